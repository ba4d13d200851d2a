//! Thirty days later: how it went with what somebody tried, and the story that it becomes.

use practice::{
    Message,
    discord::{Moment, Moment::After, Moment::Before},
};
use rstest::rstest;

use super::held::{Plan, times_told};
use crate::harness::{Coalition, Talks, arrange, can_press};

const TRIED: &str = "A circle each Monday,\nwith *families*.";

impl Coalition {
    /// Grace said a month ago what she will try, and is asked.
    async fn asks_grace(&self) -> Message {
        self.held(&Plan::default(), &["grace"]).await;
        let grace = self.person("grace");
        let asked = grace.is_told(&["How was"]).await;
        let form = grace.in_dm().opens(&asked, "5").await;
        grace.in_dm().hands_in(&form, &[("will-try", TRIED)]).await;
        self.all_told().await;
        self.a_month_passes().await;
        grace.is_told(&["How did it go?"]).await
    }

    /// Thirty days pass for everything that somebody will try.
    async fn a_month_passes(&self) {
        let query = "update exchange_commitments set due_at = due_at - interval '30 days'";
        sqlx::query(query).execute(self.db()).await.unwrap();
        self.looks_again("ask-commitments").await;
    }

    async fn drafts(&self) -> i64 {
        self.count("select count(*) from story_drafts").await
    }
}

#[tokio::test]
async fn a_commitment_is_asked_about_in_its_own_words_and_becomes_a_story() {
    let coalition = Coalition::start().await;
    let asked = coalition.asks_grace().await;
    assert!(asked.says("> A circle each Monday,\n> with \\*families\\*."), "{}", asked.text());
    assert_eq!(can_press(&asked), ["Tell how it went", "Not yet"]);
    let grace = coalition.person("grace").in_dm();
    let form = grace.opens(&asked, "Tell how it went").await;
    let told = grace.hands_in(&form, &[("how", "Nine of ten families came back.")]).await;
    assert!(told.says("> Nine of ten families came back."), "{}", told.text());
    assert_eq!(can_press(&told), ["Make it a story", "Change the answer"]);

    let chooses = grace.presses(&told, "Make it a story").await;
    assert!(chooses.says("What we tried after “Circles that hold”"), "{}", chooses.text());
    assert!(!can_press(&chooses).contains(&"Write the story"), "first choose");
    let chooses = grace.choose(&chooses, &["Attendance"]).await.unwrap().message().unwrap();
    let chooses = grace.choose(&chooses, &["Nobody can be identified"]).await.unwrap().message().unwrap();
    let chooses = grace.choose(&chooses, &["Article"]).await.unwrap().message().unwrap();
    let form = grace.opens(&chooses, "Write the story").await;
    assert_eq!(form.field("story").unwrap().value, "Nine of ten families came back.");
    let kept = grace.hands_in(&form, &[("title", "Circles brought them back"), ("change", "9 of 10")]).await;
    assert!(kept.says("**S-1**"), "{}", kept.text());
    let card = coalition.card("S-1", "Nine of ten families came back.").await;
    assert!(card.says("Circles brought them back") && card.says("Article") && card.says("Grace"), "{}", card.text());
    let again = grace.presses(&told, "Make it a story").await;
    assert!(again.says("already handed in"), "{}", again.text());
    assert_eq!(coalition.drafts().await, 1);
}

#[tokio::test]
async fn ten_presses_at_once_make_one_draft() {
    let coalition = Coalition::start().await;
    let asked = coalition.asks_grace().await;
    let grace = coalition.person("grace").in_dm();
    let form = grace.opens(&asked, "Tell how it went").await;
    let told = grace.hands_in(&form, &[("how", "It went well.")]).await;
    let presses = serenity::futures::future::join_all((0..10).map(|_| grace.press(&told, "Make it a story"))).await;
    for answer in presses {
        assert!(answer.unwrap().text().contains("is a draft with your words"));
    }
    grace.press_twice(&told, "Make it a story").await.unwrap();
    assert_eq!(coalition.drafts().await, 1);
}

#[tokio::test]
async fn not_yet_asks_again_once() {
    let coalition = Coalition::start().await;
    let asked = coalition.asks_grace().await;
    let grace = coalition.person("grace");
    let later = grace.in_dm().presses(&asked, "Not yet").await;
    assert!(later.says("again in a month"), "{}", later.text());
    coalition.looks_again("ask-commitments").await;
    coalition.until("it was looked", "select run_at > now() from queue where key = 'job:ask-commitments'").await;
    assert_eq!(times_told(&grace, "How did it go?"), 0, "the question changed into what was said");
    coalition.a_month_passes().await;
    let asked = grace.is_told(&["How did it go?"]).await;
    let never = grace.in_dm().presses(&asked, "Not yet").await;
    assert!(never.says("not ask again"), "{}", never.text());
    coalition.a_month_passes().await;
    coalition.until("it was looked", "select run_at > now() from queue where key = 'job:ask-commitments'").await;
    coalition.all_told().await;
    assert_eq!(times_told(&grace, "How did it go?"), 0);
    let form = grace.in_dm().opens(&never, "Tell how it went").await;
    grace.in_dm().hands_in(&form, &[("how", "A year later it holds.")]).await;
    assert_eq!(coalition.record("select answer from exchange_commitments").await, "A year later it holds.");
}

