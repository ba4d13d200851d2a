//! Coaches for communities, pure: who may, how well it fits, the best whole assignment, its proof, and why.
//!
//! A round takes a [`Snapshot`] and calls [`solve`] on a blocking thread; what it keeps of the run (snapshot, weights, last
//! draft, solution, [`SOLVER_VERSION`]) is enough to explain any pair later. One newcomer is ranked in SQL; [`obstacle`],
//! [`score`] and [`load_cost`] are the reference for that.

mod certificate;
mod changes;
mod explain;
mod lists;
mod round;
mod score;
mod snapshot;
mod solve;
mod weights;

#[cfg(test)]
mod tests;

use crate::ids::{CommunityId, MemberId};
use serde::{Deserialize, Serialize};

pub use certificate::{Flaw, certify};
pub use changes::{Change, Instead, changes, instead};
pub use explain::{Candidate, Explainer, Explanation, Outcome, RunnerUp};
pub use round::{MOST_COACHES, MOST_COMMUNITIES, Problem};
pub use score::{NEED_SHARES, Obstacle, Reason, Score, halved, load_cost, obstacle, reasons, score};
pub use snapshot::{Coach, Community, Pair, Snapshot};
pub use weights::{MOST_POINTS, Reach, TooMuch, Weight, Weights};

use lists::Lists;
use round::Round;

/// Changes whenever the same input could lead to another answer; kept with every run.
pub const SOLVER_VERSION: i32 = 1;

/// The best whole assignment of a round, with the prices that prove it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    /// By community.
    pub pairs: Vec<Pair>,
    /// Communities for which there is no coach in this round, by id.
    pub unmatched: Vec<CommunityId>,
    /// The scores of all pairs, less what the places they take cost: points.
    pub fit: i64,
    /// The ranks of all communities with a coach, each worth more points than a whole round has.
    pub rank_worth: i64,
    /// What one more place of a coach would be worth, in points, for all coaches by id.
    pub coach_prices: Vec<(MemberId, i64)>,
    /// What having its coach is worth to a community beyond the coach's price, for all communities by id.
    pub community_prices: Vec<(CommunityId, i64)>,
}

/// Finds the best whole assignment: as many communities as can be, then those with the highest ranks, then the best fit.
/// Only free places are given away; what is taken stays. The answer is certified before it is returned.
///
/// It takes seconds for thousands of coaches: call it on a thread that may block.
///
/// # Errors
/// When the round is too large or names somebody twice.
pub fn solve(snapshot: &Snapshot, weights: &Weights, last_draft: &[Pair]) -> Result<Solution, Problem> {
    let round = Round::new(snapshot, weights, last_draft)?;
    let solution = answer(&round, Lists::new(&round));
    certificate::check(&round, &solution).map_err(Problem::NotCertified)?;
    Ok(solution)
}

/// Hands on every pair with nothing between the two and what it is worth, the rank of its community included: the round in
/// plain numbers, for a solver that shares nothing with this one.
///
/// # Errors
/// When the round is too large or names somebody twice.
pub fn each_possible_pair(
    snapshot: &Snapshot,
    weights: &Weights,
    last_draft: &[Pair],
    mut hand_on: impl FnMut(Pair, i64),
) -> Result<(), Problem> {
    let round = Round::new(snapshot, weights, last_draft)?;
    for community in (0..).take(round.communities.len()) {
        for entry in lists::all(&round, community) {
            hand_on(round.pair(community, entry.coach()), round.rank_worth(community) + entry.points());
        }
    }
    Ok(())
}

fn answer(round: &Round<'_>, lists: Lists<'_>) -> Solution {
    let assignment = solve::assign(round, lists);
    let mut solution = Solution::default();
    let mut taken: Vec<u8> = round.coaches.iter().map(|coach| coach.taken).collect();
    for (community, coach) in (0..).zip(&assignment.coaches) {
        let Some(coach) = *coach else {
            solution.unmatched.push(round.communities[community as usize].id);
            continue;
        };
        let taken = &mut taken[coach as usize];
        solution.fit += i64::from(round.row(community).score(coach).total()) - round.cost(coach, *taken);
        solution.rank_worth += round.rank_worth(community);
        *taken += 1;
        solution.pairs.push(round.pair(community, coach));
    }
    solution.coach_prices = round.coaches.iter().map(|it| it.id).zip(assignment.coach_prices).collect();
    solution.community_prices = round.communities.iter().map(|it| it.id).zip(assignment.community_prices).collect();
    solution
}
