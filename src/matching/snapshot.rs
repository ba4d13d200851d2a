//! What a round looks at: coaches, communities, and which of them must not meet.

use crate::{
    field::{Level, Practice, Set, Setting, SpokenLanguage, State, UtcOffset},
    ids::{CommunityId, MemberId},
};
use serde::{Deserialize, Serialize};

/// Everything a round depends on beside its weights and the last draft; kept with its result, so that the result can be
/// explained a year later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Everybody with a coach's profile, also those who are full or paused: an explanation says so.
    pub coaches: Vec<Coach>,
    /// Those that wait for a coach.
    pub communities: Vec<Community>,
    /// Conflicts of interest.
    pub conflicts: Vec<Pair>,
    /// Pairs that a coach has declined before.
    pub declined: Vec<Pair>,
}

impl Snapshot {
    /// The same in a fixed order, each pair once: two snapshots with the same content are then equal, and have the same hash.
    #[must_use]
    pub fn in_order(mut self) -> Self {
        self.coaches.sort_unstable_by_key(|coach| coach.id);
        self.communities.sort_unstable_by_key(|community| community.id);
        for pairs in [&mut self.conflicts, &mut self.declined] {
            pairs.sort_unstable();
            pairs.dedup();
        }
        self
    }
}

/// A coach, as far as it matters here. Nothing demographic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coach {
    /// Who it is.
    pub id: MemberId,
    /// Of the Next Generation Coalition and under 18: never matched, and never named, not even among who was ruled out.
    pub is_young: bool,
    /// Takes no new communities for now.
    pub is_paused: bool,
    /// How many communities they take at once.
    pub capacity: u8,
    /// How many of these places are taken: pairs that stand, and offers that are open.
    pub taken: u8,
    /// Where they live.
    pub home: Option<State>,
    /// The states they serve, their home among them if they serve it.
    pub serves: Set<State>,
    /// How far their clock is from UTC, by the zone they chose or else that of their home.
    pub offset: Option<UtcOffset>,
    /// The practices they are strong in.
    pub strengths: Set<Practice>,
    /// The levels they know; empty if they did not say.
    pub levels: Set<Level>,
    /// The settings they know; empty if they did not say.
    pub settings: Set<Setting>,
    /// The languages they work in; empty if they did not say.
    pub languages: Set<SpokenLanguage>,
    /// Years of experience.
    pub years: Option<u8>,
}

impl Coach {
    /// How many communities they can still take.
    #[must_use]
    pub const fn places(&self) -> u8 {
        self.capacity.saturating_sub(self.taken)
    }
}

/// A community that waits for a coach, as far as it matters here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Community {
    /// Which it is.
    pub id: CommunityId,
    /// Where it is.
    pub state: State,
    /// The practices it needs help with, the most important first.
    pub needs: [Option<Practice>; 3],
    /// The level it works at.
    pub level: Option<Level>,
    /// Where it lives.
    pub setting: Option<Setting>,
    /// The language it works in.
    pub language: Option<SpokenLanguage>,
    /// Whether a coach must speak that language.
    pub language_required: bool,
    /// What people have put before or behind others; nought for most.
    pub priority: i32,
    /// Whole months since it began to wait.
    pub waiting_months: u16,
}

/// A community and a coach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pair {
    /// The community.
    pub community: CommunityId,
    /// The coach.
    pub coach: MemberId,
}
