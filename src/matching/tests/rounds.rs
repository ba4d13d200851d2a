//! What holds of every round, large and small.

use super::*;

proptest! {
    #[test]
    fn the_order_of_the_input_changes_nothing(
        (snapshot, shuffled) in any_snapshot(0..=8, 0..=16).prop_flat_map(|snapshot| {
            let coaches = Just(snapshot.coaches.clone()).prop_shuffle();
            let communities = Just(snapshot.communities.clone()).prop_shuffle();
            let (conflicts, declined) = (snapshot.conflicts.clone(), snapshot.declined.clone());
            let shuffled = (coaches, communities).prop_map(move |(coaches, communities)| Snapshot {
                coaches, communities, conflicts: conflicts.iter().rev().copied().collect(),
                declined: declined.iter().rev().copied().collect(),
            });
            (Just(snapshot), shuffled)
        }),
        weights in any_weights(), draft in any_draft(),
    ) {
        let again: Vec<_> = draft.iter().rev().copied().collect();
        prop_assert_eq!(solve(&snapshot, &weights, &draft), solve(&shuffled, &weights, &again));
        prop_assert_eq!(snapshot.in_order(), shuffled.in_order());
    }

    #[test]
    fn one_more_coach_never_lowers_the_count(
        snapshot in any_snapshot(1..=8, 0..=20), weights in any_weights(), draft in any_draft(),
    ) {
        let mut fewer = snapshot.clone();
        fewer.coaches.pop();
        let (before, after) = (solve(&fewer, &weights, &draft).unwrap(), solve(&snapshot, &weights, &draft).unwrap());
        prop_assert!(before.pairs.len() <= after.pairs.len());
    }

    #[test]
    fn young_people_are_neither_matched_nor_mentioned(snapshot in any_snapshot(1..=8, 1..=8), weights in any_weights()) {
        let young: Vec<_> = snapshot.coaches.iter().filter(|coach| coach.is_young).map(|coach| coach.id).collect();
        let solution = solve(&snapshot, &weights, &[]).unwrap();
        prop_assert!(solution.pairs.iter().all(|pair| !young.contains(&pair.coach)));
        prop_assert!(solution.coach_prices.iter().all(|(coach, _)| !young.contains(coach)));
        let explainer = Explainer::new(&snapshot, &weights, &[], &solution).unwrap();
        for community in &snapshot.communities {
            let explained = explainer.explain(community.id).unwrap();
            prop_assert!(explained.ruled_out.iter().all(|(coach, _)| !young.contains(coach)));
        }
    }
}

#[test]
fn nobody_and_nothing_is_an_answer_too() {
    let (coaches, communities) = (vec![coach(1), coach(2)], vec![community(1)]);
    assert_eq!(solved(&Snapshot::default()), Solution::default());
    let idle = solved(&Snapshot { coaches, ..Snapshot::default() });
    assert_eq!((idle.pairs.len(), idle.unmatched.len()), (0, 0));
    let alone = solved(&Snapshot { communities, ..Snapshot::default() });
    assert_eq!(alone.unmatched, [CommunityId::from(1)]);
}

#[test]
fn who_has_no_place_is_offered_nobody() {
    for (capacity, taken) in [(0, 0), (2, 2), (1, 3), (0, u8::MAX), (u8::MAX, u8::MAX)] {
        let coaches = vec![Coach { capacity, taken, ..coach(1) }];
        let solution = solved(&Snapshot { coaches, communities: vec![community(1)], ..Snapshot::default() });
        assert_eq!(solution.pairs, [], "{taken} of {capacity}");
    }
    let coaches = vec![Coach { capacity: u8::MAX, taken: u8::MAX - 1, ..coach(1) }];
    let solution = solved(&Snapshot { coaches, communities: vec![community(1)], ..Snapshot::default() });
    assert_eq!(solution.pairs, [pair(1, 1)]);
}

#[test]
fn among_equals_it_goes_by_id_and_is_spread() {
    let coaches = vec![Coach { capacity: 2, ..coach(1) }, Coach { capacity: 2, ..coach(2) }];
    let communities = (1..=4).map(community).collect();
    let mut snapshot = Snapshot { coaches, communities, ..Snapshot::default() };
    let all = solved(&snapshot);
    assert_eq!(all.pairs.len(), 4);
    snapshot.communities.truncate(2);
    let spread = solved(&snapshot);
    assert_ne!(spread.pairs[0].coach, spread.pairs[1].coach, "nobody takes a second while somebody has none");
    snapshot.coaches.truncate(1);
    snapshot.coaches[0].capacity = 1;
    assert_eq!(solved(&snapshot).pairs, [pair(1, 1)]);
}

