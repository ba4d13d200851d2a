//! SQL of Discord's events for exchanges.

use super::{EventTrouble, Standing, Unread};
use crate::{
    error::Result,
    exchanges::store::open_networks,
    ids::{EventId, ExchangeId, GuildId, OccurrenceId},
    members::YOUTH_NETWORK,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub(super) async fn standing(db: &PgPool, exchange: ExchangeId, with: Option<OccurrenceId>) -> Result<Vec<Standing>> {
    let standing = sqlx::query_as!(
        Standing,
        r#"select id as "occurrence: OccurrenceId", event_id as "event: EventId", event_shown as shown, changed_at,
                  event_removed_at as removed_at, event_tried_at as tried_at
           from exchange_occurrences where exchange_id = $1 and (event_id is not null or id = $2) order by starts_at"#,
        exchange.sql(),
        with.map(OccurrenceId::sql),
    )
    .fetch_all(db)
    .await?;
    Ok(standing)
}

pub(super) async fn set_event(
    db: &PgPool,
    occurrence: OccurrenceId,
    event: EventId,
    shown: &str,
    has_begun: bool,
) -> Result<()> {
    sqlx::query!(
        "update exchange_occurrences set event_id = $2, event_shown = $3, has_event_begun = $4, event_removed_at = null,
             event_trouble = null, event_tried_at = null
         where id = $1",
        occurrence.sql(),
        event.sql(),
        shown,
        has_begun,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn clear_event(
    db: &PgPool,
    occurrence: OccurrenceId,
    removed_at: Option<DateTime<Utc>>,
) -> Result<()> {
    sqlx::query!(
        "update exchange_occurrences set event_id = null, event_shown = '', has_event_begun = false,
             event_removed_at = $2, interest_read_at = null
         where id = $1",
        occurrence.sql(),
        removed_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn has_trouble(
    tx: &mut PgConnection,
    occurrence: OccurrenceId,
    trouble: EventTrouble,
) -> Result<bool> {
    let has = sqlx::query_scalar!(
        r#"select event_trouble is not distinct from $2 as "has!" from exchange_occurrences where id = $1 for update"#,
        occurrence.sql(),
        trouble as EventTrouble,
    )
    .fetch_one(tx)
    .await?;
    Ok(has)
}

pub(super) async fn is_in_trouble(
    tx: &mut PgConnection,
    guild: GuildId,
    trouble: EventTrouble,
    now: DateTime<Utc>,
) -> Result<bool> {
    let is = sqlx::query_scalar!(
        r#"select exists (
               select from exchange_occurrences where guild_id = $1 and event_trouble = $2 and ends_at > $3
           ) as "is!""#,
        guild.sql(),
        trouble as EventTrouble,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(is)
}

pub(super) async fn set_trouble(
    tx: &mut PgConnection,
    occurrence: OccurrenceId,
    trouble: EventTrouble,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update exchange_occurrences set event_trouble = $2, event_tried_at = $3 where id = $1",
        occurrence.sql(),
        trouble as EventTrouble,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn out_of_step(
    db: &PgPool,
    now: DateTime<Utc>,
    tried_before: DateTime<Utc>,
    most: i64,
) -> Result<Vec<(GuildId, ExchangeId)>> {
    let rows = sqlx::query!(
        r#"select guild_id as "guild!: GuildId", exchange_id as "exchange!: ExchangeId" from (
               select o.guild_id, o.exchange_id from exchange_occurrences o
               where o.event_id is not null
                 and (o.ends_at <= $1 or o.state = 'cancelled' or (o.starts_at <= $1 and not o.has_event_begun))
                 and (o.event_tried_at is null or o.event_tried_at <= $2)
               union
               select o.guild_id, o.exchange_id from exchange_occurrences o
               join exchanges e on e.id = o.exchange_id
               left join network_policies p on p.guild_id = e.guild_id and p.network = e.network
               where o.event_id is null and o.state = 'scheduled' and o.starts_at > $1
                 and coalesce(p.joining = 'open', e.network = any ($3)) and e.network <> $4
                 and (o.event_tried_at is null or o.event_tried_at <= $2)
                 and (o.event_removed_at is null or o.event_removed_at < o.changed_at)
                 and not exists (
                     select from exchange_occurrences b
                     where b.exchange_id = o.exchange_id and b.state = 'scheduled' and b.ends_at > $1
                       and (b.starts_at, b.id) < (o.starts_at, o.id)
                 )
           ) as found limit $5"#,
        now,
        tried_before,
        &open_networks(),
        YOUTH_NETWORK,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.guild, row.exchange)).collect())
}

pub(super) async fn unread(db: &PgPool, before: DateTime<Utc>, now: DateTime<Utc>, most: i64) -> Result<Vec<Unread>> {
    let unread = sqlx::query_as!(
        Unread,
        r#"select guild_id as "guild: GuildId", id as "occurrence: OccurrenceId", event_id as "event!: EventId"
           from exchange_occurrences
           where event_id is not null and state = 'scheduled' and ends_at > $2
             and (interest_read_at is null or interest_read_at <= $1)
           order by interest_read_at nulls first limit $3"#,
        before,
        now,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(unread)
}

/// Keeps that an event was read, and says of which exchange; none where it is another one by now.
pub(super) async fn set_read(tx: &mut PgConnection, unread: Unread, now: DateTime<Utc>) -> Result<Option<ExchangeId>> {
    let exchange = sqlx::query_scalar!(
        r#"update exchange_occurrences set interest_read_at = $4
           where id = $1 and guild_id = $2 and event_id = $3 and state = 'scheduled' and ends_at > $4
           returning exchange_id as "exchange: ExchangeId""#,
        unread.occurrence.sql(),
        unread.guild.sql(),
        unread.event.sql(),
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(exchange)
}

pub(super) async fn insert_interested(
    tx: &mut PgConnection,
    unread: Unread,
    people: &[i64],
    now: DateTime<Utc>,
) -> Result<u64> {
    let done = sqlx::query!(
        "insert into exchange_answers (occurrence_id, member_id, guild_id, answer, origin, answered_at)
         select $1, person, $2, 'maybe', 'event', $4 from unnest($3::bigint[]) as person
         on conflict on constraint exchange_answers_pkey do nothing",
        unread.occurrence.sql(),
        unread.guild.sql(),
        people,
        now,
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}

pub(super) async fn delete_uninterested(tx: &mut PgConnection, unread: Unread, people: &[i64]) -> Result<u64> {
    let done = sqlx::query!(
        "delete from exchange_answers
         where occurrence_id = $1 and guild_id = $2 and origin = 'event' and member_id <> all ($3)",
        unread.occurrence.sql(),
        unread.guild.sql(),
        people,
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}
