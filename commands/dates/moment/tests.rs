//! Every phrase here is read as it says, asked about, or refused.

mod forms;
mod labels;
mod refused;
mod said;

use super::*;
use chrono::Days;
use chrono_tz::America::{Chicago, Denver, Los_Angeles, New_York};
use coalition::moment::Clocks;

/// A Monday, at 10:17 and a few seconds in New York.
fn monday() -> DateTime<Utc> {
    "2026-11-23T15:17:42Z".parse().unwrap()
}

fn read(typed: &str) -> Result<Moment, MomentProblem> {
    understand_moment(typed, monday(), New_York)
}

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

#[track_caller]
fn is(typed: &str, meant: &str) {
    assert_eq!(read(typed), Ok(Moment::of(wall(meant), New_York).unwrap()), "{typed}");
}

#[test]
fn english_is_read_in_the_one_way_it_can_be_meant() {
    for (typed, meant) in [
        ("next thursday 3pm", "2026-11-26 15:00"),
        ("Next Thursday at 3 PM", "2026-11-26 15:00"),
        ("next thursday, 3:30 p.m.", "2026-11-26 15:30"),
        ("3pm next thursday", "2026-11-26 15:00"),
        ("at 3pm on thursday", "2026-11-26 15:00"),
        ("thursday @ 3pm", "2026-11-26 15:00"),
        ("thursday @3pm.", "2026-11-26 15:00"),
        ("thu 15:30", "2026-11-26 15:30"),
        ("on thursday at 15:30", "2026-11-26 15:30"),
        ("this thursday at 9am", "2026-11-26 09:00"),
        ("next monday at 9am", "2026-11-30 09:00"),
        ("monday 3pm", "2026-11-23 15:00"),
        ("monday 9am", "2026-11-30 09:00"),
        ("monday at 3", "2026-11-23 15:00"),
        ("today at 3", "2026-11-23 15:00"),
        ("today at 3pm", "2026-11-23 15:00"),
        ("tomorrow at 15:30", "2026-11-24 15:30"),
        ("tomorrow at noon", "2026-11-24 12:00"),
        ("tomorrow 09:00", "2026-11-24 09:00"),
        ("9 am tomorrow", "2026-11-24 09:00"),
        ("tomorrow morning at 9", "2026-11-24 09:00"),
        ("tomorrow evening 7:30", "2026-11-24 19:30"),
        ("tomorrow at 9 in the morning", "2026-11-24 09:00"),
        ("tomorrow in the afternoon at 4", "2026-11-24 16:00"),
        ("the day after tomorrow at 5 pm", "2026-11-25 17:00"),
        ("tonight at 8", "2026-11-23 20:00"),
        ("tonight 7:30", "2026-11-23 19:30"),
        ("8 tonight", "2026-11-23 20:00"),
        ("8pm tonight", "2026-11-23 20:00"),
        ("tonight at midnight", "2026-11-24 00:00"),
        ("tonight at 12", "2026-11-24 00:00"),
        ("this evening at 7", "2026-11-23 19:00"),
        ("7 this evening", "2026-11-23 19:00"),
        ("this afternoon at 4:15", "2026-11-23 16:15"),
        ("friday noon", "2026-11-27 12:00"),
        ("noon on friday", "2026-11-27 12:00"),
        ("friday 12 noon", "2026-11-27 12:00"),
        ("friday 12pm", "2026-11-27 12:00"),
        ("friday 12am", "2026-11-27 00:00"),
        ("friday 00:00", "2026-11-27 00:00"),
        ("friday night at 8", "2026-11-27 20:00"),
        ("fri 3 in the afternoon", "2026-11-27 15:00"),
        ("friday at half past 3 in the afternoon", "2026-11-27 15:30"),
        ("friday at a quarter to four pm", "2026-11-27 15:45"),
        ("friday at twenty past 3 pm", "2026-11-27 15:20"),
        ("friday three pm", "2026-11-27 15:00"),
        ("2026-12-05 10:00 pm", "2026-12-05 22:00"),
        ("friday 3 o'clock pm", "2026-11-27 15:00"),
        ("friday at 15h", "2026-11-27 15:00"),
        ("friday 10:00 hrs", "2026-11-27 10:00"),
        ("Dec 5 2pm", "2026-12-05 14:00"),
        ("dec. 5th at 2 p.m.", "2026-12-05 14:00"),
        ("December 5, 2026, 2:00 PM", "2026-12-05 14:00"),
        ("2pm Dec 5", "2026-12-05 14:00"),
        ("5 dec 14:00", "2026-12-05 14:00"),
        ("the 5th of december at 2pm", "2026-12-05 14:00"),
        ("saturday, december 5 at 2pm", "2026-12-05 14:00"),
        ("jan 7 6pm", "2027-01-07 18:00"),
        ("2026-12-05 14:00", "2026-12-05 14:00"),
        ("2026-12-05 10:00", "2026-12-05 10:00"),
        ("10:00 2026-12-05", "2026-12-05 10:00"),
        ("2026-12-05T14:00", "2026-12-05 14:00"),
        ("2026-12-05T09:30:00", "2026-12-05 09:30"),
        ("2026-12-05 at 2pm", "2026-12-05 14:00"),
        ("2026/12/05 14:00", "2026-12-05 14:00"),
        ("12/25 3pm", "2026-12-25 15:00"),
        ("25/12 3pm", "2026-12-25 15:00"),
        ("12/25/2026 15:00", "2026-12-25 15:00"),
        ("6.6.2027 15:00", "2027-06-06 15:00"),
        ("in 2 weeks", "2026-12-07 10:18"),
        ("in two weeks at 3pm", "2026-12-07 15:00"),
        ("3pm in two weeks", "2026-12-07 15:00"),
        ("in a month", "2026-12-23 10:18"),
        ("2 weeks from now", "2026-12-07 10:18"),
        ("two weeks from today at 15:00", "2026-12-07 15:00"),
        ("in 90 minutes", "2026-11-23 11:48"),
        ("in 3 hours", "2026-11-23 13:18"),
        ("in an hour", "2026-11-23 11:18"),
        ("in half an hour", "2026-11-23 10:48"),
        ("in an hour and a half", "2026-11-23 11:48"),
        ("in 1 hour and 15 minutes", "2026-11-23 11:33"),
        ("3 hours from now", "2026-11-23 13:18"),
        ("3pm", "2026-11-23 15:00"),
        ("at 9am", "2026-11-24 09:00"),
        ("15:30", "2026-11-23 15:30"),
        ("08:30", "2026-11-24 08:30"),
        ("noon", "2026-11-23 12:00"),
        ("midnight", "2026-11-24 00:00"),
        ("yesterday at 3pm", "2026-11-22 15:00"),
        ("<t:1796482800:F>", "2026-12-05 10:00"),
        ("<t:1796482800>", "2026-12-05 10:00"),
        ("  NEXT   THURSDAY   3PM  ", "2026-11-26 15:00"),
        ("next thursday 3\u{202f}pm", "2026-11-26 15:00"),
    ] {
        is(typed, meant);
    }
}

