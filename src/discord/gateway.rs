//! The gateway: how the client is built, when it is refused, and when it has gone deaf.

use crate::config::{Secret, Shard};
use anyhow::{Context as _, Result};
use serenity::{
    all::{
        ApplicationId, Client, ConnectionStage, CreateAllowedMentions, EventHandler, GatewayError, GatewayIntents,
        Http, HttpBuilder, ShardManager,
    },
    gateway::ShardRunnerInfo,
};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::Notify;

/// Discord itself.
pub const DISCORD: &str = "https://discord.com";

/// How long one answer may take; people wait three seconds for it.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(10);

/// How the connection ended.
#[derive(Debug, thiserror::Error)]
pub enum Ended {
    /// Discord refused the token or the intents: starting again would not help.
    #[error("Discord refused the bot: {0}")]
    Refused(String),
    /// Anything else.
    #[error("the connection to Discord ended: {0}")]
    Failed(String),
}

/// The HTTP client for answers to interactions: with time-outs, never mentioning anybody, and without serenity's
/// limiter, which keeps an entry per interaction for ever and ignores a proxy. Answers do not count against the limits.
///
/// # Errors
/// When the HTTP client cannot be built.
pub fn http(token: &Secret, api_base: Option<&str>, application: ApplicationId) -> Result<Http> {
    let mut client = reqwest::Client::builder()
        .connect_timeout(Duration::from_secs(3))
        .timeout(ANSWER_TIMEOUT)
        .redirect(reqwest::redirect::Policy::none());
    if api_base.is_some() {
        client = client.no_proxy();
    }
    let mut builder = HttpBuilder::new(token.expose())
        .client(client.build().context("the HTTP client could not be built")?)
        .application_id(application)
        .default_allowed_mentions(CreateAllowedMentions::new())
        .ratelimiter_disabled(true);
    if let Some(base) = api_base {
        builder = builder.proxy(base);
    }
    Ok(builder.build())
}

/// The gateway client. It asks for servers alone: no members, no messages, nothing privileged.
///
/// # Errors
/// When serenity cannot build it.
pub async fn client(http: Http, handler: impl EventHandler + 'static) -> Result<Client> {
    let builder = serenity::all::ClientBuilder::new_with_http(http, GatewayIntents::GUILDS);
    builder.event_handler(handler).await.context("the gateway client could not be built")
}

/// Runs the gateway until it ends.
pub async fn run(client: &mut Client, shard: Shard) -> Result<(), Ended> {
    client.start_shard(shard.id, shard.count).await.map_err(|cause| match &cause {
        serenity::Error::Gateway(
            GatewayError::InvalidAuthentication
            | GatewayError::NoAuthentication
            | GatewayError::InvalidGatewayIntents
            | GatewayError::DisallowedGatewayIntents,
        ) => Ended::Refused(cause.to_string()),
        _ => Ended::Failed(cause.to_string()),
    })
}

/// Discord takes 1,000 IDENTIFYs a day and then resets the token; a loop of invalid sessions would use them up in an hour
/// and a half. So many in so long end the process, and its supervisor starts it again, later and later.
const IDENTIFIES: usize = 12;
const IDENTIFIES_WITHIN: Duration = Duration::from_secs(10 * 60);

/// Counts the IDENTIFYs of this process.
#[derive(Debug, Default)]
pub struct Identifies {
    recent: Mutex<VecDeque<Instant>>,
    too_many: Notify,
}

impl Identifies {
    /// Notes that a shard went from one stage to another.
    pub fn note(&self, stage: ConnectionStage) {
        if stage != ConnectionStage::Identifying {
            return;
        }
        metrics::counter!("gateway_identifies_total").increment(1);
        let now = Instant::now();
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        recent.push_back(now);
        while recent.front().is_some_and(|at| now.duration_since(*at) > IDENTIFIES_WITHIN) {
            recent.pop_front();
        }
        if recent.len() >= IDENTIFIES {
            self.too_many.notify_one();
        }
    }

    /// Waits until there were too many.
    pub async fn too_many(&self) -> Ended {
        self.too_many.notified().await;
        Ended::Failed(format!("{IDENTIFIES} IDENTIFYs within {} minutes", IDENTIFIES_WITHIN.as_secs() / 60))
    }
}

/// How long a connection may be neither connected nor acknowledging heartbeats (one is due every 41 seconds).
const DEAF_AFTER: Duration = Duration::from_secs(120);
/// How often it is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Waits until the connection has gone deaf, and says so: after some close codes the client spins or waits for ever.
pub async fn deaf(shards: Arc<ShardManager>) -> Ended {
    let mut tick = tokio::time::interval(LOOK_EVERY);
    let mut silent = Duration::ZERO;
    loop {
        tick.tick().await;
        let is_well = shards.runners.lock().await.values().all(is_well);
        metrics::gauge!("gateway_connected").set(if is_well { 1.0 } else { 0.0 });
        silent = if is_well { Duration::ZERO } else { silent + LOOK_EVERY };
        metrics::gauge!("gateway_silent_seconds").set(silent.as_secs_f64());
        if silent >= DEAF_AFTER {
            return Ended::Failed(format!("no sign of life for {} seconds", silent.as_secs()));
        }
    }
}

/// Connected, and the last heartbeat was acknowledged.
fn is_well(runner: &ShardRunnerInfo) -> bool {
    runner.stage == ConnectionStage::Connected && runner.latency.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_loop_of_identifies_ends_the_process() {
        let identifies = Identifies::default();
        for _ in 1..IDENTIFIES {
            identifies.note(ConnectionStage::Identifying);
            identifies.note(ConnectionStage::Connected);
        }
        let waiting = tokio::time::timeout(Duration::from_millis(1), identifies.too_many()).await;
        assert!(waiting.is_err(), "fewer are what a bad day brings");
        identifies.note(ConnectionStage::Identifying);
        assert!(matches!(identifies.too_many().await, Ended::Failed(_)));
    }
}
