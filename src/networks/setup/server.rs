//! A server as Discord shows it, as far as set-up looks at it.

use super::Permissions;
use crate::ids::{ChannelId, GuildId, MemberId, RoleId};

/// A server as Discord shows it.
#[derive(Clone, Debug)]
pub struct Server {
    /// Which server; its everyone-role has the same id.
    pub guild: GuildId,
    /// The bot itself.
    pub bot: MemberId,
    /// The roles of the bot, without the everyone-role.
    pub bot_roles: Vec<RoleId>,
    /// Every role, the everyone-role too.
    pub roles: Vec<Role>,
    /// Every channel and category, without threads.
    pub channels: Vec<Channel>,
}

/// A role.
#[derive(Clone, Debug)]
pub struct Role {
    /// Which role.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// What it may do in the whole server.
    pub permissions: Permissions,
    /// Its place: higher numbers stand above.
    pub position: i64,
    /// Whether it belongs to a bot or a subscription, so that nobody can give it.
    pub managed: bool,
}

/// What a channel is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelKind {
    /// It holds channels.
    Category,
    /// Text, with threads of both kinds.
    Text,
    /// Text that other servers can follow, without private threads.
    Announcement,
    /// Voice, stage, forum and whatever else there is.
    Other,
}

/// A channel or category.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Which channel.
    pub id: ChannelId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub kind: ChannelKind,
    /// The category it stands in.
    pub parent: Option<ChannelId>,
    /// What single roles and people may do in it.
    pub overwrites: Vec<Overwrite>,
}

/// Whose permissions in a channel are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Everyone with a role.
    Role(RoleId),
    /// One person, or the bot.
    Member(MemberId),
}

/// What a role or a person may do in one channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overwrite {
    /// Whose permissions these are.
    pub subject: Subject,
    /// What is allowed whatever the roles say.
    pub allow: Permissions,
    /// What is denied whatever the roles say; `allow` wins over it.
    pub deny: Permissions,
}

impl Channel {
    /// What is set for someone, nothing included.
    #[must_use]
    pub fn overwrite(&self, subject: Subject) -> Overwrite {
        let set = self.overwrites.iter().find(|overwrite| overwrite.subject == subject).copied();
        set.unwrap_or(Overwrite { subject, allow: Permissions::NONE, deny: Permissions::NONE })
    }

    /// Sets it for someone, replacing what was set.
    pub fn set(&mut self, overwrite: Overwrite) {
        self.overwrites.retain(|other| other.subject != overwrite.subject);
        self.overwrites.push(overwrite);
    }
}

impl Server {
    /// The role that everyone has.
    #[must_use]
    pub const fn everyone(&self) -> RoleId {
        RoleId::new(self.guild.get())
    }

    /// What the bot may do in the whole server.
    #[must_use]
    pub fn bot_permissions(&self) -> Permissions {
        let everyone = self.everyone();
        let own = self.roles.iter().filter(|role| role.id == everyone || self.bot_roles.contains(&role.id));
        let granted = own.fold(Permissions::NONE, |all, role| all | role.permissions);
        if granted.contains(Permissions::ADMINISTRATOR) { Permissions::new(u64::MAX) } else { granted }
    }

    /// What the bot may do in one channel: Discord's order is everyone, then its roles together, then the bot itself.
    #[must_use]
    pub fn bot_permissions_in(&self, channel: &Channel) -> Permissions {
        let base = self.bot_permissions();
        if base.contains(Permissions::ADMINISTRATOR) {
            return base;
        }
        let everyone = channel.overwrite(Subject::Role(self.everyone()));
        let (allow, deny) = self
            .bot_roles
            .iter()
            .map(|role| channel.overwrite(Subject::Role(*role)))
            .fold((Permissions::NONE, Permissions::NONE), |(allow, deny), overwrite| {
                (allow | overwrite.allow, deny | overwrite.deny)
            });
        let own = channel.overwrite(Subject::Member(self.bot));
        let in_channel = base.without(everyone.deny) | everyone.allow;
        let in_channel = in_channel.without(deny) | allow;
        in_channel.without(own.deny) | own.allow
    }

    /// Whether the bot can give a role: it must stand below the bot's highest one. Of two in the same place the older
    /// stands above.
    #[must_use]
    pub fn is_below_bot(&self, role: &Role) -> bool {
        let highest = self
            .roles
            .iter()
            .filter(|own| self.bot_roles.contains(&own.id))
            .max_by_key(|own| (own.position, std::cmp::Reverse(own.id)));
        highest.is_some_and(|own| role.position < own.position || (role.position == own.position && role.id > own.id))
    }

    /// One channel.
    #[must_use]
    pub fn channel(&self, id: ChannelId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    /// One role.
    #[must_use]
    pub fn role(&self, id: RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOT: MemberId = MemberId::new(9);

    fn server(everyone: Permissions) -> Server {
        let role = |id, position, permissions| Role {
            id: RoleId::new(id),
            name: String::new(),
            permissions,
            position,
            managed: false,
        };
        Server {
            guild: GuildId::new(1),
            bot: BOT,
            bot_roles: vec![RoleId::new(2)],
            roles: vec![role(1, 0, everyone), role(2, 5, Permissions::MANAGE_ROLES)],
            channels: Vec::new(),
        }
    }

    fn channel(overwrites: Vec<Overwrite>) -> Channel {
        Channel { id: ChannelId::new(7), name: "notices".into(), kind: ChannelKind::Text, parent: None, overwrites }
    }

    #[test]
    fn what_is_set_for_the_bot_itself_has_the_last_word() {
        let server = server(Permissions::VIEW_CHANNEL);
        let hide = Overwrite {
            subject: Subject::Role(server.everyone()),
            allow: Permissions::NONE,
            deny: Permissions::VIEW_CHANNEL,
        };
        let show =
            Overwrite { subject: Subject::Member(BOT), allow: Permissions::VIEW_CHANNEL, deny: Permissions::NONE };
        assert!(server.bot_permissions_in(&channel(vec![])).contains(Permissions::VIEW_CHANNEL));
        assert!(!server.bot_permissions_in(&channel(vec![hide])).contains(Permissions::VIEW_CHANNEL));
        assert!(server.bot_permissions_in(&channel(vec![show, hide])).contains(Permissions::VIEW_CHANNEL));
    }

    #[test]
    fn a_role_in_the_same_place_is_below_when_it_is_younger() {
        let server = server(Permissions::NONE);
        let at = |id, position| Role {
            id: RoleId::new(id),
            name: String::new(),
            permissions: Permissions::NONE,
            position,
            managed: false,
        };
        assert!(server.is_below_bot(&at(3, 5)) && server.is_below_bot(&at(3, 4)));
        assert!(!server.is_below_bot(&at(1, 5)) && !server.is_below_bot(&at(3, 6)));
    }
}
