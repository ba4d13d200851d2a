//! Pinned messages.

use serde_json::{Value, json};

use super::body::id;
use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal};
use crate::discord::gateway::intents;
use crate::discord::model::Message;
use crate::discord::permissions::{PIN_MESSAGES, READ_MESSAGE_HISTORY};
use crate::discord::render::time;
use crate::discord::rules::message::Draft;
use crate::discord::state::State;

const MAX_PINS: usize = 250;

pub(super) fn route(state: &mut State, call: &Call, channel: Id, rest: &[&str]) -> Outcome<Reply> {
    match (call.method.as_str(), rest) {
        ("GET", ["pins"]) => {
            state.bot_channel(channel, READ_MESSAGE_HISTORY)?;
            let pinned = state.messages_in(channel).rev().filter(|message| message.pinned);
            Reply::ok(pinned.map(|message| state.message_for_bot(message)).collect())
        }
        ("GET", ["messages", "pins"]) => {
            let at = state.bot_channel(channel, READ_MESSAGE_HISTORY)?.last_pin.map(time);
            let pinned = state.messages_in(channel).rev().filter(|message| message.pinned);
            let items = pinned.map(|message| json!({ "pinned_at": at, "message": state.message_for_bot(message) }));
            Reply::ok(json!({ "items": items.collect::<Vec<Value>>(), "has_more": false }))
        }
        (method @ ("PUT" | "DELETE"), ["pins", message] | ["messages", "pins", message]) => {
            state.bot_channel(channel, PIN_MESSAGES)?;
            let message = state.bot_message(channel, id(message, "message_id")?)?.id;
            set(state, channel, message, method == "PUT")?;
            Reply::none()
        }
        _ => Err(Refusal::no_such_route()),
    }
}

fn set(state: &mut State, channel: Id, message: Id, pinned: bool) -> Outcome<()> {
    if pinned && state.messages_in(channel).filter(|message| message.pinned).count() >= MAX_PINS {
        return Err(Refusal::new(400, 30003, "Maximum number of pins reached for the channel (250)"));
    }
    let was = state.messages.get(&(channel, message)).is_some_and(|message| message.pinned);
    if was == pinned {
        return Ok(());
    }
    let now = chrono::Utc::now();
    state.update_message((channel, message), |message| message.pinned = pinned);
    let Some(place) = state.channels.get_mut(&channel) else { return Ok(()) };
    if pinned {
        place.last_pin = Some(now);
    }
    let (guild, place) = (place.guild, place.clone());
    let mut event = json!({ "channel_id": channel, "last_pin_timestamp": place.last_pin.map(time) });
    if let Some(guild) = guild {
        event["guild_id"] = json!(guild);
        state.emit_in_guild(guild, intents::GUILDS, "CHANNEL_PINS_UPDATE", &event);
    }
    if pinned {
        let notice = state.new_message(Draft::of_text(""), state.bot, &place);
        let reference = json!({ "type": 0, "message_id": message, "channel_id": channel, "guild_id": guild });
        state.add_message(Message { kind: 6, reference: Some(reference), ..notice });
    }
    Ok(())
}
