//! Who is asking: a member of a server, their language, their zone, their responsibilities, and what they did.

pub mod forms;
mod store;
mod watched;

use crate::{
    error::{Error, Result},
    ids::{ChannelId, GuildId, InteractionId, MemberId, RoleId},
    language::Language,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use sqlx::{PgConnection, PgPool};
use std::collections::BTreeSet;

pub use watched::{Watched, networks_to_check, saw, unwatch_networks, watch_networks};

/// The key of the youth network, the Next Generation Coalition: its members may be minors.
pub const YOUTH_NETWORK: &str = "next-generation-coalition";

/// A responsibility that a role carries in one server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Responsibility {
    /// Manage Server, asked of Discord in every interaction.
    Administrator,
    /// Keeps the Coalition's work together.
    Coordinator,
    /// Reviews stories before they are published.
    Reviewer,
    /// Coaches communities.
    CoalitionCoach,
    /// Leads a network, together with that network's role.
    NetworkLead,
    /// Keeps young people safe; the lead of the Next Generation Coalition.
    SafeguardingLead,
}

impl Responsibility {
    /// Those that a role carries, in the order in which `/setup` makes them.
    pub const WITH_ROLE: [Self; 5] =
        [Self::Coordinator, Self::Reviewer, Self::CoalitionCoach, Self::NetworkLead, Self::SafeguardingLead];

    /// Its key among a server's roles.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Coordinator => "coordinator",
            Self::Reviewer => "reviewer",
            Self::CoalitionCoach => "coalition_coach",
            Self::NetworkLead => "network_lead",
            Self::SafeguardingLead => "safeguarding_lead",
        }
    }

    /// The exact name of its role.
    #[must_use]
    pub const fn role_name(self) -> &'static str {
        match self {
            Self::Administrator => "Administrator",
            Self::Coordinator => "Coordinator",
            Self::Reviewer => "Reviewer",
            Self::CoalitionCoach => "Coalition Coach",
            Self::NetworkLead => "Network Lead",
            Self::SafeguardingLead => "Safeguarding Lead",
        }
    }
}

/// How a person wants to be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum NotifyBy {
    /// By direct message; into their private thread where that is closed.
    #[default]
    DirectMessage,
    /// Always into their private thread in `#notices`.
    Thread,
    /// Offers and matches only, by direct message.
    OnlyOffers,
}

/// What Discord says of the person in an interaction.
#[derive(Clone, Debug)]
pub struct Presence {
    /// In which server.
    pub guild: GuildId,
    /// Who.
    pub member: MemberId,
    /// Their display name there, cleaned.
    pub display_name: String,
    /// The roles they hold now.
    pub roles: Vec<RoleId>,
    /// Whether they hold Manage Server.
    pub administrator: bool,
    /// The language of their client.
    pub client_language: Language,
    /// Which interaction.
    pub interaction: InteractionId,
}

/// Who is asking, as far as the database knows.
#[derive(Clone, Debug)]
pub struct Actor {
    /// In which server.
    pub guild: GuildId,
    /// Who.
    pub member: MemberId,
    /// Their display name there.
    pub display_name: String,
    /// Which interaction.
    pub interaction: InteractionId,
    /// The language they are answered in.
    pub language: Language,
    /// Their zone: their own, else the server's.
    pub timezone: Tz,
    /// The language of the server's channels.
    pub guild_language: Language,
    /// Whether `/setup` was applied here.
    pub is_set_up: bool,
    /// Whether the roles they hold differ from what is on record of their networks.
    pub is_out_of_step: bool,
    /// Whether they count as under 18: their name stays out of what others read.
    pub is_young: bool,
    responsibilities: BTreeSet<Responsibility>,
    networks: BTreeSet<String>,
}

impl Actor {
    /// Whether they carry a responsibility.
    #[must_use]
    pub fn is(&self, responsibility: Responsibility) -> bool {
        self.responsibilities.contains(&responsibility)
    }

    /// Whether they carry any of some responsibilities.
    #[must_use]
    pub fn is_any(&self, of: &[Responsibility]) -> bool {
        of.iter().any(|one| self.is(*one))
    }

    /// Whether they hold the role of a network, by its key.
    #[must_use]
    pub fn belongs_to(&self, network: &str) -> bool {
        self.networks.contains(network)
    }

