//! What is told of learning exchanges: announcements that follow their record, and what single people are told.

use super::{
    direct::Told,
    exchange_card::{self, full},
    sender::{Sender, Sent, Trouble, digest, prefix},
    story_card::Card,
    text,
};
use crate::{
    error::Argument,
    exchanges::{self, Answer, Occurrence},
    ids::{ChannelId, ExchangeId, GuildId, MemberId, MessageId, OccurrenceId},
    language::Language,
    locales, members,
    networks::{self, catalogue, catalogue::CommonChannel},
    notifications::{self, ExchangeNotice, Post, PostKind, Reach, Was},
    queue::Work,
};
use serde_json::json;
use serenity::all::CreateActionRow;

impl Sender {
    /// Tells something of an exchange.
    pub(super) async fn exchange(&self, work: &Work, guild: GuildId, notice: ExchangeNotice) -> Sent {
        match notice {
            ExchangeNotice::Changed { exchange } => self.exchange_changed(work, guild, exchange).await,
            ExchangeNotice::EventsFull { occurrence, member } => {
                let Some(next) = exchanges::view(self.db(), occurrence).await? else { return Ok(()) };
                self.events_full(work, &next, member).await
            }
            ExchangeNotice::EventsForbidden { occurrence } => {
                let Some(next) = exchanges::view(self.db(), occurrence).await? else { return Ok(()) };
                self.events_forbidden(work, &next).await
            }
            ExchangeNotice::Promoted { occurrence, member, count } => {
                self.about(work, member, occurrence, |occurrence, language| Told {
                    words: said(language, "told-exchange-promoted", occurrence, count),
                    buttons: given_back(occurrence, member, count, language),
                    ..Told::default()
                })
                .await
            }
            ExchangeNotice::Altered { occurrence, member, count, was, seats, reach, cannot } => {
                self.about(work, member, occurrence, |occurrence, language| {
                    let mut words = what_changed(language, occurrence, &was, reach, count);
                    let exchange = ("exchange", Argument::from(occurrence.label()));
                    let mut line = |key: &str, count: i64| {
                        words.push('\n');
                        words.push_str(&locales::text(language, key, &[exchange.clone(), ("count", count.into())]));
                    };
                    if count > 1 && was.starts_at.is_some() {
                        line("altered-others", count);
                    }
                    if seats > 0 {
                        line("altered-seats", seats);
                    }
                    if cannot {
                        line("altered-cannot", count);
                    }
                    let buttons = match (count, seats, cannot) {
                        (1, _, true) => exchange_card::own_answers(occurrence.id, member, COME, language),
                        (1, 1, false) => given_back(occurrence, member, 1, language),
                        _ => Vec::new(),
                    };
                    Told { words, buttons, ..Told::default() }
                })
                .await
            }
            ExchangeNotice::Cancelled { occurrence, member, count } => {
                self.about(work, member, occurrence, |occurrence, language| {
                    said(language, "told-exchange-cancelled", occurrence, count)
                })
                .await
            }
            ExchangeNotice::PollChanged { poll } => self.poll_changed(work, poll).await,
            ExchangeNotice::PollCloses { poll } => self.poll_closed(work, poll).await,
            ExchangeNotice::PollDecided { occurrence, member } => {
                self.about(work, member, occurrence, |occurrence, language| Told {
                    words: said(language, "told-poll-decided", occurrence, 1),
                    buttons: exchange_card::own_answers(occurrence.id, member, Answer::ALL, language),
                    ..Told::default()
                })
                .await
            }
        }
    }

    /// Tells one person something about an occurrence, as it stands when it is told.
    async fn about<T: Into<Told>>(
        &self,
        work: &Work,
        member: MemberId,
        occurrence: OccurrenceId,
        told: impl FnOnce(&Occurrence, Language) -> T + Send,
    ) -> Sent {
        let Some(occurrence) = exchanges::view(self.db(), occurrence).await? else { return Ok(()) };
        self.tell_member(work, occurrence.guild, member, |language| told(&occurrence, language)).await
    }

