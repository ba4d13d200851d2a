//! Conflicts of interest: which coach must not be offered which community, until that is taken back.

mod store;

use super::{coaches, coordinator, offers, tell};
use crate::{
    communities,
    database::begin,
    error::{Refusal, Result},
    ids::{CommunityId, MemberId},
    members::{self, Actor},
    notifications::{CoachingNotice, DeskMatter},
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// Records that a coach must not be offered a community: coordinators about anybody, coaches about themselves. An open
/// offer between the two is taken back; of a pair coordinators hear. Says whether they are a pair.
///
/// # Errors
/// A refusal when it is about somebody else, or about nobody.
pub async fn record(
    db: &PgPool,
    actor: &Actor,
    community: CommunityId,
    coach: MemberId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    if coach != actor.member {
        coordinator(actor)?;
    }
    let mut tx = begin(db).await?;
    if coaches::store::lock(&mut tx, actor.guild, coach).await?.is_none() {
        return Err(if coach == actor.member { coaches::not_enrolled() } else { Refusal::new("coach-unknown").into() });
    }
    let community = communities::lock(&mut tx, actor.guild, community).await?.ok_or_else(communities::unknown)?;
    members::record(&mut tx, actor, "coach.conflict", Some(&community.label()), now).await?;
    store::upsert(&mut tx, actor, community.id, coach, reason, now).await?;
    let between = store::between(&mut tx, community.id, coach).await?;
    match between {
        Some((matched, true)) => {
            offers::take_back(&mut tx, actor.guild, matched, offers::Cause::Conflict, now).await?;
        }
        Some((matched, false)) => {
            let matter = DeskMatter::ConflictInPair { matched };
            tell(&mut tx, actor.guild, CoachingNotice::Desk { matter }, now).await?;
        }
        None => {}
    }
    tx.commit().await?;
    Ok(matches!(between, Some((_, false))))
}

/// Takes a recorded conflict back, so that the two can be brought together again: coordinators any, coaches what they said
/// themselves. A coach is not told of one that a coordinator recorded.
///
/// # Errors
/// A refusal when it is about somebody else, or when nothing is recorded that is theirs to take back.
pub async fn take_back(
    db: &PgPool,
    actor: &Actor,
    community: CommunityId,
    coach: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    if coach != actor.member {
        coordinator(actor)?;
    }
    let mut tx = begin(db).await?;
    coaches::store::lock(&mut tx, actor.guild, coach).await?;
    let community = communities::lock(&mut tx, actor.guild, community).await?.ok_or_else(communities::unknown)?;
    if !store::delete(&mut tx, actor, community.id, coach).await? {
        let key = if coordinator(actor).is_ok() { "conflict-none" } else { "conflict-none-yours" };
        return Err(Refusal::new(key).with("community", community.label()).into());
    }
    members::record(&mut tx, actor, "coach.reconcile", Some(&community.label()), now).await?;
    tx.commit().await?;
    Ok(())
}

/// A recorded conflict, as coordinators read it.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The coach's display name.
    pub coach_name: String,
    /// Why the two must not meet.
    pub reason: String,
    /// Who recorded it.
    pub recorded_by: MemberId,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// Conflicts with a community, the newest first, a few at most; for coordinators.
///
/// # Errors
/// A refusal when one does not coordinate.
pub async fn of(db: &PgPool, actor: &Actor, community: CommunityId) -> Result<Vec<Recorded>> {
    coordinator(actor)?;
    store::of(db, actor.guild, community).await
}

/// A community by its number, as somebody may name it who declares a conflict: a coach need not be shown a community to
/// say that they must not meet it. Nothing of it is told them.
///
/// # Errors
/// A refusal when there is none.
pub async fn named(db: &PgPool, actor: &Actor, number: i32) -> Result<CommunityId> {
    store::community(db, actor.guild, number).await?.ok_or_else(communities::unknown)
}
