//! Messages of channels, threads and direct messages.

use serde_json::{Value, json};

use super::body::id;
use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal, Wrongs, wrong};
use crate::discord::model::{Channel, Message, flag, kind};
use crate::discord::permissions::{
    ATTACH_FILES, EMBED_LINKS, MANAGE_MESSAGES, MANAGE_THREADS, READ_MESSAGE_HISTORY, SEND_MESSAGES,
};
use crate::discord::rules::message::{self, Draft};
use crate::discord::state::State;

/// How long `enforce_nonce` remembers.
const NONCE_MINUTES: i64 = 5;

pub(super) fn route(state: &mut State, call: &Call, channel: Id, rest: &[&str]) -> Outcome<Reply> {
    match (call.method.as_str(), rest) {
        ("GET", []) => history(state, call, channel),
        ("POST", []) => create(state, call, channel),
        ("POST", ["bulk-delete"]) => bulk_delete(state, call, channel),
        ("GET", [message]) => {
            state.bot_channel(channel, READ_MESSAGE_HISTORY)?;
            let message = state.bot_message(channel, id(message, "message_id")?)?;
            Reply::ok(state.message_for_bot(message))
        }
        ("PATCH", [message]) => edit(state, call, (channel, id(message, "message_id")?)),
        ("DELETE", [message]) => {
            let place = state.bot_channel(channel, 0)?;
            let may_manage = state.permissions_in(state.bot, place) & MANAGE_MESSAGES != 0;
            let direct = place.guild.is_none();
            let message = state.bot_message(channel, id(message, "message_id")?)?;
            if message.author != state.bot && !may_manage {
                let dm = Refusal::new(403, 50003, "Cannot execute action on a DM channel");
                return Err(if direct { dm } else { Refusal::missing_permissions() });
            }
            state.delete_message((channel, message.id));
            Reply::none()
        }
        _ => Err(Refusal::no_such_route()),
    }
}

impl State {
    /// A message that everyone in the channel sees.
    pub(super) fn bot_message(&self, channel: Id, message: Id) -> Outcome<&Message> {
        let found = self.messages.get(&(channel, message)).filter(|message| message.only_for.is_none());
        found.ok_or_else(Refusal::unknown_message)
    }
}

fn history(state: &State, call: &Call, channel: Id) -> Outcome<Reply> {
    let place = state.bot_channel(channel, 0)?;
    let limit = call.number("limit", 50, 1, 100)?;
    let [before, after, around] = ["before", "after", "around"].map(|name| call.id_in_query(name));
    let (before, after, around) = (before?, after?, around?);
    if [before, after, around].iter().flatten().count() > 1 {
        return Err(wrong("", "MUTUALLY_EXCLUSIVE", "before, after and around cannot be used together"));
    }
    if state.permissions_in(state.bot, place) & READ_MESSAGE_HISTORY == 0 {
        return Reply::ok(json!([]));
    }
    let shown = || state.messages_in(channel).filter(|message| message.only_for.is_none());
    let mut found: Vec<&Message> = match (before, after, around) {
        (_, Some(after), _) => shown().filter(|message| message.id > after).take(limit).collect(),
        (_, _, Some(middle)) => {
            let older = shown().rev().filter(|message| message.id < middle).take(limit / 2);
            let newer = shown().filter(|message| message.id >= middle).take(limit - limit / 2);
            older.chain(newer).collect()
        }
        (before, None, None) => {
            shown().rev().filter(|message| before.is_none_or(|before| message.id < before)).take(limit).collect()
        }
    };
    found.sort_by_key(|message| std::cmp::Reverse(message.id));
    Reply::ok(found.into_iter().map(|message| state.message_for_bot(message)).collect())
}

fn create(state: &mut State, call: &Call, channel: Id) -> Outcome<Reply> {
    let place = state.bot_channel(channel, SEND_MESSAGES)?;
    can_hold_messages(place)?;
    let place = place.clone();
    let draft = message::check(&call.body, &call.files, "", flag::SUPPRESS_EMBEDS | flag::SUPPRESS_NOTIFICATIONS)?;
    may_send(state, &place, &draft)?;
    if draft.is_empty() {
        return Err(Refusal::empty_message());
    }
    let nonce = nonce(&call.body)?;
    if let Some(nonce) = nonce.as_ref().filter(|_| call.body["enforce_nonce"] == json!(true)) {
        let since = chrono::Utc::now() - chrono::Duration::minutes(NONCE_MINUTES);
        let same = state.messages_in(channel).rev().take_while(|it| it.id.created_at() > since);
        let same = same.filter(|it| it.author == state.bot).find(|it| it.nonce.as_ref() == Some(nonce));
        if let Some(same) = same {
            return Reply::ok(state.message_for_bot(same));
        }
    }
    let (kind, reference) = reference(state, &call.body, &place)?;
    let mut message = state.new_message(draft, state.bot, &place);
    message.nonce = nonce;
    message.kind = kind;
    message.reference = reference;
    let key = state.add_message(message);
    let message = state.messages.get(&key).ok_or_else(Refusal::unknown_message)?;
    Reply::ok(state.message_for_bot(message))
}

