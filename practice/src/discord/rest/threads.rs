//! Threads: opening, changing, listing, and who is in them.

mod lists;

use chrono::Utc;
use serde_json::{Value, json};

use super::body::id;
use super::{Call, Reply, messages};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal, Wrongs, wrong};
use crate::discord::model::{Channel, Thread, flag, kind};
use crate::discord::permissions::{
    CREATE_PRIVATE_THREADS, CREATE_PUBLIC_THREADS, MANAGE_THREADS, SEND_MESSAGES, VIEW_CHANNEL,
};
use crate::discord::render::channel::thread_member;
use crate::discord::rules::required_text;
use crate::discord::state::State;

pub(super) use lists::active;

const AUTO_ARCHIVE: [u64; 4] = [60, 1_440, 4_320, 10_080];
const MAX_ACTIVE: usize = 1_000;

pub(super) fn route(state: &mut State, call: &Call, channel: Id, rest: &[&str]) -> Outcome<Reply> {
    match (call.method.as_str(), rest) {
        ("POST", ["threads"]) => create(state, call, channel, None),
        ("GET", ["threads", "archived", which @ ("public" | "private")]) => {
            lists::archived(state, call, channel, *which == "private", false)
        }
        ("GET", ["users", "@me", "threads", "archived", "private"]) => {
            lists::archived(state, call, channel, true, true)
        }
        (method, ["thread-members", rest @ ..]) => members(state, call, method, channel, rest),
        _ => Err(Refusal::no_such_route()),
    }
}

/// A thread under `channel`, from one of its messages if `message` names it.
pub(super) fn create(state: &mut State, call: &Call, channel: Id, message: Option<Id>) -> Outcome<Reply> {
    if call.method != "POST" {
        return Err(Refusal::no_such_route());
    }
    let place = state.bot_channel(channel, 0)?;
    if !matches!(place.kind, kind::TEXT | kind::ANNOUNCEMENT) {
        return Err(Refusal::wrong_channel_kind());
    }
    let body = &call.body;
    let mut wrongs = Wrongs::default();
    required_text(body, "name", "", 100, &mut wrongs);
    let minutes = check_archive(body, &mut wrongs).unwrap_or(place.default_auto_archive.unwrap_or(4_320));
    // Without a type (and without a message) Discord opens a private thread.
    let public = if place.kind == kind::ANNOUNCEMENT { kind::ANNOUNCEMENT_THREAD } else { kind::PUBLIC_THREAD };
    let type_ = if message.is_some() { public } else { body["type"].as_u64().unwrap_or(kind::PRIVATE_THREAD) };
    if !matches!(type_, kind::ANNOUNCEMENT_THREAD | kind::PUBLIC_THREAD | kind::PRIVATE_THREAD) {
        wrongs.choices("type", "10, 11, 12");
    }
    wrongs.check()?;
    let needed = if type_ == kind::PRIVATE_THREAD { CREATE_PRIVATE_THREADS } else { CREATE_PUBLIC_THREADS };
    if state.permissions_in(state.bot, place) & needed == 0 {
        return Err(Refusal::missing_permissions());
    }
    let (guild, place_id) = (place.guild, place.id);
    if let Some(message) = message {
        let found = state.bot_message(channel, message)?;
        if found.thread.is_some() {
            return Err(Refusal::new(400, 160004, "A thread has already been created for this message"));
        }
    }
    let open =
        state.channels.values().filter(|it| it.guild == guild && it.thread.as_ref().is_some_and(|it| !it.archived));
    if open.count() >= MAX_ACTIVE {
        return Err(Refusal::new(400, 160006, "Maximum number of active threads reached"));
    }
    // A thread has the id of the message it was started from.
    let id = message.unwrap_or_else(|| state.ids.next());
    let now = Utc::now();
    let name = body["name"].as_str().unwrap_or_default().trim().to_owned();
    let mut thread = Channel::new(id, type_, guild, name);
    thread.parent = Some(place_id);
    thread.slowmode = body["rate_limit_per_user"].as_u64().unwrap_or(0);
    thread.thread = Some(Thread {
        owner: state.bot,
        archived: false,
        locked: false,
        invitable: body["invitable"].as_bool().unwrap_or(true),
        auto_archive: minutes,
        archive_changed: now,
        members: [(state.bot, now)].into(),
        messages: 0,
    });
    state.add_thread(thread);
    if let Some(message) = message {
        state.update_message((channel, message), |message| {
            message.thread = Some(id);
            message.flags |= flag::HAS_THREAD;
        });
    }
    let thread = state.channels.get(&id).ok_or_else(Refusal::unknown_channel)?;
    Reply::created(state.channel_json(thread))
}

fn check_archive(body: &Value, wrongs: &mut Wrongs) -> Option<u64> {
    let minutes = body["auto_archive_duration"].as_u64()?;
    if !AUTO_ARCHIVE.contains(&minutes) {
        wrongs.choices("auto_archive_duration", "60, 1440, 4320, 10080");
    }
    Some(minutes)
}

