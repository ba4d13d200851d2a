//! Buttons and menus: which one is meant, and using it.

use super::{Next, Session, same};
use crate::people::Message;

impl Session {
    /// Presses the newest button with this label, or the one under the message with this number.
    pub(super) async fn press(&mut self, label: &str, on: Option<usize>) -> Result<Next, String> {
        let has_it = |message: &Message| {
            message.buttons().iter().any(|button| is_called(&button.label, label) && !button.disabled)
        };
        let found = self.find(on, has_it, &format!("a button {label:?}"));
        let message = found.map_err(|why| self.dead_button(label).unwrap_or(why))?;
        let exact = message.buttons().into_iter().find(|button| is_called(&button.label, label));
        let exact = exact.map_or_else(|| label.to_owned(), |button| button.label.clone());
        let answer = self.me().press(&message, &exact).await;
        self.answered(answer).await
    }

    /// Chooses these in the newest menu that has them all, or in the one under the message with this number.
    pub(super) async fn choose(&mut self, labels: &[String], on: Option<usize>) -> Result<Next, String> {
        let has_them = |message: &Message| labels.iter().all(|label| has_choice(message, label));
        let message = self.find(on, has_them, &format!("a menu with {}", labels.join(", ")))?;
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let answer = self.me().choose(&message, &labels).await;
        self.answered(answer).await
    }

    /// Why the newest button with this label cannot be pressed, if there is one.
    fn dead_button(&mut self, label: &str) -> Option<String> {
        let has_it = |message: &Message| message.buttons().iter().any(|button| is_called(&button.label, label));
        let message = self.visible().into_iter().rfind(has_it)?;
        let number = self.seen.number(&message);
        Some(format!("the button {label:?} of message {number} cannot be pressed now"))
    }
}

/// Whether a label is meant: whole, or by its beginning, as in `Thu…`.
fn is_called(label: &str, typed: &str) -> bool {
    let Some(beginning) = typed.strip_suffix('…').or_else(|| typed.strip_suffix("...")) else {
        return same(label, typed);
    };
    let length = beginning.chars().count();
    length > 0 && same(&label.chars().take(length).collect::<String>(), beginning)
}

fn has_choice(message: &Message, label: &str) -> bool {
    message.menus().iter().any(|menu| {
        // Menus of people, roles and channels list no options of their own.
        menu.options.is_empty() || menu.options.iter().any(|option| same(&option.label, label) || option.value == label)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_is_meant_by_its_label_or_by_its_beginning() {
        assert!(
            is_called("Thu 3 Dec, 15:00 EST", "thu 3…")
                && is_called("Publish", "Pub...")
                && is_called("Publish", "publish")
        );
        assert!(!is_called("Thu 3 Dec, 15:00 EST", "Thu") && !is_called("Publish", "…") && !is_called("Thu", "Thu 3…"));
    }
}
