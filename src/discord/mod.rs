//! The edge towards Discord: what is told becomes messages, and text from people is made safe.

mod announcements;
pub mod attachments;
mod coaching;
pub mod concern_card;
pub mod digest;
mod direct;
pub mod exchange_after;
pub mod exchange_card;
mod exchange_course;
mod exchange_edge;
mod exchange_event;
mod exchange_thread;
mod exchanges;
pub mod gateway;
pub mod match_card;
mod membership;
pub mod network_card;
mod networks;
mod next_exchange;
pub mod poll_card;
mod polls;
pub mod registration;
pub mod rest;
mod sender;
mod setup;
pub mod setup_text;
mod stories;
pub mod story_card;
pub mod text;
mod welcome;

pub use sender::Sender;