#[test]
fn spanish_is_read_in_the_one_way_it_can_be_meant() {
    for (typed, meant) in [
        ("el próximo jueves a las 3 de la tarde", "2026-11-26 15:00"),
        ("el proximo jueves a las tres de la tarde", "2026-11-26 15:00"),
        ("jueves a las 3 p. m.", "2026-11-26 15:00"),
        ("el jueves a las 3 pm", "2026-11-26 15:00"),
        ("el jueves que viene a las 15:30", "2026-11-26 15:30"),
        ("este jueves, a las 15:30", "2026-11-26 15:30"),
        ("a las 15:30 el viernes", "2026-11-27 15:30"),
        ("a las 3 de la tarde del viernes", "2026-11-27 15:00"),
        ("el viernes por la tarde a las 3", "2026-11-27 15:00"),
        ("el viernes en la noche a las 8", "2026-11-27 20:00"),
        ("viernes al mediodía", "2026-11-27 12:00"),
        ("el viernes a mediodía", "2026-11-27 12:00"),
        ("el viernes a las 12 del día", "2026-11-27 12:00"),
        ("el viernes a las 12 del mediodía", "2026-11-27 12:00"),
        ("sábado 8 de la noche", "2026-11-28 20:00"),
        ("el miércoles a la una de la tarde", "2026-11-25 13:00"),
        ("el miércoles a las 12 de la tarde", "2026-11-25 12:00"),
        ("las 3 y media de la tarde", "2026-11-23 15:30"),
        ("mañana a las cuatro menos cuarto de la tarde", "2026-11-24 15:45"),
        ("mañana, un cuarto para las cuatro de la tarde", "2026-11-24 15:45"),
        ("mañana a las 3 y cuarto de la tarde", "2026-11-24 15:15"),
        ("mañana a las 3 y veinte pm", "2026-11-24 15:20"),
        ("mañana a las 9 de la mañana", "2026-11-24 09:00"),
        ("a las 9 de la mañana mañana", "2026-11-24 09:00"),
        ("mañana por la mañana a las 9", "2026-11-24 09:00"),
        ("mañana en la noche a las 8", "2026-11-24 20:00"),
        ("mañana a las 15:30", "2026-11-24 15:30"),
        ("pasado mañana a las 9 de la mañana", "2026-11-25 09:00"),
        ("pasado mañana a las 21:00", "2026-11-25 21:00"),
        ("hoy a las 8 de la noche", "2026-11-23 20:00"),
        ("hoy a las 3", "2026-11-23 15:00"),
        ("esta noche a las 8", "2026-11-23 20:00"),
        ("a las 8 esta noche", "2026-11-23 20:00"),
        ("esta tarde a las 4", "2026-11-23 16:00"),
        ("hoy a medianoche", "2026-11-24 00:00"),
        ("hoy a las 12 de la noche", "2026-11-24 00:00"),
        ("a las 3 de la tarde", "2026-11-23 15:00"),
        ("10 de la mañana", "2026-11-24 10:00"),
        ("8 de la noche", "2026-11-23 20:00"),
        ("a las 5 de la madrugada", "2026-11-24 05:00"),
        ("mediodía", "2026-11-23 12:00"),
        ("medianoche", "2026-11-24 00:00"),
        ("5 de diciembre a las 14:00", "2026-12-05 14:00"),
        ("el 5 de diciembre de 2026 a las 2 de la tarde", "2026-12-05 14:00"),
        ("a las 14:00 del 5 de diciembre", "2026-12-05 14:00"),
        ("sábado 5 de diciembre, 14:00", "2026-12-05 14:00"),
        ("5 dic 14:00 h", "2026-12-05 14:00"),
        ("5 de diciembre, 10:00 horas", "2026-12-05 10:00"),
        ("1.º de enero a las 15 horas", "2027-01-01 15:00"),
        ("primero de enero a las quince horas", "2027-01-01 15:00"),
        ("25/12 a las 15:00", "2026-12-25 15:00"),
        ("2026-12-05 a las 2 de la tarde", "2026-12-05 14:00"),
        ("dentro de dos semanas", "2026-12-07 10:18"),
        ("en 2 semanas a las 3 de la tarde", "2026-12-07 15:00"),
        ("dentro de quince días a las 3 pm", "2026-12-08 15:00"),
        ("en un mes", "2026-12-23 10:18"),
        ("en 90 minutos", "2026-11-23 11:48"),
        ("dentro de 3 horas", "2026-11-23 13:18"),
        ("en media hora", "2026-11-23 10:48"),
        ("en una hora y media", "2026-11-23 11:48"),
        ("dentro de 2 horas y 15 minutos", "2026-11-23 12:33"),
        ("Mañana A LAS 9 DE LA MAÑANA", "2026-11-24 09:00"),
    ] {
        is(typed, meant);
    }
}

