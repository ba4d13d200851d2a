//! What a coach answers to an offer: yes, no with a reason, or a question first.

use super::{
    super::{State, coaches, coordinator, label, pairs, tell, unknown},
    store,
};
use crate::{
    communities,
    database::begin,
    error::{Refusal, Result},
    ids::{GuildId, MatchId, MemberId, QuestionId},
    members::{self, Actor},
    notifications::{CoachingNotice, DeskMatter},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Longest reason of a coach who declines, in characters.
pub const REASON_MAX: usize = 1000;
/// Longest question or answer, in characters.
pub const QUESTION_MAX: usize = 1000;

/// Whether an offer can be answered: said before anybody writes for nothing, and asked again when it comes.
///
/// # Errors
/// A refusal: not theirs, or not open any more.
pub async fn may_answer(db: &PgPool, actor: &Actor, id: MatchId) -> Result<()> {
    let mut connection = db.acquire().await?;
    let standing = store::standing(&mut connection, actor.guild, id).await?.ok_or_else(unknown)?;
    is_theirs(&standing, actor)?;
    is_open(&standing)
}

fn is_theirs(standing: &store::Standing, actor: &Actor) -> Result<()> {
    if standing.coach == actor.member { Ok(()) } else { Err(Refusal::new("offer-not-yours").into()) }
}

/// A kind answer for who comes too late, by what became of it.
fn is_open(standing: &store::Standing) -> Result<()> {
    let key = match standing.state {
        State::Offered => return Ok(()),
        State::Accepted => "offer-accepted-already",
        State::Declined => "offer-declined-already",
        State::Expired => "offer-expired",
        State::Withdrawn => "offer-withdrawn",
        State::Ended => "offer-pair-ended",
    };
    Err(Refusal::new(key).with("match", label(standing.number)).into())
}

/// Locks coach, community and match, in this order, and reads how it stands then.
async fn lock(tx: &mut PgConnection, actor: &Actor, id: MatchId) -> Result<store::Standing> {
    let found = store::standing(tx, actor.guild, id).await?.ok_or_else(unknown)?;
    is_theirs(&found, actor)?;
    coaches::lock(tx, actor.guild, found.coach).await?;
    communities::lock(tx, actor.guild, found.community).await?;
    store::lock(tx, actor.guild, id).await?.ok_or_else(unknown)
}

/// The coach accepts: the pair stands, its thread is opened, and both are told. Accepting again changes nothing.
///
/// # Errors
/// A refusal: not theirs, not open any more, or they are no coach any more (then the offer goes to the next best).
pub async fn accept(db: &PgPool, actor: &Actor, id: MatchId, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    let standing = lock(&mut tx, actor, id).await?;
    if standing.state == State::Accepted {
        return Ok(());
    }
    is_open(&standing)?;
    if let Err(refusal) = coaches::may_coach(actor) {
        tx.rollback().await?;
        coaches::leave(db, actor.guild, actor.member, now).await?;
        return Err(refusal.into());
    }
    members::record(&mut tx, actor, "match.accept", Some(&label(standing.number)), now).await?;
    store::accept(&mut tx, id, now, now + pairs::FIRST_CHECK_IN).await?;
    tell(&mut tx, actor.guild, CoachingNotice::Paired { matched: id }, now).await?;
    tell(&mut tx, actor.guild, CoachingNotice::Desk { matter: DeskMatter::Accepted { matched: id } }, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The coach declines: the pair is not offered again, and the next best is looked for.
///
/// # Errors
/// A refusal: not theirs, or not open any more.
pub async fn decline(db: &PgPool, actor: &Actor, id: MatchId, reason: &str, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    let standing = lock(&mut tx, actor, id).await?;
    is_open(&standing)?;
    members::record(&mut tx, actor, "match.decline", Some(&label(standing.number)), now).await?;
    store::decline(&mut tx, id, reason, now).await?;
    store::seek(&mut tx, standing.community, now).await?;
    tell(&mut tx, actor.guild, CoachingNotice::Desk { matter: DeskMatter::Declined { matched: id } }, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The coach asks the coordinators something before they answer: until that is answered, the offer does not end.
///
/// # Errors
/// A refusal: not theirs, or not open any more.
pub async fn ask(db: &PgPool, actor: &Actor, id: MatchId, question: &str, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    let standing = lock(&mut tx, actor, id).await?;
    is_open(&standing)?;
    members::record(&mut tx, actor, "match.ask", Some(&label(standing.number)), now).await?;
    let question = store::insert_question(&mut tx, actor, id, question, now).await?;
    store::wait(&mut tx, id).await?;
    tell(&mut tx, actor.guild, CoachingNotice::Desk { matter: DeskMatter::Asked { question } }, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A question of a coach, and its answer.
#[derive(Clone, Debug)]
pub struct Question {
    /// About which match.
    pub matched: MatchId,
    /// Who asked.
    pub asked_by: MemberId,
    /// What.
    pub question: String,
    /// What was answered.
    pub answer: Option<String>,
}

/// A question for the bot's own messages, whoever reads them.
///
/// # Errors
/// When the database does not answer.
pub async fn question(db: &PgPool, guild: GuildId, id: QuestionId) -> Result<Option<Question>> {
    store::question(db, guild, id).await
}

/// The question that a coordinator is about to answer.
///
/// # Errors
/// A refusal: not a coordinator, no such question, or answered already.
pub async fn open_question(db: &PgPool, actor: &Actor, id: QuestionId) -> Result<Question> {
    coordinator(actor)?;
    let found = question(db, actor.guild, id).await?.ok_or_else(unknown)?;
    if found.answer.is_some() { Err(Refusal::new("question-answered-already").into()) } else { Ok(found) }
}

/// A coordinator answers; the coach is told, and has a day at least to decide. Of two answers at once the first counts.
///
/// # Errors
/// A refusal: not a coordinator, no such question, or answered already.
pub async fn answer(db: &PgPool, actor: &Actor, id: QuestionId, words: &str, now: DateTime<Utc>) -> Result<Question> {
    let asked = open_question(db, actor, id).await?;
    let mut tx = begin(db).await?;
    members::record(&mut tx, actor, "match.answer", None, now).await?;
    if !store::answer(&mut tx, actor, id, words, now).await? {
        return Err(Refusal::new("question-answered-already").into());
    }
    store::go_on(&mut tx, id, now).await?;
    tell(&mut tx, actor.guild, CoachingNotice::Answered { question: id, member: asked.asked_by }, now).await?;
    tx.commit().await?;
    Ok(asked)
}
