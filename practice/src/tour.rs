//! The tour: a short day of the Coalition, played by itself, and the records it leaves.

use crate::terminal::Input;

/// What `psql` is to print when the day is over.
pub(crate) const RECORDS: &str = include_str!("tour/records.sql");

/// The lines of the day.
pub(crate) fn script() -> Input {
    Input::script(include_str!("tour/day.txt"))
}
