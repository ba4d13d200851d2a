//! What a member may do in a server and in a channel, computed as Discord documents it.

use super::Id;
use super::error::{Outcome, Refusal};
use super::model::{Channel, Guild, Member, Overwrite, kind};
use super::state::State;

/// Permissions by Discord's names.
const NAMES: &[(&str, u64)] = &[
    ("CREATE_INSTANT_INVITE", 1 << 0),
    ("KICK_MEMBERS", 1 << 1),
    ("BAN_MEMBERS", 1 << 2),
    ("ADMINISTRATOR", ADMINISTRATOR),
    ("MANAGE_CHANNELS", MANAGE_CHANNELS),
    ("MANAGE_GUILD", MANAGE_GUILD),
    ("ADD_REACTIONS", 1 << 6),
    ("VIEW_AUDIT_LOG", 1 << 7),
    ("PRIORITY_SPEAKER", 1 << 8),
    ("STREAM", 1 << 9),
    ("VIEW_CHANNEL", VIEW_CHANNEL),
    ("SEND_MESSAGES", SEND_MESSAGES),
    ("SEND_TTS_MESSAGES", 1 << 12),
    ("MANAGE_MESSAGES", MANAGE_MESSAGES),
    ("EMBED_LINKS", EMBED_LINKS),
    ("ATTACH_FILES", ATTACH_FILES),
    ("READ_MESSAGE_HISTORY", READ_MESSAGE_HISTORY),
    ("MENTION_EVERYONE", MENTION_EVERYONE),
    ("USE_EXTERNAL_EMOJIS", 1 << 18),
    ("CONNECT", CONNECT),
    ("SPEAK", 1 << 21),
    ("MUTE_MEMBERS", 1 << 22),
    ("DEAFEN_MEMBERS", 1 << 23),
    ("MOVE_MEMBERS", 1 << 24),
    ("USE_VAD", 1 << 25),
    ("CHANGE_NICKNAME", 1 << 26),
    ("MANAGE_NICKNAMES", MANAGE_NICKNAMES),
    ("MANAGE_ROLES", MANAGE_ROLES),
    ("MANAGE_WEBHOOKS", 1 << 29),
    ("MANAGE_GUILD_EXPRESSIONS", 1 << 30),
    ("USE_APPLICATION_COMMANDS", USE_APPLICATION_COMMANDS),
    ("REQUEST_TO_SPEAK", 1 << 32),
    ("MANAGE_EVENTS", MANAGE_EVENTS),
    ("MANAGE_THREADS", MANAGE_THREADS),
    ("CREATE_PUBLIC_THREADS", CREATE_PUBLIC_THREADS),
    ("CREATE_PRIVATE_THREADS", CREATE_PRIVATE_THREADS),
    ("USE_EXTERNAL_STICKERS", 1 << 37),
    ("SEND_MESSAGES_IN_THREADS", SEND_MESSAGES_IN_THREADS),
    ("USE_EMBEDDED_ACTIVITIES", 1 << 39),
    ("MODERATE_MEMBERS", 1 << 40),
    ("CREATE_EVENTS", CREATE_EVENTS),
    ("USE_EXTERNAL_APPS", 1 << 50),
    ("PIN_MESSAGES", PIN_MESSAGES),
];

pub(crate) const ADMINISTRATOR: u64 = 1 << 3;
pub(crate) const MANAGE_CHANNELS: u64 = 1 << 4;
pub(crate) const MANAGE_GUILD: u64 = 1 << 5;
pub(crate) const VIEW_CHANNEL: u64 = 1 << 10;
pub(crate) const SEND_MESSAGES: u64 = 1 << 11;
pub(crate) const MANAGE_MESSAGES: u64 = 1 << 13;
pub(crate) const EMBED_LINKS: u64 = 1 << 14;
pub(crate) const ATTACH_FILES: u64 = 1 << 15;
pub(crate) const READ_MESSAGE_HISTORY: u64 = 1 << 16;
pub(crate) const MENTION_EVERYONE: u64 = 1 << 17;
pub(crate) const CONNECT: u64 = 1 << 20;
pub(crate) const MANAGE_NICKNAMES: u64 = 1 << 27;
pub(crate) const MANAGE_ROLES: u64 = 1 << 28;
pub(crate) const USE_APPLICATION_COMMANDS: u64 = 1 << 31;
pub(crate) const MANAGE_EVENTS: u64 = 1 << 33;
pub(crate) const MANAGE_THREADS: u64 = 1 << 34;
pub(crate) const CREATE_PUBLIC_THREADS: u64 = 1 << 35;
pub(crate) const CREATE_PRIVATE_THREADS: u64 = 1 << 36;
pub(crate) const SEND_MESSAGES_IN_THREADS: u64 = 1 << 38;
pub(crate) const CREATE_EVENTS: u64 = 1 << 44;
pub(crate) const PIN_MESSAGES: u64 = 1 << 51;

