//! The gateway's sessions: who is connected with which shard and intents, and what they are sent.

pub(crate) mod socket;

use std::collections::VecDeque;

use rand::distr::{Alphanumeric, SampleString};
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::Id;
use super::state::State;

/// Intents by Discord's bits; only those that decide about something here.
pub(crate) mod intents {
    pub(crate) const GUILDS: u64 = 1 << 0;
    pub(crate) const MEMBERS: u64 = 1 << 1;
    pub(crate) const PRESENCES: u64 = 1 << 8;
    pub(crate) const GUILD_MESSAGES: u64 = 1 << 9;
    pub(crate) const DIRECT_MESSAGES: u64 = 1 << 12;
    pub(crate) const MESSAGE_CONTENT: u64 = 1 << 15;
    pub(crate) const SCHEDULED_EVENTS: u64 = 1 << 16;
    /// Events that come whatever was asked for, interactions above all.
    pub(crate) const NONE_NEEDED: u64 = 0;
    pub(crate) const PRIVILEGED: u64 = MEMBERS | PRESENCES | MESSAGE_CONTENT;
    pub(crate) const ALL: u64 = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
}

/// Events kept for a session that may be resumed.
const BUFFER: usize = 5_000;
/// IDENTIFYs a day.
pub(crate) const STARTS_A_DAY: u64 = 1_000;

#[derive(Default)]
pub(crate) struct Sessions {
    pub(crate) list: Vec<Session>,
    /// IDENTIFYs so far.
    pub(crate) starts: u64,
    /// How often each coming interaction is delivered, beyond once.
    pub(crate) repeats: u64,
    pub(crate) heartbeats: u64,
    /// When set, IDENTIFYs must be five seconds apart, as Discord's `max_concurrency` of 1 asks.
    pub(crate) paced: bool,
    last_start: Option<tokio::time::Instant>,
}

pub(crate) struct Session {
    pub(crate) id: String,
    pub(crate) shard: (u64, u64),
    pub(crate) intents: u64,
    pub(crate) sequence: u64,
    pub(crate) buffer: VecDeque<(u64, String)>,
    /// Gone while the client is disconnected; events are then only buffered.
    pub(crate) line: Option<UnboundedSender<Frame>>,
}

/// What is put on a connection.
#[derive(Debug)]
pub(crate) enum Frame {
    Text(String),
    Close(u16, &'static str),
    /// The connection breaks without a word.
    Cut,
}

/// Whose shard hears of an event.
#[derive(Clone, Copy)]
pub(crate) enum Scope {
    Guild(Id),
    /// Direct messages belong to shard 0.
    Direct,
}

impl Session {
    pub(crate) fn new(shard: (u64, u64), intents: u64, line: UnboundedSender<Frame>) -> Self {
        let id = Alphanumeric.sample_string(&mut rand::rng(), 32).to_lowercase();
        Self { id, shard, intents, sequence: 0, buffer: VecDeque::new(), line: Some(line) }
    }

    pub(crate) fn send(&mut self, name: &str, data: &Value) {
        self.sequence += 1;
        let text = json!({ "op": 0, "t": name, "s": self.sequence, "d": data }).to_string();
        self.buffer.push_back((self.sequence, text.clone()));
        if self.buffer.len() > BUFFER {
            self.buffer.pop_front();
        }
        self.put(Frame::Text(text));
    }

    /// Outside the sequence: heartbeats, requests to reconnect.
    pub(crate) fn put(&mut self, frame: Frame) {
        if self.line.as_ref().is_some_and(|line| line.send(frame).is_err()) {
            self.line = None;
        }
    }

    fn hears(&self, scope: Scope) -> bool {
        match scope {
            Scope::Guild(guild) => guild.shard(self.shard.1) == self.shard.0,
            Scope::Direct => self.shard.0 == 0,
        }
    }
}

impl Sessions {
    pub(crate) fn emit(&mut self, scope: Scope, intent: u64, name: &str, data: &Value) {
        for session in &mut self.list {
            if session.hears(scope) && (intent == intents::NONE_NEEDED || session.intents & intent != 0) {
                session.send(name, data);
            }
        }
    }

    /// Counts an IDENTIFY; false where Discord would answer "invalid session" instead.
    pub(crate) fn may_start(&mut self) -> bool {
        let now = tokio::time::Instant::now();
        let too_soon = self.last_start.is_some_and(|last| now - last < std::time::Duration::from_secs(5));
        self.last_start = Some(now);
        !(self.paced && too_soon) && self.starts < STARTS_A_DAY
    }

    pub(crate) fn connected(&self) -> usize {
        self.list.iter().filter(|session| session.line.is_some()).count()
    }

    pub(crate) fn named(&mut self, id: &str) -> Option<&mut Session> {
        self.list.iter_mut().find(|session| session.id == id)
    }
}

impl State {
    pub(crate) fn emit_in_guild(&mut self, guild: Id, intent: u64, name: &str, data: &Value) {
        let inside = self.guilds.get(&guild).is_some_and(|guild| guild.members.contains_key(&self.bot));
        if inside {
            self.sessions.emit(Scope::Guild(guild), intent, name, data);
        }
    }

    /// READY and the servers of the shard, the first things a new session hears.
    pub(crate) fn begin_session(&mut self, shard: (u64, u64), intents: u64, line: UnboundedSender<Frame>) -> String {
        self.sessions.starts += 1;
        let mut session = Session::new(shard, intents, line);
        let guilds: Vec<&super::model::Guild> = self
            .guilds
            .values()
            .filter(|guild| guild.members.contains_key(&self.bot) && session.hears(Scope::Guild(guild.id)))
            .collect();
        let unavailable: Vec<Value> =
            guilds.iter().map(|guild| json!({ "id": guild.id, "unavailable": true })).collect();
        let ready = json!({
            "v": 10, "user": self.current_user_json(), "guilds": unavailable, "session_id": session.id,
            "session_type": "normal", "resume_gateway_url": self.gateway_url(), "shard": [shard.0, shard.1],
            "application": { "id": self.application, "flags": self.application_flags() },
            "private_channels": [], "relationships": [], "presences": [], "guild_join_requests": [],
            "user_settings": {}, "user_settings_proto": null, "auth": {}, "geo_ordered_rtc_regions": [],
            "_trace": ["practice"],
        });
        session.send("READY", &ready);
        if intents & self::intents::GUILDS != 0 {
            for guild in guilds {
                let whole = self.guild_create_json(guild, intents);
                session.send("GUILD_CREATE", &whole);
            }
        }
        let id = session.id.clone();
        self.sessions.list.push(session);
        id
    }

    pub(crate) fn gateway_url(&self) -> String {
        self.origin.replacen("http://", "ws://", 1)
    }
}
