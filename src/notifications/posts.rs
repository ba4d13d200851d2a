//! The messages of ours that show a record and follow it.

use super::store;
use crate::{
    error::Result,
    ids::{ChannelId, GuildId, MessageId},
};
use sqlx::{PgConnection, PgPool};

/// What a message shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum PostKind {
    /// The card in `#story-review`.
    ReviewCard,
    /// The published copy in `#success-stories`.
    Story,
    /// The announcement of an occurrence in its network's channel.
    Exchange,
    /// The short line about it in `#learning-exchanges`.
    ExchangeLine,
    /// What was learned, in the network's channel.
    ExchangeNotes,
    /// A poll in its network's channel.
    ExchangePoll,
}

/// One message that shows a record, or a part of it.
#[derive(Clone, Debug)]
pub struct Post {
    /// From 0; a long record is shown whole, over several messages.
    pub part: i16,
    /// Where it stands.
    pub channel: ChannelId,
    /// Which message it is.
    pub message: MessageId,
    /// A digest of what it shows, so that an unchanged message is not edited.
    pub shown: String,
}

/// The messages that show a record, in order.
///
/// # Errors
/// When the database does not answer.
pub async fn posts_of(db: &PgPool, guild: GuildId, kind: PostKind, record: i64) -> Result<Vec<Post>> {
    store::posts(db, guild, kind, record).await
}

/// Keeps which message shows a record now.
///
/// # Errors
/// When the database does not take it.
pub async fn remember(db: &PgPool, guild: GuildId, kind: PostKind, record: i64, post: &Post) -> Result<()> {
    store::upsert_post(db, guild, kind, record, post).await
}

/// Forgets a message that no longer stands.
///
/// # Errors
/// When the database does not take it.
pub async fn forget(db: &PgPool, guild: GuildId, kind: PostKind, record: i64, part: i16) -> Result<()> {
    store::delete_post(db, guild, kind, record, part).await
}

/// Has the messages of a record drawn anew, whatever they are thought to show.
///
/// # Errors
/// When the database does not take it.
pub async fn distrust(tx: &mut PgConnection, guild: GuildId, kind: PostKind, record: i64) -> Result<()> {
    store::reset_posts(tx, guild, kind, record).await
}
