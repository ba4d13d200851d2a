//! What people were seen to type.

use super::*;
use chrono_tz::{America::Bogota, Asia::Tokyo, Europe::Madrid};

#[test]
fn days_are_read_as_they_are_said() {
    for (typed, meant) in [
        ("on the 5th at 3pm", "2026-12-05 15:00"),
        ("3pm on the 5th", "2026-12-05 15:00"),
        ("el 5 a las 3pm", "2026-12-05 15:00"),
        ("día 5 a las 15:00", "2026-12-05 15:00"),
        ("el día 5 a las 15:00", "2026-12-05 15:00"),
        ("a las 15:00 del 5", "2026-12-05 15:00"),
        ("el 23 a las 15:00", "2026-11-23 15:00"),
        // It is past 9 on the 23rd.
        ("el 23 a las 09:00", "2026-12-23 09:00"),
        ("on the 23rd at 9am", "2026-12-23 09:00"),
        ("el jueves 3 a las 3pm", "2026-12-03 15:00"),
        ("el martes 5 a las 3pm", "2027-01-05 15:00"),
        ("nov 27 friday 3pm", "2026-11-27 15:00"),
        ("2026-12-05 saturday 3pm", "2026-12-05 15:00"),
        ("jueves 3, 15:00", "2026-12-03 15:00"),
        ("thursday the 3rd at 3pm", "2026-12-03 15:00"),
        ("thursday 3 3pm", "2026-12-03 15:00"),
        ("de hoy en ocho a las 3pm", "2026-11-30 15:00"),
        ("de mañana en quince a las 3pm", "2026-12-08 15:00"),
        ("del jueves en ocho a las 3pm", "2026-12-03 15:00"),
        ("el jueves en ocho a las 3 de la tarde", "2026-12-03 15:00"),
        ("a week from thursday 3pm", "2026-12-03 15:00"),
        ("3pm two weeks from tomorrow", "2026-12-08 15:00"),
        ("next week tuesday 3pm", "2026-12-01 15:00"),
        ("tuesday next week 3pm", "2026-12-01 15:00"),
        ("tuesday of next week at 3pm", "2026-12-01 15:00"),
        ("el martes de la próxima semana a las 3pm", "2026-12-01 15:00"),
        ("el martes de la semana que viene a las 15:00", "2026-12-01 15:00"),
        ("la próxima semana el martes a las 15:00", "2026-12-01 15:00"),
        ("first monday of january 3pm", "2027-01-04 15:00"),
        ("the last friday in november 2027 at 3pm", "2027-11-26 15:00"),
        ("el primer lunes de enero a las 3pm", "2027-01-04 15:00"),
        ("el último viernes de noviembre a las 15:00", "2026-11-27 15:00"),
        ("tomorrow tuesday 3pm", "2026-11-24 15:00"),
        ("tuesday tomorrow 3pm", "2026-11-24 15:00"),
        ("mañana martes a las 15:00", "2026-11-24 15:00"),
        ("coming thursday 3pm", "2026-11-26 15:00"),
        ("this coming thursday at 3pm", "2026-11-26 15:00"),
        ("el jueves que entra a las 3pm", "2026-11-26 15:00"),
    ] {
        is(typed, meant);
    }
}

#[test]
fn weekdays_are_abbreviated_in_spanish_too() {
    for (typed, meant) in [
        ("vie 3pm", "2026-11-27 15:00"),
        ("mié 3pm", "2026-11-25 15:00"),
        ("mie. a las 15:00", "2026-11-25 15:00"),
        ("sáb 3pm", "2026-11-28 15:00"),
        ("dom 3pm", "2026-11-29 15:00"),
        ("jue 15:00", "2026-11-26 15:00"),
        ("mar 3pm", "2026-11-24 15:00"),
        ("mar 5pm", "2026-11-24 17:00"),
        ("mar 5 pm", "2026-11-24 17:00"),
        ("lun 30 nov 15:00", "2026-11-30 15:00"),
        ("mar 1 dic 15:00", "2026-12-01 15:00"),
        ("mar 2 mar 2027 15:00", "2027-03-02 15:00"),
        ("vie 27 nov 2026, 15:00 EST", "2026-11-27 15:00"),
        // "Mar" is March where it cannot be martes, and martes where it cannot be March.
        ("mar 5th 3pm", "2027-03-05 15:00"),
        ("mar 5 2027 3pm", "2027-03-05 15:00"),
        ("5 mar 15:00", "2027-03-05 15:00"),
        ("el mar 5 15:00", "2027-01-05 15:00"),
    ] {
        // An abbreviation in a zone that is named is read all the same.
        assert_eq!(read(typed).map(|moment| moment.wall), Ok(wall(meant)), "{typed}");
    }
}

