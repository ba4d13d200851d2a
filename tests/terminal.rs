//! `coalition-bot practice` as a person starts it: the tour, a script from a pipe, Ctrl-C, and a machine without Postgres.
#![expect(clippy::unwrap_used, reason = "these helpers belong to tests")]

use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// Where practice keeps its Postgres, so that one can look for what stayed.
fn temporary_folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    // Postgres runs under another account when the tests are run by root.
    fs::set_permissions(folder.path(), Permissions::from_mode(0o1777)).unwrap();
    folder
}

fn practice(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_coalition-bot"));
    command.arg("practice").env("TMPDIR", folder).env_remove("DATABASE_URL");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn played(folder: &Path, script: &str) -> Output {
    let mut child = practice(folder).spawn().unwrap();
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    let (out, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    format!("{out}\n{errors}")
}

fn is_empty(folder: &Path) -> bool {
    folder.read_dir().unwrap().next().is_none()
}

/// Practice with a person at it: something has been answered, and the input stays open while it is held.
fn running(folder: &Path) -> (Child, ChildStdin) {
    let mut child = practice(folder).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"/help\n").unwrap();
    let answered = BufReader::new(child.stdout.as_mut().unwrap()).lines().map(Result::unwrap);
    assert!(answered.into_iter().any(|line| line.contains("Coalition ·")), "it ended without an answer");
    assert!(!is_empty(folder), "it should keep its Postgres in the temporary folder");
    (child, input)
}

fn signal(child: &Child, signal: Signal) {
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    kill_process(pid, signal).unwrap();
}

#[test]
fn the_tour_answers_every_line_and_ends_with_the_records() {
    let folder = temporary_folder();
    let output = practice(folder.path()).arg("--tour").stdin(Stdio::null()).output().unwrap();
    let text = text(&output);
    assert!(output.status.success(), "{text}");
    for part in [
        "Guardada como S-1.",
        "Una cifra ayuda a otras escuelas.",
        "Told by: A member of the Coalition",
        "Looked for “garden” too.",
        "Decided: it is E-2",
        "You are going to E-2 “Walking school buses”",
        "│ S-1   │ El autobús que espera │ published │",
        "│ S-2   │ Our kitchen garden    │ published │",
    ] {
        assert!(text.contains(part), "{part:?} is missing in:\n{text}");
    }
    assert!(is_empty(folder.path()), "something stayed in the temporary folder");
}

#[test]
fn a_script_from_a_pipe_ends_well_only_if_every_line_was_answered() {
    let folder = temporary_folder();
    let answered = played(folder.path(), "/help\nas carmen\n/ayuda\n");
    assert_eq!(answered.status.code(), Some(0), "{}", text(&answered));
    assert!(text(&answered).contains("carmen> /ayuda"));

    let unanswered = played(folder.path(), "/help\n/hlep\n/story log medium: Blog\n");
    let text = text(&unanswered);
    assert_eq!(unanswered.status.code(), Some(1), "{text}");
    assert!(text.contains("✗ line 2: the bot has no command /hlep"), "{text}");
    assert!(text.contains("✗ line 3: /story log also needs indicator:, title:, people:"), "{text}");
    assert!(text.contains("Not answered: line 2, 3"), "{text}");
    assert!(is_empty(folder.path()), "something stayed in the temporary folder");
}

#[test]
fn ctrl_c_leaves_nothing_running() {
    let folder = temporary_folder();
    let (mut child, _input) = running(folder.path());
    signal(&child, Signal::INT);
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(is_empty(folder.path()), "something stayed in the temporary folder");
}

#[test]
fn even_a_kill_leaves_nothing_running() {
    let folder = temporary_folder();
    let (mut child, _input) = running(folder.path());
    signal(&child, Signal::KILL);
    child.wait().unwrap();
    // Its directory goes last, after Postgres itself.
    let deadline = Instant::now() + Duration::from_secs(30);
    while !is_empty(folder.path()) {
        assert!(Instant::now() < deadline, "Postgres outlived a practice that was killed");
        std::thread::yield_now();
    }
}

#[test]
fn a_machine_without_postgres_is_told_what_to_install_or_set() {
    let folder = temporary_folder();
    let output = practice(folder.path()).env("PG_BIN", "/nonexistent").output().unwrap();
    let text = text(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    for part in ["apt install", "dnf install", "brew install", "PG_BIN=", "DATABASE_URL="] {
        assert!(text.contains(part), "{part:?} is missing in:\n{text}");
    }
}
