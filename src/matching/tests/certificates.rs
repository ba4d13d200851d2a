//! What is not the best answer is not certified, whatever is wrong with it.

use super::*;

/// The same pairs with totals that fit them, so that only the proof can notice.
fn with_totals(round: &Round<'_>, mut solution: Solution) -> Solution {
    let mut taken: Vec<u8> = round.coaches.iter().map(|coach| coach.taken).collect();
    (solution.fit, solution.rank_worth) = (0, 0);
    for pair in &solution.pairs {
        let (community, coach) = (round.community(pair.community).unwrap(), round.coach(pair.coach).unwrap());
        let taken = &mut taken[coach as usize];
        solution.fit += i64::from(round.row(community).score(coach).total()) - round.cost(coach, *taken);
        solution.rank_worth += round.rank_worth(community);
        *taken = taken.saturating_add(1);
    }
    solution
}

proptest! {
    #[test]
    fn every_answer_is_certified_after_being_kept(
        snapshot in any_snapshot(0..=20, 0..=40), weights in any_weights(), draft in any_draft(),
    ) {
        let solution = solve(&snapshot, &weights, &draft).unwrap();
        let kept: Solution = serde_json::from_str(&serde_json::to_string(&solution).unwrap()).unwrap();
        let snapshot: Snapshot = serde_json::from_str(&serde_json::to_string(&snapshot).unwrap()).unwrap();
        prop_assert_eq!(certify(&snapshot, &weights, &draft, &kept), Ok(()));
    }

    #[test]
    fn an_answer_that_leaves_somebody_out_is_not_certified(
        snapshot in any_snapshot(1..=8, 1..=16), weights in any_weights(), which in any::<prop::sample::Index>(),
    ) {
        let round = Round::new(&snapshot, &weights, &[]).unwrap();
        let mut solution = solve(&snapshot, &weights, &[]).unwrap();
        prop_assume!(!solution.pairs.is_empty());
        let left_out = solution.pairs.remove(which.index(solution.pairs.len()));
        solution.unmatched.push(left_out.community);
        prop_assert!(certificate::check(&round, &with_totals(&round, solution.clone())).is_err());
        let place = usize::try_from(round.community(left_out.community).unwrap()).unwrap();
        solution.community_prices[place].1 = 0;
        prop_assert!(certificate::check(&round, &with_totals(&round, solution)).is_err());
    }

    #[test]
    fn an_answer_with_somebody_more_is_not_certified(
        snapshot in any_snapshot(1..=8, 1..=16), weights in any_weights(), which in any::<prop::sample::Index>(),
    ) {
        let round = Round::new(&snapshot, &weights, &[]).unwrap();
        let solution = solve(&snapshot, &weights, &[]).unwrap();
        prop_assume!(!solution.unmatched.is_empty());
        for coach in &round.coaches {
            let mut more = solution.clone();
            let community = more.unmatched.remove(which.index(solution.unmatched.len()));
            more.pairs.push(Pair { community, coach: coach.id });
            prop_assert!(certificate::check(&round, &with_totals(&round, more)).is_err());
        }
    }

    #[test]
    fn an_answer_with_two_pairs_exchanged_is_certified_only_if_it_is_as_good(
        snapshot in any_snapshot(2..=8, 2..=16), weights in any_weights(),
        one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>(),
    ) {
        let round = Round::new(&snapshot, &weights, &[]).unwrap();
        let solution = solve(&snapshot, &weights, &[]).unwrap();
        prop_assume!(!solution.pairs.is_empty());
        let (one, other) = (one.index(solution.pairs.len()), other.index(solution.pairs.len()));
        let mut exchanged = solution.clone();
        (exchanged.pairs[one].coach, exchanged.pairs[other].coach) =
            (solution.pairs[other].coach, solution.pairs[one].coach);
        let exchanged = with_totals(&round, exchanged);
        if certificate::check(&round, &exchanged).is_ok() {
            prop_assert_eq!((exchanged.rank_worth, exchanged.fit), (solution.rank_worth, solution.fit));
            for pair in &exchanged.pairs {
                let row = round.row(round.community(pair.community).unwrap());
                prop_assert_eq!(row.obstacle(round.coach(pair.coach).unwrap()), None);
            }
        }
    }

    #[test]
    fn no_single_price_can_be_another(
        snapshot in any_snapshot(1..=8, 1..=16), weights in any_weights(),
        by in prop_oneof![Just(1_i64), Just(-1), Just(i64::MAX), Just(i64::MIN), any::<i64>()],
    ) {
        prop_assume!(by != 0);
        let round = Round::new(&snapshot, &weights, &[]).unwrap();
        let solution = solve(&snapshot, &weights, &[]).unwrap();
        for place in 0..solution.coach_prices.len() {
            let mut changed = solution.clone();
            changed.coach_prices[place].1 = changed.coach_prices[place].1.wrapping_add(by);
            prop_assert!(certificate::check(&round, &changed).is_err());
        }
        for place in 0..solution.community_prices.len() {
            let mut changed = solution.clone();
            changed.community_prices[place].1 = changed.community_prices[place].1.wrapping_add(by);
            prop_assert!(certificate::check(&round, &changed).is_err());
        }
    }
}

