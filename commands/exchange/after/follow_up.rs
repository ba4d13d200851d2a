//! How it went with what somebody meant to try: told in a form, put off once, or made a story.

use super::{
    super::super::{access, asked::Asked, reply, route::stale, story::choose},
    paragraph,
};
use coalition::{
    discord::text::{self, limits},
    error::Result,
    exchanges::{self, ANSWER_MAX, Commitment},
    ids::CommitmentId,
    language::Language,
    locales,
    members::Actor,
    stories,
};
use poise::serenity_prelude::{ButtonStyle, CreateInteractionResponseMessage, CreateModal};

/// The buttons below the question, and the form that they open.
pub async fn pressed(asked: &Asked<'_>, action: &str, id: CommitmentId) -> Result<()> {
    match action {
        "tell-how" => open(asked, id).await,
        "told-how" => told(asked, id).await,
        "not-yet" => not_yet(asked, id).await,
        _ => make_story(asked, id).await,
    }
}

/// Whose commitment it is, in the server or in a direct message, and what it is.
async fn own(asked: &Asked<'_>, id: CommitmentId) -> Result<(Actor, Commitment)> {
    let commitment = exchanges::commitment(&asked.data.db, id).await?.ok_or_else(stale)?;
    let actor = access::person(asked, commitment.guild).await?;
    let commitment = exchanges::own_commitment(&asked.data.db, &actor, id).await?;
    Ok((actor, commitment))
}

async fn open(asked: &Asked<'_>, id: CommitmentId) -> Result<()> {
    let (actor, commitment) = own(asked, id).await?;
    let title = locales::text(actor.language, "form-how-title", &[]);
    let answer = commitment.answer.unwrap_or_default();
    let modal = CreateModal::new(format!("exchange:told-how:{id}"), title).components(vec![paragraph(
        actor.language,
        "how",
        &answer,
        ANSWER_MAX,
        true,
    )]);
    reply::open(asked, modal).await
}

async fn told(asked: &Asked<'_>, id: CommitmentId) -> Result<()> {
    let words = text::clean(asked.field("how").unwrap_or_default());
    let kept = async {
        let (actor, _) = own(asked, id).await?;
        let answered = exchanges::answer(&asked.data.db, &actor, id, &words, asked.data.clock.now()).await?;
        Ok((actor, answered))
    };
    match kept.await {
        Ok((actor, answered)) => reply::update(asked, answer(actor.language, &answered)).await,
        Err(error) => reply::hand_back(asked, &asked.fields(), &error).await,
    }
}

/// What was tried and how it went, with what can be made of it.
fn answer(language: Language, commitment: &Commitment) -> CreateInteractionResponseMessage {
    let half = limits::MESSAGE_CONTENT / 2 - 100;
    let arguments = [
        ("exchange", exchanges::label(commitment.number).into()),
        ("words", text::shorten(&text::quote(&commitment.words), half).into()),
        ("answer", text::shorten(&text::quote(commitment.answer.as_deref().unwrap_or_default()), half).into()),
    ];
    let said = text::shorten(&locales::text(language, "commitment-answered", &arguments), limits::MESSAGE_CONTENT);
    let button =
        |key, action: &str, style| reply::button(language, key, format!("exchange:{action}:{}", commitment.id), style);
    reply::private().content(said).components(vec![reply::buttons([
        button("button-make-story", "make-story", ButtonStyle::Primary),
        button("button-change-answer", "tell-how", ButtonStyle::Secondary),
    ])])
}

async fn not_yet(asked: &Asked<'_>, id: CommitmentId) -> Result<()> {
    let (actor, commitment) = own(asked, id).await?;
    let is_asked_again = exchanges::not_yet(&asked.data.db, &actor, id, asked.data.clock.now()).await?;
    let key = if is_asked_again { "commitment-asked-again" } else { "commitment-not-asked-again" };
    let arguments =
        [("exchange", exchanges::label(commitment.number).into()), ("words", text::quote(&commitment.words).into())];
    let said = text::shorten(&locales::text(actor.language, key, &arguments), limits::MESSAGE_CONTENT);
    let tell =
        reply::button(actor.language, "button-tell-how", format!("exchange:tell-how:{id}"), ButtonStyle::Primary);
    reply::update(asked, reply::private().content(said).components(vec![reply::buttons([tell])])).await
}

/// One press makes a draft of what they told; what a story needs beside its words is chosen below it.
async fn make_story(asked: &Asked<'_>, id: CommitmentId) -> Result<()> {
    let (_, commitment) = own(asked, id).await?;
    // Whether their name may stand under it depends on who they are in the server, so Discord is asked.
    let actor = access::member_of(asked, commitment.guild).await?;
    let title = locales::text(actor.language, "commitment-story-title", &[("theme", commitment.theme.into())]);
    let title = text::shorten(&title, stories::TITLE_MAX);
    let draft = exchanges::make_story(&asked.data.db, &actor, id, &title, asked.data.clock.now()).await?;
    let kept = stories::draft(&asked.data.db, &actor, draft).await?;
    let message = choose::menus(&actor, &kept)?;
    reply::send(asked, message).await
}
