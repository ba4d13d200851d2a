//! Coaches and communities find each other.

mod due;
mod fairness;
mod forged;
mod offers;
mod pairs;
mod profiles;
mod ranking;
mod rounds;
mod young;
