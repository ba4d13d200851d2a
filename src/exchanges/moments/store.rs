//! SQL of what is due.

use super::{Awaited, Kind, Outcome};
use crate::{
    error::Result,
    exchanges::{Answer, Format},
    ids::{ChannelId, ExchangeId, GuildId, MemberId, OccurrenceId},
    notifications::{self, Course, Notification},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Something that is due, with what decides about it.
pub(super) struct Due {
    pub(super) occurrence: OccurrenceId,
    pub(super) kind: Kind,
    pub(super) minutes: i32,
    pub(super) guild: GuildId,
    pub(super) is_scheduled: bool,
    pub(super) starts_at: DateTime<Utc>,
    pub(super) ends_at: DateTime<Utc>,
    pub(super) reminders: Vec<i32>,
    pub(super) exchange: ExchangeId,
}

/// Claims what is due until the transaction ends; what another process has claimed is left to it.
pub(super) async fn claim(tx: &mut PgConnection, now: DateTime<Utc>, most: i64) -> Result<Vec<Due>> {
    let due = sqlx::query_as!(
        Due,
        r#"select m.occurrence_id as occurrence, m.kind as "kind: Kind", m.minutes, m.guild_id as guild,
                  o.state = 'scheduled' as "is_scheduled!", o.starts_at, o.ends_at, e.reminders,
                  e.id as exchange
           from exchange_moments m
           join exchange_occurrences o on o.id = m.occurrence_id
           join exchanges e on e.id = o.exchange_id
           where m.done_at is null and m.due_at <= $1
           order by m.due_at limit $2
           for update of m skip locked"#,
        now,
        most,
    )
    .fetch_all(tx)
    .await?;
    Ok(due)
}

pub(super) async fn next_due(tx: &mut PgConnection) -> Result<Option<DateTime<Utc>>> {
    let next = sqlx::query_scalar!("select min(due_at) from exchange_moments where done_at is null");
    Ok(next.fetch_one(tx).await?)
}

pub(super) async fn finish(tx: &mut PgConnection, due: &Due, outcome: Outcome, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update exchange_moments set done_at = $4, outcome = $5
         where occurrence_id = $1 and kind = $2 and minutes = $3",
        due.occurrence.sql(),
        due.kind as Kind,
        due.minutes,
        now,
        outcome as Outcome,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Queues a reminder for each who comes or may come, in one statement; who waits for a seat is not reminded of one. Says
/// how many.
pub(super) async fn remind(tx: &mut PgConnection, due: &Due, now: DateTime<Utc>) -> Result<i64> {
    // Whom it is for is known only to the statement, which puts it in.
    let reminder = notifications::task(Notification::Course(Course::Reminder {
        occurrence: due.occurrence,
        member: MemberId::new(0),
        minutes: due.minutes,
        starts_at: due.starts_at,
    }));
    let queued = sqlx::query_scalar!(
        r#"select count(enqueue_bulk(
               a.guild_id, a.member_id, 'reminder:' || a.occurrence_id || ':' || $2::integer || ':' || a.member_id,
               jsonb_set($3, '{notification,member}', to_jsonb(a.member_id)), $4, $4)) as "queued!"
           from exchange_answers a
           where a.occurrence_id = $1 and a.answer in ('going', 'maybe') and a.waiting_since is null"#,
        due.occurrence.sql(),
        due.minutes,
        reminder,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(queued)
}

/// Read for each who is told, so without counting what everybody else answered.
pub(super) async fn awaited(db: &PgPool, occurrence: OccurrenceId, member: MemberId) -> Result<Option<Awaited>> {
    let awaited = sqlx::query_as!(
        Awaited,
        r#"select e.number, o.theme, o.state = 'scheduled' as "is_scheduled!", o.starts_at,
                  o.format as "format: Format", o.place, e.thread_id as "thread: ChannelId", e.reminders,
                  a.answer as "answer: Answer", a.waiting_since is not null as "is_waiting!", a.came
           from exchange_answers a
           join exchange_occurrences o on o.id = a.occurrence_id join exchanges e on e.id = o.exchange_id
           where a.occurrence_id = $1 and a.member_id = $2"#,
        occurrence.sql(),
        member.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(awaited)
}

/// Queues the question what they thought of it for each who came or said that they would, once. Says how many.
pub(in crate::exchanges) async fn ask_for_feedback(
    tx: &mut PgConnection,
    occurrence: OccurrenceId,
    now: DateTime<Utc>,
) -> Result<i64> {
    let question =
        notifications::task(Notification::Course(Course::FeedbackWanted { occurrence, member: MemberId::new(0) }));
    let queued = sqlx::query_scalar!(
        r#"with asked as (
               update exchange_answers set feedback_asked_at = $3
               where occurrence_id = $1 and feedback_asked_at is null
                 and coalesce(came, answer = 'going' and waiting_since is null)
               returning guild_id, member_id
           )
           select count(enqueue_bulk(guild_id, member_id, 'feedback:' || $1::bigint || ':' || member_id,
               jsonb_set($2, '{notification,member}', to_jsonb(member_id)), $3, $3)) as "queued!"
           from asked"#,
        occurrence.sql(),
        question,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(queued)
}
