//! SQL of coaches and their cases.

use super::{super::State as MatchState, Case, Coach, OnRecord, PAGE, Profile};
use crate::{
    error::Result,
    field::{State, UtcOffset},
    ids::{CommunityId, GuildId, MatchId, MemberId},
    members::{Actor, YOUTH_NETWORK},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};

/// Keeps a profile; says whether it is the first.
pub(super) async fn upsert(
    tx: &mut PgConnection,
    actor: &Actor,
    profile: &Profile,
    offset: UtcOffset,
    now: DateTime<Utc>,
) -> Result<bool> {
    let is_new = sqlx::query_scalar!(
        r#"insert into coaches (guild_id, member_id, display_name, capacity, home, states, strengths, levels, settings,
                                languages, timezone, utc_offset, years, bio, enrolled_at, seen_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)
           on conflict on constraint coaches_pkey do update set
               display_name = excluded.display_name, capacity = excluded.capacity, home = excluded.home,
               states = excluded.states, strengths = excluded.strengths, levels = excluded.levels,
               settings = excluded.settings, languages = excluded.languages, timezone = excluded.timezone,
               utc_offset = excluded.utc_offset, years = excluded.years, bio = excluded.bio,
               seen_at = excluded.seen_at, left_at = null
           returning enrolled_at = $15 as "is_new!""#,
        actor.guild.sql(),
        actor.member.sql(),
        actor.display_name,
        profile.capacity,
        profile.home as State,
        &profile.states.words(),
        &profile.strengths.words(),
        &profile.levels.words(),
        &profile.settings.words(),
        &profile.languages.words(),
        profile.timezone.map(|zone| zone.name()),
        offset.minutes(),
        profile.years,
        profile.bio,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(is_new)
}

pub(super) async fn coach(db: &PgPool, guild: GuildId, member: MemberId) -> Result<Option<Coach>> {
    let row = sqlx::query!(
        r#"select o.member_id as "member: MemberId", coalesce(m.display_name, o.display_name) as "name!", o.capacity,
                  o.home as "home: State", o.states as "states: crate::field::Set<State>",
                  o.strengths as "strengths: crate::field::Set<crate::field::Practice>",
                  o.levels as "levels: crate::field::Set<crate::field::Level>",
                  o.settings as "settings: crate::field::Set<crate::field::Setting>",
                  o.languages as "languages: crate::field::Set<crate::field::SpokenLanguage>",
                  o.timezone, o.years, o.bio, o.paused_at, o.left_at,
                  (select count(*) from matches t where t.guild_id = o.guild_id and t.coach_id = o.member_id
                                                  and t.state in ('offered', 'accepted')) as "taken!"
           from coaches o left join members m on m.guild_id = o.guild_id and m.member_id = o.member_id
           where o.guild_id = $1 and o.member_id = $2"#,
        guild.sql(),
        member.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Coach {
        member: row.member,
        name: row.name,
        profile: Profile {
            capacity: row.capacity,
            home: row.home,
            states: row.states,
            strengths: row.strengths,
            levels: row.levels,
            settings: row.settings,
            languages: row.languages,
            timezone: row.timezone.and_then(|zone| zone.parse().ok()),
            years: row.years,
            bio: row.bio,
        },
        paused_at: row.paused_at,
        left_at: row.left_at,
        taken: row.taken,
    }))
}

