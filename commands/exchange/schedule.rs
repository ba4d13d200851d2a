//! `/exchange schedule`: everything typed is kept at once, shown as it was understood, corrected, and then scheduled.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    choices::{FormatChoice, ProtocolChoice, RepeatChoice},
    form::{self, Form},
    preview,
    understand::{Unclear, meant, understand},
};
use chrono::{DateTime, NaiveDate};
use coalition::{
    discord::{exchange_card, text},
    error::{Error, Refusal, Result},
    exchanges::{
        self, Draft, changes,
        drafts::{self, Typed},
    },
    ids::{ExchangeDraftId, MemberId},
    locales,
    members::{Actor, Responsibility},
    moment::Moment,
    networks::{self, catalogue},
};
use poise::serenity_prelude as serenity;
use std::time::Duration;

/// How long it is looked whether a channel is there: people wait for it.
const LOOK: Duration = Duration::from_secs(1);

/// Schedule a learning exchange, or a series of them
#[poise::command(slash_command, category = "lead")]
#[expect(clippy::too_many_arguments, reason = "one for each option people meet")]
pub(super) async fn schedule(
    ctx: Context<'_>,
    #[description = "What it is about, 100 characters at most"]
    #[max_length = 100]
    theme: String,
    #[description = "In your own words: next thursday 3pm, Dec 5 14:00, in 2 weeks at noon"]
    #[max_length = 100]
    when: String,
    #[description = "Which network it is for"]
    #[autocomplete = "super::complete_network"]
    #[max_length = 100]
    network: String,
    #[description = "How many minutes it lasts; 60 if you leave it out"] duration: Option<i64>,
    #[description = "How people meet"] format: Option<FormatChoice>,
    #[description = "An address, or a link"]
    #[rename = "where"]
    #[max_length = 300]
    place: Option<String>,
    #[description = "How it is led"] protocol: Option<ProtocolChoice>,
    #[description = "How many people it has room for; no limit if you leave it out"] capacity: Option<i64>,
    #[description = "How often it is held"] repeat: Option<RepeatChoice>,
    #[description = "The last day of the series, such as June 30"]
    #[max_length = 60]
    until: Option<String>,
    #[description = "Co-host: somebody who can do what you can"] cohost: Option<serenity::User>,
    #[description = "The time zone you type in, such as Chicago or ET"]
    #[autocomplete = "super::autocomplete::timezone"]
    #[max_length = 64]
    timezone: Option<String>,
    #[description = "How long before people are reminded: 1 day, 1 hour"]
    #[max_length = 60]
    reminders: Option<String>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let line = |typed: Option<&String>| typed.map(|typed| text::clean_line(typed)).unwrap_or_default();
    let digits = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut typed = Typed {
        theme: text::clean_line(&theme),
        when: text::clean_line(&when),
        network: text::clean_line(&network),
        duration: digits(duration),
        format: format.map(Into::into),
        place: line(place.as_ref()),
        protocol: protocol.map(Into::into),
        capacity: digits(capacity),
        repeat: repeat.map(Into::into),
        until: line(until.as_ref()),
        cohost: cohost.as_ref().map(|user| MemberId::new(user.id.get())),
        timezone: line(timezone.as_ref()),
        reminders: line(reminders.as_ref()),
        ..Typed::default()
    };
    if cohost.is_some_and(|user| user.bot) {
        let refusal = Refusal::new("exchange-cohost-bot").into();
        return reply::hand_back(&asked, &form::fields(&typed), &refusal).await;
    }
    let begun = async {
        let actor = access::member(&asked).await?;
        if !exchanges::may_schedule_any(&actor) {
            return Err(Refusal::new("exchange-schedule-not-lead").into());
        }
        let now = asked.data.clock.now();
        let understood = understand(&mut typed, &actor, now);
        let id = drafts::start(&asked.data.db, &actor, &typed, now).await?;
        Ok((actor, id, understood))
    };
    match begun.await {
        Ok((actor, id, understood)) => shown(&asked, &actor, id, &typed, understood).await,
        Err(error @ (Error::Away(_) | Error::Refused(_))) => {
            reply::hand_back(&asked, &form::fields(&typed), &error).await
        }
        Err(error) => Err(error),
    }
}

/// Buttons and the form of a draft.
pub(super) async fn route(asked: &Asked<'_>, action: &str, id: ExchangeDraftId, argument: Option<&str>) -> Result<()> {
    if action == "changed" {
        return match changed(asked, id).await {
            Err(error) => reply::hand_back(asked, &asked.fields(), &error).await,
            done => done,
        };
    }
    let actor = access::member(asked).await?;
    let kept = drafts::draft(&asked.data.db, &actor, id).await?;
    if let Some(became) = kept.became {
        let exchange = exchanges::label(became.number);
        return Err(Refusal::new("exchange-scheduled-already").with("exchange", exchange).into());
    }
    let mut typed = kept.typed;
    let now = asked.data.clock.now();
    match action {
        "change" => {
            let wrong = match understand(&mut typed, &actor, now) {
                Err(unclear) => Some(unclear.field()),
                Ok(draft) => match place_of(asked, &actor, &draft).await {
                    Err(Error::Refused(_)) => Some("network"),
                    _ => None,
                },
            };
            return reply::open(asked, form::form(Form::Schedule, actor.language, id, &typed, wrong)).await;
        }
        "meant" => {
            let seconds = argument.and_then(|seconds| seconds.parse().ok()).ok_or_else(stale)?;
            let at = DateTime::from_timestamp(seconds, 0).ok_or_else(stale)?;
            let zone = preview::zone(&typed, &actor);
            meant(&mut typed, &Moment::at(at, zone));
        }
        "meant-until" => {
            let day: NaiveDate = argument.and_then(|day| day.parse().ok()).ok_or_else(stale)?;
            typed.until_day = Some(day);
        }
        _ => {}
    }
    let understood = understand(&mut typed, &actor, now);
    match (action, understood) {
        ("schedule", Ok(draft)) => scheduled(asked, &actor, id, &typed, &draft).await,
        (_, understood) => {
            drafts::keep(&asked.data.db, &actor, id, &typed).await?;
            shown(asked, &actor, id, &typed, understood).await
        }
    }
}

