//! For tests: one server a test process, and a fresh database each, copied from one that was migrated once.

use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result};
use tokio::sync::OnceCell;

use super::server::{Options, Server};

const TEMPLATE: &str = "migrated";

/// Never dropped: the server's watchdog ends it, and removes its directory, when the test process ends.
static SERVER: OnceCell<Server> = OnceCell::const_new();
static MADE: AtomicU32 = AtomicU32::new(0);

/// The address of a new database, as `migrate` leaves one. `migrate` is called once a process, with the address of the
/// template; it must have closed its connections when it returns.
///
/// # Errors
/// When Postgres cannot be started, or `migrate` fails. A test must fail then, never skip.
pub async fn fresh_database<F, R>(migrate: F) -> Result<String>
where
    F: FnOnce(String) -> R,
    R: Future<Output = Result<()>>,
{
    let server = SERVER
        .get_or_try_init(|| async {
            let server = blocking(|| Server::start(Options::TESTS)).await??;
            server.create_database(TEMPLATE)?;
            migrate(server.url(TEMPLATE)).await.context("migrating the template database")?;
            anyhow::Ok(server)
        })
        .await?;
    let name = format!("test_{}", MADE.fetch_add(1, Ordering::Relaxed));
    let copy = name.clone();
    blocking(move || server.copy_database(TEMPLATE, &copy)).await??;
    Ok(server.url(&name))
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.context("a blocking task ended early")
}
