//! The bot about itself: its user, its application, the gateway's address, opening direct messages.

use serde_json::{Value, json};

use super::body::id;
use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal, wrong};
use crate::discord::gateway::STARTS_A_DAY;
use crate::discord::model::{Channel, kind};
use crate::discord::state::State;

pub(super) fn route(state: &mut State, call: &Call, segments: &[&str]) -> Outcome<Reply> {
    match (call.method.as_str(), segments) {
        ("GET", ["gateway"]) => Reply::ok(json!({ "url": state.gateway_url() })),
        ("GET", ["gateway", "bot"]) => Reply::ok(json!({
            "url": state.gateway_url(), "shards": 1,
            "session_start_limit": {
                "total": STARTS_A_DAY, "remaining": STARTS_A_DAY.saturating_sub(state.sessions.starts),
                "reset_after": 86_400_000, "max_concurrency": 1,
            },
        })),
        ("GET", ["applications" | "oauth2", "@me"] | ["oauth2", "applications", "@me"]) => {
            Reply::ok(state.application_json())
        }
        ("GET", ["users", "@me"]) => Reply::ok(state.current_user_json()),
        ("GET", ["users", "@me", "guilds"]) => Reply::ok(my_guilds(state, call)),
        ("POST", ["users", "@me", "channels"]) => open_dm(state, call),
        ("DELETE", ["users", "@me", "guilds", guild]) => {
            let guild = id(guild, "guild_id")?;
            state.bot_guild(guild)?;
            state.remove_member(guild, state.bot);
            Reply::none()
        }
        ("GET", ["users", user]) => {
            let user = id(user, "user_id")?;
            if !state.users.contains_key(&user) {
                return Err(Refusal::unknown_user());
            }
            Reply::ok(state.user_json(user))
        }
        _ => Err(Refusal::no_such_route()),
    }
}

fn my_guilds(state: &State, call: &Call) -> Value {
    let guilds = state.guilds.values().filter_map(|guild| {
        let member = guild.members.get(&state.bot)?;
        let mut object = json!({
            "id": guild.id, "name": guild.name, "icon": null, "banner": null, "owner": guild.owner == state.bot,
            "permissions": guild.permissions(member).to_string(), "features": ["COMMUNITY", "NEWS"],
        });
        if call.flag("with_counts") {
            object["approximate_member_count"] = json!(guild.members.len());
            object["approximate_presence_count"] = json!(guild.members.len());
        }
        Some(object)
    });
    guilds.collect()
}

fn open_dm(state: &mut State, call: &Call) -> Outcome<Reply> {
    let given = call.body["recipient_id"].as_str().map(str::to_owned);
    let given = given.or_else(|| call.body["recipient_id"].as_u64().map(|number| number.to_string()));
    let Some(given) = given else {
        return Err(wrong("recipient_id", "BASE_TYPE_REQUIRED", "This field is required"));
    };
    let user = id(&given, "recipient_id")?;
    // Opening never fails for people who are there; sending does.
    let person = state.users.get(&user).ok_or_else(Refusal::unknown_user)?;
    if person.bot {
        return Err(Refusal::cannot_send_to_user());
    }
    let id = state.open_dm(user);
    let channel = state.channels.get(&id).ok_or_else(Refusal::unknown_channel)?;
    Reply::ok(state.channel_json(channel))
}

impl State {
    /// The direct messages between the bot and somebody, made on first use.
    pub(crate) fn open_dm(&mut self, user: Id) -> Id {
        if let Some(channel) = self.dm_of(user) {
            return channel.id;
        }
        let id = self.ids.next();
        let name = self.users.get(&user).map(|user| user.name.clone()).unwrap_or_default();
        let channel = Channel { recipient: Some(user), ..Channel::new(id, kind::DM, None, name) };
        self.channels.insert(id, channel);
        id
    }
}
