//! Rounds: the best whole assignment of all communities that wait, as a draft until it is sent.

mod file;
mod read;
mod store;

use super::{Basis, Origin, coordinator, label, offers, weights};
use crate::{
    communities,
    database::begin,
    error::{Error, Refusal, Result, violated},
    ids::{CommunityId, GuildId, MemberId, RoundId},
    matching::{self, Pair, Problem, SOLVER_VERSION, Snapshot, Solution, Weights},
    members::{self, Actor},
    notifications::{CoachingNotice, DeskMatter},
    words::words,
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use std::collections::BTreeMap;

pub use file::{FILE_NAME, file};
pub use read::{Missing, Paired, Reading, read};

words! {
    /// Where a round stands.
    State {
        /// Nobody was told yet.
        Draft = "round-state-draft",
        /// Its offers were sent.
        Sent = "round-state-sent",
        /// It came to nothing.
        Discarded = "round-state-discarded",
    }
}

/// A round, with everything it was decided from.
#[derive(Clone, Debug)]
pub struct Round {
    /// Which it is.
    pub id: RoundId,
    /// In which server.
    pub guild: GuildId,
    /// Where it stands.
    pub state: State,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// A digest of what it was decided from.
    pub input_hash: String,
    /// What it looked at.
    pub snapshot: Snapshot,
    /// What counted how much.
    pub weights: Weights,
    /// The pairs of the draft before.
    pub last_draft: Vec<Pair>,
    /// Who solved it.
    pub solver_version: i32,
    /// The answer.
    pub solution: Solution,
}

/// Display names and numbers of those in a round.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Coaches.
    pub coaches: BTreeMap<MemberId, String>,
    /// Communities: short number and name.
    pub communities: BTreeMap<CommunityId, (i32, String)>,
}

impl Names {
    /// A coach's display name.
    #[must_use]
    pub fn coach(&self, id: MemberId) -> &str {
        self.coaches.get(&id).map_or("?", String::as_str)
    }

    /// A community's number and name.
    #[must_use]
    pub fn community(&self, id: CommunityId) -> (String, &str) {
        let known = self.communities.get(&id);
        known.map_or_else(|| ("?".to_owned(), ""), |(number, name)| (crate::communities::label(*number), name))
    }
}

/// Solves the round of all communities that wait, and keeps it as the draft, in place of the one before.
///
/// # Errors
/// A refusal: not a coordinator, nobody waits, or another draft was made in this very moment.
pub async fn draft(db: &PgPool, actor: &Actor, now: DateTime<Utc>) -> Result<Round> {
    coordinator(actor)?;
    let mut connection = db.acquire().await?;
    let snapshot = store::snapshot(&mut connection, actor.guild, now).await?;
    if snapshot.communities.is_empty() {
        return Err(Refusal::new("round-nobody-waits").into());
    }
    let weights = weights::of(&mut connection, actor.guild).await?;
    let last_draft = store::draft_pairs(&mut connection, actor.guild).await?;
    drop(connection);
    let solution = solved(snapshot.clone(), weights.clone(), last_draft.clone()).await?;
    let new = store::NewRound { snapshot, weights, last_draft, solver_version: SOLVER_VERSION, solution };
    let mut tx = begin(db).await?;
    members::record(&mut tx, actor, "match.round", None, now).await?;
    store::set_aside(&mut tx, actor.guild).await?;
    let id = store::insert(&mut tx, actor, &new, now).await.map_err(|error| match error {
        Error::Broken(cause) if is_twice(&cause) => Refusal::new("round-made-meanwhile").into(),
        error => error,
    })?;
    tx.commit().await?;
    find(db, actor, id).await
}

fn is_twice(cause: &anyhow::Error) -> bool {
    cause.downcast_ref::<sqlx::Error>().and_then(violated) == Some("match_rounds_one_draft")
}

/// Solves on a thread that may block: thousands take seconds.
pub(super) async fn solved(snapshot: Snapshot, weights: Weights, last_draft: Vec<Pair>) -> Result<Solution> {
    blocking(move || matching::solve(&snapshot, &weights, &last_draft)).await
}

/// Runs something of `matching` on a thread that may block.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await.map_err(anyhow::Error::from)?;
    done.map_err(|problem| match problem {
        Problem::TooLarge => Refusal::new("round-too-large").into(),
        problem => Error::Broken(problem.into()),
    })
}

/// A round of this server, for coordinators.
///
/// # Errors
/// A refusal: not a coordinator, or no such round.
pub async fn find(db: &PgPool, actor: &Actor, id: RoundId) -> Result<Round> {
    coordinator(actor)?;
    load(db, actor.guild, id).await?.ok_or_else(unknown)
}

/// A round, whoever asks.
pub(super) async fn load(db: &PgPool, guild: GuildId, id: RoundId) -> Result<Option<Round>> {
    store::round(db, guild, id).await
}

fn unknown() -> Error {
    Refusal::new("round-unknown").into()
}

/// Names of everybody in a round.
///
/// # Errors
/// When the database does not answer.
pub async fn names(db: &PgPool, guild: GuildId, snapshot: &Snapshot) -> Result<Names> {
    let coaches: Vec<i64> = snapshot.coaches.iter().map(|coach| coach.id.sql()).collect();
    let communities: Vec<i64> = snapshot.communities.iter().map(|community| community.id.sql()).collect();
    store::names(db, guild, &coaches, &communities).await
}

/// Names of some.
pub(super) async fn names_of(
    db: &PgPool,
    guild: GuildId,
    coaches: impl Iterator<Item = MemberId>,
    communities: impl Iterator<Item = CommunityId>,
) -> Result<Names> {
    let coaches: Vec<i64> = coaches.map(MemberId::sql).collect();
    let communities: Vec<i64> = communities.map(CommunityId::sql).collect();
    store::names(db, guild, &coaches, &communities).await
}

