//! The record and Discord: roles follow what is wanted, and what somebody changed by hand is noticed.

pub(in crate::networks) mod store;

use super::{State, requests, tell};
use crate::{
    database::begin,
    error::Result,
    ids::{GuildId, MemberId, RoleId},
    members::{Actor, Responsibility, YOUTH_NETWORK},
    networks::setup::{Permissions, Server},
    notifications::{NetworkNotice, RoleProblem},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};

/// How many memberships one run brings in line: the rest waits for the next, so that nothing else waits behind thousands.
pub const BATCH: i64 = 10;

/// How many members one run looks at.
pub const LOOKS: i64 = 25;

/// How often Discord is asked what the members on record hold.
const LOOK_EVERY: TimeDelta = TimeDelta::hours(1);

/// One membership that Discord has to follow.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The key of the network.
    pub network: String,
    /// Whose.
    pub member: MemberId,
    /// Whether the role is to be given or taken.
    pub state: State,
}

/// A network with memberships, and the role that serves it.
#[derive(Clone, Debug)]
pub struct Open {
    /// The key of the network.
    pub network: String,
    /// Its role, as it is remembered.
    pub role: Option<RoleId>,
}

/// The networks in which memberships wait for Discord.
///
/// # Errors
/// When the database does not answer.
pub async fn open(db: &PgPool, guild: GuildId) -> Result<Vec<Open>> {
    store::open(db, guild).await
}

/// The networks that anybody belongs to.
///
/// # Errors
/// When the database does not answer.
pub async fn belonged(db: &PgPool, guild: GuildId) -> Result<Vec<Open>> {
    store::belonged(db, guild).await
}

/// The memberships of some networks that wait longest, a batch at most.
///
/// # Errors
/// When the database does not answer.
pub async fn wanted(db: &PgPool, guild: GuildId, networks: &[String], state: State) -> Result<Vec<Wanted>> {
    store::wanted(db, guild, networks, state).await
}

/// What keeps a role from being given: it must be there, below the bot's own, and carry no power over others.
#[must_use]
pub fn problem(server: &Server, role: Option<RoleId>) -> Option<RoleProblem> {
    let Some(role) = role.and_then(|role| server.role(role)) else { return Some(RoleProblem::Missing) };
    if !role.permissions.common(Permissions::DANGEROUS).is_empty() {
        Some(RoleProblem::Dangerous)
    } else if role.managed || !server.is_below_bot(role) {
        Some(RoleProblem::Above)
    } else {
        None
    }
}

