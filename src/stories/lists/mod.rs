//! Lists of stories, page by page.

mod store;

use super::{Indicator, Medium, State, reads_all, view};
use crate::{
    error::{Refusal, Result},
    ids::{GuildId, StoryId},
    members::Actor,
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// One line of a list of stories.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its short number.
    pub number: i32,
    /// Its title: the published one for those who read only that.
    pub title: String,
    /// Who told it.
    pub author_name: String,
    /// How it is told.
    pub medium: Medium,
    /// Which indicator it moved.
    pub indicator: Indicator,
    /// Which community.
    pub community: Option<String>,
    /// Where it stands.
    pub state: State,
    /// When it was logged, or published where only published ones are listed.
    pub at: DateTime<Utc>,
}

/// One page of a list.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// How many there are in all.
    pub total: i64,
}

/// Lines on one page of a list.
pub const PAGE: i64 = 8;

/// The stories a person told, newest first; pages count from 0.
///
/// # Errors
/// When the database does not answer.
pub async fn mine(db: &PgPool, actor: &Actor, page: i64) -> Result<Page<Listed>> {
    store::mine(db, actor, page).await
}

/// The stories that wait for review, oldest first; pages count from 0.
///
/// # Errors
/// A refusal when they are neither reviewer nor coordinator.
pub async fn queue(db: &PgPool, actor: &Actor, page: i64) -> Result<Page<Listed>> {
    if !reads_all(actor) {
        return Err(Refusal::new("queue-not-reviewer").into());
    }
    store::waiting(db, actor.guild, page).await
}

/// The story that was published last.
#[derive(Clone, Debug)]
pub struct Newest {
    /// Which story.
    pub id: StoryId,
    /// Its short number.
    pub number: i32,
    /// Its published title.
    pub title: String,
}

/// The stories that were published last since a moment and may be shown, newest first, a few at most.
///
/// # Errors
/// When the database does not answer.
pub async fn published_since(
    db: &PgPool,
    guild: GuildId,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Newest>> {
    let mut shown = Vec::new();
    for newest in store::published_since(db, guild, since).await? {
        // What has ended and is not taken down yet is not pointed at either.
        if view(db, newest.id).await?.is_some_and(|story| story.published.is_some() && story.may_be_shown(now)) {
            shown.push(newest);
        }
    }
    Ok(shown)
}

/// The story that was published last and may be shown; none where there is none.
///
/// # Errors
/// When the database does not answer.
pub async fn newest(db: &PgPool, guild: GuildId, now: DateTime<Utc>) -> Result<Option<Newest>> {
    Ok(published_since(db, guild, DateTime::UNIX_EPOCH, now).await?.into_iter().next())
}
