//! What somebody typed for an exchange becomes a draft that can be scheduled, or what is to be said about it.

use super::super::{
    dates::{self, DayProblem, MomentProblem, Toward},
    terms,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use coalition::{
    error::Refusal,
    exchanges::{self, Draft, Format, Occurrence, Plan, Repeat, changes::Change, drafts::Typed, recurrence},
    language::Language,
    members::Actor,
    moment::{Clocks, Moment},
};

/// Minutes an exchange lasts unless somebody says otherwise.
const DURATION: i64 = 60;

/// Why there is no draft yet.
pub enum Unclear {
    /// Something cannot be; the field that mends it.
    Refused(&'static str, Refusal),
    /// The start can be read in several ways.
    When(Vec<Moment>),
    /// The last day can be read in two ways.
    Until(NaiveDate, NaiveDate),
}

impl Unclear {
    /// The field that mends it.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Refused(field, _) => field,
            Self::When(_) => "when",
            Self::Until(..) => "until",
        }
    }
}

/// Judges everything, and keeps in `typed` how its days were understood.
pub fn understand(typed: &mut Typed, actor: &Actor, now: DateTime<Utc>) -> Result<Draft, Unclear> {
    theme_and_place_are_fit(typed)?;
    let refused = |field: &'static str| move |refusal| Unclear::Refused(field, refusal);
    let network = super::network(&typed.network).map_err(refused("network"))?;
    if !exchanges::may_schedule(actor, network.key) {
        let refusal = Refusal::new("exchange-not-yours-to-schedule").with("network", network.name);
        return Err(Unclear::Refused("network", refusal));
    }
    let own = zone(typed, actor, now).map_err(refused("timezone"))?;
    let (starts_local, timezone) = when(typed, actor.language, own, now)?;
    until(typed, actor.language, timezone, now)?;
    let reminders = match typed.reminders.as_str() {
        "" => exchanges::REMINDERS.to_vec(),
        words => {
            dates::understand_offsets(words).map_err(|problem| Unclear::Refused("reminders", problem.refusal(words)))?
        }
    };
    let plan = Plan {
        theme: typed.theme.clone(),
        network,
        starts_local,
        timezone,
        duration: number(&typed.duration).unwrap_or(DURATION),
        format: typed.format.unwrap_or(Format::Online),
        place: Some(typed.place.clone()),
        protocol: typed.protocol,
        capacity: number(&typed.capacity),
        repeat: typed.repeat.unwrap_or(Repeat::Once),
        until: typed.until_day,
        cohost: typed.cohost,
        reminders,
    };
    Draft::new(plan, now).map_err(|refusal| Unclear::Refused(field_of(&refusal), refusal))
}

