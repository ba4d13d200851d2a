//! SQL of what people will try.

use super::{Commitment, Origin};
use crate::{
    error::Result,
    ids::{CommitmentId, GuildId, MemberId, OccurrenceId, StoryDraftId},
    notifications::{self, Course, Notification},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Keeps what somebody will try; other words take the place of those before, and the question stays when it was due.
pub(super) async fn upsert(
    tx: &mut PgConnection,
    guild: GuildId,
    occurrence: OccurrenceId,
    member: MemberId,
    origin: Origin,
    words: &str,
    due_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into exchange_commitments (guild_id, occurrence_id, member_id, origin, words, due_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint exchange_commitments_one_each do update set words = excluded.words",
        guild.sql(),
        occurrence.sql(),
        member.sql(),
        origin as Origin,
        words,
        due_at,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Forgets what somebody meant to try, unless they said already how it went.
pub(super) async fn delete(
    tx: &mut PgConnection,
    occurrence: OccurrenceId,
    member: MemberId,
    origin: Origin,
) -> Result<()> {
    sqlx::query!(
        "delete from exchange_commitments
         where occurrence_id = $1 and member_id = $2 and origin = $3 and answer is null",
        occurrence.sql(),
        member.sql(),
        origin as Origin,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Claims what is due and queues the questions, in one statement; what another process has claimed is left to it.
pub(super) async fn ask(tx: &mut PgConnection, now: DateTime<Utc>, most: i64) -> Result<i64> {
    // Whom it is for and what about is known only to the statement, which puts it in.
    let question = notifications::task(Notification::Course(Course::CommitmentDue {
        commitment: CommitmentId::from(0),
        member: MemberId::new(0),
    }));
    let queued = sqlx::query_scalar!(
        r#"with asked as (
               update exchange_commitments set asked_at = $1, times_asked = times_asked + 1
               where id in (
                   select id from exchange_commitments where asked_at is null and due_at <= $1
                   order by due_at limit $2 for update skip locked
               )
               returning id, guild_id, member_id, answer
           )
           select count(enqueue_bulk(guild_id, member_id, 'commitment:' || id,
               jsonb_set(jsonb_set($3, '{notification,member}', to_jsonb(member_id)),
                         '{notification,commitment}', to_jsonb(id)), $1, $1)) as "queued!"
           from asked where answer is null"#,
        now,
        most,
        question,
    )
    .fetch_one(tx)
    .await?;
    Ok(queued)
}

pub(super) async fn view(db: &PgPool, id: CommitmentId) -> Result<Option<Commitment>> {
    let commitment = sqlx::query_as!(
        Commitment,
        r#"select c.id, c.guild_id as guild, c.occurrence_id as occurrence, c.member_id as member, c.words, c.answer,
                  c.times_asked, c.asked_at is null as "is_waiting!", e.number, o.theme, o.starts_at,
                  c.story_draft_id as "story_draft: StoryDraftId"
           from exchange_commitments c
           join exchange_occurrences o on o.id = c.occurrence_id join exchanges e on e.id = o.exchange_id
           where c.id = $1"#,
        id.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(commitment)
}

/// The same, locked until the transaction ends.
pub(super) async fn lock(
    tx: &mut PgConnection,
    guild: GuildId,
    member: MemberId,
    id: CommitmentId,
) -> Result<Option<Commitment>> {
    let commitment = sqlx::query_as!(
        Commitment,
        r#"select c.id, c.guild_id as guild, c.occurrence_id as occurrence, c.member_id as member, c.words, c.answer,
                  c.times_asked, c.asked_at is null as "is_waiting!", e.number, o.theme, o.starts_at,
                  c.story_draft_id as "story_draft: StoryDraftId"
           from exchange_commitments c
           join exchange_occurrences o on o.id = c.occurrence_id join exchanges e on e.id = o.exchange_id
           where c.id = $1 and c.guild_id = $2 and c.member_id = $3
           for update of c"#,
        id.sql(),
        guild.sql(),
        member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(commitment)
}

pub(super) async fn set_answer(
    tx: &mut PgConnection,
    id: CommitmentId,
    answer: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!("update exchange_commitments set answer = $2, answered_at = $3 where id = $1", id.sql(), answer, now,)
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn ask_again(tx: &mut PgConnection, id: CommitmentId, due_at: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update exchange_commitments set asked_at = null, due_at = $2 where id = $1", id.sql(), due_at)
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn set_story_draft(tx: &mut PgConnection, id: CommitmentId, draft: StoryDraftId) -> Result<()> {
    sqlx::query!("update exchange_commitments set story_draft_id = $2 where id = $1", id.sql(), draft.sql())
        .execute(tx)
        .await?;
    Ok(())
}