#[test]
fn who_waits_longer_comes_first_and_the_number_served_before_that() {
    let far = State::Guam;
    let communities = vec![
        community(1),
        Community { waiting_months: 7, ..community(2) },
        Community { priority: i32::MAX, state: far, ..community(3) },
    ];
    let mut snapshot = Snapshot { coaches: vec![coach(1)], communities, ..Snapshot::default() };
    let weights = Weights::default().reaching(Reach::ServedStates);
    assert_eq!(solve(&snapshot, &weights, &[]).unwrap().pairs, [pair(2, 1)]);
    // The second coach can only go to the third community or to the second: both are served, and the first waits.
    snapshot.coaches.push(Coach { serves: [State::Ohio, far].into_iter().collect(), ..coach(2) });
    assert_eq!(solve(&snapshot, &weights, &[]).unwrap().pairs, [pair(2, 1), pair(3, 2)]);
}

#[test]
fn extreme_priorities_change_nothing_about_how_exact_it_is() {
    let extremes = [i32::MIN, -1, 0, 1, i32::MAX];
    let communities =
        (1..).zip(extremes).map(|(id, priority)| Community { priority, waiting_months: u16::MAX, ..community(id) });
    let snapshot = Snapshot {
        coaches: vec![Coach { capacity: 2, ..coach(1) }],
        communities: communities.collect(),
        ..Snapshot::default()
    };
    assert_eq!(solved(&snapshot).pairs, [pair(4, 1), pair(5, 1)]);
}

#[test]
fn a_round_at_its_limit_still_counts_exactly_and_one_beyond_is_refused() {
    let most = i32::try_from(MOST_COMMUNITIES).unwrap();
    let communities = (1..=most).map(|id| Community { priority: id, ..community(id.into()) }).collect();
    let coaches = vec![Coach { capacity: u8::MAX, ..coach(1) }];
    let mut snapshot = Snapshot { coaches, communities, ..Snapshot::default() };
    let solution = solved(&snapshot);
    assert_eq!(solution.pairs.len(), usize::from(u8::MAX));
    assert_eq!(solution.pairs[0].community, CommunityId::from(i64::from(most) - 254));
    snapshot.communities.push(community(0));
    assert_eq!(solve(&snapshot, &Weights::default(), &[]), Err(Problem::TooLarge));
}

#[test]
fn whoever_stands_twice_is_named() {
    let mut snapshot = Snapshot { coaches: vec![coach(1), coach(1)], ..Snapshot::default() };
    let solve = |snapshot: &Snapshot| solve(snapshot, &Weights::default(), &[]).unwrap_err();
    assert_eq!(solve(&snapshot), Problem::CoachTwice(MemberId::from(1)));
    snapshot = Snapshot { communities: vec![community(2), community(1), community(2)], ..Snapshot::default() };
    assert_eq!(solve(&snapshot), Problem::CommunityTwice(CommunityId::from(2)));
}

/// Somewhat more than a server has; from a fixed seed.
fn large() -> Snapshot {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut snapshot = any_snapshot(400..=400, 500..=500).new_tree(&mut TestRunner::deterministic()).unwrap().current();
    snapshot.coaches.iter_mut().for_each(|coach| coach.capacity += 1);
    snapshot
}

#[test]
fn when_one_in_a_hundred_withdraws_few_others_notice() {
    let mut snapshot = large();
    let before = solved(&snapshot);
    let leaving: Vec<_> = before.pairs.iter().step_by(100).map(|pair| pair.coach).collect();
    snapshot.coaches.iter_mut().filter(|coach| leaving.contains(&coach.id)).for_each(|coach| coach.is_paused = true);
    let others_moved = |kept: u16| {
        let weights = Weights::default().with(Weight::Kept, kept).unwrap();
        let after = solve(&snapshot, &weights, &before.pairs).unwrap();
        let changes = changes(&before.pairs, &after.pairs);
        changes.iter().filter(|change| change.before.is_some_and(|coach| !leaving.contains(&coach))).count()
    };
    let (sticky, loose) = (others_moved(25), others_moved(0));
    assert!(sticky * 20 <= before.pairs.len(), "{sticky} of {} moved", before.pairs.len());
    assert!(sticky <= loose, "{sticky} moved with the draft counting, {loose} without");
}

#[test]
fn a_draft_that_is_solved_again_stays_as_it_is() {
    let snapshot = large();
    let first = solved(&snapshot);
    let second = solve(&snapshot, &Weights::default(), &first.pairs).unwrap();
    assert_eq!(changes(&first.pairs, &second.pairs), []);
}

#[test]
fn changes_name_who_came_who_left_and_who_moved() {
    let changed = changes(&[pair(1, 1), pair(2, 1), pair(3, 2)], &[pair(1, 1), pair(3, 1), pair(4, 2)]);
    let seen: Vec<_> = changed
        .iter()
        .map(|it| (it.community.sql(), it.before.map(MemberId::sql), it.now.map(MemberId::sql)))
        .collect();
    assert_eq!(seen, [(2, Some(1), None), (3, Some(2), Some(1)), (4, None, Some(2))]);
}
