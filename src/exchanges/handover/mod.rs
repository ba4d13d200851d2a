//! Who holds an exchange when its host leaves the server: the co-host, else the coordinators.

mod store;

use crate::{
    database::begin,
    error::Result,
    ids::{ExchangeId, GuildId, MemberId},
    notifications::{self, Course, Notification},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often it is asked whether they are still there.
const ASKED_EVERY: TimeDelta = TimeDelta::hours(1);
/// Exchanges whose people are asked after at once; each question is a request to Discord.
const ASKED_AT_ONCE: i64 = 25;

/// Who holds an exchange.
pub(super) struct Held {
    pub(super) exchange: ExchangeId,
    pub(super) host: MemberId,
    pub(super) cohost: Option<MemberId>,
    pub(super) left_host: Option<MemberId>,
}

/// The hosts and co-hosts of exchanges to come who were not asked after for an hour, each once; those of a few
/// exchanges at once. Asking takes them: another process is given others.
///
/// # Errors
/// When the database does not answer.
pub async fn to_ask_after(db: &PgPool, now: DateTime<Utc>) -> Result<Vec<(GuildId, MemberId)>> {
    let taken = store::take_unchecked(db, now - ASKED_EVERY, now, ASKED_AT_ONCE).await?;
    let mut people: Vec<_> = taken
        .into_iter()
        .flat_map(|(guild, host, cohost)| [Some(host), cohost].into_iter().flatten().map(move |member| (guild, member)))
        .collect();
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// Whether the host of an exchange has left and nobody has taken it over.
///
/// # Errors
/// When the database does not answer.
pub async fn is_hostless(db: &PgPool, exchange: ExchangeId) -> Result<bool> {
    store::is_hostless(db, exchange).await
}

/// Hands over every exchange to come that somebody held who has left the server, and queues that whoever must know is
/// told. Says how many there were.
///
/// # Errors
/// When the database does not answer.
pub async fn has_left(db: &PgPool, guild: GuildId, member: MemberId, now: DateTime<Utc>) -> Result<usize> {
    let mut tx = begin(db).await?;
    let mut count = 0;
    for held in store::lock_held(&mut tx, guild, member, now).await? {
        let exchange = held.exchange;
        let told = if held.host != member {
            super::changes::set_cohost(&mut tx, exchange, None).await?;
            Course::CohostLeft { exchange, host: held.host }
        } else if let Some(successor) = held.cohost.filter(|cohost| *cohost != member) {
            store::promote(&mut tx, exchange).await?;
            Course::HostLeft { exchange, successor: Some(successor) }
        } else if held.left_host != Some(member) {
            store::set_left(&mut tx, exchange, member).await?;
            Course::HostLeft { exchange, successor: None }
        } else {
            // The coordinators know already.
            continue;
        };
        notifications::enqueue(&mut tx, guild, Notification::Course(told), now).await?;
        super::changed(&mut tx, guild, exchange, now).await?;
        count += 1;
    }
    tx.commit().await?;
    Ok(count)
}
