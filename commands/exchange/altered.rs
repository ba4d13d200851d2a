//! What would be changed of an exchange, and what was: which dates, what of them, and how many people are told.

use super::{
    super::{dates, reply},
    form::Form,
    preview,
    understand::Unclear,
};
use chrono_tz::Tz;
use coalition::{
    discord::{
        exchange_card::{self, full},
        text,
    },
    error::Argument,
    exchanges::{
        Occurrence, Repeat,
        changes::{Change, Changed, Foreseen, Scope, Standing},
        drafts::Typed,
        recurrence,
    },
    ids::ExchangeDraftId,
    language::Language,
    locales,
    members::Actor,
    moment::Moment,
    notifications::Reach,
};
use poise::serenity_prelude::{ButtonStyle, CreateEmbed, CreateInteractionResponseMessage};

/// How many dates of a series are shown with their old and new time.
const DATES: usize = 3;

/// What would be changed, what is asked, or what cannot be.
pub fn drawn(
    actor: &Actor,
    occurrence: &Occurrence,
    id: ExchangeDraftId,
    typed: &Typed,
    scope: Scope,
    understood: &Result<(Change, Foreseen), Unclear>,
) -> CreateInteractionResponseMessage {
    let language = actor.language;
    let (change, foreseen) = match understood {
        Ok(understood) => understood,
        Err(unclear) => return preview::unclear(Form::Edit, actor, id, typed, unclear),
    };
    // A preview names what it was made of: what is saved is what was seen.
    let button = format!("exchange:edit-save:{id}:{}", foreseen.seen);
    let save = reply::button(language, "button-save-changes", button, ButtonStyle::Primary);
    let row = reply::buttons([save, preview::change_button(Form::Edit, language, id)]);
    let mut lines = lines(occurrence, change, foreseen, language);
    lines.extend(about_the_time(occurrence, typed, foreseen, language));
    let key = match scope.of(occurrence.repeat) {
        _ if foreseen.occurrences.is_empty() && occurrence.repeat != Repeat::Once => "exchange-change-series",
        Reach::One => "exchange-change-one",
        Reach::Following => "exchange-change-following",
        Reach::All => "exchange-change-all",
    };
    if !foreseen.occurrences.is_empty() {
        lines.extend(of_series(occurrence, change, language));
    }
    let starts_at = foreseen.starts_at().unwrap_or(occurrence.starts_at);
    let said = which(language, key, occurrence, full(starts_at), foreseen.occurrences.len());
    let told = locales::text(language, "exchange-will-be-told", &[("told", foreseen.told.into())]);
    let said = format!("{} {said} {told}", locales::text(language, "exchange-change-preview", &[]));
    let body = text::shorten(&lines.join("\n"), text::limits::EMBED_DESCRIPTION);
    let embed = CreateEmbed::new().title(text::escape(&occurrence.theme)).description(body);
    reply::private().content(said).embeds(vec![embed]).components(vec![row])
}

/// What was changed, and how many people are told.
pub fn saved(done: &Changed, scope: Scope, change: &Change, language: Language) -> String {
    let key = match scope.of(done.occurrence.repeat) {
        _ if done.count == 0 && done.occurrence.repeat != Repeat::Once => "exchange-changed-series",
        Reach::One => "exchange-changed-one",
        Reach::Following => "exchange-changed-following",
        Reach::All => "exchange-changed-all",
    };
    let mut said = done_and_told(language, key, done);
    if done.count > 0
        && let Some(whole) = of_series(&done.occurrence, change, language)
    {
        said = format!("{said} {whole}");
    }
    said
}

/// What is changed for the whole series, whatever dates were named.
fn of_series(occurrence: &Occurrence, change: &Change, language: Language) -> Option<String> {
    let is_wider = change.is_of_series() && occurrence.repeat != Repeat::Once;
    is_wider.then(|| locales::text(language, "exchange-change-whole", &[]))
}

/// What was cancelled, and how many people are told.
pub fn cancelled(done: &Changed, scope: Scope, language: Language) -> String {
    let key = match scope.of(done.occurrence.repeat) {
        Reach::One => "exchange-cancelled-one",
        Reach::Following => "exchange-cancelled-following",
        Reach::All => "exchange-cancelled-all",
    };
    done_and_told(language, key, done)
}

fn done_and_told(language: Language, key: &str, done: &Changed) -> String {
    let said = which(language, key, &done.occurrence, full(done.starts_at), done.count);
    format!("{said} {}", locales::text(language, "exchange-are-told", &[("told", done.told.into())]))
}

/// A text about one date of a series, or about some.
fn which(language: Language, key: &str, occurrence: &Occurrence, at: String, count: usize) -> String {
    let arguments = [
        ("exchange", Argument::from(occurrence.label())),
        ("name", occurrence.name().into()),
        ("at", at.into()),
        ("count", count.into()),
    ];
    locales::text(language, key, &arguments)
}

/// In which zone the new time was read, and what its clocks do on the days it falls on: as when it is scheduled.
fn about_the_time(occurrence: &Occurrence, typed: &Typed, foreseen: &Foreseen, language: Language) -> Vec<String> {
    let mut said = Vec::from_iter(preview::about_the_time(&typed.when, language));
    let Some((local, zone)) = typed.starts().filter(|_| !typed.when.is_empty()) else { return said };
    said.push(zone_said(zone, occurrence.timezone, language));
    let moved = foreseen.occurrences.iter().filter(|(old, new)| old.starts_at != new.starts_at);
    let own = (zone != occurrence.timezone).then(|| recurrence::moment(local, zone));
    let moments =
        own.into_iter().chain(moved.map(|(_, new)| recurrence::moment(new.starts_local, occurrence.timezone)));
    let turned = moments.filter_map(|moment: Moment| {
        let clocks = dates::about_the_clocks(&moment, language)?;
        Some(format!("- {}: {clocks}", exchange_card::day(moment.wall.date(), language)))
    });
    said.extend(turned.take(DATES));
    said
}

fn zone_said(zone: Tz, series: Tz, language: Language) -> String {
    let key = if zone == series { "exchange-change-zone" } else { "exchange-change-zone-other" };
    let said = locales::text(language, key, &[("zone", zone.name().into()), ("series", series.name().into())]);
    format!("- {said}")
}

/// What changes, a line each, with how it was.
pub fn lines(occurrence: &Occurrence, change: &Change, foreseen: &Foreseen, language: Language) -> Vec<String> {
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
    if let Some((old, new)) = foreseen.occurrences.first() {
        lines.extend(others(old, new, language).into_iter().map(|line| format!("- {line}")));
    }
    let mut said = |key: &str, value: String| lines.push(format!("- {}: {value}", locales::text(language, key, &[])));
    if let Some(cohost) = change.new_cohost() {
        let cohost = Some(cohost).filter(|cohost| *cohost != occurrence.host);
        if cohost != occurrence.cohost {
            let nobody = || locales::text(language, "exchange-cohost-none", &[]);
            said("exchange-cohost", cohost.map_or_else(nobody, |cohost| format!("<@{cohost}>")));
        }
    }
    if let Some(reminders) = change.new_reminders().filter(|reminders| *reminders != occurrence.reminders) {
        said("exchange-reminders", exchange_card::reminders(reminders, language));
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
