//! Coaches for communities, pure: who may, how well it fits, the best whole assignment, its proof, and why.
//!
//! A round takes a [`Snapshot`] and calls [`solve`] on a blocking thread; what it keeps of the run (snapshot, weights, last
//! draft, solution, [`SOLVER_VERSION`]) is enough to explain any pair later. One newcomer is ranked in SQL; [`obstacle`],
//! [`score`] and [`load_cost`] are the reference for that.

mod score;
mod snapshot;
mod weights;

pub use score::{NEED_SHARES, Obstacle, Reason, Score, load_cost, obstacle, reasons, score};
pub use snapshot::{Coach, Community, Pair, Snapshot};
pub use weights::{MOST_POINTS, Reach, TooMuch, Weight, Weights};

/// Changes whenever the same input could lead to another answer; kept with every run.
pub const SOLVER_VERSION: i32 = 1;
