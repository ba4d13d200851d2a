//! Pure rules of exchanges: what can be scheduled, and who may change it.

use super::{Format, Occurrence, Protocol, Repeat, recurrence};
use crate::{
    error::Refusal,
    ids::MemberId,
    members::{Actor, Responsibility, YOUTH_NETWORK},
    moment::Moment,
    networks::catalogue::{NETWORKS, Network},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// Longest theme, in characters.
pub const THEME_MAX: usize = 100;
/// Longest place, in characters.
pub const PLACE_MAX: usize = 300;
/// Minutes an exchange can last.
pub const DURATION: std::ops::RangeInclusive<i64> = 5..=1440;
/// People an exchange can have room for.
pub const CAPACITY: std::ops::RangeInclusive<i64> = 1..=10_000;
/// Minutes before the start at which people can be reminded: up to thirty days.
pub const REMINDER: std::ops::RangeInclusive<i32> = 5..=43_200;
/// The most reminders of one exchange.
pub const REMINDERS_MAX: usize = 5;
/// People are reminded a day and an hour before, unless somebody chose otherwise.
pub const REMINDERS: [i32; 2] = [1440, 60];
/// How far ahead an exchange can begin, and a series go on: further is a slip of the finger.
const AHEAD: TimeDelta = TimeDelta::days(2 * 366);

/// What somebody plans, understood but not judged yet.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What it is about.
    pub theme: String,
    /// Whose exchange it is.
    pub network: &'static Network,
    /// When it begins, on the wall.
    pub starts_local: NaiveDateTime,
    /// Whose wall.
    pub timezone: Tz,
    /// Minutes it lasts.
    pub duration: i64,
    /// How people meet.
    pub format: Format,
    /// Where: an address, or a link.
    pub place: Option<String>,
    /// How it is led.
    pub protocol: Option<Protocol>,
    /// People it has room for.
    pub capacity: Option<i64>,
    /// How often it is held.
    pub repeat: Repeat,
    /// The last day of the series.
    pub until: Option<NaiveDate>,
    /// Who can do what the host can.
    pub cohost: Option<MemberId>,
    /// Minutes before the start at which people are reminded.
    pub reminders: Vec<i32>,
}

/// A series that can be scheduled.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(super) plan: Plan,
    pub(super) duration: i32,
    pub(super) capacity: Option<i32>,
    pub(super) dates: Vec<Date>,
    ending: Ending,
}

/// What ends a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The day that was asked for; or it is held once.
    AsAsked,
    /// It has as many dates as a series can have.
    Dates,
    /// No date lies more than two years ahead.
    Years,
}

/// One date of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// On the wall, as it was agreed.
    pub local: NaiveDateTime,
    /// The moment it is; its clocks show another time where they skip the one that was agreed.
    pub moment: Moment,
}

impl Date {
    /// The date that a wall time in a zone is.
    #[must_use]
    pub fn new(local: NaiveDateTime, zone: Tz) -> Self {
        Self { local, moment: recurrence::moment(local, zone) }
    }

    /// When it begins.
    #[must_use]
    pub const fn starts_at(&self) -> DateTime<Utc> {
        self.moment.at
    }
}

