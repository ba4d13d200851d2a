//! `/exchange` — community learning exchanges: scheduled, answered and found again.

mod after;
mod altered;
mod answer;
mod calendar;
mod cancel;
mod choices;
mod edit;
mod form;
mod lists;
mod poll;
mod preview;
mod schedule;
mod understand;
mod which;

use super::{Context, access, asked::Asked, autocomplete, dates, route::stale};
use coalition::{
    discord::text,
    error::{Refusal, Result},
    exchanges,
    ids::{ExchangeDraftId, OccurrenceId},
    language::Language,
    locales,
    members::Actor,
    networks::catalogue::{NETWORKS, Network},
    spelling,
};
use poise::serenity_prelude::CreateAutocompleteResponse;

/// Learning exchanges
#[poise::command(
    slash_command,
    guild_only,
    subcommand_required,
    subcommands(
        "schedule::schedule",
        "poll::poll",
        "lists::list",
        "lists::show",
        "edit::edit",
        "cancel::cancel",
        "after::attendance::attendance",
        "after::notes::notes",
        "calendar::calendar"
    )
)]
#[expect(clippy::unused_async, reason = "poise wants a future; a command with subcommands is never run itself")]
pub async fn exchange(_: Context<'_>) -> Result<()> {
    Ok(())
}

/// Buttons, menus and forms of exchanges.
pub async fn route(asked: &Asked<'_>, action: &str, arguments: &[&str]) -> Result<()> {
    let first = || arguments.first().ok_or_else(stale);
    match action {
        "schedule" | "change" | "changed" | "meant" | "meant-until" => {
            schedule::route(asked, action, draft_id(first()?)?, arguments.get(1).copied()).await
        }
        "poll-post" | "poll-change" | "poll-changed" | "poll-meant" | "poll-until" => {
            let id = first()?.parse().map_err(|_| stale())?;
            poll::route_draft(asked, action, id, arguments.get(1..).unwrap_or_default()).await
        }
        "vote" | "make" | "make-this" => {
            let id = first()?.parse().map_err(|_| stale())?;
            let position = arguments.get(1).map(|position| position.parse().map_err(|_| stale())).transpose()?;
            poll::route(asked, action, id, position).await
        }
        "going" | "maybe" | "cannot" | "seats" | "voices" => {
            answer::route(asked, action, occurrence_id(first()?)?).await
        }
        "own-going" | "own-maybe" | "own-cannot" => {
            let whose = arguments.get(1).and_then(|whose| whose.parse().ok()).ok_or_else(stale)?;
            answer::own(asked, action, occurrence_id(first()?)?, whose).await
        }
        "calendar-renew" | "calendar-off" => calendar::pressed(asked, action, first()?).await,
        "edit-save" | "edit-change" | "edited" | "edit-meant" => {
            edit::route(asked, action, draft_id(first()?)?, arguments.get(1).copied()).await
        }
        "cancel-yes" | "cancel-no" => {
            cancel::pressed(asked, action, occurrence_id(first()?)?, arguments.get(1).copied()).await
        }
        "list" => lists::turn(asked, arguments).await,
        "go-on" => lists::go_on(asked).await,
        "show" => lists::show_beside(asked, occurrence_id(first()?)?).await,
        _ => after::route(asked, action, arguments).await,
    }
}

fn draft_id(text: &str) -> Result<ExchangeDraftId> {
    text.parse().map_err(|_| stale())
}

fn occurrence_id(text: &str) -> Result<OccurrenceId> {
    text.parse().map_err(|_| stale())
}

/// A network by its name in either language, or its key, in any case and without accents.
///
/// # Errors
/// A refusal that names those which can have been meant.
fn network(typed: &str) -> Result<&'static Network, Refusal> {
    let wanted = joined(typed);
    let known: Vec<(&Network, String)> =
        NETWORKS.iter().flat_map(|it| names(it).map(|name| (it, joined(&name)))).collect();
    let found = known.iter().find(|(_, name)| *name == wanted);
    found.map(|(network, _)| *network).ok_or_else(|| {
        let near = spelling::near(&wanted, known.iter().map(|(_, name)| name.as_str()));
        let mut near: Vec<&str> = near.into_iter().map(|place| known[place].0.name).collect();
        near.dedup();
        let refusal = match near.as_slice() {
            [] => Refusal::new("exchange-network-unknown"),
            near => Refusal::new("exchange-network-mistyped").with("nearest", near.join(", ")),
        };
        refusal.with("typed", text::escape(typed))
    })
}

/// Under which names a network is known.
fn names(network: &Network) -> [String; 2] {
    let key = format!("network-{}", network.key);
    [network.name.to_owned(), locales::text(Language::Spanish, &key, &[])]
}

/// As one word that is the same however it was typed.
fn joined(name: &str) -> String {
    dates::plain(name).replace(['-', ' ', '#'], "")
}

/// The networks somebody may schedule for.
async fn complete_network(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    suggest_networks(ctx, typed, |actor, network| exchanges::may_schedule(actor, network.key)).await
}

/// All networks.
async fn complete_any_network(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    suggest_networks(ctx, typed, |_, _| true).await
}

async fn suggest_networks(
    ctx: Context<'_>,
    typed: &str,
    wanted: impl Fn(&Actor, &Network) -> bool,
) -> CreateAutocompleteResponse {
    let part = dates::plain(&text::clean_line(typed));
    let (language, networks) = match access::member(&Asked::command(ctx)).await {
        Ok(actor) => (actor.language, NETWORKS.iter().filter(|network| wanted(&actor, network)).collect()),
        Err(error) => (Language::default(), autocomplete::nothing(&error)),
    };
    let networks = networks.into_iter().filter(|it| names(it).iter().any(|name| dates::plain(name).contains(&part)));
    autocomplete::respond(networks.map(|network| {
        let shown = locales::text(language, &format!("network-{}", network.key), &[]);
        (shown, network.name.to_owned())
    }))
}
