//! SQL of communities.

use super::{Community, Draft, Listed, PAGE};
use crate::{
    error::Result,
    field::{Level, Practice, Setting, SpokenLanguage, Stage, State},
    ids::{CommunityId, GuildId, MatchId, MemberId},
    members::{Actor, Responsibility},
};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, PgPool};

/// The next number of this server, and the community under it.
pub(super) async fn insert(
    tx: &mut PgConnection,
    actor: &Actor,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<(CommunityId, i32)> {
    let row = sqlx::query!(
        r#"with numbered as (
               update guilds set next_community = next_community + 1 where guild_id = $1
               returning next_community - 1 as number
           )
           insert into communities (guild_id, number, name, state, setting, stage, level, needs, language,
                                    language_required, contact_id, contact_name, start_on, notes, priority, added_by,
                                    added_at, waiting_since, contact_seen_at)
           select $1, number, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $16 from numbered
           returning id as "id: CommunityId", number"#,
        actor.guild.sql(),
        draft.name,
        draft.state as State,
        draft.setting as Setting,
        draft.stage as Stage,
        draft.level as Option<Level>,
        &words(&draft.needs),
        draft.language as Option<SpokenLanguage>,
        draft.language_required,
        draft.contact.sql(),
        draft.contact_name,
        draft.start,
        draft.notes,
        draft.priority,
        actor.member.sql(),
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok((row.id, row.number))
}

/// The pair that a community is in.
pub(super) struct Pair {
    pub(super) id: MatchId,
    pub(super) coach: MemberId,
    pub(super) has_thread: bool,
}

/// The pair of a community, where it has one.
pub(super) async fn pair(tx: &mut PgConnection, id: CommunityId) -> Result<Option<Pair>> {
    let pair = sqlx::query_as!(
        Pair,
        r#"select id, coach_id as coach, thread_id is not null as "has_thread!" from matches
           where community_id = $1 and state = 'accepted'"#,
        id.sql()
    )
    .fetch_optional(tx)
    .await?;
    Ok(pair)
}

/// The number of a community that looks for a coach in the same state under the same name.
pub(super) async fn namesake(tx: &mut PgConnection, guild: GuildId, draft: &Draft) -> Result<Option<i32>> {
    let number = sqlx::query_scalar!(
        "select number from communities
         where guild_id = $1 and closed_at is null and state = $2 and lower(name) = lower($3) order by number limit 1",
        guild.sql(),
        draft.state as State,
        draft.name,
    )
    .fetch_optional(tx)
    .await?;
    Ok(number)
}

pub(super) async fn update(tx: &mut PgConnection, id: CommunityId, draft: &Draft, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update communities set name = $2, state = $3, setting = $4, stage = $5, level = $6, needs = $7, language = $8,
             language_required = $9, contact_id = $10, contact_name = $11, start_on = $12, notes = $13, priority = $14,
             contact_left_at = case when contact_id = $10 then contact_left_at end,
             contact_seen_at = case when contact_id = $10 then contact_seen_at else $15 end
         where id = $1",
        id.sql(),
        draft.name,
        draft.state as State,
        draft.setting as Setting,
        draft.stage as Stage,
        draft.level as Option<Level>,
        &words(&draft.needs),
        draft.language as Option<SpokenLanguage>,
        draft.language_required,
        draft.contact.sql(),
        draft.contact_name,
        draft.start,
        draft.notes,
        draft.priority,
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

fn words(needs: &[Practice]) -> Vec<String> {
    needs.iter().map(|need| need.word().to_owned()).collect()
}

pub(super) async fn close(tx: &mut PgConnection, id: CommunityId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update communities set closed_at = $2, seek_at = null where id = $1", id.sql(), now)
        .execute(tx)
        .await?;
    Ok(())
}

/// A community as one row.
struct Row {
    id: CommunityId,
    guild: GuildId,
    number: i32,
    name: String,
    state: State,
    setting: Setting,
    stage: Stage,
    level: Option<Level>,
    needs: Vec<String>,
    language: Option<SpokenLanguage>,
    language_required: bool,
    contact: MemberId,
    contact_name: String,
    start: Option<NaiveDate>,
    notes: Option<String>,
    priority: i32,
    added_at: DateTime<Utc>,
    waiting_since: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    contact_left_at: Option<DateTime<Utc>>,
}

impl From<Row> for Community {
    fn from(row: Row) -> Self {
        let find = |word: &String| Practice::ALL.iter().copied().find(|practice| practice.word() == word);
        Self {
            id: row.id,
            guild: row.guild,
            number: row.number,
            name: row.name,
            state: row.state,
            setting: row.setting,
            stage: row.stage,
            level: row.level,
            needs: row.needs.iter().filter_map(find).collect(),
            language: row.language,
            language_required: row.language_required,
            contact: row.contact,
            contact_name: row.contact_name,
            start: row.start,
            notes: row.notes,
            priority: row.priority,
            added_at: row.added_at,
            waiting_since: row.waiting_since,
            closed_at: row.closed_at,
            contact_left_at: row.contact_left_at,
        }
    }
}

pub(super) async fn lock(tx: &mut PgConnection, guild: GuildId, id: CommunityId) -> Result<Option<Community>> {
    // Locked first and read afterwards: what a lock has waited for, a statement that began before it does not see.
    sqlx::query!("select from communities where id = $1 and guild_id = $2 for update", id.sql(), guild.sql())
        .execute(&mut *tx)
        .await?;
    read(tx, guild, id).await
}

pub(super) async fn lock_all(tx: &mut PgConnection, guild: GuildId, ids: &[CommunityId]) -> Result<()> {
    let ids: Vec<i64> = ids.iter().copied().map(CommunityId::sql).collect();
    sqlx::query!(
        "select from communities where guild_id = $1 and id = any ($2) order by id for update",
        guild.sql(),
        &ids
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn by_id(db: &PgPool, guild: GuildId, id: CommunityId) -> Result<Option<Community>> {
    read(&mut *db.acquire().await?, guild, id).await
}

async fn read(connection: &mut PgConnection, guild: GuildId, id: CommunityId) -> Result<Option<Community>> {
    let row = sqlx::query_as!(
        Row,
        r#"select c.id, c.guild_id as guild, c.number, c.name, c.state as "state: State", c.setting as "setting: Setting",
                  c.stage as "stage: Stage", c.level as "level: Level", c.needs,
                  c.language as "language: SpokenLanguage", c.language_required, c.contact_id as contact,
                  coalesce(m.display_name, c.contact_name) as "contact_name!", c.start_on as start, c.notes, c.priority,
                  c.added_at, c.waiting_since, c.closed_at, c.contact_left_at
           from communities c left join members m on m.guild_id = c.guild_id and m.member_id = c.contact_id
           where c.guild_id = $1 and c.id = $2"#,
        guild.sql(),
        id.sql(),
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(Community::from))
}

/// By its number or its id, if this person may read it: who coordinates, who keeps it, and who coaches it or is asked to.
pub(super) async fn readable(
    db: &PgPool,
    actor: &Actor,
    number: Option<i32>,
    id: Option<CommunityId>,
) -> Result<Option<Community>> {
    let row = sqlx::query_as!(
        Row,
        r#"select c.id, c.guild_id as guild, c.number, c.name, c.state as "state: State", c.setting as "setting: Setting",
                  c.stage as "stage: Stage", c.level as "level: Level", c.needs,
                  c.language as "language: SpokenLanguage", c.language_required, c.contact_id as contact,
                  coalesce(m.display_name, c.contact_name) as "contact_name!", c.start_on as start, c.notes, c.priority,
                  c.added_at, c.waiting_since, c.closed_at, c.contact_left_at
           from communities c left join members m on m.guild_id = c.guild_id and m.member_id = c.contact_id
           where c.guild_id = $1 and (c.number = $4 or c.id = $5)
             and ($3 or c.contact_id = $2
                  or exists (select from matches o where o.community_id = c.id and o.coach_id = $2
                             and o.state in ('offered', 'accepted')))"#,
        actor.guild.sql(),
        actor.member.sql(),
        actor.is(Responsibility::Coordinator),
        number,
        id.map(CommunityId::sql),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(Community::from))
}

pub(super) async fn list(db: &PgPool, actor: &Actor, page: i64) -> Result<(Vec<Listed>, i64)> {
    let rows = sqlx::query!(
        r#"select c.number, c.name, c.state as "state: State", c.waiting_since, c.closed_at is not null as "is_closed!",
                  coalesce(o.state = 'offered', false) as "is_offered!",
                  coalesce(o.state = 'accepted', false) as "has_coach!", count(*) over () as "total!"
           from communities c
           left join matches o on o.community_id = c.id and o.state in ('offered', 'accepted')
           where c.guild_id = $1 and ($3 or c.contact_id = $2 or o.coach_id = $2)
           order by c.closed_at is not null, coalesce(o.state = 'accepted', false), c.waiting_since, c.number
           limit $4 offset $5"#,
        actor.guild.sql(),
        actor.member.sql(),
        actor.is(Responsibility::Coordinator),
        PAGE,
        page * PAGE,
    )
    .fetch_all(db)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let listed = rows.into_iter().map(|row| Listed {
        number: row.number,
        name: row.name,
        state: row.state,
        waiting_since: row.waiting_since,
        is_offered: row.is_offered,
        has_coach: row.has_coach,
        is_closed: row.is_closed,
    });
    Ok((listed.collect(), total))
}

pub(super) async fn suggest(db: &PgPool, actor: &Actor, typed: &str) -> Result<Vec<Listed>> {
    let listed = sqlx::query_as!(
        Listed,
        r#"select c.number, c.name, c.state as "state: State", c.waiting_since, c.closed_at is not null as "is_closed!",
                  coalesce(o.state = 'offered', false) as "is_offered!",
                  coalesce(o.state = 'accepted', false) as "has_coach!"
           from communities c
           left join matches o on o.community_id = c.id and o.state in ('offered', 'accepted')
           where c.guild_id = $1 and ($3 or c.contact_id = $2 or o.coach_id = $2)
             and strpos(lower('C-' || c.number || ' ' || c.name || ' ' || c.state), lower($4)) > 0
           order by c.closed_at is not null, coalesce(o.state = 'accepted', false), c.waiting_since, c.number limit 25"#,
        actor.guild.sql(),
        actor.member.sql(),
        actor.is(Responsibility::Coordinator),
        typed,
    )
    .fetch_all(db)
    .await?;
    Ok(listed)
}
