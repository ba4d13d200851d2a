//! People named in an option: who they are in this server, as Discord sends it along.

use super::Context;
use coalition::{
    communities::Named,
    discord::text,
    error::{Refusal, Result},
    ids::{GuildId, MemberId, RoleId},
    members::{self, YOUTH_NETWORK},
    networks::youth,
};
use poise::serenity_prelude::User;

/// Somebody who was named: a person in this server, with their display name.
pub async fn named(ctx: Context<'_>, user: &User) -> Result<(Named, String)> {
    if user.bot {
        return Err(Refusal::new("named-is-bot").into());
    }
    let resolved = &ctx.interaction.data.resolved.members;
    let (Some(guild), Some(member)) = (ctx.interaction.guild_id, resolved.get(&user.id)) else {
        return Err(Refusal::new("named-not-here").into());
    };
    let roles: Vec<RoleId> = member.roles.iter().map(|role| RoleId::new(role.get())).collect();
    let (db, guild) = (&ctx.framework.user_data.db, GuildId::new(guild.get()));
    let keys = members::keys_of(db, guild, &roles).await?;
    let member_id = MemberId::new(user.id.get());
    // Also who only asks to join the young, and has no role that says so.
    let is_youth = keys.iter().any(|key| key == YOUTH_NETWORK) || youth::is_of_youth(db, guild, member_id).await?;
    let named = Named { member: member_id, is_youth };
    let name = member.nick.as_deref().or(user.global_name.as_deref()).unwrap_or(&user.name);
    let name = text::clean_line(name);
    Ok((named, if name.is_empty() { text::clean_line(&user.name) } else { name }))
}
