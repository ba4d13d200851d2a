//! `/exchange edit`: one date, from it on, or all; shown with what becomes of it before anything is changed.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    choices::{FormatChoice, ProtocolChoice, ScopeChoice},
    form::{self, Form},
    preview,
    understand::{self, Unclear, meant},
    which,
};
use chrono::{DateTime, Utc};
use coalition::{
    discord::{exchange_card::full, text},
    error::{Argument, Error, Refusal, Result},
    exchanges::{
        self, Occurrence, Repeat, Which,
        changes::{self, Change, Foreseen, Scope, Standing},
        drafts::{self, Changing, Typed},
    },
    ids::{ExchangeDraftId, MemberId},
    language::Language,
    locales,
    members::Actor,
    moment::Moment,
};
use poise::serenity_prelude::{self as serenity, ButtonStyle, CreateEmbed, CreateInteractionResponseMessage};

/// How many dates of a series are shown with their old and new time.
const DATES: usize = 3;

/// Change an exchange: one date, that one and the following, or all
#[poise::command(slash_command)]
#[expect(clippy::too_many_arguments, reason = "one for each option people meet")]
pub(super) async fn edit(
    ctx: Context<'_>,
    #[description = "Its number, such as E-7; I take the next date"]
    #[autocomplete = "super::lists::complete_change"]
    #[max_length = 150]
    exchange: String,
    #[description = "Only this date if you leave it out"] scope: Option<ScopeChoice>,
    #[description = "Another theme"]
    #[max_length = 100]
    theme: Option<String>,
    #[description = "The new start; the other dates of the scope move with it"]
    #[max_length = 100]
    when: Option<String>,
    #[description = "How many minutes it lasts"] duration: Option<i64>,
    #[description = "How people meet"] format: Option<FormatChoice>,
    #[description = "Another address or link"]
    #[rename = "where"]
    #[max_length = 300]
    place: Option<String>,
    #[description = "How it is led"] protocol: Option<ProtocolChoice>,
    #[description = "How many people it has room for"] capacity: Option<i64>,
    #[description = "Co-host of the whole series; name the host to have none"] cohost: Option<serenity::User>,
    #[description = "How long before people are reminded, for the whole series: 1 day, 1 hour"]
    #[max_length = 60]
    reminders: Option<String>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let line = |typed: Option<&String>| typed.map(|typed| text::clean_line(typed)).unwrap_or_default();
    let digits = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut typed = Typed {
        theme: line(theme.as_ref()),
        when: line(when.as_ref()),
        duration: digits(duration),
        format: format.map(Into::into),
        place: line(place.as_ref()),
        protocol: protocol.map(Into::into),
        capacity: digits(capacity),
        cohost: cohost.as_ref().map(|user| MemberId::new(user.id.get())),
        reminders: line(reminders.as_ref()),
        ..Typed::default()
    };
    if cohost.is_some_and(|user| user.bot) {
        let refusal = Refusal::new("exchange-cohost-bot").into();
        return reply::hand_back(&asked, &form::fields(&typed), &refusal).await;
    }
    let begun = async {
        let actor = access::member(&asked).await?;
        let occurrence = which::occurrence(&asked, &actor, &exchange, Which::Next).await?;
        let scope = scope.map(Into::into).unwrap_or_default();
        typed.changing = Some(Changing { occurrence: occurrence.id, scope });
        let now = asked.data.clock.now();
        let understood = foreseen(&asked, &actor, &occurrence, scope, &mut typed, now).await?;
        let understood = worthwhile(&occurrence, understood, actor.language);
        let id = drafts::start(&asked.data.db, &actor, &typed, now).await?;
        Ok((actor, occurrence, id, understood))
    };
    match begun.await {
        Ok((actor, occurrence, id, understood)) => {
            let message = drawn(&actor, &occurrence, id, &typed, &understood);
            reply::send(&asked, message).await
        }
        Err(error @ (Error::Away(_) | Error::Refused(_))) => {
            reply::hand_back(&asked, &form::fields(&typed), &error).await
        }
        Err(error) => Err(error),
    }
}

type Understood = Result<(Change, Foreseen), Unclear>;

