//! What is told after an exchange: questions to who came, the word to its host, notes, and how it went with what people tried.

use super::{
    direct::Told,
    exchange_card,
    exchange_course::said,
    sender::{Sender, Sent, Trouble, digest, prefix},
    text::{self, limits},
};
use crate::{
    error::Argument,
    exchanges::{self, Shared, State},
    ids::{ChannelId, CommitmentId, GuildId, MemberId, MessageId, OccurrenceId},
    language::Language,
    locales, members,
    networks::{self, catalogue},
    notifications::{self, Post, PostKind},
    queue::Work,
};
use serde_json::json;
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateEmbedFooter};

/// Room for what was learned: what we will try and the facts take up to 1,500 of the 6,000 characters of a message's embeds.
const LEARNED: usize = 4000;

impl Sender {
    /// Asks one person what they thought of it.
    pub(super) async fn feedback_wanted(
        &self,
        work: &Work,
        guild: GuildId,
        occurrence: OccurrenceId,
        member: MemberId,
    ) -> Sent {
        let Some(awaited) = exchanges::awaited(self.db(), occurrence, member).await? else { return Ok(()) };
        if !awaited.is_scheduled || awaited.came == Some(false) {
            return Ok(());
        }
        self.tell_member(work, guild, member, |language| {
            let arguments =
                [("exchange", Argument::from(awaited.label())), ("theme", text::escape(&awaited.theme).into())];
            Told {
                words: locales::text(language, "told-feedback-wanted", &arguments),
                buttons: vec![ratings(occurrence, member, None)],
                ..Told::default()
            }
        })
        .await
    }

    /// Tells whoever holds it that who came can be marked; where they have left, the coordinators.
    pub(super) async fn attendance_wanted(&self, work: &Work, guild: GuildId, id: OccurrenceId) -> Sent {
        let Some(occurrence) = exchanges::view(self.db(), id).await? else { return Ok(()) };
        if occurrence.state != State::Scheduled || occurrence.attendance_at.is_some() {
            return Ok(());
        }
        let holders = [Some(occurrence.host), occurrence.cohost];
        for member in holders.into_iter().flatten() {
            if self.is_here(guild, member).await? {
                return self
                    .tell_member(work, guild, member, |language| said(language, "told-attendance-wanted", &occurrence))
                    .await;
            }
        }
        let language = members::guild_language(self.db(), guild).await?;
        self.tell_desk(work, guild, &said(language, "told-attendance-wanted-desk", &occurrence)).await
    }

    /// Asks one person how it went with what they meant to try, in their own words.
    pub(super) async fn commitment_due(&self, work: &Work, guild: GuildId, id: CommitmentId, member: MemberId) -> Sent {
        let Some(commitment) = exchanges::commitment(self.db(), id).await? else { return Ok(()) };
        if commitment.answer.is_some() || commitment.is_waiting {
            return Ok(());
        }
        self.tell_member(work, guild, member, |language| {
            let arguments = [
                ("exchange", Argument::from(exchanges::label(commitment.number))),
                ("theme", text::escape(&commitment.theme).into()),
                ("at", exchange_card::full(commitment.starts_at).into()),
                ("words", text::quote(&commitment.words).into()),
            ];
            let button = |key: &str, action: &str, style| {
                CreateButton::new(format!("exchange:{action}:{id}"))
                    .label(locales::text(language, key, &[]))
                    .style(style)
            };
            Told {
                words: locales::text(language, "told-commitment-due", &arguments),
                buttons: vec![CreateActionRow::Buttons(vec![
                    button("button-tell-how", "tell-how", ButtonStyle::Primary),
                    button("button-not-yet", "not-yet", ButtonStyle::Secondary),
                ])],
                ..Told::default()
            }
        })
        .await
    }

