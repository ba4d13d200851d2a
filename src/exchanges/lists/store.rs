//! SQL of lists of exchanges.

use super::{Begun, BegunDraft, Filter, Listed, Purpose, Suggestion};
use crate::{
    error::Result,
    exchanges::{Answer, Repeat, store::open_networks},
    ids::{ExchangeDraftId, OccurrenceId, PollDraftId},
    members::{Actor, Responsibility, YOUTH_NETWORK},
    networks::catalogue::NETWORKS,
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// Most suggestions that Discord shows.
const MOST_SUGGESTED: i64 = 25;

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
                    or ((e.host_id = $2 or e.cohost_id = $2) and e.network <> $11))
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
        &actor.own_networks(),
        filter.network,
        filter.is_mine,
        offset,
        limit,
        YOUTH_NETWORK,
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
             and ($4 or ((e.host_id = $2 or e.cohost_id = $2) and (e.network <> $13 or e.network = any ($8)))
                  or e.network = any ($5)
                  or ($6 and (coalesce(p.joining = 'open', e.network = any ($7)) or e.network = any ($8))))
             and case when $6 then true when $14 then o.ends_at > $3 when $9 then o.starts_at > $3 else o.starts_at <= $3 end
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
        &actor.own_networks(),
        purpose == Purpose::Cancel,
        number,
        words,
        MOST_SUGGESTED,
        YOUTH_NETWORK,
        purpose == Purpose::Edit,
    )
    .fetch_all(db)
    .await?;
    Ok(suggestions)
}

/// Most drafts that one menu shows.
const MOST_BEGUN: i64 = 25;

pub(super) async fn begun(db: &PgPool, actor: &Actor, now: DateTime<Utc>) -> Result<(Vec<Begun>, i64)> {
    let rows = sqlx::query!(
        r#"with typed as (
             select d.id as draft, null::bigint as poll_draft, o.id as occurrence, e.number, d.created_at,
                    coalesce(o.theme, d.typed ->> 'theme') as theme,
                    d.became_id is null and (o.id is null or (o.state = 'scheduled' and o.starts_at > $3
                        and (e.network <> $5 or $6 or e.network = any ($7)))) as is_open
             from exchange_drafts d
             left join exchange_occurrences o on o.id = (d.typed #>> '{changing,occurrence}')::bigint
             left join exchanges e on e.id = o.exchange_id
             where d.guild_id = $1 and d.author_id = $2
             union all
             select null, p.id, null, null, p.created_at, p.typed #>> '{exchange,theme}', p.became_id is null
             from exchange_poll_drafts p
             where p.guild_id = $1 and p.author_id = $2
           ),
           -- What was typed again later stands for what was typed before.
           newest as (
             select distinct on (poll_draft is null, occurrence, lower(theme)) *
             from typed order by poll_draft is null, occurrence, lower(theme), created_at desc, draft desc, poll_draft desc
           )
           select draft as "draft?: ExchangeDraftId", poll_draft as "poll_draft?: PollDraftId", number as "number?",
                  theme as "theme!", count(*) over () as "total!"
           from newest where is_open order by created_at desc limit $4"#,
        actor.guild.sql(),
        actor.member.sql(),
        now,
        MOST_BEGUN,
        YOUTH_NETWORK,
        actor.is(Responsibility::Coordinator),
        &actor.own_networks(),
    )
    .fetch_all(db)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let begun = rows.into_iter().filter_map(|row| {
        let draft = match (row.draft, row.number, row.poll_draft) {
            (Some(draft), None, _) => BegunDraft::Exchange(draft),
            (Some(draft), Some(number), _) => BegunDraft::Change(draft, number),
            (None, _, Some(draft)) => BegunDraft::Poll(draft),
            (None, _, None) => return None,
        };
        Some(Begun { draft, theme: row.theme })
    });
    Ok((begun.collect(), total))
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
