//! A Discord in this process: REST, gateway and CDN on one loopback address, with Discord's limits enforced.

mod acts;
mod by_hand;
mod effects;
mod error;
mod faults;
mod gateway;
mod id;
mod interactions;
mod limits;
mod model;
mod permissions;
mod record;
mod render;
mod rest;
mod rules;
mod server;
mod state;
mod view;
mod wire;
mod world;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

pub use faults::{Fault, Moment, Pause};
pub use id::Id;
pub use record::{RecordedFile, Request};
pub use server::Server;
pub use view::{EventView, View};
pub use world::World;

pub(crate) use acts::attachment_of;
pub(crate) use interactions::Draft as InteractionDraft;
pub(crate) use model::{Channel, Command, FirstAnswer, InteractionKind, kind};
pub(crate) use permissions::{MANAGE_MESSAGES, SEND_MESSAGES, USE_APPLICATION_COMMANDS};
pub(crate) use state::{State, StoredFile};

use crate::people::Person;
use wire::Entrance;

/// The service; cheap to clone. It ends with [`Discord::stop`] or with the runtime.
#[derive(Clone)]
pub struct Discord {
    pub(crate) shared: Arc<Shared>,
}

/// What the handles and the connections share.
pub(crate) struct Shared {
    state: Mutex<State>,
    /// Counts changes, so that whoever waits for something looks again.
    changes: watch::Sender<u64>,
    entrance: Mutex<Entrance>,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn look<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.lock())
    }

    /// Changes something and wakes everyone who waits.
    pub(crate) fn change<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        let result = act(&mut self.lock());
        self.changes.send_modify(|count| *count += 1);
        result
    }
}

impl Discord {
    /// Opens the world on a free port of the loopback interface.
    pub async fn start(world: World) -> Result<Discord> {
        Self::start_on(world, SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await
    }

    /// Opens the world on this address.
    pub async fn start_on(world: World, address: SocketAddr) -> Result<Discord> {
        let listener = TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
        let address = listener.local_addr()?;
        let state = world.build(format!("http://{address}"))?;
        let entrance = Entrance { address, open: None };
        let discord = Discord {
            shared: Arc::new(Shared {
                state: Mutex::new(state),
                changes: watch::Sender::new(0),
                entrance: Mutex::new(entrance),
            }),
        };
        discord.open(listener);
        Ok(discord)
    }

    fn open(&self, listener: TcpListener) {
        let all = CancellationToken::new();
        wire::open(listener, rest::router(self.shared.clone()), all.clone());
        self.entrance().open = Some(all);
    }

    fn entrance(&self) -> MutexGuard<'_, Entrance> {
        self.shared.entrance.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops listening and cuts every connection, as in an outage. What exists is kept.
    pub fn stop(&self) {
        self.entrance().shut();
    }

    /// Listens again, on the same address.
    pub async fn resume(&self) -> Result<()> {
        let address = self.entrance().address;
        // The old listener is closed by its own task, which may need a moment to notice.
        let listener = tokio::time::timeout(Duration::from_secs(5), async {
            loop {
                match TcpListener::bind(address).await {
                    Ok(listener) => return listener,
                    Err(_) => tokio::task::yield_now().await,
                }
            }
        });
        self.open(listener.await.with_context(|| format!("{address} is still taken"))?);
        Ok(())
    }

    /// `http://127.0.0.1:PORT`, without `/api/v10`.
    pub fn api_base(&self) -> String {
        self.shared.look(|state| state.origin.clone())
    }

    /// The bot's token.
    pub fn token(&self) -> String {
        self.shared.look(|state| state.token.clone())
    }

    /// Looks at the state as it is now.
    pub fn look<T>(&self, look: impl FnOnce(&View<'_>) -> T) -> T {
        self.shared.look(|state| look(&View { state, discord: self }))
    }

    /// Looks again after each change until there is an answer.
    pub async fn wait_until<T>(&self, timeout: Duration, mut look: impl FnMut(&View<'_>) -> Option<T>) -> Result<T> {
        let mut changes = self.shared.changes.subscribe();
        let found = async {
            loop {
                changes.borrow_and_update();
                if let Some(found) = self.look(&mut look) {
                    return found;
                }
                if changes.changed().await.is_err() {
                    std::future::pending::<()>().await;
                }
            }
        };
        tokio::time::timeout(timeout, found).await.with_context(|| format!("waited {timeout:?} in vain"))
    }

    /// Waits until a bot is connected and has registered commands.
    pub async fn bot_ready(&self, timeout: Duration) -> Result<()> {
        let ready = |view: &View<'_>| (view.connections() > 0 && !view.commands().is_empty()).then_some(());
        self.wait_until(timeout, ready).await.context("no bot is connected with its commands registered")
    }

    /// Waits until no bot is connected any more, as after a kill.
    pub async fn bot_gone(&self, timeout: Duration) -> Result<()> {
        let gone = |view: &View<'_>| (view.connections() == 0).then_some(());
        self.wait_until(timeout, gone).await.context("a bot is still connected")
    }

    /// Somebody, in the first server they belong to, in `#general`.
    ///
    /// # Panics
    /// When nobody has this name.
    pub fn person(&self, name: &str) -> Person {
        let user = self.shared.look(|state| state.user_named(name).map(|user| user.id));
        let Some(user) = user else { panic!("nobody here is called {name:?}") };
        Person::new(self.clone(), user)
    }
}
