//! Slash commands as the bot registered them, and lines read against them.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::Value;

use super::line::quoted;

/// The kinds of option Discord knows that the terminal treats on their own.
pub(super) mod kind {
    pub(in crate::terminal) const SUBCOMMAND: u8 = 1;
    pub(in crate::terminal) const GROUP: u8 = 2;
    pub(in crate::terminal) const BOOLEAN: u8 = 5;
    pub(in crate::terminal) const USER: u8 = 6;
    pub(in crate::terminal) const CHANNEL: u8 = 7;
    pub(in crate::terminal) const ROLE: u8 = 8;
    pub(in crate::terminal) const MENTIONABLE: u8 = 9;
    pub(in crate::terminal) const ATTACHMENT: u8 = 11;
}

/// A command, a subcommand or an option: Discord gives all three the same shape.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Entry {
    #[serde(rename = "type", default)]
    pub(super) kind: u8,
    pub(super) name: String,
    #[serde(default)]
    name_localizations: Option<HashMap<String, String>>,
    #[serde(default)]
    description: String,
    #[serde(default)]
    description_localizations: Option<HashMap<String, String>>,
    #[serde(default)]
    pub(super) required: Option<bool>,
    #[serde(default)]
    pub(super) autocomplete: Option<bool>,
    #[serde(default)]
    pub(super) choices: Option<Vec<Choice>>,
    #[serde(default)]
    options: Option<Vec<Entry>>,
}

/// One of the values an option may take.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Choice {
    name: String,
    #[serde(default)]
    name_localizations: Option<HashMap<String, String>>,
    pub(super) value: Value,
}

