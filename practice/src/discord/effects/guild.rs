//! Servers, channels, roles, members and scheduled events change.

use serde_json::{Value, json};

use crate::discord::Id;
use crate::discord::gateway::{Scope, intents};
use crate::discord::model::{Channel, Guild, Member, Role, ScheduledEvent};
use crate::discord::render::guild::role as role_json;
use crate::discord::state::State;

impl State {
    /// The bot comes into a server: it hears of it whole.
    pub(crate) fn announce_guild(&mut self, guild: Id) {
        let Some(whole) = self.guilds.get(&guild) else { return };
        let member_intents = intents::SCHEDULED_EVENTS;
        let event = self.guild_create_json(whole, member_intents);
        self.emit_in_guild(guild, intents::GUILDS, "GUILD_CREATE", &event);
    }

    pub(crate) fn add_channel(&mut self, channel: Channel) -> Id {
        let id = channel.id;
        self.channels.insert(id, channel);
        self.emit_channel(id, "CHANNEL_CREATE");
        id
    }

    pub(crate) fn update_channel(&mut self, id: Id, change: impl FnOnce(&mut Channel)) {
        let Some(channel) = self.channels.get_mut(&id) else { return };
        change(channel);
        self.emit_channel(id, "CHANNEL_UPDATE");
    }

    /// Removes a channel or thread with everything in it.
    pub(crate) fn delete_channel(&mut self, id: Id) {
        let threads: Vec<Id> = self
            .channels
            .values()
            .filter(|channel| channel.thread.is_some() && channel.parent == Some(id))
            .map(|channel| channel.id)
            .collect();
        for thread in threads {
            self.delete_channel(thread);
        }
        let Some(channel) = self.channels.get(&id) else { return };
        let (guild, is_thread) = (channel.guild, channel.thread.is_some());
        let (name, event) = if is_thread {
            let short = json!({ "id": id, "guild_id": guild, "parent_id": channel.parent, "type": channel.kind });
            ("THREAD_DELETE", short)
        } else {
            ("CHANNEL_DELETE", self.channel_json(channel))
        };
        let visible = !is_thread || self.can_see(self.bot, channel);
        self.channels.remove(&id);
        for other in self.channels.values_mut().filter(|other| other.parent == Some(id)) {
            other.parent = None;
        }
        let gone: Vec<(Id, Id)> = self.messages_in(id).map(|message| (message.channel, message.id)).collect();
        for key in gone {
            let files = self.messages.remove(&key).into_iter().flat_map(|message| message.attachments);
            files.for_each(|file| drop(self.files.remove(&file.id)));
        }
        if let Some(guild) = guild.filter(|_| visible) {
            self.emit_in_guild(guild, intents::GUILDS, name, &event);
        }
    }

    fn emit_channel(&mut self, id: Id, name: &str) {
        let Some(channel) = self.channels.get(&id) else { return };
        let Some(guild) = channel.guild else { return };
        let event = self.channel_json(channel);
        self.emit_in_guild(guild, intents::GUILDS, name, &event);
    }

    pub(crate) fn add_role(&mut self, guild: Id, role: Role) {
        let event = json!({ "guild_id": guild, "role": role_json(&role) });
        if let Some(guild) = self.guilds.get_mut(&guild) {
            guild.roles.insert(role.id, role);
        }
        self.emit_in_guild(guild, intents::GUILDS, "GUILD_ROLE_CREATE", &event);
    }

    pub(crate) fn update_role(&mut self, guild: Id, role: Id, change: impl FnOnce(&mut Role)) {
        let found = self.guilds.get_mut(&guild).and_then(|guild| guild.roles.get_mut(&role));
        let Some(role) = found else { return };
        change(role);
        let event = json!({ "guild_id": guild, "role": role_json(role) });
        self.emit_in_guild(guild, intents::GUILDS, "GUILD_ROLE_UPDATE", &event);
    }

