//! Why Postgres could not be started, in words that say what to do.

use std::fmt;
use std::path::PathBuf;

/// Why Postgres could not be started or asked.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// None of the places searched holds PostgreSQL's server programs.
    NoPrograms {
        /// Where they were looked for, in order.
        searched: Vec<PathBuf>,
    },
    /// Programs were found, but all are older than what the bot needs.
    TooOld {
        /// The newest that was found, and its major version.
        found: (PathBuf, u32),
    },
    /// One of Postgres's programs failed.
    Failed {
        /// What was being done, such as "initdb".
        doing: String,
        /// What it printed.
        output: String,
    },
    /// The machine refused something: a directory, a process.
    Io {
        /// What was being done.
        doing: String,
        /// What the machine said.
        source: std::io::Error,
    },
}

/// The oldest major version the bot is made for.
pub(super) const OLDEST: u32 = 15;

const INSTALL: &str = "\
Install them:
  Debian, Ubuntu   sudo apt install postgresql
  Fedora           sudo dnf install postgresql-server postgresql-contrib
  macOS            brew install postgresql@17
or say where they are:
  PG_BIN=/path/to/postgresql/bin
or name a server that is already running, with a database of its own for this:
  DATABASE_URL=postgres://user:password@host:5432/database";

impl StartError {
    pub(super) fn io(doing: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::Io { doing: doing.into(), source }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPrograms { searched } => {
                writeln!(f, "PostgreSQL's server programs (postgres, initdb, psql) were not found on this machine.")?;
                writeln!(f, "{INSTALL}")?;
                write!(f, "Looked in:")?;
                searched.iter().try_for_each(|place| write!(f, " {}", place.display()))
            }
            Self::TooOld { found: (place, version) } => {
                writeln!(
                    f,
                    "PostgreSQL {version} in {} is too old: version {OLDEST} or newer is needed.",
                    place.display()
                )?;
                write!(f, "{INSTALL}")
            }
            Self::Failed { doing, output } => write!(f, "{doing} failed: {}", output.trim()),
            Self::Io { doing, source } => write!(f, "could not {doing}: {source}"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_programs_are_answered_with_what_to_install_or_set() {
        let message = StartError::NoPrograms { searched: vec!["/usr/bin".into()] }.to_string();
        for part in ["apt install", "dnf install", "brew install", "PG_BIN=", "DATABASE_URL=", "/usr/bin"] {
            assert!(message.contains(part), "{part} is not in: {message}");
        }
    }
}
