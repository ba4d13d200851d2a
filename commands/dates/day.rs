//! A day as people type it.

mod weekdays;

use super::words::{Span, digits, month, plain, weekday, weekday_in_english};
use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

/// Which way a day lies that is named without its year, or as a weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// The next one, today included: an end that is to come.
    Future,
    /// The last one, today included: what has happened.
    Past,
}

/// Why a day was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayProblem {
    /// It can be read in two ways: month first and day first, `mar 5` as March and as martes.
    Ambiguous(NaiveDate, NaiveDate),
    /// Its month is shorter; the last day of it.
    MonthEnds(NaiveDate),
    /// It is another weekday than the one that is named beside it.
    OtherWeekday(NaiveDate),
    /// It was not understood whole, or there is no such day.
    NotUnderstood,
}

/// The years in which a day is believed; others are slips of the finger.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Those that people write with two figures.
const NEAR: std::ops::RangeInclusive<u32> = 2010..=2059;

/// Reads a day.
///
/// # Errors
/// [`DayProblem`]: it can be read in two ways, or it was not understood whole.
pub fn understand_day(typed: &str, today: NaiveDate, toward: Toward) -> Result<NaiveDate, DayProblem> {
    let text = plain(typed);
    read(&text.split_whitespace().collect::<Vec<_>>(), today, toward)
}

/// The same, of words that are [`plain`].
pub(super) fn read(words: &[&str], today: NaiveDate, toward: Toward) -> Result<NaiveDate, DayProblem> {
    let bare = match words {
        ["the" | "el", rest @ ..] => rest,
        all => all,
    };
    let day = if let Some(number) = number_alone(words) {
        find(today, toward, |day| day.day() == number)
    } else {
        match bare {
            ["mar", number] if digits(number).is_some() => tuesday_or_march(words, number, today, toward)?,
            [one] if one.starts_with(|letter: char| letter.is_ascii_digit()) => numeric(one, today, toward)?,
            words => match named(words, today, toward)? {
                Some(day) => Some(day),
                None => match weekdays::beside_a_day(words, today, toward)? {
                    Some(day) => Some(day),
                    None => from_today(words, today)
                        .map_or_else(|| weekdays::alone(words, today, toward), |day| Ok(Some(day)))?,
                },
            },
        }
    };
    day.filter(|day| is_believed(*day)).ok_or(DayProblem::NotUnderstood)
}

/// Whether the words name a day that comes again by itself, so that the one after is meant where today is too late: `friday`,
/// `the 5th`, `el lunes 3`.
pub(super) fn comes_again(words: &[&str]) -> bool {
    let bare = match words {
        ["the" | "el", rest @ ..] => rest,
        all => all,
    };
    let has_weekday = |name: &str| weekday(name).is_some();
    number_alone(words).is_some()
        || matches!(bare, [name] if has_weekday(name))
        || matches!(bare, [name, number] | [name, "the" | "el", number] if has_weekday(name) && day_of_month(number).is_some())
}

/// Whether an hour may stand bare beside the words: `thursday 3`, `tomorrow 7`. Beside a weekday in Spanish it is a day.
pub(super) fn takes_an_hour(words: &[&str]) -> bool {
    match words {
        ["today" | "tomorrow" | "hoy" | "manana"] | ["pasado", "manana"] => true,
        [name] | ["on" | "next" | "this" | "coming", name] => weekday_in_english(name).is_some(),
        _ => false,
    }
}

/// Whether a day is written as on the bot's own buttons, `Thu 3 Dec 2026` or `jue 3 dic`, or as `2026-12-05`: beside it, times
/// are on a clock of 24 hours.
pub(super) fn goes_with_24_hours(words: &[&str]) -> bool {
    let is_short = |name: &str| name.len() == 3;
    match words {
        [day] => day.len() == 10 && day.parse::<NaiveDate>().is_ok(),
        [name, number, month_name] | [name, number, month_name, _] => {
            let is_named = weekday(name).is_some() && month(month_name).is_some();
            is_named && is_short(name) && is_short(month_name) && digits(number).is_some()
        }
        _ => false,
    }
}

