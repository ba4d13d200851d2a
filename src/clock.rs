//! The only reader of the time; everything else is handed it.

use chrono::{DateTime, SubsecRound, Utc};

/// Reads the process's wall clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock;

impl Clock {
    /// The present moment, in microseconds as Postgres keeps it.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the time")]
    pub fn now(self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}
