//! Communities shown: one, page by page, and closed after asking.

use super::{
    super::{Context, access, asked::Asked, reply},
    form,
};
use coalition::{
    coaching::{self, State, conflicts, offers},
    communities::{self, Community, Listed},
    discord::{match_card, text},
    error::{Refusal, Result},
    ids::CommunityId,
    locales,
    members::{Actor, Responsibility},
};
use poise::serenity_prelude::{ButtonStyle, CreateEmbed, CreateInteractionResponseMessage};

/// So much of the reason for a conflict stands in a list, in characters.
const REASON_SHOWN: usize = 60;

/// The communities I may read, those that wait longest first
#[poise::command(slash_command)]
pub(super) async fn list(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    reply::send(&asked, page(&asked, &actor, 0).await?).await
}

/// **Previous** and **Next**: the list as it is now, in place.
pub async fn turn(asked: &Asked<'_>, number: i64) -> Result<()> {
    let actor = access::member(asked).await?;
    reply::update(asked, page(asked, &actor, number.clamp(0, 100_000)).await?).await
}

async fn page(asked: &Asked<'_>, actor: &Actor, number: i64) -> Result<CreateInteractionResponseMessage> {
    let language = actor.language;
    let (items, total) = communities::list(&asked.data.db, actor, number).await?;
    let title = locales::text(language, "communities-title", &[("total", total.into())]);
    let lines: Vec<String> = items.iter().map(|it| line(it, actor)).collect();
    let body = if lines.is_empty() { locales::text(language, "communities-empty", &[]) } else { lines.join("\n") };
    let embed = CreateEmbed::new().title(title).description(text::shorten(&body, text::limits::EMBED_DESCRIPTION));
    let row = reply::turn_buttons(language, "community:list", number, total, communities::PAGE);
    Ok(reply::private().embed(embed).components(row.into_iter().collect()))
}

fn line(it: &Listed, actor: &Actor) -> String {
    let language = actor.language;
    let key = match it {
        Listed { is_closed: true, .. } => "community-is-closed",
        Listed { has_coach: true, .. } => "community-has-coach",
        Listed { is_offered: true, .. } => "community-is-offered",
        _ => "community-waits",
    };
    let since = [("since", format!("<t:{}:D>", it.waiting_since.timestamp()).into())];
    let arguments = [
        ("community", communities::label(it.number).into()),
        ("name", text::escape(&it.name).into()),
        ("state", locales::text(language, it.state.text_key(), &[]).into()),
        ("standing", locales::text(language, key, &since).into()),
    ];
    locales::text(language, "communities-line", &arguments)
}

/// Show a community
#[poise::command(slash_command)]
pub(super) async fn show(
    ctx: Context<'_>,
    #[description = "Its number, such as C-3"]
    #[autocomplete = "super::complete"]
    #[max_length = 100]
    community: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let community = super::find(&asked, &actor, &community).await?;
    let language = actor.language;
    let standing = standing(&asked, &actor, &community).await?;
    let mut embed = match_card::community(&community, language);
    if community.contact_left_at.is_none() || actor.is(Responsibility::Coordinator) {
        let contact = text::escape(&community.contact_name);
        embed = embed.field(locales::text(language, "community-contact", &[]), contact, true);
    }
    let embed = embed.field(locales::text(language, "community-standing", &[]), standing, false);
    let embed = if actor.is(Responsibility::Coordinator) {
        for_coordinators(&asked, &actor, &community, embed).await?
    } else {
        embed
    };
    let mut buttons = Vec::new();
    let id = community.id;
    let button = |key, custom_id: String, style| reply::button(language, key, custom_id, style);
    if community.closed_at.is_none() && community.is_kept_by(&actor) {
        if actor.is(Responsibility::Coordinator) {
            buttons.push(button("button-suggest", format!("match:suggest:{id}"), ButtonStyle::Primary));
        }
        buttons.push(button("button-edit", format!("community:edit:{id}"), ButtonStyle::Secondary));
        buttons.push(button("button-close", format!("community:close:{id}"), ButtonStyle::Secondary));
    }
    let rows = if buttons.is_empty() { Vec::new() } else { vec![reply::buttons(buttons)] };
    reply::send(&asked, reply::private().embed(embed).components(rows)).await
}

