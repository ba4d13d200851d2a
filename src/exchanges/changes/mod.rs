//! What is changed after it was scheduled: one date alone, from it on, or all; moved, cancelled, or otherwise.

mod change;
mod rules;
mod store;

use super::{Format, Occurrence, Protocol, State, answers, changed, find, label, tell_cohost};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{ExchangeDraftId, MemberId, OccurrenceId},
    members::{self, Actor, YOUTH_NETWORK},
    networks::catalogue::Network,
    notifications::{ExchangeNotice, Was},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, PgPool};
use std::collections::BTreeMap;

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

/// An occurrence as far as it can be changed.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Which occurrence.
    pub id: OccurrenceId,
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

/// What a change would bring: each occurrence as it is, and as it would be.
#[derive(Clone, Debug)]
pub struct Foreseen {
    /// The number of the series.
    pub number: i32,
    /// Each occurrence as it is, and as it would be, the soonest first.
    pub occurrences: Vec<(Standing, Standing)>,
    /// How many dates to come stay as they are.
    pub others: usize,
    /// How many people would be told.
    pub told: usize,
}

/// Says what a change would bring, without making it.
///
/// # Errors
/// A refusal when it is not theirs to change, has begun, or cannot be changed so.
pub async fn foresee(
    db: &PgPool,
    actor: &Actor,
    id: OccurrenceId,
    scope: Scope,
    change: &Change,
    now: DateTime<Utc>,
) -> Result<Foreseen> {
    let occurrence = changeable(db, actor, id).await?;
    let mut tx = begin(db).await?;
    let plan = plan(&mut tx, actor, &occurrence, scope, change, now).await?;
    Ok(Foreseen { number: plan.number, others: plan.others, told: plan.told.len(), occurrences: plan.occurrences })
}

struct Plan {
    exchange: crate::ids::ExchangeId,
    number: i32,
    host: MemberId,
    occurrences: Vec<(Standing, Standing)>,
    others: usize,
    told: BTreeMap<MemberId, Told>,
}

/// What one person is told of a change of many occurrences: the first, and how many.
struct Told {
    occurrence: OccurrenceId,
    count: i64,
    was: Was,
}

/// An occurrence that somebody may change.
async fn changeable(db: &PgPool, actor: &Actor, id: OccurrenceId) -> Result<Occurrence> {
    let occurrence = find(db, actor, id).await?;
    if !occurrence.may_change(actor) {
        return Err(Refusal::new("exchange-not-yours").with("exchange", occurrence.label()).into());
    }
    if occurrence.state == State::Cancelled {
        return Err(Refusal::new("exchange-cancelled").with("exchange", occurrence.label()).into());
    }
    Ok(occurrence)
}

/// Locks what a change concerns and says what it brings.
async fn plan(
    tx: &mut PgConnection,
    actor: &Actor,
    occurrence: &Occurrence,
    scope: Scope,
    change: &Change,
    now: DateTime<Utc>,
) -> Result<Plan> {
    let standing = store::lock(tx, actor.guild, occurrence.exchange).await?;
    let chosen = standing.iter().find(|one| one.id == occurrence.id && one.starts_at > now).cloned();
    let Some(chosen) = chosen else {
        return Err(Refusal::new("exchange-begun").with("exchange", occurrence.label()).into());
    };
    let ahead = standing.iter().filter(|one| one.starts_at > now).count();
    let concerned = rules::concerned(standing, &chosen, scope, now);
    let occurrences = concerned
        .into_iter()
        .map(|old| {
            let new = rules::changed(&old, &chosen, change, occurrence.repeat, occurrence.timezone, now)?;
            Ok((old, new))
        })
        .collect::<Result<Vec<_>, Refusal>>()?;
    let told = told(tx, actor, occurrence, &occurrences).await?;
    Ok(Plan {
        exchange: occurrence.exchange,
        number: occurrence.number,
        host: occurrence.host,
        others: ahead.saturating_sub(occurrences.len()),
        occurrences,
        told,
    })
}