/// The same for what is changed of an occurrence: what is empty stays as it is.
pub fn change(
    typed: &mut Typed,
    occurrence: &Occurrence,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<Change, Unclear> {
    theme_and_place_are_fit(typed)?;
    let starts_local = if typed.when.is_empty() {
        None
    } else {
        let (local, zone) = instead(typed, occurrence, actor, now)?;
        let elsewhere = || Moment::at(recurrence::moment(local, zone).at, occurrence.timezone).wall;
        Some(if zone == occurrence.timezone { local } else { elsewhere() })
    };
    let reminders = match typed.reminders.as_str() {
        "" => None,
        words => Some(
            dates::understand_offsets(words)
                .map_err(|problem| Unclear::Refused("reminders", problem.refusal(words)))?,
        ),
    };
    let words = |words: &String| (!words.is_empty()).then(|| words.clone());
    let judge = || {
        let change = Change::default().theme(words(&typed.theme))?.starts(starts_local);
        let change = change.duration(number(&typed.duration))?.format(typed.format).place(words(&typed.place))?;
        let change = change.protocol(typed.protocol).capacity(room(&typed.capacity))?.cohost(typed.cohost);
        change.reminders(reminders)
    };
    let change = judge().map_err(|refusal| Unclear::Refused(field_of(&refusal), refusal))?;
    if change == Change::default() {
        return Err(Unclear::Refused("when", Refusal::new("exchange-nothing-to-change")));
    }
    Ok(change)
}

/// Words that readers can trust, and no link that others can read along.
fn theme_and_place_are_fit(typed: &Typed) -> Result<(), Unclear> {
    terms::can_be_kept(&typed.theme).map_err(|refusal| Unclear::Refused("theme", refusal))?;
    let refused = |refusal| Unclear::Refused("where", refusal);
    terms::can_be_kept(&typed.place).map_err(refused)?;
    if typed.place.to_lowercase().contains("http://") {
        return Err(refused(Refusal::new("exchange-where-not-https")));
    }
    Ok(())
}

/// The zone in which times were typed.
fn zone(typed: &Typed, actor: &Actor, now: DateTime<Utc>) -> Result<Tz, Refusal> {
    if typed.timezone.is_empty() {
        return Ok(actor.timezone);
    }
    dates::understand_zone(&typed.timezone, now)
}

fn when(typed: &mut Typed, language: Language, own: Tz, now: DateTime<Utc>) -> Result<(NaiveDateTime, Tz), Unclear> {
    if let Some(starts) = typed.starts() {
        return Ok(starts);
    }
    let read = dates::understand_moment(&dates::said_in(language, &typed.when), now, own);
    starts(typed, read)
}

/// When an occurrence begins instead. A time alone is one of the day it is on already.
fn instead(
    typed: &mut Typed,
    occurrence: &Occurrence,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<(NaiveDateTime, Tz), Unclear> {
    if let Some(starts) = typed.starts() {
        return Ok(starts);
    }
    let words = dates::said_in(actor.language, &typed.when);
    let read = dates::understand_moment_instead(&words, occurrence.starts_at, now, actor.timezone);
    starts(typed, read)
}

fn starts(typed: &mut Typed, read: Result<Moment, MomentProblem>) -> Result<(NaiveDateTime, Tz), Unclear> {
    match read {
        Ok(moment) => Ok(meant(typed, &moment)),
        Err(MomentProblem::Ambiguous(readings)) => Err(Unclear::When(readings)),
        Err(problem) => Err(Unclear::Refused("when", problem.refusal(&typed.when))),
    }
}

/// Keeps which moment is meant.
pub fn meant(typed: &mut Typed, moment: &Moment) -> (NaiveDateTime, Tz) {
    let local = agreed(moment);
    typed.starts_local = Some(local);
    moment.zone.name().clone_into(&mut typed.starts_zone);
    (local, moment.zone)
}

/// What was agreed is the time that was asked for, also where the clocks of that one day skip it.
pub const fn agreed(moment: &Moment) -> NaiveDateTime {
    match moment.clocks {
        Clocks::Gap { asked } => asked,
        Clocks::Plain | Clocks::Overlap => moment.wall,
    }
}

fn until(typed: &mut Typed, language: Language, zone: Tz, now: DateTime<Utc>) -> Result<(), Unclear> {
    if typed.until_day.is_some() || typed.until.is_empty() {
        return Ok(());
    }
    let today = now.with_timezone(&zone).date_naive();
    match dates::understand_day(&dates::said_in(language, &typed.until), today, Toward::Future) {
        Ok(day) => {
            typed.until_day = Some(day);
            Ok(())
        }
        Err(DayProblem::Ambiguous(one, other)) => Err(Unclear::Until(one, other)),
        Err(problem) => Err(Unclear::Refused("until", problem.refusal(&typed.until))),
    }
}

/// A whole number as people write it; what is none is out of every bound.
fn number(typed: &str) -> Option<i64> {
    let digits: String = typed.chars().filter(|letter| !matches!(letter, ' ' | ',' | '.' | '\'')).collect();
    (!digits.is_empty()).then(|| digits.parse().unwrap_or(-1))
}

/// The same for how many people there is room: in a change, what is left out stays, so that no limit is said in words.
fn room(typed: &str) -> Option<i64> {
    let words = dates::plain(typed);
    let is_no_limit = matches!(words.as_str(), "none" | "no limit" | "unlimited" | "ninguno" | "sin limite" | "nada");
    if is_no_limit { Some(0) } else { number(typed) }
}

/// The field that mends what was refused.
pub fn field_of(refusal: &Refusal) -> &'static str {
    match refusal.key {
        "exchange-theme-missing" | "exchange-theme-too-long" => "theme",
        "exchange-place-too-long" => "where",
        "exchange-duration-out-of-range" => "duration",
        "exchange-capacity-out-of-range" | "exchange-capacity-not-changed" | "exchange-capacity-below-going" => {
            "capacity"
        }
        "exchange-until-once" | "exchange-until-before" => "until",
        "exchange-reminders-out-of-range" => "reminders",
        _ => "when",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it_and_nothing_else_is_one() {
        assert_eq!((number("40"), number("1,000"), number(" 90 ")), (Some(40), Some(1000), Some(90)));
        assert_eq!((room("Sin límite"), room("None"), room("0"), room("12")), (Some(0), Some(0), Some(0), Some(12)));
        assert_eq!((room(""), room("many")), (None, Some(-1)));
        assert_eq!((number(""), number("many"), number("-5"), number("1e6")), (None, Some(-1), Some(-5), Some(-1)));
    }
}
