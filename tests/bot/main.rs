//! Black box: the real program, a Discord on this machine, and a database of its own for every test.
#![expect(clippy::unwrap_used, reason = "everything here belongs to tests")]

mod bad_input;
mod coaching;
mod durable;
mod exchange;
mod export;
mod files;
mod forged;
mod frozen;
mod harness;
mod help;
mod interrupted;
mod language;
mod lists;
mod locks;
mod migrate;
mod network;
mod notices;
mod operations;
mod outage;
mod race;
mod releases;
mod review;
mod search;
mod secrets;
mod setup;
mod story;
mod twice;
mod wire;
mod withdraw;
