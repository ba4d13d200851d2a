//! What counts how much: points that an administrator can tune, within bounds that keep every sum exact.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that can be given more or less weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// All of a community's needs are among the coach's strengths; shared among the needs as [`NEED_SHARES`] says.
    ///
    /// [`NEED_SHARES`]: super::NEED_SHARES
    Practices,
    /// The coach lives in the community's state and serves it.
    HomeState,
    /// The coach serves the community's state.
    ServesState,
    /// Their clocks agree.
    SameZone,
    /// Their clocks are an hour apart at most.
    NearZone,
    /// The coach works in the community's language.
    Language,
    /// The coach knows the community's level.
    Level,
    /// Each year of the coach's experience.
    Year,
    /// The most that years of experience count.
    Experience,
    /// The coach knows the community's setting.
    Setting,
    /// The pair stood in the last draft.
    Kept,
    /// What a coach's last place costs when all before it are taken; each place costs its share, so busy coaches come later.
    Load,
    /// How many steps of priority a month of waiting is worth.
    Month,
}

impl Weight {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 13] = [
        Self::Practices,
        Self::HomeState,
        Self::ServesState,
        Self::SameZone,
        Self::NearZone,
        Self::Language,
        Self::Level,
        Self::Year,
        Self::Experience,
        Self::Setting,
        Self::Kept,
        Self::Load,
        Self::Month,
    ];

    /// What it is worth until an administrator says otherwise.
    #[must_use]
    pub const fn default_points(self) -> u16 {
        match self {
            Self::Practices => 340,
            Self::HomeState => 200,
            Self::ServesState => 170,
            Self::SameZone | Self::Setting => 100,
            Self::NearZone => 60,
            Self::Language | Self::Level | Self::Experience => 120,
            Self::Year => 12,
            Self::Kept => 25,
            Self::Load => 400,
            Self::Month => 1,
        }
    }

    /// The most it can be worth. What the parts of a score can reach together stays under [`MOST_POINTS`].
    #[must_use]
    pub const fn most(self) -> u16 {
        match self {
            Self::Load => 1000,
            Self::Month => 100,
            _ => 500,
        }
    }
}

/// A score has at most this many points, whatever an administrator tunes: the seven parts at their most.
pub const MOST_POINTS: u16 = 7 * 500;

/// How far from a community a coach may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Anywhere; near only counts more.
    #[default]
    Anywhere,
    /// In a state that the coach serves, or with a clock at most an hour apart.
    NearZone,
    /// In a state that the coach serves.
    ServedStates,
}

/// The weights of a round, all within their bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub struct Weights {
    points: [u16; Weight::ALL.len()],
    reach: Reach,
}

/// How weights are kept. What is missing has its default.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(default)]
    points: BTreeMap<Weight, u16>,
    #[serde(default)]
    reach: Reach,
}

/// A weight beyond what it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{weight:?} can be {} at most", weight.most())]
pub struct TooMuch {
    /// Which one.
    pub weight: Weight,
}

impl Default for Weights {
    fn default() -> Self {
        Self { points: Weight::ALL.map(Weight::default_points), reach: Reach::default() }
    }
}

impl Weights {
    /// What something is worth.
    #[must_use]
    pub const fn get(&self, weight: Weight) -> u16 {
        self.points[weight as usize]
    }

    /// How far from a community a coach may be.
    #[must_use]
    pub const fn reach(&self) -> Reach {
        self.reach
    }

    /// The same with one thing worth more or less.
    ///
    /// # Errors
    /// When it would be worth more than it can be.
    pub const fn with(mut self, weight: Weight, points: u16) -> Result<Self, TooMuch> {
        if points > weight.most() {
            return Err(TooMuch { weight });
        }
        self.points[weight as usize] = points;
        Ok(self)
    }

    /// The same with another reach.
    #[must_use]
    pub const fn reaching(mut self, reach: Reach) -> Self {
        self.reach = reach;
        self
    }
}

impl TryFrom<Kept> for Weights {
    type Error = TooMuch;

    fn try_from(kept: Kept) -> Result<Self, TooMuch> {
        let weights = Self::default().reaching(kept.reach);
        kept.points.into_iter().try_fold(weights, |weights, (weight, points)| weights.with(weight, points))
    }
}

impl From<Weights> for Kept {
    fn from(weights: Weights) -> Self {
        let points = Weight::ALL.into_iter().map(|weight| (weight, weights.get(weight))).collect();
        Self { points, reach: weights.reach }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_has_its_own_place_and_a_default_within_its_bounds() {
        for (place, weight) in Weight::ALL.into_iter().enumerate() {
            assert_eq!(weight as usize, place);
            assert_eq!(Weights::default().get(weight), weight.default_points());
            assert!(weight.default_points() <= weight.most());
            let weights = Weights::default().with(weight, weight.most()).unwrap();
            assert_eq!(weights.get(weight), weight.most());
            assert_eq!(weights.with(weight, weight.most() + 1), Err(TooMuch { weight }));
        }
    }

    #[test]
    fn weights_are_kept_by_name_and_what_is_missing_has_its_default() {
        let weights = Weights::default().reaching(Reach::NearZone).with(Weight::Load, 0).unwrap();
        let kept = serde_json::to_string(&weights).unwrap();
        assert_eq!(serde_json::from_str::<Weights>(&kept).unwrap(), weights);
        assert_eq!(serde_json::from_str::<Weights>("{}").unwrap(), Weights::default());
        assert!(serde_json::from_str::<Weights>(r#"{"points": {"load": 1001}}"#).is_err());
    }
}
