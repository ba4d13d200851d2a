//! Discord's event for the next occurrence of an exchange: whether there is to be one, which there is, and who is interested.

mod store;

use super::{Interest, Occurrence, counted};
use crate::{
    database::begin,
    error::Result,
    ids::{EventId, ExchangeId, GuildId, MemberId, OccurrenceId},
    members::YOUTH_NETWORK,
    notifications::{self, ExchangeNotice, Notification},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How long it is before an event that could not be made is tried again.
const AGAIN: TimeDelta = TimeDelta::hours(1);
/// How many exchanges are brought in line at a time, and how many events are read.
const AT_A_TIME: i64 = 100;

/// Why an event could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum EventTrouble {
    /// The server has as many as it can have.
    Full,
    /// The bot may not make any.
    Forbidden,
    /// Discord does not take it as it is.
    Refused,
}

/// The event of an occurrence, as far as is known.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Of which occurrence.
    pub occurrence: OccurrenceId,
    /// Which event; none when there is none now.
    pub event: Option<EventId>,
    /// A digest of what it shows.
    pub shown: String,
    /// When the occurrence was last changed.
    pub changed_at: DateTime<Utc>,
    /// When somebody removed it in Discord.
    pub removed_at: Option<DateTime<Utc>>,
    /// When it was last tried in vain to make it.
    pub tried_at: Option<DateTime<Utc>>,
}

impl Standing {
    /// Whether an event is to be made: not where it has just failed, and not where people removed it, unless the exchange
    /// changed since.
    #[must_use]
    pub fn is_wanted(&self, now: DateTime<Utc>) -> bool {
        self.tried_at.is_none_or(|tried_at| tried_at + AGAIN <= now)
            && self.removed_at.is_none_or(|removed_at| removed_at < self.changed_at)
    }
}

impl Occurrence {
    /// Whether Discord may show it to the whole server: events know no smaller circle. Nothing of the young is shown there,
    /// whatever their network's door.
    #[must_use]
    pub fn may_have_event(&self) -> bool {
        self.is_open && self.network != YOUTH_NETWORK
    }
}

/// The occurrences of a series that have an event, and the given one.
///
/// # Errors
/// When the database does not answer.
pub async fn standing(db: &PgPool, exchange: ExchangeId, with: Option<OccurrenceId>) -> Result<Vec<Standing>> {
    store::standing(db, exchange, with).await
}

/// Remembers which event shows an occurrence, and what.
///
/// # Errors
/// When the database does not take it.
pub async fn remember(
    db: &PgPool,
    occurrence: OccurrenceId,
    event: EventId,
    shown: &str,
    has_begun: bool,
) -> Result<()> {
    store::set_event(db, occurrence, event, shown, has_begun).await
}

/// Forgets the event of an occurrence; `removed_at` where people removed it.
///
/// # Errors
/// When the database does not take it.
pub async fn forget(db: &PgPool, occurrence: OccurrenceId, removed_at: Option<DateTime<Utc>>) -> Result<()> {
    store::clear_event(db, occurrence, removed_at).await
}

/// Keeps that an event could not be made or changed, and tells it once: that the server is full, to who holds the exchange;
/// that the bot may not, to the coordinators, once for the server. The exchange stands as it is.
///
/// # Errors
/// When the database does not take it.
pub async fn refused(db: &PgPool, occurrence: &Occurrence, trouble: EventTrouble, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    let (id, guild) = (occurrence.id, occurrence.guild);
    let notice = match trouble {
        EventTrouble::Full if !store::has_trouble(&mut tx, id, trouble).await? => {
            Some(ExchangeNotice::EventsFull { occurrence: id, member: occurrence.host })
        }
        EventTrouble::Forbidden if !store::is_in_trouble(&mut tx, guild, trouble, now).await? => {
            Some(ExchangeNotice::EventsForbidden { occurrence: id })
        }
        _ => None,
    };
    store::set_trouble(&mut tx, id, trouble, now).await?;
    if let Some(notice) = notice {
        notifications::enqueue(&mut tx, guild, Notification::Exchange(notice), now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Has every event brought in line that time alone has put out of step: what has begun or is over, and what is the next now.
///
/// # Errors
/// When the database does not answer.
pub async fn bring_in_line(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    let out_of_step = store::out_of_step(db, now, now - AGAIN, AT_A_TIME).await?;
    if out_of_step.is_empty() {
        return Ok(());
    }
    let mut tx = begin(db).await?;
    for (guild, exchange) in out_of_step {
        super::changed(&mut tx, guild, exchange, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// An event to be read.
#[derive(Clone, Copy, Debug)]
pub struct Unread {
    /// In which server.
    pub guild: GuildId,
    /// Of which occurrence.
    pub occurrence: OccurrenceId,
    /// Which event.
    pub event: EventId,
}

/// The events of coming occurrences that were last read before a moment, the longest ago first.
///
/// # Errors
/// When the database does not answer.
pub async fn unread(db: &PgPool, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<Vec<Unread>> {
    store::unread(db, before, now, AT_A_TIME).await
}

/// Counts who is interested in an event as Maybe where they answered nothing themselves, and takes it back where their
/// interest ended. What was pressed counts more, whatever it says.
///
/// # Errors
/// When the database does not take it.
pub async fn read(db: &PgPool, unread: Unread, interest: &Interest, now: DateTime<Utc>) -> Result<()> {
    let people: Vec<i64> = interest.people.iter().copied().map(MemberId::sql).collect();
    let mut tx = begin(db).await?;
    let Some(exchange) = store::set_read(&mut tx, unread, now).await? else { return Ok(()) };
    let mut changed = store::insert_interested(&mut tx, unread, &people, now).await?;
    if interest.is_whole {
        changed += store::delete_uninterested(&mut tx, unread, &people).await?;
    }
    if changed > 0 {
        counted(&mut tx, unread.guild, exchange, now).await?;
    }
    tx.commit().await?;
    Ok(())
}
