//! Limits of application commands.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::options;
use super::{join, text};
use crate::discord::error::{Outcome, Refusal, Wrongs};

/// Names, descriptions and values of one command together, each with its longest localisation.
const TOGETHER: usize = 8_000;
/// Slash commands in one scope.
const MAX_COMMANDS: usize = 100;

pub(crate) const LOCALES: &[&str] = &[
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
    "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
];

/// Checks one command and gives it back as Discord keeps it.
pub(crate) fn check(command: &Value) -> Outcome<Value> {
    let mut wrongs = Wrongs::default();
    one(command, "", &mut wrongs);
    wrongs.check()?;
    Ok(normalised(command))
}

/// Checks a whole list that replaces the commands of a scope.
pub(crate) fn check_all(commands: &Value) -> Outcome<Vec<Value>> {
    let mut wrongs = Wrongs::default();
    let Value::Array(commands) = commands else {
        wrongs.add("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        return wrongs.check().map(|()| Vec::new());
    };
    if commands.len() > MAX_COMMANDS {
        return Err(Refusal::new(400, 30032, "Maximum number of application commands reached (100)"));
    }
    let mut names = HashSet::new();
    for (index, command) in commands.iter().enumerate() {
        one(command, &index.to_string(), &mut wrongs);
        let key = (command["type"].as_u64().unwrap_or(1), command["name"].as_str().unwrap_or_default());
        if !names.insert(key) {
            let message = "Application command names must be unique";
            wrongs.add(&format!("{index}.name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", message);
        }
    }
    wrongs.check()?;
    Ok(commands.iter().map(normalised).collect())
}

fn one(command: &Value, path: &str, wrongs: &mut Wrongs) {
    if !command.is_object() {
        wrongs.add(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        return;
    }
    match command["type"].as_u64().unwrap_or(1) {
        1 => {
            name(command, path, wrongs);
            description(command, path, wrongs);
            options::check(command, path, wrongs);
        }
        2 | 3 => super::required_text(command, "name", path, 32, wrongs),
        _ => wrongs.choices(&join(path, "type"), "1, 2, 3"),
    }
    let permissions = &command["default_member_permissions"];
    if permissions.as_str().is_some_and(|bits| bits.parse::<u64>().is_err()) {
        wrongs.add(&join(path, "default_member_permissions"), "INVALID_BITS", "Invalid permissions");
    }
    if characters(command) > TOGETHER {
        let message = format!("Command exceeds maximum size ({TOGETHER})");
        wrongs.add(path, "APPLICATION_COMMAND_TOO_LARGE", message);
    }
}

/// Letters and digits of any script, dashes, underscores and apostrophes; nothing that has a lower case may be upper.
pub(crate) fn valid_name(name: &str) -> bool {
    let count = name.chars().count();
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '\'');
    (1..=32).contains(&count) && name.chars().all(fits) && name.to_lowercase() == name
}

pub(super) fn name(object: &Value, path: &str, wrongs: &mut Wrongs) {
    let place = join(path, "name");
    match text(object, "name", path, wrongs) {
        None | Some("") => wrongs.required(&place),
        Some(name) if name.chars().count() > 32 => wrongs.length(&place, name, 1, 32),
        Some(name) if !valid_name(name) => {
            wrongs.add(&place, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
        Some(_) => {}
    }
    for (locale, name) in localizations(object, "name_localizations", path, wrongs) {
        if !name.as_str().is_some_and(valid_name) {
            let place = format!("{}.{locale}", join(path, "name_localizations"));
            wrongs.add(&place, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }
}

pub(super) fn description(object: &Value, path: &str, wrongs: &mut Wrongs) {
    super::required_text(object, "description", path, 100, wrongs);
    for (locale, description) in localizations(object, "description_localizations", path, wrongs) {
        let place = format!("{}.{locale}", join(path, "description_localizations"));
        wrongs.length(&place, description.as_str().unwrap_or_default(), 1, 100);
    }
}

/// The entries of a dictionary of localisations; locales that Discord does not have are noted.
pub(super) fn localizations<'a>(
    object: &'a Value,
    field: &str,
    path: &str,
    wrongs: &mut Wrongs,
) -> Vec<(&'a String, &'a Value)> {
    let entries: Vec<(&String, &Value)> =
        object[field].as_object().into_iter().flatten().filter(|(_, value)| !value.is_null()).collect();
    for (locale, _) in &entries {
        if !LOCALES.contains(&locale.as_str()) {
            let message = format!("Value must be one of {LOCALES:?}.");
            wrongs.add(&format!("{}.{locale}", join(path, field)), "ENUM_TYPE_COERCE", message);
        }
    }
    entries
}

/// The characters that count against the limit of the whole command.
fn characters(object: &Value) -> usize {
    let longest = |field: &str| {
        let localised = object[format!("{field}_localizations")].as_object();
        let all = localised.into_iter().flat_map(|it| it.values()).chain(std::iter::once(&object[field]));
        all.filter_map(Value::as_str).map(|text| text.chars().count()).max().unwrap_or(0)
    };
    let value = object["value"].as_str().map_or(0, |text| text.chars().count());
    let inside = ["options", "choices"].iter().flat_map(|field| object[*field].as_array().into_iter().flatten());
    longest("name") + longest("description") + value + inside.map(characters).sum::<usize>()
}

fn normalised(command: &Value) -> Value {
    let kind = command["type"].as_u64().unwrap_or(1);
    let mut object = json!({
        "type": kind, "name": command["name"], "name_localizations": command["name_localizations"],
        "description": command["description"].as_str().unwrap_or_default(),
        "description_localizations": command["description_localizations"],
        "default_member_permissions": command["default_member_permissions"],
        "dm_permission": command["dm_permission"].as_bool().unwrap_or(true),
        "contexts": command["contexts"],
        "integration_types": command["integration_types"].as_array().map_or(json!([0]), |given| json!(given)),
        "nsfw": command["nsfw"].as_bool().unwrap_or(false),
    });
    let options = command["options"].as_array().filter(|options| !options.is_empty());
    if let Some(options) = options {
        object["options"] = options.iter().map(options::normalised).collect();
    }
    object
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_options(options: Value) -> Value {
        json!({ "name": "story", "description": "Success stories", "options": options })
    }

    fn errors(command: &Value) -> Value {
        check(command).map_or_else(|refusal| refusal.body["errors"].clone(), |_| Value::Null)
    }

    #[test]
    fn names_are_lower_case_words() {
        for good in ["story", "historia-de-éxito", "o'clock", "日本"] {
            assert!(valid_name(good), "{good}");
        }
        for bad in ["", "Story", "two words", "a/b", &"x".repeat(33)] {
            assert!(!valid_name(bad), "{bad}");
        }
    }

    #[test]
    fn required_options_come_first() {
        let option =
            |name: &str, required: bool| json!({ "type": 3, "name": name, "description": "d", "required": required });
        assert_eq!(errors(&with_options(json!([option("a", true), option("b", false)]))), Value::Null);
        let wrong = errors(&with_options(json!([option("a", false), option("b", true)])));
        assert_eq!(
            wrong["options"]["1"]["required"]["_errors"][0]["code"],
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"
        );
    }

    #[test]
    fn a_command_has_8000_characters_in_all_with_its_longest_localisation() {
        let option = |name: String, long: &str| {
            json!({ "type": 3, "name": name, "description": "d", "description_localizations": { "es-419": long },
                    "choices": (0..25).map(|n| json!({ "name": format!("{n}{}", "x".repeat(80)), "value": "v" })).collect::<Vec<_>>() })
        };
        let options: Vec<Value> = (0..4).map(|n| option(format!("o{n}"), &"y".repeat(60))).collect();
        let wrong = errors(&with_options(json!(options)));
        assert_eq!(wrong["_errors"][0]["code"], "APPLICATION_COMMAND_TOO_LARGE");
    }

    #[test]
    fn two_commands_cannot_share_a_name() {
        let twice = json!([with_options(json!([])), with_options(json!([]))]);
        let refusal = check_all(&twice).unwrap_err();
        assert_eq!(refusal.body["errors"]["1"]["name"]["_errors"][0]["code"], "APPLICATION_COMMANDS_DUPLICATE_NAME");
    }
}
