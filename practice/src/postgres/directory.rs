//! The temporary directory of one server, and the sweeping of those whose owners were killed.

use std::fs::{self, File};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use super::account::Account;
use super::error::StartError;

const PREFIX: &str = "coalition-postgres-";
/// Held locked by the process that owns the directory: the lock ends with it, however it ends.
const LOCK: &str = "lock";
/// A directory without a lock may be one that is just being made.
const BEING_MADE: Duration = Duration::from_secs(60);

/// A directory only this process and its Postgres can enter; removed when dropped.
#[derive(Debug)]
pub(super) struct Directory {
    folder: TempDir,
    _lock: File,
}

impl Directory {
    pub(super) fn create(account: Account) -> Result<Self, StartError> {
        let parent = account.temporary_folder();
        sweep(&parent);
        Self::create_in(&parent, account).map_err(StartError::io(format!("make a directory in {}", parent.display())))
    }

    fn create_in(parent: &Path, account: Account) -> std::io::Result<Self> {
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(parent)?;
        // Locked before it has its name, so that a sweep never finds it free.
        let unnamed = folder.path().join("lock.new");
        let lock = File::create(&unnamed)?;
        lock.try_lock()?;
        fs::rename(&unnamed, folder.path().join(LOCK))?;
        account.own(folder.path())?;
        Ok(Self { folder, _lock: lock })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(super) fn data(&self) -> PathBuf {
        self.path().join("data")
    }

    pub(super) fn log(&self) -> PathBuf {
        self.path().join("log")
    }
}

/// What a running server writes about itself into its data directory.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PidFile {
    pub(super) pid: u32,
    pub(super) ready: bool,
}

impl PidFile {
    pub(super) fn read(data: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(data.join("postmaster.pid")).ok()?)
    }

    /// The first line is the process, the eighth its state (both since PostgreSQL 10; `pg_ctl` reads the same).
    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let pid = lines.next()?.trim().parse().ok()?;
        Some(Self { pid, ready: lines.nth(6).is_some_and(|state| state.trim() == "ready") })
    }
}

/// Removes what killed processes left in `parent`. Never fails: what cannot be swept now is swept another time.
fn sweep(parent: &Path) {
    for entry in parent.read_dir().into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        if is_ours && entry.file_type().is_ok_and(|kind| kind.is_dir()) && is_abandoned(&entry.path()) {
            end_orphan(&entry.path());
            // Its own watchdog may be removing it at this moment: whoever comes second finds nothing.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn is_abandoned(folder: &Path) -> bool {
    match File::open(folder.join(LOCK)) {
        Ok(lock) => lock.try_lock().is_ok(),
        Err(_) => folder
            .metadata()
            .and_then(|metadata| metadata.modified())
            .is_ok_and(|made| SystemTime::now().duration_since(made).is_ok_and(|age| age > BEING_MADE)),
    }
}

/// Stops a server whose owner is gone. Only one that still listens in its directory is signalled: the number in a
/// left-over file may belong to somebody else by now.
fn end_orphan(folder: &Path) {
    let Some(file) = PidFile::read(&folder.join("data")) else { return };
    let listening = folder.read_dir().into_iter().flatten().flatten().any(|entry| {
        entry.file_name().to_str().is_some_and(|name| name.starts_with(".s.PGSQL."))
            && UnixStream::connect(entry.path()).is_ok()
    });
    if listening && let Some(pid) = i32::try_from(file.pid).ok().and_then(Pid::from_raw) {
        let _ = kill_process(pid, Signal::QUIT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pid_file_says_who_runs_and_whether_it_is_ready() {
        let starting = "123\n/data\n1700000000\n5432\n/tmp\n127.0.0.1\n  123  1\n";
        assert_eq!(PidFile::parse(starting), Some(PidFile { pid: 123, ready: false }));
        assert_eq!(PidFile::parse(&format!("{starting}ready   \n")), Some(PidFile { pid: 123, ready: true }));
        assert_eq!(PidFile::parse(&format!("{starting}stopping\n")), Some(PidFile { pid: 123, ready: false }));
        assert_eq!(PidFile::parse(""), None);
    }

    #[test]
    fn a_sweep_takes_only_abandoned_directories_of_our_own_kind() {
        let parent = tempfile::tempdir().unwrap();
        let held = Directory::create_in(parent.path(), Account::choose().unwrap()).unwrap();
        let abandoned = parent.path().join(format!("{PREFIX}dead"));
        fs::create_dir(&abandoned).unwrap();
        fs::write(abandoned.join(LOCK), "").unwrap();
        let being_made = parent.path().join(format!("{PREFIX}young"));
        fs::create_dir(&being_made).unwrap();
        let foreign = parent.path().join("something-else");
        fs::create_dir(&foreign).unwrap();
        fs::write(foreign.join(LOCK), "").unwrap();

        sweep(parent.path());

        assert!(held.path().exists(), "a directory that is in use was swept");
        assert!(!abandoned.exists(), "an abandoned directory stayed");
        assert!(being_made.exists(), "a directory that is being made was swept");
        assert!(foreign.exists(), "somebody else's directory was swept");
    }
}
