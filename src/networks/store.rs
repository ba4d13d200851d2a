//! SQL of a server's settings, channels and roles.

use super::{Changes, catalogue::Joining, setup::Mapping};
use crate::{
    error::Result,
    ids::{ChannelId, GuildId, RoleId},
    language::Language,
};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, PgPool};

pub(super) async fn channel(db: &PgPool, guild: GuildId, key: &str) -> Result<Option<ChannelId>> {
    let channel = sqlx::query_scalar!(
        r#"select channel_id as "id: ChannelId" from guild_channels where guild_id = $1 and key = $2"#,
        guild.sql(),
        key
    )
    .fetch_optional(db)
    .await?;
    Ok(channel)
}

pub(super) async fn joining(db: &PgPool, guild: GuildId, network: &str) -> Result<Option<Joining>> {
    let joining = sqlx::query_scalar!(
        r#"select joining as "joining: Joining" from network_policies where guild_id = $1 and network = $2"#,
        guild.sql(),
        network
    )
    .fetch_optional(db)
    .await?;
    Ok(joining)
}

pub(super) async fn mapping(db: &PgPool, guild: GuildId) -> Result<Mapping> {
    let roles =
        sqlx::query!(r#"select key, role_id as "id: RoleId" from guild_roles where guild_id = $1"#, guild.sql());
    let channels = sqlx::query!(
        r#"select key, channel_id as "id: ChannelId" from guild_channels where guild_id = $1"#,
        guild.sql()
    );
    Ok(Mapping {
        roles: roles.fetch_all(db).await?.into_iter().map(|row| (row.key, row.id)).collect(),
        channels: channels.fetch_all(db).await?.into_iter().map(|row| (row.key, row.id)).collect(),
    })
}

pub(super) async fn upsert_role(db: &PgPool, guild: GuildId, key: &str, role: RoleId) -> Result<()> {
    sqlx::query!(
        "insert into guild_roles (guild_id, key, role_id) values ($1, $2, $3)
         on conflict on constraint guild_roles_pkey do update set role_id = excluded.role_id",
        guild.sql(),
        key,
        role.sql(),
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn upsert_channel(db: &PgPool, guild: GuildId, key: &str, channel: ChannelId) -> Result<()> {
    sqlx::query!(
        "insert into guild_channels (guild_id, key, channel_id) values ($1, $2, $3)
         on conflict on constraint guild_channels_pkey do update set channel_id = excluded.channel_id",
        guild.sql(),
        key,
        channel.sql(),
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn ensure_guild(db: &PgPool, guild: GuildId) -> Result<()> {
    sqlx::query!(
        "insert into guilds (guild_id) values ($1) on conflict on constraint guilds_pkey do nothing",
        guild.sql()
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn set_set_up_at(tx: &mut PgConnection, guild: GuildId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update guilds set set_up_at = $2 where guild_id = $1 and set_up_at is null", guild.sql(), now)
        .execute(tx)
        .await?;
    Ok(())
}

/// A server's settings as they lie in its row.
pub(super) struct SettingsRow {
    pub(super) timezone: String,
    pub(super) language: Language,
    pub(super) offer_days: i32,
    pub(super) goal_schools: i32,
    pub(super) goal_children: i32,
    pub(super) goal_date: NaiveDate,
    pub(super) set_up_at: Option<DateTime<Utc>>,
}

pub(super) async fn settings(db: &PgPool, guild: GuildId) -> Result<SettingsRow> {
    let row = sqlx::query_as!(
        SettingsRow,
        r#"select timezone, language as "language: Language", offer_days, goal_schools, goal_children, goal_date, set_up_at
           from guilds where guild_id = $1"#,
        guild.sql(),
    )
    .fetch_one(db)
    .await?;
    Ok(row)
}

pub(super) async fn update_settings(tx: &mut PgConnection, guild: GuildId, changes: &Changes) -> Result<()> {
    sqlx::query!(
        "update guilds set
             timezone = coalesce($2, timezone),
             language = coalesce($3, language),
             offer_days = coalesce($4, offer_days),
             goal_schools = coalesce($5, goal_schools),
             goal_children = coalesce($6, goal_children),
             goal_date = coalesce($7, goal_date)
         where guild_id = $1",
        guild.sql(),
        changes.timezone.map(|zone| zone.name()),
        changes.language as Option<Language>,
        changes.offer_days,
        changes.goal_schools,
        changes.goal_children,
        changes.goal_date,
    )
    .execute(tx)
    .await?;
    Ok(())
}
