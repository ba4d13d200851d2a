//! A time of day as people type it: `3pm`, `a las 15:30`, `half past 3 in the afternoon`, `las 3 y media de la tarde`.

use super::words;
use chrono::NaiveTime;

/// A time of day that can be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TimeOfDay {
    pub(super) time: NaiveTime,
    /// Midnight, which people name by the day that ends as well as by the day that begins.
    pub(super) either_end: bool,
}

/// The times of day that the words can mean, whole: none, one, or several where nothing says whether it is before or after
/// noon. `by_24` reads two-digit hours on a clock of 24 hours, as beside a date like 2026-12-05.
pub(super) fn read(words: &[&str], by_24: bool) -> Vec<TimeOfDay> {
    let (words, front) = match part_in_front(words) {
        Some((rest, part)) => (rest, Some(part)),
        None => (words, None),
    };
    let (words, is_said) = match words {
        ["a", "la" | "las", rest @ ..] | ["la" | "las", rest @ ..] => (rest, true),
        // "At once" is no time, and "once" is eleven only in Spanish.
        ["at", "once", ..] => return Vec::new(),
        ["at", rest @ ..] => (rest, true),
        ["a" | "al", rest @ ..] if rest.first().is_some_and(|name| named(name).is_some()) => (rest, false),
        words => (words, false),
    };
    let (words, back) = match part_behind(words) {
        Some((rest, part)) => (rest, Some(part)),
        None => (words, None),
    };
    let parts: Vec<Part> = [front, back].into_iter().flatten().collect();
    let read = match words {
        [name] if named(name).is_some() => named(name).into_iter().collect(),
        words => hours(words, is_said || back.is_some(), by_24 && parts.is_empty()),
    };
    let at_night = parts.contains(&Part::Night);
    let meant = read.into_iter().filter(|it| parts.iter().all(|part| part.has(it)));
    meant.map(|it| TimeOfDay { either_end: it.either_end || (at_night && hour(&it) == 0), ..it }).collect()
}

/// Whether the words name a part of the day and no time in it.
pub(super) fn is_part_only(words: &[&str]) -> bool {
    part_in_front(words).or_else(|| part_behind(words)).is_some_and(|(rest, _)| rest.is_empty())
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    SmallHours,
    Morning,
    Noon,
    Afternoon,
    /// "Tarde" goes on until it is dark.
    Tarde,
    Evening,
    Night,
    Midnight,
}

impl Part {
    /// Whether people call that time so.
    fn has(self, it: &TimeOfDay) -> bool {
        match (self, hour(it)) {
            (Self::SmallHours, hour) => hour <= 6,
            (Self::Morning, hour) => (1..=11).contains(&hour),
            (Self::Noon, hour) => hour == 12,
            (Self::Afternoon, hour) => (12..=18).contains(&hour),
            (Self::Tarde, hour) => (12..=20).contains(&hour),
            (Self::Evening, hour) => (16..=23).contains(&hour),
            (Self::Night, hour) => hour == 0 || hour >= 18,
            (Self::Midnight, hour) => hour == 0,
        }
    }

    fn english(name: &str) -> Option<Self> {
        match name {
            "morning" => Some(Self::Morning),
            "afternoon" => Some(Self::Afternoon),
            "evening" => Some(Self::Evening),
            "night" => Some(Self::Night),
            _ => None,
        }
    }

    fn spanish(name: &str) -> Option<Self> {
        match name {
            "madrugada" => Some(Self::SmallHours),
            "manana" => Some(Self::Morning),
            "tarde" => Some(Self::Tarde),
            "noche" => Some(Self::Night),
            "medianoche" => Some(Self::Midnight),
            _ => None,
        }
    }
}

fn hour(it: &TimeOfDay) -> u32 {
    chrono::Timelike::hour(&it.time)
}

