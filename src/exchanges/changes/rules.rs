//! Pure: where the dates of a series move when one of them is moved, and what of it concerns who answered.

use super::{Change, Scope, Standing, change::Room};
use crate::{
    error::Refusal,
    exchanges::{Occurrence, Repeat, recurrence, rules},
    notifications::Was,
};
use chrono::{DateTime, Datelike as _, NaiveDateTime, Utc};
use chrono_tz::Tz;

/// Whether a change that is made of one date concerns another.
pub(super) fn is_concerned(one: &Standing, chosen: &Standing, scope: Scope) -> bool {
    match scope {
        Scope::This => one.id == chosen.id,
        Scope::Following => (one.starts_at, one.id) >= (chosen.starts_at, chosen.id),
        Scope::All => true,
    }
}

/// Why a date is not changed that has begun, and what can be instead.
pub(super) fn begun(standing: &[Standing], occurrence: &Occurrence, change: &Change, now: DateTime<Utc>) -> Refusal {
    let has_later = standing.iter().any(|one| one.starts_at > now);
    // Of what is cancelled while it runs, not even the place can change.
    let is_running = *change != Change::default() && !occurrence.is_over(now);
    let key = match (is_running, has_later) {
        (true, true) => "exchange-running",
        (true, false) => "exchange-running-last",
        (false, true) => "exchange-begun",
        (false, false) => "exchange-begun-last",
    };
    Refusal::new(key).with("exchange", occurrence.name())
}

/// The date of a series that a moved one would meet: its place in the series, and when both would begin.
pub(super) fn collision(standing: &[Standing], occurrences: &[(Standing, Standing)]) -> Option<(i32, DateTime<Utc>)> {
    let after = |one: &Standing| {
        let changed = occurrences.iter().find(|(old, _)| old.id == one.id);
        changed.map_or(one.starts_at, |(_, new)| new.starts_at)
    };
    occurrences.iter().filter(|(old, new)| old.starts_at != new.starts_at).find_map(|(old, new)| {
        let other = standing.iter().find(|one| one.id != old.id && after(one) == new.starts_at)?;
        Some((other.position, new.starts_at))
    })
}

/// Where a date moves when another of its series moves: by the same time on the wall, or where a series is held once a month, to
/// the new weekday and time of its own month.
pub(super) fn moved(
    date: NaiveDateTime,
    chosen: NaiveDateTime,
    to: NaiveDateTime,
    repeat: Repeat,
) -> Option<NaiveDateTime> {
    if repeat != Repeat::Monthly || chosen == date {
        return date.checked_add_signed(to - chosen);
    }
    let months = |date: NaiveDateTime| date.year() * 12 + i32::try_from(date.month0()).unwrap_or(0);
    Some(recurrence::months_on(to.date(), months(date) - months(chosen))?.and_time(to.time()))
}

/// How an occurrence would stand.
pub(super) fn changed(
    one: &Standing,
    chosen: &Standing,
    change: &Change,
    repeat: Repeat,
    zone: Tz,
    now: DateTime<Utc>,
) -> Result<Standing, Refusal> {
    let mut new = one.clone();
    if let Some(to) = change.starts_local {
        let far = || Refusal::new("exchange-too-far").with("at", to.to_string());
        new.starts_local = moved(one.starts_local, chosen.starts_local, to, repeat).ok_or_else(far)?;
        new.starts_at = recurrence::moment(new.starts_local, zone).at;
        if new.id == chosen.id {
            rules::begins(new.starts_at, now)?;
        } else {
            let at = format!("<t:{}:F>", new.starts_at.timestamp());
            if new.starts_at <= now {
                return Err(Refusal::new("exchange-in-the-past").with("at", at));
            }
            if new.starts_at > one.starts_at && rules::is_too_far(new.starts_at, now) {
                return Err(Refusal::new("exchange-series-too-far").with("at", at));
            }
        }
    }
    if let Some(duration) = change.duration {
        new.duration = duration;
    }
    if let Some(theme) = &change.theme {
        new.theme.clone_from(theme);
    }
    if let Some(format) = change.format {
        new.format = format;
    }
    if let Some(place) = &change.place {
        new.place = (!place.is_empty()).then(|| place.clone());
    }
    if let Some(protocol) = change.protocol {
        new.protocol = Some(protocol);
    }
    if let Some(capacity) = change.room.map(Room::capacity) {
        if capacity.is_some_and(|capacity| i64::from(capacity) < one.going) {
            let refusal = Refusal::new("exchange-capacity-below-going").with("going", one.going);
            return Err(refusal.with("at", format!("<t:{}:D>", one.starts_at.timestamp())));
        }
        new.capacity = capacity;
    }
    Ok(new)
}

/// What of a change people who answered have to know, as it was; none where they need not.
pub(super) fn was(old: &Standing, new: &Standing) -> Option<Was> {
    let was = Was {
        starts_at: (old.starts_at != new.starts_at).then_some(old.starts_at),
        duration: (old.duration != new.duration).then_some(old.duration),
        theme: (old.theme != new.theme).then(|| old.theme.clone()),
        place: (old.place != new.place).then(|| old.place.clone().unwrap_or_default()),
        format: (old.format != new.format).then(|| old.format.text_key().to_owned()),
    };
    (was != Was::default()).then_some(was)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_weekly_date_moves_as_far_as_the_chosen_one() {
        let to = moved(
            wall("2026-12-10T15:00:00"),
            wall("2026-12-03T15:00:00"),
            wall("2026-12-04T16:30:00"),
            Repeat::Weekly,
        );
        assert_eq!(to, Some(wall("2026-12-11T16:30:00")));
    }

    #[test]
    fn a_monthly_date_moves_to_the_new_weekday_of_its_month() {
        let (chosen, to) = (wall("2026-12-03T15:00:00"), wall("2026-12-11T10:00:00"));
        // From the first Thursday to the second Friday.
        let next = moved(wall("2027-01-07T15:00:00"), chosen, to, Repeat::Monthly);
        assert_eq!(next, Some(wall("2027-01-08T10:00:00")));
        let before = moved(wall("2026-11-05T15:00:00"), chosen, to, Repeat::Monthly);
        assert_eq!(before, Some(wall("2026-11-13T10:00:00")));
    }

    proptest! {
        #[test]
        fn a_moved_series_is_the_series_of_the_moved_start(
            day in 0_i64..4000, shift in -20_i64..20, minutes in 0_i64..1440,
            repeat in prop::sample::select(vec![Repeat::Weekly, Repeat::EveryTwoWeeks, Repeat::Monthly]),
        ) {
            let start = wall("2026-01-01T15:00:00") + chrono::TimeDelta::days(day);
            let to = start + chrono::TimeDelta::days(shift) + chrono::TimeDelta::minutes(minutes);
            prop_assume!(to.month() == start.month() || repeat != Repeat::Monthly);
            let dates = recurrence::series(start, repeat, None);
            let moved: Option<Vec<_>> = dates.iter().map(|date| moved(*date, start, to, repeat)).collect();
            prop_assert_eq!(moved.unwrap(), recurrence::series(to, repeat, None));
        }
    }
}
