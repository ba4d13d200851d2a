//! The pool of connections to Postgres, and how a transaction begins on it.

use crate::{config::Secret, error::Result};
use anyhow::Context as _;
use sqlx::{
    ConnectOptions as _, Connection as _, PgConnection, PgPool, Postgres, Transaction,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{str::FromStr as _, time::Duration};

/// Every migration, in the binary.
pub static MIGRATIONS: Migrator = sqlx::migrate!();

/// How long a person waits for a connection before they read that they should try again: an answer is due within 3 s.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(2);

/// After this long without use a connection may have died unnoticed.
const RESTED: Duration = Duration::from_millis(100);

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
        // Compiling a query takes longer than any of ours runs: under load, whole seconds.
        .options([("jit", "off"), ("statement_timeout", "20000"), ("idle_in_transaction_session_timeout", "30000")]);
    Ok(options.disable_statement_logging())
}

fn options(connections: u32) -> PgPoolOptions {
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .max_lifetime(Duration::from_secs(30 * 60))
        // No ping on the way in while work follows on work: a dead connection shows itself on the way out, below. One
        // that has rested is asked first, so that nobody meets a connection that died while the database was away.
        .test_before_acquire(false)
        .before_acquire(|connection, rest| {
            Box::pin(async move {
                if rest.idle_for > RESTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
}

/// Begins a transaction, in a task of its own: whoever no longer waits for it does not cut it short. A `begin` that is cut
/// short leaves a BEGIN in the connection's buffer (transact-rs/sqlx#4393), and the next statement on that connection would
/// run inside a transaction that nobody commits. This way it ends, is dropped, and rolls back.
///
/// # Errors
/// [`Error::Away`](crate::error::Error::Away) when no connection can be had within two seconds.
#[expect(clippy::disallowed_methods, reason = "the one place that begins")]
pub async fn begin(db: &PgPool) -> Result<Transaction<'static, Postgres>> {
    let db = db.clone();
    let begun = tokio::spawn(async move { db.begin().await });
    Ok(begun.await.context("a transaction could not begin")??)
}

/// Applies what is pending, one process at a time, and returns the descriptions of what was applied.
///
/// # Errors
/// When the database's role may not, naming `coalition-bot migrate`; or when a migration fails.
pub async fn migrate(db: &PgPool) -> Result<Vec<String>> {
    if pending(db).await? == 0 {
        // Nothing that a role without rights could not do either.
        return Ok(Vec::new());
    }
    let mut lock = db.acquire().await?.detach();
    // Asked for again and again: a statement that waits for a lock is itself waited for where an index is made beside running
    // work, and neither would ever end.
    while !try_lock(&mut lock, MIGRATING).await? {
        tokio::time::sleep(MIGRATING_EVERY).await;
    }
    // Another process may have applied them meanwhile.
    let before = applied(db).await?;
    let pending: Vec<_> = MIGRATIONS.iter().filter(|migration| !before.contains(&migration.version)).collect();
    let migrated = Migrator::with_migrations(MIGRATIONS.iter().cloned().collect()).set_locking(false).run(db).await;
    // With it goes the lock.
    drop(lock.close().await);
    migrated.with_context(|| {
        format!(
            "{} migration(s) are pending and could not be applied; run `coalition-bot migrate` with a role that may",
            pending.len()
        )
    })?;
    Ok(pending.iter().map(|migration| format!("{:04} {}", migration.version, migration.description)).collect())
}

/// How many migrations are not applied yet.
///
/// # Errors
/// When the database does not answer.
pub async fn pending(db: &PgPool) -> Result<usize> {
    let applied = applied(db).await?;
    Ok(MIGRATIONS.iter().filter(|migration| !applied.contains(&migration.version)).count())
}

async fn applied(db: &PgPool) -> Result<Vec<i64>> {
    let table: bool = sqlx::query_scalar("select to_regclass('_sqlx_migrations') is not null").fetch_one(db).await?;
    if !table {
        return Ok(Vec::new());
    }
    Ok(sqlx::query_scalar("select version from _sqlx_migrations where success").fetch_all(db).await?)
}

/// The right to serve one shard: held by one process at a time, and free the moment that process ends.
#[derive(Debug)]
pub struct ShardLock {
    connection: PgConnection,
    options: PgConnectOptions,
    shard: i32,
}

/// How often a process that stands by asks whether the shard is free, and one that serves whether it still holds it.
const LOCK_EVERY: Duration = Duration::from_secs(5);
/// Which of our locks whoever applies migrations holds; the others are those of shards.
const MIGRATING: i32 = -1;
/// How often it is asked for.
const MIGRATING_EVERY: Duration = Duration::from_millis(100);
/// Sets our advisory locks apart from those of anybody else in the same database.
const LOCK_SPACE: i32 = 0x0C_0A_11;

impl ShardLock {
    /// Waits until this process may serve the shard.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn acquire(url: &Secret, shard: u32) -> Result<Self> {
        let options = parse(url)?;
        let shard = i32::try_from(shard).unwrap_or(i32::MAX);
        let mut connection = options.connect().await?;
        let mut tick = tokio::time::interval(LOCK_EVERY);
        let mut is_waiting = false;
        loop {
            tick.tick().await;
            if try_lock(&mut connection, shard).await? {
                return Ok(Self { connection, options, shard });
            }
            if !is_waiting {
                tracing::info!(shard, "another process serves this shard; standing by");
                is_waiting = true;
            }
        }
    }

    /// Holds the lock until another process has it: when the database was away, whoever comes first serves on.
    pub async fn hold(mut self) {
        let mut tick = tokio::time::interval(LOCK_EVERY);
        loop {
            tick.tick().await;
            if matches!(tokio::time::timeout(LOCK_EVERY, self.connection.ping()).await, Ok(Ok(()))) {
                continue;
            }
            let Ok(mut connection) = self.options.connect().await else { continue };
            match try_lock(&mut connection, self.shard).await {
                Ok(true) => self.connection = connection,
                Ok(false) => return,
                Err(_) => {}
            }
        }
    }
}

async fn try_lock(connection: &mut PgConnection, shard: i32) -> Result<bool> {
    let is_ours = sqlx::query_scalar("select pg_try_advisory_lock($1, $2)")
        .bind(LOCK_SPACE)
        .bind(shard)
        .fetch_one(connection)
        .await?;
    Ok(is_ours)
}
