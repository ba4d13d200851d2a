//! Pure: how an exchange is led, step by step, by its protocol, in the time it has. The words stand in `locales/`.

use super::Protocol;

/// How an exchange is led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// Key of what it is good for.
    pub purpose: &'static str,
    /// The key of each step, and its share of the time.
    steps: &'static [(&'static str, u32)],
    /// Key of what to bring.
    pub bring: &'static str,
}

/// One step of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Key of what is done.
    pub text_key: &'static str,
    /// How long, in minutes.
    pub minutes: u32,
}

/// An agenda whose keys begin alike.
macro_rules! agenda {
    ($name:literal, [$($share:literal),+], [$($step:literal),+]) => {
        Agenda {
            purpose: concat!("agenda-", $name, "-purpose"),
            steps: &[$((concat!("agenda-", $name, "-", $step), $share)),+],
            bring: concat!("agenda-", $name, "-bring"),
        }
    };
}

impl Agenda {
    /// For a protocol; the general one where none was chosen.
    #[must_use]
    pub const fn of(protocol: Option<Protocol>) -> Self {
        match protocol {
            None => agenda!("general", [2, 6, 3, 1], ["1", "2", "3", "4"]),
            Some(Protocol::Circles) => agenda!("circles", [2, 5, 4, 1], ["1", "2", "3", "4"]),
            Some(Protocol::GraciousSpace) => agenda!("gracious-space", [2, 3, 5, 2], ["1", "2", "3", "4"]),
            Some(Protocol::PersonalNarratives) => agenda!("personal-narratives", [2, 3, 5, 2], ["1", "2", "3", "4"]),
            Some(Protocol::CollaborativeLearning) => {
                agenda!("collaborative-learning", [2, 3, 5, 2], ["1", "2", "3", "4"])
            }
            Some(Protocol::CommunitySiteVisits) => agenda!("community-site-visits", [2, 6, 3, 1], ["1", "2", "3", "4"]),
            Some(Protocol::DialogueThroughArt) => agenda!("dialogue-through-art", [2, 5, 4, 1], ["1", "2", "3", "4"]),
            Some(Protocol::ActionPlanning) => agenda!("action-planning", [2, 3, 5, 2], ["1", "2", "3", "4"]),
        }
    }

    /// Its steps in the time there is, in whole minutes that add up to it; in fives where there is an hour or more.
    #[must_use]
    pub fn steps(&self, minutes: u32) -> Vec<Step> {
        let unit = if minutes >= 60 { 5 } else { 1 };
        let all: u32 = self.steps.iter().map(|(_, share)| share).sum();
        let (mut past, mut ended) = (0, 0);
        let last = self.steps.len().saturating_sub(1);
        let step = |(place, (text_key, share)): (usize, &(&'static str, u32))| {
            past += share;
            let until = if place == last { minutes } else { minutes * past / all / unit * unit };
            let step = Step { text_key, minutes: until - ended };
            ended = until;
            step
        };
        self.steps.iter().enumerate().map(step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all() -> impl Iterator<Item = Agenda> {
        std::iter::once(None).chain(Protocol::ALL.iter().copied().map(Some)).map(Agenda::of)
    }

    #[test]
    fn an_hour_is_parted_in_fives() {
        let minutes: Vec<_> = Agenda::of(Some(Protocol::Circles)).steps(60).iter().map(|step| step.minutes).collect();
        assert_eq!(minutes, [10, 25, 20, 5]);
    }

    #[test]
    fn no_two_protocols_are_led_alike() {
        let keys: std::collections::HashSet<_> = all().map(|agenda| agenda.purpose).collect();
        assert_eq!(keys.len(), 8);
    }

    proptest! {
        #[test]
        fn the_steps_take_exactly_the_time_there_is(minutes in 5_u32..=1440) {
            for agenda in all() {
                let steps = agenda.steps(minutes);
                prop_assert_eq!(steps.iter().map(|step| step.minutes).sum::<u32>(), minutes);
                prop_assert!(minutes < 15 || steps.iter().all(|step| step.minutes > 0), "{:?}", steps);
            }
        }
    }
}
