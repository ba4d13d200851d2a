//! The addresses: made, renewed, switched off, read, and ended where who made them no longer belongs.

use super::{Address, file, store, title};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{GuildId, MemberId},
    language::Language,
    members::{self, Actor},
    networks::catalogue::Network,
};
use chrono::{DateTime, SubsecRound as _, TimeDelta, Utc};
use sha2::{Digest as _, Sha256};
use sqlx::PgPool;

/// What came of asking for an address.
#[derive(Clone, Debug)]
pub enum Opened {
    /// It was made just now: this is the only moment in which it can be shown.
    New(Address),
    /// There is one already, which cannot be shown again.
    Stands {
        /// When it was made.
        since: DateTime<Utc>,
    },
}

/// What an address shows.
#[derive(Clone, Debug)]
pub struct Feed {
    /// The file.
    pub text: String,
    /// Tells this file from any other.
    pub etag: String,
    /// Since when it is what the address shows, in whole seconds.
    pub modified: DateTime<Utc>,
}

/// Whether a network is theirs to follow.
pub(super) fn belongs(actor: &Actor, network: &Network) -> Result<()> {
    if actor.belongs_to(network.key) || actor.leads(network.key) {
        return Ok(());
    }
    Err(Refusal::new("calendar-not-yours").with("network", network.name).into())
}

/// Makes an address for what a person answered, or for a network of theirs, unless there is one.
///
/// # Errors
/// A refusal when they do not belong to that network.
pub async fn open(db: &PgPool, actor: &Actor, network: Option<&'static Network>, now: DateTime<Utc>) -> Result<Opened> {
    if let Some(network) = network {
        belongs(actor, network)?;
    }
    let address = Address::random();
    let mut tx = begin(db).await?;
    if !store::insert_feed(&mut tx, actor, network, address.digest(), now).await? {
        let since = store::made_at(&mut tx, actor, network).await?;
        return Ok(Opened::Stands { since });
    }
    members::watch_networks(&mut tx, actor, now).await?;
    members::record(&mut tx, actor, "calendar.open", network.map(|network| network.key), now).await?;
    tx.commit().await?;
    Ok(Opened::New(address))
}

/// Makes another address; the one before leads nowhere from then on.
///
/// # Errors
/// A refusal when they do not belong to that network.
pub async fn renew(
    db: &PgPool,
    actor: &Actor,
    network: Option<&'static Network>,
    now: DateTime<Utc>,
) -> Result<Address> {
    if let Some(network) = network {
        belongs(actor, network)?;
    }
    let address = Address::random();
    let mut tx = begin(db).await?;
    store::replace_feed(&mut tx, actor, network, address.digest(), now).await?;
    members::watch_networks(&mut tx, actor, now).await?;
    members::record(&mut tx, actor, "calendar.renew", network.map(|network| network.key), now).await?;
    tx.commit().await?;
    Ok(address)
}

/// Ends an address. That there is none is the same in the end.
///
/// # Errors
/// When the database does not answer.
pub async fn switch_off(
    db: &PgPool,
    actor: &Actor,
    network: Option<&'static Network>,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut tx = begin(db).await?;
    store::delete_feed(&mut tx, actor, network).await?;
    if !store::has_feeds(&mut tx, actor.guild, actor.member).await? {
        members::unwatch_networks(&mut tx, actor.guild, actor.member).await?;
    }
    members::record(&mut tx, actor, "calendar.switch-off", network.map(|network| network.key), now).await?;
    tx.commit().await?;
    Ok(())
}

/// What is shown under an address, by the digest of it; none when it leads nowhere (any more). One question, and an answer
/// kept only where it is another than the last time: calendars are told since when.
///
/// # Errors
/// When the database does not answer.
pub async fn feed(
    db: &PgPool,
    digest: &[u8; 32],
    words: impl Fn(Language, &str) -> String + Send,
    now: DateTime<Utc>,
) -> Result<Option<Feed>> {
    let Some(found) = store::feed(db, digest, now).await? else { return Ok(None) };
    let language = found.language;
    let title = title(found.network.as_deref(), |key| words(language, key));
    let text = file::write(&found.entries, &title, |key| words(language, key));
    let shown: [u8; 32] = Sha256::digest(&text).into();
    let modified = match found.shown {
        Some((before, since)) if before == shown => since,
        before => {
            // Calendars compare whole seconds: two changes within one must not look like the same.
            let now = now.trunc_subsecs(0);
            let since = before.map_or(now, |(_, since)| now.max(since + TimeDelta::seconds(1)));
            store::set_shown(db, found.id, &shown, since).await?;
            since
        }
    };
    let etag = shown.iter().take(16).fold(String::new(), |etag, byte| etag + &format!("{byte:02x}"));
    Ok(Some(Feed { text, etag, modified }))
}

/// Ends the addresses of somebody who left the server.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(db: &PgPool, guild: GuildId, member: MemberId) -> Result<()> {
    let mut tx = begin(db).await?;
    store::delete_feeds(&mut tx, guild, member).await?;
    members::unwatch_networks(&mut tx, guild, member).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends the addresses of networks that whoever made them no longer belongs to, and says how many. They led nowhere from the
/// moment that was seen; now they do not come back either when somebody joins again.
///
/// # Errors
/// When the database does not answer.
pub async fn end_left(db: &PgPool) -> Result<u64> {
    store::delete_left(db).await
}
