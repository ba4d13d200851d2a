//! The Coalition as a test meets it: people in a Discord, the bot's process, and the records it keeps.

mod arrange;
mod bot;
mod coaching;
mod database;
mod line;
mod stories;
mod talk;

use std::time::Duration;

use practice::{Discord, Person, World};
use sqlx::PgPool;

pub(crate) use arrange::{arrange, give_roles, sql};
pub(crate) use bot::{Bot, free_address, page};
pub(crate) use coaching::{BELONGING, FAMILIES};
pub(crate) use database::{Database, OwnServer};
pub(crate) use line::Line;
pub(crate) use stories::{Story, number, words};
pub(crate) use talk::{Talks, can_press};

/// So long is waited for what must come: far longer than it takes, for a machine that is busy.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// A server that is set up, with the bot connected.
///
/// bob and dev review, erin coordinates, alice administers, carmen speaks Spanish; frank and grace are members.
pub(crate) struct Coalition {
    // Ended before what it talks to.
    pub(crate) bot: Bot,
    pub(crate) discord: Discord,
    database: Database,
}

impl Coalition {
    /// Set up, served, and ready to be talked to.
    pub(crate) async fn start() -> Self {
        Self::start_with(|bot| bot).await
    }

    /// The same, with a bot that is configured otherwise.
    pub(crate) async fn start_with(configure: impl FnOnce(Bot) -> Bot) -> Self {
        let mut coalition = Self::open(World::sample(), Database::fresh().await).await;
        arrange(&coalition.discord.server(), coalition.db()).await;
        give_roles(&coalition.discord.server());
        coalition.bot = configure(coalition.bot);
        coalition.bot.start().await;
        coalition
    }

    /// A server in which nothing has happened yet; the bot is not running.
    pub(crate) async fn open(world: World, database: Database) -> Self {
        let discord = Discord::start(world).await.unwrap();
        let bot = Bot::new(&discord, database.url());
        Self { bot, discord, database }
    }

    pub(crate) fn person(&self, name: &str) -> Person {
        self.discord.person(name)
    }

    pub(crate) fn db(&self) -> &PgPool {
        self.database.pool()
    }

    pub(crate) fn database_url(&self) -> &str {
        self.database.url()
    }

    /// Asks the database again and again until the answer is yes.
    pub(crate) async fn until(&self, what: &str, query: &str) {
        database::until(self.db(), what, query).await;
    }

    /// Waits until everything that was to be told has been told (or given up).
    pub(crate) async fn all_told(&self) {
        self.until(
            "everything is told",
            "select not exists (select from queue where task ? 'notification' and buried_at is null)",
        )
        .await;
    }

    /// Lets the leases of a worker that was killed end now, instead of waiting a quarter of a minute.
    pub(crate) async fn let_leases_end(&self) {
        sqlx::query("update queue set locked_until = 'epoch' where locked_by is not null")
            .execute(self.db())
            .await
            .unwrap();
    }

    /// One number from the records.
    pub(crate) async fn count(&self, query: &str) -> i64 {
        sqlx::query_scalar(sqlx::AssertSqlSafe(query.to_owned())).fetch_one(self.db()).await.unwrap()
    }

    /// One text from the records.
    pub(crate) async fn record(&self, query: &str) -> String {
        sqlx::query_scalar(sqlx::AssertSqlSafe(query.to_owned())).fetch_one(self.db()).await.unwrap()
    }
}
