//! Changes to the world together with the events that tell of them.

mod guild;
mod messages;
mod threads;
