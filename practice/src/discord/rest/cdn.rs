//! The files of messages and options, served as Discord's CDN does.

use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::discord::state::State;

pub(super) fn file(state: &State, uri: &Uri) -> Response {
    let gone = || (StatusCode::NOT_FOUND, "This content is no longer available.").into_response();
    let mut parts = uri.path().split('/').skip(3);
    let (Some(id), Some(name)) = (parts.next().and_then(|id| id.parse().ok()), parts.next()) else { return gone() };
    let Some(file) = state.files.get(&id).filter(|file| file.filename == super::body::percent_decode(name)) else {
        return gone();
    };
    let hex = |name: &str| {
        let pairs = uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(key, _)| *key == name).find_map(|(_, value)| i64::from_str_radix(value, 16).ok())
    };
    let (Some(expires), Some(issued)) = (hex("ex"), hex("is")) else { return gone() };
    if expires < chrono::Utc::now().timestamp() || issued < state.links_valid_from {
        return gone();
    }
    let kind = file.content_type.as_deref().and_then(|kind| HeaderValue::from_str(kind).ok());
    let kind = kind.unwrap_or_else(|| HeaderValue::from_static("application/octet-stream"));
    ([(header::CONTENT_TYPE, kind)], file.bytes.clone()).into_response()
}
