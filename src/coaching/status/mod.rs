//! How matching stands in a server: counts, what waits for an answer, who waits longest.

mod store;

use super::coordinator;
use crate::{error::Result, members::Actor};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// How matching stands.
#[derive(Clone, Debug, Default)]
pub struct Status {
    /// Communities that wait and have no offer.
    pub waiting: i64,
    /// Open offers.
    pub offered: i64,
    /// Pairs.
    pub pairs: i64,
    /// Coaches who can be offered communities.
    pub coaches: i64,
    /// Their free places.
    pub free_places: i64,
    /// Coaches who pause.
    pub paused: i64,
    /// Open offers, those that end soonest first.
    pub offers: Vec<Open>,
    /// Communities without an offer, those that wait longest first.
    pub longest: Vec<Waiting>,
}

/// An open offer.
#[derive(Clone, Debug)]
pub struct Open {
    /// Its number.
    pub number: i32,
    /// The community's number.
    pub community: i32,
    /// What it is called.
    pub name: String,
    /// The coach's display name.
    pub coach: String,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
    /// Whether it waits for an answer to what its coach asked.
    pub has_question: bool,
}

/// A community that waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Its number.
    pub number: i32,
    /// What it is called.
    pub name: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// How matching stands, for coordinators.
///
/// # Errors
/// A refusal when one does not coordinate.
pub async fn status(db: &PgPool, actor: &Actor) -> Result<Status> {
    coordinator(actor)?;
    store::status(db, actor.guild).await
}
