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
        Arc, Mutex,
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
    fill(db, url, stories).await;
    let mut warm = Texts::new(2);
    round(db, &mut warm, stories).await;
    let (mut kinds, mut all, mut floor) = (vec![Times::default(); KINDS.len()], Times::default(), Times::default());
    let mut texts = Texts::new(3);
    for (kind, time, lowest) in round(db, &mut texts, stories).await {
        kinds[kind].push(time);
        all.push(time);
        floor.push(lowest);
    }
    print_header(&format!("/story search over {stories} stories"));
    floor.print("floor: one story by its key");
    for ((name, _), times) in KINDS.iter().zip(&kinds) {
        times.print(name);
    }
    all.print("all of them, both round trips");
}

/// Searches of every kind in turns, each with the floor right after it.
async fn round(db: &PgPool, texts: &mut Texts, stories: usize) -> Vec<(usize, Duration, Duration)> {
    let (large, small) = (asking(db, LARGE).await, asking(db, SMALL).await);
    let mut measured = Vec::with_capacity(SEARCHES);
    for _ in 0..SEARCHES {
        let kind = kind(texts);
        let query = query(kind, texts);
        let actor = if KINDS[kind].0.ends_with("small server") { &small } else { &large };
        let begun = Instant::now();
        search::search(db, actor, &query).await.unwrap();
        let time = begun.elapsed();
        let id = i64::try_from(texts.one_of(stories)).unwrap() + 1;
        let begun = Instant::now();
        let title: Option<String> =
            sqlx::query_scalar("select title from story_revisions where story_id = $1 and revision = 1")
                .bind(id)
                .fetch_optional(db)
                .await
                .unwrap();
        assert!(title.is_some(), "story {id} is gone");
        measured.push((kind, time, begun.elapsed()));
    }
    measured
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

/// Published stories over five years, and one in twenty that waits: as if they had been kept one by one.
async fn fill(db: &PgPool, url: &str, stories: usize) {
    let begun = Instant::now();
    sqlx::query("insert into guilds (guild_id) values ($1), ($2)").bind(LARGE).bind(SMALL).execute(db).await.unwrap();
    // Nobody waits for each of these: what is measured comes later.
    let options = database::parse(&Secret::new(url)).unwrap().options([("synchronous_commit", "off")]);
    let hasty = PgPoolOptions::new().max_connections(8).connect_with(options).await.unwrap();
    for (guild, count) in [(LARGE, stories), (SMALL, (stories / 100).max(1))] {
        let numbers = Arc::new(AtomicUsize::new(1));
        let texts = Arc::new(Mutex::new(Texts::new(guild.unsigned_abs() + 100)));
        let pool = hasty.clone();
        let kept = many(count, 8, move || {
            let (db, numbers, texts) = (pool.clone(), Arc::clone(&numbers), Arc::clone(&texts));
            async move {
                let number = numbers.fetch_add(1, Ordering::Relaxed);
                let story = Story::new(number, count, &mut texts.lock().unwrap());
                insert(&db, guild, story).await;
                if number % 1000 == 0 {
                    eprint!("\rfilling: {number} of {count} stories   ");
                }
            }
        });
        kept.await;
        let next = i32::try_from(count).unwrap() + 1;
        sqlx::query("update guilds set next_story = $2 where guild_id = $1")
            .bind(guild)
            .bind(next)
            .execute(db)
            .await
            .unwrap();
    }
    // As autovacuum would have done meanwhile.
    sqlx::query("vacuum analyze").execute(db).await.unwrap();
    eprintln!("\rfilled with {stories} stories in {} s          ", begun.elapsed().as_secs());
}

async fn insert(db: &PgPool, guild: i64, story: Story) {
    sqlx::query(
        "with kept as (
             insert into stories (guild_id, number, author_id, author_name, is_byline_shown, medium, indicator, people,
                                  community, state, published_revision, logged_at, published_at)
             values ($1, $2, 5, 'Someone', true, $3, $4, 'nobody', $5,
                     case when $6 then 'published' else 'in_review' end, case when $6 then 1 end, $7,
                     case when $6 then $7 end)
             returning id
         )
         insert into story_revisions (story_id, revision, guild_id, title, story, change, written_at)
         select id, 1, $1, $8, $9, $10, $7 from kept",
    )
    .bind(guild)
    .bind(story.number)
    .bind(story.medium)
    .bind(story.indicator)
    .bind(story.community)
    .bind(story.is_published)
    .bind(story.at)
    .bind(story.title)
    .bind(story.story)
    .bind(story.change)
    .execute(db)
    .await
    .unwrap();
}

/// A story as it is kept.
struct Story {
    number: i32,
    medium: Medium,
    indicator: Indicator,
    community: Option<String>,
    title: String,
    story: String,
    change: String,
    at: DateTime<Utc>,
    is_published: bool,
}

impl Story {
    fn new(number: usize, all: usize, texts: &mut Texts) -> Self {
        let seconds = FIVE_YEARS.num_seconds() / i64::try_from(all).unwrap() * i64::try_from(number).unwrap();
        Self {
            number: i32::try_from(number).unwrap(),
            medium: Medium::ALL[texts.one_of(Medium::ALL.len())],
            indicator: Indicator::ALL[texts.one_of(Indicator::ALL.len())],
            community: texts.community(),
            title: texts.title(),
            story: texts.story(),
            change: texts.change(),
            at: DateTime::from_timestamp(BEGINNING + seconds, 0).unwrap(),
            is_published: texts.one_of(20) > 0,
        }
    }
}

/// 2022, so that 2024 is in the middle.
const BEGINNING: i64 = 1_640_995_200;
const FIVE_YEARS: TimeDelta = TimeDelta::days(5 * 365);