/// Every permission there is.
pub(crate) const ALL: u64 = (1 << 53) - 1;

/// What a new server gives to `@everyone`.
pub(crate) const EVERYONE_DEFAULT: u64 = VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | CONNECT
    | USE_APPLICATION_COMMANDS
    | CREATE_PUBLIC_THREADS
    | SEND_MESSAGES_IN_THREADS
    | (1 << 0)
    | (1 << 6)
    | (1 << 9)
    | (1 << 21)
    | (1 << 25)
    | (1 << 26)
    | (1 << 32)
    | (1 << 37);

/// What the invite link of this project's bot asks for.
pub(crate) const BOT_MINIMUM: u64 = VIEW_CHANNEL
    | SEND_MESSAGES
    | SEND_MESSAGES_IN_THREADS
    | CREATE_PUBLIC_THREADS
    | CREATE_PRIVATE_THREADS
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | MANAGE_ROLES
    | MANAGE_CHANNELS
    | CREATE_EVENTS;

pub(crate) fn by_name(name: &str) -> Option<u64> {
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, bit)| *bit)
}

impl Guild {
    /// What a member may do in the server at large; everything for the owner and administrators.
    pub(crate) fn permissions(&self, member: &Member) -> u64 {
        if member.user == self.owner {
            return ALL;
        }
        let base = self.role_permissions(member);
        if base & ADMINISTRATOR == 0 { base } else { ALL }
    }

    fn role_permissions(&self, member: &Member) -> u64 {
        let of = |id: &Id| self.roles.get(id).map_or(0, |role| role.permissions);
        member.roles.iter().fold(of(&self.id), |sum, id| sum | of(id))
    }

    /// The place of a member in the hierarchy: nothing stands above the owner.
    pub(crate) fn rank(&self, member: &Member) -> (i64, std::cmp::Reverse<Id>) {
        if member.user == self.owner {
            return (i64::MAX, std::cmp::Reverse(Id(0)));
        }
        let held = member.roles.iter().filter_map(|id| self.roles.get(id));
        held.map(super::model::Role::rank).max().unwrap_or((0, std::cmp::Reverse(self.id)))
    }
}

impl super::model::Role {
    /// Roles of the same position are ordered by age: the older one stands higher.
    pub(crate) fn rank(&self) -> (i64, std::cmp::Reverse<Id>) {
        (self.position, std::cmp::Reverse(self.id))
    }
}

/// Applies a channel's overwrites: everyone, then roles together, then the member.
fn overwritten(base: u64, guild: Id, member: &Member, overwrites: &[Overwrite]) -> u64 {
    let mut result = base;
    if let Some(everyone) = overwrites.iter().find(|it| !it.for_member && it.id == guild) {
        result = result & !everyone.deny | everyone.allow;
    }
    let roles = overwrites.iter().filter(|it| !it.for_member && it.id != guild && member.roles.contains(&it.id));
    let (allow, deny) = roles.fold((0, 0), |(allow, deny), it| (allow | it.allow, deny | it.deny));
    result = result & !deny | allow;
    if let Some(own) = overwrites.iter().find(|it| it.for_member && it.id == member.user) {
        result = result & !own.deny | own.allow;
    }
    result
}

impl State {
    /// What somebody may do in a channel; nothing where they cannot see it.
    pub(crate) fn permissions_in(&self, user: Id, channel: &Channel) -> u64 {
        let Some(guild_id) = channel.guild else {
            let inside = channel.recipient == Some(user) || user == self.bot;
            let all = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES | READ_MESSAGE_HISTORY | PIN_MESSAGES;
            return if inside { all } else { 0 };
        };
        let Some(guild) = self.guilds.get(&guild_id) else { return 0 };
        let Some(member) = guild.members.get(&user) else { return 0 };
        if user == guild.owner {
            return ALL;
        }
        let base = guild.role_permissions(member);
        if base & ADMINISTRATOR != 0 {
            return ALL;
        }
        let place = match (&channel.thread, channel.parent) {
            (Some(_), Some(parent)) => self.channels.get(&parent).unwrap_or(channel),
            _ => channel,
        };
        let mut result = overwritten(base, guild_id, member, &place.overwrites);
        if let Some(thread) = &channel.thread
            && channel.kind == kind::PRIVATE_THREAD
            && !thread.members.contains_key(&user)
            && result & MANAGE_THREADS == 0
        {
            result = 0;
        }
        if result & VIEW_CHANNEL == 0 {
            return 0;
        }
        if channel.thread.is_some() {
            // In a thread another bit decides about sending; callers ask for the ordinary one.
            result &= !SEND_MESSAGES;
            if result & SEND_MESSAGES_IN_THREADS != 0 {
                result |= SEND_MESSAGES;
            }
        }
        if result & SEND_MESSAGES == 0 {
            result &= !(MENTION_EVERYONE | EMBED_LINKS | ATTACH_FILES);
        }
        result
    }

