//! Roles of a server.

use serde_json::{Value, json};

use super::body::id;
use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal, Wrongs};
use crate::discord::model::{Guild, Role};
use crate::discord::permissions::{ADMINISTRATOR, EVERYONE_DEFAULT, MANAGE_ROLES};
use crate::discord::rules::optional_text;
use crate::discord::state::State;

const MAX_ROLES: usize = 250;

pub(super) fn route(state: &mut State, call: &Call, guild: Id, rest: &[&str]) -> Outcome<Reply> {
    match (call.method.as_str(), rest) {
        ("GET", []) => {
            let (guild, _) = state.bot_guild(guild)?;
            Reply::ok(sorted(guild).into_iter().map(|role| state.role_json(role)).collect())
        }
        ("POST", []) => create(state, call, guild),
        ("PATCH", []) => positions(state, call, guild),
        ("GET", ["member-counts"]) => {
            let (guild, _) = state.bot_guild(guild)?;
            let count = |role: &Id| guild.members.values().filter(|member| member.roles.contains(role)).count();
            let counts = guild.roles.keys().filter(|role| **role != guild.id);
            Reply::ok(Value::Object(counts.map(|role| (role.to_string(), json!(count(role)))).collect()))
        }
        ("GET", [role]) => {
            let (guild, _) = state.bot_guild(guild)?;
            let role = guild.roles.get(&id(role, "role_id")?).ok_or_else(Refusal::unknown_role)?;
            Reply::ok(state.role_json(role))
        }
        ("PATCH", [role]) => edit(state, call, guild, id(role, "role_id")?),
        ("DELETE", [role]) => {
            let role = id(role, "role_id")?;
            let found = state.below_bot(guild, role)?;
            if found.bot.is_some() || role == guild {
                return Err(Refusal::new(400, 50028, "Invalid role"));
            }
            state.delete_role(guild, role);
            Reply::none()
        }
        _ => Err(Refusal::no_such_route()),
    }
}

fn sorted(guild: &Guild) -> Vec<&Role> {
    let mut roles: Vec<&Role> = guild.roles.values().collect();
    roles.sort_by_key(|role| role.rank());
    roles
}

impl State {
    /// A role the bot may change: it has Manage Roles and stands above it.
    pub(super) fn below_bot(&self, guild: Id, role: Id) -> Outcome<&Role> {
        let (guild, member) = self.bot_guild_with(guild, MANAGE_ROLES)?;
        let role = guild.roles.get(&role).ok_or_else(Refusal::unknown_role)?;
        if role.rank() >= guild.rank(member) { Err(Refusal::missing_permissions()) } else { Ok(role) }
    }
}

/// What a body asks of a role, checked.
struct Wanted {
    name: Option<String>,
    permissions: Option<u64>,
    color: Option<u64>,
    hoist: Option<bool>,
    mentionable: Option<bool>,
}

fn read(body: &Value) -> Outcome<Wanted> {
    let mut wrongs = Wrongs::default();
    optional_text(body, "name", "", 100, &mut wrongs);
    let permissions = match &body["permissions"] {
        Value::Null => None,
        Value::String(text) if text.parse::<u64>().is_ok() => text.parse().ok(),
        Value::Number(number) if number.is_u64() => number.as_u64(),
        _ => {
            wrongs.add("permissions", "PERMISSIONS_TYPE_CONVERT", "Could not interpret as permissions");
            None
        }
    };
    let color = body["color"].as_u64().or_else(|| body["colors"]["primary_color"].as_u64());
    if color.is_some_and(|color| color > 0xff_ffff) {
        wrongs.add("color", "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215.");
    }
    wrongs.check()?;
    Ok(Wanted {
        name: body["name"].as_str().filter(|name| !name.is_empty()).map(str::to_owned),
        permissions,
        color,
        hoist: body["hoist"].as_bool(),
        mentionable: body["mentionable"].as_bool(),
    })
}

impl Wanted {
    fn apply(self, role: &mut Role) {
        role.name = self.name.unwrap_or_else(|| std::mem::take(&mut role.name));
        role.permissions = self.permissions.unwrap_or(role.permissions);
        role.color = self.color.unwrap_or(role.color);
        role.hoist = self.hoist.unwrap_or(role.hoist);
        role.mentionable = self.mentionable.unwrap_or(role.mentionable);
    }
}

/// Nobody gives what they do not have.
fn may_grant(state: &State, guild: Id, wanted: u64) -> Outcome<()> {
    let (guild, member) = state.bot_guild(guild)?;
    let held = guild.permissions(member);
    if held & ADMINISTRATOR == 0 && wanted & !held != 0 { Err(Refusal::missing_permissions()) } else { Ok(()) }
}

fn create(state: &mut State, call: &Call, guild: Id) -> Outcome<Reply> {
    let (place, member) = state.bot_guild_with(guild, MANAGE_ROLES)?;
    // Without `permissions` the new role takes those of @everyone.
    let everyone = place.roles.get(&guild).map_or(EVERYONE_DEFAULT, |role| role.permissions);
    let (count, held) = (place.roles.len(), place.permissions(member));
    let wanted = read(&call.body)?;
    if let Some(permissions) = wanted.permissions {
        may_grant(state, guild, permissions)?;
    }
    if count >= MAX_ROLES {
        return Err(Refusal::new(400, 30005, "Maximum number of guild roles reached (250)"));
    }
    let permissions = wanted.permissions.unwrap_or(everyone & held);
    let name = wanted.name.clone().unwrap_or_else(|| "new role".to_owned());
    let role = state.new_role_with(guild, &name, permissions, |role| wanted.apply(role));
    role_reply(state, guild, role)
}

fn role_reply(state: &State, guild: Id, role: Id) -> Outcome<Reply> {
    let role = state.guilds.get(&guild).and_then(|guild| guild.roles.get(&role)).ok_or_else(Refusal::unknown_role)?;
    Reply::ok(state.role_json(role))
}

fn edit(state: &mut State, call: &Call, guild: Id, role: Id) -> Outcome<Reply> {
    let found = state.below_bot(guild, role)?;
    let wanted = read(&call.body)?;
    if let Some(permissions) = wanted.permissions {
        may_grant(state, guild, permissions & !found.permissions)?;
    }
    state.update_role(guild, role, |role| wanted.apply(role));
    role_reply(state, guild, role)
}

fn positions(state: &mut State, call: &Call, guild: Id) -> Outcome<Reply> {
    let (place, member) = state.bot_guild_with(guild, MANAGE_ROLES)?;
    let (top, _) = place.rank(member);
    let mut changes = Vec::new();
    for change in call.body.as_array().into_iter().flatten() {
        let role = id(change["id"].as_str().unwrap_or_default(), "id")?;
        state.below_bot(guild, role)?;
        let position = change["position"].as_i64().unwrap_or(1);
        if position >= top {
            return Err(Refusal::missing_permissions());
        }
        changes.push((role, position));
    }
    for (role, position) in changes {
        state.update_role(guild, role, |role| role.position = position);
    }
    let (place, _) = state.bot_guild(guild)?;
    Reply::ok(sorted(place).into_iter().map(|role| state.role_json(role)).collect())
}
