//! `/story`: told, reviewed, published, and everyone concerned is told.

use crate::harness::{Coalition, Story, Talks, words};

#[tokio::test]
async fn a_story_is_kept_reviewed_and_published_and_its_author_is_told() {
    let coalition = Coalition::start().await;
    let (grace, bob, frank) = (coalition.person("grace"), coalition.person("bob"), coalition.person("frank"));

    let form = grace.begins(&Story::default().command()).await;
    assert_eq!(form.title, "Tell the story");
    let kept = grace
        .hands_in(&form, &[("The story", "We opened the kitchen at seven."), ("What changed, with figures", "12 %")])
        .await;
    assert!(kept.ephemeral && kept.says("Kept as **S-1**"), "{}", kept.text());

    let card = coalition.card("S-1", "We opened the kitchen at seven.").await;
    assert!(card.says("Waiting for review") && card.says("Grace") && card.says("12 %"), "{}", card.text());
    assert!(frank.sees("story-review").is_empty(), "only reviewers see what waits");
    assert!(frank.sees("success-stories").is_empty(), "nothing is published before it is reviewed");

    let decided = bob.presses(&card, "Publish").await;
    assert!(decided.says("Published") && decided.buttons().is_empty(), "{}", decided.text());

    let copy = frank.reads("success-stories", &["S-1", "We opened the kitchen at seven."]).await;
    assert!(copy.says("Breakfast brought them back") && copy.pinged.is_empty(), "{}", copy.text());
    let told = grace.is_told(&["S-1", "is published"]).await;
    assert!(told.guild_id.is_none(), "by direct message");

    coalition.all_told().await;
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
    assert_eq!(coalition.copies("story-review", "S-1").len(), 1);
    assert_eq!(grace.inbox().len(), 1);
    assert_eq!(coalition.record("select state from stories").await, "published");
}

#[tokio::test]
async fn a_published_story_shows_everything_its_author_gave() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let more = "community:Riverside school:Lincoln Elementary link:https://example.org/breakfast";
    let copy = coalition.published(&grace, &Story { more, ..Story::default() }).await;
    for shown in [
        "Breakfast brought them back",
        "We opened the kitchen at seven, and the bus stop emptied into it.",
        "Attendance rose from 81 to 93 percent.",
        "Riverside",
        "Lincoln Elementary",
        "https://example.org/breakfast",
        "Blog",
        "Attendance",
        "Grace",
    ] {
        assert!(copy.says(shown), "{shown} is not in: {}", copy.text());
    }
}

#[tokio::test]
async fn a_story_of_four_thousand_characters_is_published_whole() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let long: String = (0..800).map(|line| format!("{line:04} ")).collect();
    let story = format!("{}.", &long[..3999]);
    for (number, told) in [("S-1", story.as_str()), ("S-2", &"*".repeat(4000))] {
        coalition.published(&grace, &Story { story: told, change: "", ..Story::default() }).await;
        coalition.all_told().await;
        let copies = coalition.copies("success-stories", number);
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(plain(&words(&copies)), plain(told), "over {} messages", copies.len());
        assert_eq!(plain(&words(&coalition.copies("story-review", number))), plain(told), "on the card");
    }
}

#[tokio::test]
async fn a_title_of_a_hundred_marks_and_words_of_marks_fit_everywhere() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let (title, change) = ("_".repeat(100), "`".repeat(1000));
    let story = Story { title: &title, story: &"|".repeat(2900), change: &change, ..Story::default() };
    let copy = coalition.published(&grace, &story).await;
    assert_eq!(copy.embeds[0].title.as_deref().unwrap().matches('_').count(), 100);
    grace.is_told(&["S-1", "is published"]).await;
    coalition.all_told().await;
    let words = words(&coalition.copies("success-stories", "S-1"));
    assert_eq!((words.matches('|').count(), words.matches('`').count()), (2900, 1000));
    let shown = grace.types("/story show story:S-1").await;
    assert!(shown.ephemeral, "for her alone");
    grace.reads("general", &["Where it stands", "Published"]).await;
}

#[tokio::test]
async fn twenty_people_at_once_are_each_answered_and_nothing_is_mixed_up() {
    let coalition = Coalition::start().await;
    let people = ["alice", "bob", "carmen", "dev", "erin", "frank", "grace"];
    let titles: Vec<String> = (0..20).map(|number| format!("Told at once {number}")).collect();
    let telling = titles.iter().enumerate().map(|(number, title)| {
        let who = coalition.person(people[number % people.len()]);
        let told = Story { title, story: title, ..Story::default() };
        async move { who.hands_in(&who.begins(&told.command()).await, &[("story", told.story)]).await }
    });
    let answers = serenity::futures::future::join_all(telling).await;
    let mut numbers: Vec<String> = answers.iter().map(crate::harness::number).collect();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 20, "each its own number");
    coalition.all_told().await;
    for title in &titles {
        let cards = coalition.discord.look(|view| view.messages("story-review"));
        assert_eq!(cards.iter().filter(|card| card.embeds[0].title.as_deref() == Some(title)).count(), 1, "{title}");
    }
    let mixed = "select count(*) from story_revisions where title <> story";
    assert_eq!(coalition.count(mixed).await, 0);
    assert_eq!(coalition.count("select max(number)::bigint from stories").await, 20);
}
