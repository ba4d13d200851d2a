//! Lists: paged in place, usable after a restart, and for the right eyes.

use practice::{Message, people::Component};

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

/// What the menu below a list offers.
fn options(list: &Message) -> Vec<&str> {
    let menus = list.components.iter().flatten().filter_map(|component| match component {
        Component::Menu(menu) => Some(menu),
        _ => None,
    });
    menus.flat_map(|menu| &menu.options).map(|option| option.label.as_str()).collect()
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

#[tokio::test]
async fn what_was_begun_and_not_handed_in_is_found_among_my_stories() {
    let mut coalition = Coalition::start().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    // A form that was closed, once and again; one that was refused; and a change that was refused.
    grace.begins(&Story { title: "Closed by a thumb", ..Story::default() }.command()).await;
    grace.begins(&Story { title: "closed by a thumb", ..Story::default() }.command()).await;
    let refused = Story { title: "Refused", story: "Join discord.gg/abcdef", ..Story::default() };
    coalition.tells(&grace, &refused).await;
    coalition.tells(&grace, &Story::default()).await;
    let form = grace.begins("/story edit story:S-2").await;
    grace.hands_in(&form, &[("story", "See [this](https://evil.example)")]).await;
    grace.begins("/story edit story:S-2").await;

    coalition.bot.kill().await;
    coalition.bot.start().await;
    let list = grace.types("/story mine").await;
    assert_eq!(options(&list), ["Change of S-2 · Breakfast brought them back", "Refused", "closed by a thumb"]);
    assert!(options(&frank.types("/story mine").await).is_empty(), "nobody else's");

    let form = grace.choose(&list, &["Refused"]).await.unwrap().modal().unwrap();
    assert_eq!(form.field("story").unwrap().value, "Join discord.gg/abcdef", "nothing is typed twice");
    let told = grace.hands_in(&form, &[("story", "Join us on Tuesday.")]).await;
    assert!(told.says("Kept as **S-"), "{}", told.text());
    let list = grace.types("/story mine").await;
    assert_eq!(options(&list), ["Change of S-2 · Breakfast brought them back", "closed by a thumb"]);
    let form = grace.choose(&list, &["Change of S-2 · Breakfast brought them back"]).await.unwrap().modal().unwrap();
    assert_eq!(form.field("story").unwrap().value, "See [this](https://evil.example)");
}
