//! Who can coach whom, and how well it fits. Whatever ranks coaches elsewhere, in SQL too, is held against these functions.

use super::{Coach, Community, Reach, Weight, Weights};
use crate::field::{Level, Practice, Set, Setting, SpokenLanguage, State, Word};
use serde::{Deserialize, Serialize};

/// How the points for practices are shared among a community's first, second and third need: of those it has, each gets
/// `points × (share of those met) ÷ (share of those it has)`, rounded down once.
pub const NEED_SHARES: [u16; 3] = [5, 3, 2];

/// What is between a coach and a community: the first that applies, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// The coach takes no new communities for now.
    Paused,
    /// A conflict of interest; for coordinators only.
    Conflict,
    /// The coach declined this community before.
    DeclinedBefore,
    /// The coach does not work in the language that the community requires.
    Language,
    /// The community is farther away than [`Reach`] allows.
    OutOfReach,
    /// All places of the coach are taken by pairs that stand and offers that are open.
    Full,
}

/// What two people's profiles put between them; conflicts and what was declined before come from elsewhere.
#[must_use]
#[inline]
pub fn obstacle(community: &Community, coach: &Coach, weights: &Weights) -> Option<Obstacle> {
    if coach.is_paused {
        Some(Obstacle::Paused)
    } else if speaks(community, coach) == Some(false) && community.language_required {
        Some(Obstacle::Language)
    } else if !is_within_reach(community.state, coach, weights.reach()) {
        Some(Obstacle::OutOfReach)
    } else if coach.places() == 0 {
        Some(Obstacle::Full)
    } else {
        None
    }
}

/// Whether the coach works in the community's language, if it has one. Nobody who requires a language can rely on a
/// coach who did not say.
#[inline]
fn speaks(community: &Community, coach: &Coach) -> Option<bool> {
    community.language.map(|language| coach.languages.has(language))
}

/// Whether a coach may have a community in that state.
#[inline]
pub(super) fn is_within_reach(state: State, coach: &Coach, reach: Reach) -> bool {
    let is_served = coach.serves.has(state);
    match reach {
        Reach::Anywhere => true,
        Reach::ServedStates => is_served,
        Reach::NearZone => is_served || minutes_apart(state, coach).is_some_and(|minutes| minutes <= 60),
    }
}

#[inline]
fn minutes_apart(state: State, coach: &Coach) -> Option<u16> {
    coach.offset.map(|offset| offset.apart(state.offset()))
}

/// How well a coach fits a community, part by part, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Score {
    /// The community's needs are among the coach's strengths.
    pub practices: u16,
    /// The coach is near.
    pub place: u16,
    /// The coach works in the community's language.
    pub language: u16,
    /// The coach knows the community's level.
    pub level: u16,
    /// The coach's years.
    pub experience: u16,
    /// The coach knows the community's setting.
    pub setting: u16,
    /// The pair stood in the last draft.
    pub kept: u16,
}

impl Score {
    /// All parts together.
    #[must_use]
    #[inline]
    pub const fn total(&self) -> u16 {
        self.practices + self.place + self.language + self.level + self.experience + self.setting + self.kept
    }
}

/// Scores a pair, whether or not something is between them. What one of them did not say scores half of what it could:
/// nobody wins or loses by leaving out what is optional.
///
/// This is the reference for every other place that scores.
#[must_use]
#[inline]
pub fn score(community: &Community, coach: &Coach, was_drafted: bool, weights: &Weights) -> Score {
    Score {
        practices: practices(community, coach, weights.get(Weight::Practices)),
        place: place(community, coach, weights),
        language: known(community.language, coach.languages, weights.get(Weight::Language)),
        level: known(community.level, coach.levels, weights.get(Weight::Level)),
        experience: match coach.years {
            Some(years) => weights.get(Weight::Year).saturating_mul(years.into()).min(weights.get(Weight::Experience)),
            None => weights.get(Weight::Experience) / 2,
        },
        setting: known(community.setting, coach.settings, weights.get(Weight::Setting)),
        kept: if was_drafted { weights.get(Weight::Kept) } else { 0 },
    }
}

