//! `/help` — what I can do here, by responsibility, in my language.

use super::{Command, Context, access, asked::Asked, autocomplete, reply};
use coalition::{
    discord::text,
    error::{Refusal, Result},
    language::Language,
    locales,
    members::{Actor, Responsibility},
};
use poise::serenity_prelude::{CreateAutocompleteResponse, CreateEmbed};

/// Something worth reading before one begins.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
enum Topic {
    #[name = "Privacy"]
    Privacy,
    #[name = "Getting started"]
    GettingStarted,
}

/// What I can do here
#[poise::command(slash_command, guild_only)]
pub async fn help(
    ctx: Context<'_>,
    #[description = "One command in detail, with an example"]
    #[autocomplete = "complete"]
    #[max_length = 100]
    command: Option<String>,
    #[description = "Something worth reading first"] topic: Option<Topic>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::anyone(&asked).await?;
    let commands = &ctx.framework.options.commands;
    let topic = topic.map(|topic| about(actor.language, topic));
    let answer = match (command, topic) {
        (None, topic) => reply::private().embed(topic.unwrap_or_else(|| overview(commands, &actor))),
        (Some(wanted), None) => reply::private().embed(detail(commands, &actor, &wanted)?),
        (Some(wanted), Some(topic)) => match detail(commands, &actor, &wanted) {
            Ok(detail) => reply::private().embeds(vec![detail, topic]),
            // The topic is there all the same.
            Err(refusal) => reply::private().content(locales::refusal(actor.language, &refusal)).embed(topic),
        },
    };
    reply::send(&asked, answer).await
}

fn about(language: Language, topic: Topic) -> CreateEmbed {
    let key = match topic {
        Topic::Privacy => "help-privacy",
        Topic::GettingStarted => "help-getting-started",
    };
    let title = locales::text(language, &format!("{key}.title"), &[]);
    CreateEmbed::new().title(title).description(locales::text(language, key, &[]))
}

/// Everything this person can run, under the responsibility it takes.
fn overview(commands: &[Command], actor: &Actor) -> CreateEmbed {
    let language = actor.language;
    let mut embed = CreateEmbed::new().title(locales::text(language, "help-title", &[]));
    if !actor.is_set_up {
        embed = embed.description(locales::text(language, "not-set-up", &[]));
    }
    for (category, key) in CATEGORIES {
        if !may_run(category, actor) {
            continue;
        }
        let lines: Vec<String> = leaves(commands)
            .into_iter()
            .filter(|command| command.category.as_deref() == category)
            .map(|command| line(commands, command, language))
            .collect();
        let pieces = text::split(&lines.join("\n"), text::limits::EMBED_FIELD_VALUE);
        let heading = locales::text(language, key, &[]);
        let more = locales::text(language, "help-more", &[("heading", heading.as_str().into())]);
        for (piece, heading) in pieces.into_iter().zip(std::iter::once(heading).chain(std::iter::repeat(more))) {
            embed = embed.field(heading, piece, false);
        }
    }
    embed
}

fn line(commands: &[Command], command: &Command, language: Language) -> String {
    format!("`/{}` — {}", localized_name(commands, command, language), description(command, language))
}

/// The responsibilities a command can ask for (poise's category), and the heading over them.
const CATEGORIES: [(Option<&str>, &str); 6] = [
    (None, "help-everyone"),
    (Some("coach"), "help-coach"),
    (Some("reviewer"), "help-reviewer"),
    (Some("lead"), "help-lead"),
    (Some("coordinator"), "help-coordinator"),
    (Some("administrator"), "help-administrator"),
];

fn may_run(category: Option<&str>, actor: &Actor) -> bool {
    match category {
        Some("reviewer") => actor.is_any(&[Responsibility::Reviewer, Responsibility::Coordinator]),
        Some("coach") => actor.is_any(&[Responsibility::CoalitionCoach, Responsibility::Coordinator]),
        Some("lead") => {
            actor.is_any(&[Responsibility::NetworkLead, Responsibility::SafeguardingLead, Responsibility::Coordinator])
        }
        Some("coordinator") => actor.is(Responsibility::Coordinator),
        Some("administrator") => actor.is(Responsibility::Administrator),
        _ => true,
    }
}

