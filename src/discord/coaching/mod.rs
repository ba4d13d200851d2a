//! Tells of matches: offers to coaches, introductions to pairs, and to coordinators what moved.

mod desk;
mod pair;

use super::{
    direct::Told,
    match_card,
    sender::{Sender, Sent, Trouble},
    text,
};
use crate::{
    coaching::{self, Match, State, coaches, offers},
    communities,
    error::Argument,
    ids::{GuildId, MatchId, MemberId, QuestionId, RoleId},
    language::Language,
    locales,
    notifications::CoachingNotice,
    queue::Work,
};
use serenity::all::UserId;

impl Sender {
    /// Tells one notice about matches.
    pub(super) async fn coaching(&self, work: &Work, guild: GuildId, notice: CoachingNotice) -> Sent {
        match notice {
            CoachingNotice::Offer { matched, member } => self.offer(work, guild, matched, member, "told-offer").await,
            CoachingNotice::Nudge { matched, member } => self.offer(work, guild, matched, member, "told-nudge").await,
            CoachingNotice::OfferOver { matched, member } => self.offer_over(work, guild, matched, member).await,
            CoachingNotice::Answered { question, member } => self.answered(work, guild, question, member).await,
            CoachingNotice::Paired { matched } => self.paired(work, guild, matched).await,
            CoachingNotice::Introduced { matched, member } => self.pair_introduced(work, guild, matched, member).await,
            CoachingNotice::ContactChanged { matched, before } => {
                self.contact_changed(work, guild, matched, before).await
            }
            CoachingNotice::Relieved { matched, member } => self.relieved(work, guild, matched, member).await,
            CoachingNotice::CheckIn { matched, member, round } => {
                self.check_in(work, guild, matched, member, round).await
            }
            CoachingNotice::Ended { matched, member } => self.pair_ended(work, guild, matched, member).await,
            CoachingNotice::Closed { matched, member } => self.pair_closed(work, guild, matched, member).await,
            CoachingNotice::Desk { matter } => self.desk(work, guild, matter).await,
        }
    }

    /// An offer or a reminder of it, while it is open. Who is no coach any more is not told: what they were offered goes
    /// to the next best.
    async fn offer(&self, work: &Work, guild: GuildId, id: MatchId, member: MemberId, key: &'static str) -> Sent {
        let Some(matched) = self.standing(guild, id, State::Offered).await? else { return Ok(()) };
        if !self.is_still_coach(guild, member).await? {
            coaches::leave(self.db(), guild, member, self.now()).await?;
            return Ok(());
        }
        let Some(community) = communities::by_id(self.db(), guild, matched.community).await? else { return Ok(()) };
        self.tell_member(work, guild, member, |language| Told {
            words: locales::text(language, key, &arguments(&matched)),
            card: Some(match_card::offer(&matched, &community, language)),
            buttons: match_card::answers(&matched, language),
            is_of_a_match: true,
        })
        .await
    }

    async fn offer_over(&self, work: &Work, guild: GuildId, id: MatchId, member: MemberId) -> Sent {
        let Some(matched) = coaching::view(self.db(), guild, id).await? else { return Ok(()) };
        let key = match (matched.state, matched.withdrawn_for) {
            (State::Expired, _) => "told-offer-expired",
            (State::Withdrawn, Some(offers::Cause::Closed)) => "told-offer-closed",
            (State::Withdrawn, Some(offers::Cause::Capacity)) => "told-offer-capacity",
            // Of a conflict nobody hears who does not coordinate.
            (State::Withdrawn, _) => "told-offer-withdrawn",
            _ => return Ok(()),
        };
        self.tell_of(work, &matched, member, |language| locales::text(language, key, &arguments(&matched))).await
    }

    async fn answered(&self, work: &Work, guild: GuildId, question: QuestionId, member: MemberId) -> Sent {
        let Some(question) = offers::question(self.db(), guild, question).await? else { return Ok(()) };
        let Some(matched) = coaching::view(self.db(), guild, question.matched).await? else { return Ok(()) };
        let is_open = matched.state == State::Offered;
        self.tell_member(work, guild, member, |language| {
            let mut values = arguments(&matched);
            values.push(("question", text::quote(&question.question).into()));
            values.push(("answer", text::quote(question.answer.as_deref().unwrap_or_default()).into()));
            let key = match matched.state {
                State::Offered => "told-answered",
                State::Accepted => "told-answered-pair",
                _ => "told-answered-over",
            };
            Told {
                words: locales::text(language, key, &values),
                card: None,
                buttons: if is_open { match_card::answers(&matched, language) } else { Vec::new() },
                is_of_a_match: true,
            }
        })
        .await
    }

    /// A match, if it still stands there.
    async fn standing(&self, guild: GuildId, id: MatchId, state: State) -> Result<Option<Match>, Trouble> {
        let matched = coaching::view(self.db(), guild, id).await?;
        Ok(matched.filter(|matched| matched.state == state))
    }

    /// Tells one of a match in plain words, whatever else they do not want to hear.
    async fn tell_of(
        &self,
        work: &Work,
        matched: &Match,
        member: MemberId,
        words: impl FnOnce(Language) -> String + Send,
    ) -> Sent {
        self.tell_member(work, matched.guild, member, |language| Told {
            words: words(language),
            is_of_a_match: true,
            ..Told::default()
        })
        .await
    }

    /// Whether somebody is in the server and a coach there, as Discord says in this moment.
    async fn is_still_coach(&self, guild: GuildId, member: MemberId) -> Result<bool, Trouble> {
        let person = match self.rest().member(guild.get().into(), UserId::new(member.get())).await {
            Ok(person) => person,
            Err(failure) if failure.is_gone() => return Ok(false),
            Err(failure) => return Err(failure.into()),
        };
        let roles: Vec<RoleId> = person.roles.iter().map(|role| RoleId::new(role.get())).collect();
        Ok(coaches::is_coach(self.db(), guild, &roles).await?)
    }
}

/// What every text about a match can name.
fn arguments(matched: &Match) -> Vec<(&'static str, Argument)> {
    vec![
        ("match", matched.label().into()),
        ("community", matched.community_label().into()),
        ("name", text::escape(&matched.community_name).into()),
        ("coach", text::escape(&matched.coach_name).into()),
        ("contact", text::escape(&matched.contact_name).into()),
        ("until", format!("<t:{}:F>", matched.expires_at.timestamp()).into()),
    ]
}
