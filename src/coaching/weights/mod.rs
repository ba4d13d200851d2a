//! What counts how much in a server.

mod store;

use crate::{error::Result, ids::GuildId, matching::Weights};
use sqlx::PgConnection;

/// The weights of a server; the defaults before anybody decided otherwise.
///
/// # Errors
/// When the database does not answer.
pub async fn of(connection: &mut PgConnection, guild: GuildId) -> Result<Weights> {
    Ok(store::weights(connection, guild).await?.unwrap_or_default())
}
