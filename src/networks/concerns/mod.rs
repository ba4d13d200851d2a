//! Concerns for somebody's safety: kept first of all, and brought to those who keep people safe, and to nobody else.

mod store;

use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{ChannelId, ConcernId, GuildId, InteractionId, MemberId, MessageId},
    members::{self, Actor, Responsibility},
    notifications::{self, NetworkNotice, Notification},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Longest concern, in characters.
pub const WORDS_MAX: usize = 2000;

/// A concern. Its debug output says nothing of what was written.
#[derive(Clone)]
pub struct Concern {
    /// Which concern.
    pub id: ConcernId,
    /// In which server.
    pub guild: GuildId,
    /// Which of that server's it is.
    pub number: i32,
    /// Who raised it; none where they stayed unnamed.
    pub member: Option<MemberId>,
    /// What was written.
    pub concern: String,
    /// When.
    pub raised_at: DateTime<Utc>,
    /// Which lead has taken it up.
    pub taken_by: Option<MemberId>,
    /// When.
    pub taken_at: Option<DateTime<Utc>>,
    /// Which lead has closed it.
    pub closed_by: Option<MemberId>,
    /// When.
    pub closed_at: Option<DateTime<Utc>>,
    /// Where its card stands.
    pub card_channel: Option<ChannelId>,
    /// Which message that is.
    pub card_message: Option<MessageId>,
    /// A digest of what the card shows.
    pub card_shown: Option<String>,
}

impl std::fmt::Debug for Concern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Concern").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What is raised: cleaned words, and who wrote them unless they stay unnamed.
#[derive(Clone, Copy)]
pub struct Raised<'a> {
    /// In which server.
    pub guild: GuildId,
    /// Who; none where they stay unnamed, and then nothing of them is kept.
    pub member: Option<MemberId>,
    /// What they wrote.
    pub words: &'a str,
    /// The form they wrote it into: the interaction that opened it.
    pub form: InteractionId,
    /// The interaction that brought it.
    pub brought_by: InteractionId,
}

/// Keeps a concern and queues that it is brought to the leads. Delivered twice, it is one.
///
/// # Errors
/// A refusal when nothing was written; else only when the database does not take it.
pub async fn raise(db: &PgPool, raised: &Raised<'_>, now: DateTime<Utc>) -> Result<()> {
    if raised.words.trim().is_empty() {
        return Err(Refusal::new("words-missing").into());
    }
    let mut tx = begin(db).await?;
    let mut kept = store::insert(&mut tx, raised, raised.form, now).await?;
    if kept.is_none() && !store::is_known(&mut tx, raised).await? {
        // Another concern that came with a form's number which was used before: it is kept all the same.
        kept = store::insert(&mut tx, raised, raised.brought_by, now).await?;
    }
    if let Some(concern) = kept {
        changed(&mut tx, raised.guild, concern, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// A lead takes a concern up; of two the first wins. Who raised it with their name is told.
///
/// # Errors
/// A refusal: not a safeguarding lead, or taken up already.
pub async fn take_up(db: &PgPool, actor: &Actor, id: ConcernId, now: DateTime<Utc>) -> Result<Concern> {
    if !actor.is(Responsibility::SafeguardingLead) {
        return Err(Refusal::new("only-safeguarding-lead").into());
    }
    let mut tx = begin(db).await?;
    let standing = store::lock(&mut tx, actor.guild, id).await?.ok_or_else(unknown)?;
    match standing.taken_by {
        None => {}
        Some(lead) if lead == actor.member => return view(db, id).await?.ok_or_else(unknown),
        Some(_) => return Err(Refusal::new("concern-taken-before").into()),
    }
    members::record(&mut tx, actor, "network.concern", Some(&standing.label()), now).await?;
    store::take(&mut tx, actor, id, now).await?;
    changed(&mut tx, actor.guild, id, now).await?;
    tell_raiser(&mut tx, actor.guild, id, &standing, now).await?;
    tx.commit().await?;
    view(db, id).await?.ok_or_else(unknown)
}

/// A lead closes a concern: whatever could be done was done. Of two the first wins. What nobody had taken up counts as taken
/// up by them, and who raised it with their name is told that; of the closing they are not, since what was done is not
/// theirs to read.
///
/// # Errors
/// A refusal: not a safeguarding lead, or closed already.
pub async fn close(db: &PgPool, actor: &Actor, id: ConcernId, now: DateTime<Utc>) -> Result<Concern> {
    if !actor.is(Responsibility::SafeguardingLead) {
        return Err(Refusal::new("only-safeguarding-lead").into());
    }
    let mut tx = begin(db).await?;
    let standing = store::lock(&mut tx, actor.guild, id).await?.ok_or_else(unknown)?;
    match standing.closed_by {
        None => {}
        Some(lead) if lead == actor.member => return view(db, id).await?.ok_or_else(unknown),
        Some(_) => return Err(Refusal::new("concern-closed-before").into()),
    }
    members::record(&mut tx, actor, "network.concern_close", Some(&standing.label()), now).await?;
    store::close(&mut tx, actor, id, now).await?;
    changed(&mut tx, actor.guild, id, now).await?;
    if standing.taken_by.is_none() {
        tell_raiser(&mut tx, actor.guild, id, &standing, now).await?;
    }
    tx.commit().await?;
    view(db, id).await?.ok_or_else(unknown)
}

/// Who raised it with their name reads that somebody has taken it up.
async fn tell_raiser(
    tx: &mut PgConnection,
    guild: GuildId,
    id: ConcernId,
    standing: &store::Standing,
    now: DateTime<Utc>,
) -> Result<()> {
    if let Some(member) = standing.member {
        let notice = NetworkNotice::ConcernTaken { concern: id, member };
        notifications::enqueue(tx, guild, Notification::Network(notice), now).await?;
    }
    Ok(())
}

fn unknown() -> crate::error::Error {
    Refusal::new("concern-unknown").into()
}

/// A concern for the bot's own message to the leads.
///
/// # Errors
/// When the database does not answer.
pub async fn view(db: &PgPool, id: ConcernId) -> Result<Option<Concern>> {
    store::by_id(db, id).await
}

/// Keeps which message shows a concern now.
///
/// # Errors
/// When the database does not take it.
pub async fn remember_card(
    db: &PgPool,
    id: ConcernId,
    channel: ChannelId,
    message: MessageId,
    shown: &str,
) -> Result<()> {
    store::set_card(db, id, channel, message, shown).await
}

async fn changed(tx: &mut PgConnection, guild: GuildId, concern: ConcernId, now: DateTime<Utc>) -> Result<()> {
    notifications::enqueue(tx, guild, Notification::Network(NetworkNotice::ConcernRaised { concern }), now).await
}
