//! A round in order: everybody by id, dense ranks, and the worth of each pair in whole numbers that cannot overflow.

use super::{
    Coach, Community, MOST_POINTS, Obstacle, Pair, Score, Snapshot, Weight, Weights, obstacle, score,
    score::is_within_reach,
};
use crate::{
    field::{State, Word},
    ids::{CommunityId, MemberId},
};

/// So many coaches a round may have.
pub const MOST_COACHES: usize = (1 << 20) - 1;

/// So many communities a round may have: the total of a round then stays within an `i64`.
pub const MOST_COMMUNITIES: usize = 100_000;

/// Why a round has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// More coaches than [`MOST_COACHES`], or more communities than [`MOST_COMMUNITIES`].
    #[error("a round has at most {MOST_COACHES} coaches and {MOST_COMMUNITIES} communities")]
    TooLarge,
    /// A coach stands twice in the snapshot.
    #[error("coach {0} stands twice in the snapshot")]
    CoachTwice(MemberId),
    /// A community stands twice in the snapshot.
    #[error("community {0} stands twice in the snapshot")]
    CommunityTwice(CommunityId),
    /// The answer is not the best one, which would be a fault of the solver.
    #[error("the answer was not certified: {0}")]
    NotCertified(super::Flaw),
}

/// Coaches and communities by their places in this order: what is called `coach` or `community` and is a number, is such a place.
#[derive(Debug)]
pub(super) struct Round<'a> {
    /// By id, those who are young left out.
    pub(super) coaches: Vec<&'a Coach>,
    /// By id.
    pub(super) communities: Vec<&'a Community>,
    pub(super) weights: &'a Weights,
    /// From 1, the higher the sooner; the same for those with the same priority.
    ranks: Vec<i64>,
    /// What a rank is worth in points: more than all the points of a round.
    base: i64,
    /// By the place of a state: the coaches who come into question for any community there, since they are free and within
    /// reach.
    near: Vec<Vec<u32>>,
    /// Conflicts and declined pairs, by community and coach.
    barred: Vec<(u32, u32, Obstacle)>,
    /// Each community's coach in the last draft.
    drafted: Vec<Option<u32>>,
}

impl<'a> Round<'a> {
    pub(super) fn new(snapshot: &'a Snapshot, weights: &'a Weights, last_draft: &[Pair]) -> Result<Self, Problem> {
        // Coaches and communities are counted with 32 bits, and a coach with 20 in a list (see lists.rs).
        if snapshot.coaches.len() > MOST_COACHES || snapshot.communities.len() > MOST_COMMUNITIES {
            return Err(Problem::TooLarge);
        }
        let mut coaches: Vec<&Coach> = snapshot.coaches.iter().filter(|coach| !coach.is_young).collect();
        coaches.sort_unstable_by_key(|coach| coach.id);
        if let Some(twice) = coaches.windows(2).find(|two| two[0].id == two[1].id) {
            return Err(Problem::CoachTwice(twice[0].id));
        }
        let mut communities: Vec<&Community> = snapshot.communities.iter().collect();
        communities.sort_unstable_by_key(|community| community.id);
        if let Some(twice) = communities.windows(2).find(|two| two[0].id == two[1].id) {
            return Err(Problem::CommunityTwice(twice[0].id));
        }
        let ranks = ranks(&communities, weights);
        let base = base(&ranks).ok_or(Problem::TooLarge)?;
        let drafted = vec![None; communities.len()];
        let near = near(&coaches, weights);
        let mut round = Self { coaches, communities, weights, ranks, base, near, barred: Vec::new(), drafted };
        for (pairs, obstacle) in
            [(&snapshot.conflicts, Obstacle::Conflict), (&snapshot.declined, Obstacle::DeclinedBefore)]
        {
            let places = pairs.iter().filter_map(|pair| round.places(*pair));
            let barred: Vec<_> = places.map(|(community, coach)| (community, coach, obstacle)).collect();
            round.barred.extend(barred);
        }
        round.barred.sort_unstable();
        let mut last_draft = last_draft.to_vec();
        last_draft.sort_unstable();
        for (community, coach) in last_draft.into_iter().rev().filter_map(|pair| round.places(pair)).collect::<Vec<_>>()
        {
            round.drafted[community as usize] = Some(coach);
        }
        Ok(round)
    }

    pub(super) fn coach(&self, id: MemberId) -> Option<u32> {
        place(self.coaches.binary_search_by_key(&id, |coach| coach.id))
    }

    pub(super) fn community(&self, id: CommunityId) -> Option<u32> {
        place(self.communities.binary_search_by_key(&id, |community| community.id))
    }

    /// Where both stand; none for who has left since.
    fn places(&self, pair: Pair) -> Option<(u32, u32)> {
        Some((self.community(pair.community)?, self.coach(pair.coach)?))
    }

