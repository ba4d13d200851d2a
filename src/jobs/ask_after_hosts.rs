//! Looks whether those who hold an exchange are still in the server: Discord does not tell us when somebody leaves, unless we
//! ask for an intent that reads all members.

use super::Edge;
use crate::{error::Result, exchanges};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often; a few are asked after each time, everyone once an hour.
const EVERY: TimeDelta = TimeDelta::minutes(1);

pub(super) async fn run(db: &PgPool, edge: &impl Edge, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    for (guild, member) in exchanges::to_ask_after(db, now).await? {
        // Where Discord does not say, it is asked again in an hour.
        if matches!(edge.roles(guild, member).await, Ok(None)) {
            let handed_over = exchanges::has_left(db, guild, member, now).await?;
            tracing::info!(%guild, handed_over, "somebody who held exchanges has left");
        }
    }
    Ok(now + EVERY)
}
