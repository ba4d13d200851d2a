//! The Coalition bot.
