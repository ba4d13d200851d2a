//! What a request carries: path, query, JSON or multipart, the reason for the audit log.

use std::collections::HashMap;

use axum::RequestExt;
use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use serde_json::Value;

use crate::discord::error::{Outcome, Refusal, wrong};
use crate::discord::id::Id;

/// Larger requests are not even read.
const MAX_REQUEST: usize = 25 * 1024 * 1024;

/// One request, read whole.
pub(crate) struct Call {
    pub(crate) method: String,
    /// Without `/api/v10`.
    pub(crate) path: String,
    pub(crate) raw_query: String,
    pub(crate) query: HashMap<String, String>,
    pub(crate) body: Value,
    pub(crate) files: Vec<Upload>,
    pub(crate) authorization: Option<String>,
    pub(crate) user_agent: bool,
    pub(crate) reason: Option<String>,
}

/// A file of a multipart request.
#[derive(Clone)]
pub(crate) struct Upload {
    /// `files[0]`
    pub(crate) field: String,
    pub(crate) filename: String,
    pub(crate) content_type: Option<String>,
    pub(crate) bytes: Bytes,
}

impl Call {
    pub(crate) fn segments(&self) -> Vec<&str> {
        self.path.split('/').filter(|part| !part.is_empty()).collect()
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        self.query.get(name).is_some_and(|value| matches!(value.as_str(), "true" | "1" | "True"))
    }

    /// A number of the query within bounds; refused outside them.
    pub(crate) fn number(&self, name: &str, default: usize, min: usize, max: usize) -> Outcome<usize> {
        let Some(text) = self.query.get(name) else { return Ok(default) };
        match text.parse::<usize>() {
            Ok(number) if (min..=max).contains(&number) => Ok(number),
            Ok(number) if number < min => {
                Err(wrong(name, "NUMBER_TYPE_MIN", &format!("int value should be greater than or equal to {min}.")))
            }
            Ok(_) => Err(wrong(name, "NUMBER_TYPE_MAX", &format!("int value should be less than or equal to {max}."))),
            Err(_) => Err(wrong(name, "NUMBER_TYPE_COERCE", &format!("Value \"{text}\" is not int."))),
        }
    }

    pub(crate) fn id_in_query(&self, name: &str) -> Outcome<Option<Id>> {
        self.query.get(name).map(|text| id(text, name)).transpose()
    }
}

/// A snowflake of a path or query.
pub(crate) fn id(text: &str, name: &str) -> Outcome<Id> {
    text.parse().map_err(|_| wrong(name, "NUMBER_TYPE_COERCE", &format!("Value \"{text}\" is not snowflake.")))
}

/// Everything but the body, and the body's type.
fn head(request: &Request) -> Outcome<(Call, String)> {
    let text = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let path = request.uri().path();
    let raw_query = request.uri().query().unwrap_or_default().to_owned();
    let call = Call {
        method: request.method().to_string(),
        path: path.strip_prefix("/api/v10").ok_or_else(Refusal::no_such_route)?.to_owned(),
        query: parse_query(&raw_query),
        raw_query,
        body: Value::Null,
        files: Vec::new(),
        authorization: text("authorization"),
        user_agent: text("user-agent").is_some_and(|agent| !agent.is_empty()),
        reason: text("x-audit-log-reason").map(|reason| percent_decode(&reason)),
    };
    Ok((call, text(header::CONTENT_TYPE.as_str()).unwrap_or_default()))
}

pub(super) async fn read(request: Request) -> Outcome<Call> {
    let (mut call, kind) = head(&request)?;
    if kind.starts_with("multipart/form-data") {
        read_parts(request, &mut call).await?;
        return Ok(call);
    }
    let bytes = axum::body::to_bytes(request.into_limited_body(), MAX_REQUEST).await;
    let bytes = bytes.map_err(|_| Refusal::too_large())?;
    if !bytes.is_empty() {
        if !kind.starts_with("application/json") {
            return Err(Refusal::not_json());
        }
        call.body = serde_json::from_slice(&bytes).map_err(|_| Refusal::not_json())?;
    }
    Ok(call)
}

async fn read_parts(request: Request, call: &mut Call) -> Outcome<()> {
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Refusal::not_json())?;
    let mut total = 0;
    while let Some(part) = parts.next_field().await.map_err(|_| Refusal::not_json())? {
        let name = part.name().unwrap_or_default().to_owned();
        let filename = part.file_name().map(str::to_owned);
        let content_type = part.content_type().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| Refusal::not_json())?;
        total += bytes.len();
        if total > MAX_REQUEST {
            return Err(Refusal::too_large());
        }
        match filename {
            Some(filename) => call.files.push(Upload { field: name, filename, content_type, bytes }),
            None if name == "payload_json" => {
                call.body = serde_json::from_slice(&bytes).map_err(|_| Refusal::not_json())?;
            }
            // Plain form fields are the old way of giving content.
            None => {
                if call.body.is_null() {
                    call.body = serde_json::json!({});
                }
                call.body[name.as_str()] = Value::String(String::from_utf8_lossy(&bytes).into_owned());
            }
        }
    }
    Ok(())
}

fn parse_query(query: &str) -> HashMap<String, String> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (percent_decode(name), percent_decode(&value.replace('+', " ")))
        })
        .collect()
}

pub(crate) fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let decoded = (first == b'%')
            .then(|| after.get(..2))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let Some(byte) = decoded {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::percent_decode;

    #[test]
    fn reasons_are_decoded() {
        assert_eq!(percent_decode("set%20up by%20%C3%A9ve 100%"), "set up by éve 100%");
    }
}
