//! `/exchange poll`: several dates are shown as understood, posted, voted on, and one of them becomes the exchange.

mod preview;
mod understand;

use super::{
    super::{Context, access, asked::Asked, autocomplete, reply, route::stale},
    choices::{FormatChoice, ProtocolChoice},
    schedule::{place, place_of, sees},
};
use chrono::DateTime;
use coalition::{
    discord::{
        exchange_card::{full, on_button},
        text,
    },
    error::{Error, Refusal, Result},
    exchanges::{
        self, drafts,
        polls::{self, Draft, Made, Typed, TypedDate, Voted},
    },
    ids::{PollDraftId, PollId},
    language::Language,
    locales,
    members::Actor,
    moment::Moment,
    networks::catalogue,
};
use poise::serenity_prelude::{ButtonStyle, CreateButton};
use understand::{Unclear, meant, understand};

/// Find a date: up to five are voted on, and one becomes the exchange
#[poise::command(slash_command, category = "lead")]
#[expect(clippy::too_many_arguments, reason = "one for each option people meet")]
pub(super) async fn poll(
    ctx: Context<'_>,
    #[description = "What it is about, 100 characters at most"]
    #[max_length = 100]
    theme: String,
    #[description = "Which network it is for"]
    #[autocomplete = "super::complete_network"]
    #[max_length = 100]
    network: String,
    #[description = "A date in your own words: next thursday 3pm, Dec 5 14:00"]
    #[max_length = 100]
    when_1: String,
    #[description = "Another date"]
    #[max_length = 100]
    when_2: String,
    #[description = "Another date"]
    #[max_length = 100]
    when_3: Option<String>,
    #[description = "Another date"]
    #[max_length = 100]
    when_4: Option<String>,
    #[description = "Another date"]
    #[max_length = 100]
    when_5: Option<String>,
    #[description = "How many minutes it lasts; 60 if you leave it out"] duration: Option<i64>,
    #[description = "How people meet"] format: Option<FormatChoice>,
    #[description = "An address, or a link"]
    #[rename = "where"]
    #[max_length = 300]
    place: Option<String>,
    #[description = "How it is led"] protocol: Option<ProtocolChoice>,
    #[description = "The time zone you type in, such as Chicago or ET"]
    #[autocomplete = "autocomplete::timezone"]
    #[max_length = 64]
    timezone: Option<String>,
    #[description = "Until when people can vote: friday noon, in 3 days; until the first date if you leave it out"]
    #[max_length = 60]
    until: Option<String>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let line = |typed: Option<&String>| typed.map(|typed| text::clean_line(typed)).unwrap_or_default();
    let words = [Some(&when_1), Some(&when_2), when_3.as_ref(), when_4.as_ref(), when_5.as_ref()];
    let words = words.into_iter().map(line).filter(|words| !words.is_empty());
    let mut typed = Typed {
        exchange: drafts::Typed {
            theme: text::clean_line(&theme),
            network: text::clean_line(&network),
            duration: duration.map(|minutes| minutes.to_string()).unwrap_or_default(),
            format: format.map(Into::into),
            place: line(place.as_ref()),
            protocol: protocol.map(Into::into),
            timezone: line(timezone.as_ref()),
            ..drafts::Typed::default()
        },
        dates: words.map(|words| TypedDate { words, ..TypedDate::default() }).collect(),
        closes: line(until.as_ref()),
        closes_at: None,
    };
    let begun = async {
        let actor = access::member(&asked).await?;
        if !exchanges::may_schedule_any(&actor) {
            return Err(Refusal::new("exchange-schedule-not-lead").into());
        }
        let now = asked.data.clock.now();
        let understood = understand(&mut typed, &actor, now);
        let id = polls::start(&asked.data.db, &actor, &typed, now).await?;
        Ok((actor, id, understood))
    };
    match begun.await {
        Ok((actor, id, understood)) => shown(&asked, &actor, id, &typed, understood).await,
        Err(error @ (Error::Away(_) | Error::Refused(_))) => {
            let fields = preview::fields(&typed);
            let fields: Vec<_> = fields.iter().map(|(field, words)| (*field, words.as_str())).collect();
            reply::hand_back(&asked, &fields, &error).await
        }
        Err(error) => Err(error),
    }
}

/// Buttons and the form of a poll that is not posted yet.
pub(super) async fn route_draft(asked: &Asked<'_>, action: &str, id: PollDraftId, more: &[&str]) -> Result<()> {
    if action == "poll-changed" {
        return match changed(asked, id).await {
            Err(error) => reply::hand_back(asked, &asked.fields(), &error).await,
            done => done,
        };
    }
    let actor = access::member(asked).await?;
    let kept = polls::draft(&asked.data.db, &actor, id).await?;
    if kept.became.is_some() {
        return Err(Refusal::new("poll-posted-already").into());
    }
    let mut typed = kept.typed;
    let now = asked.data.clock.now();
    let number = |at: usize| more.get(at).and_then(|number| number.parse::<i64>().ok()).ok_or_else(stale);
    let moment = |seconds: i64| DateTime::from_timestamp(seconds, 0).ok_or_else(stale);
    match action {
        "poll-change" => {
            let wrong = match judged(asked, &actor, understand(&mut typed, &actor, now)).await? {
                Err(Unclear::Refused(field, _)) => Some(field),
                Err(Unclear::When(..)) => Some("dates"),
                Err(Unclear::Closes(_)) => Some("closes"),
                Ok(_) => None,
            };
            return reply::open(asked, preview::form(actor.language, id, &typed, wrong)).await;
        }
        "poll-meant" => {
            let at = moment(number(1)?)?;
            let zone = preview::zone(&typed, &actor);
            let date = usize::try_from(number(0)?).ok().and_then(|index| typed.dates.get_mut(index));
            meant(date.ok_or_else(stale)?, &Moment::at(at, zone));
        }
        "poll-until" => typed.closes_at = Some(moment(number(0)?)?),
        _ => {}
    }
    let understood = understand(&mut typed, &actor, now);
    match (action, understood) {
        ("poll-post", Ok(draft)) => posted(asked, &actor, id, &typed, draft).await,
        (_, understood) => {
            polls::keep(&asked.data.db, &actor, id, &typed).await?;
            shown(asked, &actor, id, &typed, understood).await
        }
    }
}

