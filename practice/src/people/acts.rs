//! What a person does: types commands, presses buttons, chooses, fills in forms, writes, deletes.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::answer::{Answer, Choice, Modal, NotAnswered};
use super::message::{Component, Menu, MenuKind, Message};
use super::{Person, Place, controls, typing, values};
use crate::discord::{
    FirstAnswer, Id, InteractionDraft, InteractionKind, MANAGE_MESSAGES, SEND_MESSAGES, State, USE_APPLICATION_COMMANDS,
};

/// As long as Discord's client waits for the first answer.
const PATIENCE: Duration = Duration::from_secs(3);

fn client<T>(why: impl Into<String>) -> Result<T, NotAnswered> {
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
            filled.options.extend(others.map(|(known, text)| {
                let value = known["choices"].as_array().into_iter().flatten().find(|it| values::is_choice(it, text));
                let value = value.map_or_else(|| json!(text), |choice| choice["value"].clone());
                json!({ "name": known["name"], "type": known["type"], "value": value })
            }));
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

    /// Presses the button with this label (or custom_id).
    pub async fn press(&self, message: &Message, label: &str) -> Result<Answer, NotAnswered> {
        let id = self.send_press(message, label)?;
        self.answer(id).await
    }

    /// Presses once; the gateway delivers the very same interaction twice.
    pub async fn press_twice(&self, message: &Message, label: &str) -> Result<Answer, NotAnswered> {
        let id = self.send_press(message, label)?;
        self.discord.shared.change(|state| state.redeliver(id));
        self.answer(id).await
    }

    fn send_press(&self, message: &Message, label: &str) -> Result<Id, NotAnswered> {
        let message = self.seen(message)?;
        let buttons = message.buttons();
        let named = |name: &str| {
            buttons.iter().find(|button| button.label == name || button.custom_id.as_deref() == Some(name))
        };
        let Some(button) = named(label) else {
            let labels: Vec<&str> = buttons.iter().map(|button| button.label.as_str()).collect();
            return client(format!("there is no button {label:?}, but: {}", labels.join(", ")));
        };
        if button.disabled {
            return client(format!("the button {label:?} is disabled"));
        }
        let Some(custom_id) = &button.custom_id else { return client(format!("{label:?} is a link")) };
        Ok(self.use_component(&message, json!({ "custom_id": custom_id, "component_type": 2, "id": 1 })))
    }

    /// Presses a button that is not there.
    pub async fn press_forged(&self, message: &Message, custom_id: &str) -> Result<Answer, NotAnswered> {
        let id = self.use_component(message, json!({ "custom_id": custom_id, "component_type": 2, "id": 1 }));
        self.answer(id).await
    }

    /// Chooses in the first menu that offers all of these: by label or value, people as `@name`, channels as `#name`.
    pub async fn choose(&self, message: &Message, wanted: &[&str]) -> Result<Answer, NotAnswered> {
        let message = self.seen(message)?;
        let menus = message.components.iter().flatten().filter_map(|component| match component {
            Component::Menu(menu) if !menu.disabled => Some(menu),
            _ => None,
        });
        let found = menus.filter_map(|menu| self.pick(menu, wanted).map(|picked| (menu, picked))).next();
        let Some((menu, (values, resolved))) = found else {
            return client(format!("no menu offers all of: {}", wanted.join(", ")));
        };
        if values.len() < menu.min_values || values.len() > menu.max_values {
            return client(format!("{} to {} must be chosen", menu.min_values, menu.max_values));
        }
        let kind = match menu.kind {
            MenuKind::Text => 3,
            MenuKind::User => 5,
            MenuKind::Role => 6,
            MenuKind::Mentionable => 7,
            MenuKind::Channel => 8,
        };
        let mut data = json!({ "custom_id": menu.custom_id, "component_type": kind, "values": values, "id": 1 });
        if menu.kind != MenuKind::Text {
            data["resolved"] = resolved;
        }
        let id = self.use_component(&message, data);
        self.answer(id).await
    }

    fn pick(&self, menu: &Menu, wanted: &[&str]) -> Option<(Vec<Value>, Value)> {
        let kind = match menu.kind {
            MenuKind::Text => {
                let option = |wanted: &&str| menu.options.iter().find(|it| it.label == *wanted || it.value == *wanted);
                let values: Option<Vec<Value>> = wanted.iter().map(|it| option(it).map(|it| json!(it.value))).collect();
                return values.map(|values| (values, Value::Null));
            }
            MenuKind::User => 6,
            MenuKind::Channel => 7,
            MenuKind::Role => 8,
            MenuKind::Mentionable => 9,
        };
        let mut filled = values::Filled::default();
        let values: Option<Vec<Value>> = self
            .discord
            .shared
            .look(|state| wanted.iter().map(|name| values::named(self, state, kind, name, &mut filled)).collect());
        values.map(|values| (values, Value::Object(filled.resolved)))
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

    /// Writes into the channel the person is in.
    pub fn say(&self, content: &str) -> Result<Message> {
        self.discord
            .shared
            .change(|state| {
                let channel = self.here(state)?;
                let place = state.channels.get(&channel).cloned().context("the channel is gone")?;
                ensure!(
                    state.permissions_in(self.user, &place) & SEND_MESSAGES != 0,
                    "{} may not write there",
                    self.name_in(state)
                );
                let id = state.write(self.user, &place, content);
                anyhow::Ok((channel, id))
            })
            .and_then(|(channel, id)| {
                self.discord.look(|view| view.message(channel, id)).context("the message is gone")
            })
    }

    /// Deletes a message: one's own, or with Manage Messages anybody's.
    pub fn delete(&self, message: &Message) -> Result<()> {
        self.discord.shared.change(|state| {
            let place = state.channels.get(&message.channel_id).context("the channel is gone")?;
            let may = message.author_id == self.user || state.permissions_in(self.user, place) & MANAGE_MESSAGES != 0;
            ensure!(may, "{} may not delete that", self.name_in(state));
            state.delete_message((message.channel_id, message.id));
            Ok(())
        })
    }

    fn name_in(&self, state: &State) -> String {
        state.users.get(&self.user).map(|user| user.name.clone()).unwrap_or_default()
    }

    /// The channel the person is in, if they can be there.
    fn here(&self, state: &mut State) -> Result<Id, NotAnswered> {
        match &self.place {
            Place::Direct => Ok(state.open_dm(self.user)),
            Place::Channel(name) => match self.visible_channel(state, name) {
                Some(channel) => Ok(channel.id),
                None => client(format!("{} sees no channel #{name}", self.name_in(state))),
            },
        }
    }

    /// The commands this person is offered in a channel, the server's own first.
    fn commands(&self, state: &State, channel: Id) -> Vec<Value> {
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
        offered.into_iter().map(|command| state.command_json(command, true)).collect()
    }

    fn draft(&self, state: &State, kind: InteractionKind, channel: Id, data: Value) -> InteractionDraft {
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

    /// The message as it is now, if the person can see it.
    fn seen(&self, message: &Message) -> Result<Message, NotAnswered> {
        let found = self.discord.look(|view| {
            let seen = self.sees_message(view.state, message.channel_id, message.id);
            view.message(message.channel_id, message.id).filter(|_| seen)
        });
        found.ok_or_else(|| NotAnswered::Client("that message is gone, or not for these eyes".to_owned()))
    }

    fn use_component(&self, message: &Message, data: Value) -> Id {
        self.discord.shared.change(|state| {
            let mut draft = self.draft(state, InteractionKind::Component, message.channel_id, data);
            draft.message = Some(message.id);
            state.interact(draft)
        })
    }

    /// Waits for the first answer.
    async fn answer(&self, id: Id) -> Result<Answer, NotAnswered> {
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
