//! SQL of stories and their revisions.

use super::{Decision, Draft, Indicator, Logged, Medium, People, Review, State, Story, Words, files::File, releases};
use crate::{
    error::Result,
    ids::{FileId, GuildId, MemberId, StoryDraftId, StoryId},
    members::{Actor, YOUTH_NETWORK},
    notifications::{self, Notification},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};

/// What decides about a story, read under its lock.
pub(super) struct Standing {
    pub(super) id: StoryId,
    pub(super) guild: GuildId,
    pub(super) number: i32,
    pub(super) author: MemberId,
    pub(super) people: People,
    pub(super) state: State,
    pub(super) revision: i32,
    pub(super) published_revision: Option<i32>,
    pub(super) reviewer: Option<MemberId>,
}

/// Makes a draft a story under its number, notes who did it, and queues its review, in one statement; nothing when it
/// became one before.
pub(super) async fn log(
    db: &PgPool,
    actor: &Actor,
    id: StoryDraftId,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<Option<Logged>> {
    // Its id is known only to the statement, which puts it in.
    let changed = notifications::task(Notification::StoryChanged { story: StoryId::from(0) });
    let logged = sqlx::query_as!(
        Logged,
        r#"with draft as (
             -- Where it came without a number, it takes one here, and the server's next ones wait for this to be kept.
             update story_drafts set became_id = nextval(pg_get_serial_sequence('stories', 'id')),
                                     number = coalesce(number, story_number($2)), story = '', change = ''
             where id = $1 and guild_id = $2 and author_id = $3 and became_id is null and story_id is null
             returning *
         ), kept as (
             insert into stories (id, guild_id, number, author_id, author_name, is_byline_shown, medium, indicator, people,
                                  community, school, file_id, state, logged_at)
             overriding system value
             select became_id, $2, number, $3, $4, is_byline_shown, medium, indicator, people,
                    community, school, file_id, 'in_review', $9
             from draft returning id, number
         ), words as (
             insert into story_revisions (story_id, revision, guild_id, title, story, change, link, written_at)
             select id, 1, $2, $5, $6, $7, $8, $9 from kept
         ), told as (
             select record_action($2, $3, $10, 'story.log', 'S-' || number, $9),
                    enqueue($2, null, 'story:' || id, jsonb_set($11, '{notification,story}', to_jsonb(id)), $9, $9)
             from kept
         )
         select id as story, number, false as "is_published!", false as "is_taken_down!" from kept, told"#,
        id.sql(),
        actor.guild.sql(),
        actor.member.sql(),
        actor.display_name,
        draft.title,
        draft.story,
        draft.change,
        draft.link,
        now,
        actor.interaction.sql(),
        changed,
    )
    .fetch_optional(db)
    .await?;
    Ok(logged)
}

