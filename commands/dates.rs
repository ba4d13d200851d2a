//! Days as people type them.

use chrono::NaiveDate;
use chrono_tz::Tz;
use coalition::language::Language;

/// Why a day was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayProblem {
    /// It could be either of two days.
    Ambiguous(NaiveDate, NaiveDate),
    /// It is no day that is understood.
    NotUnderstood,
}

/// The day that somebody means.
pub fn understand_day(typed: &str, _: Tz, _: NaiveDate, _: Language) -> Result<NaiveDate, DayProblem> {
    typed.trim().parse().map_err(|_| DayProblem::NotUnderstood)
}
