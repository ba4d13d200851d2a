//! Why, and what would change it.

use super::*;
use std::cmp::Ordering;

fn explained(snapshot: &Snapshot, id: i64) -> Explanation {
    let (weights, solution) = (Weights::default(), solved(snapshot));
    let explainer = Explainer::new(snapshot, &weights, &[], &solution).unwrap();
    explainer.explain(CommunityId::from(id)).unwrap()
}

#[test]
fn a_pair_is_explained_with_the_runner_up_and_who_was_ruled_out() {
    let snapshot = Snapshot {
        coaches: vec![
            coach(1),
            Coach { strengths: Set::EMPTY, ..coach(2) },
            Coach { is_paused: true, ..coach(3) },
            coach(4),
            coach(5),
            Coach { taken: 1, ..coach(6) },
        ],
        communities: vec![community(1)],
        conflicts: vec![pair(1, 4)],
        declined: vec![pair(1, 5)],
    };
    let explanation = explained(&snapshot, 1);
    let Outcome::Matched { chosen, runner_up: Some(second) } = explanation.outcome else { panic!("{explanation:?}") };
    assert_eq!((chosen.coach.sql(), chosen.cost), (1, 0));
    assert_eq!((second.candidate.coach.sql(), second.difference), (2, 340));
    assert_eq!(second.needed_by, []);
    let ruled_out: Vec<_> = explanation.ruled_out.iter().map(|(coach, why)| (coach.sql(), *why)).collect();
    let expected = [(3, Obstacle::Paused), (4, Obstacle::Conflict), (5, Obstacle::DeclinedBefore), (6, Obstacle::Full)];
    assert_eq!(ruled_out, expected);
}

#[test]
fn a_runner_up_who_is_needed_elsewhere_can_fit_better() {
    let spanish = Some(SpokenLanguage::Spanish);
    let snapshot = Snapshot {
        coaches: vec![
            Coach { languages: spanish.into_iter().collect(), ..coach(1) },
            Coach { strengths: Set::EMPTY, ..coach(2) },
        ],
        communities: vec![community(1), Community { language: spanish, language_required: true, ..community(2) }],
        ..Snapshot::default()
    };
    let explanation = explained(&snapshot, 1);
    let Outcome::Matched { chosen, runner_up: Some(second) } = explanation.outcome else { panic!("{explanation:?}") };
    assert_eq!((chosen.coach.sql(), second.candidate.coach.sql(), second.difference), (2, 1, -340));
    assert_eq!(second.needed_by, [CommunityId::from(2)]);

    let (weights, solution) = (Weights::default(), solved(&snapshot));
    let instead = |asked| instead(&snapshot, &weights, &[], &solution, asked).unwrap();
    let with_the_runner_up = instead(pair(1, 1)).unwrap();
    assert_eq!((with_the_runner_up.fewer, with_the_runner_up.lowers_priority), (1, false));
    let moved = [(1, Some(2), Some(1)), (2, Some(1), None)];
    let expected = moved.map(|(community, before, now)| Change {
        community: CommunityId::from(community),
        before: before.map(MemberId::from),
        now: now.map(MemberId::from),
    });
    assert_eq!(with_the_runner_up.changes, expected);
    assert_eq!(instead(pair(2, 2)), None, "who does not speak Spanish cannot be asked");
    assert_eq!(instead(pair(7, 1)), None);
    let as_it_is = Instead { fewer: 0, lowers_priority: false, points: 0, changes: vec![] };
    assert_eq!(instead(pair(1, 2)), Some(as_it_is));
}

#[test]
fn who_goes_without_is_told_why() {
    let reason = |snapshot: &Snapshot, id| explained(snapshot, id).outcome;
    let mut snapshot = Snapshot { communities: vec![community(1)], ..Snapshot::default() };
    assert_eq!(reason(&snapshot, 1), Outcome::NobodyEligible);
    snapshot.coaches = vec![Coach { is_paused: true, capacity: 0, ..coach(1) }];
    assert_eq!(reason(&snapshot, 1), Outcome::NobodyEligible);
    snapshot.coaches.push(Coach { taken: 1, ..coach(2) });
    assert_eq!(reason(&snapshot, 1), Outcome::AllFull);
    snapshot.coaches.push(Coach { capacity: 2, ..coach(3) });
    snapshot.communities.push(Community { waiting_months: 2, ..community(2) });
    snapshot.communities.push(Community { language: Some(SpokenLanguage::English), ..community(3) });
    let lost =
        Outcome::LostTo { higher: vec![CommunityId::from(2)], better: vec![CommunityId::from(3)], equal: vec![] };
    assert_eq!(reason(&snapshot, 1), lost);
    assert_eq!(
        Explainer::new(&snapshot, &Weights::default(), &[], &solved(&snapshot)).unwrap().explain(CommunityId::from(9)),
        None
    );
}

