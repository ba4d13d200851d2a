//! What is wrong with words that are no moment: told apart where it can be said how to mend it.

use super::{
    super::{day::DayProblem, time, words::digits},
    MomentProblem, Typist,
};
use chrono::NaiveDate;

impl Typist {
    /// The first thing that can be said of words that were not understood.
    pub(super) fn what_is_wrong(&self, words: &[&str]) -> MomentProblem {
        if names_two_times(words) {
            return MomentProblem::TwoTimes;
        }
        if words.iter().any(|word| is_beyond_the_clock(word)) {
            return MomentProblem::BeyondTheClock;
        }
        if let Some(last) = self.end_of_a_month_that_is_shorter(words) {
            return MomentProblem::MonthEnds(last);
        }
        let is_day = |words: &[&str]| !self.days(words).0.is_empty();
        let mut halves = (1..=words.len()).map(|middle| words.split_at(middle));
        let is_day_only = halves.any(|(day, part)| is_day(day) && (part.is_empty() || time::is_part_only(part)));
        if is_day_only { MomentProblem::TimeMissing } else { MomentProblem::NotUnderstood }
    }

    /// `February 30 at 3pm`: a day that its month has not, with a time in front of it, behind it, or none.
    fn end_of_a_month_that_is_shorter(&self, words: &[&str]) -> Option<NaiveDate> {
        let is_rest = |words: &[&str]| words.is_empty() || time::is_part_only(words) || is_time(words);
        (0..=words.len()).map(|middle| words.split_at(middle)).find_map(|(first, second)| {
            [(first, second), (second, first)].into_iter().find_map(|(day, rest)| match self.day(day) {
                Err(DayProblem::MonthEnds(last)) if is_rest(rest) => Some(last),
                _ => None,
            })
        })
    }
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
        BETWEEN.contains(&words[at]) && begins.any(is_time) && ends.any(is_time)
    };
    let is_in_one = |at: usize| {
        let Some((begins, ends)) = words[at].split_once(['-', '–', '—']) else { return false };
        let next = words.get(at + 1).copied().unwrap_or_default();
        // Without this, "3-4" is a day.
        let has_half = |text: &str| text.contains(':') || text.ends_with('m') || text.ends_with("m.");
        [begins, ends, next].into_iter().any(has_half) && is_time(&[begins]) && is_time(&[ends])
    };
    (0..words.len()).any(|at| is_apart(at) || is_in_one(at))
}

/// Whether the words are a time of day, the bare hour included.
fn is_time(words: &[&str]) -> bool {
    !time::read(words, false).is_empty() || !time::read(&[&["at"], words].concat(), false).is_empty()
}
