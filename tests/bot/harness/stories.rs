//! Stories as people tell them, and where they are then read.

use practice::{Message, Person};

use super::{Coalition, Talks};

/// What somebody tells; what a test does not care about stands here already.
#[derive(Clone)]
pub(crate) struct Story<'a> {
    pub(crate) title: &'a str,
    pub(crate) people: &'a str,
    pub(crate) story: &'a str,
    pub(crate) change: &'a str,
    /// Further options: `link:https://…`.
    pub(crate) more: &'a str,
}

impl Default for Story<'_> {
    fn default() -> Self {
        Self {
            title: "Breakfast brought them back",
            people: "Nobody can be identified",
            story: "We opened the kitchen at seven, and the bus stop emptied into it.",
            change: "Attendance rose from 81 to 93 percent.",
            more: "",
        }
    }
}

impl Story<'_> {
    pub(crate) fn command(&self) -> String {
        let Self { title, people, more, .. } = self;
        let title = title.replace('\\', "\\\\").replace('"', "\\\"");
        format!(r#"/story log medium:Blog indicator:Attendance title:"{title}" people:"{people}" {more}"#)
    }
}

impl Coalition {
    /// Somebody tells a story; the answer with its number.
    pub(crate) async fn tells(&self, who: &Person, story: &Story<'_>) -> Message {
        let form = who.begins(&story.command()).await;
        who.hands_in(&form, &[("story", story.story), ("change", story.change)]).await
    }

    /// The card of a story in `#story-review`, once it shows this.
    pub(crate) async fn card(&self, number: &str, says: &str) -> Message {
        self.person("bob").reads("story-review", &[number, says]).await
    }

    /// Somebody tells a story, bob publishes it, and its copy stands.
    pub(crate) async fn published(&self, who: &Person, story: &Story<'_>) -> Message {
        let kept = self.tells(who, story).await;
        let number = number(&kept);
        let card = self.card(&number, "Publish").await;
        self.person("bob").presses(&card, "Publish").await;
        self.person("frank").reads("success-stories", &[&number]).await
    }

    /// The messages in a channel that belong to a story, oldest first.
    pub(crate) fn copies(&self, channel: &str, number: &str) -> Vec<Message> {
        let messages = self.discord.look(|view| view.messages(channel));
        let belongs = |message: &Message| message.embeds.iter().any(|embed| footer(embed, number));
        messages.into_iter().filter(belongs).collect()
    }
}

fn footer(embed: &practice::people::Embed, number: &str) -> bool {
    let footer = embed.footer.as_ref().map(|footer| footer.text.as_str()).unwrap_or_default();
    footer == number || footer.strip_prefix(number).is_some_and(|rest| rest.starts_with(" · "))
}

/// The number of the story that a message is about.
pub(crate) fn number(message: &Message) -> String {
    let text = message.text();
    let at = text.find("S-").unwrap_or_else(|| panic!("there is no number in: {text}"));
    let digits = text[at + 2..].chars().take_while(char::is_ascii_digit).count();
    text[at..at + 2 + digits].to_owned()
}

/// What people wrote, as it stands over several messages, without the marks that keep it plain.
pub(crate) fn words(messages: &[Message]) -> String {
    let descriptions = messages.iter().flat_map(|message| &message.embeds).filter_map(|it| it.description.as_deref());
    let mut words = String::new();
    for description in descriptions {
        let mut letters = description.chars();
        while let Some(letter) = letters.next() {
            words.extend(if letter == '\\' { letters.next() } else { Some(letter) });
        }
    }
    words
}
