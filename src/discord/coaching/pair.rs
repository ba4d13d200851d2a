//! Tells of pairs: opens their private thread, introduces them, asks how it goes.

use super::{arguments, match_card};
use crate::{
    coaching::{self, Match, State, coaches, pairs},
    communities,
    discord::{
        direct::Told,
        sender::{Sender, Sent, Trouble},
        text::{self, limits},
    },
    error::Argument,
    ids::{ChannelId, GuildId, MatchId, MemberId},
    locales, members,
    networks::{self, catalogue::CommonChannel, youth},
    queue::Work,
};
use serde_json::json;

impl Sender {
    /// Opens the thread of a pair, lets both in and says hello: each once, however often it is tried.
    pub(super) async fn paired(&self, work: &Work, guild: GuildId, id: MatchId) -> Sent {
        let Some(matched) = self.standing(guild, id, State::Accepted).await? else { return Ok(()) };
        if let Some(young) = self.young_of(&matched).await? {
            return self.guard(work, &matched, young).await;
        }
        let thread = self.pair_thread(&matched).await?;
        if !self.let_in(thread, matched.coach).await? {
            coaches::leave(self.db(), guild, matched.coach, self.now()).await?;
        }
        if !self.let_in(thread, matched.contact).await? {
            let contact = coaches::OnRecord { guild, member: matched.contact, is_coach: false };
            coaches::seen(self.db(), contact, false, self.now()).await?;
        }
        self.say_to_both(work, &matched, thread, "thread-hello").await?;
        pairs::opened(self.db(), &matched, thread, self.now()).await?;
        Ok(())
    }

    /// Lets who is the contact now into the thread of a pair, and who was it before out of it.
    pub(super) async fn contact_changed(&self, work: &Work, guild: GuildId, id: MatchId, before: MemberId) -> Sent {
        let Some(matched) = self.standing(guild, id, State::Accepted).await? else { return Ok(()) };
        let Some(thread) = matched.thread else { return Ok(()) };
        if before != matched.contact {
            self.let_out(thread, before).await?;
        }
        if let Some(young) = self.young_of(&matched).await? {
            return self.guard(work, &matched, young).await;
        }
        if !self.let_in(thread, matched.contact).await? {
            let contact = coaches::OnRecord { guild, member: matched.contact, is_coach: false };
            return Ok(coaches::seen(self.db(), contact, false, self.now()).await?);
        }
        self.say_to_both(work, &matched, thread, "thread-contact-changed").await
    }

