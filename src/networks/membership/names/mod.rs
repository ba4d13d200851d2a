//! Messages of the bot that name members: remembered, so that a name can go once somebody turns out to be under 18.

mod store;

use super::tell;
use crate::{
    database::begin,
    error::Result,
    ids::{ChannelId, GuildId, MemberId, MessageId},
    notifications::NetworkNotice,
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// What a message is that names a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Kind {
    /// A welcome, with others beside them.
    Welcome,
    /// What they wrote about themselves.
    Introduction,
}

/// Names that are taken off at once; the rest follow.
const AT_ONCE: i64 = 100;

/// Remembers that a message names some members.
///
/// # Errors
/// When the database does not take it.
pub async fn remember(
    db: &PgPool,
    guild: GuildId,
    channel: ChannelId,
    message: MessageId,
    members: &[MemberId],
    kind: Kind,
) -> Result<()> {
    store::insert(db, guild, channel, message, members, kind).await
}

/// Has the names of people who count as under 18 taken out of messages that named them before; says how many there were.
///
/// # Errors
/// When the database does not answer.
pub async fn hide_names(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let mut tx = begin(db).await?;
    let named = store::take_young(&mut tx, AT_ONCE).await?;
    let count = named.len();
    for one in named {
        let is_introduction = one.kind == Kind::Introduction;
        let (channel, message, member) = (one.channel, one.message, one.member);
        let notice = NetworkNotice::Unname { channel, message, member, is_introduction };
        tell(&mut tx, one.guild, notice, now).await?;
    }
    tx.commit().await?;
    Ok(count)
}
