//! What a server of the Coalition is to have: nineteen roles, five categories, twenty-two channels and who may do what
//! in each.

use super::{ChannelKind, Permissions};
use crate::{
    members::Responsibility,
    networks::catalogue::{COALITION_CATEGORY, COALITION_CATEGORY_KEY, CommonChannel, NETWORKS, NEXT_GENERATION, Tier},
};

/// A role that a server is to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WantedRole {
    /// Its key among the server's roles.
    pub key: &'static str,
    /// Its exact name.
    pub name: &'static str,
    /// Whether it is a network's, which the bot gives to who joins.
    pub is_network: bool,
}

/// A channel or category that a server is to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WantedChannel {
    /// Its key among the server's channels.
    pub key: &'static str,
    /// Its exact name.
    pub name: &'static str,
    /// The key of the category in which it is made.
    pub category: Option<&'static str>,
    purpose: Purpose,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Category,
    /// For those who hold the network's role.
    Network,
    /// Everyone reads, only the bot writes.
    Reading,
    /// Everyone sees it and writes in the threads they are added to, which only the bot opens.
    Threads,
    /// For those who carry a responsibility.
    Staff(Responsibility),
}

/// Whom a need is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    Bot,
    /// Who holds the role of this key.
    Role(&'static str),
    Everyone,
}

/// What must be set in a channel; what else is set there is nobody's business.
#[derive(Clone, Copy, Debug)]
pub(super) struct Need {
    pub(super) whose: Whose,
    pub(super) allow: Permissions,
    pub(super) deny: Permissions,
}

/// What the bot does in every channel.
pub(super) const BOT: Permissions = Permissions::VIEW_CHANNEL
    .and(Permissions::SEND_MESSAGES)
    .and(Permissions::SEND_MESSAGES_IN_THREADS)
    .and(Permissions::CREATE_PUBLIC_THREADS)
    .and(Permissions::CREATE_PRIVATE_THREADS)
    .and(Permissions::EMBED_LINKS)
    .and(Permissions::ATTACH_FILES)
    .and(Permissions::READ_MESSAGE_HISTORY);

/// What people do in a channel of their own.
const TAKE_PART: Permissions = BOT.without(Permissions::CREATE_PRIVATE_THREADS);

const READ: Permissions = Permissions::VIEW_CHANNEL.and(Permissions::READ_MESSAGE_HISTORY);

/// What only the bot does where everyone reads.
const WRITE: Permissions =
    Permissions::SEND_MESSAGES.and(Permissions::CREATE_PUBLIC_THREADS).and(Permissions::CREATE_PRIVATE_THREADS);

/// Every permission the bot needs in a server, the invite link's list.
pub const NEEDED: Permissions =
    BOT.and(Permissions::MANAGE_ROLES).and(Permissions::MANAGE_CHANNELS).and(Permissions::CREATE_EVENTS);

/// The roles a server is to have, in the order in which they are made.
pub fn roles() -> impl Iterator<Item = WantedRole> {
    let responsibilities = Responsibility::WITH_ROLE.into_iter().map(|responsibility| WantedRole {
        key: responsibility.key(),
        name: responsibility.role_name(),
        is_network: false,
    });
    let networks =
        NETWORKS.into_iter().map(|network| WantedRole { key: network.key, name: network.name, is_network: true });
    responsibilities.chain(networks)
}

/// The channels a server is to have, categories first, in the order in which they are made.
pub fn channels() -> impl Iterator<Item = WantedChannel> {
    let category = |key, name| WantedChannel { key, name, category: None, purpose: Purpose::Category };
    let categories = std::iter::once(category(COALITION_CATEGORY_KEY, COALITION_CATEGORY))
        .chain(Tier::ALL.into_iter().map(move |tier| category(tier.category_key(), tier.name())));
    let common = CommonChannel::ALL.into_iter().map(|channel| WantedChannel {
        key: channel.key(),
        name: channel.key(),
        category: Some(COALITION_CATEGORY_KEY),
        purpose: purpose(channel),
    });
    let networks = NETWORKS.into_iter().map(|network| WantedChannel {
        key: network.key,
        name: network.key,
        category: Some(network.tier.category_key()),
        purpose: Purpose::Network,
    });
    categories.chain(common).chain(networks)
}

const fn purpose(channel: CommonChannel) -> Purpose {
    match channel {
        CommonChannel::SuccessStories | CommonChannel::LearningExchanges => Purpose::Reading,
        CommonChannel::Notices | CommonChannel::Coaching => Purpose::Threads,
        CommonChannel::StoryReview => Purpose::Staff(Responsibility::Reviewer),
        CommonChannel::Membership => Purpose::Staff(Responsibility::NetworkLead),
        CommonChannel::Safeguarding => Purpose::Staff(Responsibility::SafeguardingLead),
        CommonChannel::CoalitionDesk => Purpose::Staff(Responsibility::Coordinator),
    }
}

