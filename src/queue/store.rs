//! SQL of the queue.

use super::{Depth, Entry};
use crate::{
    error::Result,
    ids::{GuildId, MemberId},
};
use anyhow::Context as _;
use chrono::{DateTime, Duration, Utc};
use serde::Serialize;
use sqlx::{PgConnection, PgPool, types::JsonValue};
use uuid::Uuid;

/// An entry as leased to one worker.
#[derive(Debug)]
pub(super) struct Leased {
    pub(super) id: i64,
    pub(super) guild_id: Option<i64>,
    pub(super) key: Option<String>,
    pub(super) task: JsonValue,
    pub(super) version: i32,
    pub(super) attempts: i32,
    pub(super) runs: i32,
    pub(super) created_at: DateTime<Utc>,
}

pub(super) async fn insert<T: Serialize>(tx: &mut PgConnection, entry: Entry<T>, now: DateTime<Utc>) -> Result<()> {
    let task = serde_json::to_value(&entry.task).context("a task that is no JSON")?;
    sqlx::query_scalar!(
        r#"select enqueue($1, $2, $3, $4, $5, $6) as "id!""#,
        entry.guild.map(GuildId::sql),
        entry.member.map(MemberId::sql),
        entry.key,
        task,
        entry.run_at,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(())
}

pub(super) async fn lease(
    db: &PgPool,
    worker: Uuid,
    running: &[i64],
    most: i64,
    now: DateTime<Utc>,
    lease: Duration,
) -> Result<Vec<Leased>> {
    let leased = sqlx::query_as!(
        Leased,
        "update queue set locked_by = $1, locked_until = $2, attempts = attempts + 1, runs = runs + 1
         where id in (
             select id from queue
             where buried_at is null and run_at <= $3
               -- A lease further ahead than any lease reaches was written by a clock that has been set back since.
               and (locked_until is null or locked_until <= $3 or locked_until > $5)
               -- Where a lease ran out while the database was away, what this worker still runs is not run beside itself.
               and id <> all ($6)
             order by is_bulk, run_at, id limit $4 for update skip locked
         )
         returning id, guild_id, key, task, version, attempts, runs, created_at",
        worker,
        now + lease,
        now,
        most,
        now + lease * 2,
        running,
    )
    .fetch_all(db)
    .await?;
    Ok(leased)
}

/// Renews the lease on what this worker runs; not on what it holds only because an end could not be kept. An entry that is
/// asked for again in this very moment is left for the next time: whoever asks for several holds them in another order.
pub(super) async fn renew(db: &PgPool, worker: Uuid, running: &[i64], until: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update queue set locked_until = $3
         where id in (select id from queue where locked_by = $1 and id = any ($2) for update skip locked)",
        worker,
        running,
        until
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Ends a finished entry; one that was asked for again meanwhile stays, and is due when it was asked for.
pub(super) async fn finish(db: &PgPool, worker: Uuid, entry: &Leased) -> Result<()> {
    sqlx::query!(
        "with done as (delete from queue where id = $1 and locked_by = $2 and version = $3 returning id)
         update queue set locked_by = null, locked_until = null, attempts = 0
         where id = $1 and locked_by = $2 and not exists (select from done)",
        entry.id,
        worker,
        entry.version,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Gives an entry back for later. `attempts` says how many of those it is allowed count as used, at most.
pub(super) async fn postpone(
    db: &PgPool,
    worker: Uuid,
    entry: &Leased,
    run_at: DateTime<Utc>,
    attempts: i32,
    why: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "update queue set locked_by = null, locked_until = null, last_error = $4,
             attempts = least(attempts, $5),
             run_at = case when version = $6 then $3 else least(run_at, $3) end
         where id = $1 and locked_by = $2",
        entry.id,
        worker,
        run_at,
        why,
        attempts,
        entry.version,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Gives an entry up, unless the lease was lost meanwhile; says whether it was buried.
pub(super) async fn bury(
    tx: &mut PgConnection,
    worker: Uuid,
    entry: &Leased,
    now: DateTime<Utc>,
    why: &str,
) -> Result<bool> {
    let done = sqlx::query!(
        "update queue set locked_by = null, locked_until = null, buried_at = $3, last_error = $4
         where id = $1 and locked_by = $2",
        entry.id,
        worker,
        now,
        why,
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives back whatever this worker still holds: when it stops.
pub(super) async fn release_all(db: &PgPool, worker: Uuid) -> Result<()> {
    sqlx::query!(
        "update queue set locked_by = null, locked_until = null, attempts = greatest(attempts - 1, 0) where locked_by = $1",
        worker
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn delete_for_member(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<u64> {
    let gone = sqlx::query!("delete from queue where guild_id = $1 and member_id = $2", guild.sql(), member.sql())
        .execute(tx)
        .await?;
    Ok(gone.rows_affected())
}

pub(super) async fn revive(tx: &mut PgConnection, guild: GuildId, now: DateTime<Utc>) -> Result<u64> {
    let revived = sqlx::query!(
        "update queue set buried_at = null, attempts = 0, run_at = $2 where guild_id = $1 and buried_at is not null",
        guild.sql(),
        now
    )
    .execute(tx)
    .await?;
    Ok(revived.rows_affected())
}

pub(super) async fn depth(db: &PgPool) -> Result<Depth> {
    let depth = sqlx::query_as!(
        Depth,
        r#"select count(*) filter (where buried_at is null) as "waiting!",
                  count(*) filter (where buried_at is not null) as "buried!",
                  min(run_at) filter (where buried_at is null) as oldest
           from queue"#
    )
    .fetch_one(db)
    .await?;
    Ok(depth)
}
