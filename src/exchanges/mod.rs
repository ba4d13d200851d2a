//! Community learning exchanges: scheduled, answered, held, and what people tried afterwards.

mod words;

pub use words::{Answer, Format, Protocol, Repeat, Voice};
