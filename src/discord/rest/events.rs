//! Scheduled events of a server, of the one kind that is used here: somewhere outside of Discord's own channels.

use chrono::{DateTime, Utc};
use reqwest::Method;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use serenity::all::{GuildId, ScheduledEventId, UserId};

use super::{Failure, Rest, call::Call};

/// For the members of the server: the only choice there is.
const MEMBERS_ONLY: u8 = 2;
/// Somewhere outside of Discord's own channels; never a stage, where young people cannot speak.
const EXTERNAL: u8 = 3;

/// Where an event stands. It goes from scheduled to active to completed, or from scheduled to cancelled.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(from = "u8")]
pub enum EventStatus {
    /// It has not begun.
    Scheduled,
    /// It is going on.
    Active,
    /// It is over.
    Completed,
    /// It was called off before it began.
    Cancelled,
}

impl From<u8> for EventStatus {
    fn from(number: u8) -> Self {
        match number {
            1 => Self::Scheduled,
            2 => Self::Active,
            4 => Self::Cancelled,
            _ => Self::Completed,
        }
    }
}

impl EventStatus {
    const fn number(self) -> u8 {
        match self {
            Self::Scheduled => 1,
            Self::Active => 2,
            Self::Completed => 3,
            Self::Cancelled => 4,
        }
    }
}

/// What an event says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name, 100 characters at most.
    pub name: String,
    /// What it is about, 1000 characters at most.
    pub description: String,
    /// Where it is, 100 characters at most.
    pub location: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
}

impl Event {
    fn body(&self) -> Value {
        json!({
            "name": self.name, "description": self.description, "privacy_level": MEMBERS_ONLY, "entity_type": EXTERNAL,
            "entity_metadata": { "location": self.location }, "scheduled_start_time": self.starts_at.to_rfc3339(),
            "scheduled_end_time": self.ends_at.to_rfc3339(),
        })
    }
}

/// An event as it stands in Discord.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingEvent {
    /// Which one.
    pub id: ScheduledEventId,
    /// Who made it.
    pub creator: Option<UserId>,
    /// Where it stands.
    pub status: EventStatus,
    /// What it says.
    pub says: Event,
}

#[derive(Deserialize)]
struct Received {
    id: ScheduledEventId,
    creator_id: Option<UserId>,
    status: EventStatus,
    name: String,
    description: Option<String>,
    entity_metadata: Option<Metadata>,
    scheduled_start_time: DateTime<Utc>,
    scheduled_end_time: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
struct Metadata {
    location: Option<String>,
}

impl From<Received> for StandingEvent {
    fn from(event: Received) -> Self {
        Self {
            id: event.id,
            creator: event.creator_id,
            status: event.status,
            says: Event {
                name: event.name,
                description: event.description.unwrap_or_default(),
                location: event.entity_metadata.and_then(|metadata| metadata.location).unwrap_or_default(),
                starts_at: event.scheduled_start_time,
                ends_at: event.scheduled_end_time.unwrap_or(event.scheduled_start_time),
            },
        }
    }
}

/// What an event is to say instead, and how it goes on; what is not named stays as it is. Discord refuses a start that has
/// passed, even one that does not change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EventEdit(serde_json::Map<String, Value>);

impl EventEdit {
    /// From how an event stands to what it is to say.
    #[must_use]
    pub fn between(standing: &Event, wanted: &Event) -> Self {
        let (standing, wanted) = (standing.body(), wanted.body());
        let fields = wanted.as_object().into_iter().flatten();
        Self(fields.filter(|(name, value)| standing[*name] != **value).map(|(k, v)| (k.clone(), v.clone())).collect())
    }

    /// The same, with how it goes on.
    #[must_use]
    pub fn status(mut self, status: EventStatus) -> Self {
        self.0.insert("status".to_owned(), status.number().into());
        self
    }

    /// The same without the start: what has begun, has begun.
    #[must_use]
    pub fn without_start(mut self) -> Self {
        self.0.remove("scheduled_start_time");
        self
    }

