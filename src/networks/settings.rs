//! A server's settings: its zone and language, how long an offer stands, and the goal that is counted against.

use super::store;
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::GuildId,
    language::Language,
    members::{self, Actor, DEFAULT_ZONE, Responsibility},
};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use chrono_tz::Tz;
use sqlx::PgPool;

/// How many days an offer may stand.
pub const OFFER_DAYS: std::ops::RangeInclusive<i32> = 1..=30;

/// The years in which a goal can lie.
const GOAL_YEARS: std::ops::RangeInclusive<i32> = 2000..=2199;

/// A server's settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The zone of who has chosen none.
    pub timezone: Tz,
    /// The language of its channels.
    pub language: Language,
    /// How many days an offer to a coach stands.
    pub offer_days: i32,
    /// How many community schools there are to be.
    pub goal_schools: i32,
    /// How many children and young people they are to reach.
    pub goal_children: i32,
    /// By when.
    pub goal_date: NaiveDate,
    /// When `/setup` was first applied whole.
    pub set_up_at: Option<DateTime<Utc>>,
}

/// What is to be changed; what is none stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub(super) timezone: Option<Tz>,
    pub(super) language: Option<Language>,
    pub(super) offer_days: Option<i32>,
    pub(super) goal_schools: Option<i32>,
    pub(super) goal_children: Option<i32>,
    pub(super) goal_date: Option<NaiveDate>,
}

impl Changes {
    /// With another zone.
    #[must_use]
    pub const fn timezone(mut self, zone: Option<Tz>) -> Self {
        self.timezone = zone;
        self
    }

    /// With another language.
    #[must_use]
    pub const fn language(mut self, language: Option<Language>) -> Self {
        self.language = language;
        self
    }

    /// With another time for offers.
    ///
    /// # Errors
    /// A refusal when it is out of bounds.
    pub fn offer_days(mut self, days: Option<i64>) -> Result<Self, Refusal> {
        if let Some(days) = days {
            let days = i32::try_from(days).ok().filter(|days| OFFER_DAYS.contains(days));
            self.offer_days = Some(days.ok_or_else(|| Refusal::new("setup-offer-days-out-of-range"))?);
        }
        Ok(self)
    }

    /// With other goals.
    ///
    /// # Errors
    /// A refusal when one is not above zero, or more than anybody counts.
    pub fn goals(mut self, schools: Option<i64>, children: Option<i64>) -> Result<Self, Refusal> {
        let goal = |number: Option<i64>| {
            let positive = |number| i32::try_from(number).ok().filter(|number| *number > 0);
            number.map(|number| positive(number).ok_or_else(|| Refusal::new("setup-goal-out-of-range"))).transpose()
        };
        (self.goal_schools, self.goal_children) = (goal(schools)?, goal(children)?);
        Ok(self)
    }

    /// With another date for the goals, `2030-12-31`.
    ///
    /// # Errors
    /// A refusal when it is no date, or one that has passed; what was typed is still to be put into it, as `date`.
    pub fn goal_date(mut self, date: Option<&str>, today: NaiveDate) -> Result<Self, Refusal> {
        if let Some(date) = date {
            let parsed = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok();
            let parsed = parsed.filter(|date| GOAL_YEARS.contains(&date.year()));
            let parsed = parsed.ok_or_else(|| Refusal::new("setup-goal-date-unclear"))?;
            if parsed < today {
                return Err(Refusal::new("setup-goal-date-past"));
            }
            self.goal_date = Some(parsed);
        }
        Ok(self)
    }
}

/// A server's settings; the defaults before anything was set.
///
/// # Errors
/// When the database does not answer.
pub async fn settings(db: &PgPool, guild: GuildId) -> Result<Settings> {
    store::ensure_guild(db, guild).await?;
    let row = store::settings(db, guild).await?;
    Ok(Settings {
        timezone: row.timezone.parse().unwrap_or(DEFAULT_ZONE),
        language: row.language,
        offer_days: row.offer_days,
        goal_schools: row.goal_schools,
        goal_children: row.goal_children,
        goal_date: row.goal_date,
        set_up_at: row.set_up_at,
    })
}

/// Changes a server's settings and says how they stand then.
///
/// # Errors
/// A refusal when it is not an administrator who asks.
pub async fn set(db: &PgPool, actor: &Actor, changes: &Changes, now: DateTime<Utc>) -> Result<Settings> {
    if !actor.is(Responsibility::Administrator) {
        return Err(Refusal::new("only-administrator").into());
    }
    store::ensure_guild(db, actor.guild).await?;
    if *changes != Changes::default() {
        let mut tx = begin(db).await?;
        members::record(&mut tx, actor, "setup.set", None, now).await?;
        store::update_settings(&mut tx, actor.guild, changes).await?;
        tx.commit().await?;
    }
    settings(db, actor.guild).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_kept_whatever_a_client_sends() {
        for days in [0, 31, -3, i64::MAX] {
            assert_eq!(Changes::default().offer_days(Some(days)).unwrap_err().key, "setup-offer-days-out-of-range");
        }
        for goal in [0, -1, i64::MAX] {
            assert_eq!(Changes::default().goals(Some(goal), None).unwrap_err().key, "setup-goal-out-of-range");
            assert_eq!(Changes::default().goals(None, Some(goal)).unwrap_err().key, "setup-goal-out-of-range");
        }
        let changes = Changes::default().offer_days(Some(30)).unwrap().goals(Some(1), Some(2)).unwrap();
        assert_eq!((changes.offer_days, changes.goal_schools, changes.goal_children), (Some(30), Some(1), Some(2)));
    }

    #[test]
    fn a_goals_date_is_written_with_the_year_first() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        let changes = Changes::default().goal_date(Some("2030-12-31"), today).unwrap();
        assert_eq!(changes.goal_date, NaiveDate::from_ymd_opt(2030, 12, 31));
        for wrong in ["31/12/2030", "2030-02-30", "soon", "", "12030-01-01"] {
            assert_eq!(Changes::default().goal_date(Some(wrong), today).unwrap_err().key, "setup-goal-date-unclear");
        }
        assert!(Changes::default().goal_date(Some("2026-11-25"), today).is_ok());
        let past = Changes::default().goal_date(Some("2026-11-24"), today);
        assert_eq!(past.unwrap_err().key, "setup-goal-date-past");
    }
}
