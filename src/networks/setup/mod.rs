//! Set-up, thought through without touching anything: what a server shows and what is remembered of it become a plan,
//! one step at a time.

mod edge;
mod permissions;
mod plan;
mod problems;
mod server;
mod steps;
#[cfg(test)]
mod tests;
mod wanted;

use crate::ids::{ChannelId, RoleId};
use std::collections::HashMap;

pub use edge::{Answer, Edge, Report, Trouble};
pub use permissions::Permissions;
pub use plan::{Action, Plan, Planned, plan};
pub use problems::{Full, Problem};
pub use server::{Channel, ChannelKind, Overwrite, Role, Server, Subject};
pub use steps::{Made, Step, advance, next_step};
pub use wanted::{NEEDED, WantedChannel, WantedRole, channels, roles};

/// What the database remembers of a server: which role and which channel serves under which key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Roles by key.
    pub roles: HashMap<String, RoleId>,
    /// Channels and categories by key.
    pub channels: HashMap<String, ChannelId>,
}
