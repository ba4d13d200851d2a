//! A zone that is named beside a time: `3pm ET`, `15:00 hora del este`, `9:30 am America/Bogota`.

use super::zones::{self, NAMES};
use chrono::{NaiveDateTime, TimeZone as _};
use chrono_tz::{OffsetName as _, Tz};
use coalition::moment::{Clocks, Moment};

/// The zone in which a time was typed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Zone {
    pub(super) zone: Tz,
    /// What its clocks have to be called at that time: `EST` is no summer time.
    called: Option<&'static str>,
}

/// That a time is not what its zone was called: `EST` in July.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CalledOtherwise;

impl Zone {
    /// A person's own.
    pub(super) fn own(zone: Tz) -> Self {
        Self { zone, called: None }
    }

    /// The moment that a time is there; none at the ends of the calendar.
    pub(super) fn moment(self, wall: NaiveDateTime) -> Result<Option<Moment>, CalledOtherwise> {
        let Some(called) = self.called else { return Ok(Moment::of(wall, self.zone)) };
        let shown = self.zone.from_local_datetime(&wall);
        // Where the clocks show it twice, what they are called says which of the two is meant.
        let meant = [shown.earliest(), shown.latest()].into_iter().flatten();
        let meant = meant.into_iter().find(|at| at.offset().abbreviation() == Some(called)).ok_or(CalledOtherwise)?;
        Ok(Some(Moment { wall, zone: self.zone, at: meant.to_utc(), clocks: Clocks::Plain }))
    }
}

/// Takes the name of a zone from the end.
pub(super) fn last<'a, 'b>(words: &'a [&'b str]) -> Option<(&'a [&'b str], Zone)> {
    let named = NAMES.iter().filter_map(|(name, zone, called)| {
        let name: Vec<&str> = name.split(' ').collect();
        words.strip_suffix(name.as_slice()).map(|rest| (rest, Zone { zone: *zone, called: *called }))
    });
    let by_region = || {
        let (name, rest) = words.split_last()?;
        let zone = name.contains('/').then(|| zones::find_zone(name)).flatten()?;
        Some((rest, Zone::own(zone)))
    };
    named.min_by_key(|(rest, _)| rest.len()).or_else(by_region)
}
