//! One story: shown whole, or taken back after asking.

use super::super::{Context, access, asked::Asked, reply};
use coalition::{
    discord::{story_card, text},
    error::{Refusal, Result},
    ids::StoryId,
    locales,
    members::{Actor, Responsibility},
    stories::{self, State, Story},
};
use poise::serenity_prelude::{ButtonStyle, CreateAttachment, CreateInteractionResponseFollowup};

/// Show a story
#[poise::command(slash_command)]
pub(super) async fn show(
    ctx: Context<'_>,
    #[description = "Its number, such as S-12"]
    #[autocomplete = "super::lists::complete_show"]
    #[max_length = 100]
    story: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let (actor, story) = super::named(&asked, &story).await?;
    let now = asked.data.clock.now();
    let reads_latest = stories::reads_all(&actor) || story.author == actor.member;
    let words = match &story.published {
        Some(published) if !reads_latest => published,
        _ => &story.words,
    };
    let mut cards = story_card::shown(&story, words, actor.language, now, reads_latest).into_iter();
    let Some(first) = cards.next() else { return Ok(()) };
    let button =
        |key, action: &str, style| reply::button(actor.language, key, format!("story:{action}:{}", story.id), style);
    let mut buttons = Vec::new();
    if story.author == actor.member && story.state != State::Withdrawn {
        buttons.push(button("button-edit", "edit", ButtonStyle::Primary));
        buttons.push(button("button-withdraw", "withdraw", ButtonStyle::Secondary));
    }
    if stories::reads_all(&actor) && story.releases.iter().any(|release| release.paper.is_some()) {
        buttons.push(button("button-paper", "paper", ButtonStyle::Secondary));
    }
    let mut message = reply::private().embed(first.embed);
    if !buttons.is_empty() {
        message = message.components(vec![reply::buttons(buttons)]);
    }
    reply::send(&asked, message).await?;
    for card in cards {
        reply::more(&asked, CreateInteractionResponseFollowup::new().embed(card.embed).ephemeral(true)).await?;
    }
    Ok(())
}

/// The newest papers that are shown at once.
const PAPERS: usize = 3;

/// **Show the paper**: to those who record releases, and only when they ask.
pub async fn paper(asked: &Asked<'_>, id: StoryId) -> Result<()> {
    let actor = access::member(asked).await?;
    let story = stories::find(&asked.data.db, &actor, id).await?;
    if !stories::reads_all(&actor) {
        return Err(Refusal::new("release-not-yours").into());
    }
    let arguments = [("story", story.label().into())];
    let papers: Vec<_> = story.releases.iter().filter_map(|release| release.paper).take(PAPERS).collect();
    let mut message = reply::private().content(locales::text(actor.language, "story-paper", &arguments));
    let mut is_any = false;
    for paper in papers {
        if let Some(content) = stories::files::content(&asked.data.db, paper).await? {
            message = message.add_file(CreateAttachment::bytes(content.bytes, content.name));
            is_any = true;
        }
    }
    if !is_any {
        return reply::say(asked, actor.language, "story-paper-none", &arguments).await;
    }
    reply::send(asked, message).await
}

/// Take a story of mine back; every published copy is removed
#[poise::command(slash_command)]
pub(super) async fn withdraw(
    ctx: Context<'_>,
    #[description = "Its number, such as S-12"]
    #[autocomplete = "super::lists::complete_withdraw"]
    #[max_length = 100]
    story: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let (actor, story) = super::named(&asked, &story).await?;
    ask(&asked, &actor, &story).await
}

/// **Withdraw** under a story; then **Withdraw** or **Keep**.
pub async fn withdraw_pressed(asked: &Asked<'_>, action: &str, id: StoryId) -> Result<()> {
    let actor = access::member(asked).await?;
    let story = stories::find(&asked.data.db, &actor, id).await?;
    match action {
        "withdraw" => return ask(asked, &actor, &story).await,
        "withdraw-yes" => {
            stories::withdraw(&asked.data.db, &actor, id, asked.data.clock.now()).await?;
            asked.data.wake();
        }
        _ => {}
    }
    let key = if action == "withdraw-yes" { "story-withdrawn" } else { "story-kept" };
    let said = locales::text(actor.language, key, &[("story", story.label().into())]);
    reply::update(asked, reply::private().content(said).embeds(Vec::new()).components(Vec::new())).await
}

async fn ask(asked: &Asked<'_>, actor: &Actor, story: &Story) -> Result<()> {
    if story.author != actor.member && !actor.is(Responsibility::Coordinator) {
        return Err(Refusal::new("withdraw-not-yours").into());
    }
    if story.state == State::Withdrawn {
        return Err(Refusal::new("withdraw-already").with("story", story.label()).into());
    }
    let arguments = [("story", story.label().into()), ("title", text::escape(&story.words.title).into())];
    let said = locales::text(actor.language, "story-withdraw-ask", &arguments);
    let button = |key, action, style| reply::button(actor.language, key, format!("story:{action}:{}", story.id), style);
    let buttons = reply::buttons([
        button("button-withdraw", "withdraw-yes", ButtonStyle::Danger),
        button("button-keep", "withdraw-no", ButtonStyle::Secondary),
    ]);
    reply::send(asked, reply::private().content(said).components(vec![buttons])).await
}
