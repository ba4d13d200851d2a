//! SQL of messages that name members.

use super::Kind;
use crate::{
    error::Result,
    ids::{ChannelId, GuildId, MemberId, MessageId},
    members::YOUTH_NETWORK,
};
use sqlx::{PgConnection, PgPool};

pub(super) async fn insert(
    db: &PgPool,
    guild: GuildId,
    channel: ChannelId,
    message: MessageId,
    members: &[MemberId],
    kind: Kind,
) -> Result<()> {
    let members: Vec<i64> = members.iter().copied().map(MemberId::sql).collect();
    sqlx::query!(
        "insert into named_messages (guild_id, channel_id, message_id, member_id, kind)
         select $1, $2, $3, member, $5 from unnest($4::bigint[]) as named (member)
         on conflict on constraint named_messages_pkey do nothing",
        guild.sql(),
        channel.sql(),
        message.sql(),
        &members,
        kind as Kind,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A message that names somebody.
pub(super) struct Named {
    pub(super) guild: GuildId,
    pub(super) channel: ChannelId,
    pub(super) message: MessageId,
    pub(super) member: MemberId,
    pub(super) kind: Kind,
}

/// Takes out what names people who count as under 18. Grown-up members of the youth network keep their names.
pub(super) async fn take_young(tx: &mut PgConnection, most: i64) -> Result<Vec<Named>> {
    let named = sqlx::query_as!(
        Named,
        r#"delete from named_messages where (message_id, member_id) in (
               select n.message_id, n.member_id from named_messages n
               join who_may_be_young($1) y on y.guild_id = n.guild_id and y.member_id = n.member_id
               where counts_as_young(n.guild_id, n.member_id, $1) limit $2)
           returning guild_id as "guild: GuildId", channel_id as "channel: ChannelId", message_id as "message: MessageId",
                     member_id as "member: MemberId", kind as "kind: Kind""#,
        YOUTH_NETWORK,
        most,
    )
    .fetch_all(tx)
    .await?;
    Ok(named)
}
