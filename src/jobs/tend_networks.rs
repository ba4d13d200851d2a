//! What is due in the networks without anybody asking: members looked at, leads reminded, permissions that end.

use crate::{error::Result, networks::membership};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often it is looked for.
const EVERY: TimeDelta = TimeDelta::seconds(20);

pub(super) async fn run(db: &PgPool, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    membership::tend(db, now).await?;
    Ok(now + EVERY)
}
