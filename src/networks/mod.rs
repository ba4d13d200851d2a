//! A server's networks, roles and channels: what `/setup` makes and the database remembers.

pub mod announcements;
pub mod catalogue;
pub mod concerns;
pub mod digests;
pub mod membership;
mod settings;
pub mod setup;
mod store;
pub mod youth;

use crate::{
    error::{Argument, Refusal, Result},
    ids::{ChannelId, GuildId},
    members::YOUTH_NETWORK,
};
use catalogue::{CommonChannel, Joining, Network};
use chrono::{DateTime, Utc};
use setup::{Made, Mapping};
use sqlx::{PgConnection, PgPool};

pub use settings::{Changes, OFFER_DAYS, Settings, set, settings};

/// A network's name, in the language of the text it is put into.
#[must_use]
pub fn named(network: &Network) -> Argument {
    Argument::Key(format!("network-{}", network.key))
}

/// The refusal of who does not lead a network, by its key: of the youth network it takes a safeguarding lead.
fn not_lead(network: &str) -> Refusal {
    if network == YOUTH_NETWORK {
        return Refusal::new("only-safeguarding-lead");
    }
    Refusal::new("not-lead-of").with("network", Argument::Key(format!("network-{network}")))
}

/// Where one of the common channels of a server is; none before `/setup` made or adopted it.
///
/// # Errors
/// When the database does not answer.
pub async fn channel(db: &PgPool, guild: GuildId, channel: CommonChannel) -> Result<Option<ChannelId>> {
    store::channel(db, guild, channel.key()).await
}

/// Where the channel of a network is; none before `/setup` made or adopted it.
///
/// # Errors
/// When the database does not answer.
pub async fn channel_of(db: &PgPool, guild: GuildId, network: &Network) -> Result<Option<ChannelId>> {
    store::channel(db, guild, network.key).await
}

/// How people join a network of this server: as its coordinators decided, else as the catalogue says.
///
/// # Errors
/// When the database does not answer.
pub async fn joining(db: &PgPool, guild: GuildId, network: &Network) -> Result<Joining> {
    Ok(store::joining(db, guild, network.key).await?.unwrap_or(network.joining))
}

/// Which roles and channels of a server are remembered.
///
/// # Errors
/// When the database does not answer.
pub async fn mapping(db: &PgPool, guild: GuildId) -> Result<Mapping> {
    store::mapping(db, guild).await
}

/// Remembers what a step of set-up brought about.
///
/// # Errors
/// When the database does not take it.
pub async fn remember(db: &PgPool, guild: GuildId, made: Made) -> Result<()> {
    match made {
        Made::Role(key, role) => store::upsert_role(db, guild, key, role).await,
        Made::Channel(key, channel) => store::upsert_channel(db, guild, key, channel).await,
        Made::Nothing => Ok(()),
    }
}

/// Makes sure that a server is known at all.
///
/// # Errors
/// When the database does not take it.
pub async fn meet(db: &PgPool, guild: GuildId) -> Result<()> {
    store::ensure_guild(db, guild).await
}

/// Marks a server as set up: from now on every command answers there.
///
/// # Errors
/// When the database does not take it.
pub async fn open(tx: &mut PgConnection, guild: GuildId, now: DateTime<Utc>) -> Result<()> {
    store::set_set_up_at(tx, guild, now).await
}
