//! Offers: made, answered, taken back; and when one ends, the next best coach is offered without anybody asking.

mod answers;
mod due;
mod edits;
pub(super) mod store;

use super::{Basis, Match, Origin, coaches, coordinator, pool, tell, unknown, weights};
use crate::{
    communities::{self, Community},
    database::begin,
    error::{Error, Refusal, Result, violated},
    ids::{CommunityId, GuildId, MatchId, MemberId},
    matching::{Obstacle, SOLVER_VERSION},
    members::{self, Actor},
    notifications::{CoachingNotice, DeskMatter},
    words::words,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub use answers::{
    QUESTION_MAX, Question, REASON_MAX, accept, answer, ask, decline, may_answer, open_question, question,
};
pub use due::due;
pub use edits::{Edited, edit_community};

words! {
    /// Why an open offer was taken back.
    Cause {
        /// The coach takes no new communities for now.
        Paused = "match-cause-paused",
        /// The coach takes fewer communities than before.
        Capacity = "match-cause-capacity",
        /// The coach left the server or is no coach any more.
        Left = "match-cause-left",
        /// A coordinator chose somebody else.
        Overridden = "match-cause-overridden",
        /// The community no longer looks for a coach.
        Closed = "match-cause-closed",
        /// A conflict of interest.
        Conflict = "match-cause-conflict",
        /// The community changed, and its coach can no longer be offered it.
        Changed = "match-cause-changed",
    }
}

/// Offers a community to a coach whom a coordinator chose among the best.
///
/// # Errors
/// A refusal: not a coordinator, something is between the two, or the community has an offer or a coach already.
pub async fn offer(
    db: &PgPool,
    actor: &Actor,
    community: CommunityId,
    coach: MemberId,
    now: DateTime<Utc>,
) -> Result<Match> {
    coordinator(actor)?;
    let mut tx = begin(db).await?;
    let is_there = coaches::lock(&mut tx, actor.guild, coach).await?;
    let community = communities::lock(&mut tx, actor.guild, community).await?.ok_or_else(communities::unknown)?;
    if !is_there {
        return Err(Refusal::new("coach-unknown").into());
    }
    let new = NewOffer { by: Some(actor), coach, origin: Origin::Suggested, override_why: None };
    let (id, number) = make(&mut tx, &community, &new, now).await?;
    members::record(&mut tx, actor, "match.offer", Some(&super::label(number)), now).await?;
    let matter = DeskMatter::Offered { matched: id };
    tell(&mut tx, actor.guild, CoachingNotice::Desk { matter }, now).await?;
    tx.commit().await?;
    super::view(db, actor.guild, id).await?.ok_or_else(unknown)
}

/// Offers a community to whom a coordinator chooses, whatever the score says: an open offer to somebody else is taken
/// back. What must never be (a conflict, a place too many, a coach who declined or is away) stays impossible.
///
/// # Errors
/// A refusal: not a coordinator, what must never be, or the community has a coach already.
pub async fn override_with(
    db: &PgPool,
    actor: &Actor,
    community: CommunityId,
    coach: MemberId,
    why: &str,
    now: DateTime<Utc>,
) -> Result<Match> {
    coordinator(actor)?;
    let mut tx = begin(db).await?;
    if !coaches::lock(&mut tx, actor.guild, coach).await? {
        return Err(Refusal::new("coach-unknown").into());
    }
    let community = communities::lock(&mut tx, actor.guild, community).await?.ok_or_else(communities::unknown)?;
    if let Some(open) = store::open_match(&mut tx, community.id).await?.filter(|open| open.is_offered) {
        if open.coach == coach {
            return Err(Refusal::new("override-same-coach").into());
        }
        take_back(&mut tx, actor.guild, open.id, Cause::Overridden, now).await?;
    }
    let new = NewOffer { by: Some(actor), coach, origin: Origin::Override, override_why: Some(why) };
    let (id, number) = make(&mut tx, &community, &new, now).await?;
    members::record(&mut tx, actor, "match.override", Some(&super::label(number)), now).await?;
    let matter = DeskMatter::Offered { matched: id };
    tell(&mut tx, actor.guild, CoachingNotice::Desk { matter }, now).await?;
    tx.commit().await?;
    super::view(db, actor.guild, id).await?.ok_or_else(unknown)
}

/// Closes a community: it no longer looks for a coach, and an open offer is taken back. A pair stays until it is ended.
/// Says whether it was open.
///
/// # Errors
/// A refusal when it is not theirs to close.
pub async fn close_community(
    db: &PgPool,
    actor: &Actor,
    community: CommunityId,
    now: DateTime<Utc>,
) -> Result<(Community, bool)> {
    let mut tx = begin(db).await?;
    let (community, is_new) = communities::close(&mut tx, actor, community, now).await?;
    if let Some(open) = store::open_match(&mut tx, community.id).await?.filter(|open| open.is_offered) {
        take_back(&mut tx, actor.guild, open.id, Cause::Closed, now).await?;
    }
    tx.commit().await?;
    Ok((community, is_new))
}

/// An offer to be made.
struct NewOffer<'a> {
    /// Who makes it; none where it goes by itself.
    by: Option<&'a Actor>,
    coach: MemberId,
    origin: Origin,
    override_why: Option<&'a str>,
}

