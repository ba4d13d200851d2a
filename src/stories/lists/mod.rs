//! Lists of stories, page by page.

mod store;

use super::{Indicator, Medium, State, reads_all};
use crate::{
    error::{Refusal, Result},
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