/// A submitted form: kept as it is, then judged.
async fn changed(asked: &Asked<'_>, id: ExchangeDraftId) -> Result<()> {
    let actor = access::member(asked).await?;
    let mut typed = drafts::draft(&asked.data.db, &actor, id).await?.typed;
    let now = asked.data.clock.now();
    let field = |name| asked.field(name).map(text::clean_line);
    for name in form::FIELDS {
        if let Some(words) = field(name) {
            form::set(&mut typed, name, words, now);
        }
    }
    let understood = understand(&mut typed, &actor, now);
    drafts::keep(&asked.data.db, &actor, id, &typed).await?;
    shown(asked, &actor, id, &typed, understood).await
}

/// Shows what was understood, asks which of several readings is meant, or says what cannot be.
async fn shown(
    asked: &Asked<'_>,
    actor: &Actor,
    id: ExchangeDraftId,
    typed: &Typed,
    understood: Result<Draft, Unclear>,
) -> Result<()> {
    let understood = match understood {
        Ok(draft) => match place_of(asked, actor, &draft).await.and(cohost_of(asked, actor, &draft).await) {
            Ok(()) => Ok(draft),
            Err(Error::Refused(refusal)) => Err(Unclear::Refused("network", refusal)),
            Err(error) => return Err(error),
        },
        unclear => unclear,
    };
    let now = asked.data.clock.now();
    reply::update(asked, preview::message(actor, id, typed, &understood, now)).await
}

/// Makes sure that there is a channel in which it can be announced.
pub(super) async fn place_of(asked: &Asked<'_>, actor: &Actor, draft: &Draft) -> Result<()> {
    let network = draft.plan().network;
    let gone = || Refusal::new("exchange-channel-gone").with("network", network.name);
    let channel = networks::channel_of(&asked.data.db, actor.guild, network).await?.ok_or_else(gone)?;
    match tokio::time::timeout(LOOK, asked.data.rest.channel(channel.get().into())).await {
        Ok(Err(failure)) if failure.is_gone() => Err(gone().into()),
        // Discord may be away, or much may be waiting to be told: it is announced once it can be.
        _ => Ok(()),
    }
}

/// Makes sure that who is named as co-host can be it in that network.
async fn cohost_of(asked: &Asked<'_>, actor: &Actor, draft: &Draft) -> Result<()> {
    let plan = draft.plan();
    match plan.cohost.filter(|cohost| *cohost != actor.member) {
        Some(cohost) => changes::may_cohost(&asked.data.db, actor.guild, plan.network.key, cohost).await,
        None => Ok(()),
    }
}

/// Whether somebody sees the channel of a network: with its role.
pub(super) fn sees(actor: &Actor, network: &catalogue::Network) -> bool {
    actor.is(Responsibility::Administrator) || actor.belongs_to(network.key) || actor.leads(network.key)
}

/// The channel of a network; in words for who would find a link there that leads nowhere.
pub(super) async fn place(asked: &Asked<'_>, actor: &Actor, network: &catalogue::Network) -> Result<String> {
    if !sees(actor, network) {
        let arguments = [("network", network.name.into())];
        return Ok(locales::text(actor.language, "exchange-channel-unseen", &arguments));
    }
    let channel = networks::channel_of(&asked.data.db, actor.guild, network).await?;
    Ok(channel.map_or_else(|| network.name.to_owned(), |channel| format!("<#{channel}>")))
}

async fn scheduled(asked: &Asked<'_>, actor: &Actor, id: ExchangeDraftId, typed: &Typed, draft: &Draft) -> Result<()> {
    if let Err(Error::Refused(refusal)) = place_of(asked, actor, draft).await {
        return shown(asked, actor, id, typed, Err(Unclear::Refused("network", refusal))).await;
    }
    let scheduled = drafts::schedule_kept(&asked.data.db, actor, id, draft, asked.data.clock.now()).await?;
    asked.data.wake();
    let place = place(asked, actor, draft.plan().network).await?;
    let first = draft.dates().first().map_or_else(String::new, |date| exchange_card::full(date.starts_at()));
    let arguments = [
        ("exchange", exchanges::label(scheduled.number).into()),
        ("theme", text::escape(&typed.theme).into()),
        ("at", first.into()),
        ("channel", place.into()),
        ("count", draft.dates().len().into()),
    ];
    let said = locales::text(actor.language, "exchange-scheduled", &arguments);
    reply::update(asked, reply::private().content(said).embeds(Vec::new()).components(Vec::new())).await
}
