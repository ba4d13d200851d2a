//! Belonging in Discord: roles follow the record, the record follows roles changed by hand, and cards follow requests.

use super::{
    network_card,
    sender::{Sender, Sent, Trouble, digest},
};
use crate::{
    error::Argument,
    ids::{ChannelId, GuildId, MemberId, MessageId, RequestId, RoleId},
    locales, members,
    networks::{
        self,
        catalogue::{CommonChannel, NEXT_GENERATION},
        membership::{
            RequestState, State,
            follow::{self, Wanted},
            requests::{self, Request},
        },
        setup::{Role, Server},
    },
    notifications::RoleProblem,
    queue::{Outcome, Work},
};
use serde_json::json;
use serenity::all::UserId;
use std::collections::HashMap;

/// What the server's own log says about it.
const REASON: &str = "/network";

/// Discord's codes for somebody who is not in the server, or is nobody at all; and for a role that is gone.
const UNKNOWN_MEMBER: u32 = 10007;
const UNKNOWN_USER: u32 = 10013;
const UNKNOWN_ROLE: u32 = 10011;

impl Sender {
    /// Gives and takes a batch of roles. However many wait, this runs once at a time, and lets other work in between.
    pub(super) async fn follow_roles(&self, guild: GuildId) -> Result<Outcome, Trouble> {
        let open = follow::open(self.db(), guild).await?;
        if open.is_empty() {
            return Ok(Outcome::Done);
        }
        let Some(server) = self.server(guild).await? else { return Ok(Outcome::Done) };
        let (mut roles, mut give, mut take) = (HashMap::new(), Vec::new(), Vec::new());
        for one in open {
            let problem = follow::problem(&server, one.role);
            match problem {
                Some(problem) => {
                    follow::stands_in_the_way(self.db(), guild, &one.network, problem, self.now()).await?;
                }
                None => follow::is_mended(self.db(), guild, &one.network).await?,
            }
            let Some(role) = one.role else { continue };
            // What must not be given can still be taken, as long as the bot reaches it.
            if matches!(problem, None | Some(RoleProblem::Dangerous)) {
                take.push(one.network.clone());
            }
            if problem.is_none() {
                give.push(one.network.clone());
            }
            roles.insert(one.network, role);
        }
        let mut wanted = follow::wanted(self.db(), guild, &take, State::Leaving).await?;
        wanted.extend(follow::wanted(self.db(), guild, &give, State::Joining).await?);
        let mut is_stuck = false;
        for one in &wanted {
            if let Some(role) = roles.get(&one.network) {
                is_stuck |= !self.follow(guild, one, *role).await?;
            }
        }
        Ok(if wanted.is_empty() || is_stuck { Outcome::Done } else { Outcome::Again(self.now()) })
    }

    /// Has Discord follow one membership; says whether nothing stood in the way.
    async fn follow(&self, guild: GuildId, wanted: &Wanted, role: RoleId) -> Result<bool, Trouble> {
        let (server, user, id) = (guild.get().into(), UserId::new(wanted.member.get()), role.get().into());
        let followed = match wanted.state {
            State::Leaving => self.rest().remove_member_role(server, user, id, REASON).await,
            State::Joining | State::Member => self.rest().add_member_role(server, user, id, REASON).await,
        };
        let problem = match followed {
            Ok(()) if wanted.state == State::Leaving => {
                follow::taken(self.db(), guild, wanted).await?;
                return Ok(true);
            }
            Ok(()) => {
                follow::given(self.db(), guild, wanted, role, self.now()).await?;
                return Ok(true);
            }
            Err(failure) => match failure.code() {
                Some(UNKNOWN_MEMBER | UNKNOWN_USER) => {
                    follow::has_left(self.db(), guild, wanted.member, self.now()).await?;
                    return Ok(true);
                }
                Some(UNKNOWN_ROLE) => RoleProblem::Missing,
                _ if failure.is_permission() => RoleProblem::Refused,
                _ => return Err(failure.into()),
            },
        };
        follow::stands_in_the_way(self.db(), guild, &wanted.network, problem, self.now()).await?;
        Ok(false)
    }

    /// Looks at a batch of the members on record, one by one: the whole list would need a privileged intent.
    pub(super) async fn look(&self, guild: GuildId) -> Result<Outcome, Trouble> {
        let members = follow::to_look_at(self.db(), guild).await?;
        if members.is_empty() {
            return Ok(Outcome::Done);
        }
        let Some(server) = self.server(guild).await? else { return Ok(Outcome::Done) };
        for one in follow::belonged(self.db(), guild).await? {
            // Said before anybody asks for it: a role that is gone was taken from everybody.
            if follow::problem(&server, one.role) == Some(RoleProblem::Missing) {
                let missing = RoleProblem::Missing;
                follow::stands_in_the_way(self.db(), guild, &one.network, missing, self.now()).await?;
            }
        }
        for member in members {
            // Read before Discord is asked: what the worker changes meanwhile, its answer does not know.
            let before = follow::before_look(self.db(), guild, member, self.now()).await?;
            match self.rest().member(guild.get().into(), UserId::new(member.get())).await {
                Ok(found) => {
                    let held: Vec<_> = found.roles.iter().map(|role| RoleId::new(role.get())).collect();
                    follow::seen(self.db(), &server, &before, &held, self.now()).await?;
                }
                Err(failure) if failure.is_gone() => follow::has_left(self.db(), guild, member, self.now()).await?,
                Err(failure) => return Err(failure.into()),
            }
        }
        Ok(Outcome::Again(self.now()))
    }

