//! The field's terms as people choose and type them: choices, lists with commas, and what completes them.

use super::autocomplete;
use coalition::{
    discord::text::{self, Problem},
    error::Refusal,
    field::{Level, Practice, Set, Setting, SpokenLanguage, Stage, State, Word},
    language::Language,
    locales,
};
use poise::serenity_prelude::CreateAutocompleteResponse;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// One of the six key practices, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum PracticeChoice {
    #[name = "Expanded, enriched learning opportunities"]
    EnrichedLearning,
    #[name = "Rigorous, community-connected classroom instruction"]
    ConnectedInstruction,
    #[name = "A culture of belonging, safety, and care"]
    Belonging,
    #[name = "Integrated systems of support"]
    IntegratedSupport,
    #[name = "Powerful student and family engagement"]
    FamilyEngagement,
    #[name = "Collaborative leadership, shared power and voice"]
    SharedLeadership,
}

impl From<PracticeChoice> for Practice {
    fn from(choice: PracticeChoice) -> Self {
        match choice {
            PracticeChoice::EnrichedLearning => Self::EnrichedLearning,
            PracticeChoice::ConnectedInstruction => Self::ConnectedInstruction,
            PracticeChoice::Belonging => Self::Belonging,
            PracticeChoice::IntegratedSupport => Self::IntegratedSupport,
            PracticeChoice::FamilyEngagement => Self::FamilyEngagement,
            PracticeChoice::SharedLeadership => Self::SharedLeadership,
        }
    }
}

/// Where a community lives, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum SettingChoice {
    #[name = "Rural"]
    Rural,
    #[name = "Suburban"]
    Suburban,
    #[name = "Urban"]
    Urban,
    #[name = "Tribal"]
    Tribal,
}

impl From<SettingChoice> for Setting {
    fn from(choice: SettingChoice) -> Self {
        match choice {
            SettingChoice::Rural => Self::Rural,
            SettingChoice::Suburban => Self::Suburban,
            SettingChoice::Urban => Self::Urban,
            SettingChoice::Tribal => Self::Tribal,
        }
    }
}

/// How far a community has come, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum StageChoice {
    #[name = "Exploring"]
    Exploring,
    #[name = "Emerging"]
    Emerging,
    #[name = "Maturing"]
    Maturing,
    #[name = "Excelling"]
    Excelling,
}

impl From<StageChoice> for Stage {
    fn from(choice: StageChoice) -> Self {
        match choice {
            StageChoice::Exploring => Self::Exploring,
            StageChoice::Emerging => Self::Emerging,
            StageChoice::Maturing => Self::Maturing,
            StageChoice::Excelling => Self::Excelling,
        }
    }
}

/// The level a community works at, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum LevelChoice {
    #[name = "Early childhood"]
    EarlyChildhood,
    #[name = "Elementary"]
    Elementary,
    #[name = "Middle"]
    Middle,
    #[name = "High"]
    High,
    #[name = "District-wide"]
    DistrictWide,
}

impl From<LevelChoice> for Level {
    fn from(choice: LevelChoice) -> Self {
        match choice {
            LevelChoice::EarlyChildhood => Self::EarlyChildhood,
            LevelChoice::Elementary => Self::Elementary,
            LevelChoice::Middle => Self::Middle,
            LevelChoice::High => Self::High,
            LevelChoice::DistrictWide => Self::DistrictWide,
        }
    }
}

/// Whether a community comes before or after others that have waited as long, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum PriorityChoice {
    #[name = "Before others"]
    Before,
    #[name = "Like others"]
    Like,
    #[name = "After others"]
    After,
}

impl PriorityChoice {
    /// As half a year more of waiting, or less, while a month of waiting counts one step.
    pub const fn steps(self) -> i32 {
        match self {
            Self::Before => 6,
            Self::Like => 0,
            Self::After => -6,
        }
    }
}

/// A kind of term that people type: by its word, or by its name in either language.
pub trait Typed: Word + PartialEq {
    /// Key of its name.
    fn name_key(self) -> &'static str;
    /// The refusal of what is none of the kind.
    const UNKNOWN: &'static str;

