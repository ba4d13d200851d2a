//! One server: start it, stop it, make databases in it.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::account::Account;
use super::directory::Directory;
use super::error::StartError;
use super::process::Running;
use super::programs::Programs;

const USER: &str = "postgres";
/// Somebody else may take the port between our finding it free and Postgres's binding it.
const PORTS_TRIED: usize = 5;
/// Sorting and lower-casing must know accents; not every system has the first.
const LOCALES: [&str; 4] = ["C.UTF-8", "C.utf8", "en_US.UTF-8", "C"];

/// How a server is to be.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Whether what was committed survives a crash of the machine. Off is much faster, and for tests only.
    pub durable: bool,
    /// How many may be connected at once.
    pub connections: u16,
}

impl Options {
    /// For practice: as safe as a real one.
    pub const PRACTICE: Self = Self { durable: true, connections: 100 };
    /// For tests: fast, many connections, and lost if the machine stops.
    pub const TESTS: Self = Self { durable: false, connections: 400 };
}

/// A PostgreSQL server that lives no longer than this value, or this process.
///
/// All of its methods block for as long as Postgres's programs take: from asynchronous code, call them through
/// `spawn_blocking`.
#[derive(Debug)]
pub struct Server {
    // Dropped before the directory it works in.
    running: Option<Running>,
    directory: Directory,
    programs: Programs,
    account: Account,
    options: Options,
    password: String,
    port: u16,
}

impl Server {
    /// Finds Postgres's programs, makes an empty server in a temporary directory and waits until it answers.
    ///
    /// # Errors
    /// When there are no programs, or one of them fails: the message says what to do, or what it printed.
    pub fn start(options: Options) -> Result<Self, StartError> {
        let programs = Programs::find()?;
        let account = Account::choose()?;
        let directory = Directory::create(account)?;
        let password = format!("{:032x}", rand::random::<u128>());
        let mut server = Self { running: None, directory, programs, account, options, password, port: 0 };
        server.initialise()?;
        server.run_on_a_free_port()?;
        Ok(server)
    }

