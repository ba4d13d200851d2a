//! One newcomer's coaches are ranked in SQL: held against `matching`, the reference, on many random rows.

use coalition::{
    coaching::pool,
    communities,
    field::{Level, Practice, Set, Setting, SpokenLanguage, State, UtcOffset, Word},
    ids::{CommunityId, GuildId, InteractionId, MemberId, RoleId},
    language::Language,
    matching::{self, Candidate, Coach, Obstacle, Weights, obstacle},
    members::{self, Actor, Presence},
};
use practice::World;
use rand::{Rng as _, SeedableRng as _, rngs::StdRng, seq::IndexedRandom as _};
use sqlx::PgPool;

use crate::harness::{Coalition, Database, arrange, sql};

/// Few of each, so that rows have much in common and ties are many.
const STATES: [State; 5] = [State::Ohio, State::Michigan, State::Illinois, State::California, State::Guam];
const LANGUAGES: [SpokenLanguage; 3] = [SpokenLanguage::English, SpokenLanguage::Spanish, SpokenLanguage::Hmong];

fn some<T: Word>(random: &mut StdRng, of: &[T], from: usize, to: usize) -> Set<T> {
    let count = random.random_range(from..=to);
    of.choose_multiple(random, count).copied().collect()
}

fn coach(random: &mut StdRng, id: i64) -> Coach {
    let capacity = random.random_range(1..=3);
    let home = *STATES.choose(random).unwrap();
    Coach {
        id: MemberId::from(id),
        is_young: false,
        is_paused: random.random_bool(0.1),
        capacity,
        taken: random.random_range(0..=capacity),
        home: Some(home),
        serves: some(random, &STATES, 0, 2).iter().chain([home]).collect(),
        offset: Some(STATES.choose(random).unwrap().offset()),
        strengths: some(random, Practice::ALL, 1, 3),
        levels: some(random, Level::ALL, 0, 3),
        settings: some(random, Setting::ALL, 0, 2),
        languages: some(random, &LANGUAGES, 0, 2),
        years: random.random_bool(0.8).then(|| random.random_range(0..=15)),
    }
}

async fn put(db: &PgPool, guild: i64, coach: &Coach) {
    sqlx::query(
        "insert into coaches (guild_id, member_id, display_name, capacity, home, states, strengths, levels, settings,
                              languages, utc_offset, years, enrolled_at, seen_at, paused_at)
         values ($1, $2, 'Coach', $3, $4, $5, $6, $7, $8, $9, $10, $11, 'epoch', 'epoch', $12)",
    )
    .bind(guild)
    .bind(coach.id)
    .bind(i32::from(coach.capacity))
    .bind(coach.home.map(State::code))
    .bind(coach.serves.words())
    .bind(coach.strengths.words())
    .bind(coach.levels.words())
    .bind(coach.settings.words())
    .bind(coach.languages.words())
    .bind(coach.offset.map(UtcOffset::minutes))
    .bind(coach.years.map(i16::from))
    .bind(coach.is_paused.then_some(chrono::DateTime::UNIX_EPOCH))
    .execute(db)
    .await
    .unwrap();
}

/// A community that waits; or one that keeps a coach busy, with its match.
async fn community(db: &PgPool, guild: i64, number: i32, random: &mut StdRng) -> i64 {
    let mut needs: Vec<&str> = some(random, Practice::ALL, 1, 3).iter().map(Word::word).collect();
    needs.reverse();
    let language = random.random_bool(0.6).then(|| LANGUAGES.choose(random).unwrap().word());
    let is_required = language.is_some() && random.random_bool(0.4);
    let level = random.random_bool(0.7).then(|| Level::ALL.choose(random).unwrap().word());
    sqlx::query_scalar(
        "insert into communities (guild_id, number, name, state, setting, stage, level, needs, language, language_required,
                                  contact_id, contact_name, added_by, added_at, waiting_since, contact_seen_at)
         values ($1, $2, 'Riverside', $3, $4, 'emerging', $5, $6, $7, $8, 1, 'Grace', 1, 'epoch', 'epoch', 'epoch')
         returning id",
    )
    .bind(guild)
    .bind(number)
    .bind(STATES.choose(random).unwrap().code())
    .bind(Setting::ALL.choose(random).unwrap().word())
    .bind(level)
    .bind(needs)
    .bind(language)
    .bind(is_required)
    .fetch_one(db)
    .await
    .unwrap()
}

async fn matched(db: &PgPool, guild: i64, number: i32, community: i64, coach: MemberId, state: &str) {
    sqlx::query(
        "insert into matches (guild_id, number, community_id, coach_id, origin, state, offered_at, expires_at, basis)
         values ($1, $2, $3, $4, 'suggested', $5, '2026-01-01', '2026-01-04', '{}')",
    )
    .bind(guild)
    .bind(number)
    .bind(community)
    .bind(coach)
    .bind(state)
    .execute(db)
    .await
    .unwrap();
}