/// A submitted form: kept as it is, then judged.
async fn changed(asked: &Asked<'_>, id: PollDraftId) -> Result<()> {
    let actor = access::member(asked).await?;
    let mut typed = polls::draft(&asked.data.db, &actor, id).await?.typed;
    let now = asked.data.clock.now();
    for (name, words) in asked.fields() {
        preview::set(&mut typed, name, words, now);
    }
    let understood = understand(&mut typed, &actor, now);
    polls::keep(&asked.data.db, &actor, id, &typed).await?;
    shown(asked, &actor, id, &typed, understood).await
}

/// What was understood, unless there is no channel in which it could stand.
async fn judged(
    asked: &Asked<'_>,
    actor: &Actor,
    understood: Result<Draft, Unclear>,
) -> Result<Result<Draft, Unclear>> {
    let Ok(draft) = understood else { return Ok(understood) };
    let place = match draft.dates().first() {
        Some(first) => place_of(asked, actor, first).await,
        None => Ok(()),
    };
    match place {
        Ok(()) => Ok(Ok(draft)),
        Err(Error::Refused(refusal)) => Ok(Err(Unclear::Refused("network", refusal))),
        Err(error) => Err(error),
    }
}

async fn shown(
    asked: &Asked<'_>,
    actor: &Actor,
    id: PollDraftId,
    typed: &Typed,
    understood: Result<Draft, Unclear>,
) -> Result<()> {
    let understood = judged(asked, actor, understood).await?;
    reply::update(asked, preview::message(actor, id, typed, &understood)).await
}

async fn posted(asked: &Asked<'_>, actor: &Actor, id: PollDraftId, typed: &Typed, draft: Draft) -> Result<()> {
    let draft = match judged(asked, actor, Ok(draft)).await? {
        Ok(draft) => draft,
        unclear => return reply::update(asked, preview::message(actor, id, typed, &unclear)).await,
    };
    polls::post(&asked.data.db, actor, id, &draft, asked.data.clock.now()).await?;
    asked.data.wake();
    let network = draft.dates().first().map(|first| first.plan().network);
    let key = if network.is_some_and(|network| sees(actor, network)) { "poll-posted" } else { "poll-posted-unseen" };
    let place = match network {
        Some(network) => place(asked, actor, network).await?,
        None => String::new(),
    };
    let arguments = [("theme", text::escape(&typed.exchange.theme).into()), ("channel", place.into())];
    let said = locales::text(actor.language, key, &arguments);
    reply::update(asked, reply::private().content(said).embeds(Vec::new()).components(Vec::new())).await
}

/// The buttons of a poll that stands.
pub(super) async fn route(asked: &Asked<'_>, action: &str, id: PollId, position: Option<i16>) -> Result<()> {
    let (db, now) = (&asked.data.db, asked.data.clock.now());
    // Whoever made it is told in a direct message that it has closed.
    let guild = async { Ok(polls::view(db, id).await?.ok_or_else(stale)?.guild) };
    let actor = access::member_wherever(asked, guild).await?;
    if action == "vote" {
        let voted = polls::vote(db, &actor, id, position.ok_or_else(stale)?, now).await?;
        asked.data.wake();
        return reply::send(asked, reply::private().content(said(&voted, actor.language))).await;
    }
    let message = match polls::make(db, &actor, id, position, now).await? {
        Made::Exchange { number, theme, network, starts_at, voters } => {
            asked.data.wake();
            let place = match catalogue::find(&network) {
                Some(network) => place(asked, &actor, network).await?,
                None => network,
            };
            let arguments = [
                ("exchange", exchanges::label(number).into()),
                ("theme", text::escape(&theme).into()),
                ("at", full(starts_at).into()),
                ("voters", voters.into()),
                ("channel", place.into()),
            ];
            let said = locales::text(actor.language, "poll-made", &arguments);
            reply::private().content(said).components(Vec::new())
        }
        Made::Tied(poll, tied) => {
            let buttons = tied.iter().map(|date| {
                let label = on_button(date.starts_at, date.timezone, actor.language);
                CreateButton::new(format!("exchange:make-this:{id}:{}", date.position)).label(label)
            });
            let theme = [("theme", text::escape(&poll.theme).into())];
            let said = locales::text(actor.language, "poll-tied", &theme);
            let row = reply::buttons(buttons.map(|button| button.style(ButtonStyle::Secondary)));
            reply::private().content(said).components(vec![row])
        }
    };
    // The question is private already and changes in place; the button that asks it stands under the poll.
    if action == "make-this" { reply::update(asked, message).await } else { reply::send(asked, message).await }
}

/// What somebody's votes are now.
fn said(voted: &Voted, language: Language) -> String {
    let key = if voted.is_wanted { "poll-voted" } else { "poll-vote-taken-back" };
    let arguments = [("at", full(voted.date).into()), ("theme", text::escape(&voted.theme).into())];
    let mut said = locales::text(language, key, &arguments);
    if !voted.others.is_empty() {
        said.push_str("\n\n");
        said.push_str(&locales::text(language, "poll-votes", &[]));
        said.extend(voted.others.iter().map(|at| format!("\n- {}", full(*at))));
    }
    said
}
