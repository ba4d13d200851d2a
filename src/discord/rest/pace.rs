//! When the next request may leave: buckets, the global limit, and the limit on refused requests.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use reqwest::{StatusCode, header::HeaderMap};
use serde_json::Value;
use tokio::time::{Instant, sleep_until};
use twilight_http_ratelimiting::{Endpoint, Permit, RateLimitHeaders, RateLimiter};

use super::call::Call;

/// Requests a second; Discord allows 50, and another process may be using the same token.
const GLOBAL_LIMIT: u16 = 40;
/// Answers of 401, 403 and 429 before we pause; Discord bars the address at 10,000 in [`REFUSED_PERIOD`].
const REFUSED_LIMIT: u32 = 8_000;
const REFUSED_PERIOD: Duration = Duration::from_secs(600);
/// The pause where a 429 names none that makes sense.
const DEFAULT_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(24 * 60 * 60);

pub(super) struct Pace {
    limiter: RateLimiter,
    stop: Mutex<Stop>,
}

/// What holds every request back.
struct Stop {
    until: Instant,
    refused_since: Instant,
    refused: u32,
}

impl Stop {
    fn count_refused(&mut self) {
        let now = Instant::now();
        if now.duration_since(self.refused_since) >= REFUSED_PERIOD {
            (self.refused_since, self.refused) = (now, 0);
        }
        self.refused += 1;
        if self.refused == REFUSED_LIMIT {
            self.until = self.until.max(self.refused_since + REFUSED_PERIOD);
            tracing::error!(
                "Discord refused {REFUSED_LIMIT} requests in ten minutes: pausing before it bars this address"
            );
        }
    }
}

impl Pace {
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self {
            limiter: RateLimiter::new(GLOBAL_LIMIT),
            stop: Mutex::new(Stop { until: now, refused_since: now, refused: 0 }),
        }
    }

    /// Waits until `call` may be sent.
    pub(super) async fn permit(&self, call: &Call) -> Leave<'_> {
        let endpoint = call.endpoint();
        loop {
            self.pass().await;
            let permit = self.limiter.acquire(endpoint.clone()).await;
            // Another request may have met the global limit while this one stood in its bucket's queue.
            if self.held_until() <= Instant::now() {
                return Leave { permit, pace: self, endpoint };
            }
        }
    }

    async fn pass(&self) {
        loop {
            let until = self.held_until();
            if until <= Instant::now() {
                return;
            }
            sleep_until(until).await;
        }
    }

    pub(super) fn held_until(&self) -> Instant {
        self.stop(|stop| stop.until)
    }

    fn stop<T>(&self, f: impl FnOnce(&mut Stop) -> T) -> T {
        f(&mut self.stop.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The right to send one request. Dropped unused, it is given back.
pub(super) struct Leave<'a> {
    permit: Permit,
    pace: &'a Pace,
    endpoint: Endpoint,
}

impl Leave<'_> {
    /// No answer came.
    pub(super) fn complete(self, headers: Option<RateLimitHeaders>) {
        self.permit.complete(headers);
    }

    /// An answer came, with these limits.
    pub(super) fn answered(self, status: StatusCode, headers: &HeaderMap) {
        if matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) {
            self.pace.stop(Stop::count_refused);
        }
        self.permit.complete(bucket(headers));
    }

    /// Discord asks for a `pause` of this bucket, or of everything.
    pub(super) fn limited(self, headers: &HeaderMap, body: &[u8], pause: Duration) {
        let scope = headers.get(RateLimitHeaders::SCOPE).map(|scope| scope.as_bytes());
        // Limits of a resource that others share do not count as refusals.
        if scope != Some(b"shared") {
            self.pace.stop(Stop::count_refused);
        }
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let global = scope == Some(b"global") || headers.contains_key("x-ratelimit-global") || body["global"] == true;
        tracing::warn!(path = self.endpoint.path, global, ?pause, "limited by Discord");
        if global {
            self.pace.stop(|stop| stop.until = stop.until.max(Instant::now() + pause));
            return self.permit.complete(None);
        }
        let name = headers.get(RateLimitHeaders::BUCKET).map(|name| name.as_bytes().to_vec());
        let name =
            name.unwrap_or_else(|| format!("{} {}", self.endpoint.method.name(), self.endpoint.path).into_bytes());
        self.permit.complete(Some(exhausted(name, pause)));
    }
}

