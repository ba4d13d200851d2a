//! What somebody sees before a poll is posted: how it was understood, what is asked, what cannot be, and the form.

use super::{
    super::{
        super::{dates, reply},
        form::{self as exchange, Form},
        preview,
    },
    understand::{Unclear, lines},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use coalition::{
    discord::{
        exchange_card::full,
        text::{self, limits},
    },
    error::Argument,
    exchanges::{
        polls::{DATES_MAX, Draft, Typed, TypedDate},
        recurrence,
    },
    ids::PollDraftId,
    language::Language,
    locales,
    members::Actor,
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateEmbed, CreateInputText, CreateInteractionResponseMessage, CreateModal,
    InputTextStyle,
};

/// The names of the form's fields, in the order in which they are offered; their labels are in `locales/` under `form-…`.
const FIELDS: [&str; 7] = ["theme", "dates", "closes", "where", "network", "duration", "timezone"];

/// The preview, the question, or the refusal; each with what can be pressed.
pub fn message(
    actor: &Actor,
    id: PollDraftId,
    typed: &Typed,
    understood: &Result<Draft, Unclear>,
) -> CreateInteractionResponseMessage {
    let language = actor.language;
    let change = reply::button(language, "button-change", format!("exchange:poll-change:{id}"), ButtonStyle::Secondary);
    match understood {
        Ok(draft) => {
            let post = format!("exchange:poll-post:{id}");
            let post = reply::button(language, "button-post", post, ButtonStyle::Primary);
            let said = locales::text(language, "exchange-preview", &[]);
            let row = reply::buttons([post, change]);
            reply::private().content(said).embeds(vec![embed(typed, draft, language)]).components(vec![row])
        }
        Err(Unclear::Refused(_, refusal)) => preview::refused(language, refusal, true, change),
        Err(Unclear::When(index, moments)) => {
            let words = typed.dates.get(*index).map(|date| date.words.as_str()).unwrap_or_default();
            let custom_id = format!("exchange:poll-meant:{id}:{index}");
            preview::which(
                language,
                words,
                preview::readings(moments, zone(typed, actor), language, &custom_id),
                change,
            )
        }
        Err(Unclear::Closes(moments)) => {
            let readings =
                preview::readings(moments, zone(typed, actor), language, &format!("exchange:poll-until:{id}"));
            preview::which(language, &typed.closes, readings, change)
        }
    }
}

/// What would be posted, as it was understood.
fn embed(typed: &Typed, draft: &Draft, language: Language) -> CreateEmbed {
    let name = |key: &str| locales::text(language, key, &[]);
    let Some(first) = draft.dates().first() else { return CreateEmbed::new() };
    let plan = first.plan();
    let title = text::shorten(&text::escape(&plan.theme), limits::EMBED_TITLE);
    let each = draft.dates().iter().flat_map(coalition::exchanges::Draft::dates);
    let said = each.map(|date| {
        let clocks = dates::about_the_clocks(&date.moment, language);
        format!("- {}{}", full(date.starts_at()), clocks.map(|clocks| format!(" — {clocks}")).unwrap_or_default())
    });
    let mut embed =
        CreateEmbed::new().title(title).field(name("poll-dates"), said.collect::<Vec<_>>().join("\n"), false);
    let untimed: Vec<_> =
        typed.dates.iter().filter_map(|date| preview::about_the_time(&date.words, language)).collect();
    if !untimed.is_empty() {
        embed = embed.field(name("exchange-notes"), untimed.join("\n"), false);
    }
    embed = embed.field(name("poll-closes"), full(draft.closes_at()), false);
    embed =
        embed.field(name("exchange-zone"), preview::zone_said(&typed.exchange.timezone, plan.timezone, language), true);
    let minutes = [("count", Argument::from(plan.duration))];
    embed = embed.field(name("poll-lasts"), locales::text(language, "span-minutes", &minutes), true);
    embed = embed.field(name("exchange-network"), plan.network.name, true);
    embed = embed.field(name("exchange-format"), name(plan.format.text_key()), true);
    if let Some(place) = &plan.place {
        let place = text::shorten(&text::escape(place), limits::EMBED_FIELD_VALUE);
        embed = embed.field(name("exchange-where"), place, false);
    }
    if let Some(protocol) = plan.protocol {
        embed = embed.field(name("exchange-protocol"), name(protocol.text_key()), true);
    }
    embed
}

/// The form, filled in with what was typed; what is wrong is among its five fields.
pub fn form(language: Language, id: PollDraftId, typed: &Typed, wrong: Option<&str>) -> CreateModal {
    let mut fields = FIELDS.to_vec();
    // The one that is wrong takes the place of the last that would be offered.
    if let Some(at) = fields.iter().position(|field| Some(*field) == wrong).filter(|at| *at >= limits::MODAL_INPUTS) {
        fields.swap(at, limits::MODAL_INPUTS - 1);
    }
    fields.truncate(limits::MODAL_INPUTS);
    let inputs = fields.into_iter().map(|field| match field {
        "dates" => dates_input(language, &value(typed, field)),
        field => exchange::input(Form::Schedule, language, field, &value(typed, field)),
    });
    let title = locales::text(language, "form-exchange-title", &[]);
    CreateModal::new(format!("exchange:poll-changed:{id}"), title).components(inputs.collect())
}

/// Room for all the dates, a line each.
fn dates_input(language: Language, value: &str) -> CreateActionRow {
    let most = DATES_MAX * 101;
    let label = locales::text(language, "form-dates", &[]);
    let input = CreateInputText::new(InputTextStyle::Paragraph, label, "dates").required(true);
    let input = input.max_length(u16::try_from(most).unwrap_or(u16::MAX));
    CreateActionRow::InputText(if value.is_empty() { input } else { input.value(text::shorten(value, most)) })
}

/// What was typed, by the names of the form's fields.
pub fn fields(typed: &Typed) -> Vec<(&'static str, String)> {
    FIELDS.iter().map(|field| (*field, value(typed, field))).collect()
}

/// What was typed into a field.
fn value(typed: &Typed, field: &str) -> String {
    match field {
        "dates" => typed.dates.iter().map(|date| date.words.as_str()).collect::<Vec<_>>().join("\n"),
        "closes" => typed.closes.clone(),
        field => exchange::value(&typed.exchange, field).to_owned(),
    }
}

/// Keeps what was typed into a field. Dates are understood anew where their words changed or have passed.
pub fn set(typed: &mut Typed, field: &str, words: &str, now: DateTime<Utc>) {
    match field {
        "dates" => {
            let before = std::mem::take(&mut typed.dates);
            let kept = |words: &String| before.iter().find(|date| date.words == *words && is_ahead(date, now)).cloned();
            let dates = lines(words).into_iter();
            typed.dates =
                dates.map(|words| kept(&words).unwrap_or(TypedDate { words, ..TypedDate::default() })).collect();
        }
        "closes" => {
            let words = text::clean_line(words);
            if words != typed.closes || typed.closes_at.is_some_and(|at| at <= now) {
                typed.closes_at = None;
            }
            typed.closes = words;
        }
        field if FIELDS.contains(&field) => {
            let words = text::clean_line(words);
            if field == "timezone" && words != typed.exchange.timezone {
                typed.closes_at = None;
                for date in &mut typed.dates {
                    date.starts_local = None;
                }
            }
            exchange::set(&mut typed.exchange, field, words, now);
        }
        _ => {}
    }
}

/// Whether a date was understood and is still to come.
fn is_ahead(date: &TypedDate, now: DateTime<Utc>) -> bool {
    let zone: Option<Tz> = date.starts_zone.parse().ok();
    date.starts_local.zip(zone).is_some_and(|(local, zone)| recurrence::moment(local, zone).at > now)
}

/// The zone in which a draft's times are shown.
pub fn zone(typed: &Typed, actor: &Actor) -> Tz {
    preview::zone(&typed.exchange, actor)
}
