//! SQL of young people, their permissions and their leads.

use super::{Permission, Reach};
use crate::{
    error::Result,
    ids::{ChannelId, GuildId, MemberId},
    members::{Actor, YOUTH_NETWORK},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub(super) async fn is_young(db: &PgPool, guild: GuildId, member: MemberId) -> Result<bool> {
    let is_young = sqlx::query_scalar!(
        r#"select counts_as_young($1, $3, $2) as "is_young!""#,
        guild.sql(),
        YOUTH_NETWORK,
        member.sql(),
    )
    .fetch_one(db)
    .await?;
    Ok(is_young)
}

pub(super) async fn is_of_youth(db: &PgPool, guild: GuildId, member: MemberId) -> Result<bool> {
    let is_of_youth = sqlx::query_scalar!(
        r#"select counts_as_young($1, $3, $2)
                  or exists (select from memberships where guild_id = $1 and network = $2 and member_id = $3)
                  or exists (select from membership_requests
                             where guild_id = $1 and network = $2 and member_id = $3 and state = 'waiting')
                  as "is_of_youth!""#,
        guild.sql(),
        YOUTH_NETWORK,
        member.sql(),
    )
    .fetch_one(db)
    .await?;
    Ok(is_of_youth)
}

pub(super) async fn adults(db: &PgPool, guild: GuildId, members: &[MemberId]) -> Result<Vec<MemberId>> {
    let members: Vec<i64> = members.iter().copied().map(MemberId::sql).collect();
    let adults = sqlx::query_scalar!(
        r#"select member as "member!: MemberId" from unnest($2::bigint[]) with ordinality as asked (member, place)
           where not counts_as_young($1, member, $3) order by place"#,
        guild.sql(),
        &members,
        YOUTH_NETWORK,
    )
    .fetch_all(db)
    .await?;
    Ok(adults)
}

/// Whoever was welcomed after a moment is not mentioned yet.
pub(super) async fn reach(
    db: &PgPool,
    guild: GuildId,
    member: MemberId,
    welcomed_before: DateTime<Utc>,
) -> Result<Reach> {
    let found = sqlx::query!(
        r#"select counts_as_young($1, $3, $2) as "is_young!",
               exists (select from memberships
                       where guild_id = $1 and network = $2 and member_id = $3 and state = 'member'
                         and welcomed_at <= $4) as "is_mentioned!""#,
        guild.sql(),
        YOUTH_NETWORK,
        member.sql(),
        welcomed_before,
    )
    .fetch_one(db)
    .await?;
    Ok(match (found.is_young, found.is_mentioned) {
        (false, _) => Reach::Anyone,
        (true, true) => Reach::Channel,
        (true, false) => Reach::WithLead,
    })
}

pub(super) async fn leads(db: &PgPool, guild: GuildId, young: MemberId) -> Result<Vec<MemberId>> {
    let leads = sqlx::query_scalar!(
        r#"select lead as "lead!: MemberId" from (
               select permission_by as lead, 0 as place from memberships
               where guild_id = $1 and network = $2 and member_id = $3 and permission_by is not null
               union all
               select decided_by, 1 from membership_requests
               where guild_id = $1 and network = $2 and member_id = $3 and decided_by is not null
               union all
               select member_id, 2 from safeguarding_leads where guild_id = $1
           ) known
           where lead <> $3 group by lead order by min(place), lead limit 10"#,
        guild.sql(),
        YOUTH_NETWORK,
        young.sql(),
    )
    .fetch_all(db)
    .await?;
    Ok(leads)
}

pub(super) async fn known_leads(db: &PgPool, guild: GuildId) -> Result<Vec<MemberId>> {
    let leads = sqlx::query_scalar!(
        r#"select member_id as "lead: MemberId" from safeguarding_leads where guild_id = $1 order by seen_at, member_id limit 10"#,
        guild.sql(),
    );
    Ok(leads.fetch_all(db).await?)
}

pub(super) async fn is_lead(db: &PgPool, guild: GuildId, member: MemberId) -> Result<bool> {
    let is_lead = sqlx::query_scalar!(
        r#"select exists (select from safeguarding_leads where guild_id = $1 and member_id = $2) as "is_lead!""#,
        guild.sql(),
        member.sql(),
    );
    Ok(is_lead.fetch_one(db).await?)
}

pub(super) async fn notices_threads(db: &PgPool, guild: GuildId) -> Result<Vec<(MemberId, ChannelId)>> {
    let threads = sqlx::query!(
        r#"select m.member_id as "member: MemberId", m.notices_thread_id as "thread!: ChannelId" from members m
           where m.guild_id = $1 and m.notices_thread_id is not null
             and m.member_id in (select y.member_id from who_may_be_young($2) y where y.guild_id = $1)
           order by m.member_id"#,
        guild.sql(),
        YOUTH_NETWORK,
    )
    .fetch_all(db)
    .await?;
    Ok(threads.into_iter().map(|row| (row.member, row.thread)).collect())
}

pub(super) async fn permission(db: &PgPool, guild: GuildId, member: MemberId) -> Result<Option<Permission>> {
    let permission = sqlx::query_as!(
        Permission,
        r#"select permission_by as "by!: MemberId", permission_at as "at!" from memberships
           where guild_id = $1 and network = $2 and member_id = $3 and age = 'young'"#,
        guild.sql(),
        YOUTH_NETWORK,
        member.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(permission)
}

pub(super) async fn renew(tx: &mut PgConnection, lead: &Actor, member: MemberId, now: DateTime<Utc>) -> Result<bool> {
    let renewed = sqlx::query!(
        "update memberships set permission_by = $4, permission_at = $5, renewal_asked_at = null
         where guild_id = $1 and network = $2 and member_id = $3 and age = 'young' and state <> 'leaving'",
        lead.guild.sql(),
        YOUTH_NETWORK,
        member.sql(),
        lead.member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(renewed.rows_affected() == 1)
}

/// Notes that renewals are asked for of what was given before a moment.
pub(super) async fn ask_for_renewal(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    given_before: DateTime<Utc>,
) -> Result<Vec<(GuildId, MemberId)>> {
    let asked = sqlx::query!(
        r#"update memberships set renewal_asked_at = $1
           where (guild_id, network, member_id) in (
               select guild_id, network, member_id from memberships
               where age = 'young' and permission_at <= $2 and renewal_asked_at is null and state <> 'leaving'
               order by permission_at limit 50 for update skip locked)
           returning guild_id as "guild: GuildId", member_id as "member: MemberId""#,
        now,
        given_before,
    )
    .fetch_all(tx)
    .await?;
    Ok(asked.into_iter().map(|row| (row.guild, row.member)).collect())
}

/// Locks the memberships whose permission has ended.
pub(super) async fn ended(tx: &mut PgConnection, given_before: DateTime<Utc>) -> Result<Vec<(GuildId, MemberId)>> {
    let ended = sqlx::query!(
        r#"select guild_id as "guild: GuildId", member_id as "member: MemberId" from memberships
           where age = 'young' and permission_at <= $1 and state <> 'leaving'
           order by permission_at limit 50 for update skip locked"#,
        given_before,
    )
    .fetch_all(tx)
    .await?;
    Ok(ended.into_iter().map(|row| (row.guild, row.member)).collect())
}