/// Who answered to what changes for them, and who holds it, but for who changes it.
async fn told(
    tx: &mut PgConnection,
    actor: &Actor,
    held: &Occurrence,
    occurrences: &[(Standing, Standing)],
) -> Result<BTreeMap<MemberId, Told>> {
    let changes: Vec<_> = occurrences.iter().filter_map(|(old, new)| Some((old.id, rules::was(old, new)?))).collect();
    let ids: Vec<_> = changes.iter().map(|(id, _)| *id).collect();
    let mut told: BTreeMap<MemberId, Told> = BTreeMap::new();
    if let Some((first, was)) = changes.first() {
        let count = i64::try_from(changes.len()).unwrap_or(i64::MAX);
        let all = || Told { occurrence: *first, count, was: was.clone() };
        told.extend(holders(actor, held).map(|holder| (holder, all())));
    }
    for (member, id) in store::concerned(tx, &ids).await? {
        if member == actor.member || holders(actor, held).any(|holder| holder == member) {
            continue;
        }
        if let Some(known) = told.get_mut(&member) {
            known.count += 1;
        } else if let Some((_, was)) = changes.iter().find(|(changed, _)| *changed == id) {
            told.insert(member, Told { occurrence: id, count: 1, was: was.clone() });
        }
    }
    Ok(told)
}

/// The host and the co-host, but for who changes it.
fn holders(actor: &Actor, held: &Occurrence) -> impl Iterator<Item = MemberId> {
    let actor = actor.member;
    [Some(held.host), held.cohost].into_iter().flatten().filter(move |holder| *holder != actor)
}

/// What was changed, or cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The number of the series.
    pub number: i32,
    /// How many occurrences.
    pub count: usize,
    /// How many people are told.
    pub told: usize,
}

/// Changes what has not begun. Who answered is told once what changed; more room goes to who waits.
///
/// # Errors
/// As [`foresee`].
pub async fn edit(
    db: &PgPool,
    actor: &Actor,
    id: OccurrenceId,
    scope: Scope,
    change: &Change,
    draft: ExchangeDraftId,
    now: DateTime<Utc>,
) -> Result<Changed> {
    let occurrence = changeable(db, actor, id).await?;
    let mut tx = begin(db).await?;
    let plan = plan(&mut tx, actor, &occurrence, scope, change, now).await?;
    let changed_now = Changed { number: plan.number, count: plan.occurrences.len(), told: plan.told.len() };
    if !store::use_draft(&mut tx, actor, draft, plan.exchange).await? {
        return Ok(changed_now);
    }
    members::record(&mut tx, actor, "exchange.edit", Some(&label(plan.number)), now).await?;
    if let Some(cohost) = change.cohost {
        let (before, cohost) = (occurrence.cohost, (cohost != plan.host).then_some(cohost));
        if !store::set_cohost(&mut tx, plan.exchange, cohost).await? {
            return Err(not_of_youth().into());
        }
        if before != cohost {
            for (member, is_now) in [(before, false), (cohost, true)] {
                let Some(member) = member else { continue };
                tell_cohost(&mut tx, actor, plan.exchange, member, is_now, now).await?;
            }
        }
    }
    if let Some(reminders) = &change.reminders {
        store::set_reminders(&mut tx, plan.exchange, reminders, now).await?;
    }
    let new: Vec<_> = plan.occurrences.iter().map(|(_, new)| new).collect();
    store::update(&mut tx, &new, now).await?;
    let mut seated: BTreeMap<MemberId, (OccurrenceId, i64)> = BTreeMap::new();
    if change.capacity.is_some() {
        for new in new {
            for member in answers::seat(&mut tx, new.id, new.capacity).await? {
                seated.entry(member).or_insert((new.id, 0)).1 += 1;
            }
        }
    }
    store::tell(&mut tx, actor.guild, notices(plan.told, seated), now).await?;
    changed(&mut tx, actor.guild, plan.exchange, now).await?;
    tx.commit().await?;
    Ok(changed_now)
}

