//! What coordinators read in `#coalition-desk`: what moved, and what needs a person.

use super::arguments;
use crate::{
    coaching::{self, Match, Origin, State, offers},
    communities,
    discord::{
        sender::{Sender, Sent},
        text::{self, limits},
    },
    error::{Argument, Result},
    ids::{CommunityId, GuildId, MemberId, QuestionId},
    language::Language,
    locales, members,
    networks::{self, catalogue::CommonChannel},
    notifications::DeskMatter,
    queue::Work,
};
use serde_json::json;
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

/// A line at the desk: its text, what fills it, and a button.
struct Line {
    key: &'static str,
    values: Vec<(&'static str, Argument)>,
    button: Option<CreateButton>,
}

impl Sender {
    /// Says in `#coalition-desk` what moved.
    pub(super) async fn desk(&self, work: &Work, guild: GuildId, matter: DeskMatter) -> Sent {
        let Some(desk) = networks::channel(self.db(), guild, CommonChannel::CoalitionDesk).await? else {
            tracing::error!(%guild, "what moved has no #coalition-desk to go to");
            return Ok(());
        };
        let language = members::guild_language(self.db(), guild).await?;
        let Some(line) = self.line(guild, matter, language).await? else { return Ok(()) };
        let content = text::shorten(&locales::text(language, line.key, &line.values), limits::MESSAGE_CONTENT);
        let mut body = json!({ "content": content });
        if let Some(button) = line.button {
            body["components"] = json!([CreateActionRow::Buttons(vec![button])]);
        }
        self.post_once(work, desk, &body).await
    }

    async fn line(&self, guild: GuildId, matter: DeskMatter, language: Language) -> Result<Option<Line>> {
        let db = self.db();
        let (mut key, id) = match matter {
            DeskMatter::Offered { matched } => ("desk-offered", matched),
            DeskMatter::RoundSent { offers } => {
                return Ok(Some(Line { key: "desk-round", values: vec![("count", offers.into())], button: None }));
            }
            DeskMatter::NextBest { matched } => ("desk-next-best", matched),
            DeskMatter::Accepted { matched } => ("desk-accepted", matched),
            DeskMatter::Declined { matched } => ("desk-declined", matched),
            DeskMatter::Expired { matched } => ("desk-expired", matched),
            DeskMatter::Released { matched } => ("desk-released", matched),
            DeskMatter::Ended { matched } => ("desk-ended", matched),
            DeskMatter::ConflictInPair { matched } => ("desk-conflict-in-pair", matched),
            DeskMatter::NotAFit { matched, .. } => ("desk-not-a-fit", matched),
            DeskMatter::Left { matched, .. } => ("desk-left", matched),
            DeskMatter::Asked { question } => return self.question(guild, question, "desk-asked", language).await,
            DeskMatter::Unanswered { question } => {
                return self.question(guild, question, "desk-unanswered", language).await;
            }
            DeskMatter::NobodyLeft { community } => {
                return self.of_community(guild, community, "desk-nobody-left").await;
            }
            DeskMatter::ContactMissing { community } => {
                return self.of_community(guild, community, "desk-contact-missing").await;
            }
        };
        let Some(matched) = coaching::view(db, guild, id).await? else { return Ok(None) };
        let mut values = arguments(&matched);
        match matter {
            // Who is not there any more is not named as the one to talk to.
            DeskMatter::Accepted { .. } if !matched.is_contact_there => key = "desk-accepted-no-contact",
            DeskMatter::Offered { .. } => {
                values.push(("who", matched.offered_by.map(|by| format!("<@{by}>")).unwrap_or_default().into()));
                if matched.origin == Origin::Override {
                    values.push(("reason", said(matched.override_why.as_deref())));
                    key = "desk-override";
                    let before = coaching::before(db, &matched).await?;
                    let replaced = before.filter(|it| it.withdrawn_for == Some(offers::Cause::Overridden));
                    if let Some(replaced) = replaced {
                        values.push(("before", coaching::label(replaced.number).into()));
                        values.push(("other", text::escape(&replaced.coach_name).into()));
                        key = "desk-override-replaces";
                    }
                }
            }
            DeskMatter::Declined { .. } => values.push(("reason", said(matched.reason.as_deref()))),
            DeskMatter::Ended { .. } => {
                values.push(("reflection", said(matched.reflection.as_deref())));
                let community = communities::by_id(db, guild, matched.community).await?;
                if community.is_some_and(|community| community.closed_at.is_none()) {
                    key = "desk-ended-waits";
                }
            }
            DeskMatter::Released { .. } => {
                let cause = matched.withdrawn_for.map(|cause| locales::text(language, cause.text_key(), &[]));
                values.push(("cause", cause.unwrap_or_default().into()));
            }
            DeskMatter::NotAFit { member, .. } | DeskMatter::Left { member, .. } => {
                values.push(("who", name_of(&matched, member).into()));
            }
            _ => {}
        }
        Ok(Some(Line { key, values, button: None }))
    }

    /// Something about a community that nobody is offered.
    async fn of_community(&self, guild: GuildId, id: CommunityId, key: &'static str) -> Result<Option<Line>> {
        let community = communities::by_id(self.db(), guild, id).await?;
        Ok(community.map(|community| Line {
            key,
            values: vec![("community", community.label().into()), ("name", text::escape(&community.name).into())],
            button: None,
        }))
    }

    async fn question(
        &self,
        guild: GuildId,
        id: QuestionId,
        key: &'static str,
        language: Language,
    ) -> Result<Option<Line>> {
        let Some(question) = offers::question(self.db(), guild, id).await? else { return Ok(None) };
        let Some(matched) = coaching::view(self.db(), guild, question.matched).await? else { return Ok(None) };
        if key == "desk-unanswered" && (question.answer.is_some() || matched.state != State::Offered) {
            return Ok(None);
        }
        let mut values = arguments(&matched);
        values.push(("question", said(Some(&question.question))));
        let label = locales::text(language, "button-answer", &[]);
        let button = CreateButton::new(format!("match:answer:{id}")).label(label).style(ButtonStyle::Primary);
        Ok(Some(Line { key, values, button: Some(button) }))
    }
}

/// What somebody wrote, as a quotation that leaves room for the line above it.
fn said(words: Option<&str>) -> Argument {
    text::shorten(&text::quote(words.unwrap_or_default()), limits::MESSAGE_CONTENT - 500).into()
}

/// The display name of one of a match.
fn name_of(matched: &Match, member: MemberId) -> String {
    text::escape(if member == matched.coach { &matched.coach_name } else { &matched.contact_name })
}
