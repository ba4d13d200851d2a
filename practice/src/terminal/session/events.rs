//! The server's events, and the interest that people show in them.

use super::Session;
use crate::discord::EventView;

/// What each state of an event is called, as Discord numbers them from 1.
const STATES: [&str; 4] = ["scheduled", "going on", "over", "cancelled"];

impl Session {
    pub(super) fn events(&mut self) {
        let events = self.standing();
        if events.is_empty() {
            self.say("no events");
        }
        for event in events {
            let state = usize::try_from(event.status).ok().and_then(|number| STATES.get(number.wrapping_sub(1)));
            let place = event.location.as_deref().map(|place| format!(", {place}")).unwrap_or_default();
            let interested = self.discord.interested_in(event.id);
            self.say(&format!(
                "{}: {}, {}{place}; interested: {}",
                event.name,
                state.unwrap_or(&"gone"),
                event.start.format("%Y-%m-%d %H:%M UTC"),
                interested.join(", "),
            ));
        }
    }

    pub(super) fn interest(&mut self, name: &str, interested: bool) -> Result<(), String> {
        let wanted = name.to_lowercase();
        let found = self.standing().into_iter().find(|event| event.name.to_lowercase().contains(&wanted));
        let event = found.ok_or_else(|| format!("there is no event {name:?}; events lists what there is"))?;
        self.me().be_interested(event.id, interested).map_err(|error| error.to_string())?;
        let not = if interested { "" } else { "no longer " };
        self.say(&format!("{} is {not}interested in {}", self.name, event.name));
        Ok(())
    }

    /// The events that Discord still lists.
    fn standing(&self) -> Vec<EventView> {
        let events = self.discord.look(|view| view.events());
        events.into_iter().filter(|event| matches!(event.status, 1 | 2)).collect()
    }
}
