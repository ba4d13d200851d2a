//! The Postgres launcher against the programs of this machine: it starts, keeps, stops, and never stays behind.
#![expect(clippy::unwrap_used, reason = "these helpers belong to tests")]

use std::io::{BufRead, BufReader, Read};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use practice::postgres::{Options, Server, fresh_database, print};

/// Waits for a condition, and fails when it does not come.
fn until(what: &str, condition: impl Fn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !condition() {
        assert!(Instant::now() < deadline, "it never came to this: {what}");
        std::thread::yield_now();
    }
}

fn listens(port: u16) -> bool {
    TcpStream::connect(("127.0.0.1", port)).is_ok()
}

fn port(url: &str) -> u16 {
    url.rsplit_once(':').unwrap().1.split('/').next().unwrap().parse().unwrap()
}

#[test]
fn what_was_committed_survives_a_stop_and_a_restart_at_the_same_address() {
    let mut server = Server::start(Options::PRACTICE).unwrap();
    server.create_database("kept").unwrap();
    print(&server.url("kept"), "create table story (words text); insert into story values ('¡Sí, señor!')").unwrap();
    let (url, port) = (server.url("kept"), port(&server.url("kept")));

    server.stop_and_keep().unwrap();
    assert!(!listens(port), "it still listens after it was stopped");
    assert!(print(&server.url("kept"), "select 1").is_err(), "a stopped server answered");

    server.restart().unwrap();
    assert_eq!(server.url("kept"), url);
    let printed = print(&server.url("kept"), "select words, lower('ÁÉ') from story").unwrap();
    assert!(printed.contains("¡Sí, señor!"), "the row is gone: {printed}");
    assert!(printed.contains("áé"), "accents are not understood: {printed}");
    assert!(print(&server.url("kept"), "show fsync").unwrap().contains("on"), "practice must be durable");

    let directory = server.directory().to_owned();
    server.stop().unwrap();
    assert!(!directory.exists(), "its directory stayed");
}

#[test]
fn a_dropped_server_leaves_nothing() {
    let server = Server::start(Options::TESTS).unwrap();
    let (directory, port) = (server.directory().to_owned(), port(&server.url("postgres")));
    assert!(listens(port));
    drop(server);
    assert!(!listens(port), "postgres still listens");
    assert!(!directory.exists(), "its directory stayed");
}

#[test]
fn without_the_password_nobody_gets_in() {
    let server = Server::start(Options::TESTS).unwrap();
    let url = server.url("postgres");
    let (_, address) = url.split_once('@').unwrap();
    let ask = |url: &str| Command::new("psql").args(["-w", url, "-c", "select 1"]).output().unwrap();
    assert!(ask(&url).status.success());
    assert!(!ask(&format!("postgres://postgres@{address}")).status.success(), "no password was needed");
    assert!(!ask(&format!("postgres://postgres:guess@{address}")).status.success(), "any password would do");
}

#[test]
fn a_name_that_cannot_be_a_database_is_refused_before_postgres_sees_it() {
    let server = Server::start(Options::TESTS).unwrap();
    for name in ["", "Upper", "with space", "--template", "quote'", &"x".repeat(64)] {
        let error = server.create_database(name).unwrap_err().to_string();
        assert!(error.contains("1 to 63"), "{name:?} was answered with: {error}");
    }
}

#[tokio::test]
async fn fresh_databases_are_migrated_once_and_do_not_see_each_other() {
    let psql = |url: String, sql: &'static str| {
        let mut psql = Command::new("psql");
        output_of(psql.args(["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql, &url])).trim().to_owned()
    };
    let migrate = |url: String| async move {
        psql(url, "create table story (number int)");
        anyhow::Ok(())
    };
    let (one, other) = tokio::join!(fresh_database(migrate), fresh_database(migrate));
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_ne!(one, other);
    psql(one.clone(), "insert into story values (1)");
    assert_eq!(psql(one, "select count(*) from story"), "1");
    assert_eq!(psql(other, "select count(*) from story"), "0");
}

fn output_of(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Not a test by itself: the process that `a_killed_owner_takes_postgres_with_it` starts and kills.
#[test]
#[ignore = "run by another test, as a process to kill"]
fn owner_that_waits_to_be_killed() {
    let server = Server::start(Options::TESTS).unwrap();
    println!("\nowned {} {}", server.directory().display(), server.url("postgres"));
    let _ = std::io::stdin().read(&mut [0]);
}

#[test]
fn a_killed_owner_takes_postgres_with_it() {
    let mut owner = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "owner_that_waits_to_be_killed", "--ignored", "--nocapture"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (directory, port): (PathBuf, u16) = BufReader::new(owner.stdout.take().unwrap())
        .lines()
        .map(Result::unwrap)
        .find_map(|line| {
            let (directory, url) = line.strip_prefix("owned ")?.split_once(' ')?;
            Some((Path::new(directory).to_owned(), port(url)))
        })
        .expect("the owner should have started a server");
    assert!(listens(port));

    owner.kill().unwrap();
    owner.wait().unwrap();

    until("postgres has ended", || !listens(port));
    until("its directory is gone", || !directory.exists());
}
