//! A time on the clocks of a zone, and the moment it is: also where they skip it, or show it twice.

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, Offset as _, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

/// What is agreed between people: a time on the clocks of a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What those clocks show then.
    pub wall: NaiveDateTime,
    /// Whose clocks.
    pub zone: Tz,
    /// When that is.
    pub at: DateTime<Utc>,
    /// What those clocks do around the time that was asked for.
    pub clocks: Clocks,
}

/// What the clocks of a zone do around a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clocks {
    /// They show it once.
    Plain,
    /// They skip it, as in spring: the time moves forward by as much as the clocks do.
    Gap {
        /// The time that no clock shows.
        asked: NaiveDateTime,
    },
    /// They show it twice, as in autumn: the first is meant.
    Overlap,
}

/// No zone has ever skipped more than a day.
const LONGEST_GAP: i64 = 24 * 60;

impl Moment {
    /// The moment that a time is in a zone; none at the ends of the calendar.
    #[must_use]
    pub fn of(wall: NaiveDateTime, zone: Tz) -> Option<Self> {
        match zone.from_local_datetime(&wall) {
            MappedLocalTime::Single(at) => Some(Self { wall, zone, at: at.to_utc(), clocks: Clocks::Plain }),
            MappedLocalTime::Ambiguous(first, _) => {
                Some(Self { wall, zone, at: first.to_utc(), clocks: Clocks::Overlap })
            }
            MappedLocalTime::None => {
                let before = (1..=LONGEST_GAP).find_map(|minutes| {
                    let earlier = wall.checked_sub_signed(TimeDelta::minutes(minutes))?;
                    zone.from_local_datetime(&earlier).latest()
                })?;
                let at = wall.checked_sub_offset(before.offset().fix())?.and_utc();
                let moved = at.with_timezone(&zone).naive_local();
                Some(Self { wall: moved, zone, at, clocks: Clocks::Gap { asked: wall } })
            }
        }
    }

    /// The same moment on the clocks of a zone.
    #[must_use]
    pub fn at(at: DateTime<Utc>, zone: Tz) -> Self {
        Self { wall: at.with_timezone(&zone).naive_local(), zone, at, clocks: Clocks::Plain }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// Every moment at which a zone's clocks are put forward or back, found by looking at them every week.
    fn turns(zone: Tz) -> Vec<(DateTime<Utc>, TimeDelta)> {
        let offset = |at: DateTime<Utc>| zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc();
        let mut found = vec![];
        let (mut from, end) = (utc("2000-01-01T00:00:00Z"), utc("2100-01-01T00:00:00Z"));
        while from < end {
            let next = from + TimeDelta::days(7);
            if offset(from) != offset(next) {
                let (mut before, mut after) = (from, next);
                while after - before > TimeDelta::seconds(1) {
                    let middle = before + (after - before) / 2;
                    if offset(middle) == offset(from) { before = middle } else { after = middle }
                }
                let at = DateTime::from_timestamp(after.timestamp(), 0).unwrap();
                found.push((at, TimeDelta::seconds((offset(at) - offset(from)).into())));
            }
            from = next;
        }
        found
    }

    #[test]
    fn every_turn_of_every_zone_in_a_century_keeps_to_the_rule() {
        let mut seen = (0, 0);
        for zone in chrono_tz::TZ_VARIANTS {
            for (at, size) in turns(zone) {
                // What the old clocks would show at that moment, and what the new ones do.
                let new = at.with_timezone(&zone).naive_local();
                let old = new - size;
                let minute = TimeDelta::minutes(1);
                let within = size.abs() - minute;
                for after in [TimeDelta::zero(), minute, size.abs() / 2, within] {
                    if size > TimeDelta::zero() {
                        let asked = old + after;
                        let moment = Moment::of(asked, zone).unwrap();
                        let moved = Moment { wall: asked + size, zone, at: at + after, clocks: Clocks::Gap { asked } };
                        assert_eq!(moment, moved, "{zone} at {at}");
                        seen.0 += 1;
                    } else {
                        let asked = new + after;
                        let moment = Moment::of(asked, zone).unwrap();
                        let first = Moment { wall: asked, zone, at: at + size + after, clocks: Clocks::Overlap };
                        assert_eq!(moment, first, "{zone} at {at}");
                        seen.1 += 1;
                    }
                }
                // One minute sooner, and from the last of it on, nothing is special.
                let (sooner, later) = if size > TimeDelta::zero() {
                    ((old - minute, at - minute), (new, at))
                } else {
                    ((new - minute, at + size - minute), (old, at - size))
                };
                for (wall, at) in [sooner, later] {
                    assert_eq!(Moment::of(wall, zone), Some(Moment { wall, zone, at, clocks: Clocks::Plain }));
                }
            }
        }
        assert!(seen.0 > 10_000 && seen.1 > 10_000, "{seen:?}");
    }

    #[test]
    fn a_day_that_a_zone_never_had_becomes_the_next() {
        let asked = "2011-12-30T12:00:00".parse().unwrap();
        let moment = Moment::of(asked, chrono_tz::Pacific::Apia).unwrap();
        assert_eq!(moment.wall, "2011-12-31T12:00:00".parse().unwrap());
        assert_eq!(moment.clocks, Clocks::Gap { asked });
    }

    #[test]
    fn any_moment_is_itself_again_on_its_own_clocks_unless_they_show_it_twice() {
        for zone in chrono_tz::TZ_VARIANTS {
            let mut at = utc("2000-01-01T00:30:00Z");
            while at < utc("2100-01-01T00:00:00Z") {
                let shown = Moment::at(at, zone);
                let again = Moment::of(shown.wall, zone).unwrap();
                assert!(again == shown || (again.clocks == Clocks::Overlap && again.at <= at), "{zone} {at}");
                at += TimeDelta::hours(977);
            }
        }
    }
}
