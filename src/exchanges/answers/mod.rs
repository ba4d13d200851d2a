//! What people answer: who comes, with whom, who waits for a seat, and who gets it when one becomes free.

mod rules;
mod store;

use super::{Answer, Voice, counted, unknown};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{ExchangeId, GuildId, MemberId, OccurrenceId},
    members::{self, Actor},
    notifications::{self, ExchangeNotice, Notification},
};
use chrono::{DateTime, Utc};
use rules::Waiting;
use sqlx::{PgConnection, PgPool};

/// The most people of one team.
pub const SEATS_MAX: i16 = 5;

/// What somebody has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
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
    let held = open(&mut tx, actor, id, now).await?;
    let before = store::answer(&mut tx, id, actor.member).await?;
    // A team is what comes; who may come or cannot speaks for themselves.
    let (seats, voices) = match &before {
        Some(before) if answer == Answer::Going => (before.seats, before.voices.clone()),
        _ => (1, Vec::new()),
    };
    let waiting = match &before {
        // Pressed again: who has a seat keeps it, and who waits keeps their place.
        Some(before) if before.answer == Answer::Going && answer == Answer::Going => before.waiting_since,
        _ if answer == Answer::Going => {
            let full = store::fullness(&mut tx, id, actor.member).await?;
            (!rules::fits(held.capacity, &full, seats)).then_some(now)
        }
        _ => None,
    };
    members::record(&mut tx, actor, "exchange.answer", Some(&super::label(held.number)), now).await?;
    let kept = store::Kept { answer, seats, voices, waiting_since: waiting };
    store::upsert(&mut tx, actor, id, &kept, now).await?;
    settle(&mut tx, actor.guild, held.exchange, id, held.capacity, now).await?;
    let given = given(&mut tx, id, actor.member).await?;
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
    let held = open(&mut tx, actor, id, now).await?;
    let before = store::answer(&mut tx, id, actor.member).await?.filter(|before| before.answer == Answer::Going);
    let Some(mut kept) = before else { return Err(Refusal::new("exchange-not-going").into()) };
    if let Some(seats) = team.seats {
        let full = store::fullness(&mut tx, id, actor.member).await?;
        rules::may_bring(held.capacity, &full, &kept, seats)?;
        kept.seats = seats;
    }
    if let Some(voices) = &team.voices {
        kept.voices.clone_from(voices);
    }
    members::record(&mut tx, actor, "exchange.team", Some(&super::label(held.number)), now).await?;
    store::upsert(&mut tx, actor, id, &kept, now).await?;
    settle(&mut tx, actor.guild, held.exchange, id, held.capacity, now).await?;
    let given = given(&mut tx, id, actor.member).await?;
    tx.commit().await?;
    Ok(given)
}

/// What somebody has answered, if they did.
///
/// # Errors
/// When the database does not answer.
pub async fn of(db: &PgPool, id: OccurrenceId, member: MemberId) -> Result<Option<Given>> {
    store::given(&mut *db.acquire().await?, id, member).await
}

async fn given(tx: &mut PgConnection, id: OccurrenceId, member: MemberId) -> Result<Given> {
    store::given(tx, id, member).await?.ok_or_else(unknown)
}

/// Locks an occurrence that takes answers from this person: presses for the last seat stand in line here.
async fn open(tx: &mut PgConnection, actor: &Actor, id: OccurrenceId, now: DateTime<Utc>) -> Result<store::Held> {
    let held = store::lock(tx, actor.guild, id).await?.ok_or_else(unknown)?;
    if held.is_cancelled {
        return Err(Refusal::new("exchange-cancelled").with("exchange", super::label(held.number)).into());
    }
    if held.ends_at <= now {
        return Err(Refusal::new("exchange-over").with("exchange", super::label(held.number)).into());
    }
    let is_theirs = held.is_open || actor.belongs_to(&held.network) || super::may_schedule(actor, &held.network);
    if !is_theirs && held.host != actor.member && held.cohost != Some(actor.member) {
        let network = crate::networks::catalogue::find(&held.network).map_or("", |network| network.name);
        return Err(Refusal::new("exchange-members-only").with("network", network).into());
    }
    Ok(held)
}

/// Gives free seats to who waits, strictly in order, and has the counts shown. The occurrence is locked.
pub(super) async fn settle(
    tx: &mut PgConnection,
    guild: GuildId,
    exchange: ExchangeId,
    id: OccurrenceId,
    capacity: Option<i32>,
    now: DateTime<Utc>,
) -> Result<()> {
    let waiting: Vec<Waiting> = store::waiting(tx, id).await?;
    if !waiting.is_empty() {
        let taken = store::taken(tx, id).await?;
        let promoted = rules::promoted(capacity, taken, &waiting);
        store::promote(tx, id, promoted).await?;
        for waiting in promoted {
            let notice = ExchangeNotice::Promoted { occurrence: id, member: waiting.member };
            notifications::enqueue(tx, guild, Notification::Exchange(notice), now).await?;
        }
    }
    counted(tx, guild, exchange, now).await
}
