//! SQL of the table of stories.

use super::Include;
use crate::{
    error::Result,
    members::Actor,
    stories::{Indicator, Medium, People, ReleaseKind, ReleaseScope, State, search::Span},
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// Stories that are read at once.
const BATCH: i64 = 500;

/// A story as the table shows it.
pub(super) struct Row {
    pub(super) number: i32,
    pub(super) state: State,
    pub(super) title: String,
    pub(super) story: String,
    pub(super) change: String,
    pub(super) medium: Medium,
    pub(super) indicator: Indicator,
    pub(super) people: People,
    pub(super) community: Option<String>,
    pub(super) school: Option<String>,
    pub(super) link: Option<String>,
    /// None where the story is published without it.
    pub(super) author_name: Option<String>,
    pub(super) logged_at: DateTime<Utc>,
    pub(super) published_at: Option<DateTime<Utc>>,
    /// The newest release that stands.
    pub(super) release_kind: Option<ReleaseKind>,
    pub(super) release_scope: Option<ReleaseScope>,
    pub(super) release_until: Option<DateTime<Utc>>,
    pub(super) file_name: Option<String>,
}

/// The next stories after a number.
pub(super) async fn rows(
    db: &PgPool,
    actor: &Actor,
    include: Include,
    span: Span,
    after: i32,
    now: DateTime<Utc>,
) -> Result<Vec<Row>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select s.number, s.state as "state: State", r.title, r.story, r.change, s.medium as "medium: Medium",
                  s.indicator as "indicator: Indicator", s.people as "people: People", s.community, s.school, r.link,
                  case when s.is_byline_shown then s.author_name end as author_name, s.logged_at, s.published_at,
                  l.kind as "release_kind?: ReleaseKind", l.scope as "release_scope?: ReleaseScope",
                  l.until as "release_until?", f.name as "file_name?"
           from stories s
           join story_revisions r
               on r.story_id = s.id and r.revision = case when $2 then s.revision else s.published_revision end
               and s.state <> 'withdrawn'
           left join files f on f.id = s.file_id
           left join lateral (
               select kind, scope, until from story_releases
               where story_id = s.id and revoked_at is null and until > $6 order by id desc limit 1) l on true
           where s.guild_id = $1 and s.number > $3
             and ($4::timestamptz is null or case when $2 then s.logged_at else s.published_at end >= $4)
             and ($5::timestamptz is null or case when $2 then s.logged_at else s.published_at end < $5)
           order by s.number limit $7"#,
        actor.guild.sql(),
        include == Include::All,
        after,
        span.since,
        span.before,
        now,
        BATCH,
    )
    .fetch_all(db)
    .await?;
    Ok(rows)
}
