//! Does what is due for exchanges: in the minute in which it is due, or as soon as the bot is back.

use crate::{error::Result, exchanges};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often it looks for what came nearer meanwhile: a new exchange, or one that was moved.
const EVERY: TimeDelta = TimeDelta::seconds(20);

pub(super) async fn run(db: &PgPool, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let next = exchanges::run_due(db, now).await?;
    let soon = now + EVERY;
    // What another process has claimed in this very moment is still due here, and gone in the next.
    Ok(next.map_or(soon, |next| next.clamp(now + TimeDelta::milliseconds(100), soon)))
}