/// Understands what was typed and says what it would bring.
async fn foreseen(
    asked: &Asked<'_>,
    actor: &Actor,
    occurrence: &Occurrence,
    scope: Scope,
    typed: &mut Typed,
    now: DateTime<Utc>,
) -> Result<Understood> {
    if !occurrence.may_change(actor) {
        return Err(Refusal::new("exchange-not-yours").with("exchange", occurrence.label()).into());
    }
    let change = match understand::change(typed, occurrence, actor, now) {
        Ok(change) => change,
        Err(unclear) => return Ok(Err(unclear)),
    };
    match changes::foresee(&asked.data.db, actor, occurrence.id, scope, &change, now).await {
        Ok(foreseen) => Ok(Ok((change, foreseen))),
        // No other words would help.
        Err(Error::Refused(refusal)) if matches!(refusal.key, "exchange-cancelled" | "exchange-begun") => {
            Err(refusal.into())
        }
        Err(Error::Refused(refusal)) => Ok(Err(Unclear::Refused(understand::field_of(&refusal), refusal))),
        Err(error) => Err(error),
    }
}

/// What would change anything, or that nothing would.
fn worthwhile(occurrence: &Occurrence, understood: Understood, language: Language) -> Understood {
    let (change, foreseen) = understood?;
    if lines(occurrence, &change, &foreseen, language).is_empty() {
        return Err(Unclear::Refused("when", Refusal::new("exchange-nothing-to-change")));
    }
    Ok((change, foreseen))
}

/// Buttons and the form of a change.
pub(super) async fn route(asked: &Asked<'_>, action: &str, id: ExchangeDraftId, argument: Option<&str>) -> Result<()> {
    match pressed(asked, action, id, argument).await {
        Err(error) if action == "edited" => reply::hand_back(asked, &asked.fields(), &error).await,
        done => done,
    }
}

async fn pressed(asked: &Asked<'_>, action: &str, id: ExchangeDraftId, argument: Option<&str>) -> Result<()> {
    let actor = access::member(asked).await?;
    let kept = drafts::draft(&asked.data.db, &actor, id).await?;
    if let Some(became) = kept.became {
        let exchange = exchanges::label(became.number);
        return Err(Refusal::new("exchange-changed-already").with("exchange", exchange).into());
    }
    let mut typed = kept.typed;
    let changing = typed.changing.ok_or_else(stale)?;
    let occurrence = exchanges::find(&asked.data.db, &actor, changing.occurrence).await?;
    let now = asked.data.clock.now();
    match action {
        "edit-meant" => {
            let seconds = argument.and_then(|seconds| seconds.parse().ok()).ok_or_else(stale)?;
            let at = DateTime::from_timestamp(seconds, 0).ok_or_else(stale)?;
            meant(&mut typed, &Moment::at(at, actor.timezone));
        }
        "edited" => {
            for (name, words) in asked.fields() {
                if form::FIELDS.contains(&name) {
                    form::set(&mut typed, name, text::clean_line(words), now);
                }
            }
        }
        _ => {}
    }
    let mut understood = foreseen(asked, &actor, &occurrence, changing.scope, &mut typed, now).await?;
    if action != "edit-save" {
        // Not of what is saved: pressed twice, the second press finds it as it is to be.
        understood = worthwhile(&occurrence, understood, actor.language);
    }
    match (action, &understood) {
        ("edit-change", understood) => {
            let wrong = understood.as_ref().err().map(Unclear::field);
            reply::open(asked, form::form(Form::Edit, actor.language, id, &typed, wrong)).await
        }
        ("edit-save", Ok((change, _))) => {
            let db = &asked.data.db;
            let done = changes::edit(db, &actor, occurrence.id, changing.scope, change, id, now).await?;
            asked.data.wake();
            let arguments = [
                ("exchange", exchanges::label(done.number).into()),
                ("count", done.count.into()),
                ("told", done.told.into()),
            ];
            let said = locales::text(actor.language, "exchange-changed", &arguments);
            reply::update(asked, reply::private().content(said).embeds(Vec::new()).components(Vec::new())).await
        }
        (_, understood) => {
            drafts::keep(&asked.data.db, &actor, id, &typed).await?;
            reply::update(asked, drawn(&actor, &occurrence, id, &typed, understood)).await
        }
    }
}