#[test]
fn times_are_read_as_they_are_written() {
    for (typed, meant) in [
        ("15h", "2026-11-23 15:00"),
        ("15h30", "2026-11-23 15:30"),
        ("5 dic 14 h", "2026-12-05 14:00"),
        ("friday at twenty to four pm", "2026-11-27 15:40"),
        ("friday 20 to 4 pm", "2026-11-27 15:40"),
        ("viernes diez para las cuatro de la tarde", "2026-11-27 15:50"),
        ("5 dic 14h", "2026-12-05 14:00"),
        ("mañana a las ocho de la noche", "2026-11-24 20:00"),
        ("mañana 09h", "2026-11-24 09:00"),
        ("mañana a las 15.30", "2026-11-24 15:30"),
        ("3.30pm", "2026-11-23 15:30"),
        ("friday 3.30 p.m.", "2026-11-27 15:30"),
        ("friday 3:30p", "2026-11-27 15:30"),
        ("friday 9:30a", "2026-11-27 09:30"),
        ("in 2h", "2026-11-23 12:18"),
        ("in 1h30", "2026-11-23 11:48"),
        ("en 2h 30min", "2026-11-23 12:48"),
        ("en 90min", "2026-11-23 11:48"),
        ("27/11/26 15:00", "2026-11-27 15:00"),
        // The other reading has passed.
        ("12/05/2026 2pm", "2026-12-05 14:00"),
        ("5.12.2026 14:00", "2026-12-05 14:00"),
        ("12/5/26 2pm", "2026-12-05 14:00"),
        ("saturday 5/12 2pm", "2026-12-05 14:00"),
        ("sábado 5/12 a las 14:00", "2026-12-05 14:00"),
    ] {
        is(typed, meant);
    }
    // What is left of this minute is not counted.
    let now: DateTime<Utc> = "2026-11-23T15:03:43Z".parse().unwrap();
    for (typed, minutes) in [("in 1 minute", 1), ("in an hour", 60), ("en una hora", 60), ("in 24 hours", 24 * 60)] {
        let left = understand_moment(typed, now, New_York).unwrap().at - now;
        assert!(left >= TimeDelta::minutes(minutes) && left < TimeDelta::minutes(minutes + 1), "{typed}: {left}");
    }
}

#[test]
fn what_can_be_meant_otherwise_is_asked_about() {
    let asked: [(&str, &[&str]); 15] = [
        // The 3rd that comes is a Thursday.
        ("el lunes 3 a las 3pm", &["2026-12-03 15:00", "2027-05-03 15:00"]),
        ("friday 2h", &["2026-11-27 02:00", "2026-11-27 14:00"]),
        ("mañana 9h", &["2026-11-24 09:00", "2026-11-24 21:00"]),
        ("mar 5 3pm", &["2027-01-05 15:00", "2027-03-05 15:00"]),
        ("mar 2 15:00", &["2027-02-02 15:00", "2027-03-02 15:00"]),
        ("mar 2 a las 3", &["2027-02-02 03:00", "2027-02-02 15:00", "2027-03-02 03:00", "2027-03-02 15:00"]),
        ("thursday 3", &["2026-11-26 03:00", "2026-11-26 15:00"]),
        ("tomorrow 7", &["2026-11-24 07:00", "2026-11-24 19:00"]),
        ("mañana 7", &["2026-11-24 07:00", "2026-11-24 19:00"]),
        ("2h30", &["2026-11-23 14:30", "2026-11-24 02:30"]),
        ("sunday next week 3pm", &["2026-11-29 15:00", "2026-12-06 15:00"]),
        ("a week from monday 3pm", &["2026-11-30 15:00", "2026-12-07 15:00"]),
        ("12/5/27 2pm", &["2027-05-12 14:00", "2027-12-05 14:00"]),
        ("12/5/26 at 2", &["2026-12-05 02:00", "2026-12-05 14:00"]),
        ("friday 5/12 2pm", &["2026-12-05 14:00", "2027-05-12 14:00"]),
    ];
    for (typed, readings) in asked {
        let readings = readings.iter().map(|it| Moment::of(wall(it), New_York).unwrap());
        assert_eq!(read(typed), Err(MomentProblem::Ambiguous(readings.collect())), "{typed}");
    }
    // On a Sunday the next week is at hand for some, and a week away for others.
    let sunday = "2026-11-29T15:00:00Z".parse().unwrap();
    let read = understand_moment("tuesday next week 3pm", sunday, New_York);
    let readings = ["2026-12-01 15:00", "2026-12-08 15:00"].map(|it| Moment::of(wall(it), New_York).unwrap());
    assert_eq!(read, Err(MomentProblem::Ambiguous(readings.to_vec())));
    // Of today, only what is to come.
    let twelfth = "2026-11-12T15:17:42Z".parse().unwrap();
    let read = understand_moment("11/12/2026 9am", twelfth, New_York);
    assert_eq!(read, Ok(Moment::of(wall("2026-12-11 09:00"), New_York).unwrap()));
}

