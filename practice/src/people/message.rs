//! A message as a person sees it.

use std::fmt;

use axum::body::Bytes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::discord::{Discord, Id};

/// A message as a person sees it, at the moment it was looked at.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Message {
    pub id: Id,
    pub channel_id: Id,
    /// The channel's or thread's name; for direct messages the other person's name.
    pub channel: String,
    /// The server it stands in; none for direct messages.
    pub guild_id: Option<Id>,
    pub author_id: Id,
    /// The author's user name; the bot has one too.
    pub author: String,
    pub content: String,
    pub embeds: Vec<Embed>,
    /// Rows of buttons and menus.
    pub components: Vec<Vec<Component>>,
    /// Every file of the message, those shown inside an embed too.
    pub attachments: Vec<Attachment>,
    /// "Only you can see this."
    pub ephemeral: bool,
    /// "… is thinking": a deferred answer that has not been filled in yet.
    pub loading: bool,
    pub sent: DateTime<Utc>,
    pub edited: Option<DateTime<Utc>>,
    /// Names of the people and roles whom this message really notified, `@everyone` included.
    pub pinged: Vec<String>,
    pub pinned: bool,
    pub nonce: Option<String>,
    /// The thread that was started from this message.
    pub thread: Option<Id>,
    /// Set on answers to an interaction.
    #[serde(skip)]
    pub(crate) interaction: Option<Id>,
    #[serde(skip)]
    pub(crate) discord: Handle,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Embed {
    pub title: Option<String>,
    pub description: Option<String>,
    pub url: Option<String>,
    pub color: Option<u32>,
    pub timestamp: Option<String>,
    pub author: Option<EmbedAuthor>,
    pub fields: Vec<EmbedField>,
    pub footer: Option<EmbedFooter>,
    pub image: Option<EmbedImage>,
    pub thumbnail: Option<EmbedImage>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EmbedAuthor {
    pub name: String,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EmbedField {
    pub name: String,
    pub value: String,
    #[serde(default)]
    pub inline: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EmbedFooter {
    pub text: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EmbedImage {
    pub url: String,
}

/// What stands in a row under a message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Component {
    Button(Button),
    Menu(Menu),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    pub label: String,
    pub style: ButtonStyle,
    pub disabled: bool,
    /// None for links.
    pub custom_id: Option<String>,
    /// Links only.
    pub url: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ButtonStyle {
    Primary,
    Secondary,
    Success,
    Danger,
    Link,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Menu {
    pub custom_id: String,
    pub kind: MenuKind,
    pub placeholder: Option<String>,
    /// Text menus only; the others list people, roles or channels of the server.
    pub options: Vec<MenuOption>,
    pub min_values: usize,
    pub max_values: usize,
    pub disabled: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MenuKind {
    Text,
    User,
    Role,
    Mentionable,
    Channel,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MenuOption {
    pub label: String,
    pub value: String,
    pub description: Option<String>,
    #[serde(default)]
    pub default: bool,
}

/// A file under a message.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub id: Id,
    pub filename: String,
    pub content_type: Option<String>,
    pub url: String,
    pub description: Option<String>,
    #[serde(skip)]
    pub bytes: Bytes,
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} bytes)", self.filename, self.bytes.len())
    }
}

impl Message {
    /// All that can be read, in reading order: content, embeds, files, labels.
    pub fn text(&self) -> String {
        let mut lines = Vec::new();
        let mut add = |text: &str| {
            if !text.is_empty() {
                lines.push(text.to_owned());
            }
        };
        add(&self.content);
        for embed in &self.embeds {
            embed.author.iter().for_each(|author| add(&author.name));
            embed.title.iter().for_each(|title| add(title));
            embed.description.iter().for_each(|description| add(description));
            for field in &embed.fields {
                add(&field.name);
                add(&field.value);
            }
            embed.footer.iter().for_each(|footer| add(&footer.text));
        }
        self.attachments.iter().for_each(|attachment| add(&attachment.filename));
        for component in self.components.iter().flatten() {
            match component {
                Component::Button(button) => add(&button.label),
                Component::Menu(menu) => {
                    menu.placeholder.iter().for_each(|placeholder| add(placeholder));
                    for option in &menu.options {
                        add(&option.label);
                        option.description.iter().for_each(|description| add(description));
                    }
                }
            }
        }
        lines.join("\n")
    }

    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    pub fn buttons(&self) -> Vec<&Button> {
        self.components
            .iter()
            .flatten()
            .filter_map(|component| match component {
                Component::Button(button) => Some(button),
                Component::Menu(_) => None,
            })
            .collect()
    }

    pub fn button(&self, label: &str) -> Option<Button> {
        self.buttons().into_iter().find(|button| button.label == label).cloned()
    }

    pub fn menus(&self) -> Vec<&Menu> {
        self.components
            .iter()
            .flatten()
            .filter_map(|component| match component {
                Component::Menu(menu) => Some(menu),
                Component::Button(_) => None,
            })
            .collect()
    }

    /// The same message as it stands now; none once it was deleted.
    pub fn now(&self) -> Option<Message> {
        let discord = self.discord.0.as_ref()?;
        discord.look(|view| view.message(self.channel_id, self.id))
    }
}

/// Where the message came from, so that it can be looked at again.
#[derive(Clone, Default)]
pub(crate) struct Handle(pub(crate) Option<Discord>);

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Discord")
    }
}
