//! SQL of answers and of the waitlist.

use super::rules::{Held, Kept, Waiting};
use crate::{
    error::Result,
    exchanges::{
        Answer, GATHER, State,
        store::{open_networks, voices},
    },
    ids::{ExchangeId, MemberId, OccurrenceId},
    members::Actor,
    networks::catalogue::Joining,
    notifications::{self, ExchangeNotice, Notification},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// Locks an occurrence of this server until the transaction ends, and reads what decides about somebody's answer.
pub(super) async fn lock(tx: &mut PgConnection, actor: &Actor, id: OccurrenceId) -> Result<Option<Held>> {
    let row = sqlx::query!(
        r#"select exchange_id as "exchange!: ExchangeId", number as "number!", network as "network!",
                  joining as "joining: Joining", host_id as "host!: MemberId", cohost_id as "cohost: MemberId",
                  state as "state!: State", theme as "theme!", starts_at as "starts_at!", ends_at as "ends_at!", capacity,
                  answer as "answer: Answer", seats, voices, waiting_since, taken as "taken!", waiting as "waiting!",
                  ahead as "ahead!", first_members, first_seats
           from exchange_lock($1, $2, $3)"#,
        actor.guild.sql(),
        id.sql(),
        actor.member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let before = row.answer.zip(row.seats).map(|(answer, seats)| Kept {
        answer,
        seats,
        voices: voices(&row.voices.unwrap_or_default()),
        waiting_since: row.waiting_since,
    });
    let first = row.first_members.unwrap_or_default().into_iter().zip(row.first_seats.unwrap_or_default());
    let is_open = match row.joining {
        Some(joining) => joining == Joining::Open,
        None => open_networks().contains(&row.network),
    };
    Ok(Some(Held {
        exchange: row.exchange,
        number: row.number,
        is_open,
        network: row.network,
        host: row.host,
        cohost: row.cohost,
        is_cancelled: row.state == State::Cancelled,
        theme: row.theme,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        capacity: row.capacity,
        before,
        taken: row.taken,
        waiting: row.waiting,
        ahead: row.ahead,
        first: first.map(|(member, seats)| Waiting { member: MemberId::from(member), seats }).collect(),
    }))
}

/// Keeps an answer, notes who gave it, gives seats to others and tells them, and has the counts shown; false when this very
/// interaction did so before.
#[expect(clippy::too_many_arguments, reason = "it is one statement")]
pub(super) async fn keep(
    tx: &mut PgConnection,
    actor: &Actor,
    id: OccurrenceId,
    held: &Held,
    kept: &Kept,
    promoted: &[MemberId],
    action: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let voices: Vec<String> = kept.voices.iter().map(|voice| voice.key().to_owned()).collect();
    let promoted: Vec<i64> = promoted.iter().map(|member| member.sql()).collect();
    let changed = notifications::task(Notification::Exchange(ExchangeNotice::Changed { exchange: held.exchange }));
    // Who it is for is known to each row of the statement, which puts it in.
    let seat = ExchangeNotice::Promoted { occurrence: id, member: actor.member, count: 1 };
    let seat = notifications::task(Notification::Exchange(seat));
    let is_new = sqlx::query_scalar!(
        r#"with recorded as (
             select record_action($1, $2, $3, $4, $5, $6) as is_new
           ), kept as (
             insert into exchange_answers
                 (occurrence_id, member_id, guild_id, answer, seats, voices, waiting_since, answered_at)
             select $7, $2, $1, $8, $9, $10, $11, $6 from recorded where is_new
             on conflict on constraint exchange_answers_pkey do update set
                 answer = excluded.answer, origin = 'pressed', seats = excluded.seats, voices = excluded.voices,
                 waiting_since = excluded.waiting_since, answered_at = excluded.answered_at
           ), promoted as (
             update exchange_answers a set waiting_since = null from recorded
             where is_new and a.occurrence_id = $7 and a.member_id = any ($12) returning a.member_id
           ), told as (
             select enqueue($1, member_id, null, jsonb_set($13, '{notification,member}', to_jsonb(member_id)), $6, $6)
             from promoted
           ), shown as (
             select enqueue($1, null, 'exchange:' || $14::bigint, $15, $16, $6) from recorded where is_new
           )
           select is_new as "is_new!" from recorded
           where (select count(*) from told) >= 0 and (select count(*) from shown) >= 0"#,
        actor.guild.sql(),
        actor.member.sql(),
        actor.interaction.sql(),
        action,
        crate::exchanges::label(held.number),
        now,
        id.sql(),
        kept.answer as Answer,
        kept.seats,
        &voices,
        kept.waiting_since,
        &promoted,
        seat,
        held.exchange.sql(),
        changed,
        now + GATHER,
    )
    .fetch_one(tx)
    .await?;
    Ok(is_new)
}

/// Who waits, in order.
pub(super) async fn waiting(tx: &mut PgConnection, id: OccurrenceId) -> Result<Vec<Waiting>> {
    let waiting = sqlx::query_as!(
        Waiting,
        "select member_id as member, seats from exchange_answers
         where occurrence_id = $1 and waiting_since is not null order by waiting_since, member_id",
        id.sql(),
    )
    .fetch_all(tx)
    .await?;
    Ok(waiting)
}

pub(super) async fn promote(tx: &mut PgConnection, id: OccurrenceId, members: &[MemberId]) -> Result<()> {
    let members: Vec<i64> = members.iter().map(|member| member.sql()).collect();
    sqlx::query!(
        "update exchange_answers set waiting_since = null where occurrence_id = $1 and member_id = any ($2)",
        id.sql(),
        &members,
    )
    .execute(tx)
    .await?;
    Ok(())
}
