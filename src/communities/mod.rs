//! Communities that look for a coach: who they are, what they need, and whom to talk to there.

mod drafts;
mod rules;
mod store;

use crate::{
    database::begin,
    error::{Refusal, Result},
    field::{Level, Practice, Setting, SpokenLanguage, Stage, State},
    ids::{CommunityId, GuildId, MemberId, ProfileDraftId},
    members::{self, Actor, Responsibility},
    notifications::{self, CoachingNotice, Notification},
};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, PgPool};

pub use drafts::{ProfileDraft, ProfileKind, draft, keep, keep_draft};
pub use rules::{Draft, at_most};

/// Longest name, in characters.
pub const NAME_MAX: usize = 100;
/// Longest notes, in characters.
pub const NOTES_MAX: usize = 1000;
/// How far people can put a community before or behind others.
pub const PRIORITY: std::ops::RangeInclusive<i32> = -9..=9;

/// The refusal of who puts a community before or after others and does not coordinate.
pub const PRIORITY_REFUSED: &str = "community-priority-not-coordinator";
/// The refusal, until they are sure, of a community whose name another one in its state has.
pub const NAMESAKE: &str = "community-namesake";

/// A community.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Community {
    /// Which it is.
    pub id: CommunityId,
    /// In which server.
    pub guild: GuildId,
    /// Its short number, `C-3`.
    pub number: i32,
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub state: State,
    /// Where it lives.
    pub setting: Setting,
    /// How far it has come.
    pub stage: Stage,
    /// The level it works at.
    pub level: Option<Level>,
    /// The practices it needs help with, the most important first.
    pub needs: Vec<Practice>,
    /// The language it works in.
    pub language: Option<SpokenLanguage>,
    /// Whether a coach must speak that language.
    pub language_required: bool,
    /// Whom to talk to.
    pub contact: MemberId,
    /// Their display name.
    pub contact_name: String,
    /// When it would like to begin.
    pub start: Option<NaiveDate>,
    /// What else a coach should know.
    pub notes: Option<String>,
    /// What people have put before or behind others.
    pub priority: i32,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// Since when it waits for a coach, where it does.
    pub waiting_since: DateTime<Utc>,
    /// When it stopped looking.
    pub closed_at: Option<DateTime<Utc>>,
    /// Since when its contact is known to have left the server.
    pub contact_left_at: Option<DateTime<Utc>>,
}

impl Community {
    /// The number people type and read.
    #[must_use]
    pub fn label(&self) -> String {
        label(self.number)
    }

    /// Whether someone may change and close it: who coordinates, and who is its contact. Who added it as a coordinator may do
    /// so no longer than they are one.
    #[must_use]
    pub fn is_kept_by(&self, actor: &Actor) -> bool {
        self.contact == actor.member || actor.is(Responsibility::Coordinator)
    }
}

/// The number people type and read, `C-3`.
#[must_use]
pub fn label(number: i32) -> String {
    format!("C-{number}")
}

/// Whoever is named as a contact: what their roles say of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub member: MemberId,
    /// Whether they belong to the Next Generation Coalition, whose members may be minors.
    pub is_youth: bool,
}

/// Whether someone may put a contact down: coordinators anybody, others themselves. A young person is nobody's contact:
/// a coach would be alone with them.
///
/// # Errors
/// A refusal that says what to do instead.
pub fn may_name(actor: &Actor, contact: Named) -> Result<(), Refusal> {
    let is_own = contact.member == actor.member;
    // First who may name others at all: nobody finds out by asking how old somebody is.
    if !is_own && !actor.is(Responsibility::Coordinator) {
        return Err(Refusal::new("community-contact-not-you"));
    }
    if is_own && (contact.is_youth || actor.may_be_young()) {
        return Err(Refusal::new("community-contact-young"));
    }
    if contact.is_youth {
        // Coordinators are not told who is young either.
        return Err(Refusal::new("community-contact-cannot"));
    }
    Ok(())
}

/// Adds a community; from now on it waits for a coach. A draft becomes one community, however often it is handed in.
///
/// # Errors
/// A refusal where another one in its state has the name and whoever adds it is not sure, or where they put it before others
/// and do not coordinate.
pub async fn add(
    db: &PgPool,
    actor: &Actor,
    draft: &Draft,
    from: Option<ProfileDraftId>,
    is_sure: bool,
    now: DateTime<Utc>,
) -> Result<Community> {
    may_prefer(actor, draft.priority, 0)?;
    let mut tx = begin(db).await?;
    if let Some(from) = from
        && let Some(before) = drafts::store::lock(&mut tx, actor, from).await?
    {
        return by_id(db, actor.guild, before).await?.ok_or_else(unknown);
    }
    if !is_sure && let Some(number) = store::namesake(&mut tx, actor.guild, draft).await? {
        return Err(Refusal::new(NAMESAKE).with("community", label(number)).into());
    }
    let (id, number) = store::insert(&mut tx, actor, draft, now).await?;
    members::record(&mut tx, actor, "community.add", Some(&label(number)), now).await?;
    if let Some(from) = from {
        drafts::store::use_up(&mut tx, from, id).await?;
    }
    tx.commit().await?;
    by_id(db, actor.guild, id).await?.ok_or_else(unknown)
}

