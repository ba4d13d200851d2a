//! The best free coaches for one community, offered by a press; and whom a coordinator chooses otherwise.

use super::super::{Context, access, asked::Asked, community, people, reply, terms};
use coalition::{
    coaching::{
        self, Match, State, coaches, coordinator, offers,
        pool::{self, Candidate, Candidates},
    },
    communities::{self, Community},
    discord::{match_card, text},
    error::{Refusal, Result},
    ids::{CommunityId, MemberId},
    language::Language,
    locales,
    matching::{Obstacle, halved, reasons},
    members::Actor,
};
use poise::serenity_prelude::{ButtonStyle, CreateButton, CreateEmbed, CreateInteractionResponseMessage, User};

/// So much of the reason for a conflict stands in a list, in characters.
const REASON_SHOWN: usize = 120;

/// The five best free coaches for a community, and who is ruled out
#[poise::command(slash_command, category = "coordinator")]
pub(super) async fn suggest(
    ctx: Context<'_>,
    #[description = "Its number, such as C-3"]
    #[autocomplete = "community::complete"]
    #[max_length = 100]
    community: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    coordinator(&actor)?;
    let community = community::find(&asked, &actor, &community).await?;
    reply::send(&asked, shown(&asked, &actor, &community).await?).await
}

/// **Suggest coaches** under a community.
pub async fn pressed(asked: &Asked<'_>, id: CommunityId) -> Result<()> {
    let actor = access::member(asked).await?;
    coordinator(&actor)?;
    let community = communities::find(&asked.data.db, &actor, id).await?;
    reply::send(asked, shown(asked, &actor, &community).await?).await
}

async fn shown(asked: &Asked<'_>, actor: &Actor, community: &Community) -> Result<CreateInteractionResponseMessage> {
    let language = actor.language;
    let found = pool::candidates(&asked.data.db, actor, community).await?;
    let seen = pool::seen(community, asked.data.clock.now());
    let arguments = [("community", community.label().into()), ("name", text::escape(&community.name).into())];
    let title = text::shorten(&locales::text(language, "suggest-title", &arguments), text::limits::EMBED_TITLE);
    let mut embed = CreateEmbed::new().title(title);
    let open = coaching::open_of(&asked.data.db, community.guild, community.id).await?;
    let taken = taken(community, open.as_ref(), language);
    if let Some(taken) = &taken {
        embed = embed.description(taken);
    } else if found.free.is_empty() {
        embed = embed.description(locales::text(language, "suggest-nobody", &[]));
    }
    for (place, candidate) in (1_i64..).zip(&found.free) {
        let arguments = [
            ("place", place.into()),
            ("coach", text::escape(&candidate.name).into()),
            ("points", (i64::from(candidate.score.total()) - candidate.load).into()),
        ];
        let has_it = open.as_ref().is_some_and(|open| open.coach == candidate.coach.id);
        let key = if has_it { "suggest-coach-has-it" } else { "suggest-coach" };
        let name = text::shorten(&locales::text(language, key, &arguments), text::limits::EMBED_FIELD_NAME);
        let why: Vec<String> = reasons(&seen, &candidate.coach, false)
            .into_iter()
            .map(|it| format!("• {}", match_card::reason(it, language)))
            .collect();
        let halved = halved(&seen, &candidate.coach);
        let points = match_card::points(&candidate.score, &halved, candidate.load, language);
        let value = format!("{}\n{points}", why.join("\n"));
        embed = embed.field(name, text::shorten(&value, 900), false);
    }
    if !found.ruled_out.is_empty() {
        let name = locales::text(language, "suggest-ruled-out", &[("total", found.ruled_out_total.into())]);
        embed = embed.field(name, ruled_out(&found, language), false);
    }
    // What would only be refused is not put forward.
    let free = found.free.iter().filter(|_| taken.is_none());
    let buttons: Vec<CreateButton> = free.map(|it| offer_button(it, community, language)).collect();
    let rows = if buttons.is_empty() { Vec::new() } else { vec![reply::buttons(buttons)] };
    Ok(reply::private().embed(embed).components(rows))
}

