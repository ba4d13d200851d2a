//! What people thought of an exchange: a number by button, then words in a form.

use super::{
    super::super::{access, asked::Asked, reply, route::stale},
    occurrence_id, paragraph,
};
use coalition::{
    discord::{exchange_after, text},
    error::{Refusal, Result},
    exchanges::{self, Feedback, USEFUL_MAX, WILL_TRY_MAX},
    ids::OccurrenceId,
    language::Language,
    locales,
    members::Actor,
};
use poise::serenity_prelude::CreateModal;

/// **1** to **5**: kept at once; then the form asks for words.
pub async fn rated(asked: &Asked<'_>, arguments: &[&str]) -> Result<()> {
    let (id, rating, whose) = match arguments {
        [id, rating, whose] => (id, rating, Some(whose)),
        // As it stands under questions from before.
        [id, rating] => (id, rating, None),
        _ => return Err(stale()),
    };
    if whose.is_some_and(|whose| *whose != asked.user().to_string()) {
        return Err(Refusal::new("answer-not-yours").into());
    }
    let (id, rating) = (occurrence_id(id)?, rating.parse().map_err(|_| stale())?);
    let actor = answering(asked, id).await?;
    let feedback = exchanges::rate(&asked.data.db, &actor, id, rating, asked.data.clock.now()).await?;
    reply::open(asked, form(actor.language, id, &feedback)).await
}

/// Who answers a question about an exchange, in the server or in a direct message.
async fn answering(asked: &Asked<'_>, id: OccurrenceId) -> Result<Actor> {
    let occurrence = exchanges::view(&asked.data.db, id).await?.ok_or_else(stale)?;
    access::person(asked, occurrence.guild).await
}

fn form(language: Language, id: OccurrenceId, feedback: &Feedback) -> CreateModal {
    // Whoever closes the form has rated it all the same, and reads so.
    let rating = i64::from(feedback.rating);
    let title = locales::text(language, "form-comment-title", &[("rating", rating.into())]);
    CreateModal::new(format!("exchange:comment:{id}"), title).components(vec![
        paragraph(language, "useful", &feedback.useful, USEFUL_MAX, false),
        paragraph(language, "will-try", &feedback.will_try, WILL_TRY_MAX, false),
    ])
}

/// The words: kept beside the number.
pub async fn commented(asked: &Asked<'_>, id: OccurrenceId) -> Result<()> {
    let typed = |name| text::clean(asked.field(name).unwrap_or_default());
    let (useful, will_try) = (typed("useful"), typed("will-try"));
    let kept = async {
        let actor = answering(asked, id).await?;
        let now = asked.data.clock.now();
        let rating = exchanges::comment(&asked.data.db, &actor, id, &useful, &will_try, now).await?;
        Ok((actor, rating))
    };
    let (actor, rating) = match kept.await {
        Ok(kept) => kept,
        Err(error) => return reply::hand_back(asked, &asked.fields(), &error).await,
    };
    // In a thread others may read along: which number it was is theirs alone.
    let is_alone = asked.guild().is_none();
    let key = match (is_alone, will_try.is_empty()) {
        (false, _) => "feedback-kept-beside-others",
        (true, true) => "feedback-kept",
        (true, false) => "feedback-kept-will-try",
    };
    let said = locales::text(actor.language, key, &[("rating", i64::from(rating).into())]);
    let row = exchange_after::ratings(id, actor.member, is_alone.then_some(rating));
    let message = reply::private().content(said).components(vec![row]);
    reply::update(asked, message).await
}
