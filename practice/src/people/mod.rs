//! The people of the practice world: what they type, press and see.

mod acts;
mod answer;
mod chat;
mod controls;
mod message;
mod press;
mod sight;
mod typing;
mod values;

pub use answer::{Answer, Choice, Field, FieldStyle, Modal, NotAnswered};
pub(crate) use controls::rows;
pub(crate) use message::Handle;
pub use message::{
    Attachment, Button, ButtonStyle, Component, Embed, EmbedAuthor, EmbedField, EmbedFooter, EmbedImage, Menu,
    MenuKind, MenuOption, Message,
};

use crate::discord::{Channel, Discord, Id, State};

/// Somebody at a keyboard, in some channel. Cheap to clone; the builders return a changed copy.
#[derive(Clone)]
pub struct Person {
    pub(crate) discord: Discord,
    pub(crate) user: Id,
    guild: Option<Id>,
    place: Place,
    locale: Option<String>,
    files: Vec<(String, Vec<u8>)>,
}

#[derive(Clone)]
enum Place {
    /// By name or id.
    Channel(String),
    Direct,
}

impl Person {
    pub(crate) fn new(discord: Discord, user: Id) -> Self {
        Self {
            discord,
            user,
            guild: None,
            place: Place::Channel("general".to_owned()),
            locale: None,
            files: Vec::new(),
        }
    }

    pub fn id(&self) -> Id {
        self.user
    }

    /// The user name: `alice`.
    pub fn name(&self) -> String {
        self.discord.look(|view| view.name(self.user))
    }

    /// The names of the roles this person has in the server they are in.
    pub fn roles(&self) -> Vec<String> {
        self.discord.shared.look(|state| {
            let Some((guild, member)) = state.member(self.current_guild(state), self.user) else { return Vec::new() };
            member.roles.iter().filter_map(|role| guild.roles.get(role)).map(|role| role.name.clone()).collect()
        })
    }

    /// A channel or thread of the current server, by name (with or without `#`) or id.
    #[must_use]
    pub fn in_channel(&self, name_or_id: impl ToString) -> Person {
        Person { place: Place::Channel(name_or_id.to_string()), ..self.clone() }
    }

    #[must_use]
    pub fn in_guild(&self, guild: Id) -> Person {
        Person { guild: Some(guild), ..self.clone() }
    }

    /// The direct messages with the bot.
    #[must_use]
    pub fn in_dm(&self) -> Person {
        Person { place: Place::Direct, ..self.clone() }
    }

    /// The language of the person's client.
    #[must_use]
    pub fn locale(&self, locale: &str) -> Person {
        Person { locale: Some(locale.to_owned()), ..self.clone() }
    }

    /// A file for an attachment option: the one that names it (`media:photo.png`), else the first that is left out.
    #[must_use]
    pub fn attach(&self, filename: &str, bytes: impl Into<Vec<u8>>) -> Person {
        let mut files = self.files.clone();
        files.push((filename.to_owned(), bytes.into()));
        Person { files, ..self.clone() }
    }

    /// The server the person is looking at: the chosen one, else the first they belong to.
    fn current_guild(&self, state: &State) -> Option<Id> {
        self.guild.or_else(|| {
            state.guilds.values().find(|guild| guild.members.contains_key(&self.user)).map(|guild| guild.id)
        })
    }

    /// A channel by name or id, if this person can see it.
    fn visible_channel<'a>(&self, state: &'a State, name: &str) -> Option<&'a Channel> {
        let name = name.trim_start_matches('#');
        let direct = || name.parse().ok().and_then(|id| state.channels.get(&id));
        let guild = self.current_guild(state);
        let named = guild.and_then(|guild| state.channel_named(guild, name));
        named.or_else(direct).filter(|channel| state.can_see(self.user, channel))
    }

    fn current_locale(&self, state: &State) -> String {
        let own = || state.users.get(&self.user).map(|user| user.locale.clone());
        self.locale.clone().or_else(own).unwrap_or_default()
    }
}
