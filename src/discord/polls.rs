//! What is told of a poll: its message that follows its record, and the word to its author when it closes.

use super::{
    direct::Told,
    exchange_card::full,
    exchanges::Shown,
    poll_card,
    sender::{Sender, Sent},
    text,
};
use crate::{
    error::Argument,
    exchanges::polls::{self, Poll},
    ids::PollId,
    language::Language,
    locales, members,
    networks::{self, catalogue},
    notifications::PostKind,
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
        let can_become = poll.can_become(self.now());
        self.tell_member(work, poll.guild, poll.author, |language| closed(&poll, can_become, language)).await
    }
}

/// What came of it, and what can be done: here too, since not every coordinator sees the channel in which it stands.
fn closed(poll: &Poll, can_become: bool, language: Language) -> Told {
    let dates = poll.dates.iter().map(|date| {
        let arguments = [("at", Argument::from(full(date.starts_at))), ("votes", date.votes.into())];
        locales::text(language, "poll-date", &arguments)
    });
    let arguments =
        [("theme", Argument::from(text::escape(&poll.theme))), ("dates", dates.collect::<Vec<_>>().join("\n").into())];
    let key = if can_become { "told-poll-closed" } else { "told-poll-past" };
    let buttons = if can_become { vec![poll_card::make(poll, language)] } else { Vec::new() };
    Told { words: locales::text(language, key, &arguments), buttons, ..Told::default() }
}
