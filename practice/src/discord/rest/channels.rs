//! Making, changing and deleting channels.

use serde_json::Value;

use super::{Call, Reply, overwrites, threads};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal, Wrongs, wrong};
use crate::discord::model::{Channel, Overwrite, kind};
use crate::discord::permissions::{MANAGE_CHANNELS, MANAGE_ROLES, VIEW_CHANNEL};
use crate::discord::rules::{optional_text, required_text};
use crate::discord::state::State;

/// Channels of a server, and of one category.
const MAX_CHANNELS: usize = 500;
const MAX_IN_CATEGORY: usize = 50;

pub(super) fn route(state: &mut State, call: &Call, channel: Id, rest: &[&str]) -> Outcome<Reply> {
    match (call.method.as_str(), rest) {
        ("GET", []) => {
            let channel = state.bot_channel(channel, 0)?;
            Reply::ok(state.channel_json(channel))
        }
        ("PATCH", []) if is_thread(state, channel) => threads::edit(state, call, channel),
        ("PATCH", []) => edit(state, call, channel),
        ("DELETE", []) if is_thread(state, channel) => threads::delete(state, channel),
        ("DELETE", []) => {
            let place = state.bot_channel(channel, 0)?;
            let object = state.channel_json(place);
            // Direct messages are only closed, and come back with the next message.
            if place.guild.is_some() {
                state.bot_channel(channel, MANAGE_CHANNELS)?;
                state.delete_channel(channel);
            }
            Reply::ok(object)
        }
        ("POST", ["typing"]) => {
            state.bot_channel(channel, crate::discord::permissions::SEND_MESSAGES)?;
            Reply::none()
        }
        _ => Err(Refusal::no_such_route()),
    }
}

fn is_thread(state: &State, channel: Id) -> bool {
    state.channels.get(&channel).is_some_and(|channel| channel.thread.is_some())
}

pub(super) fn create(state: &mut State, call: &Call, guild: Id) -> Outcome<Reply> {
    state.bot_guild_with(guild, MANAGE_CHANNELS)?;
    let body = &call.body;
    let mut wrongs = Wrongs::default();
    required_text(body, "name", "", 100, &mut wrongs);
    check(body, &mut wrongs);
    let type_ = body["type"].as_u64().unwrap_or(kind::TEXT);
    if !matches!(
        type_,
        kind::TEXT | kind::VOICE | kind::CATEGORY | kind::ANNOUNCEMENT | kind::STAGE | kind::FORUM | kind::MEDIA
    ) {
        wrongs.choices("type", "0, 2, 4, 5, 13, 14, 15, 16");
    }
    let given = overwrites::read(state, guild, body, &mut wrongs);
    let parent = parent(state, guild, body, &mut wrongs);
    wrongs.check()?;
    if let Some(parent) = parent {
        let permissions = state.permissions_in(state.bot, parent);
        if permissions & VIEW_CHANNEL == 0 {
            return Err(Refusal::missing_access());
        }
        if permissions & MANAGE_CHANNELS == 0 {
            return Err(Refusal::missing_permissions());
        }
    }
    if let Some(given) = &given {
        may_begin_with(state, guild, given)?;
    }
    let of_guild = || state.channels.values().filter(|it| it.guild == Some(guild) && it.thread.is_none());
    if of_guild().count() >= MAX_CHANNELS {
        return Err(Refusal::new(400, 30013, "Maximum number of guild channels reached (500)"));
    }
    // A channel made inside a category takes over what the category allows, unless it says otherwise.
    let inherited = parent.map(|parent| parent.overwrites.clone()).unwrap_or_default();
    let parent = parent.map(|parent| parent.id);
    let next = of_guild().map(|channel| channel.position).max().unwrap_or(-1) + 1;
    let id = state.ids.next();
    let name = named(type_, body["name"].as_str().unwrap_or_default());
    let mut channel = Channel::new(id, type_, Some(guild), name);
    channel.parent = parent;
    channel.overwrites = given.unwrap_or(inherited);
    channel.position = next;
    apply(&mut channel, body);
    state.add_channel(channel);
    let channel = state.channels.get(&id).ok_or_else(Refusal::unknown_channel)?;
    Reply::created(state.channel_json(channel))
}

/// Text channels are lower case and have dashes for spaces.
fn named(type_: u64, name: &str) -> String {
    if !matches!(type_, kind::TEXT | kind::ANNOUNCEMENT | kind::FORUM | kind::MEDIA) {
        return name.trim().to_owned();
    }
    name.trim().to_lowercase().split_whitespace().collect::<Vec<_>>().join("-")
}

