//! Discord's event for the next occurrence of an exchange, kept in step with its record.

use super::{
    exchange_card,
    rest::{Event, EventEdit, EventStatus, Failure, StandingEvent},
    sender::{Sender, Sent, Trouble, digest},
    text::{self, limits},
};
use crate::{
    exchanges::{
        self, Occurrence,
        events::{self, EventTrouble, Standing},
    },
    ids::{EventId, ExchangeId, GuildId, MemberId},
    language::Language,
    locales, members,
    networks::{self, catalogue::CommonChannel},
    queue::Work,
};
use chrono::{DateTime, Utc};
use serde_json::json;

impl Sender {
    /// Brings the event of an exchange in line: the next occurrence of an open network has one, no other has.
    pub(super) async fn exchange_event(&self, guild: GuildId, exchange: ExchangeId) -> Sent {
        let now = self.now();
        let next = exchanges::next(self.db(), exchange, now).await?.filter(Occurrence::may_have_event);
        for standing in events::standing(self.db(), exchange, next.as_ref().map(|next| next.id)).await? {
            let next = next.as_ref().filter(|next| next.id == standing.occurrence);
            let kept = match (next, standing.event) {
                (None, None) => continue,
                (None, Some(event)) => self.end_event(guild, &standing, event, now).await,
                (Some(next), Some(event)) => self.keep_event(next, &standing, event, now).await,
                (Some(next), None) => self.make_event(next, &standing, now).await,
            };
            match (kept, next) {
                (Err(Trouble::Discord(failure @ Failure::Refused { .. })), Some(next)) if !failure.is_temporary() => {
                    let trouble = match &failure {
                        full if full.is_full() => EventTrouble::Full,
                        forbidden if forbidden.is_permission() => EventTrouble::Forbidden,
                        _ => EventTrouble::Refused,
                    };
                    tracing::warn!(%guild, occurrence = %next.id, %failure, "an exchange has no event, or not as it is");
                    events::refused(self.db(), next, trouble, now).await?;
                }
                // It ends by itself where the bot may not end it.
                (Err(Trouble::Discord(Failure::Refused { .. })), None) => {
                    events::forget(self.db(), standing.occurrence, None).await?;
                }
                (kept, _) => kept?,
            }
        }
        Ok(())
    }

    /// Ends the event of an occurrence that is over, was called off, or is no longer the next.
    async fn end_event(&self, guild: GuildId, standing: &Standing, event: EventId, now: DateTime<Utc>) -> Sent {
        let is_over = exchanges::view(self.db(), standing.occurrence).await?.is_some_and(|it| it.is_over(now));
        if let Some(found) = self.found(guild, event).await? {
            let steps: &[EventStatus] = match (found.status, is_over) {
                (EventStatus::Scheduled, true) => &[EventStatus::Active, EventStatus::Completed],
                (EventStatus::Scheduled, false) => &[EventStatus::Cancelled],
                (EventStatus::Active, _) => &[EventStatus::Completed],
                (EventStatus::Completed | EventStatus::Cancelled, _) => &[],
            };
            for step in steps {
                let edit = EventEdit::default().status(*step);
                self.rest().edit_event(guild.get().into(), event.get().into(), &edit).await?;
            }
        }
        Ok(events::forget(self.db(), standing.occurrence, None).await?)
    }

    /// Brings the event of the next occurrence in line.
    async fn keep_event(&self, next: &Occurrence, standing: &Standing, event: EventId, now: DateTime<Utc>) -> Sent {
        let has_begun = next.starts_at <= now;
        let wanted = says(next, members::guild_language(self.db(), next.guild).await?);
        let shown = digest(&format!("{wanted:?} {has_begun}"));
        if shown == standing.shown {
            return Ok(());
        }
        let found = self.found(next.guild, event).await?;
        let Some(found) = found.filter(|it| matches!(it.status, EventStatus::Scheduled | EventStatus::Active)) else {
            // People removed it, and the exchange changed since: within a minute there is another one.
            return Ok(events::forget(self.db(), next.id, None).await?);
        };
        if found.status == EventStatus::Active && !has_begun {
            // It was moved while it was going on. What is active cannot be scheduled again: within a minute another one takes
            // its place.
            return self.end_event(next.guild, standing, event, now).await;
        }
        let mut edit = EventEdit::between(&found.says, &wanted);
        if has_begun {
            edit = edit.without_start();
            if found.status == EventStatus::Scheduled {
                edit = edit.status(EventStatus::Active);
            }
        }
        if !edit.is_empty() {
            self.rest().edit_event(next.guild.get().into(), event.get().into(), &edit).await?;
        }
        Ok(events::remember(self.db(), next.id, event, &shown, has_begun).await?)
    }