    /// A server's roles and the bot's own; none where the bot is not in it any more.
    async fn server(&self, guild: GuildId) -> Result<Option<Server>, Trouble> {
        let (bot, id) = (self.me().await?, serenity::all::GuildId::new(guild.get()));
        let (member, roles) = match tokio::try_join!(self.rest().member(id, bot), self.rest().whole_roles(id)) {
            Ok(read) => read,
            Err(failure) if failure.is_gone() || failure.is_permission() => {
                tracing::info!(%guild, "the bot is not in this server any more");
                return Ok(None);
            }
            Err(failure) => return Err(failure.into()),
        };
        Ok(Some(Server {
            guild,
            bot: MemberId::new(bot.get()),
            bot_roles: member.roles.iter().map(|role| RoleId::new(role.get())).collect(),
            roles: roles.into_iter().map(Role::from).collect(),
            channels: Vec::new(),
        }))
    }

    /// Brings the card of a request in line with its record.
    pub(super) async fn request_changed(&self, work: &Work, guild: GuildId, id: RequestId) -> Sent {
        let Some(mut request) = requests::view(self.db(), id).await? else { return Ok(()) };
        let place = place_of(&request);
        let channel = networks::channel(self.db(), guild, place).await?;
        if work.is_rerun
            && request.card_message.is_none()
            && let Some(channel) = channel
        {
            self.find_card(work, &mut request, channel).await?;
        }
        if request.card_message.is_none() && request.state != RequestState::Waiting {
            return Ok(());
        }
        let language = members::guild_language(self.db(), guild).await?;
        let card = network_card::request(&request, language);
        let body = json!({ "embeds": [card.embed], "components": card.components });
        let shown = digest(&body.to_string());
        if request.card_shown.as_ref() == Some(&shown) {
            return Ok(());
        }
        if let (Some(channel), Some(message)) = (request.card_channel, request.card_message) {
            match self.rest().edit_message(channel.get().into(), message.get().into(), &body, Vec::new()).await {
                Ok(_) => return Ok(requests::remember_card(self.db(), id, channel, message, &shown).await?),
                Err(failure) if failure.is_gone() && request.state == RequestState::Waiting => {}
                Err(failure) if failure.is_gone() => return Ok(()),
                Err(failure) => return Err(failure.into()),
            }
        }
        let Some(channel) = channel else { return Err(Trouble::Hopeless(format!("#{} is not set up", place.key()))) };
        let mut body = body;
        if place == CommonChannel::Safeguarding {
            self.call_leads(guild, &mut body).await?;
        }
        let posted =
            self.rest().create_message(channel.get().into(), &body, Vec::new(), &format!("q{}", work.id)).await?;
        Ok(requests::remember_card(self.db(), id, channel, MessageId::new(posted.id.get()), &shown).await?)
    }

    /// Finds a card that an earlier run posted and had no time to remember: by its footer.
    async fn find_card(&self, work: &Work, request: &mut Request, channel: ChannelId) -> Sent {
        let label = request.label();
        let found = self.own_messages(channel, work.since).await?.into_iter().find(|message| {
            message.embeds.iter().any(|embed| embed.footer.as_ref().is_some_and(|footer| footer.text == label))
        });
        if let Some(message) = found {
            request.card_channel = Some(channel);
            request.card_message = Some(MessageId::new(message.id.get()));
        }
        Ok(())
    }

    /// Reminds its leads of a request that waits.
    pub(super) async fn request_reminder(&self, work: &Work, guild: GuildId, id: RequestId) -> Sent {
        let Some(request) = requests::view(self.db(), id).await? else { return Ok(()) };
        if request.state != RequestState::Waiting {
            return Ok(());
        }
        let place = place_of(&request);
        let Some(channel) = networks::channel(self.db(), guild, place).await? else {
            return Err(Trouble::Hopeless(format!("#{} is not set up", place.key())));
        };
        let language = members::guild_language(self.db(), guild).await?;
        let arguments = [
            ("request", Argument::from(request.label())),
            ("network", Argument::Key(format!("network-{}", request.network))),
            ("since", format!("<t:{}:R>", request.asked_at.timestamp()).into()),
            ("card", network_card::link(guild, request.card_channel, request.card_message).into()),
        ];
        let content = locales::text(language, "request-reminder", &arguments);
        self.post_once(work, channel, &json!({ "content": content })).await
    }

    /// Has coordinators read that somebody waits for a lead: of the youth network, only its own leads know who asks.
    pub(super) async fn request_waits(&self, work: &Work, guild: GuildId, id: RequestId) -> Sent {
        let Some(request) = requests::view(self.db(), id).await? else { return Ok(()) };
        if request.state != RequestState::Waiting || place_of(&request) == CommonChannel::Safeguarding {
            return Ok(());
        }
        let language = members::guild_language(self.db(), guild).await?;
        let arguments = [
            ("request", Argument::from(request.label())),
            ("network", Argument::Key(format!("network-{}", request.network))),
            ("since", format!("<t:{}:R>", request.asked_at.timestamp()).into()),
        ];
        self.tell_desk(work, guild, &locales::text(language, "desk-request-waits", &arguments)).await
    }

    /// Names to the coordinators what keeps a network's role from being given.
    pub(super) async fn role_stuck(&self, work: &Work, guild: GuildId, network: &str, problem: RoleProblem) -> Sent {
        let Some(desk) = networks::channel(self.db(), guild, CommonChannel::CoalitionDesk).await? else {
            return Ok(());
        };
        let language = members::guild_language(self.db(), guild).await?;
        let arguments = [("network", Argument::Key(format!("network-{network}")))];
        let content = locales::text(language, problem.text_key(), &arguments);
        self.post_once(work, desk, &json!({ "content": content })).await
    }
}

/// Where a request stands: of the youth network, where only those who keep the young safe read.
fn place_of(request: &Request) -> CommonChannel {
    if request.network == NEXT_GENERATION { CommonChannel::Safeguarding } else { CommonChannel::Membership }
}
