//! A set of the field's terms: one machine word in memory, a list of words in JSON, `text[]` in the database.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sqlx::{
    Decode, Postgres, Type,
    error::BoxDynError,
    postgres::{PgHasArrayType, PgTypeInfo, PgValueRef},
};
use std::{fmt, marker::PhantomData};

/// A term of the field, of which there are at most 64 of a kind.
pub trait Word: Copy + 'static {
    /// All of the kind, each at its place.
    const ALL: &'static [Self];

    /// The word under which it is kept.
    fn word(self) -> &'static str;

    /// Its place among all.
    fn place(self) -> u32;
}

/// A set of terms of one kind.
pub struct Set<T> {
    bits: u64,
    kind: PhantomData<T>,
}

impl<T: Word> Set<T> {
    /// With nothing in it.
    pub const EMPTY: Self = Self { bits: 0, kind: PhantomData };

    /// Whether a term is in it.
    #[must_use]
    pub fn has(self, term: T) -> bool {
        self.bits & (1 << term.place()) != 0
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many are in it.
    #[must_use]
    pub const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// Those in it, in the order of the field's terms.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |term| self.has(*term))
    }

    /// Their words, as `text[]` takes them.
    #[must_use]
    pub fn words(self) -> Vec<String> {
        self.iter().map(|term| term.word().to_owned()).collect()
    }

    fn read<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let find = |word: &str| T::ALL.iter().copied().find(|term| term.word() == word);
        words.into_iter().map(|word| find(word).ok_or_else(|| format!("no term of the field: {word}"))).collect()
    }
}

impl<T: Word> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(terms: I) -> Self {
        let bits = terms.into_iter().fold(0, |bits, term| bits | (1 << term.place()));
        Self { bits, kind: PhantomData }
    }
}

impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Set<T> {}

impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<T> Eq for Set<T> {}

impl<T: Word> Default for Set<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T: Word> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(Word::word)).finish()
    }
}

impl<T: Word> Serialize for Set<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Word::word))
    }
}

impl<'de, T: Word> Deserialize<'de> for Set<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = Vec::<String>::deserialize(deserializer)?;
        Self::read(words.iter().map(String::as_str)).map_err(serde::de::Error::custom)
    }
}

impl<T> Type<Postgres> for Set<T> {
    fn type_info() -> PgTypeInfo {
        String::array_type_info()
    }

    fn compatible(kind: &PgTypeInfo) -> bool {
        String::array_compatible(kind)
    }
}

impl<'r, T: Word> Decode<'r, Postgres> for Set<T> {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        let words = Vec::<String>::decode(value)?;
        Ok(Self::read(words.iter().map(String::as_str))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::{Level, Practice, Setting, SpokenLanguage, Stage, State};

    fn fits<T: Word + PartialEq + fmt::Debug>() {
        assert!(T::ALL.len() <= 64);
        for (place, term) in T::ALL.iter().enumerate() {
            assert_eq!(term.place() as usize, place, "{term:?}");
            assert_eq!(T::ALL.iter().filter(|other| other.word() == term.word()).count(), 1, "{term:?}");
        }
    }

    #[test]
    fn every_kind_of_term_fits_into_a_set() {
        fits::<Practice>();
        fits::<Setting>();
        fits::<Level>();
        fits::<Stage>();
        fits::<State>();
        fits::<SpokenLanguage>();
    }

    #[test]
    fn a_set_is_kept_as_a_list_of_words_in_the_fields_order() {
        let set: Set<State> = [State::Ohio, State::Alabama, State::Ohio].into_iter().collect();
        let kept = serde_json::to_string(&set).unwrap();
        assert_eq!(kept, r#"["AL","OH"]"#);
        assert_eq!(serde_json::from_str::<Set<State>>(&kept).unwrap(), set);
        assert!(serde_json::from_str::<Set<State>>(r#"["XX"]"#).is_err());
        assert_eq!((set.len(), set.has(State::Ohio), set.has(State::Iowa)), (2, true, false));
    }
}
