//! The repository's own sources as tokens and paths, so that comments and strings cannot be mistaken for code.

pub(crate) mod table;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` (relative to the root) whose name ends in `.ending`, in order; none where the folder is not there.
pub(crate) fn files(folder: &str, ending: &str) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("a folder of the repository can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == ending) {
                found.insert(path);
            }
        }
    }
    found
}

/// One file of Rust.
pub(crate) struct Source {
    /// From the repository's root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) tokens: Vec<Token>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Kind {
    Word,
    /// A string literal, doc comments left out; its text is what stands between the quotes.
    Text,
    /// Anything else: punctuation, brackets, numbers, characters. `::` is one sign.
    Sign,
}

#[derive(Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// A path as written, with the groups of a `use` spelled out: `use a::{b, c::d}` is `a::b` and `a::c::d`.
#[derive(Debug)]
pub(crate) struct Name {
    pub(crate) segments: Vec<String>,
    pub(crate) line: usize,
    /// Directly followed by `!`.
    pub(crate) is_macro: bool,
    /// How many `mod … { }` of the same file it stands in.
    pub(crate) depth: usize,
}

impl Source {
    pub(crate) fn read(path: &Path) -> Source {
        let text = fs::read_to_string(path).expect("a source file is text");
        let path = path.strip_prefix(root()).expect("a source file is inside the repository");
        Source::parse(&path.to_string_lossy().replace('\\', "/"), text)
    }

    pub(crate) fn parse(path: &str, text: impl Into<String>) -> Source {
        let text = text.into();
        let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path} is not Rust: {error}"));
        let mut tokens = Vec::new();
        flatten(stream, &mut tokens);
        Source { path: path.to_owned(), text, tokens }
    }

    /// The same without its unit tests: without each `#[cfg(test)] mod … { }`.
    pub(crate) fn without_tests(mut self) -> Source {
        let begins = |it: &Source, at| it.is_word(at, "cfg") && it.is_word(at + 2, "test") && it.is_word(at + 5, "mod");
        let mut at = 0;
        while at < self.tokens.len() {
            if begins(&self, at) && self.is_sign(at + 7, "{") {
                let mut open = 0;
                let end = (at + 7..self.tokens.len()).find(|it| {
                    open += i32::from(self.is_sign(*it, "{")) - i32::from(self.is_sign(*it, "}"));
                    open == 0
                });
                self.tokens.drain(at..=end.expect("brackets of a file that was read close"));
            }
            at += 1;
        }
        self
    }

    /// The module this file is, outermost first: `src/stories/store.rs` is `["stories", "store"]`.
    pub(crate) fn module(&self) -> Vec<&str> {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let inside = inside.strip_suffix(".rs").unwrap_or(inside);
        inside.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).collect()
    }

    pub(crate) fn names(&self) -> Vec<Name> {
        let mut names = Vec::new();
        let (mut braces, mut modules) = (0_usize, Vec::new());
        let mut at = 0;
        while at < self.tokens.len() {
            match self.tokens[at].text.as_str() {
                "{" if self.tokens[at].kind == Kind::Sign => {
                    braces += 1;
                    if at >= 2 && self.is_word(at - 2, "mod") {
                        modules.push(braces);
                    }
                }
                "}" if self.tokens[at].kind == Kind::Sign => {
                    if modules.last() == Some(&braces) {
                        modules.pop();
                    }
                    braces = braces.saturating_sub(1);
                }
                _ if self.tokens[at].kind == Kind::Word => {
                    at = self.name(at, &[], modules.len(), &mut names);
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        names
    }

    /// Reads the path (or, after a `::{`, the paths) that begins with the word at `at`; returns where it ends.
    fn name(&self, mut at: usize, before: &[String], depth: usize, names: &mut Vec<Name>) -> usize {
        let line = self.tokens[at].line;
        let mut segments = before.to_vec();
        segments.push(self.tokens[at].text.clone());
        at += 1;
        while self.is_sign(at, "::") {
            let Some(next) = self.tokens.get(at + 1) else { break };
            if next.kind == Kind::Word || next.text == "*" {
                segments.push(next.text.clone());
                at += 2;
            } else if next.text == "{" {
                at += 2;
                while at < self.tokens.len() && !self.is_sign(at, "}") {
                    at = match self.tokens[at].kind {
                        Kind::Word => self.name(at, &segments, depth, names),
                        _ => at + 1,
                    };
                }
                return at + 1;
            } else {
                break;
            }
        }
        names.push(Name { segments, line, is_macro: self.is_sign(at, "!"), depth });
        at
    }

    pub(crate) fn is_word(&self, at: usize, text: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Word && token.text == text)
    }

    pub(crate) fn is_sign(&self, at: usize, text: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Sign && token.text == text)
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| token.kind == Kind::Text)
    }
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        let token = |kind, text: &str| Token { kind, text: text.to_owned(), line };
        match tree {
            TokenTree::Ident(word) => tokens.push(token(Kind::Word, &word.to_string())),
            TokenTree::Literal(literal) => {
                let literal = literal.to_string();
                let is_doc = matches!(tokens.as_slice(), [.., doc, is] if doc.text == "doc" && is.text == "=");
                match literal.split_once('"') {
                    _ if is_doc => {}
                    Some((_, text)) => tokens.push(token(Kind::Text, text.trim_end_matches(['#', '"']))),
                    None => tokens.push(token(Kind::Sign, &literal)),
                }
            }
            TokenTree::Punct(sign) => match tokens.last_mut() {
                Some(last) if sign.as_char() == ':' && last.text == ":" && last.kind == Kind::Sign => {
                    last.text.push(':')
                }
                _ => tokens.push(token(Kind::Sign, &sign.as_char().to_string())),
            },
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Brace => ("{", "}"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    _ => ("(", ")"),
                };
                tokens.push(token(Kind::Sign, open));
                flatten(group.stream(), tokens);
                let line = group.span_close().start().line;
                tokens.push(Token { kind: Kind::Sign, text: close.to_owned(), line });
            }
        }
    }
}