    /// Brings what was learned in line in the network's channel: posts it, or edits it where it differs.
    pub(super) async fn notes_changed(&self, work: &Work, guild: GuildId, id: OccurrenceId, author: MemberId) -> Sent {
        let Some(notes) = exchanges::shared_notes(self.db(), id, author).await? else { return Ok(()) };
        let language = members::guild_language(self.db(), guild).await?;
        let home = match catalogue::find(&notes.network) {
            Some(network) => networks::channel_of(self.db(), guild, network).await?,
            None => None,
        };
        let body = json!({ "embeds": shared(&notes, language) });
        let shown = digest(&body.to_string());
        let mut standing = notifications::posts_of(self.db(), guild, PostKind::ExchangeNotes, notes.id).await?.pop();
        if standing.is_none()
            && work.is_rerun
            && let Some(channel) = home
        {
            standing = self.notes_posted_before(work, &notes, channel).await?;
        }
        if let Some(post) = &standing {
            if post.shown == shown {
                return Ok(());
            }
            if let Some((channel, message)) = self.edit(post, &body, Vec::new()).await? {
                return self.remember_notes(&notes, channel, message, shown).await;
            }
        }
        let Some(channel) = home else {
            return Err(Trouble::Hopeless(format!("the channel of {} is not set up", notes.network)));
        };
        let nonce = format!("{}{}", prefix(PostKind::ExchangeNotes), work.id);
        let posted = self.rest().create_message(channel.get().into(), &body, Vec::new(), &nonce).await?;
        self.remember_notes(&notes, channel, MessageId::new(posted.id.get()), shown).await
    }

    async fn remember_notes(&self, notes: &Shared, channel: ChannelId, message: MessageId, shown: String) -> Sent {
        let post = Post { part: 0, channel, message, shown };
        Ok(notifications::remember(self.db(), notes.guild, PostKind::ExchangeNotes, notes.id, &post).await?)
    }

    /// Finds notes that an earlier run posted and had no time to remember: by our own footer.
    async fn notes_posted_before(
        &self,
        work: &Work,
        notes: &Shared,
        channel: ChannelId,
    ) -> Result<Option<Post>, Trouble> {
        let footer = notes_footer(notes);
        let ours = self.own_messages(channel, work.since).await?.into_iter().find(|message| {
            let mut footers = message.embeds.iter().filter_map(|embed| embed.footer.as_ref());
            footers.any(|found| found.text == footer)
        });
        let message = ours.map(|message| MessageId::new(message.id.get()));
        Ok(message.map(|message| Post { part: 0, channel, message, shown: String::new() }))
    }
}

/// **1** to **5** for one person alone, since others may read along where they are asked; the one that was pressed stands out.
pub fn ratings(occurrence: OccurrenceId, whose: MemberId, pressed: Option<i16>) -> CreateActionRow {
    let button = |rating: i16| {
        let style = if pressed == Some(rating) { ButtonStyle::Success } else { ButtonStyle::Secondary };
        CreateButton::new(format!("exchange:rate:{occurrence}:{rating}:{whose}")).label(rating.to_string()).style(style)
    };
    CreateActionRow::Buttons(exchanges::RATING.map(button).collect())
}

/// Notes as everybody in the network reads them.
fn shared(notes: &Shared, language: Language) -> Vec<CreateEmbed> {
    let name = |key: &str| locales::text(language, key, &[]);
    let by = match &notes.author_name {
        Some(author) => text::escape(author),
        None => name("exchange-host-unnamed"),
    };
    let arguments = [
        ("theme", Argument::from(text::escape(&notes.theme))),
        ("at", exchange_card::full(notes.starts_at).into()),
        ("author", by.into()),
    ];
    let title = text::shorten(&locales::text(language, "notes-title", &arguments), limits::EMBED_TITLE);
    let learned = text::shorten(&text::escape(&notes.learned), LEARNED);
    let mut embed = CreateEmbed::new().title(title).description(learned);
    if !notes.will_try.is_empty() {
        let will_try = text::shorten(&text::escape(&notes.will_try), limits::EMBED_FIELD_VALUE);
        embed = embed.field(name("notes-will-try"), will_try, false);
    }
    embed = embed.field(name("notes-from"), locales::text(language, "notes-from-said", &arguments), false);
    vec![embed.footer(CreateEmbedFooter::new(notes_footer(notes)))]
}

/// `E-7 / 12`: unlike the line below an announcement, so that neither is taken for the other.
fn notes_footer(notes: &Shared) -> String {
    format!("{} / {}", exchanges::label(notes.number), notes.id)
}
