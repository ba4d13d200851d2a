//! One call of the API: what is sent, and whether it may be sent twice.

use std::fmt;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::{
    Body, Client, Method, RequestBuilder,
    multipart::{Form, Part},
};
use serde::Serialize;
use serde_json::Value;
use twilight_http_ratelimiting::Endpoint;

use super::{Failure, messages::File};
use crate::discord::text::limits;

/// Whether a call that may have been done can be done again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeat {
    /// It ends alike: a question, a replacement, a removal, or a message with an enforced nonce.
    Safe,
    /// It would make another one.
    Never,
}

pub(super) struct Call {
    method: Method,
    path: String,
    query: Vec<(&'static str, String)>,
    body: Option<Value>,
    files: Vec<File>,
    reason: Option<String>,
    pub(super) repeat: Repeat,
}

/// Says what is called without the ids, query and body: fit for any log.
impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.method)?;
        self.path.split('/').enumerate().try_for_each(|(index, segment)| {
            let segment = if self.is_hidden(index, segment) { "_" } else { segment };
            write!(f, "/{segment}")
        })
    }
}

impl Call {
    /// `path` without a leading slash. Everything but a POST is safe to repeat.
    pub(super) fn new(method: Method, path: impl Into<String>) -> Self {
        let repeat = if method == Method::POST { Repeat::Never } else { Repeat::Safe };
        Self { method, path: path.into(), query: Vec::new(), body: None, files: Vec::new(), reason: None, repeat }
    }

    pub(super) fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    pub(super) fn query(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.query.push((name, value.to_string()));
        self
    }

    pub(super) fn body(mut self, body: &impl Serialize) -> Result<Self, Failure> {
        let body =
            serde_json::to_value(body).map_err(|error| Failure::Malformed(format!("body of {self}: {error}")))?;
        self.body = Some(body);
        Ok(self)
    }

    pub(super) fn files(mut self, files: Vec<File>) -> Self {
        self.files = files;
        self
    }

    /// A reason for the server's audit log.
    pub(super) fn reason(mut self, reason: &str) -> Self {
        self.reason = Some(encode_reason(reason));
        self
    }

    /// Whether it goes to the answer of an interaction: the token in its path is what it needs, and all it needs.
    pub(super) fn is_of_an_answer(&self) -> bool {
        self.path.starts_with("webhooks/")
    }

    /// Whether a segment of its path is an id, or the token of an interaction, which nobody may read.
    fn is_hidden(&self, index: usize, segment: &str) -> bool {
        segment.starts_with(|c: char| c.is_ascii_digit()) || (index == 2 && self.is_of_an_answer())
    }

    pub(super) fn repeatable(mut self) -> Self {
        self.repeat = Repeat::Safe;
        self
    }

    /// The request; the default headers of `client` make it the bot's.
    pub(super) fn request(&self, client: &Client, base: &str) -> RequestBuilder {
        let mut request = client.request(self.method.clone(), format!("{base}{}", self.path));
        if !self.query.is_empty() {
            request = request.query(&self.query);
        }
        if let Some(reason) = &self.reason {
            request = request.header("X-Audit-Log-Reason", reason);
        }
        match &self.body {
            Some(body) if !self.files.is_empty() => {
                let mut form = Form::new().text("payload_json", body.to_string());
                for (index, file) in self.files.iter().enumerate() {
                    let length = file.bytes.len() as u64;
                    let part =
                        Part::stream_with_length(Body::from(file.bytes.clone()), length).file_name(file.name.clone());
                    // A type that is none is left to Discord to guess.
                    let part = part.mime_str(&file.content_type).unwrap_or_else(|_| {
                        Part::stream_with_length(Body::from(file.bytes.clone()), length).file_name(file.name.clone())
                    });
                    form = form.part(format!("files[{index}]"), part);
                }
                request.multipart(form)
            }
            Some(body) => request.json(body),
            None => request,
        }
    }

    /// The limiter's name for this call. Ids below the resource that owns the limit share one: each would be remembered.
    pub(super) fn endpoint(&self) -> Endpoint {
        use twilight_http_ratelimiting::Method as Limited;
        let method = match self.method {
            Method::POST => Limited::Post,
            Method::PATCH => Limited::Patch,
            Method::PUT => Limited::Put,
            Method::DELETE => Limited::Delete,
            _ => Limited::Get,
        };
        let owned = self.path.starts_with("channels/") || self.path.starts_with("guilds/");
        let kept = if owned { 2 } else { 0 };
        let segments = self
            .path
            .split('/')
            .enumerate()
            .map(|(index, segment)| if index >= kept && self.is_hidden(index, segment) { "_" } else { segment });
        Endpoint { method, path: segments.collect::<Vec<_>>().join("/") }
    }
}

/// As much of `reason` as fits when encoded.
fn encode_reason(reason: &str) -> String {
    let mut out = String::new();
    for c in reason.chars() {
        let encoded = utf8_percent_encode(c.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC).to_string();
        if out.len() + encoded.len() > limits::AUDIT_LOG_REASON {
            break;
        }
        out += &encoded;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_encoded_and_bounded() {
        assert_eq!(encode_reason("Año nuevo\n"), "A%C3%B1o%20nuevo%0A");
        let long = encode_reason(&"ñ".repeat(200));
        assert_eq!(long, "%C3%B1".repeat(85));
        assert!(long.len() <= limits::AUDIT_LOG_REASON);
    }

    #[test]
    fn limits_belong_to_the_channel_or_server_and_not_to_a_message() {
        let endpoint = |path: &str| Call::get(path).endpoint().path;
        assert_eq!(endpoint("channels/1/messages/2"), "channels/1/messages/_");
        assert_eq!(endpoint("guilds/1/members/2"), "guilds/1/members/_");
        assert_eq!(endpoint("applications/1/commands"), "applications/_/commands");
        assert_eq!(endpoint("users/@me/channels"), "users/@me/channels");
        assert_eq!(Call::get("channels/1/messages/2").to_string(), "GET/channels/_/messages/_");
    }

    #[test]
    fn the_token_of_an_interaction_stands_in_no_log_and_in_no_limit() {
        let call = Call::get("webhooks/1/aW50ZXJhY3Rpb24/messages/@original");
        assert_eq!(call.to_string(), "GET/webhooks/_/_/messages/@original");
        assert_eq!(call.endpoint().path, "webhooks/_/_/messages/@original");
    }
}
