//! A bot of a hundred lines, which trusts nothing it did not see on the wire.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use practice::{Discord, World};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES, GUILD_SCHEDULED_EVENTS.
pub(crate) const INTENTS: u64 = 1 | 1 << 9 | 1 << 12 | 1 << 16;
pub(crate) const SOON: Duration = Duration::from_secs(5);

pub(crate) struct Bot {
    pub(crate) discord: Discord,
    pub(crate) ready: Value,
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    http: reqwest::Client,
}

/// A fresh world with a bot in it that has heard READY and its one server.
pub(crate) async fn start() -> (Discord, Bot) {
    let discord = Discord::start(World::sample()).await.unwrap();
    let mut bot = Bot::connect(&discord, INTENTS).await;
    bot.hear("GUILD_CREATE").await;
    (discord, bot)
}

pub(crate) async fn open_socket(discord: &Discord) -> WebSocketStream<MaybeTlsStream<TcpStream>> {
    let http = reqwest::Client::builder().user_agent("DiscordBot (test, 0)").build().unwrap();
    let gateway: Value =
        http.get(format!("{}/api/v10/gateway", discord.api_base())).send().await.unwrap().json().await.unwrap();
    let url = format!("{}/?v=10&encoding=json", gateway["url"].as_str().unwrap());
    connect_async(url).await.unwrap().0
}

impl Bot {
    pub(crate) async fn connect(discord: &Discord, intents: u64) -> Bot {
        let identify = json!({ "op": 2, "d": {
            "token": discord.token(), "intents": intents, "properties": { "os": "linux", "browser": "t", "device": "t" } } });
        Bot::enter(discord, identify).await
    }

    /// Connects with this first payload and hears what comes for it.
    pub(crate) async fn enter(discord: &Discord, first: Value) -> Bot {
        let mut socket = open_socket(discord).await;
        let http = reqwest::Client::builder().user_agent("DiscordBot (test, 0)").build().unwrap();
        let hello = next(&mut socket).await;
        assert_eq!(hello["op"], 10);
        socket.send(Message::text(first.to_string())).await.unwrap();
        let ready = next(&mut socket).await;
        Bot { discord: discord.clone(), ready, socket, http }
    }

    pub(crate) async fn send(&mut self, payload: Value) {
        self.socket.send(Message::text(payload.to_string())).await.unwrap();
    }

    /// The next payload, whatever it is.
    pub(crate) async fn next(&mut self) -> Value {
        next(&mut self.socket).await
    }

    /// The data of the next event of this name.
    pub(crate) async fn hear(&mut self, name: &str) -> Value {
        loop {
            let payload = self.next().await;
            if payload["t"] == name {
                return payload["d"].clone();
            }
        }
    }

    /// Waits for the end of the connection; the close code, if there was one.
    pub(crate) async fn closed(mut self) -> Option<u16> {
        loop {
            let frame = tokio::time::timeout(SOON, self.socket.next()).await.expect("the connection stays open");
            match frame {
                Some(Ok(Message::Close(frame))) => return frame.map(|frame| frame.code.into()),
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return None,
            }
        }
    }

    fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let url = format!("{}/api/v10{path}", self.discord.api_base());
        let request = self.http.request(method.parse().unwrap(), url);
        request.header("authorization", format!("Bot {}", self.discord.token()))
    }

    pub(crate) async fn call(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let request = self.request(method, path);
        let request = if body.is_null() { request } else { request.json(&body) };
        read(request.send().await.unwrap()).await
    }

    /// The same where the answer may never come.
    pub(crate) async fn try_call(&self, method: &str, path: &str, body: Value) -> Result<u16, reqwest::Error> {
        Ok(self.request(method, path).json(&body).send().await?.status().as_u16())
    }

    pub(crate) async fn upload(
        &self,
        method: &str,
        path: &str,
        body: Value,
        name: &str,
        bytes: Vec<u8>,
    ) -> (u16, Value) {
        let form = Form::new()
            .text("payload_json", body.to_string())
            .part("files[0]", Part::bytes(bytes).file_name(name.to_owned()));
        read(self.request(method, path).multipart(form).send().await.unwrap()).await
    }

    pub(crate) async fn get(&self, path: &str) -> (u16, Value) {
        self.call("GET", path, Value::Null).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        self.call("POST", path, body).await
    }

    /// The first answer to an interaction.
    pub(crate) async fn answer(&self, interaction: &Value, answer: Value) -> (u16, Value) {
        let (id, token) = (interaction["id"].as_str().unwrap(), interaction["token"].as_str().unwrap());
        self.post(&format!("/interactions/{id}/{token}/callback"), answer).await
    }

    /// Hears the next interaction and answers it at once.
    pub(crate) async fn answer_next(&mut self, answer: Value) -> Value {
        let interaction = self.hear("INTERACTION_CREATE").await;
        assert_eq!(self.answer(&interaction, answer).await, (204, Value::Null));
        interaction
    }

    /// `/webhooks/{application}/{token}` and what follows.
    pub(crate) fn webhook(&self, interaction: &Value, rest: &str) -> String {
        let application = self.ready["d"]["application"]["id"].as_str().unwrap();
        format!("/webhooks/{application}/{}{rest}", interaction["token"].as_str().unwrap())
    }

    pub(crate) async fn register(&self, commands: Value) -> (u16, Value) {
        let application = self.ready["d"]["application"]["id"].as_str().unwrap();
        self.call("PUT", &format!("/applications/{application}/commands"), commands).await
    }

    /// The id of a channel or thread of the first server.
    pub(crate) fn channel(&self, name: &str) -> String {
        self.discord.look(|view| view.channel(name)).unwrap()["id"].as_str().unwrap().to_owned()
    }

    pub(crate) fn guild(&self) -> String {
        self.discord.server().id().to_string()
    }
}

async fn read(response: reqwest::Response) -> (u16, Value) {
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}

async fn next(socket: &mut WebSocketStream<MaybeTlsStream<TcpStream>>) -> Value {
    loop {
        let frame = tokio::time::timeout(SOON, socket.next()).await.expect("nothing comes").unwrap().unwrap();
        if let Message::Text(text) = frame {
            return serde_json::from_str(text.as_str()).unwrap();
        }
    }
}

/// `/story log title:… [medium:…]` with autocomplete on `community`.
pub(crate) fn story() -> Value {
    json!([{ "name": "story", "description": "Success stories", "name_localizations": { "es-419": "historia" },
        "options": [{ "type": 1, "name": "log", "description": "Log one", "options": [
            { "type": 3, "name": "title", "description": "Title", "required": true, "max_length": 100 },
            { "type": 3, "name": "medium", "description": "Medium",
              "choices": [{ "name": "Video testimony", "value": "video" }, { "name": "Blog", "value": "blog" }] },
            { "type": 3, "name": "community", "description": "Community", "autocomplete": true },
            { "type": 11, "name": "media", "description": "File" },
            { "type": 6, "name": "contact", "description": "Who" }] }] }])
}
