//! What we write is read by somebody else's parser.

use super::*;
use crate::exchanges::{Format, Protocol};
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn entry() -> Entry {
    Entry {
        uid: Uuid::from_u128(7),
        position: 3,
        number: 7,
        network: "coordinators-network".to_owned(),
        theme: "Walking school buses".to_owned(),
        starts_at: moment("2026-12-03T21:00:00Z"),
        ends_at: moment("2026-12-03T22:30:00Z"),
        format: Format::Hybrid,
        place: Some("Library, room 2; bring a chair".to_owned()),
        protocol: Some(Protocol::Circles),
        state: State::Scheduled,
        sequence: 2,
        changed_at: moment("2026-11-24T09:08:07.654321Z"),
        is_tentative: false,
    }
}

fn written(entries: &[Entry]) -> String {
    write(entries, "Learning exchanges", str::to_owned)
}

/// The file as somebody else reads it.
fn read(file: &str) -> ICalendar {
    ICalendar::parse(file).unwrap_or_else(|why| panic!("{why:?} in\n{file}"))
}

fn events(calendar: &ICalendar) -> Vec<&ICalendarComponent> {
    calendar.components.iter().filter(|it| it.component_type == ICalendarComponentType::VEvent).collect()
}

fn text(event: &ICalendarComponent, property: &ICalendarProperty) -> Option<String> {
    let values = &event.property(property)?.values;
    assert!(values.len() <= 1, "a comma must not part it: {values:?}");
    values.first()?.as_text().map(str::to_owned)
}

fn instant(event: &ICalendarComponent, property: &ICalendarProperty) -> DateTime<Utc> {
    match &event.property(property).unwrap().values[0] {
        ICalendarValue::PartialDateTime(at) => {
            assert_eq!((at.tz_hour, at.tz_minute), (Some(0), Some(0)), "in UTC");
            let part = |part: Option<u8>| u32::from(part.unwrap());
            let day = chrono::NaiveDate::from_ymd_opt(at.year.unwrap().into(), part(at.month), part(at.day)).unwrap();
            day.and_hms_opt(part(at.hour), part(at.minute), part(at.second)).unwrap().and_utc()
        }
        other => panic!("no moment: {other:?}"),
    }
}

#[test]
fn a_date_is_written_as_calendars_read_it() {
    insta::assert_snapshot!(written(&[entry()]).replace("\r\n", "\n"), @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Coalition for Community Schools//coalition-bot//EN
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    NAME:Learning exchanges
    X-WR-CALNAME:Learning exchanges
    REFRESH-INTERVAL;VALUE=DURATION:PT1H
    X-PUBLISHED-TTL:PT1H
    BEGIN:VEVENT
    UID:00000000-0000-0000-0000-000000000007-3
    DTSTAMP:20261124T090807Z
    LAST-MODIFIED:20261124T090807Z
    SEQUENCE:2
    STATUS:CONFIRMED
    DTSTART:20261203T210000Z
    DTEND:20261203T223000Z
    SUMMARY:Walking school buses
    LOCATION:Library\, room 2\; bring a chair
    DESCRIPTION:exchange-network: Coordinators Network\nexchange-format: format
     -hybrid\nexchange-protocol: protocol-circles\nE-7
    END:VEVENT
    END:VCALENDAR
    ");
}

#[test]
fn somebody_elses_parser_reads_what_was_meant() {
    let calendar = read(&written(&[entry()]));
    let event = events(&calendar)[0];
    assert_eq!(text(event, &ICalendarProperty::Uid).unwrap(), "00000000-0000-0000-0000-000000000007-3");
    assert_eq!(text(event, &ICalendarProperty::Summary).unwrap(), "Walking school buses");
    assert_eq!(text(event, &ICalendarProperty::Location).unwrap(), "Library, room 2; bring a chair");
    assert_eq!(
        text(event, &ICalendarProperty::Description).unwrap(),
        "exchange-network: Coordinators Network\nexchange-format: format-hybrid\nexchange-protocol: protocol-circles\nE-7"
    );
    assert_eq!(instant(event, &ICalendarProperty::Dtstart), moment("2026-12-03T21:00:00Z"));
    assert_eq!(instant(event, &ICalendarProperty::Dtend), moment("2026-12-03T22:30:00Z"));
    assert_eq!(instant(event, &ICalendarProperty::Dtstamp), moment("2026-11-24T09:08:07Z"));
    assert_eq!(instant(event, &ICalendarProperty::LastModified), moment("2026-11-24T09:08:07Z"));
    assert_eq!(event.property(&ICalendarProperty::Sequence).unwrap().values, [ICalendarValue::Integer(2)]);
}

#[test]
fn what_is_cancelled_says_so_under_the_same_name() {
    let cancelled = Entry { state: State::Cancelled, sequence: 3, ..entry() };
    let (before, after) = (written(&[entry()]), written(&[cancelled]));
    assert!(before.contains("\r\nSTATUS:CONFIRMED\r\n") && after.contains("\r\nSTATUS:CANCELLED\r\n"));
    assert!(after.contains("\r\nSEQUENCE:3\r\n"));
    let uid = |file: &str| text(events(&read(file))[0], &ICalendarProperty::Uid);
    assert_eq!(uid(&before), uid(&after));
}

#[test]
fn nobody_is_in_it_and_nothing_asks_for_an_answer() {
    let file = written(&[entry()]);
    for absent in ["ATTENDEE", "ORGANIZER", "CONTACT", "COMMENT", "VALARM", "RRULE"] {
        assert!(!file.contains(absent), "{absent} in\n{file}");
    }
}

#[test]
fn an_empty_calendar_is_one_too() {
    let calendar = read(&written(&[]));
    assert_eq!(events(&calendar).len(), 0);
    assert!(written(&[]).starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
}

/// Anything that a keyboard, a paste or a forged request brings, line breaks and controls more often than by chance.
fn anything(most: usize) -> impl Strategy<Value = String> {
    let letters = prop_oneof![
        6 => any::<char>(),
        3 => prop::sample::select(vec![
            '\r', '\n', '\t', '\0', ',', ';', ':', '\\', '"', ' ', '\u{2028}', '\u{85}', 'é', '漢', '👨', '\u{200d}',
        ]),
        3 => prop::char::range('a', 'z'),
    ];
    prop::collection::vec(letters, 1..most).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #[test]
    fn whatever_people_type_stays_in_its_place(
        theme in anything(100), place in proptest::option::of(anything(300)), minutes in 5_i64..1440,
    ) {
        let one = Entry { theme, place, ends_at: entry().starts_at + TimeDelta::minutes(minutes), ..entry() };
        let file = written(&[one.clone(), entry()]);
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
            prop_assert!(!line.contains(['\r', '\n']), "a break that is none: {line:?}");
            prop_assert!(line.chars().all(|letter| !letter.is_control()), "a control in {line:?}");
        }
        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        let calendar = read(&file);
        let events = events(&calendar);
        prop_assert_eq!(events.len(), 2);
        prop_assert_eq!(text(events[0], &ICalendarProperty::Summary).unwrap_or_default(), plain(&one.theme));
        let place = text(events[0], &ICalendarProperty::Location);
        prop_assert_eq!(place.unwrap_or_default(), one.place.as_deref().map(plain).unwrap_or_default());
        prop_assert_eq!(instant(events[0], &ICalendarProperty::Dtend), one.ends_at);
        prop_assert_eq!(text(events[1], &ICalendarProperty::Summary).unwrap(), entry().theme);
    }
}
