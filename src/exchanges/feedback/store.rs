//! SQL of what people thought of an exchange.

use super::Feedback;
use crate::{
    error::Result,
    ids::{GuildId, MemberId, OccurrenceId},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Whether somebody was there, or said that they would or might be, whether it is held, and when it ends; none where there
/// is no such occurrence.
pub(super) async fn was_there(
    tx: &mut PgConnection,
    guild: GuildId,
    occurrence: OccurrenceId,
    member: MemberId,
) -> Result<Option<(bool, bool, DateTime<Utc>)>> {
    let found = sqlx::query!(
        r#"select o.ends_at, o.state = 'scheduled' as "is_held!", coalesce(a.came or a.answer in ('going', 'maybe'), false) as "was_there!"
           from exchange_occurrences o
           left join exchange_answers a on a.occurrence_id = o.id and a.member_id = $3
           where o.id = $1 and o.guild_id = $2"#,
        occurrence.sql(),
        guild.sql(),
        member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(found.map(|row| (row.was_there, row.is_held, row.ends_at)))
}

pub(super) async fn upsert_rating(
    tx: &mut PgConnection,
    guild: GuildId,
    occurrence: OccurrenceId,
    member: MemberId,
    rating: i16,
    now: DateTime<Utc>,
) -> Result<Feedback> {
    let feedback = sqlx::query_as!(
        Feedback,
        "insert into exchange_feedback (occurrence_id, member_id, guild_id, rating, given_at) values ($1, $2, $3, $4, $5)
         on conflict on constraint exchange_feedback_pkey do update set rating = excluded.rating, given_at = excluded.given_at
         returning rating, useful, will_try",
        occurrence.sql(),
        member.sql(),
        guild.sql(),
        rating,
        now,
    )
    .fetch_one(tx)
    .await?;
    Ok(feedback)
}

/// Keeps the words beside the rating; false where there is none yet.
pub(super) async fn set_words(
    tx: &mut PgConnection,
    occurrence: OccurrenceId,
    member: MemberId,
    useful: &str,
    will_try: &str,
    now: DateTime<Utc>,
) -> Result<Option<i16>> {
    let rating = sqlx::query_scalar!(
        "update exchange_feedback set useful = $3, will_try = $4, given_at = $5
         where occurrence_id = $1 and member_id = $2 returning rating",
        occurrence.sql(),
        member.sql(),
        useful,
        will_try,
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(rating)
}

/// How many rated it, and how well on average.
pub(super) async fn summary(db: &PgPool, occurrence: OccurrenceId) -> Result<(i64, Option<f64>)> {
    let row = sqlx::query!(
        r#"select count(*) as "count!", avg(rating)::float8 as average from exchange_feedback where occurrence_id = $1"#,
        occurrence.sql(),
    )
    .fetch_one(db)
    .await?;
    Ok((row.count, row.average))
}
