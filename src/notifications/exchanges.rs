//! What is told of learning exchanges.

use crate::ids::{ExchangeId, MemberId, OccurrenceId, PollId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What is told of an exchange.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ExchangeNotice {
    /// What the channels show of an exchange is brought in line with its record: its announcements, its short lines.
    Changed {
        /// Which exchange.
        exchange: ExchangeId,
    },
    /// Who waited first has a seat.
    Promoted {
        /// The first occurrence in which they have one now.
        occurrence: OccurrenceId,
        /// Who.
        member: MemberId,
        /// In how many occurrences.
        count: i64,
    },
    /// Who answered is told what changed, once for all that changed together.
    Altered {
        /// The first occurrence of theirs that changed.
        occurrence: OccurrenceId,
        /// Who answered.
        member: MemberId,
        /// How many occurrences changed that they answered to.
        count: i64,
        /// How it was before.
        was: Was,
        /// In how many occurrences they waited and have a seat now.
        seats: i64,
        /// How much of the series changed.
        #[serde(default)]
        reach: Reach,
        /// Whether they said that they can't go: of another time they are told all the same.
        #[serde(default)]
        cannot: bool,
    },
    /// Who answered is told that it is cancelled, once for all that was cancelled together.
    Cancelled {
        /// The first occurrence of theirs that was cancelled.
        occurrence: OccurrenceId,
        /// Who answered.
        member: MemberId,
        /// How many occurrences were cancelled that they answered to.
        count: i64,
    },
    /// Who holds it is told that the server has no room for another event.
    EventsFull {
        /// Which occurrence has none.
        occurrence: OccurrenceId,
        /// Who holds it.
        member: MemberId,
    },
    /// Coordinators read that the bot may not make events.
    EventsForbidden {
        /// The occurrence that has none.
        occurrence: OccurrenceId,
    },
    /// The message of a poll is brought in line with its record.
    PollChanged {
        /// Which poll.
        poll: PollId,
    },
    /// The same at the moment at which it closes.
    PollCloses {
        /// Which poll.
        poll: PollId,
    },
    /// Who wanted the date that was chosen is told.
    PollDecided {
        /// What the poll became.
        occurrence: OccurrenceId,
        /// Who wanted that date.
        member: MemberId,
    },
}

/// How much of a series changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// One date.
    #[default]
    One,
    /// It and those after it.
    Following,
    /// All that were still to come.
    All,
}

/// What an occurrence was before it was changed; none for what stayed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Was {
    /// When it began.
    pub starts_at: Option<DateTime<Utc>>,
    /// Minutes it lasted.
    pub duration: Option<i32>,
    /// What it was about.
    pub theme: Option<String>,
    /// Where it was; empty where nothing was said.
    pub place: Option<String>,
    /// How people met, as key of its name.
    pub format: Option<String>,
}

impl ExchangeNotice {
    /// Whom it is for, where it is for one person.
    #[must_use]
    pub const fn member(&self) -> Option<MemberId> {
        match self {
            Self::Changed { .. }
            | Self::EventsForbidden { .. }
            | Self::PollChanged { .. }
            | Self::PollCloses { .. } => None,
            Self::EventsFull { member, .. }
            | Self::Promoted { member, .. }
            | Self::Altered { member, .. }
            | Self::Cancelled { member, .. }
            | Self::PollDecided { member, .. } => Some(*member),
        }
    }

    /// Key of the text that names it where it could not be told.
    #[must_use]
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Changed { .. } => "alert-exchange-changed",
            Self::EventsFull { .. } | Self::EventsForbidden { .. } => "alert-exchange-event",
            Self::Promoted { .. } => "alert-exchange-promoted",
            Self::Altered { .. } | Self::Cancelled { .. } => "alert-exchange-altered",
            Self::PollChanged { .. } | Self::PollCloses { .. } => "alert-poll-changed",
            Self::PollDecided { .. } => "alert-poll-decided",
        }
    }

    /// What merges: bringing one record in line waits only once.
    #[must_use]
    pub(crate) fn key(&self) -> Option<String> {
        match self {
            Self::Changed { exchange } => Some(format!("exchange:{exchange}")),
            Self::PollChanged { poll } => Some(format!("exchange-poll:{poll}")),
            // Not the same: a vote must not have the close shown now instead of then.
            Self::PollCloses { poll } => Some(format!("exchange-poll-closes:{poll}")),
            _ => None,
        }
    }
}
