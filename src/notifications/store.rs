//! SQL of the messages that show a record.

use super::{Post, PostKind};
use crate::{error::Result, ids::GuildId};
use sqlx::{PgConnection, PgPool};

pub(super) async fn posts(db: &PgPool, guild: GuildId, kind: PostKind, record: i64) -> Result<Vec<Post>> {
    let posts = sqlx::query_as!(
        Post,
        "select part, channel_id as channel, message_id as message, shown from posts
         where guild_id = $1 and kind = $2 and record_id = $3 order by part",
        guild.sql(),
        kind as PostKind,
        record,
    )
    .fetch_all(db)
    .await?;
    Ok(posts)
}

pub(super) async fn upsert_post(db: &PgPool, guild: GuildId, kind: PostKind, record: i64, post: &Post) -> Result<()> {
    sqlx::query!(
        "insert into posts (guild_id, kind, record_id, part, channel_id, message_id, shown)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict on constraint posts_pkey do update set
             channel_id = excluded.channel_id, message_id = excluded.message_id, shown = excluded.shown",
        guild.sql(),
        kind as PostKind,
        record,
        post.part,
        post.channel.sql(),
        post.message.sql(),
        post.shown,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn delete_post(db: &PgPool, guild: GuildId, kind: PostKind, record: i64, part: i16) -> Result<()> {
    sqlx::query!(
        "delete from posts where guild_id = $1 and kind = $2 and record_id = $3 and part = $4",
        guild.sql(),
        kind as PostKind,
        record,
        part,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn reset_posts(tx: &mut PgConnection, guild: GuildId, kind: PostKind, record: i64) -> Result<()> {
    sqlx::query!(
        "update posts set shown = '' where guild_id = $1 and kind = $2 and record_id = $3",
        guild.sql(),
        kind as PostKind,
        record,
    )
    .execute(tx)
    .await?;
    Ok(())
}
