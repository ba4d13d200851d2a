//! `/exchange list` and `/exchange show`, and what is suggested while an exchange is named.

use super::{
    super::{Context, access, asked::Asked, autocomplete, reply, route::stale, story::lists::turn_buttons},
    edit, poll, schedule, which,
};
use chrono::TimeDelta;
use coalition::{
    discord::{
        exchange_card::{self, full},
        text::{self, limits},
    },
    error::Result,
    exchanges::{
        self, Occurrence, Repeat, State, Which,
        lists::{self, Begun, BegunDraft, Filter, Listed, Purpose},
    },
    ids::OccurrenceId,
    language::Language,
    locales,
    members::Actor,
    networks::{catalogue, youth},
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateAutocompleteResponse, CreateEmbed, CreateInteractionResponseMessage,
    CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};

/// Show what is coming up
#[poise::command(slash_command)]
pub(super) async fn list(
    ctx: Context<'_>,
    #[description = "Only of this network"]
    #[autocomplete = "super::complete_any_network"]
    #[max_length = 100]
    network: Option<String>,
    #[description = "Only those I host or said Going or Maybe to"] mine: Option<bool>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let network = network.map(|typed| super::network(&text::clean_line(&typed))).transpose()?;
    let filter = Filter { network: network.map(|network| network.key), is_mine: mine.unwrap_or(false) };
    reply::send(&asked, listed(&asked, &actor, filter, 0).await?).await
}

/// **Previous** and **Next** under a list: as it is now, in place.
pub(super) async fn turn(asked: &Asked<'_>, arguments: &[&str]) -> Result<()> {
    let [network, mine, page] = arguments else { return Err(stale()) };
    let number: i64 = page.parse().ok().filter(|page| (0..100_000).contains(page)).ok_or_else(stale)?;
    let actor = access::member(asked).await?;
    let filter = Filter { network: catalogue::find(network).map(|network| network.key), is_mine: *mine == "mine" };
    reply::update(asked, listed(asked, &actor, filter, number).await?).await
}

/// A page of what is coming; below one's own stands what was typed and not finished.
async fn listed(
    asked: &Asked<'_>,
    actor: &Actor,
    filter: Filter<'_>,
    number: i64,
) -> Result<CreateInteractionResponseMessage> {
    let (language, now) = (actor.language, asked.data.clock.now());
    let page = lists::upcoming(&asked.data.db, actor, filter, number, now).await?;
    let below = if filter.is_mine {
        let (begun, total) = lists::begun(&asked.data.db, actor, now).await?;
        drafts(&begun, total, language)
    } else {
        None
    };
    let key = if filter.is_mine { "exchange-list-mine" } else { "exchange-list" };
    let title = locales::text(language, key, &[("total", page.total.into())]);
    let lines: Vec<_> = page.items.iter().map(|item| line(item, language)).collect();
    let empty = if filter.is_mine { "exchange-list-mine-empty" } else { "exchange-list-empty" };
    let body = if lines.is_empty() { locales::text(language, empty, &[]) } else { lines.join("\n") };
    let embed = CreateEmbed::new().title(title).description(text::shorten(&body, limits::EMBED_DESCRIPTION));
    let mine = if filter.is_mine { "mine" } else { "all" };
    let turned = format!("exchange:list:{}:{mine}", filter.network.unwrap_or("all"));
    let row = turn_buttons(language, &turned, number, page.total);
    Ok(reply::private().embed(embed).components(row.into_iter().chain(below).collect()))
}

/// The menu of what was typed and not finished.
fn drafts(begun: &[Begun], total: i64, language: Language) -> Option<CreateActionRow> {
    if begun.is_empty() {
        return None;
    }
    let options = begun.iter().map(|begun| {
        let theme = text::shorten(&begun.theme, exchanges::THEME_MAX);
        let (key, value, number) = match begun.draft {
            BegunDraft::Exchange(draft) => ("exchange-draft", format!("schedule:{draft}"), String::new()),
            BegunDraft::Change(draft, number) => {
                ("exchange-draft-change", format!("edit:{draft}"), exchanges::label(number))
            }
            BegunDraft::Poll(draft) => ("exchange-draft-poll", format!("poll:{draft}"), String::new()),
        };
        let label = locales::text(language, key, &[("theme", theme.into()), ("exchange", number.into())]);
        CreateSelectMenuOption::new(text::shorten(&label, limits::CHOICE_NAME), value)
    });
    let kind = CreateSelectMenuKind::String { options: options.collect() };
    let placeholder = locales::text(language, "exchange-draft-go-on", &[("total", total.into())]);
    Some(CreateActionRow::SelectMenu(CreateSelectMenu::new("exchange:go-on", kind).placeholder(placeholder)))
}

/// Something chosen among what was typed: its preview again, in place of the list.
pub(super) async fn go_on(asked: &Asked<'_>) -> Result<()> {
    let chosen = asked.chosen().first().and_then(|chosen| chosen.split_once(':'));
    let (kind, id) = chosen.ok_or_else(stale)?;
    match kind {
        "schedule" => schedule::route(asked, "go-on", super::draft_id(id)?, None).await,
        "edit" => edit::route(asked, "go-on", super::draft_id(id)?, None).await,
        "poll" => poll::route_draft(asked, "go-on", id.parse().map_err(|_| stale())?, &[]).await,
        _ => Err(stale()),
    }
}

