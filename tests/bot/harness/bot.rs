//! The bot's process: started, killed, asked to end, and its log.

use std::{
    fs::File,
    net::TcpListener,
    process::{ExitStatus, Stdio},
    time::{Duration, Instant},
};

use practice::Discord;
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tokio::process::{Child, Command};

use super::PATIENCE;

/// One process of the bot. It ends with this value; when a test fails, what it logged is shown.
pub(crate) struct Bot {
    discord: Discord,
    environment: Vec<(String, String)>,
    process: Option<Child>,
    watchdog: Option<Child>,
    log: tempfile::NamedTempFile,
    /// Where it starts, if that matters.
    directory: Option<TempDir>,
}

impl Bot {
    /// Not running yet; it would serve this Discord from this database.
    pub(crate) fn new(discord: &Discord, database_url: &str) -> Self {
        let bot = Self {
            discord: discord.clone(),
            environment: Vec::new(),
            process: None,
            watchdog: None,
            log: tempfile::NamedTempFile::new().unwrap(),
            directory: None,
        };
        bot.with("DISCORD_TOKEN", &discord.token())
            .with("DISCORD_API_BASE", &discord.api_base())
            .with("DATABASE_URL", database_url)
            .with("DATABASE_POOL", "8")
            .with("HTTP_LISTEN", "off")
            .with("LOG", "info")
    }

    /// The same with a variable set, or unset with an empty value.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.set(name, value);
        self
    }

    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.environment.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.environment.push((name.to_owned(), value.to_owned()));
        }
    }

    /// From now on it starts where this `.env` lies, and its environment holds nothing else than what is set after this.
    pub(crate) fn keep_env_file(&mut self, lines: &str) {
        let directory = tempfile::tempdir().unwrap();
        std::fs::write(directory.path().join(".env"), lines).unwrap();
        self.directory = Some(directory);
        self.environment.clear();
    }

    /// Starts it and waits until it is connected.
    pub(crate) async fn start(&mut self) {
        self.spawn();
        let connected = self.discord.bot_ready(PATIENCE).await;
        connected.unwrap_or_else(|why| panic!("the bot did not connect: {why:#}\n{}", self.log()));
    }

    /// Starts it, whatever becomes of it.
    pub(crate) fn spawn(&mut self) {
        self.run(&[]);
    }

    /// Starts it with other words than `run`.
    pub(crate) fn run(&mut self, words: &[&str]) {
        assert!(self.process.is_none(), "it runs already");
        let log = File::options().append(true).open(self.log.path()).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_coalition-bot"));
        command.args(words).env_clear().envs(self.environment.iter().map(|(name, value)| (name, value)));
        // Away from any `.env` of the machine this runs on.
        let directory = self.directory.as_ref().map_or_else(std::env::temp_dir, |own| own.path().to_owned());
        command.current_dir(directory).stdin(Stdio::null());
        command.stdout(log.try_clone().unwrap()).stderr(log).kill_on_drop(true);
        let process = command.spawn().unwrap();
        self.watchdog = Some(watchdog(process.id().unwrap()));
        self.process = Some(process);
    }

    /// SIGKILL: no warning and no last word. Returns when Discord has noticed.
    pub(crate) async fn kill(&mut self) {
        self.watchdog = None;
        let mut process = self.process.take().expect("it runs");
        process.kill().await.unwrap();
        let gone = self.discord.wait_until(PATIENCE, |view| (view.connections() == 0).then_some(())).await;
        gone.expect("the connection of a killed process ends");
    }

    /// SIGTERM, and how it ended.
    pub(crate) async fn terminate(&mut self) -> ExitStatus {
        let pid = self.process.as_ref().and_then(Child::id).expect("it runs");
        kill_process(Pid::from_raw(i32::try_from(pid).unwrap()).unwrap(), Signal::TERM).unwrap();
        self.ended().await
    }

    /// How it ended by itself.
    pub(crate) async fn ended(&mut self) -> ExitStatus {
        let mut process = self.process.take().expect("it was started");
        match tokio::time::timeout(PATIENCE, process.wait()).await {
            Ok(status) => {
                self.watchdog = None;
                status.unwrap()
            }
            Err(_) => panic!("the bot does not end:\n{}", self.log()),
        }
    }

    /// Waits until it has printed this.
    pub(crate) async fn logs(&self, words: &str) {
        let deadline = Instant::now() + PATIENCE;
        let mut tick = tokio::time::interval(Duration::from_millis(20));
        while !self.log().contains(words) {
            assert!(Instant::now() < deadline, "the bot never logged {words:?}:\n{}", self.log());
            tick.tick().await;
        }
    }

    /// Everything it printed so far.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.log.path()).unwrap_or_default()
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("The bot's log:\n{}", self.log());
        }
    }
}

/// Ends a process when this one is gone, however it went: it waits for the end of a pipe that we hold.
fn watchdog(process: u32) -> Child {
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", r#"read -r _; kill -KILL "$1""#, "watchdog", &process.to_string()]).stdin(Stdio::piped());
    shell.stdout(Stdio::null()).stderr(Stdio::null()).process_group(0).kill_on_drop(true).spawn().unwrap()
}

/// An address on this machine where nobody listens.
pub(crate) fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

/// Status and body of a page that the bot serves.
pub(crate) async fn page(address: &str, path: &str) -> (u16, String) {
    let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE).build().unwrap();
    let answer = client.get(format!("http://{address}{path}")).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}
