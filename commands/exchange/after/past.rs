//! Which exchange is meant of those that have begun: the series' last, or one of its dates.

use super::super::{
    super::{Context, access, asked::Asked, autocomplete},
    which,
};
use coalition::{
    discord::{exchange_card, text},
    error::Result,
    exchanges::{self, Which},
    ids::OccurrenceId,
    language::Language,
    members::Actor,
};
use poise::serenity_prelude::CreateAutocompleteResponse;

/// The occurrence that somebody typed or chose; where only the series is named, the last that has begun.
pub(super) async fn find(asked: &Asked<'_>, actor: &Actor, typed: &str) -> Result<OccurrenceId> {
    Ok(which::occurrence(asked, actor, typed, Which::Last).await?.id)
}

/// Those they held or came to.
pub(super) async fn complete(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let asked = Asked::command(ctx);
    let found = async {
        let actor = access::member(&asked).await?;
        let now = asked.data.clock.now();
        let past = exchanges::suggest_past(&asked.data.db, &actor, &text::clean_line(typed), now).await?;
        Ok((actor.language, past))
    };
    let (language, past) = match found.await {
        Ok(found) => found,
        Err(error) => (Language::default(), autocomplete::nothing(&error)),
    };
    autocomplete::respond(past.into_iter().map(|past| {
        let label = exchanges::label(past.number);
        let day = exchange_card::day(past.starts_local.date(), language);
        (format!("{label} · {day} · {}", past.theme), format!("{label} · {}", past.position))
    }))
}
