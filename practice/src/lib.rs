//! A Discord on this machine: the service in [`discord`], the people who use it in [`people`],
//! the database in [`postgres`], and the terminal through which one talks in [`terminal`].

pub mod discord;
pub mod people;
pub mod postgres;
mod run;
pub mod terminal;
mod tour;

pub use discord::{Discord, Id, Server, View, World};
pub use people::{Answer, Button, Choice, Message, Modal, NotAnswered, Person};
pub use run::{BotSettings, Options, run};
