//! `coalition-bot check`: says what is wrong and how to mend it, one line each.

use coalition::{
    config::{Config, Secret},
    database,
    discord::{
        gateway,
        rest::{Failure, Rest},
        setup_text, text,
    },
    error::Error,
    ids::GuildId,
    language::Language,
    networks::{
        self,
        setup::{self, Edge, Mapping},
    },
};
use sqlx::PgPool;
use std::process::ExitCode;

/// Tests configuration, database, token and permissions, in the order in which one needs the other.
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
    let discord = match check_discord(&config).await {
        Ok(rest) => check_servers(&rest, database.as_ref()).await,
        Err(trouble) => Err(trouble),
    };
    match (database, discord) {
        (_, Err(Trouble::Refused)) => ExitCode::from(3),
        (Some(_), Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::from(1),
    }
}

async fn check_database(url: &Secret) -> Option<PgPool> {
    let pending = async {
        let db = database::open(url, 2)?;
        Ok::<_, Error>((database::pending(&db).await?, db))
    };
    match pending.await {
        Ok((0, db)) => {
            println!("✓ database");
            Some(db)
        }
        Ok((pending, db)) => {
            println!("✓ database; {pending} migration(s) pending: `coalition-bot migrate` applies them");
            Some(db)
        }
        Err(cause) => {
            println!("✗ database: {cause}. Is DATABASE_URL right, and is Postgres running?");
            None
        }
    }
}

enum Trouble {
    Refused,
    Other,
}

async fn check_discord(config: &Config) -> Result<Rest, Trouble> {
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
    Ok(rest)
}

/// What stands in the way in each server the bot is in; those that are not set up need their permissions all the same.
async fn check_servers(rest: &Rest, db: Option<&PgPool>) -> Result<(), Trouble> {
    let mut is_well = true;
    let mut last = None;
    loop {
        let servers = rest.own_guilds(last).await.map_err(|failure| {
            println!("✗ servers: Discord did not name them: {failure}");
            Trouble::Other
        })?;
        if servers.is_empty() && last.is_none() {
            println!("✗ servers: the bot is in none. The README tells how to make the invite link.");
            return Err(Trouble::Other);
        }
        for server in &servers {
            is_well &= check_server(rest, db, GuildId::new(server.id.get()), &server.name).await;
        }
        match servers.last() {
            Some(server) if servers.len() == PAGE => last = Some(server.id),
            _ => return if is_well { Ok(()) } else { Err(Trouble::Other) },
        }
    }
}

/// How many servers Discord names at once.
const PAGE: usize = 200;

async fn check_server(rest: &Rest, db: Option<&PgPool>, id: GuildId, name: &str) -> bool {
    let name = text::clean_line(name);
    let server = match Edge::server(rest, id).await {
        Ok(server) => server,
        Err(setup::Trouble::Away(why) | setup::Trouble::Refused { why, .. }) => {
            println!("✗ server {name}: it cannot be read: {why}");
            return false;
        }
    };
    // Without the records every role and channel is looked for by its name.
    let mapping = match db {
        Some(db) => networks::mapping(db, id).await.unwrap_or_default(),
        None => Mapping::default(),
    };
    let plan = setup::plan(&server, &mapping);
    println!("{} server {name}", if plan.is_stopped() { "✗" } else { "✓" });
    for problem in &plan.problems {
        println!("  {}", setup_text::problem(Language::English, problem).replace("**", ""));
    }
    if plan.open() > 0 {
        println!("  Someone with Manage Server should run `/setup plan` there.");
    }
    !plan.is_stopped()
}