pub(super) async fn revise(
    tx: &mut PgConnection,
    story: StoryId,
    draft: &Draft,
    people: People,
    file: Option<FileId>,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with raised as (
             update stories set revision = revision + 1, state = 'in_review', people = $7, file_id = coalesce($8, file_id)
             where id = $1 returning revision, guild_id
         )
         insert into story_revisions (story_id, revision, guild_id, title, story, change, link, written_at)
         select $1, revision, guild_id, $2, $3, $4, $5, $6 from raised",
        story.sql(),
        draft.title,
        draft.story,
        draft.change,
        draft.link,
        now,
        people as People,
        file.map(FileId::sql),
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Locks a story of this server until the transaction ends.
pub(super) async fn lock(tx: &mut PgConnection, guild: GuildId, story: StoryId) -> Result<Option<Standing>> {
    // Locked first and read afterwards: what a lock has waited for, a statement that began before it does not see in
    // any other table.
    sqlx::query!("select from stories where id = $1 and guild_id = $2 for update", story.sql(), guild.sql())
        .execute(&mut *tx)
        .await?;
    let standing = sqlx::query_as!(
        Standing,
        r#"select s.id, s.guild_id as guild, s.number, s.author_id as author, s.people as "people: People",
                  s.state as "state: State", s.revision, s.published_revision, r.reviewer_id as "reviewer: MemberId"
           from stories s join story_revisions r on r.story_id = s.id and r.revision = s.revision
           where s.id = $1 and s.guild_id = $2"#,
        story.sql(),
        guild.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(standing)
}

pub(super) async fn decide(
    tx: &mut PgConnection,
    story: StoryId,
    reviewer: MemberId,
    decision: &Decision,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with decided as (
             update stories set state = $2,
                 published_revision = case when $2 = 'published' then revision else published_revision end,
                 published_at = case when $2 = 'published' then coalesce(published_at, $5) else published_at end,
                 published_file_id = case when $2 <> 'published' then published_file_id
                     else (select f.id from files f where f.id = file_id and f.bytes is not null) end
             where id = $1 returning id, revision
         )
         update story_revisions r set reviewer_id = $3, note = $4, reviewed_at = $5
         from decided where r.story_id = decided.id and r.revision = decided.revision",
        story.sql(),
        decision.state() as State,
        reviewer.sql(),
        decision.note(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Sets a state in which nothing is published, or what is said to be.
pub(super) async fn set_state(
    tx: &mut PgConnection,
    story: StoryId,
    state: State,
    published_revision: Option<i32>,
) -> Result<()> {
    sqlx::query!(
        "update stories set state = $2, published_revision = $3,
             published_at = case when $3::integer is null then null else published_at end,
             published_file_id = case when $3::integer is null then null else published_file_id end
         where id = $1",
        story.sql(),
        state as State,
        published_revision,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A story as one row; words of the published revision come along when they differ from the latest.
struct Row {
    id: StoryId,
    guild: GuildId,
    number: i32,
    author: MemberId,
    author_name: String,
    is_byline_shown: bool,
    medium: Medium,
    indicator: Indicator,
    people: People,
    community: Option<String>,
    school: Option<String>,
    state: State,
    revision: i32,
    published_revision: Option<i32>,
    logged_at: DateTime<Utc>,
    published_at: Option<DateTime<Utc>>,
    title: String,
    story: String,
    change: String,
    link: Option<String>,
    reviewer: Option<MemberId>,
    reviewed_at: Option<DateTime<Utc>>,
    note: Option<String>,
    published_title: Option<String>,
    published_story: Option<String>,
    published_change: Option<String>,
    published_link: Option<String>,
    published_file: Option<FileId>,
    file_id: Option<FileId>,
    file_name: Option<String>,
    file_is_kept: bool,
    file_refused: Option<String>,
    releases: Vec<releases::store::Row>,
}

impl From<Row> for Story {
    fn from(row: Row) -> Self {
        let published = match (row.published_title, row.published_story, row.published_change) {
            (Some(title), Some(story), Some(change)) => Some(Words { title, story, change, link: row.published_link }),
            _ => None,
        };
        let review = match (row.reviewer, row.reviewed_at) {
            (Some(reviewer), Some(at)) => Some(Review { reviewer, at, note: row.note }),
            _ => None,
        };
        let file = row.file_id.map(|id| File {
            id,
            name: row.file_name.unwrap_or_default(),
            is_kept: row.file_is_kept,
            refused: row.file_refused,
            is_paper: false,
        });
        Self {
            id: row.id,
            guild: row.guild,
            number: row.number,
            author: row.author,
            author_name: row.author_name,
            is_byline_shown: row.is_byline_shown,
            medium: row.medium,
            indicator: row.indicator,
            people: row.people,
            community: row.community,
            school: row.school,
            state: row.state,
            revision: row.revision,
            published_revision: row.published_revision,
            logged_at: row.logged_at,
            published_at: row.published_at,
            words: Words { title: row.title, story: row.story, change: row.change, link: row.link },
            published,
            published_file: row.published_file,
            review,
            releases: row.releases.into_iter().map(releases::store::release).collect(),
            file,
        }
    }
}

pub(super) async fn by_number(db: &PgPool, guild: GuildId, number: i32) -> Result<Option<Story>> {
    one(db, None, Some((guild, number))).await
}

pub(super) async fn by_id(db: &PgPool, id: StoryId) -> Result<Option<Story>> {
    one(db, Some(id), None).await
}

/// A story by its id, or by its number in a server, with every release ever recorded for it, the newest first.
async fn one(db: &PgPool, id: Option<StoryId>, number: Option<(GuildId, i32)>) -> Result<Option<Story>> {
    let row = sqlx::query_as!(
        Row,
        r#"select s.id, s.guild_id as guild, s.number, s.author_id as author, s.author_name,
                  s.is_byline_shown, s.medium as "medium: Medium", s.indicator as "indicator: Indicator", s.people as "people: People", s.community, s.school,
                  s.state as "state: State", s.revision, s.published_revision, s.logged_at, s.published_at,
                  r.title, r.story, r.change, r.link, r.reviewer_id as "reviewer: MemberId", r.reviewed_at, r.note,
                  p.title as "published_title?", p.story as "published_story?", p.change as "published_change?",
                  p.link as published_link,
                  s.published_file_id as "published_file: FileId", f.id as "file_id?: FileId", f.name as "file_name?", f.bytes is not null as "file_is_kept!",
                  f.refused as file_refused,
                  array(select (e.id, e.kind, e.scope, e.until, e.revoked_at,
                                (select p.id from files p where p.id = e.file_id and p.bytes is not null))
                        from story_releases e
                        where e.story_id = s.id order by e.id desc) as "releases!: Vec<releases::store::Row>"
           from stories s
           join story_revisions r on r.story_id = s.id and r.revision = s.revision
           left join story_revisions p on p.story_id = s.id and p.revision = s.published_revision
           left join files f on f.id = s.file_id
           where s.id = coalesce($1, (select n.id from stories n where n.guild_id = $2 and n.number = $3))"#,
        id.map(StoryId::sql),
        number.map(|(guild, _)| guild.sql()),
        number.map(|(_, number)| number),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(Story::from))
}

pub(super) async fn hide_bylines(tx: &mut PgConnection, most: i64) -> Result<Vec<(GuildId, StoryId)>> {
    let hidden = sqlx::query!(
        r#"update stories set is_byline_shown = false where id in (
               select s.id from stories s
               join who_may_be_young($1) y on y.guild_id = s.guild_id and y.member_id = s.author_id
               where s.is_byline_shown order by s.id limit $2)
           returning guild_id as "guild: GuildId", id as "id: StoryId""#,
        YOUTH_NETWORK,
        most,
    )
    .fetch_all(tx)
    .await?;
    Ok(hidden.into_iter().map(|row| (row.guild, row.id)).collect())
}

/// How long a draft nobody hands in is kept.
const DRAFT_KEPT: TimeDelta = TimeDelta::days(30);

/// How long the buttons under a search work.
const SEARCH_KEPT: TimeDelta = TimeDelta::days(90);

pub(super) async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("delete from story_drafts where created_at < $1", now - DRAFT_KEPT).execute(db).await?;
    sqlx::query!("delete from story_searches where at < $1", now - SEARCH_KEPT).execute(db).await?;
    sqlx::query!(
        "delete from files f where f.created_at < $1
           and not exists (select from stories where file_id = f.id)
           and not exists (select from stories where published_file_id = f.id)
           and not exists (select from story_drafts where file_id = f.id)
           and not exists (select from story_releases where file_id = f.id)",
        now - TimeDelta::days(1)
    )
    .execute(db)
    .await?;
    Ok(())
}
