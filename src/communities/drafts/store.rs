//! SQL of profiles as they were typed.

use super::ProfileKind;
use crate::{
    error::Result,
    ids::{CommunityId, ProfileDraftId},
    members::Actor,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use sqlx::{PgConnection, PgPool};

pub(super) async fn insert(
    db: &PgPool,
    actor: &Actor,
    kind: ProfileKind,
    edits: Option<CommunityId>,
    typed: &Value,
    now: DateTime<Utc>,
) -> Result<ProfileDraftId> {
    let id = sqlx::query_scalar!(
        r#"insert into profile_drafts (guild_id, member_id, kind, edits_id, typed, created_at)
           values ($1, $2, $3, $4, $5, $6) returning id as "id: ProfileDraftId""#,
        actor.guild.sql(),
        actor.member.sql(),
        kind as ProfileKind,
        edits.map(CommunityId::sql),
        typed,
        now,
    )
    .fetch_one(db)
    .await?;
    Ok(id)
}

pub(super) async fn draft(
    db: &PgPool,
    actor: &Actor,
    kind: ProfileKind,
    id: ProfileDraftId,
) -> Result<Option<(Option<CommunityId>, Value)>> {
    let row = sqlx::query!(
        r#"select edits_id as "edits: CommunityId", typed from profile_drafts
           where id = $1 and guild_id = $2 and member_id = $3 and kind = $4"#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
        kind as ProfileKind,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.edits, row.typed)))
}

pub(super) async fn update(db: &PgPool, actor: &Actor, id: ProfileDraftId, typed: &Value) -> Result<bool> {
    let updated = sqlx::query!(
        "update profile_drafts set typed = $4 where id = $1 and guild_id = $2 and member_id = $3",
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
        typed,
    )
    .execute(db)
    .await?;
    Ok(updated.rows_affected() == 1)
}

/// Locks a draft, and says what it became before.
pub(in crate::communities) async fn lock(
    tx: &mut PgConnection,
    actor: &Actor,
    id: ProfileDraftId,
) -> Result<Option<CommunityId>> {
    let became = sqlx::query_scalar!(
        r#"select became_id as "became: CommunityId" from profile_drafts
           where id = $1 and guild_id = $2 and member_id = $3 for update"#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(became.flatten())
}

pub(in crate::communities) async fn use_up(
    tx: &mut PgConnection,
    id: ProfileDraftId,
    became: CommunityId,
) -> Result<()> {
    sqlx::query!("update profile_drafts set became_id = $2 where id = $1", id.sql(), became.sql()).execute(tx).await?;
    Ok(())
}

/// How long a draft nobody hands in is kept.
const KEPT: TimeDelta = TimeDelta::days(30);

pub(in crate::communities) async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("delete from profile_drafts where created_at < $1", now - KEPT).execute(db).await?;
    Ok(())
}
