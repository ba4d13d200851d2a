//! What people see of a poll that finds a date: its dates with their votes, a button for each, and what it became.

use super::{
    exchange_card::{full, network, on_button},
    story_card::Card,
    text::{self, limits},
};
use crate::{
    error::Argument,
    exchanges::{
        self,
        polls::{Candidate, Poll},
    },
    language::Language,
    locales,
};
use chrono::{DateTime, Utc};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateEmbedFooter};

/// The message in the network's channel. It counts votes and names nobody.
#[must_use]
pub fn card(poll: &Poll, language: Language, now: DateTime<Utc>) -> Card {
    let name = |key: &str| locales::text(language, key, &[]);
    let title = text::shorten(&text::escape(&poll.theme), limits::EMBED_TITLE);
    let mut embed = CreateEmbed::new().title(title).description(state(poll, language, now));
    embed = embed.field(name("poll-dates"), dates(&poll.dates, language), false);
    let minutes = [("count", poll.duration.into())];
    embed = embed.field(name("poll-lasts"), locales::text(language, "span-minutes", &minutes), true);
    embed = embed.field(name("exchange-format"), name(poll.format.text_key()), true);
    embed = embed.field(name("exchange-network"), network(&poll.network), true);
    if let Some(protocol) = poll.protocol {
        embed = embed.field(name("exchange-protocol"), name(protocol.text_key()), true);
    }
    if let Some(place) = &poll.place {
        let place = text::shorten(&text::escape(place), limits::EMBED_FIELD_VALUE);
        embed = embed.field(name("exchange-where"), place, false);
    }
    let embed = embed.footer(CreateEmbedFooter::new(poll.label()));
    Card { embed, components: buttons(poll, language, now) }
}

/// What can be done with it, or what it became.
fn state(poll: &Poll, language: Language, now: DateTime<Utc>) -> String {
    let closes = ("at", Argument::from(full(poll.closes_at)));
    match &poll.became {
        Some(became) => {
            let exchange = exchanges::label(became.number).into();
            let arguments = [("exchange", exchange), ("at", full(became.starts_at).into())];
            locales::text(language, "poll-is-decided", &arguments)
        }
        None if poll.takes_votes(now) => locales::text(language, "poll-is-open", &[closes]),
        None if poll.can_become(now) => locales::text(language, "poll-is-closed", &[closes]),
        None => locales::text(language, "poll-is-past", &[]),
    }
}

/// Each date in each reader's own zone, with how many want it.
fn dates(dates: &[Candidate], language: Language) -> String {
    let lines = dates.iter().map(|date| {
        let arguments = [("at", Argument::from(full(date.starts_at))), ("votes", date.votes.into())];
        locales::text(language, "poll-date", &arguments)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A button for each date while it takes votes, and the one that decides while it can.
fn buttons(poll: &Poll, language: Language, now: DateTime<Utc>) -> Vec<CreateActionRow> {
    let mut rows = Vec::new();
    if poll.takes_votes(now) {
        let buttons = poll.dates.iter().map(|date| {
            let id = format!("exchange:vote:{}:{}", poll.id, date.position);
            let label = on_button(date.starts_at, date.timezone, language);
            CreateButton::new(id).label(label).style(ButtonStyle::Secondary).disabled(date.starts_at <= now)
        });
        rows.push(CreateActionRow::Buttons(buttons.collect()));
    }
    if poll.can_become(now) {
        rows.push(make(poll, language));
    }
    rows
}

/// **Make it the exchange**.
pub(super) fn make(poll: &Poll, language: Language) -> CreateActionRow {
    let id = format!("exchange:make:{}", poll.id);
    let make = CreateButton::new(id).label(locales::text(language, "button-make", &[]));
    CreateActionRow::Buttons(vec![make.style(ButtonStyle::Primary)])
}
