//! Days of a story: from and until, in the zone of who types them.

use super::super::dates::{self, Toward};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use coalition::{discord::text, error::Result, members::Actor};

/// The day that somebody means, of something that has happened unless they say the year.
///
/// # Errors
/// A refusal that names both days where there are two readings, and examples where there is none.
pub fn day(typed: &str, actor: &Actor, now: DateTime<Utc>) -> Result<NaiveDate> {
    understand(typed, actor, now, Toward::Past)
}

/// The day that somebody means, of something that is to come unless they say the year.
///
/// # Errors
/// As [`day`].
pub fn future_day(typed: &str, actor: &Actor, now: DateTime<Utc>) -> Result<NaiveDate> {
    understand(typed, actor, now, Toward::Future)
}

fn understand(typed: &str, actor: &Actor, now: DateTime<Utc>, toward: Toward) -> Result<NaiveDate> {
    let typed = text::clean_line(typed);
    let today = now.with_timezone(&actor.timezone).date_naive();
    dates::understand_day(&dates::said_in(actor.language, &typed), today, toward)
        .map_err(|problem| problem.refusal(&typed).into())
}

/// The moment at which a day ends for who typed it: the midnight that follows, or the first moment after it where a
/// zone skips that one.
///
/// # Errors
/// As [`day`].
pub fn end_of_day(typed: &str, actor: &Actor, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let day = understand(typed, actor, now, Toward::Future)?;
    let midnight = day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN);
    let exists = (0..=96).find_map(|quarter| {
        let moment = midnight + TimeDelta::minutes(15 * quarter);
        actor.timezone.from_local_datetime(&moment).earliest()
    });
    Ok(exists.map_or_else(|| midnight.and_utc(), |moment| moment.to_utc()))
}