    /// Whether they lead a network, by its key: with the role Network Lead and the network's own. The youth network is led
    /// by the Safeguarding Lead, who needs no other role.
    #[must_use]
    pub fn leads(&self, network: &str) -> bool {
        if network == YOUTH_NETWORK {
            self.is(Responsibility::SafeguardingLead)
        } else {
            self.is(Responsibility::NetworkLead) && self.belongs_to(network)
        }
    }

    /// Whether they may be under 18: who counts as it, and who belongs to the youth network. Their name stays out of what
    /// everybody reads, and no adult is brought together with them.
    #[must_use]
    pub fn may_be_young(&self) -> bool {
        self.is_young || self.belongs_to(YOUTH_NETWORK)
    }

    /// The networks whose role they hold, by their keys.
    pub fn networks(&self) -> impl Iterator<Item = &str> + '_ {
        self.networks.iter().map(String::as_str)
    }

    /// The networks that are theirs: those whose role they hold, and the youth network for who leads it. In order.
    #[must_use]
    pub fn own_networks(&self) -> Vec<String> {
        let mut own = self.networks.clone();
        if self.leads(YOUTH_NETWORK) {
            own.insert(YOUTH_NETWORK.to_owned());
        }
        own.into_iter().collect()
    }

    /// What they carry.
    pub fn responsibilities(&self) -> impl Iterator<Item = Responsibility> + '_ {
        self.responsibilities.iter().copied()
    }
}

/// Says who is asking: one round trip, and a second one only when their name or language changed, or the networks of
/// somebody who has a calendar address.
///
/// # Errors
/// When the database does not answer.
pub async fn identify(db: &PgPool, presence: Presence) -> Result<Actor> {
    let known = store::identify(db, &presence).await?;
    // Whoever only asks to join the young is kept from being named as well.
    let is_of_youth_network = known.iter().any(|row| row.is_young || row.keys.iter().any(|key| key == YOUTH_NETWORK));
    let changed = known.as_ref().is_none_or(|row| {
        row.display_name.as_deref() != Some(presence.display_name.as_str())
            || row.language_seen != Some(presence.client_language)
            || row.is_of_youth_network != Some(is_of_youth_network)
    });
    if changed {
        store::upsert(db, &presence, is_of_youth_network).await?;
    }
    let seen = known.as_ref().and_then(|row| row.networks_seen.clone());
    let actor = actor(known, presence);
    if seen.is_some_and(|seen| seen != actor.own_networks()) {
        store::set_networks_seen(db, actor.guild, actor.member, &actor.own_networks(), None).await?;
    }
    Ok(actor)
}

/// Who is asking where Discord says nothing of them as a member, in a direct message: their language and zone as they are
/// known, and no responsibility. For what is theirs whoever they are.
///
/// # Errors
/// When the database does not answer.
pub async fn known(db: &PgPool, presence: Presence) -> Result<Actor> {
    let known = store::identify(db, &presence).await?;
    Ok(actor(known, presence))
}

fn actor(known: Option<store::Known>, presence: Presence) -> Actor {
    let mut responsibilities = BTreeSet::new();
    if presence.administrator {
        responsibilities.insert(Responsibility::Administrator);
    }
    let mut networks = BTreeSet::new();
    for key in known.iter().flat_map(|row| &row.keys) {
        match Responsibility::WITH_ROLE.into_iter().find(|responsibility| responsibility.key() == key) {
            Some(responsibility) => drop(responsibilities.insert(responsibility)),
            None => drop(networks.insert(key.clone())),
        }
    }
    let zone = known.as_ref().map(|row| row.timezone.as_deref().unwrap_or(&row.guild_timezone));
    Actor {
        guild: presence.guild,
        member: presence.member,
        interaction: presence.interaction,
        language: known.as_ref().and_then(|row| row.language_chosen).unwrap_or(presence.client_language),
        timezone: zone.and_then(|name| name.parse().ok()).unwrap_or(DEFAULT_ZONE),
        guild_language: known.as_ref().map_or_else(Language::default, |row| row.guild_language),
        is_set_up: known.as_ref().is_some_and(|row| row.set_up_at.is_some()),
        is_out_of_step: known.as_ref().is_some_and(|row| row.is_out_of_step),
        is_young: known.as_ref().is_some_and(|row| row.is_young),
        display_name: presence.display_name,
        responsibilities,
        networks,
    }
}

/// The zone of a server that has set none.
pub const DEFAULT_ZONE: Tz = Tz::America__New_York;

