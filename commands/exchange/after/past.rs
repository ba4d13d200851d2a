//! Which exchange is meant of those that have begun: `E-7`, or one of its dates by a suggestion.

use super::super::super::{Context, access, asked::Asked, autocomplete};
use coalition::{
    discord::text,
    error::{Refusal, Result},
    exchanges::{self, Which},
    ids::OccurrenceId,
    members::Actor,
};
use poise::serenity_prelude::CreateAutocompleteResponse;

/// The occurrence that somebody typed or chose; where only the series is named, the last that has begun.
pub(super) async fn find(asked: &Asked<'_>, actor: &Actor, typed: &str) -> Result<OccurrenceId> {
    let (number, position) = number(typed)?;
    let which = position.map_or(Which::Last, Which::Position);
    let now = asked.data.clock.now();
    Ok(exchanges::by_number(&asked.data.db, actor, number, which, now).await?.id)
}

/// `E-7`, `e7`, `7`, or the value of a suggestion, `E-7/3`.
fn number(typed: &str) -> Result<(i32, Option<i32>)> {
    let typed = text::clean_line(typed);
    let bare = typed.trim_start_matches(['e', 'E']).trim_start_matches(['-', ' ', '‑', '–']);
    let (number, position) = match bare.split_once('/') {
        Some((number, position)) => (number.parse().ok(), position.parse().ok().map(Some)),
        None => (bare.split(|letter: char| !letter.is_ascii_digit()).next().and_then(|it| it.parse().ok()), Some(None)),
    };
    number.zip(position).ok_or_else(|| {
        Refusal::new("exchange-number-not-understood").with("typed", text::escape(&text::shorten(&typed, 100))).into()
    })
}

/// Those they held or came to.
pub(super) async fn complete(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let asked = Asked::command(ctx);
    let found = async {
        let actor = access::member(&asked).await?;
        let now = asked.data.clock.now();
        let past = exchanges::suggest_past(&asked.data.db, &actor, &text::clean_line(typed), now).await?;
        Ok((actor, past))
    };
    let (zone, past) = match found.await {
        Ok((actor, past)) => (actor.timezone, past),
        Err(error) => (chrono_tz::UTC, autocomplete::nothing(&error)),
    };
    autocomplete::respond(past.into_iter().map(|past| {
        let label = exchanges::label(past.number);
        let day = past.starts_at.with_timezone(&zone).format("%Y-%m-%d %H:%M");
        (format!("{label} · {day} · {}", past.theme), format!("{label}/{}", past.position))
    }))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_is_understood_as_people_write_it() {
        for typed in ["E-7", "e7", "7", " E – 7", "E-7 · Circles"] {
            assert_eq!(number(typed).ok(), Some((7, None)), "{typed}");
        }
        assert_eq!(number("E-7/3").ok(), Some((7, Some(3))));
        for typed in ["", "E-", "seven", "99999999999", "E-7/x", "E-7/99999999999"] {
            assert!(number(typed).is_err(), "{typed}");
        }
    }
}
