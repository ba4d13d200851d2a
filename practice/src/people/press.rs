//! Using what stands under a message: buttons and menus.

use serde_json::{Value, json};

use super::acts::client;
use super::answer::{Answer, NotAnswered};
use super::message::{Component, Menu, MenuKind, Message};
use super::{Person, values};
use crate::discord::{Id, InteractionKind};

impl Person {
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
}
