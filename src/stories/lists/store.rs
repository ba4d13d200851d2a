//! SQL of lists.

use super::{Listed, Newest, PAGE, Page};
use crate::{
    error::Result,
    ids::GuildId,
    members::Actor,
    stories::{Indicator, Medium, State},
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

pub(super) async fn mine(db: &PgPool, actor: &Actor, page: i64) -> Result<Page<Listed>> {
    let items = sqlx::query_as!(
        Listed,
        r#"select s.number, r.title, s.author_name, s.medium as "medium: Medium", s.indicator as "indicator: Indicator",
                  s.community, s.state as "state: State", s.logged_at as at
           from stories s join story_revisions r on r.story_id = s.id and r.revision = s.revision
           where s.guild_id = $1 and s.author_id = $2 order by s.number desc limit $3 offset $4"#,
        actor.guild.sql(),
        actor.member.sql(),
        PAGE,
        page * PAGE,
    )
    .fetch_all(db)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from stories where guild_id = $1 and author_id = $2"#,
        actor.guild.sql(),
        actor.member.sql(),
    )
    .fetch_one(db)
    .await?;
    Ok(Page { items, total })
}

pub(super) async fn waiting(db: &PgPool, guild: GuildId, page: i64) -> Result<Page<Listed>> {
    let items = sqlx::query_as!(
        Listed,
        r#"select s.number, r.title, case when s.is_byline_shown then s.author_name else '' end as "author_name!",
                  s.medium as "medium: Medium", s.indicator as "indicator: Indicator",
                  s.community, s.state as "state: State", r.written_at as at
           from stories s join story_revisions r on r.story_id = s.id and r.revision = s.revision
           where s.guild_id = $1 and s.state = 'in_review' order by r.written_at limit $2 offset $3"#,
        guild.sql(),
        PAGE,
        page * PAGE,
    )
    .fetch_all(db)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from stories where guild_id = $1 and state = 'in_review'"#,
        guild.sql()
    )
    .fetch_one(db)
    .await?;
    Ok(Page { items, total })
}

pub(super) async fn published_since(db: &PgPool, guild: GuildId, since: DateTime<Utc>) -> Result<Vec<Newest>> {
    let newest = sqlx::query_as!(
        Newest,
        r#"select s.id, s.number, r.title
           from stories s join story_revisions r on r.story_id = s.id and r.revision = s.published_revision
           where s.guild_id = $1 and s.published_revision is not null and s.published_at >= $2
           order by s.published_at desc limit 5"#,
        guild.sql(),
        since,
    )
    .fetch_all(db)
    .await?;
    Ok(newest)
}
