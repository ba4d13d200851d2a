//! `coalition-bot`: reads the configuration, connects, serves, drains.

#![expect(unreachable_pub, reason = "nothing is reachable from outside a program; `pub` marks what other files use")]

mod check;
#[path = "../commands/mod.rs"]
mod commands;
mod serve;

use coalition::{
    config::{Config, Problem},
    database, telemetry,
};
use serve::{End, serve};
use std::{collections::HashMap, process::ExitCode};
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(cause) => return fail(1, &format!("cannot start: {cause}")),
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let status = runtime.block_on(async {
        match words.as_slice() {
            [] | ["run"] => run().await,
            ["practice"] => practise(false).await,
            ["practice", "--tour"] => practise(true).await,
            ["migrate"] => migrate().await,
            ["check"] => check::check().await,
            ["help" | "--help" | "-h"] => {
                println!("{USAGE}");
                ExitCode::SUCCESS
            }
            _ => fail(2, USAGE),
        }
    });
    // A blocking read of the terminal must not keep the process alive.
    runtime.shutdown_background();
    status
}

const USAGE: &str = "\
coalition-bot [run]              connects to Discord and serves until SIGTERM or SIGINT
coalition-bot practice [--tour]  the whole thing on this machine: no account, no configuration
coalition-bot migrate            applies migrations and says which
coalition-bot check              tests configuration, database, token and permissions";

fn fail(status: u8, message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(status)
}

fn misconfigured(problems: &[Problem]) -> ExitCode {
    let lines: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
    fail(2, &format!("The configuration is not complete:\n{}", lines.join("\n")))
}

async fn run() -> ExitCode {
    let config = match Config::read() {
        Ok(config) => config,
        Err(problems) => return misconfigured(&problems),
    };
    telemetry::log(&config.log);
    let stop = CancellationToken::new();
    let (terminated, interrupted) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    let (Ok(mut terminated), Ok(mut interrupted)) = (terminated, interrupted) else {
        return fail(1, "cannot listen for signals");
    };
    let on_signal = stop.clone();
    tokio::spawn(async move {
        tokio::select! { _ = terminated.recv() => {}, _ = interrupted.recv() => {} }
        on_signal.cancel();
    });
    match serve(config, stop).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(End::Refused(why)) => fail(3, &why),
        Err(End::Failed(cause)) => fail(1, &format!("{cause:#}")),
    }
}

async fn migrate() -> ExitCode {
    let config = match Config::read_without_token() {
        Ok(config) => config,
        Err(problems) => return misconfigured(&problems),
    };
    let applied = async { database::migrate(&database::open(&config.database_url, 2)?).await };
    match applied.await {
        Ok(applied) if applied.is_empty() => println!("Nothing to apply."),
        Ok(applied) => applied.iter().for_each(|name| println!("Applied {name}")),
        Err(cause) => return fail(1, &cause.to_string()),
    }
    ExitCode::SUCCESS
}

#[expect(
    clippy::disallowed_methods,
    reason = "not through Config: a .env that names the real database is not for practice"
)]
async fn practise(tour: bool) -> ExitCode {
    let database_url = std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty());
    let web = ["PUBLIC_URL", "HTTP_LISTEN"].map(|name| (name.to_owned(), std::env::var(name).unwrap_or_default()));
    let web = HashMap::from(web);
    let options = practice::Options { tour, database_url };
    let played = practice::run(options, async move |settings: practice::BotSettings| {
        let config = Config::for_practice(settings.token, settings.api_base, settings.database_url, &web);
        let config = config.map_err(|problems| {
            anyhow::anyhow!(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })?;
        telemetry::log(&config.log);
        serve(config, settings.stop).await.map_err(|end| anyhow::anyhow!("{end}"))
    });
    match played.await {
        Ok(status) => status,
        Err(cause) => fail(1, &format!("{cause:#}")),
    }
}
