//! What exchanges ask of Discord, answered.

use super::rest::{Failure, Rest};
use crate::{
    exchanges::{Away, Edge, Interest},
    ids::{EventId, GuildId, MemberId, RoleId},
};
use serenity::all::UserId;

/// A thousand people at most are read of one event: more than an exchange has room for.
const PAGES: usize = 10;

impl Edge for Rest {
    async fn roles(&self, guild: GuildId, member: MemberId) -> Result<Option<Vec<RoleId>>, Away> {
        match self.member(guild.get().into(), UserId::new(member.get())).await {
            Ok(person) => Ok(Some(person.roles.iter().map(|role| RoleId::new(role.get())).collect())),
            // What cannot be seen any more is treated as what is gone.
            Err(failure) if failure.is_gone() || failure.is_permission() => Ok(None),
            Err(failure) => Err(away(&failure)),
        }
    }

    async fn interested(&self, guild: GuildId, event: EventId) -> Result<Option<Interest>, Away> {
        match self.interested(guild.get().into(), event.get().into(), PAGES).await {
            Ok(interest) => Ok(Some(Interest {
                people: interest.people.iter().map(|user| MemberId::new(user.get())).collect(),
                is_whole: interest.is_whole,
            })),
            Err(failure) if failure.is_gone() => Ok(None),
            Err(failure) => Err(away(&failure)),
        }
    }
}

fn away(failure: &Failure) -> Away {
    Away(failure.to_string())
}
