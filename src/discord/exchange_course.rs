//! What is told in the course of an exchange: reminders, its start, and who holds it when its host has left.

use super::{
    direct::Told,
    exchange_card,
    sender::{Sender, Sent, Trouble},
    text,
};
use crate::{
    error::Argument,
    exchanges::{self, Answer, Awaited, Occurrence, State},
    ids::{ExchangeId, GuildId, MemberId, OccurrenceId},
    language::Language,
    locales, members,
    networks::{self, catalogue, catalogue::CommonChannel},
    notifications::Course,
    queue::Work,
};
use chrono::{DateTime, Utc};
use serde_json::json;
use serenity::all::UserId;
use std::time::Duration;

/// How long a reminder that was read may take to be told. It covers neither the limits on opening direct messages, nor the
/// repeats of a call that fails.
const SOON: Duration = Duration::from_secs(4);

impl Sender {
    /// Tells something in the course of an exchange.
    pub(super) async fn course(&self, work: &Work, guild: GuildId, course: Course) -> Sent {
        match course {
            Course::Reminder { occurrence, member, minutes, starts_at } => {
                self.reminder(work, guild, occurrence, member, (minutes, starts_at)).await
            }
            Course::Started { occurrence, starts_at } => self.started(work, guild, occurrence, starts_at).await,
            Course::FeedbackWanted { occurrence, member } => {
                self.feedback_wanted(work, guild, occurrence, member).await
            }
            Course::AttendanceWanted { occurrence } => self.attendance_wanted(work, guild, occurrence).await,
            Course::NotesChanged { occurrence, author } => self.notes_changed(work, guild, occurrence, author).await,
            Course::CommitmentDue { commitment, member } => self.commitment_due(work, guild, commitment, member).await,
            Course::HostLeft { exchange, successor } => self.host_left(work, guild, exchange, successor).await,
            Course::Cohost { exchange, member, is_now } => self.cohost(work, guild, exchange, member, is_now).await,
            Course::CohostLeft { exchange, host } => self.cohost_left(work, guild, exchange, host).await,
        }
    }

    /// Reminds one person, unless the exchange was moved or cancelled, they no longer come, or it is too late to be of use.
    async fn reminder(
        &self,
        work: &Work,
        guild: GuildId,
        occurrence: OccurrenceId,
        member: MemberId,
        (minutes, starts_at): (i32, DateTime<Utc>),
    ) -> Sent {
        self.open_direct(guild, member).await?;
        let Some(awaited) = exchanges::awaited(self.db(), occurrence, member).await? else { return Ok(()) };
        let is_useful = exchanges::is_reminder_useful(minutes, &awaited.reminders, starts_at, self.now());
        if awaited.starts_at != starts_at || !awaited.may_come() || !is_useful {
            metrics::counter!("reminders_dropped_total").increment(1);
            return Ok(());
        }
        // It says what is true now; should it not be told soon, it is read again.
        let told = self.tell_member(work, guild, member, |language| Told {
            words: reminder(language, &awaited),
            buttons: exchange_card::own_answers(occurrence, member, others(awaited.answer), language),
            ..Told::default()
        });
        tokio::time::timeout(SOON, told)
            .await
            .unwrap_or_else(|_| Err(Trouble::Away("it took too long to be told".to_owned())))
    }

    /// Says where it is prepared that it begins.
    async fn started(&self, work: &Work, guild: GuildId, id: OccurrenceId, starts_at: DateTime<Utc>) -> Sent {
        let Some(occurrence) = exchanges::view(self.db(), id).await? else { return Ok(()) };
        let is_on = occurrence.state == State::Scheduled && occurrence.starts_at == starts_at;
        if !is_on || occurrence.is_over(self.now()) {
            return Ok(());
        }
        let language = members::guild_language(self.db(), guild).await?;
        let arguments = [
            ("exchange", Argument::from(occurrence.label())),
            ("theme", text::escape(&occurrence.theme).into()),
            ("left", relative(starts_at).into()),
        ];
        let mut content = locales::text(language, "told-exchange-started", &arguments);
        if let Some(place) = &occurrence.place {
            content.push('\n');
            content.push_str(&locales::text(language, "told-where", &[("place", text::escape(place).into())]));
        }
        let body = json!({ "content": text::shorten(&content, text::limits::MESSAGE_CONTENT) });
        if let Some(thread) = occurrence.thread {
            match self.post_once(work, thread, &body).await {
                Err(Trouble::Discord(failure)) if failure.is_gone() || failure.is_archived() => {}
                told => return told,
            }
        }
        let home = match catalogue::find(&occurrence.network) {
            Some(network) => networks::channel_of(self.db(), guild, network).await?,
            None => None,
        };
        let Some(home) = home else {
            return Err(Trouble::Hopeless(format!("the channel of {} is not set up", occurrence.network)));
        };
        self.post_once(work, home, &body).await
    }

