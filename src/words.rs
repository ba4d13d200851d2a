//! Enumerations of the field's own words: kept as text, each with the key of its name in `locales/`.

/// Defines an enumeration kept as text, with the key of its name in `locales/`.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type, serde::Serialize, serde::Deserialize)]
        #[sqlx(type_name = "text", rename_all = "snake_case")]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// All of them, in the order of the field's terms.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Key of its name in `locales/`.
            #[must_use]
            pub const fn text_key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }
        }
    };
}

pub(crate) use words;
