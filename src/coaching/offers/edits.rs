//! What becomes of an offer when its community changes.

use super::{super::label, Cause, pool, store, take_back, weights};
use crate::{
    communities::{self, Community, Draft},
    database::begin,
    error::{Refusal, Result},
    ids::CommunityId,
    matching::{self, Obstacle},
    members::Actor,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// What changing a community led to.
#[derive(Clone, Debug)]
pub struct Edited {
    /// The community as it stands now.
    pub community: Community,
    /// Whether an open offer no longer fitted and was taken back.
    pub is_taken_back: bool,
}

/// Changes what is said of a community. An open offer goes to the next best where the change put something between the
/// community and its coach; what a coordinator had overruled before stays.
///
/// # Errors
/// A refusal when it is not theirs to change, or closed, or its coach would be its contact.
pub async fn edit_community(
    db: &PgPool,
    actor: &Actor,
    id: CommunityId,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<Edited> {
    let mut tx = begin(db).await?;
    let before = communities::edit(&mut tx, actor, id, draft, now).await?;
    let open = store::open_match(&mut tx, id).await?;
    if let Some(open) = open.as_ref().filter(|open| open.coach == draft.contact && draft.contact != before.contact) {
        return Err(Refusal::new("community-contact-coaches").with("match", label(open.number)).into());
    }
    let community = communities::lock(&mut tx, actor.guild, id).await?.ok_or_else(communities::unknown)?;
    let mut is_taken_back = false;
    if let Some(offer) = open.filter(|open| open.is_offered)
        && comes_between(&mut tx, &before, &community, &offer, now).await?
    {
        take_back(&mut tx, actor.guild, offer.id, Cause::Changed, now).await?;
        is_taken_back = true;
    }
    tx.commit().await?;
    Ok(Edited { community, is_taken_back })
}

/// Whether the change put the language or the distance between the community and the coach of its offer.
async fn comes_between(
    tx: &mut PgConnection,
    before: &Community,
    after: &Community,
    offer: &store::OpenMatch,
    now: DateTime<Utc>,
) -> Result<bool> {
    let weights = weights::of(tx, after.guild).await?;
    let judged = pool::store::candidates(tx, after, &weights, Some(offer.coach), 1).await?;
    let Some(candidate) = judged.free.into_iter().chain(judged.ruled_out).next() else { return Ok(false) };
    let is_between = |community: &Community| {
        let obstacle = matching::obstacle(&pool::seen(community, now), &candidate.coach, &weights);
        matches!(obstacle, Some(Obstacle::Language | Obstacle::OutOfReach))
    };
    Ok(is_between(after) && !is_between(before))
}
