//! SQL of newcomers.

use crate::{
    error::Result,
    ids::{GuildId, MemberId},
    members::YOUTH_NETWORK,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Somebody who was not welcomed yet.
pub(super) struct Newcomer {
    pub(super) member: MemberId,
    pub(super) is_adult: bool,
}

pub(super) async fn still_coming(db: &PgPool, guild: GuildId, network: &str) -> Result<i64> {
    let coming = sqlx::query_scalar!(
        r#"select count(*) as "count!" from memberships where guild_id = $1 and network = $2 and state = 'joining'
           and not exists (select from network_role_problems where guild_id = $1 and network = $2)"#,
        guild.sql(),
        network
    )
    .fetch_one(db)
    .await?;
    Ok(coming)
}

pub(super) async fn gather(
    tx: &mut PgConnection,
    guild: GuildId,
    network: &str,
    now: DateTime<Utc>,
) -> Result<Vec<Newcomer>> {
    let newcomers = sqlx::query_as!(
        Newcomer,
        r#"with gathered as (
               update memberships set welcomed_at = $3
               where guild_id = $1 and network = $2 and state = 'member' and welcomed_at is null
               returning guild_id, member_id, joined_at
           )
           select member_id as member, not counts_as_young(guild_id, member_id, $4) as "is_adult!"
           from gathered order by joined_at, member_id"#,
        guild.sql(),
        network,
        now,
        YOUTH_NETWORK,
    )
    .fetch_all(tx)
    .await?;
    Ok(newcomers)
}
