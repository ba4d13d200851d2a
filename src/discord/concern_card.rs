//! What those who keep people safe see of a concern, and how it reaches them.

use super::{
    sender::{Sender, Sent, digest},
    story_card::Card,
    text::{self, limits},
};
use crate::{
    error::Argument,
    ids::{ConcernId, GuildId, MemberId, MessageId},
    language::Language,
    locales, members,
    networks::concerns::{self, Concern},
    queue::Work,
};
use chrono::{DateTime, Utc};
use serde_json::json;
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateEmbedFooter};

/// The card of a concern, with its buttons until somebody has taken it up and closed it.
#[must_use]
pub fn concern(concern: &Concern, language: Language) -> Card {
    let say = |key: &str| locales::text(language, key, &[]);
    let who = concern.member.map_or_else(|| say("concern-unnamed"), |member| format!("<@{member}>"));
    let by = |key: &str, lead: MemberId, at: DateTime<Utc>| {
        let arguments =
            [("lead", Argument::from(format!("<@{lead}>"))), ("at", format!("<t:{}:f>", at.timestamp()).into())];
        locales::text(language, key, &arguments)
    };
    let taken = concern.taken_by.zip(concern.taken_at).map(|(lead, at)| by("concern-taken-by", lead, at));
    let closed = concern.closed_by.zip(concern.closed_at).map(|(lead, at)| by("concern-closed-by", lead, at));
    let state: Vec<String> = taken.into_iter().chain(closed).collect();
    let state = if state.is_empty() { say("concern-open") } else { state.join("\n") };
    let embed = CreateEmbed::new()
        .title(say("concern-title"))
        .description(text::shorten(&text::escape(&concern.concern), limits::EMBED_DESCRIPTION))
        .field(say("concern-who"), who, true)
        .field(say("concern-raised"), format!("<t:{}:f>", concern.raised_at.timestamp()), true)
        .field(say("concern-state"), state, false)
        .footer(CreateEmbedFooter::new(footer(concern)));
    let button = |key: &str, action: &str, style| {
        CreateButton::new(format!("network:concern-{action}:{}", concern.id)).label(say(key)).style(style)
    };
    let mut buttons = Vec::new();
    if concern.taken_by.is_none() {
        buttons.push(button("button-take-up", "take", ButtonStyle::Primary));
    }
    // Taken up first: who raised it hears that, and of the closing nothing.
    if concern.taken_by.is_some() && concern.closed_by.is_none() {
        buttons.push(button("button-close", "close", ButtonStyle::Secondary));
    }
    let components = if buttons.is_empty() { Vec::new() } else { vec![CreateActionRow::Buttons(buttons)] };
    Card { embed, components }
}

/// By which the sender finds its own card again.
fn footer(concern: &Concern) -> String {
    format!("#{}", concern.number)
}

impl Sender {
    /// Brings the card in `#safeguarding` in line with its record. It stands nowhere else.
    pub(super) async fn concern_raised(&self, work: &Work, guild: GuildId, id: ConcernId) -> Sent {
        let Some(mut raised) = concerns::view(self.db(), id).await? else { return Ok(()) };
        let channel = self.safeguarding(guild).await?;
        if work.is_rerun && raised.card_message.is_none() {
            let ours = footer(&raised);
            let found = self.own_messages(channel, work.since).await?.into_iter().find(|message| {
                message.embeds.iter().any(|embed| embed.footer.as_ref().is_some_and(|footer| footer.text == ours))
            });
            if let Some(message) = found {
                raised.card_channel = Some(channel);
                raised.card_message = Some(MessageId::new(message.id.get()));
            }
        }
        let language = members::guild_language(self.db(), guild).await?;
        let card = concern(&raised, language);
        let body = json!({ "embeds": [card.embed], "components": card.components });
        let shown = digest(&body.to_string());
        if raised.card_shown.as_ref() == Some(&shown) {
            return Ok(());
        }
        if let (Some(channel), Some(message)) = (raised.card_channel, raised.card_message) {
            match self.rest().edit_message(channel.get().into(), message.get().into(), &body, Vec::new()).await {
                Ok(_) => return Ok(concerns::remember_card(self.db(), id, channel, message, &shown).await?),
                Err(failure) if failure.is_gone() => {}
                Err(failure) => return Err(failure.into()),
            }
        }
        let mut body = body;
        self.call_leads(guild, &mut body).await?;
        let posted =
            self.rest().create_message(channel.get().into(), &body, Vec::new(), &format!("k{}", work.id)).await?;
        Ok(concerns::remember_card(self.db(), id, channel, MessageId::new(posted.id.get()), &shown).await?)
    }

    /// Says that a lead has taken it up, and nothing of what it was about.
    pub(super) async fn concern_taken(&self, work: &Work, guild: GuildId, id: ConcernId, member: MemberId) -> Sent {
        let Some(raised) = concerns::view(self.db(), id).await? else { return Ok(()) };
        let at = format!("<t:{}:f>", raised.raised_at.timestamp());
        self.tell_member(work, guild, member, |language| {
            locales::text(language, "told-concern-taken", &[("at", at.into())])
        })
        .await
    }
}
