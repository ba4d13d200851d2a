//! Takes down what is no longer released: within a minute of the end, or as soon as the bot is back.

use crate::{error::Result, stories};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often ends are looked for.
const EVERY: TimeDelta = TimeDelta::seconds(20);

pub(super) async fn run(db: &PgPool, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let ended = stories::end_releases(db, now).await?;
    if ended > 0 {
        tracing::info!(stories = ended, "taken down: their releases have ended");
        // They come in batches; where many end on one day, the next batch is not to wait.
        return Ok(now);
    }
    Ok(now + EVERY)
}
