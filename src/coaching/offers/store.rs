//! SQL of offers.

use super::{Cause, Question, due::BATCH};
use crate::{
    coaching::{Basis, Origin, State},
    error::Result,
    ids::{CommunityId, GuildId, MatchId, MemberId, QuestionId, RoundId},
    members::Actor,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool, types::Json};

/// A match to be written down.
pub(in crate::coaching) struct NewMatch<'a> {
    pub(in crate::coaching) guild: GuildId,
    pub(in crate::coaching) community: CommunityId,
    pub(in crate::coaching) coach: MemberId,
    pub(in crate::coaching) origin: Origin,
    pub(in crate::coaching) offered_by: Option<MemberId>,
    pub(in crate::coaching) override_why: Option<&'a str>,
    pub(in crate::coaching) round: Option<RoundId>,
    pub(in crate::coaching) basis: &'a Basis,
}

/// Under the server's next number, open for as many days as the server says, with a reminder a day before the end.
pub(super) async fn insert(tx: &mut PgConnection, new: &NewMatch<'_>, now: DateTime<Utc>) -> Result<(MatchId, i32)> {
    let row = sqlx::query!(
        r#"with numbered as (
               update guilds set next_match = next_match + 1 where guild_id = $1
               returning next_match - 1 as number, $9::timestamptz + make_interval(days => offer_days) as ends, offer_days
           ), sought as (
               update communities set seek_at = null where id = $2
           )
           insert into matches (guild_id, number, community_id, coach_id, origin, state, offered_by, override_why,
                                round_id, basis, offered_at, expires_at, nudge_at)
           select $1, number, $2, $3, $4, 'offered', $5, $6, $7, $8, $9, ends,
                  case when offer_days > 1 then ends - interval '1 day' end
           from numbered returning id as "id: MatchId", number"#,
        new.guild.sql(),
        new.community.sql(),
        new.coach.sql(),
        new.origin as Origin,
        new.offered_by.map(MemberId::sql),
        new.override_why,
        new.round.map(RoundId::sql),
        Json(new.basis) as _,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok((row.id, row.number))
}

/// What decides about a match.
pub(super) struct Standing {
    pub(super) number: i32,
    pub(super) community: CommunityId,
    pub(super) coach: MemberId,
    pub(super) state: State,
}

