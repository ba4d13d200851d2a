//! Under which account Postgres runs: ours, or an unprivileged one when we are root.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::error::StartError;

/// The account Postgres runs under; `None` is our own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Account(Option<(u32, u32)>);

impl Account {
    /// Ours, unless we are root, whom Postgres refuses: then the account `postgres`, else `nobody`.
    pub(super) fn choose() -> Result<Self, StartError> {
        if !rustix::process::geteuid().is_root() {
            return Ok(Self(None));
        }
        ["postgres", "_postgres", "nobody"].into_iter().find_map(ids).map(|ids| Self(Some(ids))).ok_or_else(|| {
            StartError::Failed {
                doing: "finding an account for Postgres, which refuses to run as root,".into(),
                output: "there is no account postgres and no account nobody, or no program id in PATH that could tell: set PATH, \
                         or run it as somebody else than root"
                    .into(),
            }
        })
    }

    /// A command that runs under this account, from a folder it may enter.
    pub(super) fn command(self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(folder);
        if let Some((user, group)) = self.0 {
            command.uid(user).gid(group);
        }
        command
    }

    pub(super) fn own(self, path: &Path) -> std::io::Result<()> {
        match self.0 {
            Some((user, group)) => std::os::unix::fs::chown(path, Some(user), Some(group)),
            None => Ok(()),
        }
    }

    /// The folder for temporary files, if this account can reach it: root's own often is closed to all others.
    pub(super) fn temporary_folder(self) -> PathBuf {
        let usual = std::env::temp_dir();
        if self.0.is_none() || open_to_all(&usual) { usual } else { PathBuf::from("/tmp") }
    }
}

fn open_to_all(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    folder.ancestors().all(|part| part.metadata().is_ok_and(|metadata| metadata.permissions().mode() & 0o001 != 0))
}

/// Asks `id`, which knows every source of accounts, `/etc/passwd` or not.
fn ids(name: &str) -> Option<(u32, u32)> {
    let ask = |which: &str| -> Option<u32> {
        let output = Command::new("id").args([which, name]).output().ok().filter(|output| output.status.success())?;
        String::from_utf8(output.stdout).ok()?.trim().parse().ok()
    };
    Some((ask("-u")?, ask("-g")?))
}
