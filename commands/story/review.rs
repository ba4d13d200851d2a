//! Review: the card's buttons, and the form that asks why.

use super::super::{access, asked::Asked, reply, route::stale, terms};
use coalition::{
    discord::{story_card, text},
    error::{Error, Refusal, Result},
    ids::StoryId,
    locales,
    members::{Actor, Responsibility},
    stories::{self, Decision, State},
};
use poise::serenity_prelude::{CreateActionRow, CreateInputText, CreateModal, InputTextStyle};

/// Longest note of a reviewer, in characters.
const NOTE_MAX: u16 = 1000;

/// A press on a card, or the note that came back.
pub async fn pressed(asked: &Asked<'_>, action: &str, arguments: &[&str]) -> Result<()> {
    let [story, revision] = arguments else { return Err(stale()) };
    let story: StoryId = story.parse().map_err(|_| stale())?;
    let revision: i32 = revision.parse().map_err(|_| stale())?;
    match action {
        "publish" => {
            let actor = access::member(asked).await?;
            decide(asked, &actor, story, revision, &Decision::Publish).await
        }
        "return" | "decline" => ask_why(asked, story, revision, action).await,
        _ => {
            let note = text::clean(asked.field("note").unwrap_or_default());
            match noted(asked, story, revision, action, &note).await {
                Err(error) => reply::hand_back(asked, &[("note", &note)], &error).await,
                done => done,
            }
        }
    }
}

async fn noted(asked: &Asked<'_>, story: StoryId, revision: i32, action: &str, note: &str) -> Result<()> {
    let actor = access::member(asked).await?;
    if note.is_empty() {
        return Err(Refusal::new("review-note-missing").into());
    }
    terms::can_be_kept(note)?;
    let note = text::shorten(note, usize::from(NOTE_MAX));
    let decision = if action == "return-note" { Decision::Return { note } } else { Decision::Decline { note } };
    decide(asked, &actor, story, revision, &decision).await
}

async fn ask_why(asked: &Asked<'_>, story: StoryId, revision: i32, action: &str) -> Result<()> {
    let actor = access::member(asked).await?;
    if !actor.is(Responsibility::Reviewer) {
        return Err(Refusal::new("review-not-reviewer").into());
    }
    // Said before anybody writes a note for nothing; asked again when the note comes back.
    let standing = stories::find(&asked.data.db, &actor, story).await?;
    if standing.state != State::InReview {
        return Err(Refusal::new("review-already-decided").into());
    }
    if standing.author == actor.member {
        return Err(Refusal::new("review-own-story").into());
    }
    let label = locales::text(actor.language, "form-note", &[]);
    let input = CreateInputText::new(InputTextStyle::Paragraph, label, "note").max_length(NOTE_MAX).min_length(1);
    let title = locales::text(actor.language, &format!("form-{action}-title"), &[]);
    let modal = CreateModal::new(format!("story:{action}-note:{story}:{revision}"), title)
        .components(vec![CreateActionRow::InputText(input)]);
    reply::open(asked, modal).await
}

/// Decides, and shows the card as it stands now in place of the one that was pressed.
async fn decide(asked: &Asked<'_>, actor: &Actor, id: StoryId, revision: i32, decision: &Decision) -> Result<()> {
    let now = asked.data.clock.now();
    stories::review(&asked.data.db, actor, id, Some(revision), decision, now).await?;
    asked.data.wake();
    let story = stories::find(&asked.data.db, actor, id).await.map_err(|error| match error {
        // It may have been taken back in this very moment; the card follows by itself.
        Error::Refused(_) => Error::Repeated,
        error => error,
    })?;
    let Some(card) = story_card::review(&story, actor.guild_language, now).pop() else { return Ok(()) };
    reply::update(asked, reply::public().embeds(vec![card.embed]).components(card.components)).await?;
    // What changed between reading the card and writing it may have been drawn already, and is under it now.
    if let Some(after) = stories::view(&asked.data.db, id).await?
        && (after.state, after.revision) != (story.state, story.revision)
    {
        stories::draw_card_again(&asked.data.db, &after, now).await?;
        asked.data.wake();
    }
    Ok(())
}
