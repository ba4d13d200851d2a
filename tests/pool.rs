//! A cancelled `begin` must not make the next write on that connection vanish (transact-rs/sqlx#4393).
#![expect(clippy::unwrap_used, reason = "everything here belongs to tests")]

use coalition::{config::Secret, database};
use practice::postgres::{Options, Server};
use sqlx::{Connection as _, Executor as _, PgConnection, PgPool, postgres::PgPoolOptions};
use std::{pin::pin, task::Context};

/// Writes a row after each of many `begin`s that were cancelled after so many polls; says how many rows were lost.
async fn lost<T>(pool: &PgPool, url: &str, begin: impl AsyncFn() -> T) -> usize {
    let mut lost = 0;
    let mut outside = PgConnection::connect(url).await.unwrap();
    outside.execute("drop table if exists kept; create table kept (n int)").await.unwrap();
    for polls in 1..=12 {
        {
            let mut begin = pin!(begin());
            for _ in 0..polls {
                let is_ready = begin.as_mut().poll(&mut Context::from_waker(std::task::Waker::noop())).is_ready();
                tokio::task::yield_now().await;
                if is_ready {
                    break;
                }
            }
        }
        sqlx::query("insert into kept values ($1)").bind(polls).execute(pool).await.unwrap();
        let kept: i64 = sqlx::query_scalar("select count(*) from kept where n = $1")
            .bind(polls)
            .fetch_one(&mut outside)
            .await
            .unwrap();
        lost += usize::from(kept == 0);
    }
    lost
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "the bare begin stands beside ours")]
async fn a_cancelled_begin_loses_nothing() {
    let server = tokio::task::spawn_blocking(|| Server::start(Options::TESTS)).await.unwrap().unwrap();
    let url = server.url("postgres");

    let unprotected = PgPoolOptions::new().max_connections(1).test_before_acquire(false).connect(&url).await.unwrap();
    assert!(
        lost(&unprotected, &url, async || unprotected.begin().await).await > 0,
        "sqlx was mended: the protection in src/database.rs can go"
    );
    // It still holds what it never committed.
    unprotected.close().await;

    let protected = database::open(&Secret::new(url.clone()), 1).unwrap();
    assert_eq!(lost(&protected, &url, async || database::begin(&protected).await).await, 0);
}
