//! SQL of belonging.

use super::{Age, Standing, State};
use crate::{
    error::Result,
    ids::{ExchangeId, GuildId, MemberId},
    members::Actor,
    networks::catalogue::Joining,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Locks where somebody stands in a network until the transaction ends.
pub(super) async fn lock(
    tx: &mut PgConnection,
    guild: GuildId,
    network: &str,
    member: MemberId,
) -> Result<Option<Standing>> {
    let standing = sqlx::query_as!(
        Standing,
        r#"select state as "state: State", age as "age: Age" from memberships
           where guild_id = $1 and network = $2 and member_id = $3 for update"#,
        guild.sql(),
        network,
        member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(standing)
}

/// What a server's coordinators decided; none where nobody did.
pub(super) async fn decided(tx: &mut PgConnection, guild: GuildId, network: &str) -> Result<Option<Joining>> {
    let joining = sqlx::query_scalar!(
        r#"select joining as "joining: Joining" from network_policies where guild_id = $1 and network = $2"#,
        guild.sql(),
        network
    )
    .fetch_optional(tx)
    .await?;
    Ok(joining)
}

pub(super) async fn decide(tx: &mut PgConnection, guild: GuildId, network: &str, joining: Joining) -> Result<()> {
    sqlx::query!(
        "insert into network_policies (guild_id, network, joining) values ($1, $2, $3)
         on conflict on constraint network_policies_pkey do update set joining = excluded.joining",
        guild.sql(),
        network,
        joining as Joining,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The exchanges of a network with dates that are not over.
pub(super) async fn coming_exchanges(
    tx: &mut PgConnection,
    guild: GuildId,
    network: &str,
    now: DateTime<Utc>,
) -> Result<Vec<ExchangeId>> {
    let exchanges = sqlx::query_scalar!(
        r#"select id as "id: ExchangeId" from exchanges e
           where guild_id = $1 and network = $2
             and exists (select from exchange_occurrences o where o.exchange_id = e.id and o.ends_at > $3)"#,
        guild.sql(),
        network,
        now,
    )
    .fetch_all(tx)
    .await?;
    Ok(exchanges)
}

/// Somebody is to belong, without having asked a lead.
pub(super) async fn want(
    tx: &mut PgConnection,
    guild: GuildId,
    network: &str,
    member: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into memberships (guild_id, network, member_id, state, by_request, joined_at, changed_at)
         values ($1, $2, $3, 'joining', false, $4, $4)
         on conflict on constraint memberships_pkey do update set
             state = 'joining', by_request = false, joined_at = $4, changed_at = $4, welcomed_at = null
             where memberships.state = 'leaving'",
        guild.sql(),
        network,
        member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Somebody is to belong no longer; what was kept of their age goes at once.
pub(in crate::networks) async fn want_out(
    tx: &mut PgConnection,
    guild: GuildId,
    network: &str,
    member: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update memberships set state = 'leaving', changed_at = $4, age = null, permission_by = null,
             permission_at = null, introduction = null
         where guild_id = $1 and network = $2 and member_id = $3",
        guild.sql(),
        network,
        member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn belongs(db: &PgPool, actor: &Actor, network: &str) -> Result<bool> {
    let belongs = sqlx::query_scalar!(
        r#"select exists (select from memberships
               where guild_id = $1 and network = $2 and member_id = $3 and state <> 'leaving') as "belongs!""#,
        actor.guild.sql(),
        network,
        actor.member.sql(),
    )
    .fetch_one(db)
    .await?;
    Ok(belongs)
}

pub(super) async fn set_introduction(tx: &mut PgConnection, actor: &Actor, network: &str, words: &str) -> Result<()> {
    sqlx::query!(
        "update memberships set introduction = $4
         where guild_id = $1 and network = $2 and member_id = $3 and state <> 'leaving'",
        actor.guild.sql(),
        network,
        actor.member.sql(),
        words,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn introduction(
    db: &PgPool,
    guild: GuildId,
    network: &str,
    member: MemberId,
) -> Result<Option<String>> {
    let words = sqlx::query_scalar!(
        "select introduction from memberships where guild_id = $1 and network = $2 and member_id = $3",
        guild.sql(),
        network,
        member.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(words.flatten())
}

pub(super) async fn clear_introduction(db: &PgPool, guild: GuildId, network: &str, member: MemberId) -> Result<()> {
    sqlx::query!(
        "update memberships set introduction = null where guild_id = $1 and network = $2 and member_id = $3",
        guild.sql(),
        network,
        member.sql(),
    )
    .execute(db)
    .await?;
    Ok(())
}
