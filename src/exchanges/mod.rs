//! Community learning exchanges: scheduled, answered, held, and what people tried afterwards.

pub mod agenda;
pub mod answers;
mod attendance;
pub mod calendar;
pub mod changes;
mod commitments;
pub mod drafts;
mod edge;
pub mod events;
mod feedback;
mod handover;
pub mod lists;
mod moments;
mod names;
mod notes;
pub mod polls;
pub mod recurrence;
mod rules;
mod store;
pub mod threads;
mod words;

use crate::{
    error::{Refusal, Result},
    ids::{ChannelId, EventId, ExchangeId, GuildId, MemberId, OccurrenceId},
    members::Actor,
    networks::catalogue::Network,
    notifications::{self, Course, ExchangeNotice, Notification},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

pub use attendance::{
    ATTENDANCE_PAGE, Answered, Attendance, Marked, Past, Totals, YOUNG_PEOPLE, attendance, last_attended, last_held,
    mark, suggest_past,
};
pub use commitments::{
    ANSWER_MAX, Commitment, WILL_TRY_MAX, answer, ask_due, commitment, make_story, not_yet, own_commitment,
};
pub use drafts::schedule;
pub use edge::{Away, Edge, Interest};
pub use feedback::{Feedback, RATING, USEFUL_MAX, comment, rate};
pub use handover::{has_left, is_hostless, to_ask_after};
pub use moments::{Awaited, awaited, is_reminder_useful, run_due};
pub use names::hide_names;
pub use notes::{
    LEARNED_MAX, Notes, Shared, Typed as TypedNotes, keep_notes, notes_form, purge_notes, share_notes, shared_notes,
};
pub use rules::{
    CAPACITY, DURATION, Date, Draft, Ending, PLACE_MAX, Plan, REMINDER, REMINDERS, REMINDERS_MAX, THEME_MAX,
    may_schedule, may_schedule_any,
};
pub use words::{Answer, Format, Protocol, Repeat, State, Voice};

/// An occurrence as it stands, with what its whole series has.
#[derive(Clone, Debug)]
pub struct Occurrence {
    /// Which occurrence.
    pub id: OccurrenceId,
    /// Of which series.
    pub exchange: ExchangeId,
    /// In which server.
    pub guild: GuildId,
    /// The series' short number, `E-7`.
    pub number: i32,
    /// The series in calendars.
    pub uid: Uuid,
    /// Whose exchange it is, by the network's key.
    pub network: String,
    /// Whether everyone may join that network, and so know of it.
    pub is_open: bool,
    /// Who holds it.
    pub host: MemberId,
    /// Their display name, once the bot has met them.
    pub host_name: Option<String>,
    /// Whether that name is shown to everybody.
    pub is_host_shown: bool,
    /// Who can do what the host can.
    pub cohost: Option<MemberId>,
    /// Their display name, where it may be shown.
    pub cohost_name: Option<String>,
    /// The zone of its wall time.
    pub timezone: Tz,
    /// How often it is held.
    pub repeat: Repeat,
    /// Minutes before the start at which people are reminded, the earliest first.
    pub reminders: Vec<i32>,
    /// The thread in which the series is prepared.
    pub thread: Option<ChannelId>,
    /// Its place in the series, from 1; it stays when it is moved.
    pub position: i32,
    /// How many the series has, cancelled ones counted.
    pub positions: i64,
    /// What it is about.
    pub theme: String,
    /// When it begins, on the wall.
    pub starts_local: NaiveDateTime,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Minutes it lasts.
    pub duration: i32,
    /// How people meet.
    pub format: Format,
    /// Where: an address, or a link.
    pub place: Option<String>,
    /// How it is led.
    pub protocol: Option<Protocol>,
    /// People it has room for; none for as many as come.
    pub capacity: Option<i32>,
    /// Whether it is to be held.
    pub state: State,
    /// Counts its changes, as calendars want it.
    pub sequence: i32,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// Discord's event for it, while it is the next.
    pub event: Option<EventId>,
    /// When the host said who came.
    pub attendance_at: Option<DateTime<Utc>>,
    /// How many came, once the host said so.
    pub leaders_engaged: Option<i32>,
    /// What people answered.
    pub counts: Counts,
}

/// What people answered, in people: a team counts as many as it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Seats taken.
    pub going: i64,
    /// Who may come.
    pub maybe: i64,
    /// Who cannot.
    pub cannot: i64,
    /// Who waits for a seat.
    pub waiting: i64,
    /// The voices among those who come.
    pub voices: Vec<Voice>,
}

impl Counts {
    /// The voices that nobody brings yet.
    pub fn missing(&self) -> impl Iterator<Item = Voice> + '_ {
        Voice::ALL.iter().copied().filter(|voice| !self.voices.contains(voice))
    }
}

impl Occurrence {
    /// The number people type and read.
    #[must_use]
    pub fn label(&self) -> String {
        label(self.number)
    }

