//! Messages: their limits, files, nonces, mentions, and direct messages.

use serde_json::{Value, json};

use crate::bot::{Bot, start};

async fn post(bot: &Bot, body: Value) -> (u16, Value) {
    bot.post(&format!("/channels/{}/messages", bot.channel("general")), body).await
}

#[tokio::test]
async fn limits_are_refused_each_at_its_place() {
    let (_discord, bot) = start().await;
    let (status, body) = post(&bot, json!({ "content": "x".repeat(2001) })).await;
    assert_eq!((status, &body["message"]), (400, &json!("Invalid Form Body")));
    assert_eq!(body["errors"]["content"]["_errors"][0]["code"], "BASE_TYPE_MAX_LENGTH");
    assert_eq!(post(&bot, json!({ "content": " \n " })).await.1["code"], 50006);
    let long = json!({ "embeds": [{ "description": "x".repeat(4000) }, { "description": "x".repeat(2001) }] });
    assert_eq!(post(&bot, long).await.1["errors"]["embeds"]["_errors"][0]["code"], "MAX_EMBED_SIZE_EXCEEDED");
    let button = |custom_id: &str| json!({ "type": 2, "style": 1, "label": "Go", "custom_id": custom_id });
    let twice = json!({ "content": "a", "components": [{ "type": 1, "components": [button("go"), button("go")] }] });
    let errors = post(&bot, twice).await.1["errors"].clone();
    let second = &errors["components"]["0"]["components"]["1"]["custom_id"]["_errors"][0];
    assert_eq!(second["code"], "COMPONENT_CUSTOM_ID_DUPLICATED");
    assert_eq!(post(&bot, json!({ "content": "a", "nonce": "x".repeat(26) })).await.0, 400);
}

#[tokio::test]
async fn an_enforced_nonce_sends_once() {
    let (discord, bot) = start().await;
    let body = json!({ "content": "Once", "nonce": "n-1", "enforce_nonce": true });
    let (_, first) = post(&bot, body.clone()).await;
    let (status, second) = post(&bot, body).await;
    assert_eq!((status, &second["id"]), (200, &first["id"]));
    assert_eq!(discord.look(|view| view.messages("general").len()), 1);
}

#[tokio::test]
async fn files_come_with_a_message_and_stay_or_go_with_an_edit() {
    let (discord, bot) = start().await;
    let path = format!("/channels/{}/messages", bot.channel("general"));
    let body = json!({ "attachments": [{ "id": 0, "filename": "a b.png", "description": "A photo" }] });
    let (status, message) = bot.upload("POST", &path, body, "raw.png", b"\x89PNG".to_vec()).await;
    assert_eq!(status, 200);
    let file = &message["attachments"][0];
    assert_eq!((&file["filename"], &file["description"]), (&json!("a_b.png"), &json!("A photo")));
    let bytes = reqwest::get(file["url"].as_str().unwrap()).await.unwrap().bytes().await.unwrap();
    assert_eq!(&bytes[..], b"\x89PNG");
    let path = format!("{path}/{}", message["id"].as_str().unwrap());
    let (_, kept) = bot.call("PATCH", &path, json!({ "content": "x", "attachments": [{ "id": file["id"] }] })).await;
    assert_eq!(kept["attachments"].as_array().unwrap().len(), 1);
    assert!(kept["edited_timestamp"].is_string());
    let (_, dropped) = bot.call("PATCH", &path, json!({ "attachments": [] })).await;
    assert_eq!(dropped["attachments"], json!([]));
    let (status, body) = bot.upload("PATCH", &path, json!({}), "big.bin", vec![0; 10 * 1024 * 1024 + 1]).await;
    assert_eq!((status, &body["code"]), (413, &json!(40005)));
    assert_eq!(bot.call("DELETE", &path, Value::Null).await.0, 204);
    assert!(discord.look(|view| view.messages("general").is_empty()));
}