    /// Makes the event of the next occurrence, unless there is one that was not remembered.
    async fn make_event(&self, next: &Occurrence, standing: &Standing, now: DateTime<Utc>) -> Sent {
        if next.starts_at <= now || !standing.is_wanted(now) {
            return Ok(());
        }
        let guild = next.guild.get().into();
        let wanted = says(next, members::guild_language(self.db(), next.guild).await?);
        let mark = exchange_card::footer(next);
        let me = self.me().await?;
        let ours = |event: &StandingEvent| {
            let stands = matches!(event.status, EventStatus::Scheduled | EventStatus::Active);
            stands && event.creator == Some(me) && event.says.description.lines().last() == Some(mark.as_str())
        };
        if let Some(found) = self.rest().events(guild).await?.into_iter().find(ours) {
            let event = EventId::new(found.id.get());
            events::remember(self.db(), next.id, event, "", false).await?;
            let standing = Standing { event: Some(event), shown: String::new(), ..standing.clone() };
            return self.keep_event(next, &standing, event, now).await;
        }
        let event = self.rest().create_event(guild, &wanted).await?;
        let shown = digest(&format!("{wanted:?} {}", false));
        Ok(events::remember(self.db(), next.id, EventId::new(event.get()), &shown, false).await?)
    }

    async fn found(&self, guild: GuildId, event: EventId) -> Result<Option<StandingEvent>, Trouble> {
        match self.rest().event(guild.get().into(), event.get().into()).await {
            Ok(event) => Ok(Some(event)),
            Err(failure) if failure.is_gone() => Ok(None),
            Err(failure) => Err(failure.into()),
        }
    }

    /// Tells who holds an exchange that the server has no room for another event.
    pub(super) async fn events_full(&self, work: &Work, next: &Occurrence, member: MemberId) -> Sent {
        self.tell_member(work, next.guild, member, |language| told(language, "told-exchange-events-full", next)).await
    }

    /// Says in `#coalition-desk` which permission is missing.
    pub(super) async fn events_forbidden(&self, work: &Work, next: &Occurrence) -> Sent {
        let Some(desk) = networks::channel(self.db(), next.guild, CommonChannel::CoalitionDesk).await? else {
            return Err(Trouble::Hopeless(format!("#{} is not set up", CommonChannel::CoalitionDesk.key())));
        };
        let language = members::guild_language(self.db(), next.guild).await?;
        let content = told(language, "told-exchange-events-forbidden", next);
        self.post_once(work, desk, &json!({ "content": content })).await
    }
}

fn told(language: Language, key: &str, next: &Occurrence) -> String {
    let arguments = [
        ("exchange", next.label().into()),
        ("theme", text::escape(&next.theme).into()),
        ("permission", locales::text(language, "permission-create-events", &[]).into()),
    ];
    locales::text(language, key, &arguments)
}

/// What the event says: nobody's name, and last of all the mark by which it is found again.
fn says(next: &Occurrence, language: Language) -> Event {
    let name = |key: &str| locales::text(language, key, &[]);
    let mark = exchange_card::footer(next);
    let mut lines = vec![format!("{}: {}", name("exchange-network"), exchange_card::network(&next.network))];
    if let Some(protocol) = next.protocol {
        lines.push(format!("{}: {}", name("exchange-protocol"), name(protocol.text_key())));
    }
    lines.push(format!("{}: {}", name("exchange-format"), name(next.format.text_key())));
    if let Some(place) = &next.place {
        lines.push(format!("{}: {}", name("exchange-where"), text::escape(place)));
    }
    let room = limits::EVENT_DESCRIPTION - text::length(&mark) - 1;
    let description = format!("{}\n{mark}", text::shorten(&lines.join("\n"), room));
    let location = next.place.clone().unwrap_or_else(|| name(next.format.text_key()));
    Event {
        name: text::shorten(&next.theme, limits::EVENT_NAME),
        description,
        location: text::shorten(&location, limits::EVENT_LOCATION),
        starts_at: next.starts_at,
        ends_at: next.ends_at,
    }
}
