//! Pairs: their private thread, how it goes, and their end.

mod store;

use super::{Match, State, coordinator, tell, unknown};
use crate::{
    communities,
    database::begin,
    error::{Refusal, Result},
    ids::{ChannelId, GuildId, MatchId, MemberId},
    members::{self, Actor, Responsibility},
    notifications::{CoachingNotice, DeskMatter},
    words::words,
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// Both are asked how it goes for the first time after so long.
pub const FIRST_CHECK_IN: TimeDelta = TimeDelta::days(30);
/// And then again and again.
pub const NEXT_CHECK_IN: TimeDelta = TimeDelta::days(60);
/// Longest reflection, in characters.
pub const REFLECTION_MAX: usize = 4000;

words! {
    /// How it goes, as one of a pair says.
    CheckIn {
        /// They work well together.
        GoodFit = "check-in-good-fit",
        /// It is too early to say.
        StillDeciding = "check-in-still-deciding",
        /// It should not go on like this; coordinators hear of it.
        NotAFit = "check-in-not-a-fit",
    }
}

/// Remembers the thread of a pair, and has both told of each other: once, however often it is tried.
///
/// # Errors
/// When the database does not take it.
pub async fn opened(db: &PgPool, matched: &Match, thread: ChannelId, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    if store::set_thread(&mut tx, matched.id, thread).await? {
        for member in [matched.coach, matched.contact] {
            tell(&mut tx, matched.guild, CoachingNotice::Introduced { matched: matched.id, member }, now).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// The pairs of a server that have a thread with somebody in it who counts as under 18.
///
/// # Errors
/// When the database does not answer.
pub async fn with_young(db: &PgPool, guild: GuildId) -> Result<Vec<MatchId>> {
    store::with_young(db, guild).await
}

/// Asks those who are to be asked how it goes; says whether more wait. Who was down for long is asked once.
///
/// # Errors
/// When the database does not answer.
pub async fn due(db: &PgPool, now: DateTime<Utc>) -> Result<bool> {
    let mut tx = begin(db).await?;
    let due = store::check_in(&mut tx, now, now + NEXT_CHECK_IN).await?;
    for pair in &due {
        for member in [pair.coach, pair.contact] {
            store::insert_check_in(&mut tx, pair, member, now).await?;
            let notice = CoachingNotice::CheckIn { matched: pair.id, member, round: pair.check_ins };
            tell(&mut tx, pair.guild, notice, now).await?;
        }
    }
    tx.commit().await?;
    Ok(i64::try_from(due.len()).is_ok_and(|count| count >= store::BATCH))
}

/// One of a pair says how it goes; what they said last counts. "Not a fit" goes to the coordinators.
///
/// # Errors
/// A refusal: it is not theirs to say, or the pair has ended.
pub async fn answer_check_in(
    db: &PgPool,
    actor: &Actor,
    id: MatchId,
    round: i32,
    answer: CheckIn,
    now: DateTime<Utc>,
) -> Result<Match> {
    let matched = super::view(db, actor.guild, id).await?.ok_or_else(unknown)?;
    let mut tx = begin(db).await?;
    let Some(before) = store::check_in_of(&mut tx, actor, id, round).await? else {
        return Err(Refusal::new("check-in-not-yours").into());
    };
    if actor.member != matched.coach && actor.member != matched.contact {
        // They were asked while they were the contact.
        return Err(Refusal::new("check-in-not-yours").into());
    }
    if matched.state == State::Ended {
        return Err(Refusal::new("check-in-pair-ended").with("match", matched.label()).into());
    }
    members::record(&mut tx, actor, "match.check_in", Some(&matched.label()), now).await?;
    store::answer_check_in(&mut tx, actor, id, round, answer, now).await?;
    if answer == CheckIn::NotAFit && before != Some(CheckIn::NotAFit) {
        let matter = DeskMatter::NotAFit { matched: id, member: actor.member };
        tell(&mut tx, actor.guild, CoachingNotice::Desk { matter }, now).await?;
    }
    tx.commit().await?;
    Ok(matched)
}

/// Whether someone may end a pair: who coordinates, the coach, the contact.
///
/// # Errors
/// A refusal: not theirs, or no pair that stands.
pub fn may_end(matched: &Match, actor: &Actor) -> Result<()> {
    if matched.coach != actor.member && matched.contact != actor.member {
        coordinator(actor).map_err(|_| unknown())?;
    }
    let key = match matched.state {
        State::Accepted => return Ok(()),
        State::Ended => "match-ended-already",
        _ => "match-no-pair",
    };
    Err(Refusal::new(key).with("match", matched.label()).into())
}

/// Ends a pair, with what was learned. Both are told; the community waits for a coach again unless it was closed.
/// Ending it again changes nothing. Says whether the community waits.
///
/// # Errors
/// A refusal: not theirs, or no pair that stands.
pub async fn end(db: &PgPool, actor: &Actor, id: MatchId, reflection: &str, now: DateTime<Utc>) -> Result<bool> {
    let matched = super::view(db, actor.guild, id).await?.ok_or_else(unknown)?;
    may_end(&matched, actor)?;
    let mut tx = begin(db).await?;
    let community = communities::lock(&mut tx, actor.guild, matched.community).await?.ok_or_else(unknown)?;
    if !store::end(&mut tx, actor, id, reflection, now).await? {
        return Err(Refusal::new("match-ended-already").with("match", matched.label()).into());
    }
    members::record(&mut tx, actor, "match.end", Some(&matched.label()), now).await?;
    store::wait_again(&mut tx, community.id, now).await?;
    for member in [matched.coach, matched.contact].into_iter().filter(|member| *member != actor.member) {
        tell(&mut tx, actor.guild, CoachingNotice::Ended { matched: id, member }, now).await?;
    }
    tell(&mut tx, actor.guild, CoachingNotice::Desk { matter: DeskMatter::Ended { matched: id } }, now).await?;
    tx.commit().await?;
    Ok(community.closed_at.is_none())
}

/// What each of a pair said last, for coordinators.
#[derive(Clone, Debug)]
pub struct Said {
    /// Who.
    pub member: MemberId,
    /// What.
    pub answer: CheckIn,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a pair said so far, the newest first; for coordinators.
///
/// # Errors
/// When the database does not answer.
pub async fn said(db: &PgPool, actor: &Actor, id: MatchId) -> Result<Vec<Said>> {
    if !actor.is(Responsibility::Coordinator) {
        return Ok(Vec::new());
    }
    store::said(db, actor.guild, id).await
}

/// The words with which somebody ended a pair, for their own story.
///
/// # Errors
/// A refusal when they did not end it.
pub async fn own_reflection(db: &PgPool, actor: &Actor, id: MatchId) -> Result<(Match, String)> {
    let matched = super::find(db, actor, id).await?;
    let words = store::reflection(db, actor, id).await?.ok_or_else(|| Refusal::new("match-story-not-yours"))?;
    Ok((matched, words))
}

/// A pair that is asked how it goes.
pub(super) struct Asked {
    pub(super) guild: GuildId,
    pub(super) id: MatchId,
    pub(super) coach: MemberId,
    pub(super) contact: MemberId,
    pub(super) check_ins: i32,
}
