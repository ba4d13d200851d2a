//! `/story search` over very many stories in one server, beside a second, small one; as a member without
//! responsibilities searches.

use crate::{
    asking,
    measure::{Times, many, print_header},
    text::Texts,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use coalition::{
    config::Secret,
    database,
    stories::{
        Indicator, Medium,
        search::{self, Query},
    },
};
use sqlx::{PgPool, postgres::PgPoolOptions};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// Searches of all kinds together that are measured; as many again, with other words, come before them.
const SEARCHES: usize = 2000;
/// The large server.
const LARGE: i64 = 1;
/// The small one.
const SMALL: i64 = 2;

/// What people look for, and how often of a hundred.
const KINDS: [(&str, u32); 11] = [
    ("one word", 33),
    ("two words", 22),
    ("three words", 4),
    ("a rare word", 10),
    ("a word with a typing error", 10),
    ("a word, one indicator", 5),
    ("a word, one indicator, one medium", 3),
    ("a word, one community", 3),
    ("a word, within a month", 3),
    ("two words side by side, in quotes", 2),
    ("a word, in the small server", 5),
];

pub(crate) async fn measure(db: &PgPool, url: &str, stories: usize) {
    fill(url, stories).await;
    round(db, &mut Texts::new(2), stories).await;
    let measured = round(db, &mut Texts::new(3), stories).await;
    print_header(&format!("/story search over {stories} stories"));
    print(&measured, |one| Some(one.whole), |one| Some(one.floor));
    // On a machine that does something else as well, this says more.
    if measured.iter().all(|one| one.processor.is_some()) {
        print_header("the same, processor time of the database");
        print(&measured, |one| one.processor, |one| one.floor_processor);
    }
}

/// One search, and the floor right after it.
struct Measured {
    kind: usize,
    /// Until the page is there: both round trips and what lies between them.
    whole: Duration,
    floor: Duration,
    /// What the database's process worked for it; known on Linux.
    processor: Option<Duration>,
    floor_processor: Option<Duration>,
}

fn print(
    measured: &[Measured],
    time: impl Fn(&Measured) -> Option<Duration>,
    floor: impl Fn(&Measured) -> Option<Duration>,
) {
    let of = |time: &dyn Fn(&Measured) -> Option<Duration>, kind: Option<usize>| {
        let mut times = Times::default();
        let wanted = measured.iter().filter(|one| kind.is_none_or(|kind| one.kind == kind));
        wanted.filter_map(time).for_each(|time| times.push(time));
        times
    };
    of(&floor, None).print("floor: one story by its key");
    for (kind, (name, _)) in KINDS.iter().enumerate() {
        of(&time, Some(kind)).print(name);
    }
    of(&time, None).print("all of them");
}

/// Searches of every kind in turns, all through one connection.
async fn round(db: &PgPool, texts: &mut Texts, stories: usize) -> Vec<Measured> {
    let one = PgPoolOptions::new().max_connections(1).connect_with((*db.connect_options()).clone()).await.unwrap();
    let (large, small) = (asking(&one, LARGE).await, asking(&one, SMALL).await);
    let pid: i32 = sqlx::query_scalar("select pg_backend_pid()").fetch_one(&one).await.unwrap();
    let mut measured = Vec::with_capacity(SEARCHES);
    for _ in 0..SEARCHES {
        let kind = kind(texts);
        let query = query(kind, texts);
        let actor = if KINDS[kind].0.ends_with("small server") { &small } else { &large };
        let (whole, processor) = timed(pid, async { drop(search::search(&one, actor, &query).await.unwrap()) }).await;
        let id = i64::try_from(texts.one_of(stories)).unwrap() + 1;
        let (floor, floor_processor) = timed(pid, async {
            sqlx::query("select title from story_revisions where story_id = $1 and revision = 1")
                .bind(id)
                .fetch_one(&one)
                .await
                .unwrap();
        })
        .await;
        measured.push(Measured { kind, whole, floor, processor, floor_processor });
    }
    one.close().await;
    measured
}

async fn timed(pid: i32, work: impl Future<Output = ()>) -> (Duration, Option<Duration>) {
    let (begun, worked) = (Instant::now(), processor_time(pid));
    work.await;
    (begun.elapsed(), processor_time(pid).zip(worked).map(|(after, before)| after.saturating_sub(before)))
}

/// How long a process has worked so far, as Linux counts it.
fn processor_time(pid: i32) -> Option<Duration> {
    let counted = std::fs::read_to_string(format!("/proc/{pid}/schedstat")).ok()?;
    counted.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

fn kind(texts: &mut Texts) -> usize {
    let mut place = u32::try_from(texts.one_of(100)).unwrap();
    for (kind, (_, share)) in KINDS.iter().enumerate() {
        if place < *share {
            return kind;
        }
        place -= share;
    }
    unreachable!("the shares are a hundred together")
}

fn query(kind: usize, texts: &mut Texts) -> Query {
    let words = match KINDS[kind].0 {
        "two words" => texts.wanted(2).join(" "),
        "three words" => texts.wanted(3).join(" "),
        "a rare word" => texts.rare(),
        "a word with a typing error" => texts.mistyped(),
        "two words side by side, in quotes" => format!("\"{}\"", texts.wanted(2).join(" ")),
        _ => texts.wanted(1).join(" "),
    };
    let mut query = Query { words, ..Query::default() };
    match KINDS[kind].0 {
        "a word, one indicator" => query.indicator = Some(Indicator::Enrollment),
        "a word, one indicator, one medium" => {
            query.indicator = Some(Indicator::Attendance);
            query.medium = Some(Medium::Podcast);
        }
        "a word, one community" => query.community = texts.community(),
        "a word, within a month" => {
            let month = u32::try_from(texts.one_of(12)).unwrap() + 1;
            query.from = NaiveDate::from_ymd_opt(2024, month, 1);
            query.to = NaiveDate::from_ymd_opt(2024, month, 28);
        }
        _ => {}
    }
    query
}

/// Stories that are kept by one statement.
const BATCH: usize = 1000;

/// Published stories over five years, and one in twenty that waits. They are kept without what makes them found, and that
/// is made for all of them together, by the functions that make it for one: else it takes a quarter of an hour.
async fn fill(url: &str, stories: usize) {
    let begun = Instant::now();
    // Nobody waits for each of these, and some statements take long: what is measured comes later.
    let options = database::parse(&Secret::new(url)).unwrap();
    let options =
        options.options([("synchronous_commit", "off"), ("statement_timeout", "0"), ("maintenance_work_mem", "512MB")]);
    let pool = PgPoolOptions::new().max_connections(4).connect_with(options).await.unwrap();
    let filling = &pool;
    let indexes: Vec<(String, String)> = sqlx::query_as(
        "select indexname, indexdef from pg_indexes
         where indexname in ('story_search_words', 'story_search_title_words', 'story_search_found')",
    )
    .fetch_all(filling)
    .await
    .unwrap();
    for (name, _) in &indexes {
        run(filling, &format!("drop index {name}")).await;
    }
    run(filling, "alter table stories disable trigger user").await;
    run(filling, "insert into guilds (guild_id) values (1), (2)").await;
    for (guild, count) in [(LARGE, stories), (SMALL, (stories / 100).max(1))] {
        in_batches(filling, count, "kept", move |db, first, last| insert(db, guild, first, last, count)).await;
        run(filling, &format!("insert into story_numbers values ({guild}, {count} + 1)")).await;
    }
    run(filling, "alter table stories enable trigger user").await;
    run(filling, "analyze stories, story_revisions").await;
    let all = stories + (stories / 100).max(1);
    in_batches(filling, all, "made searchable", async |db, first, last| {
        run(&db, &format!("select story_search_rows(stories) from stories where id between {first} and {last}")).await;
    })
    .await;
    for (_, definition) in &indexes {
        run(filling, definition).await;
    }
    run(filling, "vacuum analyze").await;
    for first in (1..=all).step_by(BATCH) {
        let last = first + BATCH - 1;
        let keep = format!(
            "select story_words_keep(array_agg(id), array_agg(revision), true) from stories
             where id between {first} and {last} and published_revision is not null"
        );
        run(filling, &keep).await;
        eprint!("\r{first} of {all} stories' words known   ");
    }
    run(filling, "vacuum analyze").await;
    filling.close().await;
    eprintln!("\rfilled with {stories} stories in {} s          ", begun.elapsed().as_secs());
}

async fn run(db: &PgPool, statement: &str) {
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement.to_owned())).execute(db).await.unwrap();
}

