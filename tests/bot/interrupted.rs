//! Killed in the middle of longer work: an edit, a removal, a story over several messages, a file.

use practice::discord::{Fault, Moment, Moment::After, Moment::Before, Pause};
use rstest::rstest;

use crate::harness::{Coalition, Story, Talks};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x01IHDR\0crc!\0\0\0\0IENDcrc!";

impl Coalition {
    /// Kills the bot when it stands there, and starts it again.
    async fn is_killed_at(&mut self, mut pause: Pause) {
        pause.reached().await.unwrap();
        self.bot.kill().await;
        drop(pause);
        self.let_leases_end().await;
        self.bot.start().await;
    }
}

#[rstest]
#[tokio::test]
async fn an_edit_that_was_interrupted_changes_the_same_copy(#[values(Before, After)] moment: Moment) {
    let mut coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    let copy = coalition.published(&grace, &Story::default()).await;
    let form = grace.begins("/story edit story:S-1").await;
    grace.hands_in(&form, &[("story", "Changed once.")]).await;
    let card = coalition.card("S-1", "Changed once.").await;
    coalition.all_told().await;
    let pause = coalition.discord.pause_at("PATCH /channels/{id}/messages/{message}", moment);
    bob.presses(&card, "Publish").await;
    coalition.is_killed_at(pause).await;
    grace.reads("success-stories", &["Changed once."]).await;
    coalition.all_told().await;
    let copies = coalition.copies("success-stories", "S-1");
    assert_eq!(copies.iter().map(|it| it.id).collect::<Vec<_>>(), [copy.id]);
    assert_eq!(coalition.copies("story-review", "S-1").len(), 1);
}

#[rstest]
#[tokio::test]
async fn a_long_story_that_was_interrupted_stands_whole_and_once(
    #[values(1, 2, 3)] nth: usize,
    #[values(Before, After)] moment: Moment,
) {
    let mut coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    let long: String = (0..800).map(|line| format!("{line:04} ")).collect();
    let told = Story { story: long.trim_end(), people: "Nobody can be identified", ..Story::default() };
    coalition.tells(&grace, &told).await;
    let card = bob.reads("story-review", &["S-1", "Publish"]).await;
    coalition.all_told().await;
    // The copy takes two messages, and the direct message is sent beside them.
    let mut pauses: Vec<Pause> =
        (0..nth).map(|_| coalition.discord.pause_at("POST /channels/{id}/messages", moment)).collect();
    bob.presses(&card, "Publish").await;
    let last = pauses.pop().unwrap();
    for mut earlier in pauses {
        earlier.reached().await.unwrap();
        earlier.release();
    }
    coalition.is_killed_at(last).await;
    grace.is_told(&["S-1", "is published"]).await;
    coalition.all_told().await;
    let copies = coalition.copies("success-stories", "S-1");
    assert_eq!(copies.len(), 2, "{copies:#?}");
    let words = crate::harness::words(&copies);
    for line in 0..800 {
        assert_eq!(words.matches(&format!("{line:04}")).count(), 1, "{line:04}");
    }
    assert_eq!(grace.inbox().len(), 1);
    assert_eq!(coalition.copies("story-review", "S-1").len(), 2, "its card takes two messages as well");
}

#[rstest]
#[tokio::test]
async fn a_withdrawal_that_was_interrupted_removes_every_copy(#[values(Before, After)] moment: Moment) {
    let mut coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    coalition.published(&grace, &Story { story: &"long ".repeat(700), ..Story::default() }).await;
    coalition.all_told().await;
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 2);
    let pause = coalition.discord.pause_at("DELETE /channels/{id}/messages/{message}", moment);
    let asked = grace.types("/story withdraw story:S-1").await;
    grace.presses(&asked, "Withdraw").await;
    coalition.is_killed_at(pause).await;
    coalition.card("S-1", "Withdrawn").await;
    coalition.all_told().await;
    assert!(coalition.discord.look(|view| view.messages("success-stories")).is_empty());
    assert_eq!(coalition.count("select count(*) from posts where kind = 'story'").await, 0);
}

#[rstest]
#[tokio::test]
async fn what_was_posted_before_a_long_outage_is_found_and_not_posted_again(#[values(1, 2)] nth: usize) {
    let mut coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    coalition.all_told().await;
    // The copy and the direct message, side by side; both are posted, and neither was remembered.
    let mut pauses: Vec<Pause> =
        (0..2).map(|_| coalition.discord.pause_at("POST /channels/{id}/messages", After)).collect();
    bob.presses(&card, "Publish").await;
    for pause in pauses.iter_mut().take(nth) {
        pause.reached().await.unwrap();
    }
    coalition.bot.kill().await;
    drop(pauses);
    coalition.discord.forget_nonces();
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    grace.is_told(&["S-1", "is published"]).await;
    grace.reads("success-stories", &["S-1"]).await;
    coalition.all_told().await;
    assert_eq!(grace.inbox().len(), 1, "{:#?}", grace.inbox());
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
    assert_eq!(coalition.copies("story-review", "S-1").len(), 1);
}

#[tokio::test]
async fn a_file_whose_fetching_was_interrupted_is_fetched_and_posted() {
    let mut coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.discord.fault("GET /ephemeral-attachments/{channel}/{file}/{name}", 1, Fault::Hang);
    coalition.tells(&grace.attach("photo.png", PNG), &Story::default()).await;
    coalition.card("S-1", "is being fetched").await;
    coalition
        .until("it is being fetched", "select locked_by is not null from queue where key = 'job:fetch-files'")
        .await;
    coalition.bot.kill().await;
    coalition.discord.no_faults();
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    bob.presses(&coalition.card("S-1", "is kept").await, "Publish").await;
    let copy = grace.reads("success-stories", &["S-1"]).await;
    assert_eq!(copy.attachments.len(), 1, "{copy:#?}");
}

#[tokio::test]
async fn killed_again_and_again_it_still_tells_once() {
    let mut coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    coalition.all_told().await;
    let pause = coalition.discord.pause_at("POST /channels/{id}/messages", After);
    bob.presses(&card, "Publish").await;
    coalition.is_killed_at(pause).await;
    for moment in [After, Before, After] {
        // Whatever it asks for first when it begins again.
        let pause = coalition.discord.pause_at("GET /channels/{id}/messages", moment);
        coalition.let_leases_end().await;
        let begun_again = coalition.count("select count(*) from queue where task ? 'notification'").await > 0;
        if begun_again {
            coalition.is_killed_at(pause).await;
        }
    }
    grace.is_told(&["S-1", "is published"]).await;
    coalition.all_told().await;
    assert_eq!(grace.inbox().len(), 1);
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
}
