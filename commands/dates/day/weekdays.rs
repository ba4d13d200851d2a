//! A weekday, alone or beside the day that it is.

use super::{
    super::words::{Span, digits, month, weekday},
    DayProblem, Read, Toward, day_of_month, find, from_today, named, numeric,
};
use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// `friday, 5 december`, `dec 5 saturday`, `el lunes 3`, `saturday 5/12`, `tomorrow thursday`: only where that day is such a
/// weekday.
pub(super) fn beside_a_day(words: &[&str], today: NaiveDate, toward: Toward) -> Read {
    let (name, rest) = match words {
        [name, "the" | "el", rest @ ..] | [name, rest @ ..] if weekday(name).is_some() => (name, rest),
        // "5th friday" is none of a month's.
        [rest @ .., name] if !matches!(rest, [number] if day_of_month(number).is_some()) => (name, rest),
        _ => return Ok(None),
    };
    let Some(weekday) = weekday(name) else { return Ok(None) };
    let day = match rest {
        [one] => match (day_of_month(one), from_today(&[one], today)) {
            (Some(number), _) => return with_number(weekday, number, today, toward),
            (None, Some(day)) => Some(day),
            (None, None) => match numeric(one, today, toward) {
                Err(DayProblem::Ambiguous(one, other)) => {
                    match (one.weekday() == weekday, other.weekday() == weekday) {
                        (true, false) => Some(one),
                        (false, true) => Some(other),
                        _ => return Err(DayProblem::Ambiguous(one, other)),
                    }
                }
                read => read?,
            },
        },
        words => named(words, today, toward)?,
    };
    match day {
        Some(day) if day.weekday() != weekday => Err(DayProblem::OtherWeekday(day)),
        day => Ok(day),
    }
}

/// The next day that is both, `el lunes 3`. Where that is months away, somebody may have looked at another month, and it is
/// asked.
fn with_number(weekday: Weekday, number: u32, today: NaiveDate, toward: Toward) -> Read {
    let next = find(today, toward, |day| day.day() == number);
    let both = find(today, toward, |day| day.day() == number && day.weekday() == weekday);
    match (next, both) {
        (Some(next), Some(both)) if (both - today).num_days().abs() > AT_HAND => Err(DayProblem::Ambiguous(next, both)),
        _ => Ok(both),
    }
}

/// So many days away a day is named by its weekday and its number alone.
const AT_HAND: i64 = 62;

/// `friday`, `next friday`, `el viernes que viene`, `friday next week`, `a week from friday`, `first friday of january`.
pub(super) fn alone(words: &[&str], today: NaiveDate, toward: Toward) -> Read {
    if let Some(name) = of_next_week(words) {
        return weekday(name).map_or(Ok(None), |weekday| next_week(weekday, today));
    }
    if let Some(read) = weeks_from(words, today) {
        return read;
    }
    Ok(of_a_month(words, today, toward).or_else(|| nearest(words, today, toward)))
}

fn nearest(words: &[&str], today: NaiveDate, toward: Toward) -> Option<NaiveDate> {
    let (name, toward, is_today_meant) = match words {
        ["next" | "coming" | "proximo", name]
        | ["this", "coming", name]
        | [name, "que", "viene" | "entra"]
        | [name, "proximo"] => (name, Toward::Future, false),
        ["last" | "pasado", name] | [name, "pasado"] => (name, Toward::Past, false),
        ["this" | "este", name] => (name, Toward::Future, true),
        [name] => (name, toward, true),
        _ => return None,
    };
    let weekday = weekday(name)?;
    let from = match toward {
        _ if is_today_meant => today,
        Toward::Future => today.succ_opt()?,
        Toward::Past => today.pred_opt()?,
    };
    find(from, toward, |day| day.weekday() == weekday)
}

