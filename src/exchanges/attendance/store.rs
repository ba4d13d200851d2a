//! SQL of who came.

use super::{Answered, Past, Standing, Totals};
use crate::{
    error::Result,
    exchanges::Answer,
    ids::{GuildId, MemberId, OccurrenceId},
    members::{Actor, YOUTH_NETWORK},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// The last occurrence that somebody held or came to, or, for who keeps all of them, the last in the server.
pub(super) async fn last(
    db: &PgPool,
    actor: &Actor,
    is_any_meant: bool,
    is_guest_meant: bool,
    now: DateTime<Utc>,
) -> Result<Option<OccurrenceId>> {
    let last = sqlx::query_scalar!(
        r#"select o.id as "id: OccurrenceId"
           from exchange_occurrences o join exchanges e on e.id = o.exchange_id
           left join exchange_answers a on a.occurrence_id = o.id and a.member_id = $2
           cross join lateral (select coalesce($2 in (e.host_id, e.cohost_id), false) as theirs) h
           where o.guild_id = $1 and o.state = 'scheduled' and o.starts_at <= $3
             and (h.theirs or $4 or ($5 and coalesce(a.came, a.answer = 'going')))
           order by h.theirs desc, o.starts_at desc, o.id limit 1"#,
        actor.guild.sql(),
        actor.member.sql(),
        now,
        is_any_meant,
        is_guest_meant,
    )
    .fetch_optional(db)
    .await?;
    Ok(last)
}

pub(super) async fn suggest_past(
    db: &PgPool,
    actor: &Actor,
    is_any_meant: bool,
    words: &str,
    now: DateTime<Utc>,
) -> Result<Vec<Past>> {
    let past = sqlx::query_as!(
        Past,
        "select e.number, o.position, o.theme, o.starts_local
         from exchange_occurrences o join exchanges e on e.id = o.exchange_id
         left join exchange_answers a on a.occurrence_id = o.id and a.member_id = $2
         where o.guild_id = $1 and o.state = 'scheduled' and o.starts_at <= $3
           and ($4 or e.host_id = $2 or e.cohost_id = $2 or coalesce(a.came, a.answer = 'going'))
           and (strpos(lower(o.theme), lower($5)) > 0 or strpos('e-' || e.number, lower($5)) > 0)
         order by o.starts_at desc limit 25",
        actor.guild.sql(),
        actor.member.sql(),
        now,
        is_any_meant,
        words,
    )
    .fetch_all(db)
    .await?;
    Ok(past)
}

/// What decides about an occurrence, read under its lock.
pub(in crate::exchanges) async fn lock(
    tx: &mut PgConnection,
    guild: GuildId,
    occurrence: OccurrenceId,
) -> Result<Option<Standing>> {
    sqlx::query!(
        "select from exchange_occurrences where id = $1 and guild_id = $2 for update",
        occurrence.sql(),
        guild.sql()
    )
    .execute(&mut *tx)
    .await?;
    let standing = sqlx::query_as!(
        Standing,
        r#"select e.id as exchange, e.number, e.network, e.host_id as host, e.cohost_id as "cohost: MemberId",
                  o.state = 'scheduled' as "is_scheduled!", o.starts_at, o.ends_at
           from exchange_occurrences o join exchanges e on e.id = o.exchange_id
           where o.id = $1 and o.guild_id = $2"#,
        occurrence.sql(),
        guild.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(standing)
}

/// A page of those whose names may be seen, by name, and how many there are.
pub(super) async fn named(
    db: &PgPool,
    occurrence: OccurrenceId,
    sees_all: bool,
    skip: i64,
    most: i64,
) -> Result<Vec<Answered>> {
    let named = sqlx::query_as!(
        Answered,
        r#"select a.member_id as member, m.display_name as name, a.answer as "answer: Answer", a.seats, a.came
           from exchange_answers a
           join exchange_occurrences o on o.id = a.occurrence_id join exchanges e on e.id = o.exchange_id
           join members m on m.guild_id = a.guild_id and m.member_id = a.member_id
           where a.occurrence_id = $1 and a.answer <> 'cannot'
             and ($2 or not (e.network = $5 or may_be_young(a.guild_id, a.member_id, $5)))
           order by lower(m.display_name), a.member_id offset $3 limit $4"#,
        occurrence.sql(),
        sees_all,
        skip,
        most,
        YOUTH_NETWORK,
    )
    .fetch_all(db)
    .await?;
    Ok(named)
}

pub(super) async fn totals(db: &PgPool, occurrence: OccurrenceId, sees_all: bool) -> Result<Totals> {
    let totals = sqlx::query_as!(
        Totals,
        r#"select count(*) filter (where is_named) as "named!",
                  count(*) filter (where is_named and came) as "came!",
                  count(*) filter (where not is_named) as "unnamed!",
                  o.young_people_came, o.leaders_engaged
           from exchange_occurrences o left join lateral (
               select a.came, m.member_id is not null and ($2 or not (
                          e.network = $3 or may_be_young(a.guild_id, a.member_id, $3))) as is_named
               from exchange_answers a join exchanges e on e.id = o.exchange_id
               left join members m on m.guild_id = a.guild_id and m.member_id = a.member_id
               where a.occurrence_id = o.id and a.answer <> 'cannot'
           ) answers on true
           where o.id = $1 group by o.id"#,
        occurrence.sql(),
        sees_all,
        YOUTH_NETWORK,
    )
    .fetch_one(db)
    .await?;
    Ok(totals)
}

/// Marks those who were listed: who is among `came` came, the others did not. Whose name may not be seen is left alone.
pub(super) async fn mark(
    tx: &mut PgConnection,
    occurrence: OccurrenceId,
    sees_all: bool,
    listed: &[i64],
    came: &[i64],
) -> Result<()> {
    sqlx::query!(
        "update exchange_answers a set came = a.member_id = any ($4)
         from exchange_occurrences o, exchanges e, members m
         where a.occurrence_id = $1 and a.member_id = any ($3) and a.answer <> 'cannot'
           and o.id = a.occurrence_id and e.id = o.exchange_id
           and m.guild_id = a.guild_id and m.member_id = a.member_id
           and ($2 or not (e.network = $5 or may_be_young(a.guild_id, a.member_id, $5)))",
        occurrence.sql(),
        sees_all,
        listed,
        came,
        YOUTH_NETWORK,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Marks everyone who said that they would come, and nobody else who was not marked before.
pub(super) async fn mark_going(tx: &mut PgConnection, occurrence: OccurrenceId) -> Result<()> {
    sqlx::query!(
        "update exchange_answers
         set came = coalesce(nullif(answer = 'going' and waiting_since is null, false), came, false)
         where occurrence_id = $1 and answer <> 'cannot'",
        occurrence.sql(),
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn set_young(tx: &mut PgConnection, occurrence: OccurrenceId, count: i32) -> Result<()> {
    sqlx::query!("update exchange_occurrences set young_people_came = $2 where id = $1", occurrence.sql(), count,)
        .execute(tx)
        .await?;
    Ok(())
}

/// Counts anew how many came, teams whole: everyone who is marked; and of young people, as whom counts whose age is not known,
/// at least as many as were said to have come, those of them who are marked among these.
pub(super) async fn count(tx: &mut PgConnection, occurrence: OccurrenceId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update exchange_occurrences o set attendance_at = $2, leaders_engaged = (
             select coalesce(sum(a.seats) filter (where not is_young), 0)
                    + greatest(coalesce(sum(a.seats) filter (where is_young), 0), coalesce(o.young_people_came, 0))
             from exchange_answers a
             left join members m on m.guild_id = a.guild_id and m.member_id = a.member_id
             cross join lateral (
                 select m.member_id is null or counts_as_young(a.guild_id, a.member_id, $3)
                        or (m.is_of_youth_network and not exists (
                                select from memberships s
                                where s.guild_id = a.guild_id and s.member_id = a.member_id and s.network = $3)) as is_young
             ) age
             where a.occurrence_id = o.id and a.came)
         where o.id = $1",
        occurrence.sql(),
        now,
        YOUTH_NETWORK,
    )
    .execute(tx)
    .await?;
    Ok(())
}