#[test]
fn what_can_be_meant_in_several_ways_is_asked_about() {
    let asked: [(&str, &[&str]); 19] = [
        ("thursday at 3", &["2026-11-26 03:00", "2026-11-26 15:00"]),
        ("jueves a las 3", &["2026-11-26 03:00", "2026-11-26 15:00"]),
        ("pasado mañana a las 9", &["2026-11-25 09:00", "2026-11-25 21:00"]),
        ("mañana a las 10:30", &["2026-11-24 10:30", "2026-11-24 22:30"]),
        ("las 3 y media", &["2026-11-23 15:30", "2026-11-24 03:30"]),
        ("3:30", &["2026-11-23 15:30", "2026-11-24 03:30"]),
        ("friday 3 o'clock", &["2026-11-27 03:00", "2026-11-27 15:00"]),
        ("at 3 del 5 de diciembre", &["2026-12-05 03:00", "2026-12-05 15:00"]),
        ("2026-12-05 9:00", &["2026-12-05 09:00", "2026-12-05 21:00"]),
        ("5/12 3pm", &["2026-12-05 15:00", "2027-05-12 15:00"]),
        ("5/12/2027 15:00", &["2027-05-12 15:00", "2027-12-05 15:00"]),
        ("a las 15:00 el 5/12", &["2026-12-05 15:00", "2027-05-12 15:00"]),
        ("5.12. 15:00", &[]),
        ("5/12 at 3", &["2026-12-05 03:00", "2026-12-05 15:00", "2027-05-12 03:00", "2027-05-12 15:00"]),
        ("friday midnight", &["2026-11-27 00:00", "2026-11-28 00:00"]),
        ("viernes a medianoche", &["2026-11-27 00:00", "2026-11-28 00:00"]),
        ("el viernes a las 12 de la noche", &["2026-11-27 00:00", "2026-11-28 00:00"]),
        ("friday at 12", &["2026-11-27 00:00", "2026-11-27 12:00", "2026-11-28 00:00"]),
        ("monday at 9", &["2026-11-23 21:00"]),
    ];
    for (typed, readings) in asked {
        let readings: Vec<_> = readings.iter().map(|it| Moment::of(wall(it), New_York).unwrap()).collect();
        let expected = match readings.as_slice() {
            [] => Err(MomentProblem::NotUnderstood),
            [one] => Ok(*one),
            _ => Err(MomentProblem::Ambiguous(readings)),
        };
        assert_eq!(read(typed), expected, "{typed}");
    }
}

