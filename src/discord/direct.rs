//! What one person is told: by direct message, and where that is closed, in their private thread in `#notices`.

use super::{
    rest::Failure,
    sender::{Sender, Sent, Trouble, language_of},
    text::{self, limits},
};
use crate::{
    ids::{ChannelId, GuildId, MemberId},
    language::Language,
    locales,
    members::{self, Address, NotifyBy, Responsibility, YOUTH_NETWORK},
    networks::{
        self,
        catalogue::{self, CommonChannel},
        youth::{self, Reach},
    },
    queue::Work,
};
use serde_json::{Value, json};
use serenity::all::{CreateActionRow, CreateEmbed, GuildChannel, UserId};

/// So many of those who keep the young safe are let into a thread of a young person, where they are known.
const LEADS_IN_A_THREAD: usize = 2;

/// What one person is told: words, and what stands under them.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// The words; by them it is found again, so they say which record it is about.
    pub(super) words: String,
    /// A card below the words.
    pub(super) card: Option<CreateEmbed>,
    /// Buttons: they carry names and ids, and work in a direct message too.
    pub(super) buttons: Vec<CreateActionRow>,
    /// Whether it goes to those as well who asked to be told of offers and matches only.
    pub(super) is_of_a_match: bool,
}

impl From<String> for Told {
    fn from(words: String) -> Self {
        Self { words, ..Self::default() }
    }
}

impl Told {
    /// As the body of a message; `before` stands in front of the words.
    fn body(&self, before: &str) -> Value {
        let content = text::shorten(&format!("{before}{}", self.words), limits::MESSAGE_CONTENT);
        let mut body = json!({ "content": content });
        if let Some(card) = &self.card {
            body["embeds"] = json!([card]);
        }
        if !self.buttons.is_empty() {
            body["components"] = json!(self.buttons);
        }
        body
    }
}

impl Sender {
    /// Tells one person, in their language, the way they chose.
    pub(super) async fn tell_member<T: Into<Told>>(
        &self,
        work: &Work,
        guild: GuildId,
        member: MemberId,
        told: impl FnOnce(Language) -> T + Send,
    ) -> Result<(), Trouble> {
        let address = members::address(self.db(), guild, member).await?;
        let told: Told = told(language_of(address.as_ref())).into();
        let by = address.as_ref().map_or_else(NotifyBy::default, |address| address.notify_by);
        // They asked to be told of offers and matches only, and look for everything else themselves.
        if by == NotifyBy::OnlyOffers && !told.is_of_a_match {
            return Ok(());
        }
        // Nobody under 18 has a first message from a stranger, nor a thread alone with anybody.
        match youth::reach(self.db(), guild, member, self.now()).await? {
            Reach::Anyone => {}
            Reach::Channel => return self.in_youth_channel(work, guild, member, &told, address.as_ref()).await,
            Reach::WithLead => return self.with_a_lead(work, guild, member, &told, address.as_ref()).await,
        }
        self.by_their_way(work, guild, member, address.as_ref(), &told).await
    }

    /// Tells an adult by direct message, or in their private thread where they chose that or direct messages are closed.
    pub(super) async fn by_their_way(
        &self,
        work: &Work,
        guild: GuildId,
        member: MemberId,
        address: Option<&Address>,
        told: &Told,
    ) -> Result<(), Trouble> {
        let by = address.map_or_else(NotifyBy::default, |address| address.notify_by);
        if by != NotifyBy::Thread && self.by_direct_message(work, guild, member, address, told).await? {
            return Ok(());
        }
        self.by_thread(work, guild, member, address.and_then(|address| address.notices_thread), told).await
    }

    /// Opens the channel of direct messages with somebody who is told there, if it is not known: it may take long, and what
    /// is told is better read afterwards.
    pub(super) async fn open_direct(&self, guild: GuildId, member: MemberId) -> Result<(), Trouble> {
        let Some(address) = members::address(self.db(), guild, member).await? else { return Ok(()) };
        if address.notify_by != NotifyBy::DirectMessage || address.direct_channel.is_some() {
            return Ok(());
        }
        // Nobody under 18 is written to first.
        if youth::is_young(self.db(), guild, member).await? {
            return Ok(());
        }
        match self.rest().create_dm(UserId::new(member.get())).await {
            Ok(channel) => {
                let channel = ChannelId::new(channel.get());
                Ok(members::remember_direct_channel(self.db(), guild, member, Some(channel)).await?)
            }
            Err(failure) if failure.code().is_some() && !failure.is_temporary() => Ok(()),
            Err(failure) => Err(failure.into()),
        }
    }

