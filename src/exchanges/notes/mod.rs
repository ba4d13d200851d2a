//! What was learned: kept as it is typed, then shared to the network; written again, the same message changes.

mod store;

use super::{
    attendance::store as occurrences,
    commitments::{self, Origin, WILL_TRY_MAX},
};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{GuildId, MemberId, OccurrenceId},
    members::{self, Actor},
    notifications::{self, Course, Notification},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};

/// How long what was typed and not shared is kept.
const KEPT: TimeDelta = TimeDelta::days(30);
/// Longest notes, in characters.
pub const LEARNED_MAX: usize = 4000;

/// What somebody typed, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// What we learned.
    pub learned: String,
    /// What we will try.
    pub will_try: String,
}

/// Notes that can be shared.
#[derive(Clone, Debug)]
pub struct Notes(Typed);

impl Notes {
    /// Judges what was typed.
    ///
    /// # Errors
    /// The first thing that is missing or too long.
    pub fn new(typed: Typed) -> Result<Self, Refusal> {
        if typed.learned.trim().is_empty() {
            return Err(Refusal::new("notes-learned-missing"));
        }
        for (words, most) in [(&typed.learned, LEARNED_MAX), (&typed.will_try, WILL_TRY_MAX)] {
            let length = words.chars().count();
            if length > most {
                return Err(Refusal::new("notes-too-long").with("length", length).with("most", most));
            }
        }
        Ok(Self(typed))
    }
}

/// Notes as they stand in the network's channel.
#[derive(Clone, Debug)]
pub struct Shared {
    /// Which notes.
    pub id: i64,
    /// In which server.
    pub guild: GuildId,
    /// What we learned.
    pub learned: String,
    /// What we will try.
    pub will_try: String,
    /// The short number of the exchange.
    pub number: i32,
    /// Whose exchange it was, by the network's key.
    pub network: String,
    /// What it was about.
    pub theme: String,
    /// When it was held.
    pub starts_at: DateTime<Utc>,
    /// Who wrote them; none for a young person, whose name stays out of what everybody reads.
    pub author_name: Option<String>,
}

/// What the form for notes opens with: what was typed last, else what was shared.
///
/// # Errors
/// A refusal: there is no such exchange, it has not begun, or they were not there.
pub async fn notes_form(db: &PgPool, actor: &Actor, id: OccurrenceId, now: DateTime<Utc>) -> Result<Typed> {
    let mut tx = begin(db).await?;
    may_write(&mut tx, actor, id, now).await?;
    Ok(store::typed(&mut tx, id, actor.member).await?.unwrap_or_default())
}

/// Keeps what was typed, before anything is judged.
///
/// # Errors
/// A refusal when there is no such exchange.
pub async fn keep_notes(db: &PgPool, actor: &Actor, id: OccurrenceId, typed: &Typed, now: DateTime<Utc>) -> Result<()> {
    if store::keep_draft(db, actor, id, typed, now).await? { Ok(()) } else { Err(super::unknown()) }
}

/// Keeps notes, what their author will try, and queues that they are shared: all, or nothing.
///
/// # Errors
/// A refusal: there is no such exchange, it has not begun, or they were not there.
pub async fn share_notes(
    db: &PgPool,
    actor: &Actor,
    id: OccurrenceId,
    notes: &Notes,
    now: DateTime<Utc>,
) -> Result<i32> {
    let mut tx = begin(db).await?;
    let number = may_write(&mut tx, actor, id, now).await?;
    members::record(&mut tx, actor, "exchange.notes", Some(&super::label(number)), now).await?;
    store::share(&mut tx, actor, id, &notes.0, now).await?;
    commitments::keep(&mut tx, actor, id, Origin::Notes, &notes.0.will_try, now).await?;
    let changed = Notification::Course(Course::NotesChanged { occurrence: id, author: actor.member });
    notifications::enqueue(&mut tx, actor.guild, changed, now).await?;
    tx.commit().await?;
    Ok(number)
}

async fn may_write(tx: &mut PgConnection, actor: &Actor, id: OccurrenceId, now: DateTime<Utc>) -> Result<i32> {
    let standing = occurrences::lock(tx, actor.guild, id).await?.ok_or_else(super::unknown)?;
    let is_theirs = standing.is_held_by(actor.member) || store::came(tx, id, actor.member).await?;
    if !is_theirs {
        return Err(Refusal::new("notes-not-there").into());
    }
    if !standing.is_scheduled {
        return Err(Refusal::new("notes-cancelled").into());
    }
    if standing.starts_at > now {
        let at = format!("<t:{}:F>", standing.starts_at.timestamp());
        return Err(Refusal::new("notes-not-begun").with("at", at).into());
    }
    Ok(standing.number)
}

/// Removes what was typed for notes and not shared for a month.
///
/// # Errors
/// When the database does not answer.
pub async fn purge_notes(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    store::delete_drafts(db, now - KEPT).await
}

/// Notes for the bot's own messages, whoever reads them.
///
/// # Errors
/// When the database does not answer.
pub async fn shared_notes(db: &PgPool, id: OccurrenceId, author: MemberId) -> Result<Option<Shared>> {
    store::shared(db, id, author).await
}
