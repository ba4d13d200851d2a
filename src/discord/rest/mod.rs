//! The one place that paces and repeats what workers send to Discord.
//!
//! First answers to interactions never come here: they have a few seconds, do not count against the global limit, and must
//! not wait behind a thousand notifications.

mod call;
mod events;
mod failure;
mod guilds;
mod messages;
mod pace;
#[cfg(test)]
mod script;
#[cfg(test)]
mod tests;
mod threads;
mod whole;

use std::{fmt, time::Duration};

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use rand::Rng;
use reqwest::{
    Client, Response, StatusCode, Url,
    header::{AUTHORIZATION, HeaderMap, HeaderValue},
};
use serde::de::DeserializeOwned;
use tokio::time::{Instant, sleep, timeout_at};
use tokio_util::sync::CancellationToken;

pub use events::{Event, EventEdit, EventStatus, Interest, StandingEvent};
pub use failure::Failure;
pub use guilds::{Application, Overwrite};
pub use messages::{File, Posted};
pub use threads::OpenThread;
pub use whole::{Bits, WholeChannel, WholeOverwrite, WholeRole};

use call::{Call, Repeat};
use pace::{Pace, retry_after};

/// Bounds on one call, so that no worker waits for ever.
#[derive(Clone, Copy, Debug)]
struct Patience {
    /// To a connection.
    connect: Duration,
    /// Between two pieces of an answer.
    read: Duration,
    /// One request, upload included.
    request: Duration,
    /// One call with all its repeats and pauses; a longer pause is left to the caller.
    call: Duration,
    /// Requests of one call.
    attempts: u32,
    /// Pause before the second request; it doubles from there.
    backoff: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            read: Duration::from_secs(15),
            request: Duration::from_secs(45),
            call: Duration::from_secs(90),
            attempts: 5,
            backoff: Duration::from_millis(500),
        }
    }
}

/// Discord's REST API as the bot's own user, paced and patient. Share it: two would not know of each other's limits.
pub struct Rest {
    client: Client,
    base: String,
    pace: Pace,
    patience: Patience,
    unauthorized: CancellationToken,
}

/// Shows no token.
impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rest").field("base", &self.base).finish_non_exhaustive()
    }
}

impl Rest {
    /// For `origin` (`https://discord.com`, a proxy's, or that of a loopback Discord). Call it inside the runtime: the
    /// limiter is a task.
    ///
    /// # Errors
    /// If `origin` is no http(s) address or the token cannot stand in a header.
    pub fn new(origin: &str, token: &str) -> Result<Self> {
        Self::with_patience(origin, token, Patience::default())
    }

    fn with_patience(origin: &str, token: &str, patience: Patience) -> Result<Self> {
        let url = Url::parse(origin).with_context(|| format!("the origin {origin:?} is not an address"))?;
        ensure!(
            matches!(url.scheme(), "http" | "https") && url.has_host(),
            "the origin {origin:?} is not http or https"
        );
        // The cause is left out on purpose: nothing that saw the token may be printed.
        let Ok(mut authorization) = HeaderValue::from_str(&format!("Bot {token}")) else {
            anyhow::bail!("the bot's token holds characters that no token has");
        };
        authorization.set_sensitive(true);
        let mut client = Client::builder()
            .user_agent(concat!("DiscordBot (", env!("CARGO_PKG_NAME"), ", ", env!("CARGO_PKG_VERSION"), ")"))
            .default_headers(HeaderMap::from_iter([(AUTHORIZATION, authorization)]))
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(patience.connect)
            .read_timeout(patience.read)
            .timeout(patience.request);
        if is_loopback(&url) {
            client = client.no_proxy();
        }
        Ok(Self {
            client: client.build().context("the HTTP client could not be built")?,
            base: format!("{}/api/v10/", origin.trim_end_matches('/')),
            pace: Pace::new(),
            patience,
            unauthorized: CancellationToken::new(),
        })
    }

    /// Ends when Discord has refused the token; nothing is sent from then on.
    pub async fn unauthorized(&self) {
        self.unauthorized.cancelled().await;
    }

    /// Whether Discord has refused the token.
    pub fn is_unauthorized(&self) -> bool {
        self.unauthorized.is_cancelled()
    }

    /// Makes a call and reads its answer.
    async fn fetch<T: DeserializeOwned>(&self, call: Call) -> Result<T, Failure> {
        let body = self.perform(&call).await?;
        serde_json::from_slice(&body).map_err(|error| Failure::Malformed(format!("answer to {call}: {error}")))
    }

