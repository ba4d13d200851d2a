//! Discord's permission bits, whole: bits that are unknown here survive, so that an overwrite can be completed.

use std::ops::BitOr;

/// A set of permissions. Unlike a typed set, it keeps bits that this program does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Permissions(u64);

impl Permissions {
    /// None.
    pub const NONE: Self = Self(0);
    /// Everything, always.
    pub const ADMINISTRATOR: Self = Self(1 << 3);
    /// Making, changing and deleting channels.
    pub const MANAGE_CHANNELS: Self = Self(1 << 4);
    /// Seeing a channel.
    pub const VIEW_CHANNEL: Self = Self(1 << 10);
    /// Writing in a channel.
    pub const SEND_MESSAGES: Self = Self(1 << 11);
    /// Showing cards.
    pub const EMBED_LINKS: Self = Self(1 << 14);
    /// Attaching files.
    pub const ATTACH_FILES: Self = Self(1 << 15);
    /// Reading what was written before.
    pub const READ_MESSAGE_HISTORY: Self = Self(1 << 16);
    /// Giving roles, and setting who may do what in a channel.
    pub const MANAGE_ROLES: Self = Self(1 << 28);
    /// Opening threads that everyone in the channel sees.
    pub const CREATE_PUBLIC_THREADS: Self = Self(1 << 35);
    /// Opening threads for those who are added.
    pub const CREATE_PRIVATE_THREADS: Self = Self(1 << 36);
    /// Writing in threads.
    pub const SEND_MESSAGES_IN_THREADS: Self = Self(1 << 38);
    /// Making scheduled events.
    pub const CREATE_EVENTS: Self = Self(1 << 44);

    /// What gives power over others or over the server. A role that a bot hands to whoever asks must carry none of it.
    pub const DANGEROUS: Self = Self(
        1 << 1 // kick
        | 1 << 2 // ban
        | 1 << 3 // administrator
        | 1 << 4 // manage channels
        | 1 << 5 // manage server
        | 1 << 7 // audit log
        | 1 << 13 // manage messages
        | 1 << 17 // mention everyone
        | 1 << 22 // mute
        | 1 << 23 // deafen
        | 1 << 24 // move
        | 1 << 27 // manage nicknames
        | 1 << 28 // manage roles
        | 1 << 29 // manage webhooks
        | 1 << 30 // manage expressions
        | 1 << 33 // manage events
        | 1 << 34 // manage threads
        | 1 << 40, // time out
    );

    /// From the bits as Discord writes them.
    #[must_use]
    pub const fn new(bits: u64) -> Self {
        Self(bits)
    }

    /// The bits as Discord writes them.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Both together, where `|` cannot be used.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both have.
    #[must_use]
    pub const fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// This without that.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether all of the others are in it.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Keys of the names of those that have one in `locales/`.
    pub fn text_keys(self) -> impl Iterator<Item = &'static str> {
        NAMES.iter().filter(move |(bit, _)| self.contains(Self(1 << bit))).map(|(_, key)| *key)
    }
}

impl BitOr for Permissions {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.and(other)
    }
}

/// The permissions that the bot needs or fears, as Discord's own settings call them.
const NAMES: [(u32, &str); 27] = [
    (1, "permission-kick-members"),
    (2, "permission-ban-members"),
    (3, "permission-administrator"),
    (4, "permission-manage-channels"),
    (5, "permission-manage-server"),
    (7, "permission-view-audit-log"),
    (10, "permission-view-channels"),
    (11, "permission-send-messages"),
    (13, "permission-manage-messages"),
    (14, "permission-embed-links"),
    (15, "permission-attach-files"),
    (16, "permission-read-message-history"),
    (17, "permission-mention-everyone"),
    (22, "permission-mute-members"),
    (23, "permission-deafen-members"),
    (24, "permission-move-members"),
    (27, "permission-manage-nicknames"),
    (28, "permission-manage-roles"),
    (29, "permission-manage-webhooks"),
    (30, "permission-manage-expressions"),
    (33, "permission-manage-events"),
    (34, "permission-manage-threads"),
    (35, "permission-create-public-threads"),
    (36, "permission-create-private-threads"),
    (38, "permission-send-messages-in-threads"),
    (40, "permission-time-out-members"),
    (44, "permission-create-events"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_permission_that_a_problem_names_has_a_name() {
        let named = NAMES.iter().fold(Permissions::NONE, |all, (bit, _)| all | Permissions(1 << bit));
        assert!(named.contains(Permissions::DANGEROUS | crate::networks::setup::NEEDED));
    }
}
