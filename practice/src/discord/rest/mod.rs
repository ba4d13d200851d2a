//! The REST interface: one door through which every request goes, is recorded, and meets the faults a test ordered.

mod account;
mod body;
mod callbacks;
mod cdn;
mod channels;
mod commands;
mod events;
mod guilds;
mod members;
mod messages;
mod overwrites;
mod pins;
mod roles;
mod routes;
mod threads;
mod webhooks;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{ConnectInfo, DefaultBodyLimit, FromRequestParts, Request, State as Extract};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

pub(crate) use body::{Call, Upload};

use super::Shared;
use super::error::{Outcome, Refusal};
use super::faults::{Fault, Moment};
use super::limits;
use super::record;
use super::state::State;
use super::wire::Cut;

/// A success.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl Reply {
    pub(crate) fn ok(body: Value) -> Outcome<Reply> {
        Ok(Reply { status: 200, body })
    }
    pub(crate) fn created(body: Value) -> Outcome<Reply> {
        Ok(Reply { status: 201, body })
    }
    pub(crate) fn none() -> Outcome<Reply> {
        Ok(Reply { status: 204, body: Value::Null })
    }
}

pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new().fallback(serve).layer(DefaultBodyLimit::disable()).with_state(shared)
}

async fn serve(
    Extract(shared): Extract<Arc<Shared>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: Request,
) -> Response {
    if request.headers().get(header::UPGRADE).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket")) {
        let (mut parts, _) = request.into_parts();
        return match WebSocketUpgrade::from_request_parts(&mut parts, &()).await {
            Ok(upgrade) => upgrade.on_upgrade(move |socket| super::gateway::socket::serve(socket, shared, cut.0)),
            Err(rejection) => rejection.into_response(),
        };
    }
    let path = request.uri().path();
    if path.starts_with("/attachments/") || path.starts_with("/ephemeral-attachments/") {
        let fault = shared.change(|state| state.faults.take("GET", path));
        return match fault {
            Some(Fault::Answer(status, body)) => answer(status, &body),
            Some(Fault::RateLimited { retry_after, global }) => answer(429, &limits::body(retry_after, global)),
            Some(Fault::Hang) => std::future::pending().await,
            Some(Fault::LoseAnswer) => {
                cut.0.cancel();
                std::future::pending().await
            }
            None => shared.look(|state| cdn::file(state, request.uri())),
        };
    }
    let call = match body::read(request).await {
        Ok(call) => call,
        Err(refusal) => return answer(refusal.status, &refusal.body),
    };
    answer_call(&shared, call, &cut).await
}

async fn answer_call(shared: &Shared, call: Call, cut: &Cut) -> Response {
    let fault = shared.change(|state| state.faults.take(&call.method, &call.path));
    match fault {
        Some(Fault::Answer(status, body)) => {
            shared.change(|state| keep(state, &call, status, &body, true));
            return answer(status, &body);
        }
        Some(Fault::RateLimited { retry_after, global }) => {
            let body = limits::body(retry_after, global);
            shared.change(|state| keep(state, &call, 429, &body, true));
            let mut response = answer(429, &body);
            limits::refused(response.headers_mut(), retry_after, global);
            return response;
        }
        Some(Fault::Hang) => {
            shared.change(|state| keep(state, &call, 0, &Value::Null, true));
            std::future::pending::<()>().await;
        }
        Some(Fault::LoseAnswer) => {
            shared.change(|state| perform(state, &call));
            cut.0.cancel();
            std::future::pending::<()>().await;
        }
        None => {}
    }
    let stop = shared.change(|state| state.faults.stop(Moment::Before, &call.method, &call.path));
    if let Some(stop) = stop {
        stop.wait().await;
    }
    let (response, stop) = shared.change(|state| {
        let response = limited(state, &call);
        (response, state.faults.stop(Moment::After, &call.method, &call.path))
    });
    if let Some(stop) = stop {
        stop.wait().await;
    }
    response
}

/// Counts the request against its limits and performs it unless it is over one.
fn limited(state: &mut State, call: &Call) -> Response {
    let standing = state.limits.count(&call.method, &call.segments());
    let mut response = if let Some((body, global)) = &standing.over {
        keep(state, call, 429, body, true);
        let mut response = answer(429, body);
        limits::refused(response.headers_mut(), body["retry_after"].as_f64().unwrap_or(1.0), *global);
        response
    } else {
        let (status, body) = perform(state, call);
        answer(status, &body)
    };
    standing.headers(response.headers_mut());
    response
}

/// Performs and records a request.
fn perform(state: &mut State, call: &Call) -> (u16, Value) {
    let outcome = routes::allowed(state, call).and_then(|()| routes::route(state, call));
    let (status, body, known) = match outcome {
        Ok(reply) => (reply.status, reply.body, true),
        Err(refusal) => {
            let known = refusal.status != Refusal::no_such_route().status || refusal.body["code"] != 0;
            (refusal.status, refusal.body, known)
        }
    };
    keep(state, call, status, &body, known);
    (status, body)
}

fn keep(state: &mut State, call: &Call, status: u16, answer: &Value, known: bool) {
    let files = call.files.iter().map(|file| record::RecordedFile {
        field: file.field.clone(),
        name: file.filename.clone(),
        size: file.bytes.len(),
    });
    state.record.push(record::Request {
        at: chrono::Utc::now(),
        method: call.method.clone(),
        path: call.path.clone(),
        query: call.raw_query.clone(),
        body: call.body.clone(),
        files: files.collect(),
        status,
        answer: answer.clone(),
        authorized: call.authorization.is_some(),
        reason: call.reason.clone(),
        known,
    });
}

fn answer(status: u16, body: &Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let (kind, body) = match body {
        Value::Null => return status.into_response(),
        // What stands before Discord answers in HTML or plain text.
        Value::String(text) => ("text/html", Body::from(text.clone())),
        json => ("application/json", Body::from(json.to_string())),
    };
    let mut response = (status, body).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
