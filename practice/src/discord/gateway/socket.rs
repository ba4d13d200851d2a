//! One connection to the gateway, from HELLO to its close.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{Frame, intents};
use crate::discord::Shared;

const HEARTBEAT: Duration = Duration::from_millis(41_250);
/// The largest payload a client may send.
const MAX_PAYLOAD: usize = 4_096;

/// How a connection ends from this side.
struct Close(u16, &'static str);

/// Serves one client until it leaves or is sent away.
pub(crate) async fn serve(mut socket: WebSocket, shared: Arc<Shared>, cut: CancellationToken) {
    let (line, frames) = unbounded_channel();
    let mut connection = Connection { shared: shared.clone(), line, session: None };
    let kept = connection.run(&mut socket, frames, &cut).await;
    shared.change(|state| {
        let Some(id) = connection.session.take() else { return };
        // It may have been resumed over another connection meanwhile.
        let ours =
            |session: &super::Session| session.line.as_ref().is_none_or(|line| line.same_channel(&connection.line));
        let Some(session) = state.sessions.named(&id).filter(|session| ours(session)) else { return };
        session.line = None;
        if !kept {
            state.sessions.list.retain(|session| session.id != id);
        }
    });
}

struct Connection {
    shared: Arc<Shared>,
    line: UnboundedSender<Frame>,
    session: Option<String>,
}

impl Connection {
    /// Whether the session may still be resumed afterwards.
    async fn run(
        &mut self,
        socket: &mut WebSocket,
        mut frames: UnboundedReceiver<Frame>,
        cut: &CancellationToken,
    ) -> bool {
        let hello = json!({ "op": 10, "s": null, "t": null, "d": {
            "heartbeat_interval": HEARTBEAT.as_millis(), "_trace": ["practice"] } });
        if socket.send(Message::text(hello.to_string())).await.is_err() {
            return true;
        }
        let mut deadline = Instant::now() + HEARTBEAT * 2;
        loop {
            tokio::select! {
                frame = frames.recv() => match frame {
                    Some(Frame::Text(text)) => {
                        if socket.send(Message::text(text)).await.is_err() {
                            return true;
                        }
                    }
                    Some(Frame::Close(code, reason)) => {
                        close(socket, code, reason).await;
                        return true;
                    }
                    Some(Frame::Cut) | None => {
                        cut.cancel();
                        return true;
                    }
                },
                received = socket.recv() => match received {
                    Some(Ok(Message::Text(text))) => {
                        deadline = Instant::now() + HEARTBEAT * 2;
                        if let Err(Close(code, reason)) = self.hear(text.as_str()) {
                            close(socket, code, reason).await;
                            return code != 4004;
                        }
                    }
                    Some(Ok(Message::Binary(_))) => {
                        close(socket, 4002, "Error while decoding payload.").await;
                        return true;
                    }
                    Some(Ok(Message::Close(frame))) => {
                        // With 1000 and 1001 a client says that it will not come back.
                        return !frame.is_some_and(|frame| matches!(frame.code, 1000 | 1001));
                    }
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                    Some(Err(_)) | None => return true,
                },
                () = tokio::time::sleep_until(deadline) => {
                    close(socket, 4009, "Session timed out.").await;
                    return true;
                }
                () = cut.cancelled() => return true,
            }
        }
    }

    fn hear(&mut self, text: &str) -> Result<(), Close> {
        if text.len() > MAX_PAYLOAD {
            return Err(Close(4002, "Error while decoding payload."));
        }
        let payload: Value = serde_json::from_str(text).map_err(|_| Close(4002, "Error while decoding payload."))?;
        let data = &payload["d"];
        match payload["op"].as_u64() {
            Some(1) => {
                self.put(json!({ "op": 11 }));
                self.shared.change(|state| state.sessions.heartbeats += 1);
                Ok(())
            }
            Some(2) if self.session.is_some() => Err(Close(4005, "Already authenticated.")),
            Some(2) => self.identify(data),
            Some(6) if self.session.is_some() => Err(Close(4005, "Already authenticated.")),
            Some(6) => self.resume(data),
            Some(3 | 4 | 8 | 31 | 43) if self.session.is_none() => Err(Close(4003, "Not authenticated.")),
            Some(3 | 4 | 31 | 43) => Ok(()),
            Some(8) => {
                self.members(data);
                Ok(())
            }
            _ => Err(Close(4001, "Unknown opcode.")),
        }
    }

    fn put(&self, payload: Value) {
        // A receiver that is gone ends the connection by itself.
        let _ = self.line.send(Frame::Text(payload.to_string()));
    }

    fn identify(&mut self, data: &Value) -> Result<(), Close> {
        let line = self.line.clone();
        let id = self.shared.change(|state| {
            let token = data["token"].as_str().unwrap_or_default();
            if token.strip_prefix("Bot ").unwrap_or(token) != state.token {
                return Err(Close(4004, "Authentication failed."));
            }
            let Some(wanted) = data["intents"].as_u64().filter(|wanted| wanted & !intents::ALL == 0) else {
                return Err(Close(4013, "Invalid intent(s)."));
            };
            if wanted & intents::PRIVILEGED & !state.privileged_intents != 0 {
                return Err(Close(4014, "Disallowed intent(s)."));
            }
            if !data["properties"].is_object() {
                return Err(Close(4002, "Error while decoding payload."));
            }
            let shard = match &data["shard"] {
                Value::Null => (0, 1),
                given => match (given[0].as_u64(), given[1].as_u64()) {
                    (Some(number), Some(count)) if number < count => (number, count),
                    _ => return Err(Close(4010, "Invalid shard.")),
                },
            };
            if !state.sessions.may_start() {
                return Ok(None);
            }
            Ok(Some(state.begin_session(shard, wanted, line)))
        })?;
        if id.is_none() {
            self.put(json!({ "op": 9, "d": false }));
        }
        self.session = id;
        Ok(())
    }

    fn resume(&mut self, data: &Value) -> Result<(), Close> {
        let line = self.line.clone();
        let session = self.shared.change(|state| {
            let token = data["token"].as_str().unwrap_or_default();
            if token.strip_prefix("Bot ").unwrap_or(token) != state.token {
                return Err(Close(4004, "Authentication failed."));
            }
            let Some(seen) = data["seq"].as_u64() else { return Err(Close(4002, "Error while decoding payload.")) };
            let Some(session) = data["session_id"].as_str().and_then(|id| state.sessions.named(id)) else {
                return Ok(None);
            };
            if seen > session.sequence {
                return Err(Close(4007, "Invalid seq."));
            }
            let oldest = session.buffer.front().map_or(session.sequence + 1, |(sequence, _)| *sequence);
            if seen + 1 < oldest {
                return Ok(None);
            }
            session.put(Frame::Close(4000, "Resumed elsewhere."));
            session.line = Some(line);
            let missed: Vec<String> =
                session.buffer.iter().filter(|(sequence, _)| *sequence > seen).map(|(_, text)| text.clone()).collect();
            missed.into_iter().for_each(|text| session.put(Frame::Text(text)));
            session.send("RESUMED", &json!({ "_trace": ["practice"] }));
            Ok(Some(session.id.clone()))
        })?;
        if session.is_none() {
            self.put(json!({ "op": 9, "d": false }));
        }
        self.session = session;
        Ok(())
    }

    /// Answers "request guild members" for sessions that have the intent for it.
    fn members(&self, data: &Value) {
        let Some(id) = &self.session else { return };
        self.shared.change(|state| {
            let Some(guild) = data["guild_id"].as_str().and_then(|id| id.parse().ok()) else { return };
            let Ok((guild, _)) = state.bot_guild(guild) else { return };
            let query = data["query"].as_str().unwrap_or_default().to_lowercase();
            let named = |user: &crate::discord::Id| {
                state.users.get(user).is_some_and(|user| user.name.to_lowercase().starts_with(&query))
            };
            let members: Vec<Value> = guild
                .members
                .values()
                .filter(|member| named(&member.user))
                .map(|member| state.member_json(member))
                .collect();
            let chunk = json!({
                "guild_id": guild.id, "members": members, "chunk_index": 0, "chunk_count": 1, "not_found": [],
                "nonce": data["nonce"],
            });
            if let Some(session) = state.sessions.named(id)
                && session.intents & intents::MEMBERS != 0
            {
                session.send("GUILD_MEMBERS_CHUNK", &chunk);
            }
        });
    }
}

async fn close(socket: &mut WebSocket, code: u16, reason: &'static str) {
    // The client may be gone already; then there is nobody to tell.
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
}
