//! Rate limits: the headers on every answer, and the real counting where it is switched on.

use std::collections::HashMap;

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Value, json};
use tokio::time::{Duration, Instant};

const GLOBAL_A_SECOND: u64 = 50;

#[derive(Default)]
pub(crate) struct Limits {
    /// Off, requests are counted and reported but never refused.
    pub(crate) enforced: bool,
    buckets: HashMap<String, Window>,
    global: Option<Window>,
}

struct Window {
    ends: Instant,
    used: u64,
}

/// What the headers of an answer say.
pub(crate) struct Standing {
    limit: u64,
    remaining: u64,
    reset_after: f64,
    bucket: String,
    /// Set when the request is over a limit: the body of the 429, and whether it is the global one.
    pub(crate) over: Option<(Value, bool)>,
}

impl Limits {
    /// Counts a request against its bucket and, unless it answers an interaction, against the global limit.
    pub(crate) fn count(&mut self, method: &str, segments: &[&str]) -> Standing {
        let (bucket, limit, length) = bucket(method, segments);
        let now = Instant::now();
        if !self.enforced {
            let reset_after = length.as_secs_f64();
            return Standing { limit: 1_000, remaining: 999, reset_after, bucket, over: None };
        }
        let answers_interaction = matches!(segments.first(), Some(&("interactions" | "webhooks")));
        if !answers_interaction {
            let window = fresh(&mut self.global, now, Duration::from_secs(1));
            window.used += 1;
            if window.used > GLOBAL_A_SECOND {
                let wait = (window.ends - now).as_secs_f64();
                return Standing {
                    limit,
                    remaining: 0,
                    reset_after: wait,
                    bucket,
                    over: Some((body(wait, true), true)),
                };
            }
        }
        if self.buckets.len() > 10_000 {
            self.buckets.retain(|_, window| window.ends > now);
        }
        let mut slot = self.buckets.remove(&bucket);
        let window = fresh(&mut slot, now, length);
        window.used += 1;
        let (used, wait) = (window.used, (window.ends - now).as_secs_f64());
        self.buckets.extend(slot.map(|window| (bucket.clone(), window)));
        let over = (used > limit).then(|| (body(wait, false), false));
        Standing { limit, remaining: limit.saturating_sub(used), reset_after: wait, bucket, over }
    }
}

fn fresh(slot: &mut Option<Window>, now: Instant, length: Duration) -> &mut Window {
    if slot.as_ref().is_some_and(|window| window.ends <= now) {
        *slot = None;
    }
    slot.get_or_insert_with(|| Window { ends: now + length, used: 0 })
}

pub(crate) fn body(retry_after: f64, global: bool) -> Value {
    json!({ "message": "You are being rate limited.", "retry_after": retry_after, "global": global })
}

/// The bucket of a route, and how many requests it takes in how long; the numbers are those seen from Discord.
fn bucket(method: &str, segments: &[&str]) -> (String, u64, Duration) {
    let major = segments.get(1).copied().unwrap_or_default();
    let shape: Vec<&str> = segments
        .iter()
        .map(|part| if part.len() > 5 && part.bytes().all(|byte| byte.is_ascii_digit()) { "id" } else { *part })
        .take(4)
        .collect();
    let token = if shape.first() == Some(&"webhooks") { segments.get(2).copied().unwrap_or_default() } else { "" };
    let route = if token.is_empty() { shape.join("/") } else { "webhooks".to_owned() };
    let (limit, seconds) = match (method, shape.as_slice()) {
        ("POST", ["channels", _, "messages"] | ["webhooks", ..]) => (5, 5),
        ("PATCH" | "DELETE", ["channels", _, "messages", ..]) => (5, 5),
        ("PATCH", ["channels", _]) => (5, 15),
        ("POST", ["guilds", _, "roles"]) => (50, 60),
        ("GET", _) => (10, 5),
        _ => (10, 10),
    };
    (format!("{method}:{route}:{major}{token}"), limit, Duration::from_secs(seconds))
}

impl Standing {
    pub(crate) fn headers(&self, headers: &mut HeaderMap) {
        let hash = self
            .bucket
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        #[expect(clippy::cast_precision_loss, reason = "the header is seconds with three digits")]
        let reset = chrono::Utc::now().timestamp_millis() as f64 / 1000.0 + self.reset_after;
        put(headers, "x-ratelimit-limit", &self.limit.to_string());
        put(headers, "x-ratelimit-remaining", &self.remaining.to_string());
        put(headers, "x-ratelimit-reset", &format!("{reset:.3}"));
        put(headers, "x-ratelimit-reset-after", &format!("{:.3}", self.reset_after));
        put(headers, "x-ratelimit-bucket", &format!("{hash:016x}"));
    }
}

/// The headers of a 429.
pub(crate) fn refused(headers: &mut HeaderMap, retry_after: f64, global: bool) {
    put(headers, "retry-after", &format!("{:.0}", retry_after.ceil()));
    put(headers, "x-ratelimit-scope", if global { "global" } else { "user" });
    if global {
        put(headers, "x-ratelimit-global", "true");
    }
}

fn put(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}
