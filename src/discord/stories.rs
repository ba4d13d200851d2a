//! What channels and people read of stories: the review card, the published copy, and what became of one.

use super::{
    rest::File,
    sender::{Sender, Sent, Trouble, digest, prefix},
    story_card::{self, Card},
    text,
};
use crate::{
    error::Argument,
    ids::{ChannelId, FileId, GuildId, MemberId, MessageId, StoryId},
    locales, members,
    networks::{self, catalogue::CommonChannel},
    notifications::{self, Post, PostKind, StoryOutcome},
    queue::Work,
    stories::{self, State, Story, files},
};
use serde_json::json;

impl Sender {
    /// Brings what the channels show of a story in line with its record.
    pub(super) async fn story_changed(&self, work: &Work, id: StoryId) -> Sent {
        let Some(story) = stories::view(self.db(), id).await? else { return Ok(()) };
        let now = self.now();
        let language = members::guild_language(self.db(), story.guild).await?;
        let review = story_card::review(&story, language, now);
        // What was taken back is not to be seen on the card either.
        let is_withdrawn = story.state == State::Withdrawn;
        let file = story.file.as_ref().filter(|file| file.is_kept && !is_withdrawn).map(|file| file.id);
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
        let channel = networks::channel(self.db(), guild, place).await?;
        if work.is_rerun
            && let Some(channel) = channel
        {
            self.recover(work, story, kind, channel, cards.len()).await?;
        }
        let posts = notifications::posts_of(self.db(), guild, kind, record).await?;
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
                    let posted = self.rest().create_message(channel.get().into(), &body, files, &nonce).await?;
                    (channel, MessageId::new(posted.id.get()))
                }
                (None, None) => return Err(Trouble::Hopeless(format!("#{} is not set up", place.key()))),
            };
            let post = Post { part, channel, message, shown };
            notifications::remember(self.db(), guild, kind, record, &post).await?;
        }
        for post in posts.iter().filter(|post| usize::try_from(post.part).is_ok_and(|part| part >= expected)) {
            match self.rest().delete_message(post.channel.get().into(), post.message.get().into()).await {
                Err(failure) if !failure.is_gone() => return Err(failure.into()),
                _ => notifications::forget(self.db(), guild, kind, record, post.part).await?,
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
        match self.rest().edit_message(post.channel.get().into(), post.message.get().into(), body, files).await {
            Ok(_) => Ok(Some((post.channel, post.message))),
            Err(failure) if failure.is_gone() => Ok(None),
            Err(failure) => Err(failure.into()),
        }
    }

    /// Finds messages that an earlier run posted and had no time to remember: by our own footer.
    async fn recover(&self, work: &Work, story: &Story, kind: PostKind, channel: ChannelId, expected: usize) -> Sent {
        let (guild, record) = (story.guild, story.id.sql());
        let known = notifications::posts_of(self.db(), guild, kind, record).await?;
        for message in self.own_messages(channel, work.since).await? {
            let footer =
                message.embeds.first().and_then(|embed| embed.footer.as_ref()).map(|footer| footer.text.as_str());
            let Some(part) = footer.and_then(|footer| part_of(footer, story, expected)) else { continue };
            let message = MessageId::new(message.id.get());
            if known.iter().any(|post| post.part == part || post.message == message) {
                continue;
            }
            let post = Post { part, channel, message, shown: String::new() };
            notifications::remember(self.db(), guild, kind, record, &post).await?;
        }
        Ok(())
    }

    async fn files(&self, file: Option<FileId>) -> Result<Vec<File>, Trouble> {
        let Some(id) = file else { return Ok(Vec::new()) };
        let content = files::content(self.db(), id).await?;
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

    pub(super) async fn story_outcome(
        &self,
        work: &Work,
        guild: GuildId,
        id: StoryId,
        member: MemberId,
        outcome: StoryOutcome,
        note: Option<String>,
    ) -> Sent {
        let Some(story) = stories::view(self.db(), id).await? else { return Ok(()) };
        let key = match outcome {
            StoryOutcome::Published => "told-story-published",
            StoryOutcome::Returned => "told-story-returned",
            StoryOutcome::Declined => "told-story-declined",
            StoryOutcome::TakenDown => "told-story-taken-down",
            StoryOutcome::Revoked => "told-story-revoked",
            StoryOutcome::NeedsRelease => "told-story-needs-release",
            StoryOutcome::Withdrawn => "told-story-withdrawn",
        };
        let place = networks::channel(self.db(), guild, CommonChannel::SuccessStories).await?;
        let place = place.map_or_else(|| format!("#{}", CommonChannel::SuccessStories.key()), |id| format!("<#{id}>"));
        let title = text::escape(&story.words.title);
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
                told.push('\n');
                told.push_str(&text::quote(note));
            }
            told
        })
        .await
    }

    pub(super) async fn file_refused(&self, work: &Work, guild: GuildId, file: FileId, member: MemberId) -> Sent {
        let Some(file) = files::find(self.db(), file).await? else { return Ok(()) };
        self.tell_member(work, guild, member, |language| {
            let name = Argument::from(text::escape(&file.name));
            if file.is_paper {
                // A consent form is not for the web, as the media of a story may be.
                return locales::text(language, "told-paper-refused", &[("name", name)]);
            }
            let why = locales::text(language, file.refused.as_deref().unwrap_or_default(), &[("name", name.clone())]);
            locales::text(language, "told-file-refused", &[("name", name), ("why", why.into())])
        })
        .await
    }
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
