//! Every migration over a populated database: nothing that a server owns is lost, and the program reads what was kept.
#![expect(clippy::unwrap_used, reason = "everything here belongs to tests")]

use std::{collections::BTreeMap, fs, path::PathBuf};

use coalition::{
    database::{self, MIGRATIONS},
    exchanges,
    ids::{GuildId, MemberId, OccurrenceId, StoryId},
    members, stories,
};
use practice::postgres::{Options, Server};
use serde_json::Value;
use sqlx::{AssertSqlSafe, PgPool, migrate::Migrator};

/// Each table's rows.
type Rows = BTreeMap<String, Vec<Value>>;

/// What stands in the database when a migration has landed and the program has worked on: `tests/migrations/0001.sql`.
fn data(version: i64) -> String {
    let path: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "tests", "migrations", &format!("{version:04}.sql")].iter().collect();
    fs::read_to_string(&path)
        .unwrap_or_else(|why| panic!("migration {version:04} needs data: {}: {why}", path.display()))
}

async fn tables(db: &PgPool) -> Vec<String> {
    let query = "select table_name::text from information_schema.tables
                 where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '_sqlx_migrations'
                 order by 1";
    sqlx::query_scalar(query).fetch_all(db).await.unwrap()
}

async fn rows(db: &PgPool) -> Rows {
    let mut all = Rows::new();
    for table in tables(db).await {
        let query = format!("select to_jsonb(t) from {table} t");
        all.insert(table, sqlx::query_scalar(AssertSqlSafe(query)).fetch_all(db).await.unwrap());
    }
    all
}

/// Made from other tables, and made anew by migrations that find stories otherwise.
const DERIVED: [&str; 2] = ["story_search", "story_vocabulary"];

/// Every row is still there with everything it said; columns may have come.
fn nothing_is_lost(before: &Rows, after: &Rows, version: i64) {
    let says = |after: &Value, before: &Value| {
        before.as_object().unwrap().iter().all(|(column, value)| after.get(column) == Some(value))
    };
    for (table, rows) in before.iter().filter(|(table, _)| !DERIVED.contains(&table.as_str())) {
        let now = after.get(table).unwrap_or_else(|| panic!("migration {version:04} drops {table}"));
        for row in rows {
            assert!(
                now.iter().any(|now| says(now, row)),
                "migration {version:04} loses or changes in {table}: {row:#}"
            );
        }
    }
}

/// A server of its own, with an empty database.
async fn start() -> (Server, String) {
    let started = tokio::task::spawn_blocking(|| {
        let server = Server::start(Options::TESTS).expect("tests need PostgreSQL's programs");
        server.create_database("coalition").unwrap();
        server
    });
    let server = started.await.unwrap();
    let url = server.url("coalition");
    (server, url)
}

/// Applies the migrations one by one, each over what the ones before and the program have left.
async fn step_by_step(db: &PgPool) {
    let mut applied = Vec::new();
    for migration in MIGRATIONS.iter() {
        let before = rows(db).await;
        applied.push(migration.clone());
        Migrator::with_migrations(applied.clone()).run(db).await.unwrap();
        nothing_is_lost(&before, &rows(db).await, migration.version);
        sqlx::raw_sql(AssertSqlSafe(data(migration.version))).execute(db).await.unwrap();
    }
}

#[tokio::test]
async fn every_migration_runs_over_a_populated_database_and_loses_nothing() {
    let (server, url) = start().await;
    let db = PgPool::connect(&url).await.unwrap();
    step_by_step(&db).await;
    for (table, rows) in rows(&db).await {
        assert!(!rows.is_empty(), "no migration has met a row in {table}: add some to tests/migrations/");
    }
    assert!(database::migrate(&db).await.unwrap().is_empty(), "the program finds nothing left to apply");
    what_was_kept_is_read(&db).await;
    drop(server);
}

/// The program reads what earlier versions kept.
async fn what_was_kept_is_read(db: &PgPool) {
    for number in 1..=8 {
        let story = stories::view(db, StoryId::from(number)).await.unwrap();
        assert!(story.is_some(), "story {number}");
    }
    let story = stories::view(db, StoryId::from(1)).await.unwrap().unwrap();
    assert_eq!(story.published.unwrap().title, "Breakfast brought them back");
    assert_eq!(story.review.unwrap().reviewer, MemberId::new(3));
    let next: i64 = sqlx::query_scalar("select id from exchange_occurrences where guild_id = 100 and position = 2")
        .fetch_one(db)
        .await
        .unwrap();
    let next = exchanges::view(db, OccurrenceId::from(next)).await.unwrap().unwrap();
    assert_eq!((next.label(), next.counts.going, next.positions), ("E-1".to_owned(), 3, 2));
    let address = members::address(db, GuildId::new(100), MemberId::new(2)).await.unwrap().unwrap();
    assert_eq!(address.display_name, "Carmen");
    // Whichever version numbers a story, the numbers are the same ones.
    let numbers: Vec<i32> = sqlx::query_scalar("select number from story_drafts where guild_id = 300 order by id")
        .fetch_all(db)
        .await
        .unwrap();
    assert_eq!(numbers, [1, 2]);
    let unlike: i64 = sqlx::query_scalar(
        "select count(*) from guilds g join story_numbers n using (guild_id) where n.next < g.next_story",
    )
    .fetch_one(db)
    .await
    .unwrap();
    assert_eq!(unlike, 0, "no number is taken twice");
    // What waited to be found still does, but for what was published since.
    let waiting: Vec<i64> =
        sqlx::query_scalar("select id from stories where not is_found order by 1").fetch_all(db).await.unwrap();
    assert_eq!(waiting, [8]);
    // Stories from before the search are found by it.
    let found: Vec<i64> = sqlx::query_scalar("select story_id from story_search where is_published order by 1")
        .fetch_all(db)
        .await
        .unwrap();
    assert_eq!(found, [1, 2, 7, 9]);
}

#[tokio::test]
async fn the_shape_keeps_the_rules_of_the_house() {
    let (server, url) = start().await;
    let db = PgPool::connect(&url).await.unwrap();
    MIGRATIONS.run(&db).await.unwrap();
    let ask = async |query: &'static str| -> Vec<String> { sqlx::query_scalar(query).fetch_all(&db).await.unwrap() };

    let unbound = "select table_name::text from information_schema.tables t
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '_sqlx_migrations'
          and not exists (select from information_schema.columns c
              where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'guild_id')";
    assert_eq!(ask(unbound).await, [""; 0], "tables that are not bound to a server");

    let clocks = "select table_name || '.' || column_name from information_schema.columns
        where table_schema = 'public' and table_name <> '_sqlx_migrations'
          and column_default ~* '(now|clock_timestamp|current_|localtime|transaction_timestamp)'";
    assert_eq!(ask(clocks).await, [""; 0], "columns that ask the database for the time");

    // What Postgres makes up says which column it is about, not what it is for.
    let unnamed = "select conname::text from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'u', 'x')
          and conrelid <> '_sqlx_migrations'::regclass and conname ~ '_(check|fkey|key|excl)[0-9]*$'
          and conname <> 'queue_key'";
    assert_eq!(ask(unnamed).await, [""; 0], "constraints that nobody named");

    let planned = "select proname::text from pg_proc p join pg_language l on l.oid = p.prolang
        where pronamespace = 'public'::regnamespace and lanname = 'sql' and provolatile <> 'i'
          and not proretset and prorettype <> 'void'::regtype";
    assert_eq!(ask(planned).await, [""; 0], "functions that are planned anew for every call");
    drop(server);
}
