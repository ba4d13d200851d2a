//! Which occurrence somebody means: `E-7`, `E-7 · 3`, `E-7 · Thu 3 Dec`, or a suggestion.

use super::super::{
    asked::Asked,
    dates::{self, Toward},
};
use chrono::{DateTime, Utc};
use coalition::{
    discord::text,
    error::{Refusal, Result},
    exchanges::{self, Occurrence, Which},
    members::Actor,
};

/// The occurrence that is meant; `otherwise` where only the series is named.
pub async fn occurrence(asked: &Asked<'_>, actor: &Actor, typed: &str, otherwise: Which) -> Result<Occurrence> {
    let now = asked.data.clock.now();
    let (number, which) = named(typed, actor, now)?;
    exchanges::by_number(&asked.data.db, actor, number, which.unwrap_or(otherwise), now).await
}

/// The number of the series, and which of its dates, if one is named.
fn named(typed: &str, actor: &Actor, now: DateTime<Utc>) -> Result<(i32, Option<Which>)> {
    let typed = text::clean_line(typed);
    let refused = || Refusal::new("exchange-number-not-understood").with("typed", text::escape(&typed));
    let (series, date) = match typed.split_once('·') {
        Some((series, date)) => (series.trim(), Some(date.trim())),
        None => (typed.as_str(), None),
    };
    let digits = series.trim_start_matches(['e', 'E']).trim_start_matches(['-', ' ', '‑', '–']);
    let number = digits.parse().map_err(|_| refused())?;
    let Some(date) = date else { return Ok((number, None)) };
    if let Ok(position) = date.parse() {
        return Ok((number, Some(Which::Position(position))));
    }
    // As a suggestion shows it, perhaps with the theme behind.
    let day = date.split('·').next().unwrap_or_default().trim();
    let today = now.with_timezone(&actor.timezone).date_naive();
    let day =
        dates::understand_day(&dates::said_in(actor.language, day), today, Toward::Future).map_err(|_| refused())?;
    Ok((number, Some(Which::On(day))))
}