#[rstest]
#[tokio::test]
async fn killed_while_it_asks_it_asks_once(#[values(Before, After)] moment: Moment) {
    let mut coalition = Coalition::start().await;
    coalition.held(&Plan::default(), &["grace"]).await;
    let grace = coalition.person("grace");
    let asked = grace.is_told(&["How was"]).await;
    let form = grace.in_dm().opens(&asked, "5").await;
    grace.in_dm().hands_in(&form, &[("will-try", TRIED)]).await;
    coalition.all_told().await;
    let mut pause = coalition.discord.pause_at("POST /channels/{id}/messages", moment);
    coalition.a_month_passes().await;
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    grace.is_told(&["How did it go?"]).await;
    coalition.all_told().await;
    assert_eq!(times_told(&grace, "How did it go?"), 1);
}

#[tokio::test]
async fn somebody_elses_commitment_is_nobody_elses() {
    let coalition = Coalition::start().await;
    let asked = coalition.asks_grace().await;
    let id = coalition.count("select id from exchange_commitments").await;
    let (frank, grace) = (coalition.person("frank"), coalition.person("grace"));
    let here = frank.say("Hello").unwrap();
    for action in ["tell-how", "told-how", "not-yet", "make-story"] {
        let answer = frank.press_forged(&here, &format!("exchange:{action}:{id}")).await.unwrap().message().unwrap();
        assert!(answer.ephemeral && answer.says("belongs to somebody else"), "{action}: {}", answer.text());
        let answer = frank.press_forged(&here, &format!("exchange:{action}:x")).await.unwrap().message().unwrap();
        assert!(answer.says("no longer means anything"), "{action}: {}", answer.text());
    }
    let early = grace.press_forged(&asked, &format!("exchange:make-story:{id}")).await.unwrap();
    assert!(early.text().contains("Tell us how it went first"), "{}", early.text());
    assert_eq!(coalition.drafts().await, 0);

    let form = grace.in_dm().opens(&asked, "Tell how it went").await;
    let told = grace.in_dm().hands_in(&form, &[("how", "Well.")]).await;
    let chooses = grace.in_dm().presses(&told, "Make it a story").await;
    let draft = coalition.count("select id from story_drafts").await;
    for custom_id in [format!("story:choose-people:{draft}"), format!("story:correct:{draft}")] {
        let answer = frank.press_forged(&here, &custom_id).await.unwrap().message().unwrap();
        assert!(answer.ephemeral && !answer.says("fault of mine"), "{custom_id}: {}", answer.text());
        let direct = frank.in_dm().say("Hello").unwrap();
        let answer = frank.in_dm().press_forged(&direct, &custom_id).await.unwrap().message().unwrap();
        assert!(!answer.says("fault of mine"), "{custom_id}: {}", answer.text());
    }
    // The form, opened before everything was chosen, keeps the words and says what is missing.
    let form = grace.in_dm().press_forged(&chooses, &format!("story:correct:{draft}")).await.unwrap().modal().unwrap();
    let refused = grace.in_dm().hands_in(&form, &[("story", "Well, and more.")]).await;
    assert!(refused.says("was not chosen yet") && refused.says("Well, and more."), "{}", refused.text());
    assert_eq!(coalition.count("select count(*) from stories").await, 0);
    assert_eq!(coalition.record("select story from story_drafts").await, "Well, and more.");
}

#[tokio::test]
async fn who_left_the_server_is_told_nothing_and_another_server_means_nothing() {
    let coalition = Coalition::start().await;
    let asked = coalition.asks_grace().await;
    let grace = coalition.person("grace");
    let form = grace.in_dm().opens(&asked, "Tell how it went").await;
    let told = grace.in_dm().hands_in(&form, &[("how", "Well.")]).await;
    let elsewhere = coalition.discord.add_server("Another coalition", "frank").unwrap();
    elsewhere.add_bot();
    arrange(&elsewhere, coalition.db()).await;
    elsewhere.add_member("grace").unwrap();
    let id = coalition.count("select id from exchange_commitments").await;
    let there = grace.in_guild(elsewhere.id());
    let here = there.say("Hello").unwrap();
    let stale = there.press_forged(&here, &format!("exchange:make-story:{id}")).await.unwrap().message().unwrap();
    assert!(stale.says("no longer means anything"), "{}", stale.text());
    coalition.discord.server().remove_member("grace").unwrap();
    let gone = grace.in_dm().press(&told, "Make it a story").await.unwrap().message().unwrap();
    assert!(gone.says("not in any more"), "{}", gone.text());
    assert_eq!(coalition.drafts().await, 0);
}

#[tokio::test]
async fn a_young_persons_story_carries_no_name_although_it_begins_in_a_direct_message() {
    let coalition = Coalition::start().await;
    coalition.discord.server().give_role("grace", "Next Generation Coalition").unwrap();
    let asked = coalition.asks_grace().await;
    let grace = coalition.person("grace").in_dm();
    let form = grace.opens(&asked, "Tell how it went").await;
    let told = grace.hands_in(&form, &[("how", "Well.")]).await;
    grace.presses(&told, "Make it a story").await;
    assert_eq!(coalition.count("select count(*) from story_drafts where not is_byline_shown").await, 1);
}
