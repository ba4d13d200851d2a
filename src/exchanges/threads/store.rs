//! SQL of the threads in which exchanges are prepared.

use super::Thread;
use crate::{
    error::Result,
    ids::{ChannelId, ExchangeId, MessageId},
};
use sqlx::PgPool;

pub(super) async fn thread(db: &PgPool, exchange: ExchangeId) -> Result<Option<Thread>> {
    let thread = sqlx::query_as!(
        Thread,
        r#"select thread_id as "id: ChannelId", thread_name as name, agenda_message_id as "agenda: MessageId",
                  agenda_shown as shown
           from exchanges where id = $1"#,
        exchange.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(thread)
}

pub(super) async fn set_thread(db: &PgPool, exchange: ExchangeId, thread: ChannelId, name: &str) -> Result<()> {
    sqlx::query!(
        "update exchanges set thread_id = $2, thread_name = $3,
             agenda_message_id = case when thread_id = $2 then agenda_message_id end,
             agenda_shown = case when thread_id = $2 then agenda_shown end
         where id = $1",
        exchange.sql(),
        thread.sql(),
        name,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn set_agenda(db: &PgPool, exchange: ExchangeId, agenda: MessageId, shown: &str) -> Result<()> {
    sqlx::query!(
        "update exchanges set agenda_message_id = $2, agenda_shown = $3 where id = $1",
        exchange.sql(),
        agenda.sql(),
        shown,
    )
    .execute(db)
    .await?;
    Ok(())
}
