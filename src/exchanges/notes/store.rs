//! SQL of notes.

use super::{Shared, Typed};
use crate::{
    error::Result,
    ids::{MemberId, OccurrenceId},
    members::{Actor, YOUTH_NETWORK},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Whether somebody came; where nobody has said yet who did, whether they said that they would.
pub(super) async fn came(tx: &mut PgConnection, occurrence: OccurrenceId, member: MemberId) -> Result<bool> {
    let came = sqlx::query_scalar!(
        r#"select coalesce(a.came, a.answer = 'going' and a.waiting_since is null and o.attendance_at is null) as "came!"
           from exchange_answers a join exchange_occurrences o on o.id = a.occurrence_id
           where a.occurrence_id = $1 and a.member_id = $2"#,
        occurrence.sql(),
        member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(came.unwrap_or_default())
}

/// What somebody typed last, else what they have shared.
pub(super) async fn typed(tx: &mut PgConnection, occurrence: OccurrenceId, author: MemberId) -> Result<Option<Typed>> {
    let typed = sqlx::query_as!(
        Typed,
        r#"select coalesce(d.learned, n.learned) as "learned!", coalesce(d.will_try, n.will_try) as "will_try!"
           from (select $1::bigint as occurrence_id, $2::bigint as author_id) k
           left join exchange_note_drafts d using (occurrence_id, author_id)
           left join exchange_notes n using (occurrence_id, author_id)
           where d.learned is not null or n.learned is not null"#,
        occurrence.sql(),
        author.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(typed)
}

pub(super) async fn keep_draft(
    db: &PgPool,
    actor: &Actor,
    occurrence: OccurrenceId,
    typed: &Typed,
    now: DateTime<Utc>,
) -> Result<bool> {
    let kept = sqlx::query!(
        "insert into exchange_note_drafts (occurrence_id, author_id, guild_id, learned, will_try, kept_at)
         select o.id, $2, o.guild_id, $4, $5, $6 from exchange_occurrences o where o.id = $1 and o.guild_id = $3
         on conflict on constraint exchange_note_drafts_pkey do update set
             learned = excluded.learned, will_try = excluded.will_try, kept_at = excluded.kept_at",
        occurrence.sql(),
        actor.member.sql(),
        actor.guild.sql(),
        typed.learned,
        typed.will_try,
        now,
    )
    .execute(db)
    .await?;
    Ok(kept.rows_affected() == 1)
}

pub(super) async fn delete_drafts(db: &PgPool, before: DateTime<Utc>) -> Result<()> {
    sqlx::query!("delete from exchange_note_drafts where kept_at < $1", before).execute(db).await?;
    Ok(())
}

/// Makes what was typed the notes, and forgets the draft.
pub(super) async fn share(
    tx: &mut PgConnection,
    actor: &Actor,
    occurrence: OccurrenceId,
    typed: &Typed,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with used as (delete from exchange_note_drafts where occurrence_id = $2 and author_id = $3)
         insert into exchange_notes (guild_id, occurrence_id, author_id, learned, will_try, written_at, is_author_shown)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict on constraint exchange_notes_one_each do update set
             learned = excluded.learned, will_try = excluded.will_try, written_at = excluded.written_at,
             is_author_shown = excluded.is_author_shown",
        actor.guild.sql(),
        occurrence.sql(),
        actor.member.sql(),
        typed.learned,
        typed.will_try,
        now,
        !actor.may_be_young(),
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn shared(db: &PgPool, occurrence: OccurrenceId, author: MemberId) -> Result<Option<Shared>> {
    let shared = sqlx::query_as!(
        Shared,
        r#"select n.id, n.guild_id as guild, n.learned, n.will_try, e.number, e.network, o.theme, o.starts_at,
                  case when n.is_author_shown and e.network <> $3 then m.display_name end as "author_name?"
           from exchange_notes n
           join exchange_occurrences o on o.id = n.occurrence_id join exchanges e on e.id = o.exchange_id
           left join members m on m.guild_id = n.guild_id and m.member_id = n.author_id
           where n.occurrence_id = $1 and n.author_id = $2"#,
        occurrence.sql(),
        author.sql(),
        YOUTH_NETWORK,
    )
    .fetch_optional(db)
    .await?;
    Ok(shared)
}
