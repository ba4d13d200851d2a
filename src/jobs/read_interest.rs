//! Reads who is interested in the events of coming exchanges: the gateway would say so only to who asks for more than the
//! bot needs otherwise.

use crate::{
    error::Result,
    exchanges::{Away, Edge, events},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often an event is read.
const EACH: TimeDelta = TimeDelta::minutes(3);
/// How often it is looked whose turn it is.
const EVERY: TimeDelta = TimeDelta::minutes(1);

pub(super) async fn run(db: &PgPool, edge: &impl Edge, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    for unread in events::unread(db, now - EACH, now).await? {
        match edge.interested(unread.guild, unread.event).await {
            Ok(Some(interest)) => events::read(db, unread, &interest, now).await?,
            // People removed it, and have their reasons: it comes back when the exchange changes. Whoever was interested in
            // it may come all the same.
            Ok(None) => events::forget(db, unread.occurrence, Some(now)).await?,
            Err(Away(why)) => {
                tracing::warn!(why, "nobody could be asked who is interested");
                break;
            }
        }
    }
    Ok(now + EVERY)
}
