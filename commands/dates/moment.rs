//! A moment as people type it: a day and a time in either order, a length of time from now, or a time alone.

mod lengths;
mod wrong;

use super::{
    day::{self, DayProblem, Toward},
    time::{self, TimeOfDay},
    words::{Span, count, digits, plain, weekday},
    zone::{self, CalledOtherwise, Zone},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Timelike as _, Utc};
use chrono_tz::Tz;
use coalition::moment::Moment;
use lengths::{length_from_now, minutes};

pub(super) use lengths::{is_hours, is_minutes};

/// Why a moment was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MomentProblem {
    /// It can be read in several ways, at most [`MOST_READINGS`]: month first and day first, before and after noon. Earliest
    /// first.
    Ambiguous(Vec<Moment>),
    /// It can, and every reading is past. Earliest first.
    AllPast(Vec<Moment>),
    /// A day without a time.
    TimeMissing,
    /// The same, and the day can be read in two ways.
    TimeMissingOfTwoDays(NaiveDate, NaiveDate),
    /// The zone is not called so at that time: `EST` in July.
    ZoneNotThen,
    /// The month is shorter than the day that is named; the last day of it.
    MonthEnds(NaiveDate),
    /// The day is another weekday than the one that is named beside it.
    OtherWeekday(NaiveDate),
    /// More than one moment, over and over: `every friday`.
    Repeats,
    /// A time that no clock shows: 25:00.
    BeyondTheClock,
    /// When it begins and when it ends, where only the first is asked for.
    TwoTimes,
    /// It was not understood whole, or there is no such day or time.
    NotUnderstood,
}

/// As many readings as buttons stand side by side; what can be read in more ways is not understood.
pub const MOST_READINGS: usize = 5;

/// Nobody needs more words for a moment.
const MOST_WORDS: usize = 20;

/// Reads a moment, in the zone of who types it unless the words name another.
///
/// # Errors
/// [`MomentProblem`]: it was not understood whole, it can be read in several ways, or something is missing.
pub fn understand_moment(typed: &str, now: DateTime<Utc>, zone: Tz) -> Result<Moment, MomentProblem> {
    understand(typed, now, zone, None)
}

/// Reads what a moment is moved to: a time alone is one of the day that it is on already, on the calendar of the zone in which
/// the time is typed.
///
/// # Errors
/// As [`understand_moment`].
pub fn understand_moment_instead(
    typed: &str,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
    zone: Tz,
) -> Result<Moment, MomentProblem> {
    understand(typed, now, zone, Some(before))
}

fn understand(
    typed: &str,
    now: DateTime<Utc>,
    own: Tz,
    instead_of: Option<DateTime<Utc>>,
) -> Result<Moment, MomentProblem> {
    if let Some(at) = timestamp(typed) {
        return Ok(Moment::at(at, own));
    }
    let text = spread(&plain(typed));
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > MOST_WORDS {
        return Err(MomentProblem::NotUnderstood);
    }
    let words = together(&words);
    let (words, named) = match zone::last_said_in(&words, own, now) {
        Some((rest, zone)) => (rest, Some(zone)),
        None => (words.as_slice(), None),
    };
    let typist = Typist { now, zone: named.unwrap_or(Zone::own(own)), instead_of };
    if let Some(moment) = typist.after_now(words) {
        return moment;
    }
    let mut read = Vec::new();
    for (first, second) in (0..=words.len()).map(|middle| words.split_at(middle)) {
        read.extend(typist.day_and_time(first, second)?);
        // "3pm ET next thursday"
        match zone::last_said_in(first, own, now) {
            Some((time, zone)) if named.is_none() => {
                read.extend(Typist { zone, ..typist }.day_and_time(second, time)?);
            }
            _ => read.extend(typist.day_and_time(second, first)?),
        }
    }
    one(read).ok_or_else(|| typist.what_is_wrong(words)).and_then(|moment| moment)
}

/// Whether the words name a day by how far it is and no time, so that the time of day at which they were typed is taken:
/// `in 2 weeks`.
pub fn takes_this_time(typed: &str) -> bool {
    let text = spread(&plain(typed));
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = zone::last(&words).map_or(words.as_slice(), |(rest, _)| rest);
    matches!(length_from_now(words), Some([number, unit]) if Span::read(number, unit).is_some())
}

/// The only moment that is meant, or all that can be; none where nothing was read.
fn one(mut read: Vec<Moment>) -> Option<Result<Moment, MomentProblem>> {
    read.sort_by_key(|moment| moment.at);
    read.dedup_by_key(|moment| moment.at);
    match read.as_slice() {
        [] => None,
        [moment] => Some(Ok(*moment)),
        _ if read.len() > MOST_READINGS => None,
        _ => Some(Err(MomentProblem::Ambiguous(read))),
    }
}

