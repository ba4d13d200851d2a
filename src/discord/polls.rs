//! What is told of a poll: its message that follows its record, and the word to its author when it closes.

use super::{
    exchange_card::full,
    exchanges::Shown,
    poll_card,
    sender::{Sender, Sent, Trouble},
    text,
};
use crate::{
    error::Argument,
    exchanges::polls::{self, Poll},
    ids::PollId,
    language::Language,
    locales, members,
    networks::{self, catalogue},
    notifications::{self, PostKind},
    queue::Work,
};

impl Sender {
    /// Brings the message of a poll in line with its record.
    pub(super) async fn poll_changed(&self, work: &Work, poll: PollId) -> Sent {
        let Some(poll) = polls::view(self.db(), poll).await? else { return Ok(()) };
        let language = members::guild_language(self.db(), poll.guild).await?;
        let home = match catalogue::find(&poll.network) {
            Some(network) => networks::channel_of(self.db(), poll.guild, network).await?,
            None => None,
        };
        let card = poll_card::card(&poll, language, self.now());
        let shown = Shown {
            guild: poll.guild,
            kind: PostKind::ExchangePoll,
            record: poll.id.sql(),
            footer: poll.label(),
            place: &poll.network,
        };
        self.show(work, &shown, home, card).await
    }

    /// The same at the moment at which it closes, which whoever made it is told.
    pub(super) async fn poll_closed(&self, work: &Work, poll: PollId) -> Sent {
        let shown = self.poll_changed(work, poll).await;
        // Neither waits for the other.
        let told = self.author_told(work, poll).await;
        shown.and(told)
    }

    async fn author_told(&self, work: &Work, poll: PollId) -> Sent {
        let Some(poll) = polls::view(self.db(), poll).await? else { return Ok(()) };
        if poll.became.is_some() {
            return Ok(());
        }
        let link = self.link(&poll).await?;
        let key = if poll.can_become(self.now()) { "told-poll-closed" } else { "told-poll-past" };
        self.tell_member(work, poll.guild, poll.author, |language| closed(&poll, key, &link, language)).await
    }

    /// Where the message of a poll stands.
    async fn link(&self, poll: &Poll) -> Result<String, Trouble> {
        let kind = PostKind::ExchangePoll;
        let post = notifications::posts_of(self.db(), poll.guild, kind, poll.id.sql()).await?.pop();
        let link = |post: notifications::Post| {
            format!("https://discord.com/channels/{}/{}/{}", poll.guild, post.channel, post.message)
        };
        Ok(post.map_or_else(|| poll.label(), link))
    }
}

/// What came of it, and what can be done.
fn closed(poll: &Poll, key: &str, link: &str, language: Language) -> String {
    let dates = poll.dates.iter().map(|date| {
        let arguments = [("at", Argument::from(full(date.starts_at))), ("votes", date.votes.into())];
        locales::text(language, "poll-date", &arguments)
    });
    let arguments = [
        ("theme", Argument::from(text::escape(&poll.theme))),
        ("dates", dates.collect::<Vec<_>>().join("\n").into()),
        ("link", link.into()),
    ];
    locales::text(language, key, &arguments)
}
