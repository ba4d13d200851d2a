//! The practice Discord, spoken to as a bot speaks to Discord: raw WebSocket and HTTP, no library in between.

#![expect(clippy::unwrap_used, reason = "in the helpers of tests, too, what is missing fails the test")]

mod bot;
mod commands;
mod faults;
mod gateway;
mod interactions;
mod messages;
mod permissions;
mod threads;
