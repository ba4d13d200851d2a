//! The words that days, moments and reminders are made of, in both languages.

use chrono::{Days, Months, Weekday};
use coalition::language::Language;

/// What somebody typed, where a word means something in their language alone: to who reads English, `mar` is March and no
/// martes.
pub fn said_in(language: Language, typed: &str) -> String {
    let said = |word| match language {
        Language::English if plain(word) == "mar" => "March",
        Language::English | Language::Spanish => word,
    };
    typed.split_whitespace().map(said).collect::<Vec<_>>().join(" ")
}

/// In lower case, without accents, without commas and without the full stops of abbreviations.
pub fn plain(typed: &str) -> String {
    let unaccented = |letter| match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        'ñ' => 'n',
        ',' => ' ',
        other => other,
    };
    let text: String = typed.to_lowercase().chars().map(unaccented).collect();
    let words = text.split_whitespace().map(|word| {
        let bare = word.strip_suffix('.').unwrap_or(word);
        if bare.chars().all(char::is_alphabetic) { bare } else { word }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A length of time by the calendar.
pub(super) enum Span {
    Days(Days),
    Months(Months),
}

impl Span {
    pub(super) fn read(number: &str, unit: &str) -> Option<Self> {
        let count = count(number)?;
        match unit {
            "day" | "days" | "dia" | "dias" => Some(Self::Days(Days::new(count.into()))),
            "week" | "weeks" | "semana" | "semanas" => Some(Self::Days(Days::new(u64::from(count) * 7))),
            "month" | "months" | "mes" | "meses" => Some(Self::Months(Months::new(count))),
            "year" | "years" | "ano" | "anos" => Some(Self::Months(Months::new(count * 12))),
            _ => None,
        }
    }
}

/// Counts people write as words.
const NUMBERS: [(&str, u32); 35] = [
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("un", 1),
    ("una", 1),
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("siete", 7),
    ("ocho", 8),
    ("nueve", 9),
    ("diez", 10),
    ("once", 11),
    ("doce", 12),
    ("fifteen", 15),
    ("quince", 15),
    ("twenty", 20),
    ("veinte", 20),
    ("thirty", 30),
    ("treinta", 30),
    ("ninety", 90),
    ("noventa", 90),
];

/// A count, in digits or as a word.
pub(super) fn count(text: &str) -> Option<u32> {
    digits(text).or_else(|| NUMBERS.iter().find(|(name, _)| *name == text).map(|(_, number)| *number))
}

/// A number of one to four digits.
pub(super) fn digits(text: &str) -> Option<u32> {
    let is_number = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// Names and abbreviations of the months in both languages, without accents.
pub(super) fn month(name: &str) -> Option<u32> {
    let names: [&[&str]; 12] = [
        &["january", "jan", "enero", "ene"],
        &["february", "feb", "febrero"],
        &["march", "mar", "marzo"],
        &["april", "apr", "abril", "abr"],
        &["may", "mayo"],
        &["june", "jun", "junio"],
        &["july", "jul", "julio"],
        &["august", "aug", "agosto", "ago"],
        &["september", "sept", "sep", "septiembre", "setiembre", "set"],
        &["october", "oct", "octubre"],
        &["november", "nov", "noviembre"],
        &["december", "dec", "diciembre", "dic"],
    ];
    (1..).zip(names).find_map(|(number, names)| names.contains(&name).then_some(number))
}

/// Names and abbreviations of the weekdays in both languages, without accents. "Mar" is a month too.
pub(super) fn weekday(name: &str) -> Option<Weekday> {
    weekday_in_english(name).or_else(|| weekday_in_spanish(name))
}

/// The same, as only English has them.
pub(super) fn weekday_in_english(name: &str) -> Option<Weekday> {
    match name {
        "monday" | "mon" => Some(Weekday::Mon),
        "tuesday" | "tue" | "tues" => Some(Weekday::Tue),
        "wednesday" | "wed" => Some(Weekday::Wed),
        "thursday" | "thu" | "thur" | "thurs" => Some(Weekday::Thu),
        "friday" | "fri" => Some(Weekday::Fri),
        "saturday" | "sat" => Some(Weekday::Sat),
        "sunday" | "sun" => Some(Weekday::Sun),
        _ => None,
    }
}

fn weekday_in_spanish(name: &str) -> Option<Weekday> {
    match name {
        "lunes" | "lun" => Some(Weekday::Mon),
        "martes" | "mar" => Some(Weekday::Tue),
        "miercoles" | "mie" => Some(Weekday::Wed),
        "jueves" | "jue" => Some(Weekday::Thu),
        "viernes" | "vie" => Some(Weekday::Fri),
        "sabado" | "sab" => Some(Weekday::Sat),
        "domingo" | "dom" => Some(Weekday::Sun),
        _ => None,
    }
}