fn check(body: &Value, wrongs: &mut Wrongs) {
    optional_text(body, "topic", "", 1_024, wrongs);
    if body["rate_limit_per_user"].as_u64().is_some_and(|seconds| seconds > 21_600) {
        let message = "int value should be less than or equal to 21600.";
        wrongs.add("rate_limit_per_user", "NUMBER_TYPE_MAX", message);
    }
}

/// The category a body names.
fn parent<'a>(state: &'a State, guild: Id, body: &Value, wrongs: &mut Wrongs) -> Option<&'a Channel> {
    let given = body["parent_id"].as_str()?;
    let parent = given.parse().ok().and_then(|id| state.channels.get(&id)).filter(|it| it.guild == Some(guild));
    match parent {
        Some(parent) if parent.kind == kind::CATEGORY => {
            let inside = state.channels.values().filter(|channel| channel.parent == Some(parent.id)).count();
            if inside >= MAX_IN_CATEGORY {
                let message = "Maximum number of channels in category reached (50)";
                wrongs.add("parent_id", "CHANNEL_PARENT_MAX_CHANNELS", message);
            }
            Some(parent)
        }
        Some(_) => {
            wrongs.add("parent_id", "CHANNEL_PARENT_INVALID_TYPE", "Not a category");
            None
        }
        None => {
            wrongs.add("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist");
            None
        }
    }
}

/// Whoever makes a channel can only allow and deny what they hold in the server, and Manage Roles only as
/// administrator.
fn may_begin_with(state: &State, guild: Id, given: &[Overwrite]) -> Outcome<()> {
    let (guild, member) = state.bot_guild(guild)?;
    let held = guild.permissions(member);
    let administrator = held & crate::discord::permissions::ADMINISTRATOR != 0;
    let touched = given.iter().fold(0, |sum, overwrite| sum | overwrite.allow | overwrite.deny);
    let beyond = touched & !held != 0 || (touched & MANAGE_ROLES != 0 && !administrator);
    if !given.is_empty() && held & MANAGE_ROLES == 0 || beyond { Err(Refusal::missing_permissions()) } else { Ok(()) }
}

/// Takes over what is the same when a channel is made and when it is changed.
fn apply(channel: &mut Channel, body: &Value) {
    if let Some(topic) = body.get("topic") {
        channel.topic = topic.as_str().filter(|topic| !topic.is_empty()).map(str::to_owned);
    }
    if let Some(position) = body["position"].as_i64() {
        channel.position = position;
    }
    if let Some(nsfw) = body["nsfw"].as_bool() {
        channel.nsfw = nsfw;
    }
    if let Some(seconds) = body["rate_limit_per_user"].as_u64() {
        channel.slowmode = seconds;
    }
    if let Some(minutes) = body["default_auto_archive_duration"].as_u64() {
        channel.default_auto_archive = Some(minutes);
    }
}

fn edit(state: &mut State, call: &Call, id: Id) -> Outcome<Reply> {
    let channel = state.bot_channel(id, MANAGE_CHANNELS)?;
    let Some(guild) = channel.guild else { return Err(Refusal::wrong_channel_kind()) };
    let body = &call.body;
    let mut wrongs = Wrongs::default();
    if body.get("name").is_some() {
        required_text(body, "name", "", 100, &mut wrongs);
    }
    check(body, &mut wrongs);
    let given = overwrites::read(state, guild, body, &mut wrongs);
    let parent = parent(state, guild, body, &mut wrongs).map(|parent| parent.id);
    wrongs.check()?;
    if let Some(given) = &given {
        overwrites::may_set(state, channel, given)?;
    }
    if let Some(type_) = body["type"].as_u64()
        && !(matches!(type_, kind::TEXT | kind::ANNOUNCEMENT)
            && matches!(channel.kind, kind::TEXT | kind::ANNOUNCEMENT))
        && type_ != channel.kind
    {
        return Err(wrong("type", "BASE_TYPE_CHOICES", "Value must be one of {0, 5}."));
    }
    let synced = parent
        .filter(|_| body["lock_permissions"] == Value::Bool(true))
        .and_then(|parent| state.channels.get(&parent))
        .map(|parent| parent.overwrites.clone());
    state.update_channel(id, |channel| {
        apply(channel, body);
        if let Some(name) = body["name"].as_str() {
            channel.name = named(channel.kind, name);
        }
        if let Some(type_) = body["type"].as_u64() {
            channel.kind = type_;
        }
        if body.get("parent_id").is_some() {
            channel.parent = parent;
        }
        if let Some(overwrites) = synced.or(given) {
            channel.overwrites = overwrites;
        }
    });
    let channel = state.channels.get(&id).ok_or_else(Refusal::unknown_channel)?;
    Reply::ok(state.channel_json(channel))
}
