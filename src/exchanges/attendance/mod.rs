//! Who came: marked by whoever held it, changeable later, and counted as leaders engaged. Names of young people are for the
//! leads of their network alone; everyone else marks how many came.

pub(super) mod store;

use super::{Answer, Occurrence, may_schedule};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{ExchangeId, MemberId, OccurrenceId},
    members::{self, Actor, Responsibility, YOUTH_NETWORK},
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};

/// How many people stand on one page: as many as a menu takes.
pub const ATTENDANCE_PAGE: i64 = 25;
/// The most young people somebody can mark.
pub const YOUNG_PEOPLE: std::ops::RangeInclusive<i32> = 0..=10_000;

/// Somebody who answered that they come, or may come.
#[derive(Clone, Debug)]
pub struct Answered {
    /// Who.
    pub member: MemberId,
    /// Their display name.
    pub name: String,
    /// What they answered.
    pub answer: Answer,
    /// How many they said they are.
    pub seats: i16,
    /// Whether they came, once somebody said so.
    pub came: Option<bool>,
}

/// An occurrence that has begun.
#[derive(Clone, Debug)]
pub struct Past {
    /// The short number of the exchange.
    pub number: i32,
    /// Its place in the series.
    pub position: i32,
    /// What it was about.
    pub theme: String,
    /// When it began, on the wall.
    pub starts_local: NaiveDateTime,
}

/// How many there are, and how many came.
#[derive(Clone, Copy, Debug)]
pub struct Totals {
    /// People whose names whoever asks may see.
    pub named: i64,
    /// Of those, who came.
    pub came: i64,
    /// People whose names they may not see: young people, or who the bot has not met.
    pub unnamed: i64,
    /// How many young people came, where that was said as a number.
    pub young_people_came: Option<i32>,
    /// How many came in all, teams counted whole; none before it was marked.
    pub leaders_engaged: Option<i32>,
}

/// Who came to an occurrence, as far as whoever asks may see it.
#[derive(Clone, Debug)]
pub struct Attendance {
    /// Which occurrence.
    pub occurrence: Occurrence,
    /// One page of those who answered.
    pub page: Vec<Answered>,
    /// All of them.
    pub totals: Totals,
    /// How many said what they thought of it, and the average from 1 to 5.
    pub ratings: (i64, Option<f64>),
}

/// What decides about an occurrence, read under its lock.
pub(super) struct Standing {
    pub(super) exchange: ExchangeId,
    pub(super) number: i32,
    pub(super) network: String,
    pub(super) host: MemberId,
    pub(super) cohost: Option<MemberId>,
    pub(super) is_scheduled: bool,
    pub(super) starts_at: DateTime<Utc>,
    pub(super) ends_at: DateTime<Utc>,
}

impl Standing {
    pub(super) fn is_held_by(&self, member: MemberId) -> bool {
        self.host == member || self.cohost == Some(member)
    }
}

/// Whether somebody sees the names of young people.
fn sees_young_people(actor: &Actor) -> bool {
    actor.leads(YOUTH_NETWORK)
}

/// The last occurrence that somebody held; for coordinators, the last of all where they held none.
///
/// # Errors
/// A refusal when there is none.
pub async fn last_held(db: &PgPool, actor: &Actor, now: DateTime<Utc>) -> Result<OccurrenceId> {
    let is_any_meant = actor.is(Responsibility::Coordinator);
    let last = store::last(db, actor, is_any_meant, false, now).await?;
    last.ok_or_else(|| Refusal::new("attendance-none-held").into())
}

/// The last occurrence that somebody held or came to.
///
/// # Errors
/// A refusal when there is none.
pub async fn last_attended(db: &PgPool, actor: &Actor, now: DateTime<Utc>) -> Result<OccurrenceId> {
    let last = store::last(db, actor, false, true, now).await?;
    last.ok_or_else(|| Refusal::new("notes-none-attended").into())
}