proptest! {
    #[test]
    fn every_outcome_is_explained_as_it_is(
        snapshot in any_snapshot(0..=8, 1..=16), weights in any_weights(), draft in any_draft(),
    ) {
        let solution = solve(&snapshot, &weights, &draft).unwrap();
        let explainer = Explainer::new(&snapshot, &weights, &draft, &solution).unwrap();
        let adults = snapshot.coaches.iter().filter(|coach| !coach.is_young).count();
        for community in &snapshot.communities {
            let explanation = explainer.explain(community.id).unwrap();
            let coach = solution.pairs.iter().find(|pair| pair.community == community.id).map(|pair| pair.coach);
            prop_assert_eq!(coach.is_none(), solution.unmatched.contains(&community.id));
            match explanation.outcome {
                Outcome::Matched { chosen, runner_up } => {
                    prop_assert_eq!(Some(chosen.coach), coach);
                    prop_assert!(runner_up.is_some() == (explanation.ruled_out.len() + 1 < adults));
                }
                Outcome::NobodyEligible | Outcome::AllFull => {
                    prop_assert_eq!((coach, explanation.ruled_out.len()), (None, adults));
                }
                Outcome::LostTo { higher, better, equal } => {
                    prop_assert!(coach.is_none() && explanation.ruled_out.len() < adults);
                    // Everybody who has one of its coaches is before it or beside it.
                    let eligible = |id: MemberId| explanation.ruled_out.iter().all(|(other, _)| *other != id);
                    let winners = solution.pairs.iter().filter(|pair| eligible(pair.coach)).count();
                    prop_assert_eq!(winners, higher.len() + better.len() + equal.len());
                    prop_assert!(winners > 0);
                    // A tie is one, and who is said to fit better does.
                    let known = |id| snapshot.coaches.iter().find(|coach| coach.id == id && !coach.is_young);
                    let points = |community: &Community, id: MemberId| {
                        let drafted = draft.iter().filter(|it| it.community == community.id && known(it.coach).is_some());
                        let was_drafted = drafted.map(|it| it.coach).min() == Some(id);
                        score(community, known(id).unwrap(), was_drafted, &weights).total()
                    };
                    for (winners, is_expected) in [(&equal, Ordering::Equal), (&better, Ordering::Greater)] {
                        for winner in winners {
                            let coach = solution.pairs.iter().find(|pair| pair.community == *winner).unwrap().coach;
                            let winner = snapshot.communities.iter().find(|it| it.id == *winner).unwrap();
                            prop_assert_eq!(points(winner, coach).cmp(&points(community, coach)), is_expected);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn another_pair_costs_exactly_what_it_is_said_to(
        snapshot in any_snapshot(1..=4, 1..=6), weights in any_weights(), which in any::<prop::sample::Index>(),
    ) {
        let weights = weights.with(Weight::Kept, 0).unwrap();
        let solution = solve(&snapshot, &weights, &[]).unwrap();
        let mut possible = Vec::new();
        each_possible_pair(&snapshot, &weights, &[], |pair, _| possible.push(pair)).unwrap();
        prop_assume!(!possible.is_empty());
        let asked = possible[which.index(possible.len())];
        let instead = instead(&snapshot, &weights, &[], &solution, asked).unwrap().unwrap();
        if solution.pairs.contains(&asked) {
            prop_assert_eq!((instead.fewer, instead.lowers_priority, instead.points), (0, false, 0));
        }
        prop_assert!(instead.fewer <= 1);
        // A pair that stood in the last draft scores more: whether that is enough is what was said.
        let weights = weights.with(Weight::Kept, Weight::Kept.most()).unwrap();
        let more = i64::from(Weight::Kept.most());
        if instead.fewer == 0 && !instead.lowers_priority && instead.points != more {
            let again = solve(&snapshot, &weights, &[asked]).unwrap();
            prop_assert_eq!(again.pairs.contains(&asked), instead.points < more);
        }
    }
}
