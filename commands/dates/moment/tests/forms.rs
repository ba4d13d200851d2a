//! Every moment of a century, in every zone and in every form, reads back as it was written; what is no moment does not.

use super::*;
use chrono::{Datelike as _, NaiveTime, Weekday};
use proptest::prelude::*;

const MONTHS: [(&str, &str); 12] = [
    ("January", "enero"),
    ("February", "febrero"),
    ("March", "marzo"),
    ("April", "abril"),
    ("May", "mayo"),
    ("June", "junio"),
    ("July", "julio"),
    ("August", "agosto"),
    ("September", "septiembre"),
    ("October", "octubre"),
    ("November", "noviembre"),
    ("December", "diciembre"),
];

fn weekday_in_spanish(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "lunes",
        Weekday::Tue => "martes",
        Weekday::Wed => "miércoles",
        Weekday::Thu => "jueves",
        Weekday::Fri => "viernes",
        Weekday::Sat => "sábado",
        Weekday::Sun => "domingo",
    }
}

/// A time of day in every form that leaves no doubt, in English and in Spanish.
fn times(time: NaiveTime) -> (Vec<String>, Vec<String>) {
    let (hour, minute) = (time.hour(), time.minute());
    let twelve = (hour + 11) % 12 + 1;
    let mut english = vec![
        time.format("%-I:%M %p").to_string(),
        time.format("%I:%M%P").to_string(),
        time.format("at %-I:%M %P").to_string().replace("am", "a.m.").replace("pm", "p.m."),
        time.format("%-H:%M hrs").to_string(),
    ];
    let mut spanish = vec![
        time.format("a las %-I:%M %P").to_string().replace("am", "a. m.").replace("pm", "p. m."),
        time.format("a las %-H:%M horas").to_string(),
        time.format("%-H:%M h").to_string(),
    ];
    if !(10..=12).contains(&hour) {
        english.push(time.format("at %H:%M").to_string());
        spanish.push(time.format("a las %H:%M").to_string());
    }
    if minute == 0 {
        english.push(time.format("%-I%P").to_string());
        english.push(time.format("at %-I %p").to_string());
        spanish.push(time.format("a las %-I %P").to_string());
    }
    let part = match hour {
        1..=5 => Some("de la madrugada"),
        6..=11 => Some("de la mañana"),
        12..=19 => Some("de la tarde"),
        20..=23 => Some("de la noche"),
        _ => None,
    };
    if let Some(part) = part {
        spanish.push(format!("a las {twelve}:{minute:02} {part}"));
        match minute {
            0 => spanish.push(format!("a las {twelve} {part}")),
            15 => spanish.push(format!("a las {twelve} y cuarto {part}")),
            30 => spanish.push(format!("a las {twelve} y media {part}")),
            _ => {}
        }
    }
    match hour {
        1..=11 => english.push(format!("{twelve}:{minute:02} in the morning")),
        12..=17 => english.push(format!("{twelve}:{minute:02} in the afternoon")),
        18..=20 => english.push(format!("{twelve}:{minute:02} in the evening")),
        21..=23 => english.push(format!("{twelve}:{minute:02} at night")),
        _ => {}
    }
    if (hour, minute) == (12, 0) {
        english.push("noon".to_owned());
        spanish.push("al mediodía".to_owned());
    }
    (english, spanish)
}

/// A day in every form that leaves no doubt, in English and in Spanish.
fn days(day: NaiveDate) -> (Vec<String>, Vec<String>) {
    let (year, number) = (day.year(), day.day());
    let (english, spanish) = MONTHS[day.month0() as usize];
    let weekday = weekday_in_spanish(day);
    (
        vec![
            day.to_string(),
            format!("{english} {number}, {year}"),
            format!("{} {number} {year}", &english[..3]),
            format!("the {number}th of {english} {year}"),
            day.format("%A, %-d %B %Y").to_string(),
        ],
        vec![
            format!("el {number} de {spanish} de {year}"),
            format!("{weekday} {number} de {spanish} del {year}"),
            format!("{year}/{}/{number}", day.month()),
        ],
    )
}

