//! A server and its channels.

use serde_json::{Value, json};

use super::{Call, Reply, channels};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal};
use crate::discord::model::Channel;
use crate::discord::permissions::MANAGE_CHANNELS;
use crate::discord::state::State;

pub(super) fn route(state: &mut State, call: &Call, guild: Id, rest: &[&str]) -> Outcome<Reply> {
    match (call.method.as_str(), rest) {
        ("GET", []) => {
            let (guild, _) = state.bot_guild(guild)?;
            let mut object = state.guild_json(guild);
            if call.flag("with_counts") {
                object["approximate_member_count"] = json!(guild.members.len());
                object["approximate_presence_count"] = json!(guild.members.len());
            }
            Reply::ok(object)
        }
        ("GET", ["channels"]) => {
            state.bot_guild(guild)?;
            let channels = state.channels.values().filter(|it| it.guild == Some(guild) && it.thread.is_none());
            Reply::ok(channels.map(|channel| state.channel_json(channel)).collect())
        }
        ("POST", ["channels"]) => channels::create(state, call, guild),
        ("PATCH", ["channels"]) => move_channels(state, call, guild),
        _ => Err(Refusal::no_such_route()),
    }
}

/// Changes positions (and parents) of several channels at once.
fn move_channels(state: &mut State, call: &Call, guild: Id) -> Outcome<Reply> {
    state.bot_guild_with(guild, MANAGE_CHANNELS)?;
    for change in call.body.as_array().into_iter().flatten() {
        let id = change["id"].as_str().and_then(|id| id.parse().ok());
        let known = |id: &Id| state.channels.get(id).is_some_and(|channel: &Channel| channel.guild == Some(guild));
        let id = id.filter(known).ok_or_else(Refusal::unknown_channel)?;
        state.update_channel(id, |channel| {
            if let Some(position) = change["position"].as_i64() {
                channel.position = position;
            }
            match &change["parent_id"] {
                Value::String(parent) => channel.parent = parent.parse().ok(),
                Value::Null if change.get("parent_id").is_some() => channel.parent = None,
                _ => {}
            }
        });
    }
    Reply::none()
}
