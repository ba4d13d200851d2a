//! `/network` — the fourteen networks: who belongs, who asks to, and what their leads decide.

mod announce;
mod choices;
mod concern;
mod decide;
mod digest;
mod forms;
mod join;
mod lists;
mod panel;

use super::{Context, access, asked::Asked, reply, route::stale};
use choices::{JoiningChoice, NetworkChoice};
use coalition::{
    error::Result,
    locales,
    networks::{
        self,
        catalogue::{self, Network},
        membership,
    },
};

/// The fourteen networks of the Coalition
#[poise::command(
    slash_command,
    guild_only,
    subcommand_required,
    subcommands(
        "lists::list",
        "join::join",
        "join::leave",
        "lists::members",
        "lists::requests",
        "policy",
        "announce::announce",
        "digest::digest",
        "panel::panel",
        "concern::concern"
    )
)]
#[expect(clippy::unused_async, reason = "poise wants a future; a command with subcommands is never run itself")]
pub async fn network(_: Context<'_>) -> Result<()> {
    Ok(())
}

/// Decide how people join a network
#[poise::command(slash_command, category = "coordinator")]
async fn policy(
    ctx: Context<'_>,
    #[description = "Which network"] network: NetworkChoice,
    #[description = "Whether everybody can join, or a lead approves"] joining: JoiningChoice,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let (network, joining): (&Network, _) = (network.into(), joining.into());
    membership::set_joining(&asked.data.db, &actor, network, joining, asked.data.clock.now()).await?;
    let joining = locales::text(actor.language, joining.text_key(), &[]);
    let arguments = [("network", networks::named(network)), ("joining", joining.into())];
    reply::say(&asked, actor.language, "policy-set", &arguments).await
}

/// Buttons, menus and forms of networks.
pub async fn route(asked: &Asked<'_>, action: &str, arguments: &[&str]) -> Result<()> {
    let first = || arguments.first().copied().ok_or_else(stale);
    match action {
        "panel" => panel::chosen(asked).await,
        "age" => join::age_chosen(asked).await,
        "leave-yes" | "leave-no" => join::leave_pressed(asked, action, of_key(first()?)?).await,
        "introduce" | "introduce-words" => forms::introduce(asked, action, arguments).await,
        "about" | "about-words" => forms::about(asked, action, of_key(first()?)?).await,
        "members" => lists::turn_members(asked, arguments).await,
        "requests" => lists::turn_requests(asked, first()?).await,
        "request" => decide::chosen(asked).await,
        "approve" | "approve-permission" | "decline" | "decline-note" => decide::pressed(asked, action, first()?).await,
        "concern" => concern::submitted(asked, arguments).await,
        "concern-take" | "concern-close" => concern::pressed(asked, action, first()?).await,
        "announce-edit" | "announce-words" | "announce-send" => announce::pressed(asked, action, first()?).await,
        "digest" | "digest-edit" | "digest-words" | "digest-send" => digest::pressed(asked, action, first()?).await,
        "renew" => decide::renew(asked, first()?).await,
        _ => Err(stale()),
    }
}

/// A network by the key that a control carries.
fn of_key(key: &str) -> Result<&'static Network> {
    catalogue::find(key).ok_or_else(stale)
}
