//! Whole objects, as Discord sends them.

pub(crate) mod channel;
pub(crate) mod guild;
mod message;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::Id;
use super::model::User;
use super::state::State;

/// ISO 8601 with microseconds and an explicit offset, as in every object of Discord.
pub(crate) fn time(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Micros, false)
}

pub(crate) fn user(user: &User) -> Value {
    let mut object = json!({
        "id": user.id, "username": user.name, "discriminator": "0", "global_name": user.display_name,
        "avatar": null, "banner": null, "accent_color": null, "avatar_decoration_data": null,
        "collectibles": null, "primary_guild": null, "public_flags": 0, "flags": 0,
    });
    if user.bot {
        object["bot"] = json!(true);
    }
    object
}

impl State {
    pub(crate) fn user_json(&self, id: Id) -> Value {
        self.users.get(&id).map_or_else(|| json!({ "id": id, "username": "Deleted User", "discriminator": "0" }), user)
    }

    /// The bot as it sees itself.
    pub(crate) fn current_user_json(&self) -> Value {
        let mut object = self.user_json(self.bot);
        object["mfa_enabled"] = json!(true);
        object["locale"] = json!("en-US");
        object["verified"] = json!(true);
        object["email"] = Value::Null;
        object
    }

    pub(crate) fn application_json(&self) -> Value {
        let owner = self.guilds.values().next().map_or(Value::Null, |guild| self.user_json(guild.owner));
        let name = self.users.get(&self.bot).map(|bot| bot.name.as_str());
        json!({
            "id": self.application, "name": name, "icon": null, "description": "", "summary": "", "type": null,
            "bot": self.user_json(self.bot), "bot_public": true, "bot_require_code_grant": false, "owner": owner,
            "verify_key": "0".repeat(64), "team": null, "flags": self.application_flags(), "rpc_origins": [],
            "hook": true, "is_monetized": false, "is_verified": false, "is_discoverable": false,
            "approximate_guild_count": self.guilds.len(), "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0, "redirect_uris": [], "interactions_endpoint_url": null,
            "role_connections_verification_url": null, "event_webhooks_url": null, "event_webhooks_status": 1,
            "tags": [], "install_params": null, "custom_install_url": null, "terms_of_service_url": null,
            "privacy_policy_url": null, "integration_types_config": { "0": {} },
        })
    }

    /// The "limited" flags of privileged intents that are switched on for a bot in few servers.
    pub(crate) fn application_flags(&self) -> u64 {
        use super::gateway::intents;
        let mut flags = 1 << 23;
        for (intent, flag) in
            [(intents::PRESENCES, 1 << 13), (intents::MEMBERS, 1 << 15), (intents::MESSAGE_CONTENT, 1 << 19)]
        {
            if self.privileged_intents & intent != 0 {
                flags |= flag;
            }
        }
        flags
    }
}
