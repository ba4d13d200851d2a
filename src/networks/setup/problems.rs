//! What stands in the way of a set-up, or what an administrator should know before it, each by name.

use super::{
    NEEDED, Permissions, Server,
    plan::{Action, Planned},
    server::{Channel, Subject},
    steps::missing,
    wanted::{WantedChannel, WantedRole},
};
use crate::ids::{ChannelId, RoleId};
use std::collections::HashMap;

/// Discord's most channels of a server, categories included.
const CHANNELS_MAX: usize = 500;
/// Discord's most roles of a server, the everyone-role included.
const ROLES_MAX: usize = 250;
/// Discord's most channels of a category.
const CATEGORY_MAX: usize = 50;

/// What stands in the way, or should be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The bot lacks permissions in the whole server.
    MissingPermissions(Permissions),
    /// The bot cannot reach a channel that it is to complete or to make channels in.
    NoAccess {
        /// Which channel or category.
        channel: String,
        /// What the bot lacks there.
        missing: Permissions,
    },
    /// Several roles have the name of one that is wanted.
    SeveralRoles(&'static str),
    /// Several channels have the name of one that is wanted.
    SeveralChannels(&'static str),
    /// A network's role, given to whoever joins, carries power over others.
    DangerousRole {
        /// Which role.
        role: String,
        /// What it must not carry.
        permissions: Permissions,
    },
    /// There is no room for what is to be made.
    Full {
        /// Of what there are too many.
        what: Full,
        /// How many more fit.
        room: usize,
        /// How many more there would be.
        wanted: usize,
    },
    /// A role stands above the bot's own, so that the bot can neither give nor take it.
    RoleAbove(String),
    /// An administrator hid a channel from everyone that everyone is to see; it is not opened.
    Hidden(&'static str),
    /// A channel that everyone sees now is closed to all but those it is for.
    BecomesPrivate(&'static str),
}

/// Of what a server has too many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Full {
    /// Its roles.
    Roles,
    /// Its channels.
    Channels,
    /// The channels of one category, by its name.
    Category(String),
}

impl Problem {
    /// Whether it must be mended before anything is done.
    #[must_use]
    pub fn stops(&self) -> bool {
        match self {
            // Events come later; nothing of the set-up itself needs them.
            Self::MissingPermissions(missing) => *missing != Permissions::CREATE_EVENTS,
            Self::NoAccess { .. }
            | Self::SeveralRoles(_)
            | Self::SeveralChannels(_)
            | Self::DangerousRole { .. }
            | Self::Full { .. } => true,
            Self::RoleAbove(_) | Self::Hidden(_) | Self::BecomesPrivate(_) => false,
        }
    }
}

type Roles = [Planned<WantedRole, RoleId>];
type Channels = [Planned<WantedChannel, ChannelId>];

pub(super) fn find(server: &Server, roles: &Roles, channels: &Channels, ids: &HashMap<&str, RoleId>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let makes_channels = channels.iter().any(|channel| channel.action == Action::Create);
    // An administrator may take Manage Channels away again once every channel is there.
    let needed = if makes_channels { NEEDED } else { NEEDED.without(Permissions::MANAGE_CHANNELS) };
    let lacking = needed.without(server.bot_permissions());
    if !lacking.is_empty() {
        problems.push(Problem::MissingPermissions(lacking));
    }
    of_roles(server, roles, &mut problems);
    of_channels(server, channels, ids, lacking, &mut problems);
    of_room(server, roles, channels, &mut problems);
    problems
}

fn of_roles(server: &Server, roles: &Roles, problems: &mut Vec<Problem>) {
    for planned in roles {
        if planned.action == Action::Unclear {
            problems.push(Problem::SeveralRoles(planned.wanted.name));
        }
        let Some(role) = planned.action.id().and_then(|id| server.role(id)) else { continue };
        let power = role.permissions.common(Permissions::DANGEROUS);
        if planned.wanted.is_network && !power.is_empty() {
            problems.push(Problem::DangerousRole { role: role.name.clone(), permissions: power });
        }
        if !server.is_below_bot(role) {
            problems.push(Problem::RoleAbove(role.name.clone()));
        }
    }
}

fn of_channels(
    server: &Server,
    channels: &Channels,
    ids: &HashMap<&str, RoleId>,
    lacking: Permissions,
    problems: &mut Vec<Problem>,
) {
    for planned in channels {
        let wanted = planned.wanted;
        if planned.action == Action::Unclear {
            problems.push(Problem::SeveralChannels(wanted.name));
        }
        let Some(channel) = planned.action.id().and_then(|id| server.channel(id)) else { continue };
        let unreachable = needed_in(server, planned, channel, channels, ids)
            .without(server.bot_permissions_in(channel))
            // What is missing everywhere was named already.
            .without(lacking);
        if !unreachable.is_empty() {
            problems.push(Problem::NoAccess { channel: channel.name.clone(), missing: unreachable });
        }
        of_visibility(server, wanted, channel, problems);
    }
}

/// What the bot needs in a channel for what it is to do there now.
fn needed_in(
    server: &Server,
    planned: &Planned<WantedChannel, ChannelId>,
    channel: &Channel,
    channels: &Channels,
    ids: &HashMap<&str, RoleId>,
) -> Permissions {
    let wanted = planned.wanted;
    let makes_in_it =
        channels.iter().any(|other| other.action == Action::Create && other.wanted.category == Some(wanted.key));
    if makes_in_it {
        Permissions::VIEW_CHANNEL | Permissions::MANAGE_CHANNELS | Permissions::MANAGE_ROLES
    } else if missing(server, wanted, channel, ids).next().is_some() {
        Permissions::VIEW_CHANNEL | Permissions::MANAGE_ROLES
    } else {
        Permissions::NONE
    }
}

fn of_visibility(server: &Server, wanted: WantedChannel, channel: &Channel, problems: &mut Vec<Problem>) {
    let everyone = channel.overwrite(Subject::Role(server.everyone()));
    let is_hidden = everyone.deny.contains(Permissions::VIEW_CHANNEL);
    if wanted.is_for_everyone() && is_hidden {
        problems.push(Problem::Hidden(wanted.name));
    }
    if wanted.is_private() && !is_hidden {
        problems.push(Problem::BecomesPrivate(wanted.name));
    }
}

fn of_room(server: &Server, roles: &Roles, channels: &Channels, problems: &mut Vec<Problem>) {
    let mut check = |what, has: usize, most: usize, wanted: usize| {
        if wanted > 0 && has + wanted > most {
            problems.push(Problem::Full { what, room: most.saturating_sub(has), wanted });
        }
    };
    let made_roles = roles.iter().filter(|role| role.action == Action::Create).count();
    check(Full::Roles, server.roles.len(), ROLES_MAX, made_roles);
    let made: Vec<_> = channels.iter().filter(|channel| channel.action == Action::Create).collect();
    check(Full::Channels, server.channels.len(), CHANNELS_MAX, made.len());
    for category in channels.iter().filter(|channel| channel.wanted.is_category()) {
        let Some(id) = category.action.id() else { continue };
        let has = server.channels.iter().filter(|channel| channel.parent == Some(id)).count();
        let wanted = made.iter().filter(|channel| channel.wanted.category == Some(category.wanted.key)).count();
        check(Full::Category(category.wanted.name.to_owned()), has, CATEGORY_MAX, wanted);
    }
}
