//! Finding stories again: by words in either language, past typing errors, and while somebody types.
//!
//! What a person may not read takes part in nothing they see: not in the results, their number, the words that theirs
//! are corrected to, nor the suggestions.

mod store;
mod words;

use super::{Indicator, Listed, Medium, Page, reads_all};
use crate::{
    error::{Refusal, Result},
    ids::StorySearchId,
    members::Actor,
    spelling,
};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use sqlx::PgPool;
use words::Wanted;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// As it was typed, cleaned: words, `"a phrase"`, `-not this`, `this or that`.
    pub words: String,
    /// Only stories that moved this.
    pub indicator: Option<Indicator>,
    /// Only stories told this way.
    pub medium: Option<Medium>,
    /// Only stories of communities whose name begins so, in any case, with or without accents.
    pub community: Option<String>,
    /// Only from this day on, in the person's zone.
    pub from: Option<NaiveDate>,
    /// Only until this day and with it, in the person's zone.
    pub to: Option<NaiveDate>,
    /// Which page; pages count from 0, and a page past the last is the last.
    pub page: i64,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// One page of it, the best first.
    pub stories: Page<Listed>,
    /// Which page, from 0.
    pub page: i64,
    /// Whether there are more than the total says: of very many, only the newest and those with such a title are
    /// ranked.
    pub is_more: bool,
    /// Words that no story has, and those which were looked for beside them.
    pub corrected: Vec<Correction>,
}

/// A word that was taken for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// As it was typed.
    pub typed: String,
    /// As a story that the person may read has it.
    pub meant: String,
}

/// Finds stories of this server: published ones, and for those who review all, by their latest words.
///
/// # Errors
/// A refusal when nothing is asked for, too much, or days that are the wrong way round.
pub async fn search(db: &PgPool, actor: &Actor, query: &Query) -> Result<Found> {
    let wanted = Wanted::parse(&query.words)?;
    let span = Span::new(query.from, query.to, actor.timezone)?;
    if reads_all(actor) {
        store::catch_up(db, actor).await?;
    }
    let understood = store::understand(db, actor, &wanted).await?;
    let (tsquery, corrected) = compose(&wanted, &understood)?;
    let candidates = store::Candidates { tsquery: &tsquery, query, span, reads_all: reads_all(actor) };
    let (stories, is_more) = store::search(db, actor, &candidates).await?;
    let last = (stories.total - 1).max(0) / super::PAGE;
    Ok(Found { page: query.page.clamp(0, last), stories, is_more, corrected })
}

/// Puts together what Postgres made of each term, with what was meant beside what was typed.
fn compose(wanted: &Wanted, understood: &[store::Understood]) -> Result<(String, Vec<Correction>)> {
    let mut corrected = Vec::new();
    let mut alternatives = Vec::new();
    let mut understood = understood.iter();
    for all in &wanted.alternatives {
        let mut parts = Vec::new();
        let mut weak = Vec::new();
        for (term, understood) in all.iter().zip(understood.by_ref()) {
            let either = either(&understood.english, &understood.spanish);
            let Some(mut part) = either else { continue };
            if let Some(place) = spelling::meant(&understood.plain, understood.near.iter().map(String::as_str)) {
                let (english, spanish) = (&understood.near_english[place], &understood.near_spanish[place]);
                part = self::either(&part, &self::either(english, spanish).unwrap_or_default()).unwrap_or(part);
                let meant = understood.near_written[place].clone();
                corrected.push(Correction { typed: term.text.clone(), meant });
            }
            if term.is_excluded {
                parts.push((true, format!("!{part}")));
            } else if understood.english.is_empty() || understood.spanish.is_empty() {
                // "los" says nothing in Spanish and "the" nothing in English: they count only where nothing else does.
                weak.push((false, part));
            } else {
                parts.push((false, part));
            }
        }
        if parts.iter().all(|(is_excluded, _)| *is_excluded) {
            if weak.is_empty() {
                continue;
            }
            parts.append(&mut weak);
        }
        let parts: Vec<_> = parts.into_iter().map(|(_, part)| part).collect();
        alternatives.push(format!("({})", parts.join(" & ")));
    }
    if alternatives.is_empty() {
        return Err(Refusal::new("search-nothing-to-find").into());
    }
    Ok((alternatives.join(" | "), corrected))
}

/// What matches one or the other, of queries as Postgres writes them; nothing when both are empty.
fn either(one: &str, other: &str) -> Option<String> {
    match (one.is_empty(), other.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!("({one})")),
        (true, false) => Some(format!("({other})")),
        (false, false) if one == other => Some(format!("({one})")),
        (false, false) => Some(format!("({one} | {other})")),
    }
}

/// A span of time, from its beginning up to and without its end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub(super) since: Option<DateTime<Utc>>,
    pub(super) before: Option<DateTime<Utc>>,
}

impl Span {
    /// Whole days in a zone, both included.
    ///
    /// # Errors
    /// A refusal when the first comes after the last.
    pub(super) fn new(from: Option<NaiveDate>, to: Option<NaiveDate>, zone: Tz) -> Result<Self, Refusal> {
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            return Err(Refusal::new("search-days-reversed"));
        }
        let before = to.and_then(|to| to.succ_opt());
        Ok(Self { since: from.map(|day| beginning(day, zone)), before: before.map(|day| beginning(day, zone)) })
    }
}

