//! What the person sees: what is new here and in the inbox, and which message is meant.

use std::time::Instant;

use chrono::Utc;

use super::super::draw::Painter;
use super::super::names::name_of;
use super::super::seen::Change;
use super::{PAGE, Place, QUIET, Session, WAIT, same};
use crate::discord::Id;
use crate::people::Message;

impl Session {
    pub(super) async fn wait(&mut self, text: &str) -> Result<(), String> {
        let deadline = Instant::now() + WAIT;
        let wanted = text.to_lowercase();
        loop {
            let found = self.visible().iter().any(|message| self.reads(message).to_lowercase().contains(&wanted));
            if found {
                self.settle().await;
                self.news();
                return Ok(());
            }
            if Instant::now() > deadline {
                self.news();
                return Err(format!("{} has not seen {text:?} in {} seconds", self.name, WAIT.as_secs()));
            }
            self.change_within(QUIET).await;
        }
    }

    /// A message's words as its reader sees them.
    fn reads(&self, message: &Message) -> String {
        self.paint(|painter| painter.plain(&message.text()))
    }

    /// The messages in front of this person: here, and in the inbox.
    pub(super) fn visible(&self) -> Vec<Message> {
        let mut all = self.here();
        for message in self.me().inbox() {
            if all.iter().all(|other| other.id != message.id) {
                all.push(message);
            }
        }
        all.sort_by_key(|message| message.id);
        all
    }

    fn here(&self) -> Vec<Message> {
        match self.place() {
            Place::Channel(name) => self.me().sees(&name),
            Place::DirectMessages => {
                let mut messages = self.me().inbox();
                messages.retain(|message| message.guild_id.is_none());
                messages
            }
        }
    }

    /// The message that is meant: the one with this number; or the newest that fits, in front of this person first, then
    /// in any channel they can open. They go where it stands.
    pub(super) fn find(
        &mut self,
        on: Option<usize>,
        fits: impl Fn(&Message) -> bool,
        what: &str,
    ) -> Result<Message, String> {
        let mut visible = self.visible();
        let message = if let Some(number) = on {
            let (channel, id) = self.seen.numbered(number).ok_or_else(|| format!("there is no message {number}"))?;
            let here = visible.into_iter().find(|message| message.id == id);
            let message = here.or_else(|| self.discord.look(|view| view.message(channel, id)));
            let message = message.ok_or_else(|| format!("message {number} is gone"))?;
            if !fits(&message) {
                return Err(format!("message {number} has not {what}"));
            }
            message
        } else if let Some(at) = visible.iter().rposition(&fits) {
            visible.swap_remove(at)
        } else {
            let me = self.me();
            let everywhere = me.channels().into_iter().flat_map(|channel| me.sees(&channel)).filter(&fits);
            everywhere
                .max_by_key(|message| message.id)
                .ok_or_else(|| format!("no message {} can see has {what}", self.name))?
        };
        self.go_to(&message);
        Ok(message)
    }

    /// Goes to the channel of a message that stands elsewhere; one that was sent to the person can be used from anywhere.
    fn go_to(&mut self, message: &Message) {
        if self.visible().iter().all(|other| other.id != message.id) {
            self.places.insert(self.name.clone(), Place::Channel(message.channel.clone()));
            self.say(&format!("#{}", message.channel));
        }
    }

    /// Prints what is new, edited or gone since this person last looked.
    pub(in crate::terminal) fn news(&mut self) {
        let here: Vec<Id> = self.here().iter().map(|message| message.id).collect();
        let visible = self.visible();
        let (name, place) = (self.name.clone(), self.place());
        // What stands in another channel is merely out of sight.
        let is_gone = |message: &Message| {
            let was_here = match &place {
                Place::Channel(channel) => message.guild_id.is_some() && message.channel == *channel,
                Place::DirectMessages => message.guild_id.is_none(),
            };
            was_here || self.discord.look(|view| view.message(message.channel_id, message.id)).is_none()
        };
        let changes = self.seen.changes(&name, visible, is_gone);
        let skipped = changes.len().saturating_sub(PAGE);
        if skipped > 0 {
            self.say(&format!("{skipped} earlier messages: look, inbox"));
        }
        for (message, change) in changes.into_iter().skip(skipped) {
            self.show(&message, change, !here.contains(&message.id));
        }
    }

    fn show(&mut self, message: &Message, change: Change, elsewhere: bool) {
        let number = self.seen.number(message);
        let place = match (elsewhere, message.guild_id) {
            (false, _) => None,
            (true, None) => Some("direct message".to_owned()),
            (true, Some(_)) => Some(format!("in #{}", message.channel)),
        };
        let drawn = match change {
            Change::Deleted => format!("{number:>3} was deleted\n"),
            Change::New | Change::Edited { .. } => {
                let has_same_files = matches!(change, Change::Edited { has_same_files: true });
                self.paint(|painter| painter.message(number, message, place.as_deref(), has_same_files))
            }
        };
        self.page.push_str(&drawn);
    }

    pub(super) fn paint<T>(&self, paint: impl FnOnce(&Painter<'_>) -> T) -> T {
        let names = |id: Id| name_of(&self.discord, id);
        paint(&Painter { names: &names, now: Utc::now(), colour: self.colour })
    }

    pub(super) fn show_all(&mut self, title: &str, messages: Vec<Message>) {
        if messages.is_empty() {
            self.say(&format!("{title}: nothing"));
        } else {
            self.say(title);
        }
        for message in messages {
            self.show(&message, Change::New, title.contains("inbox"));
        }
    }

    pub(super) fn look(&mut self) {
        let title = match self.place() {
            Place::Channel(name) => format!("#{name}"),
            Place::DirectMessages => "your direct messages".to_owned(),
        };
        let here = self.here();
        self.show_all(&title, here);
        // What was just shown is not news.
        let page = self.take_page();
        self.news();
        self.page = page;
    }

    pub(super) fn go(&mut self, name: &str) -> Result<(), String> {
        let wanted = name.trim_start_matches('#');
        let me = self.me();
        // Threads are no channels of their own: one knows them from what was said in them.
        let threads =
            me.inbox().into_iter().filter(|message| message.guild_id.is_some()).map(|message| message.channel);
        let known = me.channels().into_iter().chain(threads).find(|channel| same(channel, wanted));
        let open_thread = || (!me.sees(wanted).is_empty()).then(|| wanted.to_owned());
        let Some(found) = known.or_else(open_thread) else {
            return Err(format!("{} sees no #{wanted}; channels lists what there is", self.name));
        };
        self.places.insert(self.name.clone(), Place::Channel(found.clone()));
        self.say(&format!("#{found}"));
        self.news();
        Ok(())
    }
}
