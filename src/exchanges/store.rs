//! SQL of exchanges as they stand.

use super::{Counts, Format, Occurrence, Protocol, Repeat, State, Voice, Which};
use crate::{
    error::Result,
    ids::{ChannelId, EventId, ExchangeId, GuildId, MemberId, OccurrenceId},
    members::DEFAULT_ZONE,
    networks::catalogue::{Joining, NETWORKS},
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use sqlx::PgPool;
use uuid::Uuid;

/// The networks that are open where nobody decided otherwise.
pub(super) fn open_networks() -> Vec<String> {
    let open = NETWORKS.iter().filter(|network| network.joining == Joining::Open);
    open.map(|network| network.key.to_owned()).collect()
}

/// An occurrence as one row.
struct Row {
    id: OccurrenceId,
    exchange: ExchangeId,
    guild: GuildId,
    number: i32,
    uid: Uuid,
    network: String,
    is_open: bool,
    host: MemberId,
    host_name: Option<String>,
    is_host_shown: bool,
    cohost: Option<MemberId>,
    cohost_name: Option<String>,
    timezone: String,
    repeat: Repeat,
    reminders: Vec<i32>,
    thread: Option<ChannelId>,
    position: i32,
    positions: i64,
    theme: String,
    starts_local: NaiveDateTime,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    duration: i32,
    format: Format,
    place: Option<String>,
    protocol: Option<Protocol>,
    capacity: Option<i32>,
    state: State,
    sequence: i32,
    changed_at: DateTime<Utc>,
    event: Option<EventId>,
    attendance_at: Option<DateTime<Utc>>,
    leaders_engaged: Option<i32>,
    going: i64,
    maybe: i64,
    cannot: i64,
    waiting: i64,
    voices: Vec<String>,
}

impl From<Row> for Occurrence {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            exchange: row.exchange,
            guild: row.guild,
            number: row.number,
            uid: row.uid,
            network: row.network,
            is_open: row.is_open,
            host: row.host,
            host_name: row.host_name,
            is_host_shown: row.is_host_shown,
            cohost: row.cohost,
            cohost_name: row.cohost_name,
            timezone: row.timezone.parse().unwrap_or(DEFAULT_ZONE),
            repeat: row.repeat,
            reminders: row.reminders,
            thread: row.thread,
            position: row.position,
            positions: row.positions,
            theme: row.theme,
            starts_local: row.starts_local,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            duration: row.duration,
            format: row.format,
            place: row.place,
            protocol: row.protocol,
            capacity: row.capacity,
            state: row.state,
            sequence: row.sequence,
            changed_at: row.changed_at,
            event: row.event,
            attendance_at: row.attendance_at,
            leaders_engaged: row.leaders_engaged,
            counts: Counts {
                going: row.going,
                maybe: row.maybe,
                cannot: row.cannot,
                waiting: row.waiting,
                voices: voices(&row.voices),
            },
        }
    }
}

/// Voices as they are kept, in the order of the field's terms.
pub(super) fn voices(kept: &[String]) -> Vec<Voice> {
    Voice::ALL.iter().copied().filter(|voice| kept.iter().any(|kept| kept == voice.key())).collect()
}

/// Some occurrences, in the order in which they begin.
pub(super) async fn views(db: &PgPool, ids: &[OccurrenceId]) -> Result<Vec<Occurrence>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.sql()).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"select o.id, e.id as exchange, e.guild_id as guild, e.number, e.uid, e.network,
                  coalesce(p.joining = 'open', e.network = any ($2)) as "is_open!",
                  e.host_id as host, m.display_name as "host_name?", e.is_host_shown, e.cohost_id as "cohost: MemberId",
                  c.display_name as "cohost_name?", e.timezone, e.repeat as "repeat: Repeat", e.reminders, e.thread_id as "thread: ChannelId",
                  o.position, (select count(*) from exchange_occurrences s where s.exchange_id = e.id) as "positions!",
                  o.theme, o.starts_local, o.starts_at, o.ends_at, o.duration, o.format as "format: Format", o.place,
                  o.protocol as "protocol: Protocol", o.capacity, o.state as "state: State", o.sequence, o.changed_at,
                  o.event_id as "event: EventId", o.attendance_at, o.leaders_engaged,
                  a.going as "going!", a.maybe as "maybe!", a.cannot as "cannot!", a.waiting as "waiting!",
                  array(select distinct unnest(v.voices) from exchange_answers v
                        where v.occurrence_id = o.id and v.answer = 'going' and v.waiting_since is null) as "voices!"
           from exchange_occurrences o
           join exchanges e on e.id = o.exchange_id
           left join network_policies p on p.guild_id = e.guild_id and p.network = e.network
           left join members m on m.guild_id = e.guild_id and m.member_id = e.host_id
           left join members c on c.guild_id = e.guild_id and c.member_id = e.cohost_id and e.is_cohost_shown
           cross join lateral (
               select coalesce(sum(seats) filter (where answer = 'going' and waiting_since is null), 0) as going,
                      coalesce(sum(seats) filter (where answer = 'maybe'), 0) as maybe,
                      coalesce(sum(seats) filter (where answer = 'cannot'), 0) as cannot,
                      coalesce(sum(seats) filter (where waiting_since is not null), 0) as waiting
               from exchange_answers where occurrence_id = o.id
           ) a
           where o.id = any ($1)
           order by o.starts_at, o.id"#,
        &ids,
        &open_networks(),
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Occurrence::from).collect())
}

