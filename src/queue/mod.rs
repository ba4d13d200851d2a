//! The one durable queue: work that was promised in a transaction and is done after it.

mod store;
mod worker;

use crate::{
    error::Result,
    ids::{GuildId, MemberId},
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::{PgConnection, PgPool};

pub use worker::{Handle, Outcome, Work, Worker};

/// Work to be done once its transaction is committed.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// The server it belongs to; none for the bot's own housekeeping.
    pub guild: Option<GuildId>,
    /// Whom it is for, where it is for one person.
    pub member: Option<MemberId>,
    /// Work with the same key waits once: asking again makes it run once more, never twice side by side.
    pub key: Option<String>,
    /// What is to be done, kept as JSON.
    pub task: T,
    /// When it is due.
    pub run_at: DateTime<Utc>,
}

/// Queues work in the caller's transaction. Where work with the same key waits already, its task is replaced, and the
/// earlier of the two moments counts.
///
/// # Errors
/// When the database does not take it.
pub async fn enqueue<T: Serialize + Sync>(tx: &mut PgConnection, entry: Entry<T>, now: DateTime<Utc>) -> Result<()> {
    store::insert(tx, entry, now).await
}

/// Cancels everything that waits for one person in one server, and says how much that was.
///
/// # Errors
/// When the database does not answer.
pub async fn cancel_for_member(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<u64> {
    store::delete_for_member(tx, guild, member).await
}

/// Gives what was buried in a server another chance: for when what stopped it was mended.
///
/// # Errors
/// When the database does not answer.
pub async fn revive(tx: &mut PgConnection, guild: GuildId, now: DateTime<Utc>) -> Result<u64> {
    store::revive(tx, guild, now).await
}

/// How much waits, how much was given up, and since when the oldest is due.
#[derive(Clone, Copy, Debug, Default)]
pub struct Depth {
    /// Entries that wait or run.
    pub waiting: i64,
    /// Entries that were given up and wait for a person.
    pub buried: i64,
    /// When the oldest waiting entry became due.
    pub oldest: Option<DateTime<Utc>>,
}

/// Measures the queue.
///
/// # Errors
/// When the database does not answer.
pub async fn depth(db: &PgPool) -> Result<Depth> {
    store::depth(db).await
}
