//! Lists of exchanges, page by page, and what is suggested while one is named.

mod store;

use super::{Answer, Repeat};
use crate::{
    error::Result,
    ids::{ExchangeDraftId, OccurrenceId, PollDraftId},
    members::Actor,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use sqlx::PgPool;

/// How many exchanges stand on one page.
pub const PAGE: i64 = 8;

/// Which exchanges are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter<'a> {
    /// Only of this network, by its key.
    pub network: Option<&'a str>,
    /// Only those somebody answered to, or holds.
    pub is_mine: bool,
}

/// One exchange in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The number of the series.
    pub number: i32,
    /// Its place in the series.
    pub position: i32,
    /// How often it is held.
    pub repeat: Repeat,
    /// What it is about.
    pub theme: String,
    /// Whose exchange it is, by the network's key.
    pub network: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// What whoever asks has answered.
    pub answer: Option<Answer>,
    /// Whether they wait for a seat.
    pub is_waiting: bool,
    /// How many exchanges there are in all.
    pub(super) total: i64,
}

/// One page of a list.
#[derive(Clone, Debug)]
pub struct Page {
    /// What stands on it.
    pub items: Vec<Listed>,
    /// How many there are in all.
    pub total: i64,
}

/// What is coming, the soonest first: of each series its next date, or every date that somebody answered to.
///
/// # Errors
/// When the database does not answer.
pub async fn upcoming(db: &PgPool, actor: &Actor, filter: Filter<'_>, page: i64, now: DateTime<Utc>) -> Result<Page> {
    let items = store::upcoming(db, actor, filter, page * PAGE, PAGE, now).await?;
    let total = match items.first() {
        Some(first) => first.total,
        // Past the end: what was there has begun meanwhile.
        None if page > 0 => store::upcoming(db, actor, filter, 0, 1, now).await?.first().map_or(0, |first| first.total),
        None => 0,
    };
    Ok(Page { items, total })
}

/// Something that was typed, and neither scheduled, posted nor saved.
#[derive(Clone, Debug)]
pub struct Begun {
    /// Which draft.
    pub draft: BegunDraft,
    /// What it is about.
    pub theme: String,
}

/// Which draft was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BegunDraft {
    /// Of a new exchange.
    Exchange(ExchangeDraftId),
    /// Of a change of one that stands, by its short number.
    Change(ExchangeDraftId, i32),
    /// Of a poll.
    Poll(PollDraftId),
}

/// What a person typed and did not finish, newest first: as many as one menu shows; and how many there are.
///
/// # Errors
/// When the database does not answer.
pub async fn begun(db: &PgPool, actor: &Actor, now: DateTime<Utc>) -> Result<(Vec<Begun>, i64)> {
    store::begun(db, actor, now).await
}

/// What an exchange is named for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be shown.
    Show,
    /// To be changed: what is not over, since the place can change while it runs.
    Edit,
    /// To be cancelled: what has not begun.
    Cancel,
    /// To say what became of it: what has begun.
    Held,
}

/// One suggestion.
#[derive(Clone, Debug)]
pub struct Suggestion {
    /// The number of the series.
    pub number: i32,
    /// Its place in the series.
    pub position: i32,
    /// What it is about.
    pub theme: String,
    /// When it begins, on the wall.
    pub starts_local: NaiveDateTime,
}

/// Occurrences by number or words, only those that somebody may see or change; the nearest first.
///
/// # Errors
/// When the database does not answer.
pub async fn suggest(
    db: &PgPool,
    actor: &Actor,
    typed: &str,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Vec<Suggestion>> {
    let number = typed.trim_start_matches(['e', 'E']).trim_start_matches(['-', ' ', '‑', '–']);
    let number = number.split(|letter: char| !letter.is_ascii_digit()).next().and_then(|digits| digits.parse().ok());
    let words: Vec<String> = match number {
        Some(_) => Vec::new(),
        None => typed.split_whitespace().take(8).map(str::to_owned).collect(),
    };
    store::suggest(db, actor, number, &words, purpose, now).await
}

/// The dates of the same series before and after one.
///
/// # Errors
/// When the database does not answer.
pub async fn beside(db: &PgPool, id: OccurrenceId) -> Result<(Option<OccurrenceId>, Option<OccurrenceId>)> {
    store::beside(db, id).await
}
