//! Pure rules of what is due: until when it is still of use.

use chrono::{DateTime, TimeDelta, Utc};

/// How long after the end people are still asked what they thought of it.
const ASKED_WITHIN: TimeDelta = TimeDelta::days(14);

/// What is due for an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Kind {
    /// Who comes, or may come, is reminded.
    Reminder,
    /// It begins.
    Start,
    /// It is over.
    End,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Outcome {
    /// It was told.
    Told,
    /// Nobody would have had any use of it.
    TooLate,
}

/// Whether a reminder so many minutes before the start is still of use: before the start, and before the next one that
/// says the same more exactly.
#[must_use]
pub fn is_reminder_useful(minutes: i32, reminders: &[i32], starts_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let nearer = reminders.iter().copied().filter(|other| *other < minutes).max().unwrap_or(0);
    now < starts_at - TimeDelta::minutes(nearer.into())
}

/// Whether what is due is still of use.
pub(super) fn is_useful(
    kind: Kind,
    minutes: i32,
    reminders: &[i32],
    (starts_at, ends_at): (DateTime<Utc>, DateTime<Utc>),
    now: DateTime<Utc>,
) -> bool {
    match kind {
        Kind::Reminder => is_reminder_useful(minutes, reminders, starts_at, now),
        Kind::Start => now < ends_at,
        Kind::End => now < ends_at + ASKED_WITHIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    #[rstest]
    #[case::in_time(1440, -1440, true)]
    #[case::late_and_of_use(1440, -61, true)]
    #[case::when_the_nearer_one_is_due(1440, -60, false)]
    #[case::the_nearest_until_the_start(60, -1, true)]
    #[case::at_the_start(60, 0, false)]
    #[case::after_an_outage(60, 500, false)]
    fn a_late_reminder_is_told_while_it_is_of_use(#[case] minutes: i32, #[case] now: i64, #[case] useful: bool) {
        assert_eq!(is_reminder_useful(minutes, &[1440, 60], at(0), at(now)), useful);
    }

    #[test]
    fn a_start_is_told_until_the_end_and_an_end_for_two_weeks() {
        let times = (at(0), at(60));
        assert!(is_useful(Kind::Start, 0, &[], times, at(59)) && !is_useful(Kind::Start, 0, &[], times, at(60)));
        let two_weeks = 60 + 14 * 24 * 60;
        assert!(is_useful(Kind::End, 0, &[], times, at(two_weeks - 1)));
        assert!(!is_useful(Kind::End, 0, &[], times, at(two_weeks)));
    }
}
