//! What is due of offers without anybody asking: a reminder, the end, the next best.

use super::{
    super::{Origin, coaches, pool, tell, weights},
    NewOffer, make, store,
};
use crate::{
    communities,
    database::begin,
    error::{Error, Result},
    ids::{CommunityId, GuildId},
    notifications::{CoachingNotice, DeskMatter},
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// How many of a kind are dealt with in one run.
pub(super) const BATCH: i64 = 50;

/// Deals with what is due; says whether more waits.
///
/// # Errors
/// When the database does not answer.
pub async fn due(db: &PgPool, now: DateTime<Utc>) -> Result<bool> {
    let full = |dealt_with: usize| i64::try_from(dealt_with).is_ok_and(|count| count >= BATCH);
    // Ends before reminders: nobody is reminded of what is over.
    let ended = expire(db, now).await?;
    let reminded = nudge(db, now).await?;
    let is_seeking = seek(db, now).await?;
    Ok(full(ended) || full(reminded) || is_seeking)
}

async fn expire(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let due = store::expiring(db, now).await?;
    for &(guild, matched, community) in &due {
        let mut tx = begin(db).await?;
        communities::lock(&mut tx, guild, community).await?;
        store::lock(&mut tx, guild, matched).await?;
        // It may have been answered, or something asked about it, while we waited.
        let Some(coach) = store::expire(&mut tx, matched, now).await? else { continue };
        store::seek(&mut tx, community, now).await?;
        tell(&mut tx, guild, CoachingNotice::OfferOver { matched, member: coach }, now).await?;
        tell(&mut tx, guild, CoachingNotice::Desk { matter: DeskMatter::Expired { matched } }, now).await?;
        tx.commit().await?;
    }
    Ok(due.len())
}

async fn nudge(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let mut tx = begin(db).await?;
    let due = store::nudge(&mut tx, now).await?;
    for reminder in &due {
        let notice = match reminder.question {
            Some(question) => CoachingNotice::Desk { matter: DeskMatter::Unanswered { question } },
            None => CoachingNotice::Nudge { matched: reminder.matched, member: reminder.coach },
        };
        tell(&mut tx, reminder.guild, notice, now).await?;
    }
    tx.commit().await?;
    Ok(due.len())
}

/// Looks for the next best of every community that wants one; says whether some still do.
async fn seek(db: &PgPool, now: DateTime<Utc>) -> Result<bool> {
    let due = store::seeking(db, now).await?;
    let mut is_more = i64::try_from(due.len()).is_ok_and(|count| count >= BATCH);
    for (guild, community) in due {
        is_more |= !next_best(db, guild, community, now).await?;
    }
    Ok(is_more)
}

/// Offers a community to the best coach who is free; where nobody is left, coordinators hear of it. Says whether it is
/// settled: the best may have been taken in this very moment.
async fn next_best(db: &PgPool, guild: GuildId, id: CommunityId, now: DateTime<Utc>) -> Result<bool> {
    let Some(community) = communities::by_id(db, guild, id).await? else { return Ok(true) };
    let best = {
        let mut connection = db.acquire().await?;
        let weights = weights::of(&mut connection, guild).await?;
        pool::store::candidates(&mut connection, &community, &weights, None, 1).await?.best()
    };
    let mut tx = begin(db).await?;
    // In the order of locks: the coach before the community.
    let is_there = match best {
        Some(coach) => coaches::lock(&mut tx, guild, coach).await?,
        None => false,
    };
    let Some(community) = communities::lock(&mut tx, guild, id).await? else { return Ok(true) };
    if !store::is_seeking(&mut tx, id, now).await? {
        return Ok(true);
    }
    let Some(coach) = best else {
        store::stop_seeking(&mut tx, id).await?;
        tell(&mut tx, guild, CoachingNotice::Desk { matter: DeskMatter::NobodyLeft { community: id } }, now).await?;
        tx.commit().await?;
        return Ok(true);
    };
    if !is_there {
        return Ok(false);
    }
    let new = NewOffer { by: None, coach, origin: Origin::NextBest, override_why: None };
    match make(&mut tx, &community, &new, now).await {
        Ok((matched, _)) => {
            tell(&mut tx, guild, CoachingNotice::Desk { matter: DeskMatter::NextBest { matched } }, now).await?;
            tx.commit().await?;
            Ok(true)
        }
        // Full, paused or in conflict since we looked: another one is looked for.
        Err(Error::Refused(_)) => Ok(false),
        Err(error) => Err(error),
    }
}
