//! Review: published, returned with a note, declined; by whom, and only once.

use crate::harness::{Coalition, Story, Talks};

#[tokio::test]
async fn a_story_comes_back_with_a_note_and_the_edit_changes_the_copy_in_place() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;

    let why = bob.opens(&card, "Return with a note").await;
    let returned = bob.hands_in(&why, &[("note", "Say which school.")]).await;
    assert!(returned.says("Returned with a note") && returned.says("Say which school."), "{}", returned.text());
    assert!(returned.buttons().is_empty(), "it waits for its author now");
    grace.is_told(&["S-1", "came back with a note", "Say which school."]).await;

    let form = grace.begins("/story edit story:S-1").await;
    assert_eq!(form.field("title").unwrap().value, "Breakfast brought them back");
    assert_eq!(form.field("story").unwrap().value, Story::default().story);
    assert_eq!(form.field("change").unwrap().value, Story::default().change);
    let changed = grace.hands_in(&form, &[("story", "Lincoln Elementary opened its kitchen.")]).await;
    assert!(changed.says("waits for review"), "{}", changed.text());
    let again = coalition.card("S-1", "Lincoln Elementary").await;
    assert_eq!(again.id, card.id, "the card follows the story in place");
    bob.presses(&again, "Publish").await;
    let copy = grace.reads("success-stories", &["Lincoln Elementary"]).await;

    let form = grace.begins("/story edit story:S-1").await;
    grace.hands_in(&form, &[("title", "Breakfast for everyone"), ("story", "Now two schools cook.")]).await;
    let third = coalition.card("S-1", "Now two schools cook.").await;
    assert!(third.says("The published copy stands meanwhile"), "{}", third.text());
    assert!(copy.now().unwrap().says("Lincoln Elementary"), "the old copy stands until the new one is read");
    bob.presses(&third, "Publish").await;
    grace.reads("success-stories", &["Breakfast for everyone", "Now two schools cook."]).await;

    coalition.all_told().await;
    let copies = coalition.copies("success-stories", "S-1");
    assert_eq!(copies.len(), 1);
    assert_eq!(copies[0].id, copy.id, "changed in place");
    assert_eq!(coalition.count("select count(*) from story_revisions").await, 3);
}

#[tokio::test]
async fn a_declined_story_is_told_why_and_can_be_written_anew() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    let why = bob.opens(&coalition.card("S-1", "Publish").await, "Decline").await;
    let declined = bob.hands_in(&why, &[("note", "This is an advertisement.")]).await;
    assert!(declined.says("Declined") && declined.buttons().is_empty(), "{}", declined.text());
    grace.is_told(&["S-1", "will not be published", "/story edit", "This is an advertisement."]).await;
    assert_eq!(coalition.record("select state from stories").await, "declined");
    assert!(coalition.copies("success-stories", "S-1").is_empty());
    let form = grace.begins("/story edit story:S-1").await;
    grace.hands_in(&form, &[("story", "Not an advertisement any more.")]).await;
    coalition.card("S-1", "Not an advertisement any more.").await;
    assert_eq!(coalition.record("select state from stories").await, "in_review");
}

#[tokio::test]
async fn a_note_that_cannot_be_kept_is_refused_and_given_back() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    let why = bob.opens(&coalition.card("S-1", "Publish").await, "Return with a note").await;
    let answer = bob.hands_in(&why, &[("note", " \n ")]).await;
    assert!(answer.ephemeral && answer.says("Write a note"), "{}", answer.text());
    for (note, why) in [
        ("See [the guide](https://evil.example)", "hidden behind words"),
        ("Ask in discord.gg/abcdef", "invitation to another server"),
    ] {
        let form = bob.opens(&coalition.card("S-1", "Publish").await, "Decline").await;
        let answer = bob.hands_in(&form, &[("note", note)]).await;
        assert!(answer.ephemeral && answer.says(why) && answer.says(note), "{}", answer.text());
        let again = bob.opens(&answer, "Edit").await;
        assert_eq!(again.field("note").unwrap().value, note, "nothing is typed twice");
        let forged = grace.press_forged(&answer, &answer.button("Edit").unwrap().custom_id.unwrap()).await.unwrap();
        assert!(forged.text().contains("belongs to somebody else"), "{}", forged.text());
    }
    coalition.all_told().await;
    assert!(grace.inbox().is_empty(), "nothing of it has reached the author");
    let form = bob.opens(&coalition.card("S-1", "Publish").await, "Decline").await;
    let answer = bob.hands_in(&form, &[("note", "Ask in discord.gg/abcdef")]).await;
    let again = bob.opens(&answer, "Edit").await;
    let done = bob.hands_in(&again, &[("note", "Ask your coordinator.")]).await;
    assert!(done.id == answer.id && !done.says("discord.gg") && !done.says("cannot be kept"), "{}", done.text());
    grace.is_told(&["S-1", "Ask your coordinator."]).await;
    coalition.card("S-1", "Declined").await;
    assert_eq!(coalition.record("select state from stories").await, "declined");
}

