//! What exists in this Discord: users, servers, roles, channels, messages, commands, interactions.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use axum::body::Bytes;
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::Id;

pub(crate) struct User {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) display_name: Option<String>,
    pub(crate) bot: bool,
    pub(crate) locale: String,
    pub(crate) dms_open: bool,
}

pub(crate) struct Guild {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) owner: Id,
    pub(crate) roles: BTreeMap<Id, Role>,
    pub(crate) members: BTreeMap<Id, Member>,
    pub(crate) events: BTreeMap<Id, ScheduledEvent>,
    pub(crate) locale: String,
}

pub(crate) struct Role {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) color: u64,
    pub(crate) hoist: bool,
    pub(crate) mentionable: bool,
    pub(crate) permissions: u64,
    pub(crate) position: i64,
    /// Set on the role that Discord makes for a bot.
    pub(crate) bot: Option<Id>,
}

pub(crate) struct Member {
    pub(crate) user: Id,
    pub(crate) nick: Option<String>,
    pub(crate) roles: BTreeSet<Id>,
    pub(crate) joined: DateTime<Utc>,
}

#[derive(Clone)]
pub(crate) struct ScheduledEvent {
    pub(crate) id: Id,
    pub(crate) guild: Id,
    pub(crate) creator: Id,
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) start: DateTime<Utc>,
    pub(crate) end: Option<DateTime<Utc>>,
    pub(crate) kind: EventKind,
    pub(crate) channel: Option<Id>,
    pub(crate) location: Option<String>,
    pub(crate) status: u64,
    pub(crate) recurrence: Option<Value>,
    pub(crate) interested: BTreeSet<Id>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum EventKind {
    Stage = 1,
    Voice = 2,
    External = 3,
}

/// Channel types by Discord's numbers.
pub(crate) mod kind {
    pub(crate) const TEXT: u64 = 0;
    pub(crate) const DM: u64 = 1;
    pub(crate) const VOICE: u64 = 2;
    pub(crate) const CATEGORY: u64 = 4;
    pub(crate) const ANNOUNCEMENT: u64 = 5;
    pub(crate) const ANNOUNCEMENT_THREAD: u64 = 10;
    pub(crate) const PUBLIC_THREAD: u64 = 11;
    pub(crate) const PRIVATE_THREAD: u64 = 12;
    pub(crate) const STAGE: u64 = 13;
    pub(crate) const FORUM: u64 = 15;
    pub(crate) const MEDIA: u64 = 16;
}

#[derive(Clone)]
pub(crate) struct Channel {
    pub(crate) id: Id,
    pub(crate) kind: u64,
    /// None for direct messages.
    pub(crate) guild: Option<Id>,
    pub(crate) name: String,
    pub(crate) topic: Option<String>,
    pub(crate) position: i64,
    pub(crate) parent: Option<Id>,
    pub(crate) nsfw: bool,
    pub(crate) slowmode: u64,
    pub(crate) overwrites: Vec<Overwrite>,
    pub(crate) last_message: Option<Id>,
    pub(crate) last_pin: Option<DateTime<Utc>>,
    pub(crate) default_auto_archive: Option<u64>,
    pub(crate) thread: Option<Thread>,
    /// Whom the bot talks to here; direct messages only.
    pub(crate) recipient: Option<Id>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Overwrite {
    pub(crate) id: Id,
    pub(crate) for_member: bool,
    pub(crate) allow: u64,
    pub(crate) deny: u64,
}

#[derive(Clone)]
pub(crate) struct Thread {
    pub(crate) owner: Id,
    pub(crate) archived: bool,
    pub(crate) locked: bool,
    pub(crate) invitable: bool,
    pub(crate) auto_archive: u64,
    pub(crate) archive_changed: DateTime<Utc>,
    pub(crate) members: BTreeMap<Id, DateTime<Utc>>,
    pub(crate) messages: u64,
}

#[derive(Clone)]
pub(crate) struct Message {
    pub(crate) id: Id,
    pub(crate) channel: Id,
    pub(crate) author: Id,
    pub(crate) kind: u64,
    pub(crate) content: String,
    pub(crate) embeds: Vec<Value>,
    pub(crate) components: Vec<Value>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) edited: Option<DateTime<Utc>>,
    pub(crate) tts: bool,
    pub(crate) pinned: bool,
    pub(crate) flags: u64,
    pub(crate) nonce: Option<Value>,
    pub(crate) mentions: Mentions,
    pub(crate) reference: Option<Value>,
    pub(crate) thread: Option<Id>,
    pub(crate) interaction: Option<Id>,
    /// The only person who sees it, for ephemeral answers.
    pub(crate) only_for: Option<Id>,
}