    /// Says whether it was told; not when direct messages are closed.
    pub(super) async fn by_direct_message(
        &self,
        work: &Work,
        guild: GuildId,
        member: MemberId,
        address: Option<&Address>,
        told: &Told,
    ) -> Result<bool, Trouble> {
        if let Some(channel) = address.and_then(|address| address.direct_channel) {
            match self.post_once(work, channel, &told.body("")).await {
                Err(Trouble::Discord(failure)) if failure.is_closed_dm() => return Ok(false),
                Err(Trouble::Discord(failure)) if failure.is_gone() || failure.is_permission() => {
                    members::remember_direct_channel(self.db(), guild, member, None).await?;
                }
                told => return told.map(|()| true),
            }
        }
        let channel = match self.rest().create_dm(UserId::new(member.get())).await {
            Ok(channel) => ChannelId::new(channel.get()),
            // Whatever Discord has against it for good, nothing was said yet: the thread remains.
            Err(failure) if failure.code().is_some() && !failure.is_temporary() => return Ok(false),
            Err(failure) => return Err(failure.into()),
        };
        match self.post_once(work, channel, &told.body("")).await {
            Err(Trouble::Discord(failure)) if failure.is_closed_dm() => return Ok(false),
            told => told?,
        }
        // Opening one is what Discord limits most: the next message goes without.
        if address.is_some() {
            members::remember_direct_channel(self.db(), guild, member, Some(channel)).await?;
        }
        Ok(true)
    }

    async fn by_thread(
        &self,
        work: &Work,
        guild: GuildId,
        member: MemberId,
        known: Option<ChannelId>,
        told: &Told,
    ) -> Result<(), Trouble> {
        // The mention is what makes the thread appear; it is the only one that is let through.
        let mut body = told.body(&format!("<@{member}> "));
        body["allowed_mentions"] = json!({ "users": [member.get().to_string()] });
        if let Some(thread) = known {
            if work.is_rerun {
                // The run before may have ended between claiming the thread and letting them in.
                self.let_in(thread, member).await?;
            }
            match self.post_once(work, thread, &body).await {
                Err(Trouble::Discord(failure)) if failure.is_gone() || failure.is_archived() => {
                    members::forget_notices_thread(self.db(), guild, member, thread).await?;
                }
                told => return told,
            }
        }
        let Some(thread) = self.notices_thread(guild, member, &[]).await? else { return Ok(()) };
        self.post_once(work, thread, &body).await
    }

    /// Says in the channel of the youth network that there is something new: for whom, and nothing of what.
    async fn in_youth_channel(
        &self,
        work: &Work,
        guild: GuildId,
        member: MemberId,
        told: &Told,
        address: Option<&Address>,
    ) -> Result<(), Trouble> {
        let youth = catalogue::find(YOUTH_NETWORK);
        let channel = match youth {
            Some(youth) => networks::channel_of(self.db(), guild, youth).await?,
            None => None,
        };
        let Some(channel) = channel else { return self.with_a_lead(work, guild, member, told, address).await };
        let words = locales::text(language_of(address), "told-young", &[]);
        let mut body = Told::from(words).body(&format!("<@{member}> "));
        body["allowed_mentions"] = json!({ "users": [member.get().to_string()] });
        match self.post_once(work, channel, &body).await {
            Err(Trouble::Discord(failure)) if failure.is_gone() => {
                self.with_a_lead(work, guild, member, told, address).await
            }
            told => told,
        }
    }

    /// Tells a young person in their private thread, once somebody who keeps the young safe is in it. Where there is none,
    /// `#safeguarding` reads that a person has to tell them.
    async fn with_a_lead(
        &self,
        work: &Work,
        guild: GuildId,
        member: MemberId,
        told: &Told,
        address: Option<&Address>,
    ) -> Result<(), Trouble> {
        let leads = self.safeguarding_leads(guild, member).await?;
        if leads.is_empty() {
            return self.ask_leads_to_tell(work, guild, member).await;
        }
        let known = address.and_then(|address| address.notices_thread);
        let thread = match known {
            Some(thread) if self.let_all_in(thread, &leads).await? && self.let_in(thread, member).await? => {
                Some(thread)
            }
            _ => self.notices_thread(guild, member, &leads).await?,
        };
        let Some(thread) = thread else { return Ok(()) };
        let mut body = told.body(&format!("<@{member}> "));
        body["allowed_mentions"] = json!({ "users": [member.get().to_string()] });
        match self.post_once(work, thread, &body).await {
            Err(Trouble::Discord(failure)) if failure.is_gone() || failure.is_archived() => {
                members::forget_notices_thread(self.db(), guild, member, thread).await?;
                let Some(thread) = self.notices_thread(guild, member, &leads).await? else { return Ok(()) };
                self.post_once(work, thread, &body).await
            }
            told => told,
        }
    }

    /// People who keep the young safe, two where there are as many, asked of Discord: they are there and hold the role now.
    pub(super) async fn safeguarding_leads(&self, guild: GuildId, young: MemberId) -> Result<Vec<MemberId>, Trouble> {
        let mapping = networks::mapping(self.db(), guild).await?;
        let mut leads = Vec::new();
        let Some(role) = mapping.roles.get(Responsibility::SafeguardingLead.key()) else { return Ok(leads) };
        for lead in youth::leads(self.db(), guild, young).await? {
            match self.rest().member(guild.get().into(), UserId::new(lead.get())).await {
                Ok(found) if found.roles.iter().any(|held| held.get() == role.get()) => leads.push(lead),
                Ok(_) => youth::is_no_lead(self.db(), guild, lead, self.now()).await?,
                Err(failure) if failure.is_gone() => youth::is_no_lead(self.db(), guild, lead, self.now()).await?,
                Err(failure) => return Err(failure.into()),
            }
            if leads.len() == LEADS_IN_A_THREAD {
                break;
            }
        }
        Ok(leads)
    }

