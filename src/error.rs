//! The two sides of a failure: what people read and what operators read.

use std::fmt;

/// Short for a result whose failure has two readers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule said no; the person reads why and what to do instead.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The very same interaction was already served; nothing is answered a second time.
    #[error("this interaction was already served")]
    Repeated,
    /// The database is away; the person is asked to try again.
    #[error("the database is away: {0:#}")]
    Away(anyhow::Error),
    /// Something is broken; operators read the cause, the person reads that they were told.
    #[error("{0:#}")]
    Broken(anyhow::Error),
}

/// A refusal: the key of a text in `locales/` and what fills its placeables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Key of the text.
    pub key: &'static str,
    /// What fills its placeables.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// A value put into a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words.
    Text(String),
    /// A whole number, written as the language writes numbers.
    Number(i64),
    /// The key of another text, which is put in as the same language says it.
    Key(String),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Argument {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Refusal {
    /// A refusal whose text takes no arguments yet.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, arguments: Vec::new() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<anyhow::Error> for Error {
    fn from(cause: anyhow::Error) -> Self {
        Self::Broken(cause)
    }
}

impl From<sqlx::Error> for Error {
    fn from(cause: sqlx::Error) -> Self {
        if is_away(&cause) { Self::Away(cause.into()) } else { Self::Broken(cause.into()) }
    }
}

/// Whether the database could not be reached, as opposed to having answered with an error.
fn is_away(cause: &sqlx::Error) -> bool {
    match cause {
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => true,
        // 57P0x: shutting down, crashed, starting up. 08…: connection exceptions. 53300: too many connections.
        // 25006: a standby that was promoted away answers that it is read-only.
        sqlx::Error::Database(answer) => answer.code().is_some_and(|code| {
            code.starts_with("57P") || code.starts_with("08") || code == "53300" || code == "25006"
        }),
        _ => false,
    }
}

/// The name of the constraint that a statement ran into, if it was one.
#[must_use]
pub fn violated(cause: &sqlx::Error) -> Option<&str> {
    cause.as_database_error().and_then(|answer| answer.constraint())
}
