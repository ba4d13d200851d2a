//! The form in which an exchange is corrected before it is scheduled, and a change of one before it is saved.

use chrono::{DateTime, Utc};
use coalition::{
    discord::text::{self, limits},
    exchanges::{self, Repeat, drafts::Typed, recurrence},
    ids::ExchangeDraftId,
    language::Language,
    locales,
};
use poise::serenity_prelude::{CreateActionRow, CreateInputText, CreateModal, InputTextStyle};

/// The names of the form's fields, in the order in which they are offered; their labels are in `locales/` under `form-…`.
pub const FIELDS: [&str; 9] =
    ["theme", "when", "until", "where", "capacity", "duration", "network", "timezone", "reminders"];

/// What a draft is for; its controls and its form are named accordingly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A new exchange.
    Schedule,
    /// A change of one that stands.
    Edit,
}

impl Form {
    pub const fn change(self) -> &'static str {
        match self {
            Self::Schedule => "change",
            Self::Edit => "edit-change",
        }
    }

    pub const fn meant(self) -> &'static str {
        match self {
            Self::Schedule => "meant",
            Self::Edit => "edit-meant",
        }
    }

    pub const fn changed(self) -> &'static str {
        match self {
            Self::Schedule => "changed",
            Self::Edit => "edited",
        }
    }
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
    let key = match (form, field) {
        (Form::Edit, "capacity") => "form-capacity-edit".to_owned(),
        _ => format!("form-{field}"),
    };
    let label = locales::text(language, &key, &[]);
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
