//! `/match` — coaches and communities find each other: suggested, offered, answered, looked after.

mod answers;
mod end;
mod equity;
mod explain;
mod round;
mod suggest;
mod weights;

use super::{Context, access, asked::Asked, autocomplete, community::id, route::stale, terms};
use coalition::{
    coaching::{self, Listed, Match},
    discord::text,
    error::Result,
    members::Actor,
};
use poise::serenity_prelude::CreateAutocompleteResponse;

/// Coaches and communities find each other
#[poise::command(
    slash_command,
    guild_only,
    subcommand_required,
    rename = "match",
    subcommands(
        "suggest::suggest",
        "round::round",
        "explain::status",
        "explain::explain",
        "suggest::override_",
        "end::end",
        "equity::equity",
        "weights::weights"
    )
)]
#[expect(clippy::unused_async, reason = "poise wants a future; a command with subcommands is never run itself")]
pub async fn match_(_: Context<'_>) -> Result<()> {
    Ok(())
}

/// Buttons and forms of matches.
pub async fn route(asked: &Asked<'_>, action: &str, arguments: &[&str]) -> Result<()> {
    let first = arguments.first();
    let second = arguments.get(1);
    match action {
        "suggest" => suggest::pressed(asked, id(first)?).await,
        "offer" => suggest::offer(asked, id(first)?, id(second)?).await,
        "accept" | "decline" | "ask" | "decline-reason" | "ask-what" => {
            answers::pressed(asked, action, id(first)?).await
        }
        "answer" | "answer-what" => answers::answer(asked, action, id(first)?).await,
        "check" => end::checked_in(asked, id(first)?, id(second)?, arguments.get(2).copied().unwrap_or_default()).await,
        "round-send" | "round-discard" => round::pressed(asked, action, id(first)?).await,
        "weights-yes" => {
            weights::tune(asked, first.copied().unwrap_or_default(), second.copied().unwrap_or_default()).await
        }
        "weights-no" => weights::keep(asked).await,
        "end-words" => end::submit(asked, id(first)?).await,
        "story" => end::tell(asked, id(first)?, second.copied().unwrap_or_default()).await,
        _ => Err(stale()),
    }
}

/// So much of a community's name stands in a list, in characters: what else the line says is never cut off.
const NAME_SHOWN: usize = 40;

/// The name of a community as lists show it.
fn short(name: &str) -> String {
    text::escape(&text::shorten(name, NAME_SHOWN))
}

/// The match that somebody named, if they may read it.
async fn find(asked: &Asked<'_>, actor: &Actor, typed: &str) -> Result<Match> {
    let number = terms::number('M', typed, "match-number-not-understood")?;
    coaching::show(&asked.data.db, actor, number).await
}

async fn complete_among(ctx: Context<'_>, partial: &str, only_pairs: bool) -> CreateAutocompleteResponse {
    let asked = Asked::command(ctx);
    let found = async {
        let actor = access::member(&asked).await?;
        coaching::suggest(&asked.data.db, &actor, &text::clean_line(partial), only_pairs).await
    };
    let found = found.await.unwrap_or_else(|error| autocomplete::nothing(&error));
    autocomplete::respond(found.into_iter().map(|it: Listed| {
        let label = coaching::label(it.number);
        (format!("{label} · {} · {}", it.community_name, it.coach_name), label)
    }))
}

/// Pairs that I may end.
async fn complete_pairs(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    complete_among(ctx, partial, true).await
}

/// Matches that I may read.
async fn complete_any(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    complete_among(ctx, partial, false).await
}
