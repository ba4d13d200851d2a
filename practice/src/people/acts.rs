//! What a person does: types commands, presses buttons, chooses, fills in forms, writes, deletes.

use std::{sync::Arc, time::Duration};

use serde_json::{Value, json};

use super::answer::{Answer, Choice, Modal, NotAnswered};
use super::{Person, Place, controls, typing, values};
use crate::discord::{FirstAnswer, Id, InteractionDraft, InteractionKind, State, USE_APPLICATION_COMMANDS};

/// As long as Discord's client waits for the first answer.
const PATIENCE: Duration = Duration::from_secs(3);

pub(super) fn client<T>(why: impl Into<String>) -> Result<T, NotAnswered> {
    Err(NotAnswered::Client(why.into()))
}

impl Person {
    /// Types a command: `/story log medium:Blog title:"A title" media:@/path/file contact:@bob where:#general`.
    ///
    /// Values run to the next known option or stand in quotes; choices go by label or value.
    pub async fn slash(&self, text: &str) -> Result<Answer, NotAnswered> {
        let id = self.discord.shared.change(|state| {
            let channel = self.here(state)?;
            let commands = self.commands(state, channel);
            let line = typing::understand(&commands, text)?;
            let filled = values::fill(self, state, &line)?;
            let data = command_data(&line, filled);
            Ok(state.interact(self.draft(state, InteractionKind::Command, channel, data)))
        })?;
        self.answer(id).await
    }

    /// The suggestions for `option` while `text` is being typed; what `text` gives for it is the partial input.
    /// Options with fixed choices are completed by the client, as in Discord.
    pub async fn complete(&self, text: &str, option: &str) -> Result<Vec<Choice>, NotAnswered> {
        let (id, fixed) = self.discord.shared.change(|state| {
            let channel = self.here(state)?;
            let commands = self.commands(state, channel);
            let line = typing::understand(&commands, text)?;
            let Some(asked) = line.options().iter().find(|known| typing::is_called(known, option)) else {
                return client(format!("there is no option {option:?}"));
            };
            let given = line.given.iter().find(|(known, _)| known["name"] == asked["name"]);
            let partial = given.map(|(_, text)| text.clone()).unwrap_or_default();
            if asked["autocomplete"] != json!(true) {
                return Ok((None, fixed_choices(asked, &partial)));
            }
            let mut filled = values::Filled::default();
            let others = line.given.iter().filter(|(known, _)| known["name"] != asked["name"] && known["type"] != 11);
            for (known, text) in others {
                // Nothing is judged yet: what is not understood goes as it was typed.
                let value = values::value(self, state, known, text, &mut Vec::new(), &mut filled);
                let value = value.unwrap_or_else(|_| json!(text));
                filled.options.push(json!({ "name": known["name"], "type": known["type"], "value": value }));
            }
            // Ids go alone, without what they stand for.
            filled.resolved.clear();
            let focused = json!({ "name": asked["name"], "type": asked["type"], "value": partial, "focused": true });
            filled.options.push(focused);
            let data = command_data(&line, filled);
            Ok((Some(state.interact(self.draft(state, InteractionKind::Autocomplete, channel, data))), Vec::new()))
        })?;
        let Some(id) = id else { return Ok(fixed) };
        match self.answer(id).await? {
            Answer::Choices(choices) => Ok(choices),
            _ => Err(NotAnswered::NoResponse),
        }
    }

    /// Sends a form. Fields go by custom_id or label; those not named keep what stands in them.
    pub async fn submit(&self, modal: &Modal, fields: &[(&str, &str)]) -> Result<Answer, NotAnswered> {
        for field in &modal.fields {
            let text = filled_in(field, fields);
            let count = text.chars().count();
            if count == 0 && field.required {
                return client(format!("{:?} is required", field.label));
            }
            if count > 0 && (count < field.min || count > field.max) {
                return client(format!(
                    "{:?} takes {} to {} characters, not {count}",
                    field.label, field.min, field.max
                ));
            }
        }
        if let Some((name, _)) = fields.iter().find(|(name, _)| modal.field(name).is_none()) {
            return client(format!("there is no field {name:?}"));
        }
        self.submit_unchecked(modal, fields).await
    }

    /// Like [`Self::submit`] without the client's checks.
    pub async fn submit_unchecked(&self, modal: &Modal, fields: &[(&str, &str)]) -> Result<Answer, NotAnswered> {
        let rows: Vec<Value> = modal
            .fields
            .iter()
            .enumerate()
            .map(|(index, field)| {
                let input = json!({
                    "type": 4, "id": index * 2 + 2, "custom_id": field.custom_id, "value": filled_in(field, fields),
                });
                json!({ "type": 1, "id": index * 2 + 1, "components": [input] })
            })
            .collect();
        let id = self.discord.shared.change(|state| {
            let opener = state.interactions.get(&modal.interaction);
            let Some((channel, message)) = opener.map(|opener| (opener.channel, opener.message)) else {
                return client("the form was never opened");
            };
            let data = json!({ "custom_id": modal.custom_id, "components": rows, "resolved": {} });
            let mut draft = self.draft(state, InteractionKind::Modal, channel, data);
            draft.message = message;
            draft.opener = Some(modal.interaction);
            Ok(state.interact(draft))
        })?;
        self.answer(id).await
    }

