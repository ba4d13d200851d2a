//! What a change brings, read under the lock of what it concerns: the same for its preview and for itself.

use super::{Change, Standing, Wanted, rules, store, told};
use crate::{
    error::{Refusal, Result},
    exchanges::{Occurrence, State, answers, find},
    ids::{ExchangeId, MemberId, OccurrenceId},
    members::Actor,
};
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};
use sqlx::{PgConnection, PgPool};
use std::collections::{BTreeMap, BTreeSet};

/// What a change brings.
pub(super) struct Plan {
    pub(super) exchange: ExchangeId,
    pub(super) number: i32,
    pub(super) host: MemberId,
    /// Each occurrence that becomes another, as it is, and as it is to be.
    pub(super) occurrences: Vec<(Standing, Standing)>,
    /// How many dates to come stay as they are.
    pub(super) others: usize,
    /// Who is told what changes for them.
    pub(super) told: BTreeMap<MemberId, told::Told>,
    /// Who has a seat then, of those who wait.
    pub(super) seated: Vec<(OccurrenceId, Vec<MemberId>)>,
    /// Who is no longer co-host, and who is now.
    pub(super) cohosts: Vec<(MemberId, bool)>,
    /// Tells what it was made of from what that has become since.
    pub(super) seen: String,
}

impl Plan {
    /// How many people are told something, whatever it is.
    pub(super) fn people(&self, actor: &Actor) -> usize {
        let cohosts = self.cohosts.iter().map(|(member, _)| *member).filter(|member| *member != actor.member);
        let seated = self.seated.iter().flat_map(|(_, members)| members.iter().copied());
        self.told.keys().copied().chain(seated).chain(cohosts).collect::<BTreeSet<_>>().len()
    }
}

/// An occurrence that somebody may change.
pub(super) async fn changeable(db: &PgPool, actor: &Actor, id: OccurrenceId) -> Result<Occurrence> {
    let occurrence = find(db, actor, id).await?;
    if !occurrence.may_change(actor) {
        return Err(Refusal::new("exchange-not-yours").with("exchange", occurrence.label()).into());
    }
    if occurrence.state == State::Cancelled {
        return Err(Refusal::new("exchange-cancelled").with("exchange", occurrence.name()).into());
    }
    Ok(occurrence)
}

/// Locks what a change concerns and says what it brings.
pub(super) async fn plan(
    tx: &mut PgConnection,
    actor: &Actor,
    occurrence: &Occurrence,
    wanted: Wanted<'_>,
    now: DateTime<Utc>,
) -> Result<Plan> {
    let Wanted { change, scope, .. } = wanted;
    let standing = store::lock(tx, actor.guild, occurrence.exchange).await?;
    let series = store::series(tx, occurrence.exchange).await?;
    let until = if change.is_of_place_alone() { Standing::ends_at } else { |one: &Standing| one.starts_at };
    let is_open = |one: &Standing| until(one) > now;
    let chosen = standing.iter().find(|one| one.id == occurrence.id && is_open(one)).cloned();
    let chosen = chosen.ok_or_else(|| rules::begun(&standing, occurrence, change, now))?;
    let ahead = standing.iter().filter(|one| is_open(one)).count();
    let concerned = standing.iter().filter(|one| is_open(one) && rules::is_concerned(one, &chosen, scope));
    let mut occurrences = concerned
        .map(|old| {
            let new = rules::changed(old, &chosen, change, occurrence.repeat, occurrence.timezone, now)?;
            Ok((old.clone(), new))
        })
        .collect::<Result<Vec<_>, Refusal>>()?;
    if let Some((position, at)) = rules::collision(&standing, &occurrences) {
        let other = occurrence.name_of(position);
        let refusal = Refusal::new("exchange-same-moment").with("exchange", other);
        return Err(refusal.with("at", format!("<t:{}:F>", at.timestamp())).into());
    }
    let seated = if change.room.is_some() { seated(tx, &occurrences).await? } else { Vec::new() };
    let cohosts = change.cohost.map_or_else(Vec::new, |cohost| {
        let (before, after) = (series.cohost, (cohost != occurrence.host).then_some(cohost));
        let both = [(before, false), (after, true)].into_iter().filter(|_| before != after);
        both.filter_map(|(member, is_now)| Some((member?, is_now))).collect()
    });
    let seen = seen(&occurrences, &series);
    // What is cancelled is concerned without becoming anything else.
    occurrences.retain(|(old, new)| old != new || *change == Change::default());
    let told = told::of_change(tx, actor, occurrence, &occurrences).await?;
    Ok(Plan {
        exchange: occurrence.exchange,
        number: occurrence.number,
        host: occurrence.host,
        seen,
        others: ahead.saturating_sub(occurrences.len()),
        occurrences,
        told,
        seated,
        cohosts,
    })
}

/// Who waits and would have a seat, where there is another number of them.
async fn seated(
    tx: &mut PgConnection,
    occurrences: &[(Standing, Standing)],
) -> Result<Vec<(OccurrenceId, Vec<MemberId>)>> {
    let mut seated = Vec::new();
    for (old, new) in occurrences.iter().filter(|(old, new)| old.capacity != new.capacity) {
        let members = answers::next_seated(tx, old.id, new.capacity, old.going).await?;
        if !members.is_empty() {
            seated.push((old.id, members));
        }
    }
    Ok(seated)
}

/// What all dates of a series have together, as far as it can be changed.
pub(super) struct Series {
    pub(super) cohost: Option<MemberId>,
    pub(super) reminders: Vec<i32>,
}

/// The same as long as nobody changes anything of what a change concerns, whatever people answer.
fn seen(occurrences: &[(Standing, Standing)], series: &Series) -> String {
    let mut digest = Sha256::new();
    for (old, _) in occurrences {
        digest.update(old.id.sql().to_be_bytes());
        digest.update(old.sequence.to_be_bytes());
    }
    digest.update(series.cohost.map_or(0, MemberId::sql).to_be_bytes());
    for minutes in &series.reminders {
        digest.update(minutes.to_be_bytes());
    }
    digest.finalize().iter().take(8).fold(String::new(), |seen, byte| seen + &format!("{byte:02x}"))
}
