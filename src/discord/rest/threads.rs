//! Threads that everyone in a channel sees.

use reqwest::Method;
use serde::{Deserialize, Serialize};
use serde_json::json;
use serenity::all::{ChannelId, GuildId, MessageId, UserId};

use super::{Failure, Rest, call::Call};

/// Minutes without a message after which a thread is put away: a week, the longest there is.
const ARCHIVE_MINUTES: u16 = 10_080;
const PUBLIC_THREAD: u8 = 11;

#[derive(Deserialize)]
struct Opened {
    id: ChannelId,
}

/// What is read of a thread.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct OpenThread {
    /// Which one.
    pub id: ChannelId,
    /// In which channel.
    pub parent_id: Option<ChannelId>,
    /// Who opened it.
    pub owner_id: Option<UserId>,
    /// Its name.
    pub name: String,
}

#[derive(Deserialize)]
struct Active {
    threads: Vec<OpenThread>,
}

impl Rest {
    /// Opens a thread from a message; it gets the message's own id. A message has one at most.
    ///
    /// # Errors
    /// [`Failure`]; [`Failure::has_thread`] when it has one already.
    pub async fn create_thread_from(
        &self,
        channel: ChannelId,
        message: MessageId,
        name: &str,
    ) -> Result<ChannelId, Failure> {
        let body = json!({ "name": name, "auto_archive_duration": ARCHIVE_MINUTES });
        // Done twice, the second time only says that it was done.
        let call = Call::new(Method::POST, format!("channels/{channel}/messages/{message}/threads")).repeatable();
        self.fetch::<Opened>(call.body(&body)?).await.map(|thread| thread.id)
    }

    /// Opens a thread in a channel. Not repeated when the outcome is unknown.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn create_public_thread(&self, channel: ChannelId, name: &str) -> Result<ChannelId, Failure> {
        let body = json!({ "name": name, "type": PUBLIC_THREAD, "auto_archive_duration": ARCHIVE_MINUTES });
        let call = Call::new(Method::POST, format!("channels/{channel}/threads"));
        self.fetch::<Opened>(call.body(&body)?).await.map(|thread| thread.id)
    }

    /// Every thread of a server that is not put away and that the bot can see.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn open_threads(&self, guild: GuildId) -> Result<Vec<OpenThread>, Failure> {
        let active: Active = self.fetch(Call::get(format!("guilds/{guild}/threads/active"))).await?;
        Ok(active.threads)
    }

    /// Changes a thread (its name, whether it is put away).
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn edit_thread(&self, thread: ChannelId, edit: &impl Serialize) -> Result<(), Failure> {
        let call = Call::new(Method::PATCH, format!("channels/{thread}"));
        self.perform(&call.body(edit)?).await.map(drop)
    }
}
