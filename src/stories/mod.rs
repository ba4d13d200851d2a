//! Success stories: logged, reviewed, published while consent stands, and found again.

mod drafts;
pub mod export;
pub mod files;
mod lists;
mod releases;
mod rules;
pub mod search;
mod store;

use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{FileId, GuildId, MemberId, StoryDraftId, StoryId},
    members::{self, Actor, Responsibility},
    notifications::{self, Notification, PostKind, StoryOutcome},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub use drafts::{
    Attachment, Begun, CHANGE_MAX, Changes, Chosen, Draft, Kept, NewDraft, PLACE_MAX, STORY_MAX, TITLE_MAX, Typed,
    begun, choose, draft, draft_guild, keep, start, start_edit, start_told, take_in,
};
pub use lists::{Listed, Newest, PAGE, Page, mine, newest, published_since, queue};
pub use releases::{NewRelease, Release, end_releases, release, revoke};
pub use rules::{Consent, Decision, Indicator, Medium, People, ReleaseKind, ReleaseScope, State, may_be_shown};

/// A story as it stands, with its latest words and, where an edit waits for review, the ones that are published.
#[derive(Clone, Debug)]
pub struct Story {
    /// Which story.
    pub id: StoryId,
    /// In which server.
    pub guild: GuildId,
    /// Its short number, `S-12`.
    pub number: i32,
    /// Who told it.
    pub author: MemberId,
    /// Their name when they told it.
    pub author_name: String,
    /// Whether their name is shown to everybody.
    pub is_byline_shown: bool,
    /// How it is told.
    pub medium: Medium,
    /// Which indicator it moved.
    pub indicator: Indicator,
    /// Whom readers could identify.
    pub people: People,
    /// Which community.
    pub community: Option<String>,
    /// Which school.
    pub school: Option<String>,
    /// Where it stands.
    pub state: State,
    /// Counts its edits, from 1.
    pub revision: i32,
    /// The revision that stands in `#success-stories`.
    pub published_revision: Option<i32>,
    /// When it was logged.
    pub logged_at: DateTime<Utc>,
    /// When it was first published, while it is.
    pub published_at: Option<DateTime<Utc>>,
    /// The latest words.
    pub words: Words,
    /// The published words.
    pub published: Option<Words>,
    /// Who decided about the latest words, and what they wrote.
    pub review: Option<Review>,
    /// Every release ever recorded, newest first.
    pub releases: Vec<Release>,
    /// The file that came with it, without its bytes.
    pub file: Option<files::File>,
    /// The file that a reviewer saw when they published: the only one that stands in public.
    pub published_file: Option<FileId>,
}

/// The words of one revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The title.
    pub title: String,
    /// The story.
    pub story: String,
    /// What changed, with figures; empty when nothing was said of it.
    pub change: String,
    /// Where more can be read.
    pub link: Option<String>,
}

/// A reviewer's decision about one revision.
#[derive(Clone, Debug)]
pub struct Review {
    /// Who decided.
    pub reviewer: MemberId,
    /// When.
    pub at: DateTime<Utc>,
    /// What they wrote.
    pub note: Option<String>,
}

impl Story {
    /// The number people type and read.
    #[must_use]
    pub fn label(&self) -> String {
        label(self.number)
    }

    /// Whether nothing about consent forbids that it is shown now.
    #[must_use]
    pub fn may_be_shown(&self, now: DateTime<Utc>) -> bool {
        may_be_shown(self.people, &self.consents(), now)
    }

    fn consents(&self) -> Vec<Consent> {
        self.releases.iter().map(|release| release.consent).collect()
    }

    /// Whether someone may read it: what is published, everyone; what was taken back, its author alone; else its author
    /// and those who review.
    #[must_use]
    pub fn is_readable_by(&self, actor: &Actor) -> bool {
        let reads_all = reads_all(actor) && self.state != State::Withdrawn;
        self.published.is_some() || self.author == actor.member || reads_all
    }
}

/// The number people type and read, `S-12`.
#[must_use]
pub fn label(number: i32) -> String {
    format!("S-{number}")
}

/// Whether someone reads what is not published: reviewers and coordinators.
#[must_use]
pub fn reads_all(actor: &Actor) -> bool {
    actor.is_any(&[Responsibility::Reviewer, Responsibility::Coordinator])
}

