//! A PostgreSQL server of our own, from the programs installed on this machine: for practice and for tests.
//!
//! It needs nothing running and nothing configured, works as root (Postgres itself refuses to), listens on loopback
//! only, behind a random password, and never outlives the process that started it: not even one that was killed.
//! What is absent: a SQL driver. Databases are made by Postgres's own `createdb` and asked by its `psql`.

mod account;
mod directory;
mod error;
mod process;
mod programs;
mod psql;
mod server;
mod shared;
mod watchdog;

pub use error::StartError;
pub use psql::print;
pub use server::{Options, Server};
pub use shared::fresh_database;