/// The parts of a score that are half of what they could be, since one of the two did not say: in the order of the parts.
#[must_use]
pub fn halved(community: &Community, coach: &Coach) -> Vec<Weight> {
    let parts = [
        (Weight::Practices, community.needs.iter().all(Option::is_none)),
        (Weight::SameZone, !coach.serves.has(community.state) && coach.offset.is_none()),
        (Weight::Language, community.language.is_none() || coach.languages.is_empty()),
        (Weight::Level, community.level.is_none() || coach.levels.is_empty()),
        (Weight::Experience, coach.years.is_none()),
        (Weight::Setting, community.setting.is_none() || coach.settings.is_empty()),
    ];
    parts.into_iter().filter(|(_, is_halved)| *is_halved).map(|(part, _)| part).collect()
}

/// Points for something both said: all or nothing; half where one did not say.
#[inline]
fn known<T: Word>(asked: Option<T>, offered: Set<T>, points: u16) -> u16 {
    match asked {
        Some(asked) if offered.has(asked) => points,
        Some(_) if !offered.is_empty() => 0,
        _ => points / 2,
    }
}

#[inline]
fn practices(community: &Community, coach: &Coach, points: u16) -> u16 {
    let (mut met, mut asked) = (0, 0);
    for (need, share) in community.needs.iter().zip(NEED_SHARES) {
        if let Some(need) = need {
            asked += share;
            met += if coach.strengths.has(*need) { share } else { 0 };
        }
    }
    (points * met).checked_div(asked).unwrap_or(points / 2)
}

#[inline]
fn place(community: &Community, coach: &Coach, weights: &Weights) -> u16 {
    if coach.serves.has(community.state) {
        return weights.get(if coach.home == Some(community.state) { Weight::HomeState } else { Weight::ServesState });
    }
    match minutes_apart(community.state, coach) {
        Some(0) => weights.get(Weight::SameZone),
        Some(1..=60) => weights.get(Weight::NearZone),
        Some(_) => 0,
        None => weights.get(Weight::SameZone) / 2,
    }
}

/// What a coach's next place costs when so many of their places are taken: the busier, the more, so that communities
/// spread over coaches. Rounded down.
#[must_use]
#[inline]
pub fn load_cost(taken: u8, capacity: u8, weights: &Weights) -> i64 {
    i64::from(weights.get(Weight::Load)) * i64::from(taken) / i64::from(capacity.max(1))
}

/// A fact that speaks for a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The coach is strong in something the community needs.
    StrongIn(Practice),
    /// The coach lives in the community's state and serves it.
    HomeState(State),
    /// The coach serves the community's state.
    ServesState(State),
    /// Their clocks agree.
    SameZone,
    /// Their clocks are an hour apart at most.
    NearZone,
    /// The coach works in the community's language.
    SpeaksLanguage(SpokenLanguage),
    /// The coach knows the community's level.
    KnowsLevel(Level),
    /// The coach knows the community's setting.
    KnowsSetting(Setting),
    /// The coach has so many years of experience.
    Years(u8),
    /// So many of the coach's places are taken.
    Load {
        /// Before this pair.
        taken: u8,
        /// Of so many.
        capacity: u8,
    },
    /// The pair stood in the last draft.
    StoodInLastDraft,
}

/// What speaks for a pair, in the order of the parts of its score; only facts, nothing for what somebody did not say.
#[must_use]
pub fn reasons(community: &Community, coach: &Coach, was_drafted: bool) -> Vec<Reason> {
    let needs = community.needs.iter().flatten().copied().filter(|need| coach.strengths.has(*need));
    let place = if coach.serves.has(community.state) {
        let is_home = coach.home == Some(community.state);
        Some(if is_home { Reason::HomeState(community.state) } else { Reason::ServesState(community.state) })
    } else {
        match minutes_apart(community.state, coach) {
            Some(0) => Some(Reason::SameZone),
            Some(1..=60) => Some(Reason::NearZone),
            _ => None,
        }
    };
    let language = community.language.filter(|language| coach.languages.has(*language));
    let level = community.level.filter(|level| coach.levels.has(*level));
    let setting = community.setting.filter(|setting| coach.settings.has(*setting));
    needs
        .map(Reason::StrongIn)
        .chain(place)
        .chain(language.map(Reason::SpeaksLanguage))
        .chain(level.map(Reason::KnowsLevel))
        .chain(coach.years.filter(|years| *years > 0).map(Reason::Years))
        .chain(setting.map(Reason::KnowsSetting))
        .chain([Reason::Load { taken: coach.taken, capacity: coach.capacity }])
        .chain(was_drafted.then_some(Reason::StoodInLastDraft))
        .collect()
}
