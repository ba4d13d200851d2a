//! Every day in every form reads back, and what is no day is refused.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Monday.
fn monday() -> NaiveDate {
    day("2026-11-23")
}

fn read(typed: &str) -> Result<NaiveDate, DayProblem> {
    understand_day(typed, monday(), Toward::Future)
}

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

#[test]
fn every_day_of_a_century_reads_back_in_every_form() {
    let mut that = day("1990-01-01");
    while that < day("2091-01-01") {
        let (year, month, number) = (that.year(), that.month(), that.day());
        let (english, spanish) = (ENGLISH[that.month0() as usize], SPANISH[that.month0() as usize]);
        let mut forms = vec![
            that.to_string(),
            format!("{year}/{month}/{number}"),
            format!("{number} {english} {year}"),
            format!("{english} {number}, {year}"),
            format!("{} {number} {year}", &english[..3]),
            format!("the {number}th of {english} {year}"),
            format!("{number} de {spanish} de {year}"),
            format!("el {number} de {} del {year}", spanish.to_uppercase()),
            that.format("%A, %-d %B %Y").to_string(),
        ];
        if number > 12 {
            forms.push(format!("{month}/{number}/{year}"));
            forms.push(format!("{number}.{month}.{year}"));
        }
        for form in forms {
            assert_eq!(read(&form), Ok(that), "{form}");
        }
        that = that.succ_opt().unwrap();
    }
}

#[test]
fn a_day_that_can_be_read_in_two_ways_is_asked_about() {
    let both = DayProblem::Ambiguous(day("2027-05-12"), day("2027-12-05"));
    for typed in ["5/12/2027", "05/12/2027", "5.12.2027", "5-12-2027"] {
        assert_eq!(read(typed), Err(both), "{typed}");
    }
    assert_eq!(read("5/5/2027"), Ok(day("2027-05-05")), "both readings are the same day");
    let nearest = DayProblem::Ambiguous(day("2027-05-12"), day("2026-12-05"));
    assert_eq!(read("5/12"), Err(nearest), "without a year, each reading is the next such day");
    let both = DayProblem::Ambiguous(day("2027-05-12"), day("2027-12-05"));
    assert_eq!(read("5/12/27"), Err(both));
    let past = DayProblem::Ambiguous(day("2026-03-02"), day("2026-02-03"));
    assert_eq!(read("3/2/2026"), Err(past), "both have passed");
    let martes = DayProblem::Ambiguous(day("2027-03-05"), day("2027-01-05"));
    assert_eq!(read("mar 5"), Err(martes), "March 5, or the next martes 5");
    assert_eq!(read("mar 2"), Err(DayProblem::Ambiguous(day("2027-03-02"), day("2027-02-02"))));
    assert_eq!(read("mar 5 2027"), Ok(day("2027-03-05")));
    let sunday = DayProblem::Ambiguous(day("2026-11-29"), day("2026-12-06"));
    assert_eq!(read("sunday next week"), Err(sunday), "weeks begin on Sundays or on Mondays");
    assert_eq!(read("12/25"), Ok(day("2026-12-25")), "there is no 25th month");
}

#[test]
fn days_from_today_are_counted() {
    for (typed, meant) in [
        ("today", "2026-11-23"),
        ("Hoy", "2026-11-23"),
        ("tomorrow", "2026-11-24"),
        ("mañana", "2026-11-24"),
        ("the day after tomorrow", "2026-11-25"),
        ("pasado mañana", "2026-11-25"),
        ("yesterday", "2026-11-22"),
        ("in 6 months", "2027-05-23"),
        ("en 6 meses", "2027-05-23"),
        ("dentro de un año", "2027-11-23"),
        ("in a year", "2027-11-23"),
        ("two weeks from now", "2026-12-07"),
        ("3 months ago", "2026-08-23"),
        ("hace dos semanas", "2026-11-09"),
        ("friday", "2026-11-27"),
        ("next Friday", "2026-11-27"),
        ("el próximo viernes", "2026-11-27"),
        ("el viernes que viene", "2026-11-27"),
        ("monday", "2026-11-23"),
        ("next monday", "2026-11-30"),
        ("last friday", "2026-11-20"),
        ("el sábado pasado", "2026-11-21"),
        ("jun 30", "2027-06-30"),
        ("30 de junio", "2027-06-30"),
        ("1.º de mayo", "2027-05-01"),
        ("nov. 23", "2026-11-23"),
        ("feb 29", "2028-02-29"),
        ("viernes 27 de noviembre", "2026-11-27"),
        ("the 5th", "2026-12-05"),
        ("el 5", "2026-12-05"),
        ("día 23", "2026-11-23"),
        ("el 31", "2026-12-31"),
        ("el jueves 3", "2026-12-03"),
        ("friday the 4th", "2026-12-04"),
        ("mar 24 nov", "2026-11-24"),
        ("el mar 5", "2027-01-05"),
        ("saturday 5/12", "2026-12-05"),
        ("12/05/2026", "2026-12-05"),
        ("30/6/27", "2027-06-30"),
        ("a week from friday", "2026-12-04"),
        ("de hoy en ocho", "2026-11-30"),
        ("last friday of may", "2027-05-28"),
    ] {
        assert_eq!(read(typed), Ok(day(meant)), "{typed}");
    }
    let past = |typed| understand_day(typed, monday(), Toward::Past);
    assert_eq!(past("jun 30"), Ok(day("2026-06-30")));
    assert_eq!(past("nov 24"), Ok(day("2025-11-24")));
    assert_eq!(past("el 5"), Ok(day("2026-11-05")));
    assert_eq!(past("first monday of january"), Ok(day("2026-01-05")));
    assert_eq!(past("friday"), Ok(day("2026-11-20")));
}

