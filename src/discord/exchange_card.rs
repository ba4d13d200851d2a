//! What people see of a learning exchange: the announcement that they answer to, and the short line for everyone.

use super::{
    story_card::Card,
    text::{self, limits},
};
use crate::{
    error::Argument,
    exchanges::{Answer, Occurrence, Repeat, State},
    ids::{MemberId, OccurrenceId},
    language::Language,
    locales,
    networks::catalogue,
};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use chrono_tz::{OffsetName as _, Tz};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateEmbedFooter};

/// The announcement in the network's channel: with its buttons while it takes answers. It counts people and names nobody
/// but the host and the co-host.
#[must_use]
pub fn announcement(occurrence: &Occurrence, language: Language, now: DateTime<Utc>) -> Card {
    let embed = details(occurrence, language, now).footer(CreateEmbedFooter::new(footer(occurrence)));
    let components = if occurrence.is_ahead(now) { vec![answers(occurrence, language)] } else { Vec::new() };
    Card { embed, components }
}

/// The short line in `#learning-exchanges`.
#[must_use]
pub fn line(occurrence: &Occurrence, language: Language, now: DateTime<Utc>) -> Card {
    let key = match occurrence.state {
        State::Cancelled => "exchange-line-cancelled",
        State::Scheduled if occurrence.is_over(now) => "exchange-line-over",
        State::Scheduled => "exchange-line",
    };
    let arguments = [
        ("theme", Argument::from(text::escape(&occurrence.theme))),
        ("at", full(occurrence.starts_at).into()),
        ("network", network(&occurrence.network).into()),
    ];
    let embed = CreateEmbed::new().description(locales::text(language, key, &arguments));
    Card { embed: embed.footer(CreateEmbedFooter::new(footer(occurrence))), components: Vec::new() }
}

/// `E-7`, and of a series the place in it, `E-7 · 3`. The sender finds its own message again by this line.
#[must_use]
pub fn footer(occurrence: &Occurrence) -> String {
    occurrence.name()
}

/// Everything about an occurrence that whoever may see it reads.
pub fn details(occurrence: &Occurrence, language: Language, now: DateTime<Utc>) -> CreateEmbed {
    let name = |key: &str| locales::text(language, key, &[]);
    let title = text::shorten(&text::escape(&occurrence.theme), limits::EMBED_TITLE);
    let mut embed = CreateEmbed::new().title(title);
    match occurrence.state {
        State::Cancelled => embed = embed.description(name("exchange-is-cancelled")),
        State::Scheduled if occurrence.is_over(now) => embed = embed.description(name("exchange-is-over")),
        State::Scheduled => {}
    }
    embed = embed.field(name("exchange-when"), when(occurrence, language), false);
    if let Some(place) = &occurrence.place {
        let place = text::shorten(&text::escape(place), limits::EMBED_FIELD_VALUE);
        embed = embed.field(name("exchange-where"), place, false);
    }
    embed = embed.field(name("exchange-format"), name(occurrence.format.text_key()), true);
    embed = embed.field(name("exchange-network"), network(&occurrence.network), true);
    if let Some(protocol) = occurrence.protocol {
        embed = embed.field(name("exchange-protocol"), name(protocol.text_key()), true);
    }
    let host = match &occurrence.host_name {
        Some(host) if occurrence.is_host_shown => text::escape(host),
        _ => name("exchange-host-unnamed"),
    };
    embed = embed.field(name("exchange-host"), host, true);
    if let Some(cohost) = &occurrence.cohost_name {
        embed = embed.field(name("exchange-cohost"), text::escape(cohost), true);
    }
    if occurrence.repeat != Repeat::Once {
        embed = embed.field(name("exchange-series"), series(occurrence, language), true);
    }
    if let Some(engaged) = occurrence.leaders_engaged {
        embed = embed.field(name("exchange-engaged"), engaged.to_string(), true);
    }
    if let Some(thread) = occurrence.thread {
        embed = embed.field(name("exchange-thread"), format!("<#{thread}>"), true);
    }
    counts(embed, occurrence, language, now)
}

/// When, in each reader's own zone, and for how long.
fn when(occurrence: &Occurrence, language: Language) -> String {
    let starts = occurrence.starts_at.timestamp();
    let arguments = [
        ("at", Argument::from(full(occurrence.starts_at))),
        ("left", format!("<t:{starts}:R>").into()),
        ("minutes", occurrence.duration.into()),
    ];
    locales::text(language, "exchange-when-said", &arguments)
}

fn series(occurrence: &Occurrence, language: Language) -> String {
    let arguments = [
        ("repeat", Argument::from(locales::text(language, occurrence.repeat.text_key(), &[]))),
        ("position", occurrence.position.into()),
        ("positions", occurrence.positions.into()),
    ];
    locales::text(language, "exchange-series-said", &arguments)
}

/// How many answered what, and which voices nobody brings yet.
fn counts(mut embed: CreateEmbed, occurrence: &Occurrence, language: Language, now: DateTime<Utc>) -> CreateEmbed {
    let name = |key: &str| locales::text(language, key, &[]);
    let counts = &occurrence.counts;
    let going = match occurrence.capacity {
        Some(capacity) => {
            let arguments = [("going", counts.going.into()), ("capacity", capacity.into())];
            locales::text(language, "exchange-going-of", &arguments)
        }
        None => counts.going.to_string(),
    };
    embed = embed.field(name("answer-going"), going, true);
    embed = embed.field(name("answer-maybe"), counts.maybe.to_string(), true);
    embed = embed.field(name("answer-cannot"), counts.cannot.to_string(), true);
    if counts.waiting > 0 {
        embed = embed.field(name("exchange-waiting"), counts.waiting.to_string(), true);
    }
    if occurrence.is_ahead(now) {
        let missing: Vec<_> = counts.missing().map(|voice| name(voice.text_key())).collect();
        let said = if missing.is_empty() { name("exchange-voices-all") } else { missing.join(", ") };
        embed = embed.field(name("exchange-voices-missing"), said, false);
    }
    embed
}

