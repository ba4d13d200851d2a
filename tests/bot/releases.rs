//! Consent: nothing in which a young person can be identified stands without a guardian's release, and none outlives it.

use std::time::{Duration, Instant};

use practice::{Message, Person, View};

use crate::harness::{Coalition, PATIENCE, Story, Talks};

const YOUNG: Story<'static> = Story {
    title: "Ana reads to the first grade",
    people: "Young people under 18",
    story: "She asked for the harder book.",
    change: "Twelve readers more.",
    more: "",
};

const GUARDIAN: &str =
    r#"/story release story:S-1 kind:"Guardian and young person" scope:"This server" until:2035-06-30"#;

/// A story with a young person, released and published.
async fn published(coalition: &Coalition, author: &Person) -> Message {
    coalition.tells(author, &YOUNG).await;
    coalition.card("S-1", "Cannot be published yet").await;
    coalition.person("erin").types(GUARDIAN).await;
    let card = coalition.card("S-1", "Guardian and young person").await;
    coalition.person("bob").presses(&card, "Publish").await;
    author.reads("success-stories", &["S-1"]).await
}

async fn is_gone(coalition: &Coalition, copy: &Message) {
    let gone = |view: &View<'_>| view.message(copy.channel_id, copy.id).is_none().then_some(());
    coalition.discord.wait_until(PATIENCE, gone).await.expect("the published copy is removed");
}

/// Moves the end of every release into the past.
async fn releases_end(coalition: &Coalition) {
    sqlx::query("update story_releases set until = 'epoch'").execute(coalition.db()).await.unwrap();
}

#[tokio::test]
async fn a_story_with_young_people_needs_a_guardians_release_and_the_card_says_so() {
    let coalition = Coalition::start().await;
    let (grace, bob, erin) = (coalition.person("grace"), coalition.person("bob"), coalition.person("erin"));
    coalition.tells(&grace, &YOUNG).await;
    let card = coalition.card("S-1", "Cannot be published yet").await;
    let refused = bob.presses(&card, "Publish").await;
    assert!(refused.ephemeral && refused.says("needs a guardian's release"), "{}", refused.text());

    let adult = "/story release story:S-1 kind:Adult scope:Public until:2035-06-30";
    let recorded = erin.types(adult).await;
    assert!(recorded.says("is recorded") && recorded.says("still needs"), "{}", recorded.text());
    let card = coalition.card("S-1", "Adult · Public").await;
    let refused = bob.presses(&card, "Publish").await;
    assert!(refused.says("needs a guardian's release"), "an adult's is not enough: {}", refused.text());
    assert_eq!(coalition.record("select state from stories").await, "in_review");

    let recorded = erin.types(GUARDIAN).await;
    assert!(recorded.ephemeral && recorded.says("holds until the end of 2035-06-30 (<t:"), "{}", recorded.text());
    let card = coalition.card("S-1", "Guardian and young person · This server").await;
    assert!(!card.says("Cannot be published"), "{}", card.text());
    bob.presses(&card, "Publish").await;
    let copy = grace.reads("success-stories", &["S-1", "She asked for the harder book."]).await;
    assert!(!copy.says("Guardian"), "what only those who decide read: {}", copy.text());
}

