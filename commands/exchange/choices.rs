//! The choices of `/exchange`, in the words of the field.

use coalition::exchanges::{Format, Protocol, Repeat, changes::Scope};

/// How people meet, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum FormatChoice {
    #[name = "Online"]
    Online,
    #[name = "In person"]
    InPerson,
    #[name = "Hybrid"]
    Hybrid,
}

impl From<FormatChoice> for Format {
    fn from(choice: FormatChoice) -> Self {
        match choice {
            FormatChoice::Online => Self::Online,
            FormatChoice::InPerson => Self::InPerson,
            FormatChoice::Hybrid => Self::Hybrid,
        }
    }
}

/// How an exchange is led, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum ProtocolChoice {
    #[name = "Circles"]
    Circles,
    #[name = "Gracious Space"]
    GraciousSpace,
    #[name = "Personal Narratives"]
    PersonalNarratives,
    #[name = "Collaborative Learning"]
    CollaborativeLearning,
    #[name = "Community Site Visits"]
    CommunitySiteVisits,
    #[name = "Dialogue through Art"]
    DialogueThroughArt,
    #[name = "Action Planning"]
    ActionPlanning,
}

impl From<ProtocolChoice> for Protocol {
    fn from(choice: ProtocolChoice) -> Self {
        match choice {
            ProtocolChoice::Circles => Self::Circles,
            ProtocolChoice::GraciousSpace => Self::GraciousSpace,
            ProtocolChoice::PersonalNarratives => Self::PersonalNarratives,
            ProtocolChoice::CollaborativeLearning => Self::CollaborativeLearning,
            ProtocolChoice::CommunitySiteVisits => Self::CommunitySiteVisits,
            ProtocolChoice::DialogueThroughArt => Self::DialogueThroughArt,
            ProtocolChoice::ActionPlanning => Self::ActionPlanning,
        }
    }
}

/// How often an exchange is held, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum RepeatChoice {
    #[name = "Once"]
    Once,
    #[name = "Weekly"]
    Weekly,
    #[name = "Every two weeks"]
    EveryTwoWeeks,
    #[name = "Monthly on this weekday"]
    Monthly,
}

impl From<RepeatChoice> for Repeat {
    fn from(choice: RepeatChoice) -> Self {
        match choice {
            RepeatChoice::Once => Self::Once,
            RepeatChoice::Weekly => Self::Weekly,
            RepeatChoice::EveryTwoWeeks => Self::EveryTwoWeeks,
            RepeatChoice::Monthly => Self::Monthly,
        }
    }
}

/// How much of a series a change concerns, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum ScopeChoice {
    #[name = "This one"]
    This,
    #[name = "This and following"]
    Following,
    #[name = "All"]
    All,
}

impl From<ScopeChoice> for Scope {
    fn from(choice: ScopeChoice) -> Self {
        match choice {
            ScopeChoice::This => Self::This,
            ScopeChoice::Following => Self::Following,
            ScopeChoice::All => Self::All,
        }
    }
}
