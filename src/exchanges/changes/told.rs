//! Who is told of a change, and what: each person once, whatever concerns them of it.

use super::{Standing, rules, store};
use crate::{
    error::Result,
    exchanges::{Answer, Occurrence},
    ids::{MemberId, OccurrenceId},
    members::Actor,
    notifications::{ExchangeNotice, Reach, Was},
};
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// What one person is told of a change of many occurrences: the first, and how many.
pub(super) struct Told {
    occurrence: OccurrenceId,
    count: i64,
    was: Was,
    /// Whether they said of all of them that they can't go.
    cannot: bool,
}

/// Who answered to what changes for them, and who holds it, but for who changes it. Who can't go is told of another time
/// only: they may be able to then.
pub(super) async fn of_change(
    tx: &mut PgConnection,
    actor: &Actor,
    held: &Occurrence,
    occurrences: &[(Standing, Standing)],
) -> Result<BTreeMap<MemberId, Told>> {
    let changes: Vec<_> = occurrences.iter().filter_map(|(old, new)| Some((old.id, rules::was(old, new)?))).collect();
    let ids: Vec<_> = changes.iter().map(|(id, _)| *id).collect();
    let mut told: BTreeMap<MemberId, Told> = BTreeMap::new();
    if let Some((first, was)) = changes.first() {
        let count = i64::try_from(changes.len()).unwrap_or(i64::MAX);
        let all = || Told { occurrence: *first, count, was: was.clone(), cannot: false };
        told.extend(holders(actor, held).map(|holder| (holder, all())));
    }
    for (member, id, answer) in store::answered(tx, &ids).await? {
        let cannot = answer == Answer::Cannot;
        let change = changes.iter().find(|(changed, was)| *changed == id && (!cannot || was.starts_at.is_some()));
        let Some((_, was)) = change else { continue };
        if member == actor.member || holders(actor, held).any(|holder| holder == member) {
            continue;
        }
        let known = told.entry(member).or_insert(Told { occurrence: id, count: 0, was: was.clone(), cannot });
        known.count += 1;
        known.cannot &= cannot;
    }
    Ok(told)
}

/// The host and the co-host, but for who changes it.
fn holders(actor: &Actor, held: &Occurrence) -> impl Iterator<Item = MemberId> {
    let actor = actor.member;
    [Some(held.host), held.cohost].into_iter().flatten().filter(move |holder| *holder != actor)
}

/// One message for each person, whatever concerns them of a change.
pub(super) fn notices(
    told: BTreeMap<MemberId, Told>,
    seated: &[(OccurrenceId, Vec<MemberId>)],
    reach: Reach,
) -> Vec<(MemberId, ExchangeNotice)> {
    let mut seats: BTreeMap<MemberId, (OccurrenceId, i64)> = BTreeMap::new();
    for (id, members) in seated {
        for member in members {
            seats.entry(*member).or_insert((*id, 0)).1 += 1;
        }
    }
    let altered: Vec<_> = told
        .into_iter()
        .map(|(member, Told { occurrence, count, was, cannot })| {
            let seats = seats.remove(&member).map_or(0, |(_, seats)| seats);
            (member, ExchangeNotice::Altered { occurrence, member, count, was, seats, reach, cannot })
        })
        .collect();
    let promoted = seats
        .into_iter()
        .map(|(member, (occurrence, count))| (member, ExchangeNotice::Promoted { occurrence, member, count }));
    altered.into_iter().chain(promoted).collect()
}

/// Who is told that some dates are not held: each of the first of theirs, and of how many; who holds it, of all.
pub(super) async fn of_end(
    tx: &mut PgConnection,
    actor: &Actor,
    held: &Occurrence,
    ids: &[OccurrenceId],
) -> Result<BTreeMap<MemberId, (OccurrenceId, i64)>> {
    let mut told: BTreeMap<MemberId, (OccurrenceId, i64)> = BTreeMap::new();
    for (member, id, answer) in store::answered(tx, ids).await? {
        if member != actor.member && answer != Answer::Cannot {
            told.entry(member).or_insert((id, 0)).1 += 1;
        }
    }
    if let Some(first) = ids.first() {
        let all = (*first, i64::try_from(ids.len()).unwrap_or(i64::MAX));
        told.extend(holders(actor, held).map(|holder| (holder, all)));
    }
    Ok(told)
}