    /// Brings everything that shows an exchange in line with its record.
    async fn exchange_changed(&self, work: &Work, guild: GuildId, exchange: ExchangeId) -> Sent {
        // None waits for the others: where one cannot be shown, the others are all the same.
        let announced = self.announce(work, guild, exchange).await;
        let threaded = match self.exchange_thread(work, guild, exchange).await {
            // The announcement names the thread that was just opened from it.
            Ok(true) => self.announce(work, guild, exchange).await,
            threaded => threaded.map(drop),
        };
        let event = self.exchange_event(guild, exchange).await;
        announced.and(threaded).and(event)
    }

    /// Brings the announcements of an exchange in line: that of the next occurrence, and those that stand.
    async fn announce(&self, work: &Work, guild: GuildId, exchange: ExchangeId) -> Sent {
        let now = self.now();
        let language = members::guild_language(self.db(), guild).await?;
        let everyone = networks::channel(self.db(), guild, CommonChannel::LearningExchanges).await?;
        for occurrence in exchanges::shown(self.db(), guild, exchange, now).await? {
            let home = match catalogue::find(&occurrence.network) {
                Some(network) => networks::channel_of(self.db(), guild, network).await?,
                None => None,
            };
            let card = exchange_card::announcement(&occurrence, language, now);
            let announced = self.show(work, &shown(&occurrence, PostKind::Exchange), home, card).await;
            // Neither waits for the other.
            let line = if occurrence.is_open {
                let card = exchange_card::line(&occurrence, language, now);
                self.show(work, &shown(&occurrence, PostKind::ExchangeLine), everyone, card).await
            } else {
                self.hide(&occurrence, PostKind::ExchangeLine).await
            };
            announced.and(line)?;
        }
        Ok(())
    }

    /// Makes the one message that shows a record in a place be this card: posts it, or edits it where it differs.
    pub(super) async fn show(&self, work: &Work, what: &Shown<'_>, place: Option<ChannelId>, card: Card) -> Sent {
        let Shown { guild, kind, record, .. } = *what;
        let body = json!({ "embeds": [card.embed], "components": card.components });
        let shown = digest(&body.to_string());
        let mut standing = notifications::posts_of(self.db(), guild, kind, record).await?.pop();
        if standing.is_none()
            && work.is_rerun
            && let Some(channel) = place
        {
            standing = self.posted_before(work, &what.footer, channel).await?;
        }
        if let Some(post) = &standing {
            if post.shown == shown {
                return Ok(());
            }
            if let Some((channel, message)) = self.edit(post, &body, Vec::new()).await? {
                let post = Post { part: 0, channel, message, shown };
                return Ok(notifications::remember(self.db(), guild, kind, record, &post).await?);
            }
        }
        let Some(channel) = place else {
            return Err(Trouble::Hopeless(format!("#{} is not set up", what.place)));
        };
        let nonce = format!("{}{}-{record}", prefix(kind), work.id);
        let posted = self.rest().create_message(channel.get().into(), &body, Vec::new(), &nonce).await?;
        let post = Post { part: 0, channel, message: MessageId::new(posted.id.get()), shown };
        Ok(notifications::remember(self.db(), guild, kind, record, &post).await?)
    }

    /// Removes the message that shows an occurrence in a place where it is not for everybody any more.
    async fn hide(&self, occurrence: &Occurrence, kind: PostKind) -> Sent {
        let (guild, record) = (occurrence.guild, occurrence.id.sql());
        for post in notifications::posts_of(self.db(), guild, kind, record).await? {
            match self.rest().delete_message(post.channel.get().into(), post.message.get().into()).await {
                Err(failure) if !failure.is_gone() => return Err(failure.into()),
                _ => notifications::forget(self.db(), guild, kind, record, post.part).await?,
            }
        }
        Ok(())
    }

    /// Finds a message that an earlier run posted and had no time to remember: by our own footer.
    async fn posted_before(&self, work: &Work, footer: &str, channel: ChannelId) -> Result<Option<Post>, Trouble> {
        let ours = self.own_messages(channel, work.since).await?.into_iter().find(|message| {
            let embed = message.embeds.first().and_then(|embed| embed.footer.as_ref());
            embed.is_some_and(|embed| embed.text == footer)
        });
        let message = ours.map(|message| MessageId::new(message.id.get()));
        Ok(message.map(|message| Post { part: 0, channel, message, shown: String::new() }))
    }
}

