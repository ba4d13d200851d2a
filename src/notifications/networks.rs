//! What is told of networks and of who belongs to them.

use crate::ids::{AnnouncementId, ChannelId, ConcernId, DigestId, GuildId, MemberId, MessageId, RequestId};
use serde::{Deserialize, Serialize};

/// What is told of a network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum NetworkNotice {
    /// Discord's roles follow what the record wants.
    Roles {
        /// In which server.
        guild: GuildId,
    },
    /// The record follows the roles that members hold.
    Look {
        /// In which server.
        guild: GuildId,
    },
    /// The card of a request is brought in line with its record.
    RequestChanged {
        /// Which request.
        request: RequestId,
    },
    /// Its lead is reminded of a request that waits.
    RequestReminder {
        /// Which request.
        request: RequestId,
    },
    /// Coordinators read that a request of a network waits for long: they can decide where its lead does not.
    RequestWaits {
        /// Which request.
        request: RequestId,
    },
    /// Who asked is told that they belong.
    Approved {
        /// The key of the network.
        network: String,
        /// Who asked.
        member: MemberId,
    },
    /// Who asked is told that a lead declined.
    Declined {
        /// Which request.
        request: RequestId,
        /// Who asked.
        member: MemberId,
    },
    /// Whoever is new in a network is welcomed in its channel.
    Welcome {
        /// In which server.
        guild: GuildId,
        /// The key of the network.
        network: String,
    },
    /// Newcomers who were gathered are welcomed.
    Welcomed {
        /// The key of the network.
        network: String,
        /// Who is named.
        members: Vec<MemberId>,
        /// How many are not: people under 18, and those who are too many to name.
        others: i64,
    },
    /// Something waits for those who keep the young safe, and nobody is known as one of them: coordinators read that.
    LeadMissing {
        /// In which server.
        guild: GuildId,
    },
    /// Somebody keeps the young safe from now on: they are let in where that was missing.
    LeadKnown {
        /// Who.
        member: MemberId,
    },
    /// Somebody does so no more: they leave the private threads of young people.
    LeadGone {
        /// Who.
        member: MemberId,
    },
    /// A message of the bot loses the name of who turned out to be under 18.
    Unname {
        /// In which channel.
        channel: ChannelId,
        /// Which message.
        message: MessageId,
        /// Who.
        member: MemberId,
        /// Whether it is all about them, and goes as a whole.
        is_introduction: bool,
    },
    /// What a member wrote about themselves is posted in the network's channel.
    Introduced {
        /// The key of the network.
        network: String,
        /// Who.
        member: MemberId,
    },
    /// Coordinators read that a network's role cannot be given.
    RoleStuck {
        /// The key of the network.
        network: String,
        /// Why not.
        problem: RoleProblem,
    },
    /// Safeguarding leads read that somebody was given the youth network's role by hand.
    AgeUnknown {
        /// Who.
        member: MemberId,
    },
    /// Safeguarding leads are asked to renew a permission.
    PermissionEnding {
        /// Whose.
        member: MemberId,
    },
    /// A young person is told that their permission has ended.
    PermissionEnded {
        /// Whose.
        member: MemberId,
    },
    /// A concern is brought to the safeguarding leads.
    ConcernRaised {
        /// Which concern.
        concern: ConcernId,
    },
    /// Who raised a concern, with their name, is told that a lead has taken it up.
    ConcernTaken {
        /// Which concern.
        concern: ConcernId,
        /// Who raised it.
        member: MemberId,
    },
    /// An announcement is posted in the network's channel.
    Announced {
        /// Which announcement.
        announcement: AnnouncementId,
    },
    /// An announcement goes to the members of its network, some at a time.
    AnnouncedToMembers {
        /// Which announcement.
        announcement: AnnouncementId,
    },
    /// Leads read that a month's digest can be sent.
    DigestDue {
        /// Which digest.
        digest: DigestId,
    },
    /// A digest is posted in the network's channel.
    DigestSent {
        /// Which digest.
        digest: DigestId,
    },
}

/// Why a role cannot be given or taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum RoleProblem {
    /// It is gone from the server, or was never made.
    Missing,
    /// It carries power over others.
    Dangerous,
    /// It stands above the bot's own.
    Above,
    /// Discord refuses it: the bot lacks Manage Roles.
    Refused,
}

impl RoleProblem {
    /// Key of the text that says what to mend.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Missing => "role-missing",
            Self::Dangerous => "role-dangerous",
            Self::Above => "role-above",
            Self::Refused => "role-refused",
        }
    }
}

impl NetworkNotice {
    /// Whom it is for, where it is for one person.
    #[must_use]
    pub const fn member(&self) -> Option<MemberId> {
        match self {
            Self::Approved { member, .. }
            | Self::Declined { member, .. }
            | Self::Introduced { member, .. }
            | Self::PermissionEnded { member }
            | Self::ConcernTaken { member, .. } => Some(*member),
            _ => None,
        }
    }

    /// Key of the text that names it where it could not be told.
    #[must_use]
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Roles { .. } | Self::Look { .. } | Self::RoleStuck { .. } => "alert-network-roles",
            Self::RequestChanged { .. } | Self::RequestReminder { .. } | Self::RequestWaits { .. } => {
                "alert-network-request"
            }
            Self::Approved { .. } | Self::Declined { .. } => "alert-network-answer",
            Self::Welcome { .. } | Self::Welcomed { .. } | Self::Introduced { .. } => "alert-network-welcome",
            Self::AgeUnknown { .. }
            | Self::PermissionEnding { .. }
            | Self::LeadMissing { .. }
            | Self::LeadKnown { .. }
            | Self::LeadGone { .. }
            | Self::Unname { .. } => "alert-network-safeguarding",
            Self::PermissionEnded { .. } => "alert-network-permission",
            Self::ConcernRaised { .. } => "alert-network-concern",
            Self::ConcernTaken { .. } => "alert-network-concern-taken",
            Self::Announced { .. } | Self::AnnouncedToMembers { .. } => "alert-network-announcement",
            Self::DigestDue { .. } | Self::DigestSent { .. } => "alert-network-digest",
        }
    }

    /// What merges: bringing one thing in line waits only once.
    pub(super) fn key(&self) -> Option<String> {
        match self {
            Self::Roles { guild } => Some(format!("roles:{guild}")),
            Self::LeadMissing { guild } => Some(format!("lead-missing:{guild}")),
            Self::Look { guild } => Some(format!("look:{guild}")),
            Self::RequestChanged { request } => Some(format!("request:{request}")),
            Self::Welcome { guild, network } => Some(format!("welcome:{guild}:{network}")),
            Self::ConcernRaised { concern } => Some(format!("concern:{concern}")),
            Self::AnnouncedToMembers { announcement } => Some(format!("announcement:{announcement}")),
            _ => None,
        }
    }
}