#[test]
fn a_zone_that_is_named_is_meant() {
    for (typed, zone, meant) in [
        ("3pm ET", New_York, "2026-11-23 15:00"),
        ("15:00 CST", Chicago, "2026-11-23 15:00"),
        ("next thursday 3pm CT", Chicago, "2026-11-26 15:00"),
        ("3pm PT next thursday", Los_Angeles, "2026-11-26 15:00"),
        ("next thursday 3pm (Pacific Time)", Los_Angeles, "2026-11-26 15:00"),
        ("el jueves a las 15:00 hora del este", New_York, "2026-11-26 15:00"),
        ("a las 3 de la tarde hora del pacífico el jueves", Los_Angeles, "2026-11-26 15:00"),
        ("2026-07-05 15:00 EDT", New_York, "2026-07-05 15:00"),
        ("2026-12-05 15:00 EST", New_York, "2026-12-05 15:00"),
        ("2026-12-05 15:00 mountain standard time", Denver, "2026-12-05 15:00"),
        ("2026-12-05 15:00 UTC", Tz::UTC, "2026-12-05 15:00"),
        ("2026-12-05T15:00Z", Tz::UTC, "2026-12-05 15:00"),
        ("2026-12-05T15:00:00Z", Tz::UTC, "2026-12-05 15:00"),
        ("friday noon America/Chicago", Chicago, "2026-11-27 12:00"),
        // It is 7:17 there.
        ("8am Pacific", Los_Angeles, "2026-11-23 08:00"),
        ("in 2 weeks CT", Chicago, "2026-12-07 09:18"),
    ] {
        assert_eq!(read(typed), Ok(Moment::of(wall(meant), zone).unwrap()), "{typed}");
    }
    for typed in ["2026-07-05 15:00 EST", "2026-12-05 3pm EDT", "july 4 noon MST", "4 de julio a las 15:00 PST"] {
        assert_eq!(read(typed), Err(MomentProblem::ZoneNotThen), "{typed}");
    }
    // On 1 November the clocks of New York show 1:30 twice, first in summer time; each is called otherwise.
    let second = read("2026-11-01 1:30 am EST").unwrap();
    assert_eq!((second.at, second.clocks), ("2026-11-01T06:30:00Z".parse().unwrap(), Clocks::Plain));
    assert_eq!(read("2026-11-01 1:30 am EDT").unwrap().at, "2026-11-01T05:30:00Z".parse::<DateTime<Utc>>().unwrap());
}

#[test]
fn clocks_that_turn_are_said() {
    let spring = read("2027-03-14 2:30 am").unwrap();
    assert_eq!((spring.wall, spring.at), (wall("2027-03-14 03:30"), "2027-03-14T07:30:00Z".parse().unwrap()));
    assert_eq!(spring.clocks, Clocks::Gap { asked: wall("2027-03-14 02:30") });
    let autumn = read("2026-11-01 01:30").unwrap();
    assert_eq!((autumn.at, autumn.clocks), ("2026-11-01T05:30:00Z".parse().unwrap(), Clocks::Overlap));

    // Two weeks later it is ten to nine on the wall as well, though one hour less has passed.
    let before = "2027-03-08T13:50:00Z".parse().unwrap();
    let moment = understand_moment("in 2 weeks", before, New_York).unwrap();
    assert_eq!((moment.wall, moment.at - before), (wall("2027-03-22 08:50"), TimeDelta::hours(14 * 24 - 1)));
    // Hours are hours.
    let night = "2027-03-14T06:50:00Z".parse().unwrap();
    let moment = understand_moment("in 3 hours", night, New_York).unwrap();
    assert_eq!((moment.wall, moment.at - night), (wall("2027-03-14 05:50"), TimeDelta::hours(3)));
}
