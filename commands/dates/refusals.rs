//! What people read of a moment or a reminder that was not understood, and of clocks that turn.

use super::{day::DayProblem, moment::MomentProblem, offsets::OffsetsProblem};
use chrono::{Datelike as _, NaiveDate};
use coalition::{
    discord::text,
    error::Refusal,
    language::Language,
    locales,
    moment::{Clocks, Moment},
};

impl DayProblem {
    /// What is said to who typed it.
    pub fn refusal(&self, typed: &str) -> Refusal {
        let refusal = match self {
            Self::Ambiguous(one, other) => {
                Refusal::new("day-ambiguous").with("one", one.to_string()).with("other", other.to_string())
            }
            Self::MonthEnds(last) => month_ends(*last),
            Self::OtherWeekday(day) => other_weekday(*day),
            Self::NotUnderstood => Refusal::new("day-not-understood"),
        };
        refusal.with("typed", text::escape(typed))
    }
}

/// How many days the month has whose last day this is.
fn month_ends(last: NaiveDate) -> Refusal {
    let year = last.year().to_string();
    let month = i64::from(last.month());
    Refusal::new("day-month-ends").with("month", month).with("year", year).with("days", i64::from(last.day()))
}

/// Which weekday a day is.
fn other_weekday(day: NaiveDate) -> Refusal {
    let weekday = i64::from(day.weekday().number_from_monday());
    Refusal::new("day-other-weekday").with("day", day.to_string()).with("weekday", weekday)
}

impl MomentProblem {
    /// What is said to who typed it.
    pub fn refusal(&self, typed: &str) -> Refusal {
        let refusal = match self {
            Self::Ambiguous(readings) => Refusal::new("moment-ambiguous").with("readings", listed(readings)),
            Self::AllPast(readings) => Refusal::new("moment-all-past").with("readings", listed(readings)),
            Self::TimeMissingOfTwoDays(one, other) => {
                let refusal = Refusal::new("moment-time-missing-of-two-days");
                refusal.with("one", one.to_string()).with("other", other.to_string())
            }
            Self::OtherWeekday(day) => other_weekday(*day),
            Self::Repeats => Refusal::new("moment-repeats"),
            Self::TimeMissing => Refusal::new("moment-time-missing"),
            Self::ZoneNotThen => Refusal::new("moment-zone-not-then"),
            Self::MonthEnds(last) => month_ends(*last),
            Self::BeyondTheClock => Refusal::new("moment-beyond-the-clock"),
            Self::TwoTimes => Refusal::new("moment-two-times"),
            Self::NotUnderstood => Refusal::new("moment-not-understood"),
        };
        refusal.with("typed", text::escape(typed))
    }
}

/// Moments, one a line.
fn listed(readings: &[Moment]) -> String {
    readings.iter().map(|moment| format!("\n- <t:{}:F>", moment.at.timestamp())).collect()
}

impl OffsetsProblem {
    /// What is said to who typed it.
    pub fn refusal(self, typed: &str) -> Refusal {
        let refusal = match self {
            Self::OutOfBounds => Refusal::new("moment-reminders-out-of-bounds"),
            Self::TooMany => Refusal::new("moment-reminders-too-many"),
            Self::NotUnderstood => Refusal::new("moment-reminders-not-understood"),
        };
        refusal.with("typed", text::escape(typed))
    }
}

/// What the clocks do around a moment, where it is not what everybody would think.
pub fn about_the_clocks(moment: &Moment, language: Language) -> Option<String> {
    let shown = ("shown", moment.wall.format("%H:%M").to_string().into());
    match moment.clocks {
        Clocks::Plain => None,
        Clocks::Gap { asked } => {
            let asked = ("asked", asked.format("%H:%M").to_string().into());
            Some(locales::text(language, "moment-gap", &[asked, shown]))
        }
        Clocks::Overlap => Some(locales::text(language, "moment-overlap", &[shown])),
    }
}
