//! Suggestions while people type; what comes back is checked like anything else they type.

use super::Context;
use coalition::{discord::text, error::Error};
use poise::serenity_prelude::{AutocompleteChoice, CreateAutocompleteResponse};

/// Zones by any part of their name; nothing is told about anybody, so that no one is asked who they are.
pub async fn timezone(_: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    let wanted = partial.trim().to_lowercase().replace(' ', "_");
    let common = COMMON_ZONES.iter().copied().filter(|_| wanted.is_empty());
    let found = chrono_tz::TZ_VARIANTS
        .iter()
        .map(|zone| zone.name())
        .filter(|name| !wanted.is_empty() && name.contains('/') && name.to_lowercase().contains(&wanted));
    respond(common.chain(found).map(|name| (name.replace('_', " "), name.to_owned())))
}

/// The zones of the states and territories, offered before anything is typed.
const COMMON_ZONES: [&str; 9] = [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
    "Pacific/Guam",
];

/// At most as many choices as Discord takes, each within its bounds.
pub fn respond(choices: impl Iterator<Item = (String, String)>) -> CreateAutocompleteResponse {
    let choices = choices
        .take(text::limits::CHOICES)
        .map(|(name, value)| AutocompleteChoice::new(text::shorten(&name, text::limits::CHOICE_NAME), value));
    CreateAutocompleteResponse::new().set_choices(choices.collect())
}

/// No suggestions: a completion has no way to say why. What is refused here is refused again, in words, when the
/// command is run.
pub fn nothing<T>(error: &Error) -> Vec<T> {
    if !matches!(error, Error::Refused(_)) {
        tracing::warn!(%error, "nothing could be suggested");
    }
    Vec::new()
}
