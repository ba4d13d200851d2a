//! Servers: their channels, roles and members; and the bot's own application.

use reqwest::Method;
use serde::{Deserialize, Serialize};
use serde_json::json;
use serenity::all::{
    ApplicationId, BotGateway, ChannelId, Command, CurrentUser, GuildChannel, GuildId, GuildInfo, Member, PartialGuild,
    Permissions, Role, RoleId, UserId,
};

use super::{Failure, Rest, call::Call};

/// The application the bot belongs to.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Application {
    /// Its id, needed to register commands.
    pub id: ApplicationId,
    /// Its name.
    pub name: String,
}

/// Whose permissions in a channel are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// Everyone with a role (the server's own id: everyone).
    Role(RoleId),
    /// One person, the bot for example.
    Member(UserId),
}

impl Rest {
    /// The bot's own user.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn current_user(&self) -> Result<CurrentUser, Failure> {
        self.fetch(Call::get("users/@me")).await
    }

    /// The bot's application.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn application(&self) -> Result<Application, Failure> {
        self.fetch(Call::get("applications/@me")).await
    }

    /// Where the gateway is, and how many sessions may still be begun today.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn gateway(&self) -> Result<BotGateway, Failure> {
        self.fetch(Call::get("gateway/bot")).await
    }

    /// The commands registered for every server.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn global_commands(&self, application: ApplicationId) -> Result<Vec<Command>, Failure> {
        let call = Call::get(format!("applications/{application}/commands"));
        self.fetch(call.query("with_localizations", true)).await
    }

    /// Replaces the commands registered for every server (a list of `CreateCommand`, or JSON).
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn put_global_commands(
        &self,
        application: ApplicationId,
        commands: &impl Serialize,
    ) -> Result<Vec<Command>, Failure> {
        let call = Call::new(Method::PUT, format!("applications/{application}/commands"));
        self.fetch(call.body(commands)?).await
    }

    /// The servers the bot is in, up to two hundred after the given one.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn own_guilds(&self, after: Option<GuildId>) -> Result<Vec<GuildInfo>, Failure> {
        let call = Call::get("users/@me/guilds");
        self.fetch(match after {
            Some(after) => call.query("after", after),
            None => call,
        })
        .await
    }

    /// A server, with its roles.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn guild(&self, guild: GuildId) -> Result<PartialGuild, Failure> {
        self.fetch(Call::get(format!("guilds/{guild}"))).await
    }

    /// A member of a server.
    ///
    /// # Errors
    /// [`Failure`]; [`Failure::is_gone`] for who is not in it.
    pub async fn member(&self, guild: GuildId, user: UserId) -> Result<Member, Failure> {
        let mut member: Member = self.fetch(Call::get(format!("guilds/{guild}/members/{user}"))).await?;
        member.guild_id = guild;
        Ok(member)
    }

    /// Gives a member a role; who has it keeps it.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn add_member_role(
        &self,
        guild: GuildId,
        user: UserId,
        role: RoleId,
        reason: &str,
    ) -> Result<(), Failure> {
        let call = Call::new(Method::PUT, format!("guilds/{guild}/members/{user}/roles/{role}"));
        self.perform(&call.reason(reason)).await.map(drop)
    }

    /// Takes a role from a member.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn remove_member_role(
        &self,
        guild: GuildId,
        user: UserId,
        role: RoleId,
        reason: &str,
    ) -> Result<(), Failure> {
        let call = Call::new(Method::DELETE, format!("guilds/{guild}/members/{user}/roles/{role}"));
        self.perform(&call.reason(reason)).await.map(drop)
    }

    /// The channels of a server, without threads.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn channels(&self, guild: GuildId) -> Result<Vec<GuildChannel>, Failure> {
        self.fetch(Call::get(format!("guilds/{guild}/channels"))).await
    }

    /// A channel of a server.
    ///
    /// # Errors
    /// [`Failure`]; [`Failure::is_gone`] for one that was removed.
    pub async fn channel(&self, channel: ChannelId) -> Result<GuildChannel, Failure> {
        self.fetch(Call::get(format!("channels/{channel}"))).await
    }

    /// Makes a channel (`CreateChannel` or JSON). Not repeated when the outcome is unknown.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn create_channel(
        &self,
        guild: GuildId,
        channel: &impl Serialize,
        reason: &str,
    ) -> Result<GuildChannel, Failure> {
        let call = Call::new(Method::POST, format!("guilds/{guild}/channels"));
        self.fetch(call.body(channel)?.reason(reason)).await
    }

    /// Changes a channel or a thread (`EditChannel`, `EditThread` or JSON).
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn edit_channel(
        &self,
        channel: ChannelId,
        edit: &impl Serialize,
        reason: &str,
    ) -> Result<GuildChannel, Failure> {
        let call = Call::new(Method::PATCH, format!("channels/{channel}"));
        self.fetch(call.body(edit)?.reason(reason)).await
    }

    /// Sets what a role or a person may do in a channel, replacing what was set for them there.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn set_overwrite(
        &self,
        channel: ChannelId,
        whose: Overwrite,
        allow: Permissions,
        deny: Permissions,
        reason: &str,
    ) -> Result<(), Failure> {
        let (id, kind) = match whose {
            Overwrite::Role(role) => (role.get(), 0),
            Overwrite::Member(user) => (user.get(), 1),
        };
        let call = Call::new(Method::PUT, format!("channels/{channel}/permissions/{id}"));
        let body = json!({"type": kind, "allow": allow.bits().to_string(), "deny": deny.bits().to_string()});
        self.perform(&call.body(&body)?.reason(reason)).await.map(drop)
    }

    /// The roles of a server.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn roles(&self, guild: GuildId) -> Result<Vec<Role>, Failure> {
        let mut roles: Vec<Role> = self.fetch(Call::get(format!("guilds/{guild}/roles"))).await?;
        for role in &mut roles {
            role.guild_id = guild;
        }
        Ok(roles)
    }

    /// Makes a role (`EditRole` or JSON). Not repeated when the outcome is unknown.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn create_role(&self, guild: GuildId, role: &impl Serialize, reason: &str) -> Result<Role, Failure> {
        let call = Call::new(Method::POST, format!("guilds/{guild}/roles"));
        let mut role: Role = self.fetch(call.body(role)?.reason(reason)).await?;
        role.guild_id = guild;
        Ok(role)
    }

    /// Changes a role (`EditRole` or JSON).
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn edit_role(
        &self,
        guild: GuildId,
        role: RoleId,
        edit: &impl Serialize,
        reason: &str,
    ) -> Result<Role, Failure> {
        let call = Call::new(Method::PATCH, format!("guilds/{guild}/roles/{role}"));
        let mut role: Role = self.fetch(call.body(edit)?.reason(reason)).await?;
        role.guild_id = guild;
        Ok(role)
    }
}