/// `<t:1796482800:F>`, as Discord writes moments.
fn timestamp(typed: &str) -> Option<DateTime<Utc>> {
    let inside = typed.trim().strip_prefix("<t:")?.strip_suffix('>')?;
    let seconds = match inside.split_once(':') {
        Some((seconds, "t" | "T" | "d" | "D" | "f" | "F" | "R")) => seconds,
        Some(_) => return None,
        None => inside,
    };
    let is_number = (1..=11).contains(&seconds.len()) && seconds.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| DateTime::from_timestamp(seconds.parse().ok()?, 0)).flatten()
}

/// The words set apart that people write in one: `@3pm`, `2026-12-05T14:00`.
fn spread(plain: &str) -> String {
    let text = plain.trim_end_matches(['.', '!', '?']).replace('@', " at ").replace(['(', ')'], " ").replace('’', "'");
    let words = text.split_whitespace().map(|word| match word.split_once('t') {
        Some((day, time)) if day::goes_with_24_hours(&[day]) && time.starts_with(|it: char| it.is_ascii_digit()) => {
            let time = time.strip_suffix(":00").filter(|time| time.contains(':')).unwrap_or(time);
            match time.strip_suffix('z') {
                Some(time) => {
                    format!("{day} {} utc", time.strip_suffix(":00").filter(|it| it.contains(':')).unwrap_or(time))
                }
                None => format!("{day} {time}"),
            }
        }
        _ => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// "Tonight", "this evening" and "esta tarde" are a day and a part of it.
fn together<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let part = |at: usize| -> Option<(usize, Vec<&'a str>, Vec<&'a str>)> {
        match &words[at..] {
            ["tonight", ..] => Some((1, vec!["today", "night"], vec!["at", "night", "today"])),
            ["this", "evening", ..] => Some((2, vec!["today", "evening"], vec!["in", "the", "evening", "today"])),
            ["this", part @ ("morning" | "afternoon"), ..] => {
                Some((2, vec!["today", part], vec!["in", "the", part, "today"]))
            }
            ["esta", part @ ("manana" | "tarde" | "noche"), ..] => {
                Some((2, vec!["hoy", "por", "la", part], vec!["de", "la", part, "hoy"]))
            }
            _ => None,
        }
    };
    let Some((at, (length, in_front, behind))) = (0..words.len()).find_map(|at| Some((at, part(at)?))) else {
        return words.to_vec();
    };
    let instead = if at == 0 { in_front } else { behind };
    [&words[..at], &instead, &words[at + length..]].concat()
}

/// When and where the words are typed.
#[derive(Clone, Copy)]
struct Typist<'a> {
    now: DateTime<Utc>,
    zone: Zone<'a>,
    /// The moment that is moved, if one is: a time alone is one of its day.
    instead_of: Option<DateTime<Utc>>,
}

impl Typist<'_> {
    fn today(&self) -> NaiveDate {
        self.zone.wall(self.now).date()
    }

    fn moment(&self, wall: NaiveDateTime) -> Result<Option<Moment>, MomentProblem> {
        self.zone.moment(wall).map_err(|CalledOtherwise| MomentProblem::ZoneNotThen)
    }

    /// `in 90 minutes`, `dentro de 2 horas y media`: by the clock that never turns. `in 2 weeks`: at this time of day, by
    /// the clocks on the wall. Never sooner than the words say: what is left of this minute is not counted.
    fn after_now(&self, words: &[&str]) -> Option<Result<Moment, MomentProblem>> {
        let length = length_from_now(words)?;
        let this_minute = self.now.with_second(0)?.with_nanosecond(0)?;
        let from = if this_minute < self.now { this_minute + TimeDelta::minutes(1) } else { this_minute };
        if let Some(minutes) = minutes(length) {
            let at = from.checked_add_signed(TimeDelta::minutes(minutes.into()));
            return Some(at.map(|at| self.zone.at(at)).ok_or(MomentProblem::NotUnderstood));
        }
        let [number, unit] = length else { return None };
        count(number).filter(|number| *number > 0)?;
        let wall = self.zone.wall(from);
        let then = match Span::read(number, unit)? {
            Span::Days(days) => wall.checked_add_days(days),
            Span::Months(months) => wall.checked_add_months(months),
        };
        let then = then.filter(|then| day::is_believed(then.date()))?;
        Some(self.moment(then).and_then(|moment| moment.ok_or(MomentProblem::NotUnderstood)))
    }

    /// What the words can mean as a day and a time of it; nothing where they are not that.
    fn day_and_time(&self, day: &[&str], time: &[&str]) -> Result<Vec<Moment>, MomentProblem> {
        let times = times_beside(day, time);
        if times.is_empty() {
            return Ok(Vec::new());
        }
        if day.is_empty() {
            return match self.instead_of {
                Some(before) => self.on(self.zone.wall(before).date(), &times),
                None => self.next(&times),
            };
        }
        let (today, days) = (self.today(), self.days(day, self.today()));
        let mut read = Vec::new();
        for day in &days {
            read.extend(self.on(*day, &times)?);
        }
        let is_past = |moment: &Moment| moment.at <= self.now;
        match days.as_slice() {
            // "Friday at 3pm", said on a Friday at 5.
            [only] if *only == today && day::comes_again(&day_itself(day)) && read.iter().all(is_past) => {
                let mut again = Vec::new();
                for day in today.succ_opt().map(|tomorrow| self.days(day, tomorrow)).unwrap_or_default() {
                    again.extend(self.on(day, &times)?);
                }
                Ok(again)
            }
            [_, _] if day::has_year_in_figures(day) => {
                if read.iter().all(is_past) {
                    return one(read).map_or(Ok(Vec::new()), |read| match read {
                        Err(MomentProblem::Ambiguous(read)) => Err(MomentProblem::AllPast(read)),
                        read => read.map(|moment| vec![moment]),
                    });
                }
                read.retain(|moment| !is_past(moment));
                Ok(read)
            }
            _ => Ok(read),
        }
    }

    /// The days that the words can mean.
    fn days(&self, words: &[&str], today: NaiveDate) -> Vec<NaiveDate> {
        match self.day(words, today) {
            Ok(day) => vec![day],
            Err(DayProblem::Ambiguous(one, other)) => vec![one, other],
            Err(DayProblem::MonthEnds(_) | DayProblem::OtherWeekday(_) | DayProblem::NotUnderstood) => Vec::new(),
        }
    }

    fn day(&self, words: &[&str], today: NaiveDate) -> Result<NaiveDate, DayProblem> {
        day::read(&day_itself(words), today, Toward::Future)
    }

    /// Those times of that day; what is past only where nothing of it is to come: at noon, "today at 3" is 3 pm.
    fn on(&self, day: NaiveDate, times: &[TimeOfDay]) -> Result<Vec<Moment>, MomentProblem> {
        let mut read = Vec::new();
        for it in times {
            let days = [Some(day), it.either_end.then(|| day.succ_opt()).flatten()];
            for day in days.into_iter().flatten() {
                read.extend(self.moment(day.and_time(it.time))?);
            }
        }
        if read.iter().any(|moment| moment.at > self.now) {
            read.retain(|moment| moment.at > self.now);
        }
        Ok(read)
    }

    /// Those times as they come next: today, or tomorrow where they are past.
    fn next(&self, times: &[TimeOfDay]) -> Result<Vec<Moment>, MomentProblem> {
        let mut read = Vec::new();
        for it in times {
            let mut today = self.moment(self.today().and_time(it.time))?;
            if today.is_some_and(|moment| moment.at <= self.now) {
                let tomorrow = self.today().succ_opt().unwrap_or(NaiveDate::MAX);
                today = self.moment(tomorrow.and_time(it.time))?;
            }
            read.extend(today);
        }
        Ok(read)
    }
}

