//! How fast stories are kept and found again: `cargo bench --bench stories`, or `-- log`, `-- search [how many stories]`,
//! `-- bot [folder of discord.js]` for one part.
//!
//! It starts a Postgres of its own, with fsync on, and measures the database's floor in the same run: what a machine
//! cannot do at all is nobody's fault.
#![expect(clippy::unwrap_used, reason = "a measurement that fails has nobody to tell but who runs it")]

mod bot;
mod floor;
mod log;
mod measure;
mod search;
mod text;

use coalition::{
    config::Secret,
    database,
    ids::{GuildId, InteractionId, MemberId},
    language::Language,
    members::{self, Actor, Presence},
};
use practice::postgres::{Options, Server};
use sqlx::PgPool;
use std::sync::atomic::{AtomicU64, Ordering};

/// As the program has it: what stands beside it here is not to be the slower for its allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Connections of every pool, and so many statements at once are asked of the floor.
const CONNECTIONS: u32 = 32;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let is_asked = |part: &str| words.is_empty() || words[0] == part;
    let server = Server::start(Options::PRACTICE).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        if is_asked("log") {
            log::measure(&open(&server, "log").await).await;
        }
        if is_asked("bot") {
            bot::measure(&open(&server, "bot").await, &server.url("bot"), words.get(1).map(String::as_str)).await;
        }
        if is_asked("search") {
            let stories = words.get(1).map_or(200_000, |count| count.parse().unwrap());
            search::measure(&open(&server, "search").await, &server.url("search"), stories).await;
        }
    });
    server.stop().unwrap();
}

/// A new database with every migration applied.
async fn open(server: &Server, name: &str) -> PgPool {
    server.create_database(name).unwrap();
    let db = database::open(&Secret::new(server.url(name)), CONNECTIONS).unwrap();
    database::migrate(&db).await.unwrap();
    db
}

/// A member without any responsibility, in a new interaction.
async fn asking(db: &PgPool, guild: i64) -> Actor {
    static INTERACTIONS: AtomicU64 = AtomicU64::new(1);
    let presence = Presence {
        guild: GuildId::from(guild),
        member: MemberId::new(10),
        display_name: "Alice".to_owned(),
        roles: Vec::new(),
        administrator: false,
        client_language: Language::English,
        interaction: InteractionId::new(INTERACTIONS.fetch_add(1, Ordering::Relaxed)),
    };
    members::identify(db, presence).await.unwrap()
}