impl Draft {
    /// Judges a plan.
    ///
    /// # Errors
    /// The first thing that cannot be, and what can.
    pub fn new(mut plan: Plan, now: DateTime<Utc>) -> Result<Self, Refusal> {
        theme(&plan.theme)?;
        place(plan.place.as_deref())?;
        plan.place = plan.place.filter(|place| !place.is_empty());
        let duration = duration(plan.duration)?;
        let capacity = plan.capacity.map(capacity).transpose()?;
        plan.reminders = reminders(plan.reminders)?;
        let first = Date::new(plan.starts_local, plan.timezone);
        begins(first.starts_at(), now)?;
        if let Some(until) = plan.until {
            if plan.repeat == Repeat::Once {
                return Err(Refusal::new("exchange-until-once"));
            }
            if until < plan.starts_local.date() {
                return Err(Refusal::new("exchange-until-before").with("until", until.to_string()));
            }
        }
        let last = (now + AHEAD).with_timezone(&plan.timezone).date_naive();
        let until = plan.until.map_or(last, |until| until.min(last));
        let series = recurrence::series(plan.starts_local, plan.repeat, Some(until));
        let next = recurrence::date(plan.starts_local, plan.repeat, series.len());
        let ending = match next.filter(|next| plan.until.is_none_or(|until| next.date() <= until)) {
            None => Ending::AsAsked,
            Some(_) if series.len() == recurrence::MOST => Ending::Dates,
            Some(_) => Ending::Years,
        };
        let dates = series.into_iter().map(|local| Date::new(local, plan.timezone)).collect();
        Ok(Self { plan, duration, capacity, dates, ending })
    }

    /// What was planned.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Every date it will have, the first one included.
    #[must_use]
    pub fn dates(&self) -> &[Date] {
        &self.dates
    }

    /// What ends the series.
    #[must_use]
    pub const fn ending(&self) -> Ending {
        self.ending
    }

    /// The reminders of one of its dates that will be sent, and those that would lie in the past already.
    #[must_use]
    pub fn reminders_of(&self, date: &Date, now: DateTime<Utc>) -> (Vec<i32>, Vec<i32>) {
        let is_ahead = |minutes: &i32| date.starts_at() - TimeDelta::minutes((*minutes).into()) > now;
        self.plan.reminders.iter().copied().partition(is_ahead)
    }
}

/// A theme that is neither blank nor too long.
pub(super) fn theme(theme: &str) -> Result<(), Refusal> {
    let length = theme.chars().count();
    if theme.trim().is_empty() {
        return Err(Refusal::new("exchange-theme-missing"));
    }
    if length > THEME_MAX {
        return Err(Refusal::new("exchange-theme-too-long").with("length", length).with("most", THEME_MAX));
    }
    Ok(())
}

pub(super) fn place(place: Option<&str>) -> Result<(), Refusal> {
    let length = place.map_or(0, |place| place.chars().count());
    if length > PLACE_MAX {
        return Err(Refusal::new("exchange-place-too-long").with("length", length).with("most", PLACE_MAX));
    }
    Ok(())
}

pub(super) fn duration(minutes: i64) -> Result<i32, Refusal> {
    let within = i32::try_from(minutes).ok().filter(|_| DURATION.contains(&minutes));
    within.ok_or_else(|| {
        Refusal::new("exchange-duration-out-of-range").with("least", *DURATION.start()).with("most", *DURATION.end())
    })
}

pub(super) fn capacity(people: i64) -> Result<i32, Refusal> {
    let within = i32::try_from(people).ok().filter(|_| CAPACITY.contains(&people));
    within.ok_or_else(|| {
        Refusal::new("exchange-capacity-out-of-range").with("least", *CAPACITY.start()).with("most", *CAPACITY.end())
    })
}

/// Each once, the earliest first.
pub(super) fn reminders(mut minutes: Vec<i32>) -> Result<Vec<i32>, Refusal> {
    minutes.sort_unstable_by(|one, other| other.cmp(one));
    minutes.dedup();
    if minutes.len() > REMINDERS_MAX || minutes.iter().any(|minutes| !REMINDER.contains(minutes)) {
        return Err(Refusal::new("exchange-reminders-out-of-range").with("most", REMINDERS_MAX));
    }
    Ok(minutes)
}

