//! The edge towards Discord: what is told becomes messages, and text from people is made safe.

pub mod attachments;
mod direct;
pub mod exchange_card;
mod exchanges;
pub mod gateway;
pub mod poll_card;
pub mod registration;
pub mod rest;
mod sender;
mod setup;
pub mod setup_text;
pub mod story_card;
pub mod text;

pub use sender::Sender;