impl WantedChannel {
    /// Whether it is a category.
    #[must_use]
    pub fn is_category(self) -> bool {
        self.purpose == Purpose::Category
    }

    /// Whether it is for some people only.
    #[must_use]
    pub fn is_private(self) -> bool {
        matches!(self.purpose, Purpose::Network | Purpose::Staff(_))
    }

    /// Whether everyone is to see it.
    #[must_use]
    pub fn is_for_everyone(self) -> bool {
        matches!(self.purpose, Purpose::Reading | Purpose::Threads)
    }

    /// Whether a channel of this kind can serve.
    pub(super) fn accepts(self, kind: ChannelKind) -> bool {
        match self.purpose {
            Purpose::Category => kind == ChannelKind::Category,
            Purpose::Reading => matches!(kind, ChannelKind::Text | ChannelKind::Announcement),
            // An announcement channel has no private threads.
            Purpose::Network | Purpose::Threads | Purpose::Staff(_) => kind == ChannelKind::Text,
        }
    }

    /// What must be set in it. The bot comes first and everyone last: set one by one in this order, nobody is locked
    /// out on the way, the bot least of all.
    pub(super) fn needs(self) -> Vec<Need> {
        let allow = |whose, allow| Need { whose, allow, deny: Permissions::NONE };
        let hide = Need { whose: Whose::Everyone, allow: Permissions::NONE, deny: Permissions::VIEW_CHANNEL };
        let mut needs = vec![allow(Whose::Bot, BOT)];
        match self.purpose {
            Purpose::Category => return Vec::new(),
            Purpose::Network => {
                needs.push(allow(Whose::Role(self.key), TAKE_PART));
                if self.key == NEXT_GENERATION {
                    // Its lead needs no other role.
                    needs.push(allow(Whose::Role(Responsibility::SafeguardingLead.key()), TAKE_PART));
                }
                needs.push(hide);
            }
            Purpose::Staff(responsibility) => {
                needs.extend([allow(Whose::Role(responsibility.key()), TAKE_PART), hide]);
            }
            Purpose::Reading => needs.push(Need {
                whose: Whose::Everyone,
                allow: READ,
                deny: WRITE.and(Permissions::SEND_MESSAGES_IN_THREADS),
            }),
            Purpose::Threads => needs.push(Need {
                whose: Whose::Everyone,
                allow: READ.and(Permissions::SEND_MESSAGES_IN_THREADS),
                deny: WRITE,
            }),
        }
        needs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn there_are_nineteen_roles_five_categories_and_twenty_two_channels() {
        assert_eq!(roles().count(), 19);
        assert_eq!(channels().filter(|channel| channel.is_category()).count(), 5);
        assert_eq!(channels().filter(|channel| !channel.is_category()).count(), 22);
    }

    #[test]
    fn every_key_is_there_once() {
        assert_eq!(roles().map(|role| role.key).collect::<HashSet<_>>().len(), 19);
        assert_eq!(channels().map(|channel| channel.key).collect::<HashSet<_>>().len(), 27);
    }

    #[test]
    fn discord_lets_the_bot_set_only_what_it_holds_itself() {
        for need in channels().flat_map(WantedChannel::needs) {
            assert!(NEEDED.contains(need.allow | need.deny));
            assert!(need.allow.common(need.deny).is_empty());
        }
    }

    #[test]
    fn the_invite_link_asks_for_exactly_what_is_needed() {
        let readme = include_str!("../../../README.md");
        assert!(readme.contains(&format!("&permissions={}\n", NEEDED.bits())), "{}", NEEDED.bits());
    }

    #[test]
    fn the_channel_of_the_young_is_seen_by_its_members_its_lead_and_the_bot_alone() {
        let channel = channels().find(|channel| channel.key == NEXT_GENERATION).unwrap();
        let sees: Vec<_> =
            channel.needs().into_iter().filter(|need| need.allow.contains(Permissions::VIEW_CHANNEL)).collect();
        let whose: Vec<_> = sees.iter().map(|need| need.whose).collect();
        assert_eq!(whose, [Whose::Bot, Whose::Role(NEXT_GENERATION), Whose::Role("safeguarding_lead")]);
        assert!(
            channel
                .needs()
                .iter()
                .any(|need| need.whose == Whose::Everyone && need.deny.contains(Permissions::VIEW_CHANNEL))
        );
    }
}
