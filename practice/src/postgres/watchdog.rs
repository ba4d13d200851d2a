//! Ends Postgres when its owner is gone, however it went: a shell that waits for the end of a pipe we hold.
//!
//! A signal on the parent's death (`PR_SET_PDEATHSIG`) would follow the thread that spawned it, needs unsafe code and
//! exists on Linux only; the pipe's end closes with the process on every Unix, after SIGKILL too.

use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Stdio};

use super::account::Account;

/// `$1` is the server's directory, `$2` its process. It is signalled only while its own file names it; a server killed
/// with its owner in its first moments has not written it yet, so it gets a second for that.
const SCRIPT: &str = r#"
trap '' HUP INT TERM
read -r word && [ "$word" = done ] && exit 0
signalled=no
tries=0
while [ $tries -lt 400 ]; do
    if [ -e "$1/data/postmaster.pid" ]; then
        if [ "$(head -n 1 "$1/data/postmaster.pid")" = "$2" ] && [ $signalled = no ]; then
            kill -INT "$2" && signalled=yes
        fi
    elif [ $signalled = yes ] || [ $tries -gt 20 ]; then
        break
    fi
    [ $tries -eq 200 ] && [ $signalled = yes ] && kill -QUIT "$2"
    tries=$((tries + 1))
    sleep 0.05
done
rm -rf "$1"
"#;

/// Watches over one start of one server.
#[derive(Debug)]
pub(super) struct Watchdog(Child);

impl Watchdog {
    pub(super) fn over(postgres: u32, directory: &Path, account: Account) -> std::io::Result<Self> {
        account
            .command(Path::new("/bin/sh"), Path::new("/"))
            .args(["-c", SCRIPT, "coalition-postgres-watchdog"])
            .arg(directory)
            .arg(postgres.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A Ctrl-C in the terminal goes to the whole foreground group: the watchdog must not be in it.
            .process_group(0)
            .spawn()
            .map(Self)
    }

    /// Postgres is stopped, and its directory is the owner's business again.
    pub(super) fn dismiss(mut self) {
        if let Some(mut pipe) = self.0.stdin.take() {
            let _ = pipe.write_all(b"done\n");
        }
        let _ = self.0.wait();
    }
}
