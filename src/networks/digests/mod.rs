//! Monthly digests of networks: due on the first of a month, read and perhaps edited by their lead, and sent once.

mod store;

use super::catalogue::Network;
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::{DigestId, GuildId},
    members::{self, Actor},
    notifications::{self, NetworkNotice, Notification},
};
use chrono::{DateTime, Datelike as _, Months, NaiveDate, TimeZone as _, Utc};
use chrono_tz::Tz;
use sqlx::PgPool;

/// Longest digest, in characters.
pub const WORDS_MAX: usize = 1800;

/// A digest of one month of a network.
#[derive(Clone, Debug)]
pub struct Digest {
    /// Which digest.
    pub id: DigestId,
    /// In which server.
    pub guild: GuildId,
    /// The key of the network.
    pub network: String,
    /// The first day of the month it is about.
    pub month: NaiveDate,
    /// What its lead read, until it is posted.
    pub words: Option<String>,
    /// Whether its lead wrote it anew.
    pub is_edited: bool,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
}

/// What happened in a network in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// From when on.
    pub since: DateTime<Utc>,
    /// How many joined.
    pub joined: i64,
    /// How many requests wait for its lead.
    pub waiting: i64,
}

/// The first day of the month in which a moment lies, in a zone.
#[must_use]
pub fn month_of(moment: DateTime<Utc>, zone: Tz) -> NaiveDate {
    let day = moment.with_timezone(&zone).date_naive();
    day.with_day(1).unwrap_or(day)
}

/// The digest of a month for its lead; begun where there is none.
///
/// # Errors
/// A refusal: not its lead, or sent already.
pub async fn open(db: &PgPool, actor: &Actor, network: &Network, now: DateTime<Utc>) -> Result<Digest> {
    if !actor.leads(network.key) {
        return Err(super::not_lead(network.key).into());
    }
    let month = month_of(now, actor.timezone);
    let digest = store::open(db, actor.guild, network.key, month).await?;
    unsent(digest)
}

/// A digest, from a control.
///
/// # Errors
/// A refusal: not of this server, not its lead, or sent already.
pub async fn find(db: &PgPool, actor: &Actor, id: DigestId) -> Result<Digest> {
    let digest = store::by_id(db, id).await?.filter(|digest| digest.guild == actor.guild);
    let digest = digest.ok_or_else(|| Refusal::new("digest-unknown"))?;
    if !actor.leads(&digest.network) {
        return Err(super::not_lead(&digest.network).into());
    }
    unsent(digest)
}

fn unsent(digest: Digest) -> Result<Digest> {
    if digest.sent_at.is_some() { Err(Refusal::new("digest-sent-before").into()) } else { Ok(digest) }
}

/// A digest for the bot's own messages.
///
/// # Errors
/// When the database does not answer.
pub async fn view(db: &PgPool, id: DigestId) -> Result<Option<Digest>> {
    store::by_id(db, id).await
}

/// What happened in the month of a digest. Nobody is named.
///
/// # Errors
/// When the database does not answer.
pub async fn figures(db: &PgPool, digest: &Digest, zone: Tz) -> Result<Figures> {
    let since = begins(digest.month, zone);
    let until = begins(digest.month + Months::new(1), zone);
    let counted = store::counted(db, digest, since, until).await?;
    Ok(Figures { since, joined: counted.joined, waiting: counted.waiting })
}

/// The moment at which a day begins in a zone; where its midnight is skipped, the hour after.
fn begins(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = day.and_hms_opt(0, 0, 0).unwrap_or_default();
    let later = midnight + chrono::TimeDelta::hours(1);
    let local = zone.from_local_datetime(&midnight).earliest().or_else(|| zone.from_local_datetime(&later).earliest());
    local.map_or_else(|| midnight.and_utc(), |local| local.with_timezone(&Utc))
}

/// Keeps what the lead reads, so that exactly that is sent.
///
/// # Errors
/// A refusal when it was sent meanwhile.
pub async fn keep(db: &PgPool, id: DigestId, words: &str, is_edited: bool) -> Result<()> {
    if store::set_words(db, id, words, is_edited).await? {
        Ok(())
    } else {
        Err(Refusal::new("digest-sent-before").into())
    }
}

/// Sends a digest as it was read, once.
///
/// # Errors
/// A refusal: not its lead, sent already, or never read.
pub async fn send(db: &PgPool, actor: &Actor, id: DigestId, now: DateTime<Utc>) -> Result<Digest> {
    let digest = find(db, actor, id).await?;
    let mut tx = begin(db).await?;
    if !store::set_sent(&mut tx, actor, id, now).await? {
        if store::sent_by(&mut tx, actor.guild, id).await? == Some(actor.member) {
            // The same press, delivered twice.
            return Ok(digest);
        }
        return Err(Refusal::new("digest-sent-before").into());
    }
    members::record(&mut tx, actor, "network.digest", Some(&digest.network), now).await?;
    let notice = NetworkNotice::DigestSent { digest: id };
    notifications::enqueue(&mut tx, actor.guild, Notification::Network(notice), now).await?;
    tx.commit().await?;
    Ok(digest)
}

/// Forgets the words of a digest: it is posted.
///
/// # Errors
/// When the database does not take it.
pub async fn posted(db: &PgPool, id: DigestId) -> Result<()> {
    store::clear_words(db, id).await
}

/// On the first of a month, has the leads of every network that anybody belongs to told that a digest can be sent. Says how
/// many those are. A server's first month begins when it is met.
///
/// # Errors
/// When the database does not answer.
pub async fn tend(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let mut tx = begin(db).await?;
    let mut begun = 0;
    for due in store::due(&mut tx, now).await? {
        let month = due.this_month - Months::new(1);
        if due.before.is_some() {
            for digest in store::insert_due(&mut tx, due.guild, month).await? {
                let notice = NetworkNotice::DigestDue { digest };
                notifications::enqueue(&mut tx, due.guild, Notification::Network(notice), now).await?;
                begun += 1;
            }
        }
        store::set_month(&mut tx, due.guild, due.this_month).await?;
    }
    tx.commit().await?;
    Ok(begun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_in_the_servers_own_zone() {
        let zone = chrono_tz::America::New_York;
        let late = Utc.with_ymd_and_hms(2026, 12, 1, 3, 0, 0).unwrap();
        assert_eq!(month_of(late, zone).to_string(), "2026-11-01", "still November there");
        let first = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        assert_eq!(begins(first, zone), Utc.with_ymd_and_hms(2026, 12, 1, 5, 0, 0).unwrap());
    }
}
