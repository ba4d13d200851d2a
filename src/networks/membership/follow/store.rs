//! SQL of the record and Discord.

use super::{BATCH, Before, LOOKS, Open, Wanted};
use crate::{
    error::Result,
    ids::{GuildId, MemberId, RoleId},
    members::{Actor, Responsibility},
    networks::membership::State,
    notifications::RoleProblem,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub(super) async fn open(db: &PgPool, guild: GuildId) -> Result<Vec<Open>> {
    let open = sqlx::query_as!(
        Open,
        r#"select m.network, r.role_id as "role?: RoleId"
           from (select distinct network from memberships where guild_id = $1 and state <> 'member') m
           left join guild_roles r on r.guild_id = $1 and r.key = m.network"#,
        guild.sql(),
    )
    .fetch_all(db)
    .await?;
    Ok(open)
}

pub(super) async fn belonged(db: &PgPool, guild: GuildId) -> Result<Vec<Open>> {
    let belonged = sqlx::query_as!(
        Open,
        r#"select m.network, r.role_id as "role?: RoleId"
           from (select distinct network from memberships where guild_id = $1 and state = 'member') m
           left join guild_roles r on r.guild_id = $1 and r.key = m.network"#,
        guild.sql(),
    )
    .fetch_all(db)
    .await?;
    Ok(belonged)
}

pub(super) async fn wanted(db: &PgPool, guild: GuildId, networks: &[String], state: State) -> Result<Vec<Wanted>> {
    let wanted = sqlx::query_as!(
        Wanted,
        r#"select network, member_id as member, state as "state: State" from memberships
           where guild_id = $1 and state = $3 and state <> 'member' and network = any ($2)
           order by changed_at, member_id limit $4"#,
        guild.sql(),
        networks,
        state as State,
        BATCH,
    )
    .fetch_all(db)
    .await?;
    Ok(wanted)
}

/// Says whether it is new.
pub(super) async fn set_problem(
    tx: &mut PgConnection,
    guild: GuildId,
    network: &str,
    problem: RoleProblem,
    now: DateTime<Utc>,
) -> Result<bool> {
    let new = sqlx::query!(
        "insert into network_role_problems (guild_id, network, problem, since) values ($1, $2, $3, $4)
         on conflict on constraint network_role_problems_pkey do update set problem = excluded.problem, since = $4
             where network_role_problems.problem <> excluded.problem",
        guild.sql(),
        network,
        problem as RoleProblem,
        now,
    )
    .execute(tx)
    .await?;
    Ok(new.rows_affected() == 1)
}

pub(super) async fn clear_problem(db: &PgPool, guild: GuildId, network: &str) -> Result<()> {
    sqlx::query!(
        "delete from network_role_problems where guild_id = $1 and network = $2 and problem <> 'refused'",
        guild.sql(),
        network
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn delete_leaving(tx: &mut PgConnection, guild: GuildId, network: &str) -> Result<()> {
    sqlx::query!(
        "delete from memberships where guild_id = $1 and network = $2 and state = 'leaving'",
        guild.sql(),
        network
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A membership that has just begun.
pub(super) struct Begun {
    pub(super) by_request: bool,
    pub(super) is_welcomed: bool,
}

pub(super) async fn set_given(
    tx: &mut PgConnection,
    guild: GuildId,
    wanted: &Wanted,
    role: RoleId,
    now: DateTime<Utc>,
) -> Result<Option<Begun>> {
    let begun = sqlx::query_as!(
        Begun,
        r#"with mended as (delete from network_role_problems where guild_id = $1 and network = $2)
           update memberships m set state = 'member', given_role = $4, checked_at = $5, by_request = false
           from memberships before
           where m.guild_id = $1 and m.network = $2 and m.member_id = $3 and m.state = 'joining'
             and (before.guild_id, before.network, before.member_id) = (m.guild_id, m.network, m.member_id)
           returning before.by_request, m.welcomed_at is not null as "is_welcomed!""#,
        guild.sql(),
        wanted.network,
        wanted.member.sql(),
        role.sql(),
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(begun)
}

pub(super) async fn delete_taken(db: &PgPool, guild: GuildId, wanted: &Wanted) -> Result<()> {
    sqlx::query!(
        "delete from memberships where guild_id = $1 and network = $2 and member_id = $3 and state = 'leaving'",
        guild.sql(),
        wanted.network,
        wanted.member.sql(),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Removes every membership of somebody; says in which networks the role had not been given yet.
pub(super) async fn delete_all(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<Vec<String>> {
    let gone = sqlx::query!(
        r#"delete from memberships where guild_id = $1 and member_id = $2 returning network, state as "state: State""#,
        guild.sql(),
        member.sql(),
    )
    .fetch_all(tx)
    .await?;
    Ok(gone.into_iter().filter(|row| row.state == State::Joining).map(|row| row.network).collect())
}

pub(super) async fn to_look_at(db: &PgPool, guild: GuildId) -> Result<Vec<MemberId>> {
    let members = sqlx::query_scalar!(
        r#"with round as (select looked_at from network_rounds where guild_id = $1), on_record as (
               select member_id, checked_at from memberships where guild_id = $1 and state <> 'leaving'
               union all
               select member_id, checked_at from membership_requests where guild_id = $1 and state = 'waiting'
           )
           select member_id as "member!: MemberId" from on_record
           where checked_at is null or checked_at < (select looked_at from round)
           group by member_id order by min(checked_at) nulls first, member_id limit $2"#,
        guild.sql(),
        LOOKS,
    )
    .fetch_all(db)
    .await?;
    Ok(members)
}

pub(super) async fn networks_of(db: &PgPool, guild: GuildId, member: MemberId) -> Result<Vec<String>> {
    let networks = sqlx::query_scalar!(
        "select network from memberships where guild_id = $1 and member_id = $2",
        guild.sql(),
        member.sql()
    )
    .fetch_all(db)
    .await?;
    Ok(networks)
}

/// Removes memberships whose role was taken by hand. Where another role serves the network now, it is to be given, which is
/// what this says; where the role is gone from the server, nobody took it from anyone.
pub(super) async fn delete_lost(
    tx: &mut PgConnection,
    guild: GuildId,
    before: &Before,
    held: &[RoleId],
    there: &[RoleId],
) -> Result<bool> {
    let (held, there) = (sql(held), sql(there));
    let again = sqlx::query_scalar!(
        r#"with lost as (
             select m.network, m.given_role is not distinct from r.role_id as is_taken
             from memberships m join guild_roles r on r.guild_id = m.guild_id and r.key = m.network
             where m.guild_id = $1 and m.member_id = $2 and m.state = 'member'
               and r.role_id <> all ($3) and r.role_id = any ($4)
               and (m.checked_at is null or m.checked_at <= $5)
         ), again as (
             update memberships set state = 'joining'
             where guild_id = $1 and member_id = $2 and network in (select network from lost where not is_taken)
         ), gone as (
             delete from memberships
             where guild_id = $1 and member_id = $2 and network in (select network from lost where is_taken)
         )
         select exists (select from lost where not is_taken) as "again!""#,
        guild.sql(),
        before.member.sql(),
        &held,
        &there,
        before.at,
    )
    .fetch_one(tx)
    .await?;
    Ok(again)
}

/// Keeps memberships for roles that are held without one; says of which networks.
pub(super) async fn insert_held(
    tx: &mut PgConnection,
    guild: GuildId,
    member: MemberId,
    held: &[RoleId],
    known: &[String],
    now: DateTime<Utc>,
) -> Result<Vec<String>> {
    let (held, mut not) = (sql(held), staff());
    not.extend_from_slice(known);
    let networks = sqlx::query_scalar!(
        "insert into memberships (guild_id, network, member_id, state, by_request, joined_at, changed_at, given_role,
                                  welcomed_at, checked_at)
         select guild_id, key, $2, 'member', false, $4, $4, role_id, $4, $4
         from guild_roles where guild_id = $1 and role_id = any ($3) and key <> all ($5)
         on conflict on constraint memberships_pkey do nothing
         returning network",
        guild.sql(),
        member.sql(),
        &held,
        now,
        &not,
    )
    .fetch_all(tx)
    .await?;
    Ok(networks)
}

pub(super) async fn set_checked(
    tx: &mut PgConnection,
    guild: GuildId,
    member: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with asked as (
             update membership_requests set checked_at = $3
             where guild_id = $1 and member_id = $2 and state = 'waiting'
         )
         update memberships set checked_at = $3 where guild_id = $1 and member_id = $2",
        guild.sql(),
        member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn insert_lead(tx: &mut PgConnection, actor: &Actor, now: DateTime<Utc>) -> Result<bool> {
    let inserted = sqlx::query!(
        "insert into safeguarding_leads (guild_id, member_id, seen_at) values ($1, $2, $3)
         on conflict on constraint safeguarding_leads_pkey do nothing",
        actor.guild.sql(),
        actor.member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(inserted.rows_affected() == 1)
}

pub(super) async fn delete_lead(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<bool> {
    let deleted = sqlx::query!(
        "delete from safeguarding_leads where guild_id = $1 and member_id = $2",
        guild.sql(),
        member.sql()
    )
    .execute(tx)
    .await?;
    Ok(deleted.rows_affected() == 1)
}

/// Has memberships looked at whose role somebody does not seem to hold; says whether there are any.
pub(super) async fn doubt(tx: &mut PgConnection, guild: GuildId, member: MemberId, held: &[RoleId]) -> Result<bool> {
    let held = sql(held);
    let doubted = sqlx::query!(
        "update memberships m set checked_at = null from guild_roles r
         where m.guild_id = $1 and m.member_id = $2 and m.state = 'member'
           and r.guild_id = m.guild_id and r.key = m.network and r.role_id <> all ($3)",
        guild.sql(),
        member.sql(),
        &held,
    )
    .execute(tx)
    .await?;
    Ok(doubted.rows_affected() > 0)
}

/// Begins a round of looks in every server whose last one began before a moment, or ahead of now: a clock that was set back.
pub(super) async fn begin_rounds(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    before: DateTime<Utc>,
) -> Result<Vec<GuildId>> {
    let guilds = sqlx::query_scalar!(
        r#"insert into network_rounds as round (guild_id, looked_at)
           select guild_id, $1 from guilds where set_up_at is not null
           on conflict on constraint network_rounds_pkey do update set looked_at = $1
               where round.looked_at is null or round.looked_at <= $2 or round.looked_at > $1
           returning guild_id as "guild: GuildId""#,
        now,
        before,
    )
    .fetch_all(tx)
    .await?;
    Ok(guilds)
}

pub(super) async fn forget_rounds(db: &PgPool, guild: Option<GuildId>) -> Result<()> {
    sqlx::query!(
        "update network_rounds set looked_at = null where $1::bigint is null or guild_id = $1",
        guild.map(GuildId::sql)
    )
    .execute(db)
    .await?;
    Ok(())
}

fn sql(roles: &[RoleId]) -> Vec<i64> {
    roles.iter().copied().map(RoleId::sql).collect()
}

/// The keys of roles that are no network's.
fn staff() -> Vec<String> {
    Responsibility::WITH_ROLE.iter().map(|responsibility| responsibility.key().to_owned()).collect()
}
