//! Announcements: in the network's channel, and to its members by direct message, some at a time.

use super::{
    direct::Told,
    sender::{Sender, Sent, Trouble},
    text,
};
use crate::{
    error::Argument,
    ids::{AnnouncementId, GuildId},
    language::Language,
    locales, members,
    members::NotifyBy,
    networks::{
        self,
        announcements::{self, Announcement, Delivery},
        catalogue::Network,
        youth,
    },
    queue::{Outcome, Work},
};
use serde_json::json;

impl Sender {
    /// Posts an announcement in the channel of its network.
    pub(super) async fn announced(&self, work: &Work, guild: GuildId, id: AnnouncementId) -> Sent {
        let Some(announcement) = announcements::view(self.db(), id).await? else { return Ok(()) };
        let (network, channel) = self.network_channel(guild, &announcement.network).await?;
        let language = members::guild_language(self.db(), guild).await?;
        let content = self.words(guild, &announcement, network, language, "announced").await?;
        self.post_once(work, channel, &json!({ "content": content })).await
    }

    /// Tells a batch of members; the next run tells the next.
    pub(super) async fn announced_to_members(&self, guild: GuildId, id: AnnouncementId) -> Result<Outcome, Trouble> {
        let Some(announcement) = announcements::view(self.db(), id).await? else { return Ok(Outcome::Done) };
        let Some(network) = networks::catalogue::find(&announcement.network) else { return Ok(Outcome::Done) };
        let open = announcements::open(self.db(), id).await?;
        for delivery in &open {
            announcements::begun(self.db(), delivery, self.now()).await?;
            self.deliver(guild, &announcement, network, delivery).await?;
            announcements::done(self.db(), delivery, self.now()).await?;
        }
        Ok(if open.is_empty() { Outcome::Done } else { Outcome::Again(self.now()) })
    }

    /// Tells one member, by the way they chose, or in their private thread where direct messages are closed.
    async fn deliver(
        &self,
        guild: GuildId,
        announcement: &Announcement,
        network: &Network,
        delivery: &Delivery,
    ) -> Sent {
        // Asked again: they may have opted out, or asked to join the youth network, since it was sent.
        if youth::is_young(self.db(), guild, delivery.member).await? {
            return Ok(());
        }
        let address = members::address(self.db(), guild, delivery.member).await?;
        let language = address.as_ref().map_or_else(Language::default, |address| address.language);
        let words = self.words(guild, announcement, network, language, "announced-directly").await?;
        // Negative: it shares the room of nonces with the entries of the queue.
        let work = Work {
            id: -delivery.id,
            guild: Some(guild),
            task: serde_json::Value::Null,
            is_rerun: delivery.begun_at.is_some(),
            since: delivery.begun_at.unwrap_or_else(|| self.now()),
        };
        if address.as_ref().is_some_and(|address| address.notify_by == NotifyBy::OnlyOffers) {
            return Ok(());
        }
        self.by_their_way(&work, guild, delivery.member, address.as_ref(), &Told::from(words)).await
    }

    async fn words(
        &self,
        guild: GuildId,
        announcement: &Announcement,
        network: &Network,
        language: Language,
        key: &str,
    ) -> Result<String, Trouble> {
        let is_named = !youth::is_young(self.db(), guild, announcement.author).await?;
        let author = if is_named {
            format!("<@{}>", announcement.author)
        } else {
            locales::text(language, "story-author-unnamed", &[])
        };
        let head =
            locales::text(language, key, &[("network", networks::named(network)), ("author", Argument::from(author))]);
        Ok(text::shorten(&format!("{head}\n{}", text::escape(&announcement.message)), text::limits::MESSAGE_CONTENT))
    }
}
