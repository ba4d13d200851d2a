//! SQL of names that are shown no more.

use crate::{
    error::Result,
    ids::{ExchangeId, GuildId, MemberId, OccurrenceId, PollId},
    members::YOUTH_NETWORK,
};
use sqlx::PgConnection;

pub(super) async fn hide_hosts(tx: &mut PgConnection, most: i64) -> Result<Vec<(GuildId, ExchangeId)>> {
    let hidden = sqlx::query!(
        r#"update exchanges set is_host_shown = false where id in (
               select e.id from exchanges e
               join who_may_be_young($1) y on y.guild_id = e.guild_id and y.member_id = e.host_id
               where e.is_host_shown order by e.id limit $2)
           returning guild_id as "guild: GuildId", id as "id: ExchangeId""#,
        YOUTH_NETWORK,
        most,
    )
    .fetch_all(tx)
    .await?;
    Ok(hidden.into_iter().map(|row| (row.guild, row.id)).collect())
}

pub(super) async fn hide_cohosts(tx: &mut PgConnection, most: i64) -> Result<Vec<(GuildId, ExchangeId)>> {
    let hidden = sqlx::query!(
        r#"update exchanges set is_cohost_shown = false where id in (
               select e.id from exchanges e
               join who_may_be_young($1) y on y.guild_id = e.guild_id and y.member_id = e.cohost_id
               where e.is_cohost_shown order by e.id limit $2)
           returning guild_id as "guild: GuildId", id as "id: ExchangeId""#,
        YOUTH_NETWORK,
        most,
    )
    .fetch_all(tx)
    .await?;
    Ok(hidden.into_iter().map(|row| (row.guild, row.id)).collect())
}

pub(super) async fn hide_poll_authors(tx: &mut PgConnection, most: i64) -> Result<Vec<(GuildId, PollId)>> {
    let hidden = sqlx::query!(
        r#"update exchange_polls set is_author_shown = false where id in (
               select p.id from exchange_polls p
               join who_may_be_young($1) y on y.guild_id = p.guild_id and y.member_id = p.author_id
               where p.is_author_shown order by p.id limit $2)
           returning guild_id as "guild: GuildId", id as "id: PollId""#,
        YOUTH_NETWORK,
        most,
    )
    .fetch_all(tx)
    .await?;
    Ok(hidden.into_iter().map(|row| (row.guild, row.id)).collect())
}

pub(super) async fn hide_note_authors(
    tx: &mut PgConnection,
    most: i64,
) -> Result<Vec<(GuildId, OccurrenceId, MemberId)>> {
    let hidden = sqlx::query!(
        r#"update exchange_notes set is_author_shown = false where id in (
               select n.id from exchange_notes n
               join who_may_be_young($1) y on y.guild_id = n.guild_id and y.member_id = n.author_id
               where n.is_author_shown order by n.id limit $2)
           returning guild_id as "guild: GuildId", occurrence_id as "occurrence: OccurrenceId", author_id as "author: MemberId""#,
        YOUTH_NETWORK,
        most,
    )
    .fetch_all(tx)
    .await?;
    Ok(hidden.into_iter().map(|row| (row.guild, row.occurrence, row.author)).collect())
}
