//! What exchanges ask of Discord besides what is told: who belongs where, and who is interested in an event.

use crate::ids::{EventId, GuildId, MemberId, RoleId};

/// What is asked of Discord.
pub trait Edge: Send + Sync {
    /// The roles that somebody holds; none when they left the server, or the bot did.
    fn roles(&self, guild: GuildId, member: MemberId)
    -> impl Future<Output = Result<Option<Vec<RoleId>>, Away>> + Send;

    /// Who is interested in an event; none when there is no such event any more.
    fn interested(&self, guild: GuildId, event: EventId)
    -> impl Future<Output = Result<Option<Interest>, Away>> + Send;
}

/// Discord does not answer now: it is asked again later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away(pub String);

/// Who is interested in an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interest {
    /// People, no bots.
    pub people: Vec<MemberId>,
    /// Whether these are all of them.
    pub is_whole: bool,
}
