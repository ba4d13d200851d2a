//! Why a community has this coach or none, and what would change it: as data, for texts to be made of.

use super::{
    Coach, Community, Obstacle, Pair, Problem, Reason, Score, Snapshot, Solution, Weight, Weights, halved, load_cost,
    reasons, round::Round, score,
};
use crate::ids::{CommunityId, MemberId};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A coach for a community.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Who it is.
    pub coach: MemberId,
    /// How well it fits, part by part.
    pub score: Score,
    /// The parts of it that are half of what they could be, since one of the two did not say.
    pub halved: Vec<Weight>,
    /// What the coach's place costs, in points.
    pub cost: i64,
    /// What speaks for the pair.
    pub reasons: Vec<Reason>,
}

impl Candidate {
    /// A coach as they stand now, with the next of their free places. The reference for ranking one newcomer's coaches: those
    /// without an [`Obstacle`], by [`fit`](Self::fit) downwards, then by id.
    #[must_use]
    pub fn now(community: &Community, coach: &Coach, was_drafted: bool, weights: &Weights) -> Self {
        Self {
            coach: coach.id,
            score: score(community, coach, was_drafted, weights),
            halved: halved(community, coach),
            cost: load_cost(coach.taken, coach.capacity, weights),
            reasons: reasons(community, coach, was_drafted),
        }
    }

    /// The score less what the place costs.
    #[must_use]
    pub fn fit(&self) -> i64 {
        i64::from(self.score.total()) - self.cost
    }
}

/// Why a community has this coach or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// Which community.
    pub community: CommunityId,
    /// What came of the round for it.
    pub outcome: Outcome,
    /// Who was ruled out, by id, with the first obstacle.
    pub ruled_out: Vec<(MemberId, Obstacle)>,
}

/// What came of a round for a community.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It has a coach.
    Matched {
        /// Who it is, with the last place the round gives them.
        chosen: Candidate,
        /// The best of the others that nothing speaks against.
        runner_up: Option<RunnerUp>,
    },
    /// Something speaks against every coach.
    NobodyEligible,
    /// Against some coaches nothing speaks but that their places were taken before the round.
    AllFull,
    /// Every coach it could have takes other communities in this round.
    LostTo {
        /// Those of a higher priority, by id.
        higher: Vec<CommunityId>,
        /// Those of the same priority that fit better, by id.
        better: Vec<CommunityId>,
        /// Those of the same priority that fit exactly as well, by id: no fit decided, but the order of the round.
        equal: Vec<CommunityId>,
    },
}

/// The coach a community would have had next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunnerUp {
    /// Who it is, with the next place the round leaves them, or their last one.
    pub candidate: Candidate,
    /// How much better the chosen coach fits. Below nought if the runner-up fits better and is needed more elsewhere.
    pub difference: i64,
    /// The communities to which the round gives the runner-up's places, by id, when none is left.
    pub needed_by: Vec<CommunityId>,
}

/// Explains the answer of one round; made once for all its communities.
#[derive(Debug)]
pub struct Explainer<'a> {
    round: Round<'a>,
    mates: Vec<Option<u32>>,
    holders: Vec<Vec<u32>>,
}

impl<'a> Explainer<'a> {
    /// For a certified answer and what it was the answer to.
    ///
    /// # Errors
    /// When the answer is none to this round.
    pub fn new(
        snapshot: &'a Snapshot,
        weights: &'a Weights,
        last_draft: &[Pair],
        solution: &Solution,
    ) -> Result<Self, Problem> {
        let round = Round::new(snapshot, weights, last_draft)?;
        super::certificate::is_of(&round, solution).map_err(Problem::NotCertified)?;
        let mut mates = vec![None; round.communities.len()];
        let mut holders = vec![Vec::new(); round.coaches.len()];
        for pair in &solution.pairs {
            if let (Some(community), Some(coach)) = (round.community(pair.community), round.coach(pair.coach)) {
                mates[community as usize] = Some(coach);
                holders[coach as usize].push(community);
            }
        }
        Ok(Self { round, mates, holders })
    }

