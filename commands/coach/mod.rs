//! `/coach` — coaches: their profile, what they take on, and whom they must not meet.

mod caseload;
mod form;

use super::{
    Context, access,
    asked::Asked,
    community, people, reply,
    route::stale,
    terms::{self, PracticeChoice},
};
use coalition::{
    coaching::{coaches, conflicts},
    communities,
    discord::text,
    error::{Refusal, Result},
    field::{Level, Practice, Setting, SpokenLanguage, State},
    ids::MemberId,
    locales,
};
use form::Typed;
use poise::serenity_prelude::{CreateAutocompleteResponse, User};

/// Coaching communities
#[poise::command(
    slash_command,
    guild_only,
    subcommand_required,
    subcommands("enroll", "profile", "pause", "resume", "caseload::caseload", "conflict")
)]
#[expect(clippy::unused_async, reason = "poise wants a future; a command with subcommands is never run itself")]
pub async fn coach(_: Context<'_>) -> Result<()> {
    Ok(())
}

/// Enroll as a coach, or bring my profile up to date
#[poise::command(slash_command, category = "coach")]
#[expect(clippy::too_many_arguments, reason = "one for each option people meet")]
async fn enroll(
    ctx: Context<'_>,
    #[description = "How many communities I take at once"]
    #[min = 1]
    #[max = 8]
    capacity: i64,
    #[description = "The states I serve, my own first, such as OH, MI"]
    #[autocomplete = "complete_states"]
    #[max_length = 300]
    states: String,
    #[description = "What I am strong in"] strength: PracticeChoice,
    #[description = "What else I am strong in"] strength_2: Option<PracticeChoice>,
    #[description = "And what else"] strength_3: Option<PracticeChoice>,
    #[description = "The levels I know, with commas"]
    #[autocomplete = "complete_levels"]
    #[max_length = 200]
    levels: Option<String>,
    #[description = "The settings I know, with commas"]
    #[autocomplete = "complete_settings"]
    #[max_length = 100]
    settings: Option<String>,
    #[description = "The languages I work in, with commas"]
    #[autocomplete = "complete_languages"]
    #[max_length = 300]
    languages: Option<String>,
    #[description = "My zone, if it is not that of my state"]
    #[autocomplete = "super::autocomplete::timezone"]
    #[max_length = 64]
    timezone: Option<String>,
    #[description = "Years of experience"]
    #[min = 0]
    #[max = 70]
    years: Option<i64>,
    #[description = "What else a community should know of me"]
    #[max_length = 1000]
    bio: Option<String>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    coaches::may_coach(&actor)?;
    // What is left out stays as it was.
    let known = coaches::find(&asked.data.db, actor.guild, actor.member).await?;
    let before = known.as_ref().map(Typed::of).unwrap_or_else(|| Typed::first(actor.language));
    let line = |typed: Option<String>, before: String| typed.map_or(before, |words| text::clean_line(&words));
    let typed = Typed {
        capacity,
        states: text::clean_line(&states),
        strengths: strengths([Some(strength), strength_2, strength_3], &before.strengths),
        levels: line(levels, before.levels),
        settings: line(settings, before.settings),
        languages: line(languages, before.languages),
        timezone: line(timezone, before.timezone),
        years: years.or(before.years),
        bio: bio.map_or(before.bio, |bio| text::clean(&bio)),
    };
    let is_kept = typed.strengths.len() > [Some(strength), strength_2, strength_3].into_iter().flatten().count();
    let is_assumed = known.is_none() && typed.languages == Typed::first(actor.language).languages;
    let notes = [("coach-language-assumed", is_assumed), ("coach-strengths-kept", is_kept)];
    let notes: Vec<_> = notes.into_iter().filter(|(_, is_so)| *is_so).map(|(note, _)| note).collect();
    form::take(&asked, &actor, &typed, None, &notes).await
}

/// What a coach is strong in: what they name now, and where they name one alone what they named before, three at most.
fn strengths(named: [Option<PracticeChoice>; 3], before: &[Practice]) -> Vec<Practice> {
    let mut strengths: Vec<Practice> = named.into_iter().flatten().map(Into::into).collect();
    if strengths.len() == 1 {
        let others = before.iter().filter(|known| !strengths.contains(known)).copied();
        let others: Vec<Practice> = others.take(2).collect();
        strengths.extend(others);
    }
    strengths
}

/// See my profile as a coach, and change it
#[poise::command(slash_command, category = "coach")]
async fn profile(
    ctx: Context<'_>,
    #[description = "Whose, for coordinators; else my own"] coach: Option<User>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let member = coach.map_or(actor.member, |user| MemberId::new(user.id.get()));
    let coach = coaches::profile(&asked.data.db, &actor, member).await?;
    let message = form::shown(actor.language, &coach);
    reply::send(&asked, if member == actor.member { message } else { message.components(Vec::new()) }).await
}

