//! Lists of threads.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal};
use crate::discord::model::{Channel, kind};
use crate::discord::permissions::{MANAGE_THREADS, READ_MESSAGE_HISTORY};
use crate::discord::render::channel::thread_member;
use crate::discord::rest::{Call, Reply};
use crate::discord::state::State;

/// The open threads of a server that the bot can see.
pub(in crate::discord::rest) fn active(state: &State, guild: Id) -> Outcome<Reply> {
    state.bot_guild(guild)?;
    let threads = state.channels.values().filter(|channel| {
        let open = channel.thread.as_ref().is_some_and(|thread| !thread.archived);
        channel.guild == Some(guild) && open && state.can_see(state.bot, channel)
    });
    Reply::ok(listed(state, &threads.collect::<Vec<_>>(), None))
}

/// The archived threads of a channel, the last archived first (joined private ones: the newest first).
pub(super) fn archived(state: &State, call: &Call, channel: Id, private: bool, joined: bool) -> Outcome<Reply> {
    let place = state.bot_channel(channel, READ_MESSAGE_HISTORY)?;
    if private && !joined && state.permissions_in(state.bot, place) & MANAGE_THREADS == 0 {
        return Err(Refusal::missing_permissions());
    }
    let limit = call.number("limit", 50, 2, 100)?;
    let before = call.query.get("before");
    let before_time = before.and_then(|text| DateTime::parse_from_rfc3339(text).ok()).map(|it| it.with_timezone(&Utc));
    let before_id: Option<Id> = before.and_then(|text| text.parse().ok());
    let changed = |channel: &Channel| channel.thread.as_ref().map(|thread| thread.archive_changed);
    let mut found: Vec<&Channel> = state
        .channels
        .values()
        .filter(|it| it.parent == Some(channel) && it.thread.as_ref().is_some_and(|thread| thread.archived))
        .filter(|it| (it.kind == kind::PRIVATE_THREAD) == private)
        .filter(|it| !joined || it.thread.as_ref().is_some_and(|thread| thread.members.contains_key(&state.bot)))
        .filter(|it| {
            if joined {
                before_id.is_none_or(|before| it.id < before)
            } else {
                before_time.is_none() || changed(it) < before_time
            }
        })
        .collect();
    found.sort_by_key(|it| if joined { (None, it.id) } else { (changed(it), it.id) });
    found.reverse();
    let more = found.len() > limit;
    found.truncate(limit);
    Reply::ok(listed(state, &found, Some(more)))
}

fn listed(state: &State, threads: &[&Channel], more: Option<bool>) -> Value {
    let own = threads.iter().filter_map(|channel| {
        let joined = channel.thread.as_ref()?.members.get(&state.bot)?;
        Some(thread_member(channel.id, state.bot, *joined))
    });
    let mut object = json!({
        "threads": threads.iter().map(|channel| state.channel_json(channel)).collect::<Vec<_>>(),
        "members": own.collect::<Vec<_>>(),
    });
    if let Some(more) = more {
        object["has_more"] = json!(more);
    }
    object
}
