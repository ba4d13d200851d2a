//! One server, for what happens in it behind the bot's back.

use anyhow::{Context, Result, ensure};

use super::model::{Channel, Overwrite, kind};
use super::state::State;
use super::{Discord, Id, permissions};

/// One server ("guild").
#[derive(Clone)]
pub struct Server {
    pub(super) discord: Discord,
    pub(super) id: Id,
}

impl Server {
    pub fn id(&self) -> Id {
        self.id
    }

    fn change<T>(&self, act: impl FnOnce(&mut State) -> Result<T>) -> Result<T> {
        self.discord.shared.change(act)
    }

    pub fn add_member(&self, person: &str) -> Result<()> {
        self.change(|state| {
            let user = user(state, person)?;
            state.add_member(self.id, user);
            Ok(())
        })
    }

    pub fn remove_member(&self, person: &str) -> Result<()> {
        self.change(|state| {
            let user = user(state, person)?;
            state.remove_member(self.id, user);
            Ok(())
        })
    }

    /// The bot comes with the permissions its invite asks for.
    pub fn add_bot(&self) {
        self.discord.shared.change(|state| state.invite_bot(self.id, permissions::BOT_MINIMUM));
    }

    pub fn remove_bot(&self) {
        self.discord.shared.change(|state| state.remove_member(self.id, state.bot));
    }

    pub fn give_role(&self, person: &str, role: &str) -> Result<()> {
        self.change(|state| {
            let (user, role) = (user(state, person)?, role_id(state, self.id, role)?);
            state.update_member(self.id, user, |member| {
                member.roles.insert(role);
            });
            Ok(())
        })
    }

    pub fn take_role(&self, person: &str, role: &str) -> Result<()> {
        self.change(|state| {
            let (user, role) = (user(state, person)?, role_id(state, self.id, role)?);
            state.update_member(self.id, user, |member| {
                member.roles.remove(&role);
            });
            Ok(())
        })
    }

    /// At the bottom of the list.
    pub fn create_role(&self, name: &str) -> Id {
        self.discord.shared.change(|state| state.new_role(self.id, name, 0))
    }

    /// Puts a role above all others, the bot's own included.
    pub fn raise_role(&self, name: &str) -> Result<()> {
        self.change(|state| {
            let role = role_id(state, self.id, name)?;
            state.raise_role(self.id, role);
            Ok(())
        })
    }

    pub fn rename_role(&self, name: &str, new_name: &str) -> Result<()> {
        self.change(|state| {
            let role = role_id(state, self.id, name)?;
            state.update_role(self.id, role, |role| new_name.clone_into(&mut role.name));
            Ok(())
        })
    }

    pub fn delete_role(&self, name: &str) -> Result<()> {
        self.change(|state| {
            let role = role_id(state, self.id, name)?;
            state.delete_role(self.id, role);
            Ok(())
        })
    }

    /// A text channel that everyone sees.
    pub fn create_channel(&self, name: &str) -> Id {
        self.create(name, kind::TEXT)
    }

    pub fn create_category(&self, name: &str) -> Id {
        self.create(name, kind::CATEGORY)
    }

    fn create(&self, name: &str, kind: u64) -> Id {
        self.discord.shared.change(|state| {
            let id = state.ids.next();
            state.add_channel(Channel::new(id, kind, Some(self.id), name.to_owned()))
        })
    }

    pub fn rename_channel(&self, name: &str, new_name: &str) -> Result<()> {
        self.change(|state| {
            let channel = channel_id(state, self.id, name)?;
            state.update_channel(channel, |channel| new_name.clone_into(&mut channel.name));
            Ok(())
        })
    }

    pub fn delete_channel(&self, name: &str) -> Result<()> {
        self.change(|state| {
            let channel = channel_id(state, self.id, name)?;
            state.delete_channel(channel);
            Ok(())
        })
    }

    /// Allows or denies something to a role (`@everyone` too) or a person in a channel, by Discord's names.
    pub fn overwrite(&self, channel: &str, whom: &str, allow: &[&str], deny: &[&str]) -> Result<()> {
        let (allow, deny) = (bits(allow)?, bits(deny)?);
        self.change(|state| {
            let channel = channel_id(state, self.id, channel)?;
            let (id, for_member) = match role_id(state, self.id, whom) {
                Ok(role) => (role, false),
                Err(_) => (user(state, whom)?, true),
            };
            state.update_channel(channel, |channel| {
                channel.overwrites.retain(|overwrite| overwrite.id != id);
                channel.overwrites.push(Overwrite { id, for_member, allow, deny });
            });
            Ok(())
        })
    }

