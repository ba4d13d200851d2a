//! The thread in which an exchange is prepared: which one it is, how it is named, and what opens it.

mod store;

use crate::{
    error::Result,
    ids::{ChannelId, ExchangeId, MessageId},
};
use sqlx::PgPool;

/// The thread of an exchange, as far as is known.
#[derive(Clone, Debug, Default)]
pub struct Thread {
    /// Which thread; none when there is none yet.
    pub id: Option<ChannelId>,
    /// How it is named.
    pub name: Option<String>,
    /// The message that opens it.
    pub agenda: Option<MessageId>,
    /// A digest of what that shows.
    pub shown: Option<String>,
}

/// The thread of an exchange.
///
/// # Errors
/// When the database does not answer.
pub async fn thread(db: &PgPool, exchange: ExchangeId) -> Result<Thread> {
    Ok(store::thread(db, exchange).await?.unwrap_or_default())
}

/// Remembers which thread it is, and how it is named. Another thread is not opened yet.
///
/// # Errors
/// When the database does not take it.
pub async fn remember(db: &PgPool, exchange: ExchangeId, thread: ChannelId, name: &str) -> Result<()> {
    store::set_thread(db, exchange, thread, name).await
}

/// Remembers the message that opens it, and what that shows.
///
/// # Errors
/// When the database does not take it.
pub async fn opened(db: &PgPool, exchange: ExchangeId, agenda: MessageId, shown: &str) -> Result<()> {
    store::set_agenda(db, exchange, agenda, shown).await
}
