//! The one place that sends what is told: a notification becomes messages, each once, however often it is tried.

use super::rest::{Failure, Rest};
use crate::{
    clock::Clock,
    error::Error,
    ids::{ChannelId, GuildId, MessageId},
    language::Language,
    locales, members,
    networks::{self, catalogue::CommonChannel},
    notifications::{Notification, PostKind},
    queue::{Outcome, Work},
};
use chrono::{DateTime, Utc};
use serde_json::json;
use serenity::all::{Message, UserId};
use sqlx::PgPool;
use std::{
    hash::{DefaultHasher, Hash, Hasher as _},
    sync::Arc,
};
use tokio::sync::OnceCell;

/// Sends notifications to Discord.
#[derive(Debug)]
pub struct Sender {
    db: PgPool,
    rest: Arc<Rest>,
    clock: Clock,
    me: OnceCell<UserId>,
}

/// Why a notification was not sent.
#[derive(Debug)]
pub(super) enum Trouble {
    /// Discord's side.
    Discord(Failure),
    /// Our side.
    Ours(Error),
    /// It is tried again for as long as it takes.
    Away(String),
    /// A person has to mend something first.
    Hopeless(String),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Discord(failure)
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

impl From<Trouble> for Outcome {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Discord(failure) if failure.is_temporary() => Self::Away(failure.to_string()),
            Trouble::Discord(Failure::Unauthorized) => Self::Away("Discord refused the token".to_owned()),
            Trouble::Discord(failure @ Failure::Refused { .. }) => Self::Hopeless(failure.to_string()),
            Trouble::Discord(failure) => Self::Failed(failure.to_string()),
            Trouble::Ours(Error::Away(cause)) => Self::Away(cause.to_string()),
            Trouble::Ours(error) => Self::Failed(error.to_string()),
            Trouble::Away(why) => Self::Away(why),
            Trouble::Hopeless(why) => Self::Hopeless(why),
        }
    }
}

pub(super) type Sent = Result<(), Trouble>;

impl Sender {
    /// A sender over one connection to Discord.
    #[must_use]
    pub fn new(db: PgPool, rest: Arc<Rest>, clock: Clock) -> Self {
        Self { db, rest, clock, me: OnceCell::new() }
    }

    /// Tells one notification.
    pub async fn tell(&self, work: &Work, notification: Notification) -> Outcome {
        let Some(guild) = work.guild else { return Outcome::Hopeless("a notification without a server".to_owned()) };
        let told = match notification {
            Notification::StoryChanged { story } => self.story_changed(work, story).await,
            Notification::StoryOutcome { story, member, outcome, note } => {
                self.story_outcome(work, guild, story, member, outcome, note).await
            }
            Notification::FileRefused { file, member } => self.file_refused(work, guild, file, member).await,
            Notification::Exchange(notice) => self.exchange(work, guild, notice).await,
            Notification::Course(course) => self.course(work, guild, course).await,
            Notification::Network(notice) => match self.network(work, guild, notice).await {
                Ok(Outcome::Done) => Ok(()),
                Ok(unfinished) => return unfinished,
                Err(trouble) => Err(trouble),
            },
            Notification::Coaching(notice) => self.coaching(work, guild, notice).await,
            Notification::Alert { what, why } => self.alert(work, guild, &what, &why).await,
        };
        match told {
            Ok(()) => {
                metrics::counter!("notifications_sent_total").increment(1);
                Outcome::Done
            }
            Err(trouble) => trouble.into(),
        }
    }

    /// The bot's own messages in a channel since a moment, a few hundred at most.
    pub(super) async fn own_messages(&self, channel: ChannelId, since: DateTime<Utc>) -> Result<Vec<Message>, Trouble> {
        let me = self.me().await?;
        let mut own = Vec::new();
        let mut after = snowflake(since);
        for _ in 0..LOOK_BACK_PAGES {
            let page = self.rest.messages(channel.get().into(), Some(after), 100).await?;
            let Some(newest) = page.iter().map(|message| message.id).max() else { break };
            let is_last = page.len() < 100;
            own.extend(page.into_iter().filter(|message| message.author.id == me));
            if is_last {
                break;
            }
            after = newest;
        }
        Ok(own)
    }

    /// The bot itself.
    pub(super) async fn me(&self) -> Result<UserId, Trouble> {
        Ok(*self.me.get_or_try_init(|| async { self.rest.current_user().await.map(|user| user.id) }).await?)
    }

    /// Says in `#coalition-desk` that something needs a person.
    async fn alert(&self, work: &Work, guild: GuildId, what: &str, why: &str) -> Sent {
        let Some(desk) = networks::channel(&self.db, guild, CommonChannel::CoalitionDesk).await? else {
            tracing::error!(%guild, what, why, "an alert has no #coalition-desk to go to");
            return Ok(());
        };
        let language = members::guild_language(&self.db, guild).await?;
        let what = locales::find(language, what).unwrap_or_else(|| what.to_owned());
        let arguments = [("what", what.into()), ("why", super::text::escape(why).into())];
        let content = locales::text(language, "told-alert", &arguments);
        let content = super::text::shorten(&content, super::text::limits::MESSAGE_CONTENT);
        self.post_once(work, desk, &json!({ "content": content })).await
    }

    /// Posts plain words once, however often it is tried: a nonce for the next minutes, and a look for what stands
    /// there already when it was tried before.
    pub(super) async fn post_once(&self, work: &Work, channel: ChannelId, body: &serde_json::Value) -> Sent {
        self.post(work, channel, body).await.map(drop)
    }

    /// The same, and which message it is.
    pub(super) async fn post(
        &self,
        work: &Work,
        channel: ChannelId,
        body: &serde_json::Value,
    ) -> Result<MessageId, Trouble> {
        if work.is_rerun {
            let content = body["content"].as_str().unwrap_or_default();
            let ours = self.own_messages(channel, work.since).await?;
            if let Some(message) = ours.iter().find(|message| message.content == content) {
                return Ok(MessageId::new(message.id.get()));
            }
        }
        let posted = self.rest.create_message(channel.get().into(), body, Vec::new(), &format!("n{}", work.id)).await?;
        Ok(MessageId::new(posted.id.get()))
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub(super) const fn db(&self) -> &PgPool {
        &self.db
    }

    pub(super) fn rest(&self) -> &Rest {
        &self.rest
    }
}

/// How many pages of a hundred messages are looked through for what an earlier run posted.
const LOOK_BACK_PAGES: usize = 5;

/// The id that a message posted a minute before a moment would have (Discord's epoch is 2015-01-01).
fn snowflake(moment: DateTime<Utc>) -> serenity::all::MessageId {
    let since_epoch = moment.timestamp_millis() - 60_000 - 1_420_070_400_000;
    serenity::all::MessageId::new((u64::try_from(since_epoch).unwrap_or_default() << 22).max(1))
}

pub(super) const fn prefix(kind: PostKind) -> char {
    match kind {
        PostKind::ReviewCard => 'r',
        PostKind::Story => 's',
        PostKind::Exchange => 'e',
        PostKind::ExchangeLine => 'l',
        PostKind::ExchangeNotes => 'o',
        PostKind::ExchangePoll => 'p',
    }
}

/// A short digest of what a message shows. It need not be the same for ever: another one only means an edit too many.
pub(super) fn digest(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// The language a person is told in, and how.
pub(super) fn language_of(address: Option<&members::Address>) -> Language {
    address.map_or_else(Language::default, |address| address.language)
}
