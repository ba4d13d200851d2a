//! Small rounds, counted through: every assignment there is, compared by what people mean and not by weights.

use super::*;
use std::collections::BTreeMap;

/// How many communities have a coach; their priorities, highest first; how well it fits. The greater the better, in this order.
type Quality = (usize, Vec<i64>, i64);

/// Counts through every assignment of the communities from here on.
fn best(snapshot: &Snapshot, weights: &Weights, draft: &[Pair], chosen: &mut Vec<Option<usize>>) -> Quality {
    let at = chosen.len();
    if at == snapshot.communities.len() {
        return quality(snapshot, weights, draft, chosen);
    }
    let coaches = (0..snapshot.coaches.len()).filter(|coach| {
        let given = chosen.iter().filter(|other| **other == Some(*coach)).count();
        may_meet(snapshot, weights, at, *coach) && given < usize::from(snapshot.coaches[*coach].places())
    });
    let choices: Vec<_> = coaches.map(Some).chain([None]).collect();
    let qualities = choices.into_iter().map(|choice| {
        chosen.push(choice);
        let quality = best(snapshot, weights, draft, chosen);
        chosen.pop();
        quality
    });
    qualities.max().unwrap()
}

fn may_meet(snapshot: &Snapshot, weights: &Weights, community: usize, coach: usize) -> bool {
    let (community, coach) = (&snapshot.communities[community], &snapshot.coaches[coach]);
    let pair = Pair { community: community.id, coach: coach.id };
    !coach.is_young
        && !snapshot.conflicts.contains(&pair)
        && !snapshot.declined.contains(&pair)
        && obstacle(community, coach, weights).is_none()
}

fn quality(snapshot: &Snapshot, weights: &Weights, draft: &[Pair], chosen: &[Option<usize>]) -> Quality {
    let mut taken: Vec<u8> = snapshot.coaches.iter().map(|coach| coach.taken).collect();
    let (mut priorities, mut fit) = (Vec::new(), 0);
    for (community, coach) in snapshot.communities.iter().zip(chosen) {
        let Some(place) = *coach else { continue };
        let coach = &snapshot.coaches[place];
        let month = i64::from(weights.get(Weight::Month));
        priorities.push(i64::from(community.priority) + month * i64::from(community.waiting_months));
        let was_drafted = drafted(snapshot, draft, community) == Some(coach.id);
        fit += i64::from(score(community, coach, was_drafted, weights).total());
        fit -= load_cost(taken[place], coach.capacity, weights);
        taken[place] += 1;
    }
    priorities.sort_unstable_by(|one, other| other.cmp(one));
    (priorities.len(), priorities, fit)
}

/// A community has one coach in a draft; a draft that gives it more is read as its first by id.
fn drafted(snapshot: &Snapshot, draft: &[Pair], community: &Community) -> Option<MemberId> {
    let is_there = |id: MemberId| snapshot.coaches.iter().any(|coach| coach.id == id && !coach.is_young);
    let coaches = draft.iter().filter(|pair| pair.community == community.id && is_there(pair.coach));
    coaches.map(|pair| pair.coach).min()
}

/// The coaches of an answer, in the order of the snapshot's communities.
fn chosen(snapshot: &Snapshot, solution: &Solution) -> Vec<Option<usize>> {
    let coaches: BTreeMap<_, _> = solution.pairs.iter().map(|pair| (pair.community, pair.coach)).collect();
    let place = |id: &MemberId| snapshot.coaches.iter().position(|coach| coach.id == *id).unwrap();
    snapshot.communities.iter().map(|community| coaches.get(&community.id).map(place)).collect()
}

proptest! {
    #[test]
    fn no_assignment_is_better(
        snapshot in any_snapshot(0..=4, 0..=5), weights in any_weights(), draft in any_draft(),
    ) {
        let solution = solve(&snapshot, &weights, &draft).unwrap();
        let chosen = chosen(&snapshot, &solution);
        for (community, coach) in chosen.iter().enumerate() {
            prop_assert!(coach.is_none_or(|coach| may_meet(&snapshot, &weights, community, coach)));
        }
        let found = quality(&snapshot, &weights, &draft, &chosen);
        prop_assert_eq!(solution.fit, found.2);
        prop_assert_eq!(found, best(&snapshot, &weights, &draft, &mut Vec::new()));
    }

    #[test]
    fn lists_that_are_cut_short_change_nothing_that_counts(
        snapshot in any_snapshot(0..=12, 0..=20), weights in any_weights(), draft in any_draft(), entries in 0..60_usize,
    ) {
        let round = Round::new(&snapshot, &weights, &draft).unwrap();
        let short = answer(&round, Lists::with_at_most(&round, entries));
        prop_assert_eq!(certificate::check(&round, &short), Ok(()));
        let whole = answer(&round, Lists::new(&round));
        prop_assert_eq!((short.rank_worth, short.fit), (whole.rank_worth, whole.fit));
    }
}
