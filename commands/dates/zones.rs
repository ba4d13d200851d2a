//! A zone as people name it: by its name in the zone database, as it is called in the United States, by a city or a country.

mod places;

use super::words::{digits, plain};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, Offset as _, TimeZone as _, Utc};
use chrono_tz::{
    America::{Anchorage, Chicago, Denver, Los_Angeles, Mexico_City, New_York, Phoenix, Puerto_Rico},
    Pacific::{Guam, Honolulu},
    TZ_VARIANTS, Tz,
};
use coalition::{discord::text, error::Refusal, spelling};
use places::{COUNTRIES, PLACES};

/// The zones of the states and territories.
pub const COMMON_ZONES: [Tz; 9] =
    [New_York, Chicago, Denver, Phoenix, Los_Angeles, Anchorage, Honolulu, Puerto_Rico, Guam];

/// The zone that is meant, wherever one is asked for.
///
/// # Errors
/// A refusal that names the nearest there are.
pub fn understand_zone(typed: &str, now: DateTime<Utc>) -> Result<Tz, Refusal> {
    find_zone(typed).ok_or_else(|| {
        let nearest: Vec<_> = nearest_zones(typed, now).into_iter().map(Tz::name).collect();
        let key = match (of_country(typed), offset(&spaceless(typed))) {
            (Some(_), _) => "timezone-several",
            (None, Some(_)) => "timezone-offset",
            (None, None) => "timezone-unknown",
        };
        Refusal::new(key).with("zone", text::escape(typed)).with("nearest", nearest.join(", "))
    })
}

/// The zone that is meant, if the words name one and only one. `EST` is what the east calls its clocks, in summer too, and
/// not the zone of that name in the zone database, whose clocks never turn.
pub fn find_zone(typed: &str) -> Option<Tz> {
    let (name, words) = (typed.trim().replace(' ', "_"), plain(typed).replace('_', " "));
    let exact = || TZ_VARIANTS.into_iter().find(|zone| zone.name().eq_ignore_ascii_case(&name));
    if name.contains('/') {
        return exact();
    }
    let called = || NAMES.iter().find(|(name, ..)| *name == words).map(|(_, zone, _)| *zone);
    let alone = || ALONE.iter().find(|(name, _)| *name == words).map(|(_, zone)| *zone);
    let place = || of_place(words.strip_suffix(" time").or_else(|| words.strip_prefix("hora de ")).unwrap_or(&words));
    called().or_else(alone).or_else(exact).or_else(place)
}

/// Whether the words are what a zone is called in half of the year, and so stand for one whose clocks turn.
pub fn is_called_so_in_one_season(typed: &str) -> bool {
    NAMES.iter().any(|(name, _, called)| *name == plain(typed) && called.is_some())
}

/// The zone of a city, if all cities of that name keep the same time, or of a country that has one.
pub(super) fn of_place(words: &str) -> Option<Tz> {
    let known = || PLACES.iter().find(|(name, _)| *name == words).map(|(_, zone)| *zone);
    let country = || {
        let mut zones = TZ_VARIANTS.into_iter();
        zones.find(|zone| {
            words.len() > 3 && !zone.name().contains(['/', '-']) && zone.name().eq_ignore_ascii_case(words)
        })
    };
    let city = || {
        let mut zones = TZ_VARIANTS.into_iter().filter(|zone| city(*zone).is_some_and(|city| city == words));
        let first = zones.next()?;
        zones.all(|other| keeps_the_time_of(first, other)).then_some(first)
    };
    known().or_else(city).or_else(country)
}

/// The zones of a country that has several.
fn of_country(typed: &str) -> Option<&'static [Tz]> {
    let words = plain(typed);
    COUNTRIES.iter().find(|(name, _)| *name == words).map(|(_, zones)| *zones)
}

fn spaceless(typed: &str) -> String {
    plain(typed).replace(' ', "")
}

/// How far from Greenwich `utc-5`, `gmt+3` and `utc+05:30` are.
pub(super) fn offset(word: &str) -> Option<FixedOffset> {
    let rest = word.strip_prefix("utc").or_else(|| word.strip_prefix("gmt"))?;
    let (sign, rest) = match (rest.strip_prefix('+'), rest.strip_prefix(['-', '−'])) {
        (Some(rest), _) => (1, rest),
        (None, Some(rest)) => (-1, rest),
        (None, None) => return None,
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "00"));
    let hours = digits(hours).filter(|hour| hours.len() <= 2 && *hour <= FURTHEST)?;
    let minutes = digits(minutes).filter(|minute| minutes.len() == 2 && *minute < 60)?;
    FixedOffset::east_opt(sign * i32::try_from(hours * 3600 + minutes * 60).ok()?)
}

/// No clocks are further from Greenwich, in hours.
const FURTHEST: u32 = 14;

