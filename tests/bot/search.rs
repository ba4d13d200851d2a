//! `/story search`: what was published is found again, by words, past typing errors, in both languages.

use crate::harness::{Coalition, Story, Talks, can_press};

#[tokio::test]
async fn a_published_story_is_found_by_its_words_and_past_a_typing_error() {
    let coalition = Coalition::start().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    coalition.published(&grace, &Story::default()).await;
    let garden = Story {
        title: "El huerto escolar",
        story: "Las familias sembraron verduras juntas.",
        change: "",
        ..Story::default()
    };
    coalition.published(&grace, &garden).await;
    for (query, number) in [
        ("kitchen", "S-1"),
        ("kitchens", "S-1"),
        ("kichen", "S-1"),
        ("breakfast", "S-1"),
        ("verdura", "S-2"),
        ("familia", "S-2"),
        ("huerto", "S-2"),
    ] {
        let found = frank.types(&format!("/story search query:{query}")).await;
        assert!(found.ephemeral && found.says(number), "{query}: {}", found.text());
        let other = if number == "S-1" { "S-2" } else { "S-1" };
        assert!(!found.says(other), "{query}: {}", found.text());
    }
    let nothing = frank.types("/story search query:zeppelin").await;
    assert!(nothing.says("Nothing found"), "{}", nothing.text());
}

#[tokio::test]
async fn what_waits_is_found_by_reviewers_alone_and_what_is_withdrawn_by_nobody() {
    let coalition = Coalition::start().await;
    let (grace, frank, bob) = (coalition.person("grace"), coalition.person("frank"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    assert!(!frank.types("/story search query:kitchen").await.says("S-1"));
    assert!(bob.types("/story search query:kitchen").await.says("S-1"));
    let card = coalition.card("S-1", "Publish").await;
    bob.presses(&card, "Publish").await;
    assert!(frank.types("/story search query:kitchen").await.says("S-1"));

    let form = grace.begins("/story edit story:S-1").await;
    grace.hands_in(&form, &[("story", "A zeppelin landed.")]).await;
    assert!(!frank.types("/story search query:zeppelin").await.says("S-1"), "the new words are not published");
    assert!(frank.types("/story search query:bus").await.says("S-1"), "the old ones are");

    let asked = grace.types("/story withdraw story:S-1").await;
    grace.presses(&asked, "Withdraw").await;
    for who in [&frank, &bob, &grace] {
        let found = who.types("/story search query:zeppelin").await;
        assert!(!found.says("S-1") && found.says("Nothing found"), "{}: {}", who.name(), found.text());
    }

    // Nor what was taken back before anybody decided about it.
    coalition.tells(&grace, &Story { title: "Submarines", ..Story::default() }).await;
    assert!(bob.types("/story search query:submarines").await.says("S-2"));
    let asked = grace.types("/story withdraw story:S-2").await;
    grace.presses(&asked, "Withdraw").await;
    assert!(!bob.types("/story search query:submarines").await.says("S-2"));
    assert!(bob.complete("/story show story:subm", "story").await.unwrap().is_empty());
}

#[tokio::test]
async fn a_search_says_what_it_is_narrowed_down_to_and_a_number_leads_to_its_story() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    coalition.published(&coalition.person("grace"), &Story::default()).await;
    let found = frank.types("/story search query:breakfast medium:Blog from:2020-01-01").await;
    assert!(found.says("S-1") && found.says("Only Blog · from 2020-01-01"), "{}", found.text());
    let number = frank.types("/story search query:S-1").await;
    assert!(number.says("/story show story:S-1"), "{}", number.text());
}

#[tokio::test]
async fn a_search_narrows_pages_in_place_and_survives_a_restart() {
    let mut coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    for number in 1..=9 {
        let title = format!("Kitchen number {number}");
        coalition.tells(&grace, &Story { title: &title, more: "community:Riverside", ..Story::default() }).await;
    }
    let found = bob.types("/story search query:kitchen community:Riverside indicator:Attendance").await;
    assert!(found.says(": 9 found"), "{}", found.text());
    assert_eq!(can_press(&found), ["Next"]);
    coalition.bot.kill().await;
    coalition.bot.start().await;
    let next = bob.presses(&found, "Next").await;
    assert_eq!(next.id, found.id, "in place");
    assert_eq!(can_press(&next), ["Previous"]);
    let frank = coalition.person("frank");
    let turned = frank.press_forged(&found, &found.button("Next").unwrap().custom_id.unwrap()).await.unwrap().text();
    assert!(!turned.contains("Kitchen number"), "somebody else's search: {turned}");
    for (narrowed, answer) in [
        ("community:Elsewhere", "Nothing found"),
        ("indicator:Enrollment", "Nothing found"),
        ("medium:Podcast", "Nothing found"),
        ("from:2020-01-01 to:2020-12-31", "Nothing found"),
        ("from:2020-12-31 to:2020-01-01", "later than"),
        ("from:5/12/2020", "2020-05-12"),
    ] {
        let found = bob.types(&format!("/story search query:kitchen {narrowed}")).await;
        assert!(found.says(answer), "{narrowed}: {}", found.text());
    }
}

#[tokio::test]
async fn whatever_is_typed_into_a_search_is_answered() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    coalition.published(&coalition.person("grace"), &Story::default()).await;
    let long = "word ".repeat(39);
    for query in [
        "the",
        "!!!",
        "' or 1=1 --",
        "a & | ! <-> :*",
        "((((",
        "“”",
        "-kitchen",
        "💥",
        "\u{202e}\u{200b}x",
        "%",
        "_",
        "\\",
        "\"unclosed",
        &long,
    ] {
        let escaped = query.replace('\\', "\\\\").replace('"', "\\\"");
        let answer = frank.types(&format!(r#"/story search query:"{escaped}""#)).await;
        assert!(answer.ephemeral && !answer.says("fault of mine"), "{query}: {}", answer.text());
        assert!(answer.pinged.is_empty());
    }
}

#[tokio::test]
async fn numbers_are_suggested_by_words_and_only_what_one_may_read() {
    let coalition = Coalition::start().await;
    let (grace, frank, bob) = (coalition.person("grace"), coalition.person("frank"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    for (who, command, number) in [
        (&grace, "show", 1),
        (&grace, "edit", 1),
        (&grace, "withdraw", 1),
        (&bob, "show", 1),
        (&bob, "release", 1),
        (&frank, "show", 0),
        (&frank, "edit", 0),
        (&frank, "release", 0),
    ] {
        let suggested = who.complete(&format!("/story {command} story:breakfast"), "story").await.unwrap();
        assert_eq!(suggested.len(), number, "{} /story {command}: {suggested:?}", who.name());
        if let Some(choice) = suggested.first() {
            let shown = who.types(&format!("/story show story:\"{}\"", choice.value.as_str().unwrap())).await;
            assert!(shown.says("Breakfast brought them back"), "{}", shown.text());
        }
    }
}
