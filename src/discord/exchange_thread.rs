//! The thread in which an exchange is prepared: opened once, with how it is led, and named after what it is about.

use super::{
    exchange_card,
    sender::{Sender, Trouble, digest},
    text::{self, limits},
};
use crate::{
    exchanges::{self, Occurrence, agenda::Agenda, threads},
    ids::{ChannelId, ExchangeId, GuildId, MessageId},
    language::Language,
    locales, members,
    networks::{self, catalogue},
    notifications::{self, PostKind},
    queue::Work,
};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use serenity::all::{CreateEmbed, CreateEmbedFooter};

impl Sender {
    /// Brings the thread of an exchange in line with what comes next in it; says whether another one was opened. It is left
    /// alone, archived or deleted, as long as there is nothing to change in it.
    pub(super) async fn exchange_thread(
        &self,
        work: &Work,
        guild: GuildId,
        exchange: ExchangeId,
    ) -> Result<bool, Trouble> {
        let Some(next) = exchanges::next(self.db(), exchange, self.now()).await? else { return Ok(false) };
        let language = members::guild_language(self.db(), guild).await?;
        let name = text::shorten(&format!("{} · {}", next.label(), next.theme), limits::CHANNEL_NAME);
        let agenda = json!({ "embeds": [agenda(&next, language)] });
        let shown = digest(&agenda.to_string());
        let known = threads::thread(self.db(), exchange).await?;
        if known.id.is_some() && known.name.as_deref() == Some(&name) && known.shown.as_deref() == Some(&shown) {
            return Ok(false);
        }
        if let Some(thread) = known.id
            && self.keep_thread(thread, &name).await?
        {
            threads::remember(self.db(), exchange, thread, &name).await?;
            self.keep_agenda(work, &next, thread, known.agenda, &agenda, &shown).await?;
            return Ok(false);
        }
        let Some(thread) = self.open_thread(&next, known.id, &name).await? else { return Ok(false) };
        threads::remember(self.db(), exchange, thread, &name).await?;
        self.keep_agenda(work, &next, thread, None, &agenda, &shown).await?;
        Ok(true)
    }

    /// Names a thread and takes it out of the archive; says whether there still is one.
    async fn keep_thread(&self, thread: ChannelId, name: &str) -> Result<bool, Trouble> {
        match self.rest().edit_thread(thread.get().into(), &json!({ "name": name, "archived": false })).await {
            Ok(()) => Ok(true),
            Err(failure) if failure.is_gone() => Ok(false),
            // Whoever locked it wants it as it is.
            Err(failure) if failure.is_permission() => Ok(true),
            Err(failure) => Err(failure.into()),
        }
    }

    /// Opens a thread from the announcement, or beside it where that cannot have another one; none where there is no channel.
    async fn open_thread(
        &self,
        next: &Occurrence,
        deleted: Option<ChannelId>,
        name: &str,
    ) -> Result<Option<ChannelId>, Trouble> {
        let announced = notifications::posts_of(self.db(), next.guild, PostKind::Exchange, next.id.sql()).await?.pop();
        if let Some(post) = &announced {
            let from = ChannelId::new(post.message.get());
            match self.rest().create_thread_from(post.channel.get().into(), post.message.get().into(), name).await {
                Ok(thread) => return Ok(Some(ChannelId::new(thread.get()))),
                // Opened by an earlier run, which had no time to remember it; unless that is the one that was deleted.
                Err(failure) if failure.has_thread() && deleted != Some(from) => return Ok(Some(from)),
                Err(failure) if failure.has_thread() || failure.is_gone() => {}
                Err(failure) => return Err(failure.into()),
            }
        }
        let channel = match (announced, catalogue::find(&next.network)) {
            (Some(post), _) => Some(post.channel),
            (None, Some(network)) => networks::channel_of(self.db(), next.guild, network).await?,
            (None, None) => None,
        };
        let Some(channel) = channel else { return Ok(None) };
        let (me, parent) = (self.me().await?, channel.get().into());
        let open = self.rest().open_threads(next.guild.get().into()).await?;
        let ours = open
            .into_iter()
            .find(|thread| thread.parent_id == Some(parent) && thread.owner_id == Some(me) && thread.name == name);
        let thread = match ours {
            Some(thread) => thread.id,
            None => self.rest().create_public_thread(parent, name).await?,
        };
        Ok(Some(ChannelId::new(thread.get())))
    }

