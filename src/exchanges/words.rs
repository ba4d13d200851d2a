//! The field's words for exchanges.

use crate::words::words;

words! {
    /// How people meet.
    Format {
        /// By video.
        Online = "format-online",
        /// In one place.
        InPerson = "format-in-person",
        /// Both.
        Hybrid = "format-hybrid",
    }
}

words! {
    /// How an exchange is led (the seven protocols of the Institute for Educational Leadership).
    Protocol {
        /// People sit in a circle, and everyone is heard.
        Circles = "protocol-circles",
        /// A setting in which strangers learn in public.
        GraciousSpace = "protocol-gracious-space",
        /// People tell where they come from.
        PersonalNarratives = "protocol-personal-narratives",
        /// Small groups learn from each other's work.
        CollaborativeLearning = "protocol-collaborative-learning",
        /// People walk through a community with those who live there.
        CommunitySiteVisits = "protocol-community-site-visits",
        /// People answer with pictures, songs and movement.
        DialogueThroughArt = "protocol-dialogue-through-art",
        /// People decide what they will do at home.
        ActionPlanning = "protocol-action-planning",
    }
}

words! {
    /// How often an exchange is held, by the clock on the wall.
    Repeat {
        /// Once.
        Once = "repeat-once",
        /// Every week.
        Weekly = "repeat-weekly",
        /// Every two weeks.
        EveryTwoWeeks = "repeat-every-two-weeks",
        /// Every month on the same weekday of it, such as the third Thursday.
        Monthly = "repeat-monthly",
    }
}

words! {
    /// What a person answers to an exchange.
    Answer {
        /// They come.
        Going = "answer-going",
        /// Perhaps.
        Maybe = "answer-maybe",
        /// They cannot.
        Cannot = "answer-cannot",
    }
}

words! {
    /// The voices of an intergenerational team (communitylearningexchange.org).
    Voice {
        /// Young people.
        Youth = "voice-youth",
        /// Families.
        Family = "voice-family",
        /// Educators.
        Educator = "voice-educator",
        /// Partners in the community.
        Partner = "voice-partner",
    }
}

words! {
    /// Where an occurrence stands.
    State {
        /// It is to be held, or was.
        Scheduled = "occurrence-scheduled",
        /// It was called off.
        Cancelled = "occurrence-cancelled",
    }
}

impl Voice {
    /// As it is kept.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Youth => "youth",
            Self::Family => "family",
            Self::Educator => "educator",
            Self::Partner => "partner",
        }
    }
}