/// Keeps why a network's role cannot be given, and has the coordinators told, once.
///
/// # Errors
/// When the database does not take it.
pub async fn stands_in_the_way(
    db: &PgPool,
    guild: GuildId,
    network: &str,
    problem: RoleProblem,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut tx = begin(db).await?;
    if store::set_problem(&mut tx, guild, network, problem, now).await? {
        let notice = NetworkNotice::RoleStuck { network: network.to_owned(), problem };
        tell(&mut tx, guild, notice, now).await?;
    }
    if problem == RoleProblem::Missing {
        // Nobody holds a role that is gone, so there is nothing to take.
        store::delete_leaving(&mut tx, guild, network).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Forgets what stood in the way of a network's role: it is mended.
///
/// # Errors
/// When the database does not take it.
pub async fn is_mended(db: &PgPool, guild: GuildId, network: &str) -> Result<()> {
    store::clear_problem(db, guild, network).await
}

/// The role is given: the newcomer is welcomed, and told where a lead approved it.
///
/// # Errors
/// When the database does not take it.
pub async fn given(db: &PgPool, guild: GuildId, wanted: &Wanted, role: RoleId, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    // Who has left the network meanwhile is not made a member again: the role is taken next.
    if let Some(begun) = store::set_given(&mut tx, guild, wanted, role, now).await? {
        let network = wanted.network.clone();
        if !begun.is_welcomed {
            tell(&mut tx, guild, NetworkNotice::Welcome { guild, network: network.clone() }, now).await?;
        }
        if begun.by_request {
            tell(&mut tx, guild, NetworkNotice::Approved { network, member: wanted.member }, now).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// The role is taken: nothing of the membership stays.
///
/// # Errors
/// When the database does not take it.
pub async fn taken(db: &PgPool, guild: GuildId, wanted: &Wanted) -> Result<()> {
    store::delete_taken(db, guild, wanted).await
}

/// Somebody is no longer in the server: nothing of their memberships stays, and what they asked is closed.
///
/// # Errors
/// When the database does not take it.
pub async fn has_left(db: &PgPool, guild: GuildId, member: MemberId, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    let joining = store::delete_all(&mut tx, guild, member).await?;
    let mut closed = requests::store::close(&mut tx, guild, member, None, now).await?;
    closed.extend(requests::store::close_approved(&mut tx, guild, member, &joining).await?);
    for request in closed {
        tell(&mut tx, guild, NetworkNotice::RequestChanged { request }, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Members on record whom Discord was not asked about since this round began, a batch at most.
///
/// # Errors
/// When the database does not answer.
pub async fn to_look_at(db: &PgPool, guild: GuildId) -> Result<Vec<MemberId>> {
    store::to_look_at(db, guild).await
}

/// What is on record of somebody at the moment before Discord is asked about them.
#[derive(Clone, Debug)]
pub struct Before {
    member: MemberId,
    at: DateTime<Utc>,
    networks: Vec<String>,
}

/// What is on record of somebody, before Discord is asked.
///
/// # Errors
/// When the database does not answer.
pub async fn before_look(db: &PgPool, guild: GuildId, member: MemberId, now: DateTime<Utc>) -> Result<Before> {
    Ok(Before { member, at: now, networks: store::networks_of(db, guild, member).await? })
}

/// Brings the record in line with the roles that somebody holds. Roles that are gone from the server say nothing; nor does an
/// answer of Discord's about what has changed since it was asked.
///
/// # Errors
/// When the database does not take it.
pub async fn seen(db: &PgPool, server: &Server, before: &Before, held: &[RoleId], now: DateTime<Utc>) -> Result<()> {
    let there: Vec<RoleId> = server.roles.iter().map(|role| role.id).collect();
    let mut tx = begin(db).await?;
    if store::delete_lost(&mut tx, server.guild, before, held, &there).await? {
        super::follow_roles(&mut tx, server.guild, now).await?;
    }
    // In the order of locks: what begins comes last.
    store::set_checked(&mut tx, server.guild, before.member, now).await?;
    adopt(&mut tx, server.guild, before.member, held, &before.networks, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps memberships of roles that somebody was given by hand; not of networks that were on record before.
async fn adopt(
    tx: &mut PgConnection,
    guild: GuildId,
    member: MemberId,
    held: &[RoleId],
    known: &[String],
    now: DateTime<Utc>,
) -> Result<()> {
    let networks = store::insert_held(tx, guild, member, held, known, now).await?;
    if networks.iter().any(|network| network == YOUTH_NETWORK) {
        tell(tx, guild, NetworkNotice::AgeUnknown { member }, now).await?;
    }
    Ok(())
}

/// Somebody showed up with other roles than the record says: what they hold is kept at once, and what they seem to have
/// lost is looked at, since a role that was deleted was not taken from anybody.
///
/// # Errors
/// When the database does not take it.
pub async fn noticed(db: &PgPool, actor: &Actor, roles: &[RoleId], now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    adopt(&mut tx, actor.guild, actor.member, roles, &[], now).await?;
    if actor.is(Responsibility::SafeguardingLead) {
        if store::insert_lead(&mut tx, actor, now).await? {
            tell(&mut tx, actor.guild, NetworkNotice::LeadKnown { member: actor.member }, now).await?;
        }
    } else {
        lose_lead(&mut tx, actor.guild, actor.member, now).await?;
    }
    if store::doubt(&mut tx, actor.guild, actor.member, roles).await? {
        tell(&mut tx, actor.guild, NetworkNotice::Look { guild: actor.guild }, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Somebody no longer keeps the young safe: they leave the threads of young people.
pub(in crate::networks) async fn lose_lead(
    tx: &mut PgConnection,
    guild: GuildId,
    member: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    if store::delete_lead(tx, guild, member).await? {
        tell(tx, guild, NetworkNotice::LeadGone { member }, now).await?;
    }
    Ok(())
}

/// Has every server looked at whose turn it is; says how many those are.
pub(super) async fn begin_rounds(db: &PgPool, now: DateTime<Utc>) -> Result<usize> {
    let mut tx = begin(db).await?;
    let guilds = store::begin_rounds(&mut tx, now, now - LOOK_EVERY).await?;
    for guild in &guilds {
        tell(&mut tx, *guild, NetworkNotice::Look { guild: *guild }, now).await?;
        tell(&mut tx, *guild, NetworkNotice::Roles { guild: *guild }, now).await?;
    }
    tx.commit().await?;
    Ok(guilds.len())
}

/// Has every server looked at soon, whenever it was last: when the program starts, and when set-up was applied.
///
/// # Errors
/// When the database does not take it.
pub async fn begin_anew(db: &PgPool, guild: Option<GuildId>) -> Result<()> {
    store::forget_rounds(db, guild).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::networks::setup::Role;

    fn server(role: Role) -> Server {
        let bot =
            Role { id: RoleId::new(2), name: "Bot".into(), permissions: Permissions::NONE, position: 5, managed: true };
        Server {
            guild: GuildId::new(1),
            bot: MemberId::new(9),
            bot_roles: vec![bot.id],
            roles: vec![bot, role],
            channels: Vec::new(),
        }
    }

    fn role(position: i64, permissions: Permissions) -> Role {
        Role { id: RoleId::new(3), name: "State Chiefs".into(), permissions, position, managed: false }
    }

    #[test]
    fn a_role_is_given_only_where_it_is_there_below_the_bot_and_harmless() {
        let of = |server: &Server| problem(server, Some(RoleId::new(3)));
        assert_eq!(of(&server(role(1, Permissions::VIEW_CHANNEL))), None);
        assert_eq!(of(&server(role(6, Permissions::NONE))), Some(RoleProblem::Above));
        assert_eq!(of(&server(role(1, Permissions::MANAGE_ROLES))), Some(RoleProblem::Dangerous));
        assert_eq!(problem(&server(role(1, Permissions::NONE)), Some(RoleId::new(4))), Some(RoleProblem::Missing));
        assert_eq!(problem(&server(role(1, Permissions::NONE)), None), Some(RoleProblem::Missing));
        assert_eq!(of(&server(Role { managed: true, ..role(1, Permissions::NONE) })), Some(RoleProblem::Above));
    }
}
