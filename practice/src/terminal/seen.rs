//! What each person was shown already, and the numbers by which messages are named.

use std::collections::HashMap;

use crate::discord::Id;
use crate::people::Message;

/// What became of a message since the person last looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    New,
    /// Its files may be those that were there before.
    Edited {
        has_same_files: bool,
    },
    Deleted,
}

/// Remembers by person, so that each is told what is new to them.
#[derive(Default)]
pub(super) struct Seen {
    /// A message's number is its place here, from 1 on.
    numbered: Vec<(Id, Id)>,
    shown: HashMap<String, HashMap<Id, Message>>,
}

impl Seen {
    /// The number of a message, the same for everybody.
    pub(super) fn number(&mut self, message: &Message) -> usize {
        let key = (message.channel_id, message.id);
        let known = self.numbered.iter().position(|other| *other == key);
        let at = known.unwrap_or_else(|| {
            self.numbered.push(key);
            self.numbered.len() - 1
        });
        at + 1
    }

    /// The channel and the message with this number.
    pub(super) fn numbered(&self, number: usize) -> Option<(Id, Id)> {
        self.numbered.get(number.checked_sub(1)?).copied()
    }

    /// What changed for `person`, oldest first, given the messages in front of them now and a way to tell whether one
    /// that is not is gone; from here on it is known.
    pub(super) fn changes(
        &mut self,
        person: &str,
        now: Vec<Message>,
        is_gone: impl Fn(&Message) -> bool,
    ) -> Vec<(Message, Change)> {
        let shown = self.shown.entry(person.to_owned()).or_default();
        let present: Vec<Id> = now.iter().map(|message| message.id).collect();
        let mut changes = Vec::new();
        for message in now {
            let change = match shown.get(&message.id) {
                None => Some(Change::New),
                Some(old) if looks(old) != looks(&message) => {
                    Some(Change::Edited { has_same_files: old.attachments == message.attachments })
                }
                Some(_) => None,
            };
            changes.extend(change.map(|change| (message.clone(), change)));
            shown.insert(message.id, message);
        }
        shown.retain(|id, message| {
            let is_deleted = !present.contains(id) && is_gone(message);
            if is_deleted {
                changes.push((message.clone(), Change::Deleted));
            }
            !is_deleted
        });
        changes.sort_by_key(|(message, _)| message.id);
        changes
    }
}

/// All of a message that a reader could notice.
fn looks(message: &Message) -> Option<String> {
    serde_json::to_string(message).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::sample::message;
    use super::*;

    fn told(seen: &mut Seen, person: &str, now: &[(&str, &str)]) -> Vec<(String, Change)> {
        let now = now.iter().map(|(id, content)| message(&json!({ "id": id, "content": content }))).collect();
        let changes = seen.changes(person, now, |message| message.content != "elsewhere");
        changes.into_iter().map(|(message, change)| (message.content, change)).collect()
    }

    #[test]
    fn each_person_is_told_once_what_is_new_edited_and_deleted() {
        let mut seen = Seen::default();
        let news = told(&mut seen, "bob", &[("1", "a"), ("2", "b")]);
        assert_eq!(news, [("a".to_owned(), Change::New), ("b".to_owned(), Change::New)]);
        assert_eq!(told(&mut seen, "bob", &[("1", "a"), ("2", "b")]), []);
        assert_eq!(
            told(&mut seen, "bob", &[("1", "A")]),
            [("A".to_owned(), Change::Edited { has_same_files: true }), ("b".to_owned(), Change::Deleted)]
        );
        assert_eq!(told(&mut seen, "bob", &[("1", "A")]), []);
        assert_eq!(told(&mut seen, "alice", &[("1", "A")]), [("A".to_owned(), Change::New)]);
    }

    #[test]
    fn a_message_out_of_sight_is_not_deleted_and_not_new_when_it_comes_back() {
        let mut seen = Seen::default();
        told(&mut seen, "bob", &[("1", "elsewhere")]);
        assert_eq!(told(&mut seen, "bob", &[]), []);
        assert_eq!(told(&mut seen, "bob", &[("1", "elsewhere")]), []);
    }

    #[test]
    fn numbers_are_the_same_for_everybody_and_stay() {
        let mut seen = Seen::default();
        let (one, two) = (message(&json!({ "id": "10" })), message(&json!({ "id": "20" })));
        assert_eq!((seen.number(&one), seen.number(&two), seen.number(&one)), (1, 2, 1));
        assert_eq!(seen.numbered(2), Some((two.channel_id, two.id)));
        assert_eq!((seen.numbered(0), seen.numbered(3)), (None, None));
    }
}