    /// The same, and of a series the place in it, `E-7 · 3`: as people name one date.
    #[must_use]
    pub fn name(&self) -> String {
        self.name_of(self.position)
    }

    /// The same of another date of its series.
    #[must_use]
    pub fn name_of(&self, position: i32) -> String {
        let label = self.label();
        if self.repeat == Repeat::Once { label } else { format!("{label} · {position}") }
    }

    /// Whether it is over; what is over is never changed again.
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.ends_at <= now
    }

    /// Whether it still takes answers.
    #[must_use]
    pub fn is_ahead(&self, now: DateTime<Utc>) -> bool {
        self.state == State::Scheduled && !self.is_over(now)
    }
}

/// The number people type and read, `E-7`.
#[must_use]
pub fn label(number: i32) -> String {
    format!("E-{number}")
}

/// Which occurrence of a series is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The next that is not over; where there is none, the last.
    Next,
    /// The last that has begun; where there is none, the first.
    Last,
    /// By its place in the series.
    Position(i32),
    /// By its day, on the wall.
    On(NaiveDate),
}

/// One occurrence for the bot's own messages, whoever reads them.
///
/// # Errors
/// When the database does not answer.
pub async fn view(db: &PgPool, id: OccurrenceId) -> Result<Option<Occurrence>> {
    Ok(store::views(db, &[id]).await?.pop())
}

/// The occurrence of a series that is the next for the bot's own messages; none when all are over or cancelled.
///
/// # Errors
/// When the database does not answer.
pub async fn next(db: &PgPool, exchange: ExchangeId, now: DateTime<Utc>) -> Result<Option<Occurrence>> {
    match store::next(db, exchange, now).await? {
        Some(id) => view(db, id).await,
        None => Ok(None),
    }
}

/// The occurrence of a network that is the next, whatever its series; none while none is scheduled.
///
/// # Errors
/// When the database does not answer.
pub async fn next_of(db: &PgPool, guild: GuildId, network: &Network, now: DateTime<Utc>) -> Result<Option<Occurrence>> {
    match store::next_of(db, guild, network.key, now).await? {
        Some(id) => view(db, id).await,
        None => Ok(None),
    }
}

/// The occurrences of a series that channels show: the next one, and those whose announcement stands and that are not
/// long over.
///
/// # Errors
/// When the database does not answer.
pub async fn shown(db: &PgPool, guild: GuildId, exchange: ExchangeId, now: DateTime<Utc>) -> Result<Vec<Occurrence>> {
    store::views(db, &store::shown(db, guild, exchange, now).await?).await
}

/// One occurrence of this server by its id, from a button or a suggestion.
///
/// # Errors
/// A refusal when there is none, or when it is not for this person to see.
pub async fn find(db: &PgPool, actor: &Actor, id: OccurrenceId) -> Result<Occurrence> {
    let occurrence = view(db, id).await?;
    occurrence.filter(|occurrence| occurrence.is_seen_by(actor)).ok_or_else(unknown)
}

/// One occurrence of this server by the number of its series.
///
/// # Errors
/// A refusal when there is none, or when it is not for this person to see.
pub async fn by_number(
    db: &PgPool,
    actor: &Actor,
    number: i32,
    which: Which,
    now: DateTime<Utc>,
) -> Result<Occurrence> {
    match store::by_number(db, actor.guild, number, which, now).await? {
        Some(id) => find(db, actor, id).await,
        None => Err(unknown()),
    }
}

fn unknown() -> crate::error::Error {
    Refusal::new("exchange-unknown").into()
}

/// How long counts are gathered before what shows them is changed: a hundred presses make a handful of edits.
const GATHER: TimeDelta = TimeDelta::milliseconds(1500);

/// Has everything that shows an exchange brought in line with its record, in the transaction that changes it.
///
/// # Errors
/// When the database does not take it.
pub async fn changed(tx: &mut PgConnection, guild: GuildId, exchange: ExchangeId, now: DateTime<Utc>) -> Result<()> {
    let notice = Notification::Exchange(ExchangeNotice::Changed { exchange });
    notifications::enqueue(tx, guild, notice, now).await
}

/// Has somebody told that they are co-host now, or not any more; who did it themselves knows.
async fn tell_cohost(
    tx: &mut PgConnection,
    actor: &Actor,
    exchange: ExchangeId,
    member: MemberId,
    is_now: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    if member == actor.member {
        return Ok(());
    }
    let notice = Notification::Course(Course::Cohost { exchange, member, is_now });
    notifications::enqueue(tx, actor.guild, notice, now).await
}

/// The same a moment later, together with whatever else changes until then.
///
/// # Errors
/// When the database does not take it.
pub async fn counted(tx: &mut PgConnection, guild: GuildId, exchange: ExchangeId, now: DateTime<Utc>) -> Result<()> {
    let notice = Notification::Exchange(ExchangeNotice::Changed { exchange });
    notifications::enqueue_for(tx, guild, notice, now + GATHER, now).await
}
