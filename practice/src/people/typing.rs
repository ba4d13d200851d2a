//! What a person types after a slash, understood with the commands the bot registered.

use std::sync::Arc;

use serde_json::Value;

use super::answer::NotAnswered;

/// A command line, matched with its command.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) command: &'a Value,
    /// Group and subcommand, outermost first.
    pub(super) path: Vec<&'a Value>,
    /// Options in the order typed, with what stands behind the colon.
    pub(super) given: Vec<(&'a Value, String)>,
}

impl<'a> Line<'a> {
    /// The options that the command (or its subcommand) takes.
    pub(super) fn options(&self) -> &'a [Value] {
        options_of(self.path.last().copied().unwrap_or(self.command))
    }
}

fn options_of(holder: &Value) -> &[Value] {
    holder["options"].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Whether something is called that, in any language.
pub(super) fn is_called(object: &Value, name: &str) -> bool {
    let localised = object["name_localizations"].as_object().into_iter().flat_map(|names| names.values());
    std::iter::once(&object["name"]).chain(localised).filter_map(Value::as_str).any(|known| known == name)
}

/// Finds the command, its subcommand and the options in `/story log medium:Blog title:"A title"`.
pub(super) fn understand<'a>(commands: &'a [Arc<Value>], text: &str) -> Result<Line<'a>, NotAnswered> {
    let client = |why: String| NotAnswered::Client(why);
    let text = text.trim();
    let text = text.strip_prefix('/').ok_or_else(|| client("a command starts with /".to_owned()))?;
    let (name, mut rest) = first_word(text);
    let command = commands.iter().find(|command| is_called(command, name));
    let command = command.ok_or_else(|| client(format!("there is no command /{name}")))?;
    let mut path = Vec::new();
    let mut holder: &Value = command;
    while options_of(holder).iter().any(is_subcommand) {
        let (word, after) = first_word(rest);
        let Some(option) = options_of(holder).iter().find(|option| is_called(option, word)) else {
            let known: Vec<&str> = options_of(holder).iter().filter_map(|option| option["name"].as_str()).collect();
            return Err(client(format!("/{name} has no {word:?}, but: {}", known.join(", "))));
        };
        path.push(option);
        holder = option;
        rest = after;
    }
    let given = split(options_of(holder), rest).map_err(client)?;
    Ok(Line { command, path, given })
}

fn is_subcommand(option: &Value) -> bool {
    matches!(option["type"].as_u64(), Some(1 | 2))
}

fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    text.split_once(char::is_whitespace).unwrap_or((text, ""))
}

/// Splits `medium:Video testimony title:"a: b"` at the names of known options.
fn split<'a>(options: &'a [Value], text: &str) -> Result<Vec<(&'a Value, String)>, String> {
    let mut given: Vec<(&Value, String)> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let Some((name, after)) = rest.split_once(':') else { return Err(format!("{rest:?} is no option:value")) };
        let option = options.iter().find(|option| is_called(option, name.trim()));
        let Some(option) = option else { return Err(format!("there is no option {name:?}")) };
        if given.iter().any(|(other, _)| other["name"] == option["name"]) {
            return Err(format!("{name} is given twice"));
        }
        let quoted = after.strip_prefix('"').map(quoted_value).transpose()?;
        let (value, remains) = match quoted.filter(|(_, remains)| is_at_option(options, remains)) {
            Some(held) => held,
            None => {
                let end = next_option(options, after);
                (after.get(..end).unwrap_or_default().trim().to_owned(), after.get(end..).unwrap_or_default())
            }
        };
        given.push((option, value));
        rest = remains.trim_start();
    }
    Ok(given)
}

/// Reads up to the closing quote; `\"` stands for a quote, `\n` for a new line, `\\` for a backslash.
fn quoted_value(text: &str) -> Result<(String, &str), String> {
    let mut value = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Ok((value, text.get(at + 1..).unwrap_or_default())),
            '\\' => match letters.next() {
                Some((_, 'n')) => value.push('\n'),
                Some((_, escaped @ ('"' | '\\'))) => value.push(escaped),
                Some((_, other)) => value.extend(['\\', other]),
                None => value.push('\\'),
            },
            other => value.push(other),
        }
    }
    Err(format!("the quote in \"{text} is never closed"))
}

/// Whether a value that ends here ends with its quote: nothing follows, or the next known `name:`. Elsewhere quotes are part
/// of what was typed.
fn is_at_option(options: &[Value], text: &str) -> bool {
    let text = text.trim_start();
    text.is_empty()
        || text.split_once(':').is_some_and(|(name, _)| options.iter().any(|option| is_called(option, name)))
}

/// Where the next known `name:` begins; the end of the text if there is none.
fn next_option(options: &[Value], text: &str) -> usize {
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let name = word.split_once(':').map(|(name, _)| name);
        if start > 0 && name.is_some_and(|name| options.iter().any(|option| is_called(option, name))) {
            return start;
        }
        start += word.len();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn commands() -> Vec<Arc<Value>> {
        vec![Arc::new(json!({ "name": "story", "name_localizations": { "es-419": "historia" }, "options": [
            { "type": 1, "name": "log", "name_localizations": { "es-419": "registrar" }, "options": [
                { "type": 3, "name": "medium" }, { "type": 3, "name": "title", "name_localizations": { "es-419": "título" } },
                { "type": 3, "name": "when" } ] } ] }))]
    }

    fn given(text: &str) -> Vec<(String, String)> {
        let commands = commands();
        let line = understand(&commands, text).unwrap();
        line.given.into_iter().map(|(option, value)| (option["name"].as_str().unwrap().to_owned(), value)).collect()
    }

    #[test]
    fn values_run_to_the_next_known_option_or_stand_in_quotes() {
        let read =
            given(r#"/story log medium:Video testimony title:"She said \"yes\": when:ever" when:tomorrow at 15:30"#);
        assert_eq!(read[0], ("medium".to_owned(), "Video testimony".to_owned()));
        assert_eq!(read[1], ("title".to_owned(), r#"She said "yes": when:ever"#.to_owned()));
        assert_eq!(read[2], ("when".to_owned(), "tomorrow at 15:30".to_owned()));
    }

    #[test]
    fn quotes_inside_a_value_are_part_of_what_was_typed() {
        for title in [r#"He said "hi" now"#, r#""Hi," he said"#] {
            let read = given(&format!("/story log title:{title} when:tomorrow"));
            assert_eq!(read[0].1, title);
            assert_eq!(read[1].1, "tomorrow");
        }
    }

    #[test]
    fn localised_names_are_understood() {
        assert_eq!(given("/historia registrar título:Hola"), [("title".to_owned(), "Hola".to_owned())]);
    }

    #[test]
    fn what_is_not_registered_is_refused_by_the_client() {
        let commands = commands();
        for text in
            ["/nothing", "/story", "/story log colour:red", "/story log title:a title:b", "/story log title:\"open"]
        {
            assert!(matches!(understand(&commands, text), Err(NotAnswered::Client(_))), "{text}");
        }
    }
}