fn detail(commands: &[Command], actor: &Actor, wanted: &str) -> Result<CreateEmbed, Refusal> {
    let language = actor.language;
    // Written as in an example: with the slash, or in quotation marks.
    let wanted = text::clean_line(wanted).to_lowercase();
    let wanted = wanted.trim_matches(['"', '“', '”', '/', ' ']);
    let is_called = |command: &&Command| {
        command.name == wanted || localized(&command.name, &command.name_localizations, language) == wanted
    };
    if let Some(group) = commands.iter().filter(|command| !command.subcommands.is_empty()).find(is_called) {
        return Ok(all_of(commands, group, language));
    }
    let leaves = leaves(commands);
    let command = leaves
        .iter()
        .find(|command| command.qualified_name == wanted || localized_name(commands, command, language) == wanted)
        .ok_or_else(|| Refusal::new("help-unknown-command").with("command", text::escape(wanted)))?;
    let mut lines = vec![description(command, language).to_owned(), String::new()];
    for parameter in &command.parameters {
        let name = localized(&parameter.name, &parameter.name_localizations, language);
        let about = localized(
            parameter.description.as_deref().unwrap_or_default(),
            &parameter.description_localizations,
            language,
        );
        let key = if parameter.required { "help-option" } else { "help-option-optional" };
        lines.push(locales::text(language, key, &[("name", name.into()), ("about", about.into())]));
    }
    let example = format!("help-example-{}", command.qualified_name.replace(' ', "-"));
    lines.push(format!("\n{}", locales::text(language, &example, &[])));
    Ok(CreateEmbed::new()
        .title(format!("/{}", localized_name(commands, command, language)))
        .description(lines.join("\n")))
}

/// A command that is only ever run by one of its subcommands: these.
fn all_of(commands: &[Command], group: &Command, language: Language) -> CreateEmbed {
    let lines = group.subcommands.iter().map(|command| line(commands, command, language));
    let body = [description(group, language).to_owned(), String::new()].into_iter().chain(lines);
    let body = body.chain([String::new(), locales::text(language, "help-one-of", &[])]).collect::<Vec<_>>().join("\n");
    CreateEmbed::new()
        .title(format!("/{}", localized(&group.name, &group.name_localizations, language)))
        .description(text::shorten(&body, text::limits::EMBED_DESCRIPTION))
}

async fn complete(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    let language = Language::of_locale(&ctx.interaction.locale);
    let wanted = partial.trim().trim_start_matches('/').to_lowercase();
    let commands = &ctx.framework.options.commands;
    autocomplete::respond(leaves(commands).into_iter().filter_map(|command| {
        let name = localized_name(commands, command, language);
        let matches = name.contains(&wanted) || command.qualified_name.contains(&wanted);
        matches.then(|| (format!("/{name}"), command.qualified_name.clone().into_owned()))
    }))
}

/// The commands that run: those without subcommands.
fn leaves(commands: &[Command]) -> Vec<&Command> {
    commands
        .iter()
        .flat_map(|command| if command.subcommands.is_empty() { vec![command] } else { leaves(&command.subcommands) })
        .collect()
}

fn localized_name(commands: &[Command], leaf: &Command, language: Language) -> String {
    let own = localized(&leaf.name, &leaf.name_localizations, language);
    match leaf.qualified_name.split_once(' ') {
        Some((parent, _)) => {
            let parent = commands.iter().find(|command| command.name == parent);
            parent.map_or_else(String::new, |parent| {
                format!("{} {own}", localized(&parent.name, &parent.name_localizations, language))
            })
        }
        None => own.to_owned(),
    }
}

fn description(command: &Command, language: Language) -> &str {
    localized(command.description.as_deref().unwrap_or_default(), &command.description_localizations, language)
}

fn localized<'a>(
    english: &'a str,
    localizations: &'a [(std::borrow::Cow<'static, str>, std::borrow::Cow<'static, str>)],
    language: Language,
) -> &'a str {
    localizations.iter().find(|(code, _)| code == language.code()).map_or(english, |(_, text)| text.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_an_example_in_both_languages() {
        let commands = super::super::all().unwrap();
        for command in leaves(&commands) {
            let key = format!("help-example-{}", command.qualified_name.replace(' ', "-"));
            for language in Language::ALL {
                assert!(locales::find(language, &key).is_some(), "{key} in {}", language.code());
            }
        }
    }
}
