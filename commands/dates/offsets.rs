//! When to remind people, as somebody types it: `24h, 1h`, `1 day, 2 hours`, `3 días, 30 min`, `none`.

use super::{
    moment::{is_hours, is_minutes},
    words::{Span, count, plain},
};

/// Why reminders were not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetsProblem {
    /// One is sooner than [`SHORTEST`] or longer than [`LONGEST`] before.
    OutOfBounds,
    /// More than [`MOST`].
    TooMany,
    /// Something in it was not understood whole.
    NotUnderstood,
}

/// Nobody can come in less.
const SHORTEST: i32 = 5;
/// Thirty days.
const LONGEST: i32 = 30 * DAY;
/// Reminders of one exchange.
const MOST: usize = 5;

const HOUR: i32 = 60;
const DAY: i32 = 24 * HOUR;

/// Reads how many minutes before it people are reminded: the longest first, each once; empty for none.
///
/// # Errors
/// [`OffsetsProblem`]: one of them was not understood whole, or is out of bounds, or they are too many.
pub fn understand_offsets(typed: &str) -> Result<Vec<i32>, OffsetsProblem> {
    // A comma sets one apart from the next, so it has to be seen before the words are made plain.
    let items: Vec<String> = typed.split([',', ';']).map(plain).collect();
    let none = ["none", "no", "no reminders", "nada", "ninguno", "ninguna", "sin avisos", "sin recordatorios"];
    if let [only] = items.as_slice()
        && none.contains(&only.as_str())
    {
        return Ok(Vec::new());
    }
    let mut minutes =
        items.iter().map(|item| one(item)).collect::<Option<Vec<_>>>().ok_or(OffsetsProblem::NotUnderstood)?;
    minutes.sort_unstable_by(|one, other| other.cmp(one));
    minutes.dedup();
    if minutes.iter().any(|minutes| !(SHORTEST..=LONGEST).contains(minutes)) {
        return Err(OffsetsProblem::OutOfBounds);
    }
    if minutes.len() > MOST {
        return Err(OffsetsProblem::TooMany);
    }
    Ok(minutes)
}

/// `24h`, `1 day before`, `una hora antes`, `media hora`, `1h30m`.
fn one(item: &str) -> Option<i32> {
    let spread = spread(item);
    let words: Vec<&str> = spread.split_whitespace().collect();
    let words = match words.as_slice() {
        [rest @ .., "before" | "antes"] => rest,
        words => words,
    };
    match words {
        ["half", "an", "hour"] | ["media", "hora"] => Some(30),
        [number, unit] => length(number, unit),
        // Only in one word: "1 h 30 min" may be two reminders, or one.
        [hours, "h", minutes, "m" | "min"] if !item.contains(' ') => {
            length(hours, "h")?.checked_add(length(minutes, "min")?)
        }
        _ => None,
    }
}

fn length(number: &str, unit: &str) -> Option<i32> {
    let number_of = i32::try_from(count(number)?).ok()?;
    match unit {
        unit if is_hours(unit) => number_of.checked_mul(HOUR),
        unit if is_minutes(unit) => Some(number_of),
        "m" => Some(number_of),
        "d" => number_of.checked_mul(DAY),
        "w" => number_of.checked_mul(7 * DAY),
        unit => match Span::read(number, unit)? {
            // Months have no length of their own.
            Span::Months(_) => None,
            Span::Days(_) if unit.starts_with('w') || unit.starts_with("semana") => number_of.checked_mul(7 * DAY),
            Span::Days(_) => number_of.checked_mul(DAY),
        },
    }
}

/// A number and its unit set apart: `24h`, `1h30m`.
fn spread(item: &str) -> String {
    let mut text = String::with_capacity(item.len() * 2);
    let mut before: Option<char> = None;
    for letter in item.chars() {
        if before.is_some_and(|before| before.is_ascii_digit() != letter.is_ascii_digit()) {
            text.push(' ');
        }
        text.push(letter);
        before = Some(letter);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reminders_are_read_in_both_languages() {
        for (typed, minutes) in [
            ("24h, 1h", vec![1440, 60]),
            ("1h, 24h", vec![1440, 60]),
            ("1 day, 2 hours", vec![1440, 120]),
            ("3 días, 30 min", vec![4320, 30]),
            ("un día antes, media hora antes", vec![1440, 30]),
            ("one day before", vec![1440]),
            ("an hour, half an hour", vec![60, 30]),
            ("una semana; 5 minutos", vec![10080, 5]),
            ("2 weeks, 1 week, 3 days, 1 day, 1 hour", vec![20160, 10080, 4320, 1440, 60]),
            ("24h, 1 day, 1440 min", vec![1440]),
            ("1h30m", vec![90]),
            ("30 days", vec![43200]),
            ("2d, 90m, 1w", vec![10080, 2880, 90]),
            ("None", vec![]),
            (" ninguno ", vec![]),
            ("Sin recordatorios", vec![]),
        ] {
            assert_eq!(understand_offsets(typed), Ok(minutes), "{typed}");
        }
    }

    #[test]
    fn what_is_no_reminder_is_refused_whole() {
        for typed in [
            "",
            ",",
            "24",
            "h",
            "24h,",
            "24h 1h",
            "24h and 1h",
            "1 hour and 30 minutes",
            "1 h 30 min",
            "1 month",
            "a year",
            "-1h",
            "1.5h",
            "24h, none",
            "tomorrow",
            "3pm",
            "24h, soon",
            "one",
            "24 h ours",
            "1d2h",
            "99999h",
            "24h 24h",
            "２４h",
            "1h30",
            "before",
            "h1",
        ] {
            assert_eq!(understand_offsets(typed), Err(OffsetsProblem::NotUnderstood), "{typed}");
        }
        for typed in ["4 min", "0h", "31 days", "5 weeks", "24h, 1 minute", "9999 weeks"] {
            assert_eq!(understand_offsets(typed), Err(OffsetsProblem::OutOfBounds), "{typed}");
        }
        assert_eq!(understand_offsets("1h, 2h, 3h, 4h, 5h, 6h"), Err(OffsetsProblem::TooMany));
        assert_eq!(understand_offsets("1h, 2h, 3h, 4h, 5h, 60 min"), Ok(vec![300, 240, 180, 120, 60]));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_within_the_bounds(typed in "([0-9a-zñ,; ]|\\PC){0,24}") {
            if let Ok(minutes) = understand_offsets(&typed) {
                prop_assert!(minutes.len() <= MOST && minutes.iter().all(|it| (SHORTEST..=LONGEST).contains(it)));
                prop_assert!(minutes.windows(2).all(|pair| pair[0] > pair[1]));
            }
        }

        #[test]
        fn what_is_written_is_read_back(minutes in prop::collection::btree_set(SHORTEST..=2000, 1..=MOST)) {
            let longest_first: Vec<i32> = minutes.iter().rev().copied().collect();
            let typed: Vec<String> = minutes.iter().map(|it| format!("{it} min")).collect();
            prop_assert_eq!(understand_offsets(&typed.join(", ")), Ok(longest_first.clone()));
            let typed: Vec<String> = minutes.iter().map(|it| format!("{it} minutos antes")).collect();
            prop_assert_eq!(understand_offsets(&typed.join("; ")), Ok(longest_first));
        }
    }
}
