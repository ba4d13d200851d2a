//! Sessions begin, end, resume, and hear what they asked for.

use practice::{Discord, World};
use serde_json::{Value, json};

use crate::bot::{Bot, INTENTS, start};

async fn first_answer(discord: &Discord, identify: Value) -> Option<u16> {
    let mut socket = crate::bot::open_socket(discord).await;
    use futures_util::{SinkExt, StreamExt};
    use tokio_tungstenite::tungstenite::Message;
    socket.send(Message::text(identify.to_string())).await.unwrap();
    while let Some(Ok(frame)) = socket.next().await {
        if let Message::Close(frame) = frame {
            return frame.map(|frame| frame.code.into());
        }
    }
    None
}

#[tokio::test]
async fn a_wrong_token_and_wrong_intents_are_turned_away() {
    let discord = Discord::start(World::sample()).await.unwrap();
    let identify =
        |token: &str, intents: u64| json!({ "op": 2, "d": { "token": token, "intents": intents, "properties": {} } });
    assert_eq!(first_answer(&discord, identify("wrong", 1)).await, Some(4004));
    assert_eq!(first_answer(&discord, identify(&discord.token(), 1 << 40)).await, Some(4013));
    assert_eq!(first_answer(&discord, identify(&discord.token(), 1 << 15)).await, Some(4014));
    assert_eq!(first_answer(&discord, json!({ "op": 3, "d": {} })).await, Some(4003));
    assert_eq!(first_answer(&discord, json!({ "op": 99 })).await, Some(4001));
    let shard = json!({ "op": 2, "d": { "token": discord.token(), "intents": 1, "properties": {}, "shard": [2, 2] } });
    assert_eq!(first_answer(&discord, shard).await, Some(4010));
}

#[tokio::test]
async fn a_new_session_hears_itself_and_its_servers_whole() {
    let discord = Discord::start(World::sample()).await.unwrap();
    let mut bot = Bot::connect(&discord, INTENTS).await;
    assert_eq!(bot.ready["t"], "READY");
    assert_eq!(bot.ready["d"]["guilds"][0]["unavailable"], true);
    let guild = bot.hear("GUILD_CREATE").await;
    assert_eq!(guild["name"], "Coalition for Community Schools");
    assert_eq!(guild["member_count"], 9, "eight people and the bot");
    assert_eq!(guild["members"].as_array().unwrap().len(), 1, "without intents only the bot itself is listed");
    assert!(guild["channels"].as_array().unwrap().iter().any(|channel| channel["name"] == "general"));
    bot.send(json!({ "op": 1, "d": 2 })).await;
    assert_eq!(bot.next().await["op"], 11);
}

#[tokio::test]
async fn what_was_missed_is_replayed_on_resume() {
    let (discord, mut bot) = start().await;
    let session = bot.ready["d"]["session_id"].as_str().unwrap().to_owned();
    let general = bot.channel("general");
    discord.person("bob").say("one").unwrap();
    assert_eq!(bot.hear("MESSAGE_CREATE").await["channel_id"], json!(general));
    discord.drop_gateway();
    assert_eq!(bot.closed().await, None);
    discord.wait_until(crate::bot::SOON, |view| (view.connections() == 0).then_some(())).await.unwrap();
    discord.person("bob").say("two").unwrap();
    let resume = json!({ "op": 6, "d": { "token": discord.token(), "session_id": session, "seq": 3 } });
    let mut bot = Bot::enter(&discord, resume).await;
    assert_eq!(bot.ready["t"], "MESSAGE_CREATE", "first what was missed");
    assert_eq!(bot.ready["s"], 4);
    assert_eq!(bot.next().await["t"], "RESUMED");
}

#[tokio::test]
async fn an_unknown_session_is_invalid() {
    let discord = Discord::start(World::sample()).await.unwrap();
    let resume = json!({ "op": 6, "d": { "token": discord.token(), "session_id": "gone", "seq": 1 } });
    let bot = Bot::enter(&discord, resume).await;
    assert_eq!((&bot.ready["op"], &bot.ready["d"]), (&json!(9), &json!(false)));
}

#[tokio::test]
async fn servers_are_divided_among_shards() {
    let discord = Discord::start(World::sample()).await.unwrap();
    for number in 0..6 {
        discord.add_server(&format!("Server {number}"), "alice").unwrap().add_bot();
    }
    let mut seen = 0;
    for shard in 0..2 {
        let identify = json!({ "op": 2, "d": {
            "token": discord.token(), "intents": INTENTS, "properties": {}, "shard": [shard, 2] } });
        let bot = Bot::enter(&discord, identify).await;
        let guilds = bot.ready["d"]["guilds"].as_array().unwrap().clone();
        seen += guilds.len();
        for guild in guilds {
            let id: u64 = guild["id"].as_str().unwrap().parse().unwrap();
            assert_eq!((id >> 22) % 2, shard);
        }
    }
    assert_eq!(seen, 7);
}

#[tokio::test]
async fn people_coming_are_told_of_only_with_the_intent() {
    let discord = Discord::start(World::sample().with_privileged_intents()).await.unwrap();
    let mut quiet = Bot::connect(&discord, INTENTS).await;
    let mut curious = Bot::connect(&discord, INTENTS | 1 << 1).await;
    discord.add_person("heidi").unwrap();
    discord.server().add_member("heidi").unwrap();
    discord.server().create_role("Reviewer");
    assert_eq!(curious.hear("GUILD_MEMBER_ADD").await["user"]["username"], "heidi");
    loop {
        let payload = quiet.next().await;
        assert_ne!(payload["t"], "GUILD_MEMBER_ADD");
        if payload["t"] == "GUILD_ROLE_CREATE" {
            break;
        }
    }
}
