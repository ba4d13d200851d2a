//! `/story search`: published stories by words, and for those who review all of them.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    choices::{IndicatorChoice, MediumChoice},
    days, lists,
};
use chrono::NaiveDate;
use coalition::{
    discord::text,
    error::Result,
    language::Language,
    locales,
    members::Actor,
    stories::search::{self as find, Found, Query},
};
use poise::serenity_prelude::{CreateEmbed, CreateInteractionResponseMessage};

/// Find stories by words, in English or Spanish
#[poise::command(slash_command)]
pub(super) async fn search(
    ctx: Context<'_>,
    #[description = "Words, “a phrase”, -not this"]
    #[max_length = 200]
    query: String,
    #[description = "Only stories that moved this"] indicator: Option<IndicatorChoice>,
    #[description = "Only stories told this way"] medium: Option<MediumChoice>,
    #[description = "Only stories of this community"]
    #[autocomplete = "lists::complete_community"]
    #[max_length = 100]
    community: Option<String>,
    #[description = "From this day on, such as 2026-09-01"]
    #[max_length = 60]
    from: Option<String>,
    #[description = "Until this day, such as 2026-12-31"]
    #[max_length = 60]
    to: Option<String>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let now = asked.data.clock.now();
    let day = |typed: Option<&str>| typed.map(|typed| days::day(typed, &actor, now)).transpose();
    let query = Query {
        words: text::clean_line(&query),
        indicator: indicator.map(Into::into),
        medium: medium.map(Into::into),
        community: community.as_deref().map(text::clean_line).filter(|name| !name.is_empty()),
        from: day(from.as_deref())?,
        to: day(to.as_deref())?,
        page: 0,
    };
    let found = find::search(&asked.data.db, &actor, &query).await?;
    let turned = if found.stories.total > coalition::stories::PAGE {
        let id = find::remember(&asked.data.db, &actor, &query, now).await?;
        Some(format!("story:search:{id}"))
    } else {
        None
    };
    reply::send(&asked, shown(&actor, &query, &found, turned.as_deref())).await
}

/// **Previous** and **Next** under a search.
pub async fn turn(asked: &Asked<'_>, arguments: &[&str]) -> Result<()> {
    let [id, page] = arguments else { return Err(stale()) };
    let page: i64 = page.parse().ok().filter(|page| (0..100_000).contains(page)).ok_or_else(stale)?;
    let actor = access::member(asked).await?;
    let query = find::recall(&asked.data.db, &actor, id.parse().map_err(|_| stale())?, page).await?;
    let found = find::search(&asked.data.db, &actor, &query).await?;
    reply::update(asked, shown(&actor, &query, &found, Some(&format!("story:search:{id}")))).await
}

fn shown(actor: &Actor, query: &Query, found: &Found, turned: Option<&str>) -> CreateInteractionResponseMessage {
    let language = actor.language;
    let total = found.stories.total;
    let arguments = [("words", text::escape(&query.words).into()), ("total", total.into())];
    let key = if found.is_more { "search-title-more" } else { "search-title" };
    let title = text::shorten(&locales::text(language, key, &arguments), text::limits::EMBED_TITLE);
    let mut lines: Vec<String> = found
        .corrected
        .iter()
        .map(|word| {
            let arguments = [("typed", text::escape(&word.typed).into()), ("meant", text::escape(&word.meant).into())];
            locales::text(language, "search-corrected", &arguments)
        })
        .collect();
    lines.extend(found.stories.items.iter().map(|story| lists::line(story, language)));
    if let Some(only) = filters(query, language) {
        lines.insert(0, only);
    }
    if let Some(number) = number(&query.words) {
        lines.insert(
            0,
            locales::text(language, "search-number", &[("story", coalition::stories::label(number).into())]),
        );
    }
    if found.stories.items.is_empty() {
        lines.push(locales::text(language, "search-nothing", &[]));
    }
    let body = text::shorten(&lines.join("\n"), text::limits::EMBED_DESCRIPTION);
    let message = reply::private().embed(CreateEmbed::new().title(title).description(body));
    let row = turned.and_then(|turned| lists::turn_buttons(language, turned, found.page, total));
    message.components(row.into_iter().collect())
}

/// What the search is narrowed down to, in words.
fn filters(query: &Query, language: Language) -> Option<String> {
    let name = |key: &str| locales::text(language, key, &[]);
    let day = |key: &str, day: NaiveDate| locales::text(language, key, &[("day", day.to_string().into())]);
    let filters: Vec<String> = [
        query.medium.map(|medium| name(medium.text_key())),
        query.indicator.map(|indicator| name(indicator.text_key())),
        query.community.as_deref().map(text::escape),
        query.from.map(|from| day("search-from", from)),
        query.to.map(|to| day("search-to", to)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!filters.is_empty()).then(|| locales::text(language, "search-only", &[("filters", filters.join(" · ").into())]))
}

/// The number of a story, where nothing else is looked for.
fn number(words: &str) -> Option<i32> {
    let digits = words.trim_start_matches(['s', 'S']).trim_start_matches('-');
    digits.parse().ok().filter(|number| *number > 0)
}
