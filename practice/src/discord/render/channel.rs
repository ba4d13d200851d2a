//! Channels, threads and direct messages as JSON.

use serde_json::{Map, Value, json};

use super::time;
use crate::discord::Id;
use crate::discord::model::{Channel, Overwrite, kind};
use crate::discord::state::State;

pub(crate) fn overwrite(overwrite: &Overwrite) -> Value {
    json!({
        "id": overwrite.id, "type": u64::from(overwrite.for_member),
        "allow": overwrite.allow.to_string(), "deny": overwrite.deny.to_string(),
    })
}

pub(crate) fn thread_member(thread: Id, user: Id, joined: chrono::DateTime<chrono::Utc>) -> Value {
    json!({ "id": thread, "user_id": user, "join_timestamp": time(joined), "flags": 1, "mute_config": null, "muted": false })
}

fn thread_metadata(channel: &Channel) -> Option<Value> {
    let thread = channel.thread.as_ref()?;
    let mut object = json!({
        "archived": thread.archived, "auto_archive_duration": thread.auto_archive, "locked": thread.locked,
        "archive_timestamp": time(thread.archive_changed), "create_timestamp": time(channel.id.created_at()),
    });
    if channel.kind == kind::PRIVATE_THREAD {
        object["invitable"] = json!(thread.invitable);
    }
    Some(object)
}

impl State {
    pub(crate) fn channel_json(&self, channel: &Channel) -> Value {
        if channel.kind == kind::DM {
            let recipients: Vec<Value> = channel.recipient.iter().map(|user| self.user_json(*user)).collect();
            return json!({
                "id": channel.id, "type": kind::DM, "last_message_id": channel.last_message, "flags": 0,
                "last_pin_timestamp": channel.last_pin.map(time), "recipients": recipients,
            });
        }
        let mut object = json!({
            "id": channel.id, "type": channel.kind, "guild_id": channel.guild, "name": channel.name,
            "parent_id": channel.parent, "flags": 0,
        });
        let more = if let Some(thread) = &channel.thread {
            let mut more = json!({
                "owner_id": thread.owner, "last_message_id": channel.last_message,
                "last_pin_timestamp": channel.last_pin.map(time), "thread_metadata": thread_metadata(channel),
                "message_count": thread.messages, "member_count": thread.members.len().min(50),
                "total_message_sent": thread.messages, "rate_limit_per_user": channel.slowmode,
            });
            if let Some(joined) = thread.members.get(&self.bot) {
                more["member"] = thread_member(channel.id, self.bot, *joined);
            }
            more
        } else {
            let overwrites: Vec<Value> = channel.overwrites.iter().map(overwrite).collect();
            let mut more = json!({ "position": channel.position, "permission_overwrites": overwrites });
            match channel.kind {
                kind::CATEGORY => {}
                kind::VOICE | kind::STAGE => {
                    let voice = json!({
                        "bitrate": 64_000, "user_limit": 0, "rtc_region": null, "nsfw": channel.nsfw,
                        "rate_limit_per_user": channel.slowmode, "last_message_id": channel.last_message,
                        "topic": channel.topic,
                    });
                    extend(&mut more, voice);
                }
                _ => {
                    let text = json!({
                        "topic": channel.topic, "nsfw": channel.nsfw, "rate_limit_per_user": channel.slowmode,
                        "last_message_id": channel.last_message, "last_pin_timestamp": channel.last_pin.map(time),
                    });
                    extend(&mut more, text);
                    if let Some(minutes) = channel.default_auto_archive {
                        more["default_auto_archive_duration"] = json!(minutes);
                    }
                }
            }
            more
        };
        extend(&mut object, more);
        object
    }

    /// The short form in interactions, with what this user may do there.
    pub(crate) fn partial_channel_json(&self, channel: &Channel, user: Id) -> Value {
        let mut object = self.channel_json(channel);
        if let Value::Object(fields) = &mut object {
            fields.remove("permission_overwrites");
            if channel.guild.is_some() {
                fields.insert("permissions".into(), json!(self.permissions_in(user, channel).to_string()));
            }
        }
        object
    }
}

fn extend(object: &mut Value, more: Value) {
    let more: Map<String, Value> = match more {
        Value::Object(more) => more,
        _ => return,
    };
    if let Value::Object(object) = object {
        object.extend(more);
    }
}
