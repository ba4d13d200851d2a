//! What is changed after it was scheduled: one date alone, from it on, or all; moved, cancelled, or otherwise.

mod change;
mod plan;
mod rules;
mod store;
mod told;

use super::{Format, Occurrence, Protocol, Repeat, answers, changed, label, tell_cohost};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{ExchangeDraftId, GuildId, MemberId, OccurrenceId},
    members::{self, Actor, YOUTH_NETWORK},
    notifications::{ExchangeNotice, Reach},
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use plan::{changeable, plan};
use serde::{Deserialize, Serialize};
use sqlx::{PgExecutor, PgPool};

pub use change::Change;
pub(super) use store::set_cohost;

/// How much of a series a change concerns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// One date alone.
    #[default]
    This,
    /// It and those after it.
    Following,
    /// All that have not begun.
    All,
}

impl Scope {
    /// How much that is of what is held so often: what is held once has one date.
    #[must_use]
    pub const fn of(self, repeat: Repeat) -> Reach {
        match self {
            Self::Following if !matches!(repeat, Repeat::Once) => Reach::Following,
            Self::All if !matches!(repeat, Repeat::Once) => Reach::All,
            Self::This | Self::Following | Self::All => Reach::One,
        }
    }
}

/// What somebody wants to change.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Which date.
    pub occurrence: OccurrenceId,
    /// How much of its series.
    pub scope: Scope,
    /// What becomes of it.
    pub change: &'a Change,
}

/// An occurrence as far as it can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which occurrence.
    pub id: OccurrenceId,
    /// Its place in the series.
    pub position: i32,
    /// Counts its changes.
    pub sequence: i32,
    /// What it is about.
    pub theme: String,
    /// When it begins, on the wall.
    pub starts_local: NaiveDateTime,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// Minutes it lasts.
    pub duration: i32,
    /// How people meet.
    pub format: Format,
    /// Where.
    pub place: Option<String>,
    /// How it is led.
    pub protocol: Option<Protocol>,
    /// People it has room for.
    pub capacity: Option<i32>,
    /// Seats taken.
    pub going: i64,
}

impl Standing {
    fn ends_at(&self) -> DateTime<Utc> {
        self.starts_at + TimeDelta::minutes(self.duration.into())
    }
}

/// What a change would bring.
#[derive(Clone, Debug)]
pub struct Foreseen {
    /// Each occurrence that would become another, as it is, and as it would be, the soonest first.
    pub occurrences: Vec<(Standing, Standing)>,
    /// How many dates to come stay as they are.
    pub others: usize,
    /// How many people would be told.
    pub told: usize,
    /// Tells what it was foreseen of from what it has become since.
    pub seen: String,
}

impl Foreseen {
    /// When the first of them begins.
    #[must_use]
    pub fn starts_at(&self) -> Option<DateTime<Utc>> {
        self.occurrences.first().map(|(old, _)| old.starts_at)
    }
}

/// Says what a change would bring, without making it.
///
/// # Errors
/// A refusal when it is not theirs to change, has begun, or cannot be changed so.
pub async fn foresee(db: &PgPool, actor: &Actor, wanted: Wanted<'_>, now: DateTime<Utc>) -> Result<Foreseen> {
    let occurrence = changeable(db, actor, wanted.occurrence).await?;
    let mut tx = begin(db).await?;
    let plan = plan(&mut tx, actor, &occurrence, wanted, now).await?;
    Ok(Foreseen { others: plan.others, told: plan.people(actor), occurrences: plan.occurrences, seen: plan.seen })
}

/// What was changed, or cancelled.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The occurrence that was named, as it was before.
    pub occurrence: Occurrence,
    /// When the first of what was changed begins now.
    pub starts_at: DateTime<Utc>,
    /// How many occurrences.
    pub count: usize,
    /// How many people are told.
    pub told: usize,
}

impl Changed {
    fn new(occurrence: Occurrence, occurrences: &[(Standing, Standing)], told: usize) -> Self {
        let starts_at = occurrences.first().map_or(occurrence.starts_at, |(_, new)| new.starts_at);
        Self { occurrence, starts_at, count: occurrences.len(), told }
    }
}

