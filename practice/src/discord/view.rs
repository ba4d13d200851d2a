//! The state at one moment, read by tests and by the terminal.

use serde_json::Value;

use super::model::{self, FirstAnswer, flag};
use super::record::{Pattern, Request};
use super::state::State;
use super::{Discord, Id};
use crate::people::{self, Message};

/// The state at one moment, given to [`Discord::look`] and [`Discord::wait_until`].
pub struct View<'a> {
    pub(crate) state: &'a State,
    pub(crate) discord: &'a Discord,
}

/// A scheduled event of a server.
#[derive(Clone, Debug)]
pub struct EventView {
    pub id: Id,
    pub guild_id: Id,
    pub name: String,
    pub description: Option<String>,
    pub location: Option<String>,
    pub start: chrono::DateTime<chrono::Utc>,
    pub end: Option<chrono::DateTime<chrono::Utc>>,
    /// 1 scheduled, 2 active, 3 completed, 4 cancelled.
    pub status: u64,
}

impl View<'_> {
    /// How many gateway connections are up.
    pub fn connections(&self) -> usize {
        self.state.sessions.connected()
    }

    /// IDENTIFYs so far.
    pub fn identifies(&self) -> u64 {
        self.state.sessions.starts
    }

    pub fn heartbeats(&self) -> u64 {
        self.state.sessions.heartbeats
    }

    /// The global commands as registered, with localisations.
    pub fn commands(&self) -> Vec<Value> {
        let global = self.state.commands.values().filter(|command| command.guild.is_none());
        global.map(|command| self.state.command_json(command, true)).collect()
    }

    /// The commands of one server.
    pub fn guild_commands(&self, guild: Id) -> Vec<Value> {
        let own = self.state.commands.values().filter(|command| command.guild == Some(guild));
        own.map(|command| self.state.command_json(command, true)).collect()
    }

    /// Every REST request so far, oldest first.
    pub fn requests(&self) -> &[Request] {
        &self.state.record
    }

    /// Those that match `POST /channels/{id}/messages`.
    pub fn requests_to(&self, pattern: &str) -> Vec<&Request> {
        let pattern = Pattern::new(pattern);
        self.state.record.iter().filter(|request| pattern.matches(&request.method, &request.path)).collect()
    }

    /// Requests to routes that do not exist (here, or at all).
    pub fn unknown_requests(&self) -> Vec<&Request> {
        self.state.record.iter().filter(|request| !request.known).collect()
    }

    pub fn people(&self) -> Vec<String> {
        self.state.users.values().filter(|user| !user.bot).map(|user| user.name.clone()).collect()
    }

    pub fn bot_id(&self) -> Id {
        self.state.bot
    }

    /// Everything in a channel or thread of the first server, by name or id, whoever may see it.
    pub fn messages(&self, channel: &str) -> Vec<Message> {
        let Some(guild) = self.state.guilds.keys().next() else { return Vec::new() };
        self.messages_in(*guild, channel)
    }

    /// The same in another server.
    pub fn messages_in(&self, guild: Id, channel: &str) -> Vec<Message> {
        let Some(channel) = self.state.channel_named(guild, channel) else { return Vec::new() };
        self.state.messages_in(channel.id).map(|message| self.show(message)).collect()
    }

    pub fn message(&self, channel: Id, message: Id) -> Option<Message> {
        self.state.messages.get(&(channel, message)).map(|message| self.show(message))
    }

    /// Names of the first server's channels, without threads.
    pub fn channels(&self) -> Vec<String> {
        self.places(false)
    }

    pub fn threads(&self) -> Vec<String> {
        self.places(true)
    }

    fn places(&self, threads: bool) -> Vec<String> {
        let guild = self.state.guilds.keys().next().copied();
        let places = self.state.channels.values().filter(|channel| channel.guild.is_some() && channel.guild == guild);
        places.filter(|channel| channel.thread.is_some() == threads).map(|channel| channel.name.clone()).collect()
    }

    /// A channel or thread of the first server as Discord shows it.
    pub fn channel(&self, name: &str) -> Option<Value> {
        let guild = self.state.guilds.keys().next()?;
        self.state.channel_named(*guild, name).map(|channel| self.state.channel_json(channel))
    }

    /// Names of who is in a thread, the bot included.
    pub fn thread_members(&self, thread: Id) -> Vec<String> {
        let thread = self.state.channels.get(&thread).and_then(|channel| channel.thread.as_ref());
        let members = thread.into_iter().flat_map(|thread| thread.members.keys());
        members.map(|user| self.name(*user)).collect()
    }

    /// Names of the first server's roles, lowest first, `@everyone` included.
    pub fn roles(&self) -> Vec<String> {
        let Some(guild) = self.state.guilds.values().next() else { return Vec::new() };
        let mut roles: Vec<&model::Role> = guild.roles.values().collect();
        roles.sort_by_key(|role| role.rank());
        roles.into_iter().map(|role| role.name.clone()).collect()
    }

    /// A role of the first server as Discord shows it.
    pub fn role(&self, name: &str) -> Option<Value> {
        let guild = self.state.guilds.values().next()?;
        guild.role_named(name).map(super::render::guild::role)
    }

    /// Names of the roles somebody has in the first server.
    pub fn roles_of(&self, person: &str) -> Vec<String> {
        let user = self.state.user_named(person).map(|user| user.id);
        let guild = self.state.guilds.keys().next().copied();
        let Some((guild, member)) = user.and_then(|user| self.state.member(guild, user)) else { return Vec::new() };
        member.roles.iter().filter_map(|role| guild.roles.get(role)).map(|role| role.name.clone()).collect()
    }

    /// The scheduled events of all servers.
    pub fn events(&self) -> Vec<EventView> {
        let events = self.state.guilds.values().flat_map(|guild| guild.events.values());
        events
            .map(|event| EventView {
                id: event.id,
                guild_id: event.guild,
                name: event.name.clone(),
                description: event.description.clone(),
                location: event.location.clone(),
                start: event.start,
                end: event.end,
                status: event.status,
            })
            .collect()
    }

    pub(crate) fn name(&self, user: Id) -> String {
        self.state.users.get(&user).map_or_else(|| user.to_string(), |user| user.name.clone())
    }

    /// The answer of an interaction once nothing about it is pending any more.
    pub(crate) fn settled(&self, interaction: Id) -> Option<Message> {
        let interaction = self.state.interactions.get(&interaction)?;
        let key = match interaction.answer.as_ref()? {
            FirstAnswer::DeferredUpdate => interaction.touched,
            _ => interaction.original,
        }?;
        let message = self.state.messages.get(&key).filter(|message| message.flags & flag::LOADING == 0)?;
        Some(self.answer_message(message, interaction.id))
    }

    pub(crate) fn follow_ups(&self, interaction: Id) -> Vec<Message> {
        let keys = self.state.interactions.get(&interaction).map(|it| it.follow_ups.clone()).unwrap_or_default();
        keys.iter()
            .filter_map(|key| self.state.messages.get(key))
            .map(|it| self.answer_message(it, interaction))
            .collect()
    }

    pub(crate) fn answer_message(&self, message: &model::Message, interaction: Id) -> Message {
        Message { interaction: Some(interaction), ..self.show(message) }
    }

    pub(crate) fn show(&self, message: &model::Message) -> Message {
        let channel = self.state.channels.get(&message.channel);
        let guild = channel.and_then(|channel| channel.guild);
        let roles = guild.and_then(|guild| self.state.guilds.get(&guild)).map(|guild| &guild.roles);
        let role_name = |id: &Id| roles.and_then(|roles| roles.get(id)).map(|role| role.name.clone());
        let mut pinged: Vec<String> = message.mentions.users.iter().map(|user| self.name(*user)).collect();
        pinged.extend(message.mentions.roles.iter().filter_map(role_name));
        pinged.extend(message.mentions.everyone.then(|| "@everyone".to_owned()));
        let attachments = message.attachments.iter().map(|attachment| people::Attachment {
            id: attachment.id,
            filename: attachment.filename.clone(),
            content_type: attachment.content_type.clone(),
            url: self.state.attachment_url(attachment),
            description: attachment.description.clone(),
            bytes: attachment.bytes.clone(),
        });
        Message {
            id: message.id,
            channel_id: message.channel,
            channel: channel.map(|channel| channel.name.clone()).unwrap_or_default(),
            guild_id: guild,
            author_id: message.author,
            author: self.name(message.author),
            content: message.content.clone(),
            embeds: self
                .state
                .embeds_json(message)
                .into_iter()
                .filter_map(|embed| serde_json::from_value(embed).ok())
                .collect(),
            components: people::rows(&message.components),
            attachments: attachments.collect(),
            ephemeral: message.flags & flag::EPHEMERAL != 0,
            loading: message.flags & flag::LOADING != 0,
            sent: message.id.created_at(),
            edited: message.edited,
            pinged,
            pinned: message.pinned,
            nonce: message.nonce.as_ref().map(|nonce| nonce.as_str().map_or_else(|| nonce.to_string(), str::to_owned)),
            thread: message.thread,
            interaction: message.interaction,
            discord: people::Handle(Some(self.discord.clone())),
        }
    }
}