async fn erin(coalition: &Coalition, guild: GuildId) -> Actor {
    let role: i64 = sqlx::query_scalar("select role_id from guild_roles where key = 'coordinator'")
        .fetch_one(coalition.db())
        .await
        .unwrap();
    let presence = Presence {
        guild,
        member: MemberId::from(7),
        display_name: "Erin".to_owned(),
        roles: vec![RoleId::from(role)],
        administrator: false,
        client_language: Language::English,
        interaction: InteractionId::from(1),
    };
    members::identify(coalition.db(), presence).await.unwrap()
}

#[tokio::test]
async fn the_query_ranks_filters_and_scores_as_matching_does() {
    let coalition = Coalition::open(World::sample(), Database::fresh().await).await;
    arrange(&coalition.discord.server(), coalition.db()).await;
    let (db, guild) = (coalition.db(), sql(coalition.discord.server().id()));
    let erin = erin(&coalition, GuildId::from(guild)).await;
    let mut random = StdRng::seed_from_u64(20_261_124);
    let mut number = 0;
    let mut next = || {
        number += 1;
        number
    };
    let mut coaches = Vec::new();
    for id in 100..160 {
        let coach = coach(&mut random, id);
        put(db, guild, &coach).await;
        for _ in 0..coach.taken {
            let number = next();
            let busy = community(db, guild, number, &mut random).await;
            matched(db, guild, number, busy, coach.id, "accepted").await;
        }
        coaches.push(coach);
    }
    let weights = [
        Weights::default(),
        Weights::default().reaching(matching::Reach::NearZone),
        Weights::default().reaching(matching::Reach::ServedStates).with(matching::Weight::Load, 37).unwrap(),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for weights in weights {
        let kept = "insert into match_weights (guild_id, weights, set_by, set_at) values ($1, $2, 1, 'epoch')
                    on conflict (guild_id) do update set weights = excluded.weights";
        sqlx::query(kept).bind(guild).bind(sqlx::types::Json(&weights)).execute(db).await.unwrap();
        for _ in 0..25 {
            let id = community(db, guild, next(), &mut random).await;
            let conflict = coaches.choose(&mut random).unwrap().id;
            let declined = coaches.choose(&mut random).unwrap().id;
            sqlx::query("insert into coach_conflicts values ($1, $2, $3, 'x', 1, 'epoch')")
                .bind(guild)
                .bind(id)
                .bind(conflict)
                .execute(db)
                .await
                .unwrap();
            let state = *["declined", "expired", "ended"].choose(&mut random).unwrap();
            matched(db, guild, next(), id, declined, state).await;
            let found = communities::by_id(db, GuildId::from(guild), CommunityId::from(id)).await.unwrap().unwrap();
            let ranked = pool::candidates(db, &erin, &found).await.unwrap();

            let asked = pool::seen(&found, chrono::DateTime::UNIX_EPOCH);
            let between = |coach: &Coach| match obstacle(&asked, coach, &weights) {
                Some(Obstacle::Paused) => Some(Obstacle::Paused),
                _ if coach.id == conflict => Some(Obstacle::Conflict),
                _ if coach.id == declined => Some(Obstacle::DeclinedBefore),
                other => other,
            };
            let mut free: Vec<Candidate> = coaches
                .iter()
                .filter(|coach| between(coach).is_none())
                .map(|coach| Candidate::now(&asked, coach, false, &weights))
                .collect();
            free.sort_by_key(|candidate| (-candidate.fit(), candidate.coach));
            free.truncate(5);
            let by_query: Vec<_> = ranked.free.iter().map(|it| (it.coach.id, it.score, it.load)).collect();
            let by_reference: Vec<_> = free.iter().map(|it| (it.coach, it.score, it.cost)).collect();
            assert_eq!(by_query, by_reference, "{asked:?}");
            for candidate in &ranked.ruled_out {
                let known = coaches.iter().find(|coach| coach.id == candidate.coach.id).unwrap();
                assert_eq!(&candidate.coach, known);
                assert_eq!(candidate.obstacle, between(known), "{known:?} for {asked:?}");
                seen.extend(candidate.obstacle);
            }
            let ruled_out = coaches.iter().filter(|coach| between(coach).is_some()).count();
            assert_eq!(usize::try_from(ranked.ruled_out_total).unwrap(), ruled_out);
        }
    }
    assert_eq!(seen.len(), 6, "every obstacle was met: {seen:?}");
}
