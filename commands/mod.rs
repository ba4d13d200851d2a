//! Every command, in /help order, and the way of buttons and forms to their file.

mod access;
mod asked;
mod autocomplete;
mod coach;
mod community;
mod dates;
mod exchange;
mod help;
mod localize;
mod match_;
mod me;
mod network;
mod people;
#[cfg(test)]
mod reference;
mod reply;
mod route;
mod setup;
mod story;
mod terms;

pub use route::{options, serve};

use coalition::{
    clock::Clock,
    discord::rest::Rest,
    error::Error,
    jobs::{self, Job},
};
use sqlx::PgPool;
use std::sync::Arc;
use tokio::sync::Notify;

/// What every command needs.
#[derive(Debug)]
pub struct Data {
    /// Where the records are.
    pub db: PgPool,
    /// The only reader of the time.
    pub clock: Clock,
    /// Discord, for what is no answer to an interaction.
    pub rest: Arc<Rest>,
    /// Wakes the queue's worker of this process.
    pub wake: Arc<Notify>,
    /// How people reach this program over HTTP, where the operator said.
    pub public_url: Option<String>,
}

impl Data {
    /// Lets the worker look at the queue at once.
    pub fn wake(&self) {
        self.wake.notify_one();
    }

    /// Has what is due of offers dealt with now.
    pub async fn due(&self) {
        self.hasten(Job::Coaching).await;
    }

    /// Has attached files fetched now.
    pub async fn fetch_files(&self) {
        self.hasten(Job::FetchFiles).await;
    }

    /// Has the names of somebody who may be under 18 taken off what shows them now.
    pub async fn hide_names(&self) {
        self.hasten(Job::HideNames).await;
    }

    /// Has a job run now rather than within half a minute. What it works on waits in the database either way.
    async fn hasten(&self, job: Job) {
        let name = job.name();
        if let Err(cause) = jobs::hasten(&self.db, job, self.clock.now()).await {
            tracing::warn!(job = name, %cause, "a job runs a little later");
        }
        self.wake();
    }
}

/// What a command is handed.
pub type Context<'a> = poise::ApplicationContext<'a, Data, Error>;
/// A command as poise knows it.
pub type Command = poise::Command<Data, Error>;

/// Every command, in /help order, with its names in both languages.
///
/// # Errors
/// When a name or description is missing in Spanish: the program does not start with half a translation.
pub fn all() -> anyhow::Result<Vec<Command>> {
    let mut commands = vec![
        story::story(),
        exchange::exchange(),
        network::network(),
        community::community(),
        coach::coach(),
        match_::match_(),
        me::me(),
        setup::setup(),
        help::help(),
    ];
    // poise's own framework would do this; ours serves without it.
    poise::framework::set_qualified_names(&mut commands);
    localize::localize(&mut commands)?;
    Ok(commands)
}
