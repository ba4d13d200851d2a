//! The choices of `/network`, in the words of the field.

use coalition::networks::{
    catalogue::{Joining, NETWORKS, Network},
    membership::Age,
};

/// One of the fourteen networks, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum NetworkChoice {
    #[name = "Next Generation Coalition"]
    NextGenerationCoalition,
    #[name = "Coordinators Network"]
    CoordinatorsNetwork,
    #[name = "Community School Leadership Network"]
    CommunitySchoolLeadershipNetwork,
    #[name = "State Coalitions"]
    StateCoalitions,
    #[name = "Steering Committee"]
    SteeringCommittee,
    #[name = "University Assisted"]
    UniversityAssisted,
    #[name = "United Way Learning Community"]
    UnitedWayLearningCommunity,
    #[name = "Research Practice Network"]
    ResearchPracticeNetwork,
    #[name = "School District Leaders"]
    SchoolDistrictLeaders,
    #[name = "State Chiefs"]
    StateChiefs,
    #[name = "Philanthropic Community"]
    PhilanthropicCommunity,
    #[name = "Federal Policy Workgroup"]
    FederalPolicyWorkgroup,
    #[name = "Elected Officials"]
    ElectedOfficials,
    #[name = "National Intermediary Organizations"]
    NationalIntermediaryOrganizations,
}

impl From<NetworkChoice> for &'static Network {
    fn from(choice: NetworkChoice) -> Self {
        // In the order of the catalogue, which a test below holds.
        &NETWORKS[choice as usize]
    }
}

/// How old somebody is, as a choice. What it becomes knows nobody under 13.
#[derive(Clone, Copy, Debug, PartialEq, Eq, poise::ChoiceParameter)]
pub enum AgeChoice {
    #[name = "Under 13"]
    Under13,
    #[name = "13–17"]
    From13To17,
    #[name = "18–24"]
    From18To24,
    #[name = "Adult ally"]
    AdultAlly,
}

impl AgeChoice {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Under13, Self::From13To17, Self::From18To24, Self::AdultAlly];

    /// The age that is written down; none for who is under 13, of whom nothing is.
    pub const fn age(self) -> Option<Age> {
        match self {
            Self::Under13 => None,
            Self::From13To17 => Some(Age::Young),
            Self::From18To24 => Some(Age::YoungAdult),
            Self::AdultAlly => Some(Age::AdultAlly),
        }
    }

    /// Key of its name.
    pub const fn text_key(self) -> &'static str {
        match self.age() {
            None => "age-under-13",
            Some(age) => age.text_key(),
        }
    }

    /// What a menu brings back.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Under13 => "under-13",
            Self::From13To17 => "young",
            Self::From18To24 => "young-adult",
            Self::AdultAlly => "adult-ally",
        }
    }

    /// From what a menu brought back.
    pub fn from_value(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|age| age.value() == value)
    }
}

/// How people join, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum JoiningChoice {
    #[name = "Open"]
    Open,
    #[name = "By request"]
    ByRequest,
}

impl From<JoiningChoice> for Joining {
    fn from(choice: JoiningChoice) -> Self {
        match choice {
            JoiningChoice::Open => Self::Open,
            JoiningChoice::ByRequest => Self::ByRequest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use poise::ChoiceParameter as _;

    #[test]
    fn the_choices_are_the_catalogue_in_its_order() {
        let names: Vec<String> = NetworkChoice::list().iter().map(|choice| choice.name.to_string()).collect();
        assert_eq!(names, NETWORKS.map(|network| network.name));
        for (index, network) in NETWORKS.iter().enumerate() {
            let choice = NetworkChoice::from_index(index).unwrap();
            assert_eq!(<&Network>::from(choice).key, network.key);
        }
    }
}
