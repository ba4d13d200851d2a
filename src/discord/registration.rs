//! Registers the commands with Discord, only when they changed: a registration too many would reset what people see.

use super::rest::{Failure, Rest};
use serde::Serialize;
use serde_json::{Map, Value};
use serenity::all::ApplicationId;

/// Makes Discord's global commands be these; says whether anything had to change.
///
/// # Errors
/// [`Failure`]
pub async fn register<C: Serialize + Sync>(
    rest: &Rest,
    application: ApplicationId,
    commands: &[C],
) -> Result<bool, Failure> {
    let ours = serde_json::to_value(commands).map_err(|cause| Failure::Malformed(cause.to_string()))?;
    let theirs = rest.global_commands(application).await?;
    let theirs = serde_json::to_value(theirs).map_err(|cause| Failure::Malformed(cause.to_string()))?;
    if by_name(&ours) == by_name(&theirs) {
        return Ok(false);
    }
    rest.put_global_commands(application, &commands).await?;
    Ok(true)
}

/// What of a command people meet; Discord adds ids, versions and defaults to it.
const MEANT: [&str; 15] = [
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "options",
    "type",
    "required",
    "choices",
    "value",
    "autocomplete",
    "min_value",
    "max_value",
    "min_length",
    "max_length",
    "channel_types",
];

/// Commands without what Discord adds, in the order of their names.
fn by_name(commands: &Value) -> Vec<Value> {
    let mut commands: Vec<Value> = commands.as_array().into_iter().flatten().map(meant).collect();
    commands.sort_by(|one, other| one["name"].as_str().cmp(&other["name"].as_str()));
    commands
}

fn meant(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| MEANT.contains(&name.as_str()));
            let kept = kept.filter(|(name, value)| !is_default(name, value)).map(|(name, value)| {
                let value = if name.ends_with("_localizations") { value.clone() } else { meant(value) };
                (name.clone(), value)
            });
            Value::Object(kept.collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.iter().map(meant).collect()),
        // 30 and 30.0 are the same bound.
        Value::Number(number) => number.as_f64().map_or_else(|| value.clone(), Value::from),
        other => other.clone(),
    }
}

/// Discord's own bound of whole numbers, 2^53 − 1, which poise writes where there is no other, or nearly that: written and
/// read as a fraction it comes back a little less.
const UNBOUNDED: f64 = 9_007_199_254_740_000.0;

/// What says no more than its absence. `type` 1 is a chat command at the top and a subcommand below, which its options
/// tell apart from everything else.
fn is_default(name: &str, value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Number(number) => match name {
            "type" => number.as_u64() == Some(1),
            "min_value" | "max_value" => number.as_f64().is_some_and(|bound| bound.abs() >= UNBOUNDED),
            _ => false,
        },
        Value::Bool(true) | Value::String(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_discord_adds_is_no_change() {
        let ours = json!([{ "name": "story", "description": "d", "options": [
            { "type": 1, "name": "log", "description": "d", "options": [
                { "type": 3, "name": "title", "description": "d", "required": true, "choices": [] }] }] }]);
        let theirs = json!([{ "id": "1", "application_id": "2", "version": "3", "type": 1, "name": "story",
            "name_localizations": null, "description": "d", "nsfw": false, "dm_permission": true, "options": [
            { "type": 1, "name": "log", "description": "d", "options": [
                { "type": 3, "name": "title", "description": "d", "required": true, "autocomplete": false }] }] }]);
        assert_eq!(by_name(&ours), by_name(&theirs));
    }

    #[test]
    fn a_bound_is_the_same_however_it_is_written() {
        let with = |least: Value, most: Value| {
            by_name(&json!([{ "name": "set", "options": [
                { "type": 4, "name": "days", "min_value": least, "max_value": most }] }]))
        };
        assert_eq!(with(json!(1.0), json!(30.0)), with(json!(1), json!(30)));
        assert_ne!(with(json!(1), json!(30)), with(json!(1), json!(31)));
        let unbounded = with(json!(-9_007_199_254_740_991.0), json!(9_007_199_254_740_991.0));
        assert_eq!(unbounded, with(json!(-9_007_199_254_740_990.0), json!(9_007_199_254_740_991_u64)));
    }

    #[test]
    fn a_new_word_is_a_change() {
        let before = json!([{ "name": "story", "description": "d", "description_localizations": { "es-419": "a" } }]);
        let after = json!([{ "name": "story", "description": "d", "description_localizations": { "es-419": "b" } }]);
        assert_ne!(by_name(&before), by_name(&after));
    }
}