    /// Whether somebody is in the server. Who is not has left, and hands over what they hold.
    pub(super) async fn is_here(&self, guild: GuildId, member: MemberId) -> Result<bool, Trouble> {
        match self.rest().member(guild.get().into(), UserId::new(member.get())).await {
            Ok(_) => Ok(true),
            Err(failure) if failure.is_no_member() => {
                exchanges::has_left(self.db(), guild, member, self.now()).await?;
                Ok(false)
            }
            Err(failure) => Err(failure.into()),
        }
    }

    /// Tells who holds an exchange now that they do, or the coordinators that nobody does.
    async fn host_left(&self, work: &Work, guild: GuildId, exchange: ExchangeId, successor: Option<MemberId>) -> Sent {
        let Some(next) = exchanges::next(self.db(), exchange, self.now()).await? else { return Ok(()) };
        match successor {
            // Whoever took it over and left as well has handed it on, and somebody else is told.
            Some(member) if next.host == member => {
                if !self.is_here(guild, member).await? {
                    return Ok(());
                }
                self.tell_member(work, guild, member, |language| said(language, "told-host-left", &next)).await
            }
            None if exchanges::is_hostless(self.db(), exchange).await? => {
                let language = members::guild_language(self.db(), guild).await?;
                self.tell_desk(work, guild, &said(language, "told-host-left-nobody", &next)).await
            }
            Some(_) | None => Ok(()),
        }
    }

    async fn cohost(&self, work: &Work, guild: GuildId, exchange: ExchangeId, member: MemberId, is_now: bool) -> Sent {
        let Some(next) = exchanges::next(self.db(), exchange, self.now()).await? else { return Ok(()) };
        // Named and taken back within a moment is nothing to tell.
        if (next.cohost == Some(member)) != is_now || next.host == member || !self.is_here(guild, member).await? {
            return Ok(());
        }
        let key = if is_now { "told-cohost-now" } else { "told-cohost-no-more" };
        self.tell_member(work, guild, member, |language| said(language, key, &next)).await
    }

    async fn cohost_left(&self, work: &Work, guild: GuildId, exchange: ExchangeId, host: MemberId) -> Sent {
        let Some(next) = exchanges::next(self.db(), exchange, self.now()).await? else { return Ok(()) };
        if next.host != host || !self.is_here(guild, host).await? {
            return Ok(());
        }
        self.tell_member(work, guild, host, |language| said(language, "told-cohost-left", &next)).await
    }

    /// Says something to the coordinators.
    pub(super) async fn tell_desk(&self, work: &Work, guild: GuildId, words: &str) -> Sent {
        let Some(desk) = networks::channel(self.db(), guild, CommonChannel::CoalitionDesk).await? else {
            return Err(Trouble::Hopeless(format!("#{} is not set up", CommonChannel::CoalitionDesk.key())));
        };
        let content = text::shorten(words, text::limits::MESSAGE_CONTENT);
        self.post_once(work, desk, &json!({ "content": content })).await
    }
}

/// What somebody can answer instead: a seat is given back, or a maybe made a yes or a no.
const fn others(answer: Answer) -> &'static [Answer] {
    match answer {
        Answer::Maybe => &[Answer::Going, Answer::Cannot],
        Answer::Going | Answer::Cannot => &[Answer::Cannot],
    }
}

fn reminder(language: Language, awaited: &Awaited) -> String {
    let arguments = [
        ("exchange", Argument::from(awaited.label())),
        ("theme", text::escape(&awaited.theme).into()),
        ("at", exchange_card::full(awaited.starts_at).into()),
        ("left", relative(awaited.starts_at).into()),
        ("format", locales::text(language, awaited.format.text_key(), &[]).into()),
    ];
    let mut words = locales::text(language, "told-exchange-reminder", &arguments);
    let mut line = |key: &str, name: &'static str, value: String| {
        words.push('\n');
        words.push_str(&locales::text(language, key, &[(name, value.into())]));
    };
    if let Some(place) = &awaited.place {
        line("told-where", "place", text::escape(place));
    }
    if let Some(thread) = awaited.thread {
        line("told-preparation", "thread", format!("<#{thread}>"));
    }
    if awaited.answer == Answer::Maybe {
        words.push('\n');
        words.push_str(&locales::text(language, "told-still-maybe", &[]));
    }
    words
}

/// A text about an occurrence.
pub(super) fn said(language: Language, key: &str, occurrence: &Occurrence) -> String {
    let arguments = [
        ("exchange", Argument::from(occurrence.label())),
        ("name", occurrence.name().into()),
        ("theme", text::escape(&occurrence.theme).into()),
        ("at", exchange_card::full(occurrence.starts_at).into()),
        ("network", exchange_card::network(&occurrence.network).into()),
    ];
    locales::text(language, key, &arguments)
}

/// How far away a moment is, as each reader's client counts it.
fn relative(moment: DateTime<Utc>) -> String {
    format!("<t:{}:R>", moment.timestamp())
}