/// Whether somebody can be co-host in a network: in the youth network only who belongs to it, or keeps it safe.
///
/// # Errors
/// A refusal when they cannot.
pub async fn may_cohost(db: &PgPool, actor: &Actor, network: &Network, cohost: MemberId) -> Result<()> {
    if network.key != YOUTH_NETWORK || store::is_of_youth(db, actor.guild, cohost).await? {
        return Ok(());
    }
    Err(not_of_youth().into())
}

/// The refusal of a co-host who neither belongs to the youth network nor keeps it safe.
pub(super) fn not_of_youth() -> Refusal {
    Refusal::new("exchange-cohost-not-of-youth")
}

/// One message for each person, whatever concerns them of a change.
fn notices(
    told: BTreeMap<MemberId, Told>,
    mut seated: BTreeMap<MemberId, (OccurrenceId, i64)>,
) -> Vec<(MemberId, ExchangeNotice)> {
    let altered: Vec<_> = told
        .into_iter()
        .map(|(member, Told { occurrence, count, was })| {
            let seats = seated.remove(&member).map_or(0, |(_, seats)| seats);
            (member, ExchangeNotice::Altered { occurrence, member, count, was, seats })
        })
        .collect();
    let promoted = seated
        .into_iter()
        .map(|(member, (occurrence, count))| (member, ExchangeNotice::Promoted { occurrence, member, count }));
    altered.into_iter().chain(promoted).collect()
}

/// Cancels what has not begun; it is kept. Who answered is told once.
///
/// # Errors
/// A refusal when it is not theirs to cancel, or has begun.
pub async fn cancel(db: &PgPool, actor: &Actor, id: OccurrenceId, scope: Scope, now: DateTime<Utc>) -> Result<Changed> {
    let occurrence = changeable(db, actor, id).await?;
    let mut tx = begin(db).await?;
    let plan = plan(&mut tx, actor, &occurrence, scope, &Change::default(), now).await?;
    members::record(&mut tx, actor, "exchange.cancel", Some(&label(plan.number)), now).await?;
    let ids: Vec<_> = plan.occurrences.iter().map(|(old, _)| old.id).collect();
    let told = told_of_end(&mut tx, actor, &occurrence, &ids).await?;
    store::cancel(&mut tx, &ids, now).await?;
    let count = told.len();
    let notices = told
        .into_iter()
        .map(|(member, (occurrence, count))| (member, ExchangeNotice::Cancelled { occurrence, member, count }));
    store::tell(&mut tx, actor.guild, notices.collect(), now).await?;
    changed(&mut tx, actor.guild, plan.exchange, now).await?;
    tx.commit().await?;
    Ok(Changed { number: plan.number, count: ids.len(), told: count })
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
    let plan = plan(&mut tx, actor, &occurrence, scope, &Change::default(), now).await?;
    let ids: Vec<_> = plan.occurrences.iter().map(|(old, _)| old.id).collect();
    let told = told_of_end(&mut tx, actor, &occurrence, &ids).await?;
    Ok(Foreseen { number: plan.number, others: plan.others, told: told.len(), occurrences: plan.occurrences })
}

/// Who is told that some dates are not held: each of the first of theirs, and of how many; who holds it, of all.
async fn told_of_end(
    tx: &mut PgConnection,
    actor: &Actor,
    held: &Occurrence,
    ids: &[OccurrenceId],
) -> Result<BTreeMap<MemberId, (OccurrenceId, i64)>> {
    let mut told: BTreeMap<MemberId, (OccurrenceId, i64)> = BTreeMap::new();
    for (member, id) in store::concerned(tx, ids).await? {
        if member != actor.member {
            told.entry(member).or_insert((id, 0)).1 += 1;
        }
    }
    if let Some(first) = ids.first() {
        let all = (*first, i64::try_from(ids.len()).unwrap_or(i64::MAX));
        told.extend(holders(actor, held).map(|holder| (holder, all)));
    }
    Ok(told)
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
