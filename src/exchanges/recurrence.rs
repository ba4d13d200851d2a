//! Pure: which wall times a series has, and which instants they are. The clock on the wall decides, across daylight saving.

use super::Repeat;
use crate::moment::Moment;
use chrono::{Datelike as _, Days, Months, NaiveDate, NaiveDateTime, Weekday};
use chrono_tz::Tz;

/// The most occurrences a series has.
pub const MOST: usize = 52;

/// The moment of a wall time in a zone.
#[must_use]
pub fn moment(local: NaiveDateTime, zone: Tz) -> Moment {
    // There is one for every time but the first and last days of the calendar, hundreds of thousands of years away.
    Moment::of(local, zone).unwrap_or_else(|| Moment::at(local.and_utc(), zone))
}

/// The wall times of a series, the first included: until a day, that day included, and at most [`MOST`].
#[must_use]
pub fn series(first: NaiveDateTime, repeat: Repeat, until: Option<NaiveDate>) -> Vec<NaiveDateTime> {
    let dates = (0..MOST).map_while(|step| date(first, repeat, step));
    dates.take_while(|date| until.is_none_or(|until| date.date() <= until)).collect()
}

/// The wall time so many steps after the first of a series, wherever that ends.
#[must_use]
pub fn date(first: NaiveDateTime, repeat: Repeat, step: usize) -> Option<NaiveDateTime> {
    let step = u32::try_from(step).ok()?;
    let day = match repeat {
        Repeat::Once => (step == 0).then_some(first.date()),
        Repeat::Weekly => first.date().checked_add_days(Days::new(7 * u64::from(step))),
        Repeat::EveryTwoWeeks => first.date().checked_add_days(Days::new(14 * u64::from(step))),
        Repeat::Monthly => months_on(first.date(), i32::try_from(step).ok()?),
    };
    day.map(|day| day.and_time(first.time()))
}

/// The day some months later, or before, that is the same weekday of its month: the third Thursday stays the third. Not
/// every month has a fifth, so that the fifth is taken for the last.
pub(super) fn months_on(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let (first, distance) = (day.with_day(1)?, Months::new(months.unsigned_abs()));
    let month = if months < 0 { first.checked_sub_months(distance)? } else { first.checked_add_months(distance)? };
    if is_fifth(day) { last(month, day.weekday()) } else { nth(month, day.weekday(), week_of_month(day)) }
}

/// Whether a day is the fifth of its weekday in its month: "monthly" then means the last.
#[must_use]
pub fn is_fifth(day: NaiveDate) -> bool {
    week_of_month(day) == 5
}

/// Which of its weekday in its month a day is, from 1 to 5.
#[must_use]
pub fn week_of_month(day: NaiveDate) -> u8 {
    u8::try_from((day.day() - 1) / 7 + 1).unwrap_or(1)
}

fn nth(month: NaiveDate, weekday: Weekday, week: u8) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), weekday, week)
}

fn last(month: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    nth(month, weekday, 5).or_else(|| nth(month, weekday, 4))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Clocks;
    use chrono::NaiveTime;
    use proptest::prelude::*;

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn days(first: &str, repeat: Repeat, until: Option<&str>) -> Vec<String> {
        let series = series(wall(first), repeat, until.map(|day| day.parse().unwrap()));
        series.iter().map(|date| date.date().to_string()).collect()
    }

    #[test]
    fn the_third_thursday_stays_the_third_and_the_fifth_is_the_last() {
        let third = days("2026-12-17T15:00:00", Repeat::Monthly, Some("2027-03-31"));
        assert_eq!(third, ["2026-12-17", "2027-01-21", "2027-02-18", "2027-03-18"]);
        let last = days("2026-12-31T15:00:00", Repeat::Monthly, Some("2027-04-30"));
        assert_eq!(last, ["2026-12-31", "2027-01-28", "2027-02-25", "2027-03-25", "2027-04-29"]);
    }

    #[test]
    fn the_last_day_belongs_to_it_and_a_day_before_the_first_leaves_nothing() {
        let weekly = days("2026-12-03T15:00:00", Repeat::Weekly, Some("2026-12-17"));
        assert_eq!(weekly, ["2026-12-03", "2026-12-10", "2026-12-17"]);
        let fortnightly = days("2026-12-03T15:00:00", Repeat::EveryTwoWeeks, Some("2026-12-30"));
        assert_eq!(fortnightly, ["2026-12-03", "2026-12-17"]);
        assert!(days("2026-12-03T15:00:00", Repeat::Weekly, Some("2026-12-02")).is_empty());
        assert_eq!(days("2026-12-03T15:00:00", Repeat::Once, None), ["2026-12-03"]);
    }

    #[test]
    fn a_gap_moves_that_one_date_forward_and_an_overlap_takes_the_first() {
        let zone = Tz::America__New_York;
        let night = series(wall("2027-03-07T02:30:00"), Repeat::Weekly, Some("2027-03-21".parse().unwrap()));
        let shown: Vec<_> = night.iter().map(|date| moment(*date, zone).wall.format("%H:%M").to_string()).collect();
        assert_eq!(shown, ["02:30", "03:30", "02:30"]);
        let first = moment(wall("2026-11-01T01:30:00"), zone);
        assert_eq!((first.at.to_rfc3339(), first.clocks), ("2026-11-01T05:30:00+00:00".to_owned(), Clocks::Overlap));
    }

    #[test]
    fn three_in_the_afternoon_stays_three_in_the_afternoon_in_summer() {
        let zone = Tz::America__Chicago;
        let weekly = series(wall("2027-03-07T15:00:00"), Repeat::Weekly, Some("2027-03-14".parse().unwrap()));
        let hours: Vec<_> = weekly.iter().map(|date| moment(*date, zone).at.format("%H:%M").to_string()).collect();
        assert_eq!(hours, ["21:00", "20:00"]);
    }

    fn repeats() -> impl Strategy<Value = Repeat> {
        prop::sample::select(vec![Repeat::Weekly, Repeat::EveryTwoWeeks, Repeat::Monthly])
    }

    proptest! {
        #[test]
        fn every_date_is_on_the_weekday_and_at_the_wall_time(
            zone in prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec()),
            day in 0_u64..20_000, minute in 0_u32..1440, repeat in repeats(), length in proptest::option::of(0_u64..3000),
        ) {
            let start = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + Days::new(day);
            let time = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
            let until = length.map(|length| start + Days::new(length));
            let dates = series(start.and_time(time), repeat, until);
            prop_assert!((1..=MOST).contains(&dates.len()));
            prop_assert!(dates.is_sorted());
            prop_assert_eq!(dates[0], start.and_time(time));
            for date in &dates {
                prop_assert_eq!(date.date().weekday(), start.weekday());
                prop_assert!(until.is_none_or(|until| date.date() <= until));
                let moment = moment(*date, zone);
                match moment.clocks {
                    Clocks::Gap { asked } => prop_assert!(asked == *date && moment.wall > asked, "{moment:?}"),
                    Clocks::Plain | Clocks::Overlap => prop_assert_eq!(moment.wall, *date),
                }
            }
            if let (Some(until), Some(last)) = (until, dates.last()) && dates.len() < MOST {
                let next = series(*last, repeat, None).get(1).copied();
                // The fifth weekday was taken for the last of each month, so that the step after it may be another one.
                prop_assert!(repeat == Repeat::Monthly || next.is_none_or(|next| next.date() > until));
            }
        }
    }
}
