//! Asks people how it went with what they meant to try, a month after they said so.

use crate::{error::Result, exchanges};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often.
const EVERY: TimeDelta = TimeDelta::minutes(1);

pub(super) async fn run(db: &PgPool, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let asked = exchanges::ask_due(db, now).await?;
    // They come in batches; where many are due on one day, the next batch is not to wait.
    Ok(if asked > 0 { now } else { now + EVERY })
}
