//! The best whole assignment: communities enter by rank, each by the shortest way there is to make room for it.
//!
//! Successive shortest augmenting paths (Dijkstra's algorithm on prices, as Edmonds and Karp, and Tomizawa, showed for
//! assignments), for coaches with several places that cost more the later they are taken. Prices are whole numbers, so
//! nothing is rounded; one thread and a fixed order, so the same input has the same answer.

use super::{
    lists::{Entry, Lists, Reader},
    round::Round,
};
use std::{cmp::Reverse, collections::BinaryHeap};

/// More than any distance, and far enough from overflow to be added to.
const FAR: i64 = i64::MAX / 4;

const NOBODY: u32 = u32::MAX;

/// An assignment with its prices.
#[derive(Debug)]
pub(super) struct Assignment {
    /// Each community's coach.
    pub(super) coaches: Vec<Option<u32>>,
    /// What a place of each coach is worth to the others.
    pub(super) coach_prices: Vec<i64>,
    /// What each community has over its coach's price.
    pub(super) community_prices: Vec<i64>,
}

/// Where a way ends.
#[derive(Clone, Copy, Debug)]
enum End {
    /// At a free place of this coach.
    Free(u32),
    /// With this community left out: the new one, or one whose place it makes room with.
    Without(u32),
}

pub(super) fn assign(round: &Round<'_>, mut lists: Lists<'_>) -> Assignment {
    let mut search = Search::new(round);
    let mut order: Vec<u32> = (0..).take(round.communities.len()).collect();
    // One state after the other, since neighbours look through the same lists: those are at hand then.
    order.sort_by_key(|community| (Reverse(round.rank(*community)), round.communities[*community as usize].state));
    for community in order {
        search.enter(&mut lists, community);
    }
    let coaches = search.mates.iter().map(|coach| (*coach != NOBODY).then_some(*coach)).collect();
    Assignment { coaches, coach_prices: search.prices, community_prices: search.gains }
}

/// Invariants between two entries, for every community that entered and every pair with nothing between them:
/// `gain + price ≥ worth`, equal for pairs that stand; a gain is never negative, and nought for who is left out; a price
/// is at least the cost of the coach's last place taken and at most that of the next one.
struct Search<'a> {
    round: &'a Round<'a>,
    // By coach.
    prices: Vec<i64>,
    taken: Vec<u8>,
    /// What the next place costs; far if there is none.
    next_costs: Vec<i64>,
    holders: Vec<Vec<u32>>,
    // By community.
    rank_worths: Vec<i64>,
    gains: Vec<i64>,
    mates: Vec<u32>,
    // Of the way being looked for, by coach.
    distances: Vec<i64>,
    came_from: Vec<u32>,
    is_reached: Vec<bool>,
    touched: Vec<u32>,
    reached: Vec<u32>,
    /// At the distance that is being looked at.
    here: Vec<u32>,
    farther: BinaryHeap<Reverse<(i64, u32)>>,
    /// The shortest way that is known to end somewhere.
    shortest: (i64, End),
}

impl<'a> Search<'a> {
    fn new(round: &'a Round<'a>) -> Self {
        let (coaches, communities) = (round.coaches.len(), round.communities.len());
        let costs = (0..).zip(&round.coaches).map(|(place, coach)| round.cost(place, coach.taken));
        let prices: Vec<i64> = costs.collect();
        let has_place = round.coaches.iter().map(|coach| coach.places() > 0);
        let next_costs = prices.iter().zip(has_place).map(|(cost, has)| if has { *cost } else { FAR }).collect();
        Self {
            round,
            prices,
            taken: round.coaches.iter().map(|coach| coach.taken).collect(),
            next_costs,
            holders: vec![Vec::new(); coaches],
            rank_worths: (0..).take(communities).map(|community| round.rank_worth(community)).collect(),
            gains: vec![0; communities],
            mates: vec![NOBODY; communities],
            distances: vec![FAR; coaches],
            came_from: vec![NOBODY; coaches],
            is_reached: vec![false; coaches],
            touched: Vec::new(),
            reached: Vec::new(),
            here: Vec::new(),
            farther: BinaryHeap::new(),
            shortest: (0, End::Free(NOBODY)),
        }
    }

    fn enter(&mut self, lists: &mut Lists<'_>, community: u32) {
        let gain = self.best_gain(lists, community);
        if gain == 0 {
            return;
        }
        self.gains[community as usize] = gain;
        self.shortest = (gain, End::Without(community));
        self.look_around(lists, community, 0);
        let mut distance = 0;
        while let Some(coach) = self.nearest(&mut distance) {
            self.is_reached[coach as usize] = true;
            self.reached.push(coach);
            for place in 0..self.holders[coach as usize].len() {
                let holder = self.holders[coach as usize][place];
                let without = distance + self.gains[holder as usize];
                if without < self.shortest.0 {
                    self.shortest = (without, End::Without(holder));
                }
            }
            for place in 0..self.holders[coach as usize].len() {
                self.look_around(lists, self.holders[coach as usize][place], distance);
            }
        }
        self.raise_prices(community);
        self.walk(lists, community);
        self.forget();
    }

