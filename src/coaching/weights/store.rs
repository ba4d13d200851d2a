//! SQL of weights.

use crate::{error::Result, ids::GuildId, matching::Weights, members::Actor};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, types::Json};

pub(super) async fn weights(connection: &mut PgConnection, guild: GuildId) -> Result<Option<Weights>> {
    let weights = sqlx::query_scalar!(
        r#"select weights as "weights: Json<Weights>" from match_weights where guild_id = $1"#,
        guild.sql()
    )
    .fetch_optional(connection)
    .await?;
    Ok(weights.map(|weights| weights.0))
}

/// Of two who tune at once the second sees what the first did.
pub(super) async fn lock(tx: &mut PgConnection, guild: GuildId) -> Result<()> {
    sqlx::query!("select from guilds where guild_id = $1 for update", guild.sql()).execute(tx).await?;
    Ok(())
}

pub(super) async fn upsert(tx: &mut PgConnection, actor: &Actor, weights: &Weights, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into match_weights (guild_id, weights, set_by, set_at) values ($1, $2, $3, $4)
         on conflict on constraint match_weights_pkey do update set
             weights = excluded.weights, set_by = excluded.set_by, set_at = excluded.set_at",
        actor.guild.sql(),
        Json(weights) as _,
        actor.member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}
