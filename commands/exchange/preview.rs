//! What somebody sees before anything is sent: how it was understood, what is asked, what cannot be, and the form.

use super::{
    super::{dates, reply},
    understand::Unclear,
};
use chrono::{DateTime, Datelike as _, Utc};
use chrono_tz::Tz;
use coalition::{
    discord::{
        exchange_card::{self, full},
        text::{self, limits},
    },
    error::Argument,
    exchanges::{self, Draft, Repeat, drafts::Typed, recurrence},
    ids::ExchangeDraftId,
    language::Language,
    locales,
    members::{self, Actor},
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateInputText, CreateInteractionResponseMessage,
    CreateModal, InputTextStyle,
};

/// The names of the form's fields, in the order in which they are offered; their labels are in `locales/` under `form-…`.
pub const FIELDS: [&str; 9] =
    ["theme", "when", "until", "where", "capacity", "duration", "network", "timezone", "reminders"];

/// How many dates of a series are shown.
const DATES: usize = 3;

/// What a draft is for; its controls and its form are named accordingly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A new exchange.
    Schedule,
    /// A change of one that stands.
    Edit,
}

impl Form {
    const fn change(self) -> &'static str {
        match self {
            Self::Schedule => "change",
            Self::Edit => "edit-change",
        }
    }

    const fn meant(self) -> &'static str {
        match self {
            Self::Schedule => "meant",
            Self::Edit => "edit-meant",
        }
    }

    const fn changed(self) -> &'static str {
        match self {
            Self::Schedule => "changed",
            Self::Edit => "edited",
        }
    }
}

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
    reply::private().content(said).embeds(vec![embed(draft, language)]).components(vec![row])
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
    let button = |id: String, label: String| CreateButton::new(id).label(label).style(ButtonStyle::Secondary);
    let (asked_about, lines, buttons): (_, Vec<_>, Vec<_>) = match unclear {
        Unclear::Refused(_, refusal) => {
            let said = locales::refusal(language, refusal);
            let kept = locales::text(language, "exchange-kept", &[]);
            let row = reply::buttons([change.style(ButtonStyle::Primary)]);
            let message = reply::private().content(format!("{said}\n{kept}"));
            return message.embeds(Vec::new()).components(vec![row]);
        }
        Unclear::When(readings) => {
            let zone = zone(typed, actor);
            let buttons = readings.iter().map(|moment| {
                let local = moment.at.with_timezone(&zone);
                let label = format!("{}, {}", exchange_card::day(local.date_naive(), language), local.format("%H:%M"));
                button(format!("exchange:{}:{id}:{}", form.meant(), moment.at.timestamp()), label)
            });
            let lines = readings.iter().map(|moment| format!("- {}", full(moment.at)));
            (&typed.when, lines.collect(), buttons.collect())
        }
        Unclear::Until(one, other) => {
            let buttons = [one, other].map(|day| {
                let label = format!("{} {}", exchange_card::day(*day, language), day.year());
                button(format!("exchange:meant-until:{id}:{day}"), label)
            });
            (&typed.until, [one, other].map(|day| format!("- {day}")).to_vec(), buttons.to_vec())
        }
    };
    let said = locales::text(language, "exchange-which", &[("typed", text::escape(asked_about).into())]);
    let rows = vec![CreateActionRow::Buttons(buttons), reply::buttons([change])];
    reply::private().content(format!("{said}\n{}", lines.join("\n"))).embeds(Vec::new()).components(rows)
}

/// What would be scheduled, as it was understood.
fn embed(draft: &Draft, language: Language) -> CreateEmbed {
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
    embed = embed.field(name("exchange-zone"), plan.timezone.name(), true);
    if plan.repeat != Repeat::Once {
        embed = embed.field(name(plan.repeat.text_key()), series(draft, language), false);
    }
    let notes = notes(draft, language);
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
    if let Some(cohost) = plan.cohost {
        embed = embed.field(name("exchange-cohost"), format!("<@{cohost}>"), true);
    }
    embed.field(name("exchange-reminders"), exchange_card::reminders(&plan.reminders, language), true)
}

/// The next dates, and how many there are in all.
fn series(draft: &Draft, language: Language) -> String {
    let dates = draft.dates();
    let mut lines: Vec<_> = dates.iter().take(DATES).map(|date| full(date.starts_at())).collect();
    if let Some(last) = dates.last() {
        let arguments = [("count", Argument::from(dates.len())), ("last", full(last.starts_at()).into())];
        let key = if dates.len() == recurrence::MOST { "exchange-preview-most" } else { "exchange-preview-all" };
        lines.push(locales::text(language, key, &arguments));
    }
    lines.join("\n")
}

