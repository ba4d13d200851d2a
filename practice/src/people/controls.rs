//! Buttons, menus and modals, read from Discord's JSON.

use serde_json::Value;

use super::answer::{Field, FieldStyle, Modal};
use super::message::{Button, ButtonStyle, Component, Menu, MenuKind, MenuOption};
use crate::discord::Id;

/// The rows under a message.
pub(crate) fn rows(rows: &[Value]) -> Vec<Vec<Component>> {
    let inside = |row: &Value| row["components"].as_array().into_iter().flatten().filter_map(component).collect();
    rows.iter().map(inside).collect()
}

fn component(object: &Value) -> Option<Component> {
    let text = |field: &str| object[field].as_str().map(str::to_owned);
    let number =
        |field: &str, default: u64| usize::try_from(object[field].as_u64().unwrap_or(default)).unwrap_or_default();
    let disabled = object["disabled"].as_bool().unwrap_or(false);
    let kind = match object["type"].as_u64()? {
        2 => {
            let style = match object["style"].as_u64()? {
                1 => ButtonStyle::Primary,
                2 => ButtonStyle::Secondary,
                3 => ButtonStyle::Success,
                4 => ButtonStyle::Danger,
                _ => ButtonStyle::Link,
            };
            let label = text("label").or_else(|| object["emoji"]["name"].as_str().map(str::to_owned));
            return Some(Component::Button(Button {
                label: label.unwrap_or_default(),
                style,
                disabled,
                custom_id: text("custom_id"),
                url: text("url"),
            }));
        }
        3 => MenuKind::Text,
        5 => MenuKind::User,
        6 => MenuKind::Role,
        7 => MenuKind::Mentionable,
        8 => MenuKind::Channel,
        _ => return None,
    };
    let options = object["options"].as_array().into_iter().flatten();
    Some(Component::Menu(Menu {
        custom_id: text("custom_id")?,
        kind,
        placeholder: text("placeholder"),
        options: options.filter_map(|option| serde_json::from_value::<MenuOption>(option.clone()).ok()).collect(),
        min_values: number("min_values", 1),
        max_values: number("max_values", 1),
        disabled,
    }))
}

/// A form from the `data` of the answer that opened it.
pub(super) fn modal(data: &Value, interaction: Id) -> Modal {
    let text = |object: &Value, field: &str| object[field].as_str().unwrap_or_default().to_owned();
    let rows = data["components"].as_array().into_iter().flatten();
    let inputs = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    let number = |object: &Value, field: &str, default: u64| {
        usize::try_from(object[field].as_u64().unwrap_or(default)).unwrap_or_default()
    };
    let fields = inputs.map(|input| Field {
        label: text(input, "label"),
        custom_id: text(input, "custom_id"),
        value: text(input, "value"),
        placeholder: input["placeholder"].as_str().map(str::to_owned),
        min: number(input, "min_length", 0),
        max: number(input, "max_length", 4_000),
        required: input["required"].as_bool().unwrap_or(true),
        style: if input["style"].as_u64() == Some(2) { FieldStyle::Paragraph } else { FieldStyle::Line },
    });
    Modal { title: text(data, "title"), custom_id: text(data, "custom_id"), fields: fields.collect(), interaction }
}
