//! A story is taken back: asked first, then gone wherever it stood.

use practice::View;

use crate::harness::{Coalition, PATIENCE, Story, Talks};

#[tokio::test]
async fn withdrawing_asks_first_and_keep_keeps() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let copy = coalition.published(&grace, &Story::default()).await;
    let asked = grace.types("/story withdraw story:S-1").await;
    assert!(asked.ephemeral && asked.says("cannot be undone"), "{}", asked.text());
    assert_eq!(asked.buttons().iter().map(|it| it.label.as_str()).collect::<Vec<_>>(), ["Withdraw", "Keep"]);
    let kept = grace.presses(&asked, "Keep").await;
    assert!(kept.says("stays as it is") && kept.buttons().is_empty(), "{}", kept.text());
    coalition.all_told().await;
    assert!(copy.now().is_some());
    assert_eq!(coalition.record("select state from stories").await, "published");
}

#[tokio::test]
async fn a_withdrawn_story_leaves_the_channel_and_its_words_leave_the_card() {
    let coalition = Coalition::start().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let copy = coalition.published(&grace, &Story { story: &"long ".repeat(700), ..Story::default() }).await;
    coalition.all_told().await;
    assert!(coalition.copies("success-stories", "S-1").len() > 1, "over several messages");

    let asked = grace.types("/story withdraw story:1").await;
    let withdrawn = grace.presses(&asked, "Withdraw").await;
    assert!(withdrawn.says("is withdrawn"), "{}", withdrawn.text());
    let gone = |view: &View<'_>| view.message(copy.channel_id, copy.id).is_none().then_some(());
    coalition.discord.wait_until(PATIENCE, gone).await.unwrap();
    let card = coalition.card("S-1", "Withdrawn").await;
    coalition.all_told().await;
    assert!(coalition.copies("success-stories", "S-1").is_empty());
    assert_eq!(coalition.copies("story-review", "S-1").len(), 1);
    let card = card.now().unwrap();
    assert!(!card.says("long") && card.buttons().is_empty(), "{}", card.text());

    let unknown = frank.types("/story show story:S-1").await;
    assert!(unknown.says("There is no such story"), "{}", unknown.text());
    let again = grace.types("/story withdraw story:S-1").await;
    assert!(again.says("withdrawn already"), "{}", again.text());
    let edit = grace.types("/story edit story:S-1").await;
    assert!(edit.says("can no longer be edited"), "{}", edit.text());
}

#[tokio::test]
async fn a_coordinator_can_withdraw_and_the_author_is_told_but_nobody_else_can() {
    let coalition = Coalition::start().await;
    let (grace, erin, frank) = (coalition.person("grace"), coalition.person("erin"), coalition.person("frank"));
    coalition.published(&grace, &Story::default()).await;

    let refused = frank.types("/story withdraw story:S-1").await;
    assert!(refused.says("Only its author or a coordinator"), "{}", refused.text());
    let asked = grace.types("/story withdraw story:S-1").await;
    let pressed = frank.press_forged(&asked, &asked.button("Withdraw").unwrap().custom_id.unwrap()).await;
    let pressed = pressed.unwrap().message().unwrap();
    assert!(pressed.ephemeral && pressed.says("Only its author or a coordinator"), "{}", pressed.text());

    let asked = erin.types("/story withdraw story:S-1").await;
    erin.presses(&asked, "Withdraw").await;
    grace.is_told(&["S-1", "withdrawn by a coordinator"]).await;
    coalition.all_told().await;
    assert!(coalition.copies("success-stories", "S-1").is_empty());
}

#[tokio::test]
async fn the_answer_to_telling_a_story_has_edit_and_withdraw_at_hand() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let kept = coalition.tells(&grace, &Story::default()).await;
    let form = grace.opens(&kept, "Edit").await;
    let edited = grace.hands_in(&form, &[("title", "A better title")]).await;
    assert!(edited.says("is changed"), "{}", edited.text());
    coalition.card("S-1", "A better title").await;
    let asked = grace.presses(&edited, "Withdraw").await;
    grace.presses(&asked, "Withdraw").await;
    coalition.card("S-1", "Withdrawn").await;
    assert_eq!(coalition.record("select state from stories").await, "withdrawn");
}

#[tokio::test]
async fn pressing_publish_on_a_story_withdrawn_in_this_moment_publishes_nothing() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    let kept = coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    let asked = grace.presses(&kept, "Withdraw").await;
    let publish = card.button("Publish").unwrap().custom_id.unwrap();
    let (withdrawn, published) = tokio::join!(grace.press(&asked, "Withdraw"), bob.press_forged(&card, &publish));
    assert!(withdrawn.unwrap().text().contains("is withdrawn"));
    // Whichever came first: the answer says so, and in the end nothing stands.
    let published = published.unwrap().text();
    assert!(["withdrawn", "no such story", "Published"].iter().any(|it| published.contains(it)), "{published}");
    coalition.all_told().await;
    assert_eq!(coalition.record("select state from stories").await, "withdrawn");
    assert!(coalition.copies("success-stories", "S-1").is_empty());
}
