//! What the bot may do, and how it is told that it may not.

use serde_json::{Value, json};

use crate::bot::start;

#[tokio::test]
async fn a_channel_it_cannot_see_is_missing_access_and_what_it_may_not_do_missing_permissions() {
    let (discord, bot) = start().await;
    let general = format!("/channels/{}", bot.channel("general"));
    let (status, body) = bot.call("DELETE", &format!("{general}/messages/1"), Value::Null).await;
    assert_eq!((status, &body["code"]), (404, &json!(10008)));
    discord.server().overwrite("general", "Coalition", &[], &["SEND_MESSAGES"]).unwrap();
    let (status, body) = bot.post(&format!("{general}/messages"), json!({ "content": "Hello" })).await;
    assert_eq!((status, &body["code"]), (403, &json!(50013)));
    discord.server().overwrite("general", "Coalition", &[], &["VIEW_CHANNEL"]).unwrap();
    assert_eq!(bot.get(&general).await.1["code"], 50001);
    assert_eq!(bot.get("/channels/1").await.1["code"], 10003);
    assert_eq!(bot.get("/guilds/1").await.1["code"], 10004);
}

#[tokio::test]
async fn private_channels_are_made_with_what_the_bot_itself_holds() {
    let (discord, bot) = start().await;
    let guild = bot.guild();
    let (_, role) =
        bot.post(&format!("/guilds/{guild}/roles"), json!({ "name": "Reviewer", "permissions": "0" })).await;
    let make = |allow: u64| {
        json!({ "name": "Story Review", "permission_overwrites": [
            { "id": guild, "type": 0, "deny": "1024" },
            { "id": role["id"], "type": 0, "allow": allow.to_string() },
            { "id": discord.look(|view| view.bot_id().to_string()), "type": 1, "allow": "3072" } ] })
    };
    let path = format!("/guilds/{guild}/channels");
    assert_eq!(bot.post(&path, make(1 << 13)).await.1["code"], 50013, "it has no Manage Messages to give");
    let (status, channel) = bot.post(&path, make(3072)).await;
    assert_eq!((status, &channel["name"]), (201, &json!("story-review")));
    assert!(!discord.person("bob").channels().contains(&"story-review".to_owned()));
    discord.server().give_role("bob", "Reviewer").unwrap();
    assert!(discord.person("bob").channels().contains(&"story-review".to_owned()));
}

#[tokio::test]
async fn only_roles_below_its_own_are_its_to_give() {
    let (discord, bot) = start().await;
    let guild = bot.guild();
    let bob = discord.person("bob").id();
    let give = async |role: &str| {
        let role = discord.look(|view| view.role(role)).unwrap()["id"].as_str().unwrap().to_owned();
        bot.call("PUT", &format!("/guilds/{guild}/members/{bob}/roles/{role}"), Value::Null).await
    };
    bot.post(&format!("/guilds/{guild}/roles"), json!({ "name": "Coach", "permissions": "0" })).await;
    assert_eq!(give("Coach").await.0, 204);
    assert_eq!(discord.person("bob").roles(), ["Coach"]);
    assert_eq!(give("Administrators").await.1["code"], 50013);
    discord.server().raise_role("Coach").unwrap();
    assert_eq!(give("Coach").await.1["code"], 50013);
    let administrator = json!({ "name": "Boss", "permissions": "8" });
    assert_eq!(bot.post(&format!("/guilds/{guild}/roles"), administrator).await.1["code"], 50013);
    discord.server().revoke_bot("MANAGE_ROLES").unwrap();
    assert_eq!(bot.post(&format!("/guilds/{guild}/roles"), json!({ "name": "x" })).await.1["code"], 50013);
}

#[tokio::test]
async fn events_need_create_events() {
    let (discord, mut bot) = start().await;
    let path = format!("/guilds/{}/scheduled-events", bot.guild());
    let later = chrono::Utc::now() + chrono::Duration::hours(1);
    let event = |name: &str| {
        json!({ "name": name, "privacy_level": 2, "entity_type": 3, "entity_metadata": { "location": "Library" },
            "scheduled_start_time": later.to_rfc3339(), "scheduled_end_time": (later + chrono::Duration::hours(1)).to_rfc3339() })
    };
    let (status, made) = bot.post(&path, event("Learning exchange")).await;
    assert_eq!((status, &made["entity_metadata"]["location"]), (200, &json!("Library")));
    assert_eq!(bot.hear("GUILD_SCHEDULED_EVENT_CREATE").await["name"], "Learning exchange");
    assert_eq!(bot.post(&path, event(&"x".repeat(101))).await.0, 400);
    let path_of = format!("{path}/{}", made["id"].as_str().unwrap());
    assert_eq!(bot.call("PATCH", &path_of, json!({ "status": 3 })).await.0, 400, "it has not begun");
    assert_eq!(bot.call("PATCH", &path_of, json!({ "status": 4 })).await.1["status"], 4);
    discord.server().revoke_bot("CREATE_EVENTS").unwrap();
    assert_eq!(bot.post(&path, event("Another")).await.1["code"], 50013);
}
