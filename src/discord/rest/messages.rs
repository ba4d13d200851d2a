//! Messages, direct-message channels and threads.

use bytes::Bytes;
use reqwest::Method;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use serenity::all::{ChannelId, GuildId, Message, MessageId, ThreadsData, UserId};

use super::{Failure, Rest, call::Call};
use crate::discord::text::{length, limits};

/// Minutes without a message after which a private thread is put away: a week, the longest there is.
const THREAD_ARCHIVE_MINUTES: u16 = 10_080;
const PRIVATE_THREAD: u8 = 12;

/// A file to post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Name people see, with its extension.
    pub name: String,
    /// Media type, `image/png`.
    pub content_type: String,
    /// Content; a clone shares it.
    pub bytes: Bytes,
    /// What it shows, for those who cannot see it (up to 1024 characters).
    pub description: Option<String>,
}

/// Where a message stands. Only that is read of Discord's answer, so that no other change of it can make us post again.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub struct Posted {
    /// The message.
    pub id: MessageId,
    /// Its channel.
    pub channel_id: ChannelId,
}

#[derive(Deserialize)]
struct Channel {
    id: ChannelId,
}

impl Rest {
    /// Posts a message (a `CreateMessage` without files of its own, or JSON). The same `nonce` posts once, as long as the
    /// repeat comes within a few minutes. Nobody is mentioned unless the body says who.
    ///
    /// # Errors
    /// [`Failure`]; also [`Failure::TooLarge`] before anything is sent.
    pub async fn create_message(
        &self,
        channel: ChannelId,
        message: &impl Serialize,
        files: Vec<File>,
        nonce: &str,
    ) -> Result<Posted, Failure> {
        if nonce.is_empty() || length(nonce) > limits::NONCE {
            return Err(Failure::Malformed(format!("a nonce of {} characters", length(nonce))));
        }
        let mut body = message_body(message)?;
        body["nonce"] = nonce.into();
        body["enforce_nonce"] = true.into();
        describe_files(&mut body, &files, true)?;
        let call = Call::new(Method::POST, format!("channels/{channel}/messages")).repeatable();
        self.fetch(call.body(&body)?.files(files)).await
    }

