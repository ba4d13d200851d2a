//! Finding stories again and taking them away as a table, against a Postgres of its own: what is found, in which order,
//! and what nobody gets to know.
#![expect(clippy::unwrap_used, reason = "everything here belongs to tests")]

mod export;
mod privacy;
mod words;
mod world;
