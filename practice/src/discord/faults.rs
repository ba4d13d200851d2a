//! Trouble on demand: refused, hanging and lost answers, and places where a test can wait and act.

use std::collections::VecDeque;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tokio::sync::watch;

use super::Discord;
use super::gateway::Frame;
use super::record::Pattern;

/// What happens to a request instead of its ordinary answer.
#[derive(Clone, Debug)]
pub enum Fault {
    /// This status and body; nothing is done.
    Answer(u16, Value),
    /// 429; with `global` the limit of the whole bot.
    RateLimited { retry_after: f64, global: bool },
    /// Nothing is done and nothing is ever answered.
    Hang,
    /// It is done, then the connection breaks before the answer.
    LoseAnswer,
}

impl Fault {
    /// A status with the body that Discord (or what stands before it) gives with it.
    pub fn status(status: u16) -> Self {
        let body = match status {
            401 => json!({ "message": "401: Unauthorized", "code": 0 }),
            403 => json!({ "message": "Missing Access", "code": 50001 }),
            500 => json!({ "message": "500: Internal Server Error", "code": 0 }),
            502 => json!("<html><head><title>502 Bad Gateway</title></head></html>"),
            503 => json!("upstream connect error or disconnect/reset before headers"),
            other => json!({ "message": format!("{other}"), "code": 0 }),
        };
        Self::Answer(status, body)
    }
}

/// Before a request has its effect, or after that and before it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    Before,
    After,
}

#[derive(Default)]
pub(crate) struct Faults {
    rules: Vec<Rule>,
    stops: VecDeque<Stop>,
}

struct Rule {
    pattern: Pattern,
    fault: Fault,
    left: usize,
}

/// A place at which the next matching request waits.
pub(crate) struct Stop {
    pattern: Pattern,
    moment: Moment,
    reached: watch::Sender<bool>,
    released: watch::Receiver<bool>,
}

impl Stop {
    /// Reports that the place was reached and waits to be let go.
    pub(crate) async fn wait(mut self) {
        self.reached.send_replace(true);
        // A handle that was dropped lets go as well.
        let _ = self.released.wait_for(|released| *released).await;
    }
}

impl Faults {
    pub(crate) fn take(&mut self, method: &str, path: &str) -> Option<Fault> {
        let at = self.rules.iter().position(|rule| rule.pattern.matches(method, path))?;
        let rule = self.rules.get_mut(at)?;
        rule.left = rule.left.saturating_sub(1);
        let fault = rule.fault.clone();
        if rule.left == 0 {
            self.rules.remove(at);
        }
        Some(fault)
    }

    pub(crate) fn stop(&mut self, moment: Moment, method: &str, path: &str) -> Option<Stop> {
        let at = self.stops.iter().position(|stop| stop.moment == moment && stop.pattern.matches(method, path))?;
        self.stops.remove(at)
    }
}

/// A place where the next matching request waits until it is released or this is dropped.
pub struct Pause {
    reached: watch::Receiver<bool>,
    release: watch::Sender<bool>,
}

impl Pause {
    /// Waits until a request stands there; two minutes at most.
    pub async fn reached(&mut self) -> Result<()> {
        let reached = self.reached.wait_for(|reached| *reached);
        tokio::time::timeout(Duration::from_secs(120), reached).await.context("no request came to the pause")??;
        Ok(())
    }

    pub fn release(self) {
        self.release.send_replace(true);
    }
}

impl Discord {
    /// The next `times` requests that match (`POST /channels/{id}/messages`, `* *`) meet this fault.
    pub fn fault(&self, pattern: &str, times: usize, fault: Fault) {
        let rule = Rule { pattern: Pattern::new(pattern), fault, left: times };
        self.shared.change(|state| state.faults.rules.push(rule));
    }

    /// Takes back all faults that have not been met.
    pub fn no_faults(&self) {
        self.shared.change(|state| state.faults.rules.clear());
    }

    /// Holds the next matching request at that point.
    pub fn pause_at(&self, pattern: &str, moment: Moment) -> Pause {
        let (reached, was_reached) = watch::channel(false);
        let (release, released) = watch::channel(false);
        let stop = Stop { pattern: Pattern::new(pattern), moment, reached, released };
        self.shared.change(|state| state.faults.stops.push_back(stop));
        Pause { reached: was_reached, release }
    }

    /// Breaks every gateway connection without a word; sessions can be resumed.
    pub fn drop_gateway(&self) {
        self.to_all_sessions(|| Frame::Cut);
    }

    /// Asks every session to reconnect and resume.
    pub fn ask_to_reconnect(&self) {
        self.to_all_sessions(|| Frame::Text(json!({ "op": 7, "d": null }).to_string()));
    }

    /// Closes every gateway connection with this code.
    pub fn close_gateway(&self, code: u16) {
        self.to_all_sessions(|| Frame::Close(code, "Closed by the practice world."));
    }

    /// Declares every session invalid; unless it stays resumable it is forgotten.
    pub fn invalidate_sessions(&self, resumable: bool) {
        self.to_all_sessions(|| Frame::Text(json!({ "op": 9, "d": resumable }).to_string()));
        if !resumable {
            self.shared.change(|state| state.sessions.list.clear());
        }
    }

    /// Delivers each of the next `count` interactions twice, as a resume can.
    pub fn repeat_interactions(&self, count: u64) {
        self.shared.change(|state| state.sessions.repeats = count);
    }

    /// Switches Discord's real limits on: 50 requests a second, buckets per route, IDENTIFYs five seconds apart.
    pub fn enforce_rate_limits(&self, on: bool) {
        self.shared.change(|state| {
            state.limits.enforced = on;
            state.sessions.paced = on;
        });
    }

    /// Forgets every nonce, as Discord does after a few minutes.
    pub fn forget_nonces(&self) {
        self.shared.change(|state| state.messages.values_mut().for_each(|message| message.nonce = None));
    }

    /// Makes every file link handed out so far expire, as if a day had passed.
    pub fn expire_file_links(&self) {
        self.shared.change(|state| state.links_valid_from = chrono::Utc::now().timestamp() + 1);
    }

    /// Lets this much time pass for every interaction so far: after 15 minutes their tokens are dead.
    pub fn age_interactions(&self, by: Duration) {
        self.shared.change(|state| state.interactions.values_mut().for_each(|interaction| interaction.aged += by));
    }

    fn to_all_sessions(&self, frame: impl Fn() -> Frame) {
        self.shared.change(|state| state.sessions.list.iter_mut().for_each(|session| session.put(frame())));
    }
}
