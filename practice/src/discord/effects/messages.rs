//! Messages come, change and go.

use serde_json::{Value, json};

use crate::discord::Id;
use crate::discord::gateway::{Scope, intents};
use crate::discord::model::{Attachment, Message, flag, kind};
use crate::discord::state::{State, StoredFile};

impl State {
    /// Keeps a message and tells of it.
    pub(crate) fn add_message(&mut self, message: Message) -> (Id, Id) {
        let key = (message.channel, message.id);
        self.keep_files(&message.attachments);
        let ephemeral = message.flags & flag::EPHEMERAL != 0;
        if !ephemeral {
            self.wake_thread(message.channel);
            if let Some(channel) = self.channels.get_mut(&message.channel) {
                channel.last_message = Some(message.id);
                if let Some(thread) = &mut channel.thread {
                    thread.messages += 1;
                }
            }
            self.add_mentioned_to_thread(&message);
        }
        let event = self.message_event(&message);
        self.messages.insert(key, message);
        if !ephemeral {
            self.emit_message(key.0, "MESSAGE_CREATE", &event);
        }
        key
    }

    /// Applies a change to a message and tells of it.
    pub(crate) fn update_message(&mut self, key: (Id, Id), change: impl FnOnce(&mut Message)) {
        let Some(message) = self.messages.get_mut(&key) else { return };
        change(message);
        let message = message.clone();
        self.keep_files(&message.attachments);
        if message.flags & flag::EPHEMERAL == 0 {
            let event = self.message_event(&message);
            self.emit_message(key.0, "MESSAGE_UPDATE", &event);
        }
    }

    pub(crate) fn delete_message(&mut self, key: (Id, Id)) {
        let Some(message) = self.messages.remove(&key) else { return };
        for attachment in &message.attachments {
            self.files.remove(&attachment.id);
        }
        if message.flags & flag::EPHEMERAL == 0 {
            let guild = self.channels.get(&key.0).and_then(|channel| channel.guild);
            let mut event = json!({ "id": key.1, "channel_id": key.0 });
            if let Some(guild) = guild {
                event["guild_id"] = json!(guild);
            }
            self.emit_message(key.0, "MESSAGE_DELETE", &event);
        }
    }

    pub(crate) fn emit_message(&mut self, channel: Id, name: &str, event: &Value) {
        let Some(channel) = self.channels.get(&channel) else { return };
        if !self.can_see(self.bot, channel) {
            return;
        }
        match channel.guild {
            Some(guild) => self.emit_in_guild(guild, intents::GUILD_MESSAGES, name, event),
            None => self.sessions.emit(Scope::Direct, intents::DIRECT_MESSAGES, name, event),
        }
    }

    fn keep_files(&mut self, attachments: &[Attachment]) {
        for attachment in attachments {
            self.files.entry(attachment.id).or_insert_with(|| StoredFile {
                filename: attachment.filename.clone(),
                content_type: attachment.content_type.clone(),
                bytes: attachment.bytes.clone(),
            });
        }
    }

    /// Who is mentioned in a private thread comes into it.
    fn add_mentioned_to_thread(&mut self, message: &Message) {
        let Some(channel) = self.channels.get(&message.channel) else { return };
        if channel.kind != kind::PRIVATE_THREAD {
            return;
        }
        let parent = channel.parent.and_then(|parent| self.channels.get(&parent));
        let added: Vec<Id> = message
            .mentions
            .users
            .iter()
            .copied()
            .filter(|user| parent.is_some_and(|parent| self.can_see(*user, parent)))
            .collect();
        for user in added {
            self.add_to_thread(message.channel, user);
        }
    }
}
