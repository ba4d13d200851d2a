//! Ordinary chat: writing and deleting.

use anyhow::{Context, Result, ensure};

use super::{Message, Person};
use crate::discord::{Id, MANAGE_MESSAGES, SEND_MESSAGES, State};

impl Person {
    /// Writes into the channel the person is in.
    pub fn say(&self, content: &str) -> Result<Message> {
        self.discord
            .shared
            .change(|state| {
                let channel = self.here(state)?;
                let place = state.channels.get(&channel).cloned().context("the channel is gone")?;
                ensure!(
                    state.permissions_in(self.user, &place) & SEND_MESSAGES != 0,
                    "{} may not write there",
                    self.name_in(state)
                );
                let id = state.write(self.user, &place, content);
                anyhow::Ok((channel, id))
            })
            .and_then(|(channel, id)| {
                self.discord.look(|view| view.message(channel, id)).context("the message is gone")
            })
    }

    /// Marks a scheduled event as interesting, or takes that back.
    pub fn be_interested(&self, event: Id, interested: bool) -> Result<()> {
        self.discord.shared.change(|state| {
            let guild = state.guilds.values().find(|guild| guild.events.contains_key(&event));
            let guild =
                guild.filter(|guild| guild.members.contains_key(&self.user)).context("there is no such event")?.id;
            state.set_interest(guild, event, self.user, interested);
            Ok(())
        })
    }

    /// Deletes a message: one's own, or with Manage Messages anybody's.
    pub fn delete(&self, message: &Message) -> Result<()> {
        self.discord.shared.change(|state| {
            let place = state.channels.get(&message.channel_id).context("the channel is gone")?;
            let may = message.author_id == self.user || state.permissions_in(self.user, place) & MANAGE_MESSAGES != 0;
            ensure!(may, "{} may not delete that", self.name_in(state));
            state.delete_message((message.channel_id, message.id));
            Ok(())
        })
    }

    pub(super) fn name_in(&self, state: &State) -> String {
        state.users.get(&self.user).map(|user| user.name.clone()).unwrap_or_default()
    }
}
