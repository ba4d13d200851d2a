//! What follows the first answer: its editing and deletion, and further messages, all by the interaction's token.

use serde_json::Value;

use super::body::id;
use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal};
use crate::discord::model::{FirstAnswer, flag};
use crate::discord::rules::message;
use crate::discord::state::State;

const NEW_FLAGS: u64 = flag::EPHEMERAL | flag::SUPPRESS_EMBEDS | flag::SUPPRESS_NOTIFICATIONS;

pub(super) fn route(state: &mut State, call: &Call, application: &str, token: &str, rest: &[&str]) -> Outcome<Reply> {
    if id(application, "webhook_id")? != state.application {
        return Err(Refusal::unknown_webhook());
    }
    let interaction = state.interaction_by_token(token)?.id;
    match (call.method.as_str(), rest) {
        ("POST", []) => follow_up(state, call, interaction),
        (method, ["messages", which]) => {
            let key = message_key(state, interaction, which)?;
            match method {
                "GET" => Reply::ok(whole(state, key)?),
                "PATCH" => edit(state, call, interaction, key),
                "DELETE" => {
                    if !state.messages.contains_key(&key) {
                        return Err(Refusal::unknown_message());
                    }
                    state.delete_message(key);
                    Reply::none()
                }
                _ => Err(Refusal::no_such_route()),
            }
        }
        _ => Err(Refusal::no_such_route()),
    }
}

/// `@original`, or a message that belongs to this interaction.
fn message_key(state: &State, interaction: Id, which: &str) -> Outcome<(Id, Id)> {
    let interaction = state.interactions.get(&interaction).ok_or_else(Refusal::unknown_webhook)?;
    let key = if which == "@original" {
        interaction.original
    } else {
        let message = id(which, "message_id")?;
        interaction.original.iter().chain(&interaction.follow_ups).copied().find(|key| key.1 == message)
    };
    key.filter(|key| state.messages.contains_key(key)).ok_or_else(Refusal::unknown_message)
}

fn whole(state: &State, key: (Id, Id)) -> Outcome<Value> {
    state.messages.get(&key).map(|message| state.message_json(message)).ok_or_else(Refusal::unknown_message)
}

/// The first message after a deferred answer fills that in; each further one is new.
fn follow_up(state: &mut State, call: &Call, id: Id) -> Outcome<Reply> {
    let draft = message::check(&call.body, &call.files, "", NEW_FLAGS)?;
    if draft.is_empty() {
        return Err(Refusal::empty_message());
    }
    let interaction = state.interactions.get(&id).ok_or_else(Refusal::unknown_webhook)?;
    let deferred = matches!(interaction.answer, Some(FirstAnswer::DeferredMessage));
    let original = interaction.original.filter(|_| deferred);
    let loading = original.filter(|key| state.messages.get(key).is_some_and(|it| it.flags & flag::LOADING != 0));
    let key = if let Some(key) = loading {
        state.edit_message(key, message::Draft { flags: draft.flags & !flag::EPHEMERAL, ..draft })?;
        key
    } else {
        let key = state.add_answer(id, draft, 0)?;
        if let Some(interaction) = state.interactions.get_mut(&id) {
            interaction.follow_ups.push(key);
        }
        key
    };
    touch(state, id, key);
    Reply::ok(whole(state, key)?)
}

fn edit(state: &mut State, call: &Call, interaction: Id, key: (Id, Id)) -> Outcome<Reply> {
    let draft = message::check(&call.body, &call.files, "", NEW_FLAGS)?;
    state.edit_message(key, message::Draft { flags: draft.flags & !flag::EPHEMERAL, ..draft })?;
    touch(state, interaction, key);
    Reply::ok(whole(state, key)?)
}

fn touch(state: &mut State, interaction: Id, key: (Id, Id)) {
    if let Some(interaction) = state.interactions.get_mut(&interaction) {
        interaction.touched = Some(key);
    }
}
