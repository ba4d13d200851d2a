//! Suggestions while people type; what comes back is checked like anything else they type.

use super::{Context, dates};
use chrono_tz::{TZ_VARIANTS, Tz};
use coalition::{discord::text, error::Error};
use poise::serenity_prelude::{AutocompleteChoice, CreateAutocompleteResponse};

/// Zones as people name them, or by any part of their name; nothing is told about anybody, so that no one is asked who they
/// are.
pub async fn timezone(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    let wanted = partial.trim().to_lowercase().replace(' ', "_");
    let mut zones: Vec<Tz> = Vec::new();
    if wanted.is_empty() {
        zones.extend(dates::COMMON_ZONES);
    } else {
        zones.extend(dates::find_zone(partial));
        let has_it = |zone: &Tz| zone.name().contains('/') && zone.name().to_lowercase().contains(&wanted);
        zones.extend(TZ_VARIANTS.into_iter().filter(|zone| !zones.contains(zone)).filter(has_it).collect::<Vec<_>>());
        if zones.is_empty() {
            zones = dates::nearest_zones(partial, ctx.data().clock.now());
        }
    }
    respond(zones.into_iter().map(|zone| (zone.name().replace('_', " "), zone.name().to_owned())))
}

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
