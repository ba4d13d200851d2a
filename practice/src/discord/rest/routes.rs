//! Which request goes where.

use super::body::{Call, id};
use super::{
    Reply, account, callbacks, channels, commands, events, guilds, members, messages, overwrites, pins, roles, threads,
    webhooks,
};
use crate::discord::error::{Outcome, Refusal, wrong};
use crate::discord::state::State;

/// Routes that are addressed by an interaction's token need no other.
fn carries_its_own_token(segments: &[&str]) -> bool {
    matches!(segments, ["gateway"] | ["interactions", _, _, "callback"] | ["webhooks", _, _, ..])
}

/// Refuses what Discord refuses before it looks at a route.
pub(super) fn allowed(state: &State, call: &Call) -> Outcome<()> {
    if !call.user_agent {
        return Err(Refusal::new(403, 40333, "internal network error"));
    }
    if call.reason.as_ref().is_some_and(|reason| reason.chars().count() > 512) {
        return Err(wrong("reason", "BASE_TYPE_MAX_LENGTH", "Must be 512 or fewer in length."));
    }
    if carries_its_own_token(&call.segments()) {
        return Ok(());
    }
    let expected = format!("Bot {}", state.token);
    if call.authorization.as_deref() == Some(expected.as_str()) { Ok(()) } else { Err(Refusal::unauthorized()) }
}

pub(super) fn route(state: &mut State, call: &Call) -> Outcome<Reply> {
    let segments = call.segments();
    match (call.method.as_str(), segments.as_slice()) {
        ("POST", ["interactions", interaction, token, "callback"]) => {
            callbacks::create(state, call, id(interaction, "interaction_id")?, token)
        }
        (_, ["webhooks", application, token, rest @ ..]) => webhooks::route(state, call, application, token, rest),
        (_, ["gateway", ..] | ["oauth2", ..] | ["users", ..]) => account::route(state, call, &segments),
        (_, ["applications", _, "commands" | "guilds", ..]) => commands::route(state, call, &segments),
        (_, ["applications", ..]) => account::route(state, call, &segments),
        (_, ["guilds", guild, rest @ ..]) => {
            let guild = id(guild, "guild_id")?;
            match rest {
                ["roles", rest @ ..] => roles::route(state, call, guild, rest),
                ["members", rest @ ..] => members::route(state, call, guild, rest),
                ["scheduled-events", rest @ ..] => events::route(state, call, guild, rest),
                ["threads", "active"] => threads::active(state, guild),
                rest => guilds::route(state, call, guild, rest),
            }
        }
        (_, ["channels", channel, rest @ ..]) => {
            let channel = id(channel, "channel_id")?;
            match rest {
                ["messages", "pins", ..] | ["pins", ..] => pins::route(state, call, channel, rest),
                ["messages", message, "threads"] => {
                    threads::create(state, call, channel, Some(id(message, "message_id")?))
                }
                ["messages", rest @ ..] => messages::route(state, call, channel, rest),
                ["permissions", target] => overwrites::route(state, call, channel, id(target, "overwrite_id")?),
                ["threads" | "thread-members" | "users", ..] => threads::route(state, call, channel, rest),
                rest => channels::route(state, call, channel, rest),
            }
        }
        _ => Err(Refusal::no_such_route()),
    }
}