/// `tomorrow MORNING at 9`, `el viernes POR LA TARDE a las 3`.
fn part_in_front<'a, 'b>(words: &'a [&'b str]) -> Option<(&'a [&'b str], Part)> {
    match words {
        ["in", "the", name, rest @ ..] | [name, rest @ ..] if Part::english(name).is_some() => {
            Some((rest, Part::english(name)?))
        }
        ["por" | "en", "la", name, rest @ ..] => Some((rest, Part::spanish(name)?)),
        _ => None,
    }
}

/// `9 IN THE MORNING`, `las 3 DE LA TARDE`, `12 NOON`.
fn part_behind<'a, 'b>(words: &'a [&'b str]) -> Option<(&'a [&'b str], Part)> {
    match words {
        [rest @ .., "in", "the", name] => Some((rest, Part::english(name).filter(|part| *part != Part::Night)?)),
        [rest @ .., "at", "night"] => Some((rest, Part::Night)),
        [rest @ .., "de" | "por" | "en", "la", name] => Some((rest, Part::spanish(name)?)),
        [rest @ .., "del", "mediodia" | "dia"] => Some((rest, Part::Noon)),
        [rest @ .., "noon"] if !rest.is_empty() => Some((rest, Part::Noon)),
        [rest @ .., "midnight"] if !rest.is_empty() => Some((rest, Part::Midnight)),
        _ => None,
    }
}

/// The times that have a name.
fn named(name: &str) -> Option<TimeOfDay> {
    let (hour, either_end) = match name {
        "noon" | "midday" | "mediodia" => (12, false),
        "midnight" | "medianoche" => (0, true),
        _ => return None,
    };
    Some(TimeOfDay { time: NaiveTime::from_hms_opt(hour, 0, 0)?, either_end })
}

/// How an hour is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hour {
    /// On a clock of 24 hours.
    Of24(u32),
    /// On a clock of 12 hours.
    Of12(u32),
}