/// Whether the year is part of a day in figures, so that a reading that is past cannot be one of another year.
pub(super) fn has_year_in_figures(words: &[&str]) -> bool {
    words.last().is_some_and(|day| day.split(['-', '/', '.']).filter(|part| digits(part).is_some()).count() == 3)
}

/// The number of a day that is named by nothing else: `the 5th`, `el 5`, `día 5`.
fn number_alone(words: &[&str]) -> Option<u32> {
    let (number, is_said) = match words {
        ["el", number] | ["dia", number] | ["el", "dia", number] => (number, true),
        ["the", number] | [number] => (number, false),
        _ => return None,
    };
    let is_ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| number.ends_with(ending));
    day_of_month(number).filter(|day| (is_said || is_ordinal) && (1..=31).contains(day))
}

/// `mar 5` is March 5 in English and the next martes 5 in Spanish; `el mar 5` can only be the latter.
fn tuesday_or_march(words: &[&str], number: &str, today: NaiveDate, toward: Toward) -> Read {
    let number = digits(number).unwrap_or_default();
    let tuesday = find(today, toward, |day| day.weekday() == Weekday::Tue && day.day() == number);
    match words {
        ["el", ..] => Ok(tuesday),
        _ => one_reading(nearest(3, number, today, toward), Ok(tuesday)),
    }
}

/// No weekday is further away from falling on a number that every month has, nor by much from one that some have.
const FAR: u64 = 3 * 366;

/// The nearest day that is so, today included.
fn find(today: NaiveDate, toward: Toward, is_so: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    let days = (0..FAR).map(Days::new);
    let mut days = days.filter_map(|days| match toward {
        Toward::Future => today.checked_add_days(days),
        Toward::Past => today.checked_sub_days(days),
    });
    days.find(|day| is_so(*day))
}

/// Whether a day is meant seriously.
pub(super) fn is_believed(day: NaiveDate) -> bool {
    YEARS.contains(&day.year())
}

