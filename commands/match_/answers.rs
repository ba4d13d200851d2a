//! What a coach answers to an offer, in a direct message or a thread: **Accept**, **Decline**, **Ask**; and what
//! coordinators answer to a question.

use super::super::{access, asked::Asked, community::field, reply, terms};
use coalition::{
    coaching::{self, State, offers},
    communities,
    discord::text,
    error::{Refusal, Result},
    ids::{MatchId, QuestionId},
    locales,
    members::Actor,
};
use poise::serenity_prelude::CreateModal;

/// A press under an offer, or the words that came back.
pub async fn pressed(asked: &Asked<'_>, action: &str, id: MatchId) -> Result<()> {
    match action {
        "accept" => {
            let actor = whoever(asked, id).await?;
            offers::accept(&asked.data.db, &actor, id, asked.data.clock.now()).await?;
            asked.data.due().await;
            answered(asked, &actor, id, "offer-accepted").await
        }
        "decline" => ask_for(asked, id, "form-decline-offer-title", "decline-reason").await,
        "ask" => ask_for(asked, id, "form-ask-title", "question").await,
        "decline-reason" => match declined(asked, id).await {
            Err(error) => reply::hand_back(asked, &asked.fields(), &error).await,
            done => done,
        },
        _ => match asked_what(asked, id).await {
            Err(error) => reply::hand_back(asked, &asked.fields(), &error).await,
            done => done,
        },
    }
}

/// Who presses, as a member of the server that the match belongs to: in a direct message nothing else says so.
pub async fn whoever(asked: &Asked<'_>, id: MatchId) -> Result<Actor> {
    let guild = coaching::guild_of(&asked.data.db, id).await?;
    access::member_of(asked, guild).await
}

async fn ask_for(asked: &Asked<'_>, id: MatchId, title: &str, name: &str) -> Result<()> {
    let actor = whoever(asked, id).await?;
    offers::may_answer(&asked.data.db, &actor, id).await?;
    let action = if name == "decline-reason" { "decline-reason" } else { "ask-what" };
    let title = locales::text(actor.language, title, &[]);
    let modal = CreateModal::new(format!("match:{action}:{id}"), title).components(vec![field(
        actor.language,
        name,
        "",
        offers::REASON_MAX,
        true,
    )]);
    reply::open(asked, modal).await
}

/// What was written into the only field of a form, fit to be kept.
fn words(asked: &Asked<'_>, name: &str, most: usize) -> Result<String> {
    let words = text::clean(asked.field(name).unwrap_or_default());
    if words.is_empty() {
        return Err(Refusal::new("words-missing").into());
    }
    terms::can_be_kept(&words)?;
    communities::at_most(&words, most, "words-too-long")?;
    Ok(words)
}

async fn declined(asked: &Asked<'_>, id: MatchId) -> Result<()> {
    let actor = whoever(asked, id).await?;
    let why = words(asked, "decline-reason", offers::REASON_MAX)?;
    offers::decline(&asked.data.db, &actor, id, &why, asked.data.clock.now()).await?;
    asked.data.due().await;
    answered(asked, &actor, id, "offer-declined").await
}

async fn asked_what(asked: &Asked<'_>, id: MatchId) -> Result<()> {
    let actor = whoever(asked, id).await?;
    let question = words(asked, "question", offers::QUESTION_MAX)?;
    offers::ask(&asked.data.db, &actor, id, &question, asked.data.clock.now()).await?;
    asked.data.wake();
    let said = locales::text(actor.language, "offer-asked", &[]);
    // Beside the offer, which stays to be answered.
    reply::send(asked, reply::private().content(said)).await
}

/// What the offer shows once it is answered: no buttons any more.
async fn answered(asked: &Asked<'_>, actor: &Actor, id: MatchId, mut key: &str) -> Result<()> {
    let matched = coaching::find(&asked.data.db, actor, id).await?;
    if key == "offer-accepted" {
        let community = communities::by_id(&asked.data.db, actor.guild, matched.community).await?;
        if community.is_some_and(|community| community.contact_left_at.is_some()) {
            // No thread opens before somebody else is named.
            key = "offer-accepted-no-contact";
        }
    }
    let arguments = [
        ("match", matched.label().into()),
        ("community", matched.community_label().into()),
        ("name", text::escape(&matched.community_name).into()),
    ];
    let said = locales::text(actor.language, key, &arguments);
    reply::update(asked, reply::public().content(said).components(Vec::new())).await
}

/// **Answer** under a question at the desk, or the words that came back.
pub async fn answer(asked: &Asked<'_>, action: &str, id: QuestionId) -> Result<()> {
    if action == "answer-what" {
        return match answered_what(asked, id).await {
            Err(error) => reply::hand_back(asked, &asked.fields(), &error).await,
            done => done,
        };
    }
    let actor = access::member(asked).await?;
    offers::open_question(&asked.data.db, &actor, id).await?;
    let title = locales::text(actor.language, "form-answer-title", &[]);
    let modal = CreateModal::new(format!("match:answer-what:{id}"), title).components(vec![field(
        actor.language,
        "answer",
        "",
        offers::QUESTION_MAX,
        true,
    )]);
    reply::open(asked, modal).await
}

async fn answered_what(asked: &Asked<'_>, id: QuestionId) -> Result<()> {
    let actor = access::member(asked).await?;
    let answer = words(asked, "answer", offers::QUESTION_MAX)?;
    let question = offers::answer(&asked.data.db, &actor, id, &answer, asked.data.clock.now()).await?;
    asked.data.wake();
    let matched = coaching::find(&asked.data.db, &actor, question.matched).await?;
    // In place of the question at the desk, which every coordinator reads: the button has done its work.
    let half = text::limits::MESSAGE_CONTENT / 2 - 200;
    let arguments = [
        ("match", matched.label().into()),
        ("community", matched.community_label().into()),
        ("name", text::escape(&matched.community_name).into()),
        ("coach", text::escape(&matched.coach_name).into()),
        ("who", format!("<@{}>", actor.member).into()),
        ("question", text::shorten(&text::quote(&question.question), half).into()),
        ("answer", text::shorten(&text::quote(&answer), half).into()),
    ];
    let key = if matched.state == State::Offered { "desk-answered" } else { "desk-answered-over" };
    let said = locales::text(actor.guild_language, key, &arguments);
    reply::update(asked, reply::public().content(said).components(Vec::new())).await
}
