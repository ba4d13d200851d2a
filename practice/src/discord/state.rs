//! Everything that exists, behind one lock, and how it is looked up.

use std::collections::{BTreeMap, HashMap};

use axum::body::Bytes;

use super::faults::Faults;
use super::gateway::Sessions;
use super::id::{Id, IdSource};
use super::limits::Limits;
use super::model::{Channel, Command, Guild, Interaction, Member, Message, User};
use super::record::Request;

pub(crate) struct State {
    pub(crate) ids: IdSource,
    /// `http://127.0.0.1:PORT`.
    pub(crate) origin: String,
    pub(crate) token: String,
    pub(crate) application: Id,
    pub(crate) bot: Id,
    /// Privileged intents that are switched on for the application.
    pub(crate) privileged_intents: u64,
    pub(crate) users: BTreeMap<Id, User>,
    pub(crate) guilds: BTreeMap<Id, Guild>,
    pub(crate) channels: BTreeMap<Id, Channel>,
    /// By channel and message, so that a channel is one range.
    pub(crate) messages: BTreeMap<(Id, Id), Message>,
    /// What was uploaded for interactions and messages, by attachment.
    pub(crate) files: HashMap<Id, StoredFile>,
    pub(crate) commands: BTreeMap<Id, Command>,
    pub(crate) interactions: BTreeMap<Id, Interaction>,
    pub(crate) tokens: HashMap<String, Id>,
    pub(crate) sessions: Sessions,
    pub(crate) record: Vec<Request>,
    pub(crate) faults: Faults,
    pub(crate) limits: Limits,
    /// File links handed out before this moment no longer work.
    pub(crate) links_valid_from: i64,
}

pub(crate) struct StoredFile {
    pub(crate) filename: String,
    pub(crate) content_type: Option<String>,
    pub(crate) bytes: Bytes,
}

impl State {
    pub(crate) fn new(origin: String, token: String, application: Id) -> Self {
        Self {
            ids: IdSource::default(),
            origin,
            token,
            application,
            bot: application,
            privileged_intents: 0,
            users: BTreeMap::new(),
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            messages: BTreeMap::new(),
            files: HashMap::new(),
            commands: BTreeMap::new(),
            interactions: BTreeMap::new(),
            tokens: HashMap::new(),
            sessions: Sessions::default(),
            record: Vec::new(),
            faults: Faults::default(),
            limits: Limits::default(),
            links_valid_from: 0,
        }
    }

    pub(crate) fn user_named(&self, name: &str) -> Option<&User> {
        self.users.values().find(|user| user.name == name)
    }

    pub(crate) fn member(&self, guild: Option<Id>, user: Id) -> Option<(&Guild, &Member)> {
        let guild = self.guilds.get(&guild?)?;
        Some((guild, guild.members.get(&user)?))
    }

    /// A channel or thread by name; the oldest, where several have it.
    pub(crate) fn channel_named(&self, guild: Id, name: &str) -> Option<&Channel> {
        let name = name.trim_start_matches('#');
        self.channels
            .values()
            .find(|channel| channel.guild == Some(guild) && (channel.name == name || channel.id.to_string() == name))
    }

    pub(crate) fn messages_in(&self, channel: Id) -> impl DoubleEndedIterator<Item = &Message> {
        self.messages.range((channel, Id(0))..=(channel, Id(u64::MAX))).map(|(_, message)| message)
    }

    /// The direct messages between the bot and somebody, if there are any yet.
    pub(crate) fn dm_of(&self, user: Id) -> Option<&Channel> {
        self.channels.values().find(|channel| channel.guild.is_none() && channel.recipient == Some(user))
    }

    pub(crate) fn shares_server_with_bot(&self, user: Id) -> bool {
        self.guilds.values().any(|guild| guild.members.contains_key(&user) && guild.members.contains_key(&self.bot))
    }
}