/// Every form of a moment.
fn forms(wall: NaiveDateTime) -> Vec<String> {
    let ((english_days, spanish_days), (english_times, spanish_times)) = (days(wall.date()), times(wall.time()));
    let pairs = |days: &[String], times: &[String]| -> Vec<String> {
        let both = days.iter().flat_map(|day| times.iter().map(move |time| (day, time)));
        both.flat_map(|(day, time)| [format!("{day} {time}"), format!("{time} {day}"), format!("{day}, {time}")])
            .collect()
    };
    let mut forms = pairs(&english_days, &english_times);
    forms.extend(pairs(&spanish_days, &spanish_times));
    forms.push(wall.format("%Y-%m-%dT%H:%M").to_string());
    forms.push(wall.format("%Y-%m-%d %H:%M").to_string());
    forms.push(wall.format("%Y-%m-%dT%H:%M:00").to_string());
    forms
}

pub(super) fn any_zone() -> impl Strategy<Value = Tz> {
    (0..chrono_tz::TZ_VARIANTS.len()).prop_map(|index| chrono_tz::TZ_VARIANTS[index])
}

/// A moment between 2000 and 2100, half of them at a round quarter of an hour.
pub(super) fn any_wall() -> impl Strategy<Value = NaiveDateTime> {
    (0..36_525_i64, 0..24_i64, prop_oneof![0..60_i64, (0..4_i64).prop_map(|quarter| quarter * 15)]).prop_map(
        |(day, hour, minute)| {
            wall("2000-01-01 00:00") + TimeDelta::days(day) + TimeDelta::hours(hour) + TimeDelta::minutes(minute)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn every_moment_reads_back_in_every_form(wall in any_wall(), zone in any_zone(), days in -20_000..20_000_i64) {
        // Whenever it is read, before or after.
        let now = monday() + TimeDelta::days(days);
        let meant = Moment::of(wall, zone).unwrap();
        for form in forms(wall) {
            prop_assert_eq!(understand_moment(&form, now, zone), Ok(meant), "{}", form);
        }
        let stamp = format!("<t:{}:F>", meant.at.timestamp());
        prop_assert_eq!(understand_moment(&stamp, now, zone).unwrap().at, meant.at);
    }

    #[test]
    fn days_near_by_are_told_from_today(now in any_wall(), zone in any_zone(), days in 0..7_u64, time in any_wall()) {
        let time = time.time();
        let now = Moment::of(now, zone).unwrap();
        let day = now.wall.date() + Days::new(days);
        let meant = Moment::of(day.and_time(time), zone).unwrap();
        let (english, spanish) = times(time);
        let next = if days == 0 { day + Days::new(7) } else { day };
        let next = Moment::of(next.and_time(time), zone).unwrap();
        let mut said = vec![
            (&english, format!("next {}", day.format("%A")), next),
            (&spanish, format!("el próximo {}", weekday_in_spanish(day)), next),
            (&spanish, format!("el {} que viene", weekday_in_spanish(day)), next),
            (&english, format!("in {days} days"), meant),
            (&spanish, format!("dentro de {days} días"), meant),
        ];
        match days {
            0 => said.extend([(&english, "today".to_owned(), meant), (&spanish, "hoy".to_owned(), meant)]),
            1 => said.extend([(&english, "tomorrow".to_owned(), meant), (&spanish, "mañana".to_owned(), meant)]),
            2 => said.push((&spanish, "pasado mañana".to_owned(), meant)),
            _ => said.push((&english, day.format("%A").to_string(), meant)),
        }
        for (times, day, meant) in said {
            for form in times.iter().flat_map(|time| [format!("{day} {time}"), format!("{time} {day}")]) {
                prop_assert_eq!(understand_moment(&form, now.at, zone), Ok(meant), "{}", form);
            }
        }
    }

    #[test]
    fn lengths_of_time_are_exact_and_days_keep_to_the_wall(now in any_wall(), zone in any_zone(), number in 1..60_u32) {
        let now = Moment::of(now, zone).unwrap();
        let read = |typed: String| understand_moment(&typed, now.at, zone).unwrap();
        for typed in [format!("in {number} hours"), format!("dentro de {number} horas")] {
            prop_assert_eq!(read(typed).at, now.at + TimeDelta::hours(number.into()));
        }
        for typed in [format!("in {number} minutes"), format!("en {number} minutos")] {
            prop_assert_eq!(read(typed).at, now.at + TimeDelta::minutes(number.into()));
        }
        for typed in [format!("in {number} weeks"), format!("en {number} semanas")] {
            let wall = now.wall + Days::new(u64::from(number) * 7);
            prop_assert_eq!(read(typed), Moment::of(wall, zone).unwrap());
        }
    }

    #[test]
    fn a_time_alone_is_the_next(now in any_wall(), zone in any_zone(), time in any_wall()) {
        let now = Moment::of(now, zone).unwrap();
        let (english, spanish) = times(time.time());
        for form in english.iter().chain(&spanish) {
            let moment = understand_moment(form, now.at, zone).unwrap();
            prop_assert!(moment.at > now.at || matches!(moment.clocks, Clocks::Overlap));
            prop_assert!(moment.at - now.at <= TimeDelta::hours(49), "{}", form);
            let moved = matches!(moment.clocks, Clocks::Gap { .. });
            prop_assert!(moved || moment.wall.time() == time.time());
        }
    }

    #[test]
    fn an_hour_that_could_be_in_either_half_of_the_day_is_asked_about(day in any_wall(), zone in any_zone(), hour in 1..=11_u32, minute in 0..60_u32) {
        let day = day.date();
        for typed in [format!("{day} at {hour}"), format!("{} at {hour}:{minute:02}", day.format("%B %-d, %Y")), format!("a las {hour} del {day}")] {
            match understand_moment(&typed, monday(), zone) {
                Err(MomentProblem::Ambiguous(readings)) => prop_assert_eq!(readings.len(), 2),
                // Of the two one can be past, on this very day; or the clocks skip the whole day.
                Ok(moment) => {
                    let skipped = matches!(moment.clocks, Clocks::Gap { .. });
                    prop_assert!(skipped || (moment.at - monday()).num_days().abs() <= 1);
                }
                other => prop_assert!(false, "{}: {:?}", typed, other),
            }
        }
    }

    #[test]
    fn junk_is_never_a_moment(typed in "\\PC{0,24}") {
        prop_assume!(!typed.chars().all(|it| it.is_ascii_digit() || "-/.: ".contains(it)));
        prop_assert!(matches!(understand_moment(&typed, monday(), New_York), Err(MomentProblem::NotUnderstood)));
    }

    #[test]
    fn a_moment_beside_anything_is_refused(typed in "(2027-06-30 14:00|june 30 2pm|tomorrow at 15:30|in 2 weeks|el próximo jueves a las 3 de la tarde)", more in "[b-z]{3,6}", front: bool) {
        // No word of these letters means anything, but for those of the forms themselves.
        prop_assume!(understand_moment(&more, monday(), New_York) == Err(MomentProblem::NotUnderstood));
        prop_assume!(!["the", "utc", "gmt", "est", "cst", "mst", "pst", "edt", "cdt", "mdt", "pdt", "hst", "noon", "hrs", "hours", "del"].contains(&&*more));
        let typed = if front { format!("{more} {typed}") } else { format!("{typed} {more}") };
        prop_assert_eq!(understand_moment(&typed, monday(), New_York), Err(MomentProblem::NotUnderstood));
    }

    #[test]
    fn words_of_the_forms_in_any_order_never_stop_the_reader(words in prop::collection::vec(prop::sample::select(vec![
        "next", "thursday", "jueves", "at", "a", "las", "la", "3", "3pm", "15:30", "de", "tarde", "mañana", "pasado", "noche", "in", "2", "weeks", "hours",
        "dec", "5", "diciembre", "del", "el", "the", "et", "hora", "este", "tonight", "esta", "midnight", "noon", "5/12", "2026-12-05", "on", "y", "media",
        "dentro", "en", "horas", "half", "past", "to", "para", "cuarto", "un", "por", "hoy", "today", "pm", "p.", "m.", "once",
    ]), 0..9)) {
        let typed = words.join(" ");
        if let Err(MomentProblem::Ambiguous(readings)) = understand_moment(&typed, monday(), New_York) {
            prop_assert!((2..=MOST_READINGS).contains(&readings.len()), "{}", typed);
            prop_assert!(readings.windows(2).all(|pair| pair[0].at < pair[1].at));
        }
    }
}
