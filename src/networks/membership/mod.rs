//! Belonging to a network: joining, asking to join, leaving; what is wanted is written here, and Discord follows.
//!
//! Locks are taken in one order: a membership that stands, then the requests of its member, then a membership that begins.

pub mod follow;
mod lists;
pub mod names;
pub mod requests;
mod rules;
mod store;
pub mod welcomes;

use super::catalogue::{Joining, Network};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{GuildId, MemberId},
    members::{self, Actor, Responsibility, YOUTH_NETWORK},
    notifications::{self, ExchangeNotice, NetworkNotice, Notification},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub use lists::{Listed, Overview, PAGE, Page, Requested, members, overview, waiting};
pub use rules::{Age, Decision, RequestState, State, Wish, decides, joining_of};

/// What joining led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// They belong; the role follows.
    Belongs,
    /// They belonged before.
    Belonged,
    /// A lead is asked.
    Asked {
        /// The number of the request.
        number: i32,
    },
    /// A lead was asked before.
    AskedBefore {
        /// The number of the request.
        number: i32,
    },
}

/// What leaving led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// They belonged; the role goes.
    Belonging,
    /// They only asked to; nobody is asked any more.
    Request,
}

/// Where somebody stands in a network, read under a lock.
#[derive(Clone, Copy, Debug)]
struct Standing {
    state: State,
    age: Option<Age>,
}

/// Joins an open network, or asks its lead. Asked twice, it is one request.
///
/// # Errors
/// When the database does not take it.
pub async fn join(db: &PgPool, actor: &Actor, wish: Wish, now: DateTime<Utc>) -> Result<Joined> {
    let network = wish.network;
    let mut tx = begin(db).await?;
    let standing = store::lock(&mut tx, actor.guild, network.key, actor.member).await?;
    let belongs = standing.is_some_and(|standing| standing.state != State::Leaving && standing.age == wish.age);
    if belongs {
        return Ok(Joined::Belonged);
    }
    let decided = store::decided(&mut tx, actor.guild, network.key).await?;
    if rules::joining_of(network, decided) == Joining::Open {
        members::record(&mut tx, actor, "network.join", Some(network.key), now).await?;
        let closed = requests::store::close(&mut tx, actor.guild, actor.member, Some(network.key), now).await?;
        store::want(&mut tx, actor.guild, network.key, actor.member, now).await?;
        for request in closed {
            tell(&mut tx, actor.guild, NetworkNotice::RequestChanged { request }, now).await?;
        }
        follow_roles(&mut tx, actor.guild, now).await?;
        tx.commit().await?;
        return Ok(Joined::Belongs);
    }
    let asked = requests::ask(&mut tx, actor, wish, now).await?;
    tx.commit().await?;
    Ok(asked)
}

/// Leaves a network, or takes a request back; the role follows.
///
/// # Errors
/// A refusal when there is nothing to leave.
pub async fn leave(db: &PgPool, actor: &Actor, network: &Network, now: DateTime<Utc>) -> Result<Left> {
    let mut tx = begin(db).await?;
    let standing = store::lock(&mut tx, actor.guild, network.key, actor.member).await?;
    let closed = requests::store::close(&mut tx, actor.guild, actor.member, Some(network.key), now).await?;
    let belonged = standing.is_some_and(|standing| standing.state != State::Leaving);
    if !belonged && closed.is_empty() {
        let name = super::named(network);
        return Err(Refusal::new("leave-not-member").with("network", name).into());
    }
    members::record(&mut tx, actor, "network.leave", Some(network.key), now).await?;
    for request in closed {
        tell(&mut tx, actor.guild, NetworkNotice::RequestChanged { request }, now).await?;
    }
    if belonged {
        store::want_out(&mut tx, actor.guild, network.key, actor.member, now).await?;
        follow_roles(&mut tx, actor.guild, now).await?;
    }
    tx.commit().await?;
    Ok(if belonged { Left::Belonging } else { Left::Request })
}

