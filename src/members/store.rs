//! SQL of members, their settings, and what they did.

use super::{Actor, Address, Home, NotifyBy, Presence, Responsibility, Watched, YOUTH_NETWORK};
use crate::{
    error::Result,
    ids::{ChannelId, GuildId, MemberId, RoleId},
    language::Language,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub(super) struct Known {
    pub(super) guild_timezone: String,
    pub(super) guild_language: Language,
    pub(super) set_up_at: Option<DateTime<Utc>>,
    pub(super) display_name: Option<String>,
    pub(super) language_seen: Option<Language>,
    pub(super) language_chosen: Option<Language>,
    pub(super) timezone: Option<String>,
    pub(super) is_of_youth_network: Option<bool>,
    pub(super) networks_seen: Option<Vec<String>>,
    pub(super) keys: Vec<String>,
    pub(super) is_out_of_step: bool,
    pub(super) is_young: bool,
}

pub(super) async fn identify(db: &PgPool, presence: &Presence) -> Result<Option<Known>> {
    let roles: Vec<i64> = presence.roles.iter().copied().map(RoleId::sql).collect();
    let staff: Vec<String> = Responsibility::WITH_ROLE.iter().map(|staff| staff.key().to_owned()).collect();
    let known = sqlx::query_as!(
        Known,
        r#"select g.timezone as guild_timezone, g.language as "guild_language: Language", g.set_up_at,
                  m.display_name as "display_name?", m.language_seen as "language_seen?: Language",
                  m.language_chosen as "language_chosen?: Language", m.timezone as "timezone?",
                  m.is_of_youth_network as "is_of_youth_network?",
                  m.networks_seen as "networks_seen?",
                  array(select r.key from guild_roles r where r.guild_id = $1 and r.role_id = any ($3)) as "keys!",
                  -- Whether the record of memberships and leads says the same as the roles they hold. A role in which
                  -- something stands in the way says nothing.
                  exists (select from guild_roles r
                      where r.guild_id = $1 and r.role_id = any ($3) and r.key <> all ($4)
                        and not exists (select from memberships s
                            where s.guild_id = $1 and s.member_id = $2 and s.network = r.key))
                  or exists (select from memberships s join guild_roles r on r.guild_id = s.guild_id and r.key = s.network
                      where s.guild_id = $1 and s.member_id = $2 and s.state = 'member' and s.given_role = r.role_id
                        and r.role_id <> all ($3)
                        and not exists (select from network_role_problems p
                            where p.guild_id = $1 and p.network = s.network))
                  or exists (select from guild_roles r
                      where r.guild_id = $1 and r.key = $5 and r.role_id = any ($3))
                     <> exists (select from safeguarding_leads l where l.guild_id = $1 and l.member_id = $2)
                  as "is_out_of_step!",
                  counts_as_young($1, $2, $6) as "is_young!"
           from guilds g left join members m on m.guild_id = g.guild_id and m.member_id = $2
           where g.guild_id = $1"#,
        presence.guild.sql(),
        presence.member.sql(),
        &roles,
        &staff,
        Responsibility::SafeguardingLead.key(),
        YOUTH_NETWORK,
    )
    .fetch_optional(db)
    .await?;
    Ok(known)
}

pub(super) async fn upsert(db: &PgPool, presence: &Presence, is_of_youth_network: bool) -> Result<()> {
    sqlx::query!(
        "insert into members (guild_id, member_id, display_name, language_seen, is_of_youth_network)
         values ($1, $2, $3, $4, $5)
         on conflict on constraint members_pkey do update set
             display_name = excluded.display_name, language_seen = excluded.language_seen,
             is_of_youth_network = excluded.is_of_youth_network",
        presence.guild.sql(),
        presence.member.sql(),
        presence.display_name,
        presence.client_language as Language,
        is_of_youth_network,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn insert_audit(
    tx: &mut PgConnection,
    actor: &Actor,
    action: &str,
    about: Option<&str>,
    now: DateTime<Utc>,
) -> Result<bool> {
    let is_new = sqlx::query_scalar!(
        r#"select record_action($1, $2, $3, $4, $5, $6) as "is_new!""#,
        actor.guild.sql(),
        actor.member.sql(),
        actor.interaction.sql(),
        action,
        about,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(is_new)
}

pub(super) async fn address(db: &PgPool, guild: GuildId, member: MemberId) -> Result<Option<Address>> {
    let address = sqlx::query_as!(
        Address,
        r#"select coalesce(language_chosen, language_seen) as "language!: Language", notify_by as "notify_by: NotifyBy",
                  display_name, notices_thread_id as "notices_thread: ChannelId",
                  direct_channel_id as "direct_channel: ChannelId"
           from members where guild_id = $1 and member_id = $2"#,
        guild.sql(),
        member.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(address)
}

pub(super) async fn claim_notices_thread(
    db: &PgPool,
    guild: GuildId,
    member: MemberId,
    thread: ChannelId,
) -> Result<Option<ChannelId>> {
    let kept = sqlx::query_scalar!(
        r#"update members set notices_thread_id = coalesce(notices_thread_id, $3)
           where guild_id = $1 and member_id = $2 returning notices_thread_id as "thread!: ChannelId""#,
        guild.sql(),
        member.sql(),
        thread.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(kept)
}

pub(super) async fn clear_notices_thread(
    db: &PgPool,
    guild: GuildId,
    member: MemberId,
    thread: ChannelId,
) -> Result<()> {
    sqlx::query!(
        "update members set notices_thread_id = null where guild_id = $1 and member_id = $2 and notices_thread_id = $3",
        guild.sql(),
        member.sql(),
        thread.sql(),
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn set_direct_channel(
    db: &PgPool,
    guild: GuildId,
    member: MemberId,
    channel: Option<ChannelId>,
) -> Result<()> {
    sqlx::query!(
        "update members set direct_channel_id = $3 where guild_id = $1 and member_id = $2",
        guild.sql(),
        member.sql(),
        channel.map(ChannelId::sql),
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn set_timezone(db: &PgPool, actor: &Actor, zone: &str) -> Result<()> {
    sqlx::query!(
        "update members set timezone = $3 where guild_id = $1 and member_id = $2",
        actor.guild.sql(),
        actor.member.sql(),
        zone,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn set_language(db: &PgPool, actor: &Actor, language: Option<Language>) -> Result<()> {
    sqlx::query!(
        "update members set language_chosen = $3 where guild_id = $1 and member_id = $2",
        actor.guild.sql(),
        actor.member.sql(),
        language as Option<Language>,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn set_notify_by(db: &PgPool, actor: &Actor, by: NotifyBy) -> Result<()> {
    sqlx::query!(
        "update members set notify_by = $3 where guild_id = $1 and member_id = $2",
        actor.guild.sql(),
        actor.member.sql(),
        by as NotifyBy,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn guild_language(db: &PgPool, guild: GuildId) -> Result<Option<Language>> {
    let language =
        sqlx::query_scalar!(r#"select language as "language: Language" from guilds where guild_id = $1"#, guild.sql())
            .fetch_optional(db)
            .await?;
    Ok(language)
}

pub(super) async fn home(db: &PgPool, guild: GuildId) -> Result<Option<Home>> {
    let home = sqlx::query_as!(
        Home,
        r#"select language as "language: Language", set_up_at is not null as "is_set_up!" from guilds where guild_id = $1"#,
        guild.sql()
    )
    .fetch_optional(db)
    .await?;
    Ok(home)
}

pub(super) async fn chosen_language(db: &PgPool, guild: GuildId, member: MemberId) -> Result<Option<Language>> {
    let language = sqlx::query_scalar!(
        r#"select language_chosen as "language: Language" from members where guild_id = $1 and member_id = $2"#,
        guild.sql(),
        member.sql()
    )
    .fetch_optional(db)
    .await?;
    Ok(language.flatten())
}

/// Keeps which networks are a person's, while it is watched; `asked_at` where Discord was asked for it.
pub(super) async fn set_networks_seen(
    db: &PgPool,
    guild: GuildId,
    member: MemberId,
    networks: &[String],
    asked_at: Option<DateTime<Utc>>,
) -> Result<()> {
    sqlx::query!(
        "update members set networks_seen = $3, networks_seen_at = coalesce($4, networks_seen_at)
         where guild_id = $1 and member_id = $2 and networks_seen is not null",
        guild.sql(),
        member.sql(),
        networks,
        asked_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn watch_networks(tx: &mut PgConnection, actor: &Actor, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update members set networks_seen = $3, networks_seen_at = $4 where guild_id = $1 and member_id = $2",
        actor.guild.sql(),
        actor.member.sql(),
        &actor.own_networks(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn unwatch_networks(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<()> {
    sqlx::query!(
        "update members set networks_seen = null, networks_seen_at = null where guild_id = $1 and member_id = $2",
        guild.sql(),
        member.sql(),
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn networks_to_check(db: &PgPool, before: DateTime<Utc>, most: i64) -> Result<Vec<Watched>> {
    let watched = sqlx::query_as!(
        Watched,
        r#"select guild_id as "guild: GuildId", member_id as "member: MemberId" from members
           where networks_seen_at < $1 order by networks_seen_at limit $2"#,
        before,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(watched)
}

pub(super) async fn keys_of(db: &PgPool, guild: GuildId, roles: &[RoleId]) -> Result<Vec<String>> {
    let roles: Vec<i64> = roles.iter().copied().map(RoleId::sql).collect();
    let keys = sqlx::query_scalar!(
        "select key from guild_roles where guild_id = $1 and role_id = any ($2) order by key",
        guild.sql(),
        &roles,
    )
    .fetch_all(db)
    .await?;
    Ok(keys)
}
