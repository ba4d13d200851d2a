//! Scheduled events of a server.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::body::id;
use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal, Wrongs};
use crate::discord::model::{EventKind, ScheduledEvent};
use crate::discord::permissions::{CREATE_EVENTS, MANAGE_EVENTS};
use crate::discord::rules::{optional_text, required_text};
use crate::discord::state::State;

const SCHEDULED: u64 = 1;
const ACTIVE: u64 = 2;
const COMPLETED: u64 = 3;
const CANCELED: u64 = 4;
/// What somebody who is interested has responded.
const INTERESTED: u64 = 1;
/// Scheduled and active events of one server.
const MAX_EVENTS: usize = 100;
/// How far ahead an event may lie.
const MAX_YEARS: i64 = 5;

pub(super) fn route(state: &mut State, call: &Call, guild: Id, rest: &[&str]) -> Outcome<Reply> {
    let count = call.flag("with_user_count");
    match (call.method.as_str(), rest) {
        ("GET", []) => {
            let (place, _) = state.bot_guild(guild)?;
            let events = place.events.values().filter(|event| state.shows_event(event));
            Reply::ok(events.map(|event| state.event_json(event, count)).collect())
        }
        ("POST", []) => create(state, call, guild),
        ("GET", [event]) => {
            let event = state.event(guild, event)?;
            Reply::ok(state.event_json(event, count))
        }
        ("PATCH", [event]) => edit(state, call, guild, event),
        ("DELETE", [event]) => {
            let event = state.event(guild, event)?.clone();
            state.may_change(&event)?;
            state.guilds.get_mut(&guild).into_iter().for_each(|place| drop(place.events.remove(&event.id)));
            state.tell_of_event("GUILD_SCHEDULED_EVENT_DELETE", &event);
            Reply::none()
        }
        ("GET", [event, "users"]) => {
            let event = state.event(guild, event)?;
            let limit = call.number("limit", 100, 1, 100)?;
            let after = call.id_in_query("after")?.unwrap_or(Id(0));
            let users = event.interested.iter().filter(|user| **user > after).take(limit).map(|user| {
                let mut object = json!({
                    "guild_scheduled_event_id": event.id, "user_id": user, "user": state.user_json(*user),
                    "response": INTERESTED,
                });
                if call.flag("with_member")
                    && let Some((_, member)) = state.member(Some(guild), *user)
                {
                    object["member"] = state.member_json(member);
                }
                object
            });
            Reply::ok(users.collect())
        }
        _ => Err(Refusal::no_such_route()),
    }
}

impl State {
    fn event(&self, guild: Id, event: &str) -> Outcome<&ScheduledEvent> {
        let (place, _) = self.bot_guild(guild)?;
        place.events.get(&id(event, "guild_scheduled_event_id")?).ok_or_else(Refusal::unknown_event)
    }

    /// An event in a channel is there for those who see the channel.
    fn shows_event(&self, event: &ScheduledEvent) -> bool {
        let channel = event.channel.and_then(|channel| self.channels.get(&channel));
        channel.is_none_or(|channel| self.can_see(self.bot, channel))
    }

    /// One's own events need Create Events, others' need Manage Events.
    fn may_change(&self, event: &ScheduledEvent) -> Outcome<()> {
        let (place, member) = self.bot_guild(event.guild)?;
        let held = place.permissions(member);
        let own = event.creator == self.bot && held & CREATE_EVENTS != 0;
        if own || held & MANAGE_EVENTS != 0 { Ok(()) } else { Err(Refusal::missing_permissions()) }
    }
}

fn moment(body: &Value, field: &str, wrongs: &mut Wrongs) -> Option<DateTime<Utc>> {
    let text = body[field].as_str()?;
    match DateTime::parse_from_rfc3339(text) {
        Ok(moment) => Some(moment.with_timezone(&Utc)),
        Err(_) => {
            wrongs.add(field, "DATE_TIME_TYPE_PARSE", format!("Could not parse {text}. Should be ISO8601."));
            None
        }
    }
}

