//! `/network panel`: a menu from which everybody in a channel can join, today and in years.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    join, of_key,
};
use coalition::{
    discord::text::{self, limits},
    error::{Refusal, Result},
    locales,
    members::Responsibility,
    networks::catalogue::NETWORKS,
};
use poise::serenity_prelude::{
    CreateActionRow, CreateEmbed, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};

/// Post a menu in this channel from which people join networks
#[poise::command(slash_command, category = "coordinator")]
pub(super) async fn panel(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    if !actor.is(Responsibility::Coordinator) {
        return Err(Refusal::new("only-coordinator").into());
    }
    let language = actor.guild_language;
    let say = |key: &str| locales::text(language, key, &[]);
    let options = NETWORKS.map(|network| {
        let name = say(&format!("network-{}", network.key));
        let purpose = say(&format!("network-{}.purpose", network.key));
        CreateSelectMenuOption::new(name, network.key).description(text::shorten(&purpose, limits::CHOICE_NAME))
    });
    let menu = CreateSelectMenu::new("network:panel", CreateSelectMenuKind::String { options: options.into() })
        .placeholder(say("panel-placeholder"));
    let embed = CreateEmbed::new().title(say("panel-title")).description(say("panel-about"));
    reply::send(&asked, reply::public().embed(embed).components(vec![CreateActionRow::SelectMenu(menu)])).await
}

/// A network was chosen in a panel.
pub async fn chosen(asked: &Asked<'_>) -> Result<()> {
    join::wish(asked, of_key(asked.chosen().first().ok_or_else(stale)?)?, None).await
}
