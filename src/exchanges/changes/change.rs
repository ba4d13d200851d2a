//! What is to be changed of an exchange: within its bounds, once it exists.

use crate::{
    error::Refusal,
    exchanges::{Format, Protocol, rules as bounds},
    ids::MemberId,
};
use chrono::NaiveDateTime;

/// What is to be changed; what is none stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub(super) theme: Option<String>,
    pub(super) starts_local: Option<NaiveDateTime>,
    pub(super) duration: Option<i32>,
    pub(super) format: Option<Format>,
    pub(super) place: Option<String>,
    pub(super) protocol: Option<Protocol>,
    pub(super) capacity: Option<i32>,
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

    /// With room for more or fewer people.
    ///
    /// # Errors
    /// A refusal when it is out of bounds.
    pub fn capacity(mut self, people: Option<i64>) -> Result<Self, Refusal> {
        self.capacity = people.map(bounds::capacity).transpose()?;
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

    /// When people are to be reminded.
    #[must_use]
    pub fn new_reminders(&self) -> Option<&[i32]> {
        self.reminders.as_deref()
    }
}
