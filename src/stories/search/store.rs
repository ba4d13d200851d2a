//! SQL of finding stories; most of it is in the functions of `migrations/0002_story_search.sql`.

use super::{Partial, Purpose, Query, Span, Suggestion, words::Wanted};
use crate::{
    error::Result,
    ids::StorySearchId,
    members::{Actor, Responsibility},
    stories::{Indicator, Listed, Medium, PAGE, Page, State, reads_all, rules},
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// Most stories that are ranked for one search; a quarter of it more for those with such a title.
const MOST_RANKED: i32 = 120;
/// Most suggestions that Discord shows.
const MOST_SUGGESTED: i32 = 25;

/// Most waiting stories that are made searchable before one search; the newest first.
const MOST_CAUGHT_UP: usize = 50;

/// Makes searchable what nobody has looked for yet, one story a statement: few wait, and mostly none.
pub(super) async fn catch_up(db: &PgPool, actor: &Actor) -> Result<()> {
    for _ in 0..MOST_CAUGHT_UP {
        let caught_up =
            sqlx::query_scalar!(r#"select story_search_catch_up($1) as "is_one!""#, actor.guild.sql()).fetch_one(db);
        if !caught_up.await? {
            break;
        }
    }
    Ok(())
}

/// What Postgres makes of a term.
pub(super) struct Understood {
    /// In lower case without accents.
    pub(super) plain: String,
    /// As a query in English; empty when it says nothing there.
    pub(super) english: String,
    /// As a query in Spanish; empty when it says nothing there.
    pub(super) spanish: String,
    /// Known words like it when it is unknown: without accents, as they are written, and as queries.
    pub(super) near: Vec<String>,
    pub(super) near_written: Vec<String>,
    pub(super) near_english: Vec<String>,
    pub(super) near_spanish: Vec<String>,
}

/// Every term in its order; the words it may have meant come from what the person may read.
pub(super) async fn understand(db: &PgPool, actor: &Actor, wanted: &Wanted) -> Result<Vec<Understood>> {
    let typed: Vec<String> = wanted.terms().map(|term| term.text.clone()).collect();
    let correctable: Vec<bool> = wanted.terms().map(|term| term.is_correctable).collect();
    let understood = sqlx::query_as!(
        Understood,
        r#"with term as (
               select place, unaccent(lower(typed)) as plain, english, spanish, correctable
               from unnest($3::text[], $4::boolean[]) with ordinality as t (typed, correctable, place),
                    story_terms(typed)
           ), unknown as materialized (
               -- By itself: what is near a word is looked for only where the word is unknown.
               select * from term
               where correctable and not exists (
                   select from story_vocabulary v
                   join story_search d on d.story_id = v.story_id and d.revision = v.revision and (d.is_published or $2)
                   where v.guild_id = $1
                     and (v.plain = term.plain or v.english = (ts_lexize('english_stem', term.plain))[1]
                          or v.spanish = (ts_lexize('spanish_stem', term.plain))[1]))
           ), near as (
               select unknown.place, v.plain, v.word, t.english, t.spanish,
                      row_number() over (partition by place order by similarity(v.plain, unknown.plain) desc, v.plain) as rank
               from unknown
               cross join story_near_words($1, unknown.plain) v
               join story_search d on d.story_id = v.story_id and d.revision = v.revision and (d.is_published or $2)
               cross join story_terms(v.word) t
           )
           select t.plain as "plain!", t.english as "english!", t.spanish as "spanish!",
                  coalesce(array_agg(n.plain order by n.rank) filter (where n.rank is not null), '{}') as "near!",
                  coalesce(array_agg(n.word order by n.rank) filter (where n.rank is not null), '{}') as "near_written!",
                  coalesce(array_agg(n.english order by n.rank) filter (where n.rank is not null), '{}') as "near_english!",
                  coalesce(array_agg(n.spanish order by n.rank) filter (where n.rank is not null), '{}') as "near_spanish!"
           from term t left join near n on n.place = t.place
           group by t.place, t.plain, t.english, t.spanish order by t.place"#,
        actor.guild.sql(),
        reads_all(actor),
        &typed,
        &correctable,
    )
    .fetch_all(db)
    .await?;
    Ok(understood)
}

/// Which stories are ranked.
pub(super) struct Candidates<'a> {
    /// As Postgres writes queries.
    pub(super) tsquery: &'a str,
    pub(super) query: &'a Query,
    pub(super) span: Span,
    pub(super) reads_all: bool,
}

struct Row {
    number: i32,
    title: String,
    author_name: String,
    medium: Medium,
    indicator: Indicator,
    community: Option<String>,
    state: State,
    at: DateTime<Utc>,
    total: i64,
}

