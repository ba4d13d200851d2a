//! Finding stories again, against a Postgres of its own: what is found, in which order, and what nobody gets to know.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use coalition::{
    config::Secret,
    database,
    error::Error,
    ids::{GuildId, InteractionId, MemberId, RoleId, StoryId},
    language::Language,
    members::{self, Actor, Presence},
    stories::{
        self, Decision, Draft, Indicator, Listed, Medium, NewDraft, NewRelease, People, ReleaseKind, ReleaseScope,
        Typed,
        search::{self, Correction, Found, Purpose, Query, Suggestion},
    },
};
use sqlx::PgPool;
use std::sync::atomic::{AtomicU64, Ordering};

const REVIEWER: RoleId = RoleId::new(77);
const COORDINATOR: RoleId = RoleId::new(78);
const HERE: GuildId = GuildId::new(1);
const ELSEWHERE: GuildId = GuildId::new(2);

/// A database of two servers, and an hour that goes on with every story.
struct World {
    db: PgPool,
    hours: AtomicU64,
}

/// A story to be told; the rest of it does not matter.
#[derive(Default)]
struct Told<'a> {
    title: &'a str,
    story: &'a str,
    change: &'a str,
    community: Option<&'a str>,
    indicator: Option<Indicator>,
    medium: Option<Medium>,
    is_by_young_people: bool,
    is_without_byline: bool,
}

fn titled(title: &str) -> Told<'_> {
    Told { title, ..Told::default() }
}

fn told<'a>(title: &'a str, story: &'a str) -> Told<'a> {
    Told { title, story, ..Told::default() }
}

