//! Learning exchanges, from the first word of them to what people tried afterwards.

mod after;
mod follow_up;
mod handover;
mod held;
mod notes;
mod reminders;
