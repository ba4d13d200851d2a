//! SQL of drafts, and of what they become.

use super::{Draft, Kept, Scheduled, Typed};
use crate::{
    error::Result,
    exchanges::{Date, Format, Protocol, Repeat},
    ids::{ExchangeDraftId, ExchangeId, GuildId},
    members::Actor,
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool, types::Json};
use uuid::Uuid;

pub(super) async fn insert(db: &PgPool, actor: &Actor, typed: &Typed, now: DateTime<Utc>) -> Result<ExchangeDraftId> {
    let id = sqlx::query_scalar!(
        r#"insert into exchange_drafts (guild_id, author_id, typed, created_at) values ($1, $2, $3, $4)
           returning id as "id: ExchangeDraftId""#,
        actor.guild.sql(),
        actor.member.sql(),
        Json(typed) as _,
        now,
    )
    .fetch_one(db)
    .await?;
    Ok(id)
}

pub(super) async fn draft(db: &PgPool, actor: &Actor, id: ExchangeDraftId) -> Result<Option<Kept>> {
    let row = sqlx::query!(
        r#"select d.typed as "typed: Json<Typed>", e.id as "exchange?: ExchangeId", e.number as "number?"
           from exchange_drafts d left join exchanges e on e.id = d.became_id
           where d.id = $1 and d.guild_id = $2 and d.author_id = $3"#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| {
        let became = row.exchange.zip(row.number).map(|(exchange, number)| Scheduled { exchange, number });
        Kept { id, typed: row.typed.0, became }
    }))
}

pub(super) async fn update(db: &PgPool, actor: &Actor, id: ExchangeDraftId, typed: &Typed) -> Result<bool> {
    let updated = sqlx::query!(
        "update exchange_drafts set typed = $4
         where id = $1 and guild_id = $2 and author_id = $3 and became_id is null",
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
        Json(typed) as _,
    )
    .execute(db)
    .await?;
    Ok(updated.rows_affected() == 1)
}

/// Locks a draft, and says what it became; none when there is no such draft of theirs.
pub(super) async fn lock(
    tx: &mut PgConnection,
    actor: &Actor,
    id: ExchangeDraftId,
) -> Result<Option<Option<Scheduled>>> {
    // Locked first and read afterwards: what the lock has waited for, a statement that began before it does not see.
    sqlx::query!("select from exchange_drafts where id = $1 for update", id.sql()).execute(&mut *tx).await?;
    let row = sqlx::query!(
        r#"select e.id as "exchange?: ExchangeId", e.number as "number?"
           from exchange_drafts d left join exchanges e on e.id = d.became_id
           where d.id = $1 and d.guild_id = $2 and d.author_id = $3"#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| row.exchange.zip(row.number).map(|(exchange, number)| Scheduled { exchange, number })))
}

pub(super) async fn set_became(tx: &mut PgConnection, id: ExchangeDraftId, exchange: ExchangeId) -> Result<()> {
    sqlx::query!("update exchange_drafts set became_id = $2 where id = $1", id.sql(), exchange.sql())
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn insert_exchange(
    tx: &mut PgConnection,
    actor: &Actor,
    draft: &Draft,
    is_host_shown: bool,
    now: DateTime<Utc>,
) -> Result<Scheduled> {
    let plan = &draft.plan;
    let scheduled = sqlx::query_as!(
        Scheduled,
        r#"with numbered as (
             update guilds set next_exchange = next_exchange + 1 where guild_id = $1 returning next_exchange - 1 as number
           )
           insert into exchanges (guild_id, number, uid, network, host_id, is_host_shown, timezone, repeat, reminders,
                                  scheduled_at)
           select $1, number, $2, $3, $4, $5, $6, $7, $8, $9 from numbered
           returning id as exchange, number"#,
        actor.guild.sql(),
        Uuid::new_v4(),
        plan.network.key,
        actor.member.sql(),
        is_host_shown,
        plan.timezone.name(),
        plan.repeat as Repeat,
        &plan.reminders,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(scheduled)
}

/// How long a draft is kept.
const KEPT: TimeDelta = TimeDelta::days(30);

pub(super) async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("delete from exchange_drafts where created_at < $1", now - KEPT).execute(db).await?;
    Ok(())
}

/// Writes every occurrence and what is due for it. What would have been due before it was scheduled is of no use.
pub(super) async fn insert_occurrences(
    tx: &mut PgConnection,
    guild: GuildId,
    exchange: ExchangeId,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<()> {
    let plan = &draft.plan;
    let locals: Vec<NaiveDateTime> = draft.dates.iter().map(|date| date.local).collect();
    let starts: Vec<DateTime<Utc>> = draft.dates.iter().map(Date::starts_at).collect();
    let lasts = TimeDelta::minutes(draft.duration.into());
    let ends: Vec<DateTime<Utc>> = starts.iter().map(|starts_at| *starts_at + lasts).collect();
    sqlx::query!(
        "with kept as (
             insert into exchange_occurrences (guild_id, exchange_id, position, theme, starts_local, starts_at, ends_at,
                                               duration, format, place, protocol, capacity, state, changed_at)
             select $1, $2, position, $3, starts_local, starts_at, ends_at, $7, $8, $9, $10, $11, 'scheduled', $12
             from unnest($4::timestamp[], $5::timestamptz[], $6::timestamptz[])
                  with ordinality as dates (starts_local, starts_at, ends_at, position)
             returning id, starts_at, ends_at
         )
         insert into exchange_moments (occurrence_id, kind, minutes, guild_id, due_at, done_at, outcome)
         select id, kind, minutes, $1, due_at, case when due_at <= $12 then $12 end,
                case when due_at <= $12 then 'too_late' end
         from kept cross join lateral (
             select 'reminder', minutes, starts_at - make_interval(mins => minutes) from unnest($13::integer[]) as minutes
             union all select 'start', 0, starts_at
             union all select 'end', 0, ends_at
         ) as due (kind, minutes, due_at)",
        guild.sql(),
        exchange.sql(),
        plan.theme,
        &locals,
        &starts,
        &ends,
        draft.duration,
        plan.format as Format,
        plan.place,
        plan.protocol as Option<Protocol>,
        draft.capacity,
        now,
        &plan.reminders,
    )
    .execute(tx)
    .await?;
    Ok(())
}
