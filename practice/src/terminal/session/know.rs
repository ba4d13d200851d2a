//! What the person can name: people, channels, commands, the terminal's own words.

use std::fmt::Write;

use super::super::complete::{Question, Surroundings, WORDS};
use super::{Place, Session, same};
use crate::people::Component;

impl Session {
    pub(super) fn become_person(&mut self, name: &str) -> Result<(), String> {
        self.name = self.person_called(name)?;
        let place = match self.place() {
            Place::Channel(name) => format!("#{name}"),
            Place::DirectMessages => "direct messages".to_owned(),
        };
        self.say(&format!("{} in {place}", self.name));
        self.news();
        Ok(())
    }

    pub(super) fn person_called(&self, name: &str) -> Result<String, String> {
        let wanted = name.trim_start_matches('@');
        let people = self.discord.people();
        people
            .iter()
            .find(|person| same(person, wanted))
            .cloned()
            .ok_or_else(|| format!("nobody here is called {wanted}; there are {}", people.join(", ")))
    }

    pub(super) fn people(&mut self) {
        for name in self.discord.people() {
            let roles = self.discord.person(&name).roles();
            let roles = if roles.is_empty() { "no roles".to_owned() } else { roles.join(", ") };
            let you = if name == self.name { " (you)" } else { "" };
            self.say(&format!("{name}{you}: {roles}"));
        }
    }

    pub(super) fn channels(&mut self) {
        for channel in self.me().channels() {
            self.say(&format!("#{channel}"));
        }
    }

    pub(super) fn help(&mut self) {
        for (word, about) in WORDS {
            self.say(&format!("{word:<10} {about}"));
        }
        self.say("");
        self.say("[» Button ] is put forward, [! Button ] is destructive, ( Button ) cannot be pressed now.");
        self.say("A value ends where the next option begins; \"quotation marks\" hold what looks like one.");
    }

    /// What the person at the keyboard can name now.
    pub(in crate::terminal) fn surroundings(&self) -> Surroundings {
        let visible = self.visible();
        let mut around = Surroundings {
            commands: self.commands(),
            locale: self.locale(),
            people: self.discord.people(),
            channels: self.me().channels(),
            roles: self.discord.look(|view| view.roles()),
            ..Surroundings::default()
        };
        for component in visible.iter().rev().flat_map(|message| message.components.iter().flatten()) {
            let (list, labels) = match component {
                Component::Button(button) if !button.disabled => (&mut around.buttons, vec![&button.label]),
                Component::Menu(menu) if !menu.disabled => {
                    (&mut around.choices, menu.options.iter().map(|option| &option.label).collect())
                }
                _ => continue,
            };
            for label in labels {
                if !list.contains(label) {
                    list.push(label.clone());
                }
            }
        }
        around
    }

    /// Asks the bot for suggestions, as Discord does while somebody types.
    pub(in crate::terminal) async fn suggestions(&mut self, question: &Question) -> Vec<String> {
        let Some((option, _)) = question.given.last() else { return Vec::new() };
        let mut line = format!("/{}", question.command);
        for (name, value) in &question.given {
            let _ = write!(line, " {name}:\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""));
        }
        let choices = self.me().complete(&line, option).await.unwrap_or_default();
        choices
            .into_iter()
            .map(|choice| {
                let value = choice.value.as_str().map_or_else(|| choice.value.to_string(), str::to_owned);
                self.suggested.insert(choice.name.clone(), value);
                choice.name
            })
            .collect()
    }
}
