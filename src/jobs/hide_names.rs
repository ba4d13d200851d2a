//! Takes the names of people who may be under 18 off what was shown before that was known: within a minute.

use crate::{error::Result, exchanges, networks::membership, stories};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often it is looked for.
const EVERY: TimeDelta = TimeDelta::seconds(20);

pub(super) async fn run(db: &PgPool, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let hidden = stories::hide_bylines(db, now).await?
        + exchanges::hide_names(db, now).await?
        + membership::names::hide_names(db, now).await?;
    if hidden > 0 {
        // Who it was about is not for the log either.
        tracing::info!(hidden, "names are shown no more");
        // They come in batches.
        return Ok(now);
    }
    Ok(now + EVERY)
}
