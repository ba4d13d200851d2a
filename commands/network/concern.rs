//! `/network concern`: to those who keep people safe, and to nobody else. Who stays unnamed is not asked for at all.

use super::super::{Context, access, asked::Asked, reply, route::stale};
use coalition::{
    discord::{concern_card, text},
    error::Result,
    ids::{ConcernId, InteractionId},
    language::Language,
    locales, members,
    networks::{
        concerns::{self, Raised, WORDS_MAX},
        youth,
    },
};
use poise::serenity_prelude::{CreateActionRow, CreateInputText, CreateModal, InputTextStyle};

/// Tell the safeguarding leads that you are worried about somebody's safety
#[poise::command(slash_command)]
pub(super) async fn concern(
    ctx: Context<'_>,
    #[description = "Nothing of who you are is kept; nobody can write back"] stay_unnamed: Option<bool>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    access::somebody(&asked).await?;
    let language = language(&asked).await;
    let say = |key: &str| locales::text(language, key, &[]);
    let is_unnamed = stay_unnamed.unwrap_or(false);
    let most = u16::try_from(WORDS_MAX).unwrap_or(u16::MAX);
    let input = CreateInputText::new(InputTextStyle::Paragraph, say("form-concern"), "concern")
        .placeholder(say("concern-placeholder"))
        .max_length(most)
        .min_length(1);
    let title = say(if is_unnamed { "form-concern-unnamed-title" } else { "form-concern-title" });
    let name = if is_unnamed { "unnamed" } else { "named" };
    let modal = CreateModal::new(format!("network:concern:{name}:{}", asked.id()), title);
    reply::open(&asked, modal.components(vec![CreateActionRow::InputText(input)])).await
}

/// A concern came: kept first, whatever else fails. Nothing in it is refused: it may be about a link.
pub async fn submitted(asked: &Asked<'_>, arguments: &[&str]) -> Result<()> {
    let [name, form] = arguments else { return Err(stale()) };
    let form: InteractionId = form.parse().map_err(|_| stale())?;
    let is_unnamed = *name != "named";
    let typed = asked.field("concern").unwrap_or_default();
    let words = text::shorten(&text::clean(typed), WORDS_MAX);
    let kept = async {
        let (guild, _) = access::somebody(asked).await?;
        let member = (!is_unnamed).then(|| asked.user());
        let raised = Raised { guild, member, words: &words, form, brought_by: asked.id() };
        concerns::raise(&asked.data.db, &raised, asked.data.clock.now()).await
    };
    if let Err(error) = kept.await {
        return reply::hand_back(asked, &[("concern", typed)], &error).await;
    }
    asked.data.wake();
    if !is_unnamed && let Err(error) = access::anyone(asked).await {
        // Only so that they are told in their language later.
        tracing::warn!(%error, "who raised a concern is told in English");
    }
    let language = language(asked).await;
    let key = if is_unnamed { "concern-kept-unnamed" } else { "concern-kept" };
    let mut said = locales::text(language, key, &[]);
    if is_without_lead(asked).await {
        said.push_str("\n\n");
        said.push_str(&locales::text(language, "concern-no-lead", &[]));
    }
    said.push_str("\n\n");
    said.push_str(&locales::text(language, "concern-danger", &[]));
    reply::send(asked, reply::private().content(said)).await
}

/// Whether nobody is known in this server who would read it.
async fn is_without_lead(asked: &Asked<'_>) -> bool {
    let Some(guild) = asked.guild() else { return false };
    youth::known_leads(&asked.data.db, guild).await.is_ok_and(|leads| leads.is_empty())
}

/// The language they chose, read without writing anything down.
async fn language(asked: &Asked<'_>) -> Language {
    let chosen = match (asked.guild(), asked.member()) {
        (Some(guild), Some(member)) => members::chosen_language(&asked.data.db, guild, member).await.ok().flatten(),
        _ => None,
    };
    chosen.unwrap_or_else(|| asked.client_language())
}

/// A lead takes it up, or closes it.
pub async fn pressed(asked: &Asked<'_>, action: &str, id: &str) -> Result<()> {
    let id: ConcernId = id.parse().map_err(|_| stale())?;
    let actor = access::member(asked).await?;
    let (db, now) = (&asked.data.db, asked.data.clock.now());
    let concern = match action {
        "concern-take" => concerns::take_up(db, &actor, id, now).await?,
        _ => concerns::close(db, &actor, id, now).await?,
    };
    asked.data.wake();
    let card = concern_card::concern(&concern, actor.guild_language);
    reply::update(asked, reply::public().embeds(vec![card.embed]).components(card.components)).await
}