pub(super) async fn standing(tx: &mut PgConnection, guild: GuildId, id: MatchId) -> Result<Option<Standing>> {
    let standing = sqlx::query_as!(
        Standing,
        r#"select number, community_id as community, coach_id as coach, state as "state: State"
           from matches where guild_id = $1 and id = $2"#,
        guild.sql(),
        id.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(standing)
}

pub(super) async fn lock(tx: &mut PgConnection, guild: GuildId, id: MatchId) -> Result<Option<Standing>> {
    let standing = sqlx::query_as!(
        Standing,
        r#"select number, community_id as community, coach_id as coach, state as "state: State"
           from matches where guild_id = $1 and id = $2 for update"#,
        guild.sql(),
        id.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(standing)
}

/// What is open with a community: an offer, or a pair.
pub(super) struct OpenMatch {
    pub(super) id: MatchId,
    pub(super) number: i32,
    pub(super) coach: MemberId,
    pub(super) is_offered: bool,
}

pub(super) async fn open_match(tx: &mut PgConnection, community: CommunityId) -> Result<Option<OpenMatch>> {
    let open = sqlx::query_as!(
        OpenMatch,
        r#"select id, number, coach_id as coach, state = 'offered' as "is_offered!" from matches
           where community_id = $1 and state in ('offered', 'accepted')"#,
        community.sql()
    )
    .fetch_optional(tx)
    .await?;
    Ok(open)
}

pub(super) async fn accept(
    tx: &mut PgConnection,
    id: MatchId,
    now: DateTime<Utc>,
    check_in_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update matches set state = 'accepted', answered_at = $2, check_in_at = $3, nudge_at = null where id = $1",
        id.sql(),
        now,
        check_in_at,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn decline(tx: &mut PgConnection, id: MatchId, reason: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update matches set state = 'declined', answered_at = $2, reason = $3, nudge_at = null where id = $1",
        id.sql(),
        now,
        reason,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What was taken back.
pub(super) struct Taken {
    pub(super) community: CommunityId,
    pub(super) coach: MemberId,
}

/// Takes an offer back if it is still open.
pub(super) async fn withdraw(
    tx: &mut PgConnection,
    guild: GuildId,
    id: MatchId,
    cause: Cause,
    now: DateTime<Utc>,
) -> Result<Option<Taken>> {
    let taken = sqlx::query_as!(
        Taken,
        r#"update matches set state = 'withdrawn', withdrawn_for = $3, answered_at = $4, nudge_at = null
           where guild_id = $1 and id = $2 and state = 'offered'
           returning community_id as community, coach_id as coach"#,
        guild.sql(),
        id.sql(),
        cause as Cause,
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(taken)
}

/// Offers whose time is over and of which nothing was asked, the earliest first.
pub(super) async fn expiring(db: &PgPool, now: DateTime<Utc>) -> Result<Vec<(GuildId, MatchId, CommunityId)>> {
    let rows = sqlx::query!(
        r#"select guild_id as "guild: GuildId", id as "id: MatchId", community_id as "community: CommunityId"
           from matches t
           where state = 'offered' and expires_at <= $1
             -- A question that waits for its answer stops the clock.
             and not exists (select from match_questions q where q.match_id = t.id and q.answer is null)
           order by expires_at limit $2"#,
        now,
        BATCH,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.guild, row.id, row.community)).collect())
}

/// Ends an offer if it is still open and over; says whose it was. Its row is locked before, so that no question is asked
/// meanwhile.
pub(super) async fn expire(tx: &mut PgConnection, id: MatchId, now: DateTime<Utc>) -> Result<Option<MemberId>> {
    let coach = sqlx::query_scalar!(
        r#"update matches t set state = 'expired', answered_at = $2, nudge_at = null
           where id = $1 and state = 'offered' and expires_at <= $2
             and not exists (select from match_questions q where q.match_id = t.id and q.answer is null)
           returning coach_id as "coach: MemberId""#,
        id.sql(),
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(coach)
}

/// A reminder that is due: of a coach, or of coordinators where a question of theirs waits.
pub(super) struct Nudge {
    pub(super) guild: GuildId,
    pub(super) matched: MatchId,
    pub(super) coach: MemberId,
    pub(super) question: Option<QuestionId>,
}

/// Claims the reminders that are due: a day before the end, or at the end where a question is still open.
pub(super) async fn nudge(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<Vec<Nudge>> {
    let due = sqlx::query_as!(
        Nudge,
        r#"with due as (
               select t.id, (select min(q.id) from match_questions q where q.match_id = t.id and q.answer is null) as question
               from matches t where t.state = 'offered' and t.nudge_at <= $1
           ), claimed as (
               select t.id, due.question from matches t join due on due.id = t.id
               where t.state = 'offered' and t.nudge_at <= $1 and (due.question is not null) = (t.expires_at <= $1)
               order by t.nudge_at limit $2 for update of t skip locked
           )
           update matches t set nudge_at = null from claimed where claimed.id = t.id
           returning t.guild_id as guild, t.id as matched, t.coach_id as coach, claimed.question as "question: QuestionId""#,
        now,
        BATCH,
    )
    .fetch_all(tx)
    .await?;
    Ok(due)
}

/// From now on the offer waits for an answer: coordinators are reminded when its own time is over.
pub(super) async fn wait(tx: &mut PgConnection, id: MatchId) -> Result<()> {
    sqlx::query!("update matches set nudge_at = expires_at where id = $1", id.sql()).execute(tx).await?;
    Ok(())
}

/// The clock of an open offer goes on: a day is left at least. The coach is reminded a day before the end, unless that
/// has passed; where something else was asked, it waits on.
pub(super) async fn go_on(tx: &mut PgConnection, question: QuestionId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update matches t
         set expires_at = greatest(t.expires_at, $2::timestamptz + interval '1 day'),
             nudge_at = case
                 when exists (select from match_questions o where o.match_id = t.id and o.answer is null) then t.nudge_at
                 when t.expires_at - interval '1 day' > $2 then t.expires_at - interval '1 day' end
         from match_questions q where q.id = $1 and t.id = q.match_id and t.state = 'offered'",
        question.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Has the next best looked for.
pub(super) async fn seek(tx: &mut PgConnection, community: CommunityId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update communities set seek_at = $2 where id = $1 and closed_at is null", community.sql(), now)
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn seeking(db: &PgPool, now: DateTime<Utc>) -> Result<Vec<(GuildId, CommunityId)>> {
    let rows = sqlx::query!(
        r#"select guild_id as "guild: GuildId", id as "id: CommunityId" from communities
           where seek_at <= $1 and contact_left_at is null order by seek_at, id limit $2"#,
        now,
        BATCH,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.guild, row.id)).collect())
}

/// Whether the next best is still to be looked for: not where somebody was faster.
pub(super) async fn is_seeking(tx: &mut PgConnection, community: CommunityId, now: DateTime<Utc>) -> Result<bool> {
    let is_seeking = sqlx::query_scalar!(
        r#"select coalesce(seek_at <= $2, false) as "is!" from communities where id = $1"#,
        community.sql(),
        now
    )
    .fetch_one(tx)
    .await?;
    Ok(is_seeking)
}

pub(super) async fn stop_seeking(tx: &mut PgConnection, community: CommunityId) -> Result<()> {
    sqlx::query!("update communities set seek_at = null where id = $1", community.sql()).execute(tx).await?;
    Ok(())
}

pub(super) async fn insert_question(
    tx: &mut PgConnection,
    actor: &Actor,
    id: MatchId,
    question: &str,
    now: DateTime<Utc>,
) -> Result<QuestionId> {
    let id = sqlx::query_scalar!(
        r#"insert into match_questions (guild_id, match_id, asked_by, question, asked_at) values ($1, $2, $3, $4, $5)
           returning id as "id: QuestionId""#,
        actor.guild.sql(),
        id.sql(),
        actor.member.sql(),
        question,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(id)
}

pub(super) async fn question(db: &PgPool, guild: GuildId, id: QuestionId) -> Result<Option<Question>> {
    let question = sqlx::query_as!(
        Question,
        "select match_id as matched, asked_by, question, answer from match_questions where guild_id = $1 and id = $2",
        guild.sql(),
        id.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(question)
}

pub(super) async fn answer(
    tx: &mut PgConnection,
    actor: &Actor,
    id: QuestionId,
    words: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let answered = sqlx::query!(
        "update match_questions set answer = $3, answered_by = $4, answered_at = $5
         where guild_id = $1 and id = $2 and answer is null",
        actor.guild.sql(),
        id.sql(),
        words,
        actor.member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(answered.rows_affected() == 1)
}
