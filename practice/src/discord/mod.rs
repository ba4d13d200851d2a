//! A Discord in this process: REST, gateway and CDN on one loopback address, with Discord's limits enforced.

mod id;

use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::Value;

pub use id::Id;

use crate::people::{Message, Person};

/// The service; cheap to clone, ends with its last handle or [`Discord::stop`].
#[derive(Clone)]
pub struct Discord {}

/// Who and what is there at the start.
pub struct World {}

impl World {
    /// "Coalition for Community Schools" with alice (administrator), bob, carmen (es-419), dev, erin, frank, grace,
    /// `#general` and the bot with the minimal permissions.
    pub fn sample() -> World {
        World {}
    }
}

/// One server ("guild"), for acting behind the bot's back.
#[derive(Clone)]
pub struct Server {
    pub(crate) id: Id,
}

/// The state at one moment, given to [`Discord::look`] and [`Discord::wait_until`].
pub struct View<'a> {
    pub(crate) nothing: &'a (),
}

#[expect(clippy::unused_async, unused_variables, reason = "only the shape: the bodies follow in the next landing")]
impl Discord {
    pub async fn start(world: World) -> Result<Discord> {
        bail!("not yet")
    }
    pub async fn start_on(world: World, address: std::net::SocketAddr) -> Result<Discord> {
        bail!("not yet")
    }
    /// `http://127.0.0.1:PORT`, without `/api/v10`.
    pub fn api_base(&self) -> String {
        String::new()
    }
    pub fn token(&self) -> String {
        String::new()
    }
    /// Waits until a bot is connected (READY sent) *and* has registered commands.
    pub async fn bot_ready(&self, timeout: Duration) -> Result<()> {
        bail!("not yet")
    }
    /// Looks again after each change until there is an answer.
    pub async fn wait_until<T>(&self, timeout: Duration, look: impl FnMut(&View<'_>) -> Option<T>) -> Result<T> {
        bail!("not yet")
    }
    pub fn look<T>(&self, look: impl FnOnce(&View<'_>) -> T) -> T {
        look(&View { nothing: &() })
    }
    /// Panics when nobody has this name.
    pub fn person(&self, name: &str) -> Person {
        Person { discord: self.clone(), user: Id(0) }
    }
    /// The names of all people.
    pub fn people(&self) -> Vec<String> {
        Vec::new()
    }
    /// The first server.
    pub fn server(&self) -> Server {
        Server { id: Id(0) }
    }
    /// Makes a server, with `#general`, this owner, and the bot in it if `bot`.
    pub fn add_server(&self, name: &str, owner: &str, bot: bool) -> Result<Server> {
        bail!("not yet")
    }
    pub fn add_person(&self, name: &str) -> Person {
        Person { discord: self.clone(), user: Id(0) }
    }
    pub fn close_dms(&self, person: &str) {}
    pub fn open_dms(&self, person: &str) {}
    pub fn commands(&self) -> Vec<Value> {
        Vec::new()
    }
}

#[expect(unused_variables, reason = "only the shape: the bodies follow in the next landing")]
impl Server {
    pub fn id(&self) -> Id {
        self.id
    }
    pub fn add_member(&self, person: &str) -> Result<()> {
        bail!("not yet")
    }
    pub fn remove_member(&self, person: &str) -> Result<()> {
        bail!("not yet")
    }
    pub fn give_role(&self, person: &str, role: &str) -> Result<()> {
        bail!("not yet")
    }
    pub fn take_role(&self, person: &str, role: &str) -> Result<()> {
        bail!("not yet")
    }
    /// At the bottom of the list, or right above the role named.
    pub fn create_role(&self, name: &str, above: Option<&str>) -> Result<Id> {
        bail!("not yet")
    }
    pub fn delete_role(&self, name: &str) -> Result<()> {
        bail!("not yet")
    }
    pub fn create_channel(&self, name: &str) -> Result<Id> {
        bail!("not yet")
    }
    pub fn delete_channel(&self, name: &str) -> Result<()> {
        bail!("not yet")
    }
    /// Adds to or takes from the bot's own role, by Discord's names: `MANAGE_ROLES`.
    pub fn grant_bot(&self, permission: &str) -> Result<()> {
        bail!("not yet")
    }
    pub fn revoke_bot(&self, permission: &str) -> Result<()> {
        bail!("not yet")
    }
}

#[expect(unused_variables, reason = "only the shape: the bodies follow in the next landing")]
impl View<'_> {
    pub fn message(&self, channel: Id, message: Id) -> Option<Message> {
        None
    }
    /// Everything in a channel or thread of the first server, by name, whoever may see it.
    pub fn messages(&self, channel: &str) -> Vec<Message> {
        Vec::new()
    }
    pub(crate) fn settled(&self, interaction: Id) -> Option<Message> {
        None
    }
    pub(crate) fn follow_ups(&self, interaction: Id) -> Vec<Message> {
        Vec::new()
    }
    /// Names of the server's channels and threads.
    pub fn channels(&self) -> Vec<String> {
        Vec::new()
    }
    pub fn roles(&self) -> Vec<String> {
        Vec::new()
    }
    /// Scheduled events as Discord shows them.
    pub fn events(&self) -> Vec<Value> {
        Vec::new()
    }
}
