//! What can go wrong between a worker and Discord, as the worker must tell it apart.

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::Value;

/// Why Discord did not do what was asked.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Failure {
    /// Discord understood and said no; asking again would not help.
    #[error("Discord refused ({status}, code {code}): {message}")]
    Refused {
        /// HTTP status, 400–499.
        status: u16,
        /// Discord's own error code, 0 where it gave none.
        code: u32,
        /// Discord's words, with the fields it complains of.
        message: String,
    },
    /// The token is no longer valid: nothing is sent any more.
    #[error("Discord refused the bot's token")]
    Unauthorized,
    /// Discord is away, overloaded, or asks for more patience than one call has.
    #[error("Discord is unavailable: {reason}")]
    Unavailable {
        /// What happened, for operators.
        reason: String,
        /// The pause Discord asked for.
        retry_after: Option<Duration>,
        /// Whether it may have been done all the same: look before doing it again.
        perhaps_done: bool,
    },
    /// More than Discord takes in one request.
    #[error("the files are too large for Discord")]
    TooLarge,
    /// A body that could not be written, or an answer that could not be read. The request itself may have succeeded.
    #[error("malformed: {0}")]
    Malformed(String),
}

impl Failure {
    /// From an answer of 400–499 (or an unexpected redirect).
    pub(super) fn refused(status: StatusCode, body: &[u8]) -> Self {
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let mut message = body["message"].as_str().unwrap_or("no reason given").to_owned();
        let mut fields = Vec::new();
        name_fields(&body["errors"], "", &mut fields);
        if !fields.is_empty() {
            message = format!("{message} ({})", fields.join("; "));
        }
        let code = body["code"].as_u64().and_then(|code| u32::try_from(code).ok()).unwrap_or(0);
        Self::Refused { status: status.as_u16(), code, message }
    }

    /// Discord's error code, if it refused.
    pub fn code(&self) -> Option<u32> {
        match self {
            Self::Refused { code, .. } => Some(*code),
            _ => None,
        }
    }

    /// The person takes no direct messages from the bot: closed, or no server in common.
    pub fn is_closed_dm(&self) -> bool {
        matches!(self.code(), Some(50007 | 50278))
    }

    /// What was addressed does not exist (any more): channel, server, member, message, role, person, emoji, event.
    pub fn is_gone(&self) -> bool {
        matches!(self.code(), Some(10003 | 10004 | 10007 | 10008 | 10011 | 10013 | 10070))
    }

    /// The person is not (or no longer) in the server, or is nobody at all; the server itself is there.
    pub fn is_no_member(&self) -> bool {
        matches!(self.code(), Some(10007 | 10013))
    }

    /// The bot lacks access or a permission; an administrator can mend that.
    pub fn is_permission(&self) -> bool {
        matches!(self.code(), Some(50001 | 50013))
    }

    /// A server has as many scheduled events as it can have.
    pub fn is_full(&self) -> bool {
        self.code() == Some(30038)
    }

    /// The message has a thread already.
    pub fn has_thread(&self) -> bool {
        self.code() == Some(160_004)
    }

    /// The thread is archived and locked against new messages.
    pub fn is_archived(&self) -> bool {
        self.code() == Some(50083)
    }

    /// Worth doing again later: an outage, or direct messages opened (40003) and messages sent (20016, 20028) too fast.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Unavailable { .. }) || matches!(self.code(), Some(40003 | 20016 | 20028))
    }

    /// The pause Discord asked for before the next try.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Unavailable { retry_after, .. } => *retry_after,
            _ => None,
        }
    }
}

/// Flattens Discord's nested `errors` into `embeds.0.title: Must be 256 or fewer in length.`
fn name_fields(errors: &Value, path: &str, out: &mut Vec<String>) {
    let Some(entries) = errors.as_object() else { return };
    for (name, inner) in entries {
        if name == "_errors" {
            let words = inner.as_array().into_iter().flatten().filter_map(|error| error["message"].as_str());
            out.extend(words.map(|words| format!("{path}: {words}")));
        } else if path.is_empty() {
            name_fields(inner, name, out);
        } else {
            name_fields(inner, &format!("{path}.{name}"), out);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn refused(code: u32) -> Failure {
        Failure::refused(StatusCode::FORBIDDEN, json!({"code": code, "message": "No"}).to_string().as_bytes())
    }

    #[test]
    fn every_kind_of_refusal_is_told_apart() {
        assert!(refused(50007).is_closed_dm() && refused(50278).is_closed_dm());
        assert!(refused(10003).is_gone() && refused(10008).is_gone());
        assert!(refused(50001).is_permission() && refused(50013).is_permission());
        assert!(refused(40003).is_temporary() && !refused(40003).is_closed_dm());
        assert!(!refused(50035).is_temporary() && !refused(50035).is_gone() && !refused(50035).is_permission());
    }

    #[test]
    fn the_fields_discord_complains_of_are_named() {
        let body = json!({"code": 50035, "message": "Invalid Form Body", "errors": {"embeds": {"0": {"title": {
            "_errors": [{"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 256 or fewer in length."}]
        }}}}});
        assert_eq!(
            Failure::refused(StatusCode::BAD_REQUEST, body.to_string().as_bytes()).to_string(),
            "Discord refused (400, code 50035): Invalid Form Body (embeds.0.title: Must be 256 or fewer in length.)"
        );
    }

    #[test]
    fn an_answer_that_is_not_json_is_still_a_refusal() {
        let failure = Failure::refused(StatusCode::FORBIDDEN, b"<html>");
        assert_eq!(failure, Failure::Refused { status: 403, code: 0, message: "no reason given".to_owned() });
    }
}
