//! Databases: a fresh one for every test, and servers of their own for tests that stop them.

use std::{
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use coalition::config::Secret;
use practice::postgres::{self, Options, Server};
use sqlx::{PgPool, postgres::PgPoolOptions};

use super::PATIENCE;

/// A database with every migration applied and nothing in it.
pub(crate) struct Database {
    url: String,
    pool: PgPool,
}

impl Database {
    pub(crate) async fn fresh() -> Self {
        let url = postgres::fresh_database(|url| async move { migrate(&url).await }).await;
        Self::at(url.expect("tests need PostgreSQL's programs"))
    }

    fn at(url: String) -> Self {
        let pool = PgPoolOptions::new().max_connections(3).connect_lazy(&url).unwrap();
        Self { url, pool }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn pool(&self) -> &PgPool {
        &self.pool
    }
}

async fn migrate(url: &str) -> anyhow::Result<()> {
    let pool = coalition::database::open(&Secret::new(url), 2)?;
    coalition::database::migrate(&pool).await?;
    pool.close().await;
    Ok(())
}

/// A server of one test's own, which can be stopped and started.
#[derive(Clone)]
pub(crate) struct OwnServer(Arc<Mutex<Server>>);

impl OwnServer {
    pub(crate) async fn start() -> (Self, Database) {
        let (server, database) = Self::start_empty().await;
        migrate(database.url()).await.unwrap();
        (server, database)
    }

    /// The same with a database that has never been migrated.
    pub(crate) async fn start_empty() -> (Self, Database) {
        let server = tokio::task::spawn_blocking(|| {
            let server = Server::start(Options::TESTS).expect("tests need PostgreSQL's programs");
            server.create_database("coalition").unwrap();
            server
        });
        let server = server.await.unwrap();
        let url = server.url("coalition");
        (Self(Arc::new(Mutex::new(server))), Database::at(url))
    }

    pub(crate) async fn stop(&self) {
        self.blocking(|server| server.stop_and_keep().unwrap()).await;
    }

    pub(crate) async fn start_again(&self) {
        self.blocking(|server| server.restart().unwrap()).await;
    }

    async fn blocking(&self, act: impl FnOnce(&mut Server) + Send + 'static) {
        let server = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || act(&mut server.lock().unwrap())).await.unwrap();
    }
}

/// Asks again and again until the answer is yes.
pub(super) async fn until(pool: &PgPool, what: &str, query: &str) {
    let deadline = Instant::now() + PATIENCE;
    let mut tick = tokio::time::interval(Duration::from_millis(20));
    loop {
        tick.tick().await;
        let answer = sqlx::query_scalar(sqlx::AssertSqlSafe(query.to_owned())).fetch_one(pool).await;
        if matches!(answer, Ok(true)) {
            return;
        }
        assert!(Instant::now() < deadline, "it never came to this: {what} ({answer:?})");
    }
}
