//! What newcomers and digests read of the next learning exchange of a network: the one place that knows.

use super::sender::{Sender, Trouble};
use crate::{ids::GuildId, language::Language, networks::catalogue::Network};

impl Sender {
    /// A line about the next exchange of a network; none while none is scheduled.
    #[expect(clippy::unused_self, reason = "who reads the records needs the sender's pool")]
    pub(super) fn next_exchange(
        &self,
        _guild: GuildId,
        _network: &Network,
        _language: Language,
    ) -> impl Future<Output = Result<Option<String>, Trouble>> + Send {
        std::future::ready(Ok(None))
    }
}
