//! How people are told: by direct message, in a private thread where that is closed, in the way they chose.

use crate::harness::{Coalition, Story, Talks};

#[tokio::test]
async fn closed_direct_messages_lead_to_a_private_thread_with_that_person_alone() {
    let coalition = Coalition::start().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    coalition.discord.close_dms("grace");
    coalition.published(&grace, &Story::default()).await;
    let told = grace.is_told(&["S-1", "is published"]).await;
    assert!(told.guild_id.is_some() && told.pinged == ["grace"], "{told:#?}");
    let members = coalition.discord.look(|view| view.thread_members(told.channel_id));
    assert_eq!(members.iter().filter(|name| *name != "coalition").collect::<Vec<_>>(), ["grace"]);
    assert!(!frank.channels().contains(&told.channel), "nobody else finds it");

    coalition.published(&grace, &Story { title: "Another", ..Story::default() }).await;
    let again = grace.is_told(&["S-2", "is published"]).await;
    assert_eq!(again.channel_id, told.channel_id, "the same thread");
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.threads()).len(), 1);
    assert_eq!(grace.inbox().len(), 2);
}

#[tokio::test]
async fn a_thread_that_was_deleted_is_opened_anew() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    coalition.discord.close_dms("grace");
    coalition.published(&grace, &Story::default()).await;
    let told = grace.is_told(&["S-1"]).await;
    coalition.discord.server().delete_channel(&told.channel).unwrap();
    coalition.published(&grace, &Story { title: "Another", ..Story::default() }).await;
    let again = grace.is_told(&["S-2", "is published"]).await;
    assert_ne!(again.channel_id, told.channel_id);
}

#[tokio::test]
async fn a_thread_that_was_put_away_is_used_again_and_one_that_was_locked_is_not() {
    let coalition = Coalition::start().await;
    let (grace, server) = (coalition.person("grace"), coalition.discord.server());
    coalition.discord.close_dms("grace");
    coalition.published(&grace, &Story::default()).await;
    let told = grace.is_told(&["S-1"]).await;
    server.archive_thread(&told.channel, false).unwrap();
    coalition.published(&grace, &Story { title: "Another", ..Story::default() }).await;
    assert_eq!(grace.is_told(&["S-2", "is published"]).await.channel_id, told.channel_id);

    server.archive_thread(&told.channel, true).unwrap();
    coalition.published(&grace, &Story { title: "A third", ..Story::default() }).await;
    assert_ne!(grace.is_told(&["S-3", "is published"]).await.channel_id, told.channel_id);
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}

#[tokio::test]
async fn people_choose_how_they_are_told() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let said = grace.types("/me notifications by:Thread").await;
    assert!(said.ephemeral && said.says("private thread in #notices"), "{}", said.text());
    coalition.published(&grace, &Story::default()).await;
    assert!(grace.is_told(&["S-1"]).await.guild_id.is_some(), "in a thread although direct messages are open");

    grace.types("/me notifications by:Only offers and matches").await;
    coalition.published(&grace, &Story { title: "Two", ..Story::default() }).await;
    coalition.all_told().await;
    assert_eq!(grace.inbox().len(), 1, "nothing of stories any more");

    grace.types("/me notifications by:Direct message").await;
    coalition.published(&grace, &Story { title: "Three", ..Story::default() }).await;
    assert!(grace.is_told(&["S-3"]).await.guild_id.is_none());
}

#[tokio::test]
async fn who_has_left_the_server_is_told_nothing_and_nothing_breaks() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    coalition.discord.server().remove_member("grace").unwrap();
    bob.presses(&card, "Publish").await;
    coalition.person("frank").reads("success-stories", &["S-1"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}

#[tokio::test]
async fn what_cannot_be_told_is_raised_with_the_coordinators() {
    let coalition = Coalition::start().await;
    let (grace, erin) = (coalition.person("grace"), coalition.person("erin"));
    coalition.discord.server().overwrite("story-review", "coalition", &[], &["VIEW_CHANNEL"]).unwrap();
    coalition.tells(&grace, &Story::default()).await;
    let alert = erin.reads("coalition-desk", &["This needs a person"]).await;
    assert!(!alert.says("kitchen"), "without what people wrote: {}", alert.text());
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 1);
    assert_eq!(coalition.record("select state from stories").await, "in_review");
}

#[tokio::test]
async fn what_was_given_up_is_told_once_the_server_is_mended_and_applied_again() {
    let coalition = Coalition::start().await;
    let (grace, bob, alice) = (coalition.person("grace"), coalition.person("bob"), coalition.person("alice"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    coalition.all_told().await;
    coalition.discord.server().overwrite("success-stories", "coalition", &[], &["SEND_MESSAGES"]).unwrap();
    bob.presses(&card, "Publish").await;
    coalition.person("erin").reads("coalition-desk", &["This needs a person", "/setup plan"]).await;
    assert!(grace.sees("success-stories").is_empty());

    coalition.discord.server().overwrite("success-stories", "coalition", &["SEND_MESSAGES"], &[]).unwrap();
    let plan = alice.types("/setup plan").await;
    alice.press(&plan, "Apply").await.unwrap();
    grace.reads("success-stories", &["S-1"]).await;
    grace.is_told(&["S-1", "is published"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}

#[tokio::test]
async fn a_card_or_copy_that_somebody_deleted_is_posted_anew_when_the_story_changes() {
    let coalition = Coalition::start().await;
    let (grace, bob, alice) = (coalition.person("grace"), coalition.person("bob"), coalition.person("alice"));
    let copy = coalition.published(&grace, &Story::default()).await;
    alice.delete(&copy).unwrap();
    let form = grace.begins("/story edit story:S-1").await;
    grace.hands_in(&form, &[("story", "The second telling.")]).await;
    let card = coalition.card("S-1", "The second telling.").await;
    bob.presses(&card, "Publish").await;
    let anew = grace.reads("success-stories", &["The second telling."]).await;
    assert_ne!(anew.id, copy.id);
    coalition.all_told().await;
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
}
