//! Discord's markdown as plain text: what a reader sees, without the signs.

use chrono::{DateTime, Local, TimeZone, Utc};

use crate::discord::Id;

/// What the person, role, channel or thread with this id is called.
pub(super) type Names<'a> = &'a dyn Fn(Id) -> Option<String>;

/// Resolves mentions and times, takes away escapes and emphasis. Control characters go: text somebody typed must not
/// steer the terminal of somebody else.
pub(super) fn plain(text: &str, names: Names<'_>, now: DateTime<Utc>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let taken = match character {
            '\\' => match rest[1..].chars().next().filter(char::is_ascii_punctuation) {
                Some(escaped) => {
                    out.push(escaped);
                    2
                }
                None => {
                    out.push('\\');
                    1
                }
            },
            '<' => match angle(rest, names, now) {
                Some((seen, length)) => {
                    out.push_str(&seen);
                    length
                }
                None => {
                    out.push('<');
                    1
                }
            },
            '*' if rest.starts_with("**") => 2,
            '_' if rest.starts_with("__") => 2,
            '*' => match italic(rest) {
                Some(inside) => {
                    out.push_str(&plain(inside, names, now));
                    inside.len() + 2
                }
                None => {
                    out.push('*');
                    1
                }
            },
            '[' => match masked_link(rest) {
                Some((seen, length)) => {
                    out.push_str(&seen);
                    length
                }
                None => {
                    out.push('[');
                    1
                }
            },
            '\n' => {
                out.push('\n');
                1
            }
            control if control.is_control() => control.len_utf8(),
            other => {
                out.push(other);
                other.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    out
}

/// `<@1>`, `<@&1>`, `<#1>`, `</story log:1>`, `<:name:1>`, `<t:0:F>`, `<https://…>`: what is seen, and the length taken.
fn angle(text: &str, names: Names<'_>, now: DateTime<Utc>) -> Option<(String, usize)> {
    let inside = &text[1..text.find('>')?];
    let name = |id: &str| names(id.parse().ok()?);
    let seen = if let Some(id) = ["@&", "@!", "@"].into_iter().find_map(|sign| inside.strip_prefix(sign)) {
        format!("@{}", name(id)?)
    } else if let Some(id) = inside.strip_prefix('#') {
        format!("#{}", name(id)?)
    } else if let Some(command) = inside.strip_prefix('/') {
        format!("/{}", command.rsplit_once(':')?.0)
    } else if let Some(stamp) = inside.strip_prefix("t:") {
        time(stamp, now)?
    } else if inside.starts_with("https://") || inside.starts_with("http://") {
        inside.to_owned()
    } else {
        let emoji = inside.strip_prefix("a:").or_else(|| inside.strip_prefix(':'))?;
        format!(":{}:", emoji.split_once(':')?.0)
    };
    Some((seen, inside.len() + 2))
}

/// What stands in `*italics*`; a star with a blank on its inner side is just a star.
fn italic(text: &str) -> Option<&str> {
    let inside = &text[1..];
    let end = inside.match_indices('*').map(|(at, _)| at).find(|at| !inside[..*at].ends_with('\\'))?;
    let inside = &inside[..end];
    (!inside.is_empty() && inside.trim() == inside && !inside.contains('\n')).then_some(inside)
}

fn masked_link(text: &str) -> Option<(String, usize)> {
    let (label, after) = text[1..].split_once("](")?;
    let address = &after[..after.find(')')?];
    let is_link = address.starts_with("https://") || address.starts_with("http://");
    (is_link && !label.contains(['\n', '[']))
        .then(|| (format!("{label} ({address})"), label.len() + address.len() + "[]()".len()))
}

/// `UNIX` or `UNIX:STYLE`, in the zone of this machine, as Discord shows it in the reader's.
fn time(stamp: &str, now: DateTime<Utc>) -> Option<String> {
    let (seconds, style) = stamp.split_once(':').unwrap_or((stamp, "f"));
    let at = Utc.timestamp_opt(seconds.parse().ok()?, 0).single()?;
    let local = at.with_timezone(&Local);
    Some(match style {
        "t" => local.format("%H:%M").to_string(),
        "T" => local.format("%H:%M:%S").to_string(),
        "d" => local.format("%d/%m/%Y").to_string(),
        "D" => local.format("%-d %B %Y").to_string(),
        "f" => local.format("%-d %B %Y %H:%M").to_string(),
        "F" => local.format("%A, %-d %B %Y %H:%M").to_string(),
        "R" => relative(at, now),
        _ => return None,
    })
}

fn relative(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let seconds = (at - now).num_seconds();
    let size = seconds.unsigned_abs();
    let (count, unit) = match size {
        0..60 => (size, "second"),
        60..3_600 => (size / 60, "minute"),
        3_600..86_400 => (size / 3_600, "hour"),
        86_400..2_592_000 => (size / 86_400, "day"),
        2_592_000..31_536_000 => (size / 2_592_000, "month"),
        _ => (size / 31_536_000, "year"),
    };
    let plural = if count == 1 { "" } else { "s" };
    if seconds < 0 { format!("{count} {unit}{plural} ago") } else { format!("in {count} {unit}{plural}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(id: Id) -> Option<String> {
        let name = match id {
            Id(1) => "Alice",
            Id(2) => "Reviewer",
            Id(3) => "success-stories",
            _ => return None,
        };
        Some(name.to_owned())
    }

    fn seen(text: &str) -> String {
        plain(text, &name, Utc.timestamp_opt(1_700_000_000, 0).unwrap())
    }

    #[test]
    fn mentions_are_names() {
        assert_eq!(
            seen("<@1> and <@!1> ask <@&2> in <#3>: </story log:9> <:ok:5>"),
            "@Alice and @Alice ask @Reviewer in #success-stories: /story log :ok:"
        );
        assert_eq!(seen("<@404> <b> a < b"), "<@404> <b> a < b");
    }

    #[test]
    fn escapes_and_emphasis_are_gone_and_words_stay() {
        assert_eq!(
            seen(r"**Bold**, \*not\* __under__ snake_case 3 * 4 C:\dir"),
            r"Bold, *not* under snake_case 3 * 4 C:\dir"
        );
        assert_eq!(seen(r"*No story says “a\*b”.* 2 * 3 * 4, *<@1>*"), "No story says “a*b”. 2 * 3 * 4, @Alice");
        assert_eq!(seen(r"\<@1\>"), "<@1>");
        assert_eq!(
            seen("[Read it](https://example.org/a) [sic] [x](y)"),
            "Read it (https://example.org/a) [sic] [x](y)"
        );
    }

    #[test]
    fn times_are_local_and_relative_ones_count_from_now() {
        let local = Local.timestamp_opt(1_700_000_000, 0).unwrap().format("%A, %-d %B %Y %H:%M").to_string();
        assert_eq!(seen("<t:1700000000:F>"), local);
        assert_eq!(seen("<t:1700086400:R>, <t:1699996400:R>"), "in 1 day, 1 hour ago");
        assert_eq!(seen("<t:never:F>"), "<t:never:F>");
    }

    #[test]
    fn typed_text_cannot_steer_the_terminal() {
        assert_eq!(seen("a\u{1b}[2Jb\u{7}\r\nc\u{9b}d"), "a[2Jb\ncd");
    }
}
