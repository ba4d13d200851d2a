//! SQL of weights.

use crate::{error::Result, ids::GuildId, matching::Weights};
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
