//! The people of the practice world: what they type, press and see.

mod answer;
mod message;

use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::Value;

pub use answer::{Answer, Choice, Field, FieldStyle, Modal, NotAnswered};
pub(crate) use message::Handle;
pub use message::{
    Attachment, Button, ButtonStyle, Component, Embed, EmbedAuthor, EmbedField, EmbedFooter, EmbedImage, Menu,
    MenuKind, MenuOption, Message,
};

use crate::discord::{Discord, Id};

/// Somebody at a keyboard, in some channel. Cheap to clone; the builders return a changed copy.
#[derive(Clone)]
pub struct Person {
    pub(crate) discord: Discord,
    pub(crate) user: Id,
}

#[expect(clippy::unused_async, unused_variables, reason = "only the shape: the bodies follow in the next landing")]
impl Person {
    pub fn id(&self) -> Id {
        self.user
    }
    /// The user name: `alice`.
    pub fn name(&self) -> String {
        String::new()
    }
    /// The names of the roles this person has in the server they are in.
    pub fn roles(&self) -> Vec<String> {
        Vec::new()
    }

    // Builders: where the person is and what they hold.
    /// A channel or thread of the current server, by name or id.
    #[must_use]
    pub fn in_channel(&self, name_or_id: impl ToString) -> Person {
        self.clone()
    }
    #[must_use]
    pub fn in_guild(&self, guild: Id) -> Person {
        self.clone()
    }
    /// The direct messages with the bot.
    #[must_use]
    pub fn in_dm(&self) -> Person {
        self.clone()
    }
    #[must_use]
    pub fn locale(&self, locale: &str) -> Person {
        self.clone()
    }
    /// A file for the next attachment option that names no file of its own (`media:photo.png` or left out).
    #[must_use]
    pub fn attach(&self, filename: &str, bytes: impl Into<Vec<u8>>) -> Person {
        self.clone()
    }

    // Acts. Each waits for the first answer (three seconds at most).
    /// `/story log medium:Blog title:"A title" media:@/path/file contact:@bob community:#channel`
    pub async fn slash(&self, text: &str) -> Result<Answer, NotAnswered> {
        Err(NotAnswered::NoResponse)
    }
    /// The suggestions for `option` while `text` is being typed; what `text` gives for it is the partial input.
    pub async fn complete(&self, text: &str, option: &str) -> Result<Vec<Choice>, NotAnswered> {
        Err(NotAnswered::NoResponse)
    }
    /// Presses the button with this label (or custom_id).
    pub async fn press(&self, message: &Message, label: &str) -> Result<Answer, NotAnswered> {
        Err(NotAnswered::NoResponse)
    }
    /// Chooses in the message's only menu that has these options, by label or value (or `@name`, `#name`).
    pub async fn choose(&self, message: &Message, values: &[&str]) -> Result<Answer, NotAnswered> {
        Err(NotAnswered::NoResponse)
    }
    /// Fields by custom_id or label; those not named keep what stands in them.
    pub async fn submit(&self, modal: &Modal, fields: &[(&str, &str)]) -> Result<Answer, NotAnswered> {
        Err(NotAnswered::NoResponse)
    }

    // What the client would not send, for tests of bad input.
    /// Presses a button that is not there.
    pub async fn press_forged(&self, message: &Message, custom_id: &str) -> Result<Answer, NotAnswered> {
        Err(NotAnswered::NoResponse)
    }
    /// Like [`Self::submit`] without the client's checks of lengths and required fields.
    pub async fn submit_unchecked(&self, modal: &Modal, fields: &[(&str, &str)]) -> Result<Answer, NotAnswered> {
        Err(NotAnswered::NoResponse)
    }
    /// An interaction as given (`{"type": 2, "data": {…}}`); id, token, member, channel and the rest are filled in.
    pub async fn interact_raw(&self, interaction: Value) -> Result<Answer, NotAnswered> {
        Err(NotAnswered::NoResponse)
    }
    /// Presses once; the gateway delivers the very same interaction twice.
    pub async fn press_twice(&self, message: &Message, label: &str) -> Result<Answer, NotAnswered> {
        Err(NotAnswered::NoResponse)
    }

    // Ordinary chat.
    pub async fn say(&self, content: &str) -> Result<Message> {
        bail!("not yet")
    }
    /// Deletes a message: one's own, or with Manage Messages anybody's.
    pub fn delete(&self, message: &Message) -> Result<()> {
        bail!("not yet")
    }

    // What the person sees.
    /// The messages of a channel or thread (by name or id), oldest first; none where the person may not look.
    pub fn sees(&self, channel: &str) -> Vec<Message> {
        Vec::new()
    }
    /// Names of the channels this person can open in the current server.
    pub fn channels(&self) -> Vec<String> {
        Vec::new()
    }
    /// Direct messages from the bot and everything in private threads the person is in, oldest first.
    pub fn inbox(&self) -> Vec<Message> {
        Vec::new()
    }
    pub async fn wait_for_message(
        &self,
        channel: &str,
        timeout: Duration,
        wanted: impl FnMut(&Message) -> bool,
    ) -> Result<Message> {
        bail!("not yet")
    }
    pub async fn wait_for_inbox(&self, timeout: Duration, wanted: impl FnMut(&Message) -> bool) -> Result<Message> {
        bail!("not yet")
    }
}
