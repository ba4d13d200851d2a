//! SQL of files.

use super::{Content, File, Pending};
use crate::{
    error::Result,
    ids::{FileId, StoryId},
};
use sqlx::{PgConnection, PgPool};

/// How many files are fetched in one go.
const BATCH: i64 = 8;

pub(super) async fn pending_files(db: &PgPool) -> Result<Vec<Pending>> {
    let pending = sqlx::query_as!(
        Pending,
        r#"select id, guild_id as guild, owner_id as owner, source_url as "url!", name, created_at as attached_at
           from files where bytes is null and refused is null and source_url is not null order by id desc limit $1"#,
        BATCH
    )
    .fetch_all(db)
    .await?;
    Ok(pending)
}

pub(super) async fn keep_file(tx: &mut PgConnection, id: FileId, content: &Content) -> Result<()> {
    sqlx::query!(
        "update files set name = $2, content_type = $3, bytes = $4, source_url = null where id = $1",
        id.sql(),
        content.name,
        content.content_type,
        content.bytes,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn refuse_file(tx: &mut PgConnection, id: FileId, reason: &str) -> Result<()> {
    sqlx::query!("update files set refused = $2, source_url = null where id = $1", id.sql(), reason)
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn stories_with_file(tx: &mut PgConnection, id: FileId) -> Result<Vec<StoryId>> {
    let stories = sqlx::query_scalar!(r#"select id as "id: StoryId" from stories where file_id = $1"#, id.sql())
        .fetch_all(tx)
        .await?;
    Ok(stories)
}

/// The stories of which this is the signed paper of a release.
pub(super) async fn stories_with_paper(tx: &mut PgConnection, id: FileId) -> Result<Vec<StoryId>> {
    let stories = sqlx::query_scalar!(
        r#"select distinct story_id as "id: StoryId" from story_releases where file_id = $1"#,
        id.sql()
    )
    .fetch_all(tx)
    .await?;
    Ok(stories)
}

pub(super) async fn file_content(db: &PgPool, id: FileId) -> Result<Option<Content>> {
    let content = sqlx::query_as!(
        Content,
        r#"select name, content_type as "content_type!", bytes as "bytes!" from files where id = $1 and bytes is not null"#,
        id.sql()
    )
    .fetch_optional(db)
    .await?;
    Ok(content)
}

pub(super) async fn file(db: &PgPool, id: FileId) -> Result<Option<File>> {
    let file = sqlx::query_as!(
        File,
        r#"select id, name, bytes is not null as "is_kept!", refused,
                  exists (select from story_releases r where r.file_id = files.id) as "is_paper!"
           from files where id = $1"#,
        id.sql()
    )
    .fetch_optional(db)
    .await?;
    Ok(file)
}

/// Has a published story reviewed again: its file came after the decision.
pub(super) async fn review_again(tx: &mut PgConnection, story: StoryId) -> Result<()> {
    sqlx::query!("update stories set state = 'in_review' where id = $1 and state = 'published'", story.sql())
        .execute(tx)
        .await?;
    Ok(())
}
