//! SQL of calendars and their addresses.

use super::{Entry, Format, Protocol, Scope, State};
use crate::{
    error::Result,
    exchanges::store::open_networks,
    ids::{GuildId, MemberId},
    language::Language,
    members::{Actor, YOUTH_NETWORK},
    networks::catalogue::Network,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

pub(super) async fn entries(db: &PgPool, actor: &Actor, scope: Scope<'_>, now: DateTime<Utc>) -> Result<Vec<Entry>> {
    let network = if let Scope::Network(network) = scope { Some(network.key) } else { None };
    let exchange = if let Scope::Exchange(exchange) = scope { Some(exchange.exchange.sql()) } else { None };
    let entries = sqlx::query_as!(
        Entry,
        r#"select c.uid as "uid!", c."position" as "position!", c.number as "number!", c.network as "network!",
                  c.theme as "theme!", c.starts_at as "starts_at!", c.ends_at as "ends_at!",
                  c.format as "format!: Format", c.place, c.protocol as "protocol: Protocol", c.state as "state!: State",
                  c.sequence as "sequence!", c.changed_at as "changed_at!",
                  coalesce(a.answer = 'maybe' or a.waiting_since is not null, false) as "is_tentative!"
           from exchange_calendar($1, $2, $3, $4, $5, $6, $7, $8) c
           left join exchanges e on e.uid = c.uid and $3::text is null and $4::bigint is null
           left join exchange_occurrences o on o.exchange_id = e.id and o.position = c."position"
           left join exchange_answers a on a.occurrence_id = o.id and a.member_id = $2
           order by c.starts_at, c.uid, c."position""#,
        actor.guild.sql(),
        actor.member.sql(),
        network,
        exchange,
        &actor.own_networks(),
        &open_networks(),
        YOUTH_NETWORK,
        now,
    )
    .fetch_all(db)
    .await?;
    Ok(entries)
}

/// Whether somebody holds a date to come of the youth network.
pub(super) async fn holds_of_youth(db: &PgPool, actor: &Actor, now: DateTime<Utc>) -> Result<bool> {
    let holds = sqlx::query_scalar!(
        r#"select exists (
             select from exchanges e join exchange_occurrences o on o.exchange_id = e.id
             where e.guild_id = $1 and $2 in (e.host_id, e.cohost_id) and e.network = $3 and o.ends_at > $4
               and o.state = 'scheduled') as "holds!""#,
        actor.guild.sql(),
        actor.member.sql(),
        YOUTH_NETWORK,
        now,
    )
    .fetch_one(db)
    .await?;
    Ok(holds)
}

