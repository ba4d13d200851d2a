//! Forms that were refused for their words: kept for a day, to be opened again filled in.

mod store;

use crate::{
    error::{Refusal, Result},
    ids::{GuildId, MemberId, RefusedFormId},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How long a refused form is kept.
const KEPT: TimeDelta = TimeDelta::days(1);

/// A form as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// To which it answers.
    pub custom_id: String,
    /// What was typed into each field, by its name.
    pub fields: Vec<(String, String)>,
}

/// Keeps a form that was refused.
///
/// # Errors
/// When the database does not take it.
pub async fn keep(
    db: &PgPool,
    guild: GuildId,
    member: MemberId,
    form: &Refused,
    now: DateTime<Utc>,
) -> Result<RefusedFormId> {
    store::insert(db, guild, member, form, now).await
}

/// A form of theirs that was refused.
///
/// # Errors
/// A refusal when there is none, or not any more.
pub async fn find(db: &PgPool, guild: GuildId, member: MemberId, id: RefusedFormId) -> Result<Refused> {
    store::find(db, guild, member, id).await?.ok_or_else(|| Refusal::new("draft-gone").into())
}

/// Forgets forms that were refused more than a day ago.
///
/// # Errors
/// When the database does not answer.
pub async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    store::purge(db, now - KEPT).await
}