    /// Other names that people give it, in lower case.
    fn also(self) -> &'static [&'static str] {
        &[]
    }

    /// By its word or name, in any case, with or without accents.
    fn understand(typed: &str) -> Option<Self> {
        let wanted = plain(typed);
        let is_meant = |term: &Self| {
            let names = Language::ALL.map(|language| plain(&locales::text(language, term.name_key(), &[])));
            term.word().to_lowercase() == wanted || names.contains(&wanted) || term.also().contains(&wanted.as_str())
        };
        Self::ALL.iter().copied().find(is_meant)
    }
}

impl Typed for State {
    const UNKNOWN: &'static str = "state-unknown";

    fn name_key(self) -> &'static str {
        self.text_key()
    }
}

impl Typed for Level {
    const UNKNOWN: &'static str = "level-unknown";

    fn name_key(self) -> &'static str {
        self.text_key()
    }
}

impl Typed for Setting {
    const UNKNOWN: &'static str = "setting-unknown";

    fn name_key(self) -> &'static str {
        self.text_key()
    }
}

impl Typed for SpokenLanguage {
    const UNKNOWN: &'static str = "language-unknown";

    fn also(self) -> &'static [&'static str] {
        if self == Self::Spanish { &["castellano", "castilian"] } else { &[] }
    }

    fn name_key(self) -> &'static str {
        self.text_key()
    }
}

/// One term.
pub fn one<T: Typed>(typed: &str) -> Result<T, Refusal> {
    let typed = text::clean_line(typed);
    T::understand(&typed).ok_or_else(|| Refusal::new(T::UNKNOWN).with("typed", text::escape(&typed)))
}

/// One term, or none where nothing was typed.
pub fn one_or_none<T: Typed>(typed: &str) -> Result<Option<T>, Refusal> {
    if typed.trim().is_empty() { Ok(None) } else { one(typed).map(Some) }
}

/// In lower case, without accents.
fn plain(typed: &str) -> String {
    typed.trim().to_lowercase().nfd().filter(|letter| !is_combining_mark(*letter)).collect()
}

/// Terms with commas between them, or blanks, or an "and", in the order in which they were typed.
pub fn several<T: Typed>(typed: &str) -> Result<Vec<T>, Refusal> {
    let mut terms = Vec::new();
    for typed in typed.split([',', ';']).map(str::trim).filter(|typed| !typed.is_empty()) {
        match one(typed) {
            Ok(term) => terms.push(term),
            Err(refusal) => terms.extend(apart::<T>(typed).ok_or(refusal)?),
        }
    }
    Ok(terms)
}

/// No name of a term has more words.
const WORDS_MOST: usize = 5;

/// Terms with no comma between them: each of as many words as make one.
fn apart<T: Typed>(typed: &str) -> Option<Vec<T>> {
    let is_between = |letter: char| letter.is_whitespace() || ['/', '&', '+'].contains(&letter);
    let words: Vec<&str> = typed.split(is_between).filter(|word| !word.is_empty()).collect();
    let (mut terms, mut at) = (Vec::new(), 0);
    while at < words.len() {
        if ["and", "y", "e"].contains(&words[at].to_lowercase().as_str()) {
            at += 1;
            continue;
        }
        let ends = (at + 1..=words.len().min(at + WORDS_MOST)).rev();
        let mut found = ends.filter_map(|end| Some((T::understand(&words[at..end].join(" "))?, end)));
        let (term, end) = found.next()?;
        terms.push(term);
        at = end;
    }
    (!terms.is_empty()).then_some(terms)
}

/// The same as a set.
pub fn set<T: Typed>(typed: &str) -> Result<Set<T>, Refusal> {
    Ok(several(typed)?.into_iter().collect())
}

/// Their words, as they are typed.
pub fn typed<T: Word>(terms: impl Iterator<Item = T>) -> String {
    terms.map(Word::word).collect::<Vec<_>>().join(", ")
}

/// Completes one term.
pub fn complete_one<T: Typed>(language: Language, partial: &str) -> CreateAutocompleteResponse {
    complete::<T>(language, "", partial)
}

/// Completes the last term of a list; what stands before it stays.
pub fn complete_several<T: Typed>(language: Language, partial: &str) -> CreateAutocompleteResponse {
    match partial.rfind([',', ';']) {
        Some(at) => complete::<T>(language, &partial[..at], &partial[at + 1..]),
        None => complete::<T>(language, "", partial),
    }
}

