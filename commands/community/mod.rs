//! `/community` — communities that look for a coach.

mod form;
mod show;

use super::{
    Context, access,
    asked::Asked,
    autocomplete, people,
    route::stale,
    terms::{self, LevelChoice, PracticeChoice, PriorityChoice, SettingChoice, StageChoice},
};
use coalition::{
    communities::{self, Community, Listed},
    discord::text,
    error::{Refusal, Result},
    field::{SpokenLanguage, State},
    members::{Actor, Responsibility},
};
use form::{Sure, Typed};
use poise::serenity_prelude::{CreateAutocompleteResponse, User};

pub use form::{field, id, refused};

/// Communities that look for a coach
#[poise::command(
    slash_command,
    guild_only,
    subcommand_required,
    subcommands("add", "show::list", "show::show", "edit", "show::close")
)]
#[expect(clippy::unused_async, reason = "poise wants a future; a command with subcommands is never run itself")]
pub async fn community(_: Context<'_>) -> Result<()> {
    Ok(())
}

/// Add a community that looks for a coach
#[poise::command(slash_command)]
#[expect(clippy::too_many_arguments, reason = "one for each option people meet")]
async fn add(
    ctx: Context<'_>,
    #[description = "What it is called"]
    #[max_length = 100]
    name: String,
    #[description = "Its state, such as OH"]
    #[autocomplete = "complete_state"]
    #[max_length = 60]
    state: String,
    #[description = "Where it lives"] setting: SettingChoice,
    #[description = "How far it has come"] stage: StageChoice,
    #[description = "What it needs most"] need: PracticeChoice,
    #[description = "Whom a coach talks to there"] contact: User,
    #[description = "What it needs next"] need_2: Option<PracticeChoice>,
    #[description = "What it needs after that"] need_3: Option<PracticeChoice>,
    #[description = "The level it works at"] level: Option<LevelChoice>,
    #[description = "The language it works in"]
    #[autocomplete = "complete_language"]
    #[max_length = 60]
    language: Option<String>,
    #[description = "Whether a coach must speak that language"] language_required: Option<bool>,
    #[description = "When it would like to begin, such as 2027-01-15 or in 2 weeks"]
    #[max_length = 60]
    start: Option<String>,
    #[description = "What else a coach should know"]
    #[max_length = 1000]
    notes: Option<String>,
    #[description = "For coordinators: before or after others that have waited as long"] priority: Option<
        PriorityChoice,
    >,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let (contact, contact_name) = people::named(ctx, &contact).await?;
    let mut typed = Typed {
        name: text::clean_line(&name),
        state: text::clean_line(&state),
        setting: setting.into(),
        stage: stage.into(),
        needs: [Some(need), need_2, need_3].into_iter().flatten().map(Into::into).collect(),
        level: level.map(Into::into),
        language: text::clean_line(&language.unwrap_or_default()),
        language_required: language_required.unwrap_or_default(),
        contact: contact.member,
        contact_is_youth: contact.is_youth,
        contact_name,
        start: text::clean_line(&start.unwrap_or_default()),
        notes: text::clean(&notes.unwrap_or_default()),
        priority: 0,
    };
    if !prefer(&actor, &mut typed, priority) {
        return form::refuse_priority(&asked, &actor, &typed, None).await;
    }
    form::take(&asked, &actor, typed, None, None, Sure::No).await
}

