//! Requests to belong: asked, answered by a lead, reminded of, and closed where nothing is left to decide.

pub(in crate::networks) mod store;

use super::{Age, Decision, Joined, RequestState, Wish, follow_roles, rules, tell};
use crate::{
    database::begin,
    error::{Error, Refusal, Result},
    ids::{ChannelId, GuildId, MemberId, MessageId, RequestId},
    members::{self, Actor},
    notifications::NetworkNotice,
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};

/// After so long without an answer its lead is reminded, and again after as long.
pub(super) const REMIND_AFTER: TimeDelta = TimeDelta::days(3);

/// Longest answer, and longest note of a lead, in characters.
pub const WORDS_MAX: usize = 1000;

/// A request to belong to a network.
#[derive(Clone, Debug)]
pub struct Request {
    /// Which request.
    pub id: RequestId,
    /// In which server.
    pub guild: GuildId,
    /// Its short number, `R-12`.
    pub number: i32,
    /// The key of the network.
    pub network: String,
    /// Who asks.
    pub member: MemberId,
    /// Their name, where the bot knows it.
    pub name: Option<String>,
    /// Their age, for the youth network.
    pub age: Option<Age>,
    /// Their age as it is on record, where they belong already or left as somebody under 18.
    pub age_on_record: Option<Age>,
    /// Whether they count as under 18, whatever network this is about.
    pub counts_as_young: bool,
    /// What they answered.
    pub about: Option<String>,
    /// Where it stands.
    pub state: RequestState,
    /// When they asked.
    pub asked_at: DateTime<Utc>,
    /// Who decided.
    pub decided_by: Option<MemberId>,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// What the lead wrote.
    pub note: Option<String>,
    /// Where its card stands.
    pub card_channel: Option<ChannelId>,
    /// Which message that is.
    pub card_message: Option<MessageId>,
    /// A digest of what the card shows.
    pub card_shown: Option<String>,
}

impl Request {
    /// The number people read.
    #[must_use]
    pub fn label(&self) -> String {
        label(self.number)
    }

    /// Whether it is somebody under 18 who asks.
    #[must_use]
    pub fn is_young(&self) -> bool {
        self.age == Some(Age::Young)
    }

    /// Whether they say that they are under 18, or are so on record.
    #[must_use]
    pub fn may_be_young(&self) -> bool {
        self.is_young() || self.age_on_record == Some(Age::Young) || self.counts_as_young
    }
}

/// The number people read, `R-12`.
#[must_use]
pub fn label(number: i32) -> String {
    format!("R-{number}")
}

/// Asks a lead. Where a request waits already it stays the one; a changed age changes what it asks for.
pub(super) async fn ask(tx: &mut PgConnection, actor: &Actor, wish: Wish, now: DateTime<Utc>) -> Result<Joined> {
    // Whoever has just said that they are under 18 does not grow up by another press.
    if matches!(wish.age, Some(age) if age != Age::Young) && store::said_young(tx, actor, wish.network.key).await? {
        return Err(Refusal::new("request-age-by-lead").into());
    }
    if let Some(asked) = store::insert(tx, actor, wish, now).await? {
        members::record(tx, actor, "network.ask", Some(wish.network.key), now).await?;
        tell(tx, actor.guild, NetworkNotice::RequestChanged { request: asked.id }, now).await?;
        unname_cards(tx, actor, wish, now).await?;
        return Ok(Joined::Asked { number: asked.number });
    }
    let waiting = store::waiting(tx, actor, wish.network.key).await?.ok_or_else(decided)?;
    if waiting.age != wish.age {
        store::set_age(tx, waiting.id, wish.age).await?;
        tell(tx, actor.guild, NetworkNotice::RequestChanged { request: waiting.id }, now).await?;
        unname_cards(tx, actor, wish, now).await?;
    }
    Ok(Joined::AskedBefore { number: waiting.number })
}

/// Of whoever says that they are under 18, the cards of other networks that are decided say nothing more.
async fn unname_cards(tx: &mut PgConnection, actor: &Actor, wish: Wish, now: DateTime<Utc>) -> Result<()> {
    if wish.is_young() {
        for request in store::others_with_card(tx, actor, wish.network.key).await? {
            tell(tx, actor.guild, NetworkNotice::RequestChanged { request }, now).await?;
        }
    }
    Ok(())
}

fn decided() -> Error {
    Refusal::new("request-decided").into()
}