    /// Explains one community's outcome; none if the round did not know it.
    #[must_use]
    pub fn explain(&self, id: CommunityId) -> Option<Explanation> {
        let community = self.round.community(id)?;
        let row = self.round.row(community);
        let (mut eligible, mut ruled_out) = (Vec::new(), Vec::new());
        for (coach, profile) in (0..).zip(&self.round.coaches) {
            match row.obstacle(coach) {
                None => eligible.push(coach),
                Some(obstacle) => ruled_out.push((profile.id, obstacle)),
            }
        }
        let outcome = match self.mates[community as usize] {
            Some(coach) => self.matched(community, coach, &eligible),
            None if !eligible.is_empty() => self.lost(community, &eligible),
            None if ruled_out.iter().any(|(_, obstacle)| *obstacle == Obstacle::Full) => Outcome::AllFull,
            None => Outcome::NobodyEligible,
        };
        Some(Explanation { community: id, outcome, ruled_out })
    }

    fn matched(&self, community: u32, chosen: u32, eligible: &[u32]) -> Outcome {
        let chosen_candidate = self.candidate(community, chosen, self.taken(chosen).saturating_sub(1));
        let others = eligible.iter().copied().filter(|coach| *coach != chosen);
        let fits = others.map(|coach| (self.candidate(community, coach, self.next_place(coach)), coach));
        // Of those that fit as well, the first by id.
        let best = fits.reduce(|best, other| if other.0.fit() > best.0.fit() { other } else { best });
        let runner_up = best.map(|(candidate, coach)| RunnerUp {
            difference: chosen_candidate.fit() - candidate.fit(),
            needed_by: if self.is_full(coach) { self.ids(self.holders[coach as usize].clone()) } else { vec![] },
            candidate,
        });
        Outcome::Matched { chosen: chosen_candidate, runner_up }
    }

    fn lost(&self, community: u32, eligible: &[u32]) -> Outcome {
        let (mut higher, mut better, mut equal) = (Vec::new(), Vec::new(), Vec::new());
        let rank = self.round.rank(community);
        for coach in eligible.iter().copied() {
            let points = |community| self.round.row(community).score(coach).total();
            for winner in self.holders[coach as usize].iter().copied() {
                // None of a lower rank has what it could have, and none of the same that fits worse.
                match (self.round.rank(winner).cmp(&rank), points(winner).cmp(&points(community))) {
                    (Ordering::Greater, _) => higher.push(winner),
                    (Ordering::Equal, Ordering::Equal) => equal.push(winner),
                    _ => better.push(winner),
                }
            }
        }
        Outcome::LostTo { higher: self.ids(higher), better: self.ids(better), equal: self.ids(equal) }
    }

    fn candidate(&self, community: u32, coach: u32, place: u8) -> Candidate {
        let (row, profile) = (self.round.row(community), self.round.coaches[coach as usize]);
        Candidate {
            coach: profile.id,
            score: row.score(coach),
            halved: halved(row.community, profile),
            cost: self.round.cost(coach, place),
            reasons: reasons(row.community, profile, row.was_drafted(coach)),
        }
    }

    /// How many places are taken after the round.
    fn taken(&self, coach: u32) -> u8 {
        let given = self.holders[coach as usize].len();
        self.round.coaches[coach as usize].taken.saturating_add(u8::try_from(given).unwrap_or(u8::MAX))
    }

    fn is_full(&self, coach: u32) -> bool {
        self.taken(coach) >= self.round.coaches[coach as usize].capacity
    }

    fn next_place(&self, coach: u32) -> u8 {
        if self.is_full(coach) { self.taken(coach).saturating_sub(1) } else { self.taken(coach) }
    }

    fn ids(&self, communities: Vec<u32>) -> Vec<CommunityId> {
        let mut ids: Vec<_> =
            communities.into_iter().map(|community| self.round.communities[community as usize].id).collect();
        ids.sort_unstable();
        ids
    }
}