/// Does something with every batch, four at once; batches are named by their first and last, from 1.
async fn in_batches<R>(
    db: &PgPool,
    count: usize,
    done: &'static str,
    act: impl Fn(PgPool, usize, usize) -> R + Clone + Send + 'static,
) where
    R: Future<Output = ()> + Send,
{
    let batches = Arc::new(AtomicUsize::new(0));
    let db = db.clone();
    let all = many(count.div_ceil(BATCH), 4, move || {
        let (db, act) = (db.clone(), act.clone());
        let first = batches.fetch_add(1, Ordering::Relaxed) * BATCH + 1;
        async move {
            act(db, first, count.min(first + BATCH - 1)).await;
            eprint!("\r{first} of {count} stories {done}   ");
        }
    });
    all.await;
}

async fn insert(db: PgPool, guild: i64, first: usize, last: usize, all: usize) {
    let mut texts = Texts::new(u64::try_from(first).unwrap() + guild.unsigned_abs() * 1_000_000_000);
    let mut rows = Rows::default();
    for number in first..=last {
        rows.push(number, all, &mut texts);
    }
    sqlx::query(
        "with told as (
             select * from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                                  $9::timestamptz[], $10::boolean[])
                 as told (number, medium, indicator, community, title, story, change, at, is_published)
         ), kept as (
             insert into stories (guild_id, number, author_id, author_name, is_byline_shown, medium, indicator, people,
                                  community, state, published_revision, logged_at, published_at, is_found)
             select $1, number, 5, 'Someone', true, medium, indicator, 'nobody', community,
                    case when is_published then 'published' else 'in_review' end,
                    case when is_published then 1 end, at, case when is_published then at end, true
             from told returning id, number
         )
         insert into story_revisions (story_id, revision, guild_id, title, story, change, written_at)
         select kept.id, 1, $1, title, story, change, at from kept join told using (number)",
    )
    .bind(guild)
    .bind(rows.numbers)
    .bind(rows.media)
    .bind(rows.indicators)
    .bind(rows.communities)
    .bind(rows.titles)
    .bind(rows.stories)
    .bind(rows.changes)
    .bind(rows.times)
    .bind(rows.published)
    .execute(&db)
    .await
    .unwrap();
}

