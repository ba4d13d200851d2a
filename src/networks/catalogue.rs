//! What a server of the Coalition has: fourteen networks in four tiers (the Coalition's strategic commitment), its
//! common channels, and the keys under which the database remembers their Discord ids.

use crate::words::words;

/// A tier of networks; its category carries its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tier {
    /// The networks everything rests on.
    Cornerstone,
    /// The networks at the centre.
    Core,
    /// The networks that support.
    Support,
    /// The networks that stand beside.
    Allies,
}

impl Tier {
    /// All four, in the order of the strategic commitment.
    pub const ALL: [Self; 4] = [Self::Cornerstone, Self::Core, Self::Support, Self::Allies];

    /// The exact name of its category.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cornerstone => "Cornerstone",
            Self::Core => "Core",
            Self::Support => "Support",
            Self::Allies => "Allies",
        }
    }

    /// The key of its category among a server's channels.
    #[must_use]
    pub const fn category_key(self) -> &'static str {
        match self {
            Self::Cornerstone => "category-cornerstone",
            Self::Core => "category-core",
            Self::Support => "category-support",
            Self::Allies => "category-allies",
        }
    }

    /// Key of its name, as people read it.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Cornerstone => "tier-cornerstone",
            Self::Core => "tier-core",
            Self::Support => "tier-support",
            Self::Allies => "tier-allies",
        }
    }
}

/// One of the fourteen networks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Network {
    /// Its tier.
    pub tier: Tier,
    /// Its name, which its role carries too.
    pub name: &'static str,
    /// The name of its channel, and its key among a server's roles and channels.
    pub key: &'static str,
    /// How people join it where nobody has decided otherwise.
    pub joining: Joining,
}

words! {
    /// How people join a network.
    Joining {
        /// Whoever wants to belong, belongs.
        Open = "joining-open",
        /// A lead approves.
        ByRequest = "joining-by-request",
    }
}

const fn network(tier: Tier, name: &'static str, key: &'static str, joining: Joining) -> Network {
    Network { tier, name, key, joining }
}

/// A network by its key.
#[must_use]
pub fn find(key: &str) -> Option<&'static Network> {
    NETWORKS.iter().find(|network| network.key == key)
}

pub use crate::members::YOUTH_NETWORK as NEXT_GENERATION;

/// The fourteen networks, in the order of the strategic commitment.
pub const NETWORKS: [Network; 14] = [
    network(Tier::Cornerstone, "Next Generation Coalition", NEXT_GENERATION, Joining::ByRequest),
    network(Tier::Cornerstone, "Coordinators Network", "coordinators-network", Joining::Open),
    network(
        Tier::Cornerstone,
        "Community School Leadership Network",
        "community-school-leadership-network",
        Joining::Open,
    ),
    network(Tier::Cornerstone, "State Coalitions", "state-coalitions", Joining::Open),
    network(Tier::Core, "Steering Committee", "steering-committee", Joining::ByRequest),
    network(Tier::Core, "University Assisted", "university-assisted", Joining::Open),
    network(Tier::Core, "United Way Learning Community", "united-way-learning-community", Joining::Open),
    network(Tier::Core, "Research Practice Network", "research-practice-network", Joining::Open),
    network(Tier::Support, "School District Leaders", "school-district-leaders", Joining::Open),
    network(Tier::Support, "State Chiefs", "state-chiefs", Joining::ByRequest),
    network(Tier::Support, "Philanthropic Community", "philanthropic-community", Joining::Open),
    network(Tier::Allies, "Federal Policy Workgroup", "federal-policy-workgroup", Joining::Open),
    network(Tier::Allies, "Elected Officials", "elected-officials", Joining::ByRequest),
    network(Tier::Allies, "National Intermediary Organizations", "national-intermediary-organizations", Joining::Open),
];

/// A channel of the category "Coalition".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CommonChannel {
    /// Where published stories stand; everyone reads.
    SuccessStories,
    /// Where exchanges of open networks are announced; everyone reads.
    LearningExchanges,
    /// Where people have private threads for what a closed direct message could not bring; everyone enters.
    Notices,
    /// Where matched coaches and contacts have their private threads; everyone enters.
    Coaching,
    /// Where stories wait; reviewers.
    StoryReview,
    /// Where requests to join wait; leads.
    Membership,
    /// Where concerns arrive; safeguarding leads.
    Safeguarding,
    /// What moved, and what needs a person; coordinators.
    CoalitionDesk,
}

impl CommonChannel {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 8] = [
        Self::SuccessStories,
        Self::LearningExchanges,
        Self::Notices,
        Self::Coaching,
        Self::StoryReview,
        Self::Membership,
        Self::Safeguarding,
        Self::CoalitionDesk,
    ];

    /// Its name, which is its key among a server's channels too.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SuccessStories => "success-stories",
            Self::LearningExchanges => "learning-exchanges",
            Self::Notices => "notices",
            Self::Coaching => "coaching",
            Self::StoryReview => "story-review",
            Self::Membership => "membership",
            Self::Safeguarding => "safeguarding",
            Self::CoalitionDesk => "coalition-desk",
        }
    }
}

/// The category of the common channels.
pub const COALITION_CATEGORY: &str = "Coalition";

/// Its key among a server's channels.
pub const COALITION_CATEGORY_KEY: &str = "category-coalition";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_the_name_in_lower_case_with_dashes() {
        for network in NETWORKS {
            assert_eq!(network.key, network.name.to_lowercase().replace(' ', "-"));
        }
    }
}