/// Two communities that fit the other's coach better, each with its own.
fn crossed() -> Snapshot {
    let serves = |state: State| [state].into_iter().collect();
    Snapshot {
        coaches: vec![coach(1), Coach { home: Some(State::Utah), serves: serves(State::Utah), ..coach(2) }],
        communities: vec![community(1), Community { state: State::Utah, ..community(2) }],
        ..Snapshot::default()
    }
}

#[test]
fn a_worse_exchange_is_noticed() {
    let snapshot = crossed();
    let (weights, solution) = (Weights::default(), solved(&snapshot));
    assert_eq!(solution.pairs, [pair(1, 1), pair(2, 2)]);
    let round = Round::new(&snapshot, &weights, &[]).unwrap();
    let exchanged = with_totals(&round, Solution { pairs: vec![pair(1, 2), pair(2, 1)], ..solution });
    assert!(matches!(certificate::check(&round, &exchanged), Err(Flaw::CommunityPrice(_))));
}

#[test]
fn what_is_wrong_is_named() {
    let mut snapshot = crossed();
    snapshot.conflicts.push(pair(1, 2));
    let (weights, solution) = (Weights::default(), solved(&snapshot));
    let flaw = |change: &dyn Fn(&mut Solution)| {
        let mut changed = solution.clone();
        change(&mut changed);
        match certify(&snapshot, &weights, &[], &changed) {
            Err(Problem::NotCertified(flaw)) => Some(flaw),
            other => panic!("{other:?}"),
        }
    };
    let (first, second) = (CommunityId::from(1), CommunityId::from(2));
    assert_eq!(flaw(&|it| it.fit += 1), Some(Flaw::Totals));
    assert_eq!(flaw(&|it| it.rank_worth -= 1), Some(Flaw::Totals));
    assert_eq!(flaw(&|it| it.pairs.push(pair(1, 1))), Some(Flaw::NotOnce(first)));
    assert_eq!(flaw(&|it| it.unmatched.push(second)), Some(Flaw::NotOnce(second)));
    assert_eq!(flaw(&|it| it.pairs.truncate(1)), Some(Flaw::NotOnce(second)));
    assert_eq!(flaw(&|it| it.pairs[0].coach = MemberId::from(9)), Some(Flaw::OtherRound));
    assert_eq!(flaw(&|it| it.coach_prices.truncate(1)), Some(Flaw::OtherRound));
    assert_eq!(flaw(&|it| it.pairs[1].coach = MemberId::from(1)), Some(Flaw::TooMany(MemberId::from(1))));
    assert_eq!(flaw(&|it| it.pairs = vec![pair(1, 2), pair(2, 1)]), Some(Flaw::MustNotMeet(pair(1, 2))));
}