/// What only coordinators read of a community: whether it comes before or after others, and who must not coach it.
async fn for_coordinators(
    asked: &Asked<'_>,
    actor: &Actor,
    community: &Community,
    mut embed: CreateEmbed,
) -> Result<CreateEmbed> {
    let language = actor.language;
    if let Some(key) = form::priority_key(community.priority) {
        embed =
            embed.field(locales::text(language, "community-priority", &[]), locales::text(language, key, &[]), true);
    }
    let conflicts = conflicts::of(&asked.data.db, actor, community.id).await?;
    let lines = conflicts.iter().map(|it| {
        let reason = text::escape(&text::shorten(&it.reason.replace('\n', " "), REASON_SHOWN));
        let arguments = [
            ("coach", text::escape(&it.coach_name).into()),
            ("reason", reason.into()),
            ("by", format!("<@{}>", it.recorded_by).into()),
            ("at", format!("<t:{}:d>", it.recorded_at.timestamp()).into()),
        ];
        locales::text(language, "community-conflict-line", &arguments)
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    if lines.is_empty() {
        return Ok(embed);
    }
    let name = locales::text(language, "community-conflicts", &[]);
    Ok(embed.field(name, text::shorten(&lines, text::limits::EMBED_FIELD_VALUE), false))
}

/// Where it stands: waiting, offered, with a coach, closed. To whom it is offered, coordinators and that coach read.
async fn standing(asked: &Asked<'_>, actor: &Actor, community: &Community) -> Result<String> {
    let language = actor.language;
    let mut lines = Vec::new();
    if community.closed_at.is_some() {
        lines.push(locales::text(language, "community-is-closed", &[]));
    }
    let since = [("since", format!("<t:{}:D>", community.waiting_since.timestamp()).into())];
    match coaching::open_of(&asked.data.db, actor.guild, community.id).await? {
        Some(matched) => {
            let may_know = matched.coach == actor.member || actor.is(Responsibility::Coordinator);
            let arguments = [
                ("match", matched.label().into()),
                ("coach", text::escape(&matched.coach_name).into()),
                ("until", format!("<t:{}:F>", matched.expires_at.timestamp()).into()),
            ];
            let key = match (matched.state, may_know) {
                (State::Accepted, _) => "community-coach-is",
                (_, true) if matched.has_question => "community-offered-asked",
                (_, true) => "community-offered-to",
                (_, false) => "community-is-offered",
            };
            lines.push(locales::text(language, key, &arguments));
        }
        None if community.closed_at.is_none() => lines.push(locales::text(language, "community-waits", &since)),
        None => {}
    }
    if community.contact_left_at.is_some() {
        lines.push(locales::text(language, "community-contact-left", &[]));
    }
    Ok(lines.join("\n"))
}

/// Say that a community no longer looks for a coach
#[poise::command(slash_command)]
pub(super) async fn close(
    ctx: Context<'_>,
    #[description = "Its number, such as C-3"]
    #[autocomplete = "super::complete"]
    #[max_length = 100]
    community: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let community = super::find(&asked, &actor, &community).await?;
    ask(&asked, &actor, &community).await
}

async fn ask(asked: &Asked<'_>, actor: &Actor, community: &Community) -> Result<()> {
    if !community.is_kept_by(actor) {
        return Err(Refusal::new("community-not-yours").into());
    }
    if community.closed_at.is_some() {
        return Err(Refusal::new("community-closed-already").with("community", community.label()).into());
    }
    let button =
        |key, action, style| reply::button(actor.language, key, format!("community:{action}:{}", community.id), style);
    let row = reply::buttons([
        button("button-close", "close-yes", ButtonStyle::Danger),
        button("button-keep", "close-no", ButtonStyle::Secondary),
    ]);
    let mut said = locales::text(actor.language, "community-close-ask", &arguments(community));
    let open = coaching::open_of(&asked.data.db, community.guild, community.id).await?;
    if let Some(pair) = open.filter(|matched| matched.state == State::Accepted) {
        said.push(' ');
        said.push_str(&locales::text(actor.language, "community-close-pair", &[("match", pair.label().into())]));
    }
    reply::send(asked, reply::private().content(said).components(vec![row])).await
}

fn arguments(community: &Community) -> [(&'static str, coalition::error::Argument); 2] {
    [("community", community.label().into()), ("name", text::escape(&community.name).into())]
}

/// **Close it** under a community; then **Close it** or **Keep**.
pub async fn close_pressed(asked: &Asked<'_>, action: &str, id: CommunityId) -> Result<()> {
    let actor = access::member(asked).await?;
    let community = communities::find(&asked.data.db, &actor, id).await?;
    let key = match action {
        "close" => return ask(asked, &actor, &community).await,
        "close-yes" => {
            offers::close_community(&asked.data.db, &actor, id, asked.data.clock.now()).await?;
            asked.data.wake();
            "community-closed"
        }
        _ => "community-kept",
    };
    let said = locales::text(actor.language, key, &arguments(&community));
    reply::update(asked, reply::private().content(said).embeds(Vec::new()).components(Vec::new())).await
}
