//! Newcomers: welcomed together, with the next exchange and the newest story, and introduced in their own words.

use super::{
    network_card,
    next_exchange::next_exchange,
    sender::{Sender, Sent, Trouble},
    text::{self, limits},
};
use crate::{
    error::Argument,
    ids::{ChannelId, GuildId, MemberId, MessageId},
    language::Language,
    locales, members,
    networks::{
        self,
        membership::{
            self,
            names::{self, Kind},
            welcomes,
        },
    },
    notifications::{self, PostKind},
    queue::{Outcome, Work},
    stories,
};
use chrono::TimeDelta;
use serde_json::json;
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

/// While more than these wait for their role, the welcome waits for them: thousands who come at once are one message.
const TOGETHER: i64 = 20;
const WAIT: TimeDelta = TimeDelta::seconds(20);

impl Sender {
    /// Gathers whoever is new; the message itself is told by a notice of its own, in the same transaction.
    pub(super) async fn welcome(&self, guild: GuildId, network: &str) -> Result<Outcome, Trouble> {
        if welcomes::still_coming(self.db(), guild, network).await? > TOGETHER {
            return Ok(Outcome::Again(self.now() + WAIT));
        }
        welcomes::gather(self.db(), guild, network, self.now()).await?;
        Ok(Outcome::Done)
    }

    pub(super) async fn welcomed(
        &self,
        work: &Work,
        guild: GuildId,
        key: &str,
        newcomers: &[MemberId],
        others: i64,
    ) -> Sent {
        let (network, channel) = self.network_channel(guild, key).await?;
        let language = members::guild_language(self.db(), guild).await?;
        // Gathered a while ago, where Discord was away: who turned out to be young since is one of the others.
        let adults = networks::youth::adults(self.db(), guild, newcomers).await?;
        let others = others + i64::try_from(newcomers.len() - adults.len()).unwrap_or_default();
        let newcomers = adults;
        let mentions: Vec<String> = newcomers.iter().map(|member| format!("<@{member}>")).collect();
        let arguments =
            [("network", networks::named(network)), ("members", mentions.join(", ").into()), ("others", others.into())];
        let key = match (newcomers.is_empty(), others) {
            (true, _) => "welcome-others",
            (false, 0) => "welcome-members",
            (false, _) => "welcome-both",
        };
        let greeting = locales::text(language, key, &arguments);
        // By the greeting: what stands below it may be another story by now.
        if work.is_rerun
            && let Some(ours) =
                self.own_messages(channel, work.since).await?.iter().find(|it| it.content.starts_with(&greeting))
        {
            let message = MessageId::new(ours.id.get());
            return Ok(names::remember(self.db(), guild, channel, message, &newcomers, Kind::Welcome).await?);
        }
        let mut lines = vec![greeting];
        lines.extend(next_exchange(self.db(), guild, network, language, self.now()).await?);
        lines.extend(self.newest_story(guild, language).await?);
        let mut rows = Vec::new();
        // Where nobody is named, there is nobody who could introduce themselves by name.
        if !newcomers.is_empty() {
            let introduce = CreateButton::new(format!("network:introduce:{}", network.key))
                .label(locales::text(language, "button-introduce", &[]))
                .style(ButtonStyle::Secondary);
            rows.push(CreateActionRow::Buttons(vec![introduce]));
        }
        let body = json!({
            "content": text::shorten(&lines.join("\n"), limits::MESSAGE_CONTENT),
            "components": rows,
            "allowed_mentions": { "users": newcomers.iter().map(|it| it.get().to_string()).collect::<Vec<_>>() },
        });
        let posted =
            self.rest().create_message(channel.get().into(), &body, Vec::new(), &format!("n{}", work.id)).await?;
        let message = MessageId::new(posted.id.get());
        Ok(names::remember(self.db(), guild, channel, message, &newcomers, Kind::Welcome).await?)
    }

    /// Takes the name of somebody out of a message that named them before they were known to be under 18.
    pub(super) async fn unname(
        &self,
        guild: GuildId,
        channel: ChannelId,
        message: MessageId,
        member: MemberId,
        is_introduction: bool,
    ) -> Sent {
        let (place, id) = (channel.get().into(), message.get().into());
        let unnamed = if is_introduction {
            self.rest().delete_message(place, id).await
        } else {
            match self.rest().message(place, id).await {
                Ok(standing) => {
                    let language = members::guild_language(self.db(), guild).await?;
                    let somebody = locales::text(language, "welcome-somebody", &[]);
                    let content = standing.content.replace(&format!("<@{member}>"), &somebody);
                    let body = json!({ "content": content, "allowed_mentions": { "parse": [] } });
                    self.rest().edit_message(place, id, &body, Vec::new()).await.map(drop)
                }
                Err(failure) => Err(failure),
            }
        };
        match unnamed {
            Err(failure) if !failure.is_gone() => Err(failure.into()),
            _ => Ok(()),
        }
    }

    /// A line about the newest story that everybody reads.
    pub(super) async fn newest_story(&self, guild: GuildId, language: Language) -> Result<Option<String>, Trouble> {
        let Some(newest) = stories::newest(self.db(), guild, self.now()).await? else { return Ok(None) };
        let copy = notifications::posts_of(self.db(), guild, PostKind::Story, newest.id.sql()).await?;
        let copy = copy.first().map(|post| network_card::link(guild, Some(post.channel), Some(post.message)));
        let arguments = [
            ("story", Argument::from(stories::label(newest.number))),
            ("title", text::escape(&newest.title).into()),
            ("link", copy.unwrap_or_default().into()),
        ];
        Ok(Some(locales::text(language, "welcome-story", &arguments).trim_end().to_owned()))
    }

    /// Posts what a member wrote about themselves, and then forgets it.
    pub(super) async fn introduced(&self, work: &Work, guild: GuildId, key: &str, member: MemberId) -> Sent {
        let Some(words) = membership::introduction(self.db(), guild, key, member).await? else { return Ok(()) };
        // Who turned out to be young meanwhile is not named.
        if !networks::youth::is_young(self.db(), guild, member).await? {
            let (_, channel) = self.network_channel(guild, key).await?;
            let language = members::guild_language(self.db(), guild).await?;
            let arguments = [("member", Argument::from(format!("<@{member}>")))];
            let head = locales::text(language, "introduced", &arguments);
            let content = text::shorten(&format!("{head}\n{}", text::quote(&words)), limits::MESSAGE_CONTENT);
            let message = self.post(work, channel, &json!({ "content": content })).await?;
            names::remember(self.db(), guild, channel, message, &[member], Kind::Introduction).await?;
        }
        Ok(membership::forget_introduction(self.db(), guild, key, member).await?)
    }
}
