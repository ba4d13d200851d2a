//! Matching, held against whoever counts everything through, and against its own proof.

mod certificates;
mod explanations;
mod oracle;
mod rounds;
mod scores;

use super::*;
use crate::field::{Level, Practice, Set, Setting, SpokenLanguage, State, Word};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::ops::RangeInclusive;

/// A coach about whom nothing is special: one place, in Ohio, strong in belonging.
fn coach(id: i64) -> Coach {
    Coach {
        id: MemberId::from(id),
        is_young: false,
        is_paused: false,
        capacity: 1,
        taken: 0,
        home: Some(State::Ohio),
        serves: [State::Ohio].into_iter().collect(),
        offset: Some(State::Ohio.offset()),
        strengths: [Practice::Belonging].into_iter().collect(),
        levels: Set::EMPTY,
        settings: Set::EMPTY,
        languages: [SpokenLanguage::English].into_iter().collect(),
        years: None,
    }
}

/// A community about which nothing is special: in Ohio, in need of belonging.
fn community(id: i64) -> Community {
    Community {
        id: CommunityId::from(id),
        state: State::Ohio,
        needs: [Some(Practice::Belonging), None, None],
        level: None,
        setting: None,
        language: None,
        language_required: false,
        priority: 0,
        waiting_months: 0,
    }
}

fn pair(community: i64, coach: i64) -> Pair {
    Pair { community: CommunityId::from(community), coach: MemberId::from(coach) }
}

fn solved(snapshot: &Snapshot) -> Solution {
    solve(snapshot, &Weights::default(), &[]).unwrap()
}

/// Few states, so that people meet, in three zones.
const STATES: [State; 5] = [State::Ohio, State::Michigan, State::Illinois, State::California, State::Guam];

/// Few languages, for the same reason.
const LANGUAGES: [SpokenLanguage; 3] = [SpokenLanguage::English, SpokenLanguage::Spanish, SpokenLanguage::Navajo];

fn some<T: Word + std::fmt::Debug>(of: &'static [T], count: RangeInclusive<usize>) -> impl Strategy<Value = Set<T>> {
    vec(select(of), count).prop_map(|terms| terms.into_iter().collect())
}

prop_compose! {
    fn any_coach()(
        (capacity, taken) in (0..4_u8, 0..3_u8),
        (is_young, is_paused) in (prop::bool::weighted(0.1), prop::bool::weighted(0.1)),
        home in option::of(select(&STATES[..])),
        serves in some(&STATES, 0..=3),
        has_zone in any::<bool>(),
        strengths in some(Practice::ALL, 0..=3),
        levels in some(Level::ALL, 0..=2),
        settings in some(Setting::ALL, 0..=2),
        languages in some(&LANGUAGES, 0..=2),
        years in option::of(prop_oneof![0..15_u8, Just(u8::MAX)]),
    ) -> Coach {
        let offset = home.filter(|_| has_zone).map(State::offset);
        Coach {
            id: MemberId::from(0), is_young, is_paused, capacity, taken, home, serves, offset, strengths, levels, settings,
            languages, years,
        }
    }
}

prop_compose! {
    fn any_community()(
        state in select(&STATES[..]),
        needs in prop::array::uniform3(option::of(select(Practice::ALL))),
        level in option::of(select(Level::ALL)),
        setting in option::of(select(Setting::ALL)),
        language in option::of(select(&LANGUAGES[..])),
        language_required in prop::bool::weighted(0.3),
        priority in prop_oneof![8 => -1..3_i32, 1 => Just(i32::MAX), 1 => Just(i32::MIN)],
        waiting_months in prop_oneof![8 => 0..3_u16, 1 => Just(u16::MAX)],
    ) -> Community {
        let id = CommunityId::from(0);
        Community { id, state, needs, level, setting, language, language_required, priority, waiting_months }
    }
}

prop_compose! {
    /// With conflicts and declined pairs, of whom some concern people who have left.
    fn any_snapshot(coaches: RangeInclusive<usize>, communities: RangeInclusive<usize>)(
        mut coaches in vec(any_coach(), coaches),
        mut communities in vec(any_community(), communities),
        conflicts in vec((1..8_i64, 1..8_i64), 0..4),
        declined in vec((1..8_i64, 1..8_i64), 0..4),
    ) -> Snapshot {
        (1..).zip(&mut coaches).for_each(|(id, coach)| coach.id = MemberId::from(id));
        (1..).zip(&mut communities).for_each(|(id, community)| community.id = CommunityId::from(id));
        let pairs = |ids: Vec<(i64, i64)>| ids.into_iter().map(|(community, coach)| pair(community, coach)).collect();
        Snapshot { coaches, communities, conflicts: pairs(conflicts), declined: pairs(declined) }
    }
}

prop_compose! {
    fn any_weights()(
        shares in prop::array::uniform13(prop_oneof![Just(0_u16), 0..=100_u16, Just(100)]),
        reach in select(&[Reach::Anywhere, Reach::NearZone, Reach::ServedStates][..]),
        are_defaults in any::<bool>(),
    ) -> Weights {
        let tuned = Weight::ALL.into_iter().zip(shares).try_fold(Weights::default(), |weights, (weight, share)| {
            weights.with(weight, u16::try_from(u32::from(weight.most()) * u32::from(share) / 100).unwrap())
        });
        if are_defaults { Weights::default() } else { tuned.unwrap() }.reaching(reach)
    }
}

fn any_draft() -> impl Strategy<Value = Vec<Pair>> {
    vec((1..8_i64, 1..8_i64).prop_map(|(community, coach)| pair(community, coach)), 0..5)
}