#[tokio::test]
async fn nobody_decides_about_their_own_story() {
    let coalition = Coalition::start().await;
    let bob = coalition.person("bob");
    coalition.tells(&bob, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    for label in ["Publish", "Return with a note", "Decline"] {
        let answer = bob.presses(&card, label).await;
        assert!(answer.ephemeral && answer.says("another reviewer has to decide"), "{label}: {}", answer.text());
    }
    assert_eq!(coalition.record("select state from stories").await, "in_review");
    coalition.person("dev").presses(&card, "Publish").await;
    bob.is_told(&["S-1", "is published"]).await;
}

#[tokio::test]
async fn only_reviewers_decide_and_the_role_is_asked_for_at_every_press() {
    let coalition = Coalition::start().await;
    let (grace, bob, frank) = (coalition.person("grace"), coalition.person("bob"), coalition.person("frank"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    let publish = card.button("Publish").unwrap().custom_id.unwrap();

    let answer = frank.press_forged(&card, &publish).await.unwrap().message().unwrap();
    assert!(answer.ephemeral && answer.says("This takes the role Reviewer"), "{}", answer.text());

    let why = bob.opens(&card, "Decline").await;
    coalition.discord.server().take_role("bob", "Reviewer").unwrap();
    let answer = bob.press_forged(&card, &publish).await.unwrap().message().unwrap();
    assert!(answer.says("This takes the role Reviewer"), "{}", answer.text());
    let answer = bob.hands_in(&why, &[("note", "I was a reviewer when I began this.")]).await;
    assert!(answer.says("This takes the role Reviewer"), "{}", answer.text());
    assert!(answer.says("I was a reviewer when I began this."), "what was typed is shown back: {}", answer.text());
    assert_eq!(coalition.record("select state from stories").await, "in_review");
}

#[tokio::test]
async fn of_two_reviewers_at_once_the_first_wins_and_the_other_is_told() {
    let coalition = Coalition::start().await;
    let (grace, bob, dev) = (coalition.person("grace"), coalition.person("bob"), coalition.person("dev"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    let (one, other) = tokio::join!(bob.press(&card, "Publish"), dev.press(&card, "Publish"));
    let answers = [one.unwrap().message().unwrap(), other.unwrap().message().unwrap()];
    let faster = answers.iter().filter(|answer| answer.says("Another reviewer was faster")).count();
    assert_eq!(faster, 1, "{answers:#?}");
    coalition.all_told().await;
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
    assert_eq!(grace.inbox().len(), 1, "told once");
    assert_eq!(coalition.count("select count(*) from audit where action = 'story.review'").await, 1);
}

#[tokio::test]
async fn who_writes_a_note_while_another_publishes_is_told_and_gets_the_note_back() {
    let coalition = Coalition::start().await;
    let (grace, bob, dev) = (coalition.person("grace"), coalition.person("bob"), coalition.person("dev"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    let why = bob.opens(&card, "Return with a note").await;
    dev.presses(&card, "Publish").await;
    let answer = bob.hands_in(&why, &[("note", "Say which school it was.")]).await;
    assert!(answer.says("Another reviewer was faster"), "{}", answer.text());
    assert!(answer.says("Say which school it was."), "nothing typed is lost: {}", answer.text());
    assert_eq!(coalition.record("select state from stories").await, "published");
}

#[tokio::test]
async fn a_card_that_shows_older_words_publishes_nothing() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    let stale = card.button("Publish").unwrap().custom_id.unwrap();
    let form = grace.begins("/story edit story:S-1").await;
    grace.hands_in(&form, &[("story", "Something the reviewer has not read.")]).await;
    let answer = bob.press_forged(&card, &stale).await.unwrap().message().unwrap();
    assert!(answer.ephemeral && answer.says("Read the card again"), "{}", answer.text());
    assert_eq!(coalition.record("select state from stories").await, "in_review");
}