/// How many of the best coaches are kept beside the one who is offered, for the explanation.
const OTHERS_KEPT: i64 = 12;

/// Makes an offer under the locks of its coach and its community.
async fn make(
    tx: &mut PgConnection,
    community: &Community,
    new: &NewOffer<'_>,
    now: DateTime<Utc>,
) -> Result<(MatchId, i32)> {
    if community.closed_at.is_some() {
        return Err(Refusal::new("community-closed-already").with("community", community.label()).into());
    }
    if community.contact_left_at.is_some() {
        return Err(Refusal::new("offer-contact-missing").with("community", community.label()).into());
    }
    let weights = weights::of(tx, community.guild).await?;
    let judged = pool::store::candidates(tx, community, &weights, Some(new.coach), 1).await?;
    let candidate = judged.free.into_iter().chain(judged.ruled_out).next();
    let candidate = candidate.ok_or_else(|| Refusal::new("coach-unknown"))?;
    let may_overrule = new.origin == Origin::Override;
    match candidate.obstacle {
        Some(Obstacle::Language | Obstacle::OutOfReach) if may_overrule => {}
        Some(obstacle) => return Err(ruled_out(obstacle, &candidate.name).into()),
        None => {}
    }
    let best = pool::store::candidates(tx, community, &weights, None, OTHERS_KEPT).await?;
    let others = best.free.into_iter().map(|it| it.coach).filter(|coach| coach.id != new.coach).collect();
    let basis = Basis {
        community: pool::seen(community, now),
        coach: candidate.coach,
        was_drafted: false,
        others,
        weights,
        solver_version: SOLVER_VERSION,
    };
    let row = store::NewMatch {
        guild: community.guild,
        community: community.id,
        coach: new.coach,
        origin: new.origin,
        offered_by: new.by.map(|actor| actor.member),
        override_why: new.override_why,
        round: None,
        basis: &basis,
    };
    put(tx, &row, now).await
}

/// Writes an offer down and has it told.
pub(super) async fn put(
    tx: &mut PgConnection,
    new: &store::NewMatch<'_>,
    now: DateTime<Utc>,
) -> Result<(MatchId, i32)> {
    let (id, number) = store::insert(tx, new, now).await.map_err(|error| match error {
        Error::Broken(cause) if is_taken(&cause) => Refusal::new("offer-open-already").into(),
        error => error,
    })?;
    tell(tx, new.guild, CoachingNotice::Offer { matched: id, member: new.coach }, now).await?;
    Ok((id, number))
}

/// Whether a community had an offer or a coach already: the database says so, whoever was faster.
fn is_taken(cause: &anyhow::Error) -> bool {
    let cause = cause.downcast_ref::<sqlx::Error>();
    cause.and_then(violated) == Some("matches_one_at_a_time")
}

/// Why a coach cannot be offered a community. Names come escaped for the place they are shown in.
fn ruled_out(obstacle: Obstacle, name: &str) -> Refusal {
    Refusal::new(match obstacle {
        Obstacle::Paused => "offer-coach-paused",
        Obstacle::Conflict => "offer-coach-conflict",
        Obstacle::DeclinedBefore => "offer-coach-declined",
        Obstacle::Language => "offer-coach-language",
        Obstacle::OutOfReach => "offer-coach-out-of-reach",
        Obstacle::Full => "offer-coach-full",
    })
    .with("coach", name)
}

/// Takes an open offer back, and what follows: the coach is told unless it was their own doing, and the community moves
/// on to the next best unless it was closed or somebody else was chosen.
pub(super) async fn take_back(
    tx: &mut PgConnection,
    guild: GuildId,
    matched: MatchId,
    cause: Cause,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(taken) = store::withdraw(tx, guild, matched, cause, now).await? else { return Ok(()) };
    if !matches!(cause, Cause::Closed | Cause::Overridden) {
        store::seek(tx, taken.community, now).await?;
        tell(tx, guild, CoachingNotice::Desk { matter: DeskMatter::Released { matched } }, now).await?;
    }
    if !matches!(cause, Cause::Paused | Cause::Left) {
        tell(tx, guild, CoachingNotice::OfferOver { matched, member: taken.coach }, now).await?;
    }
    Ok(())
}
