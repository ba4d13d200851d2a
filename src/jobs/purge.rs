//! Removes what nobody needs any more: drafts never handed in, files that belong to nothing.

use crate::{
    communities,
    error::Result,
    exchanges::{self, drafts, polls},
    members::forms,
    networks::{announcements, membership},
    stories,
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often.
const EVERY: TimeDelta = TimeDelta::hours(6);

pub(super) async fn run(db: &PgPool, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    stories::purge(db, now).await?;
    exchanges::purge_notes(db, now).await?;
    drafts::purge(db, now).await?;
    polls::purge(db, now).await?;
    membership::purge(db, now).await?;
    announcements::purge(db, now).await?;
    communities::purge(db, now).await?;
    forms::purge(db, now).await?;
    Ok(now + EVERY)
}