    /// The address of a database in this server, for `DATABASE_URL`.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://{USER}:{}@127.0.0.1:{}/{database}", self.password, self.port)
    }

    /// Makes an empty database. Names are lower-case letters, digits and underscores.
    ///
    /// # Errors
    /// When the name is taken or cannot be one.
    pub fn create_database(&self, name: &str) -> Result<(), StartError> {
        self.create(name, "template0")
    }

    /// Makes a database as another one is now; nobody may be connected to that one.
    ///
    /// # Errors
    /// When the name is taken or cannot be one, or somebody is connected to the template.
    pub fn copy_database(&self, template: &str, name: &str) -> Result<(), StartError> {
        self.create(name, template)
    }

    /// Stops it as a failing machine room would: connections are cut, what was committed stays, [`Self::restart`] brings
    /// it back at the same address.
    ///
    /// # Errors
    /// When it does not end in time.
    pub fn stop_and_keep(&mut self) -> Result<(), StartError> {
        self.running.take().map_or(Ok(()), Running::stop)
    }

    /// Starts it again at the same address, stopping it first if it runs.
    ///
    /// # Errors
    /// When it does not answer in time.
    pub fn restart(&mut self) -> Result<(), StartError> {
        self.stop_and_keep()?;
        self.run()
    }

    /// Stops it and removes everything it kept.
    ///
    /// # Errors
    /// When it does not end in time.
    pub fn stop(mut self) -> Result<(), StartError> {
        self.stop_and_keep()
    }

    /// The process, while it runs.
    pub fn pid(&self) -> Option<u32> {
        self.running.as_ref().map(Running::pid)
    }

    /// Where it keeps its files.
    pub fn directory(&self) -> &Path {
        self.directory.path()
    }

    fn create(&self, name: &str, template: &str) -> Result<(), StartError> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.is_empty() || name.len() > 63 || !name.chars().all(plain) {
            return Err(StartError::Failed {
                doing: format!("making the database {name:?}"),
                output: "a name is 1 to 63 lower-case letters, digits and underscores".into(),
            });
        }
        let mut createdb = self.program("createdb");
        createdb.args(["--maintenance-db=postgres", "--template", template, name]);
        run(&mut createdb, "createdb").map(drop)
    }

    fn initialise(&self) -> Result<(), StartError> {
        let password_file = self.directory.path().join("password");
        fs::write(&password_file, &self.password)
            .and_then(|()| self.account.own(&password_file))
            .map_err(StartError::io("write the server's password"))?;
        let mut result = Ok(());
        for locale in LOCALES {
            let mut initdb = self.account.command(&self.programs.path("initdb"), self.directory.path());
            initdb.env("LC_ALL", "C").arg("--pgdata").arg(self.directory.data());
            initdb.arg(format!("--locale={locale}")).arg("--lc-messages=C").arg("--encoding=UTF8");
            // The password keeps out other accounts of this machine; it never leaves the machine, so it may go in clear,
            // which spares every new connection the deliberately slow hashing of SCRAM.
            initdb.args(["--username", USER, "--auth=password", "--pwfile"]).arg(&password_file);
            // What initdb wrote need not survive a crash of the machine: the directory does not outlive its owner either.
            initdb.arg("--no-sync");
            result = run(&mut initdb, "initdb").map(drop);
            let unknown_locale = matches!(&result, Err(StartError::Failed { output, .. }) if output.contains("locale"));
            if !unknown_locale {
                break;
            }
        }
        let _ = fs::remove_file(&password_file);
        result
    }

    fn run_on_a_free_port(&mut self) -> Result<(), StartError> {
        let mut tried = 1;
        loop {
            self.port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
                .and_then(|listener| listener.local_addr())
                .map_err(StartError::io("find a free port"))?
                .port();
            match self.run() {
                Err(StartError::Failed { output, .. })
                    if tried < PORTS_TRIED && output.contains("Address already in use") =>
                {
                    tried += 1;
                }
                other => return other,
            }
        }
    }

    fn run(&mut self) -> Result<(), StartError> {
        let mut postgres = self.account.command(&self.programs.path("postgres"), self.directory.path());
        postgres.env("LC_ALL", "C").env_remove("PGDATA").arg("-D").arg(self.directory.data());
        postgres.arg("-k").arg(self.directory.path()).arg("-p").arg(self.port.to_string());
        for setting in self.settings() {
            postgres.arg("-c").arg(setting);
        }
        self.running = Some(Running::start(postgres, &self.directory, self.account, self.port)?);
        Ok(())
    }

    fn settings(&self) -> Vec<String> {
        let mut settings = vec![
            "listen_addresses=127.0.0.1".to_owned(),
            format!("max_connections={}", self.options.connections),
            "shared_buffers=64MB".to_owned(),
            "timezone=UTC".to_owned(),
            "log_timezone=UTC".to_owned(),
        ];
        if !self.options.durable {
            settings.extend(["fsync=off", "synchronous_commit=off", "full_page_writes=off"].map(str::to_owned));
            settings.extend(["wal_level=minimal", "max_wal_senders=0"].map(str::to_owned));
        }
        settings
    }

    fn program(&self, name: &str) -> Command {
        let mut command = self.account.command(&self.programs.path(name), self.directory.path());
        command.env("PGHOST", "127.0.0.1").env("PGPORT", self.port.to_string());
        command.env("PGUSER", USER).env("PGPASSWORD", &self.password).env("PGCLIENTENCODING", "UTF8");
        for name in ["PGDATABASE", "PGSERVICE", "PGSSLMODE", "PGOPTIONS"] {
            command.env_remove(name);
        }
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(error) = self.stop_and_keep() {
            tracing::warn!(%error, "postgres did not stop cleanly");
        }
    }
}

/// Runs one of Postgres's programs to its end.
fn run(command: &mut Command, name: &str) -> Result<Output, StartError> {
    let output = command.stdin(Stdio::null()).output().map_err(StartError::io(format!("run {name}")))?;
    if output.status.success() {
        return Ok(output);
    }
    let mut printed = String::from_utf8_lossy(&output.stderr).into_owned();
    if let Some(signal) = output.status.signal() {
        printed.push_str(&format!("ended by signal {signal}"));
    }
    Err(StartError::Failed { doing: name.to_owned(), output: printed })
}
