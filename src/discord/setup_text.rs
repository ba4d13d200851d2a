//! What an administrator reads of set-up: the plan, how far it is, and each problem with what mends it.

use super::text;
use crate::{
    error::Argument,
    language::Language,
    locales,
    networks::setup::{Action, Full, Permissions, Plan, Planned, Problem, Report, Server},
};
use serenity::all::CreateEmbed;

/// So many problems are named at once; once they are mended, the others show.
const PROBLEMS_MAX: usize = 12;

fn say(language: Language, key: &str, arguments: &[(&'static str, Argument)]) -> String {
    locales::text(language, key, arguments)
}

/// A card with a title and paragraphs, within Discord's bounds.
fn card(title: &str, paragraphs: &[String]) -> CreateEmbed {
    let shown: Vec<&str> = paragraphs.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    CreateEmbed::new().title(title).description(text::shorten(&shown.join("\n\n"), text::limits::EMBED_DESCRIPTION))
}

/// What set-up would do.
pub fn plan(language: Language, plan: &Plan, is_set_up: bool) -> CreateEmbed {
    let title = say(language, "setup-plan-title", &[]);
    let lead = if plan.is_stopped() {
        "setup-plan-stopped"
    } else if plan.open() > 0 {
        "setup-plan-apply"
    } else if is_set_up {
        "setup-nothing-to-do"
    } else {
        "setup-plan-only-open"
    };
    card(
        &title,
        &[
            say(language, lead, &[]),
            problems(language, &plan.problems),
            group(language, plan, "setup-group-create", |action| *action == Kind::Create),
            group(language, plan, "setup-group-adopt", |action| *action == Kind::Adopt),
            group(language, plan, "setup-group-complete", |action| *action == Kind::Complete),
            group(language, plan, "setup-group-leave", |action| *action == Kind::Leave),
        ],
    )
}

#[derive(PartialEq, Eq)]
enum Kind {
    Create,
    Adopt,
    Complete,
    Leave,
    Unclear,
}

impl<I> From<&Action<I>> for Kind {
    fn from(action: &Action<I>) -> Self {
        match action {
            Action::Create => Self::Create,
            Action::Adopt(_) => Self::Adopt,
            Action::Complete(_) => Self::Complete,
            Action::Leave(_) => Self::Leave,
            Action::Unclear => Self::Unclear,
        }
    }
}

/// One group of a plan, by name: roles, categories, channels.
fn group(language: Language, plan: &Plan, key: &str, is_in: impl Fn(&Kind) -> bool) -> String {
    fn named<'a, W: Copy + 'a, I: 'a>(
        all: &'a [Planned<W, I>],
        is_in: impl Fn(&Kind) -> bool + 'a,
        name: impl Fn(W) -> Option<String> + 'a,
    ) -> Vec<String> {
        all.iter().filter(|one| is_in(&Kind::from(&one.action))).filter_map(|one| name(one.wanted)).collect()
    }
    let roles = named(&plan.roles, &is_in, |role| Some(role.name.to_owned()));
    let categories = named(&plan.channels, &is_in, |one| one.is_category().then(|| one.name.to_owned()));
    let channels = named(&plan.channels, &is_in, |one| (!one.is_category()).then(|| format!("#{}", one.name)));
    let count = roles.len() + categories.len() + channels.len();
    if count == 0 {
        return String::new();
    }
    let mut lines = vec![format!("**{}**", say(language, key, &[("count", count.into())]))];
    let kinds = [("setup-roles", roles), ("setup-categories", categories), ("setup-channels", channels)];
    for (key, names) in kinds.into_iter().filter(|(_, names)| !names.is_empty()) {
        lines.push(say(language, key, &[("names", names.join(", ").into())]));
    }
    lines.join("\n")
}

/// What is remembered, what is missing, and what stands in the way.
pub fn status(language: Language, server: &Server, plan: &Plan, set_up_at: Option<i64>) -> CreateEmbed {
    let missing = |action: &Kind| matches!(action, Kind::Create | Kind::Adopt | Kind::Unclear);
    let in_use = |key: &str, used: Vec<String>, all: usize| {
        if used.is_empty() {
            return String::new();
        }
        let counts = [("mapped", used.len().into()), ("all", all.into())];
        format!("**{}**\n{}", say(language, key, &counts), used.join(", "))
    };
    let roles = plan.roles.iter().filter_map(|planned| {
        let Action::Leave(id) = planned.action else { return None };
        Some(used(planned.wanted.name, &server.role(id)?.name, &format!("<@&{id}>")))
    });
    let channels = plan.channels.iter().filter_map(|planned| {
        let (Action::Leave(id) | Action::Complete(id)) = planned.action else { return None };
        Some(used(planned.wanted.name, &server.channel(id)?.name, &format!("<#{id}>")))
    });
    let since = match set_up_at {
        Some(at) => say(language, "setup-status-since", &[("when", format!("<t:{at}:F>").into())]),
        None => say(language, "not-set-up", &[]),
    };
    let whole = if plan.is_done() { say(language, "setup-status-whole", &[]) } else { String::new() };
    card(
        &say(language, "setup-status-title", &[]),
        &[
            since,
            whole,
            problems(language, &plan.problems),
            group(language, plan, "setup-group-missing", missing),
            group(language, plan, "setup-group-complete", |action| *action == Kind::Complete),
            in_use("setup-status-roles", roles.collect(), plan.roles.len()),
            in_use("setup-status-channels", channels.collect(), plan.channels.len()),
        ],
    )
}

/// What is in use, and for what, where that is no longer its name.
fn used(wanted: &str, name: &str, mention: &str) -> String {
    if wanted == name { mention.to_owned() } else { format!("{wanted}: {mention}") }
}

/// How far set-up is.
pub fn report(language: Language, report: &Report) -> CreateEmbed {
    let mut details = String::new();
    let lead = match report {
        Report::Working { done, all } => {
            say(language, "setup-working", &[("done", (*done).into()), ("all", (*all).into())])
        }
        Report::Waiting => say(language, "setup-waiting", &[]),
        Report::Broken => say(language, "setup-broken", &[]),
        Report::Done { problems: known } => {
            details = problems(language, known);
            say(language, "setup-done", &[])
        }
        Report::Stopped { problems: known } => {
            details = problems(language, known);
            say(language, "setup-stopped", &[])
        }
        Report::Refused { what, why, is_permission } => {
            details = say(language, if *is_permission { "setup-mend-permission" } else { "setup-mend-again" }, &[]);
            let why = Argument::from(text::escape(why));
            match what {
                Some(what) => say(language, "setup-refused", &[("what", (*what).into()), ("why", why)]),
                None => say(language, "setup-unreadable", &[("why", why)]),
            }
        }
    };
    card(&say(language, "setup-title", &[]), &[lead, details])
}

/// Each problem with what mends it: first what must be mended, then what should be known.
fn problems(language: Language, problems: &[Problem]) -> String {
    let (stopping, known): (Vec<_>, Vec<_>) = problems.iter().partition(|problem| problem.stops());
    [("setup-mend-first", stopping), ("setup-good-to-know", known)]
        .into_iter()
        .filter(|(_, problems)| !problems.is_empty())
        .map(|(key, problems)| {
            let mut lines = vec![format!("**{}**", say(language, key, &[]))];
            lines.extend(problems.iter().take(PROBLEMS_MAX).map(|one| format!("- {}", problem(language, one))));
            if let more @ 1.. = problems.len().saturating_sub(PROBLEMS_MAX) {
                lines.push(say(language, "setup-more-problems", &[("count", more.into())]));
            }
            lines.join("\n")
        })
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// One problem, with what mends it.
#[must_use]
pub fn problem(language: Language, problem: &Problem) -> String {
    let name = |name: &str| Argument::from(text::escape(name));
    match problem {
        Problem::MissingPermissions(missing) => {
            say(language, "setup-problem-permissions", &[("permissions", permissions(language, *missing))])
        }
        Problem::NoAccess { channel, missing } => {
            let permissions = permissions(language, *missing);
            say(language, "setup-problem-no-access", &[("channel", name(channel)), ("permissions", permissions)])
        }
        Problem::SeveralRoles(role) => say(language, "setup-problem-several-roles", &[("role", name(role))]),
        Problem::SeveralChannels(channel) => {
            say(language, "setup-problem-several-channels", &[("channel", name(channel))])
        }
        Problem::DangerousRole { role, permissions: power } => {
            let permissions = permissions(language, *power);
            say(language, "setup-problem-dangerous", &[("role", name(role)), ("permissions", permissions)])
        }
        Problem::Full { what, room, wanted } => {
            let counts = [("room", (*room).into()), ("wanted", (*wanted).into())];
            match what {
                Full::Roles => say(language, "setup-problem-full-roles", &counts),
                Full::Channels => say(language, "setup-problem-full-channels", &counts),
                Full::Category(category) => {
                    let [room, wanted] = counts;
                    say(language, "setup-problem-full-category", &[("category", name(category)), room, wanted])
                }
            }
        }
        Problem::RoleAbove(role) => say(language, "setup-problem-role-above", &[("role", name(role))]),
        Problem::Hidden(channel) => say(language, "setup-problem-hidden", &[("channel", name(channel))]),
        Problem::BecomesPrivate(channel) => {
            say(language, "setup-problem-becomes-private", &[("channel", name(channel))])
        }
    }
}

/// Permissions as Discord's own settings call them.
fn permissions(language: Language, permissions: Permissions) -> Argument {
    let names: Vec<_> = permissions.text_keys().map(|key| say(language, key, &[])).collect();
    names.join(", ").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::networks::setup::NEEDED;

    /// The longest plan there can be: everything is to be made, and every name is a problem.
    #[test]
    fn a_card_is_never_longer_than_discord_takes() {
        let long = "W".repeat(100);
        let problems: Vec<_> = (0..60)
            .map(|_| Problem::DangerousRole { role: long.clone(), permissions: Permissions::new(u64::MAX) })
            .chain((0..60).map(|_| Problem::RoleAbove(long.clone())))
            .collect();
        for language in Language::ALL {
            let card = report(language, &Report::Done { problems: problems.clone() });
            let card = serde_json::to_value(card).unwrap();
            assert!(text::length(card["description"].as_str().unwrap()) <= text::limits::EMBED_DESCRIPTION);
        }
    }

    #[test]
    fn a_missing_permission_is_called_what_discord_calls_it() {
        let report =
            report(Language::English, &Report::Stopped { problems: vec![Problem::MissingPermissions(NEEDED)] });
        let card = serde_json::to_value(report).unwrap();
        let words = card["description"].as_str().unwrap();
        for name in ["Manage Roles", "Manage Channels", "View Channels", "Create Events", "Attach Files"] {
            assert!(words.contains(name), "{name} in {words}");
        }
    }
}
