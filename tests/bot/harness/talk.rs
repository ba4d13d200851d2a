//! What people say and do, where the test expects it to be possible.

use practice::{Answer, Button, Message, Modal, Person};

use super::PATIENCE;

/// People at their keyboards; each verb fails the test when Discord's client or the bot does not go along.
pub(crate) trait Talks {
    /// Types a command and reads the answer.
    async fn types(&self, command: &str) -> Message;
    /// Types a command that opens a form.
    async fn begins(&self, command: &str) -> Modal;
    /// Presses a button and reads the answer.
    async fn presses(&self, message: &Message, label: &str) -> Message;
    /// Presses a button that opens a form.
    async fn opens(&self, message: &Message, label: &str) -> Modal;
    /// Fills in a form, hands it in and reads the answer.
    async fn hands_in(&self, form: &Modal, fields: &[(&str, &str)]) -> Message;
    /// Waits for a message in a channel that says all of this.
    async fn reads(&self, channel: &str, says: &[&str]) -> Message;
    /// Waits for a message to this person alone that says all of this.
    async fn is_told(&self, says: &[&str]) -> Message;
}

impl Talks for Person {
    async fn types(&self, command: &str) -> Message {
        let answer = self.slash(command).await.unwrap_or_else(|why| panic!("{command} was not answered: {why}"));
        settled(answer, command).await
    }

    async fn begins(&self, command: &str) -> Modal {
        let answer = self.slash(command).await.unwrap_or_else(|why| panic!("{command} was not answered: {why}"));
        answer.modal().unwrap_or_else(|why| panic!("{command}: {why}"))
    }

    async fn presses(&self, message: &Message, label: &str) -> Message {
        let answer = self.press(message, label).await.unwrap_or_else(|why| panic!("{label} was not answered: {why}"));
        settled(answer, label).await
    }

    async fn opens(&self, message: &Message, label: &str) -> Modal {
        let answer = self.press(message, label).await.unwrap_or_else(|why| panic!("{label} was not answered: {why}"));
        answer.modal().unwrap_or_else(|why| panic!("{label}: {why}"))
    }

    async fn hands_in(&self, form: &Modal, fields: &[(&str, &str)]) -> Message {
        let answer = self.submit(form, fields).await;
        let answer = answer.unwrap_or_else(|why| panic!("{} was not answered: {why}", form.title));
        settled(answer, &form.title).await
    }

    async fn reads(&self, channel: &str, says: &[&str]) -> Message {
        let wanted = |message: &Message| says.iter().all(|words| message.says(words));
        self.wait_for_message(channel, PATIENCE, wanted).await.unwrap_or_else(|why| panic!("{says:?}: {why:#}"))
    }

    async fn is_told(&self, says: &[&str]) -> Message {
        let wanted = |message: &Message| says.iter().all(|words| message.says(words));
        self.wait_for_inbox(PATIENCE, wanted).await.unwrap_or_else(|why| panic!("{says:?}: {why:#}"))
    }
}

async fn settled(answer: Answer, to: &str) -> Message {
    let answer = answer.settled(PATIENCE).await;
    answer.and_then(Answer::message).unwrap_or_else(|why| panic!("{to}: {why:#}"))
}

/// The labels of the buttons that can be pressed.
pub(crate) fn can_press(message: &Message) -> Vec<&str> {
    message.buttons().into_iter().filter(|button: &&Button| !button.disabled).map(|it| it.label.as_str()).collect()
}
