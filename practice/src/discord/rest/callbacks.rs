//! The first answer to an interaction.

use serde_json::{Value, json};

use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal, Wrongs, wrong};
use crate::discord::model::{FirstAnswer, InteractionKind, flag};
use crate::discord::rules::{list, message, modal, required_text};
use crate::discord::state::State;

/// Flags an answer may carry.
const FLAGS: u64 = flag::EPHEMERAL | flag::SUPPRESS_EMBEDS | flag::SUPPRESS_NOTIFICATIONS;

pub(super) fn create(state: &mut State, call: &Call, id: Id, token: &str) -> Outcome<Reply> {
    let interaction = state.interaction_to_answer(id, token)?;
    let (kind, component_message) = (interaction.kind, interaction.message);
    let Some(answer) = call.body["type"].as_u64() else {
        return Err(wrong("type", "BASE_TYPE_REQUIRED", "This field is required"));
    };
    let on_message = component_message.is_some();
    let allowed: &[u64] = match kind {
        InteractionKind::Command => &[4, 5, 9],
        InteractionKind::Autocomplete => &[8],
        InteractionKind::Component => &[4, 5, 6, 7, 9],
        InteractionKind::Modal if on_message => &[4, 5, 6, 7],
        InteractionKind::Modal => &[4, 5],
    };
    if !allowed.contains(&answer) {
        let message =
            format!("Value must be one of {{{}}}.", allowed.iter().map(u64::to_string).collect::<Vec<_>>().join(", "));
        return Err(wrong("type", "BASE_TYPE_CHOICES", &message));
    }
    let data = &call.body["data"];
    let first = match answer {
        4 => {
            let draft = message::check(data, &call.files, "data", FLAGS)?;
            if draft.is_empty() {
                return Err(Refusal::empty_message());
            }
            let key = state.add_answer(id, draft, 0)?;
            state.set_original(id, key);
            FirstAnswer::Message
        }
        5 => {
            let draft = message::check(&json!({ "flags": data["flags"] }), &[], "data", FLAGS)?;
            let key = state.add_answer(id, draft, flag::LOADING)?;
            state.set_original(id, key);
            FirstAnswer::DeferredMessage
        }
        6 => {
            state.original_is_component_message(id);
            FirstAnswer::DeferredUpdate
        }
        7 => {
            let draft = message::check(data, &call.files, "data", FLAGS)?;
            state.original_is_component_message(id);
            let key = state.interactions.get(&id).and_then(|interaction| interaction.original);
            state.edit_message(key.ok_or_else(Refusal::unknown_message)?, draft)?;
            FirstAnswer::Update
        }
        8 => FirstAnswer::Choices(choices(state, id, data)?),
        _ => {
            modal::check(data)?;
            FirstAnswer::Modal(data.clone())
        }
    };
    if let Some(interaction) = state.interactions.get_mut(&id) {
        interaction.answer = Some(first);
    }
    if call.flag("with_response") { Reply::ok(response(state, id, answer)) } else { Reply::none() }
}

fn response(state: &State, id: Id, kind: u64) -> Value {
    let Some(interaction) = state.interactions.get(&id) else { return Value::Null };
    let message = interaction.original.and_then(|key| state.messages.get(&key));
    let mut object = json!({
        "interaction": { "id": id, "type": interaction.kind as u64 }, "resource": { "type": kind },
    });
    if let Some(message) = message {
        object["interaction"]["response_message_id"] = json!(message.id);
        object["interaction"]["response_message_loading"] = json!(message.flags & flag::LOADING != 0);
        object["interaction"]["response_message_ephemeral"] = json!(message.flags & flag::EPHEMERAL != 0);
        object["resource"]["message"] = state.message_json(message);
    }
    object
}

fn choices(state: &State, id: Id, data: &Value) -> Outcome<Vec<Value>> {
    let mut wrongs = Wrongs::default();
    let choices = list(data, "choices", "", &mut wrongs);
    if data["choices"].is_null() {
        wrongs.required("choices");
    }
    wrongs.count("choices", choices.len(), 0, 25);
    let kind = state.interactions.get(&id).and_then(|interaction| focused(&interaction.payload["data"]["options"]));
    for (index, choice) in choices.iter().enumerate() {
        let path = format!("choices.{index}");
        required_text(choice, "name", &path, 100, &mut wrongs);
        let value = &choice["value"];
        let place = format!("{path}.value");
        match (kind, value) {
            (_, Value::Null) => wrongs.required(&place),
            (Some(3) | None, Value::String(text)) => wrongs.length(&place, text, 1, 100),
            (Some(4), Value::Number(number)) if number.is_i64() || number.is_u64() => {}
            (Some(10), Value::Number(_)) => {}
            _ => wrongs.add(&place, "APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_INVALID", "Invalid type of value"),
        }
    }
    wrongs.under("data").check()?;
    Ok(choices.to_vec())
}

/// The type of the option that is being typed.
fn focused(options: &Value) -> Option<u64> {
    options.as_array()?.iter().find_map(|option| {
        if option["focused"] == json!(true) { option["type"].as_u64() } else { focused(&option["options"]) }
    })
}

impl State {
    /// Adds a message that answers an interaction.
    pub(super) fn add_answer(&mut self, id: Id, draft: message::Draft, more_flags: u64) -> Outcome<(Id, Id)> {
        let interaction = self.interactions.get(&id).ok_or_else(Refusal::unknown_interaction)?;
        let (channel, user, has_origin) = (interaction.channel, interaction.user, interaction.original);
        let channel = self.channels.get(&channel).cloned().ok_or_else(Refusal::unknown_channel)?;
        let mut message = self.new_message(draft, self.bot, &channel);
        message.flags |= more_flags;
        message.interaction = Some(id);
        let by_command = interaction_kind(self, id) == Some(InteractionKind::Command);
        if by_command && has_origin.is_none() {
            message.kind = 20;
        } else if let Some((channel, answered)) = has_origin {
            message.kind = 19;
            message.reference = Some(json!({ "type": 0, "channel_id": channel, "message_id": answered }));
        }
        if message.flags & flag::EPHEMERAL != 0 {
            message.only_for = Some(user);
        }
        Ok(self.add_message(message))
    }

    pub(super) fn set_original(&mut self, id: Id, key: (Id, Id)) {
        if let Some(interaction) = self.interactions.get_mut(&id) {
            interaction.original = Some(key);
        }
    }

    fn original_is_component_message(&mut self, id: Id) {
        if let Some(interaction) = self.interactions.get_mut(&id) {
            interaction.original = interaction.message.map(|message| (interaction.channel, message));
        }
    }
}

fn interaction_kind(state: &State, id: Id) -> Option<InteractionKind> {
    state.interactions.get(&id).map(|interaction| interaction.kind)
}
