//! Killed, refused, cut off: it is finished, and nothing is made twice.

use practice::{
    View,
    discord::{Fault, Moment},
};
use rstest::rstest;
use serde_json::json;

use super::fresh;
use crate::harness::{PATIENCE, Talks};

/// The process is killed before or after Discord did what was asked, at several points of the way.
#[rstest]
#[case::the_first_role_is_asked_for("POST /guilds/{id}/roles", 1, Moment::Before)]
#[case::the_first_role_is_made("POST /guilds/{id}/roles", 1, Moment::After)]
#[case::the_eleventh_role_is_made("POST /guilds/{id}/roles", 11, Moment::After)]
#[case::the_first_category_is_made("POST /guilds/{id}/channels", 1, Moment::After)]
#[case::the_ninth_channel_is_asked_for("POST /guilds/{id}/channels", 9, Moment::Before)]
#[case::the_last_channel_is_made("POST /guilds/{id}/channels", 27, Moment::After)]
#[tokio::test]
async fn killed_half_way_it_is_finished_with_nothing_double(
    #[case] request: &str,
    #[case] which: usize,
    #[case] moment: Moment,
) {
    let mut coalition = fresh().await;
    let alice = coalition.person("alice");
    let plan = alice.types("/setup plan").await;
    let mut pause = coalition.discord.pause_at(request, moment);
    alice.press(&plan, "Apply").await.unwrap();
    pause.reached().await.unwrap();
    for _ in 1..which {
        let next = coalition.discord.pause_at(request, moment);
        std::mem::replace(&mut pause, next).release();
        pause.reached().await.unwrap();
    }
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;

    // The job goes on by itself, and may be done before anybody asks.
    let plan = alice.types("/setup plan").await;
    if plan.button("Apply").is_some() {
        alice.press(&plan, "Apply").await.unwrap();
    }
    coalition.until("it is set up", "select exists (select from guilds where set_up_at is not null)").await;
    coalition.is_whole();
    coalition.has_nothing_to_do().await;
}

#[tokio::test]
async fn killed_half_way_it_goes_on_by_itself() {
    let mut coalition = fresh().await;
    let plan = coalition.person("alice").types("/setup plan").await;
    let mut pause = coalition.discord.pause_at("POST /guilds/{id}/channels", Moment::After);
    coalition.person("alice").press(&plan, "Apply").await.unwrap();
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    let done = coalition.becomes(&plan, &["Done"]).await;
    assert!(done.says("commands are open"), "{}", done.text());
    coalition.is_whole();
}

#[tokio::test]
async fn pressed_twice_and_delivered_twice_it_is_done_once() {
    let coalition = fresh().await;
    let alice = coalition.person("alice");
    let plan = alice.types("/setup plan").await;
    let other = alice.types("/setup plan").await;
    alice.press_twice(&plan, "Apply").await.unwrap();
    alice.press(&other, "Apply").await.unwrap();
    // Whichever was kept last is answered.
    let done = |view: &View<'_>| {
        let answers = [&plan, &other].map(|answer| view.message(answer.channel_id, answer.id));
        answers.into_iter().flatten().find(|answer| answer.says("Done"))
    };
    coalition.discord.wait_until(PATIENCE, done).await.unwrap();
    coalition.is_whole();
    let made = coalition.discord.look(|view| view.requests_to("POST /guilds/{id}/roles").len());
    assert_eq!(made, 19);
}

#[tokio::test]
async fn where_discord_says_no_it_is_said_at_what_and_how_to_mend_it() {
    let coalition = fresh().await;
    let no = Fault::Answer(403, json!({ "code": 50013, "message": "Missing Permissions" }));
    coalition.discord.fault("POST /guilds/{id}/channels", 1, no);
    let stopped = coalition.applies().await;
    assert!(stopped.says("Stopped at") && stopped.says("Missing Permissions"), "{}", stopped.text());
    assert!(stopped.says("invite link") && stopped.says("/setup plan"), "{}", stopped.text());
    assert!(coalition.person("frank").types("/story mine").await.says("/setup plan"), "it is not open yet");
    assert!(coalition.applies().await.says("Done"));
    coalition.is_whole();
}

#[tokio::test]
async fn an_outage_and_a_lost_answer_make_nothing_twice() {
    let coalition = fresh().await;
    coalition.discord.fault("POST /guilds/{id}/roles", 1, Fault::LoseAnswer);
    coalition.discord.fault("POST /guilds/{id}/channels", 1, Fault::status(503));
    assert!(coalition.applies().await.says("Done"));
    coalition.is_whole();
}

#[tokio::test]
async fn where_the_answer_can_no_longer_be_changed_the_desk_is_told() {
    let coalition = fresh().await;
    let plan = coalition.person("alice").types("/setup plan").await;
    let over = Fault::Answer(401, json!({ "code": 50027, "message": "Invalid Webhook Token" }));
    coalition.discord.fault("PATCH /webhooks/{application}/{token}/messages/@original", 9, over);
    coalition.person("alice").press(&plan, "Apply").await.unwrap();
    let told = coalition.person("olivia").reads("coalition-desk", &["Done"]).await;
    assert!(told.says("commands are open"), "{}", told.text());
    let answer = coalition.person("frank").types("/help").await;
    assert!(!answer.text().is_empty(), "the bot serves on");
}
