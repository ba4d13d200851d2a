//! A Discord on this machine: the service in [`discord`], the people who use it in [`people`].

pub mod discord;
pub mod people;
pub mod postgres;

pub use discord::{Discord, Id, Server, View, World};
pub use people::{Answer, Button, Choice, Message, Modal, NotAnswered, Person};