/// The city after which a zone is named, as people write it.
fn city(zone: Tz) -> Option<String> {
    let (region, city) = zone.name().rsplit_once('/')?;
    // `Etc/GMT+5` is west of Greenwich, and nobody means Brazil's east by "east".
    let is_place = region != "Etc" && !matches!(city, "East" | "West" | "North" | "South" | "General" | "Continental");
    is_place.then(|| city.replace('_', " ").to_lowercase())
}

/// Whether two zones are one place under two names.
fn keeps_the_time_of(one: Tz, other: Tz) -> bool {
    let Some(first) = NaiveDate::from_ymd_opt(2026, 1, 1) else { return false };
    let mut days = (0..3 * 365).filter_map(|days| first.checked_add_days(Days::new(days)));
    let offset = |zone: Tz, day: NaiveDate| zone.offset_from_utc_datetime(&day.and_time(NaiveTime::MIN)).fix();
    days.all(|day| offset(one, day) == offset(other, day))
}

/// So many are offered for one that is unknown.
const OFFERED: usize = 4;

/// The zones whose city somebody can have meant, those of the country that is named, or those whose clocks are now as far
/// from Greenwich as the words say; the most common ones where there is none.
pub fn nearest_zones(typed: &str, now: DateTime<Utc>) -> Vec<Tz> {
    if let Some(zones) = of_country(typed) {
        return zones.iter().copied().take(OFFERED).collect();
    }
    let known: Vec<(Tz, String)> = TZ_VARIANTS.into_iter().filter_map(|zone| Some((zone, city(zone)?))).collect();
    if let Some(offset) = offset(&spaceless(typed)) {
        let first = COMMON_ZONES.into_iter().chain(PLACES.iter().map(|(_, zone)| *zone));
        let all = first.chain(known.iter().map(|(zone, _)| *zone));
        return offered(all.filter(|zone| now.with_timezone(zone).offset().fix() == offset));
    }
    let typed = plain(typed).replace('_', " ");
    let places = PLACES.iter().map(|(name, zone)| (*zone, (*name).to_owned()));
    let known: Vec<(Tz, String)> = known.into_iter().chain(places).collect();
    let cities = || known.iter().map(|(_, city)| city.as_str());
    // A city with its state behind it, or one that is mistyped.
    let parts = typed.split(['/', ' ']).filter(|part| part.chars().count() > 2);
    let named = parts.flat_map(|part| cities().enumerate().filter(move |(_, city)| *city == part));
    let mut near: Vec<usize> = named.map(|(place, _)| place).collect();
    near.extend(spelling::near(&typed, cities()));
    if let Some((_, city)) = typed.rsplit_once('/') {
        near.extend(spelling::near(city, cities()));
    }
    offered(near.into_iter().map(|place| known[place].0))
}

/// The first of them, each place once; the most common zones where there is none.
fn offered(near: impl Iterator<Item = Tz>) -> Vec<Tz> {
    let mut zones: Vec<Tz> = Vec::new();
    for zone in near {
        if zones.len() == OFFERED {
            break;
        }
        // Not the same place under its other name.
        if !zones.iter().any(|other| *other == zone || (city(*other) == city(zone) && keeps_the_time_of(*other, zone)))
        {
            zones.push(zone);
        }
    }
    if zones.is_empty() {
        zones.extend(&COMMON_ZONES[..OFFERED]);
    }
    zones
}

/// What names a zone where one is asked for, and would be taken for something else beside a time.
const ALONE: [(&str, Tz); 7] = [
    ("este", New_York),
    ("centro", Chicago),
    ("montana", Denver),
    ("pacifico", Los_Angeles),
    ("atlantico", Puerto_Rico),
    ("east coast", New_York),
    ("west coast", Los_Angeles),
];

/// What people in the United States call their zones. What is called differently in winter and in summer has to fit.
pub(super) const NAMES: [(&str, Tz, Option<&str>); 69] = [
    ("utc", Tz::UTC, None),
    ("gmt", Tz::UTC, None),
    ("et", New_York, None),
    ("ct", Chicago, None),
    ("mt", Denver, None),
    ("pt", Los_Angeles, None),
    ("akt", Anchorage, None),
    ("hst", Honolulu, None),
    ("chst", Guam, None),
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
    ("arizona", Phoenix, None),
    ("arizona time", Phoenix, None),
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
    ("hora de arizona", Phoenix, None),
    ("hora de nueva york", New_York, None),
    ("hora de mexico", Mexico_City, None),
    ("hora de la ciudad de mexico", Mexico_City, None),
    ("hora del centro de mexico", Mexico_City, None),
    ("mexico time", Mexico_City, None),
    ("mexico city time", Mexico_City, None),
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
    ("ast", Puerto_Rico, Some("AST")),
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

#[cfg(test)]
mod tests;
