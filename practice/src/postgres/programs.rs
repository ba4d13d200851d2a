//! Finds PostgreSQL's programs: what the person named, then the newest installed.

use std::cmp::Reverse;
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::error::{OLDEST, StartError};

const SERVER: [&str; 4] = ["postgres", "initdb", "psql", "createdb"];

/// Folders in which packages keep one folder a version, with the folder below it that holds the programs.
const VERSIONED: [(&str, &str, &str); 5] = [
    ("/usr/lib/postgresql", "", "bin"),          // Debian, Ubuntu
    ("/usr", "pgsql-", "bin"),                   // PostgreSQL's own packages for Fedora and RHEL
    ("/opt/homebrew/opt", "postgresql@", "bin"), // Homebrew, Apple silicon
    ("/usr/local/opt", "postgresql@", "bin"),    // Homebrew, Intel
    ("/home/linuxbrew/.linuxbrew/opt", "postgresql@", "bin"),
];

/// The folder that holds one version of Postgres.
#[derive(Debug, Clone)]
pub(super) struct Programs {
    folder: PathBuf,
}

impl Programs {
    /// `PG_BIN`, the newest of the places packages use, `PATH`, `pg_config --bindir`: the first that will do.
    pub(super) fn find() -> Result<Self, StartError> {
        choose(places(), &SERVER, version)
    }

    /// As [`Self::find`], for asking only: a machine may have no server of its own.
    pub(super) fn find_client() -> Result<Self, StartError> {
        choose(places(), &["psql"], |_| Some(OLDEST))
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

fn places() -> Vec<PathBuf> {
    let mut places = Vec::new();
    match env::var_os("PG_BIN").filter(|named| !named.is_empty()) {
        // Who names a folder wants that one, not a silent substitute.
        Some(named) => places.push(PathBuf::from(named)),
        None => {
            places.extend(installed());
            places.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
            places.extend(told_by_pg_config());
        }
    }
    places
}

fn choose(
    places: Vec<PathBuf>,
    needed: &[&str],
    version: impl Fn(&Path) -> Option<u32>,
) -> Result<Programs, StartError> {
    let mut newest_too_old: Option<(PathBuf, u32)> = None;
    for place in &places {
        if !needed.iter().all(|name| place.join(name).is_file()) {
            continue;
        }
        match version(place) {
            Some(version) if version >= OLDEST => return Ok(Programs { folder: place.clone() }),
            Some(version) if newest_too_old.as_ref().is_none_or(|(_, other)| version > *other) => {
                newest_too_old = Some((place.clone(), version));
            }
            _ => {}
        }
    }
    Err(match newest_too_old {
        Some(found) => StartError::TooOld { found },
        None => StartError::NoPrograms { searched: places },
    })
}

fn installed() -> Vec<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = Vec::new();
    for (folder, prefix, programs) in VERSIONED {
        for entry in Path::new(folder).read_dir().into_iter().flatten().flatten() {
            if let Some(version) = version_in(&entry.file_name(), prefix) {
                found.push((version, entry.path().join(programs)));
            }
        }
    }
    found.sort_by_key(|(version, _)| Reverse(*version));
    found.into_iter().map(|(_, place)| place).collect()
}

fn version_in(name: &OsStr, prefix: &str) -> Option<u32> {
    name.to_str()?.strip_prefix(prefix)?.parse().ok()
}

fn told_by_pg_config() -> Option<PathBuf> {
    let output = Command::new("pg_config").arg("--bindir").output().ok()?;
    let folder = String::from_utf8(output.stdout).ok()?;
    (output.status.success() && !folder.trim().is_empty()).then(|| PathBuf::from(folder.trim()))
}

/// Reads `postgres (PostgreSQL) 15.14 (Debian …)`, and `17beta1` as 17.
fn version(folder: &Path) -> Option<u32> {
    let output = Command::new(folder.join("postgres")).arg("--version").output().ok()?;
    major(&String::from_utf8(output.stdout).ok()?)
}

fn major(printed: &str) -> Option<u32> {
    let number = printed.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    number[..digits].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pretend(folder: &Path) -> PathBuf {
        std::fs::create_dir_all(folder).unwrap();
        for name in SERVER {
            std::fs::write(folder.join(name), "").unwrap();
        }
        folder.to_owned()
    }

    #[test]
    fn the_major_version_is_read_from_what_postgres_prints() {
        assert_eq!(major("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n"), Some(15));
        assert_eq!(major("postgres (PostgreSQL) 18beta2"), Some(18));
        assert_eq!(major("postgres (EnterpriseDB) 9.6.24"), Some(9));
        assert_eq!(major("no version"), None);
    }

    #[test]
    fn a_folder_without_all_the_programs_is_passed_over() {
        let here = tempfile::tempdir().unwrap();
        let partial = here.path().join("client");
        std::fs::create_dir(&partial).unwrap();
        std::fs::write(partial.join("psql"), "").unwrap();
        let whole = pretend(&here.path().join("server"));
        let chosen = choose(vec![partial, whole.clone()], &SERVER, |_| Some(17)).unwrap();
        assert_eq!(chosen.path("initdb"), whole.join("initdb"));
    }

    #[test]
    fn only_old_programs_are_named_with_their_version() {
        let here = tempfile::tempdir().unwrap();
        let (a, b) = (pretend(&here.path().join("12")), pretend(&here.path().join("13")));
        let error =
            choose(vec![a, b.clone()], &SERVER, |place| if place == b { Some(13) } else { Some(12) }).unwrap_err();
        assert!(matches!(error, StartError::TooOld { found: (place, 13) } if place == b));
    }

    #[test]
    fn no_programs_lists_where_they_were_looked_for() {
        let error = choose(vec!["/nowhere/at/all".into()], &SERVER, |_| Some(17)).unwrap_err();
        assert!(matches!(&error, StartError::NoPrograms { searched } if searched.len() == 1));
    }
}
