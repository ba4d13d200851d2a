//! SQL of concerns.

use super::{Concern, Raised};
use crate::{
    error::Result,
    ids::{ChannelId, ConcernId, GuildId, InteractionId, MemberId, MessageId},
    members::Actor,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// What decides about a concern, read under its lock.
pub(super) struct Standing {
    number: i32,
    pub(super) member: Option<MemberId>,
    pub(super) taken_by: Option<MemberId>,
    pub(super) closed_by: Option<MemberId>,
}

impl Standing {
    /// By which its card is known.
    pub(super) fn label(&self) -> String {
        format!("#{}", self.number)
    }
}

/// Nothing where the form has become a concern before.
pub(super) async fn insert(
    tx: &mut PgConnection,
    raised: &Raised<'_>,
    form: InteractionId,
    now: DateTime<Utc>,
) -> Result<Option<ConcernId>> {
    let id = sqlx::query_scalar!(
        r#"with numbered as (
               update guilds set next_concern = next_concern + 1 where guild_id = $1 returning next_concern - 1 as number
           )
           insert into concerns (guild_id, number, member_id, concern, form, raised_at)
           select $1, number, $2, $3, $4, $5 from numbered
           on conflict on constraint concerns_form do nothing
           returning id as "id: ConcernId""#,
        raised.guild.sql(),
        raised.member.map(MemberId::sql),
        raised.words,
        form.sql(),
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(id)
}

/// Whether the very same words came with the same form before.
pub(super) async fn is_known(tx: &mut PgConnection, raised: &Raised<'_>) -> Result<bool> {
    let known = sqlx::query_scalar!(
        r#"select exists (select from concerns where guild_id = $1 and form = $2 and concern = $3) as "known!""#,
        raised.guild.sql(),
        raised.form.sql(),
        raised.words,
    )
    .fetch_one(tx)
    .await?;
    Ok(known)
}

pub(super) async fn lock(tx: &mut PgConnection, guild: GuildId, id: ConcernId) -> Result<Option<Standing>> {
    let standing = sqlx::query_as!(
        Standing,
        r#"select number, member_id as "member: MemberId", taken_by as "taken_by: MemberId",
                  closed_by as "closed_by: MemberId"
           from concerns where id = $1 and guild_id = $2 for update"#,
        id.sql(),
        guild.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(standing)
}

pub(super) async fn take(tx: &mut PgConnection, actor: &Actor, id: ConcernId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update concerns set taken_by = $2, taken_at = $3 where id = $1", id.sql(), actor.member.sql(), now)
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn close(tx: &mut PgConnection, actor: &Actor, id: ConcernId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update concerns set closed_by = $2, closed_at = $3, taken_by = coalesce(taken_by, $2),
             taken_at = coalesce(taken_at, $3)
         where id = $1",
        id.sql(),
        actor.member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn by_id(db: &PgPool, id: ConcernId) -> Result<Option<Concern>> {
    let concern = sqlx::query_as!(
        Concern,
        r#"select id, guild_id as guild, number, member_id as "member: MemberId", concern, raised_at,
                  taken_by as "taken_by: MemberId", taken_at, closed_by as "closed_by: MemberId", closed_at, card_channel_id as "card_channel: ChannelId",
                  card_message_id as "card_message: MessageId", card_shown
           from concerns where id = $1"#,
        id.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(concern)
}

pub(super) async fn set_card(
    db: &PgPool,
    id: ConcernId,
    channel: ChannelId,
    message: MessageId,
    shown: &str,
) -> Result<()> {
    sqlx::query!(
        "update concerns set card_channel_id = $2, card_message_id = $3, card_shown = $4 where id = $1",
        id.sql(),
        channel.sql(),
        message.sql(),
        shown,
    )
    .execute(db)
    .await?;
    Ok(())
}
