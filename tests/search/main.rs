//! Finding stories again, against a Postgres of its own: what is found, in which order, and what nobody gets to know.

mod privacy;
mod words;
mod world;
