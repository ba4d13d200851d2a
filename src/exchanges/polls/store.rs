//! SQL of polls, of what was typed for them, and of votes.

use super::{Asked, Became, Candidate, Draft, Kept, Poll, Typed};
use crate::{
    error::Result,
    exchanges::{Date, Format, GATHER, Protocol, store::open_networks},
    ids::{ExchangeId, GuildId, MemberId, OccurrenceId, PollDraftId, PollId},
    members::{Actor, DEFAULT_ZONE},
    networks::catalogue::Joining,
    notifications::{self, ExchangeNotice, Notification},
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool, types::Json};

pub(super) async fn insert_draft(db: &PgPool, actor: &Actor, typed: &Typed, now: DateTime<Utc>) -> Result<PollDraftId> {
    let id = sqlx::query_scalar!(
        r#"insert into exchange_poll_drafts (guild_id, author_id, typed, created_at) values ($1, $2, $3, $4)
           returning id as "id: PollDraftId""#,
        actor.guild.sql(),
        actor.member.sql(),
        Json(typed) as _,
        now,
    )
    .fetch_one(db)
    .await?;
    Ok(id)
}

pub(super) async fn draft(db: &PgPool, actor: &Actor, id: PollDraftId) -> Result<Option<Kept>> {
    let row = sqlx::query!(
        r#"select typed as "typed: Json<Typed>", became_id as "became: PollId" from exchange_poll_drafts
           where id = $1 and guild_id = $2 and author_id = $3"#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Kept { typed: row.typed.0, became: row.became }))
}

pub(super) async fn update_draft(db: &PgPool, actor: &Actor, id: PollDraftId, typed: &Typed) -> Result<bool> {
    let updated = sqlx::query!(
        "update exchange_poll_drafts set typed = $4
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
pub(super) async fn lock_draft(
    tx: &mut PgConnection,
    actor: &Actor,
    id: PollDraftId,
) -> Result<Option<Option<PollId>>> {
    // A single row of a single table: what the lock has waited for is seen.
    let became = sqlx::query_scalar!(
        r#"select became_id as "became: PollId" from exchange_poll_drafts
           where id = $1 and guild_id = $2 and author_id = $3 for update"#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(became)
}

pub(super) async fn set_became(tx: &mut PgConnection, id: PollDraftId, poll: PollId) -> Result<()> {
    sqlx::query!("update exchange_poll_drafts set became_id = $2 where id = $1", id.sql(), poll.sql())
        .execute(tx)
        .await?;
    Ok(())
}

/// How long what was typed for a poll is kept where it is not posted.
const DRAFTS_KEPT: TimeDelta = TimeDelta::days(30);

pub(super) async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("delete from exchange_poll_drafts where created_at < $1", now - DRAFTS_KEPT).execute(db).await?;
    Ok(())
}

/// Writes a poll and its dates.
pub(super) async fn insert(
    tx: &mut PgConnection,
    actor: &Actor,
    draft: &Draft,
    is_author_shown: bool,
    now: DateTime<Utc>,
) -> Result<PollId> {
    // All of them are the same exchange but for the date.
    let plans = || draft.dates.iter().map(crate::exchanges::Draft::plan);
    let plan = plans().next().ok_or_else(|| anyhow::anyhow!("a poll without dates"))?;
    let locals: Vec<NaiveDateTime> = plans().map(|plan| plan.starts_local).collect();
    let zones: Vec<String> = plans().map(|plan| plan.timezone.name().to_owned()).collect();
    let starts: Vec<DateTime<Utc>> =
        plans().map(|plan| Date::new(plan.starts_local, plan.timezone).starts_at()).collect();
    let id = sqlx::query_scalar!(
        r#"with kept as (
             insert into exchange_polls (guild_id, author_id, is_author_shown, network, theme, duration, format, place,
                                         protocol, posted_at, closes_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id
           ), dates as (
             insert into exchange_poll_dates (poll_id, position, guild_id, starts_local, timezone, starts_at)
             select id, position, $1, starts_local, timezone, starts_at
             from kept cross join unnest($12::timestamp[], $13::text[], $14::timestamptz[])
                  with ordinality as dates (starts_local, timezone, starts_at, position)
           )
           select id as "id: PollId" from kept"#,
        actor.guild.sql(),
        actor.member.sql(),
        is_author_shown,
        plan.network.key,
        plan.theme,
        i32::try_from(plan.duration).unwrap_or(i32::MAX),
        plan.format as Format,
        plan.place,
        plan.protocol as Option<Protocol>,
        now,
        draft.closes_at,
        &locals,
        &zones,
        &starts,
    )
    .fetch_one(tx)
    .await?;
    Ok(id)
}

/// Locks a poll against becoming an exchange meanwhile, and reads what decides about a vote; none where there is no such
/// date of a poll of this server.
pub(super) async fn lock_for_vote(
    tx: &mut PgConnection,
    actor: &Actor,
    id: PollId,
    position: i16,
) -> Result<Option<Asked>> {
    let row = sqlx::query!(
        r#"select author_id as "author!: MemberId", network as "network!", joining as "joining: Joining",
                  theme as "theme!", closes_at as "closes_at!", starts_at as "starts_at!", number, became_at
           from exchange_poll_lock($1, $2, $3)"#,
        actor.guild.sql(),
        id.sql(),
        position,
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Asked {
        author: row.author,
        is_open: match row.joining {
            Some(joining) => joining == Joining::Open,
            None => open_networks().contains(&row.network),
        },
        network: row.network,
        theme: row.theme,
        closes_at: row.closes_at,
        starts_at: row.starts_at,
        became: row.number.zip(row.became_at).map(|(number, starts_at)| Became { number, starts_at }),
    }))
}

/// Locks a poll against votes and against becoming an exchange twice.
pub(super) async fn lock(tx: &mut PgConnection, id: PollId) -> Result<()> {
    sqlx::query!("select from exchange_polls where id = $1 for update", id.sql()).execute(tx).await?;
    Ok(())
}

/// A poll, of a server where one is named.
pub(super) async fn poll(tx: &mut PgConnection, guild: Option<GuildId>, id: PollId) -> Result<Option<Poll>> {
    let row = sqlx::query!(
        r#"select p.guild_id as "guild: GuildId", p.author_id as "author: MemberId", p.is_author_shown, p.network,
                  coalesce(j.joining = 'open', p.network = any ($3)) as "is_open!", p.theme, p.duration,
                  p.format as "format: Format", p.place, p.protocol as "protocol: Protocol", p.closes_at,
                  e.number as "number?",
                  (select min(starts_at) from exchange_occurrences where exchange_id = e.id) as starts_at
           from exchange_polls p
           left join network_policies j on j.guild_id = p.guild_id and j.network = p.network
           left join exchanges e on e.id = p.became_id
           where p.id = $1 and ($2::bigint is null or p.guild_id = $2)"#,
        id.sql(),
        guild.map(GuildId::sql),
        &open_networks(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Poll {
        id,
        guild: row.guild,
        author: row.author,
        is_author_shown: row.is_author_shown,
        network: row.network,
        is_open: row.is_open,
        theme: row.theme,
        duration: row.duration,
        format: row.format,
        place: row.place,
        protocol: row.protocol,
        closes_at: row.closes_at,
        dates: dates(tx, id).await?,
        became: row.number.zip(row.starts_at).map(|(number, starts_at)| Became { number, starts_at }),
    }))
}

async fn dates(tx: &mut PgConnection, id: PollId) -> Result<Vec<Candidate>> {
    let rows = sqlx::query!(
        r#"select position, starts_local, timezone, starts_at,
                  (select count(*) from exchange_poll_votes v
                   where v.poll_id = d.poll_id and v.position = d.position) as "votes!"
           from exchange_poll_dates d where poll_id = $1 order by position"#,
        id.sql(),
    )
    .fetch_all(tx)
    .await?;
    let candidates = rows.into_iter().map(|row| Candidate {
        position: row.position,
        starts_local: row.starts_local,
        timezone: row.timezone.parse().unwrap_or(DEFAULT_ZONE),
        starts_at: row.starts_at,
        votes: row.votes,
    });
    Ok(candidates.collect())
}

/// A vote as it stands.
pub(super) struct Vote {
    /// Whether it was given; else it was taken back.
    pub(super) is_wanted: bool,
    /// The other dates that they want.
    pub(super) others: Vec<DateTime<Utc>>,
}

/// Takes a vote back, or gives it; notes who did, and has the counts shown. None when this very interaction did so before.
pub(super) async fn toggle(
    tx: &mut PgConnection,
    actor: &Actor,
    id: PollId,
    position: i16,
    now: DateTime<Utc>,
) -> Result<Option<Vote>> {
    let notice = ExchangeNotice::PollChanged { poll: id };
    let row = sqlx::query!(
        r#"with recorded as (
             select record_action($1, $2, $3, 'exchange.vote', 'P-' || $4::bigint, $6) as is_new
           ), taken_back as (
             delete from exchange_poll_votes v using recorded
             where is_new and v.poll_id = $4 and v.position = $5 and v.member_id = $2 returning v.position
           ), given as (
             insert into exchange_poll_votes (poll_id, position, member_id, guild_id, voted_at)
             select $4, $5, $2, $1, $6 from recorded where is_new and not exists (select from taken_back)
             on conflict on constraint exchange_poll_votes_pkey do nothing
           ), shown as (
             select enqueue($1, null, $7, $8, $9, $6) from recorded where is_new
           )
           select is_new as "is_new!", not exists (select from taken_back) as "is_wanted!",
                  array(select d.starts_at from exchange_poll_votes v
                        join exchange_poll_dates d on d.poll_id = v.poll_id and d.position = v.position
                        where v.poll_id = $4 and v.member_id = $2 and v.position <> $5
                        order by d.starts_at) as "others!: Vec<DateTime<Utc>>"
           from recorded where (select count(*) from shown) >= 0"#,
        actor.guild.sql(),
        actor.member.sql(),
        actor.interaction.sql(),
        id.sql(),
        position,
        now,
        notice.key(),
        notifications::task(Notification::Exchange(notice)),
        now + GATHER,
    )
    .fetch_one(tx)
    .await?;
    Ok(row.is_new.then_some(Vote { is_wanted: row.is_wanted, others: row.others }))
}

/// Binds a poll to what it became, which is held by who made the poll, whoever pressed; returns its only occurrence.
pub(super) async fn become_exchange(tx: &mut PgConnection, poll: &Poll, exchange: ExchangeId) -> Result<OccurrenceId> {
    sqlx::query!("update exchange_polls set became_id = $2 where id = $1", poll.id.sql(), exchange.sql())
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "update exchanges set host_id = $2, is_host_shown = $3 where id = $1",
        exchange.sql(),
        poll.author.sql(),
        poll.is_author_shown,
    )
    .execute(&mut *tx)
    .await?;
    let occurrence = sqlx::query_scalar!(
        r#"select id as "id: OccurrenceId" from exchange_occurrences where exchange_id = $1 and position = 1"#,
        exchange.sql(),
    )
    .fetch_one(tx)
    .await?;
    Ok(occurrence)
}

/// Counts who wanted a date as coming perhaps, and has each told; returns how many they are.
pub(super) async fn count_voters_in(
    tx: &mut PgConnection,
    poll: &Poll,
    position: i16,
    occurrence: OccurrenceId,
    task: &serde_json::Value,
    now: DateTime<Utc>,
) -> Result<i64> {
    let voters = sqlx::query_scalar!(
        r#"with voters as (
             insert into exchange_answers (occurrence_id, member_id, guild_id, answer, origin, answered_at)
             select $4, member_id, $1, 'maybe', 'poll', $6 from exchange_poll_votes
             where guild_id = $1 and poll_id = $2 and position = $3
             returning member_id
           )
           select count(enqueue($1, member_id, null, jsonb_set($5, '{notification,member}', to_jsonb(member_id)), $6, $6))
               as "voters!"
           from voters"#,
        poll.guild.sql(),
        poll.id.sql(),
        position,
        occurrence.sql(),
        task,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(voters)
}
