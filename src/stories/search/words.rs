//! What a person typed to find stories, taken apart as web searches do: `"a phrase"`, `-not this`, `this or that`.

use crate::error::Refusal;

/// Most words and phrases that one search takes.
const MOST_TERMS: usize = 12;
/// Shortest word that is corrected: in shorter ones every letter is another word.
const SHORTEST_CORRECTED: usize = 4;

/// A word or phrase that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// As it was typed, without what marks it.
    pub(super) text: String,
    /// Whether stories that have it are left out.
    pub(super) is_excluded: bool,
    /// Whether a typing error in it may be corrected: not in quotes, not in what is left out.
    pub(super) is_correctable: bool,
}

/// What is looked for: any of these, and of each every term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) alternatives: Vec<Vec<Term>>,
}

impl Wanted {
    /// Takes apart what was typed.
    ///
    /// # Errors
    /// A refusal when nothing is left to look for, or too much.
    pub(super) fn parse(typed: &str) -> Result<Self, Refusal> {
        let mut alternatives = vec![Vec::new()];
        let mut rest = typed.trim_start();
        while !rest.is_empty() {
            let (token, after) = token(rest);
            rest = after.trim_start();
            match token {
                Token::Or => alternatives.push(Vec::new()),
                Token::Term(term) if term.text.chars().any(char::is_alphanumeric) => {
                    if let Some(all) = alternatives.last_mut() {
                        all.push(term);
                    }
                }
                Token::Term(_) => {}
            }
        }
        // Only what to leave out says nothing about what to find.
        alternatives.retain(|all| all.iter().any(|term| !term.is_excluded));
        let terms = alternatives.iter().map(Vec::len).sum::<usize>();
        match terms {
            0 => Err(Refusal::new("search-nothing-to-find")),
            1..=MOST_TERMS => Ok(Self { alternatives }),
            _ => Err(Refusal::new("search-too-many-words").with("most", MOST_TERMS)),
        }
    }

    /// Every term, in the order in which it was typed.
    pub(super) fn terms(&self) -> impl Iterator<Item = &Term> {
        self.alternatives.iter().flatten()
    }
}

enum Token {
    Or,
    Term(Term),
}

/// The first token of a text that does not begin with a blank, and what follows it.
fn token(text: &str) -> (Token, &str) {
    let (is_excluded, text) = match text.strip_prefix('-') {
        Some(after) => (true, after),
        None => (false, text),
    };
    if let Some(quoted) = text.strip_prefix('"') {
        // A quote that is never closed reaches to the end.
        let (phrase, after) = quoted.split_once('"').unwrap_or((quoted, ""));
        return (Token::Term(Term { text: phrase.to_owned(), is_excluded, is_correctable: false }), after);
    }
    let end = text.find(|letter: char| letter.is_whitespace() || letter == '"').unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    if !is_excluded && word.eq_ignore_ascii_case("or") {
        return (Token::Or, after);
    }
    let is_word = word.chars().all(char::is_alphabetic) && word.chars().count() >= SHORTEST_CORRECTED;
    (Token::Term(Term { text: word.to_owned(), is_excluded, is_correctable: is_word && !is_excluded }), after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(typed: &str) -> Vec<Vec<String>> {
        let show = |term: &Term| format!("{}{}", if term.is_excluded { "-" } else { "" }, term.text);
        Wanted::parse(typed).unwrap().alternatives.iter().map(|all| all.iter().map(show).collect()).collect()
    }

    #[test]
    fn words_phrases_exclusions_and_alternatives_are_told_apart() {
        assert_eq!(read("walking  school bus"), [["walking", "school", "bus"]]);
        assert_eq!(read(r#""walking bus" -winter"#), [["walking bus", "-winter"]]);
        assert_eq!(read("bus or lunch"), [["bus"], ["lunch"]]);
        assert_eq!(read("bus OR lunch daily"), [vec!["bus"], vec!["lunch", "daily"]]);
        assert_eq!(read(r#"never "closed quote"#), [["never", "closed quote"]]);
        assert_eq!(read(r#"-"left out" kept"#), [["-left out", "kept"]]);
    }

    #[test]
    fn what_says_nothing_about_what_to_find_is_refused() {
        for typed in ["", "   ", "-", "\"\"", "or", "-school", "& | ! ( ) : *", "… ¿?", "-\"two words\" or -one"] {
            assert_eq!(Wanted::parse(typed).unwrap_err().key, "search-nothing-to-find", "{typed:?}");
        }
        assert_eq!(Wanted::parse(&"word ".repeat(13)).unwrap_err().key, "search-too-many-words");
    }

    #[test]
    fn only_words_outside_quotes_are_corrected() {
        let wanted = Wanted::parse(r#"atendance "exact wrods" -wihtout bus 2024s"#).unwrap();
        let corrected: Vec<_> = wanted.terms().filter(|term| term.is_correctable).map(|term| &term.text).collect();
        assert_eq!(corrected, ["atendance"]);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_no_term_is_without_a_letter_or_digit(typed in "\\PC{0,80}") {
            if let Ok(wanted) = Wanted::parse(&typed) {
                prop_assert!(wanted.terms().all(|term| term.text.chars().any(char::is_alphanumeric)));
                prop_assert!(wanted.alternatives.iter().all(|all| all.iter().any(|term| !term.is_excluded)));
            }
        }
    }
}
