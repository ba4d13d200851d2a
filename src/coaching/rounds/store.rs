//! SQL of rounds and of what they look at.

use super::{Names, Round, State};
use crate::{
    error::Result,
    field::{Level, Practice, Set, Setting, SpokenLanguage, State as UsState, UtcOffset},
    ids::{CommunityId, GuildId, MemberId, RoundId},
    matching::{Coach, Community, Pair, Snapshot, Solution, Weights},
    members::{Actor, YOUTH_NETWORK},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool, types::Json};

/// Everything a round looks at, in its fixed order.
pub(super) async fn snapshot(connection: &mut PgConnection, guild: GuildId, now: DateTime<Utc>) -> Result<Snapshot> {
    let coaches = sqlx::query!(
        r#"select o.member_id as "member: MemberId", o.paused_at is not null as "is_paused!", o.capacity,
                  (select count(*) from matches t where t.guild_id = o.guild_id and t.coach_id = o.member_id
                                                  and t.state in ('offered', 'accepted')) as "taken!",
                  o.home as "home: UsState", o.states as "states: Set<UsState>", o.utc_offset as "offset: UtcOffset",
                  o.strengths as "strengths: Set<Practice>", o.levels as "levels: Set<Level>",
                  o.settings as "settings: Set<Setting>", o.languages as "languages: Set<SpokenLanguage>", o.years
           from coaches o
           -- Whoever may be under 18 is not seen here at all, whatever they were when they enrolled.
           where o.guild_id = $1 and o.left_at is null and not counts_as_young(o.guild_id, o.member_id, $2)
           order by o.member_id"#,
        guild.sql(),
        YOUTH_NETWORK,
    )
    .fetch_all(&mut *connection)
    .await?;
    let communities = sqlx::query!(
        r#"select c.id as "id: CommunityId", c.state as "state: UsState", c.needs, c.level as "level: Level",
                  c.setting as "setting: Setting", c.language as "language: SpokenLanguage", c.language_required,
                  c.priority, c.waiting_since
           from communities c
           where c.guild_id = $1 and c.closed_at is null and c.contact_left_at is null
             and not exists (select from matches t where t.community_id = c.id and t.state in ('offered', 'accepted'))
           order by c.id"#,
        guild.sql(),
    )
    .fetch_all(&mut *connection)
    .await?;
    let conflicts = sqlx::query_as!(
        Pair,
        // Nobody coaches themselves.
        r#"select community_id as "community!: CommunityId", coach_id as "coach!: MemberId"
           from coach_conflicts where guild_id = $1
           union select id, contact_id from communities where guild_id = $1 and closed_at is null"#,
        guild.sql(),
    )
    .fetch_all(&mut *connection)
    .await?;
    let declined = sqlx::query_as!(
        Pair,
        r#"select t.community_id as community, t.coach_id as coach
           from matches t join communities c on c.id = t.community_id
           where t.guild_id = $1 and c.closed_at is null
             and (t.state in ('declined', 'ended') or t.state = 'expired' and t.offered_at >= c.waiting_since)"#,
        guild.sql(),
    )
    .fetch_all(&mut *connection)
    .await?;
    let small = |number: i64| u8::try_from(number).unwrap_or(u8::MAX);
    let coaches = coaches.into_iter().map(|row| Coach {
        id: row.member,
        is_young: false,
        is_paused: row.is_paused,
        capacity: small(row.capacity.into()),
        taken: small(row.taken),
        home: Some(row.home),
        serves: row.states,
        offset: Some(row.offset),
        strengths: row.strengths,
        levels: row.levels,
        settings: row.settings,
        languages: row.languages,
        years: row.years.map(|years| small(years.into())),
    });
    let communities = communities.into_iter().map(|row| {
        let mut needs = row.needs.iter().map(|word| Practice::ALL.iter().copied().find(|it| it.word() == word));
        let days = (now - row.waiting_since).num_days().max(0);
        Community {
            id: row.id,
            state: row.state,
            needs: std::array::from_fn(|_| needs.next().flatten()),
            level: row.level,
            setting: Some(row.setting),
            language: row.language,
            language_required: row.language_required,
            priority: row.priority,
            waiting_months: u16::try_from(days / 30).unwrap_or(u16::MAX),
        }
    });
    let snapshot = Snapshot { coaches: coaches.collect(), communities: communities.collect(), conflicts, declined };
    Ok(snapshot.in_order())
}

/// The pairs of the draft that stands now.
pub(super) async fn draft_pairs(connection: &mut PgConnection, guild: GuildId) -> Result<Vec<Pair>> {
    let solution = sqlx::query_scalar!(
        r#"select solution as "solution: Json<Solution>" from match_rounds where guild_id = $1 and state = 'draft'"#,
        guild.sql()
    )
    .fetch_optional(connection)
    .await?;
    Ok(solution.map(|solution| solution.0.pairs).unwrap_or_default())
}