/// Change what is said of a community; without options a form opens
#[poise::command(slash_command)]
#[expect(clippy::too_many_arguments, reason = "one for each option people meet")]
async fn edit(
    ctx: Context<'_>,
    #[description = "Its number, such as C-3"]
    #[autocomplete = "complete"]
    #[max_length = 100]
    community: String,
    #[description = "What it is called"]
    #[max_length = 100]
    name: Option<String>,
    #[description = "Its state, such as OH"]
    #[autocomplete = "complete_state"]
    #[max_length = 60]
    state: Option<String>,
    #[description = "Where it lives"] setting: Option<SettingChoice>,
    #[description = "How far it has come"] stage: Option<StageChoice>,
    #[description = "What it needs most"] need: Option<PracticeChoice>,
    #[description = "What it needs next"] need_2: Option<PracticeChoice>,
    #[description = "What it needs after that"] need_3: Option<PracticeChoice>,
    #[description = "Whom a coach talks to there"] contact: Option<User>,
    #[description = "The level it works at"] level: Option<LevelChoice>,
    #[description = "The language it works in"]
    #[autocomplete = "complete_language"]
    #[max_length = 60]
    language: Option<String>,
    #[description = "Whether a coach must speak that language"] language_required: Option<bool>,
    #[description = "When it would like to begin, such as 2027-01-15 or in 2 weeks"]
    #[max_length = 60]
    start: Option<String>,
    #[description = "What else a coach should know"]
    #[max_length = 1000]
    notes: Option<String>,
    #[description = "For coordinators: before or after others that have waited as long"] priority: Option<
        PriorityChoice,
    >,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let standing = find(&asked, &actor, &community).await?;
    if !standing.is_kept_by(&actor) {
        return Err(Refusal::new("community-not-yours").into());
    }
    let before = Typed::of(&standing);
    let mut typed = before.clone();
    for (place, need) in [need, need_2, need_3].into_iter().enumerate() {
        let Some(need) = need else { continue };
        match typed.needs.get_mut(place) {
            Some(known) => *known = need.into(),
            None => typed.needs.push(need.into()),
        }
    }
    let line = |words: Option<String>, before: &mut String| {
        if let Some(words) = words {
            *before = text::clean_line(&words);
        }
    };
    line(name, &mut typed.name);
    line(state, &mut typed.state);
    line(language, &mut typed.language);
    line(start, &mut typed.start);
    typed.setting = setting.map_or(typed.setting, Into::into);
    typed.stage = stage.map_or(typed.stage, Into::into);
    typed.level = level.map(Into::into).or(typed.level);
    typed.language_required = language_required.unwrap_or(typed.language_required);
    if let Some(notes) = notes {
        typed.notes = text::clean(&notes);
    }
    if let Some(user) = contact {
        let (contact, name) = people::named(ctx, &user).await?;
        (typed.contact, typed.contact_is_youth, typed.contact_name) = (contact.member, contact.is_youth, name);
    }
    if !prefer(&actor, &mut typed, priority) {
        return form::refuse_priority(&asked, &actor, &typed, Some(standing.id)).await;
    }
    if typed == before {
        return form::open(&asked, &actor, &standing).await;
    }
    form::take(&asked, &actor, typed, Some(standing.id), None, Sure::No).await
}

/// Takes over whether a community comes before or after others; says whether that was theirs to say.
fn prefer(actor: &Actor, typed: &mut Typed, priority: Option<PriorityChoice>) -> bool {
    let Some(priority) = priority else { return true };
    let may = actor.is(Responsibility::Coordinator);
    if may {
        typed.priority = priority.steps();
    }
    may
}

/// Buttons and forms of communities.
pub async fn route(asked: &Asked<'_>, action: &str, arguments: &[&str]) -> Result<()> {
    let first = arguments.first();
    match action {
        "form" => form::submit(asked, id(first)?).await,
        "correct" => form::correct(asked, id(first)?).await,
        "add-anyway" => form::add_anyway(asked, id(first)?).await,
        "edit" => form::edit_pressed(asked, id(first)?).await,
        "close" | "close-yes" | "close-no" => show::close_pressed(asked, action, id(first)?).await,
        "list" => show::turn(asked, id(first)?).await,
        _ => Err(stale()),
    }
}

/// The community that somebody named, if they may read it.
pub async fn find(asked: &Asked<'_>, actor: &Actor, typed: &str) -> Result<Community> {
    communities::show(&asked.data.db, actor, number(typed)?).await
}

/// The number of a community as typed or chosen.
pub fn number(typed: &str) -> Result<i32> {
    Ok(terms::number('C', typed, "community-number-not-understood")?)
}

async fn complete_state(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    terms::complete_one::<State>(Asked::command(ctx).client_language(), partial)
}

async fn complete_language(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    terms::complete_one::<SpokenLanguage>(Asked::command(ctx).client_language(), partial)
}

/// Communities I may read, by number or words.
pub async fn complete(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    let asked = Asked::command(ctx);
    let found = async {
        let actor = access::member(&asked).await?;
        communities::suggest(&asked.data.db, &actor, &text::clean_line(partial)).await
    };
    let found = found.await.unwrap_or_else(|error| autocomplete::nothing(&error));
    autocomplete::respond(found.into_iter().map(|it: Listed| {
        let label = communities::label(it.number);
        (format!("{label} · {} · {}", it.name, it.state.code()), label)
    }))
}
