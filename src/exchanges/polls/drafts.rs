//! What a person typed for a poll: kept as it is from the first moment, until it is posted.

use super::{Draft, changed, store};
use crate::{
    database::begin,
    error::{Refusal, Result},
    exchanges::{drafts, may_schedule},
    ids::{PollDraftId, PollId},
    members::{self, Actor},
    notifications::{self, ExchangeNotice, Notification},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgPool;

/// Every option as it was typed, cleaned, and how its dates were understood then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// What all the dates have in common.
    pub exchange: drafts::Typed,
    /// The dates.
    pub dates: Vec<TypedDate>,
    /// Until when votes are taken.
    pub closes: String,
    /// How that was understood.
    pub closes_at: Option<DateTime<Utc>>,
}

/// One date as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedDate {
    /// In a person's own words.
    pub words: String,
    /// How that was understood, on the wall.
    pub starts_local: Option<NaiveDateTime>,
    /// In which zone.
    pub starts_zone: String,
}

/// What is kept of a poll that is not posted yet.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What was typed.
    pub typed: Typed,
    /// The poll it became, when it was posted already.
    pub became: Option<PollId>,
}

/// Keeps what was typed, before anything is judged.
///
/// # Errors
/// When the database does not take it.
pub async fn start(db: &PgPool, actor: &Actor, typed: &Typed, now: DateTime<Utc>) -> Result<PollDraftId> {
    store::insert_draft(db, actor, typed, now).await
}

/// What is kept of a poll that is not posted yet.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server.
pub async fn draft(db: &PgPool, actor: &Actor, id: PollDraftId) -> Result<Kept> {
    store::draft(db, actor, id).await?.ok_or_else(gone)
}

/// Keeps what was typed instead.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server, or when it was posted already.
pub async fn keep(db: &PgPool, actor: &Actor, id: PollDraftId, typed: &Typed) -> Result<()> {
    if store::update_draft(db, actor, id, typed).await? { Ok(()) } else { Err(gone()) }
}

/// Posts what is kept, and has its message changed when it closes. A draft becomes one poll, however often it is pressed.
///
/// # Errors
/// A refusal when it is not theirs to schedule for that network.
pub async fn post(db: &PgPool, actor: &Actor, id: PollDraftId, draft: &Draft, now: DateTime<Utc>) -> Result<PollId> {
    let mut tx = begin(db).await?;
    let Some(became) = store::lock_draft(&mut tx, actor, id).await? else { return Err(gone()) };
    if let Some(poll) = became {
        return Ok(poll);
    }
    let Some(network) = draft.dates.first().map(|date| date.plan().network) else { return Err(gone()) };
    if !may_schedule(actor, network.key) {
        return Err(Refusal::new("exchange-not-yours-to-schedule").with("network", network.name).into());
    }
    // A young person's name stays out of what everybody reads; who belongs to the youth network may be one.
    let is_author_shown = !actor.may_be_young();
    let poll = store::insert(&mut tx, actor, draft, is_author_shown, now).await?;
    store::set_became(&mut tx, id, poll).await?;
    members::record(&mut tx, actor, "exchange.poll", Some(&format!("P-{poll}")), now).await?;
    changed(&mut tx, actor.guild, poll, now).await?;
    let closes = Notification::Exchange(ExchangeNotice::PollCloses { poll });
    notifications::enqueue_for(&mut tx, actor.guild, closes, draft.closes_at, now).await?;
    tx.commit().await?;
    Ok(poll)
}

fn gone() -> crate::error::Error {
    Refusal::new("draft-gone").into()
}