    /// Changes a message of the bot's. What the body does not name stays; `files` are added to those the body keeps.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn edit_message(
        &self,
        channel: ChannelId,
        message: MessageId,
        edit: &impl Serialize,
        files: Vec<File>,
    ) -> Result<Posted, Failure> {
        let mut body = message_body(edit)?;
        describe_files(&mut body, &files, false)?;
        let call = Call::new(Method::PATCH, format!("channels/{channel}/messages/{message}"));
        self.fetch(call.body(&body)?.files(files)).await
    }

    /// Changes the answer of an interaction, within fifteen minutes of it.
    ///
    /// # Errors
    /// [`Failure`]; refused once the fifteen minutes are over.
    pub async fn edit_answer(&self, application: u64, token: &str, edit: &impl Serialize) -> Result<Posted, Failure> {
        let body = message_body(edit)?;
        let call = Call::new(Method::PATCH, format!("webhooks/{application}/{token}/messages/@original"));
        self.fetch(call.body(&body)?).await
    }

    /// Removes a message. One that is gone already counts as removed.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn delete_message(&self, channel: ChannelId, message: MessageId) -> Result<(), Failure> {
        match self.perform(&Call::new(Method::DELETE, format!("channels/{channel}/messages/{message}"))).await {
            Err(failure) if !failure.is_gone() => Err(failure),
            _ => Ok(()),
        }
    }

    /// Reads a message.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn message(&self, channel: ChannelId, message: MessageId) -> Result<Message, Failure> {
        self.fetch(Call::get(format!("channels/{channel}/messages/{message}"))).await
    }

    /// Reads up to `limit` (1–100) messages after the given one, or the newest ones, the newest first.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn messages(
        &self,
        channel: ChannelId,
        after: Option<MessageId>,
        limit: u8,
    ) -> Result<Vec<Message>, Failure> {
        let mut call = Call::get(format!("channels/{channel}/messages")).query("limit", limit);
        if let Some(after) = after {
            call = call.query("after", after);
        }
        self.fetch(call).await
    }

    /// The channel of direct messages with a person; the same one each time.
    ///
    /// # Errors
    /// [`Failure`]; that direct messages are closed is known only when one is sent.
    pub async fn create_dm(&self, recipient: UserId) -> Result<ChannelId, Failure> {
        let call = Call::new(Method::POST, "users/@me/channels").repeatable();
        self.fetch::<Channel>(call.body(&json!({"recipient_id": recipient}))?).await.map(|channel| channel.id)
    }

    /// Opens a private thread to which only the bot (and moderators) can add people. Not repeated when the outcome is
    /// unknown ([`Failure::Unavailable`] then says `perhaps_done`).
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn create_private_thread(&self, channel: ChannelId, name: &str) -> Result<ChannelId, Failure> {
        let body = json!({
            "name": name, "type": PRIVATE_THREAD, "invitable": false, "auto_archive_duration": THREAD_ARCHIVE_MINUTES,
        });
        let call = Call::new(Method::POST, format!("channels/{channel}/threads"));
        self.fetch::<Channel>(call.body(&body)?).await.map(|thread| thread.id)
    }

    /// Adds a person to a thread; someone who is in it already stays.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn add_thread_member(&self, thread: ChannelId, user: UserId) -> Result<(), Failure> {
        self.perform(&Call::new(Method::PUT, format!("channels/{thread}/thread-members/{user}"))).await.map(drop)
    }

    /// Looks whether somebody is in a thread.
    ///
    /// # Errors
    /// [`Failure`]; [`Failure::is_gone`] when they are not in it.
    pub async fn thread_member(&self, thread: ChannelId, user: UserId) -> Result<(), Failure> {
        self.perform(&Call::get(format!("channels/{thread}/thread-members/{user}"))).await.map(drop)
    }

    /// Takes somebody out of a thread that the bot opened.
    ///
    /// # Errors
    /// [`Failure`]; [`Failure::is_gone`] when they are not in it.
    pub async fn remove_thread_member(&self, thread: ChannelId, user: UserId) -> Result<(), Failure> {
        // Done twice, the second time only says that they are not in it.
        let call = Call::new(Method::DELETE, format!("channels/{thread}/thread-members/{user}")).repeatable();
        self.perform(&call).await.map(drop)
    }

    /// Every thread of a server that is not archived and that the bot can see.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn active_threads(&self, guild: GuildId) -> Result<ThreadsData, Failure> {
        self.fetch(Call::get(format!("guilds/{guild}/threads/active"))).await
    }

    /// A page of the archived private threads of a channel that the bot is in, the newest first; `before` names the last
    /// one of the page before. (Those it is not in would need Manage Threads, which it does not ask for.)
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn archived_private_threads(
        &self,
        channel: ChannelId,
        before: Option<ChannelId>,
    ) -> Result<ThreadsData, Failure> {
        let mut call = Call::get(format!("channels/{channel}/users/@me/threads/archived/private")).query("limit", 100);
        if let Some(before) = before {
            call = call.query("before", before);
        }
        self.fetch(call).await
    }
}

/// The body of every message: this is the one place that keeps mentions off unless they were asked for.
fn message_body(message: &impl Serialize) -> Result<Value, Failure> {
    let mut body = serde_json::to_value(message).map_err(|error| Failure::Malformed(error.to_string()))?;
    let Some(fields) = body.as_object_mut() else {
        return Err(Failure::Malformed("a message that is no object".into()));
    };
    let mentions = fields.entry("allowed_mentions").or_insert(Value::Null);
    if mentions.is_null() {
        *mentions = json!({"parse": []});
    }
    Ok(body)
}

/// Names the files in the body, behind those an edit keeps. An edit that keeps none by name keeps them all.
fn describe_files(body: &mut Value, files: &[File], is_new: bool) -> Result<(), Failure> {
    let sizes = || files.iter().map(|file| file.bytes.len());
    if sizes().any(|size| size > limits::FILE_BYTES)
        || sizes().sum::<usize>() + body.to_string().len() > limits::REQUEST_BYTES
    {
        return Err(Failure::TooLarge);
    }
    if files.is_empty() || (!is_new && !body["attachments"].is_array()) {
        return Ok(());
    }
    if !body["attachments"].is_array() {
        body["attachments"] = json!([]);
    }
    if let Some(attachments) = body["attachments"].as_array_mut() {
        attachments.extend(files.iter().enumerate().map(|(index, file)| {
            let mut described = json!({"id": index, "filename": file.name});
            if let Some(description) = &file.description {
                described["description"] = description.as_str().into();
            }
            described
        }));
    }
    Ok(())
}
