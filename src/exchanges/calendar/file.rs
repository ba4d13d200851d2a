//! Pure: the file that calendar programs read (RFC 5545). Every date is an event of its own, in UTC, and names nobody.

use super::{Entry, State, label, network_name};
use chrono::{DateTime, Utc};

/// How often calendars are asked to look again.
const LOOK_AGAIN: &str = "PT1H";
/// The longest line, in octets, without its end.
const LINE: usize = 75;

/// Writes the file; `words` finds a text by its key in the reader's language.
pub(super) fn write(entries: &[Entry], title: &str, words: impl Fn(&str) -> String) -> String {
    let mut file = Lines(String::with_capacity(400 + entries.len() * 500));
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Coalition for Community Schools//coalition-bot//EN");
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", "PUBLISH");
    // The name, and how often to look: as the standard has it (RFC 7986), and as programs read it that are older.
    file.text("NAME", title);
    file.text("X-WR-CALNAME", title);
    file.line("REFRESH-INTERVAL;VALUE=DURATION", LOOK_AGAIN);
    file.line("X-PUBLISHED-TTL", LOOK_AGAIN);
    for entry in entries {
        event(&mut file, entry, &words);
    }
    file.line("END", "VCALENDAR");
    file.0
}

fn event(file: &mut Lines, entry: &Entry, words: impl Fn(&str) -> String) {
    file.line("BEGIN", "VEVENT");
    // The same as long as the occurrence lives, wherever it is moved.
    file.line("UID", &format!("{}-{}", entry.uid, entry.position));
    file.moment("DTSTAMP", entry.changed_at);
    file.moment("LAST-MODIFIED", entry.changed_at);
    file.line("SEQUENCE", &entry.sequence.to_string());
    file.line(
        "STATUS",
        match entry.state {
            State::Scheduled if entry.is_tentative => "TENTATIVE",
            State::Scheduled => "CONFIRMED",
            State::Cancelled => "CANCELLED",
        },
    );
    file.moment("DTSTART", entry.starts_at);
    file.moment("DTEND", entry.ends_at);
    file.text("SUMMARY", &entry.theme);
    if let Some(place) = &entry.place {
        file.text("LOCATION", place);
    }
    file.text("DESCRIPTION", &description(entry, words));
    file.line("END", "VEVENT");
}

/// The network, how people meet, how it is led, and the number by which the bot knows it.
fn description(entry: &Entry, words: impl Fn(&str) -> String) -> String {
    let mut lines = vec![
        format!("{}: {}", words("exchange-network"), network_name(&entry.network)),
        format!("{}: {}", words("exchange-format"), words(entry.format.text_key())),
    ];
    if let Some(protocol) = entry.protocol {
        lines.push(format!("{}: {}", words("exchange-protocol"), words(protocol.text_key())));
    }
    lines.push(label(entry.number));
    lines.join("\n")
}

/// The lines of a file, each folded where it is too long.
struct Lines(String);

impl Lines {
    /// A property whose value needs no escaping.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property with words.
    fn text(&mut self, name: &str, words: &str) {
        let mut value = String::with_capacity(words.len() + 16);
        for letter in plain(words).chars() {
            match letter {
                '\n' => value.push_str("\\n"),
                '\\' | ';' | ',' => value.extend(['\\', letter]),
                letter => value.push(letter),
            }
        }
        self.line(name, &value);
    }

    /// A property with a moment.
    fn moment(&mut self, name: &str, moment: DateTime<Utc>) {
        self.line(name, &moment.format("%Y%m%dT%H%M%SZ").to_string());
    }
}

/// Words as the format can hold them: line breaks are one character, and there are no other controls.
fn plain(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    words.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect()
}

#[cfg(test)]
mod tests;
