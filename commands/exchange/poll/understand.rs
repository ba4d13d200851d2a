//! What somebody typed for a poll becomes one that can be posted, or what is to be said about it.

use super::super::{
    super::dates::{self, DayProblem, MomentProblem, Toward},
    understand as exchange,
};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use coalition::{
    discord::text,
    error::Refusal,
    exchanges::polls::{Draft, Typed, TypedDate},
    language::Language,
    members::Actor,
    moment::Moment,
};

/// Why there is no poll yet.
pub enum Unclear {
    /// Something cannot be; the field that mends it.
    Refused(&'static str, Refusal),
    /// One of the dates can be read in several ways.
    When(usize, Vec<Moment>),
    /// The end of the voting can be read in several ways.
    Closes(Vec<Moment>),
}

/// Judges everything, and keeps in `typed` how its dates were understood.
pub fn understand(typed: &mut Typed, actor: &Actor, now: DateTime<Utc>) -> Result<Draft, Unclear> {
    let mut drafts = Vec::new();
    for (index, date) in typed.dates.iter_mut().enumerate() {
        let mut alone = typed.exchange.clone();
        alone.when.clone_from(&date.words);
        alone.starts_local = date.starts_local;
        alone.starts_zone.clone_from(&date.starts_zone);
        let draft = exchange::understand(&mut alone, actor, now);
        (date.starts_local, date.starts_zone) = (alone.starts_local, alone.starts_zone);
        drafts.push(draft.map_err(|unclear| match unclear {
            exchange::Unclear::When(readings) => Unclear::When(index, readings),
            exchange::Unclear::Refused("when", refusal) => Unclear::Refused("dates", refusal),
            exchange::Unclear::Refused(field, refusal) => Unclear::Refused(field, refusal),
            // A poll's exchange is held once.
            exchange::Unclear::Until(..) => Unclear::Refused("closes", Refusal::new("exchange-until-once")),
        })?);
    }
    let zone = dates::find_zone(&typed.exchange.timezone).unwrap_or(actor.timezone);
    let closes_at = closes(typed, actor.language, zone, now)?;
    Draft::new(drafts, closes_at, now).map_err(|refusal| {
        let field = if refusal.key.starts_with("poll-closes") { "closes" } else { "dates" };
        Unclear::Refused(field, refusal)
    })
}

/// Keeps which moment a date means.
pub fn meant(date: &mut TypedDate, moment: &Moment) {
    date.starts_local = Some(exchange::agreed(moment));
    moment.zone.name().clone_into(&mut date.starts_zone);
}

/// When the voting ends: at a moment, or with a day.
fn closes(
    typed: &mut Typed,
    language: Language,
    zone: Tz,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Unclear> {
    if typed.closes_at.is_some() || typed.closes.is_empty() {
        return Ok(typed.closes_at);
    }
    let words = typed.closes.clone();
    let said = dates::said_in(language, &words);
    let at = match dates::understand_moment(&said, now, zone) {
        Ok(moment) => moment.at,
        Err(MomentProblem::Ambiguous(readings)) => return Err(Unclear::Closes(readings)),
        Err(problem @ (MomentProblem::TimeMissing | MomentProblem::TimeMissingOfTwoDays(..))) => {
            let today = now.with_timezone(&zone).date_naive();
            match dates::understand_day(&said, today, Toward::Future) {
                Ok(day) => end_of(day, zone).at,
                Err(DayProblem::Ambiguous(one, other)) => {
                    return Err(Unclear::Closes(vec![end_of(one, zone), end_of(other, zone)]));
                }
                Err(_) => return Err(Unclear::Refused("closes", problem.refusal(&words))),
            }
        }
        Err(problem) => return Err(Unclear::Refused("closes", problem.refusal(&words))),
    };
    typed.closes_at = Some(at);
    Ok(Some(at))
}

/// The last minute of a day.
fn end_of(day: NaiveDate, zone: Tz) -> Moment {
    let midnight = day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN);
    let last = midnight - chrono::TimeDelta::minutes(1);
    Moment::of(last, zone).unwrap_or_else(|| Moment::at(last.and_utc(), zone))
}

/// What was typed into the form for the dates, one a line.
pub fn lines(typed: &str) -> Vec<String> {
    typed.lines().map(text::clean_line).filter(|line| !line.is_empty()).collect()
}