    /// Lets people into a thread; says whether any of them came.
    pub(super) async fn let_all_in(&self, thread: ChannelId, people: &[MemberId]) -> Result<bool, Trouble> {
        let mut is_any_in = false;
        for person in people {
            is_any_in |= self.let_in(thread, *person).await?;
        }
        Ok(is_any_in)
    }

    async fn ask_leads_to_tell(&self, work: &Work, guild: GuildId, member: MemberId) -> Result<(), Trouble> {
        let place = CommonChannel::Safeguarding;
        let Some(channel) = networks::channel(self.db(), guild, place).await? else {
            return Err(Trouble::Hopeless(format!("#{} is not set up", place.key())));
        };
        let language = members::guild_language(self.db(), guild).await?;
        let who = format!("<@{member}>");
        let content = locales::text(language, "safeguarding-tell", &[("member", who.into())]);
        self.post_once(work, channel, &json!({ "content": content })).await
    }

    /// Finds or opens the private thread of a person; none when they are no longer in the server. Where there are to be
    /// `leads` in it, one is before they are.
    async fn notices_thread(
        &self,
        guild: GuildId,
        member: MemberId,
        leads: &[MemberId],
    ) -> Result<Option<ChannelId>, Trouble> {
        let Some(notices) = networks::channel(self.db(), guild, CommonChannel::Notices).await? else {
            return Err(Trouble::Hopeless(format!("#{} is not set up", CommonChannel::Notices.key())));
        };
        let user = UserId::new(member.get());
        let person = match self.rest().member(guild.get().into(), user).await {
            Ok(person) => person,
            Err(failure) if failure.is_gone() => return Ok(None),
            Err(failure) => return Err(failure.into()),
        };
        // A thread that was opened and not remembered is found again by its name. The id is in it because user names
        // change hands: whoever takes one over must not be let into the thread of who had it before.
        let name = format!("notices-{}-{member}", person.user.name);
        let parent = serenity::all::ChannelId::new(notices.get());
        let thread = match self.existing_thread(guild, parent, |it| it == name).await? {
            Some(thread) => thread,
            None => self.rest().create_private_thread(parent, &name).await?,
        };
        // Of two that were opened side by side one counts; nobody is ever let into the other.
        let thread = members::claim_notices_thread(self.db(), guild, member, ChannelId::new(thread.get())).await?;
        if !leads.is_empty() && !self.let_all_in(thread, leads).await? {
            return Ok(None);
        }
        Ok(self.let_in(thread, member).await?.then_some(thread))
    }

    /// Lets a person into a thread; says whether they are still in the server.
    pub(super) async fn let_in(&self, thread: ChannelId, member: MemberId) -> Result<bool, Trouble> {
        let (thread, user) = (thread.get().into(), UserId::new(member.get()));
        let mut added = self.rest().add_thread_member(thread, user).await;
        if added.as_ref().is_err_and(Failure::is_archived) {
            // A week without a message puts a thread away, and nobody is let into one that is.
            self.rest().edit_thread(thread, &json!({ "archived": false })).await?;
            added = self.rest().add_thread_member(thread, user).await;
        }
        match added {
            Err(failure) if failure.is_gone() => Ok(false),
            added => added.map(|()| true).map_err(Trouble::from),
        }
    }

    /// Whether a person is in a thread.
    pub(super) async fn is_in(&self, thread: ChannelId, member: MemberId) -> Result<bool, Trouble> {
        match self.rest().thread_member(thread.get().into(), UserId::new(member.get())).await {
            Err(failure) if failure.is_gone() => Ok(false),
            found => found.map(|()| true).map_err(Trouble::from),
        }
    }

    /// Sees to it that a person is not in a thread.
    pub(super) async fn let_out(&self, thread: ChannelId, member: MemberId) -> Sent {
        match self.rest().remove_thread_member(thread.get().into(), UserId::new(member.get())).await {
            Err(failure) if !failure.is_gone() => Err(failure.into()),
            _ => Ok(()),
        }
    }

    /// Finds a private thread by its name, also an archived one; what somebody has locked is left to them.
    pub(super) async fn existing_thread(
        &self,
        guild: GuildId,
        parent: serenity::all::ChannelId,
        is_it: impl Fn(&str) -> bool + Send,
    ) -> Result<Option<serenity::all::ChannelId>, Trouble> {
        let active = self.rest().active_threads(guild.get().into()).await?;
        let archived = self.rest().archived_private_threads(parent, None).await?;
        let mut threads = active.threads.into_iter().chain(archived.threads);
        let is_open = |thread: &GuildChannel| thread.thread_metadata.as_ref().is_none_or(|thread| !thread.locked);
        let found = threads.find(|thread| thread.parent_id == Some(parent) && is_it(&thread.name) && is_open(thread));
        Ok(found.map(|thread| thread.id))
    }
}