/// One page of the best, and whether there are more than were ranked.
pub(super) async fn search(db: &PgPool, actor: &Actor, candidates: &Candidates<'_>) -> Result<(Page<Listed>, bool)> {
    let community = candidates.query.community.as_deref().map(starting_with);
    let rows = sqlx::query_as!(
        Row,
        r#"with candidate as (
               select distinct story_id, revision
               from story_candidates($1, $2, $3::text::tsquery, $4, $5, unaccent(lower($6)), $7, $8, $9)
           ), ranked as (
               -- Of two that match alike, the newer one: it is worth half a word in the middle of a story.
               select d.story_id, d.revision, d.at, d.is_published,
                      ts_rank(d.words, $3::text::tsquery) + 0.03 * percent_rank() over (order by d.at) as rank,
                      count(*) over () as total
               from candidate join story_search d using (story_id, revision)
           ), page as (
               select * from ranked order by rank desc, at desc, story_id desc
               limit $10 offset least($11, (select greatest(count(*) - 1, 0) / $10 * $10 from candidate))
           )
           select s.number, r.title,
                  case when s.is_byline_shown then s.author_name else '' end as "author_name!",
                  s.medium as "medium: Medium", s.indicator as "indicator: Indicator",
                  s.community, case when $2 then s.state else 'published' end as "state!: State", p.at as "at!",
                  p.total as "total!"
           from page p
           join stories s on s.id = p.story_id
           join story_revisions r on r.story_id = p.story_id and r.revision = p.revision
           order by p.rank desc, p.at desc, p.story_id desc"#,
        actor.guild.sql(),
        candidates.reads_all,
        candidates.tsquery,
        candidates.query.indicator as Option<Indicator>,
        candidates.query.medium as Option<Medium>,
        community,
        candidates.span.since,
        candidates.span.before,
        MOST_RANKED,
        PAGE,
        candidates.query.page.max(0).saturating_mul(PAGE),
    )
    .fetch_all(db)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let items = rows.into_iter().map(Listed::from).collect();
    Ok((Page { items, total }, total >= MOST_RANKED.into()))
}

impl From<Row> for Listed {
    fn from(row: Row) -> Self {
        let Row { number, title, author_name, medium, indicator, community, state, at, total: _ } = row;
        Self { number, title, author_name, medium, indicator, community, state, at }
    }
}

/// A pattern for what begins so.
fn starting_with(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 1);
    for letter in text.trim().chars() {
        if matches!(letter, '\\' | '%' | '_') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

pub(super) async fn suggest(
    db: &PgPool,
    actor: &Actor,
    partial: &Partial,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Vec<Suggestion>> {
    let reads_all = reads_all(actor);
    let all = State::ALL.iter().copied();
    let (everything, own, states): (bool, bool, Option<Vec<State>>) = match purpose {
        Purpose::Show => (reads_all, false, None),
        Purpose::Edit => (false, true, Some(all.filter(|state| rules::may_edit(*state).is_ok()).collect())),
        Purpose::Withdraw => {
            let any = actor.is(Responsibility::Coordinator);
            (any, !any, Some(all.filter(|state| *state != State::Withdrawn).collect()))
        }
        Purpose::Release | Purpose::Revoke if !reads_all => return Ok(Vec::new()),
        Purpose::Release => (true, false, Some(all.filter(|state| *state != State::Withdrawn).collect())),
        Purpose::Revoke => (true, false, None),
    };
    let suggestions = sqlx::query_as!(
        Suggestion,
        r#"select number as "number!", title as "title!"
           from story_suggestions($1, $2, $3, $4, $5, $6, $7, $8, $9, (
               -- Words that begin so; none where none were typed, which is any title. Without its accent "ŉ" is a quote.
               select string_agg(format('''%s'':*', replace(replace(word, '\', '\\'), '''', '''''')), ' & ')::tsquery
               from unaccent(lower(array_to_string($10::text[], ' '))) as typed,
                    regexp_split_to_table(typed, '\s+') as word
               where word <> ''), $11)"#,
        actor.guild.sql(),
        actor.member.sql(),
        everything,
        own,
        states as Option<Vec<State>>,
        (purpose == Purpose::Revoke).then_some(now),
        partial.lowest.first().copied(),
        &partial.lowest,
        &partial.highest,
        &partial.words,
        MOST_SUGGESTED,
    )
    .fetch_all(db)
    .await?;
    Ok(suggestions)
}

pub(super) async fn suggest_communities(db: &PgPool, actor: &Actor, typed: &str) -> Result<Vec<String>> {
    let names = sqlx::query_scalar!(
        r#"with recursive name as (
               (select d.community, d.story_id from story_search d
                where d.guild_id = $1 and d.community like unaccent(lower($4))
                  and (d.is_published or $2 or d.author_id = $3)
                order by d.community limit 1)
               union all
               -- One step to the next name, however many stories have the last one.
               select next.community, next.story_id from name cross join lateral (
                   select d.community, d.story_id from story_search d
                   where d.guild_id = $1 and d.community > name.community and d.community like unaccent(lower($4))
                     and (d.is_published or $2 or d.author_id = $3)
                   order by d.community limit 1) next
           )
           select s.community as "community!" from (select * from name limit $5) n join stories s on s.id = n.story_id
           order by n.community"#,
        actor.guild.sql(),
        reads_all(actor),
        actor.member.sql(),
        starting_with(typed),
        i64::from(MOST_SUGGESTED),
    )
    .fetch_all(db)
    .await?;
    Ok(names)
}

pub(super) async fn insert_search(
    db: &PgPool,
    actor: &Actor,
    query: &Query,
    now: DateTime<Utc>,
) -> Result<StorySearchId> {
    let id = sqlx::query_scalar!(
        "insert into story_searches (guild_id, member_id, words, indicator, medium, community, from_day, to_day, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id",
        actor.guild.sql(),
        actor.member.sql(),
        query.words,
        query.indicator as Option<Indicator>,
        query.medium as Option<Medium>,
        query.community,
        query.from,
        query.to,
        now,
    )
    .fetch_one(db)
    .await?;
    Ok(id.into())
}

pub(super) async fn search_by_id(db: &PgPool, actor: &Actor, id: StorySearchId, page: i64) -> Result<Option<Query>> {
    let query = sqlx::query_as!(
        Query,
        r#"select words, indicator as "indicator: Indicator", medium as "medium: Medium", community, from_day as "from",
                  to_day as "to", $4::bigint as "page!"
           from story_searches where id = $1 and guild_id = $2 and member_id = $3"#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
        page,
    )
    .fetch_optional(db)
    .await?;
    Ok(query)
}