fn localized<'a>(map: Option<&'a HashMap<String, String>>, locale: &str, otherwise: &'a str) -> &'a str {
    map.and_then(|map| map.get(locale)).map_or(otherwise, String::as_str)
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

impl Entry {
    /// Its name in the person's language.
    pub(super) fn shown(&self, locale: &str) -> &str {
        localized(self.name_localizations.as_ref(), locale, &self.name)
    }

    pub(super) fn description(&self, locale: &str) -> &str {
        localized(self.description_localizations.as_ref(), locale, &self.description)
    }

    /// Either name will do: the one in the person's language, or the one in the documentation.
    fn is_called(&self, name: &str, locale: &str) -> bool {
        same(&self.name, name) || same(self.shown(locale), name)
    }

    pub(super) fn options(&self) -> &[Self] {
        self.options.as_deref().unwrap_or_default()
    }

    pub(super) fn is_folder(&self) -> bool {
        self.options().iter().any(|option| matches!(option.kind, kind::SUBCOMMAND | kind::GROUP))
    }

    fn option(&self, name: &str, locale: &str) -> Option<&Self> {
        self.options().iter().find(|option| option.is_called(name, locale))
    }

    pub(super) fn choices(&self) -> &[Choice] {
        self.choices.as_deref().unwrap_or_default()
    }

    /// The choice somebody typed, by either of its names or by its value.
    pub(super) fn choice(&self, typed: &str, locale: &str) -> Option<&Choice> {
        self.choices().iter().find(|choice| {
            same(&choice.name, typed) || same(choice.shown(locale), typed) || choice.value.as_str() == Some(typed)
        })
    }
}

impl Choice {
    pub(super) fn shown(&self, locale: &str) -> &str {
        localized(self.name_localizations.as_ref(), locale, &self.name)
    }
}

/// A line as far as it goes: which command it names, and what is given to which option.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// Command, group, subcommand.
    pub(super) path: Vec<&'a Entry>,
    /// Each option with the text given to it, in the order typed.
    pub(super) given: Vec<(&'a Entry, String)>,
    /// Text that belongs to nothing: before the first option, or the start of a name.
    pub(super) stray: String,
    /// Where in the line the stray text, or the last option's value, begins.
    pub(super) tail: usize,
}

impl<'a> Reading<'a> {
    /// Reads `story log medium: Blog title: On time`, without the slash. A value ends where the next option begins, so
    /// most need no quotation marks.
    pub(super) fn of(commands: &'a [Entry], text: &str, locale: &str) -> Self {
        let mut reading = Self { path: Vec::new(), given: Vec::new(), stray: String::new(), tail: 0 };
        let mut at = 0;
        let mut inside = commands;
        loop {
            at += text[at..].len() - text[at..].trim_start().len();
            let end = text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length);
            let Some(found) = inside.iter().find(|entry| entry.is_called(&text[at..end], locale)) else { break };
            reading.path.push(found);
            at = end;
            if !found.is_folder() {
                reading.read_options(found, text, at, locale);
                return reading;
            }
            inside = found.options();
        }
        reading.tail = at;
        reading.stray = text[at..].to_owned();
        reading
    }

    fn read_options(&mut self, command: &'a Entry, text: &str, start: usize, locale: &str) {
        let mut at = start;
        let mut value_from = None;
        loop {
            at += text[at..].len() - text[at..].trim_start().len();
            if let Some((option, after)) = self.key(command, &text[at..], locale) {
                self.close(text, value_from.take(), at);
                self.given.push((option, String::new()));
                at += after;
                at += text[at..].len() - text[at..].trim_start_matches(' ').len();
                self.tail = at;
                match quoted(&text[at..]).filter(|(_, rest)| is_end(rest)) {
                    Some((value, rest)) => {
                        if let Some(last) = self.given.last_mut() {
                            last.1 = value;
                        }
                        at = text.len() - rest.len();
                    }
                    None => value_from = Some(at),
                }
                continue;
            }
            if at >= text.len() {
                break;
            }
            if value_from.is_none() {
                if self.stray.is_empty() {
                    self.tail = at;
                } else {
                    self.stray.push(' ');
                }
                let end = text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length);
                self.stray.push_str(&text[at..end]);
            }
            at = text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length);
        }
        self.close(text, value_from, text.len());
    }

    fn close(&mut self, text: &str, from: Option<usize>, to: usize) {
        if let (Some(from), Some(last)) = (from, self.given.last_mut()) {
            last.1 = text[from..to].trim().to_owned();
        }
    }

    /// `name:` at the start of `text`, if it is an option that was not given yet, and how long it is.
    fn key(&self, command: &'a Entry, text: &str, locale: &str) -> Option<(&'a Entry, usize)> {
        let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))?;
        if end == 0 || !text[end..].starts_with(':') {
            return None;
        }
        let option = command.option(&text[..end], locale)?;
        let is_new = self.given.iter().all(|(given, _)| given.name != option.name);
        is_new.then_some((option, end + 1))
    }

    /// The command, if the line names one that can be run and gives it what it requires.
    ///
    /// # Errors
    /// In words for the person who typed it.
    pub(super) fn command(&self, commands: &[Entry], locale: &str) -> Result<&'a Entry, String> {
        let Some(last) = self.path.last() else {
            let known = list(commands.iter().map(|entry| format!("/{}", entry.shown(locale))));
            return Err(match self.stray.split_whitespace().next() {
                _ if commands.is_empty() => "the bot has not registered any command yet".to_owned(),
                Some(word) => format!("the bot has no command /{word}; it has {known}"),
                None => format!("which command? The bot has {known}"),
            });
        };
        if last.is_folder() {
            let known = list(last.options().iter().map(|entry| entry.shown(locale).to_owned()));
            let line = self.line(locale);
            return Err(match self.stray.split_whitespace().next() {
                Some(word) => format!("/{line} has no {word:?}; it has {known}"),
                None => format!("/{line} wants one of {known}"),
            });
        }
        if !self.stray.is_empty() {
            let known = list(last.options().iter().map(|option| format!("{}:", option.shown(locale))));
            return Err(match known.as_str() {
                "" => format!("/{} takes no options, so {:?} has no place", self.line(locale), self.stray),
                known => format!("{:?} belongs to no option; /{} takes {known}", self.stray, self.line(locale)),
            });
        }
        let given = |option: &Entry| self.given.iter().any(|(given, _)| given.name == option.name);
        // A file may have been attached before; whether one was is the client's to say.
        let is_needed = |option: &&Entry| option.required == Some(true) && option.kind != kind::ATTACHMENT;
        let missing = last.options().iter().filter(is_needed).filter(|option| !given(option));
        match list(missing.map(|option| format!("{}:", option.shown(locale)))).as_str() {
            "" => Ok(last),
            missing => Err(format!("/{} also needs {missing}", self.line(locale))),
        }
    }

    /// The command as the person knows it: `story log`.
    pub(super) fn line(&self, locale: &str) -> String {
        self.path.iter().map(|entry| entry.shown(locale)).collect::<Vec<_>>().join(" ")
    }
}

