//! `/exchange calendar`: exchanges in one's own calendar, as a file, and under an address that keeps itself up to date.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    which,
};
use coalition::{
    discord::{exchange_card, text},
    error::{Argument, Refusal, Result},
    exchanges::{
        Which,
        calendar::{self, Address, Opened, Scope},
    },
    language::Language,
    locales,
    members::{Actor, YOUTH_NETWORK},
    networks::catalogue::{self, Network},
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateAttachment, CreateAutocompleteResponse, CreateInteractionResponseMessage,
};

/// What stands in a button for one's own calendar, where a network's has its key.
const MINE: &str = "mine";

/// Put exchanges in my own calendar
#[poise::command(slash_command)]
pub(super) async fn calendar(
    ctx: Context<'_>,
    #[description = "One exchange alone, such as E-7"]
    #[autocomplete = "super::lists::complete_show"]
    #[max_length = 150]
    exchange: Option<String>,
    #[description = "All exchanges of a network that you belong to"]
    #[autocomplete = "complete_own_network"]
    #[max_length = 100]
    network: Option<String>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    match (exchange, network) {
        (Some(_), Some(_)) => Err(Refusal::new("calendar-one-or-the-other").into()),
        (Some(exchange), None) => one(&asked, &actor, &exchange).await,
        (None, Some(network)) => whole(&asked, &actor, Some(super::network(&text::clean_line(&network))?)).await,
        (None, None) => whole(&asked, &actor, None).await,
    }
}

/// One exchange as a file; its dates change with the whole calendar's address only.
async fn one(asked: &Asked<'_>, actor: &Actor, typed: &str) -> Result<()> {
    let (db, now) = (&asked.data.db, asked.data.clock.now());
    let exchange = which::occurrence(asked, actor, typed, Which::Next).await?;
    let file = calendar::file(db, actor, Scope::Exchange(&exchange), words(actor.language), now).await?;
    if calendar::is_left_out(actor, &exchange) {
        let refusal = Refusal::new("calendar-exchange-members").with("exchange", exchange.label());
        return Err(refusal.with("network", exchange_card::network(&exchange.network)).into());
    }
    if file.dates + file.cancelled == 0 {
        return Err(Refusal::new("calendar-exchange-empty").with("exchange", exchange.label()).into());
    }
    let arguments = [("exchange", exchange.label().into()), ("dates", file.dates.into())];
    let mut said = locales::text(actor.language, "calendar-exchange", &arguments);
    said.extend(cancelled(actor.language, file.cancelled));
    if asked.data.public_url.is_some() {
        said.push(' ');
        said.push_str(&locales::text(actor.language, "calendar-exchange-address", &[]));
    }
    reply::send(asked, reply::private().content(said).add_file(CreateAttachment::bytes(file.text, file.name))).await
}

/// One's own calendar or a network's: the file, and the address.
async fn whole(asked: &Asked<'_>, actor: &Actor, network: Option<&'static Network>) -> Result<()> {
    let (db, now, language) = (&asked.data.db, asked.data.clock.now(), actor.language);
    let file = calendar::file(db, actor, network.map_or(Scope::Mine, Scope::Network), words(language), now).await?;
    let is_left_out = network.is_none() && calendar::leaves_out(db, actor, now).await?;
    let mut said = vec![counted(language, network, file.dates, is_left_out)];
    if file.dates > 0
        && let Some(cancelled) = cancelled(language, file.cancelled)
    {
        said[0].push_str(&cancelled);
    }
    if is_left_out && file.dates > 0 {
        let youth = exchange_card::network(YOUTH_NETWORK);
        said.push(locales::text(language, "calendar-mine-members", &[("network", youth.into())]));
    }
    let mut message = reply::private();
    match &asked.data.public_url {
        None => said.push(locales::text(language, "calendar-no-public-url", &[])),
        Some(public_url) => {
            said.push(match calendar::open(db, actor, network, now).await? {
                Opened::New(address) => made(language, "calendar-address", &address, public_url),
                Opened::Stands { since } => {
                    let since = format!("<t:{}:D>", since.timestamp());
                    locales::text(language, "calendar-address-stands", &[("since", since.into())])
                }
            });
            message = message.components(vec![buttons(language, network)]);
        }
    }
    if file.dates > 0 {
        message = message.add_file(CreateAttachment::bytes(file.text, file.name));
    }
    reply::send(asked, message.content(said.join("\n\n"))).await
}

/// **Renew address** and **Switch off**.
pub(super) async fn pressed(asked: &Asked<'_>, action: &str, of: &str) -> Result<()> {
    let network = if of == MINE { None } else { Some(catalogue::find(of).ok_or_else(stale)?) };
    let actor = access::member(asked).await?;
    let (db, now, language) = (&asked.data.db, asked.data.clock.now(), actor.language);
    let message: CreateInteractionResponseMessage = if action == "calendar-renew" {
        let public_url = asked.data.public_url.as_ref().ok_or_else(|| Refusal::new("calendar-no-public-url"))?;
        let address = calendar::renew(db, &actor, network, now).await?;
        let said = made(language, "calendar-renewed", &address, public_url);
        reply::private().content(said).components(vec![buttons(language, network)])
    } else {
        calendar::switch_off(db, &actor, network, now).await?;
        let key = if network.is_some() { "calendar-switched-off-network" } else { "calendar-switched-off" };
        let network = network.map_or("", |network| network.name);
        let said = locales::text(language, key, &[("network", network.into())]);
        reply::private().content(said).components(Vec::new())
    };
    reply::update(asked, message).await
}

/// The address within a code block: what looks like a link, Discord would open by itself for a preview.
fn made(language: Language, key: &str, address: &Address, public_url: &str) -> String {
    let address = format!("```\n{}\n```", address.below(public_url));
    locales::text(language, key, &[("address", address.into())])
}

/// How many of the dates in a file were cancelled, where any were.
fn cancelled(language: Language, count: usize) -> Option<String> {
    let said = || format!(" {}", locales::text(language, "calendar-cancelled", &[("count", count.into())]));
    (count > 0).then(said)
}

fn counted(language: Language, network: Option<&Network>, dates: usize, is_left_out: bool) -> String {
    let key = match (network, dates) {
        (None, 0) if is_left_out => "calendar-mine-only-members",
        (None, 0) => "calendar-mine-empty",
        (None, _) => "calendar-mine",
        (Some(_), 0) => "calendar-network-empty",
        (Some(_), _) => "calendar-network",
    };
    let youth = exchange_card::network(YOUTH_NETWORK);
    let network = network.map_or(youth, |network| network.name);
    locales::text(language, key, &[("dates", Argument::from(dates)), ("network", network.into())])
}

fn buttons(language: Language, network: Option<&Network>) -> CreateActionRow {
    let of = network.map_or(MINE, |network| network.key);
    let button = |key: &str, action: &str| {
        reply::button(language, key, format!("exchange:{action}:{of}"), ButtonStyle::Secondary)
    };
    reply::buttons([button("button-renew-address", "calendar-renew"), button("button-switch-off", "calendar-off")])
}

fn words(language: Language) -> impl Fn(&str) -> String + Send {
    move |key| locales::text(language, key, &[])
}

/// The networks whose exchanges somebody may follow.
async fn complete_own_network(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    super::suggest_networks(ctx, typed, |actor, network| actor.belongs_to(network.key) || actor.leads(network.key))
        .await
}