/// What would be changed, what is asked, or what cannot be.
fn drawn(
    actor: &Actor,
    occurrence: &Occurrence,
    id: ExchangeDraftId,
    typed: &Typed,
    understood: &Understood,
) -> CreateInteractionResponseMessage {
    let language = actor.language;
    let (change, foreseen) = match understood {
        Ok(understood) => understood,
        Err(unclear) => return preview::unclear(Form::Edit, actor, id, typed, unclear),
    };
    let arguments = [
        ("exchange", occurrence.label().into()),
        ("count", foreseen.occurrences.len().into()),
        ("told", foreseen.told.into()),
    ];
    let said = locales::text(language, "exchange-change-preview", &arguments);
    let save = reply::button(language, "button-save-changes", format!("exchange:edit-save:{id}"), ButtonStyle::Primary);
    let row = reply::buttons([save, preview::change_button(Form::Edit, language, id)]);
    let mut lines = lines(occurrence, change, foreseen, language);
    lines.extend(preview::about_the_time(&typed.when, language));
    let body = text::shorten(&lines.join("\n"), text::limits::EMBED_DESCRIPTION);
    let embed = CreateEmbed::new().title(text::escape(&occurrence.theme)).description(body);
    reply::private().content(said).embeds(vec![embed]).components(vec![row])
}

/// What changes, a line each, with how it was.
fn lines(occurrence: &Occurrence, change: &Change, foreseen: &Foreseen, language: Language) -> Vec<String> {
    let line = |key: &str, old: Argument, new: Argument| locales::text(language, key, &[("old", old), ("new", new)]);
    let mut lines = Vec::new();
    let moved: Vec<_> = foreseen.occurrences.iter().filter(|(old, new)| old.starts_at != new.starts_at).collect();
    for (old, new) in moved.iter().take(DATES) {
        lines.push(format!("- {}", line("altered-starts", full(old.starts_at).into(), full(new.starts_at).into())));
    }
    if moved.len() > 1 {
        let key = if occurrence.repeat == Repeat::Monthly { "exchange-moves-monthly" } else { "exchange-moves-alike" };
        lines.push(locales::text(language, key, &[("count", moved.len().into())]));
    }
    let Some((old, new)) = foreseen.occurrences.first() else { return lines };
    lines.extend(others(old, new, language).into_iter().map(|line| format!("- {line}")));
    let mut said = |key: &str, value: String| lines.push(format!("- {}: {value}", locales::text(language, key, &[])));
    if let Some(cohost) = change.new_cohost() {
        let cohost = Some(cohost).filter(|cohost| *cohost != occurrence.host);
        if cohost != occurrence.cohost {
            let nobody = || locales::text(language, "exchange-cohost-none", &[]);
            said("exchange-cohost", cohost.map_or_else(nobody, |cohost| format!("<@{cohost}>")));
        }
    }
    if let Some(reminders) = change.new_reminders().filter(|reminders| *reminders != occurrence.reminders) {
        said("exchange-reminders", coalition::discord::exchange_card::reminders(reminders, language));
    }
    lines
}

/// What changes of one occurrence beside its start.
fn others(old: &Standing, new: &Standing, language: Language) -> Vec<String> {
    let none = || locales::text(language, "exchange-place-none", &[]);
    let name = |key: &str| locales::text(language, key, &[]);
    let words = |words: &str| text::escape(words);
    let number = |number: Option<i32>| number.map_or_else(|| name("exchange-no-limit"), |number| number.to_string());
    let pairs = [
        ("altered-duration", old.duration.to_string(), new.duration.to_string()),
        ("altered-theme", words(&old.theme), words(&new.theme)),
        ("altered-place", old.place.as_deref().map_or_else(none, words), new.place.as_deref().map_or_else(none, words)),
        ("altered-format", name(old.format.text_key()), name(new.format.text_key())),
        (
            "altered-protocol",
            old.protocol.map_or_else(none, |protocol| name(protocol.text_key())),
            new.protocol.map_or_else(none, |protocol| name(protocol.text_key())),
        ),
        ("altered-capacity", number(old.capacity), number(new.capacity)),
    ];
    let changed = pairs.into_iter().filter(|(_, old, new)| old != new);
    changed.map(|(key, old, new)| locales::text(language, key, &[("old", old.into()), ("new", new.into())])).collect()
}
