//! Lists: the fourteen networks, the members of one, the requests that wait.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    choices::NetworkChoice,
    of_key,
};
use coalition::{
    discord::{
        network_card::{link, who},
        text::{self, limits},
    },
    error::{Argument, Result},
    language::Language,
    locales,
    members::{Actor, Responsibility},
    networks::{
        self,
        catalogue::{NEXT_GENERATION, Network, Tier},
        membership::{self, Listed, PAGE, Page, Requested, requests::label},
    },
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateEmbed, CreateInteractionResponseMessage, CreateSelectMenu,
    CreateSelectMenuKind, CreateSelectMenuOption,
};

/// The fourteen networks: what each is for, how many belong, whether it is open
#[poise::command(slash_command)]
pub(super) async fn list(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let overview = membership::overview(&asked.data.db, &actor).await?;
    let language = actor.language;
    let say = |key: &str| locales::text(language, key, &[]);
    let mut embed = CreateEmbed::new().title(say("network-list-title"));
    for tier in Tier::ALL {
        let lines = overview.iter().filter(|one| one.network.tier == tier).map(|one| {
            let arguments = [
                ("network", networks::named(one.network)),
                ("purpose", say(&format!("network-{}.purpose", one.network.key)).into()),
                ("joining", say(one.joining.text_key()).into()),
                ("members", one.members.into()),
            ];
            let line = locales::text(language, "network-list-line", &arguments);
            if actor.belongs_to(one.network.key) { format!("{line} {}", say("network-list-mine")) } else { line }
        });
        let lines = lines.collect::<Vec<_>>().join("\n");
        embed = embed.field(say(tier.text_key()), text::shorten(&lines, limits::EMBED_FIELD_VALUE), false);
    }
    reply::send(&asked, reply::private().embed(embed)).await
}

/// Who belongs to a network
#[poise::command(slash_command)]
pub(super) async fn members(ctx: Context<'_>, #[description = "Which network"] network: NetworkChoice) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let network: &Network = network.into();
    let page = membership::members(&asked.data.db, &actor, network, 0).await?;
    reply::send(&asked, listed(&actor, network, &page, 0)).await
}

/// **Previous** and **Next** under the members of a network.
pub async fn turn_members(asked: &Asked<'_>, arguments: &[&str]) -> Result<()> {
    let [network, page] = arguments else { return Err(stale()) };
    let (network, number) = (of_key(network)?, page_number(page)?);
    let actor = access::member(asked).await?;
    let page = membership::members(&asked.data.db, &actor, network, number).await?;
    reply::update(asked, listed(&actor, network, &page, number)).await
}

fn listed(actor: &Actor, network: &Network, page: &Page<Listed>, number: i64) -> CreateInteractionResponseMessage {
    let language = actor.language;
    let sees_ages = network.key == NEXT_GENERATION && actor.leads(network.key);
    let lines: Vec<String> = page.items.iter().map(|item| line(language, item, sees_ages)).collect();
    let arguments = [("network", networks::named(network)), ("total", page.total.into())];
    let title = locales::text(language, "members-title", &arguments);
    let body = if lines.is_empty() { locales::text(language, "members-empty", &[]) } else { lines.join("\n") };
    let embed = CreateEmbed::new().title(title).description(text::shorten(&body, limits::EMBED_DESCRIPTION));
    let rows = turn_buttons(language, &format!("network:members:{}", network.key), number, page.total);
    reply::private().embed(embed).components(rows.into_iter().collect())
}

fn line(language: Language, item: &Listed, sees_ages: bool) -> String {
    let day = |at: chrono::DateTime<chrono::Utc>| Argument::from(format!("<t:{}:D>", at.timestamp()));
    let name = item.name.as_ref().map_or_else(|| format!("<@{}>", item.member), |name| text::escape(name));
    let mut line = locales::text(language, "members-line", &[("member", name.into()), ("since", day(item.joined_at))]);
    if sees_ages && item.age.is_none() {
        line.push_str(" · ");
        line.push_str(&locales::text(language, "members-age-missing", &[]));
    }
    if let Some(age) = item.age {
        line.push_str(" · ");
        line.push_str(&locales::text(language, age.text_key(), &[]));
    }
    if let Some(at) = item.permission_at {
        line.push_str(" · ");
        line.push_str(&locales::text(language, "members-permission", &[("at", day(at))]));
    }
    line
}

