//! A day as people type it.

use super::words::{Span, digits, month, plain, weekday};
use chrono::{Datelike as _, Days, Months, NaiveDate};

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
    /// It can be read in two ways, month first and day first.
    Ambiguous(NaiveDate, NaiveDate),
    /// Its month is shorter; the last day of it.
    MonthEnds(NaiveDate),
    /// It was not understood whole, or there is no such day.
    NotUnderstood,
}

/// The years in which a day is believed; others are slips of the finger.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

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
    let words = match words {
        ["the" | "el", rest @ ..] => rest,
        all => all,
    };
    let day = match words {
        [one] if one.starts_with(|letter: char| letter.is_ascii_digit()) => numeric(one, today, toward)?,
        words => match named(words, today, toward)? {
            Some(day) => Some(day),
            None => weekday_and_day(words, today, toward)?
                .or_else(|| from_today(words, today))
                .or_else(|| on_weekday(words, today, toward)),
        },
    };
    day.filter(|day| is_believed(*day)).ok_or(DayProblem::NotUnderstood)
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
        (1..=2, 1..=2, 4) => one_reading(date(third, first, second), date(third, second, first)),
        _ => Ok(None),
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
        [day, "of" | "de", name, rest @ ..] => Some((month(name)?, day_of_month(day)?, rest)),
        [one, two, rest @ ..] => match (month(one), month(two)) {
            (Some(month), None) => Some((month, day_of_month(two)?, rest)),
            (None, Some(month)) => Some((month, day_of_month(one)?, rest)),
            _ => None,
        },
        _ => None,
    }
}

/// `friday, 5 december`: only where that day is such a weekday.
fn weekday_and_day(words: &[&str], today: NaiveDate, toward: Toward) -> Read {
    let Some((first, rest)) = words.split_first() else { return Ok(None) };
    let Some(weekday) = weekday(first) else { return Ok(None) };
    Ok(named(rest, today, toward)?.filter(|day| day.weekday() == weekday))
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

/// `friday`, `next friday`, `el próximo viernes`, `el viernes que viene`, `last friday`, `el viernes pasado`.
fn on_weekday(words: &[&str], today: NaiveDate, toward: Toward) -> Option<NaiveDate> {
    let (name, toward, is_today_meant) = match words {
        ["next" | "proximo", name] | [name, "que", "viene"] | [name, "proximo"] => (name, Toward::Future, false),
        ["last" | "pasado", name] | [name, "pasado"] => (name, Toward::Past, false),
        ["this" | "este", name] => (name, Toward::Future, true),
        [name] => (name, toward, true),
        _ => return None,
    };
    let weekday = weekday(name)?;
    let from = if is_today_meant { 0 } else { 1 };
    (from..from + 7).find_map(|days| {
        let day = match toward {
            Toward::Future => today.checked_add_days(Days::new(days)),
            Toward::Past => today.checked_sub_days(Days::new(days)),
        };
        day.filter(|day| day.weekday() == weekday)
    })
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
