//! SQL of matches, as everybody reads them.

use super::{Basis, Before, Listed, Match, Origin, State, offers::Cause};
use crate::{
    error::Result,
    ids::{ChannelId, CommunityId, GuildId, MatchId, MemberId, RoundId},
    members::{Actor, Responsibility},
};
use sqlx::{PgPool, types::Json};

pub(super) async fn guild_of(db: &PgPool, id: MatchId) -> Result<Option<GuildId>> {
    let guild = sqlx::query_scalar!(r#"select guild_id as "guild: GuildId" from matches where id = $1"#, id.sql())
        .fetch_optional(db)
        .await?;
    Ok(guild)
}

pub(super) async fn by_number(db: &PgPool, guild: GuildId, number: i32) -> Result<Option<MatchId>> {
    let id = sqlx::query_scalar!(
        r#"select id as "id: MatchId" from matches where guild_id = $1 and number = $2"#,
        guild.sql(),
        number
    )
    .fetch_optional(db)
    .await?;
    Ok(id)
}

pub(super) async fn open_of(db: &PgPool, guild: GuildId, community: CommunityId) -> Result<Option<MatchId>> {
    let id = sqlx::query_scalar!(
        r#"select id as "id: MatchId" from matches
           where guild_id = $1 and community_id = $2 and state in ('offered', 'accepted')"#,
        guild.sql(),
        community.sql()
    )
    .fetch_optional(db)
    .await?;
    Ok(id)
}

pub(super) async fn by_id(db: &PgPool, guild: GuildId, id: MatchId) -> Result<Option<Match>> {
    let row = sqlx::query!(
        r#"select t.id as "id: MatchId", t.guild_id as "guild: GuildId", t.number, t.community_id as "community: CommunityId",
                  c.number as community_number, c.name as community_name, c.contact_id as "contact: MemberId",
                  coalesce(n.display_name, c.contact_name) as "contact_name!", c.contact_left_at is null as "is_contact_there!",
                  t.coach_id as "coach: MemberId", coalesce(m.display_name, o.display_name) as "coach_name!",
                  t.origin as "origin: Origin",
                  t.state as "state: State", t.offered_by as "offered_by: MemberId", t.override_why, t.offered_at, t.expires_at, t.answered_at, t.reason,
                  t.withdrawn_for as "withdrawn_for: Cause", t.thread_id as "thread: ChannelId", t.check_ins,
                  t.ended_at, t.reflection, t.round_id as "round: RoundId", t.basis as "basis: Json<Basis>",
                  exists (select from match_questions q where q.match_id = t.id and q.answer is null) as "has_question!"
           from matches t
           join communities c on c.id = t.community_id
           join coaches o on o.guild_id = t.guild_id and o.member_id = t.coach_id
           left join members m on m.guild_id = t.guild_id and m.member_id = t.coach_id
           left join members n on n.guild_id = t.guild_id and n.member_id = c.contact_id
           where t.guild_id = $1 and t.id = $2"#,
        guild.sql(),
        id.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Match {
        id: row.id,
        guild: row.guild,
        number: row.number,
        community: row.community,
        community_number: row.community_number,
        community_name: row.community_name,
        contact: row.contact,
        contact_name: row.contact_name,
        is_contact_there: row.is_contact_there,
        coach: row.coach,
        coach_name: row.coach_name,
        origin: row.origin,
        state: row.state,
        offered_by: row.offered_by,
        override_why: row.override_why,
        offered_at: row.offered_at,
        expires_at: row.expires_at,
        has_question: row.has_question,
        answered_at: row.answered_at,
        reason: row.reason,
        withdrawn_for: row.withdrawn_for,
        thread: row.thread,
        check_ins: row.check_ins,
        ended_at: row.ended_at,
        reflection: row.reflection,
        round: row.round,
        basis: row.basis.0,
    }))
}

pub(super) async fn before(db: &PgPool, matched: &Match) -> Result<Option<Before>> {
    let before = sqlx::query_as!(
        Before,
        r#"select t.number, coalesce(m.display_name, o.display_name) as "coach_name!", t.state as "state: State",
                  t.withdrawn_for as "withdrawn_for: Cause"
           from matches t
           join coaches o on o.guild_id = t.guild_id and o.member_id = t.coach_id
           left join members m on m.guild_id = t.guild_id and m.member_id = t.coach_id
           where t.guild_id = $1 and t.community_id = $2 and t.id < $3 order by t.id desc limit 1"#,
        matched.guild.sql(),
        matched.community.sql(),
        matched.id.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(before)
}

pub(super) async fn suggest(db: &PgPool, actor: &Actor, typed: &str, only_pairs: bool) -> Result<Vec<Listed>> {
    let listed = sqlx::query_as!(
        Listed,
        r#"select t.number, coalesce(m.display_name, o.display_name) as "coach_name!", c.name as community_name,
                  t.state as "state: State"
           from matches t
           join communities c on c.id = t.community_id
           join coaches o on o.guild_id = t.guild_id and o.member_id = t.coach_id
           left join members m on m.guild_id = t.guild_id and m.member_id = t.coach_id
           where t.guild_id = $1 and (not $4 or t.state = 'accepted')
             and ($3 or t.coach_id = $2 or c.contact_id = $2 and t.state in ('accepted', 'ended'))
             and strpos(lower('M-' || t.number || ' ' || c.name || ' ' || coalesce(m.display_name, o.display_name)), lower($5)) > 0
           order by array_position(array['offered', 'accepted'], t.state), t.id desc limit 25"#,
        actor.guild.sql(),
        actor.member.sql(),
        actor.is(Responsibility::Coordinator),
        only_pairs,
        typed,
    )
    .fetch_all(db)
    .await?;
    Ok(listed)
}
