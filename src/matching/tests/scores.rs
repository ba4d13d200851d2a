//! Points and obstacles, one by one.

use super::*;

fn points(community: &Community, coach: &Coach) -> Score {
    score(community, coach, false, &Weights::default())
}

#[test]
fn a_perfect_pair_scores_a_thousand() {
    let community = Community {
        needs: [Some(Practice::Belonging), Some(Practice::SharedLeadership), None],
        level: Some(Level::Middle),
        setting: Some(Setting::Tribal),
        language: Some(SpokenLanguage::Navajo),
        ..community(1)
    };
    let coach = Coach {
        strengths: Practice::ALL.iter().copied().collect(),
        levels: Level::ALL.iter().copied().collect(),
        settings: Setting::ALL.iter().copied().collect(),
        languages: [SpokenLanguage::Navajo].into_iter().collect(),
        years: Some(10),
        ..coach(1)
    };
    assert_eq!(points(&community, &coach).total(), 1000);
    assert_eq!(score(&community, &coach, true, &Weights::default()).total(), 1025);
    let stranger = Coach { serves: Set::EMPTY, offset: Some(State::Guam.offset()), ..coach };
    assert_eq!(points(&community, &stranger).total(), 800);
}

#[test]
fn needs_count_in_their_order_and_share_all_points() {
    let needing = |needs| points(&Community { needs, ..community(1) }, &coach(1)).practices;
    let (met, other) = (Some(Practice::Belonging), Some(Practice::FamilyEngagement));
    assert_eq!(needing([met, None, None]), 340);
    assert_eq!(needing([other, None, None]), 0);
    assert_eq!((needing([met, other, None]), needing([other, met, None])), (212, 127));
    assert_eq!((needing([met, other, other]), needing([other, met, other])), (170, 102));
    assert_eq!(needing([other, other, met]), 68);
    assert_eq!(needing([None, None, None]), 170, "who needs nothing in particular is nobody's advantage");
}

#[test]
fn nearer_counts_more() {
    let at = |home, serves: &[State], offset: Option<State>| {
        let coach =
            Coach { home, serves: serves.iter().copied().collect(), offset: offset.map(State::offset), ..coach(1) };
        points(&community(1), &coach).place
    };
    let (ohio, maine, iowa, utah) = (State::Ohio, State::Maine, State::Iowa, State::Utah);
    assert_eq!(at(Some(ohio), &[ohio], Some(ohio)), 200);
    assert_eq!(at(Some(utah), &[ohio, utah], Some(utah)), 170);
    assert_eq!(at(None, &[ohio], None), 170);
    assert_eq!(at(Some(maine), &[maine], Some(maine)), 100);
    assert_eq!(at(Some(ohio), &[maine], Some(ohio)), 100, "who lives there and does not serve it is near");
    assert_eq!(at(Some(iowa), &[iowa], Some(iowa)), 60);
    assert_eq!(at(Some(utah), &[utah], Some(utah)), 0);
    assert_eq!(at(None, &[utah], None), 50, "nobody knows how far");
}

#[test]
fn what_nobody_said_scores_half() {
    let unsaid = Coach { languages: Set::EMPTY, ..coach(1) };
    let asking = Community {
        level: Some(Level::High),
        setting: Some(Setting::Rural),
        language: Some(SpokenLanguage::Spanish),
        ..community(1)
    };
    let half = |it: Score| (it.language, it.level, it.experience, it.setting);
    assert_eq!(half(points(&asking, &unsaid)), (60, 60, 60, 50));
    let known = Coach {
        levels: [Level::Middle].into_iter().collect(),
        settings: [Setting::Urban].into_iter().collect(),
        years: Some(0),
        ..coach(1)
    };
    assert_eq!(half(points(&community(1), &known)), (60, 60, 0, 50), "who asks for nothing");
    assert_eq!(half(points(&asking, &known)), (0, 0, 0, 0));
    // And it is said which they are.
    let parts = [Weight::Language, Weight::Level, Weight::Experience, Weight::Setting];
    assert_eq!(halved(&asking, &unsaid), parts);
    assert_eq!(halved(&community(1), &known), [Weight::Language, Weight::Level, Weight::Setting]);
    assert_eq!(halved(&asking, &known), []);
}

#[test]
fn years_count_up_to_a_point() {
    let years = |years| points(&community(1), &Coach { years: Some(years), ..coach(1) }).experience;
    assert_eq!([0, 1, 9, 10, 11, u8::MAX].map(years), [0, 12, 108, 120, 120, 120]);
}

#[test]
fn each_place_costs_its_share() {
    let cost = |taken, capacity| load_cost(taken, capacity, &Weights::default());
    assert_eq!([cost(0, 3), cost(1, 3), cost(2, 3)], [0, 133, 266]);
    assert_eq!([cost(0, 0), cost(4, 8), cost(7, 8)], [0, 200, 350]);
}

#[test]
fn the_first_obstacle_is_named() {
    let requiring = Community { language: Some(SpokenLanguage::Spanish), language_required: true, ..community(1) };
    let near = Weights::default().reaching(Reach::NearZone);
    let served = Weights::default().reaching(Reach::ServedStates);
    let mut coach = Coach { is_paused: true, capacity: 0, serves: Set::EMPTY, offset: None, ..coach(1) };
    let first = |coach: &Coach| obstacle(&requiring, coach, &near);
    assert_eq!(first(&coach), Some(Obstacle::Paused));
    coach.is_paused = false;
    assert_eq!(first(&coach), Some(Obstacle::Language));
    coach.languages = Set::EMPTY;
    assert_eq!(first(&coach), Some(Obstacle::Language), "who did not say cannot be relied upon");
    coach.languages = [SpokenLanguage::Spanish].into_iter().collect();
    assert_eq!(first(&coach), Some(Obstacle::OutOfReach), "nobody knows how far");
    coach.offset = Some(State::Illinois.offset());
    assert_eq!(obstacle(&requiring, &coach, &served), Some(Obstacle::OutOfReach));
    assert_eq!(first(&coach), Some(Obstacle::Full));
    coach.capacity = 1;
    assert_eq!(first(&coach), None);
}

#[test]
fn reasons_are_facts_only() {
    let wanting = Community { level: Some(Level::High), language: Some(SpokenLanguage::English), ..community(1) };
    let found = reasons(&wanting, &Coach { years: Some(4), ..coach(1) }, true);
    let expected = [
        Reason::StrongIn(Practice::Belonging),
        Reason::HomeState(State::Ohio),
        Reason::SpeaksLanguage(SpokenLanguage::English),
        Reason::Years(4),
        Reason::Load { taken: 0, capacity: 1 },
        Reason::StoodInLastDraft,
    ];
    assert_eq!(found, expected);
    let stranger = Coach { serves: Set::EMPTY, strengths: Set::EMPTY, languages: Set::EMPTY, offset: None, ..coach(1) };
    assert_eq!(reasons(&wanting, &stranger, false), [Reason::Load { taken: 0, capacity: 1 }]);
}

proptest! {
    #[test]
    fn no_tuning_exceeds_the_most_points(coach in any_coach(), community in any_community(), weights in any_weights()) {
        prop_assert!(score(&community, &coach, true, &weights).total() <= MOST_POINTS);
    }

    #[test]
    fn later_places_never_cost_less(capacity: u8, taken in 0..u8::MAX, weights in any_weights()) {
        let cost = |taken| load_cost(taken, capacity, &weights);
        prop_assert!(cost(taken) <= cost(taken + 1));
    }
}
