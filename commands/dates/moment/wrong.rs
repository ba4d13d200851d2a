//! What is wrong with words that are no moment: told apart where it can be said how to mend it.

use super::{
    super::{
        day::DayProblem,
        time,
        words::{Span, count, digits, weekday},
    },
    MomentProblem, Typist,
};

impl Typist<'_> {
    /// The first thing that can be said of words that were not understood.
    pub(super) fn what_is_wrong(&self, words: &[&str]) -> MomentProblem {
        if repeats(words) {
            return MomentProblem::Repeats;
        }
        if names_two_times(words) {
            return MomentProblem::TwoTimes;
        }
        if words.iter().any(|word| is_beyond_the_clock(word)) {
            return MomentProblem::BeyondTheClock;
        }
        if let Some(problem) = self.no_such_day(words) {
            return problem;
        }
        let days = |words: &[&str]| self.days(words, self.today());
        let mut halves = (1..=words.len()).map(|middle| words.split_at(middle));
        let without_time = halves.find_map(|(day, part)| {
            let days = if part.is_empty() || time::is_part_only(part) { days(day) } else { Vec::new() };
            (!days.is_empty()).then_some(days)
        });
        match without_time.as_deref() {
            Some([one, other]) => MomentProblem::TimeMissingOfTwoDays(*one.min(other), *one.max(other)),
            Some(_) => MomentProblem::TimeMissing,
            None => MomentProblem::NotUnderstood,
        }
    }

    /// `February 30 at 3pm`, `thursday nov 27`: a day that is not so, with a time in front of it, behind it, or none.
    fn no_such_day(&self, words: &[&str]) -> Option<MomentProblem> {
        let is_rest = |words: &[&str]| words.is_empty() || time::is_part_only(words) || is_time(words);
        (0..=words.len()).map(|middle| words.split_at(middle)).find_map(|(first, second)| {
            [(first, second), (second, first)].into_iter().find_map(|(day, rest)| match self.day(day, self.today()) {
                Err(DayProblem::MonthEnds(last)) if is_rest(rest) => Some(MomentProblem::MonthEnds(last)),
                Err(DayProblem::OtherWeekday(day)) if is_rest(rest) => Some(MomentProblem::OtherWeekday(day)),
                _ => None,
            })
        })
    }
}

/// `every friday`, `todos los viernes`, `fridays at 3pm`, `cada semana`.
fn repeats(words: &[&str]) -> bool {
    let is_weekday = |name: &str| weekday(name).is_some();
    let are_weekdays = |name: &str| name.len() > 6 && name.strip_suffix('s').is_some_and(is_weekday);
    let is_unit = |name: &str| {
        is_weekday(name)
            || are_weekdays(name)
            || Span::read("1", name).is_some()
            || matches!(name, "other" | "weekday" | "morning" | "afternoon" | "evening" | "night")
    };
    let is_over_and_over = |words: &[&str]| match words {
        ["every" | "each" | "cada", number, unit, ..] if count(number).is_some() => is_unit(unit),
        ["every" | "each" | "cada", unit, ..] | ["todos", "los", unit, ..] | ["todas", "las", unit, ..] => {
            is_unit(unit)
        }
        ["los", name, ..] => is_weekday(name) || are_weekdays(name),
        ["weekly" | "biweekly" | "monthly" | "daily" | "semanalmente" | "mensualmente", ..] => true,
        [name, ..] => are_weekdays(name),
        [] => false,
    };
    (0..words.len()).any(|at| is_over_and_over(&words[at..]))
}

/// `25:00`, `15:60`.
fn is_beyond_the_clock(word: &str) -> bool {
    let Some((hour, minute)) = word.split_once(':') else { return false };
    let two = |text: &str| digits(text).filter(|_| text.len() <= 2);
    two(hour).zip(two(minute)).is_some_and(|(hour, minute)| hour > 23 || minute > 59)
}

/// What stands between the time at which something begins and the one at which it ends.
const BETWEEN: [&str; 9] = ["to", "-", "–", "—", "until", "till", "til", "a", "hasta"];

/// No time has more words: `las 3 y media de la tarde`.
const WORDS_OF_A_TIME: usize = 7;

/// `3pm to 4pm`, `3-4pm`, `de 3 a 5 de la tarde`.
fn names_two_times(words: &[&str]) -> bool {
    let is_apart = |at: usize| {
        let (before, after) = (&words[..at], &words[at + 1..]);
        let mut begins = (1..=before.len().min(WORDS_OF_A_TIME)).map(|count| &before[before.len() - count..]);
        let mut ends = (1..=after.len().min(WORDS_OF_A_TIME)).map(|count| &after[..count]);
        // "El 5 a las 3" has a day in front, and "el lunes en ocho a las 3".
        let is_hour_only = after.first().is_some_and(|next| words[at] == "a" && matches!(*next, "la" | "las"));
        let begins_with = |words: &[&str]| if is_hour_only { is_said_time(words) } else { is_time(words) };
        BETWEEN.contains(&words[at]) && begins.any(begins_with) && ends.any(is_time)
    };
    let is_in_one = |at: usize| {
        let Some((begins, ends)) = words[at].split_once(['-', '–', '—']) else { return false };
        let next = words.get(at + 1).copied().unwrap_or_default();
        // Without this, "3-4" is a day.
        let has_half = |text: &str| text.contains(':') || text.ends_with(['m', 'h']) || text.ends_with("m.");
        [begins, ends, next].into_iter().any(has_half) && is_time(&[begins]) && is_time(&[ends])
    };
    (0..words.len()).any(|at| is_apart(at) || is_in_one(at))
}

/// Whether the words are a time of day, and nothing else.
fn is_said_time(words: &[&str]) -> bool {
    !time::read(words, false).is_empty()
}

/// The same, the bare hour included.
fn is_time(words: &[&str]) -> bool {
    is_said_time(words) || !time::read(&[&["at"], words].concat(), false).is_empty()
}
