//! Pure: who gets a seat. Whoever waits has been there first, so that nobody overtakes them.

use crate::{
    error::Refusal,
    exchanges::{Answer, Voice},
    ids::{ExchangeId, MemberId},
};
use chrono::{DateTime, Utc};

/// What decides about one person's answer, read under the occurrence's lock.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) exchange: ExchangeId,
    pub(super) number: i32,
    pub(super) network: String,
    pub(super) is_open: bool,
    pub(super) host: MemberId,
    pub(super) cohost: Option<MemberId>,
    pub(super) is_cancelled: bool,
    pub(super) theme: String,
    pub(super) starts_at: DateTime<Utc>,
    pub(super) ends_at: DateTime<Utc>,
    pub(super) capacity: Option<i32>,
    /// What they have answered before.
    pub(super) before: Option<Kept>,
    /// Seats taken by others.
    pub(super) taken: i64,
    /// How many others wait.
    pub(super) waiting: i64,
    /// How many others wait before them.
    pub(super) ahead: i64,
    /// The first who wait, in order; they themselves may be among them.
    pub(super) first: Vec<Waiting>,
}

/// An answer as it is kept.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub(super) answer: Answer,
    pub(super) seats: i16,
    pub(super) voices: Vec<Voice>,
    pub(super) waiting_since: Option<DateTime<Utc>>,
}

/// Somebody who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Waiting {
    pub(super) member: MemberId,
    pub(super) seats: i16,
}

/// What is kept of an answer. A team is what comes; who may come or cannot speaks for themselves.
pub(super) fn answered(held: &Held, answer: Answer, now: DateTime<Utc>) -> Kept {
    match &held.before {
        // Pressed again: who has a seat keeps it, and who waits keeps their place.
        Some(before) if before.answer == Answer::Going && answer == Answer::Going => before.clone(),
        _ => {
            let waits = answer == Answer::Going && !fits(held, 1);
            Kept { answer, seats: 1, voices: Vec::new(), waiting_since: waits.then_some(now) }
        }
    }
}

/// Whether a team has room: enough seats, and nobody who waits for them.
fn fits(held: &Held, seats: i16) -> bool {
    held.capacity.is_none_or(|capacity| held.waiting == 0 && held.taken + i64::from(seats) <= i64::from(capacity))
}

/// Whether somebody who comes, or waits, may bring that many.
pub(super) fn may_bring(held: &Held, kept: &Kept, seats: i16) -> Result<(), Refusal> {
    let Some(capacity) = held.capacity else { return Ok(()) };
    if seats <= kept.seats {
        return Ok(());
    }
    if i32::from(seats) > capacity {
        return Err(Refusal::new("exchange-team-too-large").with("capacity", capacity));
    }
    if kept.waiting_since.is_none() && !fits(held, seats) {
        return Err(Refusal::new("exchange-team-no-room").with("seats", i32::from(kept.seats)));
    }
    Ok(())
}

/// Who gets a seat once this answer stands; they themselves, if they waited, with what is kept.
pub(super) fn settled(held: &Held, who: MemberId, kept: &mut Kept) -> Vec<MemberId> {
    let has_seat = kept.answer == Answer::Going && kept.waiting_since.is_none();
    let taken = held.taken + if has_seat { i64::from(kept.seats) } else { 0 };
    let line: Vec<Waiting> = held
        .first
        .iter()
        .filter(|waiting| waiting.member != who || kept.waiting_since.is_some())
        .map(|waiting| if waiting.member == who { Waiting { seats: kept.seats, ..*waiting } } else { *waiting })
        .collect();
    let promoted: Vec<_> = promoted(held.capacity, taken, &line).iter().map(|waiting| waiting.member).collect();
    if promoted.contains(&who) {
        kept.waiting_since = None;
    }
    promoted
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
    use proptest::prelude::*;

    const ME: MemberId = MemberId::new(1);

    fn held(capacity: Option<i32>, taken: i64, first: &[(u64, i16)]) -> Held {
        let first: Vec<_> =
            first.iter().map(|(member, seats)| Waiting { member: MemberId::new(*member), seats: *seats }).collect();
        let others = first.iter().filter(|waiting| waiting.member != ME).count();
        Held {
            exchange: ExchangeId::from(1),
            number: 1,
            network: String::new(),
            is_open: true,
            host: ME,
            cohost: None,
            is_cancelled: false,
            theme: String::new(),
            starts_at: DateTime::UNIX_EPOCH,
            ends_at: DateTime::UNIX_EPOCH,
            capacity,
            before: None,
            taken,
            waiting: i64::try_from(others).unwrap(),
            ahead: 0,
            first,
        }
    }

    fn going(seats: i16, waits: bool) -> Kept {
        let waiting_since = waits.then_some(DateTime::UNIX_EPOCH);
        Kept { answer: Answer::Going, seats, voices: Vec::new(), waiting_since }
    }

    proptest! {
        #[test]
        fn whoever_is_promoted_has_room_and_nobody_overtakes(
            capacity in 1_i32..30, taken in 0_i64..30, seats in prop::collection::vec(1_i16..=5, 0..20),
        ) {
            let list: Vec<_> =
                (1..).zip(&seats).map(|(member, seats)| Waiting { member: MemberId::new(member), seats: *seats }).collect();
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
        assert!(answered(&held(None, 9_999, &[]), Answer::Going, DateTime::UNIX_EPOCH).waiting_since.is_none());
    }

    #[test]
    fn a_seat_is_not_taken_while_somebody_waits_for_it() {
        let now = DateTime::UNIX_EPOCH;
        assert!(answered(&held(Some(10), 8, &[(7, 3)]), Answer::Going, now).waiting_since.is_some());
        assert!(answered(&held(Some(10), 9, &[]), Answer::Going, now).waiting_since.is_none());
        assert!(answered(&held(Some(10), 10, &[]), Answer::Going, now).waiting_since.is_some());
    }

    #[test]
    fn fewer_can_always_come_and_more_only_where_there_is_room() {
        let kept = going(2, false);
        assert!(may_bring(&held(Some(10), 8, &[]), &kept, 1).is_ok());
        assert_eq!(may_bring(&held(Some(10), 8, &[]), &kept, 3).unwrap_err().key, "exchange-team-no-room");
        assert_eq!(may_bring(&held(Some(4), 2, &[]), &kept, 5).unwrap_err().key, "exchange-team-too-large");
    }

    #[test]
    fn who_waits_with_fewer_people_may_have_a_seat_at_once() {
        let mut kept = going(1, true);
        assert_eq!(settled(&held(Some(2), 1, &[(1, 2), (7, 1)]), ME, &mut kept), [ME]);
        assert!(kept.waiting_since.is_none());
        // A seat given back goes to the first in line.
        let mut gone = Kept { answer: Answer::Cannot, ..going(1, false) };
        assert_eq!(settled(&held(Some(2), 1, &[(7, 1), (8, 1)]), ME, &mut gone), [MemberId::new(7)]);
    }
}