#[tokio::test]
async fn nobody_is_pinged_unless_allowed() {
    let (discord, bot) = start().await;
    discord.server().grant_bot("MENTION_EVERYONE").unwrap();
    let bob = discord.person("bob").id();
    let content = format!("@everyone <@{bob}>");
    post(&bot, json!({ "content": content })).await;
    post(&bot, json!({ "content": content, "allowed_mentions": { "parse": [] } })).await;
    post(&bot, json!({ "content": content, "allowed_mentions": { "users": [bob.to_string()] } })).await;
    let pinged: Vec<Vec<String>> =
        discord.look(|view| view.messages("general").into_iter().map(|message| message.pinged).collect());
    assert_eq!(pinged, [vec!["bob", "@everyone"], vec![], vec!["bob"]]);
}

#[tokio::test]
async fn direct_messages_can_be_closed() {
    let (discord, bot) = start().await;
    let bob = discord.person("bob");
    let (_, dm) = bot.post("/users/@me/channels", json!({ "recipient_id": bob.id().to_string() })).await;
    let path = format!("/channels/{}/messages", dm["id"].as_str().unwrap());
    assert_eq!(bot.post(&path, json!({ "content": "Hello" })).await.0, 200);
    assert!(bob.inbox()[0].says("Hello"));
    discord.close_dms("bob");
    let (status, body) = bot.post(&path, json!({ "content": "Hello?" })).await;
    assert_eq!((status, &body["code"]), (403, &json!(50007)));
    discord.open_dms("bob");
    discord.server().remove_member("bob").unwrap();
    assert_eq!(bot.post(&path, json!({ "content": "Hello?" })).await.1["code"], 50278);
}

#[tokio::test]
async fn history_pages_before_after_and_around() {
    let (_discord, bot) = start().await;
    let mut ids = Vec::new();
    for number in 0..7 {
        ids.push(post(&bot, json!({ "content": number.to_string() })).await.1["id"].as_str().unwrap().to_owned());
    }
    let path = format!("/channels/{}/messages", bot.channel("general"));
    let read = async |query: &str| {
        let (_, page) = bot.get(&format!("{path}?{query}")).await;
        page.as_array().unwrap().iter().map(|it| it["content"].as_str().unwrap().to_owned()).collect::<String>()
    };
    assert_eq!(read("limit=3").await, "654");
    assert_eq!(read(&format!("limit=2&before={}", ids[3])).await, "21");
    assert_eq!(read(&format!("limit=2&after={}", ids[3])).await, "54");
    assert_eq!(read(&format!("limit=3&around={}", ids[3])).await, "432");
    assert_eq!(bot.get(&format!("{path}?limit=101")).await.0, 400);
}

#[tokio::test]
async fn other_peoples_words_are_hidden_without_the_intent() {
    let (discord, mut bot) = start().await;
    discord.person("bob").say("a secret").unwrap();
    assert_eq!(bot.hear("MESSAGE_CREATE").await["content"], "");
    discord.person("bob").in_dm().say("a word to you").unwrap();
    assert_eq!(bot.hear("MESSAGE_CREATE").await["content"], "a word to you");
}

#[tokio::test]
async fn an_embed_can_show_an_uploaded_file() {
    let (discord, bot) = start().await;
    let path = format!("/channels/{}/messages", bot.channel("general"));
    let body = json!({ "embeds": [{ "title": "A story", "image": { "url": "attachment://photo.png" } }] });
    let (_, message) = bot.upload("POST", &path, body, "photo.png", b"\x89PNG".to_vec()).await;
    assert_eq!(message["attachments"], json!([]), "it is not listed a second time");
    let url = message["embeds"][0]["image"]["url"].as_str().unwrap();
    assert_eq!(&reqwest::get(url).await.unwrap().bytes().await.unwrap()[..], b"\x89PNG");
    let path = format!("{path}/{}", message["id"].as_str().unwrap());
    bot.call("PATCH", &path, json!({ "content": "x", "attachments": [] })).await;
    let seen = discord.look(|view| view.messages("general"));
    assert_eq!(seen[0].attachments[0].bytes.len(), 4, "as long as the embed shows it, it stays");
}
