//! Learning exchanges, from "next friday 3pm" to who comes.

mod after;
mod answers;
mod calendar;
mod changes;
mod edited;
mod events;
mod feed;
mod feeds;
mod follow_up;
mod handover;
mod held;
mod lists;
mod notes;
mod poll;
mod reminders;
mod schedule;
mod sturdy;
mod thread;
mod young;

use practice::{Message, Person};

use crate::harness::{Coalition, Talks};

/// What somebody plans; what a test does not care about stands here already.
pub(crate) struct Exchange<'a> {
    pub(crate) theme: &'a str,
    pub(crate) when: &'a str,
    pub(crate) network: &'a str,
    /// Further options: `capacity:12`.
    pub(crate) more: &'a str,
}

impl Default for Exchange<'_> {
    fn default() -> Self {
        Self { theme: "Attendance without fear", when: "next friday 3pm", network: "Coordinators Network", more: "" }
    }
}

impl Exchange<'_> {
    pub(crate) fn command(&self) -> String {
        let Self { theme, when, network, more } = self;
        format!(r#"/exchange schedule theme:"{theme}" when:"{when}" network:"{network}" {more}"#)
    }

    /// The channel of its network.
    fn channel(&self) -> String {
        self.network.to_lowercase().replace(' ', "-")
    }
}

impl Coalition {
    /// A server in which grace, frank and carmen are members of the Coordinators Network, which grace leads.
    pub(crate) async fn with_networks() -> Self {
        let coalition = Self::start().await;
        let server = coalition.discord.server();
        for person in ["grace", "frank", "carmen"] {
            server.give_role(person, "Coordinators Network").unwrap();
        }
        server.give_role("grace", "Network Lead").unwrap();
        coalition
    }

    /// Somebody schedules an exchange; its announcement, once it stands.
    pub(crate) async fn scheduled(&self, who: &Person, exchange: &Exchange<'_>) -> Message {
        let preview = who.types(&exchange.command()).await;
        let done = who.presses(&preview, "Schedule it").await;
        let text = done.text();
        let number = text.split("**").nth(1).filter(|number| number.starts_with("E-"));
        let number = number.unwrap_or_else(|| panic!("it is not scheduled: {text}"));
        self.announced(&exchange.channel(), &[number]).await
    }

    /// The announcement in a channel that says all of this.
    pub(crate) async fn announced(&self, channel: &str, says: &[&str]) -> Message {
        let found = self.discord.wait_until(crate::harness::PATIENCE, |view| {
            view.messages(channel).into_iter().rev().find(|message| says.iter().all(|words| message.says(words)))
        });
        found.await.unwrap_or_else(|why| panic!("{says:?} in #{channel}: {why:#}"))
    }
}

/// What stands under the name of a field of a card.
pub(crate) fn field(message: &Message, name: &str) -> Option<String> {
    let fields = message.embeds.iter().flat_map(|embed| &embed.fields);
    fields.filter(|field| field.name == name).map(|field| field.value.clone()).next()
}