/// When a day begins: after midnight where the clock skips it.
fn beginning(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    // Zones have skipped up to a whole day; by quarters of an hour, the first that exists.
    let begins = (0..=96)
        .find_map(|quarter| zone.from_local_datetime(&(midnight + TimeDelta::minutes(15 * quarter))).earliest());
    begins.map_or_else(|| midnight.and_utc(), |begins| begins.to_utc())
}

/// Keeps a search that has more than one page, so that its buttons work for as long as its message stands.
///
/// # Errors
/// When the database does not take it.
pub async fn remember(db: &PgPool, actor: &Actor, query: &Query, now: DateTime<Utc>) -> Result<StorySearchId> {
    store::insert_search(db, actor, query, now).await
}

/// A search that was kept, turned to a page.
///
/// # Errors
/// A refusal when this person has no such search in this server.
pub async fn recall(db: &PgPool, actor: &Actor, id: StorySearchId, page: i64) -> Result<Query> {
    store::search_by_id(db, actor, id, page).await?.ok_or_else(|| Refusal::new("control-stale").into())
}

/// Which stories are suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Any that the person may read.
    Show,
    /// Their own which can still be edited.
    Edit,
    /// Their own, and for coordinators every one, that is not withdrawn.
    Withdraw,
    /// Those a release can be recorded for; for reviewers and coordinators.
    Release,
    /// Those with a release that stands; for reviewers and coordinators.
    Revoke,
}

/// A story that is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its short number.
    pub number: i32,
    /// Its title, as the person may read it.
    pub title: String,
}

/// Stories to choose from while a number or words of a title are typed: at most 25, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn suggest(
    db: &PgPool,
    actor: &Actor,
    typed: &str,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Vec<Suggestion>> {
    store::catch_up(db, actor).await?;
    store::suggest(db, actor, &Partial::new(typed), purpose, now).await
}

/// Communities whose name begins with what is typed, of stories that the person may read: at most 25.
///
/// # Errors
/// When the database does not answer.
pub async fn suggest_communities(db: &PgPool, actor: &Actor, typed: &str) -> Result<Vec<String>> {
    store::catch_up(db, actor).await?;
    store::suggest_communities(db, actor, typed.trim()).await
}

/// What was typed so far of a number or a title.
#[derive(Debug, Default, PartialEq, Eq)]
struct Partial {
    /// Numbers that begin so, as ranges.
    lowest: Vec<i32>,
    highest: Vec<i32>,
    /// Words of the title, the last one perhaps not finished.
    words: Vec<String>,
}

impl Partial {
    fn new(typed: &str) -> Self {
        let typed = typed.trim();
        let digits = typed.strip_prefix(['S', 's']).map_or(typed, |rest| rest.trim_start_matches(['-', ' ']));
        let mut partial = Self::default();
        if let Ok(number) = digits.parse::<i32>()
            && number > 0
        {
            let (mut low, mut highest) = (Some(number), number);
            while let Some(lowest) = low {
                partial.lowest.push(lowest);
                partial.highest.push(highest);
                low = lowest.checked_mul(10);
                highest = highest.saturating_mul(10).saturating_add(9);
            }
        }
        partial.words = typed
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .take(8)
            .collect();
        partial
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_begins_where_the_person_is() {
        let span = Span::new(Some(day("2026-03-08")), Some(day("2026-03-08")), Tz::America__New_York).unwrap();
        let length = span.before.unwrap() - span.since.unwrap();
        assert_eq!(length, TimeDelta::hours(23), "the day the clock goes forward");
    }

    #[test]
    fn a_day_without_a_midnight_begins_when_the_clock_does() {
        let begins = beginning(day("2018-11-04"), Tz::America__Sao_Paulo);
        assert_eq!(begins.with_timezone(&Tz::America__Sao_Paulo).time(), NaiveTime::from_hms_opt(1, 0, 0).unwrap());
    }

    #[test]
    fn days_the_wrong_way_round_are_refused() {
        let refused = Span::new(Some(day("2026-03-09")), Some(day("2026-03-08")), Tz::UTC).unwrap_err();
        assert_eq!(refused.key, "search-days-reversed");
    }

    proptest! {
        #[test]
        fn a_number_is_found_by_how_it_begins(number in 1..i32::MAX, digits in 1..10_usize) {
            let written = number.to_string();
            let typed = &written[..digits.min(written.len())];
            for typed in [typed.to_owned(), format!("S-{typed}"), format!("s{typed}")] {
                let partial = Partial::new(&typed);
                let is_in = |number: i32| partial.lowest.iter().zip(&partial.highest).any(|(low, high)| (*low..=*high).contains(&number));
                prop_assert!(is_in(number));
                prop_assert_eq!(is_in(number / 10 + 1), (number / 10 + 1).to_string().starts_with(&written[..digits.min(written.len())]));
            }
        }
    }
}
