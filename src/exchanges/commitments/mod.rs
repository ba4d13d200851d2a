//! What people will try: asked about after 30 days with their own words, and what they answer can become a story.

mod store;

use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{CommitmentId, GuildId, MemberId, OccurrenceId, StoryDraftId},
    members::{self, Actor},
    stories,
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};

/// How long people have before they are asked, and asked again.
const ASKED_AFTER: TimeDelta = TimeDelta::days(30);
/// How often somebody is asked at most.
const TIMES: i16 = 2;
/// How many are asked in one transaction.
const BATCH: i64 = 1000;
/// Longest description of what somebody will try, in characters.
pub const WILL_TRY_MAX: usize = 1000;
/// Longest answer, in characters.
pub const ANSWER_MAX: usize = 4000;

/// Where somebody said what they will try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Origin {
    /// In what they thought of it.
    Feedback,
    /// In the notes.
    Notes,
}

/// What somebody will try.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// Which commitment.
    pub id: CommitmentId,
    /// In which server.
    pub guild: GuildId,
    /// After which occurrence.
    pub occurrence: OccurrenceId,
    /// Whose.
    pub member: MemberId,
    /// Their words.
    pub words: String,
    /// How it went, once they said so.
    pub answer: Option<String>,
    /// How often they were asked.
    pub times_asked: i16,
    /// Whether they are still to be asked.
    pub is_waiting: bool,
    /// The short number of the exchange.
    pub number: i32,
    /// What the exchange was about.
    pub theme: String,
    /// When it was held.
    pub starts_at: DateTime<Utc>,
    /// The draft of a story that the answer became.
    pub story_draft: Option<StoryDraftId>,
}

/// Keeps what somebody will try, in the transaction in which they say it; no words take back what they said before.
pub(super) async fn keep(
    tx: &mut PgConnection,
    actor: &Actor,
    occurrence: OccurrenceId,
    origin: Origin,
    words: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    if words.is_empty() {
        return store::delete(tx, occurrence, actor.member, origin).await;
    }
    store::upsert(tx, actor.guild, occurrence, actor.member, origin, words, now + ASKED_AFTER).await
}

/// Asks everyone whose question is due, and says how many were.
///
/// # Errors
/// When the database does not answer.
pub async fn ask_due(db: &PgPool, now: DateTime<Utc>) -> Result<i64> {
    let mut tx = begin(db).await?;
    let asked = store::ask(&mut tx, now, BATCH).await?;
    tx.commit().await?;
    Ok(asked)
}

/// A commitment for the bot's own messages.
///
/// # Errors
/// When the database does not answer.
pub async fn commitment(db: &PgPool, id: CommitmentId) -> Result<Option<Commitment>> {
    store::view(db, id).await
}

/// A commitment of theirs.
///
/// # Errors
/// A refusal when there is none.
pub async fn own_commitment(db: &PgPool, actor: &Actor, id: CommitmentId) -> Result<Commitment> {
    let found = store::view(db, id).await?;
    found.filter(|it| it.guild == actor.guild && it.member == actor.member).ok_or_else(unknown)
}

fn unknown() -> crate::error::Error {
    Refusal::new("commitment-unknown").into()
}

/// Keeps how it went; told again, the later words count.
///
/// # Errors
/// A refusal when it is not theirs, or says nothing.
pub async fn answer(
    db: &PgPool,
    actor: &Actor,
    id: CommitmentId,
    words: &str,
    now: DateTime<Utc>,
) -> Result<Commitment> {
    if words.is_empty() {
        return Err(Refusal::new("commitment-answer-missing").into());
    }
    let length = words.chars().count();
    if length > ANSWER_MAX {
        let refusal = Refusal::new("commitment-answer-too-long").with("length", length).with("most", ANSWER_MAX);
        return Err(refusal.into());
    }
    let mut tx = begin(db).await?;
    let commitment = store::lock(&mut tx, actor.guild, actor.member, id).await?.ok_or_else(unknown)?;
    members::record(&mut tx, actor, "exchange.answer", Some(&super::label(commitment.number)), now).await?;
    store::set_answer(&mut tx, id, words, now).await?;
    tx.commit().await?;
    Ok(Commitment { answer: Some(words.to_owned()), ..commitment })
}

/// Has somebody asked again, once. Says whether they will be.
///
/// # Errors
/// A refusal when it is not theirs.
pub async fn not_yet(db: &PgPool, actor: &Actor, id: CommitmentId, now: DateTime<Utc>) -> Result<bool> {
    let mut tx = begin(db).await?;
    let commitment = store::lock(&mut tx, actor.guild, actor.member, id).await?.ok_or_else(unknown)?;
    if commitment.is_waiting {
        return Ok(true);
    }
    if commitment.times_asked >= TIMES {
        return Ok(false);
    }
    members::record(&mut tx, actor, "exchange.not-yet", Some(&super::label(commitment.number)), now).await?;
    store::ask_again(&mut tx, id, now + ASKED_AFTER).await?;
    tx.commit().await?;
    Ok(true)
}

/// Makes the answer the draft of a story, or finds the one it became: one, however often it is asked for.
///
/// # Errors
/// A refusal when it is not theirs, or they have not said yet how it went.
pub async fn make_story(
    db: &PgPool,
    actor: &Actor,
    id: CommitmentId,
    title: &str,
    now: DateTime<Utc>,
) -> Result<StoryDraftId> {
    let mut tx = begin(db).await?;
    let commitment = store::lock(&mut tx, actor.guild, actor.member, id).await?.ok_or_else(unknown)?;
    if let Some(draft) = commitment.story_draft {
        return Ok(draft);
    }
    let answer = commitment.answer.ok_or_else(|| Refusal::new("commitment-not-answered"))?;
    members::record(&mut tx, actor, "exchange.make-story", Some(&super::label(commitment.number)), now).await?;
    let draft = stories::start_told(&mut tx, actor, title, &answer, now).await?;
    store::set_story_draft(&mut tx, id, draft).await?;
    tx.commit().await?;
    Ok(draft)
}
