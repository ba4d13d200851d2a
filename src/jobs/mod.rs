//! What is due without anybody asking, and the list of it; names are unique.

pub mod apply_setup;
mod end_releases;
mod fetch_files;
mod follow_zones;
mod purge;

use crate::{
    clock::Clock,
    error::{Error, Result},
    ids::GuildId,
    networks::setup,
    queue::{self, Entry, Outcome},
    stories::files::Content,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, PgPool};
use tokio_util::sync::CancellationToken;

/// A job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum Job {
    /// Makes and adopts what a server is to have.
    ApplySetup {
        /// Which server.
        guild: GuildId,
        /// The answer that tells how far it is.
        answer: setup::Answer,
    },
    /// Fetches what people attached.
    FetchFiles,
    /// Takes down what is no longer released.
    EndReleases,
    /// Keeps exchanges at their wall time where a zone has changed its rules.
    FollowZones,
    /// Removes what nobody needs any more.
    Purge,
}

/// The jobs that run for ever, each in one process at a time.
const RECURRING: [Job; 4] = [Job::FetchFiles, Job::EndReleases, Job::FollowZones, Job::Purge];

/// What jobs need of Discord; `main` lends it to them.
pub trait Edge: Send + Sync {
    /// What set-up needs.
    fn setup(&self) -> &impl setup::Edge;

    /// Fetches a file that Discord keeps for about a day.
    fn fetch(&self, url: &str, name: &str) -> impl Future<Output = Result<Content, NotFetched>> + Send;
}

/// Why a file was not fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotFetched {
    /// It will not be kept; the text with this key says why.
    Refused(&'static str),
    /// Discord is away: it is tried again.
    Away,
}

/// How a job lies in the queue.
#[derive(Serialize)]
struct Queued {
    job: Job,
}

impl Job {
    /// Its name, by which it waits only once.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::ApplySetup { .. } => "apply-setup",
            Self::FetchFiles => "fetch-files",
            Self::EndReleases => "end-releases",
            Self::FollowZones => "follow-zones",
            Self::Purge => "purge",
        }
    }

    /// The server it is for; none for what is done for all of them.
    const fn guild(&self) -> Option<GuildId> {
        match self {
            Self::ApplySetup { guild, .. } => Some(*guild),
            Self::FetchFiles | Self::EndReleases | Self::FollowZones | Self::Purge => None,
        }
    }

    fn entry(self, run_at: DateTime<Utc>) -> Entry<impl Serialize + Sync> {
        let guild = self.guild();
        let key = match guild {
            Some(guild) => format!("job:{}:{guild}", self.name()),
            None => format!("job:{}", self.name()),
        };
        Entry { guild, member: None, key: Some(key), task: Queued { job: self }, run_at }
    }
}

/// Makes sure that every recurring job is in the queue.
///
/// # Errors
/// When the database does not take it.
pub async fn plan(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    let mut tx = crate::database::begin(db).await?;
    for job in RECURRING {
        queue::enqueue(&mut tx, job.entry(now), now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// How often the jobs that people wait for are asked for again, counted on the monotonic clock: a wall clock that was
/// wrong for a while has written moments far ahead, and must not keep them from running.
const ASK_AGAIN: std::time::Duration = std::time::Duration::from_secs(30);

/// Asks for the jobs that people wait for, again and again, until told to stop.
pub async fn keep_asking(db: PgPool, clock: Clock, stop: CancellationToken) {
    let mut tick = tokio::time::interval(ASK_AGAIN);
    while stop.run_until_cancelled(tick.tick()).await.is_some() {
        for job in [Job::FetchFiles, Job::EndReleases] {
            if let Err(cause) = hasten(&db, job, clock.now()).await {
                tracing::warn!(%cause, "a job could not be asked for");
            }
        }
    }
}

/// Queues a job to run now, in the transaction of what it is for.
///
/// # Errors
/// When the database does not take it.
pub async fn enqueue(tx: &mut PgConnection, job: Job, now: DateTime<Utc>) -> Result<()> {
    queue::enqueue(tx, job.entry(now), now).await
}

/// Has a recurring job run now.
///
/// # Errors
/// When the database does not take it.
pub async fn hasten(db: &PgPool, job: Job, now: DateTime<Utc>) -> Result<()> {
    let mut connection = db.acquire().await?;
    enqueue(&mut connection, job, now).await
}

/// Runs a job.
pub async fn run(job: Job, db: &PgPool, clock: Clock, edge: &impl Edge) -> Outcome {
    let now = clock.now();
    let done = match &job {
        Job::ApplySetup { guild, answer } => return apply_setup::run(*guild, answer, db, clock, edge.setup()).await,
        Job::FetchFiles => fetch_files::run(db, edge, now).await,
        Job::EndReleases => end_releases::run(db, now).await,
        Job::FollowZones => follow_zones::run(db, now).await,
        Job::Purge => purge::run(db, now).await,
    };
    match done {
        Ok(again) => Outcome::Again(again),
        Err(Error::Away(cause)) => Outcome::Away(cause.to_string()),
        // A recurring job is never given up: it says what is wrong and runs again.
        Err(error) => {
            tracing::error!(job = job.name(), %error, "a job failed");
            Outcome::Again(now + chrono::TimeDelta::seconds(30))
        }
    }
}