#[tokio::test]
async fn revoking_removes_every_copy_and_a_new_release_leads_through_review_again() {
    let coalition = Coalition::start().await;
    let (grace, bob, erin) = (coalition.person("grace"), coalition.person("bob"), coalition.person("erin"));
    let copy = published(&coalition, &grace).await;
    let revoked = bob.types("/story revoke story:S-1").await;
    assert!(revoked.ephemeral && revoked.says("is revoked") && revoked.says("/story release"), "{}", revoked.text());
    is_gone(&coalition, &copy).await;
    grace.is_told(&["S-1", "taken down because its release was revoked"]).await;
    let card = coalition.card("S-1", "Taken down").await;
    assert!(card.buttons().is_empty() && card.says("revoked"), "{}", card.text());
    assert!(coalition.person("frank").types("/story show story:S-1").await.says("no such story"));
    let nothing = bob.types("/story revoke story:S-1").await;
    assert!(nothing.says("has no release that stands") && nothing.says("/story withdraw"), "{}", nothing.text());

    erin.types(GUARDIAN).await;
    let card = coalition.card("S-1", "Waiting for review").await;
    bob.presses(&card, "Publish").await;
    grace.reads("success-stories", &["S-1"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
}

#[tokio::test]
async fn a_release_that_ends_while_the_bot_is_down_takes_the_story_down_when_it_is_back() {
    let mut coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let copy = published(&coalition, &grace).await;
    coalition.all_told().await;
    coalition.bot.kill().await;
    releases_end(&coalition).await;
    let since = Instant::now();
    coalition.bot.start().await;
    is_gone(&coalition, &copy).await;
    assert!(since.elapsed() < Duration::from_secs(60), "within a minute");
    grace.is_told(&["S-1", "taken down because its release ended"]).await;
    coalition.all_told().await;
    assert_eq!(grace.inbox().iter().filter(|told| told.says("taken down")).count(), 1);
    assert_eq!(coalition.record("select state from stories").await, "taken_down");
}

#[tokio::test]
async fn a_release_that_ends_while_it_runs_is_noticed_within_a_minute() {
    let coalition = Coalition::start().await;
    let copy = published(&coalition, &coalition.person("grace")).await;
    let since = Instant::now();
    releases_end(&coalition).await;
    is_gone(&coalition, &copy).await;
    assert!(since.elapsed() < Duration::from_secs(60));
}

#[tokio::test]
async fn killed_while_it_takes_a_story_down_it_goes_on() {
    let mut coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    let copy = published(&coalition, &grace).await;
    coalition.all_told().await;
    let delete = "DELETE /channels/{id}/messages/{message}";
    let mut pause = coalition.discord.pause_at(delete, practice::discord::Moment::Before);
    bob.types("/story revoke story:S-1").await;
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    is_gone(&coalition, &copy).await;
    coalition.all_told().await;
    assert_eq!(grace.inbox().iter().filter(|told| told.says("taken down")).count(), 1);
}

#[tokio::test]
async fn an_edit_is_not_published_past_the_end_of_its_release() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    let copy = published(&coalition, &grace).await;
    let form = grace.begins("/story edit story:S-1").await;
    grace.hands_in(&form, &[("story", "Now she writes her own.")]).await;
    let card = coalition.card("S-1", "Now she writes her own.").await;
    bob.types("/story revoke story:S-1").await;
    is_gone(&coalition, &copy).await;
    let publish = card.button("Publish").unwrap().custom_id.unwrap();
    let refused = bob.press_forged(&card, &publish).await.unwrap().text();
    assert!(refused.contains("needs a guardian's release"), "{refused}");
    coalition.all_told().await;
    assert!(coalition.copies("success-stories", "S-1").is_empty());
}

#[tokio::test]
async fn who_says_that_young_people_can_be_identified_reads_that_the_copy_goes_and_why() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let copy = coalition.published(&grace, &Story::default()).await;
    let form = grace.begins(r#"/story edit story:S-1 people:"Young people under 18""#).await;
    let edited = grace.hands_in(&form, &[]).await;
    assert!(edited.says("is removed") && edited.says("guardian"), "{}", edited.text());
    is_gone(&coalition, &copy).await;
    grace.is_told(&["S-1", "because you said that young people can be identified"]).await;
    coalition.card("S-1", "Cannot be published yet").await;
}

#[tokio::test]
async fn for_adults_the_authors_statement_is_enough_until_a_release_was_recorded_and_ended() {
    let coalition = Coalition::start().await;
    let (grace, erin) = (coalition.person("grace"), coalition.person("erin"));
    let adults = Story { people: "Adults, with their permission", ..Story::default() };
    let copy = coalition.published(&grace, &adults).await;
    erin.types("/story release story:S-1 kind:Adult scope:Public until:2035-06-30").await;
    coalition.card("S-1", "Adult · Public").await;
    assert!(copy.now().is_some());
    erin.types("/story revoke story:S-1").await;
    is_gone(&coalition, &copy).await;
}

#[tokio::test]
async fn releases_are_recorded_by_those_who_review_and_coordinate_and_end_in_the_future() {
    let coalition = Coalition::start().await;
    let (grace, frank, erin) = (coalition.person("grace"), coalition.person("frank"), coalition.person("erin"));
    coalition.published(&grace, &Story::default()).await;
    for who in [&grace, &frank] {
        let refused = who.types("/story release story:S-1 kind:Adult scope:Public until:2035-06-30").await;
        assert!(refused.says("recorded by reviewers and coordinators"), "{}", refused.text());
        let refused = who.types("/story revoke story:S-1").await;
        assert!(refused.says("recorded by reviewers and coordinators"), "{}", refused.text());
    }
    for (until, answer) in [
        ("2020-01-01", "must end in the future"),
        ("5/12/2035", "2035-05-12"),
        ("5/12/2035", "2035-12-05"),
        ("whenever", "whenever"),
    ] {
        let refused = erin.types(&format!("/story release story:S-1 kind:Adult scope:Public until:{until}")).await;
        assert!(refused.ephemeral && refused.says(answer), "{until}: {}", refused.text());
    }
    assert_eq!(coalition.count("select count(*) from story_releases").await, 0);
}

#[tokio::test]
async fn the_signed_paper_is_kept_and_never_posted() {
    let coalition = Coalition::start().await;
    let (grace, bob, erin) = (coalition.person("grace"), coalition.person("bob"), coalition.person("erin"));
    coalition.tells(&grace, &YOUNG).await;
    coalition.card("S-1", "Cannot be published yet").await;
    erin.attach("signed.pdf", b"%PDF-1.7\n%%EOF\n").types(GUARDIAN).await;
    coalition.until("the paper is here", "select exists (select from files where bytes is not null)").await;
    coalition.card("S-1", "its paper is kept").await;
    let shown = erin.types("/story show story:S-1").await;
    assert!(shown.says("its paper is kept"), "{}", shown.text());
    let paper = erin.presses(&shown, "Show the paper").await;
    assert!(paper.ephemeral && paper.attachments[0].bytes.starts_with(b"%PDF"), "{paper:#?}");
    assert!(grace.types("/story show story:S-1").await.button("Show the paper").is_none());
    let forged = grace.press_forged(&shown, &shown.button("Show the paper").unwrap().custom_id.unwrap()).await.unwrap();
    assert!(forged.text().contains("recorded by reviewers and coordinators"), "{}", forged.text());
    bob.presses(&coalition.card("S-1", "This server").await, "Publish").await;
    let copy = grace.reads("success-stories", &["S-1"]).await;
    coalition.all_told().await;
    assert!(copy.now().unwrap().attachments.is_empty(), "{copy:#?}");
    assert!(coalition.copies("story-review", "S-1").iter().all(|card| card.attachments.is_empty()));
}

#[tokio::test]
async fn a_paper_that_cannot_be_kept_is_not_for_the_web() {
    let coalition = Coalition::start().await;
    let (grace, erin) = (coalition.person("grace"), coalition.person("erin"));
    coalition.tells(&grace, &YOUNG).await;
    let recorded = erin.attach("signed.pdf", b"<html>no paper</html>").types(GUARDIAN).await;
    assert!(recorded.says("is recorded") && recorded.says("fetching the paper"), "{}", recorded.text());
    let told = erin.is_told(&["signed", "The release stands without it", "Do not post it anywhere"]).await;
    assert!(!told.says("on the web"), "{}", told.text());
    assert!(!erin.types("/story show story:S-1").await.says("its paper is kept"));
}

#[tokio::test]
async fn a_member_of_the_next_generation_is_not_named_where_everyone_reads() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    coalition.discord.server().give_role("grace", "Next Generation Coalition").unwrap();
    let copy = coalition.published(&grace, &Story::default()).await;
    assert!(copy.says("A member of the Coalition") && !copy.says("Grace"), "{}", copy.text());
    // Nor to those who decide: who is named to them alone would be known as young.
    assert!(!coalition.card("S-1", "Published").await.says("Grace"));
    for reader in ["frank", "bob", "erin"] {
        let shown = coalition.person(reader).types("/story show story:S-1").await;
        assert!(!shown.says("Grace"), "{}", shown.text());
        let found = coalition.person(reader).types("/story search query:breakfast").await;
        assert!(found.says("S-1") && !found.says("Grace"), "{}", found.text());
    }
}
