//! A Discord on this machine.

pub mod postgres;
