//! Who may run what: asked of the database, every time.

use super::{
    asked::{self, Asked},
    route::stale,
};
use coalition::{
    error::{Error, Refusal, Result},
    ids::{GuildId, RoleId},
    members::{self, Actor, Presence, Responsibility},
};
use poise::serenity_prelude::UserId;

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

/// Who is asking, as a member of the server that a control belongs to. In a direct message Discord says nothing of
/// their roles there, so it is asked.
pub async fn member_of(asked: &Asked<'_>, guild: GuildId) -> Result<Actor> {
    match asked.guild() {
        Some(here) if here == guild => return member(asked).await,
        Some(_) => return Err(stale()),
        None => {}
    }
    let member = asked.data.rest.member(guild.get().into(), UserId::new(asked.user().get())).await;
    let member = member.map_err(|failure| match failure {
        failure if failure.is_gone() => Refusal::new("only-members").into(),
        failure if failure.is_temporary() => Refusal::new("discord-away").into(),
        failure => Error::Broken(anyhow::Error::new(failure)),
    })?;
    let presence = Presence {
        guild,
        member: asked.user(),
        display_name: asked::display_name(&member),
        roles: member.roles.iter().map(|role| RoleId::new(role.get())).collect(),
        administrator: false,
        client_language: asked.client_language(),
        interaction: asked.id(),
    };
    members::identify(&asked.data.db, presence).await
}