fn line(item: &Listed, language: Language) -> String {
    let arguments = [
        ("exchange", exchanges::label(item.number).into()),
        ("theme", text::escape(&item.theme).into()),
        ("at", full(item.starts_at).into()),
        ("network", exchange_card::network(&item.network).into()),
    ];
    let mut line = locales::text(language, "exchange-list-line", &arguments);
    if item.repeat != Repeat::Once {
        line.push_str(" · ");
        line.push_str(&locales::text(language, item.repeat.text_key(), &[]));
    }
    if let Some(answer) = item.answer {
        let key = if item.is_waiting { "exchange-waiting" } else { answer.text_key() };
        line.push_str(" · ");
        line.push_str(&locales::text(language, key, &[]));
    }
    line
}

/// Show an exchange
#[poise::command(slash_command)]
pub(super) async fn show(
    ctx: Context<'_>,
    #[description = "Its number, such as E-7; I take the next date"]
    #[autocomplete = "complete_show"]
    #[max_length = 150]
    exchange: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let occurrence = which::occurrence(&asked, &actor, &exchange, Which::Next).await?;
    let message = shown(&asked, &actor, &occurrence).await?;
    reply::send(&asked, message).await
}

/// **Previous** and **Next** under an exchange: the other dates of its series.
pub(super) async fn show_beside(asked: &Asked<'_>, id: OccurrenceId) -> Result<()> {
    let actor = access::member(asked).await?;
    let occurrence = exchanges::find(&asked.data.db, &actor, id).await?;
    let message = shown(asked, &actor, &occurrence).await?;
    reply::update(asked, message).await
}

async fn shown(asked: &Asked<'_>, actor: &Actor, occurrence: &Occurrence) -> Result<CreateInteractionResponseMessage> {
    let (language, now) = (actor.language, asked.data.clock.now());
    let mut embed = exchange_card::details(occurrence, language, now);
    let is_of_series = occurrence.state == State::Cancelled && occurrence.positions > 1;
    if is_of_series && exchanges::next(&asked.data.db, occurrence.exchange, now).await?.is_none() {
        embed = embed.description(locales::text(language, "exchange-is-cancelled-and-last", &[]));
    }
    if occurrence.may_change(actor) {
        let name = |key: &str| locales::text(language, key, &[]);
        // Who can be named to everybody stands there already.
        if let Some(cohost) = occurrence.cohost.filter(|_| occurrence.cohost_name.is_none()) {
            // Nobody young is named, as when they hold it; but who named them knows it anyhow, and would read of their age.
            let is_young =
                occurrence.host != actor.member && youth::is_young(&asked.data.db, actor.guild, cohost).await?;
            let said = if is_young { name("exchange-host-unnamed") } else { format!("<@{cohost}>") };
            embed = embed.field(name("exchange-cohost"), said, true);
        }
        // Only those that are still to come.
        let is_ahead = |minutes: &i32| occurrence.starts_at - TimeDelta::minutes(i64::from(*minutes)) > now;
        let ahead: Vec<i32> = occurrence.reminders.iter().copied().filter(is_ahead).collect();
        if occurrence.is_ahead(now) {
            embed = embed.field(name("exchange-reminders"), exchange_card::reminders(&ahead, language), true);
        }
    }
    if let Some(event) = exchange_card::event(occurrence, language) {
        embed = embed.field(locales::text(language, "exchange-event", &[]), event, true);
    }
    let mut rows: Vec<CreateActionRow> = Vec::new();
    if occurrence.is_ahead(now) {
        rows.push(exchange_card::answers(occurrence, language));
    }
    if occurrence.positions > 1 {
        let (before, after) = lists::beside(&asked.data.db, occurrence.id).await?;
        let button = |key: &str, to: Option<OccurrenceId>| {
            let id = to.map_or_else(|| format!("exchange:none:{key}"), |to| format!("exchange:show:{to}"));
            reply::button(language, key, id, ButtonStyle::Secondary).disabled(to.is_none())
        };
        rows.push(reply::buttons([button("button-previous", before), button("button-next", after)]));
    }
    let embed = embed.footer(poise::serenity_prelude::CreateEmbedFooter::new(exchange_card::footer(occurrence)));
    Ok(reply::private().embed(embed).components(rows))
}

/// Occurrences I may see.
pub(super) async fn complete_show(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    complete(ctx, typed, Purpose::Show).await
}

/// Occurrences I can change.
pub(super) async fn complete_edit(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    complete(ctx, typed, Purpose::Edit).await
}

/// Occurrences I can cancel.
pub(super) async fn complete_cancel(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    complete(ctx, typed, Purpose::Cancel).await
}

pub(super) async fn complete(ctx: Context<'_>, typed: &str, purpose: Purpose) -> CreateAutocompleteResponse {
    let asked = Asked::command(ctx);
    let found = async {
        let actor = access::member(&asked).await?;
        let now = asked.data.clock.now();
        let found = lists::suggest(&asked.data.db, &actor, &text::clean_line(typed), purpose, now).await?;
        Ok((actor.language, found))
    };
    let (language, found) = match found.await {
        Ok(found) => found,
        Err(error) => (Language::default(), autocomplete::nothing(&error)),
    };
    autocomplete::respond(found.into_iter().map(|item| {
        let label = exchanges::label(item.number);
        let day = exchange_card::day(item.starts_local.date(), language);
        (format!("{label} · {day} · {}", item.theme), format!("{label} · {}", item.position))
    }))
}
