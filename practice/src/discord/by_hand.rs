//! What people do in Discord by hand to events and threads, behind the bot's back.

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, Utc};

use super::model::{EventKind, ScheduledEvent};
use super::server::{Server, user};
use super::{Discord, Id};

/// Scheduled, as Discord numbers it.
const SCHEDULED: u64 = 1;

impl Server {
    /// Somebody makes an event of their own.
    pub fn create_event(&self, person: &str, name: &str, start: DateTime<Utc>) -> Result<Id> {
        self.discord.shared.change(|state| {
            let creator = user(state, person)?;
            let id = state.ids.next();
            let event = ScheduledEvent {
                id,
                guild: self.id,
                creator,
                name: name.to_owned(),
                description: None,
                start,
                end: Some(start + chrono::Duration::hours(1)),
                kind: EventKind::External,
                channel: None,
                location: Some("Here".to_owned()),
                status: SCHEDULED,
                recurrence: None,
                interested: [creator].into(),
            };
            let place = state.guilds.get_mut(&self.id).context("the server is gone")?;
            place.events.insert(id, event.clone());
            state.tell_of_event("GUILD_SCHEDULED_EVENT_CREATE", &event);
            Ok(id)
        })
    }

    /// Somebody who may removes an event.
    pub fn remove_event(&self, event: Id) -> Result<()> {
        self.discord.shared.change(|state| {
            let place = state.guilds.get_mut(&self.id).context("the server is gone")?;
            let event = place.events.remove(&event).context("there is no such event")?;
            state.tell_of_event("GUILD_SCHEDULED_EVENT_DELETE", &event);
            Ok(())
        })
    }

    /// Somebody who may puts a thread away, or locks it as well.
    pub fn archive_thread(&self, name: &str, locked: bool) -> Result<()> {
        self.discord.shared.change(|state| {
            let thread = state.channel_named(self.id, name).with_context(|| format!("there is no thread {name:?}"))?;
            ensure!(thread.thread.is_some(), "{name:?} is no thread");
            let id = thread.id;
            state.update_thread(id, |_, thread| {
                thread.archived = true;
                thread.locked = locked;
            });
            Ok(())
        })
    }
}

impl Discord {
    /// Names of those who are interested in an event, the bot included.
    pub fn interested_in(&self, event: Id) -> Vec<String> {
        self.look(|view| {
            let events = view.state.guilds.values().filter_map(|guild| guild.events.get(&event));
            events.flat_map(|event| &event.interested).map(|user| view.name(*user)).collect()
        })
    }
}
