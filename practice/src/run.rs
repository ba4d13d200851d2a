//! The whole of practice: a database, a Discord, the bot, and the terminal; all of it ends together.

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::discord::{Discord, World};
use crate::postgres::{self, Server};
use crate::terminal::{self, Input};
use crate::tour;

/// The database the bot gets in a server of our own.
const DATABASE: &str = "practice";
/// How long the bot may take to connect and to register its commands.
const CONNECT: Duration = Duration::from_secs(60);
/// How long it may take to finish what it has begun.
const DRAIN: Duration = Duration::from_secs(25);
/// The exit status after Ctrl-C, as shells report it.
const INTERRUPTED: u8 = 130;

/// What practice is to be.
#[derive(Debug, Default)]
pub struct Options {
    /// Play the tour instead of serving standard input.
    pub tour: bool,
    /// A Postgres that runs already; without one, practice starts its own.
    pub database_url: Option<String>,
}

/// What the bot needs to know to run here.
#[derive(Debug)]
pub struct BotSettings {
    /// The token under which this Discord knows the bot.
    pub token: String,
    /// For `DISCORD_API_BASE`.
    pub api_base: String,
    /// An empty database, or the one that was given.
    pub database_url: String,
    /// Cancelled when the bot is to drain and return.
    pub stop: CancellationToken,
}

/// Starts everything, serves the terminal, and stops everything. `bot` runs until it is told to stop.
///
/// # Errors
/// When a part cannot be started (the message says what to do), or the bot ends by itself.
pub async fn run<F, B>(options: Options, bot: F) -> Result<ExitCode>
where
    F: FnOnce(BotSettings) -> B,
    B: Future<Output = Result<()>> + Send + 'static,
{
    let interrupted = interruption()?;
    let (server, database_url) = match options.database_url {
        Some(url) => (None, url),
        None => {
            eprintln!("Starting PostgreSQL …");
            let (server, url) = blocking(start_postgres).await??;
            (Some(server), url)
        }
    };
    let result = serve(options.tour, &database_url, bot, &interrupted).await;
    if let Some(server) = server {
        blocking(|| server.stop()).await??;
    }
    result
}

async fn serve<F, B>(tour: bool, database_url: &str, bot: F, interrupted: &CancellationToken) -> Result<ExitCode>
where
    F: FnOnce(BotSettings) -> B,
    B: Future<Output = Result<()>> + Send + 'static,
{
    let discord = Discord::start(World::sample()).await?;
    let stop = CancellationToken::new();
    let settings = BotSettings {
        token: discord.token(),
        api_base: discord.api_base(),
        database_url: database_url.to_owned(),
        stop: stop.clone(),
    };
    let mut bot = tokio::spawn(bot(settings));
    let result = tokio::select! {
        ended = &mut bot => {
            ended.context("the bot panicked")??;
            bail!("the bot ended by itself");
        }
        () = interrupted.cancelled() => Ok(ExitCode::from(INTERRUPTED)),
        result = talk(tour, &discord, database_url) => result,
    };
    stop.cancel();
    match tokio::time::timeout(DRAIN, bot).await {
        Ok(ended) => ended.context("the bot panicked")??,
        Err(_) => bail!("the bot did not end within {} seconds", DRAIN.as_secs()),
    }
    result
}

async fn talk(tour: bool, discord: &Discord, database_url: &str) -> Result<ExitCode> {
    eprintln!("Waiting for the bot to connect …");
    discord.bot_ready(CONNECT).await?;
    let mut out = io::stdout();
    if !tour {
        return terminal::run(discord, Input::standard()?, &mut out, terminal::may_colour()).await;
    }
    let played = terminal::run(discord, tour::script(), &mut out, terminal::may_colour()).await?;
    let url = database_url.to_owned();
    let records = blocking(move || postgres::print(&url, tour::RECORDS)).await??;
    writeln!(out, "\n{}", records.trim_end())?;
    Ok(played)
}

fn start_postgres() -> Result<(Server, String)> {
    let server = Server::start(postgres::Options::PRACTICE)?;
    server.create_database(DATABASE)?;
    let url = server.url(DATABASE);
    Ok((server, url))
}

/// Cancelled by Ctrl-C, by the end of the terminal, and by who stops services.
fn interruption() -> Result<CancellationToken> {
    let interrupted = CancellationToken::new();
    for kind in [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()] {
        let mut signals = signal(kind).context("listening for signals")?;
        let interrupted = interrupted.clone();
        tokio::spawn(async move {
            signals.recv().await;
            interrupted.cancel();
        });
    }
    Ok(interrupted)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.context("a blocking task ended early")
}
