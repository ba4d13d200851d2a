//! The terminal: a person types what they would type in Discord, and sees what they would see there.

mod command;
mod complete;
mod draw;
mod keyboard;
mod line;
mod markdown;
mod names;
#[cfg(test)]
mod sample;
mod script;
mod seen;
mod session;

use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;
use std::thread;

use anyhow::{Context, Result};
use tokio::sync::mpsc;

use keyboard::Keyboard;
use script::Script;
use session::Session;

use crate::discord::Discord;

const WELCOME: &str = "\
Type slash commands as you would in Discord: /help. Tab completes. This terminal's own words: help.
Be somebody else with: as bob. Leave with: quit, or Ctrl-C.";

/// Where lines come from.
#[derive(Debug)]
pub enum Input {
    /// A person at a terminal.
    Keyboard,
    /// Lines to play.
    Script(mpsc::Receiver<String>),
}

impl Input {
    /// Standard input: a keyboard, or else a script.
    ///
    /// # Errors
    /// When the thread that reads cannot be started.
    pub fn standard() -> Result<Self> {
        if io::stdin().is_terminal() {
            return Ok(Self::Keyboard);
        }
        let (sender, lines) = mpsc::channel(1);
        // A thread of its own, not one of the runtime's: nobody can end its read, and the runtime would wait for it.
        thread::Builder::new()
            .name("script".into())
            .spawn(move || {
                for line in io::stdin().lock().lines().map_while(Result::ok) {
                    if sender.blocking_send(line).is_err() {
                        break;
                    }
                }
            })
            .context("starting to read the script")?;
        Ok(Self::Script(lines))
    }

    /// A script that is already here.
    pub fn script(text: &str) -> Self {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let (sender, receiver) = mpsc::channel(lines.len().max(1));
        for line in lines {
            // There is room for all of them.
            let _ = sender.try_send(line);
        }
        Self::Script(receiver)
    }
}

/// Serves a person, or plays a script, until the end. Success is: every line of the script was answered.
///
/// # Errors
/// When the terminal or the output is closed.
pub async fn run(discord: &Discord, input: Input, out: &mut (dyn Write + Send), colour: bool) -> Result<ExitCode> {
    let mut session = Session::new(discord.clone(), colour);
    match input {
        Input::Keyboard => {
            writeln!(out, "{WELCOME}")?;
            Keyboard::start(colour)?.serve(&mut session, out).await?;
            Ok(ExitCode::SUCCESS)
        }
        Input::Script(lines) => {
            let unanswered = Script::new(lines).play(&mut session, out).await?;
            if unanswered.is_empty() {
                return Ok(ExitCode::SUCCESS);
            }
            let numbers: Vec<String> = unanswered.iter().map(usize::to_string).collect();
            writeln!(out, "\nNot answered: line {}", numbers.join(", "))?;
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Whether what is printed may be coloured: on a terminal, unless `NO_COLOR` is set.
pub fn may_colour() -> bool {
    io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
