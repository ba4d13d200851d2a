//! A network's month: put into words for its lead, and posted as the lead read it.

use super::{
    network_card,
    next_exchange::next_exchange,
    sender::{Sender, Sent},
    text,
};
use crate::{
    error::{Argument, Result},
    ids::{DigestId, GuildId},
    language::Language,
    locales, members,
    networks::{
        self,
        catalogue::{self, CommonChannel, NEXT_GENERATION},
        digests::{self, Digest, WORDS_MAX},
    },
    notifications::{self, PostKind},
    queue::Work,
    stories,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use serde_json::json;
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};
use sqlx::PgPool;

/// A month in words: how many are new, the stories, the next exchange, what waits. Ready for a message: escaped already.
///
/// # Errors
/// When the database does not answer.
pub async fn compose(db: &PgPool, digest: &Digest, zone: Tz, language: Language, now: DateTime<Utc>) -> Result<String> {
    let figures = digests::figures(db, digest, zone).await?;
    let say = |key: &str, arguments: &[(&'static str, Argument)]| locales::text(language, key, arguments);
    // How many, and not who: whoever is missing beside the names of the others would be young.
    let mut lines = vec![say("digest-joined", &[("joined", figures.joined.into())])];
    for story in stories::published_since(db, digest.guild, figures.since, now).await? {
        let copy = notifications::posts_of(db, digest.guild, PostKind::Story, story.id.sql()).await?;
        let copy = copy.first().map(|post| network_card::link(digest.guild, Some(post.channel), Some(post.message)));
        let arguments = [
            ("story", Argument::from(stories::label(story.number))),
            ("title", text::escape(&story.title).into()),
            ("link", copy.unwrap_or_default().into()),
        ];
        lines.push(say("digest-story", &arguments).trim_end().to_owned());
    }
    if let Some(network) = catalogue::find(&digest.network) {
        lines.extend(next_exchange(db, digest.guild, network, language, now).await?);
    }
    if figures.waiting > 0 {
        lines.push(say("digest-waiting", &[("waiting", figures.waiting.into())]));
    }
    Ok(text::shorten(&lines.join("\n"), WORDS_MAX))
}

/// The line over a digest.
#[must_use]
pub fn head(digest: &Digest, language: Language) -> String {
    let network = Argument::Key(format!("network-{}", digest.network));
    locales::text(language, "digest-head", &[("network", network), ("month", month(digest.month, language).into())])
}

fn month(month: NaiveDate, language: Language) -> String {
    let name = locales::text(language, &format!("month-{}", month.month()), &[]);
    format!("{name} {}", month.year())
}

impl Sender {
    /// Tells leads that a month's digest can be sent.
    pub(super) async fn digest_due(&self, work: &Work, guild: GuildId, id: DigestId) -> Sent {
        let Some(digest) = digests::view(self.db(), id).await?.filter(|digest| digest.sent_at.is_none()) else {
            return Ok(());
        };
        let place =
            if digest.network == NEXT_GENERATION { CommonChannel::Safeguarding } else { CommonChannel::Membership };
        // A digest that nobody is reminded of is no loss.
        let Some(channel) = networks::channel(self.db(), guild, place).await? else { return Ok(()) };
        let language = members::guild_language(self.db(), guild).await?;
        let network = Argument::Key(format!("network-{}", digest.network));
        let arguments = [("network", network), ("month", month(digest.month, language).into())];
        let preview = CreateButton::new(format!("network:digest:{id}"))
            .label(locales::text(language, "button-preview", &[]))
            .style(ButtonStyle::Primary);
        let content = locales::text(language, "digest-due", &arguments);
        let components = [CreateActionRow::Buttons(vec![preview])];
        self.post_once(work, channel, &json!({ "content": content, "components": components })).await
    }

    /// Posts a digest as its lead read it, and then forgets its words.
    pub(super) async fn digest_sent(&self, work: &Work, guild: GuildId, id: DigestId) -> Sent {
        let Some(digest) = digests::view(self.db(), id).await? else { return Ok(()) };
        let Some(words) = &digest.words else { return Ok(()) };
        let (_, channel) = self.network_channel(guild, &digest.network).await?;
        let language = members::guild_language(self.db(), guild).await?;
        let content = format!("{}\n{words}", head(&digest, language));
        let content = text::shorten(&content, text::limits::MESSAGE_CONTENT);
        self.post_once(work, channel, &json!({ "content": content })).await?;
        Ok(digests::posted(self.db(), id).await?)
    }
}
