//! Pure: who gets a seat. Whoever waits has been there first, so that nobody overtakes them.

use super::store::Kept;
use crate::{error::Refusal, ids::MemberId};

/// Somebody who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Waiting {
    pub(super) member: MemberId,
    pub(super) seats: i16,
}

/// How full an occurrence is without one person.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fullness {
    /// Seats taken by others.
    pub(super) taken: i64,
    /// How many others wait.
    pub(super) waiting: i64,
}

/// Whether a team has room: enough seats, and nobody who waits for them.
pub(super) fn fits(capacity: Option<i32>, full: &Fullness, seats: i16) -> bool {
    capacity.is_none_or(|capacity| full.waiting == 0 && full.taken + i64::from(seats) <= i64::from(capacity))
}

/// Whether somebody who comes, or waits, may bring that many.
pub(super) fn may_bring(capacity: Option<i32>, full: &Fullness, kept: &Kept, seats: i16) -> Result<(), Refusal> {
    let Some(capacity) = capacity else { return Ok(()) };
    if seats <= kept.seats {
        return Ok(());
    }
    if i32::from(seats) > capacity {
        return Err(Refusal::new("exchange-team-too-large").with("capacity", capacity));
    }
    if kept.waiting_since.is_none() && !fits(Some(capacity), full, seats) {
        return Err(Refusal::new("exchange-team-no-room").with("seats", i32::from(kept.seats)));
    }
    Ok(())
}

/// Those from the front of the waitlist that have room now.
pub(super) fn promoted(capacity: Option<i32>, taken: i64, waiting: &[Waiting]) -> &[Waiting] {
    let Some(capacity) = capacity else { return waiting };
    let mut free = i64::from(capacity) - taken;
    let count = waiting.iter().take_while(|waiting| {
        free -= i64::from(waiting.seats);
        free >= 0
    });
    &waiting[..count.count()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchanges::Answer;
    use proptest::prelude::*;

    fn waiting(seats: &[i16]) -> Vec<Waiting> {
        (1..).zip(seats).map(|(member, seats)| Waiting { member: MemberId::new(member), seats: *seats }).collect()
    }

    proptest! {
        #[test]
        fn whoever_is_promoted_has_room_and_nobody_overtakes(
            capacity in 1_i32..30, taken in 0_i64..30, seats in prop::collection::vec(1_i16..=5, 0..20),
        ) {
            let list = waiting(&seats);
            let promoted = promoted(Some(capacity), taken, &list);
            let given: i64 = promoted.iter().map(|waiting| i64::from(waiting.seats)).sum();
            prop_assert!(promoted.is_empty() || taken + given <= i64::from(capacity), "never beyond the room there is");
            if let Some(next) = list.get(promoted.len()) {
                prop_assert!(taken + given + i64::from(next.seats) > i64::from(capacity), "never fewer than have room");
            }
            prop_assert_eq!(promoted, &list[..promoted.len()]);
        }
    }

    #[test]
    fn where_all_have_room_nobody_waits() {
        assert_eq!(promoted(None, 500, &waiting(&[5, 5])).len(), 2);
        assert!(fits(None, &Fullness { taken: 9_999, waiting: 3 }, 5));
    }

    #[test]
    fn a_seat_is_not_taken_while_somebody_waits_for_it() {
        assert!(!fits(Some(10), &Fullness { taken: 8, waiting: 1 }, 1));
        assert!(fits(Some(10), &Fullness { taken: 9, waiting: 0 }, 1));
    }

    #[test]
    fn fewer_can_always_come_and_more_only_where_there_is_room() {
        let kept = Kept { answer: Answer::Going, seats: 2, voices: Vec::new(), waiting_since: None };
        let full = Fullness { taken: 8, waiting: 0 };
        assert!(may_bring(Some(10), &full, &kept, 1).is_ok());
        assert_eq!(may_bring(Some(10), &full, &kept, 3).unwrap_err().key, "exchange-team-no-room");
        assert_eq!(may_bring(Some(4), &full, &kept, 5).unwrap_err().key, "exchange-team-too-large");
    }
}