/// **Going**, **Maybe**, **Can't go**.
pub fn answers(occurrence: &Occurrence, language: Language) -> CreateActionRow {
    let button = |key: &str, action: &str, style| {
        let id = format!("exchange:{action}:{}", occurrence.id);
        CreateButton::new(id).label(locales::text(language, key, &[])).style(style)
    };
    CreateActionRow::Buttons(vec![
        button("answer-going", "going", ButtonStyle::Primary),
        button("answer-maybe", "maybe", ButtonStyle::Secondary),
        button("answer-cannot", "cannot", ButtonStyle::Secondary),
    ])
}

/// The same under what one person was told, for nobody but them; only those answers that are offered.
pub fn own_answers(
    occurrence: OccurrenceId,
    member: MemberId,
    offered: &[Answer],
    language: Language,
) -> Vec<CreateActionRow> {
    let buttons = offered.iter().map(|answer| {
        let action = match answer {
            Answer::Going => "own-going",
            Answer::Maybe => "own-maybe",
            Answer::Cannot => "own-cannot",
        };
        let label = locales::text(language, answer.text_key(), &[]);
        let button = CreateButton::new(format!("exchange:{action}:{occurrence}:{member}")).label(label);
        button.style(if *answer == Answer::Going { ButtonStyle::Primary } else { ButtonStyle::Secondary })
    });
    vec![CreateActionRow::Buttons(buttons.collect())]
}

/// Discord's event for it, or why there can be none; nothing where there is none now.
#[must_use]
pub fn event(occurrence: &Occurrence, language: Language) -> Option<String> {
    if !occurrence.may_have_event() {
        return Some(locales::text(language, "exchange-event-none", &[]));
    }
    occurrence.event.map(|event| format!("https://discord.com/events/{}/{event}", occurrence.guild))
}

/// The name of a network by its key.
#[must_use]
pub fn network(key: &str) -> &str {
    catalogue::find(key).map_or(key, |network| network.name)
}

/// A moment as each reader's client shows it, in their own zone.
#[must_use]
pub fn full(moment: DateTime<Utc>) -> String {
    format!("<t:{}:F>", moment.timestamp())
}

/// A day as lists and suggestions show it: `Thu 3 Dec`.
#[must_use]
pub fn day(day: NaiveDate, language: Language) -> String {
    let name = |key: String| Argument::from(locales::text(language, &key, &[]));
    let arguments = [
        ("weekday", name(format!("weekday-{}", day.weekday().number_from_monday()))),
        ("day", day.day().to_string().into()),
        ("month", name(format!("month-{}", day.month()))),
    ];
    locales::text(language, "short-day", &arguments)
}

/// The same with its year.
#[must_use]
pub fn day_and_year(day: NaiveDate, language: Language) -> String {
    format!("{} {}", self::day(day, language), day.year())
}

/// A moment on a button, which shows everybody the same: with the name of the zone it is in.
#[must_use]
pub fn on_button(at: DateTime<Utc>, zone: Tz, language: Language) -> String {
    let local = at.with_timezone(&zone);
    format!("{}, {}", day(local.date_naive(), language), clock(&local))
}

/// The same with its year, where it is asked which day is meant.
#[must_use]
pub fn on_button_with_year(at: DateTime<Utc>, zone: Tz, language: Language) -> String {
    let local = at.with_timezone(&zone);
    format!("{}, {}", day_and_year(local.date_naive(), language), clock(&local))
}

/// `15:00 EST`.
fn clock(local: &DateTime<Tz>) -> String {
    let zone = match local.offset().abbreviation() {
        Some(name) if !name.starts_with(['+', '-']) => name.to_owned(),
        // Many zones have no letters of their own.
        _ => format!("UTC{}", local.format("%:z").to_string().trim_end_matches(":00")),
    };
    format!("{} {zone}", local.format("%H:%M"))
}

/// When people are reminded, in the largest units that are whole: `1 day, 1 hour before`.
#[must_use]
pub fn reminders(minutes: &[i32], language: Language) -> String {
    if minutes.is_empty() {
        return locales::text(language, "exchange-reminders-none", &[]);
    }
    locales::text(language, "exchange-reminders-before", &[("spans", spans(minutes, language).into())])
}

/// Lengths of time: `1 day, 1 hour`.
#[must_use]
pub fn spans(minutes: &[i32], language: Language) -> String {
    let said = minutes.iter().map(|minutes| {
        let (key, count) = match minutes {
            minutes if minutes % 1440 == 0 => ("span-days", minutes / 1440),
            minutes if minutes % 60 == 0 => ("span-hours", minutes / 60),
            minutes => ("span-minutes", *minutes),
        };
        locales::text(language, key, &[("count", count.into())])
    });
    said.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_says_in_which_zone_its_time_is() {
        let at = "2026-12-03T20:00:00Z".parse().unwrap();
        assert_eq!(on_button(at, Tz::America__New_York, Language::English), "Thu 3 Dec, 15:00 EST");
        assert_eq!(on_button(at, Tz::America__Bogota, Language::Spanish), "jue 3 dic, 15:00 UTC-05");
        assert_eq!(on_button_with_year(at, Tz::UTC, Language::English), "Thu 3 Dec 2026, 20:00 UTC");
    }
}
