//! Brings Discord's events for exchanges in line when time alone has put them out of step: begun, over, or the next now.

use crate::{error::Result, exchanges::events};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often it is looked.
const EVERY: TimeDelta = TimeDelta::seconds(30);

pub(super) async fn run(db: &PgPool, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    events::bring_in_line(db, now).await?;
    Ok(now + EVERY)
}
