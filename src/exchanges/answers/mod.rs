//! What people answer: who comes, with whom, who waits for a seat, and who gets it when one becomes free.

mod rules;
mod store;

use super::{Answer, Voice, unknown};
use crate::{
    database::begin,
    error::{Error, Refusal, Result},
    ids::{MemberId, OccurrenceId},
    members::Actor,
    networks::catalogue,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// The most people of one team.
pub const SEATS_MAX: i16 = 5;

/// What somebody has answered, and to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The number of the series.
    pub number: i32,
    /// What it is about.
    pub theme: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// What they answered.
    pub answer: Answer,
    /// How many come, they themselves counted.
    pub seats: i16,
    /// The voices they bring.
    pub voices: Vec<Voice>,
    /// Their place on the waitlist, from 1; none when they have a seat or do not come.
    pub place: Option<i64>,
}

/// What somebody changes about the people they come with; what is none stays.
#[derive(Clone, Debug, Default)]
pub struct Team {
    /// How many come, they themselves counted.
    pub seats: Option<i16>,
    /// The voices they bring.
    pub voices: Option<Vec<Voice>>,
}

/// Answers. Who comes to a full exchange waits; a seat that is given back goes to who has waited longest.
///
/// # Errors
/// A refusal when it takes no answers any more, or is for the members of a network they do not belong to.
pub async fn answer(db: &PgPool, actor: &Actor, id: OccurrenceId, answer: Answer, now: DateTime<Utc>) -> Result<Given> {
    let mut tx = begin(db).await?;
    let held = open(&mut tx, actor, id, answer, now).await?;
    let kept = rules::answered(&held, answer, now);
    let given = keep(&mut tx, actor, id, &held, kept, "exchange.answer", now).await?;
    tx.commit().await?;
    Ok(given)
}

/// Changes with how many people and which voices somebody comes.
///
/// # Errors
/// A refusal when they do not come, or when there is not that much room: then they keep what they have.
pub async fn set_team(db: &PgPool, actor: &Actor, id: OccurrenceId, team: &Team, now: DateTime<Utc>) -> Result<Given> {
    if team.seats.is_some_and(|seats| !(1..=SEATS_MAX).contains(&seats)) {
        return Err(Refusal::new("control-stale").into());
    }
    let mut tx = begin(db).await?;
    let held = open(&mut tx, actor, id, Answer::Going, now).await?;
    let before = held.before.clone().filter(|before| before.answer == Answer::Going);
    let Some(mut kept) = before else { return Err(Refusal::new("exchange-not-going").into()) };
    if let Some(seats) = team.seats {
        rules::may_bring(&held, &kept, seats)?;
        kept.seats = seats;
    }
    if let Some(voices) = &team.voices {
        kept.voices.clone_from(voices);
    }
    let given = keep(&mut tx, actor, id, &held, kept, "exchange.team", now).await?;
    tx.commit().await?;
    Ok(given)
}

/// Locks an occurrence that takes this answer from this person: presses for the last seat stand in line here.
async fn open(
    tx: &mut PgConnection,
    actor: &Actor,
    id: OccurrenceId,
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<rules::Held> {
    let held = store::lock(tx, actor, id).await?.ok_or_else(unknown)?;
    if held.is_cancelled {
        return Err(Refusal::new("exchange-cancelled-date").with("exchange", super::label(held.number)).into());
    }
    if held.ends_at <= now {
        return Err(Refusal::new("exchange-over").with("exchange", super::label(held.number)).into());
    }
    // Who has left the network meanwhile can still give their seat to somebody else.
    let takes_back = answer == Answer::Cannot && held.before.is_some();
    let is_theirs =
        takes_back || held.is_open || actor.belongs_to(&held.network) || super::may_schedule(actor, &held.network);
    if !is_theirs && held.host != actor.member && held.cohost != Some(actor.member) {
        let network = catalogue::find(&held.network).map_or("", |network| network.name);
        return Err(Refusal::new("exchange-members-only").with("network", network).into());
    }
    Ok(held)
}

/// Keeps an answer and gives seats that it frees to who waits, in one statement.
async fn keep(
    tx: &mut PgConnection,
    actor: &Actor,
    id: OccurrenceId,
    held: &rules::Held,
    mut kept: rules::Kept,
    action: &str,
    now: DateTime<Utc>,
) -> Result<Given> {
    let promoted = rules::settled(held, actor.member, &mut kept);
    let others: Vec<_> = promoted.iter().copied().filter(|member| *member != actor.member).collect();
    if !store::keep(tx, actor, id, held, &kept, &others, action, now).await? {
        return Err(Error::Repeated);
    }
    let before_them = held.ahead - i64::try_from(others.len()).unwrap_or(0);
    Ok(Given {
        number: held.number,
        theme: held.theme.clone(),
        starts_at: held.starts_at,
        answer: kept.answer,
        seats: kept.seats,
        voices: kept.voices,
        place: kept.waiting_since.map(|_| before_them + 1),
    })
}

/// Who of those who wait would have a seat, strictly in order, with that much room and so many seats taken. The occurrence
/// is locked.
pub(super) async fn next_seated(
    tx: &mut PgConnection,
    id: OccurrenceId,
    capacity: Option<i32>,
    taken: i64,
) -> Result<Vec<MemberId>> {
    let waiting = store::waiting(tx, id).await?;
    Ok(rules::promoted(capacity, taken, &waiting).iter().map(|waiting| waiting.member).collect())
}

/// Gives them their seats.
pub(super) async fn promote(tx: &mut PgConnection, id: OccurrenceId, members: &[MemberId]) -> Result<()> {
    store::promote(tx, id, members).await
}
