//! What ids in mentions are called, and which language somebody's Discord speaks.

use crate::discord::{Discord, Id};

/// The name of the person, role, channel or thread with this id.
pub(super) fn name_of(discord: &Discord, id: Id) -> Option<String> {
    discord.shared.look(|state| {
        let user = state.users.get(&id).map(|user| user.display_name.as_ref().unwrap_or(&user.name));
        let role = || state.guilds.values().find_map(|guild| guild.roles.get(&id)).map(|role| &role.name);
        let channel = || state.channels.get(&id).map(|channel| &channel.name);
        user.or_else(role).or_else(channel).cloned()
    })
}

/// The locale of a person's client.
pub(super) fn locale_of(discord: &Discord, name: &str) -> Option<String> {
    discord.shared.look(|state| state.user_named(name).map(|user| user.locale.clone()))
}

/// Whether somebody whose Discord speaks this reads Spanish.
pub(super) fn is_spanish(locale: &str) -> bool {
    locale.starts_with("es")
}
