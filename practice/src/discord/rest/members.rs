//! Members of a server and their roles.

use std::collections::BTreeSet;

use serde_json::Value;

use super::body::id;
use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal, Wrongs, wrong};
use crate::discord::gateway::intents;
use crate::discord::permissions::{MANAGE_NICKNAMES, MANAGE_ROLES};
use crate::discord::rules::optional_text;
use crate::discord::state::State;

pub(super) fn route(state: &mut State, call: &Call, guild: Id, rest: &[&str]) -> Outcome<Reply> {
    match (call.method.as_str(), rest) {
        ("GET", []) => list(state, call, guild),
        ("GET", ["search"]) => {
            let (place, _) = state.bot_guild(guild)?;
            let limit = call.number("limit", 1, 1, 1_000)?;
            let query = call.query.get("query").map(|query| query.to_lowercase()).unwrap_or_default();
            let named = |user: &Id| {
                state.users.get(user).is_some_and(|user| {
                    let shown = user.display_name.iter().any(|name| name.to_lowercase().starts_with(&query));
                    shown || user.name.to_lowercase().starts_with(&query)
                })
            };
            let found = place.members.values().filter(|member| named(&member.user)).take(limit);
            Reply::ok(found.map(|member| state.member_json(member)).collect())
        }
        ("GET", [user]) => {
            let (place, _) = state.bot_guild(guild)?;
            let user = id(user, "user_id")?;
            if !state.users.contains_key(&user) {
                return Err(Refusal::unknown_user());
            }
            let member = place.members.get(&user).ok_or_else(Refusal::unknown_member)?;
            Reply::ok(state.member_json(member))
        }
        ("PATCH", [user]) => edit(state, call, guild, user),
        ("PUT" | "DELETE", [user, "roles", role]) => {
            let (user, role) = (id(user, "user_id")?, id(role, "role_id")?);
            state.below_bot(guild, role)?;
            let (place, _) = state.bot_guild(guild)?;
            if !place.members.contains_key(&user) {
                return Err(Refusal::unknown_member());
            }
            if role == guild || place.roles.get(&role).is_some_and(|role| role.bot.is_some()) {
                return Err(Refusal::new(400, 50028, "Invalid role"));
            }
            let gives = call.method == "PUT";
            state.update_member(guild, user, |member| {
                if gives {
                    member.roles.insert(role);
                } else {
                    member.roles.remove(&role);
                }
            });
            Reply::none()
        }
        _ => Err(Refusal::no_such_route()),
    }
}

/// The whole list needs the members intent, switched on for the application.
fn list(state: &State, call: &Call, guild: Id) -> Outcome<Reply> {
    let (place, _) = state.bot_guild(guild)?;
    if state.privileged_intents & intents::MEMBERS == 0 {
        return Err(Refusal::missing_access());
    }
    let limit = call.number("limit", 1, 1, 1_000)?;
    let after = call.id_in_query("after")?.unwrap_or(Id(0));
    let members = place.members.values().filter(|member| member.user > after).take(limit);
    Reply::ok(members.map(|member| state.member_json(member)).collect())
}

fn edit(state: &mut State, call: &Call, guild: Id, user: &str) -> Outcome<Reply> {
    let mut wrongs = Wrongs::default();
    optional_text(&call.body, "nick", "", 32, &mut wrongs);
    wrongs.check()?;
    let (place, bot) = state.bot_guild(guild)?;
    let user = if user == "@me" { state.bot } else { id(user, "user_id")? };
    let member = place.members.get(&user).ok_or_else(Refusal::unknown_member)?;
    let held = place.permissions(bot);
    let outranked = user != state.bot && place.rank(member) >= place.rank(bot);
    if call.body.get("nick").is_some() && user != state.bot && (held & MANAGE_NICKNAMES == 0 || outranked) {
        return Err(Refusal::missing_permissions());
    }
    let roles = match &call.body["roles"] {
        Value::Array(given) => {
            if held & MANAGE_ROLES == 0 {
                return Err(Refusal::missing_permissions());
            }
            let mut roles = BTreeSet::new();
            for role in given {
                let role = id(role.as_str().unwrap_or_default(), "roles")?;
                if !place.roles.contains_key(&role) || role == guild {
                    return Err(wrong("roles", "INVALID_ROLE", "Invalid role"));
                }
                roles.insert(role);
            }
            for changed in roles.symmetric_difference(&member.roles) {
                state.below_bot(guild, *changed)?;
            }
            Some(roles)
        }
        _ => None,
    };
    state.update_member(guild, user, |member| {
        if let Some(nick) = call.body.get("nick") {
            member.nick = nick.as_str().filter(|nick| !nick.is_empty()).map(str::to_owned);
        }
        member.roles = roles.unwrap_or_else(|| std::mem::take(&mut member.roles));
    });
    let (_, member) = state.member(Some(guild), user).ok_or_else(Refusal::unknown_member)?;
    Reply::ok(state.member_json(member))
}
