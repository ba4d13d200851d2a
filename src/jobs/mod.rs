//! What is due without anybody asking, and the list of it; names are unique.

pub mod apply_setup;
mod ask_after_hosts;
mod ask_commitments;
mod check_calendars;
mod coaching;
mod end_releases;
mod exchange_moments;
mod fetch_files;
mod follow_zones;
mod hide_names;
mod keep_events;
mod purge;
mod read_interest;
mod tend_networks;

use crate::{
    clock::Clock,
    error::{Error, Result},
    exchanges,
    ids::{GuildId, MemberId, RoleId},
    networks::{membership::follow, setup},
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
    /// Reminds people of exchanges, says that they begin, and asks who came what they thought.
    ExchangeMoments,
    /// Asks people how it went with what they meant to try.
    AskCommitments,
    /// Looks whether the hosts of exchanges are still in their servers.
    AskAfterHosts,
    /// Asks whether those who have a calendar address still belong where it leads.
    CheckCalendars,
    /// Takes the names of people who may be under 18 off what was shown before that was known.
    HideNames,
    /// Begins, ends and makes Discord's events for exchanges when it is time.
    KeepEvents,
    /// Reads who is interested in those events.
    ReadInterest,
    /// Keeps exchanges at their wall time where a zone has changed its rules.
    FollowZones,
    /// Looks after what is due in the networks.
    TendNetworks,
    /// Reminds of offers, ends them, offers the next best, asks pairs how it goes.
    Coaching,
    /// Asks whether people with offers and pairs are still there.
    SeePeople,
    /// Removes what nobody needs any more.
    Purge,
}

/// The jobs that run for ever, each in one process at a time.
const RECURRING: [Job; 14] = [
    Job::FetchFiles,
    Job::EndReleases,
    Job::ExchangeMoments,
    Job::AskCommitments,
    Job::AskAfterHosts,
    Job::FollowZones,
    Job::CheckCalendars,
    Job::HideNames,
    Job::KeepEvents,
    Job::ReadInterest,
    Job::TendNetworks,
    Job::Coaching,
    Job::SeePeople,
    Job::Purge,
];

/// What jobs need of Discord; `main` lends it to them.
pub trait Edge: Send + Sync {
    /// What set-up needs.
    fn setup(&self) -> &impl setup::Edge;

    /// What exchanges ask.
    fn exchanges(&self) -> &impl exchanges::Edge;

    /// Fetches a file that Discord keeps for about a day.
    fn fetch(&self, url: &str, name: &str) -> impl Future<Output = Result<Content, NotFetched>> + Send;

    /// The roles of somebody; none when they are not in the server, known only where Discord says so.
    fn roles(
        &self,
        guild: GuildId,
        member: MemberId,
    ) -> impl Future<Output = Result<Option<Vec<RoleId>>, NotFetched>> + Send;
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
            Self::ExchangeMoments => "exchange-moments",
            Self::AskCommitments => "ask-commitments",
            Self::AskAfterHosts => "ask-after-hosts",
            Self::CheckCalendars => "check-calendars",
            Self::HideNames => "hide-names",
            Self::KeepEvents => "keep-events",
            Self::ReadInterest => "read-interest",
            Self::FollowZones => "follow-zones",
            Self::TendNetworks => "tend-networks",
            Self::Coaching => "coaching",
            Self::SeePeople => "see-people",
            Self::Purge => "purge",
        }
    }

    /// The server it is for; none for what is done for all of them.
    const fn guild(&self) -> Option<GuildId> {
        match self {
            Self::ApplySetup { guild, .. } => Some(*guild),
            Self::FetchFiles
            | Self::EndReleases
            | Self::ExchangeMoments
            | Self::AskCommitments
            | Self::AskAfterHosts
            | Self::FollowZones
            | Self::CheckCalendars
            | Self::HideNames
            | Self::KeepEvents
            | Self::ReadInterest
            | Self::TendNetworks
            | Self::Coaching
            | Self::SeePeople
            | Self::Purge => None,
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
    // Whatever was changed by hand while nobody looked is noticed now.
    follow::begin_anew(db, None).await?;
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
        let awaited = [
            Job::FetchFiles,
            Job::EndReleases,
            Job::ExchangeMoments,
            Job::AskCommitments,
            Job::HideNames,
            Job::KeepEvents,
            Job::TendNetworks,
            Job::Coaching,
        ];
        for job in awaited {
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
        Job::ExchangeMoments => exchange_moments::run(db, now).await,
        Job::AskCommitments => ask_commitments::run(db, now).await,
        Job::AskAfterHosts => ask_after_hosts::run(db, edge, now).await,
        Job::CheckCalendars => check_calendars::run(db, edge.exchanges(), now).await,
        Job::HideNames => hide_names::run(db, now).await,
        Job::KeepEvents => keep_events::run(db, now).await,
        Job::ReadInterest => read_interest::run(db, edge.exchanges(), now).await,
        Job::FollowZones => follow_zones::run(db, now).await,
        Job::TendNetworks => tend_networks::run(db, now).await,
        Job::Coaching => coaching::run(db, now).await,
        Job::SeePeople => coaching::see_people(db, edge, now).await,
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