/// Decides how people join a network of this server.
///
/// # Errors
/// A refusal: not a coordinator, or the youth network, which is always by request.
pub async fn set_joining(
    db: &PgPool,
    actor: &Actor,
    network: &Network,
    joining: Joining,
    now: DateTime<Utc>,
) -> Result<()> {
    if !actor.is(Responsibility::Coordinator) {
        return Err(Refusal::new("only-coordinator").into());
    }
    if network.key == YOUTH_NETWORK && joining == Joining::Open {
        return Err(Refusal::new("policy-youth").into());
    }
    let mut tx = begin(db).await?;
    members::record(&mut tx, actor, "network.policy", Some(network.key), now).await?;
    store::decide(&mut tx, actor.guild, network.key, joining).await?;
    // What everybody reads of its exchanges comes or goes with that.
    for exchange in store::coming_exchanges(&mut tx, actor.guild, network.key, now).await? {
        let changed = Notification::Exchange(ExchangeNotice::Changed { exchange });
        notifications::enqueue(&mut tx, actor.guild, changed, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Keeps what a member wrote about themselves and has it posted in the network's channel. Never of anybody under 18.
///
/// # Errors
/// A refusal when they do not belong, or when nobody is to know who they are.
pub async fn introduce(
    db: &PgPool,
    actor: &Actor,
    network: &'static Network,
    words: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    may_introduce(db, actor, network).await?;
    let mut tx = begin(db).await?;
    members::record(&mut tx, actor, "network.introduce", Some(network.key), now).await?;
    store::set_introduction(&mut tx, actor, network.key, words).await?;
    let notice = NetworkNotice::Introduced { network: network.key.to_owned(), member: actor.member };
    tell(&mut tx, actor.guild, notice, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether somebody can introduce themselves, said before they write for nothing.
///
/// # Errors
/// A refusal when they do not belong, or when nobody is to know who they are.
pub async fn may_introduce(db: &PgPool, actor: &Actor, network: &Network) -> Result<()> {
    if actor.is_young {
        return Err(Refusal::new("introduce-young").into());
    }
    if !store::belongs(db, actor, network.key).await? {
        return Err(Refusal::new("introduce-not-member").with("network", super::named(network)).into());
    }
    Ok(())
}

/// What a member wrote about themselves and that is not posted yet.
///
/// # Errors
/// When the database does not answer.
pub async fn introduction(db: &PgPool, guild: GuildId, network: &str, member: MemberId) -> Result<Option<String>> {
    store::introduction(db, guild, network, member).await
}

/// Forgets what a member wrote about themselves: it is posted.
///
/// # Errors
/// When the database does not take it.
pub async fn forget_introduction(db: &PgPool, guild: GuildId, network: &str, member: MemberId) -> Result<()> {
    store::clear_introduction(db, guild, network, member).await
}

/// Removes requests that were decided long ago; of people under 18, soon.
///
/// # Errors
/// When the database does not answer.
pub async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    requests::store::purge(db, now).await
}

/// Has Discord follow what is wanted, in the transaction that wants it.
async fn follow_roles(tx: &mut PgConnection, guild: GuildId, now: DateTime<Utc>) -> Result<()> {
    tell(tx, guild, NetworkNotice::Roles { guild }, now).await
}

/// Has somebody belong no longer, in the caller's transaction.
pub(super) async fn want_out(
    tx: &mut PgConnection,
    guild: GuildId,
    network: &str,
    member: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    store::want_out(tx, guild, network, member, now).await
}

/// What is due without anybody asking: looks at members, reminders, permissions, digests. Says how much that was.
///
/// # Errors
/// When the database does not answer.
pub async fn tend(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let looks = follow::begin_rounds(db, now).await?;
    let reminders = requests::remind(db, now).await?;
    let permissions = super::youth::tend(db, now).await?;
    let digests = super::digests::tend(db, now).await?;
    Ok(looks + reminders + permissions + digests)
}

async fn tell(tx: &mut PgConnection, guild: GuildId, notice: NetworkNotice, now: DateTime<Utc>) -> Result<()> {
    notifications::enqueue(tx, guild, Notification::Network(notice), now).await
}
