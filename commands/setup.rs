//! `/setup` — makes this server a home for the Coalition, and keeps its settings.

use super::{Context, access, asked::Asked, autocomplete, dates, reply, route::stale};
use chrono::NaiveDate;
use coalition::{
    discord::{setup_text, text},
    error::{Refusal, Result},
    ids::GuildId,
    jobs::apply_setup,
    language::Language,
    locales,
    members::Actor,
    networks::{
        self, Changes, Settings,
        setup::{self, Answer, Edge as _, Plan, Trouble},
    },
};
use poise::serenity_prelude::{ButtonStyle, CreateEmbed, EditInteractionResponse};

/// Set this server up for the Coalition
#[poise::command(slash_command, guild_only, subcommand_required, subcommands("plan", "status", "set"))]
#[expect(clippy::unused_async, reason = "poise wants a future; a command with subcommands is never run itself")]
pub async fn setup(_: Context<'_>) -> Result<()> {
    Ok(())
}

/// A press of one of its buttons.
pub async fn route(asked: &Asked<'_>, action: &str) -> Result<()> {
    match action {
        "apply" => apply(asked).await,
        _ => Err(stale()),
    }
}

/// See what would be created, adopted or left, then apply it
#[poise::command(slash_command, category = "administrator")]
async fn plan(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::administrator(&asked).await?;
    reply::after_work(&asked, actor.language, async {
        let (plan, is_set_up) = look(&asked, &actor).await?;
        if is_set_up && !plan.is_stopped() && plan.open() == 0 {
            // Nothing stands in the way any more of what could not be told before.
            apply_setup::retry(&asked.data.db, actor.guild, asked.data.clock.now()).await?;
            asked.data.wake();
        }
        Ok(show(actor.language, &plan, is_set_up))
    })
    .await
}

/// See what is in use, what is missing, and what stands in the way
#[poise::command(slash_command, category = "administrator")]
async fn status(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::administrator(&asked).await?;
    reply::after_work(&asked, actor.language, async {
        let settings = networks::settings(&asked.data.db, actor.guild).await?;
        let mapping = networks::mapping(&asked.data.db, actor.guild).await?;
        let server = read(&asked, actor.guild).await?;
        let plan = setup::plan(&server, &mapping);
        let since = settings.set_up_at.map(|at| at.timestamp());
        Ok(EditInteractionResponse::new().embed(setup_text::status(actor.language, &server, &plan, since)))
    })
    .await
}

/// A language the channels can have.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
enum Speak {
    #[name = "English"]
    English,
    #[name = "Español"]
    Spanish,
}

impl From<Speak> for Language {
    fn from(speak: Speak) -> Self {
        match speak {
            Speak::English => Self::English,
            Speak::Spanish => Self::Spanish,
        }
    }
}

/// Change the settings of this server, and see all of them
#[poise::command(slash_command, category = "administrator")]
async fn set(
    ctx: Context<'_>,
    #[description = "The zone of who has chosen none, such as America/Chicago"]
    #[autocomplete = "autocomplete::timezone"]
    #[max_length = 64]
    timezone: Option<String>,
    #[description = "The language of this server's channels"] language: Option<Speak>,
    #[description = "How many days an offer to a coach stands (1 to 30)"]
    #[min = 1]
    #[max = 30]
    offer_days: Option<i64>,
    #[description = "How many community schools there are to be"]
    #[min = 1]
    #[max = 2_147_483_647_i64]
    goal_schools: Option<i64>,
    #[description = "How many children and young people they are to reach"]
    #[min = 1]
    #[max = 2_147_483_647_i64]
    goal_children: Option<i64>,
    #[description = "By when, with the year first: 2030-12-31"]
    #[max_length = 20]
    goal_date: Option<String>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::administrator(&asked).await?;
    let now = asked.data.clock.now();
    let timezone = timezone.map(|typed| dates::understand_zone(&text::clean_line(&typed), now)).transpose();
    let goal_date = goal_date.as_deref().map(text::clean_line);
    let today = now.with_timezone(&actor.timezone).date_naive();
    let judges: [&dyn Fn(Changes) -> Result<Changes, Refusal>; 4] = [
        &|changes| Ok(changes.timezone(timezone.clone()?)),
        &|changes| changes.offer_days(offer_days),
        &|changes| changes.goals(goal_schools, goal_children),
        &|changes| {
            let typed = goal_date.as_deref();
            let refused = |refusal: Refusal| refusal.with("date", text::escape(typed.unwrap_or_default()));
            changes.goal_date(typed, today).map_err(refused)
        },
    ];
    let mut changes = Changes::default().language(language.map(Language::from));
    let mut refused = Vec::new();
    for judge in judges {
        match judge(changes.clone()) {
            Ok(judged) => changes = judged,
            Err(refusal) => refused.push(locales::refusal(actor.language, &refusal)),
        }
    }
    if !refused.is_empty() {
        // All of it at once, and nothing is changed by halves.
        return reply::send(&asked, reply::private().content(refused.join("\n"))).await;
    }
    let settings = networks::set(&asked.data.db, &actor, &changes, now).await?;
    reply::send(&asked, reply::private().embed(settings_card(actor.language, &settings, today))).await
}

