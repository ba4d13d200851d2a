//! What ids in mentions are called, and which language somebody's Discord speaks.

use crate::discord::{Discord, Id};

/// The name of the person, role, channel or thread with this id.
pub(super) fn name_of(_: &Discord, _: Id) -> Option<String> {
    None
}

/// The locale of a person's client.
pub(super) fn locale_of(_: &Discord, _: &str) -> Option<String> {
    None
}
