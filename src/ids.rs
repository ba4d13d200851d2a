//! Newtypes for every id, so that a member is never taken for a guild.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(i64);

        impl $name {
            /// The id as the database keeps it.
            #[must_use]
            pub const fn sql(self) -> i64 {
                self.0
            }
        }

        impl From<i64> for $name {
            fn from(id: i64) -> Self {
                Self(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

macro_rules! snowflake {
    ($(#[$doc:meta])* $name:ident) => {
        id!($(#[$doc])* $name);

        impl $name {
            /// From Discord's 64-bit snowflake; its top bit stays zero until the year 2084.
            #[must_use]
            pub const fn new(snowflake: u64) -> Self {
                Self(snowflake.cast_signed())
            }

            /// The snowflake as Discord writes it.
            #[must_use]
            pub const fn get(self) -> u64 {
                self.0.cast_unsigned()
            }
        }
    };
}

snowflake!(/// A Discord server.
    GuildId);
snowflake!(/// A person in a Discord server.
    MemberId);
snowflake!(/// A channel or thread.
    ChannelId);
snowflake!(/// A message.
    MessageId);
snowflake!(/// A role.
    RoleId);
snowflake!(/// A scheduled event.
    EventId);
snowflake!(/// One command, press, submission or completion: unique, and the same when delivered twice.
    InteractionId);

id!(/// A success story (people read its number, `S-12`).
    StoryId);
id!(/// What a person typed for a story and has not handed in yet.
    StoryDraftId);
id!(/// A release: the recorded permission to publish a story.
    ReleaseId);
id!(/// A file kept for a story or a release.
    FileId);
id!(/// A search with more than one page.
    StorySearchId);
id!(/// A learning exchange: a series, or one alone (people read its number, `E-7`).
    ExchangeId);
id!(/// One occurrence of an exchange.
    OccurrenceId);
id!(/// What a person typed for an exchange that is not scheduled yet.
    ExchangeDraftId);
id!(/// A poll that finds a date for an exchange.
    PollId);
id!(/// What a person typed for a poll that is not posted yet.
    PollDraftId);
id!(/// What somebody will try after an exchange.
    CommitmentId);
id!(/// A request to join a network (people read its number, `R-12`).
    RequestId);
id!(/// A concern for somebody's safety.
    ConcernId);
id!(/// An announcement to a network.
    AnnouncementId);
id!(/// A form that was refused for its words.
    RefusedFormId);
id!(/// A network's digest of one month.
    DigestId);
id!(/// A community that wants a coach (people read its number, `C-3`).
    CommunityId);
id!(/// A profile as somebody typed it, not taken yet.
    ProfileDraftId);
id!(/// An offer of a community to a coach, and the pair it becomes (people read its number, `M-9`).
    MatchId);
id!(/// A round of matching, from its draft on.
    RoundId);
id!(/// A question that a coach asked before they answered an offer.
    QuestionId);
