//! Releases: recorded, revoked, ended; and what follows for the stories they were for.

pub(super) mod store;

use super::{
    Attachment, Consent, ReleaseKind, ReleaseScope, State, changed, label, may_be_shown, reads_all,
    store::{self as records, Standing},
    tell_author, unknown,
};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{FileId, ReleaseId, StoryId},
    members::{self, Actor},
    notifications::StoryOutcome,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// The recorded permission to show a story.
#[derive(Clone, Debug)]
pub struct Release {
    /// Which release.
    pub id: ReleaseId,
    /// Where it lets the story be shown.
    pub scope: ReleaseScope,
    /// Who gave it, until when.
    pub consent: Consent,
    /// The signed paper, where it is kept.
    pub paper: Option<FileId>,
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
    let standing = records::lock(&mut tx, actor.guild, id).await?.ok_or_else(unknown)?;
    if standing.state == State::Withdrawn {
        return Err(Refusal::new("release-withdrawn").into());
    }
    members::record(&mut tx, actor, "story.release", Some(&label(standing.number)), now).await?;
    store::insert_release(&mut tx, actor, id, release, now).await?;
    let consents = store::consents(&mut tx, id).await?;
    if standing.state == State::TakenDown && may_be_shown(standing.people, &consents, now) {
        records::set_state(&mut tx, id, State::InReview, None).await?;
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
    let standing = records::lock(&mut tx, actor.guild, id).await?.ok_or_else(unknown)?;
    let ended = store::revoke_releases(&mut tx, actor, id, now).await?;
    if ended == 0 {
        return Err(Refusal::new("revoke-nothing").with("story", label(standing.number)).into());
    }
    members::record(&mut tx, actor, "story.revoke", Some(&label(standing.number)), now).await?;
    take_down(&mut tx, &standing, StoryOutcome::Revoked, now).await?;
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
        let Some(standing) = records::lock(&mut tx, guild, id).await? else { continue };
        let consents = store::consents(&mut tx, id).await?;
        if standing.published_revision.is_some() && !may_be_shown(standing.people, &consents, now) {
            take_down(&mut tx, &standing, StoryOutcome::TakenDown, now).await?;
            tx.commit().await?;
            ended += 1;
        }
    }
    Ok(ended)
}

async fn take_down(
    tx: &mut PgConnection,
    standing: &Standing,
    outcome: StoryOutcome,
    now: DateTime<Utc>,
) -> Result<()> {
    let (guild, id) = (standing.guild, standing.id);
    if standing.published_revision.is_some() {
        // An edit that waits for review goes on waiting; it is not published without a release either.
        let state = if standing.state == State::InReview { State::InReview } else { State::TakenDown };
        records::set_state(tx, id, state, None).await?;
        tell_author(tx, guild, id, standing.author, outcome, None, now).await?;
    }
    changed(tx, guild, id, now).await
}
