//! Trouble on demand.

use practice::discord::{Fault, Moment};
use serde_json::json;

use crate::bot::{SOON, start};

#[tokio::test]
async fn ordered_failures_come_as_often_as_ordered() {
    let (discord, bot) = start().await;
    let path = format!("/channels/{}/messages", bot.channel("general"));
    discord.fault("POST /channels/{id}/messages", 1, Fault::status(500));
    discord.fault("POST /channels/{id}/messages", 1, Fault::RateLimited { retry_after: 0.5, global: true });
    assert_eq!(bot.post(&path, json!({ "content": "a" })).await.0, 500);
    let (status, body) = bot.post(&path, json!({ "content": "a" })).await;
    assert_eq!((status, &body["retry_after"], &body["global"]), (429, &json!(0.5), &json!(true)));
    assert_eq!(bot.post(&path, json!({ "content": "a" })).await.0, 200);
}

#[tokio::test]
async fn an_answer_can_be_lost_though_the_message_stands() {
    let (discord, bot) = start().await;
    let path = format!("/channels/{}/messages", bot.channel("general"));
    discord.fault("POST /channels/{id}/messages", 1, Fault::LoseAnswer);
    bot.try_call("POST", &path, json!({ "content": "Lost" })).await.unwrap_err();
    assert!(discord.look(|view| view.messages("general")[0].says("Lost")));
}

#[tokio::test]
async fn a_request_waits_where_a_test_holds_it() {
    let (discord, bot) = start().await;
    let path = format!("/channels/{}/messages", bot.channel("general"));
    let count = || discord.look(|view| view.messages("general").len());
    for (moment, there) in [(Moment::Before, 0), (Moment::After, 2)] {
        let mut pause = discord.pause_at("POST /channels/{id}/messages", moment);
        let test = async {
            pause.reached().await.unwrap();
            assert_eq!(count(), there);
            pause.release();
        };
        let (sent, ()) = tokio::join!(bot.post(&path, json!({ "content": "Held" })), test);
        assert_eq!(sent.0, 200);
    }
}

#[tokio::test]
async fn an_outage_ends_with_everything_still_there() {
    let (discord, bot) = start().await;
    let path = format!("/channels/{}/messages", bot.channel("general"));
    bot.post(&path, json!({ "content": "Before" })).await;
    discord.stop();
    bot.try_call("POST", &path, json!({ "content": "During" })).await.unwrap_err();
    discord.wait_until(SOON, |view| (view.connections() == 0).then_some(())).await.unwrap();
    discord.resume().await.unwrap();
    assert_eq!(bot.post(&path, json!({ "content": "After" })).await.0, 200);
    assert_eq!(discord.look(|view| view.messages("general").len()), 2);
}

#[tokio::test]
async fn real_limits_can_be_switched_on() {
    let (discord, bot) = start().await;
    discord.enforce_rate_limits(true);
    let path = format!("/channels/{}/messages", bot.channel("general"));
    let mut statuses = Vec::new();
    for _ in 0..6 {
        statuses.push(bot.post(&path, json!({ "content": "a" })).await.0);
    }
    assert_eq!(statuses, [200, 200, 200, 200, 200, 429]);
}
