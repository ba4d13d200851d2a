//! What a line says: a slash command, or one of the terminal's own words.

use std::path::PathBuf;

/// One line, understood. Names in it (people, channels, buttons) are not looked up yet.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Blank, or a comment.
    Nothing,
    /// `/story log medium: Blog`, without the slash.
    Slash(String),
    /// Who types from here on.
    As(String),
    /// The channel or thread one looks at from here on.
    In(String),
    /// One's direct messages with the bot.
    DirectMessages,
    Press {
        label: String,
        on: Option<usize>,
    },
    Choose {
        labels: Vec<String>,
        on: Option<usize>,
    },
    /// Fills in the open form; in a script its fields follow, indented.
    Submit,
    /// Closes the open form without sending it.
    Dismiss,
    Inbox,
    Look,
    People,
    Channels,
    Events,
    /// Marks an event as interesting, or takes that back.
    Interest {
        event: String,
        interested: bool,
    },
    /// Waits until the person sees a text.
    Wait(String),
    /// Which file the next file option takes.
    Attach(PathBuf),
    /// The language of the person's Discord.
    Locale(String),
    /// Whether the person takes direct messages.
    TakesDirectMessages(bool),
    /// What the server's owner does in Discord: gives or takes a role.
    Role {
        person: String,
        role: String,
        has: bool,
    },
    Help,
    Quit,
}

impl Line {
    /// # Errors
    /// In words for the person who typed it.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            return Ok(Self::Nothing);
        }
        if let Some(command) = text.strip_prefix('/') {
            return Ok(Self::Slash(command.trim().to_owned()));
        }
        let (verb, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let words = words(rest)?;
        let one = |example: &str| match words.as_slice() {
            [] => Err(format!("{verb} what? For example: {example}")),
            _ => Ok(words.join(" ")),
        };
        match verb.to_lowercase().as_str() {
            "as" => one("as bob").map(Self::As),
            "in" => one("in #success-stories").map(Self::In),
            "dm" => Ok(Self::DirectMessages),
            "press" => {
                let (labels, on) = split_on(words)?;
                match labels.join(" ") {
                    label if label.is_empty() => Err("press what? For example: press \"Publish\"".to_owned()),
                    label => Ok(Self::Press { label, on }),
                }
            }
            "choose" => match split_on(words)? {
                (labels, _) if labels.is_empty() => Err("choose what? For example: choose \"Attendance\"".to_owned()),
                (labels, on) => Ok(Self::Choose { labels, on }),
            },
            "submit" => Ok(Self::Submit),
            "dismiss" => Ok(Self::Dismiss),
            "inbox" => Ok(Self::Inbox),
            "look" => Ok(Self::Look),
            "people" => Ok(Self::People),
            "channels" => Ok(Self::Channels),
            "events" => Ok(Self::Events),
            "interested" | "uninterested" => {
                let interested = verb.eq_ignore_ascii_case("interested");
                one(&format!("{verb} \"A theme\"")).map(|event| Self::Interest { event, interested })
            }
            "wait" => one("wait \"is published\"").map(Self::Wait),
            "attach" => one("attach photo.png").map(|path| Self::Attach(path.into())),
            "locale" => one("locale es-419").map(Self::Locale),
            "open" | "close" if words == ["dms"] => Ok(Self::TakesDirectMessages(verb.eq_ignore_ascii_case("open"))),
            "give" | "take" => match words.split_first() {
                Some((person, role)) if !role.is_empty() => Ok(Self::Role {
                    person: person.clone(),
                    role: role.join(" "),
                    has: verb.eq_ignore_ascii_case("give"),
                }),
                _ => Err(format!("{verb} whom what? For example: {verb} bob Reviewer")),
            },
            "help" | "?" => Ok(Self::Help),
            "quit" | "exit" => Ok(Self::Quit),
            _ => Err(format!("{verb:?} is no word of this terminal: type help, or a slash command such as /help")),
        }
    }
}

