//! What is told of networks: each notice finds its way.

use super::{
    direct::Told,
    sender::{Sender, Sent, Trouble},
    text,
};
use crate::{
    error::Argument,
    ids::{ChannelId, GuildId, MemberId, RequestId},
    locales, members,
    networks::{
        self,
        catalogue::{self, CommonChannel, Network},
        membership::requests,
        youth,
    },
    notifications::NetworkNotice,
    queue::{Outcome, Work},
};
use serde_json::{Value, json};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

impl Sender {
    /// Tells what concerns a network.
    pub(super) async fn network(&self, work: &Work, guild: GuildId, notice: NetworkNotice) -> Result<Outcome, Trouble> {
        let told = match notice {
            NetworkNotice::Roles { .. } => return self.follow_roles(guild).await,
            NetworkNotice::Look { .. } => return self.look(guild).await,
            NetworkNotice::Welcome { network, .. } => return self.welcome(guild, &network).await,
            NetworkNotice::Welcomed { network, members, others } => {
                self.welcomed(work, guild, &network, &members, others).await
            }
            NetworkNotice::RequestChanged { request } => self.request_changed(work, guild, request).await,
            NetworkNotice::RequestReminder { request } => self.request_reminder(work, guild, request).await,
            NetworkNotice::RequestWaits { request } => self.request_waits(work, guild, request).await,
            NetworkNotice::Approved { network, member } => self.approved(work, guild, &network, member).await,
            NetworkNotice::Declined { request, member } => self.declined(work, guild, request, member).await,
            NetworkNotice::Introduced { network, member } => self.introduced(work, guild, &network, member).await,
            NetworkNotice::RoleStuck { network, problem } => self.role_stuck(work, guild, &network, problem).await,
            NetworkNotice::LeadMissing { .. } => self.lead_missing(work, guild).await,
            NetworkNotice::LeadKnown { .. } => self.lead_known(guild).await,
            NetworkNotice::LeadGone { member } => self.lead_gone(guild, member).await,
            NetworkNotice::Unname { channel, message, member, is_introduction } => {
                self.unname(guild, channel, message, member, is_introduction).await
            }
            NetworkNotice::AgeUnknown { member } => self.age_unknown(work, guild, member).await,
            NetworkNotice::PermissionEnding { member } => self.permission_ending(work, guild, member).await,
            NetworkNotice::PermissionEnded { member } => self.permission_ended(work, guild, member).await,
            NetworkNotice::ConcernRaised { concern } => self.concern_raised(work, guild, concern).await,
            NetworkNotice::ConcernTaken { concern, member } => self.concern_taken(work, guild, concern, member).await,
            NetworkNotice::Announced { announcement } => self.announced(work, guild, announcement).await,
            NetworkNotice::AnnouncedToMembers { announcement } => {
                return self.announced_to_members(guild, announcement).await;
            }
            NetworkNotice::DigestDue { digest } => self.digest_due(work, guild, digest).await,
            NetworkNotice::DigestSent { digest } => self.digest_sent(work, guild, digest).await,
        };
        told.map(|()| Outcome::Done)
    }

    /// The channel of a network, or why a person is needed.
    pub(super) async fn network_channel(
        &self,
        guild: GuildId,
        key: &str,
    ) -> Result<(&'static Network, ChannelId), Trouble> {
        let missing = || Trouble::Hopeless(format!("#{key} is not set up"));
        let network = catalogue::find(key).ok_or_else(missing)?;
        let channel = networks::channel_of(self.db(), guild, network).await?.ok_or_else(missing)?;
        Ok((network, channel))
    }

    /// Where those who keep the young safe read.
    pub(super) async fn safeguarding(&self, guild: GuildId) -> Result<ChannelId, Trouble> {
        let place = CommonChannel::Safeguarding;
        let channel = networks::channel(self.db(), guild, place).await?;
        channel.ok_or_else(|| Trouble::Hopeless(format!("#{} is not set up", place.key())))
    }