    /// Makes the message that opens a thread show this: edits it, or posts it.
    async fn keep_agenda(
        &self,
        work: &Work,
        next: &Occurrence,
        thread: ChannelId,
        standing: Option<MessageId>,
        agenda: &Value,
        shown: &str,
    ) -> Result<(), Trouble> {
        let standing = match standing {
            Some(message) => Some(message),
            None => self.agenda_before(next, thread).await?,
        };
        if let Some(message) = standing {
            match self.rest().edit_message(thread.get().into(), message.get().into(), agenda, Vec::new()).await {
                Ok(_) => return Ok(threads::opened(self.db(), next.exchange, message, shown).await?),
                Err(failure) if failure.is_gone() => {}
                // Whoever locked the thread wants it as it is.
                Err(failure) if failure.is_archived() || failure.is_permission() => {
                    return Ok(threads::opened(self.db(), next.exchange, message, shown).await?);
                }
                Err(failure) => return Err(failure.into()),
            }
        }
        let nonce = format!("t{}-{}", work.id, next.exchange);
        let posted = self.rest().create_message(thread.get().into(), agenda, Vec::new(), &nonce).await?;
        Ok(threads::opened(self.db(), next.exchange, MessageId::new(posted.id.get()), shown).await?)
    }

    /// Finds the opening message that an earlier run posted and had no time to remember.
    async fn agenda_before(&self, next: &Occurrence, thread: ChannelId) -> Result<Option<MessageId>, Trouble> {
        let ours = self.own_messages(thread, opened_at(thread)).await?;
        let label = next.label();
        let ours = ours.into_iter().find(|message| {
            let footer = message.embeds.first().and_then(|embed| embed.footer.as_ref());
            footer.is_some_and(|footer| footer.text == label)
        });
        Ok(ours.map(|message| MessageId::new(message.id.get())))
    }
}

/// When a thread was opened: its id says it (Discord's epoch is 2015-01-01).
fn opened_at(thread: ChannelId) -> DateTime<Utc> {
    let since_epoch = i64::try_from(thread.get() >> 22).unwrap_or_default();
    DateTime::from_timestamp_millis(since_epoch + 1_420_070_400_000).unwrap_or_default()
}

/// How it is led: what for, the steps with their minutes, and what to bring. Nobody is named.
fn agenda(next: &Occurrence, language: Language) -> CreateEmbed {
    let name = |key: &str| locales::text(language, key, &[]);
    let agenda = Agenda::of(next.protocol);
    let minutes = u32::try_from(next.duration).unwrap_or_default();
    let steps = agenda.steps(minutes).into_iter().map(|step| {
        let arguments = [("minutes", i64::from(step.minutes).into()), ("step", name(&step.text_key).into())];
        locales::text(language, "agenda-step", &arguments)
    });
    let title = match next.protocol {
        Some(protocol) => locales::text(language, "agenda-title", &[("protocol", name(protocol.text_key()).into())]),
        None => name("agenda-title-general"),
    };
    CreateEmbed::new()
        .title(title)
        .description(name(&agenda.purpose()))
        .field(name("agenda-steps"), steps.collect::<Vec<_>>().join("\n"), false)
        .field(name("agenda-bring"), name(&agenda.bring()), false)
        .field(name("exchange-when"), exchange_card::full(next.starts_at), false)
        .footer(CreateEmbedFooter::new(next.label()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchanges::Protocol;

    #[test]
    fn every_protocol_has_its_agenda_in_both_languages() {
        for protocol in std::iter::once(None).chain(Protocol::ALL.iter().copied().map(Some)) {
            let agenda = Agenda::of(protocol);
            let steps = agenda.steps(60).into_iter().map(|step| step.text_key);
            for key in steps.chain([agenda.purpose(), agenda.bring()]) {
                for language in Language::ALL {
                    assert!(locales::find(language, &key).is_some(), "{key} in {language:?}");
                }
            }
        }
    }
}