fn exhausted(bucket: Vec<u8>, pause: Duration) -> RateLimitHeaders {
    RateLimitHeaders { bucket, limit: 0, remaining: 0, reset_at: (Instant::now() + pause).into_std() }
}

/// The bucket an answer describes; a malformed description counts as none.
fn bucket(headers: &HeaderMap) -> Option<RateLimitHeaders> {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    let reset_after = seconds(text(RateLimitHeaders::RESET_AFTER)?.parse().ok()?)?;
    Some(RateLimitHeaders {
        bucket: text(RateLimitHeaders::BUCKET)?.as_bytes().to_vec(),
        limit: text(RateLimitHeaders::LIMIT)?.parse().ok()?,
        remaining: text(RateLimitHeaders::REMAINING)?.parse().ok()?,
        reset_at: (Instant::now() + reset_after).into_std(),
    })
}

/// The pause an answer asks for: its body is exact, its header may be rounded.
pub(super) fn retry_after(headers: &HeaderMap, body: &[u8]) -> Duration {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let header = || headers.get("retry-after")?.to_str().ok()?.parse().ok();
    body["retry_after"].as_f64().or_else(header).and_then(seconds).unwrap_or(DEFAULT_PAUSE)
}

/// Seconds that make sense, and no more than a day of them.
fn seconds(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok().map(|duration| duration.min(LONGEST_PAUSE))
}

#[cfg(test)]
mod tests {
    use reqwest::header::{HeaderName, HeaderValue};
    use rstest::rstest;

    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
    }

    #[rstest]
    #[case::body_before_header("3", r#"{"retry_after": 0.25}"#, Duration::from_millis(250))]
    #[case::header_alone("3", "<html>", Duration::from_secs(3))]
    #[case::minus_one("-1", "", DEFAULT_PAUSE)]
    #[case::not_a_number("NaN", r#"{"retry_after": "soon"}"#, DEFAULT_PAUSE)]
    #[case::endless("inf", "", DEFAULT_PAUSE)]
    #[case::a_year("31536000", "", LONGEST_PAUSE)]
    fn a_pause_is_read_as_far_as_it_makes_sense(
        #[case] header: &'static str,
        #[case] body: &str,
        #[case] pause: Duration,
    ) {
        assert_eq!(retry_after(&headers(&[("retry-after", header)]), body.as_bytes()), pause);
    }

    #[tokio::test]
    async fn malformed_limits_count_as_none() {
        let good = [
            ("x-ratelimit-bucket", "b"),
            ("x-ratelimit-limit", "5"),
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset-after", "1.5"),
        ];
        assert!(bucket(&headers(&good)).is_some_and(|found| found.limit == 5 && found.remaining == 0));
        for at in 1..good.len() {
            let mut bad = good;
            bad[at].1 = "-1";
            assert_eq!(bucket(&headers(&bad)), None, "{}", bad[at].0);
        }
        assert_eq!(bucket(&HeaderMap::new()), None);
    }

    #[tokio::test]
    async fn too_many_refusals_stop_everything_before_discord_does() {
        let pace = Pace::new();
        for _ in 1..REFUSED_LIMIT {
            pace.stop(Stop::count_refused);
        }
        assert!(pace.held_until() <= Instant::now());
        pace.stop(Stop::count_refused);
        assert!(pace.held_until() > Instant::now() + REFUSED_PERIOD / 2);
    }
}
