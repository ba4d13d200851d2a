//! `/me` — how the bot speaks to me.

use super::{Context, access, asked::Asked, autocomplete, dates, reply};
use coalition::{
    discord::text,
    error::Result,
    language::Language,
    members::{self, NotifyBy},
};

/// How I am spoken to, and what is kept about me
#[poise::command(slash_command, guild_only, subcommand_required, subcommands("timezone", "language", "notifications"))]
#[expect(clippy::unused_async, reason = "poise wants a future; a command with subcommands is never run itself")]
pub async fn me(_: Context<'_>) -> Result<()> {
    Ok(())
}

/// The zone in which I type and read times
#[poise::command(slash_command)]
async fn timezone(
    ctx: Context<'_>,
    #[description = "A city or zone, such as America/Chicago"]
    #[autocomplete = "autocomplete::timezone"]
    #[max_length = 64]
    timezone: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let now = asked.data.clock.now();
    let zone = dates::understand_zone(&text::clean_line(&timezone), now)?;
    members::set_timezone(&asked.data.db, &actor, zone).await?;
    let now = now.with_timezone(&zone).format("%H:%M").to_string();
    reply::say(&asked, actor.language, "me-timezone-set", &[("zone", zone.name().into()), ("now", now.into())]).await
}

/// A language the bot can speak to me in.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
enum Speak {
    #[name = "Automatic"]
    Automatic,
    #[name = "English"]
    English,
    #[name = "Español"]
    Spanish,
}

/// The language in which I am answered and told
#[poise::command(slash_command)]
async fn language(ctx: Context<'_>, #[description = "Automatic follows my Discord"] language: Speak) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let chosen = match language {
        Speak::Automatic => None,
        Speak::English => Some(Language::English),
        Speak::Spanish => Some(Language::Spanish),
    };
    members::set_language(&asked.data.db, &actor, chosen).await?;
    let key = if chosen.is_some() { "me-language-set" } else { "me-language-automatic" };
    reply::say(&asked, chosen.unwrap_or_else(|| asked.client_language()), key, &[]).await
}

/// A way to be told.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
enum By {
    #[name = "Direct message"]
    DirectMessage,
    #[name = "Thread"]
    Thread,
    #[name = "Only offers and matches"]
    OnlyOffers,
}

/// How I am told what concerns me
#[poise::command(slash_command)]
async fn notifications(ctx: Context<'_>, #[description = "Where I read it"] by: By) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let (by, key) = match by {
        By::DirectMessage => (NotifyBy::DirectMessage, "me-notifications-direct-message"),
        By::Thread => (NotifyBy::Thread, "me-notifications-thread"),
        By::OnlyOffers => (NotifyBy::OnlyOffers, "me-notifications-only-offers"),
    };
    members::set_notify_by(&asked.data.db, &actor, by).await?;
    reply::say(&asked, actor.language, key, &[]).await
}
