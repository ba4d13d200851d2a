//! What somebody sees before anything is sent: how it was understood, what is asked, what cannot be, and the form.

use super::{
    super::{dates, reply},
    form::Form,
    understand::Unclear,
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use coalition::{
    discord::{
        exchange_card::{self, full},
        text::{self, limits},
    },
    error::{Argument, Refusal},
    exchanges::{Draft, Ending, Repeat, drafts::Typed, recurrence},
    ids::ExchangeDraftId,
    language::Language,
    locales,
    members::Actor,
    moment::Moment,
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateInteractionResponseMessage,
};

/// How many dates of a series are shown.
const DATES: usize = 3;

/// **Change**: the form, filled in.
pub fn change_button(form: Form, language: Language, id: ExchangeDraftId) -> CreateButton {
    let id = format!("exchange:{}:{id}", form.change());
    reply::button(language, "button-change", id, ButtonStyle::Secondary)
}

/// The preview, the question, or the refusal; each with what can be pressed.
pub fn message(
    actor: &Actor,
    id: ExchangeDraftId,
    typed: &Typed,
    understood: &Result<Draft, Unclear>,
    now: DateTime<Utc>,
) -> CreateInteractionResponseMessage {
    let language = actor.language;
    let draft = match understood {
        Ok(draft) => draft,
        Err(what) => return unclear(Form::Schedule, actor, id, typed, what),
    };
    let change = change_button(Form::Schedule, language, id);
    let schedule = reply::button(language, "button-schedule", format!("exchange:schedule:{id}"), ButtonStyle::Primary);
    let said = locales::text(language, "exchange-preview", &[]);
    let row = reply::buttons([schedule, change]);
    reply::private().content(said).embeds(vec![embed(actor, typed, draft, now)]).components(vec![row])
}

/// The question which of several readings is meant, or what cannot be and why.
pub fn unclear(
    form: Form,
    actor: &Actor,
    id: ExchangeDraftId,
    typed: &Typed,
    unclear: &Unclear,
) -> CreateInteractionResponseMessage {
    let language = actor.language;
    let change = change_button(form, language, id);
    match unclear {
        Unclear::Refused(_, refusal) => refused(language, refusal, !typed.is_empty(), change),
        Unclear::When(moments) => {
            let custom_id = format!("exchange:{}:{id}", form.meant());
            which(language, &typed.when, readings(moments, zone(typed, actor), language, &custom_id), change)
        }
        Unclear::Until(one, other) => {
            let reading = |day: &NaiveDate| {
                let said = exchange_card::day_and_year(*day, language);
                (format!("exchange:meant-until:{id}:{day}"), said.clone(), said)
            };
            which(language, &typed.until, [one, other].map(reading).to_vec(), change)
        }
    }
}

/// What cannot be, with the button that corrects it; and that it is kept, where anything was typed.
pub fn refused(
    language: Language,
    refusal: &Refusal,
    is_typed: bool,
    change: CreateButton,
) -> CreateInteractionResponseMessage {
    let mut said = locales::refusal(language, refusal);
    if is_typed {
        said.push('\n');
        said.push_str(&locales::text(language, "exchange-kept", &[]));
    }
    let row = reply::buttons([change.style(ButtonStyle::Primary)]);
    reply::private().content(said).embeds(Vec::new()).components(vec![row])
}

/// A way in which words can be read: the custom_id of its button, what stands on it, and what is said of it.
pub type Reading = (String, String, String);

/// Moments that words can mean.
pub fn readings(moments: &[Moment], zone: Tz, language: Language, custom_id: &str) -> Vec<Reading> {
    let reading = |moment: &Moment| {
        let id = format!("{custom_id}:{}", moment.at.timestamp());
        (id, exchange_card::on_button_with_year(moment.at, zone, language), full(moment.at))
    };
    moments.iter().map(reading).collect()
}

/// Asks which of several readings is meant.
pub fn which(
    language: Language,
    typed: &str,
    readings: Vec<Reading>,
    change: CreateButton,
) -> CreateInteractionResponseMessage {
    let mut said = locales::text(language, "exchange-which", &[("typed", text::escape(typed).into())]);
    said.extend(readings.iter().map(|(_, _, said)| format!("\n- {said}")));
    let button = |(id, label, _)| CreateButton::new(id).label(label).style(ButtonStyle::Secondary);
    let buttons = readings.into_iter().map(button).collect();
    let rows = vec![CreateActionRow::Buttons(buttons), reply::buttons([change])];
    reply::private().content(said).embeds(Vec::new()).components(rows)
}

/// What would be scheduled, as it was understood.
fn embed(actor: &Actor, typed: &Typed, draft: &Draft, now: DateTime<Utc>) -> CreateEmbed {
    let language = actor.language;
    let name = |key: &str| locales::text(language, key, &[]);
    let plan = draft.plan();
    let title = text::shorten(&text::escape(&plan.theme), limits::EMBED_TITLE);
    let mut embed = CreateEmbed::new().title(title);
    let Some(first) = draft.dates().first() else { return embed };
    let arguments = [
        ("at", Argument::from(full(first.starts_at()))),
        ("left", format!("<t:{}:R>", first.starts_at().timestamp()).into()),
        ("minutes", plan.duration.into()),
    ];
    embed = embed.field(name("exchange-when"), locales::text(language, "exchange-when-said", &arguments), false);
    embed = embed.field(name("exchange-zone"), zone_said(&typed.timezone, plan.timezone, language), true);
    if plan.repeat != Repeat::Once {
        embed = embed.field(name(plan.repeat.text_key()), series(draft, language), false);
    }
    let notes = notes(actor, typed, draft, now);
    if !notes.is_empty() {
        embed = embed.field(name("exchange-notes"), notes.join("\n"), false);
    }
    embed = embed.field(name("exchange-network"), plan.network.name, true);
    embed = embed.field(name("exchange-format"), name(plan.format.text_key()), true);
    if let Some(place) = &plan.place {
        let place = text::shorten(&text::escape(place), limits::EMBED_FIELD_VALUE);
        embed = embed.field(name("exchange-where"), place, false);
    }
    if let Some(protocol) = plan.protocol {
        embed = embed.field(name("exchange-protocol"), name(protocol.text_key()), true);
    }
    if let Some(capacity) = plan.capacity {
        embed = embed.field(name("exchange-capacity"), capacity.to_string(), true);
    }
    if let Some(cohost) = plan.cohost.filter(|cohost| *cohost != actor.member) {
        embed = embed.field(name("exchange-cohost"), format!("<@{cohost}>"), true);
    }
    // Of a series, the last date has all that any date has.
    let reminders = draft.dates().last().map(|last| draft.reminders_of(last, now).0).unwrap_or_default();
    embed.field(name("exchange-reminders"), exchange_card::reminders(&reminders, language), true)
}

/// The zone in which times were read, and how it was named where that was another way.
pub fn zone_said(typed: &str, zone: Tz, language: Language) -> String {
    let is_said_otherwise = !typed.replace(' ', "_").eq_ignore_ascii_case(zone.name());
    if !is_said_otherwise || dates::find_zone(typed) != Some(zone) {
        return zone.name().to_owned();
    }
    let arguments = [("zone", Argument::from(zone.name())), ("typed", text::escape(typed).into())];
    let key = if dates::is_called_so_in_one_season(typed) { "exchange-zone-turns" } else { "exchange-zone-said" };
    locales::text(language, key, &arguments)
}

/// The next dates, how many there are in all, and what ends them where that is not what was asked for.
fn series(draft: &Draft, language: Language) -> String {
    let dates = draft.dates();
    let mut lines: Vec<_> = dates.iter().take(DATES).map(|date| full(date.starts_at())).collect();
    if let Some(last) = dates.last() {
        let mut arguments = vec![("count", Argument::from(dates.len())), ("last", full(last.starts_at()).into())];
        let until = draft.plan().until.filter(|_| draft.ending() != Ending::AsAsked);
        if let Some(until) = until {
            arguments.push(("until", exchange_card::day_and_year(until, language).into()));
        }
        let key = match (draft.ending(), until) {
            (Ending::AsAsked, _) => "exchange-preview-all",
            (Ending::Dates, None) => "exchange-preview-most",
            (Ending::Dates, Some(_)) => "exchange-preview-most-cut",
            (Ending::Years, None) => "exchange-preview-years",
            (Ending::Years, Some(_)) => "exchange-preview-years-cut",
        };
        lines.push(locales::text(language, key, &arguments));
    }
    lines.join("\n")
}

/// What is said of words that name no time of day.
pub fn about_the_time(typed: &str, language: Language) -> Option<String> {
    let arguments = [("typed", text::escape(typed).into())];
    dates::takes_this_time(typed).then(|| locales::text(language, "exchange-time-of-now", &arguments))
}

/// What might surprise: a time of day that nobody named, clocks that turn on one of the days, a weekday that not every month has five times, reminders for which
/// it is too late, and who is named for what they are already.
fn notes(actor: &Actor, typed: &Typed, draft: &Draft, now: DateTime<Utc>) -> Vec<String> {
    let (language, plan) = (actor.language, draft.plan());
    let mut notes = Vec::from_iter(about_the_time(&typed.when, language));
    let turned = draft.dates().iter().filter_map(|date| {
        let clocks = dates::about_the_clocks(&date.moment, language)?;
        Some(format!("{}: {clocks}", exchange_card::day(date.local.date(), language)))
    });
    notes.extend(turned.take(DATES));
    if plan.repeat == Repeat::Monthly && recurrence::is_fifth(plan.starts_local.date()) {
        notes.push(locales::text(language, "exchange-monthly-last", &[]));
    }
    let late = draft.dates().first().map(|first| draft.reminders_of(first, now).1).unwrap_or_default();
    if !late.is_empty() {
        let key = if draft.dates().len() > 1 { "exchange-reminders-late-first" } else { "exchange-reminders-late" };
        let spans = exchange_card::spans(&late, language);
        notes.push(locales::text(language, key, &[("count", late.len().into()), ("spans", spans.into())]));
    }
    if plan.cohost == Some(actor.member) {
        notes.push(locales::text(language, "exchange-cohost-yourself", &[]));
    }
    notes
}

/// The zone in which a draft's times are shown.
pub fn zone(typed: &Typed, actor: &Actor) -> Tz {
    dates::find_zone(&typed.timezone).unwrap_or(actor.timezone)
}