/// `2027-06-30`, `2027/6/30`, and `6/30/2027`, `30.6.2027` or `30/6` where only one reading is a day.
fn numeric(text: &str, today: NaiveDate, toward: Toward) -> Read {
    let Some(separator) = text.chars().find(|letter| matches!(letter, '-' | '/' | '.')) else { return Ok(None) };
    let parts: Vec<&str> = text.split(separator).collect();
    if let [one, two] = parts.as_slice()
        && let (Some(first), Some(second), 1..=2, 1..=2) = (digits(one), digits(two), one.len(), two.len())
    {
        return one_reading(nearest(first, second, today, toward), nearest(second, first, today, toward));
    }
    let [one, two, three] = parts.as_slice() else { return Ok(None) };
    let (Some(first), Some(second), Some(third)) = (digits(one), digits(two), digits(three)) else { return Ok(None) };
    match (one.len(), two.len(), three.len()) {
        (4, 1..=2, 1..=2) => date(first, second, third),
        (1..=2, 1..=2, 4) => of_a_year(third, first, second, today, toward),
        // With hyphens, the year can be the one in front.
        (1..=2, 1..=2, 2) if separator != '-' => match 2000 + third {
            year if NEAR.contains(&year) => of_a_year(year, first, second, today, toward),
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

/// Two numbers that are a month and a day of a year. What is to come and has passed in one of its readings is meant in the
/// other.
fn of_a_year(year: u32, one: u32, other: u32, today: NaiveDate, toward: Toward) -> Read {
    match one_reading(date(year, one, other), date(year, other, one)) {
        Err(DayProblem::Ambiguous(one, other)) if toward == Toward::Future && (one < today) != (other < today) => {
            Ok(Some(one.max(other)))
        }
        read => read,
    }
}

/// What the words say, if they are a day; or that its month is shorter.
type Read = Result<Option<NaiveDate>, DayProblem>;

/// The only day that is meant, with the month first or the day first; never a guess between two.
fn one_reading(month_first: Read, day_first: Read) -> Read {
    match (month_first, day_first) {
        (Ok(Some(one)), Ok(Some(other))) if one != other => Err(DayProblem::Ambiguous(one, other)),
        (Ok(Some(day)), _) | (_, Ok(Some(day))) => Ok(Some(day)),
        (Err(problem), _) | (_, Err(problem)) => Err(problem),
        (Ok(None), Ok(None)) => Ok(None),
    }
}

/// `30 June 2027`, `June 30th, 2027`, `jun 30`, `5th of December`, `30 de junio de 2027`, `1.º de mayo`.
fn named(words: &[&str], today: NaiveDate, toward: Toward) -> Read {
    let Some((month, day, rest)) = month_and_day(words) else { return Ok(None) };
    match rest {
        [] => nearest(month, day, today, toward),
        [year] | ["of" | "de" | "del", year] if year.len() == 4 => match digits(year) {
            Some(year) => date(year, month, day),
            None => Ok(None),
        },
        _ => Ok(None),
    }
}

/// The month and the day that the words begin with, and the words behind them.
fn month_and_day<'a, 'b>(words: &'a [&'b str]) -> Option<(u32, u32, &'a [&'b str])> {
    match words {
        ["dia", rest @ ..] => month_and_day(rest),
        [day, "of" | "de", name, rest @ ..] => Some((month(name)?, day_of_month(day)?, rest)),
        [one, two, rest @ ..] => match (month(one), month(two)) {
            (Some(month), None) => Some((month, day_of_month(two)?, rest)),
            (None, Some(month)) => Some((month, day_of_month(one)?, rest)),
            _ => None,
        },
        _ => None,
    }
}

/// `tomorrow`, `in 6 months`, `hace dos semanas`.
fn from_today(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    match words {
        ["today" | "hoy"] => Some(today),
        ["tomorrow" | "manana"] => today.succ_opt(),
        ["yesterday" | "ayer"] => today.pred_opt(),
        ["day", "after", "tomorrow"] | ["pasado", "manana"] => today.checked_add_days(Days::new(2)),
        ["day", "before", "yesterday"] | ["anteayer"] | ["antes", "de", "ayer"] => today.checked_sub_days(Days::new(2)),
        ["in" | "en", count, unit] | ["dentro", "de", count, unit] | [count, unit, "from", "now" | "today"] => {
            match Span::read(count, unit)? {
                Span::Days(days) => today.checked_add_days(days),
                Span::Months(months) => today.checked_add_months(months),
            }
        }
        [count, unit, "ago"] | ["hace", count, unit] => match Span::read(count, unit)? {
            Span::Days(days) => today.checked_sub_days(days),
            Span::Months(months) => today.checked_sub_months(months),
        },
        _ => None,
    }
}

/// A day of the year that has no year: the nearest one, which for 29 February may be eight years away.
fn nearest(month: u32, day: u32, today: NaiveDate, toward: Toward) -> Read {
    let nearest = |day: u32| {
        (0..=8).find_map(|years| match toward {
            Toward::Future => NaiveDate::from_ymd_opt(today.year() + years, month, day).filter(|day| *day >= today),
            Toward::Past => NaiveDate::from_ymd_opt(today.year() - years, month, day).filter(|day| *day <= today),
        })
    };
    match nearest(day) {
        Some(day) => Ok(Some(day)),
        None => beyond(nearest(28).and_then(|day| day.with_day(1)), day),
    }
}

fn date(year: u32, month: u32, day: u32) -> Read {
    let Ok(year) = i32::try_from(year) else { return Ok(None) };
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => Ok(Some(day)),
        None => beyond(NaiveDate::from_ymd_opt(year, month, 1), day),
    }
}

/// That a month is too short for a day that it has not; nothing where there is no such month either.
fn beyond(first: Option<NaiveDate>, day: u32) -> Read {
    let first = first.filter(|first| day > 0 && is_believed(*first));
    let last = first.and_then(|first| first.checked_add_months(Months::new(1))?.pred_opt());
    last.map_or(Ok(None), |last| Err(DayProblem::MonthEnds(last)))
}

/// A day of the month: `5`, `5th`, `1º`, `primero`.
fn day_of_month(text: &str) -> Option<u32> {
    if text == "primero" {
        return Some(1);
    }
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (number, ending) = text.split_at(end);
    let is_ending = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "º" | "°" | ".º" | "o" | "ro" | ".o");
    digits(number).filter(|_| is_ending && number.len() <= 2)
}

#[cfg(test)]
mod tests;
