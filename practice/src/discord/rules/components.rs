//! Limits of the rows of buttons and menus under a message.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{join, list, optional_text, required_text};
use crate::discord::error::Wrongs;

const ROW: u64 = 1;
const BUTTON: u64 = 2;
const TEXT_MENU: u64 = 3;
const MENUS: std::ops::RangeInclusive<u64> = 5..=8;

/// Checks the rows and gives them back as Discord keeps them: every component numbered.
pub(crate) fn check(body: &Value, wrongs: &mut Wrongs) -> Vec<Value> {
    let rows = list(body, "components", "", wrongs);
    wrongs.count("components", rows.len(), 0, 5);
    let mut custom_ids = HashSet::new();
    for (index, row) in rows.iter().enumerate() {
        let path = format!("components.{index}");
        if row["type"].as_u64() != Some(ROW) {
            wrongs.add(&join(&path, "type"), "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
            continue;
        }
        let inside = list(row, "components", &path, wrongs);
        wrongs.count(&join(&path, "components"), inside.len(), 1, 5);
        let menus = inside.iter().filter(|it| it["type"].as_u64() != Some(BUTTON)).count();
        if menus > 0 && inside.len() > 1 {
            let message = "The specified component exceeds the maximum width";
            wrongs.add(&join(&path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message);
        }
        for (index, component) in inside.iter().enumerate() {
            let path = format!("{path}.components.{index}");
            one(component, &path, wrongs);
            let custom_id = component["custom_id"].as_str();
            if custom_id.is_some_and(|custom_id| !custom_ids.insert(custom_id)) {
                let message = "Component custom id cannot be duplicated";
                wrongs.add(&join(&path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", message);
            }
        }
    }
    numbered(rows)
}

fn one(component: &Value, path: &str, wrongs: &mut Wrongs) {
    match component["type"].as_u64() {
        Some(BUTTON) => button(component, path, wrongs),
        Some(TEXT_MENU) => {
            menu(component, path, wrongs);
            options(component, path, wrongs);
        }
        Some(other) if MENUS.contains(&other) => menu(component, path, wrongs),
        _ => {
            let message = "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).";
            wrongs.add(&join(path, "type"), "UNION_TYPE_CHOICES", message);
        }
    }
}

fn button(button: &Value, path: &str, wrongs: &mut Wrongs) {
    optional_text(button, "label", path, 80, wrongs);
    let label = button["label"].as_str().unwrap_or_default();
    if label.is_empty() && button["emoji"].is_null() {
        wrongs.required(&join(path, "label"));
    }
    emoji(&button["emoji"], &join(path, "emoji"), wrongs);
    match button["style"].as_u64() {
        Some(1..=4) => {
            required_text(button, "custom_id", path, 100, wrongs);
            if !button["url"].is_null() {
                let message = "A custom id and url cannot both be specified";
                wrongs.add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message);
            }
        }
        Some(5) => {
            required_text(button, "url", path, 512, wrongs);
            let url = button["url"].as_str().unwrap_or_default();
            if !["http://", "https://", "discord://"].iter().any(|scheme| url.starts_with(scheme)) {
                let message = "Scheme \"\" is not supported. Scheme must be one of ('http', 'https', 'discord').";
                wrongs.add(&join(path, "url"), "URL_TYPE_INVALID_SCHEME", message);
            }
            if !button["custom_id"].is_null() {
                let message = "A custom id and url cannot both be specified";
                wrongs.add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message);
            }
        }
        _ => wrongs.choices(&join(path, "style"), "1, 2, 3, 4, 5"),
    }
}

fn emoji(emoji: &Value, path: &str, wrongs: &mut Wrongs) {
    let name = emoji["name"].as_str().unwrap_or_default();
    if !emoji.is_null() && emoji["id"].is_null() && (name.is_empty() || name.is_ascii()) {
        wrongs.add(&join(path, "name"), "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji");
    }
}

fn menu(menu: &Value, path: &str, wrongs: &mut Wrongs) {
    required_text(menu, "custom_id", path, 100, wrongs);
    optional_text(menu, "placeholder", path, 150, wrongs);
    let min = menu["min_values"].as_u64().unwrap_or(1);
    let max = menu["max_values"].as_u64().unwrap_or(1);
    if min > 25 {
        wrongs.add(&join(path, "min_values"), "NUMBER_TYPE_MAX", "int value should be less than or equal to 25.");
    }
    if max == 0 || max > 25 {
        let message = "int value should be between 1 and 25.";
        wrongs.add(&join(path, "max_values"), "NUMBER_TYPE_MAX", message);
    }
    if min > max {
        let message = "The minimum number of values must be less than or equal to the maximum";
        wrongs.add(&join(path, "min_values"), "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES", message);
    }
}

fn options(menu: &Value, path: &str, wrongs: &mut Wrongs) {
    let options = list(menu, "options", path, wrongs);
    wrongs.count(&join(path, "options"), options.len(), 1, 25);
    let mut values = HashSet::new();
    for (index, option) in options.iter().enumerate() {
        let path = format!("{path}.options.{index}");
        required_text(option, "label", &path, 100, wrongs);
        required_text(option, "value", &path, 100, wrongs);
        optional_text(option, "description", &path, 100, wrongs);
        emoji(&option["emoji"], &join(&path, "emoji"), wrongs);
        if option["value"].as_str().is_some_and(|value| !values.insert(value)) {
            let message = "The specified option value is already used";
            wrongs.add(&join(&path, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message);
        }
    }
    let max = menu["max_values"].as_u64().unwrap_or(1);
    if usize::try_from(max).is_ok_and(|max| max > options.len() && max <= 25) {
        let message = "The maximum number of values must not exceed the number of options";
        wrongs.add(&join(path, "max_values"), "SELECT_COMPONENT_MAX_VALUES_GREATER_THAN_OPTIONS", message);
    }
    let defaults = options.iter().filter(|option| option["default"] == json!(true)).count();
    if u64::try_from(defaults).is_ok_and(|defaults| defaults > max) {
        let message = "The number of default options must not exceed the maximum number of values";
        wrongs.add(&join(path, "options"), "SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS", message);
    }
}

fn numbered(rows: &[Value]) -> Vec<Value> {
    let mut rows = rows.to_vec();
    let mut number = 0;
    let mut next = |component: &mut Value| {
        number += 1;
        if component.is_object() && component["id"].is_null() {
            component["id"] = json!(number);
        }
    };
    for row in &mut rows {
        next(row);
        row.get_mut("components").and_then(Value::as_array_mut).into_iter().flatten().for_each(&mut next);
    }
    rows
}
