//! The least that a bot can do for the same answers: the gateway read, one row committed, so that nothing typed is lost, and
//! one request to answer; it asks nobody who they are, keeps nothing else and tells nobody.

use futures_util::{SinkExt as _, StreamExt as _};
use practice::{Discord, World};
use serde_json::{Value, json};
use sqlx::PgPool;
use std::sync::Arc;
use tokio_tungstenite::{connect_async, tungstenite::Message};

struct Floor {
    db: PgPool,
    http: reqwest::Client,
    base: String,
}

/// A Discord of its own, served by nothing more than this.
pub(crate) async fn serve(db: &PgPool) -> Discord {
    sqlx::query("create table floor (id bigint generated always as identity primary key, words text not null)")
        .execute(db)
        .await
        .unwrap();
    let discord = Discord::start(World::sample()).await.unwrap();
    let http = reqwest::Client::builder().user_agent("DiscordBot (floor, 0)").build().unwrap();
    let base = format!("{}/api/v10", discord.api_base());
    let gateway: Value = http.get(format!("{base}/gateway")).send().await.unwrap().json().await.unwrap();
    let (mut socket, _) =
        connect_async(format!("{}/?v=10&encoding=json", gateway["url"].as_str().unwrap())).await.unwrap();
    let identify = json!({ "op": 2, "d": {
        "token": discord.token(), "intents": 1, "properties": { "os": "linux", "browser": "floor", "device": "floor" } } });
    socket.send(Message::text(identify.to_string())).await.unwrap();
    let application = loop {
        let event = read(socket.next().await.unwrap().unwrap());
        if event["t"] == "READY" {
            break event["d"]["application"]["id"].as_str().unwrap().to_owned();
        }
    };
    let registered = http
        .put(format!("{base}/applications/{application}/commands"))
        .header("authorization", format!("Bot {}", discord.token()))
        .json(&commands())
        .send();
    registered.await.unwrap().error_for_status().unwrap();
    let floor = Arc::new(Floor { db: db.clone(), http, base });
    tokio::spawn(async move {
        while let Some(Ok(message)) = socket.next().await {
            let mut event = read(message);
            if event["t"] == "INTERACTION_CREATE" {
                let floor = Arc::clone(&floor);
                tokio::spawn(async move { floor.answer(event["d"].take()).await });
            }
        }
    });
    discord
}

impl Floor {
    async fn answer(&self, interaction: Value) {
        let kept = sqlx::query("insert into floor (words) values ($1)").bind("A garden grew.").execute(&self.db);
        kept.await.unwrap();
        let answer = if interaction["type"] == 5 {
            json!({ "type": 4, "data": { "content": "Kept.", "flags": 64 } })
        } else {
            let field = |name: &str| json!({ "type": 1, "components": [{ "type": 4, "custom_id": name, "label": name, "style": 2 }] });
            let fields = [field("story"), field("change")];
            json!({ "type": 9, "data": { "custom_id": "told", "title": "Tell the story", "components": fields } })
        };
        let (id, token) = (interaction["id"].as_str().unwrap(), interaction["token"].as_str().unwrap());
        let url = format!("{}/interactions/{id}/{token}/callback", self.base);
        self.http.post(url).json(&answer).send().await.unwrap().error_for_status().unwrap();
    }
}

fn read(message: Message) -> Value {
    serde_json::from_slice(&message.into_data()).unwrap_or_default()
}

/// `/story log`, with the options that are measured.
pub(crate) fn commands() -> Value {
    let options: Vec<Value> = ["medium", "indicator", "title", "people"]
        .map(|name| json!({ "type": 3, "name": name, "description": name, "required": true }))
        .into();
    json!([{ "name": "story", "description": "Stories", "options": [
        { "type": 1, "name": "log", "description": "Log", "options": options }] }])
}
