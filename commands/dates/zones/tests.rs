//! What people call zones, and what is offered where that is none.

use super::*;
use chrono_tz::{Africa, America, Asia, Europe};

fn november() -> DateTime<Utc> {
    "2026-11-23T15:17:42Z".parse().unwrap()
}

#[test]
fn a_zone_is_found_as_people_name_it() {
    for (typed, zone) in [
        ("America/Chicago", Chicago),
        ("america/new york", New_York),
        ("EST", New_York),
        ("edt", New_York),
        ("CST", Chicago),
        ("MST", Denver),
        ("PDT", Los_Angeles),
        ("HST", Honolulu),
        ("ET", New_York),
        ("Eastern Time", New_York),
        ("hora del este", New_York),
        ("Este", New_York),
        ("pacífico", Los_Angeles),
        ("chicago", Chicago),
        ("New York", New_York),
        ("Nueva York", New_York),
        ("los_angeles", Los_Angeles),
        ("Los Ángeles", Los_Angeles),
        ("Chicago time", Chicago),
        ("Bogotá", America::Bogota),
        ("Ciudad de México", Mexico_City),
        ("Arizona", Phoenix),
        ("Buenos Aires", America::Argentina::Buenos_Aires),
        ("utc", Tz::UTC),
        ("Japan", Tz::Japan),
        ("España", Europe::Madrid),
        ("Spain", Europe::Madrid),
        ("Colombia", America::Bogota),
        ("hora de México", Mexico_City),
        ("Portland", Los_Angeles),
        ("San Francisco", Los_Angeles),
    ] {
        assert_eq!(find_zone(typed), Some(zone), "{typed}");
    }
}

#[test]
fn what_names_none_or_several_is_refused_with_the_nearest() {
    for typed in ["", " ", "Mars/Olympus", "GMT-5", "UTC-5", "IST", "east", "America", "America/", "time", "3pm"] {
        assert_eq!(find_zone(typed), None, "{typed}");
    }
    for (typed, first) in [
        ("Chicgo", Chicago),
        ("Chicago, IL", Chicago),
        ("America/Chcago", Chicago),
        ("US/Chicago", Chicago),
        ("Nairobbi", Africa::Nairobi),
        ("Kathmandoo", Asia::Kathmandu),
        ("Warschaw", Europe::Warsaw),
        ("IST", New_York),
    ] {
        assert_eq!(nearest_zones(typed, november()).first(), Some(&first), "{typed}");
    }
    assert_eq!(nearest_zones("Mars/Olympus", november())[..], COMMON_ZONES[..OFFERED]);
}

#[test]
fn every_zone_is_found_by_its_own_name() {
    for zone in TZ_VARIANTS.into_iter().filter(|zone| zone.name().contains('/')) {
        assert_eq!(find_zone(zone.name()), Some(zone));
    }
    assert!(is_called_so_in_one_season("EST") && !is_called_so_in_one_season("ET"));
}

#[test]
fn a_country_with_several_zones_is_asked_about_and_an_offset_is_no_place() {
    let refused = |typed: &str, now: DateTime<Utc>| {
        let refusal = understand_zone(typed, now).unwrap_err();
        (refusal.key, nearest_zones(typed, now))
    };
    let (key, zones) = refused("México", november());
    assert_eq!((key, zones[0]), ("timezone-several", Mexico_City));
    assert_eq!(refused("Estados Unidos", november()).1[..], COMMON_ZONES[..OFFERED]);

    let july = "2026-07-05T15:00:00Z".parse().unwrap();
    for (typed, now, first) in [
        ("UTC-5", november(), [New_York, America::Bogota]),
        ("UTC-5", july, [Chicago, America::Bogota]),
        ("GMT -05:00", november(), [New_York, America::Bogota]),
        ("utc+1", november(), [Europe::Madrid, Europe::Paris]),
    ] {
        let (key, zones) = refused(typed, now);
        assert_eq!((key, &zones[..2]), ("timezone-offset", &first[..]), "{typed}");
    }
    assert_eq!(refused("UTC+5:30", november()).1[0], Asia::Kolkata);
    for typed in ["utc", "utc5", "utc+", "utc+99", "utc+5:3", "utc+5:60", "utc--5", "est-5"] {
        assert_eq!(offset(typed), None, "{typed}");
    }
}