pub(super) fn edit(state: &mut State, call: &Call, id: Id) -> Outcome<Reply> {
    let place = state.bot_channel(id, 0)?;
    let Some(thread) = &place.thread else { return Err(Refusal::wrong_channel_kind()) };
    let body = &call.body;
    let mut wrongs = Wrongs::default();
    if body.get("name").is_some() {
        required_text(body, "name", "", 100, &mut wrongs);
    }
    let minutes = check_archive(body, &mut wrongs);
    wrongs.check()?;
    let permissions = state.permissions_in(state.bot, place);
    let manages = permissions & MANAGE_THREADS != 0;
    let own = thread.owner == state.bot;
    let only_opens = body.as_object().is_some_and(|body| body.len() == 1) && body["archived"] == json!(false);
    let may = manages || own || only_opens && !thread.locked && permissions & SEND_MESSAGES != 0;
    let locks = body["locked"].as_bool().is_some_and(|locked| locked != thread.locked);
    let frozen = thread.locked && !manages;
    if !may || locks && !manages || frozen && body["archived"] == json!(false) {
        return Err(Refusal::missing_permissions());
    }
    if thread.archived && body["archived"] != json!(false) {
        return Err(Refusal::new(400, 50083, "Thread is archived"));
    }
    state.update_thread(id, |channel, thread| {
        if let Some(name) = body["name"].as_str() {
            name.trim().clone_into(&mut channel.name);
        }
        channel.slowmode = body["rate_limit_per_user"].as_u64().unwrap_or(channel.slowmode);
        thread.archived = body["archived"].as_bool().unwrap_or(thread.archived);
        thread.locked = body["locked"].as_bool().unwrap_or(thread.locked);
        thread.invitable = body["invitable"].as_bool().unwrap_or(thread.invitable);
        thread.auto_archive = minutes.unwrap_or(thread.auto_archive);
    });
    let place = state.channels.get(&id).ok_or_else(Refusal::unknown_channel)?;
    Reply::ok(state.channel_json(place))
}

pub(super) fn delete(state: &mut State, id: Id) -> Outcome<Reply> {
    let place = state.bot_channel(id, MANAGE_THREADS)?;
    let object = state.channel_json(place);
    state.delete_channel(id);
    Reply::ok(object)
}

fn members(state: &mut State, call: &Call, method: &str, channel: Id, rest: &[&str]) -> Outcome<Reply> {
    let place = state.bot_channel(channel, 0)?;
    let Some(thread) = &place.thread else { return Err(Refusal::wrong_channel_kind()) };
    let user = match rest {
        [] => None,
        ["@me"] => Some(state.bot),
        [user] => Some(id(user, "user_id")?),
        _ => return Err(Refusal::no_such_route()),
    };
    match (method, user) {
        ("GET", None) => {
            let members = thread.members.iter().map(|(user, joined)| {
                let mut object = thread_member(channel, *user, *joined);
                if call.flag("with_member")
                    && let Some((_, member)) = state.member(place.guild, *user)
                {
                    object["member"] = state.member_json(member);
                }
                object
            });
            Reply::ok(members.collect())
        }
        ("GET", Some(user)) => {
            let joined = thread.members.get(&user).ok_or_else(Refusal::unknown_member)?;
            Reply::ok(thread_member(channel, user, *joined))
        }
        ("PUT", Some(user)) => {
            if thread.archived {
                return Err(Refusal::new(400, 50083, "Thread is archived"));
            }
            may_add(state, place, user)?;
            state.add_to_thread(channel, user);
            Reply::none()
        }
        ("DELETE", Some(user)) => {
            let manages = state.permissions_in(state.bot, place) & MANAGE_THREADS != 0;
            let own = place.kind == kind::PRIVATE_THREAD && thread.owner == state.bot;
            if user != state.bot && !manages && !own {
                return Err(Refusal::missing_permissions());
            }
            if !thread.members.contains_key(&user) {
                return Err(Refusal::unknown_member());
            }
            state.remove_from_thread(channel, user);
            Reply::none()
        }
        _ => Err(Refusal::no_such_route()),
    }
}

/// Whoever is added must be in the server and see the thread's channel.
fn may_add(state: &State, place: &Channel, user: Id) -> Outcome<()> {
    messages::can_hold_messages(place)?;
    if user == state.bot {
        return Ok(());
    }
    if state.permissions_in(state.bot, place) & SEND_MESSAGES == 0 {
        return Err(Refusal::missing_permissions());
    }
    if !state.users.contains_key(&user) {
        return Err(Refusal::unknown_user());
    }
    if state.member(place.guild, user).is_none() {
        return Err(Refusal::unknown_member());
    }
    let parent = place.parent.and_then(|parent| state.channels.get(&parent));
    if parent.is_none_or(|parent| state.permissions_in(user, parent) & VIEW_CHANNEL == 0) {
        return Err(Refusal::missing_access());
    }
    if place.thread.as_ref().is_some_and(|thread| thread.members.len() >= 1_000) {
        return Err(wrong("user_id", "THREAD_MEMBERS_MAX", "Maximum number of thread participants reached (1000)"));
    }
    Ok(())
}
