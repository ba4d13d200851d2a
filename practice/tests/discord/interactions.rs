//! People act, the bot answers, within Discord's rules.

use practice::people::FieldStyle;
use practice::{Answer, NotAnswered};
use serde_json::{Value, json};

use crate::bot::{SOON, start, story};

const BUTTON: fn(&str, &str) -> Value = |label, custom_id| json!([{ "type": 1, "components": [{ "type": 2, "style": 1, "label": label, "custom_id": custom_id }] }]);

#[tokio::test]
async fn a_command_arrives_whole_and_its_private_answer_is_seen_by_one() {
    let (discord, mut bot) = start().await;
    bot.register(story()).await;
    let carmen = discord.person("carmen").attach("photo.png", *b"\x89PNG\r\n\x1a\n");
    let typed = r#"/historia log title:"Una historia" medium:Video testimony contact:@bob"#;
    let answer = json!({ "type": 4, "data": { "content": "Kept as S-1", "flags": 64 } });
    let (answer, heard) = tokio::join!(carmen.slash(typed), bot.answer_next(answer));
    let message = answer.unwrap().message().unwrap();
    assert!(message.ephemeral && message.says("S-1"));
    assert!(carmen.sees("general").iter().any(|seen| seen.id == message.id));
    assert!(discord.person("bob").sees("general").is_empty(), "nobody else sees it");

    assert_eq!(heard["locale"], "es-419");
    assert_eq!(heard["data"]["name"], "story");
    let options = &heard["data"]["options"][0]["options"];
    assert_eq!(options[1]["value"], "video", "labels become values");
    let file = &heard["data"]["resolved"]["attachments"][options[3]["value"].as_str().unwrap()];
    assert_eq!(file["content_type"], "image/png");
    let bytes = reqwest::get(file["url"].as_str().unwrap()).await.unwrap().bytes().await.unwrap();
    assert_eq!(&bytes[..4], b"\x89PNG");
    discord.expire_file_links();
    assert_eq!(reqwest::get(file["url"].as_str().unwrap()).await.unwrap().status(), 404);
    let bob = discord.person("bob").id().to_string();
    assert_eq!(heard["data"]["resolved"]["users"][&bob]["username"], "bob");
    assert!(heard["member"]["permissions"].is_string());
}

#[tokio::test]
async fn a_second_first_answer_is_refused_and_so_is_a_wrong_token() {
    let (discord, mut bot) = start().await;
    bot.register(story()).await;
    let bob = discord.person("bob");
    let answer = json!({ "type": 4, "data": { "content": "Kept" } });
    let (_, heard) = tokio::join!(bob.slash("/story log title:One"), bot.answer_next(answer.clone()));
    let (status, body) = bot.answer(&heard, answer.clone()).await;
    assert_eq!((status, &body["code"]), (400, &json!(40060)));
    let mut forged = heard.clone();
    forged["token"] = json!("wrong");
    assert_eq!(bot.answer(&forged, answer).await.1["code"], 10062);
}

#[tokio::test]
async fn nobody_waits_longer_than_three_seconds() {
    let (discord, mut bot) = start().await;
    bot.register(story()).await;
    assert_eq!(discord.person("bob").slash("/story log title:One").await.unwrap_err(), NotAnswered::NoResponse);
    let heard = bot.hear("INTERACTION_CREATE").await;
    let (status, body) = bot.answer(&heard, json!({ "type": 5 })).await;
    assert_eq!((status, &body["code"]), (404, &json!(10062)));
}

#[tokio::test]
async fn a_deferred_answer_is_filled_in_and_followed_up() {
    let (discord, mut bot) = start().await;
    bot.register(story()).await;
    let bob = discord.person("bob");
    let defer = json!({ "type": 5, "data": { "flags": 64 } });
    let (answer, heard) = tokio::join!(bob.slash("/story log title:One"), bot.answer_next(defer));
    let answer = answer.unwrap();
    assert!(matches!(&answer, Answer::Message(message) if message.loading));
    let fill =
        async { bot.call("PATCH", &bot.webhook(&heard, "/messages/@original"), json!({ "content": "Done" })).await };
    let (settled, (status, _)) = tokio::join!(answer.settled(SOON), fill);
    let settled = settled.unwrap();
    assert_eq!((status, settled.text().as_str()), (200, "Done"));
    bot.post(&bot.webhook(&heard, ""), json!({ "content": "More", "flags": 64 })).await;
    assert!(settled.follow_ups()[0].says("More"));
    discord.age_interactions(std::time::Duration::from_secs(16 * 60));
    let (status, body) = bot.post(&bot.webhook(&heard, ""), json!({ "content": "Too late" })).await;
    assert_eq!((status, &body["code"]), (401, &json!(50027)));
}

