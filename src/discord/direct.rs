//! What one person is told: by direct message, and where that is closed, in their private thread in `#notices`.

use super::sender::{Sender, Trouble, language_of};
use crate::{
    ids::{ChannelId, GuildId, MemberId},
    language::Language,
    members::{self, NotifyBy},
    networks::{self, catalogue::CommonChannel},
    queue::Work,
};
use serde_json::json;
use serenity::all::UserId;

impl Sender {
    /// Tells one person, in their language, the way they chose.
    pub(super) async fn tell_member(
        &self,
        work: &Work,
        guild: GuildId,
        member: MemberId,
        words: impl FnOnce(Language) -> String + Send,
    ) -> Result<(), Trouble> {
        let address = members::address(self.db(), guild, member).await?;
        let words = words(language_of(address.as_ref()));
        let by = address.as_ref().map_or_else(NotifyBy::default, |address| address.notify_by);
        match by {
            // They asked to be told of offers and matches only; everything else stands in `/story mine`.
            NotifyBy::OnlyOffers => return Ok(()),
            NotifyBy::DirectMessage if self.by_direct_message(work, member, &words).await? => return Ok(()),
            NotifyBy::DirectMessage | NotifyBy::Thread => {}
        }
        let known = address.and_then(|address| address.notices_thread);
        self.by_thread(work, guild, member, known, &words).await
    }

    /// Says whether it was told; not when direct messages are closed.
    async fn by_direct_message(&self, work: &Work, member: MemberId, words: &str) -> Result<bool, Trouble> {
        let channel = match self.rest().create_dm(UserId::new(member.get())).await {
            Ok(channel) => ChannelId::new(channel.get()),
            // Whatever Discord has against it for good, nothing was said yet: the thread remains.
            Err(failure) if failure.code().is_some() && !failure.is_temporary() => return Ok(false),
            Err(failure) => return Err(failure.into()),
        };
        match self.post_once(work, channel, &json!({ "content": words })).await {
            Err(Trouble::Discord(failure)) if failure.is_closed_dm() => Ok(false),
            told => told.map(|()| true),
        }
    }

    async fn by_thread(
        &self,
        work: &Work,
        guild: GuildId,
        member: MemberId,
        known: Option<ChannelId>,
        words: &str,
    ) -> Result<(), Trouble> {
        // The mention is what makes the thread appear; it is the only one that is let through.
        let body = json!({
            "content": format!("<@{member}> {words}"),
            "allowed_mentions": { "users": [member.get().to_string()] },
        });
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
        let Some(thread) = self.notices_thread(guild, member).await? else { return Ok(()) };
        self.post_once(work, thread, &body).await
    }

    /// Finds or opens the private thread of a person; none when they are no longer in the server.
    async fn notices_thread(&self, guild: GuildId, member: MemberId) -> Result<Option<ChannelId>, Trouble> {
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
        let thread = match self.existing_thread(guild, parent, &name).await? {
            Some(thread) => thread,
            None => self.rest().create_private_thread(parent, &name).await?,
        };
        // Of two that were opened side by side one counts; nobody is ever let into the other.
        let thread = members::claim_notices_thread(self.db(), guild, member, ChannelId::new(thread.get())).await?;
        Ok(self.let_in(thread, member).await?.then_some(thread))
    }

    /// Lets a person into their thread; says whether they are still in the server.
    async fn let_in(&self, thread: ChannelId, member: MemberId) -> Result<bool, Trouble> {
        match self.rest().add_thread_member(thread.get().into(), UserId::new(member.get())).await {
            Err(failure) if failure.is_gone() => Ok(false),
            added => added.map(|()| true).map_err(Trouble::from),
        }
    }

    async fn existing_thread(
        &self,
        guild: GuildId,
        parent: serenity::all::ChannelId,
        name: &str,
    ) -> Result<Option<serenity::all::ChannelId>, Trouble> {
        let active = self.rest().active_threads(guild.get().into()).await?;
        let archived = self.rest().archived_private_threads(parent, None).await?;
        let mut threads = active.threads.into_iter().chain(archived.threads);
        Ok(threads.find(|thread| thread.parent_id == Some(parent) && thread.name == name).map(|thread| thread.id))
    }
}