/// Keeps what somebody answers about themselves, for who decides. Never of anybody under 18.
///
/// # Errors
/// A refusal when no request of theirs waits.
pub async fn answer(db: &PgPool, actor: &Actor, network: &str, about: &str, now: DateTime<Utc>) -> Result<i32> {
    let mut tx = begin(db).await?;
    let waiting = store::waiting(&mut tx, actor, network).await?.ok_or_else(|| Refusal::new("request-not-waiting"))?;
    if waiting.age == Some(Age::Young) {
        return Err(Refusal::new("request-no-answers-young").into());
    }
    store::set_about(&mut tx, waiting.id, about).await?;
    tell(&mut tx, actor.guild, NetworkNotice::RequestChanged { request: waiting.id }, now).await?;
    tx.commit().await?;
    Ok(waiting.number)
}

/// A request, for whoever decides about it.
///
/// # Errors
/// A refusal when there is none in this server, or when it is not theirs to decide.
pub async fn find(db: &PgPool, actor: &Actor, id: RequestId) -> Result<Request> {
    let request = store::by_id(db, id).await?.filter(|request| request.guild == actor.guild);
    let request = request.ok_or_else(|| Refusal::new("request-unknown"))?;
    if !rules::decides(actor, &request.network) {
        return Err(not_lead(&request.network));
    }
    Ok(request)
}

fn not_lead(network: &str) -> Error {
    if network == members::YOUTH_NETWORK {
        return crate::networks::not_lead(network).into();
    }
    Refusal::new("not-lead").with("network", crate::error::Argument::Key(format!("network-{network}"))).into()
}

/// A request for the bot's own messages, whoever reads them.
///
/// # Errors
/// When the database does not answer.
pub async fn view(db: &PgPool, id: RequestId) -> Result<Option<Request>> {
    store::by_id(db, id).await
}

/// Keeps which message shows a request now.
///
/// # Errors
/// When the database does not take it.
pub async fn remember_card(
    db: &PgPool,
    id: RequestId,
    channel: ChannelId,
    message: MessageId,
    shown: &str,
) -> Result<()> {
    store::set_card(db, id, channel, message, shown).await
}

/// Decides about a request; of two leads the first wins.
///
/// # Errors
/// A refusal: not the lead, their own request, decided already, or a permission that is missing.
pub async fn decide(db: &PgPool, actor: &Actor, id: RequestId, decision: &Decision, now: DateTime<Utc>) -> Result<()> {
    let unknown = || Refusal::new("request-unknown");
    let mut tx = begin(db).await?;
    let (network, member) = store::whose(&mut tx, actor.guild, id).await?.ok_or_else(unknown)?;
    // In the order of locks: who belongs already, and asks to count as older, may leave in this very moment.
    super::store::lock(&mut tx, actor.guild, &network, member).await?;
    let standing = store::lock(&mut tx, actor.guild, id).await?.ok_or_else(unknown)?;
    if !rules::decides(actor, &standing.network) {
        return Err(not_lead(&standing.network));
    }
    if standing.decided_by == Some(actor.member) && standing.state == decision.state() {
        return Ok(());
    }
    rules::may_decide(actor.member, standing.member, standing.state, standing.age, decision)?;
    members::record(&mut tx, actor, "network.decide", Some(&label(standing.number)), now).await?;
    store::decide(&mut tx, actor, id, decision, now).await?;
    tell(&mut tx, actor.guild, NetworkNotice::RequestChanged { request: id }, now).await?;
    match decision {
        Decision::Decline { .. } => {
            let notice = NetworkNotice::Declined { request: id, member: standing.member };
            tell(&mut tx, actor.guild, notice, now).await?;
        }
        Decision::Approve | Decision::ApprovePermissionOnFile => {
            store::admit(&mut tx, actor, id, now).await?;
            follow_roles(&mut tx, actor.guild, now).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Has leads reminded of what waits for long; says how much that was.
pub(super) async fn remind(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let mut tx = begin(db).await?;
    let waiting = store::remind(&mut tx, now, now - REMIND_AFTER).await?;
    for (guild, request) in &waiting {
        for notice in
            [NetworkNotice::RequestReminder { request: *request }, NetworkNotice::RequestWaits { request: *request }]
        {
            tell(&mut tx, *guild, notice, now).await?;
        }
    }
    tx.commit().await?;
    Ok(waiting.len())
}
