//! The texts people read, in both languages, and how one is looked up.

use crate::{
    error::{Argument, Refusal},
    language::Language,
};
use fluent_templates::{LanguageIdentifier, fluent_bundle::FluentValue, langid};
use std::{borrow::Cow, collections::HashMap};

type Values<'a> = HashMap<Cow<'static, str>, FluentValue<'a>>;

fluent_templates::static_loader! {
    static TEXTS = {
        locales: "./src/locales",
        fallback_language: "en-US",
        // Without this, bidirectional isolates surround every argument; we clean them out of what people type.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static ENGLISH: LanguageIdentifier = langid!("en-US");
static SPANISH: LanguageIdentifier = langid!("es-419");

fn identifier(language: Language) -> &'static LanguageIdentifier {
    match language {
        Language::English => &ENGLISH,
        Language::Spanish => &SPANISH,
    }
}

/// A text in a language. A key that is missing is logged and returned as it is: `tests/locales.rs` keeps that from
/// happening.
#[must_use]
pub fn text(language: Language, key: &str, arguments: &[(&'static str, Argument)]) -> String {
    let values: Values<'_> =
        arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), fluent(language, value))).collect();
    TEXTS.lookup_no_default_fallback(identifier(language), key, Some(&values)).unwrap_or_else(|| {
        tracing::error!(key, language = language.code(), "a text is missing");
        key.to_owned()
    })
}

/// A text without arguments, or `None` when this language does not have it.
#[must_use]
pub fn find(language: Language, key: &str) -> Option<String> {
    TEXTS.lookup_no_default_fallback(identifier(language), key, None::<&Values<'_>>)
}

/// What a refusal says.
#[must_use]
pub fn refusal(language: Language, refusal: &Refusal) -> String {
    text(language, refusal.key, &refusal.arguments)
}

fn fluent(language: Language, value: &Argument) -> FluentValue<'_> {
    match value {
        Argument::Text(text) => FluentValue::from(text.as_str()),
        Argument::Number(number) => FluentValue::from(*number),
        Argument::Key(key) => FluentValue::from(text(language, key, &[])),
    }
}
