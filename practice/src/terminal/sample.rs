//! Messages for tests.

use serde_json::{Value, json};

use crate::people::Message;

/// A message of the bot in `#story-review`, with these parts changed.
pub(super) fn message(parts: &Value) -> Message {
    let mut whole = json!({
        "id": "1", "channel_id": "2", "channel": "story-review", "guild_id": "3", "author_id": "4", "author": "Coalition",
        "content": "", "embeds": [], "components": [], "attachments": [], "ephemeral": false, "loading": false,
        "sent": "2026-11-24T12:00:00Z", "edited": null, "pinged": [], "pinned": false, "nonce": null, "thread": null,
    });
    let known = whole.as_object_mut().unwrap();
    known.extend(parts.as_object().unwrap().clone());
    serde_json::from_value(whole).unwrap()
}
