//! SQL of who could coach a community: the same filters and parts of the score as `matching`, which tests hold beside it.

use super::{Candidate, Candidates};
use crate::{
    communities::Community,
    error::Result,
    field::{Level, Practice, Set, Setting, SpokenLanguage, State, UtcOffset},
    ids::MemberId,
    matching::{Coach, NEED_SHARES, Obstacle, Reach, Score, Weight, Weights},
    members::YOUTH_NETWORK,
};
use sqlx::PgConnection;

/// A coach and what the query says of them.
struct Row {
    member: MemberId,
    name: String,
    is_paused: bool,
    capacity: i32,
    taken: i64,
    home: State,
    states: Set<State>,
    utc_offset: UtcOffset,
    strengths: Set<Practice>,
    levels: Set<Level>,
    settings: Set<Setting>,
    languages: Set<SpokenLanguage>,
    years: Option<i16>,
    obstacle: Option<String>,
    conflict: Option<String>,
    practices: i64,
    place: i64,
    language: i64,
    level: i64,
    experience: i64,
    setting: i64,
    load: i64,
    total_ruled_out: i64,
}

impl Row {
    fn candidate(self) -> Candidate {
        let points = |points: i64| u16::try_from(points).unwrap_or_default();
        Candidate {
            name: self.name,
            obstacle: self.obstacle.as_deref().and_then(obstacle),
            conflict: self.conflict,
            score: Score {
                practices: points(self.practices),
                place: points(self.place),
                language: points(self.language),
                level: points(self.level),
                experience: points(self.experience),
                setting: points(self.setting),
                kept: 0,
            },
            load: self.load,
            coach: Coach {
                id: self.member,
                is_young: false,
                is_paused: self.is_paused,
                capacity: u8::try_from(self.capacity).unwrap_or_default(),
                taken: u8::try_from(self.taken).unwrap_or(u8::MAX),
                home: Some(self.home),
                serves: self.states,
                offset: Some(self.utc_offset),
                strengths: self.strengths,
                levels: self.levels,
                settings: self.settings,
                languages: self.languages,
                years: self.years.and_then(|years| u8::try_from(years).ok()),
            },
        }
    }
}

fn obstacle(word: &str) -> Option<Obstacle> {
    Some(match word {
        "paused" => Obstacle::Paused,
        "conflict" => Obstacle::Conflict,
        "declined_before" => Obstacle::DeclinedBefore,
        "language" => Obstacle::Language,
        "out_of_reach" => Obstacle::OutOfReach,
        "full" => Obstacle::Full,
        _ => return None,
    })
}

