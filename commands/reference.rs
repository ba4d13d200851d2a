//! docs/commands.md, written from the commands themselves and checked against them.

use super::{Command, all};
use poise::CommandParameter;
use std::{fmt::Write as _, fs, path::Path};

const HEAD: &str = "\
# Commands

Everything that can be typed, with its names in Spanish. Written by a test from the commands themselves: after a change, run
`WRITE_DOCS=1 cargo test --bin coalition-bot reference`. In chat, `/help` says the same to each person in their language.
";

fn reference() -> String {
    let mut page = HEAD.to_owned();
    for command in all().unwrap() {
        write_one(&mut page, &command, "", "");
    }
    page
}

fn write_one(page: &mut String, command: &Command, above: &str, above_in_spanish: &str) {
    let name = format!("{above}{}", command.name);
    let in_spanish = format!("{above_in_spanish}{}", spanish(&command.name_localizations));
    let level = if above.is_empty() { "##" } else { "###" };
    let description = command.description.as_deref().unwrap_or_default();
    let description_in_spanish = spanish(&command.description_localizations);
    write!(page, "\n{level} `/{name}` · `/{in_spanish}`\n\n{description}. *{description_in_spanish}.*\n").unwrap();
    if !command.parameters.is_empty() {
        page.push_str("\n| option | en español | | what it takes |\n|---|---|---|---|\n");
    }
    for parameter in &command.parameters {
        write_parameter(page, parameter);
    }
    for subcommand in &command.subcommands {
        write_one(page, subcommand, &format!("{name} "), &format!("{in_spanish} "));
    }
}

fn write_parameter<U, E>(page: &mut String, parameter: &CommandParameter<U, E>) {
    let in_spanish = spanish(&parameter.name_localizations);
    let required = if parameter.required { "required" } else { "" };
    let mut takes = parameter.description.as_deref().unwrap_or_default().to_owned();
    if !parameter.choices.is_empty() {
        let choices: Vec<_> = parameter.choices.iter().map(|choice| choice.name.as_ref()).collect();
        write!(takes, ": {}", choices.join(" · ")).unwrap();
    }
    writeln!(page, "| `{}` | `{in_spanish}` | {required} | {takes} |", parameter.name).unwrap();
}

fn spanish<'a>(localizations: &'a [(std::borrow::Cow<'static, str>, std::borrow::Cow<'static, str>)]) -> &'a str {
    localizations.iter().find(|(language, _)| language == "es-419").map_or("", |(_, text)| text)
}

#[test]
#[expect(clippy::disallowed_methods, reason = "no configuration of the program: how its maintainers ask for the page")]
fn the_page_of_commands_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/commands.md");
    let page = reference();
    if std::env::var_os("WRITE_DOCS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == page, "docs/commands.md is not current: WRITE_DOCS=1 cargo test --bin coalition-bot reference");
}
