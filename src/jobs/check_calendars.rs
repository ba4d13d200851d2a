//! Asks Discord, once an hour for each of them, whether those who have a calendar address still belong where it leads.

use crate::{
    error::Result,
    exchanges::{Away, Edge, calendar},
    members,
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often somebody is asked about.
const EACH: TimeDelta = TimeDelta::hours(1);
/// How often it is looked whose turn it is.
const EVERY: TimeDelta = TimeDelta::minutes(1);
/// How many at a time: what people wait for comes in between.
const AT_A_TIME: i64 = 50;

pub(super) async fn run(db: &PgPool, edge: &impl Edge, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    for who in members::networks_to_check(db, now - EACH, AT_A_TIME).await? {
        match edge.roles(who.guild, who.member).await {
            Ok(Some(roles)) => members::saw(db, who, &roles, now).await?,
            // They left, or the bot was removed: nobody knows any more to whom the address belongs.
            Ok(None) => calendar::forget(db, who.guild, who.member).await?,
            Err(Away(why)) => {
                tracing::warn!(why, "nobody could be asked who has a calendar address");
                break;
            }
        }
    }
    let ended = calendar::end_left(db).await?;
    if ended > 0 {
        tracing::info!(addresses = ended, "ended: their people left the network");
    }
    Ok(now + EVERY)
}
