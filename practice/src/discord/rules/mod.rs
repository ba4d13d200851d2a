//! What Discord accepts: the limits of messages, components, modals and commands, and how it names what is wrong.

pub(crate) mod commands;
pub(crate) mod components;
pub(crate) mod embeds;
pub(crate) mod mentions;
pub(crate) mod message;
pub(crate) mod modal;
mod options;

use serde_json::Value;

use super::error::Wrongs;

/// The text in a field, if it is text; a wrong type is noted.
pub(crate) fn text<'a>(object: &'a Value, field: &str, path: &str, wrongs: &mut Wrongs) -> Option<&'a str> {
    match &object[field] {
        Value::Null => None,
        Value::String(text) => Some(text),
        other => {
            let place = join(path, field);
            wrongs.add(&place, "STRING_TYPE_CONVERT", format!("Could not interpret \"{other}\" as string."));
            None
        }
    }
}

/// A required text of `min` to `max` characters.
pub(crate) fn required_text(object: &Value, field: &str, path: &str, max: usize, wrongs: &mut Wrongs) {
    let before = wrongs.is_empty();
    match text(object, field, path, wrongs) {
        Some(found) => wrongs.length(&join(path, field), found, 1, max),
        None if object[field].is_null() || before => wrongs.required(&join(path, field)),
        None => {}
    }
}

/// An optional text of at most `max` characters.
pub(crate) fn optional_text(object: &Value, field: &str, path: &str, max: usize, wrongs: &mut Wrongs) {
    if let Some(found) = text(object, field, path, wrongs) {
        wrongs.length(&join(path, field), found, 0, max);
    }
}

pub(crate) fn join(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}

/// The items of a list; nothing where there is none.
pub(crate) fn list<'a>(object: &'a Value, field: &str, path: &str, wrongs: &mut Wrongs) -> &'a [Value] {
    match &object[field] {
        Value::Null => &[],
        Value::Array(items) => items,
        _ => {
            wrongs.add(&join(path, field), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            &[]
        }
    }
}