/// Changes what is said of a community, in the caller's transaction; returns it as it stood before.
///
/// # Errors
/// A refusal when it is not theirs to change, or closed.
pub async fn edit(
    tx: &mut PgConnection,
    actor: &Actor,
    id: CommunityId,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<Community> {
    let standing = lock(tx, actor.guild, id).await?.filter(|it| it.is_kept_by(actor)).ok_or_else(unknown)?;
    may_change(&standing)?;
    may_prefer(actor, draft.priority, standing.priority)?;
    members::record(tx, actor, "community.edit", Some(&standing.label()), now).await?;
    store::update(tx, id, draft, now).await?;
    if draft.contact != standing.contact
        && let Some(pair) = store::pair(tx, id).await?
    {
        let (matched, before) = (pair.id, standing.contact);
        let notices = if pair.has_thread {
            // Who changed it themselves, or is gone, is not told.
            let is_told = before != actor.member && standing.contact_left_at.is_none();
            let told = is_told.then_some(CoachingNotice::Relieved { matched, member: before });
            let introduced = CoachingNotice::Introduced { matched, member: draft.contact };
            [Some(CoachingNotice::ContactChanged { matched, before }), Some(introduced), told]
        } else {
            // A pair that nobody could be let into a thread of begins with who is named now.
            [Some(CoachingNotice::Paired { matched }), None, None]
        };
        for notice in notices.into_iter().flatten() {
            notifications::enqueue(tx, actor.guild, Notification::Coaching(notice), now).await?;
        }
    }
    Ok(standing)
}

/// Whether someone may put a community before or after others: who coordinates.
fn may_prefer(actor: &Actor, priority: i32, before: i32) -> Result<(), Refusal> {
    let may = priority == before || actor.is(Responsibility::Coordinator);
    if may { Ok(()) } else { Err(Refusal::new(PRIORITY_REFUSED)) }
}

fn may_change(standing: &Community) -> Result<(), Refusal> {
    match standing.closed_at {
        Some(_) => Err(Refusal::new("community-closed-already").with("community", standing.label())),
        None => Ok(()),
    }
}

/// Marks a community as no longer looking, in the caller's transaction, and has its pair told; says whether it was open.
///
/// # Errors
/// A refusal when it is not theirs to close.
pub async fn close(
    tx: &mut PgConnection,
    actor: &Actor,
    id: CommunityId,
    now: DateTime<Utc>,
) -> Result<(Community, bool)> {
    let standing = lock(tx, actor.guild, id).await?.filter(|it| it.is_kept_by(actor)).ok_or_else(unknown)?;
    if standing.closed_at.is_some() {
        return Ok((standing, false));
    }
    members::record(tx, actor, "community.close", Some(&standing.label()), now).await?;
    store::close(tx, id, now).await?;
    if let Some(pair) = store::pair(tx, id).await? {
        for member in [pair.coach, standing.contact].into_iter().filter(|member| *member != actor.member) {
            let closed = CoachingNotice::Closed { matched: pair.id, member };
            notifications::enqueue(tx, actor.guild, Notification::Coaching(closed), now).await?;
        }
    }
    Ok((standing, true))
}

/// Locks a community until the transaction ends.
///
/// # Errors
/// When the database does not answer.
pub async fn lock(tx: &mut PgConnection, guild: GuildId, id: CommunityId) -> Result<Option<Community>> {
    store::lock(tx, guild, id).await
}

/// Locks some communities until the transaction ends, by id.
///
/// # Errors
/// When the database does not answer.
pub async fn lock_all(tx: &mut PgConnection, guild: GuildId, ids: &[CommunityId]) -> Result<()> {
    store::lock_all(tx, guild, ids).await
}

/// One community of this server by its number, for whoever may read it.
///
/// # Errors
/// A refusal when there is none, or when it is not for this person to read.
pub async fn show(db: &PgPool, actor: &Actor, number: i32) -> Result<Community> {
    store::readable(db, actor, Some(number), None).await?.ok_or_else(unknown)
}

/// One community of this server by its id, from a button, for whoever may read it.
///
/// # Errors
/// A refusal when there is none, or when it is not for this person to read.
pub async fn find(db: &PgPool, actor: &Actor, id: CommunityId) -> Result<Community> {
    store::readable(db, actor, None, Some(id)).await?.ok_or_else(unknown)
}

/// One community, whoever asks.
///
/// # Errors
/// When the database does not answer.
pub async fn by_id(db: &PgPool, guild: GuildId, id: CommunityId) -> Result<Option<Community>> {
    store::by_id(db, guild, id).await
}

/// A community in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its short number.
    pub number: i32,
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub state: State,
    /// Since when it waits, where it does.
    pub waiting_since: DateTime<Utc>,
    /// Whether an offer for it is open.
    pub is_offered: bool,
    /// Whether it has a coach.
    pub has_coach: bool,
    /// Whether it stopped looking.
    pub is_closed: bool,
}

/// How many communities stand on a page.
pub const PAGE: i64 = 10;

/// The communities this person may read: open ones first, those that wait longest on top. And how many there are.
///
/// # Errors
/// When the database does not answer.
pub async fn list(db: &PgPool, actor: &Actor, page: i64) -> Result<(Vec<Listed>, i64)> {
    store::list(db, actor, page).await
}

/// Communities to choose from while somebody types: those this person may read, by number or words.
///
/// # Errors
/// When the database does not answer.
pub async fn suggest(db: &PgPool, actor: &Actor, typed: &str) -> Result<Vec<Listed>> {
    store::suggest(db, actor, typed).await
}

/// The refusal of a community that is not there, or not for this person.
#[must_use]
pub fn unknown() -> crate::error::Error {
    Refusal::new("community-unknown").into()
}

/// Removes what was typed and never handed in.
///
/// # Errors
/// When the database does not answer.
pub async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    drafts::store::purge(db, now).await
}
