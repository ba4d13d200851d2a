//! Servers, roles, members and scheduled events as JSON.

use serde_json::{Value, json};

use super::time;
use crate::discord::Id;
use crate::discord::gateway::intents;
use crate::discord::model::{EventKind, Guild, Member, Role, ScheduledEvent};
use crate::discord::state::State;

pub(crate) fn role(role: &Role) -> Value {
    let mut object = json!({
        "id": role.id, "name": role.name, "description": null, "permissions": role.permissions.to_string(),
        "position": role.position, "color": role.color,
        "colors": { "primary_color": role.color, "secondary_color": null, "tertiary_color": null },
        "hoist": role.hoist, "managed": role.bot.is_some(), "mentionable": role.mentionable,
        "icon": null, "unicode_emoji": null, "flags": 0,
    });
    if let Some(bot) = role.bot {
        object["tags"] = json!({ "bot_id": bot });
    }
    object
}

impl State {
    pub(crate) fn member_json(&self, member: &Member) -> Value {
        let mut object = Self::member_without_user(member);
        object["user"] = self.user_json(member.user);
        object
    }

    pub(crate) fn member_without_user(member: &Member) -> Value {
        json!({
            "nick": member.nick, "avatar": null, "banner": null, "roles": member.roles,
            "joined_at": time(member.joined), "premium_since": null, "deaf": false, "mute": false,
            "flags": 0, "pending": false, "communication_disabled_until": null,
            "unusual_dm_activity_until": null, "avatar_decoration_data": null, "collectibles": null,
        })
    }

    pub(crate) fn guild_json(&self, guild: &Guild) -> Value {
        let mut roles: Vec<&Role> = guild.roles.values().collect();
        roles.sort_by_key(|role| role.rank());
        let mut object = json!({
        "id": guild.id, "name": guild.name, "icon": null, "icon_hash": null, "splash": null,
        "discovery_splash": null, "home_header": null, "banner": null, "description": null,
        "owner_id": guild.owner, "region": "deprecated", "afk_channel_id": null, "afk_timeout": 300,
        "widget_enabled": false, "widget_channel_id": null, "verification_level": 1,
        "default_message_notifications": 1, "explicit_content_filter": 2,
        });
        let more = json!({
            "roles": roles.into_iter().map(role).collect::<Vec<_>>(), "emojis": [], "stickers": [],
            "features": ["COMMUNITY", "NEWS"], "mfa_level": 0, "application_id": null, "system_channel_id": null,
            "system_channel_flags": 0, "rules_channel_id": null, "max_presences": null, "max_members": 500_000,
            "vanity_url_code": null, "premium_tier": 0, "premium_subscription_count": 0,
            "preferred_locale": guild.locale, "public_updates_channel_id": null, "max_video_channel_users": 25,
            "max_stage_video_channel_users": 50, "nsfw": false, "nsfw_level": 0,
            "premium_progress_bar_enabled": false, "safety_alerts_channel_id": null, "incidents_data": null,
            "hub_type": null, "latest_onboarding_question_id": null, "inventory_settings": null,
        });
        merge(&mut object, more);
        object
    }

    /// A server as GUILD_CREATE brings it: without the presences intent, of the members only the bot itself.
    pub(crate) fn guild_create_json(&self, guild: &Guild, granted: u64) -> Value {
        let mut object = self.guild_json(guild);
        let in_guild = || self.channels.values().filter(|channel| channel.guild == Some(guild.id));
        let channels: Vec<Value> =
            in_guild().filter(|channel| channel.thread.is_none()).map(|channel| self.channel_json(channel)).collect();
        let threads: Vec<Value> = in_guild()
            .filter(|channel| channel.thread.as_ref().is_some_and(|thread| !thread.archived))
            .filter(|channel| self.can_see(self.bot, channel))
            .map(|channel| self.channel_json(channel))
            .collect();
        let whole = granted & intents::MEMBERS != 0 && granted & intents::PRESENCES != 0;
        let members = guild.members.values().filter(|member| whole || member.user == self.bot);
        let members: Vec<Value> = members.map(|member| self.member_json(member)).collect();
        let events: Vec<Value> = if granted & intents::SCHEDULED_EVENTS == 0 {
            Vec::new()
        } else {
            guild.events.values().map(|event| self.event_json(event, false)).collect()
        };
        let joined = guild.members.get(&self.bot).map(|bot| time(bot.joined));
        let more = json!({
            "joined_at": joined, "large": false, "unavailable": false, "member_count": guild.members.len(),
            "voice_states": [], "members": members, "channels": channels, "threads": threads, "presences": [],
            "stage_instances": [], "guild_scheduled_events": events, "soundboard_sounds": [],
            "version": guild.id.0, "lazy": true, "activity_instances": [], "embedded_activities": [],
        });
        merge(&mut object, more);
        object
    }

    pub(crate) fn event_json(&self, event: &ScheduledEvent, with_count: bool) -> Value {
        let metadata = match event.kind {
            EventKind::External => json!({ "location": event.location }),
            EventKind::Stage | EventKind::Voice => Value::Null,
        };
        let mut object = json!({
            "id": event.id, "guild_id": event.guild, "channel_id": event.channel, "creator_id": event.creator,
            "creator": self.user_json(event.creator), "name": event.name, "description": event.description,
            "image": null, "scheduled_start_time": time(event.start), "scheduled_end_time": event.end.map(time),
            "privacy_level": 2, "status": event.status, "entity_type": event.kind as u64, "entity_id": null,
            "entity_metadata": metadata, "recurrence_rule": event.recurrence, "sku_ids": [],
            "guild_scheduled_event_exceptions": [], "auto_start": false,
        });
        if with_count {
            object["user_count"] = json!(event.interested.len());
        }
        object
    }

    /// The member part of an interaction or of a member of resolved data.
    pub(crate) fn member_with_permissions(&self, guild: Id, user: Id, permissions: u64) -> Option<Value> {
        let (_, member) = self.member(Some(guild), user)?;
        let mut object = Self::member_without_user(member);
        object["permissions"] = json!(permissions.to_string());
        Some(object)
    }
}

fn merge(object: &mut Value, more: Value) {
    if let (Value::Object(object), Value::Object(more)) = (object, more) {
        object.extend(more);
    }
}
