//! Pure rules of communities: what can be said of one.

use super::{NAME_MAX, NOTES_MAX, PRIORITY};
use crate::{
    error::Refusal,
    field::{Level, Practice, Setting, SpokenLanguage, Stage, State},
    ids::MemberId,
};
use chrono::NaiveDate;

/// What is said of a community, fit to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is called: 1 to 100 characters.
    pub name: String,
    /// Where it is.
    pub state: State,
    /// Where it lives.
    pub setting: Setting,
    /// How far it has come.
    pub stage: Stage,
    /// The level it works at.
    pub level: Option<Level>,
    /// One to three different practices, the most important first.
    pub needs: Vec<Practice>,
    /// The language it works in.
    pub language: Option<SpokenLanguage>,
    /// Whether a coach must speak that language.
    pub language_required: bool,
    /// Whom to talk to.
    pub contact: MemberId,
    /// Their display name.
    pub contact_name: String,
    /// When it would like to begin.
    pub start: Option<NaiveDate>,
    /// What else a coach should know: 1000 characters at most.
    pub notes: Option<String>,
    /// What people have put before or behind others.
    pub priority: i32,
}

impl Draft {
    /// Checks what several fields say together and how long they are.
    ///
    /// # Errors
    /// The first thing that is missing, too long or at odds.
    pub fn checked(mut self) -> Result<Self, Refusal> {
        if self.name.is_empty() {
            return Err(Refusal::new("community-name-missing"));
        }
        at_most(&self.name, NAME_MAX, "community-name-too-long")?;
        self.notes = self.notes.filter(|notes| !notes.is_empty());
        if let Some(notes) = &self.notes {
            at_most(notes, NOTES_MAX, "community-notes-too-long")?;
        }
        if self.language_required && self.language.is_none() {
            return Err(Refusal::new("community-language-missing"));
        }
        let mut seen = Vec::new();
        self.needs.retain(|need| {
            !seen.contains(need) && {
                seen.push(*need);
                true
            }
        });
        self.priority = self.priority.clamp(*PRIORITY.start(), *PRIORITY.end());
        Ok(self)
    }
}

/// A text of at most `most` characters.
///
/// # Errors
/// A refusal that says how long it is, and how long it may be.
pub fn at_most(text: &str, most: usize, too_long: &'static str) -> Result<(), Refusal> {
    let length = text.chars().count();
    if length > most { Err(Refusal::new(too_long).with("length", length).with("most", most)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            name: "Riverside".to_owned(),
            state: State::Ohio,
            setting: Setting::Rural,
            stage: Stage::Emerging,
            level: None,
            needs: vec![Practice::Belonging],
            language: None,
            language_required: false,
            contact: MemberId::new(1),
            contact_name: "Grace".to_owned(),
            start: None,
            notes: None,
            priority: 0,
        }
    }

    #[test]
    fn a_need_named_twice_counts_once_and_keeps_its_place() {
        let needs = vec![Practice::Belonging, Practice::FamilyEngagement, Practice::Belonging];
        let checked = Draft { needs, ..draft() }.checked().unwrap();
        assert_eq!(checked.needs, [Practice::Belonging, Practice::FamilyEngagement]);
    }

    #[test]
    fn what_is_missing_or_too_long_or_at_odds_is_refused() {
        let key = |draft: Draft| draft.checked().unwrap_err().key;
        assert_eq!(key(Draft { name: String::new(), ..draft() }), "community-name-missing");
        assert_eq!(key(Draft { name: "x".repeat(101), ..draft() }), "community-name-too-long");
        assert_eq!(key(Draft { notes: Some("x".repeat(1001)), ..draft() }), "community-notes-too-long");
        assert_eq!(key(Draft { language_required: true, ..draft() }), "community-language-missing");
        assert_eq!(Draft { notes: Some(String::new()), ..draft() }.checked().unwrap().notes, None);
    }
}