/// The best free coaches and the ruled-out ones, so many of each; or one coach alone.
pub(in crate::coaching) async fn candidates(
    connection: &mut PgConnection,
    community: &Community,
    weights: &Weights,
    only: Option<MemberId>,
    limit: i64,
) -> Result<Candidates> {
    let points = |weight| i32::from(weights.get(weight));
    let reach = match weights.reach() {
        Reach::Anywhere => "anywhere",
        Reach::NearZone => "near_zone",
        Reach::ServedStates => "served_states",
    };
    let rows = sqlx::query_as!(
        Row,
        r#"with asked as (
               select c.*,
                      (select array_agg(($3::integer[])[n.place] order by n.place)
                       from generate_series(1, cardinality(c.needs)) as n (place)) as shares
               from communities c where c.guild_id = $1 and c.id = $2
           ), seen as (
               select o.*, coalesce(m.display_name, o.display_name) as name, held.taken,
                      abs(o.utc_offset - $4::smallint) as apart, c.state = any (o.states) as is_served
               from asked c
               -- Whoever may be under 18 is not seen here at all, whatever they were when they enrolled.
               join coaches o on o.guild_id = c.guild_id and o.left_at is null
                             and not counts_as_young(o.guild_id, o.member_id, $19)
               left join members m on m.guild_id = o.guild_id and m.member_id = o.member_id
               cross join lateral (
                   -- The place that they hold for this very community rules nobody out.
                   select count(*) as taken from matches t
                   where t.guild_id = o.guild_id and t.coach_id = o.member_id and t.state in ('offered', 'accepted')
                     and t.community_id <> c.id
               ) held
               where $5::bigint is null or o.member_id = $5
           ), judged as (
               select s.*,
                      case
                          when s.paused_at is not null then 'paused'
                          when exists (select from coach_conflicts x
                                       where x.community_id = c.id and x.coach_id = s.member_id) then 'conflict'
                          -- Nobody coaches themselves.
                          when c.contact_id = s.member_id then 'conflict'
                          when exists (select from matches t
                                       where t.community_id = c.id and t.coach_id = s.member_id
                                         and (t.state in ('declined', 'ended')
                                              or t.state = 'expired' and t.offered_at >= c.waiting_since))
                              then 'declined_before'
                          when c.language_required and c.language <> all (s.languages) then 'language'
                          when not s.is_served and ($6 = 'served_states' or $6 = 'near_zone' and s.apart > 60)
                              then 'out_of_reach'
                          when s.taken >= s.capacity then 'full'
                      end as obstacle,
                      $7::integer * (select coalesce(sum(c.shares[n.place]) filter (where n.need = any (s.strengths)), 0)
                                     from unnest(c.needs) with ordinality as n (need, place))
                          / (select sum(share) from unnest(c.shares) as share) as practices,
                      case when s.is_served then case when s.home = c.state then $8::integer else $9::integer end
                           when s.apart = 0 then $10::integer when s.apart <= 60 then $11::integer else 0 end as place,
                      case when c.language is null or s.languages = '{}' then $12::integer / 2
                           when c.language = any (s.languages) then $12 else 0 end as language,
                      case when c.level is null or s.levels = '{}' then $13::integer / 2
                           when c.level = any (s.levels) then $13 else 0 end as level,
                      case when s.years is null then $15::integer / 2
                           else least($14::integer * s.years, $15) end as experience,
                      case when s.settings = '{}' then $16::integer / 2
                           when c.setting = any (s.settings) then $16 else 0 end as setting,
                      $17::integer * s.taken / s.capacity as load
               from asked c cross join seen s
           ), ranked as (
               select j.*, count(*) filter (where j.obstacle is not null) over () as total_ruled_out,
                      row_number() over (
                          partition by j.obstacle is null
                          order by j.practices + j.place + j.language + j.level + j.experience + j.setting - j.load desc,
                                   j.member_id) as rank
               from judged j
           )
           select member_id as "member!: MemberId", name as "name!", paused_at is not null as "is_paused!",
                  capacity as "capacity!", taken as "taken!", home as "home!: State",
                  states as "states!: Set<State>", utc_offset as "utc_offset!: UtcOffset",
                  strengths as "strengths!: Set<Practice>", levels as "levels!: Set<Level>",
                  settings as "settings!: Set<Setting>", languages as "languages!: Set<SpokenLanguage>", years,
                  obstacle,
                  case when obstacle = 'conflict' then (
                      select x.reason from coach_conflicts x
                      where x.community_id = $2 and x.coach_id = ranked.member_id) end as conflict,
                  practices::bigint as "practices!", place::bigint as "place!",
                  language::bigint as "language!", level::bigint as "level!", experience::bigint as "experience!",
                  setting::bigint as "setting!", load::bigint as "load!", total_ruled_out as "total_ruled_out!"
           from ranked where rank <= $18 order by obstacle is not null, rank"#,
        community.guild.sql(),
        community.id.sql(),
        &NEED_SHARES.map(i32::from),
        community.state.offset().minutes(),
        only.map(MemberId::sql),
        reach,
        points(Weight::Practices),
        points(Weight::HomeState),
        points(Weight::ServesState),
        points(Weight::SameZone),
        points(Weight::NearZone),
        points(Weight::Language),
        points(Weight::Level),
        points(Weight::Year),
        points(Weight::Experience),
        points(Weight::Setting),
        points(Weight::Load),
        limit,
        YOUTH_NETWORK,
    )
    .fetch_all(connection)
    .await?;
    let ruled_out_total = rows.first().map_or(0, |row| row.total_ruled_out);
    let (free, ruled_out) = rows.into_iter().map(Row::candidate).partition(|it| it.obstacle.is_none());
    Ok(Candidates { free, ruled_out, ruled_out_total })
}
