//! What a person typed for an exchange: kept as it is from the first moment, until it is scheduled.

pub(super) mod store;

use super::{
    Draft, Format, Protocol, Repeat, changed,
    changes::{self, Scope},
    label, rules, tell_cohost,
};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{ExchangeDraftId, ExchangeId, MemberId, OccurrenceId},
    members::{self, Actor},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, PgPool};

/// Every option as it was typed, cleaned; and which days were understood then, since "tomorrow" is another day tomorrow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// What it is about.
    pub theme: String,
    /// When it begins.
    pub when: String,
    /// How that was understood, on the wall.
    pub starts_local: Option<NaiveDateTime>,
    /// In which zone.
    pub starts_zone: String,
    /// Whose exchange it is: a network's name or key.
    pub network: String,
    /// Minutes it lasts.
    pub duration: String,
    /// How people meet.
    pub format: Option<Format>,
    /// Where.
    pub place: String,
    /// How it is led.
    pub protocol: Option<Protocol>,
    /// People it has room for.
    pub capacity: String,
    /// How often it is held.
    pub repeat: Option<Repeat>,
    /// The last day of the series.
    pub until: String,
    /// How that was understood.
    pub until_day: Option<NaiveDate>,
    /// Who can do what the host can.
    pub cohost: Option<MemberId>,
    /// In which zone times are typed; empty for their own.
    pub timezone: String,
    /// When people are reminded.
    pub reminders: String,
    /// What is to be changed, where it stands already; what is empty then stays as it is.
    pub changing: Option<Changing>,
}

/// Which occurrence is to be changed, and how much of its series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changing {
    /// The one that was named.
    pub occurrence: OccurrenceId,
    /// How much of its series.
    pub scope: Scope,
}

impl Typed {
    /// Whether nothing was typed or chosen of what would be changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Self { changing: None, ..self.clone() } == Self::default()
    }

    /// How its start was understood, and in which zone; none while it was not.
    #[must_use]
    pub fn starts(&self) -> Option<(NaiveDateTime, Tz)> {
        Some((self.starts_local?, self.starts_zone.parse().ok()?))
    }
}

/// What is kept of an exchange that is not scheduled yet.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Which draft.
    pub id: ExchangeDraftId,
    /// What was typed.
    pub typed: Typed,
    /// The exchange it became, when it was scheduled already.
    pub became: Option<Scheduled>,
}

/// An exchange that stands in the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheduled {
    /// Which exchange.
    pub exchange: ExchangeId,
    /// Its short number.
    pub number: i32,
}

/// Keeps what was typed, before anything is judged.
///
/// # Errors
/// When the database does not take it.
pub async fn start(db: &PgPool, actor: &Actor, typed: &Typed, now: DateTime<Utc>) -> Result<ExchangeDraftId> {
    store::insert(db, actor, typed, now).await
}

/// What is kept of an exchange that is not scheduled yet.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server.
pub async fn draft(db: &PgPool, actor: &Actor, id: ExchangeDraftId) -> Result<Kept> {
    store::draft(db, actor, id).await?.ok_or_else(gone)
}

/// Keeps what was typed instead.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server, or when it was scheduled already.
pub async fn keep(db: &PgPool, actor: &Actor, id: ExchangeDraftId, typed: &Typed) -> Result<()> {
    if store::update(db, actor, id, typed).await? { Ok(()) } else { Err(gone()) }
}

fn gone() -> crate::error::Error {
    Refusal::new("draft-gone").into()
}

/// Schedules what is kept. A draft becomes one exchange, however often it is pressed.
///
/// # Errors
/// A refusal when it is not theirs to schedule for that network.
pub async fn schedule_kept(
    db: &PgPool,
    actor: &Actor,
    id: ExchangeDraftId,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<Scheduled> {
    let mut tx = begin(db).await?;
    let Some(became) = store::lock(&mut tx, actor, id).await? else { return Err(gone()) };
    if let Some(scheduled) = became {
        return Ok(scheduled);
    }
    let scheduled = write(&mut tx, actor, draft, now).await?;
    store::set_became(&mut tx, id, scheduled.exchange).await?;
    tx.commit().await?;
    Ok(scheduled)
}

/// Schedules an exchange: its series, every occurrence, what is due for each, and the announcement; all, or nothing.
///
/// # Errors
/// A refusal when it is not theirs to schedule for that network.
pub async fn schedule(db: &PgPool, actor: &Actor, draft: &Draft, now: DateTime<Utc>) -> Result<Scheduled> {
    let mut tx = begin(db).await?;
    let scheduled = write(&mut tx, actor, draft, now).await?;
    tx.commit().await?;
    Ok(scheduled)
}

/// The same in the transaction of what it follows from.
pub(super) async fn write(
    tx: &mut PgConnection,
    actor: &Actor,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<Scheduled> {
    if !rules::may_schedule(actor, draft.plan.network.key) {
        return Err(Refusal::new("exchange-not-yours-to-schedule").with("network", draft.plan.network.name).into());
    }
    // A young person's name stays out of what everybody reads; who belongs to the youth network may be one.
    let is_host_shown = !actor.may_be_young();
    let scheduled = store::insert_exchange(tx, actor, draft, is_host_shown, now).await?;
    store::insert_occurrences(tx, actor.guild, scheduled.exchange, draft, now).await?;
    members::record(tx, actor, "exchange.schedule", Some(&label(scheduled.number)), now).await?;
    if let Some(cohost) = draft.plan.cohost.filter(|cohost| *cohost != actor.member) {
        changes::may_cohost(&mut *tx, actor.guild, draft.plan.network.key, cohost).await?;
        changes::set_cohost(tx, scheduled.exchange, Some(cohost)).await?;
        tell_cohost(tx, actor, scheduled.exchange, cohost, true, now).await?;
    }
    changed(tx, actor.guild, scheduled.exchange, now).await?;
    Ok(scheduled)
}

/// Removes what was typed a month ago: whatever it became stands by itself.
///
/// # Errors
/// When the database does not answer.
pub async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    store::purge(db, now).await
}