fn complete<T: Typed>(language: Language, before: &str, partial: &str) -> CreateAutocompleteResponse {
    let before: Vec<T> = before.split([',', ';']).filter_map(T::understand).collect();
    let wanted = plain(partial);
    let head: String = before.iter().map(|term| format!("{}, ", term.word())).collect();
    let found = T::ALL.iter().copied().filter(|term| !before.contains(term)).filter_map(|term| {
        let name = locales::text(language, term.name_key(), &[]);
        let is_word = term.word().to_lowercase().starts_with(&wanted);
        let plain_name = plain(&name);
        let is_other = !wanted.is_empty() && term.also().iter().any(|also| also.starts_with(&wanted));
        let is_meant = is_word || is_other || plain_name.contains(&wanted);
        // The closest first: a word that was begun, then a name that was begun, then a name that has it somewhere.
        let rank = (!is_word, !plain_name.starts_with(&wanted));
        is_meant.then(|| (rank, format!("{head}{name}"), format!("{head}{}", term.word())))
    });
    let mut found: Vec<_> = found.filter(|(_, _, value)| text::length(value) <= text::limits::CHOICE_NAME).collect();
    found.sort_by_key(|(rank, ..)| *rank);
    autocomplete::respond(found.into_iter().map(|(_, name, value)| (name, value)))
}

/// The number of a record as typed or chosen: `C-12`, `c12`, `12`, or a choice's value.
pub fn number(letter: char, typed: &str, refusal: &'static str) -> Result<i32, Refusal> {
    let typed = text::clean_line(typed);
    let digits = typed.trim_start_matches([letter.to_ascii_lowercase(), letter.to_ascii_uppercase()]);
    let digits = digits.trim_start_matches(['-', ' ', '‑', '–']);
    let digits = digits.split(|character: char| !character.is_ascii_digit()).next();
    let number = digits.and_then(|digits| digits.parse().ok());
    number.ok_or_else(|| Refusal::new(refusal).with("typed", text::escape(&typed)))
}

/// Whether words can be kept: no link that hides where it leads, no invitation to another server.
pub fn can_be_kept(words: &str) -> Result<(), Refusal> {
    match text::find_problem(words) {
        Some(Problem::MaskedLink) => Err(Refusal::new("text-masked-link")),
        Some(Problem::Invite) => Err(Refusal::new("text-invite")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_understood_by_word_and_by_name_in_both_languages() {
        assert_eq!(several::<State>("oh, Michigan; MI").unwrap(), [State::Ohio, State::Michigan, State::Michigan]);
        assert_eq!(one::<SpokenLanguage>("Español").unwrap(), SpokenLanguage::Spanish);
        assert_eq!(one::<Level>("district-wide").unwrap(), Level::DistrictWide);
        assert_eq!(one::<SpokenLanguage>("ingles").unwrap(), SpokenLanguage::English);
        assert_eq!(one::<SpokenLanguage>("Castellano").unwrap(), SpokenLanguage::Spanish);
        assert_eq!(one::<State>("Nuevo Mexico").unwrap(), State::NewMexico);
        assert_eq!(one::<State>("Atlantis").unwrap_err().key, "state-unknown");
        assert!(one_or_none::<SpokenLanguage>("  ").unwrap().is_none());
    }

    #[test]
    fn terms_need_no_commas_between_them() {
        for typed in ["OH MI", "OH and MI", "ohio y michigan", "OH, MI", "Ohio Michigan", "OH/MI", "OH & MI,"] {
            assert_eq!(several::<State>(typed).unwrap(), [State::Ohio, State::Michigan], "{typed}");
        }
        assert_eq!(several::<State>("New York and North Dakota").unwrap(), [State::NewYork, State::NorthDakota]);
        assert_eq!(several::<SpokenLanguage>("ingles y castellano").unwrap().len(), 2);
        assert_eq!(several::<State>("OH and Atlantis").unwrap_err().key, "state-unknown");
        assert_eq!(several::<State>("and").unwrap_err().key, "state-unknown");
    }

    #[test]
    fn a_number_is_understood_as_people_write_it() {
        for typed in ["C-12", "c12", "12", "C – 12", "C-12 · Riverside"] {
            assert_eq!(number('C', typed, "x").ok(), Some(12), "{typed}");
        }
        for typed in ["", "C-", "Riverside", "99999999999"] {
            assert!(number('C', typed, "x").is_err(), "{typed}");
        }
    }
}