    /// Names those who keep the young safe in what is posted for them, so that Discord tells them; where nobody is known as
    /// one, coordinators read that somebody is missing, and nothing of what waits.
    pub(super) async fn call_leads(&self, guild: GuildId, body: &mut Value) -> Result<(), Trouble> {
        let leads = youth::known_leads(self.db(), guild).await?;
        if leads.is_empty() {
            return Ok(youth::miss_lead(self.db(), guild, self.now()).await?);
        }
        let named: Vec<String> = leads.iter().map(|lead| format!("<@{lead}>")).collect();
        body["content"] = json!(named.join(" "));
        body["allowed_mentions"] = json!({ "users": leads.iter().map(ToString::to_string).collect::<Vec<_>>() });
        Ok(())
    }

    async fn lead_missing(&self, work: &Work, guild: GuildId) -> Sent {
        if !youth::known_leads(self.db(), guild).await?.is_empty() {
            return Ok(());
        }
        let place = CommonChannel::CoalitionDesk;
        let desk = networks::channel(self.db(), guild, place).await?;
        let desk = desk.ok_or_else(|| Trouble::Hopeless(format!("#{} is not set up", place.key())))?;
        let language = members::guild_language(self.db(), guild).await?;
        let content = locales::text(language, "desk-lead-missing", &[]);
        self.post_once(work, desk, &json!({ "content": content })).await
    }

    async fn approved(&self, work: &Work, guild: GuildId, key: &str, member: MemberId) -> Sent {
        let (network, channel) = self.network_channel(guild, key).await?;
        let is_young = youth::is_young(self.db(), guild, member).await?;
        self.tell_member(work, guild, member, |language| {
            let arguments = [("network", networks::named(network)), ("channel", format!("<#{channel}>").into())];
            if is_young {
                // Nobody under 18 is introduced by name.
                return Told::from(locales::text(language, "told-approved-young", &arguments));
            }
            // In a direct message nothing else says which server it is about.
            let introduce = CreateButton::new(format!("network:introduce:{key}:{guild}"))
                .label(locales::text(language, "button-introduce", &[]))
                .style(ButtonStyle::Secondary);
            let words = locales::text(language, "told-approved", &arguments);
            Told { words, buttons: vec![CreateActionRow::Buttons(vec![introduce])], ..Told::default() }
        })
        .await
    }

    async fn declined(&self, work: &Work, guild: GuildId, id: RequestId, member: MemberId) -> Sent {
        let Some(request) = requests::view(self.db(), id).await? else { return Ok(()) };
        let Some(network) = catalogue::find(&request.network) else { return Ok(()) };
        self.tell_member(work, guild, member, |language| {
            let arguments = [("network", networks::named(network)), ("request", request.label().into())];
            let mut told = locales::text(language, "told-declined", &arguments);
            if let Some(note) = &request.note {
                told.push('\n');
                told.push_str(&text::quote(note));
            }
            told
        })
        .await
    }

    async fn age_unknown(&self, work: &Work, guild: GuildId, member: MemberId) -> Sent {
        let channel = self.safeguarding(guild).await?;
        let language = members::guild_language(self.db(), guild).await?;
        let arguments = [("member", Argument::from(format!("<@{member}>")))];
        let content = locales::text(language, "safeguarding-age-unknown", &arguments);
        self.post_once(work, channel, &json!({ "content": content })).await
    }

    async fn permission_ending(&self, work: &Work, guild: GuildId, member: MemberId) -> Sent {
        let Some(permission) = youth::permission(self.db(), guild, member).await? else { return Ok(()) };
        let channel = self.safeguarding(guild).await?;
        let language = members::guild_language(self.db(), guild).await?;
        let arguments = [
            ("member", Argument::from(format!("<@{member}>"))),
            ("lead", format!("<@{}>", permission.by).into()),
            ("at", format!("<t:{}:D>", permission.at.timestamp()).into()),
            ("until", format!("<t:{}:D>", permission.ends_at().timestamp()).into()),
        ];
        let renewed = CreateButton::new(format!("network:renew:{member}"))
            .label(locales::text(language, "button-renew", &[]))
            .style(ButtonStyle::Primary);
        let content = locales::text(language, "safeguarding-permission-ending", &arguments);
        let components = [CreateActionRow::Buttons(vec![renewed])];
        self.post_once(work, channel, &json!({ "content": content, "components": components })).await
    }

    async fn permission_ended(&self, work: &Work, guild: GuildId, member: MemberId) -> Sent {
        self.tell_member(work, guild, member, |language| locales::text(language, "told-permission-ended", &[])).await
    }
}
