//! Who may run what: asked of the database, every time.

use super::asked::Asked;
use coalition::{
    error::{Refusal, Result},
    members::{self, Actor, Responsibility},
};

/// Who is asking, before `/setup` was applied too: for `/setup` and `/help`.
pub async fn anyone(asked: &Asked<'_>) -> Result<Actor> {
    let presence = asked.presence().ok_or_else(|| Refusal::new("only-in-server"))?;
    members::identify(&asked.data.db, presence).await
}

/// Who is asking, in a server that is set up.
pub async fn member(asked: &Asked<'_>) -> Result<Actor> {
    let actor = anyone(asked).await?;
    if !actor.is_set_up {
        return Err(Refusal::new("not-set-up").into());
    }
    Ok(actor)
}

/// Who is asking, if it is an administrator.
pub async fn administrator(asked: &Asked<'_>) -> Result<Actor> {
    let actor = anyone(asked).await?;
    if !actor.is(Responsibility::Administrator) {
        return Err(Refusal::new("only-administrator").into());
    }
    Ok(actor)
}