/// Keeps who did what, once: the same interaction delivered again is told apart here.
///
/// # Errors
/// [`Error::Repeated`] when this interaction was kept already.
pub async fn record(
    tx: &mut PgConnection,
    actor: &Actor,
    action: &str,
    about: Option<&str>,
    now: DateTime<Utc>,
) -> Result<()> {
    if store::insert_audit(tx, actor, action, about, now).await? { Ok(()) } else { Err(Error::Repeated) }
}

/// How to reach a person.
#[derive(Clone, Debug)]
pub struct Address {
    /// The language they are told in: chosen, else the one last used.
    pub language: Language,
    /// The way they chose.
    pub notify_by: NotifyBy,
    /// Their display name.
    pub display_name: String,
    /// Their private thread, once they have one.
    pub notices_thread: Option<ChannelId>,
    /// The channel of direct messages with them, once one was opened.
    pub direct_channel: Option<ChannelId>,
}

/// How to reach a person; none when the bot never met them in that server.
///
/// # Errors
/// When the database does not answer.
pub async fn address(db: &PgPool, guild: GuildId, member: MemberId) -> Result<Option<Address>> {
    store::address(db, guild, member).await
}

/// Makes a thread a person's private one, unless they have one: of two that were opened side by side, the first counts.
/// Returns the one that counts.
///
/// # Errors
/// When the database does not take it.
pub async fn claim_notices_thread(
    db: &PgPool,
    guild: GuildId,
    member: MemberId,
    thread: ChannelId,
) -> Result<ChannelId> {
    Ok(store::claim_notices_thread(db, guild, member, thread).await?.unwrap_or(thread))
}

/// Forgets a private thread that is gone.
///
/// # Errors
/// When the database does not take it.
pub async fn forget_notices_thread(db: &PgPool, guild: GuildId, member: MemberId, thread: ChannelId) -> Result<()> {
    store::clear_notices_thread(db, guild, member, thread).await
}

/// Remembers the channel of direct messages with a person; none forgets it.
///
/// # Errors
/// When the database does not take it.
pub async fn remember_direct_channel(
    db: &PgPool,
    guild: GuildId,
    member: MemberId,
    channel: Option<ChannelId>,
) -> Result<()> {
    store::set_direct_channel(db, guild, member, channel).await
}

/// Keeps the zone in which a person types and reads times.
///
/// # Errors
/// When the database does not take it.
pub async fn set_timezone(db: &PgPool, actor: &Actor, zone: Tz) -> Result<()> {
    store::set_timezone(db, actor, zone.name()).await
}

/// Keeps the language a person chose; none follows their client.
///
/// # Errors
/// When the database does not take it.
pub async fn set_language(db: &PgPool, actor: &Actor, language: Option<Language>) -> Result<()> {
    store::set_language(db, actor, language).await
}

/// Keeps how a person wants to be told.
///
/// # Errors
/// When the database does not take it.
pub async fn set_notify_by(db: &PgPool, actor: &Actor, by: NotifyBy) -> Result<()> {
    store::set_notify_by(db, actor, by).await
}

/// The language of a server's channels.
///
/// # Errors
/// When the database does not answer.
pub async fn guild_language(db: &PgPool, guild: GuildId) -> Result<Language> {
    Ok(store::guild_language(db, guild).await?.unwrap_or_default())
}

/// What is known of a server without asking who somebody is.
#[derive(Clone, Copy, Debug)]
pub struct Home {
    /// The language of its channels.
    pub language: Language,
    /// Whether `/setup` was applied there.
    pub is_set_up: bool,
}

/// What is known of a server, for who must not be written down; none where the bot does not know it.
///
/// # Errors
/// When the database does not answer.
pub async fn home(db: &PgPool, guild: GuildId) -> Result<Option<Home>> {
    store::home(db, guild).await
}

/// The language a person chose in a server, if they did.
///
/// # Errors
/// When the database does not answer.
pub async fn chosen_language(db: &PgPool, guild: GuildId, member: MemberId) -> Result<Option<Language>> {
    store::chosen_language(db, guild, member).await
}

/// What some roles mean in a server: keys of responsibilities and networks.
///
/// # Errors
/// When the database does not answer.
pub async fn keys_of(db: &PgPool, guild: GuildId, roles: &[RoleId]) -> Result<Vec<String>> {
    store::keys_of(db, guild, roles).await
}
