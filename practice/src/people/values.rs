//! Option values: typed text turned into what Discord's client sends.

use serde_json::{Map, Value, json};

use super::Person;
use super::answer::NotAnswered;
use super::typing::Line;
use crate::discord::{Id, State, StoredFile, attachment_of};

/// Options with the objects they point at.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) options: Vec<Value>,
    pub(super) resolved: Map<String, Value>,
}

impl Filled {
    pub(super) fn resolve(&mut self, kind: &str, id: Id, object: Value) {
        let entry = self.resolved.entry(kind).or_insert_with(|| json!({}));
        if let Value::Object(objects) = entry {
            objects.insert(id.to_string(), object);
        }
    }
}

/// Fills every option of a line as the client does, refusing what the client refuses.
pub(super) fn fill(person: &Person, state: &mut State, line: &Line<'_>) -> Result<Filled, NotAnswered> {
    let mut filled = Filled::default();
    let mut files = person.files.clone();
    for (option, text) in &line.given {
        let value = value(person, state, option, text, &mut files, &mut filled)
            .map_err(|why| NotAnswered::Client(format!("{}: {why}", option["name"].as_str().unwrap_or_default())))?;
        filled.options.push(json!({ "name": option["name"], "type": option["type"], "value": value }));
    }
    for option in line.options() {
        if line.given.iter().any(|(given, _)| given["name"] == option["name"]) {
            continue;
        }
        if option["type"] == 11 && !files.is_empty() {
            let (name, bytes) = files.remove(0);
            let id = upload(state, &name, bytes, &mut filled);
            filled.options.push(json!({ "name": option["name"], "type": 11, "value": id }));
        } else if option["required"] == json!(true) {
            let name = option["name"].as_str().unwrap_or_default();
            return Err(NotAnswered::Client(format!("{name}: this option is required")));
        }
    }
    Ok(filled)
}

/// One option's value, with what it points at.
pub(super) fn value(
    person: &Person,
    state: &mut State,
    option: &Value,
    text: &str,
    files: &mut Vec<(String, Vec<u8>)>,
    filled: &mut Filled,
) -> Result<Value, String> {
    let choices = option["choices"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !choices.is_empty() {
        let choice = choices.iter().find(|choice| is_choice(choice, text));
        let labels = || choices.iter().filter_map(|choice| choice["name"].as_str()).collect::<Vec<_>>().join(", ");
        return choice.map(|it| it["value"].clone()).ok_or_else(|| format!("{text:?} is none of: {}", labels()));
    }
    match option["type"].as_u64() {
        Some(3) => {
            let count = text.chars().count() as u64;
            let (min, max) =
                (option["min_length"].as_u64().unwrap_or(0), option["max_length"].as_u64().unwrap_or(6_000));
            if count < min || count > max {
                return Err(format!("{min} to {max} characters, not {count}"));
            }
            if text.is_empty() { Err("nothing was typed".to_owned()) } else { Ok(json!(text)) }
        }
        Some(4) => within(option, json!(text.parse::<i64>().map_err(|_| format!("{text:?} is no whole number"))?)),
        Some(10) => within(option, json!(text.parse::<f64>().map_err(|_| format!("{text:?} is no number"))?)),
        Some(5) => match text.to_lowercase().as_str() {
            "true" | "yes" => Ok(json!(true)),
            "false" | "no" => Ok(json!(false)),
            _ => Err(format!("{text:?} is neither true nor false")),
        },
        Some(kind @ (6..=9)) => named(person, state, kind, text, filled).ok_or_else(|| format!("{text:?} is not here")),
        Some(11) => {
            let (name, bytes) = match files.iter().position(|(name, _)| name == text) {
                Some(at) => files.remove(at),
                None => read_file(text)?,
            };
            Ok(json!(upload(state, &name, bytes, filled)))
        }
        _ => Err("an option of a type this client does not know".to_owned()),
    }
}

pub(super) fn is_choice(choice: &Value, text: &str) -> bool {
    let localised = choice["name_localizations"].as_object().into_iter().flat_map(|names| names.values());
    let mut names = std::iter::once(&choice["name"]).chain(localised).filter_map(Value::as_str);
    let value = choice["value"].as_str().map_or_else(|| choice["value"].to_string(), str::to_owned);
    value == text || names.any(|name| name.to_lowercase() == text.to_lowercase())
}

fn within(option: &Value, number: Value) -> Result<Value, String> {
    let given = number.as_f64().unwrap_or_default();
    let (min, max) = (option["min_value"].as_f64(), option["max_value"].as_f64());
    if min.is_some_and(|min| given < min) || max.is_some_and(|max| given > max) {
        return Err(format!("{number} is out of bounds"));
    }
    Ok(number)
}

fn read_file(text: &str) -> Result<(String, Vec<u8>), String> {
    let path = std::path::Path::new(text.trim_start_matches('@'));
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let name = path.file_name().map_or_else(|| "file".to_owned(), |name| name.to_string_lossy().into_owned());
    Ok((name, bytes))
}

fn upload(state: &mut State, name: &str, bytes: Vec<u8>, filled: &mut Filled) -> Id {
    let attachment = attachment_of(state, name, bytes);
    let object = state.attachment_json(&attachment);
    state.files.insert(
        attachment.id,
        StoredFile {
            filename: attachment.filename.clone(),
            content_type: attachment.content_type.clone(),
            bytes: attachment.bytes.clone(),
        },
    );
    filled.resolve("attachments", attachment.id, object);
    attachment.id
}

/// A person (6), channel (7), role (8) or either of person and role (9), by name or id; resolved as Discord does.
pub(super) fn named(person: &Person, state: &State, kind: u64, text: &str, filled: &mut Filled) -> Option<Value> {
    let text = text.trim().trim_start_matches(['<', '@', '#', '!', '&']).trim_end_matches('>');
    let id: Option<Id> = text.parse().ok();
    let guild = person.current_guild(state);
    if matches!(kind, 6 | 9) {
        let user = state.users.values().find(|user| Some(user.id) == id || user.name == text);
        if let Some(user) = user {
            filled.resolve("users", user.id, state.user_json(user.id));
            let place = guild.and_then(|guild| state.guilds.get(&guild));
            let member = place.and_then(|place| place.members.get(&user.id).map(|member| place.permissions(member)));
            if let (Some(permissions), Some(guild)) = (member, guild)
                && let Some(member) = state.member_with_permissions(guild, user.id, permissions)
            {
                filled.resolve("members", user.id, member);
            }
            return Some(json!(user.id));
        }
    }
    if matches!(kind, 8 | 9) {
        let roles = &state.guilds.get(&guild?)?.roles;
        let role = roles.values().find(|role| Some(role.id) == id || role.name == text)?;
        filled.resolve("roles", role.id, state.role_json(role));
        return Some(json!(role.id));
    }
    if kind == 7 {
        let channel = person.visible_channel(state, text)?;
        filled.resolve("channels", channel.id, state.partial_channel_json(channel, person.user));
        return Some(json!(channel.id));
    }
    None
}
