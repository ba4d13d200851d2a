//! SQL of a server's channels and roles.

use crate::{
    error::Result,
    ids::{ChannelId, GuildId},
};
use sqlx::PgPool;

pub(super) async fn channel(db: &PgPool, guild: GuildId, key: &str) -> Result<Option<ChannelId>> {
    let channel = sqlx::query_scalar!(
        r#"select channel_id as "id: ChannelId" from guild_channels where guild_id = $1 and key = $2"#,
        guild.sql(),
        key
    )
    .fetch_optional(db)
    .await?;
    Ok(channel)
}
