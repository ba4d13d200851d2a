//! Newcomers who wait to be welcomed: gathered once, so that a hundred who come together are one message.

mod store;

use super::tell;
use crate::{
    database::begin,
    error::Result,
    ids::{GuildId, MemberId},
    notifications::NetworkNotice,
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// So many are named; of the rest, how many they are.
const NAMED: usize = 40;

/// How many wait for a network's role right now.
///
/// # Errors
/// When the database does not answer.
pub async fn still_coming(db: &PgPool, guild: GuildId, network: &str) -> Result<i64> {
    store::still_coming(db, guild, network).await
}

/// Gathers whoever was not welcomed yet, and queues their welcome. Nobody who counts as under 18 is named, in any network.
///
/// # Errors
/// When the database does not take it.
pub async fn gather(db: &PgPool, guild: GuildId, network: &str, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    let newcomers = store::gather(&mut tx, guild, network, now).await?;
    if !newcomers.is_empty() {
        let named = newcomers.iter().filter(|it| it.is_adult);
        let members: Vec<MemberId> = named.map(|it| it.member).take(NAMED).collect();
        let others = i64::try_from(newcomers.len() - members.len()).unwrap_or(i64::MAX);
        tell(&mut tx, guild, NetworkNotice::Welcomed { network: network.to_owned(), members, others }, now).await?;
    }
    tx.commit().await?;
    Ok(())
}
