//! Fairness: how long communities wait and how many have no coach, by where and what they are. Nothing demographic.

mod chart;
mod store;

use super::coordinator;
use crate::{error::Result, members::Actor, words::words};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

pub use chart::{Bar, Chart, png};

words! {
    /// By what communities are compared.
    Dimension {
        /// Where they are.
        State = "equity-state",
        /// Where they live.
        Setting = "equity-setting",
        /// The level they work at.
        Level = "equity-level",
        /// The language they work in.
        Language = "equity-language",
        /// How far they have come.
        Stage = "equity-stage",
    }
}

/// Groups with fewer communities are not shown: nobody is to be recognised.
pub const SMALLEST: i64 = 5;

/// Communities that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The word they have in common.
    pub word: String,
    /// How many they are.
    pub communities: i64,
    /// How many of them have no coach.
    pub unmatched: i64,
    /// Whole days they wait or waited for a coach, in the middle.
    pub days: i64,
}

impl Group {
    /// How many of a hundred have no coach.
    #[must_use]
    pub const fn unmatched_percent(&self) -> i64 {
        if self.communities == 0 { 0 } else { (self.unmatched * 100 + self.communities / 2) / self.communities }
    }
}

/// Groups by one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// By what.
    pub dimension: Dimension,
    /// Those large enough to be shown; the longest wait first.
    pub groups: Vec<Group>,
    /// How many are too small to be shown. One alone would be known from all the others, so then another one is hidden
    /// with it.
    pub hidden: usize,
}

/// Compares communities, for coordinators.
///
/// # Errors
/// A refusal when one does not coordinate.
pub async fn equity(db: &PgPool, actor: &Actor, now: DateTime<Utc>) -> Result<Vec<Compared>> {
    coordinator(actor)?;
    let rows = store::groups(db, actor.guild, now).await?;
    let of = |dimension: Dimension| {
        let groups = rows.iter().filter(|(of, _)| *of == dimension).map(|(_, group)| group.clone());
        shown(dimension, groups.collect())
    };
    Ok(Dimension::ALL.iter().copied().map(of).collect())
}

/// Leaves out what is too small.
fn shown(dimension: Dimension, groups: Vec<Group>) -> Compared {
    let (mut groups, small): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.communities >= SMALLEST);
    groups.sort_by(|one, other| other.days.cmp(&one.days).then_with(|| one.word.cmp(&other.word)));
    let mut hidden = small.len();
    if hidden == 1 && small.iter().all(|group| group.communities > 0) {
        let smallest = groups.iter().enumerate().min_by_key(|(_, group)| group.communities).map(|(place, _)| place);
        if let Some(smallest) = smallest {
            groups.remove(smallest);
            hidden += 1;
        }
    }
    Compared { dimension, groups, hidden }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn group(word: u8, communities: i64) -> Group {
        Group { word: word.to_string(), communities, unmatched: communities / 2, days: i64::from(word) }
    }

    proptest! {
        #[test]
        fn nothing_small_is_shown_and_nothing_hidden_can_be_worked_out(sizes in proptest::collection::vec(1..12_i64, 0..8)) {
            let groups: Vec<_> = (0..).zip(&sizes).map(|(word, size)| group(word, *size)).collect();
            let compared = shown(Dimension::State, groups);
            prop_assert!(compared.groups.iter().all(|group| group.communities >= SMALLEST));
            prop_assert_eq!(compared.groups.len() + compared.hidden, sizes.len());
            prop_assert!(compared.hidden != 1 || compared.groups.is_empty());
        }
    }

    #[test]
    fn shares_are_rounded_to_the_nearest() {
        assert_eq!(Group { unmatched: 2, ..group(1, 3) }.unmatched_percent(), 67);
        assert_eq!(group(1, 0).unmatched_percent(), 0);
    }
}
