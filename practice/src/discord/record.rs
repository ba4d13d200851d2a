//! What the bot asked of the REST interface, kept so that tests can look at it.

use chrono::{DateTime, Utc};
use serde_json::Value;

/// One request and how it was answered.
#[derive(Clone, Debug)]
pub struct Request {
    pub at: DateTime<Utc>,
    pub method: String,
    /// Without `/api/v10` and without the query.
    pub path: String,
    pub query: String,
    /// The JSON body; of a multipart request its `payload_json`.
    pub body: Value,
    pub files: Vec<RecordedFile>,
    /// 0 for a request that was never answered.
    pub status: u16,
    pub answer: Value,
    /// Whether it had an Authorization header.
    pub authorized: bool,
    /// `X-Audit-Log-Reason`, decoded.
    pub reason: Option<String>,
    /// Whether there is such a route at all.
    pub known: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedFile {
    /// `files[0]`
    pub field: String,
    pub name: String,
    pub size: usize,
}

impl Request {
    /// Whether it matches `POST /channels/{id}/messages`.
    pub fn is(&self, pattern: &str) -> bool {
        Pattern::new(pattern).matches(&self.method, &self.path)
    }
}

/// A method and a path in which `{anything}` stands for one segment; `*` as method stands for each.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    method: String,
    path: String,
}

impl Pattern {
    pub(crate) fn new(pattern: &str) -> Self {
        let (method, path) = pattern.trim().split_once(' ').unwrap_or(("*", pattern.trim()));
        Self { method: method.to_uppercase(), path: path.trim().to_owned() }
    }

    pub(crate) fn matches(&self, method: &str, path: &str) -> bool {
        if self.method != "*" && self.method != method {
            return false;
        }
        if self.path == "*" {
            return true;
        }
        let mut wanted = self.path.split('/').filter(|part| !part.is_empty());
        let mut given = path.split('/').filter(|part| !part.is_empty());
        loop {
            match (wanted.next(), given.next()) {
                (None, None) => return true,
                (Some(wanted), Some(given)) if wanted.starts_with('{') || wanted == given => {}
                _ => return false,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn a_pattern_stands_for_segments_not_for_prefixes() {
        let pattern = Pattern::new("POST /channels/{id}/messages");
        assert!(pattern.matches("POST", "/channels/12/messages"));
        assert!(!pattern.matches("POST", "/channels/12/messages/13"));
        assert!(!pattern.matches("GET", "/channels/12/messages"));
        assert!(Pattern::new("* *").matches("PUT", "/anything/at/all"));
    }
}
