//! Set-up's hands: reads how a server stands, takes its steps, and says how far it is.

use super::{
    rest::{Bits, Failure, Rest, WholeChannel, WholeOverwrite, WholeRole},
    setup_text,
};
use crate::{
    ids::{ChannelId, GuildId, MemberId, RoleId},
    networks::setup::{
        Answer, Channel, ChannelKind, Edge, Made, Overwrite, Permissions, Report, Role, Server, Step, Subject, Trouble,
    },
};
use serde_json::json;
use serenity::all::GuildId as DiscordGuild;

/// What the server's own log says about it.
const REASON: &str = "/setup";

impl Edge for Rest {
    async fn server(&self, guild: GuildId) -> Result<Server, Trouble> {
        let id = DiscordGuild::new(guild.get());
        let bot = self.current_user().await?.id;
        let (member, roles, channels) =
            tokio::try_join!(self.member(id, bot), self.whole_roles(id), self.whole_channels(id))?;
        Ok(Server {
            guild,
            bot: MemberId::new(bot.get()),
            bot_roles: member.roles.iter().map(|role| RoleId::new(role.get())).collect(),
            roles: roles.into_iter().map(Role::from).collect(),
            channels: channels.into_iter().map(Channel::from).collect(),
        })
    }

    async fn perform(&self, guild: GuildId, step: &Step) -> Result<Made, Trouble> {
        let guild = DiscordGuild::new(guild.get());
        match step {
            Step::AdoptRole(wanted, id) => Ok(Made::Role(wanted.key, *id)),
            Step::AdoptChannel(wanted, id) => Ok(Made::Channel(wanted.key, *id)),
            Step::CreateRole(wanted) => {
                let role = json!({ "name": wanted.name, "permissions": "0", "mentionable": false, "hoist": false });
                let role = self.create_role(guild, &role, REASON).await?;
                Ok(Made::Role(wanted.key, RoleId::new(role.id.get())))
            }
            Step::CreateChannel { wanted, parent, overwrites } => {
                let overwrites: Vec<_> = overwrites.iter().copied().map(WholeOverwrite::from).collect();
                let channel = json!({
                    "name": wanted.name,
                    "type": if wanted.is_category() { CATEGORY } else { TEXT },
                    "parent_id": parent.map(|parent| parent.to_string()),
                    "permission_overwrites": overwrites,
                });
                let channel = self.create_channel(guild, &channel, REASON).await?;
                Ok(Made::Channel(wanted.key, ChannelId::new(channel.id.get())))
            }
            Step::SetOverwrite { channel, overwrite, .. } => {
                self.put_overwrite(channel.get().into(), &(*overwrite).into(), REASON).await?;
                Ok(Made::Nothing)
            }
        }
    }

    async fn answer(&self, answer: &Answer, report: &Report) -> Result<(), Trouble> {
        let body = json!({
            "content": "",
            "embeds": [setup_text::report(answer.language, report)],
            "components": [],
        });
        self.edit_answer(answer.application, &answer.token, &body).await?;
        Ok(())
    }

    async fn post(&self, channel: ChannelId, answer: &Answer, report: &Report) -> Result<(), Trouble> {
        let body = json!({ "embeds": [setup_text::report(answer.language, report)] });
        let nonce = format!("setup{}", answer.interaction);
        self.create_message(channel.get().into(), &body, Vec::new(), &nonce).await?;
        Ok(())
    }
}

const TEXT: u8 = 0;
const CATEGORY: u8 = 4;
const ANNOUNCEMENT: u8 = 5;

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        if failure.is_temporary() || failure == Failure::Unauthorized {
            return Self::Away(failure.to_string());
        }
        let is_permission = failure.is_permission();
        match failure {
            Failure::Refused { message, .. } => Self::Refused { why: message, is_permission },
            other => Self::Refused { why: other.to_string(), is_permission },
        }
    }
}

impl From<WholeRole> for Role {
    fn from(role: WholeRole) -> Self {
        Self {
            id: RoleId::new(role.id.get()),
            name: role.name,
            permissions: Permissions::new(role.permissions.0),
            position: role.position,
            managed: role.managed,
        }
    }
}

impl From<WholeChannel> for Channel {
    fn from(channel: WholeChannel) -> Self {
        Self {
            id: ChannelId::new(channel.id.get()),
            name: channel.name,
            kind: match channel.kind {
                TEXT => ChannelKind::Text,
                CATEGORY => ChannelKind::Category,
                ANNOUNCEMENT => ChannelKind::Announcement,
                _ => ChannelKind::Other,
            },
            parent: channel.parent_id.map(|parent| ChannelId::new(parent.get())),
            overwrites: channel.permission_overwrites.into_iter().map(Overwrite::from).collect(),
        }
    }
}

/// Discord's number of a role among those who can have an overwrite.
const ROLE: u8 = 0;
const MEMBER: u8 = 1;

impl From<WholeOverwrite> for Overwrite {
    fn from(overwrite: WholeOverwrite) -> Self {
        Self {
            subject: if overwrite.kind == MEMBER {
                Subject::Member(MemberId::new(overwrite.id))
            } else {
                Subject::Role(RoleId::new(overwrite.id))
            },
            allow: Permissions::new(overwrite.allow.0),
            deny: Permissions::new(overwrite.deny.0),
        }
    }
}

impl From<Overwrite> for WholeOverwrite {
    fn from(overwrite: Overwrite) -> Self {
        let (id, kind) = match overwrite.subject {
            Subject::Role(role) => (role.get(), ROLE),
            Subject::Member(member) => (member.get(), MEMBER),
        };
        Self { id, kind, allow: Bits(overwrite.allow.bits()), deny: Bits(overwrite.deny.bits()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_that_nobody_knows_yet_come_back_as_they_were() {
        let sent = json!({ "id": "5", "type": 1, "allow": "9223372036854775808", "deny": "4611686018427387905" });
        let read: WholeOverwrite = serde_json::from_value(sent.clone()).unwrap();
        let back = WholeOverwrite::from(Overwrite::from(read));
        assert_eq!(serde_json::to_value(back).unwrap(), sent);
    }

    #[test]
    fn bits_that_do_not_fit_are_an_error_and_not_a_smaller_set() {
        let sent = json!({ "id": "5", "type": 1, "allow": "18446744073709551616", "deny": "0" });
        assert!(serde_json::from_value::<WholeOverwrite>(sent).is_err());
    }
}
