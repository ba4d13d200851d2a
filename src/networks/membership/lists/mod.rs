//! Lists of networks, members and requests, page by page; people under 18 are in none but those of their lead.

mod store;

use super::{Age, rules};
use crate::{
    error::{Refusal, Result},
    ids::{ChannelId, MemberId, MessageId, RequestId},
    members::{Actor, Responsibility, YOUTH_NETWORK},
    networks::catalogue::{Joining, NETWORKS, Network},
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use std::collections::HashMap;

/// Lines on one page of a list.
pub const PAGE: i64 = 15;

/// One page of a list.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// How many there are in all.
    pub total: i64,
}

/// A network as everybody sees it.
#[derive(Clone, Copy, Debug)]
pub struct Overview {
    /// Which network.
    pub network: &'static Network,
    /// How people join it here.
    pub joining: Joining,
    /// How many belong.
    pub members: i64,
}

/// The fourteen networks, with how people join each here and how many belong.
///
/// # Errors
/// When the database does not answer.
pub async fn overview(db: &PgPool, actor: &Actor) -> Result<Vec<Overview>> {
    let counted = store::counts(db, actor.guild).await?;
    let counted: HashMap<_, _> = counted.into_iter().map(|row| (row.network.clone(), row)).collect();
    let overview = NETWORKS.iter().map(|network| {
        let row = counted.get(network.key);
        let decided = row.and_then(|row| row.joining);
        Overview { network, joining: rules::joining_of(network, decided), members: row.map_or(0, |row| row.members) }
    });
    Ok(overview.collect())
}

/// A member of a network, as a list shows them.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Who.
    pub member: MemberId,
    /// Their name, where the bot knows it.
    pub name: Option<String>,
    /// Their age, in the youth network and for its lead alone.
    pub age: Option<Age>,
    /// Since when a permission is on file.
    pub permission_at: Option<DateTime<Utc>>,
    /// Since when they belong.
    pub joined_at: DateTime<Utc>,
}

/// The members of a network, who joined first comes first; pages count from 0. People under 18 are in no list but those of a
/// safeguarding lead, whatever the network. Who belongs to the youth network sees its adults; nobody else sees any of it,
/// since who is missing from a list of adults is young.
///
/// # Errors
/// A refusal when it is not for them to see.
pub async fn members(db: &PgPool, actor: &Actor, network: &Network, page: i64) -> Result<Page<Listed>> {
    let is_youth = network.key == YOUTH_NETWORK;
    let sees_young = actor.is(Responsibility::SafeguardingLead);
    if is_youth && !sees_young && !actor.belongs_to(network.key) {
        return Err(Refusal::new("members-youth").into());
    }
    store::members(db, actor.guild, network.key, sees_young, sees_young && is_youth, page).await
}

/// A request that waits, as a list shows it.
#[derive(Clone, Debug)]
pub struct Requested {
    /// Which request.
    pub id: RequestId,
    /// Its short number.
    pub number: i32,
    /// The key of the network.
    pub network: String,
    /// Who asks.
    pub member: MemberId,
    /// Their name, where the bot knows it.
    pub name: Option<String>,
    /// Their age, for the youth network.
    pub age: Option<Age>,
    /// When they asked.
    pub asked_at: DateTime<Utc>,
    /// Where its card stands.
    pub card_channel: Option<ChannelId>,
    /// Which message that is.
    pub card_message: Option<MessageId>,
}

/// The requests that wait for this person, oldest first; pages count from 0.
///
/// # Errors
/// A refusal when they decide about no network.
pub async fn waiting(db: &PgPool, actor: &Actor, page: i64) -> Result<Page<Requested>> {
    let networks: Vec<String> = NETWORKS
        .iter()
        .filter(|network| rules::decides(actor, network.key))
        .map(|network| network.key.to_owned())
        .collect();
    let leads =
        actor.is_any(&[Responsibility::NetworkLead, Responsibility::SafeguardingLead, Responsibility::Coordinator]);
    if networks.is_empty() && !leads {
        return Err(Refusal::new("requests-not-lead").into());
    }
    store::waiting(db, actor.guild, &networks, page).await
}