    /// Makes a call whose answer does not matter.
    async fn perform(&self, call: &Call) -> Result<Bytes, Failure> {
        let deadline = Instant::now() + self.patience.call;
        let mut attempt = 0;
        loop {
            attempt += 1;
            let result = tokio::select! {
                biased;
                () = self.unauthorized.cancelled() => Err(Stop::Final(Failure::Unauthorized)),
                result = self.attempt(call, deadline) => result,
            };
            let (failure, pause) = match result {
                Ok(body) => return Ok(body),
                Err(Stop::Final(failure)) => return Err(failure),
                Err(Stop::Again(failure, pause)) => (failure, pause),
            };
            let pause = pause.unwrap_or_else(|| self.backoff(attempt));
            if attempt >= self.patience.attempts || Instant::now() + pause >= deadline {
                return Err(failure);
            }
            tracing::debug!(%call, attempt, ?pause, %failure, "to be repeated");
            tokio::select! {
                () = self.unauthorized.cancelled() => return Err(Failure::Unauthorized),
                () = sleep(pause) => {}
            }
        }
    }

    /// One request, when its limits allow.
    async fn attempt(&self, call: &Call, deadline: Instant) -> Result<Bytes, Stop> {
        let Ok(permit) = timeout_at(deadline, self.pace.permit(call)).await else {
            let failure = Failure::Unavailable {
                reason: "the limits left no room in time".to_owned(),
                retry_after: Some(self.patience.call),
                perhaps_done: false,
            };
            return Err(Stop::Final(failure));
        };
        let began = Instant::now();
        let result = call.request(&self.client, &self.base).send().await;
        let status = result.as_ref().ok().map(Response::status);
        record(call, status, began.elapsed());
        let response = match result {
            Ok(response) => response,
            Err(error) => {
                permit.complete(None);
                return Err(interrupted(call, &error));
            }
        };
        let (status, headers) = (response.status(), response.headers().clone());
        if status == StatusCode::TOO_MANY_REQUESTS {
            let body = response.bytes().await.unwrap_or_default();
            let pause = retry_after(&headers, &body);
            permit.limited(&headers, &body, pause);
            let reason = "too many requests".to_owned();
            return Err(Stop::Again(
                Failure::Unavailable { reason, retry_after: Some(pause), perhaps_done: false },
                Some(pause),
            ));
        }
        permit.answered(status, &headers);
        let body = match response.bytes().await {
            Ok(body) => body,
            // What was refused is refused, also where the reason was lost.
            Err(error) if status.is_success() || status.is_server_error() => return Err(interrupted(call, &error)),
            Err(_) => Bytes::new(),
        };
        match status {
            _ if status.is_success() => Ok(body),
            // What has ended there is the interaction, not the token of the bot.
            StatusCode::UNAUTHORIZED if !call.is_of_an_answer() => {
                self.unauthorized.cancel();
                Err(Stop::Final(Failure::Unauthorized))
            }
            StatusCode::PAYLOAD_TOO_LARGE => Err(Stop::Final(Failure::TooLarge)),
            _ if status.is_server_error() => {
                let pause = headers.contains_key("retry-after").then(|| retry_after(&headers, &body));
                let failure = Failure::Unavailable {
                    reason: format!("status {}", status.as_u16()),
                    retry_after: pause,
                    perhaps_done: call.repeat == Repeat::Never,
                };
                Err(if call.repeat == Repeat::Safe { Stop::Again(failure, pause) } else { Stop::Final(failure) })
            }
            _ => Err(Stop::Final(Failure::refused(status, &body))),
        }
    }

    /// The pause after request number `attempt`: it doubles, and varies so that processes do not return in step.
    fn backoff(&self, attempt: u32) -> Duration {
        let full = self.patience.backoff * 2_u32.saturating_pow(attempt - 1);
        full.mul_f64(rand::rng().random_range(0.5..1.0))
    }
}

/// Why an attempt was not the answer.
enum Stop {
    /// Another one would end alike, or do harm.
    Final(Failure),
    /// Worth another one, after this pause where Discord named one.
    Again(Failure, Option<Duration>),
}

/// A request without an answer.
fn interrupted(call: &Call, error: &reqwest::Error) -> Stop {
    let never_sent = error.is_connect() || error.is_builder();
    let reason = if error.is_timeout() { "no answer in time" } else { "the connection failed" };
    let failure = Failure::Unavailable {
        reason: reason.to_owned(),
        retry_after: None,
        perhaps_done: !never_sent && call.repeat == Repeat::Never,
    };
    if call.repeat == Repeat::Safe || never_sent { Stop::Again(failure, None) } else { Stop::Final(failure) }
}

fn record(call: &Call, status: Option<StatusCode>, took: Duration) {
    let status = status.map_or_else(|| "none".to_owned(), |status| status.as_u16().to_string());
    tracing::debug!(%call, status, ?took, "sent");
    metrics::counter!("discord_http_requests_total", "status" => status).increment(1);
    metrics::histogram!("discord_http_request_duration_seconds").record(took.as_secs_f64());
}

/// Whether `url` leads to this machine by its number or by `localhost`.
pub(in crate::discord) fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let number = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || number.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
