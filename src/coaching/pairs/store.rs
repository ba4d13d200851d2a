//! SQL of pairs.

use super::{Asked, CheckIn, Said};
use crate::{
    error::Result,
    ids::{ChannelId, CommunityId, GuildId, MatchId, MemberId},
    members::{Actor, YOUTH_NETWORK},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Remembers a pair's thread; says whether it had none.
pub(super) async fn set_thread(tx: &mut PgConnection, id: MatchId, thread: ChannelId) -> Result<bool> {
    let set =
        sqlx::query!("update matches set thread_id = $2 where id = $1 and thread_id is null", id.sql(), thread.sql())
            .execute(tx)
            .await?;
    Ok(set.rows_affected() == 1)
}

pub(super) async fn with_young(db: &PgPool, guild: GuildId) -> Result<Vec<MatchId>> {
    let pairs = sqlx::query_scalar!(
        r#"select t.id as "id: MatchId" from matches t join communities c on c.id = t.community_id
           where t.guild_id = $1 and t.state = 'accepted' and t.thread_id is not null
             and (counts_as_young($1, t.coach_id, $2) or counts_as_young($1, c.contact_id, $2))
           order by t.id"#,
        guild.sql(),
        YOUTH_NETWORK,
    )
    .fetch_all(db)
    .await?;
    Ok(pairs)
}

/// How many pairs are asked in one run.
pub(super) const BATCH: i64 = 50;

/// Claims the pairs that are to be asked.
pub(super) async fn check_in(tx: &mut PgConnection, now: DateTime<Utc>, next: DateTime<Utc>) -> Result<Vec<Asked>> {
    let asked = sqlx::query_as!(
        Asked,
        r#"update matches t set check_ins = t.check_ins + 1, check_in_at = $2
           from communities c
           where c.id = t.community_id
             and t.id in (select id from matches where state = 'accepted' and check_in_at <= $1
                          order by check_in_at limit $3 for update skip locked)
           returning t.guild_id as guild, t.id, t.coach_id as coach, c.contact_id as contact, t.check_ins"#,
        now,
        next,
        BATCH,
    )
    .fetch_all(tx)
    .await?;
    Ok(asked)
}

pub(super) async fn insert_check_in(
    tx: &mut PgConnection,
    pair: &Asked,
    member: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into match_check_ins (match_id, round, member_id, guild_id, asked_at) values ($1, $2, $3, $4, $5)
         on conflict on constraint match_check_ins_pkey do nothing",
        pair.id.sql(),
        pair.check_ins,
        member.sql(),
        pair.guild.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What somebody said before, where they were asked; locked until the transaction ends.
pub(super) async fn check_in_of(
    tx: &mut PgConnection,
    actor: &Actor,
    id: MatchId,
    round: i32,
) -> Result<Option<Option<CheckIn>>> {
    let answer = sqlx::query_scalar!(
        r#"select answer as "answer: CheckIn" from match_check_ins
           where match_id = $1 and round = $2 and member_id = $3 and guild_id = $4 for update"#,
        id.sql(),
        round,
        actor.member.sql(),
        actor.guild.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(answer)
}

pub(super) async fn answer_check_in(
    tx: &mut PgConnection,
    actor: &Actor,
    id: MatchId,
    round: i32,
    answer: CheckIn,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update match_check_ins set answer = $4, answered_at = $5 where match_id = $1 and round = $2 and member_id = $3",
        id.sql(),
        round,
        actor.member.sql(),
        answer as CheckIn,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends a pair if it stands.
pub(super) async fn end(
    tx: &mut PgConnection,
    actor: &Actor,
    id: MatchId,
    reflection: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let ended = sqlx::query!(
        "update matches set state = 'ended', ended_at = $4, ended_by = $3, reflection = $5, check_in_at = null
         where guild_id = $1 and id = $2 and state = 'accepted'",
        actor.guild.sql(),
        id.sql(),
        actor.member.sql(),
        now,
        reflection,
    )
    .execute(tx)
    .await?;
    Ok(ended.rows_affected() == 1)
}

pub(super) async fn wait_again(tx: &mut PgConnection, community: CommunityId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update communities set waiting_since = $2 where id = $1", community.sql(), now).execute(tx).await?;
    Ok(())
}

pub(super) async fn said(db: &PgPool, guild: GuildId, id: MatchId) -> Result<Vec<Said>> {
    let said = sqlx::query_as!(
        Said,
        r#"select member_id as member, answer as "answer!: CheckIn", answered_at as "at!" from match_check_ins
           where guild_id = $1 and match_id = $2 and answer is not null order by answered_at desc limit 6"#,
        guild.sql(),
        id.sql(),
    )
    .fetch_all(db)
    .await?;
    Ok(said)
}

pub(super) async fn reflection(db: &PgPool, actor: &Actor, id: MatchId) -> Result<Option<String>> {
    let words = sqlx::query_scalar!(
        r#"select reflection as "words!" from matches
           where guild_id = $1 and id = $2 and ended_by = $3 and reflection is not null"#,
        actor.guild.sql(),
        id.sql(),
        actor.member.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(words)
}
