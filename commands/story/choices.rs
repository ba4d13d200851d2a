//! The choices of `/story`, in the words of the field.

use coalition::stories::{Indicator, Medium, People, ReleaseKind, ReleaseScope};

/// How a story is told, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum MediumChoice {
    #[name = "Video testimony"]
    VideoTestimony,
    #[name = "Blog"]
    Blog,
    #[name = "Article"]
    Article,
    #[name = "Webinar"]
    Webinar,
    #[name = "Podcast"]
    Podcast,
    #[name = "Other"]
    Other,
}

impl From<MediumChoice> for Medium {
    fn from(choice: MediumChoice) -> Self {
        match choice {
            MediumChoice::VideoTestimony => Self::VideoTestimony,
            MediumChoice::Blog => Self::Blog,
            MediumChoice::Article => Self::Article,
            MediumChoice::Webinar => Self::Webinar,
            MediumChoice::Podcast => Self::Podcast,
            MediumChoice::Other => Self::Other,
        }
    }
}

/// The indicator a story moved, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum IndicatorChoice {
    #[name = "Attendance"]
    Attendance,
    #[name = "Family Stability"]
    FamilyStability,
    #[name = "Enrollment"]
    Enrollment,
    #[name = "Academic Growth"]
    AcademicGrowth,
}

impl From<IndicatorChoice> for Indicator {
    fn from(choice: IndicatorChoice) -> Self {
        match choice {
            IndicatorChoice::Attendance => Self::Attendance,
            IndicatorChoice::FamilyStability => Self::FamilyStability,
            IndicatorChoice::Enrollment => Self::Enrollment,
            IndicatorChoice::AcademicGrowth => Self::AcademicGrowth,
        }
    }
}

/// Whom a story lets readers identify, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum PeopleChoice {
    #[name = "Nobody can be identified"]
    Nobody,
    #[name = "Adults, with their permission"]
    Adults,
    #[name = "Young people under 18"]
    YoungPeople,
}

impl From<PeopleChoice> for People {
    fn from(choice: PeopleChoice) -> Self {
        match choice {
            PeopleChoice::Nobody => Self::Nobody,
            PeopleChoice::Adults => Self::Adults,
            PeopleChoice::YoungPeople => Self::YoungPeople,
        }
    }
}

/// Who gave a release, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum ReleaseKindChoice {
    #[name = "Adult"]
    Adult,
    #[name = "Guardian and young person"]
    GuardianAndYoungPerson,
}

impl From<ReleaseKindChoice> for ReleaseKind {
    fn from(choice: ReleaseKindChoice) -> Self {
        match choice {
            ReleaseKindChoice::Adult => Self::Adult,
            ReleaseKindChoice::GuardianAndYoungPerson => Self::GuardianAndYoungPerson,
        }
    }
}

/// Where a release lets a story be shown, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum ReleaseScopeChoice {
    #[name = "This server"]
    ThisServer,
    #[name = "Public"]
    Public,
}

impl From<ReleaseScopeChoice> for ReleaseScope {
    fn from(choice: ReleaseScopeChoice) -> Self {
        match choice {
            ReleaseScopeChoice::ThisServer => Self::ThisServer,
            ReleaseScopeChoice::Public => Self::Public,
        }
    }
}