    /// An interaction as given (`{"type": 2, "data": {…}}`); what it does not name is filled in.
    pub async fn interact_raw(&self, interaction: Value) -> Result<Answer, NotAnswered> {
        let kind = match interaction["type"].as_u64() {
            Some(3) => InteractionKind::Component,
            Some(4) => InteractionKind::Autocomplete,
            Some(5) => InteractionKind::Modal,
            _ => InteractionKind::Command,
        };
        let id = self.discord.shared.change(|state| {
            let channel = self.here(state)?;
            let mut draft = self.draft(state, kind, channel, interaction["data"].clone());
            draft.forged = interaction.clone();
            Ok(state.interact(draft))
        })?;
        self.answer(id).await
    }

    /// The channel the person is in, if they can be there.
    pub(super) fn here(&self, state: &mut State) -> Result<Id, NotAnswered> {
        match &self.place {
            Place::Direct => Ok(state.open_dm(self.user)),
            Place::Channel(name) => match self.visible_channel(state, name) {
                Some(channel) => Ok(channel.id),
                None => client(format!("{} sees no channel #{name}", self.name_in(state))),
            },
        }
    }

    /// The commands this person is offered in a channel, the server's own first.
    fn commands(&self, state: &State, channel: Id) -> Vec<Arc<Value>> {
        let Some(place) = state.channels.get(&channel) else { return Vec::new() };
        let permissions = state.permissions_in(self.user, place);
        let bot_inside = place.guild.is_none_or(|guild| state.bot_guild(guild).is_ok());
        if !bot_inside || place.guild.is_some() && permissions & USE_APPLICATION_COMMANDS == 0 {
            return Vec::new();
        }
        let context = u64::from(place.guild.is_none());
        let offered = state.commands.values().filter(|command| command.guild.is_none() || command.guild == place.guild);
        let mut offered: Vec<&crate::discord::Command> = offered
            .filter(|command| {
                let body = &command.body;
                let here = match body["contexts"].as_array() {
                    Some(contexts) => contexts.iter().any(|it| it.as_u64() == Some(context)),
                    None => context == 0 || body["dm_permission"] != json!(false),
                };
                let needed = body["default_member_permissions"].as_str().and_then(|bits| bits.parse::<u64>().ok());
                here && needed.is_none_or(|needed| context == 1 || permissions & needed == needed)
            })
            .collect();
        offered.sort_by_key(|command| command.guild.is_none());
        offered.into_iter().map(|command| Arc::clone(&command.whole)).collect()
    }

    pub(super) fn draft(&self, state: &State, kind: InteractionKind, channel: Id, data: Value) -> InteractionDraft {
        let locale = self.current_locale(state);
        InteractionDraft {
            kind,
            user: self.user,
            channel,
            locale,
            data,
            message: None,
            opener: None,
            forged: Value::Null,
        }
    }

    /// Waits for the first answer.
    pub(super) async fn answer(&self, id: Id) -> Result<Answer, NotAnswered> {
        let answered = self.discord.wait_until(PATIENCE, |view| {
            let interaction = view.state.interactions.get(&id)?;
            let shown = |key: Option<(Id, Id)>| {
                key.and_then(|key| view.state.messages.get(&key)).map(|message| view.answer_message(message, id))
            };
            let answer = match interaction.answer.as_ref()? {
                FirstAnswer::Message | FirstAnswer::DeferredMessage => shown(interaction.original).map(Answer::Message),
                FirstAnswer::Update | FirstAnswer::DeferredUpdate => shown(interaction.original).map(Answer::Updated),
                FirstAnswer::Modal(data) => Some(Answer::Modal(controls::modal(data, id))),
                FirstAnswer::Choices(choices) => {
                    let choices = choices.iter().filter_map(|choice| serde_json::from_value(choice.clone()).ok());
                    Some(Answer::Choices(choices.collect()))
                }
            };
            // An answer that was deleted at once has been an answer.
            Some(answer.ok_or(NotAnswered::NoResponse))
        });
        answered.await.unwrap_or(Err(NotAnswered::NoResponse))
    }
}

fn filled_in<'a>(field: &'a super::Field, fields: &[(&str, &'a str)]) -> &'a str {
    let named = fields.iter().find(|(name, _)| *name == field.custom_id || *name == field.label);
    named.map_or(field.value.as_str(), |(_, text)| text)
}

fn fixed_choices(option: &Value, partial: &str) -> Vec<Choice> {
    let partial = partial.to_lowercase();
    let choices = option["choices"].as_array().into_iter().flatten();
    let choices = choices.filter_map(|choice| serde_json::from_value::<Choice>(choice.clone()).ok());
    choices.filter(|choice| choice.name.to_lowercase().contains(&partial)).collect()
}

/// The `data` of a command interaction, options nested under their subcommand.
fn command_data(line: &typing::Line<'_>, filled: values::Filled) -> Value {
    let nested = line.path.iter().rev().fold(filled.options, |options, part| {
        vec![json!({ "name": part["name"], "type": part["type"], "options": options })]
    });
    let mut data = json!({
        "id": line.command["id"], "name": line.command["name"], "type": line.command["type"], "options": nested,
        "resolved": filled.resolved,
    });
    if !line.command["guild_id"].is_null() {
        data["guild_id"] = line.command["guild_id"].clone();
    }
    data
}
