//! Pure: what a round says of each community, ready to be shown.

use super::{Round, blocking, taken_before};
use crate::{
    error::Result,
    ids::CommunityId,
    matching::{Candidate, Change, Explainer, Outcome, Reason, changes, load_cost},
};
use std::collections::BTreeMap;

/// A community that gets a coach.
#[derive(Clone, Debug)]
pub struct Paired {
    /// Which community.
    pub community: CommunityId,
    /// The coach, and how well they fit.
    pub chosen: Candidate,
}

/// A community that gets none.
#[derive(Clone, Debug)]
pub struct Missing {
    /// Which community.
    pub community: CommunityId,
    /// Why not.
    pub outcome: Outcome,
    /// How many coaches are ruled out for it.
    pub ruled_out: usize,
}

/// What a round says.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Who gets a coach, by community.
    pub paired: Vec<Paired>,
    /// Who gets none, by community.
    pub missing: Vec<Missing>,
    /// What is another than in the draft before.
    pub changes: Vec<Change>,
}

/// Reads a round: who gets whom and why, who gets nobody and why not, and what changed.
///
/// # Errors
/// When what was kept is no answer to the round.
pub async fn read(round: &Round) -> Result<Reading> {
    let round = round.clone();
    blocking(move || {
        let explainer = Explainer::new(&round.snapshot, &round.weights, &round.last_draft, &round.solution)?;
        let mut reading = Reading::default();
        let before = taken_before(&round);
        let capacity: BTreeMap<_, _> = round.snapshot.coaches.iter().map(|coach| (coach.id, coach.capacity)).collect();
        for community in round.snapshot.communities.iter().map(|community| community.id) {
            let Some(explained) = explainer.explain(community) else { continue };
            match explained.outcome {
                Outcome::Matched { mut chosen, .. } => {
                    // With the place that is theirs, as the offer is explained later.
                    let taken = before.get(&community).copied().unwrap_or_default();
                    let capacity = capacity.get(&chosen.coach).copied().unwrap_or_default();
                    chosen.cost = load_cost(taken, capacity, &round.weights);
                    for reason in &mut chosen.reasons {
                        if let Reason::Load { taken: shown, .. } = reason {
                            *shown = taken;
                        }
                    }
                    reading.paired.push(Paired { community, chosen });
                }
                outcome => {
                    reading.missing.push(Missing { community, outcome, ruled_out: explained.ruled_out.len() });
                }
            }
        }
        if !round.last_draft.is_empty() {
            reading.changes = changes(&round.last_draft, &round.solution.pairs);
        }
        Ok(reading)
    })
    .await
}
