//! Finding stories again and taking them away as a table, against a Postgres of its own: what is found, in which order,
#![expect(clippy::unwrap_used, reason = "everything here belongs to tests")]
//! and what nobody gets to know.

mod export;
mod privacy;
mod words;
mod world;
