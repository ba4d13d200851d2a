//! Joining and leaving. Of who says that they are under 13 nothing is written down: nobody asks who they are before.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    choices::{AgeChoice, NetworkChoice},
};
use coalition::{
    error::Result,
    language::Language,
    locales,
    members::{self, Actor},
    networks::{
        self,
        catalogue::{self, NEXT_GENERATION, Network},
        membership::{self, Age, Joined, Left, Wish, requests},
        youth,
    },
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateInteractionResponseMessage, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption,
};

/// Join a network, or ask its lead
#[poise::command(slash_command)]
pub(super) async fn join(
    ctx: Context<'_>,
    #[description = "Which network"] network: NetworkChoice,
    #[description = "Your age, for the Next Generation Coalition"] age: Option<AgeChoice>,
) -> Result<()> {
    wish(&Asked::command(ctx), network.into(), age).await
}

/// Somebody wants to belong. Only what follows may ask who they are.
pub async fn wish(asked: &Asked<'_>, network: &'static Network, age: Option<AgeChoice>) -> Result<()> {
    let is_age_needless = age.is_some() && network.key != NEXT_GENERATION;
    let age = match age {
        Some(AgeChoice::Under13) => return refuse_kindly(asked, network).await,
        None if network.key == NEXT_GENERATION => return ask_age(asked).await,
        other => other.and_then(AgeChoice::age),
    };
    let actor = access::member(asked).await?;
    if is_age_needless && age == Some(Age::Young) && !actor.is_young {
        // Somebody under 18 begins where they are kept safe; elsewhere they would be named to everybody.
        let said = locales::text(actor.language, "join-young-elsewhere", &[("network", networks::named(network))]);
        return answer(asked, reply::private().content(said).components(Vec::new())).await;
    }
    let wish = Wish::new(network, age)?;
    let joined = membership::join(&asked.data.db, &actor, wish, asked.data.clock.now()).await?;
    if wish.is_young() {
        asked.data.hide_names().await;
        // What they were offered as a coach goes to somebody else.
        asked.data.due().await;
    }
    asked.data.wake();
    let channel = networks::channel_of(&asked.data.db, actor.guild, network).await?;
    let channel = channel.map_or_else(|| format!("#{}", network.key), |channel| format!("<#{channel}>"));
    let (key, number) = match joined {
        Joined::Belongs => ("joined", None),
        Joined::Belonged => ("joined-before", None),
        Joined::Asked { number } if actor.belongs_to(network.key) => ("join-asked-age", Some(number)),
        Joined::Asked { number } => ("join-asked", Some(number)),
        Joined::AskedBefore { number } => ("join-asked-before", Some(number)),
    };
    let arguments = [
        ("network", networks::named(network)),
        ("channel", channel.into()),
        ("request", number.map(requests::label).unwrap_or_default().into()),
    ];
    let mut said = locales::text(actor.language, key, &arguments);
    if number.is_some() && wish.is_young() {
        said.push(' ');
        said.push_str(&locales::text(actor.language, "join-asked-young", &[]));
    }
    if is_age_needless {
        said.push(' ');
        said.push_str(&locales::text(actor.language, "join-age-needless", &[]));
    }
    let message = reply::private().content(said);
    let button = match (number, network.key == NEXT_GENERATION) {
        (Some(_), _) if !wish.is_young() => Some(("button-about", "about")),
        (None, false) => Some(("button-introduce", "introduce")),
        _ => None,
    };
    let row = button.map(|(key, action)| {
        let id = format!("network:{action}:{}", network.key);
        reply::buttons([reply::button(actor.language, key, id, ButtonStyle::Secondary)])
    });
    answer(asked, message.components(row.into_iter().collect())).await
}

/// Kindly, and without a trace: no row, no name, no number of theirs.
async fn refuse_kindly(asked: &Asked<'_>, network: &Network) -> Result<()> {
    access::somebody(asked).await?;
    let key = if network.key == NEXT_GENERATION { "join-under-13" } else { "join-under-13-elsewhere" };
    let said = locales::text(asked.client_language(), key, &[("network", networks::named(network))]);
    answer(asked, reply::private().content(said).components(Vec::new())).await
}

/// The youth network needs to know how old somebody is; that is asked before who they are.
async fn ask_age(asked: &Asked<'_>) -> Result<()> {
    let (guild, _) = access::somebody(asked).await?;
    let chosen = match asked.member() {
        Some(member) => members::chosen_language(&asked.data.db, guild, member).await?,
        None => None,
    };
    let language = chosen.unwrap_or_else(|| asked.client_language());
    let said = locales::text(language, "join-ask-age", &[]);
    reply::send(asked, reply::private().content(said).components(vec![ages(language)])).await
}

fn ages(language: Language) -> CreateActionRow {
    let options = AgeChoice::ALL
        .map(|age| CreateSelectMenuOption::new(locales::text(language, age.text_key(), &[]), age.value()));
    let menu = CreateSelectMenu::new("network:age", CreateSelectMenuKind::String { options: options.into() });
    CreateActionRow::SelectMenu(menu.placeholder(locales::text(language, "join-age-placeholder", &[])))
}

/// An age was chosen in the menu.
pub async fn age_chosen(asked: &Asked<'_>) -> Result<()> {
    let age = asked.chosen().first().and_then(|age| AgeChoice::from_value(age)).ok_or_else(stale)?;
    let network = catalogue::find(NEXT_GENERATION).ok_or_else(stale)?;
    wish(asked, network, Some(age)).await
}

/// In place of the menu that asked, else as a new message: the panel stays as it is for everybody.
async fn answer(asked: &Asked<'_>, message: CreateInteractionResponseMessage) -> Result<()> {
    if asked.is_on_private_message() { reply::update(asked, message).await } else { reply::send(asked, message).await }
}

/// Leave a network, or take a request back
#[poise::command(slash_command)]
pub(super) async fn leave(ctx: Context<'_>, #[description = "Which network"] network: NetworkChoice) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let network: &'static Network = network.into();
    let has_permission =
        network.key == NEXT_GENERATION && youth::permission(&asked.data.db, actor.guild, actor.member).await?.is_some();
    if !has_permission {
        return gone(&asked, &actor, network).await;
    }
    // A permission on paper is not easily come by again.
    let button =
        |key, action, style| reply::button(actor.language, key, format!("network:{action}:{}", network.key), style);
    let row = reply::buttons([
        button("button-leave", "leave-yes", ButtonStyle::Danger),
        button("button-stay", "leave-no", ButtonStyle::Secondary),
    ]);
    let said = locales::text(actor.language, "leave-ask", &[("network", networks::named(network))]);
    reply::send(&asked, reply::private().content(said).components(vec![row])).await
}

/// **Leave** or **Stay**.
pub async fn leave_pressed(asked: &Asked<'_>, action: &str, network: &'static Network) -> Result<()> {
    let actor = access::member(asked).await?;
    if action == "leave-yes" {
        return gone(asked, &actor, network).await;
    }
    let said = locales::text(actor.language, "left-not", &[("network", networks::named(network))]);
    reply::update(asked, reply::private().content(said).components(Vec::new())).await
}

async fn gone(asked: &Asked<'_>, actor: &Actor, network: &'static Network) -> Result<()> {
    let left = membership::leave(&asked.data.db, actor, network, asked.data.clock.now()).await?;
    asked.data.wake();
    let key = match left {
        Left::Belonging => "left",
        Left::Request => "left-request",
    };
    let said = locales::text(actor.language, key, &[("network", networks::named(network))]);
    reply::update(asked, reply::private().content(said).components(Vec::new())).await
}