/// Takes the number off `… on 3`.
fn split_on(mut words: Vec<String>) -> Result<(Vec<String>, Option<usize>), String> {
    let [.., on, number] = words.as_slice() else { return Ok((words, None)) };
    if !on.eq_ignore_ascii_case("on") {
        return Ok((words, None));
    }
    let number = number.parse().map_err(|_| format!("on which message? {number:?} is no number"))?;
    words.truncate(words.len() - 2);
    Ok((words, Some(number)))
}

/// Words apart by blanks; `"several of them"` is one, with `\"` and `\\` inside.
fn words(text: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let after = if rest.starts_with('"') {
            let (word, after) = quoted(rest).ok_or("a quotation mark is opened and not closed")?;
            words.push(word);
            after
        } else {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            words.push(rest[..end].to_owned());
            &rest[end..]
        };
        rest = after.trim_start();
    }
    Ok(words)
}

/// What stands in the quotation marks `text` begins with, and what comes after them.
pub(super) fn quoted(text: &str) -> Option<(String, &str)> {
    let mut inside = String::new();
    let mut characters = text.strip_prefix('"')?.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Some((inside, &text[at + 2..])),
            '\\' => match characters.next()?.1 {
                'n' => inside.push('\n'),
                mark @ ('"' | '\\') => inside.push(mark),
                other => inside.extend(['\\', other]),
            },
            other => inside.push(other),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Line {
        Line::parse(text).unwrap()
    }

    #[test]
    fn comments_and_blank_lines_say_nothing() {
        assert_eq!(parsed("  "), Line::Nothing);
        assert_eq!(parsed("# the reviewers meet"), Line::Nothing);
    }

    #[test]
    fn a_slash_command_is_kept_whole() {
        assert_eq!(parsed(" /story log title: \"a: b\" "), Line::Slash("story log title: \"a: b\"".to_owned()));
    }

    #[test]
    fn labels_may_be_quoted_or_not_and_name_their_message() {
        assert_eq!(parsed("press Publish"), Line::Press { label: "Publish".into(), on: None });
        assert_eq!(
            parsed("press \"Return with a note\" on 3"),
            Line::Press { label: "Return with a note".into(), on: Some(3) }
        );
        assert_eq!(parsed("press Return with a note"), Line::Press { label: "Return with a note".into(), on: None });
        assert_eq!(
            parsed(r#"choose "Family Stability" Attendance on 12"#),
            Line::Choose { labels: vec!["Family Stability".into(), "Attendance".into()], on: Some(12) }
        );
        assert_eq!(parsed(r#"press "Say \"yes\"""#), Line::Press { label: "Say \"yes\"".into(), on: None });
    }

    #[test]
    fn the_owner_gives_and_takes_roles() {
        assert_eq!(
            parsed("give bob Coalition Coach"),
            Line::Role { person: "bob".into(), role: "Coalition Coach".into(), has: true }
        );
        assert_eq!(
            parsed("take bob Reviewer"),
            Line::Role { person: "bob".into(), role: "Reviewer".into(), has: false }
        );
    }

    #[test]
    fn direct_messages_are_opened_and_closed() {
        assert_eq!(parsed("close dms"), Line::TakesDirectMessages(false));
        assert_eq!(parsed("open dms"), Line::TakesDirectMessages(true));
        assert!(Line::parse("open door").is_err());
    }

    #[test]
    fn interest_is_shown_and_taken_back() {
        let interest = |interested| Line::Interest { event: "The bus".into(), interested };
        assert_eq!(parsed("interested \"The bus\""), interest(true));
        assert_eq!(parsed("uninterested The bus"), interest(false));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (text, part) in [
            ("publish it", "publish"),
            ("press", "press what"),
            ("press \"Publish", "not closed"),
            ("press Publish on three", "three"),
            ("give bob", "give whom what"),
            ("as", "as what"),
        ] {
            let error = Line::parse(text).unwrap_err();
            assert!(error.contains(part), "{text:?} was answered with: {error}");
        }
    }
}