/// A start that lies ahead, and not absurdly far.
pub(super) fn begins(starts_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Refusal> {
    let at = format!("<t:{}:F>", starts_at.timestamp());
    if starts_at <= now {
        return Err(Refusal::new("exchange-in-the-past").with("at", at));
    }
    if is_too_far(starts_at, now) {
        return Err(Refusal::new("exchange-too-far").with("at", at));
    }
    Ok(())
}

/// Whether a start lies absurdly far ahead.
pub(super) fn is_too_far(starts_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    starts_at > now + AHEAD
}

/// Whether somebody may schedule for a network: coordinators for any, its lead for it.
#[must_use]
pub fn may_schedule(actor: &Actor, network: &str) -> bool {
    actor.is(Responsibility::Coordinator) || actor.leads(network)
}

/// Whether somebody may schedule for any network at all.
#[must_use]
pub fn may_schedule_any(actor: &Actor) -> bool {
    NETWORKS.iter().any(|network| may_schedule(actor, network.key))
}

impl Occurrence {
    /// Whether somebody may change it: its host and co-host, coordinators, and who leads its network. Of the youth network
    /// host and co-host may only as long as they belong to it.
    #[must_use]
    pub fn may_change(&self, actor: &Actor) -> bool {
        let is_host = self.host == actor.member || self.cohost == Some(actor.member);
        let is_theirs = is_host && (self.network != YOUTH_NETWORK || actor.belongs_to(YOUTH_NETWORK));
        self.guild == actor.guild && (is_theirs || may_schedule(actor, &self.network))
    }

    /// Whether somebody may know of it: everyone of the exchanges of open networks, members of other networks of theirs, and
    /// whoever may change it.
    #[must_use]
    pub fn is_seen_by(&self, actor: &Actor) -> bool {
        self.guild == actor.guild && (self.is_open || actor.belongs_to(&self.network) || self.may_change(actor))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::networks::catalogue::NETWORKS;

    fn now() -> DateTime<Utc> {
        "2026-11-25T15:00:00Z".parse().unwrap()
    }

    fn draft(starts: &str, repeat: Repeat, until: Option<&str>) -> Draft {
        let plan = Plan {
            theme: "Attendance".to_owned(),
            network: &NETWORKS[0],
            starts_local: starts.parse().unwrap(),
            timezone: Tz::America__New_York,
            duration: 60,
            format: Format::Online,
            place: None,
            protocol: None,
            capacity: None,
            repeat,
            until: until.map(|day| day.parse().unwrap()),
            cohost: None,
            reminders: REMINDERS.to_vec(),
        };
        Draft::new(plan, now()).unwrap()
    }

    #[test]
    fn a_series_ends_with_52_dates_or_after_two_years_whichever_comes_first() {
        for (repeat, until, count, ending) in [
            (Repeat::Once, None, 1, Ending::AsAsked),
            (Repeat::Weekly, None, 52, Ending::Dates),
            (Repeat::EveryTwoWeeks, None, 52, Ending::Dates),
            (Repeat::Monthly, None, 24, Ending::Years),
            (Repeat::Monthly, Some("2031-11-25"), 24, Ending::Years),
            (Repeat::Weekly, Some("2031-11-25"), 52, Ending::Dates),
            (Repeat::Weekly, Some("2026-12-17"), 3, Ending::AsAsked),
            (Repeat::Monthly, Some("2027-02-18"), 3, Ending::AsAsked),
        ] {
            let draft = draft("2026-12-03T15:00:00", repeat, until);
            assert_eq!((draft.dates().len(), draft.ending()), (count, ending), "{repeat:?} until {until:?}");
            assert!(draft.dates().iter().all(|date| date.starts_at() <= now() + AHEAD + TimeDelta::days(1)));
        }
    }

    #[test]
    fn only_reminders_that_are_still_to_come_are_promised() {
        let of = |starts| {
            let draft = draft(starts, Repeat::Once, None);
            draft.reminders_of(&draft.dates()[0], now())
        };
        assert_eq!(of("2026-12-03T15:00:00"), (vec![1440, 60], vec![]));
        assert_eq!(of("2026-11-25T15:00:00"), (vec![60], vec![1440]), "in five hours");
        assert_eq!(of("2026-11-25T10:30:00"), (vec![], vec![1440, 60]), "in half an hour");
        assert_eq!(of("2026-11-25T11:00:00"), (vec![], vec![1440, 60]), "in an hour: it would be due this very moment");
    }
}