/// The weekday beside "next week".
fn of_next_week<'a>(words: &[&'a str]) -> Option<&'a str> {
    match words {
        ["next", "week", name]
        | ["next", "week", "on", name]
        | [name, "next", "week"]
        | [name, "of", "next", "week"]
        | ["la", "proxima", "semana", name]
        | ["la", "proxima", "semana", "el", name]
        | ["proxima", "semana", name]
        | ["la", "semana", "que", "viene" | "entra", name]
        | ["la", "semana", "que", "viene" | "entra", "el", name]
        | [name, "proxima", "semana"]
        | [name, "de", "la", "proxima", "semana"]
        | [name, "de", "la", "semana", "proxima"]
        | [name, "de", "la", "semana", "que", "viene" | "entra"] => Some(name),
        _ => None,
    }
}

/// That weekday of the week after this one. Weeks begin on Mondays for some and on Sundays for others.
fn next_week(weekday: Weekday, today: NaiveDate) -> Read {
    let that = |first: Weekday| {
        let since = today.weekday().days_since(first);
        let days = 7 - since + weekday.days_since(first);
        today.checked_add_days(Days::new(days.into()))
    };
    match (that(Weekday::Sun), that(Weekday::Mon)) {
        (Some(one), Some(other)) if one != other => Err(DayProblem::Ambiguous(one.min(other), one.max(other))),
        (day, _) => Ok(day),
    }
}

/// `a week from thursday`, `two weeks from tomorrow`, `de hoy en ocho`, `el jueves en quince`: those count the days at both
/// ends.
fn weeks_from(words: &[&str], today: NaiveDate) -> Option<Read> {
    let (from, days) = match words {
        [count, unit @ ("week" | "weeks"), "from", from] => match Span::read(count, unit)? {
            Span::Days(days) => (from, days),
            Span::Months(_) => return None,
        },
        ["de", from, "en", "ocho" | "8"] | [from, "en", "ocho" | "8"] => (from, Days::new(7)),
        ["de", from, "en", "quince" | "15"] | [from, "en", "quince" | "15"] => (from, Days::new(14)),
        _ => return None,
    };
    let Some(weekday) = weekday(from) else {
        return Some(Ok(from_today(&[from], today)?.checked_add_days(days)));
    };
    let day = find(today, Toward::Future, |day| day.weekday() == weekday)?.checked_add_days(days)?;
    // "A week from Thursday", said on a Thursday.
    Some(match day.checked_add_days(Days::new(7)) {
        Some(later) if today.weekday() == weekday => Err(DayProblem::Ambiguous(day, later)),
        _ => Ok(Some(day)),
    })
}

/// `first monday of january`, `the last friday in may 2027`, `el primer lunes de enero`.
fn of_a_month(words: &[&str], today: NaiveDate, toward: Toward) -> Option<NaiveDate> {
    let [place, name, "of" | "in" | "de", month_name, year @ ..] = words else { return None };
    let (place, weekday, month) = (place_in_month(place)?, weekday(name)?, month(month_name)?);
    let that = |year: i32| match place {
        Some(place) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, place),
        None => {
            let last = |place| NaiveDate::from_weekday_of_month_opt(year, month, weekday, place);
            last(5).or_else(|| last(4))
        }
    };
    match year {
        [year] | ["of" | "de" | "del", year] if year.len() == 4 => that(i32::try_from(digits(year)?).ok()?),
        [] => (-1..=1).filter_map(|years| that(today.year() + years)).fold(None, |best, day| match toward {
            Toward::Future => best.or_else(|| (day >= today).then_some(day)),
            Toward::Past => {
                if day <= today {
                    Some(day)
                } else {
                    best
                }
            }
        }),
        _ => None,
    }
}

/// The first to the fourth, or the last.
fn place_in_month(name: &str) -> Option<Option<u8>> {
    match name {
        "first" | "1st" | "primer" | "primero" => Some(Some(1)),
        "second" | "2nd" | "segundo" => Some(Some(2)),
        "third" | "3rd" | "tercer" | "tercero" => Some(Some(3)),
        "fourth" | "4th" | "cuarto" => Some(Some(4)),
        "last" | "ultimo" => Some(None),
        _ => None,
    }
}
