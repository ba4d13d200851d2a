//! A database of two servers, and the people who tell and look for stories there.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use coalition::{
    config::Secret,
    database,
    ids::{GuildId, InteractionId, MemberId, RoleId, StoryId},
    language::Language,
    members::{self, Actor, Presence},
    stories::{
        self, Decision, Draft, Indicator, Listed, Medium, NewDraft, People,
        search::{self, Found, Query, Suggestion},
    },
};
use sqlx::PgPool;
use std::sync::atomic::{AtomicU64, Ordering};

pub(crate) const REVIEWER: RoleId = RoleId::new(77);
pub(crate) const COORDINATOR: RoleId = RoleId::new(78);
pub(crate) const HERE: GuildId = GuildId::new(1);
pub(crate) const ELSEWHERE: GuildId = GuildId::new(2);

/// A database of two servers, and an hour that goes on with every story.
pub(crate) struct World {
    pub(crate) db: PgPool,
    pub(crate) hours: AtomicU64,
}

/// A story to be told; the rest of it does not matter.
#[derive(Default)]
pub(crate) struct Told<'a> {
    pub(crate) title: &'a str,
    pub(crate) story: &'a str,
    pub(crate) change: &'a str,
    pub(crate) community: Option<&'a str>,
    pub(crate) indicator: Option<Indicator>,
    pub(crate) medium: Option<Medium>,
    pub(crate) is_by_young_people: bool,
    pub(crate) is_without_byline: bool,
}

pub(crate) fn titled(title: &str) -> Told<'_> {
    Told { title, ..Told::default() }
}

pub(crate) fn told<'a>(title: &'a str, story: &'a str) -> Told<'a> {
    Told { title, story, ..Told::default() }
}

impl World {
    pub(crate) async fn new() -> Self {
        let url = practice::postgres::fresh_database(|url| async move {
            let db = database::open(&Secret::new(url), 1)?;
            database::migrate(&db).await?;
            db.close().await;
            Ok(())
        });
        let db = database::open(&Secret::new(url.await.unwrap()), 4).unwrap();
        sqlx::query("insert into guilds (guild_id) values (1), (2)").execute(&db).await.unwrap();
        sqlx::query("insert into guild_roles (guild_id, key, role_id) select g, k, r from generate_series(1, 2) g, (values ('reviewer', 77), ('coordinator', 78)) as roles (k, r)")
            .execute(&db)
            .await
            .unwrap();
        Self { db, hours: AtomicU64::new(0) }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        let hours = self.hours.fetch_add(1, Ordering::Relaxed);
        "2026-03-02T12:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hours.cast_signed())
    }

    pub(crate) async fn person(&self, guild: GuildId, member: u64, roles: &[RoleId]) -> Actor {
        let presence = Presence {
            guild,
            member: MemberId::new(member),
            display_name: format!("Person {member}"),
            roles: roles.to_vec(),
            administrator: false,
            client_language: Language::English,
            interaction: InteractionId::new(1_000_000 + self.hours.fetch_add(1, Ordering::Relaxed)),
        };
        members::identify(&self.db, presence).await.unwrap()
    }

    pub(crate) async fn alice(&self) -> Actor {
        self.person(HERE, 10, &[]).await
    }

    pub(crate) async fn bob(&self) -> Actor {
        self.person(HERE, 11, &[]).await
    }

    pub(crate) async fn rita(&self) -> Actor {
        self.person(HERE, 12, &[REVIEWER]).await
    }

    pub(crate) async fn cora(&self) -> Actor {
        self.person(HERE, 13, &[COORDINATOR]).await
    }

    pub(crate) async fn log(&self, author: &Actor, told: Told<'_>) -> StoryId {
        let draft = NewDraft {
            medium: told.medium.unwrap_or(Medium::Blog),
            indicator: told.indicator.unwrap_or(Indicator::Attendance),
            people: Some(if told.is_by_young_people { People::YoungPeople } else { People::Nobody }),
            title: told.title.to_owned(),
            community: told.community.map(str::to_owned),
            school: None,
            link: None,
            attachment: None,
            is_byline_shown: !told.is_without_byline,
        };
        let now = self.now();
        let id = stories::start(&self.db, author, &draft, now).await.unwrap();
        let kept = stories::draft(&self.db, author, id).await.unwrap();
        let story = if told.story.is_empty() { "It went on like that." } else { told.story };
        let draft = Draft::new(told.title, story, told.change, None).unwrap();
        stories::log(&self.db, author, &kept, &draft, now).await.unwrap().story
    }

    pub(crate) async fn publish(&self, id: StoryId) {
        self.decide(id, Decision::Publish).await;
    }

    pub(crate) async fn decide(&self, id: StoryId, decision: Decision) {
        let guild = stories::view(&self.db, id).await.unwrap().unwrap().guild;
        let reviewer = self.person(guild, 12, &[REVIEWER]).await;
        stories::review(&self.db, &reviewer, id, None, &decision, self.now()).await.unwrap();
    }

    /// Alice tells it and Rita publishes it.
    pub(crate) async fn published(&self, told: Told<'_>) -> StoryId {
        let id = self.log(&self.alice().await, told).await;
        self.publish(id).await;
        id
    }

    pub(crate) async fn find(&self, actor: &Actor, query: Query) -> Found {
        search::search(&self.db, actor, &query).await.unwrap()
    }

    /// The titles that Bob finds.
    pub(crate) async fn bob_finds(&self, words: &str) -> Vec<String> {
        let bob = self.bob().await;
        titles(&self.find(&bob, query(words)).await)
    }
}

pub(crate) fn query(words: &str) -> Query {
    Query { words: words.to_owned(), ..Query::default() }
}

pub(crate) fn titles(found: &Found) -> Vec<String> {
    found.stories.items.iter().map(|story: &Listed| story.title.clone()).collect()
}

pub(crate) fn suggested(suggestions: Vec<Suggestion>) -> Vec<String> {
    suggestions.into_iter().map(|suggestion| suggestion.title).collect()
}

pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}