    /// Whether there is nothing to change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Somebody who is interested in an event. An answer may name them in either way.
#[derive(Deserialize)]
struct Interested {
    user_id: Option<UserId>,
    user: Option<Person>,
    response: Option<u8>,
}

#[derive(Deserialize)]
struct Person {
    id: UserId,
    #[serde(default)]
    bot: bool,
}

/// Said of an event by who was interested and no longer is.
const NO_LONGER: u8 = 0;
/// People named in one answer.
const PAGE: usize = 100;

/// Who is interested in an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interest {
    /// People, no bots.
    pub people: Vec<UserId>,
    /// Whether these are all of them.
    pub is_whole: bool,
}

impl Rest {
    /// The scheduled and active events of a server: a hundred at most.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn events(&self, guild: GuildId) -> Result<Vec<StandingEvent>, Failure> {
        let events: Vec<Received> = self.fetch(Call::get(format!("guilds/{guild}/scheduled-events"))).await?;
        Ok(events.into_iter().map(StandingEvent::from).collect())
    }

    /// One event.
    ///
    /// # Errors
    /// [`Failure`]; [`Failure::is_gone`] when it is over or was removed.
    pub async fn event(&self, guild: GuildId, event: ScheduledEventId) -> Result<StandingEvent, Failure> {
        self.fetch::<Received>(Call::get(format!("guilds/{guild}/scheduled-events/{event}"))).await.map(Into::into)
    }

    /// Makes an event. Not repeated when the outcome is unknown.
    ///
    /// # Errors
    /// [`Failure`]; [`Failure::is_full`] when the server has as many as it can have.
    pub async fn create_event(&self, guild: GuildId, event: &Event) -> Result<ScheduledEventId, Failure> {
        let call = Call::new(Method::POST, format!("guilds/{guild}/scheduled-events"));
        self.fetch::<Received>(call.body(&event.body())?).await.map(|event| event.id)
    }

    /// Changes an event.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn edit_event(&self, guild: GuildId, event: ScheduledEventId, edit: &EventEdit) -> Result<(), Failure> {
        let call = Call::new(Method::PATCH, format!("guilds/{guild}/scheduled-events/{event}"));
        self.perform(&call.body(edit)?).await.map(drop)
    }

    /// Who is interested in an event, in pages of a hundred, `pages` at most.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn interested(&self, guild: GuildId, event: ScheduledEventId, pages: usize) -> Result<Interest, Failure> {
        let mut interest = Interest::default();
        let mut after = None;
        for _ in 0..pages {
            let mut call = Call::get(format!("guilds/{guild}/scheduled-events/{event}/users")).query("limit", PAGE);
            if let Some(after) = after {
                call = call.query("after", after);
            }
            // Discord's own document says that the list may be missing altogether.
            let page: Option<Vec<Interested>> = self.fetch(call).await?;
            let page = page.unwrap_or_default();
            let is_last = page.len() < PAGE;
            let id = |one: &Interested| one.user_id.or(one.user.as_ref().map(|user| user.id));
            after = page.iter().filter_map(id).max();
            let people = page
                .iter()
                .filter(|one| one.response != Some(NO_LONGER) && !one.user.as_ref().is_some_and(|user| user.bot));
            interest.people.extend(people.filter_map(id));
            if is_last || after.is_none() {
                interest.is_whole = true;
                break;
            }
        }
        Ok(interest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        Event {
            name: "Walking school buses".to_owned(),
            description: "E-7 · 3".to_owned(),
            location: "Library".to_owned(),
            starts_at: "2026-12-03T21:00:00Z".parse().unwrap(),
            ends_at: "2026-12-03T22:30:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn only_what_differs_is_changed() {
        assert!(EventEdit::between(&event(), &event()).is_empty());
        let moved = Event { location: "Gym".to_owned(), ..event() };
        let edit = serde_json::to_value(EventEdit::between(&event(), &moved).status(EventStatus::Active)).unwrap();
        assert_eq!(edit, json!({ "entity_metadata": { "location": "Gym" }, "status": 2 }));
    }

    #[test]
    fn an_event_is_read_as_discord_writes_it() {
        let read: Received = serde_json::from_value(json!({
            "id": "1143200000000000009", "guild_id": "1", "creator_id": "2", "status": 2, "name": "Walking school buses",
            "description": "E-7 · 3", "entity_type": 3, "privacy_level": 2, "channel_id": null, "user_count": 4,
            "entity_metadata": { "location": "Library" }, "scheduled_start_time": "2026-12-03T21:00:00+00:00",
            "scheduled_end_time": "2026-12-03T22:30:00.000000+00:00",
        }))
        .unwrap();
        let standing = StandingEvent::from(read);
        assert_eq!((standing.status, standing.says), (EventStatus::Active, event()));
    }
}