pub(super) async fn next(db: &PgPool, exchange: ExchangeId, now: DateTime<Utc>) -> Result<Option<OccurrenceId>> {
    let id = sqlx::query_scalar!(
        r#"select id as "id: OccurrenceId" from exchange_occurrences
           where exchange_id = $1 and state = 'scheduled' and ends_at > $2 order by starts_at, id limit 1"#,
        exchange.sql(),
        now,
    )
    .fetch_optional(db)
    .await?;
    Ok(id)
}

pub(super) async fn next_of(
    db: &PgPool,
    guild: GuildId,
    network: &str,
    now: DateTime<Utc>,
) -> Result<Option<OccurrenceId>> {
    let id = sqlx::query_scalar!(
        r#"select o.id as "id: OccurrenceId" from exchange_occurrences o join exchanges e on e.id = o.exchange_id
           where o.guild_id = $1 and e.network = $2 and o.state = 'scheduled' and o.starts_at > $3
           order by o.starts_at, o.id limit 1"#,
        guild.sql(),
        network,
        now,
    )
    .fetch_optional(db)
    .await?;
    Ok(id)
}

/// How long after its end an announcement still follows its record.
const FOLLOWED: TimeDelta = TimeDelta::days(7);

pub(super) async fn shown(
    db: &PgPool,
    guild: GuildId,
    exchange: ExchangeId,
    now: DateTime<Utc>,
) -> Result<Vec<OccurrenceId>> {
    let ids = sqlx::query_scalar!(
        r#"select o.id as "id!: OccurrenceId" from exchange_occurrences o
           join posts p on p.guild_id = o.guild_id and p.kind in ('exchange', 'exchange_line') and p.record_id = o.id
           where o.guild_id = $1 and o.exchange_id = $2 and o.ends_at > $4
           union
           (select id from exchange_occurrences
            where guild_id = $1 and exchange_id = $2 and state = 'scheduled' and ends_at > $3
            order by starts_at, id limit 1)"#,
        guild.sql(),
        exchange.sql(),
        now,
        now - FOLLOWED,
    )
    .fetch_all(db)
    .await?;
    Ok(ids)
}

pub(super) async fn by_number(
    db: &PgPool,
    guild: GuildId,
    number: i32,
    which: Which,
    now: DateTime<Utc>,
) -> Result<Option<OccurrenceId>> {
    let (position, day) = match which {
        Which::Position(position) => (Some(position), None),
        Which::On(day) => (None, Some(day)),
        Which::Next | Which::Last => (None, None),
    };
    // Among those that fit, the nearest; where none fits, the nearest on the other side.
    let id = sqlx::query_scalar!(
        r#"select o.id as "id: OccurrenceId"
           from exchange_occurrences o join exchanges e on e.id = o.exchange_id
           cross join lateral (
               select o.state = 'scheduled' and case when $4 then o.starts_at <= $5 else o.ends_at > $5 end as yes
           ) fits
           where e.guild_id = $1 and e.number = $2 and ($3::integer is null or o.position = $3)
             and ($6::date is null or o.starts_local::date = $6)
           order by fits.yes desc,
                    case when fits.yes = $4 then o.starts_at end desc, case when fits.yes <> $4 then o.starts_at end,
                    o.id
           limit 1"#,
        guild.sql(),
        number,
        position,
        which == Which::Last,
        now,
        day,
    )
    .fetch_optional(db)
    .await?;
    Ok(id)
}
