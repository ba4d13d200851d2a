//! A scripted Discord on loopback: every answer is written out, none is random.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use serde_json::{Value, json};
use serenity::{all::ChannelId, futures::stream};
use tokio::{net::TcpListener, time::Instant};

use super::{Patience, Rest};

pub(super) const TOKEN: &str = "a.very-secret.token";
pub(super) const HERE: ChannelId = ChannelId::new(10);
pub(super) const THERE: ChannelId = ChannelId::new(20);

pub(super) enum Reply {
    Json(u16, Vec<(&'static str, String)>, Value),
    /// Never answers.
    Hang,
    /// Breaks the connection in the middle of the answer.
    Break,
}

pub(super) fn ok(body: Value) -> Reply {
    Reply::Json(200, Vec::new(), body)
}

pub(super) fn status(status: u16) -> Reply {
    Reply::Json(status, Vec::new(), json!({"code": 0, "message": "No"}))
}

pub(super) fn refused(status: u16, code: u32) -> Reply {
    Reply::Json(status, Vec::new(), json!({"code": code, "message": "No"}))
}

pub(super) fn limited(seconds: f64, global: bool, headers: &[(&'static str, &str)]) -> Reply {
    let headers = headers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    Reply::Json(429, headers, json!({"message": "Slow", "retry_after": seconds, "global": global}))
}

pub(super) fn posted() -> Reply {
    ok(json!({"id": "99", "channel_id": "10"}))
}

pub(super) struct Seen {
    pub(super) line: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) at: Instant,
}

impl Seen {
    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

#[derive(Clone, Default)]
pub(super) struct Script {
    replies: Arc<Mutex<VecDeque<Reply>>>,
    pub(super) seen: Arc<Mutex<Vec<Seen>>>,
}

impl Script {
    pub(super) fn lines(&self) -> Vec<String> {
        self.seen.lock().unwrap().iter().map(|seen| seen.line.clone()).collect()
    }
}

async fn answer(State(script): State<Script>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let line = format!("{} {}", parts.method, parts.uri);
    let body = to_bytes(body, usize::MAX).await.unwrap();
    script.seen.lock().unwrap().push(Seen { line, headers: parts.headers, body, at: Instant::now() });
    let reply = script.replies.lock().unwrap().pop_front();
    match reply.expect("a request that the script does not foresee") {
        Reply::Json(status, headers, body) => {
            let mut response = (StatusCode::from_u16(status).unwrap(), axum::Json(body)).into_response();
            for (name, value) in headers {
                response.headers_mut().insert(name, value.parse().unwrap());
            }
            response
        }
        Reply::Hang => std::future::pending().await,
        Reply::Break => {
            let broken = stream::once(async { Err::<Bytes, _>(std::io::Error::other("cut")) });
            Body::from_stream(broken).into_response()
        }
    }
}

/// A Discord with these answers, and a client that loses patience in milliseconds.
pub(super) async fn discord(replies: impl IntoIterator<Item = Reply>) -> (Rest, Script) {
    let script = Script { replies: Arc::new(Mutex::new(replies.into_iter().collect())), ..Script::default() };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let app = Router::new().fallback(answer).with_state(script.clone());
    tokio::spawn(async move { axum::serve(listener, app).await });
    (rest(&origin), script)
}

pub(super) fn rest(origin: &str) -> Rest {
    let patience = Patience {
        read: Duration::from_secs(2),
        call: Duration::from_secs(20),
        backoff: Duration::from_millis(1),
        ..Patience::default()
    };
    Rest::with_patience(origin, TOKEN, patience).unwrap()
}