/// What logging or editing led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Logged {
    /// Which story.
    pub story: StoryId,
    /// Its short number.
    pub number: i32,
    /// Whether a copy stands in `#success-stories`.
    pub is_published: bool,
    /// Whether this took down the copy that stood there: it needs a release that it does not have.
    pub is_taken_down: bool,
}

/// Keeps the story and queues its review: both, or neither. A draft becomes one story, however often it is handed in.
///
/// # Errors
/// A refusal when what is edited can no longer be edited.
pub async fn log(db: &PgPool, actor: &Actor, kept: &Kept, draft: &Draft, now: DateTime<Utc>) -> Result<Logged> {
    if !kept.is_chosen() {
        return Err(Refusal::new("draft-not-chosen").into());
    }
    let Some(story) = kept.story_id else {
        // The commonest of all writes: one statement, and so one round trip.
        return match store::log(db, actor, kept.id, draft, now).await? {
            Some(logged) => Ok(logged),
            None => logged_before(&mut *db.acquire().await?, actor, kept.id).await,
        };
    };
    let mut tx = begin(db).await?;
    let standing = store::lock(&mut tx, actor.guild, story).await?.ok_or_else(unknown)?;
    if !drafts::store::use_draft(&mut tx, kept.id, story).await? {
        return logged_before(&mut tx, actor, kept.id).await;
    }
    rules::may_edit(standing.state)?;
    let people = kept.people.unwrap_or(standing.people);
    rules::may_reclassify(standing.people, people, standing.published_revision.is_some())?;
    store::revise(&mut tx, story, draft, people, kept.file, now).await?;
    members::record(&mut tx, actor, "story.edit", Some(&label(standing.number)), now).await?;
    let consents = releases::store::consents(&mut tx, story).await?;
    let stays = standing.published_revision.is_some() && may_be_shown(people, &consents, now);
    let is_taken_down = standing.published_revision.is_some() && !stays;
    if is_taken_down {
        // Its author says that it needs more protection than it has: it does not stand until it has it.
        store::set_state(&mut tx, story, State::InReview, None).await?;
        tell_author(&mut tx, actor.guild, story, standing.author, StoryOutcome::NeedsRelease, None, now).await?;
    }
    changed(&mut tx, actor.guild, story, now).await?;
    tx.commit().await?;
    Ok(Logged { story, number: standing.number, is_published: stays, is_taken_down })
}

async fn logged_before(tx: &mut PgConnection, actor: &Actor, draft: StoryDraftId) -> Result<Logged> {
    drafts::store::became(tx, actor, draft).await?.ok_or_else(|| Refusal::new("draft-gone").into())
}

/// One story of this server by its number.
///
/// # Errors
/// A refusal when there is none, or when it is not for this person to read.
pub async fn show(db: &PgPool, actor: &Actor, number: i32) -> Result<Story> {
    let story = store::by_number(db, actor.guild, number).await?;
    story.filter(|story| story.is_readable_by(actor)).ok_or_else(unknown)
}

/// One story of this server by its id, from a button.
///
/// # Errors
/// A refusal when there is none, or when it is not for this person to read.
pub async fn find(db: &PgPool, actor: &Actor, id: StoryId) -> Result<Story> {
    let story = view(db, id).await?;
    story.filter(|story| story.guild == actor.guild && story.is_readable_by(actor)).ok_or_else(unknown)
}

/// One story for the bot's own messages, whoever reads them.
///
/// # Errors
/// When the database does not answer.
pub async fn view(db: &PgPool, id: StoryId) -> Result<Option<Story>> {
    store::by_id(db, id).await
}

fn unknown() -> crate::error::Error {
    Refusal::new("story-unknown").into()
}