/// Takes over what a body names, noting what is wrong with it.
fn apply(state: &State, event: &mut ScheduledEvent, body: &Value, wrongs: &mut Wrongs) {
    if body.get("name").is_some() {
        required_text(body, "name", "", 100, wrongs);
        body["name"].as_str().unwrap_or_default().trim().clone_into(&mut event.name);
    }
    optional_text(body, "description", "", 1_000, wrongs);
    if let Some(description) = body.get("description") {
        event.description = description.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    }
    if !matches!(body["privacy_level"].as_u64(), None | Some(2)) {
        wrongs.choices("privacy_level", "2");
    }
    match body["entity_type"].as_u64() {
        None => {}
        Some(1) => event.kind = EventKind::Stage,
        Some(2) => event.kind = EventKind::Voice,
        Some(3) => event.kind = EventKind::External,
        Some(_) => wrongs.choices("entity_type", "1, 2, 3"),
    }
    if let Some(channel) = body.get("channel_id") {
        event.channel = channel.as_str().and_then(|channel| channel.parse().ok());
    }
    if body["entity_metadata"].get("location").is_some() {
        event.location = body["entity_metadata"]["location"].as_str().map(str::to_owned);
    }
    let now = Utc::now();
    for (field, slot) in [("scheduled_start_time", Some(&mut event.start)), ("scheduled_end_time", None)] {
        let Some(moment) = moment(body, field, wrongs) else { continue };
        if moment < now {
            let message = "Cannot schedule event in the past.";
            wrongs.add(field, "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", message);
        } else if moment > now + chrono::Duration::days(365 * MAX_YEARS) {
            let message = format!("Cannot schedule event more than {MAX_YEARS} years in the future.");
            wrongs.add(field, "GUILD_SCHEDULED_EVENT_SCHEDULE_FUTURE", message);
        }
        match slot {
            Some(start) => *start = moment,
            None => event.end = Some(moment),
        }
    }
    if event.end.is_some_and(|end| end <= event.start) {
        let message = "End time must be after start time.";
        wrongs.add("scheduled_end_time", "GUILD_SCHEDULED_EVENT_END_BEFORE_START", message);
    }
    if let Some(recurrence) = body.get("recurrence_rule") {
        event.recurrence = Some(recurrence.clone()).filter(|rule| !rule.is_null());
    }
    if event.kind == EventKind::External {
        let location = json!({ "location": event.location });
        required_text(&location, "location", "entity_metadata", 100, wrongs);
        if event.end.is_none() {
            wrongs.required("scheduled_end_time");
        }
        if event.channel.is_some() {
            let message = "Channel must be empty for external events.";
            wrongs.add("channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL_NOT_ALLOWED", message);
        }
    } else if !event.channel.is_some_and(|channel| state.channels.contains_key(&channel)) {
        wrongs.required("channel_id");
    }
}

fn create(state: &mut State, call: &Call, guild: Id) -> Outcome<Reply> {
    let (place, _) = state.bot_guild_with(guild, CREATE_EVENTS)?;
    let open = place.events.values().filter(|event| matches!(event.status, SCHEDULED | ACTIVE)).count();
    let body = &call.body;
    let mut wrongs = Wrongs::default();
    for field in ["name", "privacy_level", "scheduled_start_time", "entity_type"] {
        if body[field].is_null() {
            wrongs.required(field);
        }
    }
    let mut event = ScheduledEvent {
        id: Id(0),
        guild,
        creator: state.bot,
        name: String::new(),
        description: None,
        start: Utc::now(),
        end: None,
        kind: EventKind::External,
        channel: None,
        location: None,
        status: SCHEDULED,
        recurrence: None,
        interested: [state.bot].into(),
    };
    apply(state, &mut event, body, &mut wrongs);
    wrongs.check()?;
    if open >= MAX_EVENTS {
        return Err(Refusal::new(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)"));
    }
    event.id = state.ids.next();
    state.guilds.get_mut(&guild).into_iter().for_each(|place| drop(place.events.insert(event.id, event.clone())));
    state.tell_of_event("GUILD_SCHEDULED_EVENT_CREATE", &event);
    Reply::ok(state.event_json(&event, false))
}

fn edit(state: &mut State, call: &Call, guild: Id, event: &str) -> Outcome<Reply> {
    let mut event = state.event(guild, event)?.clone();
    state.may_change(&event)?;
    if matches!(event.status, COMPLETED | CANCELED) {
        return Err(Refusal::new(400, 180_000, "Cannot update a finished event"));
    }
    let body = &call.body;
    let mut wrongs = Wrongs::default();
    apply(state, &mut event, body, &mut wrongs);
    if let Some(status) = body["status"].as_u64() {
        let moves = matches!((event.status, status), (SCHEDULED, ACTIVE | CANCELED) | (ACTIVE, COMPLETED));
        if moves || status == event.status {
            event.status = status;
        } else {
            wrongs.add(
                "status",
                "GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION",
                "Invalid Guild Scheduled Event Status Update",
            );
        }
    }
    wrongs.check()?;
    state.guilds.get_mut(&guild).into_iter().for_each(|place| drop(place.events.insert(event.id, event.clone())));
    state.tell_of_event("GUILD_SCHEDULED_EVENT_UPDATE", &event);
    Reply::ok(state.event_json(&event, false))
}
