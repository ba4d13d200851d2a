//! Names that were shown before it was known that somebody may be under 18, and are shown no more.

mod store;

use crate::{
    database::begin,
    error::Result,
    notifications::{self, Course, ExchangeNotice, Notification},
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// Of each kind at once; the rest follow.
const AT_ONCE: i64 = 100;

/// Takes the names of people who may be under 18 off what they hold, asked or shared before that was known; what shows them
/// is brought in line. Says how many there were.
///
/// # Errors
/// When the database does not answer.
pub async fn hide_names(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let mut tx = begin(db).await?;
    let mut changed = Vec::new();
    let hosts = store::hide_hosts(&mut tx, AT_ONCE).await?;
    let cohosts = store::hide_cohosts(&mut tx, AT_ONCE).await?;
    for (guild, exchange) in hosts.into_iter().chain(cohosts) {
        changed.push((guild, Notification::Exchange(ExchangeNotice::Changed { exchange })));
    }
    for (guild, poll) in store::hide_poll_authors(&mut tx, AT_ONCE).await? {
        changed.push((guild, Notification::Exchange(ExchangeNotice::PollChanged { poll })));
    }
    for (guild, occurrence, author) in store::hide_note_authors(&mut tx, AT_ONCE).await? {
        changed.push((guild, Notification::Course(Course::NotesChanged { occurrence, author })));
    }
    let hidden = changed.len();
    for (guild, notification) in changed {
        notifications::enqueue(&mut tx, guild, notification, now).await?;
    }
    tx.commit().await?;
    Ok(hidden)
}
