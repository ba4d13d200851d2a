//! Pure rules of polls: which dates can be voted on together, and which of them becomes the exchange.

use super::{Candidate, full};
use crate::{error::Refusal, exchanges};
use chrono::{DateTime, Utc};

/// A poll asks about two dates at least.
pub const DATES_MIN: usize = 2;
/// And about as many as buttons stand side by side.
pub const DATES_MAX: usize = 5;

/// A poll that can be posted.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The exchange on each of its dates, the earliest first.
    pub(super) dates: Vec<exchanges::Draft>,
    pub(super) closes_at: DateTime<Utc>,
}

impl Draft {
    /// Judges the same exchange on several dates, and until when votes are taken: until the first of them, unless somebody
    /// chose an earlier moment.
    ///
    /// # Errors
    /// The first thing that cannot be, and what can.
    pub fn new(
        mut dates: Vec<exchanges::Draft>,
        closes_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<Self, Refusal> {
        if !(DATES_MIN..=DATES_MAX).contains(&dates.len()) {
            return Err(Refusal::new("poll-dates-count").with("least", DATES_MIN).with("most", DATES_MAX));
        }
        dates.sort_by_key(starts_at);
        if let Some(pair) = dates.windows(2).find(|pair| starts_at(&pair[0]) == starts_at(&pair[1])) {
            return Err(Refusal::new("poll-dates-same").with("at", full(starts_at(&pair[0]))));
        }
        // Whoever votes later votes for what nobody can choose any more.
        let first = dates.first().map_or(now, starts_at);
        let closes_at = closes_at.unwrap_or(first);
        if closes_at <= now {
            return Err(Refusal::new("poll-closes-in-the-past").with("at", full(closes_at)));
        }
        if closes_at > first {
            return Err(Refusal::new("poll-closes-too-late").with("at", full(closes_at)).with("first", full(first)));
        }
        Ok(Self { dates, closes_at })
    }

    /// The exchange on each of its dates, the earliest first.
    #[must_use]
    pub fn dates(&self) -> &[exchanges::Draft] {
        &self.dates
    }

    /// Until when votes are taken.
    #[must_use]
    pub const fn closes_at(&self) -> DateTime<Utc> {
        self.closes_at
    }
}

/// When an exchange that is held once begins.
fn starts_at(draft: &exchanges::Draft) -> DateTime<Utc> {
    draft.dates().first().map_or(DateTime::UNIX_EPOCH, exchanges::Date::starts_at)
}

/// Which date becomes the exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    One(Candidate),
    Tied(Vec<Candidate>),
}

/// The date that is named, else the one that most people want; of those that have not passed.
pub(super) fn chosen(dates: &[Candidate], position: Option<i16>, now: DateTime<Utc>) -> Result<Chosen, Refusal> {
    if let Some(named) = dates.iter().find(|date| Some(date.position) == position) {
        if named.starts_at <= now {
            return Err(Refusal::new("poll-date-passed").with("at", full(named.starts_at)));
        }
        return Ok(Chosen::One(named.clone()));
    }
    let ahead = || dates.iter().filter(|date| date.starts_at > now);
    let most = ahead().map(|date| date.votes).max().ok_or_else(|| Refusal::new("poll-dates-passed"))?;
    let mut wanted: Vec<Candidate> = ahead().filter(|date| date.votes == most).cloned().collect();
    match wanted.len() {
        1 => Ok(Chosen::One(wanted.remove(0))),
        _ => Ok(Chosen::Tied(wanted)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use chrono_tz::Tz;

    fn now() -> DateTime<Utc> {
        "2026-11-24T12:00:00Z".parse().unwrap()
    }

    /// Dates so many hours from now, wanted by so many.
    fn dates(hours_and_votes: &[(i64, i64)]) -> Vec<Candidate> {
        let date = |(position, (hours, votes)): (i16, &(i64, i64))| {
            let starts_at = now() + TimeDelta::hours(*hours);
            let starts_local = starts_at.naive_utc();
            Candidate { position, starts_local, timezone: Tz::UTC, starts_at, votes: *votes }
        };
        (1..).zip(hours_and_votes).map(date).collect()
    }

    #[test]
    fn the_date_that_most_people_want_is_chosen() {
        let dates = dates(&[(1, 2), (2, 3), (3, 0)]);
        assert_eq!(chosen(&dates, None, now()), Ok(Chosen::One(dates[1].clone())));
        assert_eq!(chosen(&dates, Some(3), now()), Ok(Chosen::One(dates[2].clone())), "unless one is named");
    }

    #[test]
    fn equally_wanted_dates_are_asked_about_also_where_nobody_voted() {
        let tied = dates(&[(1, 2), (2, 1), (3, 2)]);
        assert_eq!(chosen(&tied, None, now()), Ok(Chosen::Tied(vec![tied[0].clone(), tied[2].clone()])));
        let unwanted = dates(&[(1, 0), (2, 0)]);
        assert_eq!(chosen(&unwanted, None, now()), Ok(Chosen::Tied(unwanted.clone())));
    }

    #[test]
    fn what_has_passed_is_never_chosen() {
        let dates = dates(&[(-1, 9), (0, 9), (3, 1)]);
        assert_eq!(chosen(&dates, None, now()), Ok(Chosen::One(dates[2].clone())));
        assert_eq!(chosen(&dates, Some(1), now()).unwrap_err().key, "poll-date-passed");
        assert_eq!(chosen(&dates[..2], None, now()).unwrap_err().key, "poll-dates-passed");
    }
}
