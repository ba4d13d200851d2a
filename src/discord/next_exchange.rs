//! What newcomers and digests read of the next learning exchange of a network: the one place that knows.

use crate::{error::Result, ids::GuildId, language::Language, networks::catalogue::Network};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// A line about the next exchange of a network; none while none is scheduled.
pub(super) fn next_exchange(
    _db: &PgPool,
    _guild: GuildId,
    _network: &Network,
    _language: Language,
    _now: DateTime<Utc>,
) -> impl Future<Output = Result<Option<String>>> + Send {
    std::future::ready(Ok(None))
}