/// A round to be kept.
pub(super) struct NewRound {
    pub(super) snapshot: Snapshot,
    pub(super) weights: Weights,
    pub(super) last_draft: Vec<Pair>,
    pub(super) solver_version: i32,
    pub(super) solution: Solution,
}

/// Lets the draft before come to nothing: a newer one takes its place.
pub(super) async fn set_aside(tx: &mut PgConnection, guild: GuildId) -> Result<()> {
    sqlx::query!("update match_rounds set state = 'discarded' where guild_id = $1 and state = 'draft'", guild.sql())
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn insert(
    tx: &mut PgConnection,
    actor: &Actor,
    new: &NewRound,
    now: DateTime<Utc>,
) -> Result<RoundId> {
    let id = sqlx::query_scalar!(
        r#"insert into match_rounds (guild_id, made_by, made_at, state, input_hash, snapshot, weights, last_draft,
                                     solver_version, solution)
           values ($1, $2, $3, 'draft',
                   encode(sha256(convert_to(concat_ws(' ', $4::jsonb::text, $5::jsonb::text, $6::jsonb::text), 'UTF8')),
                          'hex'),
                   $4, $5, $6, $7, $8)
           returning id as "id: RoundId""#,
        actor.guild.sql(),
        actor.member.sql(),
        now,
        Json(&new.snapshot) as _,
        Json(&new.weights) as _,
        Json(&new.last_draft) as _,
        new.solver_version,
        Json(&new.solution) as _,
    )
    .fetch_one(tx)
    .await?;
    Ok(id)
}

pub(super) async fn round(db: &PgPool, guild: GuildId, id: RoundId) -> Result<Option<Round>> {
    let row = sqlx::query!(
        r#"select id as "id: RoundId", guild_id as "guild: GuildId", state as "state: State", made_at, input_hash,
                  snapshot as "snapshot: Json<Snapshot>", weights as "weights: Json<Weights>",
                  last_draft as "last_draft: Json<Vec<Pair>>", solver_version, solution as "solution: Json<Solution>"
           from match_rounds where guild_id = $1 and id = $2"#,
        guild.sql(),
        id.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Round {
        id: row.id,
        guild: row.guild,
        state: row.state,
        made_at: row.made_at,
        input_hash: row.input_hash,
        snapshot: row.snapshot.0,
        weights: row.weights.0,
        last_draft: row.last_draft.0,
        solver_version: row.solver_version,
        solution: row.solution.0,
    }))
}

pub(super) async fn lock(tx: &mut PgConnection, guild: GuildId, id: RoundId) -> Result<Option<State>> {
    let state = sqlx::query_scalar!(
        r#"select state as "state: State" from match_rounds where guild_id = $1 and id = $2 for update"#,
        guild.sql(),
        id.sql()
    )
    .fetch_optional(tx)
    .await?;
    Ok(state)
}

/// Locks coaches by id.
pub(super) async fn lock_coaches(tx: &mut PgConnection, guild: GuildId, coaches: &[MemberId]) -> Result<()> {
    let coaches: Vec<i64> = coaches.iter().copied().map(MemberId::sql).collect();
    sqlx::query!(
        "select from coaches where guild_id = $1 and member_id = any ($2) order by member_id for update",
        guild.sql(),
        &coaches
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn mark_sent(tx: &mut PgConnection, actor: &Actor, id: RoundId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update match_rounds set state = 'sent', sent_by = $2, sent_at = $3 where id = $1",
        id.sql(),
        actor.member.sql(),
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn mark_discarded(tx: &mut PgConnection, id: RoundId) -> Result<()> {
    sqlx::query!("update match_rounds set state = 'discarded' where id = $1", id.sql()).execute(tx).await?;
    Ok(())
}

pub(super) async fn names(db: &PgPool, guild: GuildId, coaches: &[i64], communities: &[i64]) -> Result<Names> {
    let coaches = sqlx::query!(
        r#"select o.member_id as "id: MemberId", coalesce(m.display_name, o.display_name) as "name!"
           from coaches o left join members m on m.guild_id = o.guild_id and m.member_id = o.member_id
           where o.guild_id = $1 and o.member_id = any ($2)"#,
        guild.sql(),
        coaches,
    )
    .fetch_all(db)
    .await?;
    let communities = sqlx::query!(
        r#"select id as "id: CommunityId", number, name from communities where guild_id = $1 and id = any ($2)"#,
        guild.sql(),
        communities,
    )
    .fetch_all(db)
    .await?;
    Ok(Names {
        coaches: coaches.into_iter().map(|row| (row.id, row.name)).collect(),
        communities: communities.into_iter().map(|row| (row.id, (row.number, row.name))).collect(),
    })
}

pub(super) async fn matches(db: &PgPool, guild: GuildId, id: RoundId) -> Result<Vec<(CommunityId, i32)>> {
    let rows = sqlx::query!(
        r#"select community_id as "community: CommunityId", number from matches where guild_id = $1 and round_id = $2"#,
        guild.sql(),
        id.sql()
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.community, row.number)).collect())
}
