//! A zone that is named beside a time: `3pm ET`, `15:00 hora del este`, `9:30 am America/Bogota`.

use chrono::{NaiveDateTime, TimeZone as _};
use chrono_tz::{OffsetName as _, Tz};
use coalition::{
    members,
    moment::{Clocks, Moment},
};

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
        let zone = name.contains('/').then(|| members::find_zone(name)).flatten()?;
        Some((rest, Zone::own(zone)))
    };
    named.min_by_key(|(rest, _)| rest.len()).or_else(by_region)
}

use chrono_tz::{
    America::{Anchorage, Chicago, Denver, Los_Angeles, New_York, Puerto_Rico},
    Pacific::Honolulu,
};

/// What people in the United States call their zones. What is called differently in winter and in summer has to fit.
const NAMES: [(&str, Tz, Option<&str>); 58] = [
    ("utc", Tz::UTC, None),
    ("gmt", Tz::UTC, None),
    ("et", New_York, None),
    ("ct", Chicago, None),
    ("mt", Denver, None),
    ("pt", Los_Angeles, None),
    ("akt", Anchorage, None),
    ("hst", Honolulu, None),
    ("eastern", New_York, None),
    ("central", Chicago, None),
    ("mountain", Denver, None),
    ("pacific", Los_Angeles, None),
    ("eastern time", New_York, None),
    ("central time", Chicago, None),
    ("mountain time", Denver, None),
    ("pacific time", Los_Angeles, None),
    ("alaska time", Anchorage, None),
    ("hawaii time", Honolulu, None),
    ("atlantic time", Puerto_Rico, None),
    ("hora del este", New_York, None),
    ("hora central", Chicago, None),
    ("hora del centro", Chicago, None),
    ("hora de la montana", Denver, None),
    ("hora de las montanas", Denver, None),
    ("hora del pacifico", Los_Angeles, None),
    ("hora de alaska", Anchorage, None),
    ("hora de hawai", Honolulu, None),
    ("hora del atlantico", Puerto_Rico, None),
    ("hora de puerto rico", Puerto_Rico, None),
    ("tiempo del este", New_York, None),
    ("tiempo del centro", Chicago, None),
    ("tiempo de la montana", Denver, None),
    ("tiempo del pacifico", Los_Angeles, None),
    ("est", New_York, Some("EST")),
    ("edt", New_York, Some("EDT")),
    ("cst", Chicago, Some("CST")),
    ("cdt", Chicago, Some("CDT")),
    ("mst", Denver, Some("MST")),
    ("mdt", Denver, Some("MDT")),
    ("pst", Los_Angeles, Some("PST")),
    ("pdt", Los_Angeles, Some("PDT")),
    ("akst", Anchorage, Some("AKST")),
    ("akdt", Anchorage, Some("AKDT")),
    ("eastern standard time", New_York, Some("EST")),
    ("eastern daylight time", New_York, Some("EDT")),
    ("central standard time", Chicago, Some("CST")),
    ("central daylight time", Chicago, Some("CDT")),
    ("mountain standard time", Denver, Some("MST")),
    ("mountain daylight time", Denver, Some("MDT")),
    ("pacific standard time", Los_Angeles, Some("PST")),
    ("pacific daylight time", Los_Angeles, Some("PDT")),
    ("hora estandar del este", New_York, Some("EST")),
    ("hora de verano del este", New_York, Some("EDT")),
    ("hora estandar del centro", Chicago, Some("CST")),
    ("hora de verano del centro", Chicago, Some("CDT")),
    ("hora estandar de la montana", Denver, Some("MST")),
    ("hora estandar del pacifico", Los_Angeles, Some("PST")),
    ("hora de verano del pacifico", Los_Angeles, Some("PDT")),
];
