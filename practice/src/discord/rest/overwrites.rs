//! Who may do what in one channel.

use serde_json::Value;

use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal, Wrongs};
use crate::discord::model::{Channel, Overwrite};
use crate::discord::permissions::{ADMINISTRATOR, MANAGE_ROLES};
use crate::discord::rules::list;
use crate::discord::state::State;

pub(super) fn route(state: &mut State, call: &Call, channel: Id, target: Id) -> Outcome<Reply> {
    let place = state.bot_channel(channel, MANAGE_ROLES)?;
    let Some(guild) = place.guild.filter(|_| place.thread.is_none()) else {
        return Err(Refusal::wrong_channel_kind());
    };
    match call.method.as_str() {
        "PUT" => {
            let mut wrongs = Wrongs::default();
            let overwrite = one(state, guild, target, &call.body, "", &mut wrongs);
            wrongs.check()?;
            let overwrite = overwrite.ok_or_else(Refusal::unknown_overwrite)?;
            may_set(state, place, std::slice::from_ref(&overwrite))?;
            state.update_channel(channel, |channel| {
                channel.overwrites.retain(|other| other.id != target);
                channel.overwrites.push(overwrite);
            });
            Reply::none()
        }
        "DELETE" => {
            if !place.overwrites.iter().any(|overwrite| overwrite.id == target) {
                return Err(Refusal::unknown_overwrite());
            }
            state.update_channel(channel, |channel| channel.overwrites.retain(|overwrite| overwrite.id != target));
            Reply::none()
        }
        _ => Err(Refusal::no_such_route()),
    }
}

/// The `permission_overwrites` of a body, if it names them.
pub(super) fn read(state: &State, guild: Id, body: &Value, wrongs: &mut Wrongs) -> Option<Vec<Overwrite>> {
    if body["permission_overwrites"].is_null() {
        return None;
    }
    let mut read = Vec::new();
    for (index, given) in list(body, "permission_overwrites", "", wrongs).iter().enumerate() {
        let path = format!("permission_overwrites.{index}");
        let id = given["id"].as_str().and_then(|id| id.parse().ok()).or_else(|| given["id"].as_u64().map(Id));
        match id {
            None => wrongs.required(&format!("{path}.id")),
            Some(id) => read.extend(one(state, guild, id, given, &path, wrongs)),
        }
    }
    Some(read)
}

fn one(state: &State, guild: Id, id: Id, body: &Value, path: &str, wrongs: &mut Wrongs) -> Option<Overwrite> {
    let place = |field: &str| if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") };
    let for_member = match body["type"].as_u64() {
        Some(0) => false,
        Some(1) => true,
        _ => {
            wrongs.choices(&place("type"), "0, 1");
            return None;
        }
    };
    let mut bits = |field: &str| match &body[field] {
        Value::Null => 0,
        Value::String(text) if text.parse::<u64>().is_ok() => text.parse().unwrap_or(0),
        Value::Number(number) if number.is_u64() => number.as_u64().unwrap_or(0),
        _ => {
            wrongs.add(&place(field), "PERMISSIONS_TYPE_CONVERT", "Could not interpret as permissions");
            0
        }
    };
    let (allow, deny) = (bits("allow"), bits("deny"));
    let guild = state.guilds.get(&guild)?;
    let known = if for_member { guild.members.contains_key(&id) } else { guild.roles.contains_key(&id) };
    if !known {
        let (code, what) = if for_member { ("INVALID_USER", "User") } else { ("INVALID_ROLE", "Role") };
        wrongs.add(&place("id"), code, format!("Invalid {what}"));
        return None;
    }
    Some(Overwrite { id, for_member, allow, deny: deny & !allow })
}

/// Only what the bot itself may do in the channel can be allowed or denied by it.
pub(super) fn may_set(state: &State, channel: &Channel, given: &[Overwrite]) -> Outcome<()> {
    let held = state.permissions_in(state.bot, channel);
    if held & MANAGE_ROLES == 0 {
        return Err(Refusal::missing_permissions());
    }
    if held & ADMINISTRATOR != 0 {
        return Ok(());
    }
    let own = channel.guild.and_then(|guild| state.member(Some(guild), state.bot));
    let everywhere = own.map_or(0, |(guild, member)| guild.permissions(member));
    // An overwrite that gives the bot Manage Roles in this channel lets it set everything there.
    let trusted = channel.overwrites.iter().any(|it| {
        let ours = own.is_some_and(|(_, member)| it.id == member.user || member.roles.contains(&it.id));
        ours && it.allow & MANAGE_ROLES != 0
    });
    let changed = given.iter().filter(|overwrite| !channel.overwrites.contains(overwrite));
    let touched = changed.fold(0, |sum, it| {
        let before = channel.overwrites.iter().find(|other| other.id == it.id);
        let (allow, deny) = before.map_or((0, 0), |before| (before.allow, before.deny));
        sum | (it.allow ^ allow) | (it.deny ^ deny)
    });
    let beyond = touched & !(held | everywhere) != 0 || touched & MANAGE_ROLES != 0;
    if beyond && !trusted { Err(Refusal::missing_permissions()) } else { Ok(()) }
}