/// What a message shows.
pub(super) struct Shown<'a> {
    pub(super) guild: GuildId,
    pub(super) kind: PostKind,
    pub(super) record: i64,
    /// By it an earlier run's message is found.
    pub(super) footer: String,
    /// The name of the channel in which it stands.
    pub(super) place: &'a str,
}

/// An occurrence, in one of the places that show it.
fn shown(occurrence: &Occurrence, kind: PostKind) -> Shown<'_> {
    Shown {
        guild: occurrence.guild,
        kind,
        record: occurrence.id.sql(),
        footer: exchange_card::footer(occurrence),
        place: match kind {
            PostKind::ExchangeLine => CommonChannel::LearningExchanges.key(),
            _ => &occurrence.network,
        },
    }
}

/// **Can't go**, for who has a seat now on one date; on several, each of them has its own buttons.
fn given_back(occurrence: &Occurrence, member: MemberId, count: i64, language: Language) -> Vec<CreateActionRow> {
    if count > 1 { Vec::new() } else { exchange_card::own_answers(occurrence.id, member, &[Answer::Cannot], language) }
}

/// What is offered to who said that they can't go, once it is held at another time.
const COME: &[Answer] = &[Answer::Going, Answer::Maybe];

/// A text about an occurrence, or the first of so many of its series.
fn said(language: Language, key: &str, occurrence: &Occurrence, count: i64) -> String {
    let exchange = if count > 1 { occurrence.label() } else { occurrence.name() };
    let arguments = [
        ("exchange", Argument::from(exchange)),
        ("theme", text::escape(&occurrence.theme).into()),
        ("at", full(occurrence.starts_at).into()),
        ("count", count.into()),
    ];
    locales::text(language, key, &arguments)
}

/// Which dates changed, named as people know them, and what of them.
fn what_changed(language: Language, occurrence: &Occurrence, was: &Was, reach: Reach, count: i64) -> String {
    let (key, exchange) = match reach {
        Reach::One => ("told-exchange-altered", occurrence.name()),
        Reach::Following => ("told-exchange-altered-following", occurrence.label()),
        Reach::All => ("told-exchange-altered-all", occurrence.label()),
    };
    let arguments = [
        ("exchange", Argument::from(exchange)),
        ("theme", text::escape(&occurrence.theme).into()),
        ("at", full(was.starts_at.unwrap_or(occurrence.starts_at)).into()),
        ("count", count.into()),
    ];
    locales::text(language, key, &arguments) + &altered(language, occurrence, was)
}

/// What changed, a line each, with how it was.
fn altered(language: Language, occurrence: &Occurrence, was: &Was) -> String {
    let mut lines = String::new();
    let mut line = |key: &str, old: Argument, new: Argument| {
        lines.push_str("\n- ");
        lines.push_str(&locales::text(language, key, &[("old", old), ("new", new)]));
    };
    let words = |text: &str| -> Argument {
        if text.is_empty() {
            locales::text(language, "exchange-place-none", &[]).into()
        } else {
            text::escape(text).into()
        }
    };
    if let Some(starts_at) = was.starts_at {
        let (old, new) = (full(starts_at), full(occurrence.starts_at));
        line("altered-starts", old.into(), new.into());
    }
    if let Some(duration) = was.duration {
        line("altered-duration", duration.into(), occurrence.duration.into());
    }
    if let Some(theme) = &was.theme {
        line("altered-theme", words(theme), words(&occurrence.theme));
    }
    if let Some(place) = &was.place {
        line("altered-place", words(place), words(occurrence.place.as_deref().unwrap_or_default()));
    }
    if let Some(format) = &was.format {
        let name = |key: &str| Argument::from(locales::text(language, key, &[]));
        line("altered-format", name(format), name(occurrence.format.text_key()));
    }
    lines
}
