//! Success stories: logged, reviewed, published while consent stands, and found again.

mod draft;
pub mod files;
mod rules;
pub mod search;
mod store;

use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{GuildId, MemberId, ReleaseId, StoryDraftId, StoryId},
    members::{self, Actor, Responsibility},
    notifications::{self, Notification, StoryOutcome},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub use draft::{Attachment, CHANGE_MAX, Draft, Kept, NewDraft, PLACE_MAX, STORY_MAX, TITLE_MAX, Typed};
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

/// The recorded permission to show a story.
#[derive(Clone, Debug)]
pub struct Release {
    /// Which release.
    pub id: ReleaseId,
    /// Where it lets the story be shown.
    pub scope: ReleaseScope,
    /// Who gave it, until when.
    pub consent: Consent,
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

    /// Whether someone may read it: what is published, everyone; else its author and those who review.
    #[must_use]
    pub fn is_readable_by(&self, actor: &Actor) -> bool {
        self.published.is_some() || self.author == actor.member || reads_all(actor)
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
}

/// Keeps the options of `/story log` until the form comes back, in one round trip.
///
/// # Errors
/// When the database does not take it.
pub async fn start(db: &PgPool, actor: &Actor, draft: &NewDraft, now: DateTime<Utc>) -> Result<StoryDraftId> {
    store::insert_draft(db, actor, draft, now).await
}

/// Opens a draft of the latest words of a story, for its author to edit.
///
/// # Errors
/// A refusal when it is not theirs or can no longer be edited.
pub async fn start_edit(db: &PgPool, actor: &Actor, story: &Story, now: DateTime<Utc>) -> Result<Kept> {
    if story.author != actor.member {
        return Err(Refusal::new("edit-not-yours").into());
    }
    rules::may_edit(story.state)?;
    let id = store::insert_edit(db, actor, story.id, now).await?;
    draft(db, actor, id).await
}

/// What is kept of a story that was not handed in yet.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server.
pub async fn draft(db: &PgPool, actor: &Actor, id: StoryDraftId) -> Result<Kept> {
    store::draft(db, actor, id).await?.ok_or_else(|| Refusal::new("draft-gone").into())
}

/// Keeps what a form brought, as it is, before anything is judged.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server.
pub async fn keep(db: &PgPool, actor: &Actor, id: StoryDraftId, typed: &Typed) -> Result<Kept> {
    store::update_draft(db, actor, id, typed).await?.ok_or_else(|| Refusal::new("draft-gone").into())
}

/// Keeps the story and queues its review: both, or neither. A draft becomes one story, however often it is handed in.
///
/// # Errors
/// A refusal when what is edited can no longer be edited.
pub async fn log(db: &PgPool, actor: &Actor, kept: &Kept, draft: &Draft, now: DateTime<Utc>) -> Result<Logged> {
    let mut tx = begin(db).await?;
    let logged = match kept.story_id {
        None => match store::log(&mut tx, actor, kept.id, draft, now).await? {
            Some(logged) => logged,
            None => return logged_before(&mut tx, actor, kept.id).await,
        },
        Some(story) => {
            let standing = store::lock(&mut tx, actor.guild, story).await?.ok_or_else(unknown)?;
            if !store::use_draft(&mut tx, kept.id, story).await? {
                return logged_before(&mut tx, actor, kept.id).await;
            }
            rules::may_edit(standing.state)?;
            store::revise(&mut tx, story, draft, now).await?;
            Logged { story, number: standing.number }
        }
    };
    let action = if kept.story_id.is_some() { "story.edit" } else { "story.log" };
    members::record(&mut tx, actor, action, Some(&label(logged.number)), now).await?;
    changed(&mut tx, actor.guild, logged.story, now).await?;
    tx.commit().await?;
    Ok(logged)
}

async fn logged_before(tx: &mut PgConnection, actor: &Actor, draft: StoryDraftId) -> Result<Logged> {
    store::became(tx, actor, draft).await?.ok_or_else(|| Refusal::new("draft-gone").into())
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
    let consents = store::consents(&mut tx, id).await?;
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
    let logged = Logged { story: id, number: standing.number };
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

/// A release to be recorded.
#[derive(Clone, Debug)]
pub struct NewRelease {
    /// Who gave it.
    pub kind: ReleaseKind,
    /// Where it lets the story be shown.
    pub scope: ReleaseScope,
    /// When it ends.
    pub until: DateTime<Utc>,
    /// The signed paper, where it is kept here at all.
    pub attachment: Option<Attachment>,
}

/// Records a release. A story that was taken down for want of one waits for review again.
///
/// # Errors
/// A refusal: not a reviewer or coordinator, an end that has passed, or a story that is withdrawn.
pub async fn release(db: &PgPool, actor: &Actor, id: StoryId, release: &NewRelease, now: DateTime<Utc>) -> Result<()> {
    if !reads_all(actor) {
        return Err(Refusal::new("release-not-yours").into());
    }
    if release.until <= now {
        return Err(Refusal::new("release-already-over").into());
    }
    let mut tx = begin(db).await?;
    let standing = store::lock(&mut tx, actor.guild, id).await?.ok_or_else(unknown)?;
    if standing.state == State::Withdrawn {
        return Err(Refusal::new("release-withdrawn").into());
    }
    members::record(&mut tx, actor, "story.release", Some(&label(standing.number)), now).await?;
    store::insert_release(&mut tx, actor, id, release, now).await?;
    let consents = store::consents(&mut tx, id).await?;
    if standing.state == State::TakenDown && may_be_shown(standing.people, &consents, now) {
        store::set_state(&mut tx, id, State::InReview, None).await?;
    }
    changed(&mut tx, actor.guild, id, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends every release of a story that stands, and takes the story down; says how many releases ended.
///
/// # Errors
/// A refusal: not a reviewer or coordinator, or nothing to revoke.
pub async fn revoke(db: &PgPool, actor: &Actor, id: StoryId, now: DateTime<Utc>) -> Result<u64> {
    if !reads_all(actor) {
        return Err(Refusal::new("release-not-yours").into());
    }
    let mut tx = begin(db).await?;
    let standing = store::lock(&mut tx, actor.guild, id).await?.ok_or_else(unknown)?;
    let ended = store::revoke_releases(&mut tx, actor, id, now).await?;
    if ended == 0 {
        return Err(Refusal::new("revoke-nothing").with("story", label(standing.number)).into());
    }
    members::record(&mut tx, actor, "story.revoke", Some(&label(standing.number)), now).await?;
    take_down(&mut tx, &standing, now).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Takes down what stands published although its consent has ended; says how many stories that were.
///
/// # Errors
/// When the database does not answer.
pub async fn end_releases(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let mut ended = 0;
    for (guild, id) in store::with_ended_release(db, now).await? {
        let mut tx = begin(db).await?;
        let Some(standing) = store::lock(&mut tx, guild, id).await? else { continue };
        let consents = store::consents(&mut tx, id).await?;
        if standing.published_revision.is_some() && !may_be_shown(standing.people, &consents, now) {
            take_down(&mut tx, &standing, now).await?;
            tx.commit().await?;
            ended += 1;
        }
    }
    Ok(ended)
}

async fn take_down(tx: &mut PgConnection, standing: &store::Standing, now: DateTime<Utc>) -> Result<()> {
    let (guild, id) = (standing.guild, standing.id);
    if standing.published_revision.is_some() {
        // An edit that waits for review goes on waiting; it is not published without a release either.
        let state = if standing.state == State::Published { State::TakenDown } else { standing.state };
        store::set_state(tx, id, state, None).await?;
        tell_author(tx, guild, id, standing.author, StoryOutcome::TakenDown, None, now).await?;
    }
    changed(tx, guild, id, now).await
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

/// One line of a list of stories.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its short number.
    pub number: i32,
    /// Its title: the published one for those who read only that.
    pub title: String,
    /// Who told it.
    pub author_name: String,
    /// How it is told.
    pub medium: Medium,
    /// Which indicator it moved.
    pub indicator: Indicator,
    /// Which community.
    pub community: Option<String>,
    /// Where it stands.
    pub state: State,
    /// When it was logged, or published where only published ones are listed.
    pub at: DateTime<Utc>,
}

/// One page of a list.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// How many there are in all.
    pub total: i64,
}

/// Lines on one page of a list.
pub const PAGE: i64 = 8;

/// The stories a person told, newest first; pages count from 0.
///
/// # Errors
/// When the database does not answer.
pub async fn mine(db: &PgPool, actor: &Actor, page: i64) -> Result<Page<Listed>> {
    store::mine(db, actor, page).await
}

/// The stories that wait for review, oldest first; pages count from 0.
///
/// # Errors
/// A refusal when they are neither reviewer nor coordinator.
pub async fn queue(db: &PgPool, actor: &Actor, page: i64) -> Result<Page<Listed>> {
    if !reads_all(actor) {
        return Err(Refusal::new("queue-not-reviewer").into());
    }
    store::waiting(db, actor.guild, page).await
}

/// Removes drafts that nobody handed in for a month, and the files that belong to nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    store::purge(db, now).await
}
