//! A length of time from now: `in 90 minutes`, `dentro de 2 semanas`.

use super::super::words::{count, digits};

/// What stands beside "from now".
pub(super) fn length_from_now<'a, 'b>(words: &'b [&'a str]) -> Option<&'b [&'a str]> {
    match words {
        ["in" | "en", length @ ..] | ["dentro", "de", length @ ..] | [length @ .., "from", "now"] => Some(length),
        _ => None,
    }
}

/// A length of time in hours and minutes, in minutes: `90 minutes`, `an hour and a half`, `media hora`, `2 horas y 15 minutos`.
pub(super) fn minutes(words: &[&str]) -> Option<u32> {
    let apart: Vec<&str> = words.iter().flat_map(|word| number_and_unit(word)).collect();
    let (hours, minutes) = match apart.as_slice() {
        ["half", "an", "hour"] | ["media", "hora"] => (0, 30),
        [number, "hours" | "hour", "and", "a", "half"] | [number, "horas" | "hora", "y", "media"] => {
            (count(number)?, 30)
        }
        [number, unit] if is_hours(unit) => (count(number)?, 0),
        [number, unit] if is_minutes(unit) => (0, count(number)?),
        [hours, one, "and" | "y", minutes, other] | [hours, one, minutes, other]
            if is_hours(one) && is_minutes(other) =>
        {
            (count(hours)?, count(minutes)?)
        }
        _ => return None,
    };
    Some(hours * 60 + minutes).filter(|minutes| *minutes > 0)
}

/// `2h`, `90min` and `1h30` are numbers and their units.
fn number_and_unit(word: &str) -> Vec<&str> {
    let (number, unit) = word.split_at(word.find(|letter: char| !letter.is_ascii_digit()).unwrap_or_default());
    match unit.strip_prefix('h') {
        _ if number.is_empty() => vec![word],
        Some(minutes) if minutes.len() == 2 && digits(minutes).is_some() => vec![number, "h", minutes, "min"],
        _ if is_hours(unit) || is_minutes(unit) => vec![number, unit],
        _ => vec![word],
    }
}

pub(in super::super) fn is_hours(unit: &str) -> bool {
    matches!(unit, "h" | "hr" | "hrs" | "hour" | "hours" | "hora" | "horas")
}

pub(in super::super) fn is_minutes(unit: &str) -> bool {
    matches!(unit, "min" | "mins" | "minute" | "minutes" | "minuto" | "minutos")
}
