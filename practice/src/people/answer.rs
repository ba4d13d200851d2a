//! What a person gets back for a command, a press or a submitted modal.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::message::{Handle, Message};
use crate::discord::Id;

/// What a person gets back.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A new message (`loading` while the bot is still "thinking").
    Message(Message),
    /// The message whose control was used, as it stands after the answer.
    Updated(Message),
    /// A form to fill in; hand it to [`super::Person::submit`].
    Modal(Modal),
    /// Suggestions, answered to [`super::Person::complete`] only.
    Choices(Vec<Choice>),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAnswered {
    /// Discord's client would not have sent this, and why: an unknown command, a required option that is missing,
    /// a disabled button, a message the person cannot see.
    Client(String),
    /// "The application did not respond": nothing (valid) came within three seconds.
    NoResponse,
}

impl std::fmt::Display for NotAnswered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Client(why) => f.write_str(why),
            Self::NoResponse => f.write_str("The application did not respond"),
        }
    }
}

impl std::error::Error for NotAnswered {}

/// A suggestion of an option's autocomplete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    pub name: String,
    pub value: Value,
}

/// A form the bot opened.
#[derive(Clone, Debug)]
pub struct Modal {
    pub title: String,
    pub custom_id: String,
    pub fields: Vec<Field>,
    pub(crate) interaction: Id,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub label: String,
    pub custom_id: String,
    /// What stands in it when it opens.
    pub value: String,
    pub placeholder: Option<String>,
    pub min: usize,
    pub max: usize,
    pub required: bool,
    pub style: FieldStyle,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldStyle {
    Line,
    Paragraph,
}

impl Modal {
    /// The field with this custom_id or label.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.custom_id == name || field.label == name)
    }
}

impl Answer {
    /// The message of the answer, new or updated.
    pub fn message(self) -> Result<Message> {
        match self {
            Self::Message(message) | Self::Updated(message) => Ok(message),
            Self::Modal(modal) => bail!("a message was expected, the modal {:?} came", modal.title),
            Self::Choices(_) => bail!("a message was expected, autocomplete choices came"),
        }
    }

    pub fn modal(self) -> Result<Modal> {
        match self {
            Self::Modal(modal) => Ok(modal),
            other => bail!("a modal was expected, this came: {:?}", other.text()),
        }
    }

    /// All that can be read in it.
    pub fn text(&self) -> String {
        match self {
            Self::Message(message) | Self::Updated(message) => message.text(),
            Self::Modal(modal) => {
                let labels = modal.fields.iter().map(|field| field.label.as_str());
                std::iter::once(modal.title.as_str()).chain(labels).collect::<Vec<_>>().join("\n")
            }
            Self::Choices(choices) => choices.iter().map(|choice| choice.name.as_str()).collect::<Vec<_>>().join("\n"),
        }
    }

    /// Waits until a deferred answer has been filled in; everything else is settled already.
    pub async fn settled(self, timeout: Duration) -> Result<Answer> {
        let (message, fresh) = match &self {
            Self::Message(message) => (message, true),
            Self::Updated(message) => (message, false),
            Self::Modal(_) | Self::Choices(_) => return Ok(self),
        };
        let Handle(Some(discord)) = message.discord.clone() else { return Ok(self) };
        let interaction = message.interaction.context("not an answer to an interaction")?;
        let settled = discord
            .wait_until(timeout, |view| view.settled(interaction))
            .await
            .context("the deferred answer was never filled in")?;
        Ok(if fresh || settled.id != message.id { Self::Message(settled) } else { Self::Updated(settled) })
    }

    /// The further messages the bot has sent for the same interaction, oldest first.
    pub fn follow_ups(&self) -> Vec<Message> {
        let (Self::Message(message) | Self::Updated(message)) = self else { return Vec::new() };
        let (Handle(Some(discord)), Some(interaction)) = (&message.discord, message.interaction) else {
            return Vec::new();
        };
        discord.look(|view| view.follow_ups(interaction))
    }
}
