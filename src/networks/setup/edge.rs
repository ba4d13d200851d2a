//! What set-up needs of Discord, and what it tells the administrator; `discord/` lends the one and words the other.

use super::{Made, Problem, Server, Step};
use crate::{
    ids::{ChannelId, GuildId},
    language::Language,
};
use serde::{Deserialize, Serialize};

/// What set-up needs of Discord.
pub trait Edge: Send + Sync {
    /// Reads how a server stands.
    fn server(&self, guild: GuildId) -> impl Future<Output = Result<Server, Trouble>> + Send;

    /// Takes one step and says what came of it.
    fn perform(&self, guild: GuildId, step: &Step) -> impl Future<Output = Result<Made, Trouble>> + Send;

    /// Changes the answer that the administrator reads.
    fn answer(&self, answer: &Answer, report: &Report) -> impl Future<Output = Result<(), Trouble>> + Send;

    /// Posts into a channel instead, once for the same answer.
    fn post(
        &self,
        channel: ChannelId,
        answer: &Answer,
        report: &Report,
    ) -> impl Future<Output = Result<(), Trouble>> + Send;
}

/// Why Discord did not do something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is away, or wants more patience: it is tried again, after a look at what was done all the same.
    Away(String),
    /// It said no.
    Refused {
        /// Why, in its words.
        why: String,
        /// Whether it is about a permission.
        is_permission: bool,
    },
}

/// The answer of one press of "Apply", which can be changed for fifteen minutes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The application it was sent to.
    pub application: u64,
    /// Which interaction it answers.
    pub interaction: u64,
    /// What lets it be changed; never printed.
    pub token: String,
    /// The language it is read in.
    pub language: Language,
}

/// Shows no token.
impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Answer").field("interaction", &self.interaction).finish_non_exhaustive()
    }
}

/// How far set-up is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// It is under way.
    Working {
        /// How many of all roles and channels are as they should be.
        done: usize,
        /// All of them.
        all: usize,
    },
    /// Discord is away; set-up goes on by itself.
    Waiting,
    /// Something of ours is broken; it is tried a few times more.
    Broken,
    /// Everything is as it should be.
    Done {
        /// What should be known nevertheless.
        problems: Vec<Problem>,
    },
    /// Something must be mended first; nothing was done since.
    Stopped {
        /// What, and what should be known besides.
        problems: Vec<Problem>,
    },
    /// Discord refused a step; what was done before stands.
    Refused {
        /// The role or channel it was about; none when the server could not even be read.
        what: Option<&'static str>,
        /// Why, in Discord's words.
        why: String,
        /// Whether it is about a permission.
        is_permission: bool,
    },
}
