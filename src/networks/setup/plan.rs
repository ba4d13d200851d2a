//! What set-up would do in a server: for each role and channel whether it is made, adopted, completed or left.

use super::{
    Mapping, Problem, Server, problems,
    server::{Channel, Overwrite, Subject},
    wanted::{self, Need, WantedChannel, WantedRole, Whose},
};
use crate::ids::{ChannelId, RoleId};
use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
};

/// What set-up would do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What becomes of each role.
    pub roles: Vec<Planned<WantedRole, RoleId>>,
    /// What becomes of each channel and category.
    pub channels: Vec<Planned<WantedChannel, ChannelId>>,
    /// What a person should know or must mend first.
    pub problems: Vec<Problem>,
}

/// What becomes of one thing that a server is to have.
#[derive(Clone, Copy, Debug)]
pub struct Planned<W, I> {
    /// What it is.
    pub wanted: W,
    /// What becomes of it.
    pub action: Action<I>,
}

/// What becomes of one thing that a server is to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action<I> {
    /// It is made.
    Create,
    /// It exists under that name: it is remembered, and given the permissions that are missing.
    Adopt(I),
    /// It is remembered already; permissions that are missing are given.
    Complete(I),
    /// It is as it should be, whatever it is called now.
    Leave(I),
    /// Several have that name: a person must say which.
    Unclear,
}

impl<I: Copy> Action<I> {
    /// What it is in Discord, once that is known.
    #[must_use]
    pub const fn id(self) -> Option<I> {
        match self {
            Self::Adopt(id) | Self::Complete(id) | Self::Leave(id) => Some(id),
            Self::Create | Self::Unclear => None,
        }
    }

    /// Whether there is something to do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Create | Self::Adopt(_) | Self::Complete(_))
    }
}

impl Plan {
    /// How many roles and channels something is to be done about.
    #[must_use]
    pub fn open(&self) -> usize {
        let roles = self.roles.iter().filter(|role| role.action.is_open()).count();
        roles + self.channels.iter().filter(|channel| channel.action.is_open()).count()
    }

    /// Whether everything is as it should be.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.open() == 0 && !self.is_stopped()
    }

    /// Whether a person must mend something first.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.problems.iter().any(Problem::stops)
    }
}

/// Plans set-up for a server.
#[must_use]
pub fn plan(server: &Server, mapping: &Mapping) -> Plan {
    let roles = plan_roles(server, mapping);
    let ids: HashMap<&str, RoleId> =
        roles.iter().filter_map(|role| Some((role.wanted.key, role.action.id()?))).collect();
    let channels = plan_channels(server, mapping, &ids);
    let problems = problems::find(server, &roles, &channels, &ids);
    Plan { roles, channels, problems }
}

fn plan_roles(server: &Server, mapping: &Mapping) -> Vec<Planned<WantedRole, RoleId>> {
    let standing = |id: &RoleId| server.role(*id).is_some();
    let taken = taken(&mapping.roles, standing);
    let decide = |wanted: WantedRole| {
        if let Some(id) = mapping.roles.get(wanted.key).copied().filter(standing) {
            return Action::Leave(id);
        }
        // A managed role belongs to another bot or a subscription: it only happens to have that name.
        let named = server.roles.iter().filter(|role| role.name == wanted.name && !role.managed);
        by_name(named.map(|role| role.id).filter(|id| *id != server.everyone() && !taken.contains(id)))
    };
    wanted::roles().map(|wanted| Planned { wanted, action: decide(wanted) }).collect()
}

fn plan_channels(
    server: &Server,
    mapping: &Mapping,
    roles: &HashMap<&str, RoleId>,
) -> Vec<Planned<WantedChannel, ChannelId>> {
    let taken = taken(&mapping.channels, |id: &ChannelId| server.channel(*id).is_some());
    let decide = |wanted: WantedChannel| {
        let remembered = mapping.channels.get(wanted.key).and_then(|id| server.channel(*id));
        if let Some(channel) = remembered.filter(|channel| wanted.accepts(channel.kind)) {
            return if is_complete(server, wanted, channel, roles) {
                Action::Leave(channel.id)
            } else {
                Action::Complete(channel.id)
            };
        }
        let named =
            server.channels.iter().filter(|channel| channel.name == wanted.name && wanted.accepts(channel.kind));
        by_name(named.map(|channel| channel.id).filter(|id| !taken.contains(id)))
    };
    wanted::channels().map(|wanted| Planned { wanted, action: decide(wanted) }).collect()
}

/// What is remembered and stands serves already, whatever it is called: nothing else may adopt it.
fn taken<I: Copy + Eq + Hash>(remembered: &HashMap<String, I>, stands: impl Fn(&I) -> bool) -> HashSet<I> {
    remembered.values().copied().filter(|id| stands(id)).collect()
}

fn by_name<I>(mut named: impl Iterator<Item = I>) -> Action<I> {
    match (named.next(), named.next()) {
        (None, _) => Action::Create,
        (Some(id), None) => Action::Adopt(id),
        (Some(_), Some(_)) => Action::Unclear,
    }
}

fn is_complete(server: &Server, wanted: WantedChannel, channel: &Channel, roles: &HashMap<&str, RoleId>) -> bool {
    wanted.needs().into_iter().all(|need| {
        subject(server, need.whose, roles).is_some_and(|subject| completed(need, channel.overwrite(subject)).is_none())
    })
}

/// Whose overwrite fulfils a need; none while the role is not there yet.
pub(super) fn subject(server: &Server, whose: Whose, roles: &HashMap<&str, RoleId>) -> Option<Subject> {
    match whose {
        Whose::Bot => Some(Subject::Member(server.bot)),
        Whose::Everyone => Some(Subject::Role(server.everyone())),
        Whose::Role(key) => roles.get(key).copied().map(Subject::Role),
    }
}

/// What is set, with what is missing; none where nothing is missing. Whatever else an administrator set stays, known
/// here or not, and a channel that they hid from everyone is never opened.
pub(super) fn completed(need: Need, set: Overwrite) -> Option<Overwrite> {
    let needed = if need.whose == Whose::Everyone { need.allow.without(set.deny) } else { need.allow };
    let allow = (set.allow | needed).without(need.deny);
    let deny = (set.deny | need.deny).without(needed);
    (allow != set.allow || deny != set.deny).then_some(Overwrite { allow, deny, ..set })
}