/// The occurrences that have begun which somebody held or came to, or, for coordinators, all; those whose theme or number has
/// these words, the last first.
///
/// # Errors
/// When the database does not answer.
pub async fn suggest_past(db: &PgPool, actor: &Actor, words: &str, now: DateTime<Utc>) -> Result<Vec<Past>> {
    store::suggest_past(db, actor, actor.is(Responsibility::Coordinator), words, now).await
}

/// Who answered and who came, page by page.
///
/// # Errors
/// A refusal: there is none, it has not begun, or it is not theirs to mark.
pub async fn attendance(
    db: &PgPool,
    actor: &Actor,
    id: OccurrenceId,
    page: i64,
    now: DateTime<Utc>,
) -> Result<Attendance> {
    let occurrence = super::find(db, actor, id).await?;
    let is_theirs = occurrence.may_change(actor);
    may_mark(is_theirs, occurrence.state == super::State::Scheduled, occurrence.starts_at, now)?;
    let sees_all = sees_young_people(actor);
    let page = store::named(db, id, sees_all, page * ATTENDANCE_PAGE, ATTENDANCE_PAGE).await?;
    let totals = store::totals(db, id, sees_all).await?;
    let ratings = super::feedback::ratings(db, id).await?;
    Ok(Attendance { occurrence, page, totals, ratings })
}

fn may_mark(is_theirs: bool, is_scheduled: bool, starts_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Refusal> {
    if !is_theirs {
        return Err(Refusal::new("attendance-not-yours"));
    }
    if !is_scheduled {
        return Err(Refusal::new("attendance-cancelled"));
    }
    if starts_at > now {
        return Err(Refusal::new("attendance-not-begun").with("at", format!("<t:{}:F>", starts_at.timestamp())));
    }
    Ok(())
}

/// What somebody says about who came.
#[derive(Clone, Debug)]
pub enum Marked {
    /// Of those who were listed, these came and the others did not.
    Listed {
        /// Who stood in the menu.
        listed: Vec<MemberId>,
        /// Who was chosen.
        came: Vec<MemberId>,
    },
    /// Everyone who said that they would.
    EveryoneGoing,
    /// So many young people, whoever they are.
    YoungPeople(i32),
}

/// Keeps who came, counts them, and has those asked what they thought of it who were not expected.
///
/// # Errors
/// A refusal: there is none, it has not begun, or it is not theirs to mark.
pub async fn mark(db: &PgPool, actor: &Actor, id: OccurrenceId, marked: &Marked, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    let standing = store::lock(&mut tx, actor.guild, id).await?.ok_or_else(super::unknown)?;
    let is_theirs = standing.is_held_by(actor.member) || may_schedule(actor, &standing.network);
    may_mark(is_theirs, standing.is_scheduled, standing.starts_at, now)?;
    members::record(&mut tx, actor, "exchange.attendance", Some(&super::label(standing.number)), now).await?;
    keep(&mut tx, actor, id, marked).await?;
    store::count(&mut tx, id, now).await?;
    if (standing.ends_at..standing.ends_at + TimeDelta::days(14)).contains(&now) {
        super::moments::store::ask_for_feedback(&mut tx, id, now).await?;
    }
    super::changed(&mut tx, actor.guild, standing.exchange, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn keep(tx: &mut PgConnection, actor: &Actor, id: OccurrenceId, marked: &Marked) -> Result<()> {
    let sees_all = sees_young_people(actor);
    match marked {
        Marked::Listed { listed, came } => {
            let ids = |members: &[MemberId]| members.iter().map(|member| member.sql()).collect::<Vec<_>>();
            store::mark(tx, id, sees_all, &ids(listed), &ids(came)).await
        }
        Marked::EveryoneGoing => store::mark_going(tx, id).await,
        Marked::YoungPeople(count) if YOUNG_PEOPLE.contains(count) => store::set_young(tx, id, *count).await,
        Marked::YoungPeople(_) => Err(Refusal::new("attendance-count-not-understood").into()),
    }
}
