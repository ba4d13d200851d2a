//! Threads open, change, gain and lose members.

use chrono::Utc;
use serde_json::{Value, json};

use crate::discord::Id;
use crate::discord::gateway::intents;
use crate::discord::model::{Channel, Thread};
use crate::discord::render::channel::thread_member;
use crate::discord::state::State;

impl State {
    /// Opens a thread; the event goes out only if the bot can see it.
    pub(crate) fn add_thread(&mut self, channel: Channel) -> Id {
        let id = channel.id;
        self.channels.insert(id, channel);
        self.emit_thread(id, "THREAD_CREATE", true);
        id
    }

    pub(crate) fn update_thread(&mut self, id: Id, change: impl FnOnce(&mut Channel, &mut Thread)) {
        let Some(channel) = self.channels.get_mut(&id) else { return };
        let Some(mut thread) = channel.thread.take() else { return };
        let was = (thread.archived, thread.locked);
        change(channel, &mut thread);
        if was != (thread.archived, thread.locked) {
            thread.archive_changed = Utc::now();
        }
        channel.thread = Some(thread);
        self.emit_thread(id, "THREAD_UPDATE", false);
    }

    fn emit_thread(&mut self, id: Id, name: &str, new: bool) {
        let Some(channel) = self.channels.get(&id) else { return };
        let Some(guild) = channel.guild.filter(|_| self.can_see(self.bot, channel)) else { return };
        let mut event = self.channel_json(channel);
        if new {
            event["newly_created"] = json!(true);
        }
        self.emit_in_guild(guild, intents::GUILDS, name, &event);
    }

    /// A message in an archived thread opens it again.
    pub(crate) fn wake_thread(&mut self, id: Id) {
        let archived = self.channels.get(&id).and_then(|channel| channel.thread.as_ref()).is_some_and(|it| it.archived);
        if archived {
            self.update_thread(id, |_, thread| thread.archived = false);
        }
    }

    pub(crate) fn add_to_thread(&mut self, id: Id, user: Id) {
        let Some(channel) = self.channels.get_mut(&id) else { return };
        let Some(thread) = channel.thread.as_mut() else { return };
        if thread.members.contains_key(&user) {
            return;
        }
        let joined = Utc::now();
        thread.members.insert(user, joined);
        let (count, guild) = (thread.members.len().min(50), channel.guild);
        if user == self.bot {
            self.emit_thread(id, "THREAD_CREATE", false);
        }
        let mut added = thread_member(id, user, joined);
        if let Some((_, member)) = self.member(guild, user) {
            added["member"] = self.member_json(member);
            added["presence"] = Value::Null;
        }
        let event = json!({ "id": id, "guild_id": guild, "member_count": count, "added_members": [added], "removed_member_ids": [] });
        self.emit_thread_members(id, user, &event);
    }

    pub(crate) fn remove_from_thread(&mut self, id: Id, user: Id) {
        let Some(channel) = self.channels.get_mut(&id) else { return };
        let Some(thread) = channel.thread.as_mut() else { return };
        if thread.members.remove(&user).is_none() {
            return;
        }
        let event = json!({
            "id": id, "guild_id": channel.guild, "member_count": thread.members.len().min(50),
            "added_members": [], "removed_member_ids": [user],
        });
        self.emit_thread_members(id, user, &event);
    }

    /// Without the members intent a bot hears only of itself.
    fn emit_thread_members(&mut self, id: Id, user: Id, event: &Value) {
        let Some(guild) = self.channels.get(&id).and_then(|channel| channel.guild) else { return };
        let intent = if user == self.bot { intents::GUILDS } else { intents::MEMBERS };
        self.emit_in_guild(guild, intent, "THREAD_MEMBERS_UPDATE", event);
    }
}
