//! What the course of an exchange brings: reminders, its start, its end, and what people are asked afterwards.

use crate::ids::{CommitmentId, ExchangeId, MemberId, OccurrenceId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What is told in the course of an exchange. Names and ids only, and the start it was made for: where that has changed,
/// nobody is told the old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "course", rename_all = "snake_case")]
pub enum Course {
    /// Somebody who comes, or may come, is reminded.
    Reminder {
        /// Of which occurrence.
        occurrence: OccurrenceId,
        /// Whom.
        member: MemberId,
        /// How many minutes before the start it is due.
        minutes: i32,
        /// The start as it was then.
        starts_at: DateTime<Utc>,
    },
    /// Where it is prepared, everyone reads that it begins.
    Started {
        /// Which occurrence.
        occurrence: OccurrenceId,
        /// The start as it was then.
        starts_at: DateTime<Utc>,
    },
    /// Somebody who came, or said so, is asked what they thought of it.
    FeedbackWanted {
        /// Of which occurrence.
        occurrence: OccurrenceId,
        /// Whom.
        member: MemberId,
    },
    /// The host is told that it is over and who came can be marked.
    AttendanceWanted {
        /// Which occurrence.
        occurrence: OccurrenceId,
    },
    /// What was learned is brought in line in the network's channel.
    NotesChanged {
        /// Of which occurrence.
        occurrence: OccurrenceId,
        /// By whom.
        author: MemberId,
    },
    /// Somebody is asked how what they wanted to try went.
    CommitmentDue {
        /// Which commitment.
        commitment: CommitmentId,
        /// Whose.
        member: MemberId,
    },
    /// A host has left the server: the co-host is told that they hold it now, or the coordinators that nobody does.
    HostLeft {
        /// Which exchange.
        exchange: ExchangeId,
        /// Who holds it now; none when nobody does.
        successor: Option<MemberId>,
    },
    /// Somebody is told that they are co-host now, or not any more.
    Cohost {
        /// Of which exchange.
        exchange: ExchangeId,
        /// Who.
        member: MemberId,
        /// Whether they are it now.
        is_now: bool,
    },
    /// The host is told that their co-host has left the server.
    CohostLeft {
        /// Which exchange.
        exchange: ExchangeId,
        /// The host.
        host: MemberId,
    },
}

impl Course {
    pub(super) const fn member(&self) -> Option<MemberId> {
        match self {
            Self::Reminder { member, .. }
            | Self::FeedbackWanted { member, .. }
            | Self::CommitmentDue { member, .. }
            | Self::Cohost { member, .. } => Some(*member),
            Self::HostLeft { successor, .. } => *successor,
            Self::CohostLeft { host, .. } => Some(*host),
            Self::Started { .. } | Self::AttendanceWanted { .. } | Self::NotesChanged { .. } => None,
        }
    }

    pub(super) const fn text_key(&self) -> &'static str {
        match self {
            Self::Reminder { .. } => "alert-exchange-reminder",
            Self::Started { .. } => "alert-exchange-started",
            Self::FeedbackWanted { .. } => "alert-exchange-feedback",
            Self::AttendanceWanted { .. } => "alert-exchange-attendance",
            Self::NotesChanged { .. } => "alert-exchange-notes",
            Self::CommitmentDue { .. } => "alert-exchange-commitment",
            Self::HostLeft { .. } | Self::CohostLeft { .. } | Self::Cohost { .. } => "alert-exchange-handover",
        }
    }

    pub(super) fn key(&self) -> Option<String> {
        match self {
            Self::NotesChanged { occurrence, author } => Some(format!("exchange-notes:{occurrence}:{author}")),
            _ => None,
        }
    }
}
