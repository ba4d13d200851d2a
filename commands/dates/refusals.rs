//! What people read of a moment or a reminder that was not understood, and of clocks that turn.

use super::{moment::MomentProblem, offsets::OffsetsProblem};
use coalition::{
    discord::text,
    error::Refusal,
    language::Language,
    locales,
    moment::{Clocks, Moment},
};

impl MomentProblem {
    /// What is said to who typed it.
    pub fn refusal(&self, typed: &str) -> Refusal {
        let refusal = match self {
            Self::Ambiguous(readings) => {
                let readings = readings.iter().map(|moment| format!("\n- <t:{}:F>", moment.at.timestamp()));
                Refusal::new("moment-ambiguous").with("readings", readings.collect::<String>())
            }
            Self::TimeMissing => Refusal::new("moment-time-missing"),
            Self::ZoneNotThen => Refusal::new("moment-zone-not-then"),
            Self::NotUnderstood => Refusal::new("moment-not-understood"),
        };
        refusal.with("typed", text::escape(typed))
    }
}

impl OffsetsProblem {
    /// What is said to who typed it.
    pub fn refusal(self, typed: &str) -> Refusal {
        let refusal = match self {
            Self::OutOfBounds => Refusal::new("moment-reminders-out-of-bounds"),
            Self::TooMany => Refusal::new("moment-reminders-too-many"),
            Self::NotUnderstood => Refusal::new("moment-reminders-not-understood"),
        };
        refusal.with("typed", text::escape(typed))
    }
}

/// What the clocks do around a moment, where it is not what everybody would think.
pub fn about_the_clocks(moment: &Moment, language: Language) -> Option<String> {
    let shown = ("shown", moment.wall.format("%H:%M").to_string().into());
    match moment.clocks {
        Clocks::Plain => None,
        Clocks::Gap { asked } => {
            let asked = ("asked", asked.format("%H:%M").to_string().into());
            Some(locales::text(language, "moment-gap", &[asked, shown]))
        }
        Clocks::Overlap => Some(locales::text(language, "moment-overlap", &[shown])),
    }
}
