//! Young people: who counts as one, who keeps them safe, and the yearly renewal of a permission on file.

mod store;

use super::membership::requests;
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{ChannelId, GuildId, MemberId},
    members::{self, Actor, Responsibility},
    notifications::{self, NetworkNotice, Notification},
};
use chrono::{DateTime, Months, TimeDelta, Utc};
use sqlx::PgPool;

/// So long a permission on file stands, in months.
const STANDS: Months = Months::new(12);

/// So long before its end the leads are asked to renew it.
const ASK_BEFORE: TimeDelta = TimeDelta::days(30);

/// So long after their welcome nobody young is mentioned in the channel of the youth network: beside the welcome that names
/// nobody, the mention would say who it was about.
const UNMENTIONED: TimeDelta = TimeDelta::days(14);

/// How a young person is told something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// They are none: like everybody else.
    Anyone,
    /// By a mention in the channel of the youth network, without any detail.
    Channel,
    /// They do not see that channel, or are new in it: in a private thread with a lead in it, never alone with anybody.
    WithLead,
}

/// How somebody is told something. Whoever belongs to the youth network, or asks to, counts as under 18 unless the record
/// says otherwise. This is the one place that knows.
///
/// # Errors
/// When the database does not answer.
pub async fn reach(db: &PgPool, guild: GuildId, member: MemberId, now: DateTime<Utc>) -> Result<Reach> {
    store::reach(db, guild, member, now - UNMENTIONED).await
}

/// Whether somebody counts as under 18.
///
/// # Errors
/// When the database does not answer.
pub async fn is_young(db: &PgPool, guild: GuildId, member: MemberId) -> Result<bool> {
    store::is_young(db, guild, member).await
}

/// Whether somebody belongs to the youth network, asks to, or counts as under 18. What is refused for it says nothing of how
/// old they are.
///
/// # Errors
/// When the database does not answer.
pub async fn is_of_youth(db: &PgPool, guild: GuildId, member: MemberId) -> Result<bool> {
    store::is_of_youth(db, guild, member).await
}

/// Those of some who do not count as under 18, in the same order.
///
/// # Errors
/// When the database does not answer.
pub async fn adults(db: &PgPool, guild: GuildId, members: &[MemberId]) -> Result<Vec<MemberId>> {
    store::adults(db, guild, members).await
}

/// People known to keep the young safe in a server: who decided about this person first.
///
/// # Errors
/// When the database does not answer.
pub async fn leads(db: &PgPool, guild: GuildId, young: MemberId) -> Result<Vec<MemberId>> {
    store::leads(db, guild, young).await
}

/// Everybody who is known to keep the young safe in a server, ten at most.
///
/// # Errors
/// When the database does not answer.
pub async fn known_leads(db: &PgPool, guild: GuildId) -> Result<Vec<MemberId>> {
    store::known_leads(db, guild).await
}

/// Has coordinators told that something waits for those who keep the young safe, and that nobody is known as one.
///
/// # Errors
/// When the database does not take it.
pub async fn miss_lead(db: &PgPool, guild: GuildId, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    let missing = Notification::Network(NetworkNotice::LeadMissing { guild });
    notifications::enqueue(&mut tx, guild, missing, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Somebody no longer keeps the young safe.
///
/// # Errors
/// When the database does not take it.
pub async fn is_no_lead(db: &PgPool, guild: GuildId, member: MemberId, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    super::membership::follow::lose_lead(&mut tx, guild, member, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether somebody is known to keep the young safe.
///
/// # Errors
/// When the database does not answer.
pub async fn is_lead(db: &PgPool, guild: GuildId, member: MemberId) -> Result<bool> {
    store::is_lead(db, guild, member).await
}

/// The private threads in `#notices` of those who may be under 18.
///
/// # Errors
/// When the database does not answer.
pub async fn notices_threads(db: &PgPool, guild: GuildId) -> Result<Vec<(MemberId, ChannelId)>> {
    store::notices_threads(db, guild).await
}

/// A permission on file.
#[derive(Clone, Copy, Debug)]
pub struct Permission {
    /// Which lead has it.
    pub by: MemberId,
    /// Since when.
    pub at: DateTime<Utc>,
}

impl Permission {
    /// When it ends.
    #[must_use]
    pub fn ends_at(self) -> DateTime<Utc> {
        self.at + STANDS
    }
}

/// The permission on file for a young member; none where they do not belong any more.
///
/// # Errors
/// When the database does not answer.
pub async fn permission(db: &PgPool, guild: GuildId, member: MemberId) -> Result<Option<Permission>> {
    store::permission(db, guild, member).await
}

/// A lead has a renewed permission on file.
///
/// # Errors
/// A refusal: not a safeguarding lead, themselves, or nobody whose permission it is.
pub async fn renew(db: &PgPool, actor: &Actor, member: MemberId, now: DateTime<Utc>) -> Result<()> {
    if !actor.is(Responsibility::SafeguardingLead) {
        return Err(Refusal::new("only-safeguarding-lead").into());
    }
    if actor.member == member {
        return Err(Refusal::new("request-own").into());
    }
    let mut tx = begin(db).await?;
    if !store::renew(&mut tx, actor, member, now).await? {
        return Err(Refusal::new("renew-nobody").into());
    }
    members::record(&mut tx, actor, "network.renew", None, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Asks for renewals in time, and ends what was not renewed: the role is taken, a request to come back waits for the leads,
/// and the young person is told kindly. Says how many of either there were.
pub(super) async fn tend(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let mut tx = begin(db).await?;
    let asked = store::ask_for_renewal(&mut tx, now, now + ASK_BEFORE - STANDS).await?;
    for (guild, member) in &asked {
        let notice = NetworkNotice::PermissionEnding { member: *member };
        notifications::enqueue(&mut tx, *guild, Notification::Network(notice), now).await?;
    }
    let ended = store::ended(&mut tx, now - STANDS).await?;
    for (guild, member) in &ended {
        let (guild, member) = (*guild, *member);
        if let Some(request) = requests::store::ask_again(&mut tx, guild, member, now).await? {
            let notice = NetworkNotice::RequestChanged { request };
            notifications::enqueue(&mut tx, guild, Notification::Network(notice), now).await?;
        }
        let network = members::YOUTH_NETWORK;
        super::membership::want_out(&mut tx, guild, network, member, now).await?;
        for notice in [NetworkNotice::Roles { guild }, NetworkNotice::PermissionEnded { member }] {
            notifications::enqueue(&mut tx, guild, Notification::Network(notice), now).await?;
        }
    }
    tx.commit().await?;
    Ok(asked.len() + ended.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone as _;

    #[test]
    fn a_permission_stands_for_a_year_on_leap_days_too() {
        let at = |year, month, day| Utc.with_ymd_and_hms(year, month, day, 12, 0, 0).unwrap();
        let permission = |at| Permission { by: MemberId::new(1), at };
        assert_eq!(permission(at(2026, 11, 24)).ends_at(), at(2027, 11, 24));
        assert_eq!(permission(at(2028, 2, 29)).ends_at(), at(2029, 2, 28));
    }
}
