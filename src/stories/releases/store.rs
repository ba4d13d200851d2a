//! SQL of releases.

use super::{Consent, NewRelease, Release, ReleaseId, ReleaseKind, ReleaseScope};
use crate::{
    error::Result,
    ids::{FileId, GuildId, StoryId},
    members::Actor,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub(in crate::stories) async fn consents(tx: &mut PgConnection, story: StoryId) -> Result<Vec<Consent>> {
    let consents = sqlx::query_as!(
        Consent,
        r#"select kind as "kind: ReleaseKind", until, revoked_at from story_releases where story_id = $1"#,
        story.sql()
    )
    .fetch_all(tx)
    .await?;
    Ok(consents)
}

pub(super) async fn insert_release(
    tx: &mut PgConnection,
    actor: &Actor,
    story: StoryId,
    release: &NewRelease,
    now: DateTime<Utc>,
) -> Result<()> {
    let (name, url) = (
        release.attachment.as_ref().map(|file| file.name.as_str()),
        release.attachment.as_ref().map(|file| file.url.as_str()),
    );
    sqlx::query!(
        "with file as (
             insert into files (guild_id, owner_id, name, source_url, created_at)
             select $1, $2, $3, $4, $5 where $4::text is not null returning id
         )
         insert into story_releases (guild_id, story_id, kind, scope, until, file_id, recorded_by, recorded_at)
         values ($1, $6, $7, $8, $9, (select id from file), $2, $5)",
        actor.guild.sql(),
        actor.member.sql(),
        name.unwrap_or_default(),
        url,
        now,
        story.sql(),
        release.kind as ReleaseKind,
        release.scope as ReleaseScope,
        release.until,
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn revoke_releases(
    tx: &mut PgConnection,
    actor: &Actor,
    story: StoryId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let revoked = sqlx::query!(
        "update story_releases set revoked_by = $2, revoked_at = $3
         where story_id = $1 and revoked_at is null and until > $3",
        story.sql(),
        actor.member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(revoked.rows_affected())
}

/// Published stories whose releases have ended, a hundred at a time.
pub(super) async fn with_ended_release(db: &PgPool, now: DateTime<Utc>) -> Result<Vec<(GuildId, StoryId)>> {
    let rows = sqlx::query!(
        r#"select distinct s.guild_id as "guild!: GuildId", s.id as "id!: StoryId"
           from story_releases ended join stories s on s.id = ended.story_id
           where ended.revoked_at is null and ended.until <= $1 and s.published_revision is not null
             and not exists (
                 select from story_releases r
                 where r.story_id = s.id and r.revoked_at is null and r.until > $1
                   and (s.people <> 'young_people' or r.kind = 'guardian_and_young_person'))
           limit 100"#,
        now
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.guild, row.id)).collect())
}

/// One release as its columns stand: its id, who gave it, where it lets the story be shown, until when, when it was revoked,
/// and its paper where that is kept.
pub(in crate::stories) type Row =
    (ReleaseId, ReleaseKind, ReleaseScope, DateTime<Utc>, Option<DateTime<Utc>>, Option<FileId>);

pub(in crate::stories) fn release((id, kind, scope, until, revoked_at, paper): Row) -> Release {
    Release { id, scope, consent: Consent { kind, until, revoked_at }, paper }
}
