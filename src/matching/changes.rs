//! What is different between two drafts, and what would be if a pair were decided beforehand.

use super::{Pair, Problem, Snapshot, Solution, Weights, load_cost, round::Round, solve};
use crate::ids::{CommunityId, MemberId};
use std::collections::BTreeMap;

/// A community whose coach is another than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which community.
    pub community: CommunityId,
    /// Its coach before, if it had one.
    pub before: Option<MemberId>,
    /// Its coach now, if it has one.
    pub now: Option<MemberId>,
}

/// What changed from one draft to the next, by community.
#[must_use]
pub fn changes(before: &[Pair], now: &[Pair]) -> Vec<Change> {
    let mut coaches: BTreeMap<CommunityId, (Option<MemberId>, Option<MemberId>)> = BTreeMap::new();
    for pair in before {
        coaches.entry(pair.community).or_default().0 = Some(pair.coach);
    }
    for pair in now {
        coaches.entry(pair.community).or_default().1 = Some(pair.coach);
    }
    let changed = coaches.into_iter().filter(|(_, (before, now))| before != now);
    changed.map(|(community, (before, now))| Change { community, before, now }).collect()
}

/// What it would take from a round to have a certain pair in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// So many communities fewer would have a coach.
    pub fewer: usize,
    /// As many would have one, and among them some of a lower priority in the place of others.
    pub lowers_priority: bool,
    /// By so many points the whole would fit less well. When nothing else is lost, a score higher by more than this
    /// would have brought the pair about.
    pub points: i64,
    /// Whose coach would be another.
    pub changes: Vec<Change>,
}

/// Solves a round again with one pair decided beforehand, and compares: what would change the answer, or follow from
/// changing it. None if something is between the two, or the round does not know them.
///
/// It takes as long as the round did: call it on a thread that may block.
///
/// # Errors
/// When the round itself has no answer.
pub fn instead(
    snapshot: &Snapshot,
    weights: &Weights,
    last_draft: &[Pair],
    solution: &Solution,
    pair: Pair,
) -> Result<Option<Instead>, Problem> {
    let round = Round::new(snapshot, weights, last_draft)?;
    let (Some(community), Some(coach)) = (round.community(pair.community), round.coach(pair.coach)) else {
        return Ok(None);
    };
    let row = round.row(community);
    if row.obstacle(coach).is_some() {
        return Ok(None);
    }
    let mut rest = snapshot.clone();
    rest.communities.retain(|community| community.id != pair.community);
    let mut fit = i64::from(row.score(coach).total());
    for coach in rest.coaches.iter_mut().filter(|coach| coach.id == pair.coach) {
        fit -= load_cost(coach.taken, coach.capacity, weights);
        coach.taken += 1;
    }
    let mut other = solve(&rest, weights, last_draft)?;
    other.pairs.push(pair);
    let ranks = |pairs: &[Pair]| -> i64 {
        pairs.iter().filter_map(|pair| round.community(pair.community)).map(|community| round.rank(community)).sum()
    };
    let fewer = solution.pairs.len().saturating_sub(other.pairs.len());
    Ok(Some(Instead {
        fewer,
        lowers_priority: fewer == 0 && ranks(&other.pairs) < ranks(&solution.pairs),
        points: solution.fit - (other.fit + fit),
        changes: changes(&solution.pairs, &other.pairs),
    }))
}
