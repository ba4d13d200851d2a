//! Text from people, cleaned, escaped, checked and fitted once, at the edge.
//!
//! The order matters: [`clean`] what was typed, refuse it with [`find_problem`], keep it as it is, and [`escape`] it only
//! where it is written into Markdown (message content, embed descriptions, titles and fields). Footers, author names,
//! button labels, thread names and autocomplete choices show Markdown as it is typed: they take cleaned, unescaped text.

mod clean;
mod fit;
pub mod limits;
mod links;
mod markdown;

pub use clean::{clean, clean_line};
pub use fit::{first_lines, length, shorten, split};
pub use links::{LinkProblem, Problem, find_problem, https_link};
pub use markdown::{escape, quote};