/// The requests that wait for me
#[poise::command(slash_command, category = "lead")]
pub(super) async fn requests(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let page = membership::waiting(&asked.data.db, &actor, 0).await?;
    reply::send(&asked, requested(&actor, &page, 0)).await
}

/// **Previous** and **Next** under the requests that wait.
pub async fn turn_requests(asked: &Asked<'_>, page: &str) -> Result<()> {
    let number = page_number(page)?;
    let actor = access::member(asked).await?;
    let page = membership::waiting(&asked.data.db, &actor, number).await?;
    reply::update(asked, requested(&actor, &page, number)).await
}

fn requested(actor: &Actor, page: &Page<Requested>, number: i64) -> CreateInteractionResponseMessage {
    let language = actor.language;
    let lines: Vec<String> = page
        .items
        .iter()
        .map(|item| {
            let arguments = [
                ("request", Argument::from(label(item.number))),
                ("network", Argument::Key(format!("network-{}", item.network))),
                ("member", who(item.member, item.name.as_deref()).into()),
                ("since", format!("<t:{}:R>", item.asked_at.timestamp()).into()),
                ("card", card(actor, item).into()),
            ];
            locales::text(language, "requests-line", &arguments).trim_end().to_owned()
        })
        .collect();
    let title = locales::text(language, "requests-title", &[("total", page.total.into())]);
    let body = if lines.is_empty() { locales::text(language, "requests-empty", &[]) } else { lines.join("\n") };
    let embed = CreateEmbed::new().title(title).description(text::shorten(&body, limits::EMBED_DESCRIPTION));
    let mut rows: Vec<CreateActionRow> =
        turn_buttons(language, "network:requests", number, page.total).into_iter().collect();
    if !page.items.is_empty() {
        let options = page.items.iter().map(|item| {
            let network = locales::text(language, &format!("network-{}", item.network), &[]);
            let name = item.name.clone().unwrap_or_default();
            let shown = text::shorten(&format!("{} · {network} · {name}", label(item.number)), limits::CHOICE_NAME);
            CreateSelectMenuOption::new(shown, item.id.to_string())
        });
        let menu =
            CreateSelectMenu::new("network:request", CreateSelectMenuKind::String { options: options.collect() });
        let placeholder = locales::text(language, "requests-placeholder", &[]);
        rows.push(CreateActionRow::SelectMenu(menu.placeholder(placeholder)));
    }
    reply::private().embed(embed).components(rows)
}

/// Where its card is, for who can open that channel: coordinators decide from the list.
fn card(actor: &Actor, item: &Requested) -> String {
    let reader =
        if item.network == NEXT_GENERATION { Responsibility::SafeguardingLead } else { Responsibility::NetworkLead };
    if actor.is(reader) { link(actor.guild, item.card_channel, item.card_message) } else { String::new() }
}

fn page_number(page: &str) -> Result<i64> {
    page.parse().ok().filter(|page| (0..100_000).contains(page)).ok_or_else(stale)
}

/// **Previous** and **Next**, disabled at the ends; none where everything fits on one page.
fn turn_buttons(language: Language, custom_id: &str, page: i64, total: i64) -> Option<CreateActionRow> {
    let last = (total - 1).max(0) / PAGE;
    if last == 0 && page == 0 {
        return None;
    }
    let to = |page: i64| format!("{custom_id}:{}", page.max(0));
    Some(reply::buttons([
        reply::button(language, "button-previous", to(page - 1), ButtonStyle::Secondary).disabled(page <= 0),
        reply::button(language, "button-next", to(page + 1), ButtonStyle::Secondary).disabled(page >= last),
    ]))
}
