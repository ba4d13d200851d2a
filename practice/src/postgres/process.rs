//! The running process: spawned with its watchdog, waited for, stopped.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::account::Account;
use super::directory::{Directory, PidFile};
use super::error::StartError;
use super::watchdog::Watchdog;

const START: Duration = Duration::from_secs(60);
const STOP: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(10);

/// One run of the server, from its start to its end.
#[derive(Debug)]
pub(super) struct Running {
    postgres: Child,
    watchdog: Watchdog,
}

impl Running {
    /// Spawns `postgres` and waits until it answers at `port`.
    pub(super) fn start(
        mut postgres: Command,
        directory: &Directory,
        account: Account,
        port: u16,
    ) -> Result<Self, StartError> {
        let log = File::create(directory.log()).map_err(StartError::io("open Postgres's log"))?;
        let errors = log.try_clone().map_err(StartError::io("open Postgres's log"))?;
        // In a group of its own: a Ctrl-C in the terminal is ours to handle, and we stop it after the bot.
        postgres.stdin(Stdio::null()).stdout(log).stderr(errors).process_group(0);
        let mut postgres = postgres.spawn().map_err(StartError::io("start postgres"))?;
        let watchdog = match Watchdog::over(postgres.id(), directory.path(), account) {
            Ok(watchdog) => watchdog,
            Err(error) => {
                let _ = postgres.kill();
                let _ = postgres.wait();
                return Err(StartError::io("start the watchdog of postgres")(error));
            }
        };
        let mut running = Self { postgres, watchdog };
        match running.wait_until_ready(directory, port) {
            Ok(()) => Ok(running),
            Err(error) => {
                // The reason it did not start says more than how its end went.
                let _ = running.stop();
                Err(error)
            }
        }
    }

    pub(super) fn pid(&self) -> u32 {
        self.postgres.id()
    }

    /// Ready is: the process we started says so in its file, and its port answers. A port that answers for somebody else
    /// is not enough.
    fn wait_until_ready(&mut self, directory: &Directory, port: u16) -> Result<(), StartError> {
        let deadline = Instant::now() + START;
        let failed = |doing: String| {
            let output = fs::read_to_string(directory.log()).unwrap_or_default();
            Err(StartError::Failed { doing, output })
        };
        loop {
            if let Some(status) = self.postgres.try_wait().map_err(StartError::io("watch postgres"))? {
                return failed(format!("starting postgres ({status})"));
            }
            let ready = PidFile::read(&directory.data()) == Some(PidFile { pid: self.pid(), ready: true });
            if ready && TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(());
            }
            if Instant::now() > deadline {
                return failed("waiting for postgres to be ready".into());
            }
            thread::park_timeout(PAUSE);
        }
    }

    /// A fast shutdown: clients are cut, nothing committed is lost. One that hangs is ended at once after a while.
    pub(super) fn stop(mut self) -> Result<(), StartError> {
        let result = match self.ended_by(Signal::INT) {
            Ok(false) => self.ended_by(Signal::QUIT),
            other => other,
        };
        self.watchdog.dismiss();
        match result {
            Ok(true) => Ok(()),
            Ok(false) => {
                Err(StartError::Failed { doing: "stopping postgres".into(), output: "it did not end in time".into() })
            }
            Err(error) => Err(StartError::io("stop postgres")(error)),
        }
    }

    fn ended_by(&mut self, signal: Signal) -> std::io::Result<bool> {
        if self.postgres.try_wait()?.is_none()
            && let Some(pid) = i32::try_from(self.postgres.id()).ok().and_then(Pid::from_raw)
        {
            kill_process(pid, signal)?;
        }
        let deadline = Instant::now() + STOP;
        while self.postgres.try_wait()?.is_none() {
            if Instant::now() > deadline {
                return Ok(false);
            }
            thread::park_timeout(PAUSE);
        }
        Ok(true)
    }
}