impl World {
    async fn new() -> Self {
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

    fn now(&self) -> DateTime<Utc> {
        let hours = self.hours.fetch_add(1, Ordering::Relaxed);
        "2026-03-02T12:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hours.cast_signed())
    }

    async fn person(&self, guild: GuildId, member: u64, roles: &[RoleId]) -> Actor {
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

    async fn alice(&self) -> Actor {
        self.person(HERE, 10, &[]).await
    }

    async fn bob(&self) -> Actor {
        self.person(HERE, 11, &[]).await
    }

    async fn rita(&self) -> Actor {
        self.person(HERE, 12, &[REVIEWER]).await
    }

    async fn cora(&self) -> Actor {
        self.person(HERE, 13, &[COORDINATOR]).await
    }

    async fn log(&self, author: &Actor, told: Told<'_>) -> StoryId {
        let draft = NewDraft {
            medium: told.medium.unwrap_or(Medium::Blog),
            indicator: told.indicator.unwrap_or(Indicator::Attendance),
            people: if told.is_by_young_people { People::YoungPeople } else { People::Nobody },
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

    async fn publish(&self, id: StoryId) {
        self.decide(id, Decision::Publish).await;
    }

    async fn decide(&self, id: StoryId, decision: Decision) {
        let guild = stories::view(&self.db, id).await.unwrap().unwrap().guild;
        let reviewer = self.person(guild, 12, &[REVIEWER]).await;
        stories::review(&self.db, &reviewer, id, None, &decision, self.now()).await.unwrap();
    }

    /// Alice tells it and Rita publishes it.
    async fn published(&self, told: Told<'_>) -> StoryId {
        let id = self.log(&self.alice().await, told).await;
        self.publish(id).await;
        id
    }

    async fn find(&self, actor: &Actor, query: Query) -> Found {
        search::search(&self.db, actor, &query).await.unwrap()
    }

    /// The titles that Bob finds.
    async fn bob_finds(&self, words: &str) -> Vec<String> {
        let bob = self.bob().await;
        titles(&self.find(&bob, query(words)).await)
    }
}

fn query(words: &str) -> Query {
    Query { words: words.to_owned(), ..Query::default() }
}

fn titles(found: &Found) -> Vec<String> {
    found.stories.items.iter().map(|story: &Listed| story.title.clone()).collect()
}

fn suggested(suggestions: Vec<Suggestion>) -> Vec<String> {
    suggestions.into_iter().map(|suggestion| suggestion.title).collect()
}

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

#[tokio::test]
async fn english_words_are_found_in_every_form() {
    let world = World::new().await;
    world.published(told("Walking together", "Families walked their children to school.")).await;
    for words in ["walk", "walks", "WALKING", "family", "their schools", "families -bus"] {
        assert_eq!(world.bob_finds(words).await, ["Walking together"], "{words}");
    }
    assert!(world.bob_finds("families -walked").await.is_empty());
}

#[tokio::test]
async fn spanish_words_are_found_in_every_form_with_and_without_accents() {
    let world = World::new().await;
    world.published(told("Reunión de madres", "Las niñas llegan a la escuela; la educación cambió.")).await;
    for words in
        ["reuniones", "reunión", "reunion", "REUNION", "niña", "ninas", "escuelas", "educacion", "la educación"]
    {
        assert_eq!(world.bob_finds(words).await, ["Reunión de madres"], "{words}");
    }
    // Neither language's filling words keep anything from being found.
    assert_eq!(world.bob_finds("the reuniones de las escuelas").await, ["Reunión de madres"]);
}

#[tokio::test]
async fn two_words_are_both_wanted_in_any_place_and_language() {
    let world = World::new().await;
    world.published(told("Breakfast for all", "La asistencia subió.")).await;
    world.published(titled("Breakfast alone")).await;
    assert_eq!(world.bob_finds("breakfasts asistencia").await, ["Breakfast for all"]);
    let mut either = world.bob_finds("asistencia or alone").await;
    either.sort();
    assert_eq!(either, ["Breakfast alone", "Breakfast for all"]);
}

#[tokio::test]
async fn quotes_find_words_side_by_side() {
    let world = World::new().await;
    world.published(told("One", "The walking school bus came.")).await;
    world.published(told("Two", "The bus to school, walking home.")).await;
    world.published(told("Tres", "El comedor escolar abrió.")).await;
    assert_eq!(world.bob_finds("\"walking school bus\"").await, ["One"]);
    assert_eq!(world.bob_finds("\"comedor escolar\"").await, ["Tres"]);
    assert!(world.bob_finds("\"escolar comedor\"").await.is_empty());
}

#[tokio::test]
async fn a_typing_error_is_read_as_what_was_meant_and_said() {
    let world = World::new().await;
    world.published(told("Attendance rose", "La organización de las familias")).await;
    for (typed, meant) in [
        ("atendance", "attendance"),
        ("attednance", "attendance"),
        ("orgainzacion", "organización"),
        ("famlias", "familias"),
    ] {
        let found = world.find(&world.bob().await, query(typed)).await;
        assert_eq!(titles(&found), ["Attendance rose"], "{typed}");
        assert_eq!(found.corrected, [Correction { typed: typed.to_owned(), meant: meant.to_owned() }]);
    }
    let exact = world.find(&world.bob().await, query("\"atendance\"")).await;
    assert!(exact.stories.items.is_empty() && exact.corrected.is_empty(), "quotes are taken at their word");
}

#[tokio::test]
async fn a_known_word_is_never_corrected() {
    let world = World::new().await;
    world.published(titled("Housing")).await;
    world.published(titled("Nursing")).await;
    let found = world.find(&world.bob().await, query("houses")).await;
    assert_eq!((titles(&found), found.corrected), (vec!["Housing".to_owned()], vec![]));
}

#[tokio::test]
async fn a_title_counts_more_than_what_changed_and_that_more_than_the_story() {
    let world = World::new().await;
    world.published(titled("A garden grew")).await;
    world.published(Told { title: "Figures", change: "One garden more", ..Told::default() }).await;
    world.published(told("Words", "There is a garden behind it.")).await;
    assert_eq!(world.bob_finds("garden").await, ["A garden grew", "Figures", "Words"]);
}

#[tokio::test]
async fn of_two_that_match_alike_the_newer_comes_first() {
    let world = World::new().await;
    world.published(titled("A garden, once")).await;
    world.published(titled("A garden, now")).await;
    assert_eq!(world.bob_finds("garden").await, ["A garden, now", "A garden, once"]);
}

#[tokio::test]
async fn results_come_in_pages_and_a_page_past_the_end_is_the_last() {
    let world = World::new().await;
    for number in 0..19 {
        world.published(titled(&format!("Garden {number}"))).await;
    }
    let bob = world.bob().await;
    let mut seen = Vec::new();
    for page in 0..3 {
        let found = world.find(&bob, Query { page, ..query("garden") }).await;
        assert_eq!((found.stories.total, found.page, found.is_more), (19, page, false));
        seen.extend(titles(&found));
    }
    assert_eq!(seen.len(), 19);
    let last = world.find(&bob, Query { page: 40, ..query("garden") }).await;
    assert_eq!((titles(&last), last.page), (seen[16..].to_vec(), 2));
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 19, "no story on two pages");
    let nothing = world.find(&bob, Query { page: 3, ..query("elephant") }).await;
    assert_eq!((nothing.stories.items.len(), nothing.stories.total, nothing.page), (0, 0, 0));
}

#[tokio::test]
async fn of_very_many_the_newest_are_ranked_and_an_old_title_still_wins() {
    let world = World::new().await;
    let oldest = world.published(titled("Lanterns")).await;
    sqlx::query(
        "with kept as (
             insert into stories (guild_id, number, author_id, author_name, is_byline_shown, medium, indicator, people, state, revision,
                                  published_revision, logged_at, published_at)
             select 1, 100 + n, 5, 'Someone', true, 'blog', 'enrollment', 'nobody', 'published', 1, 1, $1, $1
             from generate_series(1, 300) n returning id, number
         )
         insert into story_revisions (story_id, revision, guild_id, title, story, change, written_at)
         select id, 1, 1, 'Evening ' || number, 'We lit lanterns.', '', $1 from kept",
    )
    .bind(world.now())
    .execute(&world.db)
    .await
    .unwrap();
    sqlx::query("update guilds set next_story = 500 where guild_id = 1").execute(&world.db).await.unwrap();
    let found = world.find(&world.bob().await, query("lantern")).await;
    assert!(found.is_more && found.stories.total >= 200, "{found:?}");
    assert_eq!(found.stories.items[0].title, "Lanterns", "{oldest}");
}

#[tokio::test]
async fn filters_narrow_what_is_found() {
    let world = World::new().await;
    let told = |title, community, indicator, medium| Told {
        title,
        community: Some(community),
        indicator: Some(indicator),
        medium: Some(medium),
        ..Told::default()
    };
    world.published(told("Garden one", "Peñasco Unified", Indicator::Enrollment, Medium::VideoTestimony)).await;
    world.published(told("Garden two", "100% Oakland", Indicator::Enrollment, Medium::Podcast)).await;
    world.published(told("Garden three", "1000 Oaks", Indicator::AcademicGrowth, Medium::Podcast)).await;
    let bob = world.bob().await;
    let found = async |query: Query| titles(&world.find(&bob, Query { words: "garden".into(), ..query }).await);

    let community = |name: &str| Query { community: Some(name.to_owned()), ..Query::default() };
    assert_eq!(found(community("penasco")).await, ["Garden one"]);
    assert_eq!(found(community("PEÑASCO UNIFIED")).await, ["Garden one"]);
    assert_eq!(found(community("100%")).await, ["Garden two"], "a per cent sign is a per cent sign");
    assert!(found(community("_00")).await.is_empty());
    let both = Query { indicator: Some(Indicator::Enrollment), medium: Some(Medium::Podcast), ..Query::default() };
    assert_eq!(found(both).await, ["Garden two"]);
    assert_eq!(found(Query { indicator: Some(Indicator::AcademicGrowth), ..Query::default() }).await, ["Garden three"]);
}

#[tokio::test]
async fn days_are_those_of_the_person() {
    let world = World::new().await;
    world.published(titled("Garden")).await;
    // 2 March 2026, shortly after noon in UTC: still 2 March in New York, already the 3rd in Kiritimati.
    let bob = world.bob().await;
    let on = |from: &str, to: &str| Query { from: day(from), to: day(to), ..query("garden") };
    assert_eq!(titles(&world.find(&bob, on("2026-03-02", "2026-03-02")).await), ["Garden"]);
    assert!(world.find(&bob, on("2026-03-03", "2026-03-09")).await.stories.items.is_empty());
    members::set_timezone(&world.db, &bob, "Pacific/Kiritimati").await.unwrap();
    let bob = world.bob().await;
    assert_eq!(titles(&world.find(&bob, on("2026-03-03", "2026-03-09")).await), ["Garden"]);
    let refused = search::search(&world.db, &bob, &on("2026-03-09", "2026-03-03")).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(refusal) if refusal.key == "search-days-reversed"));
}

