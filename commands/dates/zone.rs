//! A zone that is named beside a time: `3pm ET`, `15:00 hora del este`, `9:30 am America/Bogota`, `15:00 UTC-05`.

use super::zones::{self, NAMES};
use chrono::{DateTime, FixedOffset, Months, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::{OffsetName as _, Tz};
use coalition::moment::{Clocks, Moment};

/// The zone in which a time was typed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Zone<'a> {
    zone: Tz,
    named: Named<'a>,
}

/// How a zone is named.
#[derive(Clone, Copy, Debug)]
enum Named<'a> {
    /// As its clocks are all year round.
    AllYear,
    /// As its clocks have to be called at that time: `EST` is no summer time.
    Called(&'a str),
    /// By how far its clocks are from Greenwich: that names a moment and no place, and so the place stays.
    Offset(FixedOffset),
}

/// That a time is not what its zone was called: `EST` in July.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CalledOtherwise;

impl<'a> Zone<'a> {
    /// A person's own.
    pub(super) const fn own(zone: Tz) -> Self {
        Self { zone, named: Named::AllYear }
    }

    const fn called(zone: Tz, name: &'a str) -> Self {
        Self { zone, named: Named::Called(name) }
    }

    /// What its clocks show.
    pub(super) fn wall(self, at: DateTime<Utc>) -> NaiveDateTime {
        match self.named {
            Named::Offset(offset) => at.with_timezone(&offset).naive_local(),
            Named::AllYear | Named::Called(_) => at.with_timezone(&self.zone).naive_local(),
        }
    }

    /// That moment, as it is kept.
    pub(super) fn at(self, at: DateTime<Utc>) -> Moment {
        Moment::at(at, self.zone)
    }

    /// The moment that a time is there; none at the ends of the calendar.
    pub(super) fn moment(self, wall: NaiveDateTime) -> Result<Option<Moment>, CalledOtherwise> {
        let called = match self.named {
            Named::AllYear => return Ok(Moment::of(wall, self.zone)),
            Named::Offset(offset) => return Ok(wall.checked_sub_offset(offset).map(|utc| self.at(utc.and_utc()))),
            Named::Called(called) => called,
        };
        let shown = self.zone.from_local_datetime(&wall);
        // Where the clocks show it twice, what they are called says which of the two is meant.
        let meant = [shown.earliest(), shown.latest()].into_iter().flatten();
        let is_called =
            |at: &DateTime<Tz>| at.offset().abbreviation().is_some_and(|name| name.eq_ignore_ascii_case(called));
        let meant = meant.into_iter().find(is_called).ok_or(CalledOtherwise)?;
        Ok(Some(Moment { wall, zone: self.zone, at: meant.to_utc(), clocks: Clocks::Plain }))
    }
}

/// Takes the name of a zone from the end, as somebody says it whose own zone is this one: `IST` is India's for who lives there.
pub(super) fn last_said_in<'a, 'b>(
    words: &'a [&'b str],
    own: Tz,
    now: DateTime<Utc>,
) -> Option<(&'a [&'b str], Zone<'b>)> {
    let by_own = || {
        let (name, rest) = words.split_last()?;
        is_called(own, name, now).then_some((rest, Zone::called(own, name)))
    };
    let by_offset = || {
        let (rest, offset) = match words {
            [rest @ .., zone @ ("utc" | "gmt"), offset] => (rest, zones::offset(&format!("{zone}{offset}"))?),
            [rest @ .., name] => (rest, zones::offset(name)?),
            [] => return None,
        };
        Some((rest, Zone { zone: own, named: Named::Offset(offset) }))
    };
    by_own().or_else(by_offset).or_else(|| last(words))
}

/// The same, whoever says it.
pub(super) fn last<'a, 'b>(words: &'a [&'b str]) -> Option<(&'a [&'b str], Zone<'b>)> {
    let named = NAMES.iter().filter_map(|(name, zone, called)| {
        let name: Vec<&str> = name.split(' ').collect();
        let zone = called.map_or(Zone::own(*zone), |called| Zone::called(*zone, called));
        words.strip_suffix(name.as_slice()).map(|rest| (rest, zone))
    });
    let by_region = || {
        let (name, rest) = words.split_last()?;
        let zone = name.contains('/').then(|| zones::find_zone(name)).flatten()?;
        Some((rest, Zone::own(zone)))
    };
    named.min_by_key(|(rest, _)| rest.len()).or_else(by_region).or_else(|| by_place(words))
}

/// No place has a name of more words.
const WORDS_OF_A_PLACE: usize = 4;

/// `3pm CHICAGO TIME`, `15:00 HORA DE ESPAÑA`.
fn by_place<'a, 'b>(words: &'a [&'b str]) -> Option<(&'a [&'b str], Zone<'b>)> {
    (1..=WORDS_OF_A_PLACE).filter(|count| count < &words.len()).find_map(|count| {
        let (rest, place) = match words {
            [rest @ .., "time"] => rest.split_at(rest.len().checked_sub(count)?),
            _ => words.split_at(words.len() - count),
        };
        let rest = match (rest, words.last()) {
            ([rest @ .., "hora", "de"], _) | (rest, Some(&"time")) => rest,
            _ => return None,
        };
        zones::of_place(&place.join(" ")).map(|zone| (rest, Zone::own(zone)))
    })
}

/// Whether the clocks of a zone are called so in the years that people talk of. What is Greenwich's is so for everybody.
fn is_called(zone: Tz, name: &str, now: DateTime<Utc>) -> bool {
    let is_letters = (2..=5).contains(&name.len()) && name.bytes().all(|letter| letter.is_ascii_alphabetic());
    let is_called = |at: DateTime<Utc>| {
        let local = at.with_timezone(&zone);
        local.offset().abbreviation().is_some_and(|called| called.eq_ignore_ascii_case(name))
    };
    let mut months = (0..12).filter_map(|months| now.checked_add_months(Months::new(months)));
    is_letters && !matches!(name, "utc" | "gmt") && months.any(is_called)
}
