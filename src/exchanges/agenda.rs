//! Pure: how an exchange is led, step by step, by its protocol, in the time it has. The words stand in `locales/`.

use super::Protocol;

/// How an exchange is led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// What its keys in `locales/` have in common.
    name: &'static str,
    /// The share that each step has of the time.
    shares: &'static [u32],
}

/// One step of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Key of what is done.
    pub text_key: String,
    /// How long, in minutes.
    pub minutes: u32,
}

impl Agenda {
    /// For a protocol; the general one where none was chosen.
    #[must_use]
    pub const fn of(protocol: Option<Protocol>) -> Self {
        let (name, shares): (_, &[u32]) = match protocol {
            None => ("general", &[2, 6, 3, 1]),
            Some(Protocol::Circles) => ("circles", &[2, 5, 4, 1]),
            Some(Protocol::GraciousSpace) => ("gracious-space", &[2, 3, 5, 2]),
            Some(Protocol::PersonalNarratives) => ("personal-narratives", &[2, 3, 5, 2]),
            Some(Protocol::CollaborativeLearning) => ("collaborative-learning", &[2, 3, 5, 2]),
            Some(Protocol::CommunitySiteVisits) => ("community-site-visits", &[2, 6, 3, 1]),
            Some(Protocol::DialogueThroughArt) => ("dialogue-through-art", &[2, 5, 4, 1]),
            Some(Protocol::ActionPlanning) => ("action-planning", &[2, 3, 5, 2]),
        };
        Self { name, shares }
    }

    /// Key of what it is good for.
    #[must_use]
    pub fn purpose(&self) -> String {
        format!("agenda-{}-purpose", self.name)
    }

    /// Key of what to bring.
    #[must_use]
    pub fn bring(&self) -> String {
        format!("agenda-{}-bring", self.name)
    }

    /// Its steps in the time there is, in whole minutes that add up to it, at least one each; in fives where there is an hour
    /// or more.
    #[must_use]
    pub fn steps(&self, minutes: u32) -> Vec<Step> {
        let unit = if minutes >= 60 { 5 } else { 1 };
        let all: u32 = self.shares.iter().sum();
        let (mut past, mut ended) = (0, 0);
        let mut left = u32::try_from(self.shares.len()).unwrap_or_default();
        let step = |(number, share): (usize, &u32)| {
            past += share;
            left -= 1;
            // What comes after it needs its minute as well.
            let share = if past == all { minutes } else { minutes * past / all / unit * unit };
            let until = share.min(minutes.saturating_sub(left)).max(ended + 1);
            let step = Step { text_key: format!("agenda-{}-{number}", self.name), minutes: until - ended };
            ended = until;
            step
        };
        (1..).zip(self.shares).map(step).collect()
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
        let keys: std::collections::HashSet<_> = all().map(|agenda| agenda.purpose()).collect();
        assert_eq!(keys.len(), 8);
    }

    proptest! {
        #[test]
        fn the_steps_take_exactly_the_time_there_is(minutes in 5_u32..=1440) {
            for agenda in all() {
                let steps = agenda.steps(minutes);
                prop_assert_eq!(steps.iter().map(|step| step.minutes).sum::<u32>(), minutes);
                prop_assert!(steps.iter().all(|step| step.minutes > 0), "{:?}", steps);
            }
        }
    }
}