pub(super) async fn insert_feed(
    tx: &mut PgConnection,
    actor: &Actor,
    network: Option<&Network>,
    digest: &[u8; 32],
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query!(
        "insert into exchange_feeds (guild_id, member_id, network, digest, created_at) values ($1, $2, $3, $4, $5)
         on conflict on constraint exchange_feeds_one_each do nothing",
        actor.guild.sql(),
        actor.member.sql(),
        network.map(|network| network.key),
        digest,
        now,
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn made_at(tx: &mut PgConnection, actor: &Actor, network: Option<&Network>) -> Result<DateTime<Utc>> {
    let made_at = sqlx::query_scalar!(
        "select created_at from exchange_feeds
         where guild_id = $1 and member_id = $2 and network is not distinct from $3",
        actor.guild.sql(),
        actor.member.sql(),
        network.map(|network| network.key),
    )
    .fetch_one(tx)
    .await?;
    Ok(made_at)
}

pub(super) async fn replace_feed(
    tx: &mut PgConnection,
    actor: &Actor,
    network: Option<&Network>,
    digest: &[u8; 32],
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into exchange_feeds (guild_id, member_id, network, digest, created_at) values ($1, $2, $3, $4, $5)
         on conflict on constraint exchange_feeds_one_each do update set
             digest = excluded.digest, created_at = excluded.created_at, shown = null, shown_since = null",
        actor.guild.sql(),
        actor.member.sql(),
        network.map(|network| network.key),
        digest,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn delete_feed(tx: &mut PgConnection, actor: &Actor, network: Option<&Network>) -> Result<()> {
    sqlx::query!(
        "delete from exchange_feeds where guild_id = $1 and member_id = $2 and network is not distinct from $3",
        actor.guild.sql(),
        actor.member.sql(),
        network.map(|network| network.key),
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn has_feeds(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<bool> {
    let has = sqlx::query_scalar!(
        r#"select exists (select from exchange_feeds where guild_id = $1 and member_id = $2) as "has!""#,
        guild.sql(),
        member.sql(),
    )
    .fetch_one(tx)
    .await?;
    Ok(has)
}

pub(super) async fn delete_feeds(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<()> {
    sqlx::query!("delete from exchange_feeds where guild_id = $1 and member_id = $2", guild.sql(), member.sql())
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete_left(db: &PgPool) -> Result<u64> {
    let done = sqlx::query!(
        "delete from exchange_feeds f using members m
         where m.guild_id = f.guild_id and m.member_id = f.member_id and f.network <> all (m.networks_seen)"
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// What is found under an address.
pub(super) struct Found {
    pub(super) id: i64,
    pub(super) network: Option<String>,
    pub(super) language: Language,
    /// What it showed last, and since when.
    pub(super) shown: Option<([u8; 32], DateTime<Utc>)>,
    pub(super) entries: Vec<Entry>,
}

/// A row of the answer: the address, and one of its dates unless it has none.
struct Row {
    id: i64,
    of_network: Option<String>,
    language: Language,
    shown: Option<Vec<u8>>,
    shown_since: Option<DateTime<Utc>>,
    uid: Option<Uuid>,
    position: Option<i32>,
    number: Option<i32>,
    network: Option<String>,
    theme: Option<String>,
    starts_at: Option<DateTime<Utc>>,
    ends_at: Option<DateTime<Utc>>,
    format: Option<Format>,
    place: Option<String>,
    protocol: Option<Protocol>,
    state: Option<State>,
    sequence: Option<i32>,
    changed_at: Option<DateTime<Utc>>,
    is_tentative: bool,
}

impl Row {
    fn entry(self) -> Option<Entry> {
        Some(Entry {
            uid: self.uid?,
            position: self.position?,
            number: self.number?,
            network: self.network?,
            theme: self.theme?,
            starts_at: self.starts_at?,
            ends_at: self.ends_at?,
            format: self.format?,
            place: self.place,
            protocol: self.protocol,
            state: self.state?,
            sequence: self.sequence?,
            changed_at: self.changed_at?,
            is_tentative: self.is_tentative,
        })
    }
}

pub(super) async fn feed(db: &PgPool, digest: &[u8; 32], now: DateTime<Utc>) -> Result<Option<Found>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select f.id, f.network as of_network, coalesce(m.language_chosen, m.language_seen) as "language!: Language",
                  f.shown, f.shown_since, c.uid as "uid?", c."position" as "position?", c.number as "number?",
                  c.network as "network?", c.theme as "theme?", c.starts_at as "starts_at?", c.ends_at as "ends_at?",
                  c.format as "format?: Format", c.place as "place?", c.protocol as "protocol?: Protocol",
                  c.state as "state?: State", c.sequence as "sequence?", c.changed_at as "changed_at?",
                  coalesce(a.answer = 'maybe' or a.waiting_since is not null, false) as "is_tentative!"
           from exchange_feeds f
           join members m on m.guild_id = f.guild_id and m.member_id = f.member_id
           left join lateral exchange_calendar(
               f.guild_id, f.member_id, f.network, null, m.networks_seen, $2, $3, $4
           ) c on true
           left join exchanges e on e.uid = c.uid and f.network is null
           left join exchange_occurrences o on o.exchange_id = e.id and o.position = c."position"
           left join exchange_answers a on a.occurrence_id = o.id and a.member_id = f.member_id
           where f.digest = $1 and m.networks_seen is not null
             and (f.network is null or f.network = any (m.networks_seen))
           order by c.starts_at, c.uid, c."position""#,
        digest,
        &open_networks(),
        YOUTH_NETWORK,
        now,
    )
    .fetch_all(db)
    .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let shown = first.shown.as_deref().and_then(|shown| shown.try_into().ok()).zip(first.shown_since);
    let (id, network, language) = (first.id, first.of_network.clone(), first.language);
    let entries = rows.into_iter().filter_map(Row::entry).collect();
    Ok(Some(Found { id, network, language, shown, entries }))
}

pub(super) async fn set_shown(db: &PgPool, id: i64, shown: &[u8; 32], since: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update exchange_feeds set shown = $2, shown_since = $3 where id = $1", id, shown, since)
        .execute(db)
        .await?;
    Ok(())
}
