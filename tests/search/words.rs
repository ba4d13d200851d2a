//! What is found by words and filters, and in which order.

use crate::world::*;
use coalition::{
    error::Error,
    members,
    stories::{
        Indicator, Medium,
        search::{self, Correction, Query},
    },
};

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
async fn words_are_side_by_side_past_filling_words_accents_signs_and_what_is_left_out() {
    let world = World::new().await;
    world.published(told("Heard", "The voice of the community, at last.")).await;
    world.published(told("Apart", "A community with one voice: last came first.")).await;
    world.published(told("Escuchada", "Llegó la educación física a O'Brien's after-school club.")).await;
    world.published(Told { title: "Reunión de madres", community: Some("San Martín"), ..Told::default() }).await;
    for (words, found) in [
        ("\"voice of the community\"", &["Heard"][..]),
        ("\"voices of their communities\"", &["Heard"]),
        ("\"community voice\"", &[]),
        ("\"educacion fisica\"", &["Escuchada"]),
        ("\"educación física\" -\"voice of the community\"", &["Escuchada"]),
        ("\"after-school clubs\"", &["Escuchada"]),
        ("\"o'brien's after\"", &["Escuchada"]),
        ("\"reuniones de madres\"", &["Reunión de madres"]),
        ("\"san martin\"", &["Reunión de madres"]),
        ("community -\"voice of the community\"", &["Apart"]),
        ("\"community with one voice\" -\"after-school club\" -first", &[]),
        ("\"one voice\" -school -\"san martín\"", &["Apart"]),
        ("\"one voice\" or \"after-school\" -\"educación física\"", &["Apart"]),
    ] {
        assert_eq!(world.bob_finds(words).await, found, "{words}");
    }
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
    sqlx::query("update story_numbers set next = 500 where guild_id = 1").execute(&world.db).await.unwrap();
    let found = world.find(&world.bob().await, query("lantern")).await;
    assert!(found.is_more && found.stories.total >= 120, "{found:?}");
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
    members::set_timezone(&world.db, &bob, chrono_tz::Tz::Pacific__Kiritimati).await.unwrap();
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
async fn a_phrase_is_found_however_many_stories_have_its_words_apart() {
    let world = World::new().await;
    world.published(told("The oldest", "They walked by the old school garden.")).await;
    sqlx::query(
        "with kept as (
             insert into stories (guild_id, number, author_id, author_name, is_byline_shown, medium, indicator, people, state, revision,
                                  published_revision, logged_at, published_at)
             select 1, n * 100, 5, 'Someone', true, 'blog', 'enrollment', 'nobody', 'published', 1, 1, $1, $1
             from generate_series(2, 400) n returning id
         )
         insert into story_revisions (story_id, revision, guild_id, title, story, change, written_at)
         select id, 1, 1, 'Apart', 'A garden by the school.', '', $1 from kept",
    )
    .bind(world.now())
    .execute(&world.db)
    .await
    .unwrap();
    sqlx::query("update story_numbers set next = 40001 where guild_id = 1").execute(&world.db).await.unwrap();
    assert_eq!(world.bob_finds("\"school garden\"").await, ["The oldest"]);
    assert!(world.bob_finds("\"garden school\"").await.is_empty());
    let bob = world.bob().await;
    let without = world.find(&bob, query("garden -\"school garden\"")).await;
    assert!(without.is_more && titles(&without).iter().all(|title| title == "Apart"), "{without:?}");
    let narrowed = Query { indicator: Some(Indicator::Enrollment), ..query("\"school garden\"") };
    assert!(world.find(&bob, narrowed).await.stories.items.is_empty());
}
