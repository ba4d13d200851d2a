//! Coaches and communities find each other: who may, who is offered whom, what they answer, and how their pair goes on.
//!
//! Locks are taken in one order: coaches by id, then communities by id, then matches. Whoever takes a place of a coach
//! holds the coach's row, so that nobody is offered beyond capacity; whoever ends an offer holds its community's, as the
//! next best is looked for there.

pub mod coaches;
pub mod conflicts;
pub mod equity;
mod explain;
pub mod offers;
pub mod pairs;
pub mod pool;
pub mod rounds;
pub mod status;
mod store;
pub mod weights;

use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{ChannelId, CommunityId, GuildId, MatchId, MemberId, RoundId},
    matching::{self, Weights},
    members::{Actor, Responsibility},
    notifications::{self, CoachingNotice, Notification},
    words::words,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, PgPool};

pub use explain::{Others, Why, explain};

words! {
    /// Where a match stands.
    State {
        /// The coach has not answered yet.
        Offered = "match-state-offered",
        /// They are a pair.
        Accepted = "match-state-accepted",
        /// The coach said no.
        Declined = "match-state-declined",
        /// The offer ended without an answer.
        Expired = "match-state-expired",
        /// The offer was taken back.
        Withdrawn = "match-state-withdrawn",
        /// The pair has ended.
        Ended = "match-state-ended",
    }
}

words! {
    /// How an offer came about.
    Origin {
        /// A coordinator chose among the best.
        Suggested = "match-origin-suggested",
        /// A round.
        Round = "match-origin-round",
        /// The coach before said no or nothing.
        NextBest = "match-origin-next-best",
        /// A coordinator decided otherwise than the score.
        Override = "match-origin-override",
    }
}

/// From what an offer was decided: enough to explain it a year later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The community, as it was.
    pub community: matching::Community,
    /// The coach, as they were.
    pub coach: matching::Coach,
    /// Whether the pair stood in the draft before.
    pub was_drafted: bool,
    /// The best coaches beside them then, the best first; of a round they stand in its snapshot.
    #[serde(default)]
    pub others: Vec<matching::Coach>,
    /// What counted how much.
    pub weights: Weights,
    /// Who scored and solved.
    pub solver_version: i32,
}

/// A match, from the offer on.
#[derive(Clone, Debug)]
pub struct Match {
    /// Which it is.
    pub id: MatchId,
    /// In which server.
    pub guild: GuildId,
    /// Its short number, `M-9`.
    pub number: i32,
    /// Which community.
    pub community: CommunityId,
    /// Its short number.
    pub community_number: i32,
    /// What it is called.
    pub community_name: String,
    /// Whom to talk to there.
    pub contact: MemberId,
    /// Their display name.
    pub contact_name: String,
    /// Whether they are there to be talked to.
    pub is_contact_there: bool,
    /// The coach.
    pub coach: MemberId,
    /// Their display name.
    pub coach_name: String,
    /// How it came about.
    pub origin: Origin,
    /// Where it stands.
    pub state: State,
    /// Who offered it; none where it went by itself.
    pub offered_by: Option<MemberId>,
    /// Why a coordinator decided otherwise than the score.
    pub override_why: Option<String>,
    /// When it was offered.
    pub offered_at: DateTime<Utc>,
    /// When the offer ends by itself.
    pub expires_at: DateTime<Utc>,
    /// Whether a question of its coach waits for an answer: until then an open offer does not end.
    pub has_question: bool,
    /// When the coach answered, or the offer ended without.
    pub answered_at: Option<DateTime<Utc>>,
    /// What the coach wrote when they declined.
    pub reason: Option<String>,
    /// Why an open offer was taken back.
    pub withdrawn_for: Option<offers::Cause>,
    /// The pair's private thread.
    pub thread: Option<ChannelId>,
    /// How often both were asked how it goes.
    pub check_ins: i32,
    /// When the pair ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// What was learned.
    pub reflection: Option<String>,
    /// The round it came from.
    pub round: Option<RoundId>,
    /// From what it was decided.
    pub basis: Basis,
}

impl Match {
    /// The number people type and read.
    #[must_use]
    pub fn label(&self) -> String {
        label(self.number)
    }

    /// The community's number.
    #[must_use]
    pub fn community_label(&self) -> String {
        crate::communities::label(self.community_number)
    }
}

