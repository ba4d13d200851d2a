//! What is to be changed of an exchange: within its bounds, once it exists.

use crate::{
    error::Refusal,
    exchanges::{Format, Protocol, rules as bounds},
    ids::MemberId,
};
use chrono::NaiveDateTime;

/// For how many people there is to be room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// As many as come.
    NoLimit,
    /// So many.
    People(i32),
}

impl Room {
    /// As it is kept: none for as many as come.
    pub(super) const fn capacity(self) -> Option<i32> {
        match self {
            Self::NoLimit => None,
            Self::People(people) => Some(people),
        }
    }
}

/// What is to be changed; what is none stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub(super) theme: Option<String>,
    pub(super) starts_local: Option<NaiveDateTime>,
    pub(super) duration: Option<i32>,
    pub(super) format: Option<Format>,
    pub(super) place: Option<String>,
    pub(super) protocol: Option<Protocol>,
    pub(super) room: Option<Room>,
    pub(super) cohost: Option<MemberId>,
    pub(super) reminders: Option<Vec<i32>>,
}

impl Change {
    /// With another theme.
    ///
    /// # Errors
    /// A refusal when it is blank or too long.
    pub fn theme(mut self, theme: Option<String>) -> Result<Self, Refusal> {
        theme.as_deref().map(bounds::theme).transpose()?;
        self.theme = theme;
        Ok(self)
    }

    /// With another start of the chosen date, on the wall of the series; the others move with it.
    #[must_use]
    pub const fn starts(mut self, starts_local: Option<NaiveDateTime>) -> Self {
        self.starts_local = starts_local;
        self
    }

    /// With another length, in minutes.
    ///
    /// # Errors
    /// A refusal when it is out of bounds.
    pub fn duration(mut self, minutes: Option<i64>) -> Result<Self, Refusal> {
        self.duration = minutes.map(bounds::duration).transpose()?;
        Ok(self)
    }

    /// With another way to meet.
    #[must_use]
    pub const fn format(mut self, format: Option<Format>) -> Self {
        self.format = format;
        self
    }

    /// At another place; an empty one is none.
    ///
    /// # Errors
    /// A refusal when it is too long.
    pub fn place(mut self, place: Option<String>) -> Result<Self, Refusal> {
        bounds::place(place.as_deref())?;
        self.place = place;
        Ok(self)
    }

    /// Led in another way.
    #[must_use]
    pub const fn protocol(mut self, protocol: Option<Protocol>) -> Self {
        self.protocol = protocol;
        self
    }

    /// With room for more or fewer people; 0 for as many as come.
    ///
    /// # Errors
    /// A refusal when it is out of bounds.
    pub fn capacity(mut self, people: Option<i64>) -> Result<Self, Refusal> {
        let room = |people| match people {
            0 => Ok(Room::NoLimit),
            people => bounds::capacity(people).map(Room::People),
        };
        // What is left out stays as it is here, so that no limit has to be said otherwise.
        let otherwise = |refusal: Refusal| Refusal { key: "exchange-capacity-not-changed", ..refusal };
        self.room = people.map(room).transpose().map_err(otherwise)?;
        Ok(self)
    }

    /// With another co-host; the host themselves for none.
    #[must_use]
    pub const fn cohost(mut self, cohost: Option<MemberId>) -> Self {
        self.cohost = cohost;
        self
    }

    /// With other reminders, in minutes before the start.
    ///
    /// # Errors
    /// A refusal when they are out of bounds.
    pub fn reminders(mut self, minutes: Option<Vec<i32>>) -> Result<Self, Refusal> {
        self.reminders = minutes.map(bounds::reminders).transpose()?;
        Ok(self)
    }

    /// Who is to be co-host.
    #[must_use]
    pub const fn new_cohost(&self) -> Option<MemberId> {
        self.cohost
    }

    /// Whether nothing but the place is to change: that much can while it runs.
    pub(super) fn is_of_place_alone(&self) -> bool {
        self.place.is_some() && Self { place: None, ..self.clone() } == Self::default()
    }

    /// Whether something is to change that all dates of a series have together.
    #[must_use]
    pub const fn is_of_series(&self) -> bool {
        self.cohost.is_some() || self.reminders.is_some()
    }

    /// Whether it is to begin at another time.
    #[must_use]
    pub const fn is_of_time(&self) -> bool {
        self.starts_local.is_some()
    }

    /// When people are to be reminded.
    #[must_use]
    pub fn new_reminders(&self) -> Option<&[i32]> {
        self.reminders.as_deref()
    }
}
