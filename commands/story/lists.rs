//! Lists of stories, page by page, and what is suggested while a story is typed.

use super::super::{Context, access, asked::Asked, autocomplete, reply, route::stale};
use coalition::{
    discord::text,
    error::Result,
    language::Language,
    locales,
    members::Actor,
    stories::{
        self, Begun, Listed, Page,
        search::{self, Purpose},
    },
};
use poise::serenity_prelude::{
    CreateActionRow, CreateAutocompleteResponse, CreateEmbed, CreateInteractionResponseMessage, CreateSelectMenu,
    CreateSelectMenuKind, CreateSelectMenuOption,
};

/// The stories I told
#[poise::command(slash_command)]
pub(super) async fn mine(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    reply::send(&asked, told(&asked, &actor, 0).await?).await
}

/// The stories that wait for review
#[poise::command(slash_command, category = "reviewer")]
pub(super) async fn queue(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let page = stories::queue(&asked.data.db, &actor, 0).await?;
    reply::send(&asked, listed(&actor, "queue", &page, 0, None)).await
}

/// **Previous** and **Next**: the list as it is now, in place.
pub async fn turn(asked: &Asked<'_>, list: &str, page: &str) -> Result<()> {
    let number: i64 = page.parse().ok().filter(|page| (0..100_000).contains(page)).ok_or_else(stale)?;
    let actor = access::member(asked).await?;
    let message = match list {
        "mine" => told(asked, &actor, number).await?,
        _ => {
            let page = stories::queue(&asked.data.db, &actor, number).await?;
            listed(&actor, list, &page, number, None)
        }
    };
    reply::update(asked, message).await
}

/// A page of the stories that somebody told, with what they began and did not hand in below it.
async fn told(asked: &Asked<'_>, actor: &Actor, number: i64) -> Result<CreateInteractionResponseMessage> {
    let page = stories::mine(&asked.data.db, actor, number).await?;
    let (begun, total) = stories::begun(&asked.data.db, actor).await?;
    Ok(listed(actor, "mine", &page, number, drafts(&begun, total, actor.language)))
}

/// The menu of what was begun and not handed in.
fn drafts(begun: &[Begun], total: i64, language: Language) -> Option<CreateActionRow> {
    if begun.is_empty() {
        return None;
    }
    let options = begun.iter().map(|draft| {
        let title = text::shorten(&draft.title, stories::TITLE_MAX);
        let label = match draft.changes {
            Some(number) => {
                let arguments = [("story", stories::label(number).into()), ("title", title.into())];
                locales::text(language, "draft-of-edit", &arguments)
            }
            None if title.is_empty() => locales::text(language, "draft-untitled", &[]),
            None => title,
        };
        CreateSelectMenuOption::new(text::shorten(&label, text::limits::CHOICE_NAME), draft.id.to_string())
    });
    let kind = CreateSelectMenuKind::String { options: options.collect() };
    let placeholder = locales::text(language, "draft-go-on", &[("total", total.into())]);
    Some(CreateActionRow::SelectMenu(CreateSelectMenu::new("story:go-on", kind).placeholder(placeholder)))
}

fn listed(
    actor: &Actor,
    list: &str,
    page: &Page<Listed>,
    number: i64,
    below: Option<CreateActionRow>,
) -> CreateInteractionResponseMessage {
    let language = actor.language;
    let lines: Vec<String> = page.items.iter().map(|item| line(item, language)).collect();
    let title = locales::text(language, &format!("list-{list}"), &[("total", page.total.into())]);
    let body =
        if lines.is_empty() { locales::text(language, &format!("list-{list}-empty"), &[]) } else { lines.join("\n") };
    let embed = CreateEmbed::new().title(title).description(text::shorten(&body, text::limits::EMBED_DESCRIPTION));
    let turn = turn_buttons(language, &format!("story:{list}"), number, page.total);
    reply::private().embed(embed).components(turn.into_iter().chain(below).collect())
}

/// **Previous** and **Next** under stories.
pub fn turn_buttons(language: Language, custom_id: &str, page: i64, total: i64) -> Option<CreateActionRow> {
    reply::turn_buttons(language, custom_id, page, total, stories::PAGE)
}

pub fn line(item: &Listed, language: Language) -> String {
    // A story without a byline.
    let author = if item.author_name.is_empty() {
        locales::text(language, "story-author-unnamed", &[])
    } else {
        text::escape(&item.author_name)
    };
    let arguments = [
        ("story", stories::label(item.number).into()),
        ("title", text::escape(&item.title).into()),
        ("state", locales::text(language, item.state.text_key(), &[]).into()),
        ("author", author.into()),
        ("at", format!("<t:{}:d>", item.at.timestamp()).into()),
    ];
    locales::text(language, "list-story", &arguments)
}

/// Communities named in stories.
pub(super) async fn complete_community(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let asked = Asked::command(ctx);
    let found = async {
        let actor = access::member(&asked).await?;
        search::suggest_communities(&asked.data.db, &actor, &text::clean_line(typed)).await
    };
    let names = found.await.unwrap_or_else(|error| autocomplete::nothing(&error));
    autocomplete::respond(names.into_iter().map(|name| (name.clone(), name)))
}

async fn complete(ctx: Context<'_>, typed: &str, purpose: Purpose) -> CreateAutocompleteResponse {
    let asked = Asked::command(ctx);
    let found = async {
        let actor = access::member(&asked).await?;
        search::suggest(&asked.data.db, &actor, &text::clean_line(typed), purpose, asked.data.clock.now()).await
    };
    let stories = found.await.unwrap_or_else(|error| autocomplete::nothing(&error));
    autocomplete::respond(stories.into_iter().map(|story| {
        let label = stories::label(story.number);
        (format!("{label} · {}", story.title), label)
    }))
}

/// Stories I may read.
pub(super) async fn complete_show(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    complete(ctx, typed, Purpose::Show).await
}

/// Stories I can edit.
pub(super) async fn complete_edit(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    complete(ctx, typed, Purpose::Edit).await
}

/// Stories I can withdraw.
pub(super) async fn complete_withdraw(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    complete(ctx, typed, Purpose::Withdraw).await
}

/// Stories I can record a release for.
pub(super) async fn complete_release(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    complete(ctx, typed, Purpose::Release).await
}

/// Stories with a release that I can revoke.
pub(super) async fn complete_revoke(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    complete(ctx, typed, Purpose::Revoke).await
}