/// The number people type and read, `M-9`.
#[must_use]
pub fn label(number: i32) -> String {
    format!("M-{number}")
}

/// Whether someone coordinates.
///
/// # Errors
/// A refusal that says whom to ask.
pub fn coordinator(actor: &Actor) -> Result<(), Refusal> {
    if actor.is(Responsibility::Coordinator) { Ok(()) } else { Err(Refusal::new("coaching-not-coordinator")) }
}

/// The server of a match, for a button that was pressed in a direct message. Nothing else of it is told.
///
/// # Errors
/// A refusal when there is no such match.
pub async fn guild_of(db: &PgPool, id: MatchId) -> Result<GuildId> {
    store::guild_of(db, id).await?.ok_or_else(unknown)
}

/// One match for the bot's own messages, whoever reads them.
///
/// # Errors
/// When the database does not answer.
pub async fn view(db: &PgPool, guild: GuildId, id: MatchId) -> Result<Option<Match>> {
    store::by_id(db, guild, id).await
}

/// One match of this server by its number: for coordinators, its coach, and the contact once it is a pair.
///
/// # Errors
/// A refusal when there is none, or when it is not for this person to read.
pub async fn show(db: &PgPool, actor: &Actor, number: i32) -> Result<Match> {
    let id = store::by_number(db, actor.guild, number).await?;
    let found = match id {
        Some(id) => view(db, actor.guild, id).await?,
        None => None,
    };
    found.filter(|matched| is_readable_by(matched, actor)).ok_or_else(unknown)
}

/// One match of this server by its id, from a button.
///
/// # Errors
/// A refusal when there is none, or when it is not for this person to read.
pub async fn find(db: &PgPool, actor: &Actor, id: MatchId) -> Result<Match> {
    let found = view(db, actor.guild, id).await?;
    found.filter(|matched| is_readable_by(matched, actor)).ok_or_else(unknown)
}

fn is_readable_by(matched: &Match, actor: &Actor) -> bool {
    let is_contact = matched.contact == actor.member && matches!(matched.state, State::Accepted | State::Ended);
    actor.is(Responsibility::Coordinator) || matched.coach == actor.member || is_contact
}

/// A match in a list of choices.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its short number.
    pub number: i32,
    /// The coach's display name.
    pub coach_name: String,
    /// What the community is called.
    pub community_name: String,
    /// Where it stands.
    pub state: State,
}

/// Matches to choose from while somebody types, by number or words; where asked for, only pairs that stand.
///
/// # Errors
/// When the database does not answer.
pub async fn suggest(db: &PgPool, actor: &Actor, typed: &str, only_pairs: bool) -> Result<Vec<Listed>> {
    store::suggest(db, actor, typed, only_pairs).await
}

/// The match of a community that is open now, offer or pair.
///
/// # Errors
/// When the database does not answer.
pub async fn open_of(db: &PgPool, guild: GuildId, community: CommunityId) -> Result<Option<Match>> {
    match store::open_of(db, guild, community).await? {
        Some(id) => view(db, guild, id).await,
        None => Ok(None),
    }
}

/// How the match before ended.
#[derive(Clone, Debug)]
pub struct Before {
    /// Its short number.
    pub number: i32,
    /// Its coach's display name.
    pub coach_name: String,
    /// Where it stands.
    pub state: State,
    /// Why it was taken back, where it was.
    pub withdrawn_for: Option<offers::Cause>,
}

/// The match that its community had before, whoever reads of it.
///
/// # Errors
/// When the database does not answer.
pub async fn before(db: &PgPool, matched: &Match) -> Result<Option<Before>> {
    store::before(db, matched).await
}

/// The refusal of a match that is not there, or not for this person.
#[must_use]
pub fn unknown() -> crate::error::Error {
    Refusal::new("match-unknown").into()
}

/// Has a pair looked at again whose thread somebody young is in, so that they are not alone there.
///
/// # Errors
/// When the database does not take it.
pub async fn guard(db: &PgPool, guild: GuildId, matched: MatchId, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    tell(&mut tx, guild, CoachingNotice::Paired { matched }, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn tell(tx: &mut PgConnection, guild: GuildId, notice: CoachingNotice, now: DateTime<Utc>) -> Result<()> {
    notifications::enqueue(tx, guild, Notification::Coaching(notice), now).await
}
