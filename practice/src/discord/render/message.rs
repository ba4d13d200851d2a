//! Messages and their attachments as JSON.

use serde_json::{Value, json};

use super::time;
use crate::discord::gateway::intents;
use crate::discord::model::{Attachment, InteractionKind, Message};
use crate::discord::state::State;

/// How long a signed file link lives.
const LINK_SECONDS: i64 = 24 * 60 * 60;

/// Where an embed can name an uploaded file.
const EMBED_FILES: [(&str, &str); 4] =
    [("image", "url"), ("thumbnail", "url"), ("footer", "icon_url"), ("author", "icon_url")];

impl Message {
    /// A file that an embed shows is not listed under the message as well.
    pub(crate) fn shows_in_embed(&self, file: &Attachment) -> bool {
        let name = format!("attachment://{}", file.filename);
        let names = |embed: &Value| EMBED_FILES.iter().any(|(part, field)| embed[*part][*field] == name.as_str());
        self.embeds.iter().any(names)
    }
}

impl State {
    pub(crate) fn attachment_url(&self, attachment: &Attachment) -> String {
        let folder = if attachment.ephemeral { "ephemeral-attachments" } else { "attachments" };
        let issued = chrono::Utc::now().timestamp();
        // The signature only has to look like one; what counts here is the expiry it stands for.
        format!(
            "{}/{folder}/{}/{}/{}?ex={:x}&is={issued:x}&hm={:064x}&",
            self.origin,
            attachment.channel,
            attachment.id,
            attachment.filename,
            issued + LINK_SECONDS,
            attachment.id.0
        )
    }

    pub(crate) fn attachment_json(&self, attachment: &Attachment) -> Value {
        let url = self.attachment_url(attachment);
        let mut object = json!({
            "id": attachment.id, "filename": attachment.filename, "size": attachment.bytes.len(),
            "url": url, "proxy_url": url,
        });
        if let Some(kind) = &attachment.content_type {
            object["content_type"] = json!(kind);
        }
        if let Some(description) = &attachment.description {
            object["description"] = json!(description);
        }
        if attachment.ephemeral {
            object["ephemeral"] = json!(true);
        }
        if attachment.content_type.as_deref().is_some_and(|kind| kind.starts_with("image/")) {
            let (width, height) = image_size(&attachment.bytes).unwrap_or((1, 1));
            object["width"] = json!(width);
            object["height"] = json!(height);
        }
        object
    }

    pub(crate) fn message_json(&self, message: &Message) -> Value {
        let mentions: Vec<Value> = message.mentions.users.iter().map(|user| self.user_json(*user)).collect();
        let listed = message.attachments.iter().filter(|file| !message.shows_in_embed(file));
        let attachments: Vec<Value> = listed.map(|file| self.attachment_json(file)).collect();
        let mut object = json!({
            "id": message.id, "channel_id": message.channel, "author": self.user_json(message.author),
            "content": message.content, "timestamp": time(message.id.created_at()),
            "edited_timestamp": message.edited.map(time), "tts": message.tts,
            "mention_everyone": message.mentions.everyone, "mentions": mentions,
            "mention_roles": message.mentions.roles, "attachments": attachments, "embeds": self.embeds_json(message),
            "components": message.components, "pinned": message.pinned, "type": message.kind, "flags": message.flags,
        });
        if let Some(nonce) = &message.nonce {
            object["nonce"] = nonce.clone();
        }
        if let Some(reference) = &message.reference {
            object["message_reference"] = reference.clone();
        }
        if let Some(thread) = message.thread.and_then(|id| self.channels.get(&id)) {
            object["thread"] = self.channel_json(thread);
        }
        if let Some(interaction) = message.interaction.and_then(|id| self.interactions.get(&id)) {
            object["webhook_id"] = json!(self.application);
            object["application_id"] = json!(self.application);
            object["interaction_metadata"] = self.metadata_json(interaction);
        }
        object
    }

    /// The embeds, with the addresses of files where they name uploaded ones (`attachment://photo.png`).
    pub(crate) fn embeds_json(&self, message: &Message) -> Vec<Value> {
        let mut embeds = message.embeds.clone();
        for embed in embeds.iter_mut() {
            for (part, field) in EMBED_FILES {
                let Some(url) = embed.get_mut(part).and_then(|part| part.get_mut(field)) else { continue };
                let name = url.as_str().and_then(|url| url.strip_prefix("attachment://"));
                if let Some(file) = message.attachments.iter().find(|file| Some(file.filename.as_str()) == name) {
                    *url = json!(self.attachment_url(file));
                }
            }
        }
        embeds
    }

    fn metadata_json(&self, interaction: &crate::discord::model::Interaction) -> Value {
        let mut object = json!({
            "id": interaction.id, "type": interaction.kind as u64, "user": self.user_json(interaction.user),
            "authorizing_integration_owners": interaction.payload["authorizing_integration_owners"],
        });
        match interaction.kind {
            InteractionKind::Command | InteractionKind::Autocomplete => {
                object["name"] = interaction.payload["data"]["name"].clone();
                object["command_type"] = json!(1);
            }
            InteractionKind::Component => object["interacted_message_id"] = json!(interaction.message),
            InteractionKind::Modal => {
                let opener = interaction.opener.and_then(|id| self.interactions.get(&id));
                object["triggering_interaction_metadata"] = opener.map_or(Value::Null, |it| self.metadata_json(it));
            }
        }
        object
    }

    /// What the bot is shown of a message: without the intent, other people's words only where they address it.
    pub(crate) fn message_for_bot(&self, message: &Message) -> Value {
        let mut object = self.message_json(message);
        let direct = self.channels.get(&message.channel).is_some_and(|channel| channel.guild.is_none());
        let addressed = message.author == self.bot || direct || message.mentions.users.contains(&self.bot);
        if !addressed && self.privileged_intents & intents::MESSAGE_CONTENT == 0 {
            object["content"] = json!("");
            for field in ["embeds", "attachments", "components"] {
                object[field] = json!([]);
            }
        }
        object
    }

    /// The same as an event of the gateway, which adds the server and the author's membership.
    pub(crate) fn message_event(&self, message: &Message) -> Value {
        let mut object = self.message_for_bot(message);
        object["channel_type"] = json!(self.channels.get(&message.channel).map(|channel| channel.kind));
        if let Some(guild) = self.channels.get(&message.channel).and_then(|channel| channel.guild) {
            object["guild_id"] = json!(guild);
            if let Some((_, member)) = self.member(Some(guild), message.author) {
                object["member"] = Self::member_without_user(member);
            }
        }
        object
    }
}

/// Width and height of a PNG or GIF.
fn image_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.starts_with(b"\x89PNG") {
        let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        return Some((number(16)?, number(20)?));
    }
    if bytes.starts_with(b"GIF8") {
        let number = |at: usize| Some(u32::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
        return Some((number(6)?, number(8)?));
    }
    None
}
