//! What may come next on a half-typed line.

use super::command::{Entry, Reading, kind};

/// The terminal's own words, with what they do; `help` prints them.
pub(super) const WORDS: [(&str, &str); 21] = [
    ("/", "a slash command: /story log medium: Blog title: …"),
    ("press", "a button: press \"Publish\", its beginning: press \"Pub…\", or press \"Publish\" on 3 for message 3"),
    ("choose", "from a menu: choose \"Attendance\", with more of them or on 3 as well"),
    ("submit", "fill in the open form; in a script its fields follow, indented: story: … or story <<END"),
    ("dismiss", "close the open form without sending it"),
    ("as", "be somebody else: as bob"),
    ("in", "go to a channel or thread: in #success-stories"),
    ("dm", "go to your direct messages with the bot"),
    ("look", "what this place shows now"),
    ("inbox", "your direct messages, and the threads you were added to"),
    ("wait", "until you see a text, at most ten seconds: wait \"is published\""),
    ("attach", "the file that the next file option takes: attach photo.png"),
    ("people", "who is here, and in which roles"),
    ("channels", "which channels and threads you see"),
    ("events", "the server's events, and who is interested in them"),
    ("interested", "mark an event: interested \"A theme\" (uninterested \"A theme\")"),
    ("give", "a role, as the server's owner would: give bob Reviewer (take bob Reviewer)"),
    ("locale", "the language of your Discord: locale es-419"),
    ("close dms", "take no direct messages any more (open dms)"),
    ("help", "these words"),
    ("quit", "end; everything stops and nothing is left running"),
];

/// Something to put in place of what stands from `from` on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) text: String,
    pub(super) about: String,
    pub(super) from: usize,
}

/// What the bot is to be asked, as Discord does while somebody types into an option with autocomplete.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Question {
    /// `story show`, in the names the bot registered.
    pub(super) command: String,
    /// The options given so far; the last one is being typed.
    pub(super) given: Vec<(String, String)>,
    /// Where the value being typed begins.
    pub(super) from: usize,
}

/// What the one who types can name.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    pub(super) commands: Vec<Entry>,
    pub(super) locale: String,
    pub(super) people: Vec<String>,
    pub(super) channels: Vec<String>,
    pub(super) roles: Vec<String>,
    pub(super) buttons: Vec<String>,
    pub(super) choices: Vec<String>,
}

/// Candidates for the end of `line`, and what else the bot could suggest.
pub(super) fn complete(line: &str, around: &Surroundings) -> (Vec<Candidate>, Option<Question>) {
    if let Some(command) = line.strip_prefix('/') {
        return complete_command(command, around);
    }
    let Some((word, rest)) = line.split_once(' ') else {
        let words = WORDS.iter().filter(|(word, _)| word.starts_with(line));
        return (words.map(|(word, about)| candidate(with_space(word), about, 0)).collect(), None);
    };
    let from = line.len() - rest.len();
    let quoted = |names: &[String]| named(names.iter().map(|name| format!("\"{name}\"")), rest, from);
    let found = match word {
        "as" => named(around.people.iter().cloned(), rest, from),
        "in" => named(around.channels.iter().map(|name| format!("#{name}")), rest, from),
        "press" => quoted(&around.buttons),
        "choose" => quoted(&around.choices),
        "locale" => named(["en-US", "es-419", "es-ES"].map(str::to_owned).into_iter(), rest, from),
        "give" | "take" => match rest.split_once(' ') {
            Some((_, role)) => named(around.roles.iter().cloned(), role, line.len() - role.len()),
            None => named(around.people.iter().map(|name| format!("{name} ")), rest, from),
        },
        _ => Vec::new(),
    };
    (found, None)
}

fn complete_command(text: &str, around: &Surroundings) -> (Vec<Candidate>, Option<Question>) {
    let locale = around.locale.as_str();
    let reading = Reading::of(&around.commands, text, locale);
    let Some(command) = reading.path.last().filter(|entry| !entry.is_folder()) else {
        let inside = reading.path.last().map_or(around.commands.as_slice(), |folder| folder.options());
        // Without a blank after it, the last word of the path is still being typed: there is nothing to add yet.
        let is_next = reading.path.is_empty() || text.ends_with(' ') || !reading.stray.is_empty();
        let fitting = inside.iter().filter(|entry| is_next && begins(entry.shown(locale), &reading.stray));
        let candidates = fitting
            .map(|entry| candidate(format!("{} ", entry.shown(locale)), entry.description(locale), 1 + reading.tail));
        return (candidates.collect(), None);
    };
    let mut found = Vec::new();
    let mut question = None;
    if let Some((option, value)) = reading.given.last() {
        found.extend(values(option, value, 1 + reading.tail, around));
        if option.autocomplete == Some(true) {
            question = Some(Question {
                command: reading.path.iter().map(|entry| entry.name.as_str()).collect::<Vec<_>>().join(" "),
                given: reading.given.iter().map(|(option, value)| (option.name.clone(), value.clone())).collect(),
                from: 1 + reading.tail,
            });
        }
    }
    // The next option's name: at the end of the line after a blank, and never right behind `name:`.
    let word_from = text.rfind(' ').map_or(0, |at| at + 1);
    let is_value_begun = reading.given.last().is_none_or(|(_, value)| !value.is_empty());
    if word_from > 0 && is_value_begun {
        let open = command.options().iter().filter(|option| {
            begins(option.shown(locale), &text[word_from..])
                && reading.given.iter().all(|(given, _)| given.name != option.name)
        });
        found.extend(
            open.map(|option| {
                candidate(format!("{}: ", option.shown(locale)), option.description(locale), 1 + word_from)
            }),
        );
    }
    (found, question)
}

