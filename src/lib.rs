//! The Coalition's bot: what it decides, keeps and tells. The commands that people type live beside it in `commands/`.

// Base: what everything stands on.
pub mod clock;
pub mod config;
pub mod database;
pub mod error;
pub mod field;
pub mod ids;
pub mod language;
pub mod moment;
pub mod spelling;
pub mod telemetry;
mod words;

// What is told, and the durable queue it goes through.
pub mod locales;
pub mod notifications;
pub mod queue;

// The domain, and the pure art of matching.
pub mod coaching;
pub mod communities;
pub mod exchanges;
pub mod matching;
pub mod members;
pub mod networks;
pub mod stories;

// What is due, and the edges.
pub mod discord;
pub mod jobs;
pub mod web;
