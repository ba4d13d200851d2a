//! SQL of drafts.

use super::{Begun, Changes, Chosen, Kept, NewDraft, Typed};
use crate::{
    error::Result,
    ids::{FileId, GuildId, MemberId, StoryDraftId, StoryId},
    members::Actor,
    stories::{Indicator, Logged, Medium, People},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub(super) async fn insert_draft(
    db: &PgPool,
    actor: &Actor,
    draft: &NewDraft,
    now: DateTime<Utc>,
) -> Result<StoryDraftId> {
    let (name, url) = (
        draft.attachment.as_ref().map(|file| file.name.as_str()),
        draft.attachment.as_ref().map(|file| file.url.as_str()),
    );
    let id = sqlx::query_scalar!(
        "with file as (
             insert into files (guild_id, owner_id, name, source_url, created_at)
             select $1, $2, $3, $4, $5 where $4::text is not null returning id
         )
         insert into story_drafts
             (guild_id, author_id, medium, indicator, people, title, community, school, link, file_id, created_at,
              is_byline_shown)
         values ($1, $2, $6, $7, $8, $9, $10, $11, $12, (select id from file), $5, $13)
         returning id",
        actor.guild.sql(),
        actor.member.sql(),
        name.unwrap_or_default(),
        url,
        now,
        draft.medium as Medium,
        draft.indicator as Indicator,
        draft.people as Option<People>,
        draft.title,
        draft.community,
        draft.school,
        draft.link,
        draft.is_byline_shown,
    )
    .fetch_one(db)
    .await?;
    Ok(id.into())
}

pub(super) async fn insert_edit(
    db: &PgPool,
    actor: &Actor,
    story: StoryId,
    changes: &Changes,
    now: DateTime<Utc>,
) -> Result<StoryDraftId> {
    let file = changes.attachment.as_ref();
    let id = sqlx::query_scalar!(
        "with file as (
             insert into files (guild_id, owner_id, name, source_url, created_at)
             select $1, $2, $5, $6, $4 where $6::text is not null returning id
         )
         insert into story_drafts (guild_id, author_id, story_id, people, file_id, title, link, story, change, created_at)
         select $1, $2, s.id, $7, (select id from file), r.title, r.link, r.story, r.change, $4
         from stories s join story_revisions r on r.story_id = s.id and r.revision = s.revision
         where s.id = $3 and s.guild_id = $1
         returning id",
        actor.guild.sql(),
        actor.member.sql(),
        story.sql(),
        now,
        file.map_or("", |file| file.name.as_str()),
        file.map(|file| file.url.as_str()),
        changes.people as Option<People>,
    )
    .fetch_one(db)
    .await?;
    Ok(id.into())
}

/// A young person's name stays out of what everybody reads; who belongs to the youth network may be one.
pub(super) async fn insert_told(
    tx: &mut PgConnection,
    actor: &Actor,
    title: &str,
    story: &str,
    now: DateTime<Utc>,
) -> Result<StoryDraftId> {
    let id = sqlx::query_scalar!(
        "insert into story_drafts (guild_id, author_id, medium, title, story, created_at, is_byline_shown)
         values ($1, $2, $3, $4, $5, $6, $7) returning id",
        actor.guild.sql(),
        actor.member.sql(),
        Medium::Other as Medium,
        title,
        story,
        now,
        !actor.may_be_young(),
    )
    .fetch_one(tx)
    .await?;
    Ok(id.into())
}

pub(super) async fn update_chosen(
    db: &PgPool,
    actor: &Actor,
    id: StoryDraftId,
    chosen: Chosen,
) -> Result<Option<Kept>> {
    let kept = sqlx::query_as!(
        Kept,
        r#"update story_drafts set
               medium = coalesce($4, medium), indicator = coalesce($5, indicator), people = coalesce($6, people)
           where id = $1 and guild_id = $2 and author_id = $3 and story_id is null
           returning id, guild_id as guild, author_id as author, story_id as "story_id: StoryId",
               medium as "medium: Medium", indicator as "indicator: Indicator", people as "people: People",
               community, school, file_id as "file: FileId", title, link, story, change, became_id as "became: StoryId""#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
        chosen.medium as Option<Medium>,
        chosen.indicator as Option<Indicator>,
        chosen.people as Option<People>,
    )
    .fetch_optional(db)
    .await?;
    Ok(kept)
}

pub(super) async fn draft_guild(db: &PgPool, author: MemberId, id: StoryDraftId) -> Result<Option<GuildId>> {
    let guild = sqlx::query_scalar!(
        r#"select guild_id as "guild: GuildId" from story_drafts where id = $1 and author_id = $2"#,
        id.sql(),
        author.sql()
    );
    Ok(guild.fetch_optional(db).await?)
}

