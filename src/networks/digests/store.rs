//! SQL of monthly digests.

use super::Digest;
use crate::{
    error::Result,
    ids::{DigestId, GuildId, MemberId},
    members::Actor,
};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, PgPool};

pub(super) async fn open(db: &PgPool, guild: GuildId, network: &str, month: NaiveDate) -> Result<Digest> {
    let digest = sqlx::query_as!(
        Digest,
        "insert into network_digests (guild_id, network, month) values ($1, $2, $3)
         on conflict on constraint network_digests_month do update set month = excluded.month
         returning id, guild_id as guild, network, month, words, is_edited, sent_at",
        guild.sql(),
        network,
        month,
    )
    .fetch_one(db)
    .await?;
    Ok(digest)
}

pub(super) async fn by_id(db: &PgPool, id: DigestId) -> Result<Option<Digest>> {
    let digest = sqlx::query_as!(
        Digest,
        "select id, guild_id as guild, network, month, words, is_edited, sent_at from network_digests where id = $1",
        id.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(digest)
}

/// How many joined in a month, and how many wait.
pub(super) struct Counted {
    pub(super) joined: i64,
    pub(super) waiting: i64,
}

pub(super) async fn counted(
    db: &PgPool,
    digest: &Digest,
    since: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Counted> {
    let counted = sqlx::query_as!(
        Counted,
        r#"select (select count(*) from memberships
                   where guild_id = $1 and network = $2 and state = 'member' and joined_at >= $3 and joined_at < $4)
                      as "joined!",
                  (select count(*) from membership_requests
                   where guild_id = $1 and network = $2 and state = 'waiting') as "waiting!""#,
        digest.guild.sql(),
        digest.network,
        since,
        until,
    )
    .fetch_one(db)
    .await?;
    Ok(counted)
}

/// Says whether it was not sent yet.
pub(super) async fn set_words(db: &PgPool, id: DigestId, words: &str, is_edited: bool) -> Result<bool> {
    let kept = sqlx::query!(
        "update network_digests set words = $2, is_edited = $3 where id = $1 and sent_at is null",
        id.sql(),
        words,
        is_edited,
    )
    .execute(db)
    .await?;
    Ok(kept.rows_affected() == 1)
}

/// Says whether it was read and not sent yet.
pub(super) async fn set_sent(tx: &mut PgConnection, actor: &Actor, id: DigestId, now: DateTime<Utc>) -> Result<bool> {
    let sent = sqlx::query!(
        "update network_digests set sent_at = $3, sent_by = $4
         where id = $1 and guild_id = $2 and sent_at is null and words is not null",
        id.sql(),
        actor.guild.sql(),
        now,
        actor.member.sql(),
    )
    .execute(tx)
    .await?;
    Ok(sent.rows_affected() == 1)
}

/// Who sent a digest, where it was sent.
pub(super) async fn sent_by(tx: &mut PgConnection, guild: GuildId, id: DigestId) -> Result<Option<MemberId>> {
    let sent_by = sqlx::query_scalar!(
        r#"select sent_by as "by: MemberId" from network_digests where id = $1 and guild_id = $2"#,
        id.sql(),
        guild.sql(),
    );
    Ok(sent_by.fetch_optional(tx).await?.flatten())
}

pub(super) async fn clear_words(db: &PgPool, id: DigestId) -> Result<()> {
    sqlx::query!("update network_digests set words = null where id = $1", id.sql()).execute(db).await?;
    Ok(())
}

/// A server in which a month has begun.
pub(super) struct Due {
    pub(super) guild: GuildId,
    pub(super) this_month: NaiveDate,
    pub(super) before: Option<NaiveDate>,
}

/// The servers in which a month has begun since digests were last thought of, in each one's own zone.
pub(super) async fn due(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<Vec<Due>> {
    let due = sqlx::query_as!(
        Due,
        r#"select r.guild_id as guild, date_trunc('month', $1::timestamptz at time zone g.timezone)::date as "this_month!",
                  r.digests_of as before
           from network_rounds r join guilds g on g.guild_id = r.guild_id
           where g.set_up_at is not null and (r.digests_of is null
               or r.digests_of < date_trunc('month', $1::timestamptz at time zone g.timezone)::date)
           order by r.guild_id limit 50 for update of r skip locked"#,
        now,
    )
    .fetch_all(tx)
    .await?;
    Ok(due)
}

/// Begins a month's digests of every network that anybody belongs to, and names those that were not sent before.
pub(super) async fn insert_due(tx: &mut PgConnection, guild: GuildId, month: NaiveDate) -> Result<Vec<DigestId>> {
    let due = sqlx::query_scalar!(
        r#"with begun as (
               insert into network_digests (guild_id, network, month)
               select distinct $1::bigint, network, $2::date from memberships where guild_id = $1 and state = 'member'
               on conflict on constraint network_digests_month do nothing returning id
           )
           select id as "id!: DigestId" from begun
           union
           select id from network_digests where guild_id = $1 and month = $2 and sent_at is null"#,
        guild.sql(),
        month,
    )
    .fetch_all(tx)
    .await?;
    Ok(due)
}

pub(super) async fn set_month(tx: &mut PgConnection, guild: GuildId, month: NaiveDate) -> Result<()> {
    sqlx::query!("update network_rounds set digests_of = $2 where guild_id = $1", guild.sql(), month)
        .execute(tx)
        .await?;
    Ok(())
}