    /// What the community would have over the price of the coach who is best for it now; nought if it is better left out.
    fn best_gain(&self, lists: &mut Lists<'_>, community: u32) -> i64 {
        let rank_worth = self.rank_worths[community as usize];
        let mut best = Best { prices: &self.prices, value: -rank_worth };
        lists.read(community, None, &mut best);
        rank_worth + best.value
    }

    /// Looks, from a community that is so far away, for coaches that can be part of a way shorter than the shortest.
    fn look_around(&mut self, lists: &mut Lists<'_>, community: u32, distance: i64) {
        let before = distance + self.value(community);
        let own = self.mates[community as usize];
        let own = (own != NOBODY).then_some(own);
        lists.read(community, own, &mut Look { search: self, community, distance, before });
    }

    /// What its coach is worth to a community beyond their price: no other coach is worth more.
    fn value(&self, community: u32) -> i64 {
        self.gains[community as usize] - self.rank_worths[community as usize]
    }

    fn reach(&mut self, community: u32, coach: u32, distance: i64, here: i64) {
        let place = coach as usize;
        if distance >= self.distances[place] || distance >= self.shortest.0 {
            return;
        }
        if self.distances[place] == FAR {
            self.touched.push(coach);
        }
        self.distances[place] = distance;
        self.came_from[place] = community;
        let to_free_place = distance + self.next_costs[place] - self.prices[place];
        if to_free_place < self.shortest.0 {
            self.shortest = (to_free_place, End::Free(coach));
        }
        if distance == here {
            self.here.push(coach);
        } else {
            self.farther.push(Reverse((distance, coach)));
        }
    }

    /// The nearest coach not reached yet, if a way through them can still be shorter than the shortest.
    fn nearest(&mut self, distance: &mut i64) -> Option<u32> {
        if *distance >= self.shortest.0 {
            return None;
        }
        while let Some(coach) = self.here.pop() {
            if !self.is_reached[coach as usize] {
                return Some(coach);
            }
        }
        while let Some(Reverse((next, coach))) = self.farther.pop() {
            if next >= self.shortest.0 {
                return None;
            }
            if !self.is_reached[coach as usize] {
                *distance = next;
                return Some(coach);
            }
        }
        None
    }

    /// Makes the shortest way one on which nothing is lost, and no other better than it.
    fn raise_prices(&mut self, entering: u32) {
        let length = self.shortest.0;
        self.gains[entering as usize] -= length;
        for coach in &self.reached {
            let raise = length - self.distances[*coach as usize];
            if raise > 0 {
                self.prices[*coach as usize] += raise;
                for holder in &self.holders[*coach as usize] {
                    self.gains[*holder as usize] -= raise;
                }
            }
        }
    }

    /// Walks the shortest way back from its end: everybody on it takes the place they came for.
    fn walk(&mut self, lists: &mut Lists<'_>, entering: u32) {
        let mut coach = match self.shortest.1 {
            End::Free(coach) => {
                let place = coach as usize;
                self.taken[place] += 1;
                let is_full = self.taken[place] >= self.round.coaches[place].capacity;
                self.next_costs[place] = if is_full { FAR } else { self.round.cost(coach, self.taken[place]) };
                coach
            }
            End::Without(community) if community == entering => return,
            End::Without(community) => self.leave(lists, community),
        };
        loop {
            let community = self.came_from[coach as usize];
            let left = if community == entering { None } else { Some(self.leave(lists, community)) };
            self.mates[community as usize] = coach;
            self.holders[coach as usize].push(community);
            match left {
                Some(left) => coach = left,
                None => return,
            }
        }
    }

    fn leave(&mut self, lists: &mut Lists<'_>, community: u32) -> u32 {
        lists.forget_own(community, self.value(community));
        let coach = std::mem::replace(&mut self.mates[community as usize], NOBODY);
        self.holders[coach as usize].retain(|holder| *holder != community);
        coach
    }

    fn forget(&mut self) {
        for coach in self.touched.drain(..) {
            self.distances[coach as usize] = FAR;
            self.is_reached[coach as usize] = false;
        }
        self.reached.clear();
        self.here.clear();
        self.farther.clear();
    }
}

/// Looks for the highest value.
struct Best<'a> {
    prices: &'a [i64],
    value: i64,
}

impl Reader for Best<'_> {
    fn prices(&self) -> &[i64] {
        self.prices
    }

    fn least(&self) -> i64 {
        self.value
    }

    fn take(&mut self, _entry: Entry, value: i64) {
        self.value = value;
    }
}

/// Looks around from a community.
struct Look<'a, 'b> {
    search: &'a mut Search<'b>,
    community: u32,
    distance: i64,
    /// A coach is as far away as this, less their value.
    before: i64,
}

impl Reader for Look<'_, '_> {
    fn prices(&self) -> &[i64] {
        &self.search.prices
    }

    fn least(&self) -> i64 {
        self.before - self.search.shortest.0
    }

    fn take(&mut self, entry: Entry, value: i64) {
        self.search.reach(self.community, entry.coach(), self.before - value, self.distance);
    }
}
