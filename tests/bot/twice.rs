//! The very same interaction delivered twice, as a resumed gateway session does: one effect.

use crate::harness::{Coalition, Story, Talks};

#[tokio::test]
async fn a_form_delivered_twice_is_one_story() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    coalition.discord.repeat_interactions(2);
    let form = grace.begins(&Story::default().command()).await;
    let kept = grace.hands_in(&form, &[("story", "Once.")]).await;
    assert!(kept.says("Kept as **S-1**"), "{}", kept.text());
    coalition.card("S-1", "Once.").await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from stories").await, 1);
    assert_eq!(coalition.discord.look(|view| view.messages("story-review")).len(), 1);
}

#[tokio::test]
async fn a_form_handed_in_again_after_no_answer_is_the_same_story() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let form = grace.begins(&Story::default().command()).await;
    grace.hands_in(&form, &[("story", "First.")]).await;
    let again = grace.hands_in(&form, &[("story", "First.")]).await;
    assert!(again.says("**S-1**"), "{}", again.text());
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from stories").await, 1);
}

#[tokio::test]
async fn a_press_delivered_twice_publishes_once() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    let decided = bob.press_twice(&card, "Publish").await.unwrap().message().unwrap();
    assert!(decided.says("Published"), "{}", decided.text());
    grace.is_told(&["S-1"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
    assert_eq!(grace.inbox().len(), 1);
    assert_eq!(coalition.count("select count(*) from audit where action = 'story.review'").await, 1);
}

#[tokio::test]
async fn a_note_delivered_twice_returns_once() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    let why = bob.opens(&coalition.card("S-1", "Publish").await, "Return with a note").await;
    coalition.discord.repeat_interactions(1);
    let returned = bob.hands_in(&why, &[("note", "Say which school.")]).await;
    assert!(returned.says("Returned with a note"), "{}", returned.text());
    grace.is_told(&["Say which school."]).await;
    coalition.all_told().await;
    assert_eq!(grace.inbox().len(), 1);
}
