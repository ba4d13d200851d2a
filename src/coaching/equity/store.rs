//! SQL of fairness.

use super::{Dimension, Group};
use crate::{error::Result, ids::GuildId};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// Every group of every dimension: communities that look for a coach or have had one.
pub(super) async fn groups(db: &PgPool, guild: GuildId, now: DateTime<Utc>) -> Result<Vec<(Dimension, Group)>> {
    let rows = sqlx::query!(
        r#"with seen as (
               select c.state, c.setting, c.level, c.language, c.stage, paired.at is null as is_unmatched,
                      extract(epoch from coalesce(paired.at, $2) - c.added_at) / 86400 as days
               from communities c
               left join lateral (
                   select min(t.answered_at) as at from matches t
                   where t.community_id = c.id and t.state in ('accepted', 'ended')
               ) paired on true
               where c.guild_id = $1 and (c.closed_at is null or paired.at is not null)
           )
           select d.dimension as "dimension!: Dimension", d.word as "word!", count(*) as "communities!",
                  count(*) filter (where is_unmatched) as "unmatched!",
                  floor(percentile_cont(0.5) within group (order by days))::bigint as "days!"
           from seen
           cross join lateral (values ('state', state), ('setting', setting), ('level', level), ('language', language),
                                      ('stage', stage)) as d (dimension, word)
           where d.word is not null group by 1, 2"#,
        guild.sql(),
        now,
    )
    .fetch_all(db)
    .await?;
    let group = rows.into_iter().map(|row| {
        let group =
            Group { word: row.word, communities: row.communities, unmatched: row.unmatched, days: row.days.max(0) };
        (row.dimension, group)
    });
    Ok(group.collect())
}
