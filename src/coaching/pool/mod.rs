//! Who could coach a community: the best free coaches and who is ruled out, ranked by one query.

pub(super) mod store;

use super::weights;
use crate::{
    communities::Community,
    error::Result,
    ids::MemberId,
    matching::{self, Obstacle, Score},
    members::Actor,
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// A coach, seen from one community.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Their display name.
    pub name: String,
    /// What counts of their profile.
    pub coach: matching::Coach,
    /// How well they fit, part by part.
    pub score: Score,
    /// What their next place costs: the busier, the more.
    pub load: i64,
    /// What is between them, if anything is.
    pub obstacle: Option<Obstacle>,
    /// Why a conflict was recorded between them; none where the coach is the community's own contact.
    pub conflict: Option<String>,
}

/// Who could coach a community.
#[derive(Clone, Debug, Default)]
pub struct Candidates {
    /// The best free coaches, the best first.
    pub free: Vec<Candidate>,
    /// Who is ruled out, those who would fit best first.
    pub ruled_out: Vec<Candidate>,
    /// How many are ruled out in all.
    pub ruled_out_total: i64,
}

impl Candidates {
    /// The best free coach.
    #[must_use]
    pub fn best(&self) -> Option<MemberId> {
        self.free.first().map(|candidate| candidate.coach.id)
    }
}

/// How many of each kind are shown.
pub const SHOWN: i64 = 5;

/// The best free coaches for a community, and who is ruled out.
///
/// # Errors
/// A refusal when one does not coordinate.
pub async fn candidates(db: &PgPool, actor: &Actor, community: &Community) -> Result<Candidates> {
    super::coordinator(actor)?;
    let mut connection = db.acquire().await?;
    let weights = weights::of(&mut connection, actor.guild).await?;
    store::candidates(&mut connection, community, &weights, None, SHOWN).await
}

/// A community as a round sees it.
#[must_use]
pub fn seen(community: &Community, now: DateTime<Utc>) -> matching::Community {
    let mut needs = [None; 3];
    for (place, need) in needs.iter_mut().zip(&community.needs) {
        *place = Some(*need);
    }
    let days = (now - community.waiting_since).num_days().max(0);
    matching::Community {
        id: community.id,
        state: community.state,
        needs,
        level: community.level,
        setting: Some(community.setting),
        language: community.language,
        language_required: community.language_required,
        priority: community.priority,
        waiting_months: u16::try_from(days / 30).unwrap_or(u16::MAX),
    }
}
