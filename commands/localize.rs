//! Puts es-419 on every command, option and choice, and fails at start where one is missing.

use super::Command;
use anyhow::{Result, bail};
use coalition::{language::Language, locales};
use std::borrow::Cow;

const SPANISH: &str = "es-419";

type Localizations = Cow<'static, [(Cow<'static, str>, Cow<'static, str>)]>;

/// Localizes commands, their options and choices. A command's texts stand under `cmd-story-log` (its name) and
/// `cmd-story-log.description`; an option's under `cmd-story-log-medium`; a choice's under `choice-video-testimony`.
///
/// # Errors
/// Everything that is missing in Spanish, at once.
pub fn localize(commands: &mut [Command]) -> Result<()> {
    let mut missing = Vec::new();
    for command in commands {
        one(command, "cmd", &mut missing);
    }
    if !missing.is_empty() {
        bail!("not in src/locales/{SPANISH}.ftl: {}", missing.join(", "));
    }
    Ok(())
}

fn one(command: &mut Command, above: &str, missing: &mut Vec<String>) {
    let key = format!("{above}-{}", command.name);
    command.name_localizations = spanish(&key, missing);
    command.description_localizations = spanish(&format!("{key}.description"), missing);
    for parameter in &mut command.parameters {
        let key = format!("{key}-{}", parameter.name.replace('_', "-"));
        parameter.name_localizations = spanish(&key, missing);
        parameter.description_localizations = spanish(&format!("{key}.description"), missing);
        for choice in parameter.choices.to_mut() {
            choice.localizations = spanish(&choice_key(&choice.name), missing);
        }
    }
    for command in &mut command.subcommands {
        one(command, &key, missing);
    }
}

/// The key of a choice: its English label in lower case, with dashes. Keys are ASCII.
fn choice_key(label: &str) -> String {
    let words: Vec<String> = label
        .replace('ñ', "n")
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!("choice-{}", words.join("-"))
}

fn spanish(key: &str, missing: &mut Vec<String>) -> Localizations {
    match locales::find(Language::Spanish, key) {
        Some(text) => Cow::Owned(vec![(Cow::Borrowed(SPANISH), Cow::Owned(text))]),
        None => {
            missing.push(key.to_owned());
            Cow::Borrowed(&[])
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_command_option_and_choice_is_named_in_spanish() {
        super::super::all().unwrap();
    }
}