fn settings_card(language: Language, settings: &Settings, today: NaiveDate) -> CreateEmbed {
    let spoken = match settings.language {
        Language::English => "English",
        Language::Spanish => "Español",
    };
    let goal_date = match settings.goal_date.to_string() {
        date if settings.goal_date < today => {
            locales::text(language, "setup-settings-goal-date-past", &[("date", date.into())])
        }
        date => date,
    };
    let fields = [
        ("setup-settings-timezone", settings.timezone.name().to_owned()),
        ("setup-settings-language", spoken.to_owned()),
        ("setup-settings-offer-days", settings.offer_days.to_string()),
        ("setup-settings-goal-schools", grouped(language, settings.goal_schools)),
        ("setup-settings-goal-children", grouped(language, settings.goal_children)),
        ("setup-settings-goal-date", goal_date),
    ];
    let card = CreateEmbed::new().title(locales::text(language, "setup-settings-title", &[]));
    card.fields(fields.map(|(key, value)| (locales::text(language, key, &[]), value, true)))
}

/// A number in groups of three, as each language writes it.
fn grouped(language: Language, number: i32) -> String {
    let digits = number.to_string();
    let separator = match language {
        Language::English => ',',
        // A narrow space that does not break.
        Language::Spanish => '\u{202f}',
    };
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// How the server stands now, and whether set-up was ever applied whole.
async fn look(asked: &Asked<'_>, actor: &Actor) -> Result<(Plan, bool)> {
    let mapping = networks::mapping(&asked.data.db, actor.guild).await?;
    let server = read(asked, actor.guild).await?;
    Ok((setup::plan(&server, &mapping), actor.is_set_up))
}

async fn read(asked: &Asked<'_>, guild: GuildId) -> Result<setup::Server> {
    asked.data.rest.server(guild).await.map_err(|trouble| match trouble {
        Trouble::Away(why) => {
            tracing::warn!(%guild, why, "a server could not be read");
            Refusal::new("setup-discord-away").into()
        }
        Trouble::Refused { why, .. } => Refusal::new("setup-unreadable").with("why", text::escape(&why)).into(),
    })
}

/// The plan, with "Apply" where there is something that can be done.
fn show(language: Language, plan: &Plan, is_set_up: bool) -> EditInteractionResponse {
    let card = setup_text::plan(language, plan, is_set_up);
    let shown = EditInteractionResponse::new().embed(card);
    if !can_apply(plan, is_set_up) {
        return shown.components(Vec::new());
    }
    let apply = reply::button(language, "button-apply", "setup:apply", ButtonStyle::Primary);
    shown.components(vec![reply::buttons([apply])])
}

/// Looks once more at who asks and how the server stands, then leaves the work to the queue, which survives everything.
async fn apply(asked: &Asked<'_>) -> Result<()> {
    let actor = access::administrator(asked).await?;
    let language = actor.language;
    reply::after_work_in_place(asked, language, async {
        let (plan, is_set_up) = look(asked, &actor).await?;
        if !can_apply(&plan, is_set_up) {
            return Ok(Some(show(language, &plan, is_set_up)));
        }
        let answer = Answer {
            application: asked.application().get(),
            interaction: asked.id().get(),
            token: asked.token().to_owned(),
            language,
        };
        apply_setup::request(&asked.data.db, &actor, answer, asked.data.clock.now()).await?;
        asked.data.wake();
        // From here on the job says how far it is.
        Ok(None)
    })
    .await
}

/// Whether there is something to do that can be done.
fn can_apply(plan: &Plan, is_set_up: bool) -> bool {
    !plan.is_stopped() && (plan.open() > 0 || !is_set_up)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_groups_of_three() {
        let written = [1, 999, 25_000, 10_000_000].map(|number| grouped(Language::English, number));
        assert_eq!(written, ["1", "999", "25,000", "10,000,000"]);
        assert_eq!(grouped(Language::Spanish, 25_000), "25\u{202f}000");
    }
}
