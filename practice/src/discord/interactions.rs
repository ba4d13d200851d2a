//! Interactions: how they are made, delivered, and how long they may be answered.

use std::time::Duration;

use rand::distr::{Alphanumeric, SampleString};
use serde_json::{Value, json};
use tokio::time::Instant;

use super::Id;
use super::error::{Outcome, Refusal};
use super::gateway::{Scope, intents};
use super::model::{Interaction, InteractionKind};
use super::permissions;
use super::state::State;

/// Within this the first answer must come.
pub(crate) const FIRST_ANSWER: Duration = Duration::from_secs(3);
/// So long may follow-ups be sent and answers be edited.
const TOKEN_LIFE: Duration = Duration::from_secs(15 * 60);
/// 10 MiB, what a server without boosts allows.
pub(crate) const FILE_LIMIT: usize = 10 * 1024 * 1024;

/// What a person does, before Discord adds who and where.
pub(crate) struct Draft {
    pub(crate) kind: InteractionKind,
    pub(crate) user: Id,
    pub(crate) channel: Id,
    pub(crate) locale: String,
    pub(crate) data: Value,
    pub(crate) message: Option<Id>,
    pub(crate) opener: Option<Id>,
    /// Fields that replace Discord's own, for forged interactions.
    pub(crate) forged: Value,
}

impl State {
    /// Makes the interaction and sends it to every session of its shard.
    pub(crate) fn interact(&mut self, draft: Draft) -> Id {
        let id = self.ids.next();
        let token = format!("aW50ZXJhY3Rpb246{}", Alphanumeric.sample_string(&mut rand::rng(), 150));
        let guild = self.channels.get(&draft.channel).and_then(|channel| channel.guild);
        let mut payload = self.payload(id, &token, guild, &draft);
        if let (Value::Object(payload), Value::Object(forged)) = (&mut payload, draft.forged) {
            payload.extend(forged);
        }
        let scope = guild.map_or(Scope::Direct, Scope::Guild);
        let times = if self.sessions.repeats > 0 {
            self.sessions.repeats -= 1;
            2
        } else {
            1
        };
        for _ in 0..times {
            self.sessions.emit(scope, intents::NONE_NEEDED, "INTERACTION_CREATE", &payload);
        }
        let interaction = Interaction {
            id,
            token: token.clone(),
            kind: draft.kind,
            user: draft.user,
            channel: draft.channel,
            guild,
            created: Instant::now(),
            aged: Duration::ZERO,
            message: draft.message,
            opener: draft.opener,
            payload,
            answer: None,
            original: None,
            touched: None,
            follow_ups: Vec::new(),
        };
        self.tokens.insert(token, id);
        self.interactions.insert(id, interaction);
        id
    }

    /// Delivers an interaction once more, as a resumed session can.
    pub(crate) fn redeliver(&mut self, id: Id) {
        let Some(interaction) = self.interactions.get(&id) else { return };
        let scope = interaction.guild.map_or(Scope::Direct, Scope::Guild);
        let payload = interaction.payload.clone();
        self.sessions.emit(scope, intents::NONE_NEEDED, "INTERACTION_CREATE", &payload);
    }

    fn payload(&self, id: Id, token: &str, guild: Option<Id>, draft: &Draft) -> Value {
        let channel = self.channels.get(&draft.channel);
        let app_permissions = match (channel, guild) {
            (Some(channel), Some(_)) => self.permissions_in(self.bot, channel),
            _ => {
                permissions::VIEW_CHANNEL
                    | permissions::SEND_MESSAGES
                    | permissions::EMBED_LINKS
                    | permissions::ATTACH_FILES
                    | permissions::READ_MESSAGE_HISTORY
                    | permissions::MENTION_EVERYONE
            }
        };
        let mut payload = json!({
            "id": id, "application_id": self.application, "type": draft.kind as u64, "data": draft.data,
            "channel": channel.map(|channel| self.partial_channel_json(channel, draft.user)),
            "channel_id": draft.channel, "token": token, "version": 1,
            "app_permissions": app_permissions.to_string(), "locale": draft.locale, "entitlements": [],
            "entitlement_sku_ids": [], "attachment_size_limit": FILE_LIMIT,
        });
        let owner = guild.map_or_else(|| "0".to_owned(), |guild| guild.to_string());
        payload["authorizing_integration_owners"] = json!({ "0": owner });
        payload["context"] = json!(if guild.is_some() { 0 } else { 1 });
        let user = self.user_json(draft.user);
        if let (Some(guild), Some(channel)) = (guild, channel) {
            let locale = self.guilds.get(&guild).map(|guild| guild.locale.clone());
            payload["guild_id"] = json!(guild);
            payload["guild_locale"] = json!(locale);
            payload["guild"] = json!({ "id": guild, "locale": locale, "features": [] });
            let permissions = self.permissions_in(draft.user, channel);
            if let Some(mut member) = self.member_with_permissions(guild, draft.user, permissions) {
                member["user"] = user;
                payload["member"] = member;
            }
        } else {
            payload["user"] = user;
        }
        if let Some(message) = draft.message.and_then(|id| self.messages.get(&(draft.channel, id))) {
            payload["message"] = self.message_json(message);
        }
        payload
    }

    /// For the first answer, which is addressed by id and token.
    pub(crate) fn interaction_to_answer(&self, id: Id, token: &str) -> Outcome<&Interaction> {
        let interaction = self.interactions.get(&id).ok_or_else(Refusal::unknown_interaction)?;
        if interaction.token != token {
            return Err(Refusal::unknown_interaction());
        }
        if interaction.answer.is_some() {
            return Err(Refusal::already_acknowledged());
        }
        if interaction.age() > FIRST_ANSWER {
            return Err(Refusal::unknown_interaction());
        }
        Ok(interaction)
    }

    /// For everything after the first answer, addressed by the token alone.
    pub(crate) fn interaction_by_token(&self, token: &str) -> Outcome<&Interaction> {
        let found = self.tokens.get(token).and_then(|id| self.interactions.get(id));
        let interaction = found.ok_or_else(Refusal::invalid_token)?;
        if interaction.age() > TOKEN_LIFE {
            return Err(Refusal::invalid_token());
        }
        if interaction.answer.is_none() {
            return Err(Refusal::unknown_webhook());
        }
        Ok(interaction)
    }
}
