//! SQL of who holds an exchange.

use super::Held;
use crate::{
    error::Result,
    ids::{ExchangeId, GuildId, MemberId},
    members::YOUTH_NETWORK,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Takes the exchanges that come and whose people were not asked after since a moment, those that wait longest first.
pub(super) async fn take_unchecked(
    db: &PgPool,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<(GuildId, MemberId, Option<MemberId>)>> {
    let taken = sqlx::query!(
        r#"update exchanges set members_checked_at = $2 where id in (
               select e.id from exchanges e
               where coalesce(e.members_checked_at < $1, true) and exists (
                   select from exchange_occurrences o
                   where o.exchange_id = e.id and o.state = 'scheduled' and o.ends_at > $2)
               order by e.members_checked_at nulls first limit $3 for update of e skip locked
           )
           returning guild_id as "guild: GuildId", host_id as "host: MemberId", cohost_id as "cohost: MemberId""#,
        since,
        now,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(taken.into_iter().map(|row| (row.guild, row.host, row.cohost)).collect())
}

/// The exchanges to come that somebody holds, locked until the transaction ends.
pub(super) async fn lock_held(
    tx: &mut PgConnection,
    guild: GuildId,
    member: MemberId,
    now: DateTime<Utc>,
) -> Result<Vec<Held>> {
    let held = sqlx::query_as!(
        Held,
        r#"select e.id as exchange, e.host_id as host, e.cohost_id as "cohost: MemberId",
                  e.left_host_id as "left_host: MemberId"
           from exchanges e
           where e.guild_id = $1 and (e.host_id = $2 or e.cohost_id = $2) and exists (
               select from exchange_occurrences o
               where o.exchange_id = e.id and o.state = 'scheduled' and o.ends_at > $3)
           order by e.id for update of e"#,
        guild.sql(),
        member.sql(),
        now,
    )
    .fetch_all(tx)
    .await?;
    Ok(held)
}

/// Makes the co-host the host. Their name is shown where they are not of the youth network, as far as that is known.
pub(super) async fn promote(tx: &mut PgConnection, exchange: ExchangeId) -> Result<()> {
    sqlx::query!(
        "update exchanges e set host_id = e.cohost_id, cohost_id = null, is_cohost_shown = false, left_host_id = null,
             is_host_shown = e.network <> $2 and exists (
                 select from members m
                 where m.guild_id = e.guild_id and m.member_id = e.cohost_id)
             and not may_be_young(e.guild_id, e.cohost_id, $2)
         where e.id = $1 and e.cohost_id is not null",
        exchange.sql(),
        YOUTH_NETWORK,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn is_hostless(db: &PgPool, exchange: ExchangeId) -> Result<bool> {
    let is_hostless = sqlx::query_scalar!(
        r#"select left_host_id is not distinct from host_id as "is_hostless!" from exchanges where id = $1"#,
        exchange.sql()
    )
    .fetch_optional(db)
    .await?;
    Ok(is_hostless.unwrap_or_default())
}

/// Remembers that the coordinators were told of a host who left.
pub(super) async fn set_left(tx: &mut PgConnection, exchange: ExchangeId, host: MemberId) -> Result<()> {
    sqlx::query!("update exchanges set left_host_id = $2 where id = $1", exchange.sql(), host.sql())
        .execute(tx)
        .await?;
    Ok(())
}
