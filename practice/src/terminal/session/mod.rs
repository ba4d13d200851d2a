//! Somebody at the terminal: who they are, where they look, and what their lines do.

mod controls;
mod events;
mod know;
mod look;

use std::collections::HashMap;
use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use super::command::{Entry, Reading, kind};
use super::line::Line;
use super::names::locale_of;
use super::seen::Seen;
use crate::discord::{Discord, View};
use crate::people::{Answer, Modal, NotAnswered, Person};

/// How long a deferred answer may take.
const DEFERRED: Duration = Duration::from_secs(20);
/// How long `wait` waits.
const WAIT: Duration = Duration::from_secs(10);
/// After an act, workers may still be telling others: the page is turned when nothing moved for this long …
const QUIET: Duration = Duration::from_millis(150);
/// … or after this long at the latest.
const BUSY: Duration = Duration::from_millis(1500);
/// Who sits at the terminal first: the one who may set the bot up.
const FIRST: &str = "alice";
/// The most messages shown at once when somebody comes to a place.
const PAGE: usize = 12;

/// Where somebody looks.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Channel(String),
    DirectMessages,
}

/// What comes after a line.
#[derive(Debug)]
pub(super) enum Next {
    Go,
    /// A form opened.
    Form(Modal),
    Quit,
}

/// The state of the terminal between lines.
pub(super) struct Session {
    discord: Discord,
    name: String,
    places: HashMap<String, Place>,
    locales: HashMap<String, String>,
    forms: HashMap<String, Modal>,
    file: Option<(String, Vec<u8>)>,
    seen: Seen,
    /// What stands for a suggestion that was taken by its name.
    suggested: HashMap<String, String>,
    colour: bool,
    page: String,
}

impl Session {
    pub(super) fn new(discord: Discord, colour: bool) -> Self {
        let people = discord.people();
        let first = people.iter().find(|name| *name == FIRST).or(people.first());
        let name = first.cloned().unwrap_or_default();
        Self {
            discord,
            name,
            places: HashMap::new(),
            locales: HashMap::new(),
            forms: HashMap::new(),
            file: None,
            seen: Seen::default(),
            suggested: HashMap::new(),
            colour,
            page: String::new(),
        }
    }

    pub(super) fn prompt(&self) -> String {
        format!("{}> ", self.name)
    }

    /// The form this person has open.
    pub(super) fn form(&self) -> Option<&Modal> {
        self.forms.get(&self.name)
    }

    /// What is to be printed since the last time.
    pub(super) fn take_page(&mut self) -> String {
        std::mem::take(&mut self.page)
    }

    /// Does what a line says.
    ///
    /// # Errors
    /// Why it could not be done, for the person who typed it.
    pub(super) async fn act(&mut self, line: Line) -> Result<Next, String> {
        match line {
            Line::Nothing => self.news(),
            Line::Slash(text) => return self.slash(&text).await,
            Line::Press { label, on } => return self.press(&label, on).await,
            Line::Choose { labels, on } => return self.choose(&labels, on).await,
            Line::Submit => {
                return self.form().cloned().map(Next::Form).ok_or_else(|| "no form is open".to_owned());
            }
            Line::Dismiss => {
                self.forms.remove(&self.name).ok_or("no form is open")?;
            }
            Line::As(name) => self.become_person(&name)?,
            Line::In(name) => self.go(&name)?,
            Line::DirectMessages => {
                self.places.insert(self.name.clone(), Place::DirectMessages);
                self.say("your direct messages");
                self.news();
            }
            Line::Inbox => self.show_all("your inbox", self.me().inbox()),
            Line::Look => self.look(),
            Line::People => self.people(),
            Line::Channels => self.channels(),
            Line::Events => self.events(),
            Line::Interest { event, interested } => self.interest(&event, interested)?,
            Line::Wait(text) => self.wait(&text).await?,
            Line::Attach(path) => self.attach(&path).await?,
            Line::Locale(locale) => {
                self.say(&format!("the Discord of {} is in {locale}", self.name));
                self.locales.insert(self.name.clone(), locale);
            }
            Line::TakesDirectMessages(true) => self.discord.open_dms(&self.name),
            Line::TakesDirectMessages(false) => self.discord.close_dms(&self.name),
            Line::Role { person, role, has } => {
                let person = self.person_called(&person)?;
                let server = self.discord.server();
                let result = if has { server.give_role(&person, &role) } else { server.take_role(&person, &role) };
                result.map_err(|error| error.to_string())?;
                self.settle().await;
                self.news();
            }
            Line::Help => self.help(),
            Line::Quit => return Ok(Next::Quit),
        }
        Ok(Next::Go)
    }

