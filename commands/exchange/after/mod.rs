//! What becomes of an exchange: who came, what they thought of it, what was learned, and what people tried.

pub(super) mod attendance;
mod feedback;
mod follow_up;
pub(super) mod notes;
mod past;

use super::{
    super::{asked::Asked, route::stale},
    occurrence_id,
};
use coalition::{discord::text, error::Result, ids::CommitmentId, language::Language, locales};
use poise::serenity_prelude::{CreateActionRow, CreateInputText, InputTextStyle};

/// Buttons, menus and forms.
pub(super) async fn route(asked: &Asked<'_>, action: &str, arguments: &[&str]) -> Result<()> {
    let first = || arguments.first().ok_or_else(stale);
    match action {
        "attendance" | "came" | "everyone" | "young" | "young-count" => {
            attendance::pressed(asked, action, arguments).await
        }
        "rate" => feedback::rated(asked, arguments).await,
        "comment" => feedback::commented(asked, occurrence_id(first()?)?).await,
        "notes" => notes::submitted(asked, occurrence_id(first()?)?).await,
        "notes-edit" => notes::edit_pressed(asked, occurrence_id(first()?)?).await,
        "tell-how" | "told-how" | "not-yet" | "make-story" => {
            follow_up::pressed(asked, action, commitment_id(first()?)?).await
        }
        _ => Err(stale()),
    }
}

fn commitment_id(text: &str) -> Result<CommitmentId> {
    text.parse().map_err(|_| stale())
}

/// A field of several lines in a form, filled in with what was kept; its label is in `locales/` under `form-…`.
fn paragraph(language: Language, name: &str, value: &str, most: usize, is_required: bool) -> CreateActionRow {
    let label = locales::text(language, &format!("form-{name}"), &[]);
    let most = u16::try_from(most).unwrap_or(u16::MAX);
    let mut input = CreateInputText::new(InputTextStyle::Paragraph, label, name).max_length(most).required(is_required);
    if is_required {
        input = input.min_length(1);
    }
    if !value.is_empty() {
        // A value longer than the field takes would make Discord refuse the whole form.
        input = input.value(text::shorten(value, usize::from(most)));
    }
    CreateActionRow::InputText(input)
}
