//! Finding a date: up to five of them, votes, and one press that makes one of them the exchange.

mod drafts;
mod rules;
mod store;

use super::{Format, Plan, Protocol, REMINDERS, Repeat, drafts as exchange_drafts, label, may_schedule};
use crate::{
    database::begin,
    error::{Error, Refusal, Result},
    ids::{GuildId, MemberId, OccurrenceId, PollId},
    members::Actor,
    networks::catalogue,
    notifications::{self, ExchangeNotice, Notification},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use sqlx::{PgConnection, PgPool};

pub use drafts::{Kept, Typed, TypedDate, draft, keep, post, start};
pub use rules::{DATES_MAX, DATES_MIN, Draft};

/// A poll as it stands.
#[derive(Clone, Debug)]
pub struct Poll {
    /// Which poll.
    pub id: PollId,
    /// In which server.
    pub guild: GuildId,
    /// Who made it, and holds the exchange that it becomes.
    pub author: MemberId,
    /// Whether their name is shown to everybody.
    pub is_author_shown: bool,
    /// Whose exchange it will be, by the network's key.
    pub network: String,
    /// Whether everyone may join that network, and so vote.
    pub is_open: bool,
    /// What it is about.
    pub theme: String,
    /// Minutes it will last.
    pub duration: i32,
    /// How people meet.
    pub format: Format,
    /// Where: an address, or a link.
    pub place: Option<String>,
    /// How it is led.
    pub protocol: Option<Protocol>,
    /// Until when votes are taken.
    pub closes_at: DateTime<Utc>,
    /// Its dates, the earliest first.
    pub dates: Vec<Candidate>,
    /// The number of the exchange it became, and which of its dates that is.
    pub became: Option<Became>,
}

/// A date that can be voted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// From 1, in the order in which they come.
    pub position: i16,
    /// When it would begin, on the wall.
    pub starts_local: NaiveDateTime,
    /// Whose wall.
    pub timezone: Tz,
    /// When it would begin.
    pub starts_at: DateTime<Utc>,
    /// How many want it.
    pub votes: i64,
}

/// What became of a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Became {
    /// The exchange's short number.
    pub number: i32,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
}

impl Poll {
    /// The line by which the sender finds its own message again.
    #[must_use]
    pub fn label(&self) -> String {
        format!("P-{}", self.id)
    }

    /// Whether it still takes votes.
    #[must_use]
    pub fn takes_votes(&self, now: DateTime<Utc>) -> bool {
        self.became.is_none() && now < self.closes_at
    }

    /// Whether one of its dates can still become the exchange.
    #[must_use]
    pub fn can_become(&self, now: DateTime<Utc>) -> bool {
        self.became.is_none() && self.dates.iter().any(|date| date.starts_at > now)
    }
}

/// A poll for the bot's own messages, whoever reads them.
///
/// # Errors
/// When the database does not answer.
pub async fn view(db: &PgPool, id: PollId) -> Result<Option<Poll>> {
    let mut connection = db.acquire().await?;
    store::poll(&mut connection, None, id).await
}

/// What decides about a vote for a date.
struct Asked {
    author: MemberId,
    network: String,
    is_open: bool,
    theme: String,
    closes_at: DateTime<Utc>,
    starts_at: DateTime<Utc>,
    became: Option<Became>,
}

/// What somebody's votes are after a press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voted {
    /// What it is about.
    pub theme: String,
    /// The date that was pressed.
    pub date: DateTime<Utc>,
    /// Whether they want it now; else they took it back.
    pub is_wanted: bool,
    /// The other dates that they want.
    pub others: Vec<DateTime<Utc>>,
}

/// Votes for a date, or takes it back.
///
/// # Errors
/// A refusal when it takes no votes any more, when that date has passed, or when it is for the members of a network they
/// do not belong to.
pub async fn vote(db: &PgPool, actor: &Actor, id: PollId, position: i16, now: DateTime<Utc>) -> Result<Voted> {
    let mut tx = begin(db).await?;
    let asked = store::lock_for_vote(&mut tx, actor, id, position).await?.ok_or_else(unknown)?;
    refuse_where_it_became_one(asked.became)?;
    let is_theirs = asked.is_open || actor.belongs_to(&asked.network) || may_schedule(actor, &asked.network);
    if !is_theirs && asked.author != actor.member {
        let network = catalogue::find(&asked.network).map_or("", |network| network.name);
        return Err(Refusal::new("exchange-members-only").with("network", network).into());
    }
    if asked.closes_at <= now {
        return Err(Refusal::new("poll-closed").with("at", full(asked.closes_at)).into());
    }
    if asked.starts_at <= now {
        return Err(Refusal::new("poll-date-passed").with("at", full(asked.starts_at)).into());
    }
    let vote = store::toggle(&mut tx, actor, id, position, now).await?.ok_or(Error::Repeated)?;
    tx.commit().await?;
    Ok(Voted { theme: asked.theme, date: asked.starts_at, is_wanted: vote.is_wanted, others: vote.others })
}

