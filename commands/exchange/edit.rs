//! `/exchange edit`: one date, from it on, or all; shown with what becomes of it before anything is changed.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    altered,
    choices::{FormatChoice, ProtocolChoice, ScopeChoice},
    form::{self, Form},
    understand::{self, Unclear, meant},
    which,
};
use chrono::{DateTime, Utc};
use coalition::{
    discord::text,
    error::{Error, Refusal, Result},
    exchanges::{
        self, Occurrence, Which,
        changes::{self, Change, Foreseen, Scope, Wanted},
        drafts::{self, Changing, Typed},
    },
    ids::{ExchangeDraftId, MemberId},
    language::Language,
    locales,
    members::Actor,
    moment::Moment,
};
use poise::serenity_prelude as serenity;

/// Change an exchange: one date, that one and the following, or all
#[poise::command(slash_command)]
#[expect(clippy::too_many_arguments, reason = "one for each option people meet")]
pub(super) async fn edit(
    ctx: Context<'_>,
    #[description = "Its number, such as E-7; I take the next date"]
    #[autocomplete = "super::lists::complete_edit"]
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
    #[description = "How many people it has room for; 0 for no limit"] capacity: Option<i64>,
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
    let scope = scope.map(Into::into).unwrap_or_default();
    let begun = async {
        let actor = access::member(&asked).await?;
        let occurrence = which::occurrence(&asked, &actor, &exchange, Which::Next).await?;
        typed.changing = Some(Changing { occurrence: occurrence.id, scope });
        let now = asked.data.clock.now();
        let understood = foreseen(&asked, &actor, &occurrence, scope, &mut typed, now).await?;
        let understood = worthwhile(&occurrence, understood, actor.language);
        let id = drafts::start(&asked.data.db, &actor, &typed, now).await?;
        Ok((actor, occurrence, id, understood))
    };
    match begun.await {
        Ok((actor, occurrence, id, understood)) => {
            let message = altered::drawn(&actor, &occurrence, id, &typed, scope, &understood);
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
    let wanted = Wanted { occurrence: occurrence.id, scope, change: &change };
    match changes::foresee(&asked.data.db, actor, wanted, now).await {
        Ok(foreseen) => Ok(Ok((change, foreseen))),
        // No other words would help.
        Err(Error::Refused(refusal))
            if matches!(refusal.key, "exchange-cancelled" | "exchange-begun" | "exchange-begun-last") =>
        {
            Err(refusal.into())
        }
        Err(Error::Refused(refusal)) => Ok(Err(Unclear::Refused(understand::field_of(&refusal), refusal))),
        Err(error) => Err(error),
    }
}

/// What would change anything, or that nothing would.
fn worthwhile(occurrence: &Occurrence, understood: Understood, language: Language) -> Understood {
    let (change, foreseen) = understood?;
    if altered::lines(occurrence, &change, &foreseen, language).is_empty() {
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
            let wanted = Wanted { occurrence: occurrence.id, scope: changing.scope, change };
            let message = match changes::edit(db, &actor, wanted, id, argument.unwrap_or_default(), now).await {
                Ok(done) => {
                    asked.data.wake();
                    let said = altered::saved(&done, changing.scope, change, actor.language);
                    reply::private().content(said).embeds(Vec::new()).components(Vec::new())
                }
                // Somebody else was quicker: what it would do now is shown instead.
                Err(Error::Refused(refusal)) if refusal.key == "exchange-changed-meanwhile" => {
                    let occurrence = exchanges::find(db, &actor, changing.occurrence).await?;
                    let anew = foreseen(asked, &actor, &occurrence, changing.scope, &mut typed, now).await?;
                    let anew = worthwhile(&occurrence, anew, actor.language);
                    let message = altered::drawn(&actor, &occurrence, id, &typed, changing.scope, &anew);
                    match anew {
                        Ok(_) => message.content(locales::refusal(actor.language, &refusal)),
                        Err(_) => message,
                    }
                }
                Err(error) => return Err(error),
            };
            reply::update(asked, message).await
        }
        (_, understood) => {
            drafts::keep(&asked.data.db, &actor, id, &typed).await?;
            reply::update(asked, altered::drawn(&actor, &occurrence, id, &typed, changing.scope, understood)).await
        }
    }
}
