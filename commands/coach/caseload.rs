//! What a coach has and had: open offers and pairs first, then the history.

use super::super::{Context, access, asked::Asked, reply};
use coalition::{
    coaching::{
        self, State,
        coaches::{self, Case},
    },
    communities,
    discord::text,
    error::Result,
    ids::MemberId,
    locales,
    members::Actor,
};
use poise::serenity_prelude::{CreateEmbed, CreateInteractionResponseMessage, User};

/// My offers and pairs, and those that were
#[poise::command(slash_command, category = "coach")]
pub(super) async fn caseload(
    ctx: Context<'_>,
    #[description = "Whose, for coordinators; else my own"] coach: Option<User>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let member = coach.map_or(actor.member, |user| MemberId::new(user.id.get()));
    reply::send(&asked, page(&asked, &actor, member, 0).await?).await
}

/// **Previous** and **Next**: the list as it is now, in place.
pub async fn turn(asked: &Asked<'_>, member: MemberId, number: i64) -> Result<()> {
    let actor = access::member(asked).await?;
    reply::update(asked, page(asked, &actor, member, number.clamp(0, 100_000)).await?).await
}

async fn page(
    asked: &Asked<'_>,
    actor: &Actor,
    member: MemberId,
    number: i64,
) -> Result<CreateInteractionResponseMessage> {
    let language = actor.language;
    let coach = coaches::profile(&asked.data.db, actor, member).await?;
    let (cases, total) = coaches::caseload(&asked.data.db, actor, member, number).await?;
    let arguments = [
        ("coach", text::escape(&coach.name).into()),
        ("taken", coach.taken.into()),
        ("capacity", coach.profile.capacity.into()),
    ];
    let title = text::shorten(&locales::text(language, "caseload-title", &arguments), text::limits::EMBED_TITLE);
    let lines: Vec<String> = cases.iter().map(|case| line(case, actor)).collect();
    let body = if lines.is_empty() { locales::text(language, "caseload-empty", &[]) } else { lines.join("\n") };
    let embed = CreateEmbed::new().title(title).description(text::shorten(&body, text::limits::EMBED_DESCRIPTION));
    let row = reply::turn_buttons(language, &format!("coach:caseload:{member}"), number, total, coaches::PAGE);
    Ok(reply::private().embed(embed).components(row.into_iter().collect()))
}

fn line(case: &Case, actor: &Actor) -> String {
    let at = match case.state {
        State::Offered => case.expires_at,
        _ => case.changed_at.unwrap_or(case.offered_at),
    };
    let key = match case.state {
        State::Offered if case.has_question => "case-asked",
        State::Offered => "case-offered",
        _ => "case-line",
    };
    let arguments = [
        ("match", coaching::label(case.number).into()),
        ("community", communities::label(case.community).into()),
        ("name", text::escape(&case.community_name).into()),
        ("state", locales::text(actor.language, case.state.text_key(), &[]).into()),
        ("at", format!("<t:{}:d>", at.timestamp()).into()),
    ];
    locales::text(actor.language, key, &arguments)
}
