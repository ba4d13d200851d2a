//! Days, moments, zones and reminders as people type them, in English and in Spanish: read in the one way they can be meant, or
//! asked about.
//!
//! A fixed set of forms, each matched whole: what is almost understood is not understood.

mod day;
mod moment;
mod offsets;
mod refusals;
mod time;
mod words;
mod zone;
mod zones;

pub use day::{DayProblem, Toward, understand_day};
pub use moment::{MomentProblem, takes_this_time, understand_moment, understand_moment_instead};
pub use offsets::understand_offsets;
pub use refusals::about_the_clocks;
pub use words::{plain, said_in};
pub use zones::{COMMON_ZONES, find_zone, is_called_so_in_one_season, nearest_zones, understand_zone};
