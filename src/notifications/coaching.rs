//! What coaches, contacts and coordinators are told of matches.

use crate::ids::{CommunityId, MatchId, MemberId, QuestionId};
use serde::{Deserialize, Serialize};

/// What is told of matches. Names and ids only: the records are read when it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "notice", rename_all = "snake_case")]
pub enum CoachingNotice {
    /// A coach is offered a community, with the buttons to answer.
    Offer {
        /// Which match.
        matched: MatchId,
        /// The coach.
        member: MemberId,
    },
    /// A coach is reminded of an offer, a day before it ends.
    Nudge {
        /// Which match.
        matched: MatchId,
        /// The coach.
        member: MemberId,
    },
    /// A coach is told that an offer no longer stands.
    OfferOver {
        /// Which match.
        matched: MatchId,
        /// The coach.
        member: MemberId,
    },
    /// A coach is told what the coordinators answered.
    Answered {
        /// Which question.
        question: QuestionId,
        /// Who asked it.
        member: MemberId,
    },
    /// A pair's private thread is opened, and both are let in.
    Paired {
        /// Which match.
        matched: MatchId,
    },
    /// One of a pair is told of the other.
    Introduced {
        /// Which match.
        matched: MatchId,
        /// The coach, or the contact.
        member: MemberId,
    },
    /// A community has another contact than before: they are let into the pair's thread, and who was it before leaves it.
    ContactChanged {
        /// Which match.
        matched: MatchId,
        /// Who was it before.
        before: MemberId,
    },
    /// Who was the contact of a pair is told who is it now.
    Relieved {
        /// Which match.
        matched: MatchId,
        /// Who was it before.
        member: MemberId,
    },
    /// One of a pair is asked how it goes.
    CheckIn {
        /// Which match.
        matched: MatchId,
        /// The coach, or the contact.
        member: MemberId,
        /// Which time, from 1.
        round: i32,
    },
    /// One of a pair is told that it has ended.
    Ended {
        /// Which match.
        matched: MatchId,
        /// The coach, or the contact.
        member: MemberId,
    },
    /// One of a pair is told that their community was closed, and that they go on all the same.
    Closed {
        /// Which match.
        matched: MatchId,
        /// The coach, or the contact.
        member: MemberId,
    },
    /// Coordinators read in `#coalition-desk` what moved, and what needs a person.
    Desk {
        /// What it is.
        matter: DeskMatter,
    },
}

/// What coordinators read in `#coalition-desk`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "matter", rename_all = "snake_case")]
pub enum DeskMatter {
    /// A coordinator had a community offered to a coach.
    Offered {
        /// Which match.
        matched: MatchId,
    },
    /// A round was sent.
    RoundSent {
        /// How many offers it made.
        offers: usize,
    },
    /// The next best coach was offered a community without anybody asking.
    NextBest {
        /// Which match.
        matched: MatchId,
    },
    /// A coach accepted.
    Accepted {
        /// Which match.
        matched: MatchId,
    },
    /// A coach declined, and why.
    Declined {
        /// Which match.
        matched: MatchId,
    },
    /// An offer ended without an answer.
    Expired {
        /// Which match.
        matched: MatchId,
    },
    /// An offer was taken back because its coach is not there for it any more.
    Released {
        /// Which match.
        matched: MatchId,
    },
    /// A coach asked something.
    Asked {
        /// Which question.
        question: QuestionId,
    },
    /// The time of an offer is over, and a question of its coach has no answer yet.
    Unanswered {
        /// Which question.
        question: QuestionId,
    },
    /// Nobody is left who could be offered a community.
    NobodyLeft {
        /// Which community.
        community: CommunityId,
    },
    /// A community needs another contact before it can be offered to anybody.
    ContactMissing {
        /// Which community.
        community: CommunityId,
    },
    /// One of a pair says that it is not a fit.
    NotAFit {
        /// Which match.
        matched: MatchId,
        /// Who says so.
        member: MemberId,
    },
    /// A pair has ended.
    Ended {
        /// Which match.
        matched: MatchId,
    },
    /// One of a pair, or the contact of a community that was offered, has left the server.
    Left {
        /// Which match.
        matched: MatchId,
        /// Who left.
        member: MemberId,
    },
    /// A conflict of interest was recorded between two who are a pair.
    ConflictInPair {
        /// Which match.
        matched: MatchId,
    },
}

impl CoachingNotice {
    /// Whom it is for, where it is for one person.
    #[must_use]
    pub const fn member(&self) -> Option<MemberId> {
        match self {
            Self::Offer { member, .. }
            | Self::Nudge { member, .. }
            | Self::OfferOver { member, .. }
            | Self::Answered { member, .. }
            | Self::Introduced { member, .. }
            | Self::Relieved { member, .. }
            | Self::CheckIn { member, .. }
            | Self::Ended { member, .. }
            | Self::Closed { member, .. } => Some(*member),
            Self::Paired { .. } | Self::ContactChanged { .. } | Self::Desk { .. } => None,
        }
    }

    /// Key of the text that names it where it could not be told.
    pub(super) const fn text_key(&self) -> &'static str {
        match self {
            Self::Offer { .. } | Self::Nudge { .. } | Self::OfferOver { .. } | Self::Answered { .. } => "alert-offer",
            Self::Paired { .. } | Self::ContactChanged { .. } => "alert-paired",
            Self::Introduced { .. }
            | Self::Relieved { .. }
            | Self::CheckIn { .. }
            | Self::Ended { .. }
            | Self::Closed { .. } => "alert-pair",
            Self::Desk { .. } => "alert-alert",
        }
    }

    /// What merges: one pair's thread is opened by one at a time.
    pub(super) fn key(&self) -> Option<String> {
        match self {
            Self::Paired { matched } => Some(format!("paired:{matched}")),
            _ => None,
        }
    }
}
