//! SQL of changes of occurrences, and of what is due for them.

use super::{Standing, plan::Series};
use crate::{
    error::Result,
    exchanges::{Answer, Format, Protocol},
    ids::{ExchangeDraftId, ExchangeId, GuildId, MemberId, OccurrenceId},
    members::{Actor, YOUTH_NETWORK},
    notifications::{self, ExchangeNotice, Notification},
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgExecutor};

/// Locks every occurrence of a series that is not cancelled, and reads it afterwards, the soonest first.
pub(super) async fn lock(tx: &mut PgConnection, guild: GuildId, exchange: ExchangeId) -> Result<Vec<Standing>> {
    // In one order, so that two changes never wait for each other.
    sqlx::query!(
        "select from exchange_occurrences where exchange_id = $1 and guild_id = $2 order by id for update",
        exchange.sql(),
        guild.sql()
    )
    .execute(&mut *tx)
    .await?;
    let standing = sqlx::query_as!(
        Standing,
        r#"select o.id, o.position, o.sequence, o.theme, o.starts_local, o.starts_at, o.duration, o.format as "format: Format", o.place,
                  o.protocol as "protocol: Protocol", o.capacity,
                  (select coalesce(sum(a.seats), 0) from exchange_answers a
                   where a.occurrence_id = o.id and a.answer = 'going' and a.waiting_since is null) as "going!"
           from exchange_occurrences o
           where o.exchange_id = $1 and o.guild_id = $2 and o.state = 'scheduled'
           order by o.starts_at, o.id"#,
        exchange.sql(),
        guild.sql(),
    )
    .fetch_all(tx)
    .await?;
    Ok(standing)
}

/// What all dates of a series have together.
pub(super) async fn series(tx: &mut PgConnection, exchange: ExchangeId) -> Result<Series> {
    let series = sqlx::query_as!(
        Series,
        r#"select cohost_id as "cohost: MemberId", reminders from exchanges where id = $1"#,
        exchange.sql(),
    )
    .fetch_one(tx)
    .await?;
    Ok(series)
}

/// Who answered what to some occurrences: each with each, the soonest first.
pub(super) async fn answered(
    tx: &mut PgConnection,
    ids: &[OccurrenceId],
) -> Result<Vec<(MemberId, OccurrenceId, Answer)>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.sql()).collect();
    let rows = sqlx::query!(
        r#"select a.member_id as "member: MemberId", o.id as "id: OccurrenceId", a.answer as "answer: Answer"
           from exchange_answers a join exchange_occurrences o on o.id = a.occurrence_id
           where o.id = any ($1) order by o.starts_at, o.id"#,
        &ids,
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().map(|row| (row.member, row.id, row.answer)).collect())
}

/// Marks the draft of a change as used; false when it was before.
pub(super) async fn use_draft(
    tx: &mut PgConnection,
    actor: &Actor,
    id: ExchangeDraftId,
    exchange: ExchangeId,
) -> Result<bool> {
    let used = sqlx::query!(
        "update exchange_drafts set became_id = $4
         where id = $1 and guild_id = $2 and author_id = $3 and became_id is null",
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
        exchange.sql(),
    )
    .execute(tx)
    .await?;
    Ok(used.rows_affected() == 1)
}