/// Refuses what direct messages, locked threads and missing permissions forbid.
fn may_send(state: &State, place: &Channel, draft: &Draft) -> Outcome<()> {
    if let Some(person) = place.recipient {
        if !state.shares_server_with_bot(person) {
            return Err(Refusal::no_mutual_server());
        }
        if !state.users.get(&person).is_some_and(|user| user.dms_open) {
            return Err(Refusal::cannot_send_to_user());
        }
    }
    let permissions = state.permissions_in(state.bot, place);
    let locked = place.thread.as_ref().is_some_and(|thread| thread.locked);
    if locked && permissions & MANAGE_THREADS == 0 {
        return Err(Refusal::new(400, 50083, "Thread is archived"));
    }
    let files = !draft.files.is_empty() && permissions & ATTACH_FILES == 0;
    let embeds = draft.embeds.as_ref().is_some_and(|embeds| !embeds.is_empty()) && permissions & EMBED_LINKS == 0;
    if files || embeds { Err(Refusal::missing_permissions()) } else { Ok(()) }
}

pub(super) fn can_hold_messages(place: &Channel) -> Outcome<()> {
    if matches!(place.kind, kind::CATEGORY | kind::FORUM | kind::MEDIA) {
        return Err(Refusal::new(400, 50008, "Cannot send messages in a non-text channel"));
    }
    Ok(())
}

fn nonce(body: &Value) -> Outcome<Option<Value>> {
    let mut wrongs = Wrongs::default();
    let nonce = match &body["nonce"] {
        Value::Null => None,
        Value::String(text) => {
            wrongs.length("nonce", text, 0, 25);
            Some(body["nonce"].clone())
        }
        Value::Number(_) => Some(body["nonce"].clone()),
        _ => {
            wrongs.add("nonce", "NONCE_TYPE_INVALID", "Nonce must be an integer or a string");
            None
        }
    };
    wrongs.check()?;
    Ok(nonce)
}

fn reference(state: &State, body: &Value, place: &Channel) -> Outcome<(u64, Option<Value>)> {
    let given = &body["message_reference"];
    let Some(message) = given["message_id"].as_str() else { return Ok((0, None)) };
    let known = message.parse().is_ok_and(|message| state.bot_message(place.id, message).is_ok());
    if !known && given["fail_if_not_exists"] != json!(false) {
        let place = "message_reference";
        return Err(wrong(place, "REPLIES_UNKNOWN_MESSAGE", "Unknown message"));
    }
    let reference = json!({ "type": 0, "message_id": message, "channel_id": place.id, "guild_id": place.guild });
    Ok(if known { (19, Some(reference)) } else { (0, None) })
}

fn edit(state: &mut State, call: &Call, key: (Id, Id)) -> Outcome<Reply> {
    state.bot_channel(key.0, 0)?;
    let message = state.bot_message(key.0, key.1)?;
    if message.author != state.bot {
        return Err(Refusal::not_the_author());
    }
    if !matches!(message.kind, 0 | 19 | 20) {
        return Err(Refusal::system_message());
    }
    let place = state.channels.get(&key.0).cloned().ok_or_else(Refusal::unknown_channel)?;
    if place.thread.as_ref().is_some_and(|thread| thread.archived) {
        return Err(Refusal::new(400, 50083, "Thread is archived"));
    }
    let draft = message::check(&call.body, &call.files, "", flag::SUPPRESS_EMBEDS)?;
    let permissions = state.permissions_in(state.bot, &place);
    if !draft.files.is_empty() && permissions & ATTACH_FILES == 0 {
        return Err(Refusal::missing_permissions());
    }
    state.edit_message(key, draft)?;
    let message = state.messages.get(&key).ok_or_else(Refusal::unknown_message)?;
    Reply::ok(state.message_for_bot(message))
}

fn bulk_delete(state: &mut State, call: &Call, channel: Id) -> Outcome<Reply> {
    state.bot_channel(channel, MANAGE_MESSAGES)?;
    let given = call.body["messages"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !(2..=100).contains(&given.len()) {
        let message = "You must provide at least 2 and fewer than 100 messages to delete.";
        return Err(Refusal::new(400, 50016, message));
    }
    let ids: Vec<Id> = given.iter().filter_map(Value::as_str).filter_map(|id| id.parse().ok()).collect();
    let oldest = chrono::Utc::now() - chrono::Duration::days(14);
    if ids.iter().any(|id| id.created_at() < oldest) {
        let message = "You can only bulk delete messages that are under 14 days old.";
        return Err(Refusal::new(400, 50034, message));
    }
    for id in ids {
        state.delete_message((channel, id));
    }
    Reply::none()
}
