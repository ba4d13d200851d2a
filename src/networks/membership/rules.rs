//! Pure rules of belonging: what somebody can wish for, and who decides about it.

use crate::{
    error::Refusal,
    ids::MemberId,
    members::{Actor, Responsibility, YOUTH_NETWORK},
    networks::catalogue::{Joining, Network},
    words::words,
};

words! {
    /// How old somebody who joins the youth network is. Who is under 13 cannot be written down at all.
    Age {
        /// From 13 to 17: only with a guardian's permission on file.
        Young = "age-young",
        /// From 18 to 24.
        YoungAdult = "age-young-adult",
        /// An adult who stands beside the young.
        AdultAlly = "age-adult-ally",
    }
}

words! {
    /// Where a request stands.
    RequestState {
        /// It waits for a lead.
        Waiting = "request-waiting",
        /// A lead approved it.
        Approved = "request-approved",
        /// A lead declined it.
        Declined = "request-declined",
        /// Nothing is left to decide: they left, took it back, or joined another way.
        Closed = "request-closed",
    }
}

/// Whether the record and Discord agree. What is wanted is written first, and Discord follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum State {
    /// The role is to be given.
    Joining,
    /// The role is held.
    Member,
    /// The role is to be taken.
    Leaving,
}

/// What somebody wishes: to belong to a network, at an age where that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    pub(super) network: &'static Network,
    pub(super) age: Option<Age>,
}

impl Wish {
    /// The youth network asks for an age; of nobody else is one kept.
    ///
    /// # Errors
    /// A refusal when the age is missing.
    pub fn new(network: &'static Network, age: Option<Age>) -> Result<Self, Refusal> {
        if network.key != YOUTH_NETWORK {
            return Ok(Self { network, age: None });
        }
        if age.is_none() {
            return Err(Refusal::new("join-age-missing"));
        }
        Ok(Self { network, age })
    }

    /// Which network.
    #[must_use]
    pub const fn network(self) -> &'static Network {
        self.network
    }

    /// Whether it is somebody under 18 who wishes it.
    #[must_use]
    pub fn is_young(self) -> bool {
        self.age == Some(Age::Young)
    }
}

/// How people join a network, whatever a server decided: the youth network is always by request.
#[must_use]
pub fn joining_of(network: &Network, decided: Option<Joining>) -> Joining {
    if network.key == YOUTH_NETWORK { Joining::ByRequest } else { decided.unwrap_or(network.joining) }
}

/// Whether somebody decides who belongs to a network: its lead. Where it has none yet, a coordinator can; never for the
/// youth network.
#[must_use]
pub fn decides(actor: &Actor, network: &str) -> bool {
    actor.leads(network) || (network != YOUTH_NETWORK && actor.is(Responsibility::Coordinator))
}

/// What a lead decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// They belong.
    Approve,
    /// They belong, and the lead has a guardian's permission on file.
    ApprovePermissionOnFile,
    /// They do not, and read why.
    Decline {
        /// What the lead wrote.
        note: String,
    },
}

impl Decision {
    /// What follows.
    #[must_use]
    pub const fn state(&self) -> RequestState {
        match self {
            Self::Approve | Self::ApprovePermissionOnFile => RequestState::Approved,
            Self::Decline { .. } => RequestState::Declined,
        }
    }
}

/// Whether a lead may decide so about a request.
///
/// # Errors
/// A refusal: their own request, decided already, or a permission that is missing.
pub(super) fn may_decide(
    decider: MemberId,
    asker: MemberId,
    state: RequestState,
    age: Option<Age>,
    decision: &Decision,
) -> Result<(), Refusal> {
    if decider == asker {
        return Err(Refusal::new("request-own"));
    }
    match state {
        RequestState::Waiting => {}
        RequestState::Closed => return Err(Refusal::new("request-closed-meanwhile")),
        RequestState::Approved | RequestState::Declined => return Err(Refusal::new("request-decided")),
    }
    match decision {
        Decision::Approve if age == Some(Age::Young) => Err(Refusal::new("request-needs-permission")),
        Decision::ApprovePermissionOnFile if age != Some(Age::Young) => {
            Err(Refusal::new("request-needs-no-permission"))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::networks::catalogue::NETWORKS;
    use proptest::{prelude::*, sample::select};

    fn ages() -> impl Strategy<Value = Option<Age>> {
        select([None, Some(Age::Young), Some(Age::YoungAdult), Some(Age::AdultAlly)].as_slice())
    }

    proptest! {
        #[test]
        fn nobody_under_18_is_approved_without_a_permission_on_file(age in ages(), decider in 1..9_u64, asker in 1..9_u64) {
            let may = |decision| {
                may_decide(MemberId::new(decider), MemberId::new(asker), RequestState::Waiting, age, &decision).is_ok()
            };
            prop_assert_eq!(may(Decision::Approve), decider != asker && age != Some(Age::Young));
            prop_assert_eq!(may(Decision::ApprovePermissionOnFile), decider != asker && age == Some(Age::Young));
        }

        #[test]
        fn an_age_is_kept_of_the_youth_network_alone(network in select(NETWORKS.iter().collect::<Vec<_>>()), age in ages()) {
            let wish = Wish::new(network, age);
            if network.key == YOUTH_NETWORK {
                prop_assert_eq!(wish.map(|wish| wish.age).ok(), age.map(Some));
            } else {
                prop_assert_eq!(wish.unwrap().age, None);
            }
        }
    }

    #[test]
    fn the_youth_network_is_by_request_whatever_was_decided() {
        for network in &NETWORKS {
            let open = joining_of(network, Some(Joining::Open));
            assert_eq!(open == Joining::ByRequest, network.key == YOUTH_NETWORK, "{}", network.key);
            assert_eq!(joining_of(network, None), network.joining);
        }
    }
}
