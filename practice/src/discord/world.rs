//! Who and what is there when a Discord opens.

use anyhow::{Context, Result};
use rand::distr::{Alphanumeric, SampleString};

use super::Id;
use super::gateway::intents;
use super::model::{Channel, Guild, Role, User, kind};
use super::permissions::{ADMINISTRATOR, BOT_MINIMUM, EVERYONE_DEFAULT, MANAGE_GUILD};
use super::state::State;

/// The bot's application, and the first part of its token, which spells the same number.
const APPLICATION: Id = Id(1_143_200_000_000_000_001);
const TOKEN_HEAD: &str = "MTE0MzIwMDAwMDAwMDAwMDAwMQ";

/// The role of alice, who sets the bot up.
const ADMINISTRATORS: &str = "Administrators";

/// A world before it opens.
pub struct World {
    server: String,
    owner: String,
    people: Vec<(String, String)>,
    bot_permissions: u64,
    bot_inside: bool,
    privileged_intents: u64,
}

impl World {
    /// "Coalition for Community Schools", owned by olivia, with alice (administrator), bob, carmen (es-419), dev, erin,
    /// frank and grace, `#general`, and the bot with exactly the permissions its invite asks for.
    pub fn sample() -> World {
        let people = [
            ("alice", "en-US"),
            ("bob", "en-US"),
            ("carmen", "es-419"),
            ("dev", "en-US"),
            ("erin", "en-US"),
            ("frank", "en-US"),
            ("grace", "en-US"),
        ];
        World {
            server: "Coalition for Community Schools".to_owned(),
            owner: "olivia".to_owned(),
            people: people.map(|(name, locale)| (name.to_owned(), locale.to_owned())).into(),
            bot_permissions: BOT_MINIMUM,
            bot_inside: true,
            privileged_intents: 0,
        }
    }

    /// Switches the privileged intents (members, presences, message content) on.
    #[must_use]
    pub fn with_privileged_intents(mut self) -> World {
        self.privileged_intents = intents::PRIVILEGED;
        self
    }

    /// The same without the bot in the server.
    #[must_use]
    pub fn without_bot(mut self) -> World {
        self.bot_inside = false;
        self
    }

    /// Gives the bot's role other permissions, by Discord's names.
    ///
    /// # Panics
    /// When there is no such permission.
    #[must_use]
    pub fn with_bot_permissions(mut self, names: &[&str]) -> World {
        let bit = |name: &&str| super::permissions::by_name(name).unwrap_or_else(|| panic!("no permission {name}"));
        self.bot_permissions = names.iter().map(bit).fold(0, |sum, bit| sum | bit);
        self
    }

    pub(super) fn build(self, origin: String) -> Result<State> {
        let tail = Alphanumeric.sample_string(&mut rand::rng(), 38);
        let token = format!("{TOKEN_HEAD}.Gpract.{tail}");
        let mut state = State::new(origin, token, APPLICATION);
        state.privileged_intents = self.privileged_intents;
        state.add_user("coalition", "en-US", Some(APPLICATION));
        let owner = state.add_user(&self.owner, "en-US", None);
        let people: Vec<Id> = self.people.iter().map(|(name, locale)| state.add_user(name, locale, None)).collect();
        let guild = state.add_guild(&self.server, owner);
        for person in people {
            state.add_member(guild, person);
        }
        if self.bot_inside {
            state.invite_bot(guild, self.bot_permissions);
        }
        let administrators = state.new_role(guild, ADMINISTRATORS, ADMINISTRATOR | MANAGE_GUILD | EVERYONE_DEFAULT);
        state.raise_role(guild, administrators);
        let alice = state.user_named("alice").map(|user| user.id).context("alice is missing")?;
        state.update_member(guild, alice, |member| {
            member.roles.insert(administrators);
        });
        Ok(state)
    }
}

impl State {
    /// Adds a person, or the bot where `bot` names its id.
    pub(crate) fn add_user(&mut self, name: &str, locale: &str, bot: Option<Id>) -> Id {
        let id = bot.unwrap_or_else(|| self.ids.next());
        let mut letters = name.chars();
        let shown = letters.next().map(|first| first.to_uppercase().chain(letters).collect());
        let user = User {
            id,
            name: name.to_owned(),
            display_name: shown,
            bot: bot.is_some(),
            locale: locale.to_owned(),
            dms_open: true,
        };
        self.users.insert(id, user);
        id
    }

    /// A new server with `#general` and its owner.
    pub(crate) fn add_guild(&mut self, name: &str, owner: Id) -> Id {
        let id = self.ids.next_for_server();
        let everyone = Role {
            id,
            name: "@everyone".to_owned(),
            color: 0,
            hoist: false,
            mentionable: false,
            permissions: EVERYONE_DEFAULT,
            position: 0,
            bot: None,
        };
        let guild = Guild {
            id,
            name: name.to_owned(),
            owner,
            roles: [(id, everyone)].into(),
            members: Default::default(),
            events: Default::default(),
            locale: "en-US".to_owned(),
        };
        self.guilds.insert(id, guild);
        self.add_member(id, owner);
        let general = self.ids.next();
        self.channels.insert(general, Channel::new(general, kind::TEXT, Some(id), "general".to_owned()));
        id
    }

    /// The bot comes with a role of its own that holds what the invite asked for.
    pub(crate) fn invite_bot(&mut self, guild: Id, permissions: u64) {
        let bot = self.bot;
        let name = self.users.get(&bot).and_then(|user| user.display_name.clone()).unwrap_or_default();
        let role = self.new_role(guild, &name, permissions);
        let Some(place) = self.guilds.get_mut(&guild) else { return };
        if let Some(role) = place.roles.get_mut(&role) {
            role.bot = Some(bot);
        }
        let member = super::model::Member { user: bot, nick: None, roles: [role].into(), joined: chrono::Utc::now() };
        place.members.insert(bot, member);
        self.announce_guild(guild);
    }

    /// A role at the bottom of the list, right above `@everyone`.
    pub(crate) fn new_role(&mut self, guild: Id, name: &str, permissions: u64) -> Id {
        self.new_role_with(guild, name, permissions, |_| {})
    }

    /// The same, completed before anybody hears of it.
    pub(crate) fn new_role_with(
        &mut self,
        guild: Id,
        name: &str,
        permissions: u64,
        complete: impl FnOnce(&mut Role),
    ) -> Id {
        let id = self.ids.next();
        let Some(place) = self.guilds.get_mut(&guild) else { return id };
        let movers: Vec<Id> = place.roles.values().filter(|role| role.position > 0).map(|role| role.id).collect();
        for mover in movers {
            self.update_role(guild, mover, |role| role.position += 1);
        }
        let mut role = Role {
            id,
            name: name.to_owned(),
            color: 0,
            hoist: false,
            mentionable: false,
            permissions,
            position: 1,
            bot: None,
        };
        complete(&mut role);
        self.add_role(guild, role);
        id
    }

    /// Puts a role above all others.
    pub(crate) fn raise_role(&mut self, guild: Id, role: Id) {
        let top = self.guilds.get(&guild).and_then(|guild| guild.roles.values().map(|role| role.position).max());
        self.update_role(guild, role, |role| role.position = top.unwrap_or(0) + 1);
    }
}
