//! What leads see of a request: the card they decide on.

use super::{
    story_card::Card,
    text::{self, limits},
};
use crate::{
    error::Argument,
    ids::{ChannelId, GuildId, MemberId, MessageId},
    language::Language,
    locales,
    networks::membership::{RequestState, requests::Request},
};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateEmbedFooter};

/// The card of a request, with its buttons while it waits.
#[must_use]
pub fn request(request: &Request, language: Language) -> Card {
    let say = |key: &str| locales::text(language, key, &[]);
    let is_over = request.state != RequestState::Waiting;
    // What nobody decides about any more says nothing of who is under 18, nor of who took it back.
    let is_of_nobody = is_over && (request.state == RequestState::Closed || request.may_be_young());
    let network = say(&format!("network-{}", request.network));
    let title = locales::text(language, "request-title", &[("network", network.into())]);
    let mut embed = CreateEmbed::new()
        .title(text::shorten(&title, limits::EMBED_TITLE))
        .footer(CreateEmbedFooter::new(request.label()));
    let shown = if is_of_nobody { say("request-who-not") } else { who(request.member, request.name.as_deref()) };
    embed = embed.field(say("request-who"), shown, true);
    if let Some(age) = request.age.filter(|_| !is_of_nobody) {
        let mut shown = say(age.text_key());
        // Who asks to count as older was young yesterday: whoever decides sees both.
        if let Some(before) = request.age_on_record.filter(|before| *before != age) {
            let before = say(before.text_key());
            shown.push(' ');
            shown.push_str(&locales::text(language, "request-age-before", &[("age", before.into())]));
        }
        embed = embed.field(say("request-age"), shown, true);
    }
    embed = embed.field(say("request-asked"), format!("<t:{}:f>", request.asked_at.timestamp()), true);
    if let Some(about) = request.about.as_ref().filter(|_| !is_of_nobody) {
        embed =
            embed.field(say("request-about"), text::shorten(&text::escape(about), limits::EMBED_FIELD_VALUE), false);
    }
    embed = embed.field(say("request-state"), state(request, is_of_nobody, language), false);
    if is_over {
        return Card { embed, components: Vec::new() };
    }
    let button = |key: &str, action: &str, style| {
        CreateButton::new(format!("network:{action}:{}", request.id)).label(say(key)).style(style)
    };
    let approve = if request.is_young() {
        button("button-approve-permission", "approve-permission", ButtonStyle::Primary)
    } else {
        button("button-approve", "approve", ButtonStyle::Primary)
    };
    let decline = button("button-decline", "decline", ButtonStyle::Secondary);
    Card { embed, components: vec![CreateActionRow::Buttons(vec![approve, decline])] }
}

/// Who somebody is, for those who may know: their mention, and the name they had.
#[must_use]
pub fn who(member: MemberId, name: Option<&str>) -> String {
    name.map_or_else(|| format!("<@{member}>"), |name| format!("<@{member}> ({})", text::escape(name)))
}

/// The address of a message; empty where it is not known.
#[must_use]
pub fn link(guild: GuildId, channel: Option<ChannelId>, message: Option<MessageId>) -> String {
    match (channel, message) {
        (Some(channel), Some(message)) => format!("https://discord.com/channels/{guild}/{channel}/{message}"),
        _ => String::new(),
    }
}

fn state(request: &Request, is_of_nobody: bool, language: Language) -> String {
    let mut lines = vec![locales::text(language, request.state.text_key(), &[])];
    if let (Some(lead), Some(at)) = (request.decided_by, request.decided_at) {
        let (lead, at) = (format!("<@{lead}>"), format!("<t:{}:f>", at.timestamp()));
        let key = if request.is_young() && request.state == RequestState::Approved {
            "request-permission-by"
        } else {
            "request-decided-by"
        };
        lines.push(locales::text(language, key, &[("lead", Argument::from(lead)), ("at", at.into())]));
    }
    if let Some(note) = request.note.as_ref().filter(|_| !is_of_nobody) {
        lines.push(text::quote(note));
    }
    text::shorten(&lines.join("\n"), limits::EMBED_FIELD_VALUE)
}
