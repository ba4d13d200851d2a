//! What is due of offers and pairs: reminders, ends, the next best, how it goes; and who is still there.

use super::{Edge, NotFetched};
use crate::{
    coaching::{coaches, offers, pairs},
    error::Result,
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often what is due is looked for.
const EVERY: TimeDelta = TimeDelta::seconds(20);
/// How soon again where more waits than one run deals with.
const SOON: TimeDelta = TimeDelta::seconds(1);
/// How often some people on record are looked for.
const SEE_EVERY: TimeDelta = TimeDelta::minutes(5);

pub(super) async fn run(db: &PgPool, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    // Who is let go first has no offer that could be reminded of.
    let is_more = coaches::let_young_go(db, now).await? | offers::due(db, now).await? | pairs::due(db, now).await?;
    Ok(now + if is_more { SOON } else { EVERY })
}

/// Asks Discord whether people with open offers and pairs are still in the server, a few at a time and of each once an
/// hour: without the members intent nobody tells us when they leave.
pub(super) async fn see_people(db: &PgPool, edge: &impl Edge, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    for who in coaches::to_be_seen(db, now).await? {
        let roles = match edge.roles(who.guild, who.member).await {
            Ok(roles) => roles,
            // Discord is away, or does not let us ask: nobody is taken for gone because of that.
            Err(NotFetched::Away | NotFetched::Refused(_)) => break,
        };
        let is_there = match roles {
            Some(roles) if who.is_coach => coaches::is_coach(db, who.guild, &roles).await?,
            Some(_) => true,
            None => false,
        };
        coaches::seen(db, who, is_there, now).await?;
    }
    Ok(now + SEE_EVERY)
}
