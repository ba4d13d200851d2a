//! The proof that an answer is the best one, checked without trusting whoever found it.
//!
//! Every pair, every place and every price is looked at again. By complementary slackness (linear programming's duality)
//! what passes is optimal: no other assignment is worth more than the prices add up to, and this one is worth that much.

use super::{Pair, Problem, Snapshot, Solution, Weights, round::Round};
use crate::ids::{CommunityId, MemberId};

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// It names somebody who is not in the round, or lacks a price for somebody who is.
    #[error("it is not an answer to this round")]
    OtherRound,
    /// A community stands in it twice, or neither among the pairs nor among those without a coach.
    #[error("community {0} does not stand in it exactly once")]
    NotOnce(CommunityId),
    /// There is something between the two.
    #[error("{0:?} must not meet")]
    MustNotMeet(Pair),
    /// A coach has more communities than places.
    #[error("coach {0} has too many communities")]
    TooMany(MemberId),
    /// A coach's price is not between the costs of the last place taken and the next one.
    #[error("the price of coach {0} does not fit what is taken")]
    CoachPrice(MemberId),
    /// A community's price is not what its pair leaves, or not nought without a pair.
    #[error("the price of community {0} does not fit its pair")]
    CommunityPrice(CommunityId),
    /// The prices do not rule this pair out.
    #[error("{0:?} might be better")]
    MightBeBetter(Pair),
    /// The totals are not those of the pairs.
    #[error("the totals are not those of the pairs")]
    Totals,
}

/// Checks that an answer is the best one for its round.
///
/// # Errors
/// What is wrong with it, or why the round cannot have an answer.
pub fn certify(
    snapshot: &Snapshot,
    weights: &Weights,
    last_draft: &[Pair],
    solution: &Solution,
) -> Result<(), Problem> {
    let round = Round::new(snapshot, weights, last_draft)?;
    check(&round, solution).map_err(Problem::NotCertified)
}

pub(super) fn check(round: &Round<'_>, solution: &Solution) -> Result<(), Flaw> {
    let mates = mates(round, solution)?;
    let (coach_prices, community_prices) = prices(round, solution)?;
    let taken = check_places(round, &mates, &coach_prices)?;
    let (mut fit, mut worth, mut bound) = (0_i64, 0_i64, 0_i64);
    for (community, (mate, price)) in (0..).zip(mates.iter().zip(&community_prices)) {
        let row = round.row(community);
        let flaw = Flaw::CommunityPrice(row.community.id);
        let least = round.rank_worth(community).checked_sub(*price).ok_or(flaw)?;
        if *price < 0 || (mate.is_none() && *price != 0) {
            return Err(flaw);
        }
        for (coach, points) in row.possible() {
            let over = coach_prices[coach as usize].checked_sub(least).ok_or(flaw)?;
            if over < i64::from(points) {
                return Err(Flaw::MightBeBetter(round.pair(community, coach)));
            }
        }
        if let Some(coach) = *mate {
            if row.obstacle(coach).is_some() {
                return Err(Flaw::MustNotMeet(round.pair(community, coach)));
            }
            let points = i64::from(row.score(coach).total());
            if coach_prices[coach as usize].checked_sub(least) != Some(points) {
                return Err(flaw);
            }
            fit = fit.checked_add(points).ok_or(Flaw::Totals)?;
            worth = worth.checked_add(round.rank_worth(community)).ok_or(Flaw::Totals)?;
        }
        bound = bound.checked_add(*price).ok_or(Flaw::Totals)?;
    }
    for (coach, (taken, price)) in (0..).zip(taken.iter().zip(&coach_prices)) {
        let profile = round.coaches[coach as usize];
        for place in profile.taken..profile.capacity.max(profile.taken) {
            let cost = round.cost(coach, place);
            fit -= if place < *taken { cost } else { 0 };
            bound = bound.checked_add((*price - cost).max(0)).ok_or(Flaw::Totals)?;
        }
    }
    let is_best = worth.checked_add(fit) == Some(bound);
    if is_best && fit == solution.fit && worth == solution.rank_worth { Ok(()) } else { Err(Flaw::Totals) }
}

/// Whether an answer names everybody of this round once, with a price: its other parts are not looked at.
pub(super) fn is_of(round: &Round<'_>, solution: &Solution) -> Result<(), Flaw> {
    mates(round, solution)?;
    prices(round, solution).map(|_| ())
}

/// Each community's coach, once every community stands in the answer exactly once.
fn mates(round: &Round<'_>, solution: &Solution) -> Result<Vec<Option<u32>>, Flaw> {
    let mut mates = vec![None; round.communities.len()];
    let mut is_there = vec![false; round.communities.len()];
    let mut note = |id: CommunityId| {
        let place = round.community(id).ok_or(Flaw::OtherRound)?;
        let was_there = std::mem::replace(&mut is_there[place as usize], true);
        if was_there { Err(Flaw::NotOnce(id)) } else { Ok(place) }
    };
    for pair in &solution.pairs {
        let coach = round.coach(pair.coach).ok_or(Flaw::OtherRound)?;
        mates[note(pair.community)? as usize] = Some(coach);
    }
    for community in &solution.unmatched {
        note(*community)?;
    }
    match is_there.iter().position(|is_there| !is_there) {
        Some(missing) => Err(Flaw::NotOnce(round.communities[missing].id)),
        None => Ok(mates),
    }
}

/// The prices of coaches and communities, once exactly those of the round have one.
fn prices(round: &Round<'_>, solution: &Solution) -> Result<(Vec<i64>, Vec<i64>), Flaw> {
    let coaches = round.coaches.iter().map(|coach| coach.id);
    let communities = round.communities.iter().map(|community| community.id);
    let is_whole = coaches.eq(solution.coach_prices.iter().map(|(coach, _)| *coach))
        && communities.eq(solution.community_prices.iter().map(|(community, _)| *community));
    if !is_whole {
        return Err(Flaw::OtherRound);
    }
    let of_coaches = solution.coach_prices.iter().map(|(_, price)| *price).collect();
    Ok((of_coaches, solution.community_prices.iter().map(|(_, price)| *price).collect()))
}

/// How many places of each coach are taken, once nobody has too many and every price is between the cost of the last
/// place taken and that of the next. Who has no community in this round has exactly the price of the next place.
fn check_places(round: &Round<'_>, mates: &[Option<u32>], prices: &[i64]) -> Result<Vec<u8>, Flaw> {
    let mut taken: Vec<u8> = round.coaches.iter().map(|coach| coach.taken).collect();
    for coach in mates.iter().flatten() {
        let profile = round.coaches[*coach as usize];
        let taken = &mut taken[*coach as usize];
        *taken = taken.checked_add(1).filter(|it| *it <= profile.capacity).ok_or(Flaw::TooMany(profile.id))?;
    }
    for (coach, (taken, price)) in (0..).zip(taken.iter().zip(prices)) {
        let profile = round.coaches[coach as usize];
        let next = round.cost(coach, *taken);
        let fits = if *taken == profile.taken {
            *price == next
        } else {
            *price >= round.cost(coach, taken - 1) && (*taken == profile.capacity || *price <= next)
        };
        if !fits {
            return Err(Flaw::CoachPrice(profile.id));
        }
    }
    Ok(taken)
}
