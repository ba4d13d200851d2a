//! The edge towards Discord: what is told becomes messages, and text from people is made safe.

pub mod rest;
pub mod text;
