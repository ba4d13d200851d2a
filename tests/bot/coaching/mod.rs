//! Coaches and communities find each other.

mod due;
mod offers;
mod pairs;
mod profiles;
