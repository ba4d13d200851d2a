//! Messages as text: embeds in a frame, buttons in brackets, meaning without colour.

use std::fmt::Write;

use chrono::{DateTime, Local, Utc};

use super::markdown::{Names, plain};
use super::names::is_spanish;
use crate::people::{Attachment, Button, ButtonStyle, Component, Embed, Menu, Message, Modal};

const WIDTH: usize = 96;
const MARGIN: &str = "    ";

/// Draws for one reader.
pub(super) struct Painter<'a> {
    pub(super) names: Names<'a>,
    pub(super) now: DateTime<Utc>,
    /// Only ever in addition to what the text says.
    pub(super) colour: bool,
}

impl Painter<'_> {
    /// A message with its number, by which `press … on` names it; files that were shown before are only named.
    pub(super) fn message(&self, number: usize, message: &Message, note: Option<&str>, has_same_files: bool) -> String {
        let mut out = String::new();
        let author = (self.names)(message.author_id).unwrap_or_else(|| message.author.clone());
        let mut head = format!("{:>3} {} · {}", number, self.plain(&author), self.clock(message.sent));
        if message.edited.is_some() {
            head.push_str(" · edited");
        }
        if message.ephemeral {
            head.push_str(" · only you can see this");
        }
        if let Some(note) = note {
            let _ = write!(head, " · {note}");
        }
        self.line(&mut out, "", &self.bright(&head));
        if message.loading {
            self.line(&mut out, MARGIN, "is thinking…");
        }
        self.paragraph(&mut out, MARGIN, &message.content);
        for embed in &message.embeds {
            self.embed(&mut out, embed);
        }
        for file in &message.attachments {
            let said =
                if has_same_files { format!("file: {}, as before", harmless(&file.filename)) } else { self.file(file) };
            self.line(&mut out, MARGIN, &said);
        }
        for row in &message.components {
            self.row(&mut out, row);
        }
        out
    }

    /// A form that opened, with what stands in it.
    pub(super) fn form(&self, form: &Modal, locale: &str) -> String {
        let frame = format!("{MARGIN}║ ");
        let inner = format!("{MARGIN}║   ");
        let mut out = String::new();
        self.line(&mut out, MARGIN, &format!("╔ {}", self.bright(&self.plain(&form.title))));
        for field in &form.fields {
            let about = hint(&self.plain(&field.label), field.required, field.max, locale);
            self.line(&mut out, &frame, &about);
            if let Some(hint) = field.placeholder.as_deref().filter(|hint| !hint.is_empty()) {
                self.raw_paragraph(&mut out, &inner, &self.dim(&format!("({})", self.plain(hint))));
            }
            self.raw_paragraph(&mut out, &inner, &harmless(&field.value));
        }
        self.line(&mut out, MARGIN, "╚════════");
        out
    }

    fn embed(&self, out: &mut String, embed: &Embed) {
        let frame = format!("{MARGIN}│ ");
        self.line(out, MARGIN, "┌────────");
        if let Some(author) = &embed.author {
            self.paragraph(out, &frame, &author.name);
        }
        if let Some(title) = &embed.title {
            for line in wrap(&self.plain(title)) {
                self.line(out, &frame, &self.bright(&line));
            }
        }
        if let Some(url) = &embed.url {
            self.line(out, &frame, &harmless(url));
        }
        self.paragraph(out, &frame, embed.description.as_deref().unwrap_or_default());
        for field in &embed.fields {
            let (name, value) = (self.plain(&field.name), self.plain(&field.value));
            let is_short = !value.contains('\n') && name.chars().count() + value.chars().count() < WIDTH - 2;
            if is_short && !name.trim_matches('\u{200b}').is_empty() {
                self.line(out, &frame, &format!("{}: {value}", self.bright(name.trim_end_matches(':'))));
            } else {
                self.raw_paragraph(out, &frame, &self.bright(&name));
                self.raw_paragraph(out, &format!("{frame}  "), &value);
            }
        }
        if let Some(image) = &embed.image {
            self.line(out, &frame, &format!("picture: {}", harmless(&image.url)));
        }
        let time = embed.timestamp.as_deref().and_then(|at| DateTime::parse_from_rfc3339(at).ok());
        let time = time.map(|at| self.clock(at.to_utc()));
        let below: Vec<String> = embed.footer.iter().map(|footer| self.plain(&footer.text)).chain(time).collect();
        self.raw_paragraph(out, &frame, &self.dim(&below.join(" · ")));
        self.line(out, MARGIN, "└────────");
    }

    fn row(&self, out: &mut String, components: &[Component]) {
        let mut buttons = Vec::new();
        for component in components {
            match component {
                Component::Button(button) => buttons.push(self.button(button)),
                Component::Menu(menu) => self.menu(out, menu),
            }
        }
        if !buttons.is_empty() {
            self.line(out, MARGIN, &buttons.join(" "));
        }
    }

    /// `[» Publish ]` is put forward, `[! Withdraw ]` is destructive, `( Previous )` cannot be pressed.
    fn button(&self, button: &Button) -> String {
        let label = self.plain(&button.label);
        if button.disabled {
            return self.dim(&format!("( {label} )"));
        }
        if let Some(url) = &button.url {
            return format!("[ {label} → {} ]", harmless(url));
        }
        let mark = match button.style {
            ButtonStyle::Primary | ButtonStyle::Success => "»",
            ButtonStyle::Danger => "!",
            ButtonStyle::Secondary | ButtonStyle::Link => "",
        };
        self.bright(&format!("[{mark} {label} ]"))
    }

    fn menu(&self, out: &mut String, menu: &Menu) {
        let hint = self.plain(menu.placeholder.as_deref().unwrap_or("Choose"));
        let closed = if menu.disabled { " (closed)" } else { "" };
        self.line(out, MARGIN, &self.bright(&format!("[ {hint} ▾ ]{closed}")));
        for option in &menu.options {
            let chosen = if option.default { "●" } else { "○" };
            let about = option.description.as_deref().map(|about| format!(" — {}", self.plain(about)));
            let text = format!("{chosen} {}{}", self.plain(&option.label), about.unwrap_or_default());
            self.raw_paragraph(out, &format!("{MARGIN}  "), &text);
        }
    }

    fn file(&self, file: &Attachment) -> String {
        let size = match file.bytes.len() {
            bytes @ 0..1_024 => format!("{bytes} bytes"),
            bytes @ 1_024..1_048_576 => format!("{} KiB", bytes / 1_024),
            bytes => format!("{}.{} MiB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
        };
        let about = file.description.as_deref().map(|about| format!(" — {}", self.plain(about)));
        format!("file: {} ({size}){}", harmless(&file.filename), about.unwrap_or_default())
    }

    pub(super) fn clock(&self, at: DateTime<Utc>) -> String {
        let (local, today) = (at.with_timezone(&Local), self.now.with_timezone(&Local));
        let format = if local.date_naive() == today.date_naive() { "%H:%M" } else { "%-d %B %Y %H:%M" };
        local.format(format).to_string()
    }

    pub(super) fn plain(&self, text: &str) -> String {
        plain(text, self.names, self.now)
    }

    pub(super) fn bright(&self, text: &str) -> String {
        if self.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    pub(super) fn dim(&self, text: &str) -> String {
        if self.colour && !text.is_empty() { format!("\u{1b}[2m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn paragraph(&self, out: &mut String, margin: &str, text: &str) {
        self.raw_paragraph(out, margin, &self.plain(text));
    }

    fn raw_paragraph(&self, out: &mut String, margin: &str, text: &str) {
        if !text.is_empty() {
            for line in wrap(text) {
                self.line(out, margin, &line);
            }
        }
    }

    fn line(&self, out: &mut String, margin: &str, text: &str) {
        let _ = writeln!(out, "{}", format!("{margin}{text}").trim_end());
    }
}

/// What a field asks for, in the language of who fills it in.
fn hint(label: &str, required: bool, max: usize, locale: &str) -> String {
    match (is_spanish(locale), required) {
        (false, true) => format!("{label} · up to {max} characters"),
        (false, false) => format!("{label} (optional) · up to {max} characters"),
        (true, true) => format!("{label} · hasta {max} caracteres"),
        (true, false) => format!("{label} (opcional) · hasta {max} caracteres"),
    }
}

/// Without control characters but line ends.
fn harmless(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// Breaks long lines between words; a word longer than a line stays whole, so that an address can be copied.
fn wrap(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut current = String::new();
        let mut length = 0;
        for word in line.split(' ') {
            let word_length = word.chars().count();
            if length > 0 && length + 1 + word_length > WIDTH {
                lines.push(std::mem::take(&mut current));
                length = 0;
            } else if !current.is_empty() || length > 0 {
                current.push(' ');
                length += 1;
            }
            current.push_str(word);
            length += word_length;
        }
        lines.push(current);
    }
    lines
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use serde_json::{Value, json};

    use super::super::sample::message;
    use super::*;
    use crate::discord::Id;

    fn drawn(parts: &Value) -> String {
        let message = message(parts);
        let names = |id: Id| (id == Id(7)).then(|| "Bob".to_owned());
        let now = Utc.with_ymd_and_hms(2026, 11, 24, 12, 5, 0).unwrap();
        Painter { names: &names, now, colour: false }.message(3, &message, None, false)
    }

    fn button(label: &str, style: &str, disabled: bool) -> Value {
        json!({ "Button": { "label": label, "style": style, "disabled": disabled, "custom_id": label, "url": null } })
    }

    #[test]
    fn a_private_answer_says_so_and_reads_as_text() {
        let text = drawn(&json!({ "content": "**S-1** is kept, <@7>. \\*really\\*", "ephemeral": true }));
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("  3 Coalition · ") && lines[0].ends_with(" · only you can see this"), "{text}");
        assert_eq!(lines[1], "    S-1 is kept, @Bob. *really*");
    }

    #[test]
    fn files_that_were_shown_before_are_only_named() {
        let file = json!({ "id": "9", "filename": "garden.png", "content_type": null, "url": "https://a.org/garden.png",
                           "description": "A garden behind a school" });
        let message = message(&json!({ "attachments": [file] }));
        let painter = Painter { names: &|_| None, now: Utc::now(), colour: false };
        let drawn = |has_same_files| painter.message(3, &message, None, has_same_files);
        assert!(
            drawn(false).ends_with("    file: garden.png (0 bytes) — A garden behind a school\n"),
            "{}",
            drawn(false)
        );
        assert!(drawn(true).ends_with("    file: garden.png, as before\n"), "{}", drawn(true));
    }

    #[test]
    fn an_embed_stands_in_a_frame_with_its_fields() {
        let text = drawn(&json!({ "embeds": [{
            "title": "S-1 The bus that waits", "description": "One.\n\nTwo.",
            "fields": [{ "name": "Indicator", "value": "Attendance" }, { "name": "Change", "value": "from 18 %\nto 7 %" }],
            "footer": { "text": "by Carmen" },
        }] }));
        let expected = "    ┌────────\n    │ S-1 The bus that waits\n    │ One.\n    │\n    │ Two.\n    │ Indicator: Attendance\n    \
                        │ Change\n    │   from 18 %\n    │   to 7 %\n    │ by Carmen\n    └────────\n";
        assert_eq!(text.split_once('\n').unwrap().1, expected);
    }

    #[test]
    fn buttons_and_menus_say_without_colour_what_they_are() {
        let menu = json!({ "Menu": {
            "custom_id": "m", "kind": "Text", "placeholder": "Which one?", "min_values": 1, "max_values": 1, "disabled": false,
            "options": [{ "label": "Attendance", "value": "a", "description": "of the school", "default": true },
                        { "label": "Enrollment", "value": "e", "description": null }],
        } });
        let buttons = [
            button("Publish", "Primary", false),
            button("Withdraw", "Danger", false),
            button("Edit", "Secondary", false),
            button("Next", "Secondary", true),
        ];
        let text = drawn(&json!({ "components": [buttons, [menu]] }));
        let expected = "    [» Publish ] [! Withdraw ] [ Edit ] ( Next )\n    [ Which one? ▾ ]\n      ● Attendance — of the school\n      \
                        ○ Enrollment\n";
        assert_eq!(text.split_once('\n').unwrap().1, expected);
    }

    #[test]
    fn a_field_is_explained_in_the_language_of_who_fills_it_in() {
        assert_eq!(hint("Note", false, 100, "en-US"), "Note (optional) · up to 100 characters");
        assert_eq!(hint("Nota", false, 100, "es-419"), "Nota (opcional) · hasta 100 caracteres");
        assert_eq!(hint("Nota", true, 100, "es-ES"), "Nota · hasta 100 caracteres");
    }

    #[test]
    fn long_lines_break_between_words_and_an_address_stays_whole() {
        let address = format!("https://example.org/{}", "a".repeat(120));
        let text = format!("{} {address}", "word ".repeat(30).trim());
        let lines = wrap(&text);
        assert!(lines.contains(&address));
        assert!(lines.iter().all(|line| *line == address || line.chars().count() <= WIDTH), "{lines:?}");
        assert_eq!(lines.join(" "), text);
    }
}
