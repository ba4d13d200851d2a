//! What a person sees: channels their roles let them read, direct messages, threads they are in.

use std::time::Duration;

use anyhow::{Context, Result};

use super::{Message, Person};
use crate::discord::{Id, State, View, kind};

impl Person {
    /// The messages of a channel or thread (by name or id), oldest first; none where the person may not look.
    pub fn sees(&self, channel: &str) -> Vec<Message> {
        self.discord.look(|view| self.look_at(view, channel))
    }

    fn look_at(&self, view: &View<'_>, channel: &str) -> Vec<Message> {
        let Some(channel) = self.visible_channel(view.state, channel) else { return Vec::new() };
        self.messages_of(view, channel.id)
    }

    fn messages_of(&self, view: &View<'_>, channel: Id) -> Vec<Message> {
        let messages = view.state.messages_in(channel);
        let mine = messages.filter(|message| message.only_for.is_none_or(|only| only == self.user));
        mine.map(|message| view.show(message)).collect()
    }

    /// Names of the channels and threads this person can open in the current server.
    pub fn channels(&self) -> Vec<String> {
        self.discord.shared.look(|state| {
            let guild = self.current_guild(state);
            let places = state.channels.values().filter(|channel| channel.guild.is_some() && channel.guild == guild);
            let open = places.filter(|channel| channel.kind != kind::CATEGORY && state.can_see(self.user, channel));
            open.map(|channel| channel.name.clone()).collect()
        })
    }

    /// Direct messages from the bot and everything in private threads the person is in, oldest first.
    pub fn inbox(&self) -> Vec<Message> {
        self.discord.look(|view| self.inbox_in(view))
    }

    fn inbox_in(&self, view: &View<'_>) -> Vec<Message> {
        let places = inbox_channels(view.state, self.user);
        let mut messages: Vec<Message> = places.into_iter().flat_map(|place| self.messages_of(view, place)).collect();
        messages.sort_by_key(|message| message.id);
        messages
    }

    /// Waits until the person sees such a message in a channel or thread.
    pub async fn wait_for_message(
        &self,
        channel: &str,
        timeout: Duration,
        mut wanted: impl FnMut(&Message) -> bool,
    ) -> Result<Message> {
        let found = self.discord.wait_until(timeout, |view| self.look_at(view, channel).into_iter().find(&mut wanted));
        found.await.with_context(|| {
            let seen: Vec<String> = self.sees(channel).iter().map(Message::text).collect();
            format!("{} does not see such a message in #{channel}, but: {seen:#?}", self.name())
        })
    }

    /// Waits until such a message is in the person's inbox.
    pub async fn wait_for_inbox(&self, timeout: Duration, mut wanted: impl FnMut(&Message) -> bool) -> Result<Message> {
        let found = self.discord.wait_until(timeout, |view| self.inbox_in(view).into_iter().find(&mut wanted));
        found.await.with_context(|| {
            let seen: Vec<String> = self.inbox().iter().map(Message::text).collect();
            format!("{} has no such message in the inbox, but: {seen:#?}", self.name())
        })
    }

    /// Whether this message is before the person's eyes.
    pub(super) fn sees_message(&self, state: &State, channel: Id, message: Id) -> bool {
        let Some(found) = state.messages.get(&(channel, message)) else { return false };
        let place = state.channels.get(&channel);
        place.is_some_and(|place| state.can_see(self.user, place))
            && found.only_for.is_none_or(|only| only == self.user)
    }
}

fn inbox_channels(state: &State, user: Id) -> Vec<Id> {
    let mine = state.channels.values().filter(|channel| match &channel.thread {
        Some(thread) => {
            channel.kind == kind::PRIVATE_THREAD && thread.members.contains_key(&user) && state.can_see(user, channel)
        }
        None => channel.guild.is_none() && channel.recipient == Some(user),
    });
    mine.map(|channel| channel.id).collect()
}