    pub(super) fn pair(&self, community: u32, coach: u32) -> Pair {
        Pair { community: self.communities[community as usize].id, coach: self.coaches[coach as usize].id }
    }

    /// Everything about one community's possible coaches.
    pub(super) fn row(&self, community: u32) -> Row<'_> {
        let begin = self.barred.partition_point(|barred| barred.0 < community);
        let length = self.barred[begin..].partition_point(|barred| barred.0 == community);
        Row {
            round: self,
            community: self.communities[community as usize],
            barred: &self.barred[begin..begin + length],
            drafted: self.drafted[community as usize],
        }
    }

    pub(super) fn rank(&self, community: u32) -> i64 {
        self.ranks[community as usize]
    }

    /// What having a coach at all is worth for a community, in points: its rank before any fit.
    pub(super) fn rank_worth(&self, community: u32) -> i64 {
        self.ranks[community as usize] * self.base
    }

    /// What the coach's next place costs when so many are taken.
    pub(super) fn cost(&self, coach: u32, taken: u8) -> i64 {
        super::load_cost(taken, self.coaches[coach as usize].capacity, self.weights)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a round has far fewer")]
fn place(found: Result<usize, usize>) -> Option<u32> {
    found.ok().map(|place| place as u32)
}

fn near(coaches: &[&Coach], weights: &Weights) -> Vec<Vec<u32>> {
    let free = || (0..).zip(coaches).filter(|(_, coach)| !coach.is_paused && coach.places() > 0);
    let near = |state| free().filter(move |(_, coach)| is_within_reach(state, coach, weights.reach()));
    State::ALL.iter().map(|state| near(*state).map(|(place, _)| place).collect()).collect()
}

/// Ranks from 1 without gaps: priority, and a step for each month of waiting that weighs so much.
fn ranks(communities: &[&Community], weights: &Weights) -> Vec<i64> {
    let month = i64::from(weights.get(Weight::Month));
    let key = |it: &Community| i64::from(it.priority) + month * i64::from(it.waiting_months);
    let mut keys: Vec<i64> = communities.iter().map(|community| key(community)).collect();
    keys.sort_unstable();
    keys.dedup();
    let rank = |it: &&Community| 1 + keys.partition_point(|other| *other < key(it));
    communities.iter().map(|community| i64::try_from(rank(community)).unwrap_or(i64::MAX)).collect()
}

/// One more than all points that a round can win or lose; none if a total could overflow.
///
/// Every number that a search or a certificate meets is a sum of few terms, each within one pair's worth, or a total.
fn base(ranks: &[i64]) -> Option<i64> {
    let points = i64::from(MOST_POINTS) + i64::from(Weight::Load.most());
    let count = i64::try_from(ranks.len()).ok()?;
    let base = count.checked_mul(points)?.checked_add(1)?;
    let highest = ranks.iter().copied().max().unwrap_or(0).checked_mul(base)?.checked_add(points)?;
    highest.checked_mul(count.max(16))?;
    Some(base)
}

/// One community before all coaches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    round: &'a Round<'a>,
    pub(super) community: &'a Community,
    barred: &'a [(u32, u32, Obstacle)],
    drafted: Option<u32>,
}

impl<'a> Row<'a> {
    fn bar(&self, coach: u32) -> Option<Obstacle> {
        // Few have any, and those have few.
        self.barred.iter().find(|barred| barred.1 == coach).map(|barred| barred.2)
    }

    /// The first obstacle between them.
    pub(super) fn obstacle(&self, coach: u32) -> Option<Obstacle> {
        match obstacle(self.community, self.round.coaches[coach as usize], self.round.weights) {
            Some(Obstacle::Paused) => Some(Obstacle::Paused),
            other => self.bar(coach).or(other),
        }
    }

    pub(super) fn was_drafted(&self, coach: u32) -> bool {
        self.drafted == Some(coach)
    }

    pub(super) fn score(&self, coach: u32) -> Score {
        score(self.community, self.round.coaches[coach as usize], self.was_drafted(coach), self.round.weights)
    }

    /// The coaches with nothing between them and the community, by their places, with the points of each pair.
    #[inline]
    pub(super) fn possible(self) -> impl Iterator<Item = (u32, u16)> + 'a {
        let (community, weights) = (self.community, self.round.weights);
        self.round.near[community.state.place() as usize].iter().filter_map(move |coach| {
            let (coach, profile) = (*coach, self.round.coaches[*coach as usize]);
            let is_free = obstacle(community, profile, weights).is_none()
                && (self.barred.is_empty() || self.bar(coach).is_none());
            is_free.then(|| (coach, score(community, profile, self.was_drafted(coach), weights).total()))
        })
    }
}