#[tokio::test]
async fn nothing_to_look_for_is_refused_with_what_to_type() {
    let world = World::new().await;
    for words in ["", "  ", "& | !", "-garden", "\"\"", "a", "has no", "' or 1 = 1; --x"] {
        match search::search(&world.db, &world.bob().await, &query(words)).await {
            Err(Error::Refused(refusal)) => assert_eq!(refusal.key, "search-nothing-to-find", "{words:?}"),
            Ok(found) => assert!(found.stories.items.is_empty() && words.contains('1'), "{words:?}"),
            Err(error) => panic!("{words:?}: {error}"),
        }
    }
}

#[tokio::test]
async fn whatever_is_typed_never_breaks_the_query() {
    let world = World::new().await;
    world.published(titled("O'Brien's \\garden\\ & co :* 'quoted'")).await;
    for words in ["o'brien", "\\garden\\", "garden:*", "'quoted'", "co & garden", "<->garden", "!garden", "(garden"] {
        assert_eq!(world.bob_finds(words).await.len(), 1, "{words:?}");
    }
    assert_eq!(world.bob_finds("gärden").await.len(), 1, "accents that nobody wrote do no harm");
}

#[tokio::test]
async fn what_is_not_published_is_found_by_reviewers_alone_and_not_even_its_words_show() {
    let world = World::new().await;
    let waiting = world.log(&world.alice().await, told("Secret", "Zanzibar and marmalade")).await;
    let (bob, rita) = (world.bob().await, world.rita().await);
    for words in ["zanzibar", "zanzibr", "secret"] {
        let found = world.find(&bob, query(words)).await;
        assert_eq!((found.stories.total, found.corrected), (0, vec![]), "{words}");
    }
    assert_eq!(titles(&world.find(&rita, query("zanzibar")).await), ["Secret"]);
    assert_eq!(titles(&world.find(&rita, query("zanzibr")).await), ["Secret"], "reviewers are corrected by all words");
    world.publish(waiting).await;
    assert_eq!(titles(&world.find(&bob, query("zanzibr")).await), ["Secret"]);
}