/// Why nothing can be offered for it now; none where something can.
fn taken(community: &Community, open: Option<&Match>, language: Language) -> Option<String> {
    if community.closed_at.is_some() {
        return Some(locales::text(language, "community-is-closed", &[]));
    }
    open.map(|matched| {
        let key = match matched.state {
            State::Offered if matched.has_question => "suggest-offered-asked",
            State::Offered => "suggest-offered",
            _ => "suggest-has-coach",
        };
        locales::text(language, key, &made(matched))
    })
}

fn ruled_out(found: &Candidates, language: Language) -> String {
    let lines: Vec<String> = found
        .ruled_out
        .iter()
        .filter_map(|it| {
            let mut why = match_card::obstacle(it.obstacle?, language);
            if it.obstacle == Some(Obstacle::Conflict) {
                let key = if it.conflict.is_some() { "obstacle-conflict-why" } else { "obstacle-own-community" };
                let reason = it.conflict.as_deref().unwrap_or_default().replace('\n', " ");
                let reason = text::escape(&text::shorten(&reason, REASON_SHOWN));
                why = locales::text(language, key, &[("reason", reason.into())]);
            }
            let arguments = [("coach", text::escape(&it.name).into()), ("why", why.into())];
            Some(locales::text(language, "suggest-ruled-out-line", &arguments))
        })
        .collect();
    text::shorten(&lines.join("\n"), text::limits::EMBED_FIELD_VALUE)
}

fn offer_button(candidate: &Candidate, community: &Community, language: Language) -> CreateButton {
    // A label shows Markdown as it is typed.
    let label = locales::text(language, "button-offer-to", &[("coach", candidate.name.as_str().into())]);
    CreateButton::new(format!("match:offer:{}:{}", community.id, candidate.coach.id))
        .label(text::shorten(&label, text::limits::BUTTON_LABEL))
        .style(ButtonStyle::Secondary)
}

/// **Offer to NAME**.
pub async fn offer(asked: &Asked<'_>, community: CommunityId, coach: MemberId) -> Result<()> {
    let actor = access::member(asked).await?;
    let matched = offers::offer(&asked.data.db, &actor, community, coach, asked.data.clock.now()).await?;
    asked.data.wake();
    let said = locales::text(actor.language, "offer-made", &made(&matched));
    reply::update(asked, reply::private().content(said).embeds(Vec::new()).components(Vec::new())).await
}

fn made(matched: &Match) -> Vec<(&'static str, coalition::error::Argument)> {
    vec![
        ("match", matched.label().into()),
        ("community", matched.community_label().into()),
        ("name", text::escape(&matched.community_name).into()),
        ("coach", text::escape(&matched.coach_name).into()),
        ("until", format!("<t:{}:F>", matched.expires_at.timestamp()).into()),
    ]
}

/// Offer a community to a coach of my choice, whatever the score says
#[poise::command(slash_command, category = "coordinator", rename = "override")]
pub(super) async fn override_(
    ctx: Context<'_>,
    #[description = "Its number, such as C-3"]
    #[autocomplete = "community::complete"]
    #[max_length = 100]
    community: String,
    #[description = "The coach"] coach: User,
    #[description = "Why; it is kept with the match"]
    #[max_length = 500]
    reason: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let reason = text::clean(&reason);
    match choose(ctx, &asked, &community, &coach, &reason).await {
        Err(error) => reply::hand_back(&asked, &[("reason", &reason)], &error).await,
        done => done,
    }
}

async fn choose(ctx: Context<'_>, asked: &Asked<'_>, community: &str, coach: &User, reason: &str) -> Result<()> {
    let actor = access::member(asked).await?;
    coordinator(&actor)?;
    if reason.is_empty() {
        return Err(Refusal::new("reason-missing").into());
    }
    terms::can_be_kept(reason)?;
    communities::at_most(reason, coaches::REASON_MAX, "reason-too-long")?;
    let community = community::find(asked, &actor, community).await?;
    let (named, _) = people::named(ctx, coach).await?;
    let now = asked.data.clock.now();
    let matched = offers::override_with(&asked.data.db, &actor, community.id, named.member, reason, now).await?;
    asked.data.wake();
    let said = locales::text(actor.language, "override-made", &made(&matched));
    reply::send(asked, reply::private().content(said)).await
}
