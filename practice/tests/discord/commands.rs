//! Registering commands.

use serde_json::{Value, json};

use crate::bot::{start, story};

#[tokio::test]
async fn commands_keep_their_id_while_they_keep_their_name() {
    let (discord, bot) = start().await;
    let (status, first) = bot.register(story()).await;
    assert_eq!(status, 200);
    let (_, again) = bot.register(story()).await;
    assert_eq!(first, again, "nothing changed, so nothing changes");
    let mut changed = story();
    changed[0]["description"] = json!("Stories that succeeded");
    let (_, changed) = bot.register(changed).await;
    assert_eq!(changed[0]["id"], first[0]["id"]);
    assert_ne!(changed[0]["version"], first[0]["version"]);
    assert_eq!(discord.commands().len(), 1);
    bot.register(json!([])).await;
    assert!(discord.commands().is_empty());
}

#[tokio::test]
async fn localisations_are_shown_on_demand() {
    let (_discord, bot) = start().await;
    let (_, registered) = bot.register(story()).await;
    let path = format!("/applications/{}/commands", registered[0]["application_id"].as_str().unwrap());
    let (_, plain) = bot.get(&path).await;
    assert!(plain[0].get("name_localizations").is_none());
    let (_, whole) = bot.get(&format!("{path}?with_localizations=true")).await;
    assert_eq!(whole[0]["name_localizations"]["es-419"], "historia");
}

#[tokio::test]
async fn what_discord_refuses_is_refused_with_its_place() {
    let (_discord, bot) = start().await;
    let mut bad = story();
    bad[0]["options"][0]["options"][0]["description"] = json!("x".repeat(101));
    bad[0]["options"][0]["options"][1]["name"] = json!("Medium");
    let (status, body) = bot.register(bad).await;
    assert_eq!((status, &body["code"]), (400, &json!(50035)));
    let inside = &body["errors"]["0"]["options"]["0"]["options"];
    assert_eq!(inside["0"]["description"]["_errors"][0]["code"], "BASE_TYPE_BAD_LENGTH");
    assert_eq!(inside["1"]["name"]["_errors"][0]["code"], "APPLICATION_COMMAND_INVALID_NAME");
}

#[tokio::test]
async fn requests_are_recorded_and_unknown_ones_stand_out() {
    let (discord, bot) = start().await;
    assert_eq!(bot.get("/no/such/route").await, (404, json!({ "message": "404: Not Found", "code": 0 })));
    bot.register(story()).await;
    discord.look(|view| {
        assert_eq!(view.unknown_requests()[0].path, "/no/such/route");
        let put = view.requests_to("PUT /applications/{id}/commands")[0];
        assert!(put.authorized && put.status == 200);
        assert_eq!(put.body[0]["name"], "story");
    });
}

#[tokio::test]
async fn without_the_token_nothing_is_told() {
    let (discord, _bot) = start().await;
    let http = reqwest::Client::builder().user_agent("DiscordBot (test, 0)").build().unwrap();
    let response = http.get(format!("{}/api/v10/users/@me", discord.api_base())).send().await.unwrap();
    assert_eq!(response.status(), 401);
    assert_eq!(response.json::<Value>().await.unwrap()["code"], 0);
}
