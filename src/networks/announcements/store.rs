//! SQL of announcements.

use super::{Announcement, Audience, BATCH, Delivery};
use crate::{
    error::Result,
    ids::AnnouncementId,
    members::{Actor, YOUTH_NETWORK},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgExecutor, PgPool};

pub(super) async fn insert(
    db: &PgPool,
    actor: &Actor,
    network: &str,
    message: &str,
    by_dm: bool,
    now: DateTime<Utc>,
) -> Result<Announcement> {
    let draft = sqlx::query_as!(
        Announcement,
        "insert into announcements (guild_id, network, author_id, message, by_dm, written_at)
         values ($1, $2, $3, $4, $5, $6)
         returning id, guild_id as guild, network, author_id as author, message, by_dm, sent_at",
        actor.guild.sql(),
        network,
        actor.member.sql(),
        message,
        by_dm,
        now,
    )
    .fetch_one(db)
    .await?;
    Ok(draft)
}

/// Says whether it was still a draft.
pub(super) async fn set_message(db: &PgPool, actor: &Actor, id: AnnouncementId, message: &str) -> Result<bool> {
    let changed = sqlx::query!(
        "update announcements set message = $4 where id = $1 and guild_id = $2 and author_id = $3 and sent_at is null",
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
        message,
    )
    .execute(db)
    .await?;
    Ok(changed.rows_affected() == 1)
}

pub(super) async fn by_id(db: &PgPool, id: AnnouncementId) -> Result<Option<Announcement>> {
    let announcement = sqlx::query_as!(
        Announcement,
        "select id, guild_id as guild, network, author_id as author, message, by_dm, sent_at
         from announcements where id = $1",
        id.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(announcement)
}

pub(super) async fn lock(tx: &mut PgConnection, id: AnnouncementId) -> Result<Option<Announcement>> {
    let announcement = sqlx::query_as!(
        Announcement,
        "select id, guild_id as guild, network, author_id as author, message, by_dm, sent_at
         from announcements where id = $1 for update",
        id.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(announcement)
}

pub(super) async fn audience(db: impl PgExecutor<'_>, announcement: &Announcement) -> Result<Audience> {
    let audience = sqlx::query_as!(
        Audience,
        r#"select count(*) as "members!",
                  count(*) filter (where is_told_directly(s.guild_id, s.member_id, $4) and s.member_id <> $3) as "by_dm!"
           from memberships s where s.guild_id = $1 and s.network = $2 and s.state = 'member'"#,
        announcement.guild.sql(),
        announcement.network,
        announcement.author.sql(),
        YOUTH_NETWORK,
    )
    .fetch_one(db)
    .await?;
    Ok(audience)
}

pub(super) async fn set_sent(tx: &mut PgConnection, id: AnnouncementId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update announcements set sent_at = $2 where id = $1", id.sql(), now).execute(tx).await?;
    Ok(())
}

pub(super) async fn insert_deliveries(tx: &mut PgConnection, announcement: &Announcement) -> Result<()> {
    sqlx::query!(
        "insert into announcement_deliveries (announcement_id, guild_id, member_id)
         select $4, s.guild_id, s.member_id from memberships s
         where s.guild_id = $1 and s.network = $2 and s.state = 'member' and s.member_id <> $3
           and is_told_directly(s.guild_id, s.member_id, $5)
         order by s.joined_at, s.member_id",
        announcement.guild.sql(),
        announcement.network,
        announcement.author.sql(),
        announcement.id.sql(),
        YOUTH_NETWORK,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn open(db: &PgPool, id: AnnouncementId) -> Result<Vec<Delivery>> {
    let open = sqlx::query_as!(
        Delivery,
        r#"select id, member_id as member, begun_at from announcement_deliveries
           where announcement_id = $1 and done_at is null order by id limit $2"#,
        id.sql(),
        BATCH,
    )
    .fetch_all(db)
    .await?;
    Ok(open)
}

pub(super) async fn set_begun(db: &PgPool, id: i64, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update announcement_deliveries set begun_at = coalesce(begun_at, $2) where id = $1", id, now)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn set_done(db: &PgPool, id: i64, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update announcement_deliveries set done_at = $2 where id = $1", id, now).execute(db).await?;
    Ok(())
}

pub(super) async fn purge(db: &PgPool, before: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with delivered as (delete from announcement_deliveries where done_at < $1)
         delete from announcements where sent_at is null and written_at < $1",
        before
    )
    .execute(db)
    .await?;
    Ok(())
}