#[tokio::test]
async fn what_is_taken_back_is_gone_with_its_words_and_others_keep_theirs() {
    let world = World::new().await;
    let first = world.published(told("First", "Marmalade and zanzibar")).await;
    world.published(told("Second", "Marmalade alone")).await;
    let bob = world.bob().await;
    assert_eq!(world.find(&bob, query("zanzibr")).await.corrected.len(), 1);
    stories::withdraw(&world.db, &world.alice().await, first, world.now()).await.unwrap();
    let found = world.find(&bob, query("zanzibr")).await;
    assert_eq!((found.stories.total, found.corrected), (0, vec![]));
    let found = world.find(&bob, query("marmelade")).await;
    assert_eq!(titles(&found), ["Second"], "the second story vouches for the word now");
}

#[tokio::test]
async fn a_release_that_is_revoked_takes_the_words_with_it() {
    let world = World::new().await;
    let cora = world.cora().await;
    let young = Told { is_by_young_people: true, ..told("Young", "Zanzibar") };
    let id = world.log(&world.alice().await, young).await;
    let release = NewRelease {
        kind: ReleaseKind::GuardianAndYoungPerson,
        scope: ReleaseScope::ThisServer,
        until: world.now() + TimeDelta::days(90),
        attachment: None,
    };
    stories::release(&world.db, &cora, id, &release, world.now()).await.unwrap();
    world.publish(id).await;
    assert_eq!(world.bob_finds("zanzibr").await, ["Young"]);
    let revoking = world.cora().await;
    stories::revoke(&world.db, &revoking, id, world.now()).await.unwrap();
    let found = world.find(&world.bob().await, query("zanzibr")).await;
    assert_eq!((found.stories.total, found.corrected), (0, vec![]));
}

#[tokio::test]
async fn an_edit_is_found_by_its_new_words_only_once_it_is_published() {
    let world = World::new().await;
    let id = world.published(told("Old title", "Marmalade")).await;
    let alice = world.alice().await;
    let story = stories::find(&world.db, &alice, id).await.unwrap();
    let kept = stories::start_edit(&world.db, &alice, &story, world.now()).await.unwrap();
    let typed = Typed { title: Some("New title".into()), story: Some("Zanzibar".into()), ..Typed::default() };
    let kept = stories::keep(&world.db, &alice, kept.id, &typed).await.unwrap();
    let draft = Draft::new("New title", "Zanzibar", "", None).unwrap();
    stories::log(&world.db, &alice, &kept, &draft, world.now()).await.unwrap();

    let (bob, rita) = (world.bob().await, world.rita().await);
    let seen = world.find(&bob, query("marmalade")).await;
    assert_eq!(titles(&seen), ["Old title"]);
    assert_eq!(seen.stories.items[0].state, stories::State::Published, "that an edit waits is not Bob's to know");
    let found = world.find(&bob, query("zanzibr")).await;
    assert_eq!((found.stories.total, found.corrected), (0, vec![]));
    assert_eq!(titles(&world.find(&rita, query("zanzibar")).await), ["New title"]);
    assert!(world.find(&rita, query("marmalade")).await.stories.items.is_empty(), "reviewers search the latest words");

    world.publish(id).await;
    assert_eq!(world.bob_finds("zanzibr").await, ["New title"]);
    let found = world.find(&bob, query("marmelade")).await;
    assert_eq!((found.stories.total, found.corrected), (0, vec![]));
}

