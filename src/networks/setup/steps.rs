//! One step at a time: what is done next, and how things stand after it. Whoever was interrupted looks again and goes on
//! from what is there, so that nothing is made twice.

use super::{
    Mapping, Permissions, Server,
    plan::{Action, Plan, completed, subject},
    server::{Channel, ChannelKind, Overwrite, Role},
    wanted::{WantedChannel, WantedRole},
};
use crate::ids::{ChannelId, RoleId};
use std::collections::HashMap;

/// One request to Discord or one line in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A role is made, without permissions and without being mentionable.
    CreateRole(WantedRole),
    /// A role is remembered.
    AdoptRole(WantedRole, RoleId),
    /// A channel or category is made with all its permissions in the same request: it is never open for a moment.
    CreateChannel {
        /// Which one.
        wanted: WantedChannel,
        /// The category it is made in.
        parent: Option<ChannelId>,
        /// Who may do what in it.
        overwrites: Vec<Overwrite>,
    },
    /// A channel or category is remembered.
    AdoptChannel(WantedChannel, ChannelId),
    /// Permissions of one role or of the bot are completed in a channel.
    SetOverwrite {
        /// Which one.
        wanted: WantedChannel,
        /// Where.
        channel: ChannelId,
        /// All that is set for them then.
        overwrite: Overwrite,
    },
}

impl Step {
    /// The name of the role or channel it is about.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::CreateRole(wanted) | Self::AdoptRole(wanted, _) => wanted.name,
            Self::CreateChannel { wanted, .. } | Self::AdoptChannel(wanted, _) | Self::SetOverwrite { wanted, .. } => {
                wanted.name
            }
        }
    }
}

/// What a step brought about, to be remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// A role serves under a key.
    Role(&'static str, RoleId),
    /// A channel serves under a key.
    Channel(&'static str, ChannelId),
    /// Permissions were completed: nothing to remember.
    Nothing,
}

/// What is done next; none once nothing is open.
#[must_use]
pub fn next_step(server: &Server, plan: &Plan) -> Option<Step> {
    for role in &plan.roles {
        match role.action {
            Action::Create => return Some(Step::CreateRole(role.wanted)),
            Action::Adopt(id) => return Some(Step::AdoptRole(role.wanted, id)),
            Action::Complete(_) | Action::Leave(_) | Action::Unclear => {}
        }
    }
    let roles: HashMap<&str, RoleId> =
        plan.roles.iter().filter_map(|role| Some((role.wanted.key, role.action.id()?))).collect();
    let nothing = Channel {
        id: ChannelId::new(0),
        name: String::new(),
        kind: ChannelKind::Text,
        parent: None,
        overwrites: Vec::new(),
    };
    for planned in &plan.channels {
        let wanted = planned.wanted;
        match planned.action {
            Action::Create => {
                let parent = plan.channels.iter().find(|category| Some(category.wanted.key) == wanted.category);
                return Some(Step::CreateChannel {
                    wanted,
                    parent: parent.and_then(|category| category.action.id()),
                    overwrites: missing(server, wanted, &nothing, &roles).collect(),
                });
            }
            Action::Adopt(id) => return Some(Step::AdoptChannel(wanted, id)),
            Action::Complete(id) => {
                let overwrite = server.channel(id).and_then(|channel| missing(server, wanted, channel, &roles).next());
                if let Some(overwrite) = overwrite {
                    return Some(Step::SetOverwrite { wanted, channel: id, overwrite });
                }
            }
            Action::Leave(_) | Action::Unclear => {}
        }
    }
    None
}

/// The overwrites of a channel that lack something, completed.
pub(super) fn missing<'a>(
    server: &'a Server,
    wanted: WantedChannel,
    channel: &'a Channel,
    roles: &'a HashMap<&str, RoleId>,
) -> impl Iterator<Item = Overwrite> + 'a {
    wanted.needs().into_iter().filter_map(|need| {
        let subject = subject(server, need.whose, roles)?;
        completed(need, channel.overwrite(subject))
    })
}

/// How things stand after a step; `made` carries the id that Discord gave to what was made.
pub fn advance(server: &mut Server, mapping: &mut Mapping, step: &Step, made: Made) {
    match (step, made) {
        (Step::CreateRole(wanted), Made::Role(_, id)) => server.roles.push(Role {
            id,
            name: wanted.name.to_owned(),
            permissions: Permissions::NONE,
            // Discord puts a new role right above the everyone-role.
            position: 1,
            managed: false,
        }),
        (Step::CreateChannel { wanted, parent, overwrites }, Made::Channel(_, id)) => server.channels.push(Channel {
            id,
            name: wanted.name.to_owned(),
            kind: if wanted.is_category() { ChannelKind::Category } else { ChannelKind::Text },
            parent: *parent,
            overwrites: overwrites.clone(),
        }),
        (Step::SetOverwrite { channel, overwrite, .. }, _) => {
            if let Some(channel) = server.channels.iter_mut().find(|other| other.id == *channel) {
                channel.set(*overwrite);
            }
        }
        _ => {}
    }
    match made {
        Made::Role(key, id) => drop(mapping.roles.insert(key.to_owned(), id)),
        Made::Channel(key, id) => drop(mapping.channels.insert(key.to_owned(), id)),
        Made::Nothing => {}
    }
}