/// Take no new communities for now; open offers are taken back
#[poise::command(slash_command, category = "coach")]
async fn pause(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let released = coaches::pause(&asked.data.db, &actor, asked.data.clock.now()).await?;
    asked.data.due().await;
    reply::say(&asked, actor.language, "coach-paused", &[("count", released.into())]).await
}

/// Take new communities again
#[poise::command(slash_command, category = "coach")]
async fn resume(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let was_away = coaches::resume(&asked.data.db, &actor, asked.data.clock.now()).await?;
    reply::say(&asked, actor.language, if was_away { "coach-resumed" } else { "coach-not-paused" }, &[]).await
}

/// Say that a community must not be offered to me, or to a coach; or take that back
#[poise::command(slash_command, category = "coach")]
async fn conflict(
    ctx: Context<'_>,
    #[description = "Its number, such as C-3"]
    #[autocomplete = "community::complete"]
    #[max_length = 100]
    community: String,
    #[description = "Why; only coordinators read it"]
    #[max_length = 500]
    reason: Option<String>,
    #[description = "Which coach, for coordinators; else I myself"] coach: Option<User>,
    #[description = "Take back what was recorded before"] remove: Option<bool>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let reason = text::clean(&reason.unwrap_or_default());
    let done = if remove.unwrap_or_default() {
        reconcile(&asked, &community, coach.as_ref()).await
    } else {
        record(ctx, &asked, &community, &reason, coach.as_ref()).await
    };
    match done {
        Err(error) if !reason.is_empty() => reply::hand_back(&asked, &[("reason", &reason)], &error).await,
        done => done,
    }
}

async fn record(
    ctx: Context<'_>,
    asked: &Asked<'_>,
    community: &str,
    reason: &str,
    coach: Option<&User>,
) -> Result<()> {
    let actor = access::member(asked).await?;
    let (member, name) = match coach {
        Some(user) => {
            let (named, name) = people::named(ctx, user).await?;
            (named.member, name)
        }
        None => (actor.member, actor.display_name.clone()),
    };
    if reason.is_empty() {
        return Err(Refusal::new("reason-missing").into());
    }
    terms::can_be_kept(reason)?;
    communities::at_most(reason, coaches::REASON_MAX, "reason-too-long")?;
    let number = community::number(community)?;
    let id = conflicts::named(&asked.data.db, &actor, number).await?;
    let is_pair = conflicts::record(&asked.data.db, &actor, id, member, reason, asked.data.clock.now()).await?;
    asked.data.due().await;
    let arguments = [("community", communities::label(number).into()), ("coach", text::escape(&name).into())];
    let mut said = locales::text(actor.language, "conflict-recorded", &arguments);
    if is_pair {
        said.push('\n');
        said.push_str(&locales::text(actor.language, "conflict-in-pair", &[]));
    }
    reply::send(asked, reply::private().content(said)).await
}

async fn reconcile(asked: &Asked<'_>, community: &str, coach: Option<&User>) -> Result<()> {
    let actor = access::member(asked).await?;
    // Of who has left the server a conflict can be taken back too, so they need not be here.
    let member = coach.map_or(actor.member, |user| MemberId::new(user.id.get()));
    let number = community::number(community)?;
    let id = conflicts::named(&asked.data.db, &actor, number).await?;
    conflicts::take_back(&asked.data.db, &actor, id, member, asked.data.clock.now()).await?;
    let name = coaches::find(&asked.data.db, actor.guild, member).await?.map(|coach| coach.name);
    let name = text::escape(&name.unwrap_or_else(|| actor.display_name.clone()));
    let arguments = [("community", communities::label(number).into()), ("coach", name.into())];
    reply::say(asked, actor.language, "conflict-removed", &arguments).await
}

/// Buttons and forms of coaches.
pub async fn route(asked: &Asked<'_>, action: &str, arguments: &[&str]) -> Result<()> {
    let first = arguments.first();
    match action {
        "form" => form::submit(asked, community::id(first)?).await,
        "correct" => form::correct(asked, community::id(first)?).await,
        "edit" => form::edit_pressed(asked).await,
        "caseload" => caseload::turn(asked, community::id(first)?, community::id(arguments.get(1))?).await,
        _ => Err(stale()),
    }
}

async fn complete_states(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    terms::complete_several::<State>(Asked::command(ctx).client_language(), partial)
}

async fn complete_levels(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    terms::complete_several::<Level>(Asked::command(ctx).client_language(), partial)
}

async fn complete_settings(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    terms::complete_several::<Setting>(Asked::command(ctx).client_language(), partial)
}

async fn complete_languages(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    terms::complete_several::<SpokenLanguage>(Asked::command(ctx).client_language(), partial)
}
