//! Refusals, in the very form in which Discord gives them: status, code, message and the tree of errors.

use serde_json::{Map, Value, json};

/// An answer that is not a success.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

pub(crate) type Outcome<T> = Result<T, Refusal>;

impl Refusal {
    pub(crate) fn new(status: u16, code: u64, message: &str) -> Self {
        Self { status, body: json!({ "message": message, "code": code }) }
    }
    fn unknown(code: u64, what: &str) -> Self {
        Self::new(404, code, &format!("Unknown {what}"))
    }
    pub(crate) fn no_such_route() -> Self {
        Self::new(404, 0, "404: Not Found")
    }
    pub(crate) fn unauthorized() -> Self {
        Self::new(401, 0, "401: Unauthorized")
    }
    pub(crate) fn not_json() -> Self {
        Self::new(400, 50109, "The request body contains invalid JSON.")
    }
    pub(crate) fn too_large() -> Self {
        Self::new(413, 40005, "Request entity too large")
    }
    pub(crate) fn missing_access() -> Self {
        Self::new(403, 50001, "Missing Access")
    }
    pub(crate) fn missing_permissions() -> Self {
        Self::new(403, 50013, "Missing Permissions")
    }
    pub(crate) fn unknown_channel() -> Self {
        Self::unknown(10003, "Channel")
    }
    pub(crate) fn unknown_guild() -> Self {
        Self::unknown(10004, "Guild")
    }
    pub(crate) fn unknown_member() -> Self {
        Self::unknown(10007, "Member")
    }
    pub(crate) fn unknown_message() -> Self {
        Self::unknown(10008, "Message")
    }
    pub(crate) fn unknown_overwrite() -> Self {
        Self::unknown(10009, "Overwrite")
    }
    pub(crate) fn unknown_role() -> Self {
        Self::unknown(10011, "Role")
    }
    pub(crate) fn unknown_user() -> Self {
        Self::unknown(10013, "User")
    }
    pub(crate) fn unknown_webhook() -> Self {
        Self::unknown(10015, "Webhook")
    }
    pub(crate) fn unknown_interaction() -> Self {
        Self::unknown(10062, "interaction")
    }
    pub(crate) fn unknown_command() -> Self {
        Self::unknown(10063, "application command")
    }
    pub(crate) fn unknown_event() -> Self {
        Self::unknown(10070, "Guild Scheduled Event")
    }
    pub(crate) fn already_acknowledged() -> Self {
        Self::new(400, 40060, "Interaction has already been acknowledged.")
    }
    pub(crate) fn empty_message() -> Self {
        Self::new(400, 50006, "Cannot send an empty message")
    }
    pub(crate) fn cannot_send_to_user() -> Self {
        Self::new(403, 50007, "Cannot send messages to this user")
    }
    pub(crate) fn no_mutual_server() -> Self {
        Self::new(403, 50278, "Cannot send messages to this user due to having no mutual guilds")
    }
    pub(crate) fn invalid_token() -> Self {
        Self::new(401, 50027, "Invalid Webhook Token")
    }
    pub(crate) fn wrong_channel_kind() -> Self {
        Self::new(400, 50024, "Cannot execute action on this channel type")
    }
    pub(crate) fn not_the_author() -> Self {
        Self::new(403, 50005, "Cannot edit a message authored by another user")
    }
    pub(crate) fn system_message() -> Self {
        Self::new(403, 50021, "Cannot execute action on a system message")
    }
}

/// Collects what is wrong with a body, at which place.
#[derive(Default)]
pub(crate) struct Wrongs {
    tree: Map<String, Value>,
}

impl Wrongs {
    /// `path` is written `embeds.0.description`; the empty path is the body itself.
    pub(crate) fn add(&mut self, path: &str, code: &str, message: impl Into<String>) {
        let mut node = &mut self.tree;
        for part in path.split('.').filter(|part| !part.is_empty()) {
            let entry = node.entry(part).or_insert_with(|| Value::Object(Map::new()));
            let Value::Object(inner) = entry else { return };
            node = inner;
        }
        let list = node.entry("_errors").or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(list) = list {
            list.push(json!({ "code": code, "message": message.into() }));
        }
    }

    pub(crate) fn required(&mut self, path: &str) {
        self.add(path, "BASE_TYPE_REQUIRED", "This field is required");
    }

    pub(crate) fn choices(&mut self, path: &str, allowed: &str) {
        self.add(path, "BASE_TYPE_CHOICES", format!("Value must be one of {{{allowed}}}."));
    }

    /// Text of `min` to `max` characters, counted as Discord counts (Unicode code points).
    pub(crate) fn length(&mut self, path: &str, text: &str, min: usize, max: usize) {
        let count = text.chars().count();
        if min > 0 && count == 0 {
            self.required(path);
        } else if count < min || count > max {
            self.bad_length(path, count, min, max);
        }
    }

    /// A list of `min` to `max` items.
    pub(crate) fn count(&mut self, path: &str, count: usize, min: usize, max: usize) {
        if count < min || count > max {
            self.bad_length(path, count, min, max);
        }
    }

    fn bad_length(&mut self, path: &str, count: usize, min: usize, max: usize) {
        if min > 0 {
            self.add(path, "BASE_TYPE_BAD_LENGTH", format!("Must be between {min} and {max} in length."));
        } else if count > max {
            self.add(path, "BASE_TYPE_MAX_LENGTH", format!("Must be {max} or fewer in length."));
        }
    }

    /// The same, found inside the field `prefix` of a larger body.
    pub(crate) fn under(mut self, prefix: &str) -> Self {
        if !prefix.is_empty() && !self.tree.is_empty() {
            let inner = std::mem::take(&mut self.tree);
            self.tree.insert(prefix.to_owned(), Value::Object(inner));
        }
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.tree.is_empty()
    }

    /// 50035 with the tree, if anything was added.
    pub(crate) fn check(self) -> Outcome<()> {
        if self.is_empty() {
            return Ok(());
        }
        Err(Refusal {
            status: 400,
            body: json!({ "message": "Invalid Form Body", "code": 50035, "errors": self.tree }),
        })
    }
}

/// A form body with exactly one thing wrong.
pub(crate) fn wrong(path: &str, code: &str, message: &str) -> Refusal {
    let mut wrongs = Wrongs::default();
    wrongs.add(path, code, message);
    Refusal { status: 400, body: json!({ "message": "Invalid Form Body", "code": 50035, "errors": wrongs.tree }) }
}