#[test]
fn a_place_names_its_zone_and_an_offset_names_a_moment() {
    for (typed, zone, meant) in [
        ("friday 3pm Chicago time", Chicago, "2026-11-27 15:00"),
        ("3pm New York time on friday", New_York, "2026-11-27 15:00"),
        ("friday 3pm Portland time", Los_Angeles, "2026-11-27 15:00"),
        ("el viernes a las 15:00 hora de Chicago", Chicago, "2026-11-27 15:00"),
        ("el viernes a las 15:00 hora de España", Madrid, "2026-11-27 15:00"),
        ("el viernes a las 15:00 hora de Colombia", Bogota, "2026-11-27 15:00"),
        ("el viernes a las 3 de la tarde hora de Los Ángeles", Los_Angeles, "2026-11-27 15:00"),
    ] {
        assert_eq!(read(typed), Ok(Moment::of(wall(meant), zone).unwrap()), "{typed}");
    }
    for (typed, at) in [
        ("friday 3pm UTC-3", "2026-11-27T18:00:00Z"),
        ("friday 3pm GMT +1", "2026-11-27T14:00:00Z"),
        ("2026-12-05 15:00 UTC+05:30", "2026-12-05T09:30:00Z"),
    ] {
        let moment = read(typed).unwrap();
        assert_eq!((moment.at, moment.zone), (at.parse().unwrap(), New_York), "{typed}");
    }
    // In Havana and in Phoenix, these are the names of their own clocks.
    let havana = understand_moment("friday 3pm CST", monday(), chrono_tz::America::Havana).unwrap();
    assert_eq!(havana.at, "2026-11-27T20:00:00Z".parse::<DateTime<Utc>>().unwrap());
    let phoenix = understand_moment("july 4 noon MST", monday(), chrono_tz::America::Phoenix).unwrap();
    assert_eq!(phoenix.at, "2027-07-04T19:00:00Z".parse::<DateTime<Utc>>().unwrap());
}

#[test]
fn what_is_moved_stays_on_its_day_where_no_other_is_named() {
    // Friday at 6 pm in New York, when it is Saturday in Tokyo.
    let before = "2026-11-27T23:00:00Z".parse().unwrap();
    let moved = |typed: &str, own: Tz| understand_moment_instead(typed, before, monday(), own);
    for (typed, own, zone, meant) in [
        ("4pm ET", Tokyo, New_York, "2026-11-27 16:00"),
        ("a las 4 de la tarde hora del este", Tokyo, New_York, "2026-11-27 16:00"),
        ("4pm New York time", Tokyo, New_York, "2026-11-27 16:00"),
        ("4pm", Tokyo, Tokyo, "2026-11-28 16:00"),
        ("4pm", New_York, New_York, "2026-11-27 16:00"),
        ("noon CT", Tokyo, Chicago, "2026-11-27 12:00"),
        ("tomorrow 4pm ET", Tokyo, New_York, "2026-11-24 16:00"),
        ("dec 5 4pm", New_York, New_York, "2026-12-05 16:00"),
    ] {
        assert_eq!(moved(typed, own), Ok(Moment::of(wall(meant), zone).unwrap()), "{typed}");
    }
    let both = ["2026-11-27 04:00", "2026-11-27 16:00"].map(|it| Moment::of(wall(it), New_York).unwrap());
    assert_eq!(moved("at 4 ET", Tokyo), Err(MomentProblem::Ambiguous(both.to_vec())));
}
