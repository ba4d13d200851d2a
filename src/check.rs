//! `coalition-bot check`: says what is wrong and how to mend it, one line each.

use coalition::{
    config::{Config, Secret},
    database,
    discord::{
        gateway,
        rest::{Failure, Rest},
    },
};
use std::process::ExitCode;

/// Tests configuration, database and token, in the order in which one needs the other.
pub(crate) async fn check() -> ExitCode {
    let config = match Config::read() {
        Ok(config) => config,
        Err(problems) => {
            for problem in &problems {
                println!("✗ {problem}");
            }
            return ExitCode::from(2);
        }
    };
    println!("✓ configuration");
    let database = check_database(&config.database_url).await;
    let discord = check_discord(&config).await;
    match (database, discord) {
        (_, Err(Trouble::Refused)) => ExitCode::from(3),
        (true, Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::from(1),
    }
}

async fn check_database(url: &Secret) -> bool {
    let pending = async { database::pending(&database::open(url, 2)?).await };
    match pending.await {
        Ok(0) => println!("✓ database"),
        Ok(pending) => println!("✓ database; {pending} migration(s) pending: `coalition-bot migrate` applies them"),
        Err(cause) => {
            println!("✗ database: {cause}. Is DATABASE_URL right, and is Postgres running?");
            return false;
        }
    }
    true
}

enum Trouble {
    Refused,
    Other,
}

async fn check_discord(config: &Config) -> Result<(), Trouble> {
    let origin = config.api_base.as_deref().unwrap_or(gateway::DISCORD);
    let rest = Rest::new(origin, config.token.expose()).map_err(|cause| {
        println!("✗ Discord: {cause:#}");
        Trouble::Other
    })?;
    let application = rest.application().await.map_err(|failure| match failure {
        Failure::Unauthorized => {
            println!("✗ token: Discord refused it. It stands under Bot in your application, and can be reset there.");
            Trouble::Refused
        }
        failure => {
            println!("✗ Discord: {origin} did not answer: {failure}");
            Trouble::Other
        }
    })?;
    println!("✓ token, of the application {}", application.id);
    println!("  Permissions differ by server: `/setup status` in chat names what is missing there.");
    Ok(())
}
