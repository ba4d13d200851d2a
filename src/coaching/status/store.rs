//! SQL of how matching stands.

use super::{Open, Status, Waiting};
use crate::{error::Result, ids::GuildId};
use sqlx::PgPool;

/// How many of each are listed.
const LISTED: i64 = 10;

pub(super) async fn status(db: &PgPool, guild: GuildId) -> Result<Status> {
    let counts = sqlx::query!(
        r#"with held as (
               select coach_id, count(*) as taken from matches
               where guild_id = $1 and state in ('offered', 'accepted') group by coach_id
           )
           select (select count(*) from communities c
                   where c.guild_id = $1 and c.closed_at is null and not exists (
                       select from matches t where t.community_id = c.id and t.state in ('offered', 'accepted'))
                  ) as "waiting!",
                  (select count(*) from matches where guild_id = $1 and state = 'offered') as "offered!",
                  (select count(*) from matches where guild_id = $1 and state = 'accepted') as "pairs!",
                  count(*) filter (where o.paused_at is null) as "coaches!",
                  coalesce(sum(greatest(o.capacity - coalesce(h.taken, 0), 0)) filter (where o.paused_at is null), 0)::bigint
                      as "free_places!",
                  count(*) filter (where o.paused_at is not null) as "paused!"
           from coaches o left join held h on h.coach_id = o.member_id
           where o.guild_id = $1 and o.left_at is null"#,
        guild.sql(),
    )
    .fetch_one(db)
    .await?;
    let offers = sqlx::query_as!(
        Open,
        r#"select t.number, c.number as community, c.name, coalesce(m.display_name, o.display_name) as "coach!",
                  t.expires_at,
                  exists (select from match_questions q where q.match_id = t.id and q.answer is null) as "has_question!"
           from matches t
           join communities c on c.id = t.community_id
           join coaches o on o.guild_id = t.guild_id and o.member_id = t.coach_id
           left join members m on m.guild_id = t.guild_id and m.member_id = t.coach_id
           where t.guild_id = $1 and t.state = 'offered' order by t.expires_at, t.id limit $2"#,
        guild.sql(),
        LISTED,
    )
    .fetch_all(db)
    .await?;
    let longest = sqlx::query_as!(
        Waiting,
        r#"select number, name, waiting_since as since from communities c
           where guild_id = $1 and closed_at is null
             and not exists (select from matches t where t.community_id = c.id and t.state in ('offered', 'accepted'))
           order by waiting_since, number limit $2"#,
        guild.sql(),
        LISTED,
    )
    .fetch_all(db)
    .await?;
    Ok(Status {
        waiting: counts.waiting,
        offered: counts.offered,
        pairs: counts.pairs,
        coaches: counts.coaches,
        free_places: counts.free_places,
        paused: counts.paused,
        offers,
        longest,
    })
}
