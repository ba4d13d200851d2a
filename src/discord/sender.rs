//! The one place that sends what is told: a notification becomes messages, each once, however often it is tried.

use super::{
    rest::{Failure, File, Rest},
    story_card::{self, Card},
};
use crate::{
    clock::Clock,
    error::{Argument, Error},
    ids::{ChannelId, FileId, GuildId, MemberId, MessageId, StoryId},
    language::Language,
    locales, members,
    networks::{self, catalogue::CommonChannel},
    notifications::{self, Notification, Post, PostKind, StoryOutcome},
    queue::{Outcome, Work},
    stories::{self, Story, files},
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

    /// Brings what the channels show of a story in line with its record.
    async fn story_changed(&self, work: &Work, id: StoryId) -> Sent {
        let Some(story) = stories::view(&self.db, id).await? else { return Ok(()) };
        let now = self.clock.now();
        let language = members::guild_language(&self.db, story.guild).await?;
        let review = story_card::review(&story, language, now);
        let file = story.file.as_ref().filter(|file| file.is_kept).map(|file| file.id);
        let copy = story.published.as_ref().filter(|_| story.may_be_shown(now));
        let cards = copy.map_or_else(Vec::new, |words| story_card::published(&story, words, language));
        // What everybody reads comes first, and neither waits for the other: a copy that may no longer be shown goes even
        // where the bot has lost `#story-review`.
        let copy =
            self.align(work, &story, PostKind::Story, CommonChannel::SuccessStories, cards, story.published_file).await;
        let card = self.align(work, &story, PostKind::ReviewCard, CommonChannel::StoryReview, review, file).await;
        copy.and(card)
    }

    /// Makes the messages that show a story be exactly these cards: posts what is missing, edits what differs, removes
    /// what is too much.
    async fn align(
        &self,
        work: &Work,
        story: &Story,
        kind: PostKind,
        place: CommonChannel,
        cards: Vec<Card>,
        file: Option<FileId>,
    ) -> Sent {
        let (guild, record) = (story.guild, story.id.sql());
        let channel = networks::channel(&self.db, guild, place).await?;
        if work.is_rerun
            && let Some(channel) = channel
        {
            self.recover(work, story, kind, channel, cards.len()).await?;
        }
        let posts = notifications::posts_of(&self.db, guild, kind, record).await?;
        let expected = cards.len();
        for (part, card) in (0_i16..).zip(cards) {
            let body = json!({ "embeds": [card.embed], "components": card.components });
            let file = file.filter(|_| part == 0);
            let shown = format!("{}:{}", digest(&body.to_string()), file.map_or(0, FileId::sql));
            let standing = posts.iter().find(|post| post.part == part);
            if standing.is_some_and(|post| post.shown == shown) {
                continue;
            }
            let has_file = standing.is_some_and(|post| file_of(post) == file.map(FileId::sql));
            let files = if has_file { Vec::new() } else { self.files(file).await? };
            let edited = match standing {
                Some(post) => {
                    let mut body = body.clone();
                    if !has_file {
                        // Named, so that the file before goes; unnamed, it would stay beside the new one.
                        body["attachments"] = json!([]);
                    }
                    self.edit(post, &body, files.clone()).await?
                }
                None => None,
            };
            let (channel, message) = match (edited, channel) {
                (Some(stands), _) => stands,
                (None, Some(channel)) => {
                    // By the entry and not by the story: one that is published, taken down and published again within
                    // minutes would else be answered with the message that was removed.
                    let nonce = format!("{}{}-{part}-{:.8}", prefix(kind), work.id, digest(&shown));
                    let posted = self.rest.create_message(channel.get().into(), &body, files, &nonce).await?;
                    (channel, MessageId::new(posted.id.get()))
                }
                (None, None) => return Err(Trouble::Hopeless(format!("#{} is not set up", place.key()))),
            };
            let post = Post { part, channel, message, shown };
            notifications::remember(&self.db, guild, kind, record, &post).await?;
        }
        for post in posts.iter().filter(|post| usize::try_from(post.part).is_ok_and(|part| part >= expected)) {
            match self.rest.delete_message(post.channel.get().into(), post.message.get().into()).await {
                Err(failure) if !failure.is_gone() => return Err(failure.into()),
                _ => notifications::forget(&self.db, guild, kind, record, post.part).await?,
            }
        }
        Ok(())
    }

    /// Changes a message; none when it is gone, so that it is posted anew.
    pub(super) async fn edit(
        &self,
        post: &Post,
        body: &serde_json::Value,
        files: Vec<File>,
    ) -> Result<Option<(ChannelId, MessageId)>, Trouble> {
        match self.rest.edit_message(post.channel.get().into(), post.message.get().into(), body, files).await {
            Ok(_) => Ok(Some((post.channel, post.message))),
            Err(failure) if failure.is_gone() => Ok(None),
            Err(failure) => Err(failure.into()),
        }
    }

    /// Finds messages that an earlier run posted and had no time to remember: by our own footer.
    async fn recover(&self, work: &Work, story: &Story, kind: PostKind, channel: ChannelId, expected: usize) -> Sent {
        let (guild, record) = (story.guild, story.id.sql());
        let known = notifications::posts_of(&self.db, guild, kind, record).await?;
        for message in self.own_messages(channel, work.since).await? {
            let footer =
                message.embeds.first().and_then(|embed| embed.footer.as_ref()).map(|footer| footer.text.as_str());
            let Some(part) = footer.and_then(|footer| part_of(footer, story, expected)) else { continue };
            let message = MessageId::new(message.id.get());
            if known.iter().any(|post| post.part == part || post.message == message) {
                continue;
            }
            let post = Post { part, channel, message, shown: String::new() };
            notifications::remember(&self.db, guild, kind, record, &post).await?;
        }
        Ok(())
    }

    /// The bot's own messages in a channel since a moment, a few hundred at most.
    pub(super) async fn own_messages(&self, channel: ChannelId, since: DateTime<Utc>) -> Result<Vec<Message>, Trouble> {
        let me = *self.me.get_or_try_init(|| async { self.rest.current_user().await.map(|user| user.id) }).await?;
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

    async fn files(&self, file: Option<FileId>) -> Result<Vec<File>, Trouble> {
        let Some(id) = file else { return Ok(Vec::new()) };
        let content = files::content(&self.db, id).await?;
        Ok(content
            .map(|content| File {
                name: content.name,
                content_type: content.content_type,
                bytes: content.bytes.into(),
                description: None,
            })
            .into_iter()
            .collect())
    }

    async fn story_outcome(
        &self,
        work: &Work,
        guild: GuildId,
        id: StoryId,
        member: MemberId,
        outcome: StoryOutcome,
        note: Option<String>,
    ) -> Sent {
        let Some(story) = stories::view(&self.db, id).await? else { return Ok(()) };
        let key = match outcome {
            StoryOutcome::Published => "told-story-published",
            StoryOutcome::Returned => "told-story-returned",
            StoryOutcome::Declined => "told-story-declined",
            StoryOutcome::TakenDown => "told-story-taken-down",
            StoryOutcome::Withdrawn => "told-story-withdrawn",
        };
        let place = networks::channel(&self.db, guild, CommonChannel::SuccessStories).await?;
        let place = place.map_or_else(|| format!("#{}", CommonChannel::SuccessStories.key()), |id| format!("<#{id}>"));
        let title = super::text::escape(&story.words.title);
        let old_copy_stands =
            story.published.is_some() && matches!(outcome, StoryOutcome::Returned | StoryOutcome::Declined);
        self.tell_member(work, guild, member, |language| {
            let arguments = [
                ("story", Argument::from(story.label())),
                ("title", title.clone().into()),
                ("channel", place.clone().into()),
            ];
            let mut told = locales::text(language, key, &arguments);
            if old_copy_stands {
                told.push(' ');
                told.push_str(&locales::text(language, "told-story-old-copy", &[]));
            }
            if let Some(note) = &note {
                told.push_str("\n> ");
                told.push_str(&super::text::escape(note).replace('\n', "\n> "));
            }
            told
        })
        .await
    }

    async fn file_refused(&self, work: &Work, guild: GuildId, file: FileId, member: MemberId) -> Sent {
        let Some(file) = files::find(&self.db, file).await? else { return Ok(()) };
        self.tell_member(work, guild, member, |language| {
            let name = Argument::from(super::text::escape(&file.name));
            let why = locales::text(language, file.refused.as_deref().unwrap_or_default(), &[("name", name.clone())]);
            locales::text(language, "told-file-refused", &[("name", name), ("why", why.into())])
        })
        .await
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
        if work.is_rerun {
            let content = body["content"].as_str().unwrap_or_default();
            if self.own_messages(channel, work.since).await?.iter().any(|message| message.content == content) {
                return Ok(());
            }
        }
        self.rest.create_message(channel.get().into(), body, Vec::new(), &format!("n{}", work.id)).await?;
        Ok(())
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
        PostKind::ExchangePoll => 'p',
    }
}

/// A short digest of what a message shows. It need not be the same for ever: another one only means an edit too many.
pub(super) fn digest(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Which file a message carries.
fn file_of(post: &Post) -> Option<i64> {
    post.shown.rsplit_once(':').and_then(|(_, file)| file.parse().ok()).filter(|file| *file != 0)
}

/// Which part of a story a footer of ours stands for.
fn part_of(footer: &str, story: &Story, expected: usize) -> Option<i16> {
    let rest = footer.strip_prefix(&story.label())?;
    if rest.is_empty() {
        return Some(0);
    }
    let (part, _) = rest.strip_prefix(" · ")?.split_once('/')?;
    let part: i16 = part.parse().ok()?;
    // A part beyond what is expected now is remembered too, so that it is removed.
    (part >= 1 && usize::try_from(part).is_ok_and(|part| part <= expected.max(10))).then_some(part - 1)
}

/// The language a person is told in, and how.
pub(super) fn language_of(address: Option<&members::Address>) -> Language {
    address.map_or_else(Language::default, |address| address.language)
}
