//! Whose networks are remembered between two commands: only of who has a calendar address, which must not outlive them.

use super::{Actor, Responsibility, YOUTH_NETWORK, store};
use crate::{
    error::Result,
    ids::{GuildId, MemberId, RoleId},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Somebody whose networks are watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watched {
    /// In which server.
    pub guild: GuildId,
    /// Who.
    pub member: MemberId,
}

/// Remembers from now on which networks are a person's, as they stand in this interaction.
///
/// # Errors
/// When the database does not take it.
pub async fn watch_networks(tx: &mut PgConnection, actor: &Actor, now: DateTime<Utc>) -> Result<()> {
    store::watch_networks(tx, actor, now).await
}

/// Forgets it again.
///
/// # Errors
/// When the database does not take it.
pub async fn unwatch_networks(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<()> {
    store::unwatch_networks(tx, guild, member).await
}

/// Those about whom Discord was last asked before a moment, the longest ago first.
///
/// # Errors
/// When the database does not answer.
pub async fn networks_to_check(db: &PgPool, before: DateTime<Utc>, most: i64) -> Result<Vec<Watched>> {
    store::networks_to_check(db, before, most).await
}

/// Keeps which networks are a person's by the roles that Discord says they hold.
///
/// # Errors
/// When the database does not take it.
pub async fn saw(db: &PgPool, who: Watched, roles: &[RoleId], now: DateTime<Utc>) -> Result<()> {
    let keys = store::keys_of(db, who.guild, roles).await?;
    let leads_the_young = keys.iter().any(|key| key == Responsibility::SafeguardingLead.key());
    let is_network = |key: &String| Responsibility::WITH_ROLE.iter().all(|it| it.key() != key);
    let mut networks: Vec<String> = keys.into_iter().filter(is_network).collect();
    if leads_the_young {
        networks.push(YOUTH_NETWORK.to_owned());
    }
    // In order and each once, as an interaction says it: else every one of theirs would look like a change.
    networks.sort_unstable();
    networks.dedup();
    store::set_networks_seen(db, who.guild, who.member, &networks, Some(now)).await
}