fn values(option: &Entry, typed: &str, from: usize, around: &Surroundings) -> Vec<Candidate> {
    match option.kind {
        kind::USER | kind::MENTIONABLE => named(around.people.iter().map(|name| format!("@{name} ")), typed, from),
        kind::CHANNEL => named(around.channels.iter().map(|name| format!("#{name} ")), typed, from),
        kind::ROLE => named(around.roles.iter().map(|name| format!("{name} ")), typed, from),
        kind::BOOLEAN => named(["True ", "False "].map(str::to_owned).into_iter(), typed, from),
        _ => named(option.choices().iter().map(|choice| format!("{} ", choice.shown(&around.locale))), typed, from),
    }
}

fn named(names: impl Iterator<Item = String>, typed: &str, from: usize) -> Vec<Candidate> {
    let bare = |text: &str| text.trim_start_matches(['"', '#', '@']).to_lowercase();
    let typed = bare(typed);
    names.filter(|name| bare(name).starts_with(&typed)).map(|name| candidate(name, "", from)).collect()
}

fn begins(name: &str, typed: &str) -> bool {
    name.to_lowercase().starts_with(&typed.to_lowercase())
}

fn with_space(word: &str) -> String {
    if word == "/" { word.to_owned() } else { format!("{word} ") }
}

fn candidate(text: String, about: &str, from: usize) -> Candidate {
    Candidate { text, about: about.to_owned(), from }
}

#[cfg(test)]
mod tests {
    use super::super::command::sample;
    use super::*;

    fn around(locale: &str) -> Surroundings {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Surroundings {
            commands: sample(),
            locale: locale.to_owned(),
            people: names(&["alice", "bob"]),
            channels: names(&["success-stories", "story-review"]),
            roles: names(&["Reviewer", "Coordinator"]),
            buttons: names(&["Publish", "Return with a note"]),
            choices: Vec::new(),
        }
    }

    /// The line as it would stand with each candidate taken.
    fn taken(line: &str, locale: &str) -> Vec<String> {
        let (candidates, _) = complete(line, &around(locale));
        candidates.into_iter().map(|candidate| format!("{}{}", &line[..candidate.from], candidate.text)).collect()
    }

    #[test]
    fn commands_subcommands_options_and_choices_complete_in_turn() {
        assert_eq!(taken("/st", "en-US"), ["/story "]);
        assert_eq!(taken("/story ", "en-US"), ["/story log ", "/story mine "]);
        assert_eq!(taken("/story l", "en-US"), ["/story log "]);
        assert_eq!(taken("/story log m", "en-US"), ["/story log medium: "]);
        assert_eq!(
            taken("/story log medium: ", "en-US"),
            ["/story log medium: Video testimony ", "/story log medium: Blog "]
        );
        assert_eq!(taken("/story log medium: video t", "en-US")[0], "/story log medium: Video testimony ");
        assert_eq!(taken("/story log medium: Blog t", "en-US"), ["/story log medium: Blog title: "]);
        assert_eq!(taken("/story log cohost: b", "en-US"), ["/story log cohost: @bob "]);
    }

    #[test]
    fn a_spanish_reader_completes_in_spanish() {
        assert_eq!(taken("/h", "es-419"), ["/help ", "/historia "]);
        assert_eq!(taken("/historia c", "es-419"), ["/historia contar "]);
        assert_eq!(taken("/historia contar medio: te", "es-419"), ["/historia contar medio: Testimonio en video "]);
    }

    #[test]
    fn the_bot_is_asked_where_it_offered_to_suggest() {
        let (_, question) = complete("/story log medium: Blog community: lin", &around("en-US"));
        let question = question.unwrap();
        assert_eq!(question.command, "story log");
        assert_eq!(question.given.last().unwrap(), &("community".to_owned(), "lin".to_owned()));
        assert_eq!(question.from, "/story log medium: Blog community: ".len());
        assert_eq!(complete("/story log title: lin", &around("en-US")).1, None);
    }

    #[test]
    fn every_word_that_help_explains_is_understood() {
        for (word, _) in WORDS.iter().filter(|(word, _)| *word != "/") {
            let parsed = super::super::line::Line::parse(word);
            assert!(!matches!(&parsed, Err(why) if why.contains("no word of this terminal")), "{parsed:?}");
        }
    }

    #[test]
    fn the_terminals_own_words_complete_with_what_is_here() {
        assert_eq!(taken("as b", "en-US"), ["as bob"]);
        assert_eq!(taken("in #su", "en-US"), ["in #success-stories"]);
        assert_eq!(taken("in story", "en-US"), ["in #story-review"]);
        assert_eq!(taken("press \"Ret", "en-US"), ["press \"Return with a note\""]);
        assert_eq!(taken("give bob Rev", "en-US"), ["give bob Reviewer"]);
        assert!(taken("pe", "en-US").contains(&"people ".to_owned()));
    }
}
