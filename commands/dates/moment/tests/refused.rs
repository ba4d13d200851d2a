//! What lacks something, and what is not understood whole.

use super::*;

#[test]
fn a_day_without_a_time_is_told_apart() {
    for typed in [
        "next thursday",
        "tomorrow",
        "Dec 5",
        "5/12",
        "2026-12-05",
        "mañana",
        "el próximo jueves",
        "5 de diciembre",
        "on friday",
        "tonight",
        "tomorrow morning",
        "mañana por la tarde",
        "esta noche",
        "friday night",
        "two weeks from today",
        "friday ET",
    ] {
        assert_eq!(read(typed), Err(MomentProblem::TimeMissing), "{typed}");
    }
}

#[test]
fn a_day_that_its_month_has_not_is_told_apart() {
    for (typed, last) in [
        ("Feb 30 3pm", "2027-02-28"),
        ("3pm on february 29, 2027", "2027-02-28"),
        ("2027-02-29 14:00", "2027-02-28"),
        ("30 de febrero a las 3 de la tarde", "2027-02-28"),
        ("june 31", "2027-06-30"),
        ("june 31 in the afternoon", "2027-06-30"),
    ] {
        assert_eq!(read(typed), Err(MomentProblem::MonthEnds(last.parse().unwrap())), "{typed}");
    }
}

#[test]
fn a_time_that_no_clock_shows_is_told_apart() {
    for typed in
        ["25:00", "24:00", "thursday 24:00", "15:60", "2026-12-05T25:00", "mañana a las 25:00", "tomorrow 99:99"]
    {
        assert_eq!(read(typed), Err(MomentProblem::BeyondTheClock), "{typed}");
    }
}

#[test]
fn a_beginning_with_an_end_is_told_apart() {
    for typed in [
        "thursday 3pm to 2pm",
        "thursday 3pm to 5pm",
        "3pm-4:30pm",
        "thursday 3-4pm",
        "thursday 3-4 pm",
        "3pm - 5pm",
        "friday 15:00–16:30",
        "tomorrow from 3 pm until 4 pm",
        "jueves de 3 a 5 de la tarde",
        "jueves de 15:00 a 16:30",
        "mañana de las 3 de la tarde hasta las 5",
    ] {
        assert_eq!(read(typed), Err(MomentProblem::TwoTimes), "{typed}");
    }
}

#[test]
fn what_is_not_understood_whole_is_refused() {
    for typed in [
        "",
        " ",
        "soon",
        "asap",
        "3",
        "at",
        "a las",
        "pm",
        "thursday 3",
        "jueves 3",
        "dec 5 2",
        "dec 5 27",
        "5 dec 10",
        "13/13/2026 3pm",
        "15:30 pm",
        "0:30 am",
        "13pm",
        "0pm",
        "thursday 3pm or friday",
        "next thursday 3pm or friday",
        "thursday friday 3pm",
        "3pm 4pm",
        "thursday 3pm 4pm",
        "from 3pm",
        "by 3pm",
        "around 3pm",
        "every thursday 3pm",
        "not thursday 3pm",
        "thursday at 3pm please",
        "next week 3pm",
        "next month",
        "next june 3pm",
        "thursday next week 3pm",
        "half 3",
        "3 hours",
        "2 horas",
        "friday 2 hours",
        "15h",
        "morning 2",
        "friday morning 2",
        "thursday 1500",
        "1500",
        "3p",
        "3 apples pm",
        "at once",
        "thursday at once",
        "at a pm",
        "tonight at 2pm",
        "tomorrow morning at 3pm",
        "tomorrow at 15:30 o'clock",
        "mañana a las 3 de la tarde de la mañana",
        "a las 9 de la",
        "de la tarde",
        "8 de la mañana de la noche",
        "in 0 minutes",
        "in -3 hours",
        "in 1.5 hours",
        "in 3 hours at 3pm",
        "in 2 weeks and 3 hours",
        "in 99999 minutes",
        "in 9999 years",
        "3pm IST",
        "3pm BST",
        "3pm CEST",
        "3pm ET PT",
        "3pm Springfield",
        "ET thursday 3pm",
        "2026-12-05T14:00+02:00",
        "2026-12-05 14:00:30",
        "2026-12-05 1400",
        "20261205T1400",
        "5/12 at 12",
        "<t:abc:F>",
        "<t:1796482800:X>",
        "<t:99999999999999:F>",
        "5 mayor 2pm",
        "may be friday noon",
        "lunes y martes a las 15:00",
        "a las 15:00 o a las 16:00",
        "entre las 3 y las 4 de la tarde",
        "jueves no, viernes a las 15:00",
        "once 3pm",
        "１５:30",
        "15：30",
        "٣pm",
        "three hundred pm",
        "tonight tonight at 8",
        "a a a a a a a a a a a a a a a a a a a a a a 3pm",
    ] {
        assert_eq!(read(typed), Err(MomentProblem::NotUnderstood), "{typed}");
    }
}
