//! Lists: paged in place, usable after a restart, and for the right eyes.

use practice::Message;

use crate::harness::{Coalition, Story, Talks, can_press};

async fn ten_stories(coalition: &Coalition) {
    let grace = coalition.person("grace");
    for number in 1..=10 {
        let title = format!("Story number {number}");
        coalition.tells(&grace, &Story { title: &title, ..Story::default() }).await;
    }
}

fn numbers(list: &Message) -> Vec<String> {
    let lines = list.embeds[0].description.clone().unwrap_or_default();
    lines.lines().filter_map(|line| line.strip_prefix("**")?.split_once("**").map(|(it, _)| it.to_owned())).collect()
}

#[tokio::test]
async fn my_stories_are_paged_in_place_and_across_a_restart() {
    let mut coalition = Coalition::start().await;
    ten_stories(&coalition).await;
    let grace = coalition.person("grace");
    let list = grace.types("/story mine").await;
    assert!(list.ephemeral && list.says("Your stories (10)"), "{}", list.text());
    assert_eq!(numbers(&list), ["S-10", "S-9", "S-8", "S-7", "S-6", "S-5", "S-4", "S-3"]);
    assert_eq!(can_press(&list), ["Next"]);
    assert!(list.button("Previous").unwrap().disabled, "there, and disabled at the end");

    coalition.bot.kill().await;
    coalition.bot.start().await;
    let second = grace.presses(&list, "Next").await;
    assert_eq!(second.id, list.id, "in place");
    assert_eq!(numbers(&second), ["S-2", "S-1"]);
    assert_eq!(can_press(&second), ["Previous"]);
    let first = grace.presses(&second, "Previous").await;
    assert_eq!(numbers(&first).len(), 8);

    let mine = coalition.person("frank").types("/story mine").await;
    assert!(mine.says("You have told no story yet") && mine.buttons().is_empty(), "{}", mine.text());
}

#[tokio::test]
async fn reviewers_and_coordinators_see_what_waits_and_nobody_else_does() {
    let coalition = Coalition::start().await;
    ten_stories(&coalition).await;
    for who in ["bob", "erin"] {
        let queue = coalition.person(who).types("/story queue").await;
        assert!(queue.ephemeral && queue.says("Waiting for review (10)"), "{who}: {}", queue.text());
        assert_eq!(numbers(&queue)[0], "S-1", "who waits longest comes first");
    }
    let queue = coalition.person("bob").types("/story queue").await;
    let frank = coalition.person("frank");
    let refused = frank.types("/story queue").await;
    assert!(refused.says("Only reviewers and coordinators"), "{}", refused.text());
    let turned = frank.press_forged(&queue, &queue.button("Next").unwrap().custom_id.unwrap()).await.unwrap();
    assert!(turned.text().contains("Only reviewers and coordinators"), "{}", turned.text());
}

#[tokio::test]
async fn a_story_is_found_by_its_number_however_it_is_typed() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    coalition.tells(&grace, &Story::default()).await;
    for typed in ["S-1", "s-1", "S1", "1", " 1 "] {
        let shown = grace.types(&format!(r#"/story show story:"{typed}""#)).await;
        assert!(shown.ephemeral && shown.says("Breakfast brought them back"), "{typed}: {}", shown.text());
    }
    for (typed, answer) in [("S-2", "There is no such story"), ("twelve", "is no story number")] {
        let shown = grace.types(&format!("/story show story:{typed}")).await;
        assert!(shown.ephemeral && shown.says(answer), "{typed}: {}", shown.text());
    }
    let unread = coalition.person("frank").types("/story show story:S-1").await;
    assert!(unread.says("There is no such story"), "nobody reads what waits: {}", unread.text());
}