    /// Sends the open form.
    ///
    /// # Errors
    /// When none is open, a field is not in it, or the bot does not answer.
    pub(super) async fn submit(&mut self, fields: &[(String, String)]) -> Result<Next, String> {
        let form = self.form().cloned().ok_or("no form is open")?;
        let mut filled = Vec::new();
        for (name, value) in fields {
            let field = form.fields.iter().find(|field| same(&field.custom_id, name) || same(&field.label, name));
            let field = field.ok_or_else(|| {
                let known: Vec<&str> = form.fields.iter().map(|field| field.label.as_str()).collect();
                format!("the form {:?} has no field {name:?}; it has {}", form.title, known.join(", "))
            })?;
            filled.push((field.custom_id.as_str(), value.as_str()));
        }
        let answer = self.me().submit(&form, &filled).await;
        if answer.is_ok() {
            self.forms.remove(&self.name);
        }
        self.answered(answer).await
    }

    /// Forgets the open form, as closing it does.
    pub(super) fn dismiss(&mut self) {
        self.forms.remove(&self.name);
    }

    async fn slash(&mut self, text: &str) -> Result<Next, String> {
        let commands = self.commands();
        let locale = self.locale();
        let reading = Reading::of(&commands, text, &locale);
        let command = reading.command(&commands, &locale)?;
        let line = self.canonical(&reading, &locale)?;
        let mut person = self.me();
        if command.options().iter().any(|option| option.kind == kind::ATTACHMENT)
            && let Some((name, bytes)) = self.file.take()
        {
            person = person.attach(&name, bytes);
        }
        let answer = person.slash(&line).await;
        self.answered(answer).await
    }

    /// The line in the names the bot registered, every value in quotation marks.
    fn canonical(&self, reading: &Reading<'_>, locale: &str) -> Result<String, String> {
        let path: Vec<&str> = reading.path.iter().map(|entry| entry.name.as_str()).collect();
        let mut line = format!("/{}", path.join(" "));
        for (option, typed) in &reading.given {
            let value = match option.choice(typed, locale) {
                Some(choice) => choice.value.as_str().map_or_else(|| choice.value.to_string(), str::to_owned),
                None if !option.choices().is_empty() => {
                    let known: Vec<&str> = option.choices().iter().map(|choice| choice.shown(locale)).collect();
                    return Err(format!("{}: is one of {}", option.shown(locale), known.join(", ")));
                }
                None => self.suggested.get(typed).unwrap_or(typed).clone(),
            };
            let value = value.replace('\\', "\\\\").replace('"', "\\\"");
            let _ = write!(line, " {}:\"{value}\"", option.name);
        }
        Ok(line)
    }

    async fn answered(&mut self, answer: Result<Answer, NotAnswered>) -> Result<Next, String> {
        let answer = match answer {
            Ok(answer) => answer,
            Err(why) => {
                self.news();
                return Err(why.to_string());
            }
        };
        let settled = answer.settled(DEFERRED).await.map_err(|error| error.to_string());
        self.settle().await;
        self.news();
        match settled? {
            Answer::Modal(form) => {
                let locale = self.locale();
                let drawn = self.paint(|painter| painter.form(&form, &locale));
                self.page.push_str(&drawn);
                self.forms.insert(self.name.clone(), form.clone());
                Ok(Next::Form(form))
            }
            _ => Ok(Next::Go),
        }
    }

    /// Waits until nothing has moved for a moment.
    async fn settle(&self) {
        let deadline = Instant::now() + BUSY;
        while Instant::now() < deadline && self.change_within(QUIET).await {}
    }

    /// Whether anything changed anywhere within this time.
    pub(super) async fn change_within(&self, time: Duration) -> bool {
        let mut looks = 0;
        let second_look = |_: &View<'_>| {
            looks += 1;
            (looks > 1).then_some(())
        };
        self.discord.wait_until(time, second_look).await.is_ok()
    }

    async fn attach(&mut self, path: &Path) -> Result<(), String> {
        let bytes = tokio::fs::read(path).await.map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        self.say(&format!("{name} ({} bytes) goes with the next file option", bytes.len()));
        self.file = Some((name, bytes));
        Ok(())
    }

    fn commands(&self) -> Vec<Entry> {
        self.discord.commands().into_iter().filter_map(|command| serde_json::from_value(command).ok()).collect()
    }

    fn me(&self) -> Person {
        let mut person = self.discord.person(&self.name);
        if let Some(locale) = self.locales.get(&self.name) {
            person = person.locale(locale);
        }
        match self.place() {
            Place::Channel(name) => person.in_channel(name),
            Place::DirectMessages => person.in_dm(),
        }
    }

    fn place(&self) -> Place {
        self.places.get(&self.name).cloned().unwrap_or_else(|| Place::Channel("general".to_owned()))
    }

    pub(super) fn locale(&self) -> String {
        let set = self.locales.get(&self.name).cloned();
        set.or_else(|| locale_of(&self.discord, &self.name)).unwrap_or_else(|| "en-US".to_owned())
    }

    fn say(&mut self, text: &str) {
        let _ = writeln!(self.page, "    {text}");
    }
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}
