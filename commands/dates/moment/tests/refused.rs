//! What lacks something, and what is not understood whole.

use super::*;

#[test]
fn a_day_without_a_time_is_told_apart() {
    for typed in [
        "next thursday",
        "tomorrow",
        "Dec 5",
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
        "jueves 3",
        "the 5th",
        "el 5",
        "de hoy en ocho",
        "tuesday next week",
        "first monday of january",
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
        "thursday 3 to 5pm",
        "thursday ten to four pm",
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
        "not thursday 3pm",
        "thursday at 3pm please",
        "next week 3pm",
        "next month",
        "next june 3pm",
        "half 3",
        "3 hours",
        "2 horas",
        "friday 2 hours",
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
        "3h",
        "viernes 12 mediodía",
        "5 friday 3pm",
        "the 3rd thursday at 3pm",
        "3p",
        "dec 5 7",
        "the 5 at 3pm",
        "el 32 a las 3pm",
        "lunes 32 a las 3pm",
        "fifth monday of january 3pm",
        "first of january monday 3pm",
        "next week 3pm tuesday wednesday",
        "de mañana en ocho semanas a las 3pm",
        "de pronto en ocho a las 3pm",
        "27-11-26 15:00",
        "27/11/1 15:00",
        "friday 3pm Atlantis time",
        "friday 3pm time",
        "friday 3pm hora de",
        "friday 3pm UTC+99",
        "in 2x",
        "a a a a a a a a a a a a a a a a a a a a a a 3pm",
    ] {
        assert_eq!(read(typed), Err(MomentProblem::NotUnderstood), "{typed}");
    }
}

#[test]
fn a_day_that_can_be_read_in_two_ways_and_has_no_time_is_told_both_at_once() {
    for (typed, one, other) in [
        ("5/12", "2026-12-05", "2027-05-12"),
        ("5/12/2027", "2027-05-12", "2027-12-05"),
        ("mar 5", "2027-01-05", "2027-03-05"),
        ("5/12 in the afternoon", "2026-12-05", "2027-05-12"),
    ] {
        let problem = MomentProblem::TimeMissingOfTwoDays(one.parse().unwrap(), other.parse().unwrap());
        assert_eq!(read(typed), Err(problem), "{typed}");
    }
}

#[test]
fn a_weekday_that_contradicts_its_date_is_told_which_it_is() {
    for (typed, day) in [
        ("thursday nov 27 3pm", "2026-11-27"),
        ("3pm thursday, november 27, 2026", "2026-11-27"),
        ("jueves 27 de noviembre a las 15:00", "2026-11-27"),
        ("mar 27 nov 15:00", "2026-11-27"),
        ("thursday 2026-11-27 15:00", "2026-11-27"),
        ("thursday 11/27 3pm", "2026-11-27"),
        ("tomorrow thursday 3pm", "2026-11-24"),
        ("mañana jueves a las 15:00", "2026-11-24"),
        ("thursday nov 27", "2026-11-27"),
        ("nov 27 thursday 3pm", "2026-11-27"),
    ] {
        assert_eq!(read(typed), Err(MomentProblem::OtherWeekday(day.parse().unwrap())), "{typed}");
    }
}

#[test]
fn what_comes_again_and_again_is_told_apart() {
    for typed in [
        "every friday 3pm",
        "every thursday 3pm",
        "3pm every other friday",
        "every 2 weeks",
        "each week on friday",
        "fridays at 3pm",
        "weekly",
        "todos los viernes a las 3",
        "todos los sábados",
        "cada viernes a las 15:00",
        "cada dos semanas",
        "los lunes a las 3pm",
    ] {
        assert_eq!(read(typed), Err(MomentProblem::Repeats), "{typed}");
    }
}

#[test]
fn a_date_with_its_year_that_is_past_whichever_way_it_is_read_is_told_apart() {
    let past = ["2026-03-02 14:00", "2026-02-03 14:00"].map(|it| Moment::of(wall(it), New_York).unwrap());
    for typed in ["2/3/2026 2pm", "3.2.2026 14:00", "2/3/26 2pm"] {
        assert_eq!(read(typed), Err(MomentProblem::AllPast(vec![past[1], past[0]])), "{typed}");
    }
}

#[test]
fn what_only_has_an_a_in_it_has_no_end() {
    for typed in ["el 45 a las 3pm", "día 99 a las 15:00", "de ayer en ocho meses a las 3pm"] {
        assert_eq!(read(typed), Err(MomentProblem::NotUnderstood), "{typed}");
    }
    for typed in ["de las 3 a las 5", "jueves de 15h a 16h", "15h-16h30"] {
        assert_eq!(read(typed), Err(MomentProblem::TwoTimes), "{typed}");
    }
}
