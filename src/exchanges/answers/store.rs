//! SQL of answers and of the waitlist.

use super::{
    Given,
    rules::{Fullness, Waiting},
};
use crate::{
    error::Result,
    exchanges::{
        Answer, Voice,
        store::{open_networks, voices},
    },
    ids::{ExchangeId, GuildId, MemberId, OccurrenceId},
    members::Actor,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// What decides about an answer, read under the occurrence's lock.
pub(super) struct Held {
    pub(super) exchange: ExchangeId,
    pub(super) number: i32,
    pub(super) network: String,
    pub(super) is_open: bool,
    pub(super) host: MemberId,
    pub(super) cohost: Option<MemberId>,
    pub(super) is_cancelled: bool,
    pub(super) ends_at: DateTime<Utc>,
    pub(super) capacity: Option<i32>,
}

/// An answer as it is kept.
pub(super) struct Kept {
    pub(super) answer: Answer,
    pub(super) seats: i16,
    pub(super) voices: Vec<Voice>,
    pub(super) waiting_since: Option<DateTime<Utc>>,
}

/// Locks an occurrence of this server until the transaction ends.
pub(super) async fn lock(tx: &mut PgConnection, guild: GuildId, id: OccurrenceId) -> Result<Option<Held>> {
    // Locked first and read afterwards: what a lock has waited for, a statement that began before it does not see.
    sqlx::query!("select from exchange_occurrences where id = $1 and guild_id = $2 for update", id.sql(), guild.sql())
        .execute(&mut *tx)
        .await?;
    let held = sqlx::query_as!(
        Held,
        r#"select e.id as exchange, e.number, e.network, coalesce(p.joining = 'open', e.network = any ($3)) as "is_open!",
                  e.host_id as host, e.cohost_id as "cohost: MemberId", o.state = 'cancelled' as "is_cancelled!",
                  o.ends_at, o.capacity
           from exchange_occurrences o
           join exchanges e on e.id = o.exchange_id
           left join network_policies p on p.guild_id = e.guild_id and p.network = e.network
           where o.id = $1 and o.guild_id = $2"#,
        id.sql(),
        guild.sql(),
        &open_networks(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(held)
}

pub(super) async fn answer(tx: &mut PgConnection, id: OccurrenceId, member: MemberId) -> Result<Option<Kept>> {
    let row = sqlx::query!(
        r#"select answer as "answer: Answer", seats, voices, waiting_since from exchange_answers
           where occurrence_id = $1 and member_id = $2"#,
        id.sql(),
        member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Kept {
        answer: row.answer,
        seats: row.seats,
        voices: voices(&row.voices),
        waiting_since: row.waiting_since,
    }))
}

pub(super) async fn fullness(tx: &mut PgConnection, id: OccurrenceId, without: MemberId) -> Result<Fullness> {
    let full = sqlx::query_as!(
        Fullness,
        r#"select coalesce(sum(seats) filter (where waiting_since is null), 0) as "taken!",
                  count(*) filter (where waiting_since is not null) as "waiting!"
           from exchange_answers where occurrence_id = $1 and answer = 'going' and member_id <> $2"#,
        id.sql(),
        without.sql(),
    )
    .fetch_one(tx)
    .await?;
    Ok(full)
}

pub(super) async fn upsert(
    tx: &mut PgConnection,
    actor: &Actor,
    id: OccurrenceId,
    kept: &Kept,
    now: DateTime<Utc>,
) -> Result<()> {
    let voices: Vec<String> = kept.voices.iter().map(|voice| voice.key().to_owned()).collect();
    sqlx::query!(
        "insert into exchange_answers (occurrence_id, member_id, guild_id, answer, seats, voices, waiting_since, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict on constraint exchange_answers_pkey do update set
             answer = excluded.answer, origin = 'pressed', seats = excluded.seats, voices = excluded.voices,
             waiting_since = excluded.waiting_since, answered_at = excluded.answered_at",
        id.sql(),
        actor.member.sql(),
        actor.guild.sql(),
        kept.answer as Answer,
        kept.seats,
        &voices,
        kept.waiting_since,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Seats taken.
pub(super) async fn taken(tx: &mut PgConnection, id: OccurrenceId) -> Result<i64> {
    let taken = sqlx::query_scalar!(
        r#"select coalesce(sum(seats), 0) as "taken!" from exchange_answers
           where occurrence_id = $1 and answer = 'going' and waiting_since is null"#,
        id.sql(),
    );
    Ok(taken.fetch_one(tx).await?)
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

pub(super) async fn promote(tx: &mut PgConnection, id: OccurrenceId, promoted: &[Waiting]) -> Result<()> {
    let members: Vec<i64> = promoted.iter().map(|waiting| waiting.member.sql()).collect();
    sqlx::query!(
        "update exchange_answers set waiting_since = null where occurrence_id = $1 and member_id = any ($2)",
        id.sql(),
        &members,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn given(tx: &mut PgConnection, id: OccurrenceId, member: MemberId) -> Result<Option<Given>> {
    let row = sqlx::query!(
        r#"select answer as "answer: Answer", seats, voices,
                  case when waiting_since is not null then (
                      select count(*) from exchange_answers w
                      where w.occurrence_id = a.occurrence_id
                        and (w.waiting_since, w.member_id) <= (a.waiting_since, a.member_id)
                  ) end as place
           from exchange_answers a where occurrence_id = $1 and member_id = $2"#,
        id.sql(),
        member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Given { answer: row.answer, seats: row.seats, voices: voices(&row.voices), place: row.place }))
}
