//! The field's own terms: practices, settings, levels, stages, places and languages, as the database and the texts know them.

mod places;
mod set;
mod spoken;

pub use places::{State, UtcOffset};
pub use set::{Set, Word};
pub use spoken::SpokenLanguage;

/// Defines an enumeration of the field: kept as a word, with the key of its name in `locales/`.
macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal, $key:literal;)+ }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, sqlx::Type,
        )]
        #[sqlx(type_name = "text")]
        pub enum $name {
            $(
                $(#[$variant_doc])*
                #[serde(rename = $word)]
                #[sqlx(rename = $word)]
                $variant,
            )+
        }

        impl $name {
            /// All of them, in the order of the field's terms.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word under which it is kept.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// Key of its name in `locales/`.
            #[must_use]
            pub const fn text_key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }
        }

        impl $crate::field::Word for $name {
            const ALL: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.word()
            }

            fn place(self) -> u32 {
                self as u32
            }
        }
    };
}
use terms;

terms! {
    /// The six key practices (Learning Policy Institute, *Essentials for Community School Transformation*): what a coach
    /// is strong in and a community needs.
    Practice {
        /// Expanded, enriched learning opportunities.
        EnrichedLearning = "enriched_learning", "practice-enriched-learning";
        /// Rigorous, community-connected classroom instruction.
        ConnectedInstruction = "connected_instruction", "practice-connected-instruction";
        /// A culture of belonging, safety, and care.
        Belonging = "belonging", "practice-belonging";
        /// Integrated systems of support.
        IntegratedSupport = "integrated_support", "practice-integrated-support";
        /// Powerful student and family engagement.
        FamilyEngagement = "family_engagement", "practice-family-engagement";
        /// Collaborative leadership, shared power and voice.
        SharedLeadership = "shared_leadership", "practice-shared-leadership";
    }
}

terms! {
    /// Where a community lives.
    Setting {
        /// In the country.
        Rural = "rural", "setting-rural";
        /// Around a city.
        Suburban = "suburban", "setting-suburban";
        /// In a city.
        Urban = "urban", "setting-urban";
        /// On tribal land.
        Tribal = "tribal", "setting-tribal";
    }
}

terms! {
    /// The level of schooling.
    Level {
        /// Before school.
        EarlyChildhood = "early_childhood", "level-early-childhood";
        /// Elementary school.
        Elementary = "elementary", "level-elementary";
        /// Middle school.
        Middle = "middle", "level-middle";
        /// High school.
        High = "high", "level-high";
        /// A whole district.
        DistrictWide = "district_wide", "level-district-wide";
    }
}

terms! {
    /// How far a community has come (National Center for Community Schools).
    Stage {
        /// It looks into community schools.
        Exploring = "exploring", "stage-exploring";
        /// It begins.
        Emerging = "emerging", "stage-emerging";
        /// It has much in place.
        Maturing = "maturing", "stage-maturing";
        /// Others learn from it.
        Excelling = "excelling", "stage-excelling";
    }
}