    pub(crate) fn delete_role(&mut self, guild: Id, role: Id) {
        if let Some(guild) = self.guilds.get_mut(&guild) {
            guild.roles.remove(&role);
            for member in guild.members.values_mut() {
                member.roles.remove(&role);
            }
        }
        let channels = self.channels.values_mut().filter(|channel| channel.guild == Some(guild));
        channels.for_each(|channel| channel.overwrites.retain(|overwrite| overwrite.id != role));
        let event = json!({ "guild_id": guild, "role_id": role });
        self.emit_in_guild(guild, intents::GUILDS, "GUILD_ROLE_DELETE", &event);
    }

    /// Brings somebody into a server; the bot hears of its own coming as a new server.
    pub(crate) fn add_member(&mut self, guild: Id, user: Id) {
        let Some(place) = self.guilds.get_mut(&guild) else { return };
        if place.members.contains_key(&user) {
            return;
        }
        let member = Member { user, nick: None, roles: Default::default(), joined: chrono::Utc::now() };
        place.members.insert(user, member);
        if user == self.bot {
            self.announce_guild(guild);
        } else if let Some((_, member)) = self.member(Some(guild), user) {
            let mut event = self.member_json(member);
            event["guild_id"] = json!(guild);
            self.emit_in_guild(guild, intents::MEMBERS, "GUILD_MEMBER_ADD", &event);
        }
    }

    pub(crate) fn remove_member(&mut self, guild: Id, user: Id) {
        let Some(place) = self.guilds.get_mut(&guild) else { return };
        place.members.remove(&user);
        let threads = self.channels.values_mut().filter(|channel| channel.guild == Some(guild));
        for thread in threads.filter_map(|channel| channel.thread.as_mut()) {
            thread.members.remove(&user);
        }
        if user == self.bot {
            let bot_role = |role: &Role| role.bot == Some(user);
            self.guilds.get_mut(&guild).into_iter().for_each(|guild| guild.roles.retain(|_, role| !bot_role(role)));
            self.commands.retain(|_, command| command.guild != Some(guild));
            // The event has no `unavailable`: that is how a bot knows that it was removed.
            self.sessions.emit(Scope::Guild(guild), intents::GUILDS, "GUILD_DELETE", &json!({ "id": guild }));
        } else {
            let event = json!({ "guild_id": guild, "user": self.user_json(user) });
            self.emit_in_guild(guild, intents::MEMBERS, "GUILD_MEMBER_REMOVE", &event);
        }
    }

    pub(crate) fn update_member(&mut self, guild: Id, user: Id, change: impl FnOnce(&mut Member)) {
        let found = self.guilds.get_mut(&guild).and_then(|guild| guild.members.get_mut(&user));
        let Some(member) = found else { return };
        change(member);
        let Some((_, member)) = self.member(Some(guild), user) else { return };
        let mut event = self.member_json(member);
        event["guild_id"] = json!(guild);
        // A bot always hears of changes to itself.
        let intent = if user == self.bot { intents::GUILDS } else { intents::MEMBERS };
        self.emit_in_guild(guild, intent, "GUILD_MEMBER_UPDATE", &event);
    }

    pub(crate) fn set_interest(&mut self, guild: Id, event: Id, user: Id, interested: bool) {
        let found = self.guilds.get_mut(&guild).and_then(|guild| guild.events.get_mut(&event));
        let Some(found) = found else { return };
        let changed = if interested { found.interested.insert(user) } else { found.interested.remove(&user) };
        if changed {
            let name = if interested { "GUILD_SCHEDULED_EVENT_USER_ADD" } else { "GUILD_SCHEDULED_EVENT_USER_REMOVE" };
            let told = json!({ "guild_scheduled_event_id": event, "user_id": user, "guild_id": guild });
            self.emit_in_guild(guild, intents::SCHEDULED_EVENTS, name, &told);
        }
    }

    pub(crate) fn tell_of_event(&mut self, name: &str, event: &ScheduledEvent) {
        let object: Value = self.event_json(event, false);
        self.emit_in_guild(event.guild, intents::SCHEDULED_EVENTS, name, &object);
    }
}

impl Guild {
    pub(crate) fn role_named(&self, name: &str) -> Option<&Role> {
        self.roles.values().find(|role| role.name == name)
    }
}
