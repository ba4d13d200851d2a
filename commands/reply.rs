//! An outcome becomes a message: answers to interactions, always without mentions.

use super::asked::Asked;
use coalition::{
    discord::text,
    error::{Argument, Error, Refusal, Result},
    ids::RefusedFormId,
    language::Language,
    locales,
    members::{
        self,
        forms::{self, Refused},
    },
};
use poise::serenity_prelude::{
    self as serenity, CreateActionRow, CreateAllowedMentions, CreateEmbed, CreateInputText, CreateInteractionResponse,
    CreateInteractionResponseMessage, EditInteractionResponse, InputTextStyle,
};

/// Arguments of a text.
pub type Arguments<'a> = &'a [(&'static str, Argument)];

/// A message for the person alone.
pub fn private() -> CreateInteractionResponseMessage {
    CreateInteractionResponseMessage::new().ephemeral(true).allowed_mentions(CreateAllowedMentions::new())
}

/// A message, or a change of one, for everybody who sees the channel.
pub fn public() -> CreateInteractionResponseMessage {
    CreateInteractionResponseMessage::new().allowed_mentions(CreateAllowedMentions::new())
}

/// Answers with a text, for the person alone.
pub async fn say(asked: &Asked<'_>, language: Language, key: &str, arguments: Arguments<'_>) -> Result<()> {
    send(asked, private().content(locales::text(language, key, arguments))).await
}

/// Answers with a message, or says it after the first answer. What answers a form that was opened again takes the place of
/// its refusal.
pub async fn send(asked: &Asked<'_>, message: CreateInteractionResponseMessage) -> Result<()> {
    if asked.is_form_again() {
        return update(asked, message).await;
    }
    asked.answer(CreateInteractionResponse::Message(message)).await.map_err(broken)
}

/// Changes the message whose button was pressed; where there is none, answers with a new one.
pub async fn update(asked: &Asked<'_>, message: CreateInteractionResponseMessage) -> Result<()> {
    let message = if asked.is_form_again() { in_place_of_all(message) } else { message };
    let response = if asked.is_press() || asked.is_form_on_message() {
        // Whether it is private was settled when it was first sent; a change may not say it again.
        CreateInteractionResponse::UpdateMessage(message.ephemeral(false))
    } else {
        CreateInteractionResponse::Message(message)
    };
    asked.answer(response).await.map_err(broken)
}

/// A change of a message of which nothing stays that it does not name.
fn in_place_of_all(message: CreateInteractionResponseMessage) -> CreateInteractionResponseMessage {
    let says = serde_json::to_value(&message).unwrap_or_default();
    let message = if says["content"].is_null() { message.content("") } else { message };
    let message = if says["embeds"].is_null() { message.embeds(Vec::new()) } else { message };
    if says["components"].is_null() { message.components(Vec::new()) } else { message }
}

/// Says more after the first answer.
pub async fn more(asked: &Asked<'_>, message: serenity::CreateInteractionResponseFollowup) -> Result<()> {
    asked.follow_up(message.allowed_mentions(CreateAllowedMentions::new())).await.map_err(broken)
}

/// Opens a form.
pub async fn open(asked: &Asked<'_>, modal: serenity::CreateModal) -> Result<()> {
    asked.answer(CreateInteractionResponse::Modal(modal)).await.map_err(broken)
}

/// Answers at once that it takes a moment, then with what the work brings, or with why it failed.
pub async fn after_work(
    asked: &Asked<'_>,
    language: Language,
    work: impl Future<Output = Result<EditInteractionResponse>> + Send,
) -> Result<()> {
    asked.answer(CreateInteractionResponse::Defer(private())).await.map_err(broken)?;
    let edit = match work.await {
        Ok(edit) => edit,
        Err(error) => match explain(asked, language, &error) {
            Some(words) => EditInteractionResponse::new().content(words),
            None => return Ok(()),
        },
    };
    asked.edit(edit.allowed_mentions(CreateAllowedMentions::new())).await.map_err(broken)
}

/// Takes a press, then changes its message to what the work brings, if anything, or to why it failed.
pub async fn after_work_in_place(
    asked: &Asked<'_>,
    language: Language,
    work: impl Future<Output = Result<Option<EditInteractionResponse>>> + Send,
) -> Result<()> {
    asked.answer(CreateInteractionResponse::Acknowledge).await.map_err(broken)?;
    let edit = match work.await {
        Ok(Some(edit)) => edit,
        Ok(None) => return Ok(()),
        Err(error) => match explain(asked, language, &error) {
            Some(words) => EditInteractionResponse::new().content(words).embeds(Vec::new()).components(Vec::new()),
            None => return Ok(()),
        },
    };
    asked.edit(edit.allowed_mentions(CreateAllowedMentions::new())).await.map_err(broken)
}

/// Answers with why something did not happen, in the language the person chose, as far as the database can be asked.
pub async fn failure(asked: &Asked<'_>, error: &Error) -> Result<()> {
    let Some(words) = explain(asked, language(asked, error).await, error) else { return Ok(()) };
    if asked.is_answered() {
        let message = serenity::CreateInteractionResponseFollowup::new().content(words).ephemeral(true);
        return more(asked, message).await;
    }
    send(asked, private().content(words)).await
}

/// The same for a form, with everything that was typed into it, so that it can be copied and sent again.
pub async fn hand_back(asked: &Asked<'_>, typed: &[(&str, &str)], error: &Error) -> Result<()> {
    let language = language(asked, error).await;
    let Some(why) = explain(asked, language, error) else { return Ok(()) };
    let mut message = typed_back(language, &why, typed);
    if let Some(id) = keep_refused(asked, error).await {
        let edit = button(language, "button-edit", format!("{FORM_AGAIN}{id}"), serenity::ButtonStyle::Primary);
        message = message.components(vec![buttons([edit])]);
    }
    send(asked, message).await
}

/// How the button that opens a refused form again is named.
pub const FORM_AGAIN: &str = "form:again:";

/// Refusals that other words would mend.
const OF_WORDS: [&str; 10] = [
    "text-masked-link",
    "text-invite",
    "words-missing",
    "words-too-long",
    "review-note-missing",
    "decline-note-missing",
    "feedback-too-long",
    "feedback-not-rated",
    "notes-too-long",
    "commitment-answer-too-long",
];

/// Keeps a form that was refused for its words, so that it opens again filled in. Of a concern nothing is kept that its
/// own record does not hold.
async fn keep_refused(asked: &Asked<'_>, error: &Error) -> Option<RefusedFormId> {
    let Error::Refused(refusal) = error else { return None };
    let (guild, member, custom_id) = (asked.guild()?, asked.member()?, asked.form_id()?);
    if !OF_WORDS.contains(&refusal.key) || custom_id.starts_with("network:concern") {
        return None;
    }
    let fields = asked.fields().into_iter().map(|(name, words)| (name.to_owned(), text::clean(words)));
    let form = Refused { custom_id: custom_id.to_owned(), fields: fields.collect() };
    // Without it, what was typed can still be copied.
    forms::keep(&asked.data.db, guild, member, &form, asked.data.clock.now()).await.ok()
}

/// **Edit** under what was refused: the form again, with everything that was typed.
pub async fn again(asked: &Asked<'_>, id: &str) -> Result<()> {
    let (Some(guild), Some(member), Ok(id)) = (asked.guild(), asked.member(), id.parse()) else {
        return Err(Refusal::new("control-stale").into());
    };
    let language = language(asked, &Error::Repeated).await;
    let form = forms::find(&asked.data.db, guild, member, id).await?;
    let inputs = form.fields.iter().take(text::limits::MODAL_INPUTS).map(|(name, words)| {
        let label = locales::find(language, &format!("form-{name}")).unwrap_or_else(|| name.clone());
        let input = CreateInputText::new(InputTextStyle::Paragraph, label, name).required(false);
        let most = text::limits::MODAL_TEXT;
        let input = input.max_length(u16::try_from(most).unwrap_or(u16::MAX));
        CreateActionRow::InputText(if words.is_empty() { input } else { input.value(text::shorten(words, most)) })
    });
    let title = locales::text(language, "form-again-title", &[]);
    open(asked, serenity::CreateModal::new(form.custom_id.clone(), title).components(inputs.collect())).await
}

/// Why, and everything that was typed.
fn typed_back(language: Language, why: &str, typed: &[(&str, &str)]) -> CreateInteractionResponseMessage {
    if typed.iter().all(|(_, words)| words.is_empty()) {
        return private().content(why);
    }
    let mut message = private().content(format!("{why}\n{}", locales::text(language, "typed-back", &[])));
    for (name, words) in typed.iter().filter(|(_, words)| !words.is_empty()) {
        // A form of ours has no other fields; a forged one may.
        let Some(label) = locales::find(language, &format!("form-{name}")) else { continue };
        // One embed holds what one field of a form can hold; a message's embeds together hold a form.
        let words = format!("```\n{}\n```", fence(&text::clean(words)));
        message = message.add_embed(CreateEmbed::new().title(label).description(words));
    }
    message
}

/// What is said in time where the work takes longer than Discord waits: the database hangs, most likely.
pub struct Slow {
    id: serenity::InteractionId,
    token: String,
    language: Language,
}

impl Slow {
    /// To this interaction, in the language of the person's client: the database cannot be asked for another.
    pub fn new(id: serenity::InteractionId, token: &str, locale: &str) -> Self {
        Self { id, token: token.to_owned(), language: Language::of_locale(locale) }
    }

    /// Says so, with what was typed into a form. Where it was answered in this very moment, Discord takes no second
    /// answer, and nobody misses it.
    pub async fn tell(&self, http: &serenity::Http, typed: &[(&str, &str)]) {
        let why = locales::text(self.language, "slow", &[]);
        let message = if typed.is_empty() { private().content(why) } else { typed_back(self.language, &why, typed) };
        let response = CreateInteractionResponse::Message(message);
        let said = serenity::Builder::execute(response, http, (self.id, &self.token)).await;
        tracing::warn!(interaction = %self.id, said = said.is_ok(), "it takes long");
    }
}

/// The language of a failure: the one the person chose, unless the database is what failed.
async fn language(asked: &Asked<'_>, error: &Error) -> Language {
    let chosen = match (asked.guild(), asked.member(), error) {
        (_, _, Error::Away(_)) => None,
        (Some(guild), Some(member), _) => {
            members::chosen_language(&asked.data.db, guild, member).await.unwrap_or_default()
        }
        _ => None,
    };
    chosen.unwrap_or_else(|| asked.client_language())
}

/// Keeps a code block from being closed by what stands in it, and within an embed.
fn fence(words: &str) -> String {
    text::shorten(&words.replace("```", "'''"), text::limits::EMBED_DESCRIPTION - 10)
}

/// What a person reads of a failure; nothing where nothing is to be said. Operators read the rest in the log.
fn explain(asked: &Asked<'_>, language: Language, error: &Error) -> Option<String> {
    match error {
        Error::Refused(refusal) => Some(locales::refusal(language, refusal)),
        Error::Repeated => None,
        Error::Away(_) => {
            log(asked, error);
            Some(locales::text(language, "away", &[]))
        }
        Error::Broken(_) => {
            log(asked, error);
            let reference = asked.id().to_string();
            Some(locales::refusal(language, &Refusal::new("broken").with("reference", reference)))
        }
    }
}

fn log(asked: &Asked<'_>, error: &Error) {
    let guild = asked.guild().map(|guild| guild.to_string());
    tracing::error!(interaction = %asked.id(), guild, %error, "could not be served");
}

/// A row of buttons.
pub fn buttons(buttons: impl IntoIterator<Item = serenity::CreateButton>) -> CreateActionRow {
    CreateActionRow::Buttons(buttons.into_iter().collect())
}

/// A button: its name and what is pressed; the first one of a message is the primary one.
pub fn button(
    language: Language,
    key: &str,
    custom_id: impl Into<String>,
    style: serenity::ButtonStyle,
) -> serenity::CreateButton {
    serenity::CreateButton::new(custom_id).label(locales::text(language, key, &[])).style(style)
}

/// **Previous** and **Next**, disabled at the ends; none where everything fits on one page.
pub fn turn_buttons(language: Language, custom_id: &str, page: i64, total: i64, size: i64) -> Option<CreateActionRow> {
    let last = (total - 1).max(0) / size;
    if last == 0 && page == 0 {
        return None;
    }
    let to = |page: i64| format!("{custom_id}:{}", page.max(0));
    let style = serenity::ButtonStyle::Secondary;
    Some(buttons([
        button(language, "button-previous", to(page - 1), style).disabled(page <= 0),
        button(language, "button-next", to(page + 1), style).disabled(page >= last),
    ]))
}

/// What operators read of an answer that Discord did not take: without its address, which holds the interaction's token.
fn broken(cause: serenity::Error) -> Error {
    let cause = match cause {
        serenity::Error::Http(serenity::HttpError::Request(cause)) => anyhow::Error::new(cause.without_url()),
        cause => anyhow::Error::new(cause),
    };
    Error::Broken(cause.context("Discord did not take an answer"))
}
