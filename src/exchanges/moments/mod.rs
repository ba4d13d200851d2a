//! What is due for an occurrence: its reminders, its start, its end. Each is claimed once, and what follows is queued in the
//! same transaction.

mod rules;
pub(super) mod store;

use super::{Answer, Format};
use crate::{
    database::begin,
    error::Result,
    ids::{ChannelId, MemberId, OccurrenceId},
    notifications::{self, Course, Notification},
};
use chrono::{DateTime, Utc};
use rules::{Kind, Outcome};
use sqlx::{PgConnection, PgPool};
use store::Due;

pub use rules::is_reminder_useful;

/// How much is claimed in one transaction: what one of them queues may be ten thousand rows.
const BATCH: i64 = 20;

/// Claims what is due and queues what follows: both, or neither. Says when the next is due; now, where there may be more.
///
/// # Errors
/// When the database does not answer.
pub async fn run_due(db: &PgPool, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    let mut tx = begin(db).await?;
    let due = store::claim(&mut tx, now, BATCH).await?;
    for moment in &due {
        let times = (moment.starts_at, moment.ends_at);
        let is_useful =
            moment.is_scheduled && rules::is_useful(moment.kind, moment.minutes, &moment.reminders, times, now);
        let outcome = if is_useful { Outcome::Told } else { Outcome::TooLate };
        if is_useful {
            follow(&mut tx, moment, now).await?;
        }
        store::finish(&mut tx, moment, outcome, now).await?;
    }
    let next = store::next_due(&mut tx).await?;
    tx.commit().await?;
    Ok(next)
}

/// Somebody who is to be told something about an occurrence, as it stands when they are told.
#[derive(Clone, Debug)]
pub struct Awaited {
    /// The short number of the exchange.
    pub number: i32,
    /// What it is about.
    pub theme: String,
    /// Whether it is to be held.
    pub is_scheduled: bool,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// How people meet.
    pub format: Format,
    /// Where: an address, or a link.
    pub place: Option<String>,
    /// The thread in which it is prepared.
    pub thread: Option<ChannelId>,
    /// Minutes before the start at which people are reminded.
    pub reminders: Vec<i32>,
    /// What they answered.
    pub answer: Answer,
    /// Whether they wait for a seat.
    pub is_waiting: bool,
    /// Whether they came, once somebody said so.
    pub came: Option<bool>,
}

impl Awaited {
    /// The number people type and read.
    #[must_use]
    pub fn label(&self) -> String {
        super::label(self.number)
    }

    /// Whether they come, or may come.
    #[must_use]
    pub fn may_come(&self) -> bool {
        self.is_scheduled && self.answer != Answer::Cannot && !self.is_waiting
    }
}

/// One who answered, and what is told them of an occurrence; none who did not.
///
/// # Errors
/// When the database does not answer.
pub async fn awaited(db: &PgPool, occurrence: OccurrenceId, member: MemberId) -> Result<Option<Awaited>> {
    store::awaited(db, occurrence, member).await
}

async fn follow(tx: &mut PgConnection, due: &Due, now: DateTime<Utc>) -> Result<()> {
    let occurrence = due.occurrence;
    match due.kind {
        Kind::Reminder => {
            let queued = store::remind(tx, due, now).await?;
            tracing::info!(%occurrence, minutes = due.minutes, queued, "reminders queued");
        }
        Kind::Start => {
            let started = Course::Started { occurrence, starts_at: due.starts_at };
            notifications::enqueue(tx, due.guild, Notification::Course(started), now).await?;
        }
        Kind::End => {
            store::ask_for_feedback(tx, occurrence, now).await?;
            let wanted = Notification::Course(Course::AttendanceWanted { occurrence });
            notifications::enqueue(tx, due.guild, wanted, now).await?;
            // What is over makes room for the next.
            super::changed(tx, due.guild, due.exchange, now).await?;
        }
    }
    Ok(())
}
