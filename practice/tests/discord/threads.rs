//! Threads, public and private.

use serde_json::{Value, json};

use crate::bot::start;

#[tokio::test]
async fn a_private_thread_is_for_those_inside_who_see_its_channel() {
    let (discord, bot) = start().await;
    let general = bot.channel("general");
    let (status, thread) =
        bot.post(&format!("/channels/{general}/threads"), json!({ "name": "For bob", "type": 12 })).await;
    assert_eq!((status, &thread["type"]), (201, &json!(12)));
    let path = format!("/channels/{}", thread["id"].as_str().unwrap());
    let (bob, frank) = (discord.person("bob"), discord.person("frank"));
    assert_eq!(bot.call("PUT", &format!("{path}/thread-members/{}", bob.id()), Value::Null).await.0, 204);
    bot.post(&format!("{path}/messages"), json!({ "content": "Between us" })).await;
    assert!(bob.inbox()[0].says("Between us"));
    assert!(frank.inbox().is_empty() && frank.sees("For bob").is_empty());
    discord.server().overwrite("general", "frank", &[], &["VIEW_CHANNEL"]).unwrap();
    let add = format!("{path}/thread-members/{}", frank.id());
    assert_eq!(bot.call("PUT", &add, Value::Null).await.1["code"], 50001, "frank does not see the channel");
    bot.post(&format!("{path}/messages"), json!({ "content": format!("<@{}>", discord.person("dev").id()) })).await;
    assert_eq!(discord.person("dev").inbox().len(), 2, "who is mentioned comes in");
}

#[tokio::test]
async fn a_thread_from_a_message_has_its_id_and_wakes_when_written_to() {
    let (discord, bot) = start().await;
    let general = bot.channel("general");
    let (_, message) = bot.post(&format!("/channels/{general}/messages"), json!({ "content": "Exchange" })).await;
    let id = message["id"].as_str().unwrap();
    let open = format!("/channels/{general}/messages/{id}/threads");
    assert_eq!(bot.post(&open, json!({ "name": "Talk" })).await.1["id"], json!(id));
    assert_eq!(bot.post(&open, json!({ "name": "Talk" })).await.1["code"], 160004);
    let (_, archived) = bot.call("PATCH", &format!("/channels/{id}"), json!({ "archived": true })).await;
    assert_eq!(archived["thread_metadata"]["archived"], true);
    let (_, listed) = bot.get(&format!("/channels/{general}/threads/archived/public")).await;
    assert_eq!(listed["threads"][0]["id"], json!(id));
    discord.person("bob").in_channel("Talk").say("Hello").unwrap();
    let (_, active) = bot.get(&format!("/guilds/{}/threads/active", bot.guild())).await;
    assert_eq!(active["threads"][0]["id"], json!(id));
}
