//! Limits of the options and choices of commands.

use std::collections::HashSet;

use serde_json::Value;

use super::commands::{description, localizations, name};
use super::{join, list};
use crate::discord::error::Wrongs;

const SUBCOMMAND: u64 = 1;
const GROUP: u64 = 2;
const STRING: u64 = 3;
const INTEGER: u64 = 4;
const CHANNEL: u64 = 7;
const NUMBER: u64 = 10;
const LAST: u64 = 11;

/// Checks the options of a command.
pub(super) fn check(command: &Value, path: &str, wrongs: &mut Wrongs) {
    inside(command, None, path, wrongs);
}

/// The same for whatever holds options: a command, or an option of type `holder_kind`.
fn inside(holder: &Value, holder_kind: Option<u64>, path: &str, wrongs: &mut Wrongs) {
    let options = list(holder, "options", path, wrongs);
    wrongs.count(&join(path, "options"), options.len(), 0, 25);
    let nests = |option: &Value| matches!(option["type"].as_u64(), Some(SUBCOMMAND | GROUP));
    let mixed = options.iter().any(nests) && !options.iter().all(nests);
    let mut names = HashSet::new();
    let mut optional_seen = false;
    for (index, option) in options.iter().enumerate() {
        let path = format!("{}.{index}", join(path, "options"));
        name(option, &path, wrongs);
        description(option, &path, wrongs);
        if option["name"].as_str().is_some_and(|name| !names.insert(name)) {
            wrongs.add(&join(&path, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique");
        }
        if mixed {
            let message = "Sub-command and sub-command group option types are mutually exclusive to all other types";
            wrongs.add(&join(&path, "type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
        }
        let required = option["required"].as_bool().unwrap_or(false);
        if required && optional_seen {
            let message = "Required options must be placed before non-required options";
            wrongs.add(&join(&path, "required"), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
        }
        optional_seen |= !required;
        match option["type"].as_u64() {
            Some(GROUP) if holder_kind.is_none() => inside(option, Some(GROUP), &path, wrongs),
            Some(SUBCOMMAND) if matches!(holder_kind, None | Some(GROUP)) => {
                inside(option, Some(SUBCOMMAND), &path, wrongs);
            }
            Some(SUBCOMMAND | GROUP) => {
                let message = "Sub-commands cannot be nested here";
                wrongs.add(&join(&path, "type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
            }
            Some(kind @ STRING..=LAST) => leaf(option, kind, &path, wrongs),
            _ => wrongs.choices(&join(&path, "type"), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11"),
        }
    }
}

fn leaf(option: &Value, kind: u64, path: &str, wrongs: &mut Wrongs) {
    let choices = list(option, "choices", path, wrongs);
    wrongs.count(&join(path, "choices"), choices.len(), 0, 25);
    let autocomplete = option["autocomplete"].as_bool().unwrap_or(false);
    let takes_choices = matches!(kind, STRING | INTEGER | NUMBER);
    if autocomplete && !choices.is_empty() {
        let message = "Autocomplete options cannot have choices";
        wrongs.add(&join(path, "choices"), "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", message);
    }
    if !takes_choices && (autocomplete || !choices.is_empty()) {
        let message = "This option type has neither choices nor autocomplete";
        wrongs.add(path, "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", message);
    }
    let mut names = HashSet::new();
    for (index, choice) in choices.iter().enumerate() {
        let path = format!("{}.{index}", join(path, "choices"));
        super::required_text(choice, "name", &path, 100, wrongs);
        for (locale, name) in localizations(choice, "name_localizations", &path, wrongs) {
            let place = format!("{}.{locale}", join(&path, "name_localizations"));
            wrongs.length(&place, name.as_str().unwrap_or_default(), 1, 100);
        }
        if choice["name"].as_str().is_some_and(|name| !names.insert(name)) {
            let message = "Option choice names must be unique";
            wrongs.add(&join(&path, "name"), "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS", message);
        }
        let value = &choice["value"];
        let fits = match kind {
            STRING => value.as_str().is_some_and(|text| (1..=100).contains(&text.chars().count())),
            INTEGER => value.is_i64() || value.is_u64(),
            _ => value.is_number(),
        };
        if takes_choices && !fits {
            let message = "The value of this choice does not fit its option";
            wrongs.add(&join(&path, "value"), "APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_INVALID", message);
        }
    }
    for (field, lowest) in [("min_length", 0), ("max_length", 1)] {
        let given = option[field].as_u64();
        if !option[field].is_null() && (kind != STRING || !given.is_some_and(|it| (lowest..=6_000).contains(&it))) {
            let message = format!("{field} is a number of {lowest} to 6000, on string options only");
            wrongs.add(&join(path, field), "NUMBER_TYPE_MAX", message);
        }
    }
    for field in ["min_value", "max_value"] {
        // `1.0` is a whole number to Discord, and poise writes it so.
        let fits = option[field].as_f64().is_some_and(|bound| kind != INTEGER || bound.fract() == 0.0);
        if !option[field].is_null() && (!matches!(kind, INTEGER | NUMBER) || !fits) {
            let message = "Only on integer and number options, and of their type";
            wrongs.add(&join(path, field), "NUMBER_TYPE_COERCE", message);
        }
    }
    // Discord takes an empty list on any option, and libraries send it on all of them.
    let channel_types = &option["channel_types"];
    if !channel_types.is_null() && !channel_types.as_array().is_some_and(Vec::is_empty) && kind != CHANNEL {
        wrongs.add(&join(path, "channel_types"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Only on channel options");
    }
}

/// As Discord gives it back: what is false, empty or null is left out.
pub(super) fn normalised(option: &Value) -> Value {
    let Value::Object(fields) = option else { return option.clone() };
    let kept = fields.iter().filter(|(_, value)| match value {
        Value::Null | Value::Bool(false) => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(entries) => !entries.is_empty(),
        _ => true,
    });
    let kept = kept.map(|(name, value)| match (name.as_str(), value) {
        ("options", Value::Array(options)) => (name.clone(), options.iter().map(normalised).collect()),
        _ => (name.clone(), value.clone()),
    });
    Value::Object(kept.collect())
}
