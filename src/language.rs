//! The two languages in which every text exists.

use serde::{Deserialize, Serialize};

/// A language people read the bot in; displayed as Discord's locale code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text")]
pub enum Language {
    /// English as written in the United States.
    #[default]
    #[serde(rename = "en-US")]
    #[sqlx(rename = "en-US")]
    English,
    /// Spanish as written in Latin America.
    #[serde(rename = "es-419")]
    #[sqlx(rename = "es-419")]
    Spanish,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// The language for a Discord client's locale: any Spanish is Spanish, everything else English.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        if locale == "es" || locale.starts_with("es-") { Self::Spanish } else { Self::English }
    }

    /// Discord's locale code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en-US",
            Self::Spanish => "es-419",
        }
    }
}
