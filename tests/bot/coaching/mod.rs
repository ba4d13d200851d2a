//! Coaches and communities find each other.

mod due;
mod fairness;
mod offers;
mod pairs;
mod profiles;
mod rounds;
