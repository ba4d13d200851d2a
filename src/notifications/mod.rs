//! What is told, to whom; kept as JSON in the queue, in the transaction of what it tells about.

mod coaching;
mod course;
mod exchanges;
mod networks;
mod posts;
mod store;

use crate::{
    error::Result,
    ids::{FileId, GuildId, MemberId, StoryId},
    queue::{self, Entry},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

pub use coaching::{CoachingNotice, DeskMatter};
pub use course::Course;
pub use exchanges::{ExchangeNotice, Reach, Was};
pub use networks::{NetworkNotice, RoleProblem};
pub use posts::{Post, PostKind, distrust, forget, posts_of, remember};

/// What is told. Names and ids only: what people wrote is read when it is told, so that nobody is told what was
/// withdrawn or erased meanwhile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Notification {
    /// What the channels show of a story is brought in line with its record: its review card, its published copy.
    StoryChanged {
        /// Which story.
        story: StoryId,
    },
    /// The author is told what became of a story.
    StoryOutcome {
        /// Which story.
        story: StoryId,
        /// Its author.
        member: MemberId,
        /// What became of it.
        outcome: StoryOutcome,
        /// What the reviewer wrote.
        note: Option<String>,
    },
    /// The person who attached a file is told that it was not kept, and why; the words are safe.
    FileRefused {
        /// Which file.
        file: FileId,
        /// Who attached it.
        member: MemberId,
    },
    /// Something of a learning exchange.
    Exchange(ExchangeNotice),
    /// What the course of an exchange brings.
    Course(Course),
    /// Something of a network, or of who belongs to it.
    Network(NetworkNotice),
    /// Coaches, contacts and coordinators are told of matches.
    Coaching(CoachingNotice),
    /// Coordinators read in `#coalition-desk` that something needs a person.
    Alert {
        /// Key of the text that names what could not be done.
        what: String,
        /// Why not.
        why: String,
    },
}

/// What became of a story, as its author reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoryOutcome {
    /// It stands in `#success-stories`.
    Published,
    /// It came back with a note and can be edited.
    Returned,
    /// It will not be published.
    Declined,
    /// Its release ended: every published copy was removed.
    TakenDown,
    /// Its release was revoked: every published copy was removed.
    Revoked,
    /// Its author says that young people can be identified, and there is no guardian's release: every published copy was
    /// removed.
    NeedsRelease,
    /// A coordinator withdrew it: every published copy was removed.
    Withdrawn,
}

impl Notification {
    /// Whom it is for, where it is for one person.
    #[must_use]
    pub const fn member(&self) -> Option<MemberId> {
        match self {
            Self::StoryOutcome { member, .. } | Self::FileRefused { member, .. } => Some(*member),
            Self::Exchange(notice) => notice.member(),
            Self::Course(course) => course.member(),
            Self::Network(notice) => notice.member(),
            Self::Coaching(notice) => notice.member(),
            Self::StoryChanged { .. } | Self::Alert { .. } => None,
        }
    }

    /// Key of the text that names it where it could not be told.
    #[must_use]
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::StoryChanged { .. } => "alert-story-changed",
            Self::StoryOutcome { .. } => "alert-story-outcome",
            Self::FileRefused { .. } => "alert-file-refused",
            Self::Exchange(notice) => notice.text_key(),
            Self::Course(course) => course.text_key(),
            Self::Network(notice) => notice.text_key(),
            Self::Coaching(notice) => notice.text_key(),
            Self::Alert { .. } => "alert-alert",
        }
    }

    /// What merges: bringing one record in line waits only once.
    fn key(&self) -> Option<String> {
        match self {
            Self::StoryChanged { story } => Some(format!("story:{story}")),
            Self::Exchange(notice) => notice.key(),
            Self::Course(course) => course.key(),
            Self::Network(notice) => notice.key(),
            Self::Coaching(notice) => notice.key(),
            _ => None,
        }
    }
}

/// How a notification lies in the queue.
#[derive(Serialize)]
struct Queued {
    notification: Notification,
}

/// A notification as it lies in the queue: for a statement that queues it itself.
#[must_use]
pub fn task(notification: Notification) -> serde_json::Value {
    serde_json::to_value(Queued { notification }).unwrap_or_default()
}

/// Queues what is to be told, in the transaction of what it tells about.
///
/// # Errors
/// When the database does not take it.
pub async fn enqueue(
    tx: &mut PgConnection,
    guild: GuildId,
    notification: Notification,
    now: DateTime<Utc>,
) -> Result<()> {
    enqueue_for(tx, guild, notification, now, now).await
}

/// The same, to be told at a moment.
///
/// # Errors
/// When the database does not take it.
pub async fn enqueue_for(
    tx: &mut PgConnection,
    guild: GuildId,
    notification: Notification,
    run_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    let key = match &notification {
        // What fails for thousands in the same way needs a person once.
        Notification::Alert { what, why } => Some(format!("alert:{guild}:{what}:{why}")),
        other => other.key(),
    };
    let entry = Entry { guild: Some(guild), member: notification.member(), key, task: Queued { notification }, run_at };
    queue::enqueue(tx, entry, now).await
}
