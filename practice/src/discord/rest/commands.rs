//! Application commands, global and of one server.

use std::sync::Arc;

use serde_json::{Value, json};

use super::body::id;
use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal};
use crate::discord::model::Command;
use crate::discord::rules::commands as rules;
use crate::discord::state::State;

pub(super) fn route(state: &mut State, call: &Call, segments: &[&str]) -> Outcome<Reply> {
    let (application, scope, rest) = match segments {
        ["applications", application, "commands", rest @ ..] => (application, None, rest),
        ["applications", application, "guilds", guild, "commands", rest @ ..] => {
            (application, Some(id(guild, "guild_id")?), rest)
        }
        _ => return Err(Refusal::no_such_route()),
    };
    if id(application, "application_id")? != state.application {
        return Err(Refusal::new(403, 20012, "You are not authorized to perform this action on this application"));
    }
    if let Some(guild) = scope {
        state.bot_guild(guild).map_err(|_| Refusal::missing_access())?;
    }
    match (call.method.as_str(), rest) {
        ("GET", []) => {
            let commands = state.commands.values().filter(|command| command.guild == scope);
            let localized = call.flag("with_localizations");
            Reply::ok(commands.map(|command| state.command_json(command, localized)).collect())
        }
        ("PUT", []) => replace(state, call, scope),
        ("POST", []) => create(state, call, scope),
        ("GET", [command]) => {
            let command = find(state, scope, command)?;
            Reply::ok(state.command_json(command, true))
        }
        ("PATCH", [command]) => edit(state, call, scope, command),
        ("DELETE", [command]) => {
            let id = find(state, scope, command)?.id;
            state.commands.remove(&id);
            Reply::none()
        }
        _ => Err(Refusal::no_such_route()),
    }
}

fn find<'a>(state: &'a State, scope: Option<Id>, text: &str) -> Outcome<&'a Command> {
    let found = state.commands.get(&id(text, "command_id")?).filter(|command| command.guild == scope);
    found.ok_or_else(Refusal::unknown_command)
}

/// Commands of the same name keep their id; those that are not named go.
fn replace(state: &mut State, call: &Call, scope: Option<Id>) -> Outcome<Reply> {
    let bodies = rules::check_all(&call.body)?;
    let old: Vec<Id> = state.commands.values().filter(|it| it.guild == scope).map(|it| it.id).collect();
    let mut kept = Vec::new();
    for body in bodies {
        let same = old.iter().copied().find(|id| {
            state.commands.get(id).is_some_and(|it| it.body["name"] == body["name"] && it.body["type"] == body["type"])
        });
        kept.push(put(state, scope, same, body));
    }
    for id in old.iter().filter(|id| !kept.contains(id)) {
        state.commands.remove(id);
    }
    let commands = kept.iter().filter_map(|id| state.commands.get(id));
    Reply::ok(commands.map(|command| state.command_json(command, true)).collect())
}

fn create(state: &mut State, call: &Call, scope: Option<Id>) -> Outcome<Reply> {
    let body = rules::check(&call.body)?;
    let in_scope = || state.commands.values().filter(|command| command.guild == scope);
    let same = in_scope().find(|it| it.body["name"] == body["name"] && it.body["type"] == body["type"]).map(|it| it.id);
    if same.is_none() && in_scope().count() >= 100 {
        return Err(Refusal::new(400, 30032, "Maximum number of application commands reached (100)"));
    }
    let id = put(state, scope, same, body);
    let answer = state.commands.get(&id).map_or(Value::Null, |command| state.command_json(command, true));
    if same.is_some() { Reply::ok(answer) } else { Reply::created(answer) }
}

fn edit(state: &mut State, call: &Call, scope: Option<Id>, command: &str) -> Outcome<Reply> {
    let command = find(state, scope, command)?;
    let (id, mut body) = (command.id, command.body.clone());
    if let (Value::Object(body), Value::Object(changes)) = (&mut body, call.body.clone()) {
        body.extend(changes);
    }
    let body = rules::check(&body)?;
    put(state, scope, Some(id), body);
    Reply::ok(state.commands.get(&id).map_or(Value::Null, |command| state.command_json(command, true)))
}

fn put(state: &mut State, guild: Option<Id>, same: Option<Id>, body: Value) -> Id {
    let unchanged = same.and_then(|id| state.commands.get(&id)).filter(|command| command.body == body);
    if let Some(unchanged) = unchanged {
        return unchanged.id;
    }
    let version = state.ids.next();
    let id = same.unwrap_or(version);
    let mut whole = body.clone();
    whole["id"] = json!(id);
    whole["application_id"] = json!(state.application);
    whole["version"] = json!(version);
    if let Some(guild) = guild {
        whole["guild_id"] = json!(guild);
    }
    state.commands.insert(id, Command { id, guild, body, whole: Arc::new(whole) });
    id
}

impl State {
    pub(crate) fn command_json(&self, command: &Command, localized: bool) -> Value {
        let mut object = Value::clone(&command.whole);
        if !localized {
            drop_localizations(&mut object);
        }
        object
    }
}

fn drop_localizations(object: &mut Value) {
    if let Value::Object(fields) = object {
        fields.retain(|name, _| !name.ends_with("_localizations"));
        for inside in ["options", "choices"] {
            fields.get_mut(inside).and_then(Value::as_array_mut).into_iter().flatten().for_each(drop_localizations);
        }
    }
}