/// What came of making a poll the exchange.
#[derive(Clone, Debug)]
pub enum Made {
    /// It is one now.
    Exchange {
        /// Its short number.
        number: i32,
        /// What it is about.
        theme: String,
        /// Whose exchange it is, by the network's key.
        network: String,
        /// When it begins.
        starts_at: DateTime<Utc>,
        /// How many wanted that date, and are told.
        voters: i64,
    },
    /// Several dates are wanted by as many: which?
    Tied(Poll, Vec<Candidate>),
}

/// Makes a date of a poll the exchange: the one that is named, else the one that most people want. Who wanted it comes
/// perhaps, and is told. A poll becomes one exchange, whoever presses and however often.
///
/// # Errors
/// A refusal when it is one already, when it is not theirs to schedule, or when the date has passed.
pub async fn make(db: &PgPool, actor: &Actor, id: PollId, position: Option<i16>, now: DateTime<Utc>) -> Result<Made> {
    let mut tx = begin(db).await?;
    store::lock(&mut tx, id).await?;
    let poll = store::poll(&mut tx, Some(actor.guild), id).await?.ok_or_else(unknown)?;
    let network = catalogue::find(&poll.network).ok_or_else(unknown)?;
    if !may_schedule(actor, network.key) {
        return Err(Refusal::new("poll-not-yours").with("network", network.name).into());
    }
    refuse_where_it_became_one(poll.became)?;
    let date = match rules::chosen(&poll.dates, position, now)? {
        rules::Chosen::One(date) => date,
        rules::Chosen::Tied(tied) => return Ok(Made::Tied(poll, tied)),
    };
    let plan = Plan {
        theme: poll.theme.clone(),
        network,
        starts_local: date.starts_local,
        timezone: date.timezone,
        duration: poll.duration.into(),
        format: poll.format,
        place: poll.place.clone(),
        protocol: poll.protocol,
        capacity: None,
        repeat: Repeat::Once,
        until: None,
        cohost: None,
        reminders: REMINDERS.to_vec(),
    };
    let draft = super::Draft::new(plan, now)?;
    let scheduled = exchange_drafts::write(&mut tx, actor, &draft, now).await?;
    let occurrence = store::become_exchange(&mut tx, &poll, scheduled.exchange).await?;
    let voters = tell_voters(&mut tx, &poll, date.position, occurrence, now).await?;
    changed(&mut tx, poll.guild, id, now).await?;
    tx.commit().await?;
    let (number, starts_at) = (scheduled.number, date.starts_at);
    Ok(Made::Exchange { number, theme: poll.theme, network: poll.network, starts_at, voters })
}

/// Who wanted a date comes perhaps, until they say more, and is told so.
async fn tell_voters(
    tx: &mut PgConnection,
    poll: &Poll,
    position: i16,
    occurrence: OccurrenceId,
    now: DateTime<Utc>,
) -> Result<i64> {
    let notice = ExchangeNotice::PollDecided { occurrence, member: poll.author };
    let task = notifications::task(Notification::Exchange(notice));
    store::count_voters_in(tx, poll, position, occurrence, &task, now).await
}

/// Has the poll's message brought in line with its record, in the transaction that changes it.
async fn changed(tx: &mut PgConnection, guild: GuildId, poll: PollId, now: DateTime<Utc>) -> Result<()> {
    notifications::enqueue(tx, guild, Notification::Exchange(ExchangeNotice::PollChanged { poll }), now).await
}

/// Removes what was typed for polls that were never posted.
///
/// # Errors
/// When the database does not take it.
pub async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    store::purge(db, now).await
}

fn refuse_where_it_became_one(became: Option<Became>) -> Result<()> {
    let Some(became) = became else { return Ok(()) };
    let exchange = label(became.number);
    Err(Refusal::new("poll-became").with("exchange", exchange).with("at", full(became.starts_at)).into())
}

/// A moment as each reader's client shows it.
fn full(moment: DateTime<Utc>) -> String {
    format!("<t:{}:F>", moment.timestamp())
}

fn unknown() -> Error {
    Refusal::new("poll-unknown").into()
}
