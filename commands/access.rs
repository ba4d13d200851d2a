//! Who may run what: asked of the database, every time.

use super::{
    asked::{self, Asked},
    route::stale,
};
use coalition::{
    error::{Error, Refusal, Result},
    ids::{GuildId, RoleId, StoryDraftId},
    language::Language,
    members::{self, Actor, Presence, Responsibility},
    networks::membership::follow,
    stories,
};
use poise::serenity_prelude::UserId;

/// Who is asking, before `/setup` was applied too: for `/setup` and `/help`.
pub async fn anyone(asked: &Asked<'_>) -> Result<Actor> {
    let presence = asked.presence().ok_or_else(|| Refusal::new("only-in-server"))?;
    identify(asked, presence).await
}

/// Who is asking; where they hold other roles than the record says, it follows.
async fn identify(asked: &Asked<'_>, presence: Presence) -> Result<Actor> {
    let roles = presence.roles.clone();
    let actor = members::identify(&asked.data.db, presence).await?;
    if actor.is_out_of_step {
        match follow::noticed(&asked.data.db, &actor, &roles, asked.data.clock.now()).await {
            Ok(()) => asked.data.wake(),
            // What they came for does not wait for that; it is noticed again next time.
            Err(cause) => tracing::warn!(guild = %actor.guild, %cause, "the record does not follow yet"),
        }
    }
    Ok(actor)
}

/// In which server somebody asks that nobody has to be known for: nothing is written down.
pub async fn somebody(asked: &Asked<'_>) -> Result<(GuildId, Language)> {
    let guild = asked.guild().ok_or_else(|| Refusal::new("only-in-server"))?;
    match members::home(&asked.data.db, guild).await? {
        Some(home) if home.is_set_up => Ok((guild, home.language)),
        _ => Err(Refusal::new("not-set-up").into()),
    }
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

/// Who is asking for what is theirs whoever they are: in a direct message nothing is asked of Discord, and no responsibility
/// is known.
pub async fn person(asked: &Asked<'_>, guild: GuildId) -> Result<Actor> {
    match asked.guild() {
        Some(here) if here == guild => return member(asked).await,
        Some(_) => return Err(stale()),
        None => {}
    }
    let presence = Presence {
        guild,
        member: asked.user(),
        display_name: asked.user_name(),
        roles: Vec::new(),
        administrator: false,
        client_language: asked.client_language(),
        interaction: asked.id(),
    };
    members::known(&asked.data.db, presence).await
}

/// Who is asking, as a member of the server in which they began a draft of a story.
pub async fn author_of(asked: &Asked<'_>, draft: StoryDraftId) -> Result<Actor> {
    member_wherever(asked, stories::draft_guild(&asked.data.db, asked.user(), draft)).await
}

/// Who is asking with a control that stands in the server or in a direct message. Which server it belongs to is looked up
/// only where the interaction does not say.
pub async fn member_wherever(asked: &Asked<'_>, guild: impl Future<Output = Result<GuildId>>) -> Result<Actor> {
    if asked.guild().is_some() {
        return member(asked).await;
    }
    member_of(asked, guild.await?).await
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
    identify(asked, presence).await
}
