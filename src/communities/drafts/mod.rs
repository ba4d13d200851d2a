//! A profile as somebody typed it, of a community or a coach: kept before it is judged, so that nothing is typed twice.

pub(super) mod store;

use crate::{
    error::{Refusal, Result},
    ids::{CommunityId, ProfileDraftId},
    members::Actor,
};
use chrono::{DateTime, Utc};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::PgPool;

/// Whose profile it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum ProfileKind {
    /// A community's.
    Community,
    /// A coach's.
    Coach,
}

/// What is kept of a profile that was not taken yet.
#[derive(Clone, Debug)]
pub struct ProfileDraft<T> {
    /// Which draft.
    pub id: ProfileDraftId,
    /// The community that is edited; none for a new one, and for a coach.
    pub edits: Option<CommunityId>,
    /// Everything that was typed.
    pub typed: T,
}

/// Keeps what was typed, as it is.
///
/// # Errors
/// When the database does not take it.
pub async fn keep_draft<T: Serialize + Sync>(
    db: &PgPool,
    actor: &Actor,
    kind: ProfileKind,
    edits: Option<CommunityId>,
    typed: &T,
    now: DateTime<Utc>,
) -> Result<ProfileDraftId> {
    let typed = serde_json::to_value(typed).map_err(anyhow::Error::from)?;
    store::insert(db, actor, kind, edits, &typed, now).await
}

/// What is kept of a profile of theirs.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server.
pub async fn draft<T: DeserializeOwned>(
    db: &PgPool,
    actor: &Actor,
    kind: ProfileKind,
    id: ProfileDraftId,
) -> Result<ProfileDraft<T>> {
    let (edits, typed) = store::draft(db, actor, kind, id).await?.ok_or_else(|| Refusal::new("draft-gone"))?;
    Ok(ProfileDraft { id, edits, typed: serde_json::from_value(typed).map_err(anyhow::Error::from)? })
}

/// Keeps what a form brought, in place of what was typed before.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server.
pub async fn keep<T: Serialize + Sync>(db: &PgPool, actor: &Actor, id: ProfileDraftId, typed: &T) -> Result<()> {
    let typed = serde_json::to_value(typed).map_err(anyhow::Error::from)?;
    if store::update(db, actor, id, &typed).await? { Ok(()) } else { Err(Refusal::new("draft-gone").into()) }
}
