//! Keeps exchanges at their wall time: a new version of the program may know a zone by other rules than the one before.

use crate::{error::Result, exchanges::changes};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often; and at every start, since the rules of zones come with the program.
const EVERY: TimeDelta = TimeDelta::hours(24);

pub(super) async fn run(db: &PgPool, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let moved = changes::follow_zones(db, now).await?;
    if moved > 0 {
        tracing::info!(moved, "exchanges keep their wall time under the new rules of their zone");
    }
    Ok(now + EVERY)
}
