//! Announcements to a network: previewed, sent once, and brought to its members some at a time.

mod store;

use super::catalogue::Network;
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{AnnouncementId, GuildId, MemberId},
    members::{self, Actor},
    notifications::{self, NetworkNotice, Notification},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// Longest announcement, in characters.
pub const WORDS_MAX: usize = 1500;

/// How many direct messages one run sends: the rest waits for the next, so that nothing else waits behind thousands.
pub const BATCH: i64 = 10;

/// An announcement, or its draft.
#[derive(Clone, Debug)]
pub struct Announcement {
    /// Which announcement.
    pub id: AnnouncementId,
    /// In which server.
    pub guild: GuildId,
    /// The key of the network.
    pub network: String,
    /// Who wrote it.
    pub author: MemberId,
    /// What.
    pub message: String,
    /// Whether its members are told by direct message too.
    pub by_dm: bool,
    /// When it was sent; none while it is a draft.
    pub sent_at: Option<DateTime<Utc>>,
}

/// Whom an announcement reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Audience {
    /// How many belong to the network and see its channel.
    pub members: i64,
    /// How many of them get a direct message: not who asked for offers and matches only, not who is under 18, not its author.
    pub by_dm: i64,
}

/// One member to be told.
#[derive(Clone, Copy, Debug)]
pub struct Delivery {
    /// Which delivery.
    pub id: i64,
    /// Whom.
    pub member: MemberId,
    /// When it was begun before.
    pub begun_at: Option<DateTime<Utc>>,
}

/// Keeps what a lead means to announce, so that it can be read before it is sent.
///
/// # Errors
/// A refusal when it is not their network.
pub async fn draft(
    db: &PgPool,
    actor: &Actor,
    network: &Network,
    message: &str,
    by_dm: bool,
    now: DateTime<Utc>,
) -> Result<Announcement> {
    if !actor.leads(network.key) {
        return Err(super::not_lead(network.key).into());
    }
    store::insert(db, actor, network.key, message, by_dm, now).await
}

/// Keeps other words of a draft.
///
/// # Errors
/// A refusal when it is not theirs, or sent already.
pub async fn change(db: &PgPool, actor: &Actor, id: AnnouncementId, message: &str) -> Result<Announcement> {
    let draft = find(db, actor, id).await?;
    if draft.sent_at.is_some() || !store::set_message(db, actor, id, message).await? {
        return Err(Refusal::new("announce-sent-before").into());
    }
    Ok(Announcement { message: message.to_owned(), ..draft })
}

/// A draft of one's own.
///
/// # Errors
/// A refusal when it is not theirs in this server.
pub async fn find(db: &PgPool, actor: &Actor, id: AnnouncementId) -> Result<Announcement> {
    let draft = store::by_id(db, id).await?;
    let own = draft.filter(|draft| draft.guild == actor.guild && draft.author == actor.member);
    own.ok_or_else(|| Refusal::new("draft-gone").into())
}

/// Whom an announcement of this person would reach.
///
/// # Errors
/// When the database does not answer.
pub async fn audience(db: &PgPool, announcement: &Announcement) -> Result<Audience> {
    store::audience(db, announcement).await
}

/// Sends a draft: once, however often it is pressed. Says how many members are told by direct message.
///
/// # Errors
/// A refusal when it is not theirs, or no longer their network.
pub async fn send(db: &PgPool, actor: &Actor, id: AnnouncementId, now: DateTime<Utc>) -> Result<Audience> {
    let mut tx = begin(db).await?;
    let draft = store::lock(&mut tx, id).await?;
    let own = draft.filter(|draft| draft.guild == actor.guild && draft.author == actor.member);
    let draft = own.ok_or_else(|| Refusal::new("draft-gone"))?;
    if !actor.leads(&draft.network) {
        return Err(super::not_lead(&draft.network).into());
    }
    let audience = store::audience(&mut *tx, &draft).await?;
    if draft.sent_at.is_some() {
        return Ok(audience);
    }
    members::record(&mut tx, actor, "network.announce", Some(&draft.network), now).await?;
    store::set_sent(&mut tx, id, now).await?;
    let mut notices = vec![NetworkNotice::Announced { announcement: id }];
    if draft.by_dm {
        store::insert_deliveries(&mut tx, &draft).await?;
        notices.push(NetworkNotice::AnnouncedToMembers { announcement: id });
    }
    for notice in notices {
        notifications::enqueue(&mut tx, actor.guild, Notification::Network(notice), now).await?;
    }
    tx.commit().await?;
    Ok(audience)
}

/// An announcement for the bot's own messages.
///
/// # Errors
/// When the database does not answer.
pub async fn view(db: &PgPool, id: AnnouncementId) -> Result<Option<Announcement>> {
    store::by_id(db, id).await
}

/// Some of those who are still to be told.
///
/// # Errors
/// When the database does not answer.
pub async fn open(db: &PgPool, id: AnnouncementId) -> Result<Vec<Delivery>> {
    store::open(db, id).await
}

/// Notes that somebody is about to be told.
///
/// # Errors
/// When the database does not take it.
pub async fn begun(db: &PgPool, delivery: &Delivery, now: DateTime<Utc>) -> Result<()> {
    store::set_begun(db, delivery.id, now).await
}

/// Notes that somebody was told, or cannot be.
///
/// # Errors
/// When the database does not take it.
pub async fn done(db: &PgPool, delivery: &Delivery, now: DateTime<Utc>) -> Result<()> {
    store::set_done(db, delivery.id, now).await
}

/// Removes drafts that were never sent, and whom an announcement of long ago went to.
///
/// # Errors
/// When the database does not answer.
pub async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    store::purge(db, now - TimeDelta::days(30)).await
}
