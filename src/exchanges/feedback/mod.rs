//! What people thought of an exchange: a number at once, words if they like, changeable for as long as they want to.

mod store;

use super::commitments::{self, Origin, WILL_TRY_MAX};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::OccurrenceId,
    members::{self, Actor},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Longest description of what was useful, in characters.
pub const USEFUL_MAX: usize = 1000;
/// From not useful to very useful.
pub const RATING: std::ops::RangeInclusive<i16> = 1..=5;

/// What somebody thought of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// From 1 to 5.
    pub rating: i16,
    /// What was useful.
    pub useful: String,
    /// What they will try.
    pub will_try: String,
}

/// Keeps how somebody rates an exchange, and says what they wrote of it before.
///
/// # Errors
/// A refusal: it is not over, or they neither came nor said that they might.
pub async fn rate(
    db: &PgPool,
    actor: &Actor,
    occurrence: OccurrenceId,
    rating: i16,
    now: DateTime<Utc>,
) -> Result<Feedback> {
    if !RATING.contains(&rating) {
        return Err(Refusal::new("control-stale").into());
    }
    let mut tx = begin(db).await?;
    may_rate(&mut tx, actor, occurrence, now).await?;
    members::record(&mut tx, actor, "exchange.rate", None, now).await?;
    let feedback = store::upsert_rating(&mut tx, actor.guild, occurrence, actor.member, rating, now).await?;
    tx.commit().await?;
    Ok(feedback)
}

/// Keeps what somebody writes of it beside the rating; what they will try is asked about later. Says the rating.
///
/// # Errors
/// A refusal: they have not rated it, or the words are too long.
pub async fn comment(
    db: &PgPool,
    actor: &Actor,
    occurrence: OccurrenceId,
    useful: &str,
    will_try: &str,
    now: DateTime<Utc>,
) -> Result<i16> {
    for (words, most) in [(useful, USEFUL_MAX), (will_try, WILL_TRY_MAX)] {
        let length = words.chars().count();
        if length > most {
            return Err(Refusal::new("feedback-too-long").with("length", length).with("most", most).into());
        }
    }
    let mut tx = begin(db).await?;
    may_rate(&mut tx, actor, occurrence, now).await?;
    members::record(&mut tx, actor, "exchange.comment", None, now).await?;
    let rating = store::set_words(&mut tx, occurrence, actor.member, useful, will_try, now).await?;
    let rating = rating.ok_or_else(|| Refusal::new("feedback-not-rated"))?;
    commitments::keep(&mut tx, actor, occurrence, Origin::Feedback, will_try, now).await?;
    tx.commit().await?;
    Ok(rating)
}

async fn may_rate(tx: &mut PgConnection, actor: &Actor, occurrence: OccurrenceId, now: DateTime<Utc>) -> Result<()> {
    let found = store::was_there(tx, actor.guild, occurrence, actor.member).await?;
    let (was_there, is_held, ends_at) = found.ok_or_else(super::unknown)?;
    if !was_there {
        return Err(Refusal::new("feedback-not-there").into());
    }
    if !is_held {
        return Err(Refusal::new("feedback-cancelled").into());
    }
    if ends_at > now {
        let at = format!("<t:{}:F>", ends_at.timestamp());
        return Err(Refusal::new("feedback-not-over").with("at", at).into());
    }
    Ok(())
}

/// How many rated an occurrence, and how well on average.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn ratings(db: &PgPool, occurrence: OccurrenceId) -> Result<(i64, Option<f64>)> {
    store::summary(db, occurrence).await
}