/// Makes somebody co-host, or nobody; here alone it is decided whether everybody reads who that is.
pub(in crate::exchanges) async fn set_cohost(
    tx: &mut PgConnection,
    exchange: ExchangeId,
    cohost: Option<MemberId>,
) -> Result<()> {
    // Who is not known may be young.
    sqlx::query!(
        "update exchanges e set cohost_id = $2,
             is_cohost_shown = e.network <> $3
                 and exists (select from members m where m.guild_id = e.guild_id and m.member_id = $2)
                 and not may_be_young(e.guild_id, $2, $3)
         where e.id = $1",
        exchange.sql(),
        cohost.map(MemberId::sql),
        YOUTH_NETWORK,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Whether somebody belongs to the youth network, or keeps it safe.
pub(super) async fn is_beside_the_young(
    executor: impl PgExecutor<'_>,
    guild: GuildId,
    member: MemberId,
) -> Result<bool> {
    let is_beside = sqlx::query_scalar!(
        r#"select exists (select from memberships where guild_id = $1 and network = $2 and member_id = $3)
                  or exists (select from safeguarding_leads where guild_id = $1 and member_id = $3) as "is_beside!""#,
        guild.sql(),
        YOUTH_NETWORK,
        member.sql(),
    );
    Ok(is_beside.fetch_one(executor).await?)
}

/// Sets when people are reminded of a series; what was told stays told, and what would have been due is not told late.
pub(super) async fn set_reminders(
    tx: &mut PgConnection,
    exchange: ExchangeId,
    minutes: &[i32],
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!("update exchanges set reminders = $2 where id = $1", exchange.sql(), minutes)
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "delete from exchange_moments m using exchange_occurrences o
         where o.id = m.occurrence_id and o.exchange_id = $1 and m.kind = 'reminder' and m.done_at is null
           and not m.minutes = any ($2)",
        exchange.sql(),
        minutes,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "insert into exchange_moments (occurrence_id, kind, minutes, guild_id, due_at)
         select o.id, 'reminder', minutes, o.guild_id, o.starts_at - make_interval(mins => minutes)
         from exchange_occurrences o cross join unnest($2::integer[]) as minutes
         where o.exchange_id = $1 and o.state = 'scheduled' and o.starts_at - make_interval(mins => minutes) > $3
         on conflict on constraint exchange_moments_pkey do nothing",
        exchange.sql(),
        minutes,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes occurrences as they are to stand, and moves what is due for them.
pub(super) async fn update(tx: &mut PgConnection, new: &[&Standing], now: DateTime<Utc>) -> Result<()> {
    for one in new {
        let ends_at = one.starts_at + TimeDelta::minutes(one.duration.into());
        sqlx::query!(
            "update exchange_occurrences set theme = $2, starts_local = $3, starts_at = $4, ends_at = $5, duration = $6,
                 format = $7, place = $8, protocol = $9, capacity = $10, sequence = sequence + 1, changed_at = $11
             where id = $1",
            one.id.sql(),
            one.theme,
            one.starts_local,
            one.starts_at,
            ends_at,
            one.duration,
            one.format as Format,
            one.place,
            one.protocol as Option<Protocol>,
            one.capacity,
            now,
        )
        .execute(&mut *tx)
        .await?;
    }
    let ids: Vec<i64> = new.iter().map(|one| one.id.sql()).collect();
    move_moments(tx, &ids, now).await
}

/// Moves what is due along with its occurrence. What is done stays done, and a reminder that would have been due is not
/// told late: people are told of the change. Only where an occurrence moves so far that a reminder that was told is of no
/// use any more, it is told again.
async fn move_moments(tx: &mut PgConnection, ids: &[i64], now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update exchange_moments m set due_at = moved.due_at,
             done_at = case when m.kind <> 'reminder' then m.done_at
                            when moved.is_due then null else coalesce(m.done_at, $2) end,
             outcome = case when m.kind <> 'reminder' then m.outcome
                            when moved.is_due then null else coalesce(m.outcome, 'too_late') end
         from (select was.occurrence_id, was.kind, was.minutes, new.due_at,
                      new.due_at > $2 and (was.outcome is distinct from 'told'
                                           or new.due_at - was.due_at >= make_interval(mins => was.minutes)) as is_due
               from exchange_moments was
               join exchange_occurrences o on o.id = was.occurrence_id
               cross join lateral (
                   select case was.kind when 'reminder' then o.starts_at - make_interval(mins => was.minutes)
                                        when 'start' then o.starts_at else o.ends_at end as due_at
               ) new
               where was.occurrence_id = any ($1) and was.due_at <> new.due_at) moved
         where m.occurrence_id = moved.occurrence_id and m.kind = moved.kind and m.minutes = moved.minutes",
        ids,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Cancels occurrences; nothing is due for them any more.
pub(super) async fn cancel(tx: &mut PgConnection, ids: &[OccurrenceId], now: DateTime<Utc>) -> Result<()> {
    let ids: Vec<i64> = ids.iter().map(|id| id.sql()).collect();
    sqlx::query!(
        "with cancelled as (
             update exchange_occurrences set state = 'cancelled', sequence = sequence + 1, changed_at = $2
             where id = any ($1)
         )
         update exchange_moments set done_at = $2, outcome = 'too_late' where occurrence_id = any ($1) and done_at is null",
        &ids,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Queues what each of many people is told, in one statement.
pub(super) async fn tell(
    tx: &mut PgConnection,
    guild: GuildId,
    notices: Vec<(MemberId, ExchangeNotice)>,
    now: DateTime<Utc>,
) -> Result<()> {
    let (members, tasks): (Vec<i64>, Vec<serde_json::Value>) = notices
        .into_iter()
        .map(|(member, notice)| (member.sql(), notifications::task(Notification::Exchange(notice))))
        .unzip();
    sqlx::query!(
        r#"select count(enqueue($1, member, null, task, $4, $4)) as "count!"
           from unnest($2::bigint[], $3::jsonb[]) as told (member, task)"#,
        guild.sql(),
        &members,
        &tasks,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(())
}

/// An occurrence that is to come, with its zone.
pub(super) struct Coming {
    pub(super) id: OccurrenceId,
    pub(super) guild: GuildId,
    pub(super) exchange: ExchangeId,
    pub(super) timezone: String,
    pub(super) starts_local: NaiveDateTime,
    pub(super) starts_at: DateTime<Utc>,
}

/// So many are looked at in one transaction.
const BATCH: i64 = 500;

/// The next of those that are to come, locked.
pub(super) async fn coming(
    tx: &mut PgConnection,
    after: Option<OccurrenceId>,
    now: DateTime<Utc>,
) -> Result<Vec<Coming>> {
    let coming = sqlx::query_as!(
        Coming,
        "select o.id, o.guild_id as guild, e.id as exchange, e.timezone, o.starts_local, o.starts_at
         from exchange_occurrences o join exchanges e on e.id = o.exchange_id
         where o.id > $1 and o.starts_at > $2 and o.state = 'scheduled' order by o.id limit $3 for update of o",
        after.map_or(0, OccurrenceId::sql),
        now,
        BATCH,
    )
    .fetch_all(tx)
    .await?;
    Ok(coming)
}

/// Moves an occurrence to another instant; its wall time stays.
pub(super) async fn set_instant(
    tx: &mut PgConnection,
    id: OccurrenceId,
    starts_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update exchange_occurrences set starts_at = $2::timestamptz, ends_at = $2::timestamptz + make_interval(mins => duration),
             sequence = sequence + 1, changed_at = $3
         where id = $1",
        id.sql(),
        starts_at,
        now,
    )
    .execute(&mut *tx)
    .await?;
    move_moments(tx, &[id.sql()], now).await
}