/// Decides about a story that waits; of two reviewers the first wins. Deciding the same again changes nothing.
///
/// # Errors
/// A refusal: not a reviewer, their own story, decided already, or consent is missing.
pub async fn review(
    db: &PgPool,
    actor: &Actor,
    id: StoryId,
    revision: Option<i32>,
    decision: &Decision,
    now: DateTime<Utc>,
) -> Result<()> {
    if !actor.is(Responsibility::Reviewer) {
        return Err(Refusal::new("review-not-reviewer").into());
    }
    let mut tx = begin(db).await?;
    let standing = store::lock(&mut tx, actor.guild, id).await?.ok_or_else(unknown)?;
    if standing.reviewer == Some(actor.member) && standing.state == decision.state() {
        return Ok(());
    }
    if revision.is_some_and(|revision| revision != standing.revision) {
        return Err(Refusal::new("review-edited-meanwhile").into());
    }
    let consents = releases::store::consents(&mut tx, id).await?;
    let is_author = standing.author == actor.member;
    rules::may_decide(decision, standing.state, is_author, standing.people, &consents, now)?;
    members::record(&mut tx, actor, "story.review", Some(&label(standing.number)), now).await?;
    store::decide(&mut tx, id, actor.member, decision, now).await?;
    changed(&mut tx, actor.guild, id, now).await?;
    let outcome = match decision {
        Decision::Publish => StoryOutcome::Published,
        Decision::Return { .. } => StoryOutcome::Returned,
        Decision::Decline { .. } => StoryOutcome::Declined,
    };
    let note = decision.note().map(str::to_owned);
    tell_author(&mut tx, actor.guild, id, standing.author, outcome, note, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a story back, by its author or a coordinator, and queues the removal of every published copy.
///
/// # Errors
/// A refusal when it is neither theirs nor their responsibility.
pub async fn withdraw(db: &PgPool, actor: &Actor, id: StoryId, now: DateTime<Utc>) -> Result<Logged> {
    let mut tx = begin(db).await?;
    let standing = store::lock(&mut tx, actor.guild, id).await?.ok_or_else(unknown)?;
    if standing.author != actor.member && !actor.is(Responsibility::Coordinator) {
        return Err(Refusal::new("withdraw-not-yours").into());
    }
    let is_taken_down = standing.published_revision.is_some();
    let logged = Logged { story: id, number: standing.number, is_published: false, is_taken_down };
    if standing.state == State::Withdrawn {
        return Ok(logged);
    }
    members::record(&mut tx, actor, "story.withdraw", Some(&label(standing.number)), now).await?;
    store::set_state(&mut tx, id, State::Withdrawn, None).await?;
    changed(&mut tx, actor.guild, id, now).await?;
    if standing.author != actor.member {
        tell_author(&mut tx, actor.guild, id, standing.author, StoryOutcome::Withdrawn, None, now).await?;
    }
    tx.commit().await?;
    Ok(logged)
}

/// Has the review card drawn anew: an answer to a press may have written an older one over it.
///
/// # Errors
/// When the database does not take it.
pub async fn draw_card_again(db: &PgPool, story: &Story, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    notifications::distrust(&mut tx, story.guild, PostKind::ReviewCard, story.id.sql()).await?;
    changed(&mut tx, story.guild, story.id, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn changed(tx: &mut PgConnection, guild: GuildId, story: StoryId, now: DateTime<Utc>) -> Result<()> {
    notifications::enqueue(tx, guild, Notification::StoryChanged { story }, now).await
}

async fn tell_author(
    tx: &mut PgConnection,
    guild: GuildId,
    story: StoryId,
    member: MemberId,
    outcome: StoryOutcome,
    note: Option<String>,
    now: DateTime<Utc>,
) -> Result<()> {
    notifications::enqueue(tx, guild, Notification::StoryOutcome { story, member, outcome, note }, now).await
}

/// Stories whose bylines are taken off at once; the rest follow.
const HIDDEN_AT_ONCE: i64 = 100;

/// Takes the bylines of people who may be under 18 off what they told before that was known; the published copies are
/// brought in line. Says how many stories that were.
///
/// # Errors
/// When the database does not answer.
pub async fn hide_bylines(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let mut tx = begin(db).await?;
    let hidden = store::hide_bylines(&mut tx, HIDDEN_AT_ONCE).await?;
    for &(guild, story) in &hidden {
        changed(&mut tx, guild, story, now).await?;
    }
    tx.commit().await?;
    Ok(hidden.len())
}

/// Removes drafts that nobody handed in for a month, and the files that belong to nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    store::purge(db, now).await
}
