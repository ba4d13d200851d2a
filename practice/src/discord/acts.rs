//! What people do that is not an interaction: they write, and they hand files to options.

use super::Id;
use super::model::{Attachment, Channel, Role};
use super::rules::message::{clean_name, guess_type};
use super::state::State;

impl State {
    /// A person's ordinary message.
    pub(crate) fn write(&mut self, author: Id, channel: &Channel, content: &str) -> Id {
        let draft = super::rules::message::Draft::of_text(content);
        let message = self.new_message(draft, author, channel);
        self.add_message(message).1
    }

    pub(crate) fn role_json(&self, role: &Role) -> serde_json::Value {
        super::render::guild::role(role)
    }
}

/// A file on its way into an option: it stands in nobody's message and vanishes like everything ephemeral.
pub(crate) fn attachment_of(state: &mut State, name: &str, bytes: Vec<u8>) -> Attachment {
    let filename = clean_name(name);
    Attachment {
        id: state.ids.next(),
        channel: state.application,
        content_type: guess_type(&filename).map(str::to_owned),
        filename,
        description: None,
        bytes: bytes.into(),
        ephemeral: true,
    }
}