/// The words of a day without those that only join it to a time: `ON friday`, `a las 3 DEL 5`.
fn day_itself<'a>(words: &[&'a str]) -> Vec<&'a str> {
    match words {
        ["on", rest @ ..] => rest.to_vec(),
        ["del", rest @ ..] => [&["el"], rest].concat(),
        words => words.to_vec(),
    }
}

/// The times that the words can mean beside that day.
fn times_beside(day: &[&str], time: &[&str]) -> Vec<TimeOfDay> {
    let itself = day_itself(day);
    match time {
        // Friday at noon, and not the twelfth.
        ["noon" | "midnight" | "mediodia" | "medianoche"] if matches!(itself.as_slice(), [.., name, "12"] if weekday(name).is_some()) => {
            Vec::new()
        }
        [hour] if day::takes_an_hour(&itself) && is_bare_hour(hour) => time::read(&["at", hour], false),
        // Alone, "9h" is a length of time.
        [time] if !itself.is_empty() && time.strip_suffix('h').is_some_and(is_bare_hour) => {
            time::read(&["at", time.trim_end_matches('h')], false)
        }
        time => time::read(time, day::goes_with_24_hours(&itself)),
    }
}

/// Whether a number is an hour of a clock of 12.
fn is_bare_hour(number: &str) -> bool {
    !number.starts_with('0') && digits(number).is_some_and(|hour| (1..=12).contains(&hour))
}

#[cfg(test)]
mod tests;
