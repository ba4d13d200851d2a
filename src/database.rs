//! The pool of connections to Postgres, and how a transaction begins on it.

use crate::{
    config::Secret,
    error::{Error, Result},
};
use anyhow::Context as _;
use sqlx::{
    ConnectOptions as _, Executor as _, PgPool, Postgres, Transaction,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{str::FromStr as _, time::Duration};

/// Every migration, in the binary.
pub static MIGRATIONS: Migrator = sqlx::migrate!();

/// How long a person waits for a connection before they read that they should try again: an answer is due within 3 s.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(2);

/// Opens the pool. No connection is made yet: the program starts and serves while the database is away.
///
/// # Errors
/// When the address cannot be understood.
pub fn open(url: &Secret, connections: u32) -> Result<PgPool> {
    Ok(options(connections).connect_lazy_with(parse(url)?))
}

/// The address as connection options that never log statements.
///
/// # Errors
/// When the address cannot be understood.
pub fn parse(url: &Secret) -> Result<PgConnectOptions> {
    // The cause quotes the address, password included: it stays unsaid.
    let options = PgConnectOptions::from_str(url.expose())
        .map_err(|_| anyhow::anyhow!("DATABASE_URL cannot be understood"))?
        .application_name("coalition-bot")
        // A statement that hangs must not keep people waiting past Discord's patience.
        .options([("statement_timeout", "20000"), ("idle_in_transaction_session_timeout", "30000")]);
    Ok(options.disable_statement_logging())
}

fn options(connections: u32) -> PgPoolOptions {
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .max_lifetime(Duration::from_secs(30 * 60))
        // No ping on the way in: a dead connection shows itself on the way out, below.
        .test_before_acquire(false)
        // A cancelled `begin` leaves a BEGIN in the connection's buffer (transact-rs/sqlx#4393): the next statement
        // would run inside a transaction that nobody commits. Rolling back when a connection comes home clears it,
        // off the hot path; an error drops the connection.
        .after_release(|connection, _| {
            Box::pin(async move {
                connection.execute("ROLLBACK").await?;
                Ok(true)
            })
        })
}

/// Begins a transaction.
///
/// # Errors
/// [`Error::Away`] when no connection can be had within two seconds.
#[expect(clippy::disallowed_methods, reason = "the one place that begins")]
pub async fn begin(db: &PgPool) -> Result<Transaction<'static, Postgres>> {
    db.begin().await.map_err(Error::from)
}

/// Applies what is pending, one process at a time, and returns the descriptions of what was applied.
///
/// # Errors
/// When the database's role may not, naming `coalition-bot migrate`; or when a migration fails.
pub async fn migrate(db: &PgPool) -> Result<Vec<String>> {
    let before = applied(db).await?;
    let pending: Vec<_> = MIGRATIONS.iter().filter(|migration| !before.contains(&migration.version)).collect();
    MIGRATIONS.run(db).await.with_context(|| {
        format!(
            "{} migration(s) are pending and could not be applied; run `coalition-bot migrate` with a role that may",
            pending.len()
        )
    })?;
    Ok(pending.iter().map(|migration| format!("{:04} {}", migration.version, migration.description)).collect())
}

async fn applied(db: &PgPool) -> Result<Vec<i64>> {
    let table: bool = sqlx::query_scalar("select to_regclass('_sqlx_migrations') is not null").fetch_one(db).await?;
    if !table {
        return Ok(Vec::new());
    }
    Ok(sqlx::query_scalar("select version from _sqlx_migrations where success").fetch_all(db).await?)
}