#[tokio::test]
async fn a_story_without_a_byline_does_not_tell_readers_who_told_it() {
    let world = World::new().await;
    world.published(Told { is_without_byline: true, ..titled("Garden") }).await;
    let (bob, rita) = (world.bob().await, world.rita().await);
    assert_eq!(world.find(&bob, query("garden")).await.stories.items[0].author_name, "");
    assert_eq!(world.find(&rita, query("garden")).await.stories.items[0].author_name, "Person 10");
}

#[tokio::test]
async fn servers_know_nothing_of_each_other() {
    let world = World::new().await;
    let author = world.person(ELSEWHERE, 10, &[]).await;
    let id = world.log(&author, Told { community: Some("Zanzibar"), ..told("Theirs", "Marmalade") }).await;
    world.publish(id).await;
    for actor in [world.bob().await, world.rita().await] {
        for words in ["marmalade", "marmelade"] {
            let found = world.find(&actor, query(words)).await;
            assert_eq!((found.stories.total, found.corrected), (0, vec![]));
        }
        assert!(search::suggest(&world.db, &actor, "", Purpose::Show, world.now()).await.unwrap().is_empty());
        assert!(search::suggest_communities(&world.db, &actor, "").await.unwrap().is_empty());
    }
    let there = world.person(ELSEWHERE, 11, &[]).await;
    assert_eq!(titles(&world.find(&there, query("marmalade")).await), ["Theirs"]);
}

#[tokio::test]
async fn suggestions_offer_what_the_person_may_choose() {
    let world = World::new().await;
    let (alice, bob, rita) = (world.alice().await, world.bob().await, world.rita().await);
    world.published(titled("Reunión en el jardín")).await;
    world.log(&alice, titled("Garden waiting")).await;
    let withdrawn = world.log(&bob, titled("Garden withdrawn")).await;
    let bob = world.bob().await;
    stories::withdraw(&world.db, &bob, withdrawn, world.now()).await.unwrap();

    let offered = async |actor: &Actor, typed: &str, purpose| {
        suggested(search::suggest(&world.db, actor, typed, purpose, world.now()).await.unwrap())
    };
    assert_eq!(offered(&bob, "", Purpose::Show).await, ["Garden withdrawn", "Reunión en el jardín"]);
    assert_eq!(offered(&rita, "gard", Purpose::Show).await, ["Garden withdrawn", "Garden waiting"]);
    assert_eq!(offered(&bob, "reun jardin", Purpose::Show).await, ["Reunión en el jardín"]);
    assert_eq!(offered(&alice, "", Purpose::Edit).await, ["Garden waiting", "Reunión en el jardín"]);
    assert!(offered(&bob, "", Purpose::Edit).await.is_empty(), "what is withdrawn is not edited");
    assert!(offered(&rita, "", Purpose::Edit).await.is_empty(), "reviewers do not edit what others told");
    assert_eq!(offered(&alice, "S-1", Purpose::Withdraw).await, ["Reunión en el jardín"]);
    assert_eq!(offered(&world.cora().await, "", Purpose::Withdraw).await, ["Garden waiting", "Reunión en el jardín"]);
    assert!(offered(&alice, "", Purpose::Release).await.is_empty(), "not her responsibility");
    assert_eq!(offered(&rita, "2", Purpose::Release).await, ["Garden waiting"]);
    assert!(offered(&rita, "", Purpose::Revoke).await.is_empty(), "no release stands");
    assert!(offered(&bob, "'; drop :* \\", Purpose::Show).await.is_empty());
}

#[tokio::test]
async fn communities_are_suggested_once_each_from_what_may_be_read() {
    let world = World::new().await;
    let (alice, bob) = (world.alice().await, world.bob().await);
    for community in ["Oakland", "Oakland", "Óakville", "Peoria"] {
        world.published(Told { community: Some(community), ..titled("Garden") }).await;
    }
    world.log(&alice, Told { community: Some("Oak Hidden"), ..titled("Garden") }).await;
    let offered =
        async |actor: &Actor, typed: &str| search::suggest_communities(&world.db, actor, typed).await.unwrap();
    assert_eq!(offered(&bob, "oak").await, ["Oakland", "Óakville"]);
    assert_eq!(offered(&alice, "OAK").await, ["Oak Hidden", "Oakland", "Óakville"], "her own she may read");
    assert_eq!(offered(&bob, "").await, ["Oakland", "Óakville", "Peoria"]);
    assert!(offered(&bob, "%").await.is_empty());
}