    pub(crate) fn can_see(&self, user: Id, channel: &Channel) -> bool {
        self.permissions_in(user, channel) & VIEW_CHANNEL != 0
    }

    /// The channel, if the bot can see it; 10003, 50001 or 50013 otherwise.
    pub(crate) fn bot_channel(&self, id: Id, needed: u64) -> Outcome<&Channel> {
        let channel = self.channels.get(&id).ok_or_else(Refusal::unknown_channel)?;
        let permissions = self.permissions_in(self.bot, channel);
        if permissions & VIEW_CHANNEL == 0 {
            return Err(Refusal::missing_access());
        }
        if permissions & needed != needed {
            return Err(Refusal::missing_permissions());
        }
        Ok(channel)
    }

    /// A server the bot is in, with its own member.
    pub(crate) fn bot_guild(&self, id: Id) -> Outcome<(&Guild, &Member)> {
        let guild = self.guilds.get(&id).ok_or_else(Refusal::unknown_guild)?;
        let member = guild.members.get(&self.bot).ok_or_else(Refusal::unknown_guild)?;
        Ok((guild, member))
    }

    /// The same, with a permission in the server at large.
    pub(crate) fn bot_guild_with(&self, id: Id, needed: u64) -> Outcome<(&Guild, &Member)> {
        let (guild, member) = self.bot_guild(id)?;
        if guild.permissions(member) & needed != needed {
            return Err(Refusal::missing_permissions());
        }
        Ok((guild, member))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUILD: Id = Id(1);
    const REVIEWER: Id = Id(2);
    const COACH: Id = Id(3);
    const BOB: Id = Id(9);

    fn bob(roles: &[Id]) -> Member {
        Member { user: BOB, nick: None, roles: roles.iter().copied().collect(), joined: chrono::Utc::now() }
    }

    fn overwrite(id: Id, allow: u64, deny: u64) -> Overwrite {
        Overwrite { id, for_member: id == BOB, allow, deny }
    }

    #[test]
    fn a_role_opens_what_everyone_is_denied() {
        let private = [overwrite(GUILD, 0, VIEW_CHANNEL), overwrite(REVIEWER, VIEW_CHANNEL, 0)];
        assert_eq!(overwritten(VIEW_CHANNEL, GUILD, &bob(&[]), &private), 0);
        assert_eq!(overwritten(VIEW_CHANNEL, GUILD, &bob(&[REVIEWER]), &private), VIEW_CHANNEL);
    }

    #[test]
    fn one_role_that_allows_outweighs_another_that_denies() {
        let mixed = [overwrite(COACH, 0, SEND_MESSAGES), overwrite(REVIEWER, SEND_MESSAGES, 0)];
        assert_eq!(overwritten(SEND_MESSAGES, GUILD, &bob(&[REVIEWER, COACH]), &mixed), SEND_MESSAGES);
    }

    #[test]
    fn what_is_said_of_the_member_comes_last() {
        let muted = [overwrite(BOB, 0, SEND_MESSAGES), overwrite(REVIEWER, SEND_MESSAGES, 0)];
        assert_eq!(overwritten(SEND_MESSAGES, GUILD, &bob(&[REVIEWER]), &muted), 0);
    }

    #[test]
    fn of_two_roles_at_one_place_the_older_stands_higher() {
        let role = |id: Id, position: i64| super::super::model::Role {
            id,
            name: String::new(),
            color: 0,
            hoist: false,
            mentionable: false,
            permissions: 0,
            position,
            bot: None,
        };
        assert!(role(REVIEWER, 2).rank() > role(COACH, 2).rank());
        assert!(role(COACH, 3).rank() > role(REVIEWER, 2).rank());
    }
}
