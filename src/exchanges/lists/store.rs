//! SQL of lists of exchanges.

use super::{Filter, Listed, Purpose, Suggestion};
use crate::{
    error::Result,
    exchanges::{Answer, Repeat, store::open_networks},
    ids::OccurrenceId,
    members::{Actor, Responsibility},
    networks::catalogue::NETWORKS,
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// Most suggestions that Discord shows.
const MOST_SUGGESTED: i64 = 25;

/// The networks of which somebody sees every exchange: theirs, and those they lead.
fn own_networks(actor: &Actor) -> Vec<String> {
    let own = NETWORKS.iter().filter(|network| actor.belongs_to(network.key) || actor.leads(network.key));
    own.map(|network| network.key.to_owned()).collect()
}

fn led_networks(actor: &Actor) -> Vec<String> {
    NETWORKS.iter().filter(|network| actor.leads(network.key)).map(|network| network.key.to_owned()).collect()
}

pub(super) async fn upcoming(
    db: &PgPool,
    actor: &Actor,
    filter: Filter<'_>,
    offset: i64,
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Listed>> {
    let listed = sqlx::query_as!(
        Listed,
        r#"with ahead as (
             select o.*, e.number, e.repeat, e.network, e.host_id = $2 or e.cohost_id is not distinct from $2 as is_host,
                    row_number() over (partition by o.exchange_id order by o.starts_at, o.id) = 1 as is_next
             from exchange_occurrences o
             join exchanges e on e.id = o.exchange_id
             left join network_policies p on p.guild_id = e.guild_id and p.network = e.network
             where o.guild_id = $1 and o.state = 'scheduled' and o.ends_at > $3
               and ($4 or coalesce(p.joining = 'open', e.network = any ($5)) or e.network = any ($6)
                    or e.host_id = $2 or e.cohost_id = $2)
               and ($7::text is null or e.network = $7)
           )
           select o.number as "number!", o.position as "position!", o.repeat as "repeat!: Repeat", o.theme as "theme!",
                  o.network as "network!", o.starts_at as "starts_at!", a.answer as "answer?: Answer",
                  a.waiting_since is not null as "is_waiting!", count(*) over () as "total!"
           from ahead o
           left join exchange_answers a on a.occurrence_id = o.id and a.member_id = $2
           where case when $8 then a.answer in ('going', 'maybe') or (o.is_host and o.is_next) else o.is_next end
           order by o.starts_at, o.id offset $9 limit $10"#,
        actor.guild.sql(),
        actor.member.sql(),
        now,
        actor.is(Responsibility::Coordinator),
        &open_networks(),
        &own_networks(actor),
        filter.network,
        filter.is_mine,
        offset,
        limit,
    )
    .fetch_all(db)
    .await?;
    Ok(listed)
}

pub(super) async fn suggest(
    db: &PgPool,
    actor: &Actor,
    number: Option<i32>,
    words: &[String],
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Vec<Suggestion>> {
    let suggestions = sqlx::query_as!(
        Suggestion,
        r#"select e.number, o.position, o.theme, o.starts_local
           from exchange_occurrences o
           join exchanges e on e.id = o.exchange_id
           left join network_policies p on p.guild_id = e.guild_id and p.network = e.network
           where o.guild_id = $1 and o.state = 'scheduled'
             and ($4 or e.host_id = $2 or e.cohost_id = $2 or e.network = any ($5)
                  or ($6 and (coalesce(p.joining = 'open', e.network = any ($7)) or e.network = any ($8))))
             and case when $6 then true when $9 then o.starts_at > $3 else o.starts_at <= $3 end
             and ($10::integer is null or e.number = $10)
             and not exists (
                 select from unnest($11::text[]) as word
                 where position(unaccent(lower(word)) in unaccent(lower(o.theme))) = 0)
           order by o.ends_at <= $3, abs(extract(epoch from o.starts_at - $3)), o.id limit $12"#,
        actor.guild.sql(),
        actor.member.sql(),
        now,
        actor.is(Responsibility::Coordinator),
        &led_networks(actor),
        purpose == Purpose::Show,
        &open_networks(),
        &own_networks(actor),
        purpose == Purpose::Change,
        number,
        words,
        MOST_SUGGESTED,
    )
    .fetch_all(db)
    .await?;
    Ok(suggestions)
}

pub(super) async fn beside(db: &PgPool, id: OccurrenceId) -> Result<(Option<OccurrenceId>, Option<OccurrenceId>)> {
    let row = sqlx::query!(
        r#"select (select b.id from exchange_occurrences b
                   where b.exchange_id = o.exchange_id and (b.starts_at, b.id) < (o.starts_at, o.id)
                   order by b.starts_at desc, b.id desc limit 1) as "before: OccurrenceId",
                  (select b.id from exchange_occurrences b
                   where b.exchange_id = o.exchange_id and (b.starts_at, b.id) > (o.starts_at, o.id)
                   order by b.starts_at, b.id limit 1) as "after: OccurrenceId"
           from exchange_occurrences o where o.id = $1"#,
        id.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map_or((None, None), |row| (row.before, row.after)))
}
