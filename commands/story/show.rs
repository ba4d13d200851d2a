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
use poise::serenity_prelude::{ButtonStyle, CreateInteractionResponseFollowup};

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
    let mut message = reply::private().embed(first.embed);
    if story.author == actor.member && story.state != State::Withdrawn {
        message = message.components(vec![reply::buttons([
            reply::button(actor.language, "button-edit", format!("story:edit:{}", story.id), ButtonStyle::Primary),
            reply::button(
                actor.language,
                "button-withdraw",
                format!("story:withdraw:{}", story.id),
                ButtonStyle::Secondary,
            ),
        ])]);
    }
    reply::send(&asked, message).await?;
    for card in cards {
        reply::more(&asked, CreateInteractionResponseFollowup::new().embed(card.embed).ephemeral(true)).await?;
    }
    Ok(())
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
