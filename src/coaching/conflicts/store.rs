//! SQL of conflicts of interest.

use super::Recorded;
use crate::{
    error::Result,
    ids::{CommunityId, GuildId, MatchId, MemberId},
    members::{Actor, Responsibility, YOUTH_NETWORK},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub(super) async fn upsert(
    tx: &mut PgConnection,
    actor: &Actor,
    community: CommunityId,
    coach: MemberId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into coach_conflicts (guild_id, community_id, coach_id, reason, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint coach_conflicts_pkey do update set
             reason = excluded.reason, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
             -- What a coordinator recorded is not the coach's to replace, and so not theirs to take back.
             where coach_conflicts.recorded_by = coach_conflicts.coach_id
                or excluded.recorded_by <> coach_conflicts.coach_id",
        actor.guild.sql(),
        community.sql(),
        coach.sql(),
        reason,
        actor.member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Removes a conflict; says whether there was one that is theirs to remove.
pub(super) async fn delete(
    tx: &mut PgConnection,
    actor: &Actor,
    community: CommunityId,
    coach: MemberId,
) -> Result<bool> {
    let removed = sqlx::query!(
        "delete from coach_conflicts
         where guild_id = $1 and community_id = $2 and coach_id = $3 and ($5 or recorded_by = $4)",
        actor.guild.sql(),
        community.sql(),
        coach.sql(),
        actor.member.sql(),
        actor.is(Responsibility::Coordinator),
    )
    .execute(tx)
    .await?;
    Ok(removed.rows_affected() == 1)
}

/// How many conflicts of one community are shown.
const SHOWN: i64 = 8;

pub(super) async fn of(db: &PgPool, guild: GuildId, community: CommunityId) -> Result<Vec<Recorded>> {
    let conflicts = sqlx::query_as!(
        Recorded,
        r#"select coalesce(m.display_name, o.display_name) as "coach_name!", x.reason, x.recorded_by, x.recorded_at
           from coach_conflicts x
           join coaches o on o.guild_id = x.guild_id and o.member_id = x.coach_id
           left join members m on m.guild_id = x.guild_id and m.member_id = x.coach_id
           -- Whoever may be under 18 is in no list of coaches.
           where x.guild_id = $1 and x.community_id = $2 and not counts_as_young(x.guild_id, x.coach_id, $3)
           order by x.recorded_at desc, x.coach_id limit $4"#,
        guild.sql(),
        community.sql(),
        YOUTH_NETWORK,
        SHOWN,
    )
    .fetch_all(db)
    .await?;
    Ok(conflicts)
}

/// What stands between a community and a coach, and whether it is an offer (else a pair).
pub(super) async fn between(
    tx: &mut PgConnection,
    community: CommunityId,
    coach: MemberId,
) -> Result<Option<(MatchId, bool)>> {
    let row = sqlx::query!(
        r#"select id as "id: MatchId", state = 'offered' as "is_offer!" from matches
           where community_id = $1 and coach_id = $2 and state in ('offered', 'accepted')"#,
        community.sql(),
        coach.sql()
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| (row.id, row.is_offer)))
}

pub(super) async fn community(db: &PgPool, guild: GuildId, number: i32) -> Result<Option<CommunityId>> {
    let id = sqlx::query_scalar!(
        r#"select id as "id: CommunityId" from communities where guild_id = $1 and number = $2"#,
        guild.sql(),
        number
    )
    .fetch_optional(db)
    .await?;
    Ok(id)
}