/// `3pm`, `3:30 p. m.`, `15:30`, `15:30 h`; and a bare `3` where something says that it is an hour.
fn hours(words: &[&str], is_said: bool, by_24: bool) -> Vec<TimeOfDay> {
    let joined = words.join(" ");
    let (rest, half) = match half_of_day(&joined) {
        Some((rest, half)) => (rest, Some(half)),
        None => (joined.as_str(), None),
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let Some((hour, minute)) = clock(&words, is_said || half.is_some(), by_24).or_else(|| spoken(&words)) else {
        return Vec::new();
    };
    let hours = match (hour, half) {
        (Hour::Of24(hour), None) => vec![(hour, false)],
        // "03:30 pm" is as good as "3:30 pm"; "15:30 pm" is a slip.
        (Hour::Of12(hour) | Hour::Of24(hour), Some(half)) if (1..=12).contains(&hour) => {
            vec![(hour % 12 + half, false)]
        }
        (Hour::Of24(_), Some(_)) => Vec::new(),
        (Hour::Of12(hour), _) => vec![(hour % 12, hour == 12), (hour % 12 + 12, false)],
    };
    let times = hours.into_iter().filter_map(|(hour, either_end)| {
        Some(TimeOfDay { time: NaiveTime::from_hms_opt(hour, minute, 0)?, either_end })
    });
    times.collect()
}

/// Takes `am` or `pm` from the end, in every way it is written: 0 or 12 hours.
fn half_of_day(text: &str) -> Option<(&str, u32)> {
    let endings =
        [(" a m", 0), (" p m", 12), ("a.m.", 0), ("p.m.", 12), ("a.m", 0), ("p.m", 12), ("am", 0), ("pm", 12)];
    let short = || {
        let (rest, half) =
            [("a", 0), ("p", 12)].into_iter().find_map(|(it, half)| Some((text.strip_suffix(it)?, half)))?;
        (rest.contains(':') && rest.ends_with(|letter: char| letter.is_ascii_digit())).then_some((rest, half))
    };
    let (rest, half) =
        endings.into_iter().find_map(|(ending, half)| Some((text.strip_suffix(ending)?, half))).or_else(short)?;
    Some((rest.trim_end(), half)).filter(|(rest, _)| !rest.is_empty())
}

/// `3`, `3:30`, `15:30`, `at 15h`, `15h30`, `15:30 hrs`, `3 o'clock`, `3 en punto`.
fn clock(words: &[&str], is_said: bool, by_24: bool) -> Option<(Hour, u32)> {
    let (text, of_24, is_said) = match words {
        [hour, "o'clock" | "oclock"] | [hour, "en", "punto"] if !hour.contains(':') => (*hour, false, true),
        [time, "h" | "hs" | "hrs"] => (*time, true, is_said || is_hour_of_24(time)),
        [time, "hours" | "horas"] => (*time, true, is_said),
        [time] => {
            let bare = ["hrs", "hs", "h"].iter().find_map(|ending| time.strip_suffix(ending));
            (bare.unwrap_or(time), bare.is_some(), is_said || bare.is_some_and(is_hour_of_24))
        }
        _ => return None,
    };
    // A full stop, and the "h" of "3h30", are also what other things are written with.
    let by_letter = || text.split_once('h').filter(|(hour, _)| words::digits(hour).is_some());
    let parted = text.split_once(':').or_else(|| text.split_once('.').filter(|_| is_said)).or_else(by_letter);
    let (hour, minute, has_minutes) = match parted {
        Some((hour, minute)) => (hour, two_digits(minute).filter(|minute| *minute < 60)?, true),
        None => (text, 0, false),
    };
    // "3 hours" is a length of time.
    if !is_said && !has_minutes {
        return None;
    }
    let number = hour_number(hour)?;
    let of_24 =
        of_24 || hour.starts_with('0') || !(1..=12).contains(&number) || (by_24 && hour.len() == 2 && has_minutes);
    (number < 24).then_some((if of_24 { Hour::Of24(number) } else { Hour::Of12(number) }, minute))
}

/// `3 y media`, `tres menos cuarto`, `un cuarto para las tres`, `half past 3`, `quarter to four`.
fn spoken(words: &[&str]) -> Option<(Hour, u32)> {
    let (hour, minute, is_before) = match words {
        [hour, "y", minute] | [minute, "past", hour] => (hour, minutes(minute)?, false),
        ["a", "quarter", "past", hour] => (hour, 15, false),
        [hour, "menos", minute] | [minute, "para", "la" | "las", hour] => (hour, minutes(minute)?, true),
        // "3 to 5" is from three until five.
        [minute, "to", hour] if hour_number(minute).is_none_or(|minute| minute > 12) => (hour, minutes(minute)?, true),
        ["a", "quarter", "to", hour] | ["un", "cuarto", "para", "la" | "las", hour] => (hour, 15, true),
        _ => return None,
    };
    let hour = hour_number(hour).filter(|hour| (1..=12).contains(hour))?;
    match (is_before, hour) {
        (false, hour) => Some((Hour::Of12(hour), minute)),
        (true, 1) => Some((Hour::Of12(12), 60 - minute)),
        (true, hour) => Some((Hour::Of12(hour - 1), 60 - minute)),
    }
}

/// Whether an hour can be on no clock of 12 hours: `15h` is a time and `3h` a length of it.
fn is_hour_of_24(text: &str) -> bool {
    two_digits(text).is_some_and(|hour| hour > 12 || text.starts_with('0'))
}

fn minutes(text: &str) -> Option<u32> {
    match text {
        "half" | "media" => Some(30),
        "quarter" | "cuarto" => Some(15),
        "a" | "an" | "un" | "una" => None,
        text => words::count(text).filter(|minutes| (1..60).contains(minutes)),
    }
}

fn hour_number(text: &str) -> Option<u32> {
    match text {
        "a" | "an" | "un" => None,
        text => {
            words::count(text).filter(|_| text.len() <= 2 || !text.starts_with(|letter: char| letter.is_ascii_digit()))
        }
    }
}

fn two_digits(text: &str) -> Option<u32> {
    words::digits(text).filter(|_| text.len() == 2)
}
