//! Not served yet.
use super::{Call, Reply};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal};
use crate::discord::state::State;

pub(super) fn route(_: &mut State, _: &Call, _: Id, _: &[&str]) -> Outcome<Reply> {
    Err(Refusal::no_such_route())
}