#[test]
fn a_day_that_its_month_has_not_is_told_apart() {
    for (typed, last) in [
        ("feb 30", "2027-02-28"),
        ("30 de febrero", "2027-02-28"),
        ("2/30", "2027-02-28"),
        ("30/2", "2027-02-28"),
        ("feb 29 2027", "2027-02-28"),
        ("2027-02-29", "2027-02-28"),
        ("29.2.2027", "2027-02-28"),
        ("2028-02-30", "2028-02-29"),
        ("31 june 2027", "2027-06-30"),
        ("sunday, november 31", "2026-11-30"),
        ("dec 32", "2026-12-31"),
    ] {
        assert_eq!(read(typed), Err(DayProblem::MonthEnds(day(last))), "{typed}");
    }
    assert_eq!(read("2/28"), Ok(day("2027-02-28")));
}

#[test]
fn a_weekday_that_contradicts_its_day_is_told_apart() {
    assert_eq!(read("friday 5 december 2027"), Err(DayProblem::OtherWeekday(day("2027-12-05"))));
    assert_eq!(read("hoy martes"), Err(DayProblem::OtherWeekday(monday())));
}

#[test]
fn what_is_no_day_is_refused() {
    for typed in [
        "",
        "  ",
        "5",
        "2027",
        "30",
        "june",
        "june 2027",
        "2027-13-01",
        "0-0-0000",
        "13/13/2027",
        "27-06-30",
        "2027-06-30 14:00",
        "2027-06-30T00:00",
        "+2027-06-30",
        "june 30 27",
        "30 30 june",
        "june june 30",
        "of 5 june",
        "5 of of june",
        "the the 5 june",
        "tomorrow tomorrow",
        "in six month s",
        "in -6 months",
        "in 99999 months",
        "in 9999 years",
        "next",
        "next june",
        "next week",
        "3pm",
        "2027-6-30-1",
        "1e3-01-01",
        "２０２７-06-30",
        "30 июня",
        "<t:1:D>",
        "June 30, 2027 AD",
        "june 1000th",
        "9999-01-01",
        "last",
        "el",
        "maybe 5",
        "5 mayor",
    ] {
        assert_eq!(read(typed), Err(DayProblem::NotUnderstood), "{typed}");
    }
}

proptest! {
    #[test]
    fn junk_is_never_a_day(typed in "\\PC{0,24}") {
        // Letters at random spell no month; what is all digits and separators is judged by the forms above.
        prop_assume!(!typed.chars().all(|it| it.is_ascii_digit() || "-/. ".contains(it)));
        prop_assert_eq!(read(&typed), Err(DayProblem::NotUnderstood));
    }

    #[test]
    fn a_day_followed_by_anything_is_refused(typed in "(2027-06-30|june 30|tomorrow|in 6 months|30 de junio de 2027)", more in "[a-z]{1,6}") {
        prop_assert_eq!(read(&format!("{typed} {more}")), Err(DayProblem::NotUnderstood));
    }

    #[test]
    fn a_day_without_a_year_is_the_nearest_that_way(days in 0..40_000_u64, month in 1..=12_u32, number in 1..=28_u32) {
        let today = day("1990-01-01") + Days::new(days);
        let typed = format!("{} {number}", ENGLISH[month as usize - 1]);
        let next = understand_day(&typed, today, Toward::Future).unwrap();
        let last = understand_day(&typed, today, Toward::Past).unwrap();
        prop_assert!(last <= today && today <= next);
        prop_assert!((next - last).num_days() <= 366);
        prop_assert_eq!((next.month(), next.day(), last.month(), last.day()), (month, number, month, number));
    }
}
