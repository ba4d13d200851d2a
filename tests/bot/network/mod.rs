//! The fourteen networks: joining, approving, belonging; the young kept safe.

mod announce;
mod bad_input;
mod concern;
mod digest;
mod elsewhere;
mod follow;
mod joining;
mod lists;
mod panel;
mod requests;
mod under_13;
mod youth;

use practice::{Message, Person};

use crate::harness::{Coalition, PATIENCE, Talks};

pub(crate) const YOUTH: &str = "next-generation-coalition";

impl Coalition {
    /// Makes somebody the lead of a network: in Discord, as an administrator does.
    pub(crate) fn leads(&self, name: &str, network: &str) -> Person {
        let server = self.discord.server();
        server.give_role(name, "Network Lead").unwrap();
        server.give_role(name, network).unwrap();
        self.person(name)
    }

    /// Makes somebody a lead of the youth network.
    pub(crate) fn keeps_safe(&self, name: &str) -> Person {
        self.discord.server().give_role(name, "Safeguarding Lead").unwrap();
        self.person(name)
    }

    /// Waits until Discord shows that somebody holds a role.
    pub(crate) async fn holds(&self, name: &str, role: &str) {
        let held =
            self.discord.wait_until(PATIENCE, |view| view.roles_of(name).iter().any(|it| it == role).then_some(()));
        held.await.unwrap_or_else(|why| panic!("{name} never holds {role}: {why:#}\n{}", self.bot.log()));
    }

    /// Waits until Discord shows that somebody does not hold a role.
    pub(crate) async fn lacks(&self, name: &str, role: &str) {
        let gone =
            self.discord.wait_until(PATIENCE, |view| (!view.roles_of(name).iter().any(|it| it == role)).then_some(()));
        gone.await.unwrap_or_else(|why| panic!("{name} still holds {role}: {why:#}\n{}", self.bot.log()));
    }

    /// Somebody asks to join, and the card that leads see.
    pub(crate) async fn asks(&self, name: &str, network: &str, more: &str, lead: &Person) -> Message {
        let asked = self.person(name).types(&format!(r#"/network join network:"{network}" {more}"#)).await;
        let says = ["You asked to join", "Pediste unirte", "asked about the age that you gave"];
        assert!(asked.ephemeral && says.iter().any(|words| asked.says(words)), "{}", asked.text());
        let channel = if network == "Next Generation Coalition" { "safeguarding" } else { "membership" };
        let mention = format!("<@{}>", self.person(name).id());
        lead.reads(channel, &[network, &mention, "Waiting for a lead"]).await
    }

    /// A young person belongs to the youth network, approved by this lead.
    pub(crate) async fn is_young(&self, name: &str, lead: &Person) -> Person {
        let card = self.asks(name, "Next Generation Coalition", "age:13–17", lead).await;
        lead.presses(&card, "Approve, permission on file").await;
        self.holds(name, "Next Generation Coalition").await;
        self.all_told().await;
        self.person(name)
    }
}