/// Whether a value ends before this text, where the line ends or an option follows, known or not: `"Stay" she said` is more
/// than what stands in quotation marks.
fn is_end(rest: &str) -> bool {
    let word = rest.split_whitespace().next().unwrap_or_default();
    word.is_empty() || (rest.starts_with(char::is_whitespace) && word.contains(':'))
}

fn list(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
pub(super) fn sample() -> Vec<Entry> {
    serde_json::from_value(serde_json::json!([
        { "type": 1, "name": "help", "description": "What I can do here", "options": [] },
        { "type": 1, "name": "story", "name_localizations": { "es-419": "historia" }, "description": "Success stories",
          "options": [
            { "type": 1, "name": "log", "name_localizations": { "es-419": "contar" }, "description": "Log a story",
              "options": [
                { "type": 3, "name": "medium", "name_localizations": { "es-419": "medio" }, "description": "How",
                  "required": true, "choices": [
                    { "name": "Video testimony", "name_localizations": { "es-419": "Testimonio en video" }, "value": "video" },
                    { "name": "Blog", "value": "blog" }] },
                { "type": 3, "name": "title", "name_localizations": { "es-419": "título" }, "description": "Title",
                  "required": true },
                { "type": 3, "name": "link", "description": "Where" },
                { "type": 3, "name": "community", "description": "Which", "autocomplete": true },
                { "type": 6, "name": "cohost", "description": "With whom" }] },
            { "type": 1, "name": "mine", "description": "My stories" }] }
    ]))
    .unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(text: &str, locale: &str) -> Vec<(String, String)> {
        let commands = sample();
        let reading = Reading::of(&commands, text, locale);
        reading.command(&commands, locale).unwrap();
        reading.given.into_iter().map(|(option, value)| (option.name.clone(), value)).collect()
    }

    fn refusal(text: &str) -> String {
        let commands = sample();
        Reading::of(&commands, text, "en-US").command(&commands, "en-US").unwrap_err()
    }

    #[test]
    fn a_value_ends_where_the_next_option_begins() {
        assert_eq!(
            given("story log medium: Video testimony title:On time: every day link: https://a.org/b", "en-US"),
            [("medium", "Video testimony"), ("title", "On time: every day"), ("link", "https://a.org/b")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }

    #[test]
    fn quotation_marks_hold_what_looks_like_an_option() {
        assert_eq!(
            given(r#"story log title: "the link: \"here\"" medium: Blog"#, "en-US"),
            [("title", r#"the link: "here""#), ("medium", "Blog")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
        let quoted_inside = given(r#"story log medium: Blog title: She said "stay" twice"#, "en-US");
        assert_eq!(quoted_inside[1].1, r#"She said "stay" twice"#);
        let quoted_first = given(r#"story log title: "Stay" she said, "please" medium: Blog"#, "en-US");
        assert_eq!(quoted_first[0].1, r#""Stay" she said, "please""#);
        assert_eq!(given(r#"story log medium: Blog title: "C:\data""#, "en-US")[1].1, r"C:\data");
    }

    #[test]
    fn spanish_names_are_understood_by_those_who_see_them_and_english_ones_by_all() {
        assert_eq!(given("historia contar medio: Blog título: Sí", "es-419")[1], ("title".into(), "Sí".into()));
        assert_eq!(given("story log medium: Blog title: Sí", "es-419")[1], ("title".into(), "Sí".into()));
        assert!(refusal("historia contar").contains("no command /historia"));
    }

    #[test]
    fn what_is_missing_or_unknown_is_named() {
        assert!(refusal("").contains("/help, /story"));
        assert!(refusal("tory log").contains("no command /tory"));
        assert!(refusal("story").contains("wants one of log, mine"));
        assert!(refusal("story lgo").contains("has no \"lgo\""));
        assert!(refusal("story log title: x").contains("also needs medium:"));
        assert!(refusal("story log titel: x medium: Blog").contains("\"titel: x\" belongs to no option"));
        assert!(refusal("story mine all").contains("takes no options"));
    }

    #[test]
    fn choices_go_by_either_name_or_value() {
        let commands = sample();
        let medium = Reading::of(&commands, "story log medium:", "es-419").given[0].0;
        for typed in ["testimonio en video", "Video testimony", "video"] {
            assert_eq!(medium.choice(typed, "es-419").unwrap().value, "video");
        }
        assert!(medium.choice("Testimonio en video", "en-US").is_none());
        assert!(medium.choice("film", "es-419").is_none());
    }
}
