//! Fetches what people attached, before Discord forgets it. A file never holds up the words it came with.

use super::{Edge, NotFetched};
use crate::{error::Result, stories::files};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often it looks for what was not asked for by name.
const EVERY: TimeDelta = TimeDelta::seconds(20);
/// After this Discord's signed address is dead.
const FORGOTTEN: TimeDelta = TimeDelta::hours(24);

pub(super) async fn run(db: &PgPool, edge: &impl Edge, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    for file in files::pending(db).await? {
        match edge.fetch(&file.url, &file.name).await {
            Ok(content) => files::keep(db, &file, &content, now).await?,
            Err(NotFetched::Refused(reason)) => files::refuse(db, &file, reason, now).await?,
            Err(NotFetched::Away) if file.attached_at + FORGOTTEN < now => {
                files::refuse(db, &file, "file-gone", now).await?;
            }
            Err(NotFetched::Away) => {}
        }
    }
    Ok(now + EVERY)
}
