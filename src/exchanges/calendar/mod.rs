//! Exchanges in people's own calendars: as a file, and under addresses that can be revoked. Nobody is named in either.

mod address;
mod feeds;
mod file;
mod store;

use super::{Format, Occurrence, Protocol, State, label};
use crate::{
    error::Result,
    members::{Actor, YOUTH_NETWORK},
    networks::catalogue::{self, Network},
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use uuid::Uuid;

pub use address::{Address, digest};
pub use feeds::{Feed, Opened, end_left, feed, forget, open, renew, switch_off};

/// An occurrence as calendars show it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its series.
    pub uid: Uuid,
    /// Its place in the series.
    pub position: i32,
    /// The series' short number.
    pub number: i32,
    /// Whose exchange it is, by the network's key.
    pub network: String,
    /// What it is about.
    pub theme: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// How people meet.
    pub format: Format,
    /// Where.
    pub place: Option<String>,
    /// How it is led.
    pub protocol: Option<Protocol>,
    /// Whether it is to be held.
    pub state: State,
    /// Counts its changes.
    pub sequence: i32,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// Whether whoever's calendar it is in may come, or waits for a seat.
    pub is_tentative: bool,
}

/// What a calendar is made of.
#[derive(Clone, Copy, Debug)]
pub enum Scope<'a> {
    /// What the person holds, or answered Going or Maybe to.
    Mine,
    /// The exchanges of a network.
    Network(&'static Network),
    /// One exchange with all its dates.
    Exchange(&'a Occurrence),
}

/// A calendar as a file.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub text: String,
    /// How many dates are to be held.
    pub dates: usize,
    /// How many were cancelled: a calendar that has them marks them so.
    pub cancelled: usize,
}

/// What somebody takes away as a file: only what they may see; `words` finds a text by its key in their language.
///
/// # Errors
/// A refusal when it is a network's and they do not belong to it.
pub async fn file(
    db: &PgPool,
    actor: &Actor,
    scope: Scope<'_>,
    words: impl Fn(&str) -> String + Send,
    now: DateTime<Utc>,
) -> Result<File> {
    if let Scope::Network(network) = scope {
        feeds::belongs(actor, network)?;
    }
    let entries = store::entries(db, actor, scope, now).await?;
    let (name, title) = match scope {
        Scope::Mine => ("exchanges.ics".to_owned(), title(None, &words)),
        Scope::Network(network) => (format!("{}.ics", network.key), title(Some(network.key), &words)),
        Scope::Exchange(exchange) => {
            (format!("{}.ics", label(exchange.number)), title(Some(&exchange.network), &words))
        }
    };
    let cancelled = entries.iter().filter(|entry| entry.state == State::Cancelled).count();
    let dates = entries.len() - cancelled;
    Ok(File { name, text: file::write(&entries, &title, words), dates, cancelled })
}

/// Whether somebody holds dates to come that are in no calendar of theirs: those of young people are only in the calendars
/// of who belongs to their network.
///
/// # Errors
/// When the database does not answer.
pub async fn leaves_out(db: &PgPool, actor: &Actor, now: DateTime<Utc>) -> Result<bool> {
    Ok(!follows_youth(actor) && store::holds_of_youth(db, actor, now).await?)
}

/// Whether the dates of an exchange are in no calendar of somebody who may see it.
#[must_use]
pub fn is_left_out(actor: &Actor, exchange: &Occurrence) -> bool {
    exchange.network == YOUTH_NETWORK && !follows_youth(actor)
}

fn follows_youth(actor: &Actor) -> bool {
    actor.belongs_to(YOUTH_NETWORK) || actor.leads(YOUTH_NETWORK)
}

/// The name under which people see a calendar.
fn title(network: Option<&str>, words: impl Fn(&str) -> String) -> String {
    match network {
        Some(key) => format!("{} · {}", words("calendar-title"), network_name(key)),
        None => words("calendar-title"),
    }
}

fn network_name(key: &str) -> &str {
    catalogue::find(key).map_or(key, |network| network.name)
}
