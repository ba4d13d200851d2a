//! Rounds as they could be: people where people live, made from a seed, the same on every machine.

use coalition::{
    field::{Level, Practice, Set, Setting, SpokenLanguage, State, Word},
    ids::{CommunityId, MemberId},
    matching::{Coach, Community, Pair, Reach, Snapshot, Weights},
};

/// A round to be measured.
pub(crate) struct Instance {
    pub(crate) name: &'static str,
    pub(crate) coaches: i64,
    pub(crate) communities: i64,
    /// The fewer coaches there are, the more states each of them serves beside their own: up to so many.
    pub(crate) states: u64,
    pub(crate) reach: Reach,
}

const fn instance(name: &'static str, coaches: i64, communities: i64, states: u64, reach: Reach) -> Instance {
    Instance { name, coaches, communities, states, reach }
}

/// The last one, in which everybody can coach everybody in 113 million pairs, is measured only if it is asked for.
pub(crate) const INSTANCES: [Instance; 5] = [
    instance("small", 50, 200, 12, Reach::ServedStates),
    instance("medium", 500, 2_500, 6, Reach::ServedStates),
    instance("large", 5_000, 25_000, 1, Reach::ServedStates),
    instance("dense", 500, 2_500, 6, Reach::Anywhere),
    instance(VAST, 5_000, 25_000, 1, Reach::Anywhere),
];

pub(crate) const VAST: &str = "vast";

impl Instance {
    pub(crate) fn weights(&self) -> Weights {
        Weights::default().reaching(self.reach)
    }

    pub(crate) fn snapshot(&self) -> Snapshot {
        let mut dice = Dice(20_261_124);
        let coaches: Vec<_> = (1..=self.coaches).map(|id| coach(&mut dice, id, self.states)).collect();
        let communities: Vec<_> = (1..=self.communities).map(|id| community(&mut dice, id)).collect();
        let mut pairs = |share: i64| {
            let count = self.communities / share;
            (0..count).map(|_| pair(&mut dice, self)).collect()
        };
        let (conflicts, declined) = (pairs(50), pairs(10));
        Snapshot { coaches, communities, conflicts, declined }
    }
}

/// Steele, Lea and Flood's SplitMix64: a generator whose numbers no library changes.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn small(&mut self, sides: u64) -> u8 {
        u8::try_from(self.roll(sides)).unwrap()
    }

    fn happens(&mut self, percent: u64) -> bool {
        self.roll(100) < percent
    }

    fn one<T: Word>(&mut self) -> T {
        T::ALL[usize::try_from(self.roll(T::ALL.len() as u64)).unwrap()]
    }

    fn some<T: Word>(&mut self, most: u64) -> Set<T> {
        (0..=self.roll(most)).map(|_| self.one()).collect()
    }

    fn state(&mut self) -> State {
        let mut left = self.roll(PEOPLE.iter().sum());
        let place = PEOPLE.iter().position(|people| {
            let is_here = left < *people;
            left = left.saturating_sub(*people);
            is_here
        });
        State::ALL[place.unwrap()]
    }

    fn language(&mut self) -> SpokenLanguage {
        if self.happens(70) { SpokenLanguage::Spanish } else { self.one() }
    }
}

/// People in each state, in units of 100,000, in the order of [`State::ALL`] (2020 census).
const PEOPLE: [u64; 56] = [
    50, 7, 72, 30, 395, 58, 36, 10, 7, 215, 107, 15, 18, 128, 68, 32, 29, 45, 47, 14, 62, 70, 101, 57, 30, 62, 11, 20,
    31, 14, 93, 21, 202, 104, 8, 118, 40, 42, 130, 11, 51, 9, 69, 291, 33, 6, 86, 77, 18, 59, 6, 1, 2, 1, 33, 1,
];

fn coach(dice: &mut Dice, id: i64, states: u64) -> Coach {
    // Coaches are not only where most people are.
    let home = if dice.happens(40) { dice.state() } else { dice.one() };
    let capacity = 1 + dice.small(8);
    let languages = [SpokenLanguage::English].into_iter().chain(dice.happens(30).then(|| dice.language()));
    Coach {
        id: MemberId::from(id),
        is_young: false,
        is_paused: dice.happens(3),
        capacity,
        taken: if dice.happens(30) { dice.small(u64::from(capacity)) } else { 0 },
        home: Some(home),
        serves: [home].into_iter().chain((0..dice.roll(states + 1)).map(|_| dice.state())).collect(),
        offset: Some(home.offset()),
        strengths: dice.some::<Practice>(3),
        levels: if dice.happens(80) { dice.some::<Level>(3) } else { Set::EMPTY },
        settings: if dice.happens(80) { dice.some::<Setting>(2) } else { Set::EMPTY },
        languages: languages.collect(),
        years: dice.happens(90).then(|| dice.small(25)),
    }
}

fn community(dice: &mut Dice, id: i64) -> Community {
    let language = dice.happens(35).then(|| dice.language());
    Community {
        id: CommunityId::from(id),
        state: dice.state(),
        needs: [
            Some(dice.one::<Practice>()),
            dice.happens(70).then(|| dice.one()),
            dice.happens(40).then(|| dice.one()),
        ],
        level: dice.happens(85).then(|| dice.one()),
        setting: dice.happens(95).then(|| dice.one()),
        language_required: language == Some(SpokenLanguage::Spanish) && dice.happens(30),
        language,
        priority: if dice.happens(5) { 12 } else { 0 },
        waiting_months: u16::from(dice.small(13).min(dice.small(25))),
    }
}

fn pair(dice: &mut Dice, instance: &Instance) -> Pair {
    let mut one_of = |count: i64| 1 + i64::try_from(dice.roll(count.unsigned_abs())).unwrap();
    Pair { community: CommunityId::from(one_of(instance.communities)), coach: MemberId::from(one_of(instance.coaches)) }
}