/// What might surprise: clocks that turn on one of the days, a weekday that not every month has five times.
fn notes(draft: &Draft, language: Language) -> Vec<String> {
    let plan = draft.plan();
    let turned = draft.dates().iter().filter_map(|date| {
        let clocks = dates::about_the_clocks(&date.moment, language)?;
        Some(format!("{}: {clocks}", exchange_card::day(date.local.date(), language)))
    });
    let mut notes: Vec<_> = turned.take(DATES).collect();
    if plan.repeat == Repeat::Monthly && recurrence::is_fifth(plan.starts_local.date()) {
        notes.push(locales::text(language, "exchange-monthly-last", &[]));
    }
    notes
}

/// The form, filled in with what was typed; what is wrong is among its five fields.
pub fn form(form: Form, language: Language, id: ExchangeDraftId, typed: &Typed, wrong: Option<&str>) -> CreateModal {
    let repeats = typed.repeat.is_some_and(|repeat| repeat != Repeat::Once);
    let is_offered = |field: &str| match field {
        "until" => wrong == Some(field) || repeats || !typed.until.is_empty(),
        "network" | "timezone" => form == Form::Schedule,
        _ => true,
    };
    let mut fields: Vec<&str> = FIELDS.into_iter().filter(|field| is_offered(field)).collect();
    if form == Form::Edit {
        // What is to be changed comes first.
        fields.sort_by_key(|field| value(typed, field).is_empty());
    }
    // The one that is wrong takes the place of the last that would be offered.
    if let Some(at) = fields.iter().position(|field| Some(*field) == wrong).filter(|at| *at >= limits::MODAL_INPUTS) {
        fields.swap(at, limits::MODAL_INPUTS - 1);
    }
    fields.truncate(limits::MODAL_INPUTS);
    let inputs = fields.into_iter().map(|field| input(form, language, field, value(typed, field))).collect();
    let title = locales::text(language, "form-exchange-title", &[]);
    CreateModal::new(format!("exchange:{}:{id}", form.changed()), title).components(inputs)
}

/// One line of a form, filled in.
pub fn input(form: Form, language: Language, field: &str, value: &str) -> CreateActionRow {
    let most = match field {
        "where" => exchanges::PLACE_MAX,
        _ => exchanges::THEME_MAX,
    };
    let label = locales::text(language, &format!("form-{field}"), &[]);
    let most = u16::try_from(most).unwrap_or(u16::MAX);
    let is_required = form == Form::Schedule && matches!(field, "theme" | "when" | "network");
    let mut input = CreateInputText::new(InputTextStyle::Short, label, field).max_length(most).required(is_required);
    if !value.is_empty() {
        // A value longer than the field takes would make Discord refuse the whole form.
        input = input.value(text::shorten(value, usize::from(most)));
    }
    CreateActionRow::InputText(input)
}

/// What was typed, by the names of the form's fields.
pub fn fields(typed: &Typed) -> Vec<(&'static str, &str)> {
    FIELDS.iter().map(|field| (*field, value(typed, field))).collect()
}

/// What was typed into a field.
pub fn value<'a>(typed: &'a Typed, field: &str) -> &'a str {
    match field {
        "theme" => &typed.theme,
        "when" => &typed.when,
        "until" => &typed.until,
        "where" => &typed.place,
        "capacity" => &typed.capacity,
        "duration" => &typed.duration,
        "network" => &typed.network,
        "timezone" => &typed.timezone,
        _ => &typed.reminders,
    }
}

/// Keeps what was typed into a field. Days are understood anew where their words changed or have passed.
pub fn set(typed: &mut Typed, field: &str, words: String, now: DateTime<Utc>) {
    let is_same = value(typed, field) == words;
    match field {
        "theme" => typed.theme = words,
        "when" => {
            let starts_at = typed.starts().map(|(local, zone)| recurrence::moment(local, zone).at);
            if !is_same || starts_at.is_none_or(|starts_at| starts_at <= now) {
                typed.starts_local = None;
            }
            typed.when = words;
        }
        "until" => {
            if !is_same {
                typed.until_day = None;
            }
            typed.until = words;
        }
        "where" => typed.place = words,
        "capacity" => typed.capacity = words,
        "duration" => typed.duration = words,
        "network" => typed.network = words,
        "timezone" => {
            if !is_same {
                typed.starts_local = None;
            }
            typed.timezone = words;
        }
        _ => typed.reminders = words,
    }
}

/// The zone in which a draft's times are shown.
pub fn zone(typed: &Typed, actor: &Actor) -> Tz {
    members::find_zone(&typed.timezone).unwrap_or(actor.timezone)
}
