//! What newcomers and digests read of the next learning exchange of a network.

use super::text;
use crate::{error::Result, exchanges, ids::GuildId, language::Language, locales, networks::catalogue::Network};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// A line about the next exchange of a network; none while none is scheduled.
pub(super) async fn next_exchange(
    db: &PgPool,
    guild: GuildId,
    network: &Network,
    language: Language,
    now: DateTime<Utc>,
) -> Result<Option<String>> {
    let Some(next) = exchanges::next_of(db, guild, network, now).await? else { return Ok(None) };
    let arguments = [
        ("exchange", next.label().into()),
        ("theme", text::escape(&next.theme).into()),
        ("at", format!("<t:{}:F>", next.starts_at.timestamp()).into()),
    ];
    Ok(Some(locales::text(language, "next-exchange", &arguments)))
}