/// Locks a coach's row, and says whether they are gone.
pub(in crate::coaching) async fn lock(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<Option<bool>> {
    let is_gone = sqlx::query_scalar!(
        r#"select left_at is not null as "is_gone!" from coaches where guild_id = $1 and member_id = $2 for update"#,
        guild.sql(),
        member.sql()
    )
    .fetch_optional(tx)
    .await?;
    Ok(is_gone)
}

pub(super) async fn set_paused(tx: &mut PgConnection, actor: &Actor, since: Option<DateTime<Utc>>) -> Result<()> {
    sqlx::query!(
        "update coaches set paused_at = case when $3::timestamptz is null then null else coalesce(paused_at, $3) end,
             left_at = case when $3::timestamptz is null then null else left_at end
         where guild_id = $1 and member_id = $2",
        actor.guild.sql(),
        actor.member.sql(),
        since,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn set_left(
    tx: &mut PgConnection,
    guild: GuildId,
    member: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update coaches set left_at = $3 where guild_id = $1 and member_id = $2",
        guild.sql(),
        member.sql(),
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// An open offer of a coach.
pub(super) struct Open {
    pub(super) matched: MatchId,
    pub(super) community: CommunityId,
}

pub(super) async fn offered(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<Vec<Open>> {
    let open = sqlx::query_as!(
        Open,
        r#"select id as matched, community_id as community from matches
           where guild_id = $1 and coach_id = $2 and state = 'offered' order by community_id"#,
        guild.sql(),
        member.sql()
    )
    .fetch_all(tx)
    .await?;
    Ok(open)
}

/// The newest open offers that no longer fit into what a coach takes.
pub(super) async fn surplus(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<Vec<Open>> {
    let surplus = sqlx::query_as!(
        Open,
        r#"with held as (
               select t.id, t.state, t.community_id,
                      row_number() over (order by t.state = 'offered', t.id) as place, o.capacity
               from matches t join coaches o on o.guild_id = t.guild_id and o.member_id = t.coach_id
               where t.guild_id = $1 and t.coach_id = $2 and t.state in ('offered', 'accepted')
           )
           select id as matched, community_id as community from held where state = 'offered' and place > capacity order by community_id"#,
        guild.sql(),
        member.sql()
    )
    .fetch_all(tx)
    .await?;
    Ok(surplus)
}

/// How many young coaches are let go in one run.
pub(super) const YOUNG_AT_ONCE: i64 = 50;

/// A coach who belongs to the youth network.
pub(super) struct Young {
    pub(super) guild: GuildId,
    pub(super) member: MemberId,
    pub(super) is_young: bool,
}

/// Coaches who belong to the youth network or may be under 18, and whether they count as it.
pub(super) async fn young(db: &PgPool) -> Result<Vec<Young>> {
    let young = sqlx::query_as!(
        Young,
        r#"select o.guild_id as guild, o.member_id as member,
                  counts_as_young(o.guild_id, o.member_id, $1) as "is_young!"
           from coaches o
           where o.left_at is null
             and (o.guild_id, o.member_id) in (select y.guild_id, y.member_id from who_may_be_young($1) y)
           order by o.guild_id, o.member_id limit $2"#,
        YOUTH_NETWORK,
        YOUNG_AT_ONCE,
    )
    .fetch_all(db)
    .await?;
    Ok(young)
}

/// A community whose contact is young, and what is open with it.
pub(super) struct YoungContact {
    pub(super) guild: GuildId,
    pub(super) member: MemberId,
    pub(super) community: CommunityId,
    pub(super) matched: Option<MatchId>,
}

/// Marks contacts who count as under 18 as not there any more.
pub(super) async fn mark_young_contacts(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<Vec<YoungContact>> {
    let young = sqlx::query_as!(
        YoungContact,
        r#"with gone as (
               update communities set contact_left_at = $2, contact_seen_at = $2
               where id in (
                   select c.id from communities c
                   where c.contact_left_at is null and c.closed_at is null
                     and (c.guild_id, c.contact_id) in (select y.guild_id, y.member_id from who_may_be_young($1) y)
                     and counts_as_young(c.guild_id, c.contact_id, $1)
                   order by c.id limit $3 for update)
               returning id, guild_id, contact_id
           )
           select gone.guild_id as guild, gone.contact_id as member, gone.id as community, t.id as "matched?: MatchId"
           from gone left join matches t on t.community_id = gone.id and t.state in ('offered', 'accepted')
           order by gone.id"#,
        YOUTH_NETWORK,
        now,
        YOUNG_AT_ONCE,
    )
    .fetch_all(tx)
    .await?;
    Ok(young)
}

/// The pairs of a coach.
pub(super) async fn pairs(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<Vec<MatchId>> {
    let pairs = sqlx::query_scalar!(
        r#"select id as "id: MatchId" from matches where guild_id = $1 and coach_id = $2 and state = 'accepted' order by id"#,
        guild.sql(),
        member.sql()
    )
    .fetch_all(tx)
    .await?;
    Ok(pairs)
}

pub(super) async fn suggest(db: &PgPool, guild: GuildId, typed: &str) -> Result<Vec<(MemberId, String)>> {
    let rows = sqlx::query!(
        r#"select o.member_id as "member: MemberId", coalesce(m.display_name, o.display_name) as "name!"
           from coaches o left join members m on m.guild_id = o.guild_id and m.member_id = o.member_id
           where o.guild_id = $1 and o.left_at is null
             and strpos(lower(coalesce(m.display_name, o.display_name)), lower($2)) > 0
           order by 2, 1 limit 25"#,
        guild.sql(),
        typed,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.member, row.name)).collect())
}

pub(super) async fn cases(db: &PgPool, guild: GuildId, member: MemberId, page: i64) -> Result<(Vec<Case>, i64)> {
    let rows = sqlx::query!(
        r#"select t.id as "id: MatchId", t.number, c.number as community, c.name, t.state as "state: MatchState",
                  t.offered_at, t.expires_at, coalesce(t.ended_at, t.answered_at) as changed_at,
                  exists (select from match_questions q where q.match_id = t.id and q.answer is null) as "has_question!",
                  count(*) over () as "total!"
           from matches t join communities c on c.id = t.community_id
           where t.guild_id = $1 and t.coach_id = $2
           order by array_position(array['offered', 'accepted'], t.state), t.id desc limit $3 offset $4"#,
        guild.sql(),
        member.sql(),
        PAGE,
        page * PAGE,
    )
    .fetch_all(db)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let cases = rows.into_iter().map(|row| Case {
        matched: row.id,
        number: row.number,
        community: row.community,
        community_name: row.name,
        state: row.state,
        offered_at: row.offered_at,
        expires_at: row.expires_at,
        has_question: row.has_question,
        changed_at: row.changed_at,
    });
    Ok((cases.collect(), total))
}

/// How often Discord is asked of one person.
const SEEN_EVERY: TimeDelta = TimeDelta::hours(1);
/// Of how many in one run.
const SEEN_AT_ONCE: i64 = 25;

pub(super) async fn to_be_seen(db: &PgPool, now: DateTime<Utc>) -> Result<Vec<OnRecord>> {
    let rows = sqlx::query!(
        r#"select guild_id as "guild!: GuildId", member_id as "member!: MemberId", is_coach as "is_coach!" from (
               select o.guild_id, o.member_id, true as is_coach, o.seen_at from coaches o
               where o.left_at is null and o.seen_at <= $1
                 and exists (select from matches t where t.guild_id = o.guild_id and t.coach_id = o.member_id
                                                   and t.state in ('offered', 'accepted'))
               union all
               select c.guild_id, c.contact_id, false, min(c.contact_seen_at) from communities c
               where c.closed_at is null and c.contact_left_at is null and c.contact_seen_at <= $1
                 and exists (select from matches t where t.community_id = c.id and t.state in ('offered', 'accepted'))
               group by c.guild_id, c.contact_id
           ) people order by seen_at limit $2"#,
        now - SEEN_EVERY,
        SEEN_AT_ONCE,
    )
    .fetch_all(db)
    .await?;
    let people = rows.into_iter();
    Ok(people.map(|row| OnRecord { guild: row.guild, member: row.member, is_coach: row.is_coach }).collect())
}

pub(super) async fn mark_seen(db: &PgPool, who: OnRecord, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update coaches set seen_at = $3 where guild_id = $1 and member_id = $2",
        who.guild.sql(),
        who.member.sql(),
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn mark_contact_seen(db: &PgPool, who: OnRecord, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update communities set contact_seen_at = $3, contact_left_at = null
         where id in (select id from communities where guild_id = $1 and contact_id = $2 order by id for update)",
        who.guild.sql(),
        who.member.sql(),
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Marks a contact as gone; returns what is open with their communities, where that was not known before.
pub(super) async fn mark_contact_left(
    tx: &mut PgConnection,
    who: OnRecord,
    now: DateTime<Utc>,
) -> Result<Vec<MatchId>> {
    let open = sqlx::query_scalar!(
        r#"with gone as (
               update communities set contact_left_at = $3, contact_seen_at = $3
               where id in (
                   select id from communities
                   where guild_id = $1 and contact_id = $2 and contact_left_at is null and closed_at is null
                   order by id for update)
               returning id
           )
           select t.id as "id: MatchId" from matches t join gone on gone.id = t.community_id
           where t.state in ('offered', 'accepted') order by t.id"#,
        who.guild.sql(),
        who.member.sql(),
        now,
    )
    .fetch_all(tx)
    .await?;
    Ok(open)
}