pub(super) async fn draft(db: &PgPool, actor: &Actor, id: StoryDraftId) -> Result<Option<Kept>> {
    let kept = sqlx::query_as!(
        Kept,
        r#"select id, guild_id as guild, author_id as author, story_id as "story_id: StoryId",
               medium as "medium: Medium", indicator as "indicator: Indicator", people as "people: People",
               community, school, file_id as "file: FileId", title, link, story, change, became_id as "became: StoryId"
           from story_drafts where id = $1 and guild_id = $2 and author_id = $3"#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(kept)
}

/// Most drafts that one menu shows.
const MOST_BEGUN: i64 = 25;

pub(super) async fn begun(db: &PgPool, actor: &Actor) -> Result<(Vec<Begun>, i64)> {
    let rows = sqlx::query!(
        r#"select d.id as "id: StoryDraftId", s.number as "changes?", d.title, count(*) over () as "total!"
           from story_drafts d
           left join stories s on s.id = d.story_id
           left join story_revisions r on r.story_id = s.id and r.revision = s.revision
           where d.guild_id = $1 and d.author_id = $2 and d.became_id is null
             and (s.id is null or (s.state <> 'withdrawn'
                  and (d.title, d.link, d.story, d.change) is distinct from (r.title, r.link, r.story, r.change)))
             -- What was handed in after all, and what was begun again before a word of it was written.
             and not exists (
                 select from story_drafts later
                 where later.guild_id = d.guild_id and later.author_id = d.author_id and later.id > d.id
                   and later.story_id is not distinct from d.story_id
                   and (d.story_id is not null or lower(later.title) = lower(d.title))
                   and (later.became_id is not null or (d.story = '' and d.change = '')))
           order by d.id desc limit $3"#,
        actor.guild.sql(),
        actor.member.sql(),
        MOST_BEGUN,
    )
    .fetch_all(db)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let begun = rows.into_iter().map(|row| Begun { id: row.id, changes: row.changes, title: row.title });
    Ok((begun.collect(), total))
}

/// Keeps what was typed. With `taking_number`, what becomes a new story has its number from here on, in a transaction that
/// does not wait for the disk; else, and where it has one already, this waits.
pub(super) async fn update_draft(
    db: &PgPool,
    actor: &Actor,
    id: StoryDraftId,
    typed: &Typed,
    taking_number: bool,
) -> Result<Option<Kept>> {
    let kept = sqlx::query_as!(
        Kept,
        r#"with draft as materialized (
               -- Locked first: of two at once, the second finds the number that the first has taken.
               select id, number, story_id is null and became_id is null and number is null as is_without
               from story_drafts where id = $1 and guild_id = $2 and author_id = $3 for update
           ), numbered as materialized (
               select id, case when is_without and $8 then story_number_at_once($2) else number end as number from draft
           )
           update story_drafts d set
               title = coalesce($4, d.title), story = coalesce($5, d.story), change = coalesce($6, d.change),
               link = case when $7::text is null then d.link else nullif($7, '') end, number = n.number
           from numbered n where d.id = n.id
           returning d.id, guild_id as guild, author_id as author, story_id as "story_id: StoryId",
               medium as "medium: Medium", indicator as "indicator: Indicator", people as "people: People",
               community, school, file_id as "file: FileId", title, link, story, change, became_id as "became: StoryId""#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
        typed.title,
        typed.story,
        typed.change,
        typed.link,
        taking_number,
    )
    .fetch_optional(db)
    .await?;
    Ok(kept)
}

/// The story a draft became.
pub(in crate::stories) async fn became(
    tx: &mut PgConnection,
    actor: &Actor,
    id: StoryDraftId,
) -> Result<Option<Logged>> {
    let logged = sqlx::query_as!(
        Logged,
        r#"select s.id as story, s.number, s.published_revision is not null as "is_published!", false as "is_taken_down!"
           from story_drafts d join stories s on s.id = d.became_id
           where d.id = $1 and d.guild_id = $2 and d.author_id = $3"#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(logged)
}

/// Marks the draft of an edit as handed in; false when it was before.
pub(in crate::stories) async fn use_draft(tx: &mut PgConnection, id: StoryDraftId, story: StoryId) -> Result<bool> {
    let used = sqlx::query!(
        "update story_drafts set became_id = $2, story = '', change = '' where id = $1 and became_id is null",
        id.sql(),
        story.sql(),
    )
    .execute(tx)
    .await?;
    Ok(used.rows_affected() == 1)
}