/// Message flags that this Discord knows.
pub(crate) mod flag {
    pub(crate) const SUPPRESS_EMBEDS: u64 = 1 << 2;
    pub(crate) const HAS_THREAD: u64 = 1 << 5;
    pub(crate) const EPHEMERAL: u64 = 1 << 6;
    pub(crate) const LOADING: u64 = 1 << 7;
    pub(crate) const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
    pub(crate) const COMPONENTS_V2: u64 = 1 << 15;
}

/// Whom a message notifies, after `allowed_mentions`.
#[derive(Clone, Default)]
pub(crate) struct Mentions {
    pub(crate) users: Vec<Id>,
    pub(crate) roles: Vec<Id>,
    pub(crate) everyone: bool,
}

#[derive(Clone)]
pub(crate) struct Attachment {
    pub(crate) id: Id,
    pub(crate) channel: Id,
    pub(crate) filename: String,
    pub(crate) description: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) bytes: Bytes,
    pub(crate) ephemeral: bool,
}

pub(crate) struct Command {
    pub(crate) id: Id,
    pub(crate) guild: Option<Id>,
    /// The object as registered, normalised, without `id`, `version`, `application_id` and `guild_id`.
    pub(crate) body: Value,
    /// With them, as clients have it: shared, since every command that is typed looks at all of them.
    pub(crate) whole: Arc<Value>,
}

pub(crate) struct Interaction {
    pub(crate) id: Id,
    pub(crate) token: String,
    pub(crate) kind: InteractionKind,
    pub(crate) user: Id,
    pub(crate) channel: Id,
    pub(crate) guild: Option<Id>,
    pub(crate) created: tokio::time::Instant,
    /// Time that tests let pass at once.
    pub(crate) aged: std::time::Duration,
    /// The message whose control was used, and through a modal the message under which that stood.
    pub(crate) message: Option<Id>,
    /// The interaction that opened the modal, for a submitted one.
    pub(crate) opener: Option<Id>,
    /// What the gateway sends.
    pub(crate) payload: Value,
    pub(crate) answer: Option<FirstAnswer>,
    /// The message that `@original` names.
    pub(crate) original: Option<(Id, Id)>,
    /// Whether the original (or a follow-up) has changed since a deferred update.
    pub(crate) touched: Option<(Id, Id)>,
    pub(crate) follow_ups: Vec<(Id, Id)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InteractionKind {
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

#[derive(Clone, Debug)]
pub(crate) enum FirstAnswer {
    Message,
    DeferredMessage,
    DeferredUpdate,
    Update,
    Choices(Vec<Value>),
    Modal(Value),
}

impl Channel {
    pub(crate) fn new(id: Id, kind: u64, guild: Option<Id>, name: String) -> Self {
        Self {
            id,
            kind,
            guild,
            name,
            topic: None,
            position: 0,
            parent: None,
            nsfw: false,
            slowmode: 0,
            overwrites: Vec::new(),
            last_message: None,
            last_pin: None,
            default_auto_archive: None,
            thread: None,
            recipient: None,
        }
    }
}

impl Interaction {
    pub(crate) fn age(&self) -> std::time::Duration {
        self.created.elapsed() + self.aged
    }
}
