//! Limits of embeds.

use serde_json::{Value, json};

use super::{join, list, optional_text, required_text};
use crate::discord::error::Wrongs;

/// Characters of all embeds of a message together.
const TOGETHER: usize = 6_000;

/// Checks the embeds and gives them back as Discord keeps them.
pub(crate) fn check(body: &Value, wrongs: &mut Wrongs) -> Vec<Value> {
    let embeds = list(body, "embeds", "", wrongs);
    wrongs.count("embeds", embeds.len(), 0, 10);
    let mut together = 0;
    for (index, embed) in embeds.iter().enumerate() {
        one(embed, &format!("embeds.{index}"), wrongs);
        together += characters(embed);
    }
    if together > TOGETHER {
        wrongs.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", format!("Embed size exceeds maximum size of {TOGETHER}"));
    }
    embeds
        .iter()
        .map(|embed| {
            let mut embed = without_nulls(embed);
            if embed.is_object() {
                embed["type"] = json!("rich");
            }
            embed
        })
        .collect()
}

fn one(embed: &Value, path: &str, wrongs: &mut Wrongs) {
    let Value::Object(fields) = embed else {
        wrongs.add(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        return;
    };
    let says_something = ["title", "description", "fields", "image", "thumbnail", "author", "footer"]
        .iter()
        .any(|field| fields.get(*field).is_some_and(|value| !value.is_null() && *value != json!([]) && *value != ""));
    if !says_something {
        wrongs.required(&join(path, "description"));
    }
    optional_text(embed, "title", path, 256, wrongs);
    optional_text(embed, "description", path, 4096, wrongs);
    url(embed, "url", path, wrongs);
    for (index, field) in list(embed, "fields", path, wrongs).iter().enumerate() {
        let path = format!("{path}.fields.{index}");
        required_text(field, "name", &path, 256, wrongs);
        required_text(field, "value", &path, 1024, wrongs);
    }
    wrongs.count(&join(path, "fields"), list(embed, "fields", path, &mut Wrongs::default()).len(), 0, 25);
    if !embed["footer"].is_null() {
        required_text(&embed["footer"], "text", &join(path, "footer"), 2048, wrongs);
    }
    if !embed["author"].is_null() {
        required_text(&embed["author"], "name", &join(path, "author"), 256, wrongs);
        url(&embed["author"], "url", &join(path, "author"), wrongs);
    }
    for part in ["image", "thumbnail"] {
        if !embed[part].is_null() {
            url(&embed[part], "url", &join(path, part), wrongs);
        }
    }
    if embed["color"].as_u64().is_some_and(|color| color > 0xff_ffff) {
        let message = "int value should be less than or equal to 16777215.";
        wrongs.add(&join(path, "color"), "NUMBER_TYPE_MAX", message);
    }
    let moment = embed["timestamp"].as_str();
    if moment.is_some_and(|moment| chrono::DateTime::parse_from_rfc3339(moment).is_err()) {
        let message = format!("Could not parse {}. Should be ISO8601.", moment.unwrap_or_default());
        wrongs.add(&join(path, "timestamp"), "DATE_TIME_TYPE_PARSE", message);
    }
}

fn url(object: &Value, field: &str, path: &str, wrongs: &mut Wrongs) {
    let Some(url) = object[field].as_str() else { return };
    let scheme = url.split_once("://").map(|(scheme, rest)| (scheme, !rest.is_empty()));
    match scheme {
        Some(("http" | "https" | "attachment", true)) => {}
        Some((_, true)) => {
            let message = "Scheme \"\" is not supported. Scheme must be one of ('http', 'https').";
            wrongs.add(&join(path, field), "URL_TYPE_INVALID_SCHEME", message);
        }
        _ => wrongs.add(&join(path, field), "URL_TYPE_INVALID_URL", "Not a well formed URL."),
    }
}

/// Discord leaves out what is not there.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let given = fields.iter().filter(|(_, value)| !value.is_null());
            Value::Object(given.map(|(name, value)| (name.clone(), without_nulls(value))).collect())
        }
        Value::Array(items) => items.iter().map(without_nulls).collect(),
        other => other.clone(),
    }
}

/// What counts against the limit of all embeds together.
fn characters(embed: &Value) -> usize {
    let count = |value: &Value| value.as_str().map_or(0, |text| text.chars().count());
    let fields = embed["fields"].as_array().into_iter().flatten();
    count(&embed["title"])
        + count(&embed["description"])
        + count(&embed["footer"]["text"])
        + count(&embed["author"]["name"])
        + fields.map(|field| count(&field["name"]) + count(&field["value"])).sum::<usize>()
}