    /// Adds to what a role may do in the whole server, by Discord's name: `MANAGE_ROLES`.
    pub fn grant_role(&self, name: &str, permission: &str) -> Result<()> {
        self.change_role(name, permission, |held, bit| held | bit)
    }

    pub fn revoke_role(&self, name: &str, permission: &str) -> Result<()> {
        self.change_role(name, permission, |held, bit| held & !bit)
    }

    fn change_role(&self, name: &str, permission: &str, change: impl FnOnce(u64, u64) -> u64) -> Result<()> {
        let bit = bits(&[permission])?;
        self.change(|state| {
            let role = role_id(state, self.id, name)?;
            state.update_role(self.id, role, |role| role.permissions = change(role.permissions, bit));
            Ok(())
        })
    }

    /// Adds to the bot's own role, by Discord's name: `MANAGE_ROLES`.
    pub fn grant_bot(&self, permission: &str) -> Result<()> {
        self.change_bot_role(permission, |held, bit| held | bit)
    }

    pub fn revoke_bot(&self, permission: &str) -> Result<()> {
        self.change_bot_role(permission, |held, bit| held & !bit)
    }

    fn change_bot_role(&self, permission: &str, change: impl FnOnce(u64, u64) -> u64) -> Result<()> {
        let bit = bits(&[permission])?;
        self.change(|state| {
            let guild = state.guilds.get(&self.id).context("the server is gone")?;
            let role =
                guild.roles.values().find(|role| role.bot == Some(state.bot)).context("the bot is not there")?.id;
            state.update_role(self.id, role, |role| role.permissions = change(role.permissions, bit));
            Ok(())
        })
    }
}

fn bits(names: &[&str]) -> Result<u64> {
    names.iter().try_fold(0, |sum, name| {
        let bit = permissions::by_name(name).with_context(|| format!("there is no permission {name}"))?;
        Ok(sum | bit)
    })
}

pub(super) fn user(state: &State, name: &str) -> Result<Id> {
    state.user_named(name).map(|user| user.id).with_context(|| format!("nobody is called {name:?}"))
}

fn role_id(state: &State, guild: Id, name: &str) -> Result<Id> {
    let guild = state.guilds.get(&guild).context("the server is gone")?;
    guild.role_named(name).map(|role| role.id).with_context(|| format!("there is no role {name:?}"))
}

fn channel_id(state: &State, guild: Id, name: &str) -> Result<Id> {
    state.channel_named(guild, name).map(|channel| channel.id).with_context(|| format!("there is no channel {name:?}"))
}

impl Discord {
    /// The first server.
    ///
    /// # Panics
    /// When there is none.
    pub fn server(&self) -> Server {
        let id = self.shared.look(|state| state.guilds.keys().next().copied());
        let Some(id) = id else { panic!("there is no server") };
        Server { discord: self.clone(), id }
    }

    /// Makes a server with `#general` and this owner; the bot is added with [`Server::add_bot`].
    pub fn add_server(&self, name: &str, owner: &str) -> Result<Server> {
        let id = self.shared.change(|state| anyhow::Ok(state.add_guild(name, user(state, owner)?)))?;
        Ok(Server { discord: self.clone(), id })
    }

    /// Somebody who is in no server yet.
    pub fn add_person(&self, name: &str) -> Result<()> {
        self.shared.change(|state| {
            ensure!(state.user_named(name).is_none(), "{name} is here already");
            state.add_user(name, "en-US", None);
            Ok(())
        })
    }

    /// The bot's direct messages to this person are refused with 50007.
    ///
    /// # Panics
    /// When nobody has this name.
    pub fn close_dms(&self, person: &str) {
        self.set_dms(person, false);
    }

    /// # Panics
    /// When nobody has this name.
    pub fn open_dms(&self, person: &str) {
        self.set_dms(person, true);
    }

    fn set_dms(&self, person: &str, open: bool) {
        let known = self.shared.change(|state| {
            let user = state.users.values_mut().find(|user| user.name == person);
            user.map(|user| user.dms_open = open).is_some()
        });
        assert!(known, "nobody here is called {person:?}");
    }

    /// The names of all people.
    pub fn people(&self) -> Vec<String> {
        self.look(|view| view.people())
    }

    /// The global commands as registered, with localisations.
    pub fn commands(&self) -> Vec<serde_json::Value> {
        self.look(|view| view.commands())
    }
}
