//! SQL of refused forms.

use super::Refused;
use crate::{
    error::Result,
    ids::{GuildId, MemberId, RefusedFormId},
};
use chrono::{DateTime, Utc};
use sqlx::{PgPool, types::Json};

pub(super) async fn insert(
    db: &PgPool,
    guild: GuildId,
    member: MemberId,
    form: &Refused,
    now: DateTime<Utc>,
) -> Result<RefusedFormId> {
    let id = sqlx::query_scalar!(
        r#"insert into refused_forms (guild_id, member_id, custom_id, fields, refused_at) values ($1, $2, $3, $4, $5)
           returning id as "id: RefusedFormId""#,
        guild.sql(),
        member.sql(),
        form.custom_id,
        Json(&form.fields) as _,
        now,
    )
    .fetch_one(db)
    .await?;
    Ok(id)
}

pub(super) async fn find(db: &PgPool, guild: GuildId, member: MemberId, id: RefusedFormId) -> Result<Option<Refused>> {
    let found = sqlx::query!(
        r#"select custom_id, fields as "fields: Json<Vec<(String, String)>>" from refused_forms
           where id = $1 and guild_id = $2 and member_id = $3"#,
        id.sql(),
        guild.sql(),
        member.sql(),
    )
    .fetch_optional(db)
    .await?;
    Ok(found.map(|row| Refused { custom_id: row.custom_id, fields: row.fields.0 }))
}

pub(super) async fn purge(db: &PgPool, before: DateTime<Utc>) -> Result<()> {
    sqlx::query!("delete from refused_forms where refused_at < $1", before).execute(db).await?;
    Ok(())
}