/// What a round made now would look at.
pub(super) async fn snapshot(db: &PgPool, guild: GuildId, now: DateTime<Utc>) -> Result<Snapshot> {
    let mut connection = db.acquire().await?;
    store::snapshot(&mut connection, guild, now).await
}

/// What sending led to.
#[derive(Debug)]
pub enum Sent {
    /// So many offers are on their way.
    Sent(usize),
    /// Something moved since the draft was made: here is a new one, to be asked about again.
    Moved(Box<Round>),
}

/// Sends the offers of a draft, all or none, and once. Where anything moved since it was made, a new draft is made
/// instead.
///
/// # Errors
/// A refusal: not a coordinator, discarded already, or nobody waits any more.
pub async fn send(db: &PgPool, actor: &Actor, id: RoundId, now: DateTime<Utc>) -> Result<Sent> {
    let round = find(db, actor, id).await?;
    let mut tx = begin(db).await?;
    // Of two presses the second waits here, and then finds it sent: it reads the same.
    match store::lock(&mut tx, actor.guild, id).await? {
        Some(State::Draft) => {}
        Some(State::Sent) => return Ok(Sent::Sent(round.solution.pairs.len())),
        Some(State::Discarded) => return Err(Refusal::new("round-discarded-already").into()),
        None => return Err(unknown()),
    }
    // In the order of locks: coaches by id, then communities by id. What is locked cannot move any more.
    let coaches: Vec<MemberId> = round.solution.pairs.iter().map(|pair| pair.coach).collect();
    let communities: Vec<CommunityId> = round.solution.pairs.iter().map(|pair| pair.community).collect();
    store::lock_coaches(&mut tx, actor.guild, &coaches).await?;
    communities::lock_all(&mut tx, actor.guild, &communities).await?;
    let now_there = store::snapshot(&mut tx, actor.guild, now).await?;
    let weights = weights::of(&mut tx, actor.guild).await?;
    if timeless(now_there) != timeless(round.snapshot.clone()) || weights != round.weights {
        tx.rollback().await?;
        return Ok(Sent::Moved(Box::new(draft(db, actor, now).await?)));
    }
    members::record(&mut tx, actor, "match.send", None, now).await?;
    let taken = taken_before(&round);
    for pair in &round.solution.pairs {
        let Some(basis) = basis(&round, *pair, &taken) else { continue };
        let new = offers::store::NewMatch {
            guild: actor.guild,
            community: pair.community,
            coach: pair.coach,
            origin: Origin::Round,
            offered_by: Some(actor.member),
            override_why: None,
            round: Some(id),
            basis: &basis,
        };
        offers::put(&mut tx, &new, now).await?;
    }
    store::mark_sent(&mut tx, actor, id, now).await?;
    let matter = DeskMatter::RoundSent { offers: round.solution.pairs.len() };
    super::tell(&mut tx, actor.guild, CoachingNotice::Desk { matter }, now).await?;
    tx.commit().await?;
    Ok(Sent::Sent(round.solution.pairs.len()))
}

/// A snapshot without what the calendar alone changes.
fn timeless(mut snapshot: Snapshot) -> Snapshot {
    for community in &mut snapshot.communities {
        community.waiting_months = 0;
    }
    snapshot
}

/// How many places of its coach are taken before each pair: a round gives one after another away.
fn taken_before(round: &Round) -> BTreeMap<CommunityId, u8> {
    let mut taken: BTreeMap<MemberId, u8> =
        round.snapshot.coaches.iter().map(|coach| (coach.id, coach.taken)).collect();
    let mut before = BTreeMap::new();
    for pair in &round.solution.pairs {
        let places = taken.entry(pair.coach).or_default();
        before.insert(pair.community, *places);
        *places = places.saturating_add(1);
    }
    before
}

/// From what a pair of a round was decided; everybody else stands in the round's snapshot.
fn basis(round: &Round, pair: Pair, taken: &BTreeMap<CommunityId, u8>) -> Option<Basis> {
    let community = round.snapshot.communities.iter().find(|it| it.id == pair.community)?.clone();
    let mut coach = round.snapshot.coaches.iter().find(|it| it.id == pair.coach)?.clone();
    coach.taken = *taken.get(&pair.community)?;
    Some(Basis {
        community,
        coach,
        was_drafted: round.last_draft.contains(&pair),
        others: Vec::new(),
        weights: round.weights.clone(),
        solver_version: round.solver_version,
    })
}

/// Lets a draft come to nothing.
///
/// # Errors
/// A refusal: not a coordinator, or sent already.
pub async fn discard(db: &PgPool, actor: &Actor, id: RoundId, now: DateTime<Utc>) -> Result<()> {
    coordinator(actor)?;
    let mut tx = begin(db).await?;
    match store::lock(&mut tx, actor.guild, id).await? {
        Some(State::Draft) => {}
        Some(State::Discarded) => return Ok(()),
        Some(State::Sent) => return Err(Refusal::new("round-sent-already").into()),
        None => return Err(unknown()),
    }
    members::record(&mut tx, actor, "match.discard", None, now).await?;
    store::mark_discarded(&mut tx, id).await?;
    tx.commit().await?;
    Ok(())
}

/// The matches that a round became, by their communities: for its file.
///
/// # Errors
/// When the database does not answer.
pub async fn matches(db: &PgPool, guild: GuildId, id: RoundId) -> Result<BTreeMap<CommunityId, String>> {
    let made = store::matches(db, guild, id).await?;
    Ok(made.into_iter().map(|(community, number)| (community, label(number))).collect())
}