#[tokio::test]
async fn a_modal_opens_from_a_button_and_its_answer_changes_the_message() {
    let (discord, mut bot) = start().await;
    let general = bot.channel("general");
    let card = json!({ "content": "A story", "components": BUTTON("Decline", "decline:1") });
    bot.post(&format!("/channels/{general}/messages"), card).await;
    let bob = discord.person("bob");
    let card = bob.wait_for_message("general", SOON, |message| message.button("Decline").is_some()).await.unwrap();
    let modal = json!({ "type": 9, "data": { "title": "Why?", "custom_id": "why:1", "components": [{ "type": 1,
        "components": [{ "type": 4, "custom_id": "reason", "label": "Reason", "style": 2, "max_length": 20, "value": "No" }] }] } });
    let (answer, _) = tokio::join!(bob.press(&card, "Decline"), bot.answer_next(modal.clone()));
    let form = answer.unwrap().modal().unwrap();
    assert_eq!((form.fields[0].value.as_str(), form.fields[0].style), ("No", FieldStyle::Paragraph));
    assert!(matches!(bob.submit(&form, &[("reason", &"x".repeat(21))]).await, Err(NotAnswered::Client(_))));

    let hear = async {
        let submitted = bot.hear("INTERACTION_CREATE").await;
        let (status, _) = bot.answer(&submitted, modal).await;
        assert_eq!(status, 400, "a modal cannot answer a modal");
        assert_eq!(submitted["message"]["id"], json!(card.id));
        let update = json!({ "type": 7, "data": { "content": "Declined", "components": [] } });
        assert_eq!(bot.answer(&submitted, update).await.0, 204);
        submitted
    };
    let (answer, submitted) = tokio::join!(bob.submit(&form, &[("Reason", "Not yet")]), hear);
    assert_eq!(submitted["data"]["components"][0]["components"][0]["value"], "Not yet");
    assert!(
        matches!(answer.unwrap(), Answer::Updated(message) if message.says("Declined") && message.buttons().is_empty())
    );
    assert!(matches!(bob.press(&card, "Decline").await, Err(NotAnswered::Client(_))), "the button is gone");
}

#[tokio::test]
async fn the_same_press_can_arrive_twice() {
    let (discord, mut bot) = start().await;
    let general = bot.channel("general");
    let card = json!({ "content": "A story", "components": BUTTON("Publish", "publish:1") });
    bot.post(&format!("/channels/{general}/messages"), card).await;
    let bob = discord.person("bob");
    let card = bob.sees("general").pop().unwrap();
    let answer = json!({ "type": 4, "data": { "content": "Published", "flags": 64 } });
    let (answer, first) = tokio::join!(bob.press_twice(&card, "Publish"), bot.answer_next(answer));
    assert!(answer.unwrap().text().contains("Published"));
    assert_eq!(bot.hear("INTERACTION_CREATE").await["id"], first["id"]);
}

#[tokio::test]
async fn autocomplete_takes_at_most_25_choices() {
    let (discord, mut bot) = start().await;
    bot.register(story()).await;
    let bob = discord.person("bob");
    let hear = async {
        let heard = bot.hear("INTERACTION_CREATE").await;
        let choices = |count: usize| {
            let choices: Vec<Value> =
                (0..count).map(|n| json!({ "name": format!("C-{n}"), "value": format!("{n}") })).collect();
            json!({ "type": 8, "data": { "choices": choices } })
        };
        let (status, body) = bot.answer(&heard, choices(26)).await;
        assert_eq!((status, &body["code"]), (400, &json!(50035)));
        assert!(body["errors"]["data"]["choices"]["_errors"].is_array());
        assert_eq!(bot.answer(&heard, choices(25)).await.0, 204);
        heard
    };
    let (choices, heard) = tokio::join!(bob.complete("/story log title:A community:Lin", "community"), hear);
    assert_eq!(choices.unwrap().len(), 25);
    let focused = &heard["data"]["options"][0]["options"][1];
    assert_eq!((&focused["value"], &focused["focused"]), (&json!("Lin"), &json!(true)));
    assert_eq!(bob.complete("/story log medium:vid", "medium").await.unwrap()[0].name, "Video testimony");
}

#[tokio::test]
async fn a_private_control_is_for_one_pair_of_eyes() {
    let (discord, mut bot) = start().await;
    bot.register(story()).await;
    let bob = discord.person("bob");
    let answer = json!({ "type": 4, "data": { "content": "Sure?", "flags": 64, "components": BUTTON("Yes", "yes") } });
    let (answer, _) = tokio::join!(bob.slash("/story log title:One"), bot.answer_next(answer));
    let message = answer.unwrap().message().unwrap();
    assert!(matches!(discord.person("frank").press(&message, "Yes").await, Err(NotAnswered::Client(_))));
}