/// Stories by columns.
#[derive(Default)]
struct Rows {
    numbers: Vec<i32>,
    media: Vec<Medium>,
    indicators: Vec<Indicator>,
    communities: Vec<Option<String>>,
    titles: Vec<String>,
    stories: Vec<String>,
    changes: Vec<String>,
    times: Vec<DateTime<Utc>>,
    published: Vec<bool>,
}

impl Rows {
    fn push(&mut self, number: usize, all: usize, texts: &mut Texts) {
        self.numbers.push(i32::try_from(number).unwrap());
        self.media.push(Medium::ALL[texts.one_of(Medium::ALL.len())]);
        self.indicators.push(Indicator::ALL[texts.one_of(Indicator::ALL.len())]);
        self.communities.push(texts.community());
        self.titles.push(texts.title());
        self.stories.push(texts.story());
        self.changes.push(texts.change());
        let seconds = FIVE_YEARS.num_seconds() / i64::try_from(all).unwrap() * i64::try_from(number).unwrap();
        self.times.push(DateTime::from_timestamp(BEGINNING + seconds, 0).unwrap());
        self.published.push(texts.one_of(20) > 0);
    }
}

/// 2022, so that 2024 is in the middle.
const BEGINNING: i64 = 1_640_995_200;
const FIVE_YEARS: TimeDelta = TimeDelta::days(5 * 365);