    /// Says something in the thread of a pair, in the language of each; only the two are pinged.
    async fn say_to_both(&self, work: &Work, matched: &Match, thread: ChannelId, key: &str) -> Sent {
        let mut languages = Vec::new();
        for member in [matched.coach, matched.contact] {
            let address = members::address(self.db(), matched.guild, member).await?;
            let language = match address {
                Some(address) => address.language,
                None => members::guild_language(self.db(), matched.guild).await?,
            };
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        let mut values = arguments(matched);
        values.push(("to_coach", format!("<@{}>", matched.coach).into()));
        values.push(("to_contact", format!("<@{}>", matched.contact).into()));
        let words: Vec<String> = languages.into_iter().map(|language| locales::text(language, key, &values)).collect();
        let body = json!({
            "content": text::shorten(&words.join("\n\n"), limits::MESSAGE_CONTENT),
            "allowed_mentions": { "users": [matched.coach.to_string(), matched.contact.to_string()] },
        });
        self.post_once(work, thread, &body).await
    }

    /// Whoever of a pair turned out to be young.
    async fn young_of(&self, matched: &Match) -> Result<Option<MemberId>, Trouble> {
        for member in [matched.coach, matched.contact] {
            if youth::is_young(self.db(), matched.guild, member).await? {
                return Ok(Some(member));
            }
        }
        Ok(None)
    }

    /// Of two of whom one turned out to be young, no thread is opened; into one that stands, those who keep the young safe are
    /// let, and both read that they are there.
    async fn guard(&self, work: &Work, matched: &Match, young: MemberId) -> Sent {
        let Some(thread) = matched.thread else { return Ok(()) };
        let language = members::guild_language(self.db(), matched.guild).await?;
        let mut missing = Vec::new();
        let mut is_guarded = false;
        for lead in self.safeguarding_leads(matched.guild, young).await? {
            if self.is_in(thread, lead).await? { is_guarded = true } else { missing.push(lead) }
        }
        if !missing.is_empty() {
            // Said before they come, so that it is said whatever happens in between.
            let leads: Vec<String> = missing.iter().map(|lead| format!("<@{lead}>")).collect();
            let arguments = [("leads", Argument::from(leads.join(", ")))];
            let content = locales::text(language, "thread-leads-join", &arguments);
            self.post_once(work, thread, &json!({ "content": content })).await?;
            is_guarded |= self.let_all_in(thread, &missing).await?;
        }
        if is_guarded {
            return Ok(());
        }
        let channel = self.safeguarding(matched.guild).await?;
        let arguments = [("member", Argument::from(format!("<@{young}>"))), ("thread", format!("<#{thread}>").into())];
        let content = locales::text(language, "safeguarding-pair", &arguments);
        self.post_once(work, channel, &json!({ "content": content })).await
    }

    /// Lets a lead who is known from now on into the threads of pairs in which they are missing: each by a notice of its own.
    pub(in crate::discord) async fn lead_known(&self, guild: GuildId) -> Sent {
        for matched in pairs::with_young(self.db(), guild).await? {
            coaching::guard(self.db(), guild, matched, self.now()).await?;
        }
        Ok(())
    }

    /// Has who is no lead any more leave the threads of young people, but for their own.
    pub(in crate::discord) async fn lead_gone(&self, guild: GuildId, lead: MemberId) -> Sent {
        if youth::is_lead(self.db(), guild, lead).await? {
            return Ok(());
        }
        for (member, thread) in youth::notices_threads(self.db(), guild).await? {
            if member != lead {
                self.let_out(thread, lead).await?;
            }
        }
        for matched in pairs::with_young(self.db(), guild).await? {
            let Some(matched) = coaching::view(self.db(), guild, matched).await? else { continue };
            if let Some(thread) = matched.thread.filter(|_| lead != matched.coach && lead != matched.contact) {
                self.let_out(thread, lead).await?;
            }
        }
        Ok(())
    }

    /// The thread of a pair. One that was opened and not remembered is found again by the number in its name.
    async fn pair_thread(&self, matched: &Match) -> Result<ChannelId, Trouble> {
        if let Some(thread) = matched.thread {
            return Ok(thread);
        }
        let Some(coaching) = networks::channel(self.db(), matched.guild, CommonChannel::Coaching).await? else {
            return Err(Trouble::Hopeless(format!("#{} is not set up", CommonChannel::Coaching.key())));
        };
        let parent = serenity::all::ChannelId::new(coaching.get());
        let number = format!("{} · ", matched.label());
        let thread = match self.existing_thread(matched.guild, parent, |name| name.starts_with(&number)).await? {
            Some(thread) => thread,
            None => {
                let name = text::shorten(&format!("{number}{}", matched.community_name), limits::CHANNEL_NAME);
                self.rest().create_private_thread(parent, &name).await?
            }
        };
        Ok(ChannelId::new(thread.get()))
    }

    pub(super) async fn pair_introduced(&self, work: &Work, guild: GuildId, id: MatchId, member: MemberId) -> Sent {
        let Some(matched) = self.standing(guild, id, State::Accepted).await? else { return Ok(()) };
        let thread = matched.thread.map(|thread| format!("<#{thread}>")).unwrap_or_default();
        let key = if member == matched.coach { "told-introduced-coach" } else { "told-introduced-contact" };
        self.tell_of(work, &matched, member, |language| {
            let mut values = arguments(&matched);
            values.push(("thread", thread.into()));
            locales::text(language, key, &values)
        })
        .await
    }

    pub(super) async fn relieved(&self, work: &Work, guild: GuildId, id: MatchId, member: MemberId) -> Sent {
        let Some(matched) = self.standing(guild, id, State::Accepted).await? else { return Ok(()) };
        if member == matched.contact {
            return Ok(());
        }
        self.tell_of(work, &matched, member, |language| locales::text(language, "told-relieved", &arguments(&matched)))
            .await
    }

    pub(super) async fn check_in(
        &self,
        work: &Work,
        guild: GuildId,
        id: MatchId,
        member: MemberId,
        round: i32,
    ) -> Sent {
        let Some(matched) = self.standing(guild, id, State::Accepted).await? else { return Ok(()) };
        let key = if member == matched.coach { "told-check-in-coach" } else { "told-check-in-contact" };
        self.tell_member(work, guild, member, |language| Told {
            words: locales::text(language, key, &arguments(&matched)),
            card: None,
            buttons: match_card::check_in(&matched, round, language),
            is_of_a_match: true,
        })
        .await
    }

    pub(super) async fn pair_ended(&self, work: &Work, guild: GuildId, id: MatchId, member: MemberId) -> Sent {
        let Some(matched) = self.standing(guild, id, State::Ended).await? else { return Ok(()) };
        let community = communities::by_id(self.db(), guild, matched.community).await?;
        let waits = community.is_some_and(|community| community.closed_at.is_none());
        let key = match (member == matched.coach, waits) {
            (true, _) => "told-ended-coach",
            (false, true) => "told-ended-contact-waits",
            (false, false) => "told-ended-contact",
        };
        self.tell_of(work, &matched, member, |language| {
            let mut values = arguments(&matched);
            values.push(("reflection", text::quote(matched.reflection.as_deref().unwrap_or_default()).into()));
            locales::text(language, key, &values)
        })
        .await
    }

    pub(super) async fn pair_closed(&self, work: &Work, guild: GuildId, id: MatchId, member: MemberId) -> Sent {
        let Some(matched) = self.standing(guild, id, State::Accepted).await? else { return Ok(()) };
        self.tell_of(work, &matched, member, |language| locales::text(language, "told-closed", &arguments(&matched)))
            .await
    }
}