/// Changes what has not begun, if it still is what was `seen` when the change was shown. Who answered is told once what
/// changed; more room goes to who waits.
///
/// # Errors
/// As [`foresee`]; and a refusal when it became something else meanwhile.
pub async fn edit(
    db: &PgPool,
    actor: &Actor,
    wanted: Wanted<'_>,
    draft: ExchangeDraftId,
    seen: &str,
    now: DateTime<Utc>,
) -> Result<Changed> {
    let occurrence = changeable(db, actor, wanted.occurrence).await?;
    let mut tx = begin(db).await?;
    let plan = plan(&mut tx, actor, &occurrence, wanted, now).await?;
    let reach = wanted.scope.of(occurrence.repeat);
    let changed_now = Changed::new(occurrence, &plan.occurrences, plan.people(actor));
    if !store::use_draft(&mut tx, actor, draft, plan.exchange).await? {
        return Ok(changed_now);
    }
    if plan.seen != seen {
        return Err(Refusal::new("exchange-changed-meanwhile").into());
    }
    members::record(&mut tx, actor, "exchange.edit", Some(&label(plan.number)), now).await?;
    if let Some(cohost) = wanted.change.cohost {
        let cohost = (cohost != plan.host).then_some(cohost);
        if let Some(cohost) = cohost {
            may_cohost(&mut *tx, actor.guild, &changed_now.occurrence.network, cohost).await?;
        }
        store::set_cohost(&mut tx, plan.exchange, cohost).await?;
        for (member, is_now) in &plan.cohosts {
            tell_cohost(&mut tx, actor, plan.exchange, *member, *is_now, now).await?;
        }
    }
    if let Some(reminders) = &wanted.change.reminders {
        store::set_reminders(&mut tx, plan.exchange, reminders, now).await?;
    }
    let new: Vec<_> = plan.occurrences.iter().map(|(_, new)| new).collect();
    store::update(&mut tx, &new, now).await?;
    for (id, members) in &plan.seated {
        answers::promote(&mut tx, *id, members).await?;
    }
    store::tell(&mut tx, actor.guild, told::notices(plan.told, &plan.seated, reach), now).await?;
    changed(&mut tx, actor.guild, plan.exchange, now).await?;
    tx.commit().await?;
    Ok(changed_now)
}

/// Whether somebody can be co-host in a network, by its key: in the youth network only who belongs to it, or keeps it safe.
///
/// # Errors
/// A refusal when they cannot.
pub async fn may_cohost(executor: impl PgExecutor<'_>, guild: GuildId, network: &str, cohost: MemberId) -> Result<()> {
    if network != YOUTH_NETWORK || store::is_beside_the_young(executor, guild, cohost).await? {
        return Ok(());
    }
    Err(Refusal::new("exchange-cohost-not-of-youth").into())
}

/// Cancels what has not begun; it is kept. Who answered is told once.
///
/// # Errors
/// A refusal when it is not theirs to cancel, or has begun.
pub async fn cancel(db: &PgPool, actor: &Actor, id: OccurrenceId, scope: Scope, now: DateTime<Utc>) -> Result<Changed> {
    let occurrence = changeable(db, actor, id).await?;
    let mut tx = begin(db).await?;
    let change = Change::default();
    let plan = plan(&mut tx, actor, &occurrence, Wanted { occurrence: id, scope, change: &change }, now).await?;
    members::record(&mut tx, actor, "exchange.cancel", Some(&label(plan.number)), now).await?;
    let ids: Vec<_> = plan.occurrences.iter().map(|(old, _)| old.id).collect();
    let told = told::of_end(&mut tx, actor, &occurrence, &ids).await?;
    store::cancel(&mut tx, &ids, now).await?;
    let count = told.len();
    let notices = told
        .into_iter()
        .map(|(member, (occurrence, count))| (member, ExchangeNotice::Cancelled { occurrence, member, count }));
    store::tell(&mut tx, actor.guild, notices.collect(), now).await?;
    changed(&mut tx, actor.guild, plan.exchange, now).await?;
    tx.commit().await?;
    Ok(Changed::new(occurrence, &plan.occurrences, count))
}

/// Says how many would be cancelled, and how many people have answered to them.
///
/// # Errors
/// As [`cancel`].
pub async fn foresee_cancel(
    db: &PgPool,
    actor: &Actor,
    id: OccurrenceId,
    scope: Scope,
    now: DateTime<Utc>,
) -> Result<Foreseen> {
    let occurrence = changeable(db, actor, id).await?;
    let mut tx = begin(db).await?;
    let change = Change::default();
    let plan = plan(&mut tx, actor, &occurrence, Wanted { occurrence: id, scope, change: &change }, now).await?;
    let ids: Vec<_> = plan.occurrences.iter().map(|(old, _)| old.id).collect();
    let told = told::of_end(&mut tx, actor, &occurrence, &ids).await?.len();
    Ok(Foreseen { others: plan.others, told, occurrences: plan.occurrences, seen: plan.seen })
}

/// Brings the instants of what is to come in line with their wall times: zones change their rules. Says how many moved.
///
/// # Errors
/// When the database does not answer.
pub async fn follow_zones(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let mut moved = 0;
    let mut last = None;
    loop {
        let mut tx = begin(db).await?;
        let batch = store::coming(&mut tx, last, now).await?;
        let Some(end) = batch.last() else { return Ok(moved) };
        last = Some(end.id);
        for coming in batch {
            let Ok(zone) = coming.timezone.parse() else { continue };
            let starts_at = super::recurrence::moment(coming.starts_local, zone).at;
            if starts_at != coming.starts_at {
                store::set_instant(&mut tx, coming.id, starts_at, now).await?;
                changed(&mut tx, coming.guild, coming.exchange, now).await?;
                moved += 1;
            }
        }
        tx.commit().await?;
    }
}
