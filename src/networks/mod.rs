//! A server's networks, roles and channels: what `/setup` makes and the database remembers.

pub mod catalogue;
mod store;

use crate::{
    error::Result,
    ids::{ChannelId, GuildId},
};
use catalogue::CommonChannel;
use sqlx::PgPool;

/// Where one of the common channels of a server is; none before `/setup` made or adopted it.
///
/// # Errors
/// When the database does not answer.
pub async fn channel(db: &PgPool, guild: GuildId, channel: CommonChannel) -> Result<Option<ChannelId>> {
    store::channel(db, guild, channel.key()).await
}
