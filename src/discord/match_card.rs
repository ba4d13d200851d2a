//! What people see of communities, coaches and matches: cards, and scores in words.

use super::{
    exchange_card,
    text::{self, limits},
};
use crate::{
    coaching::{Match, Origin, coaches::Coach},
    communities::Community,
    error::Argument,
    field::{Practice, Set, Word},
    language::Language,
    locales,
    matching::{Obstacle, Reason, Score, Weight, reasons},
};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateEmbedFooter};

fn name(language: Language, key: &str) -> String {
    locales::text(language, key, &[])
}

/// A community: what it is, what it needs.
pub fn community(it: &Community, language: Language) -> CreateEmbed {
    let needs: Vec<String> = it.needs.iter().map(|need| format!("• {}", name(language, need.text_key()))).collect();
    let mut embed = CreateEmbed::new()
        .title(text::shorten(&text::escape(&it.name), limits::EMBED_TITLE))
        .footer(CreateEmbedFooter::new(it.label()))
        .field(name(language, "community-needs"), needs.join("\n"), false)
        .field(name(language, "community-state"), name(language, it.state.text_key()), true)
        .field(name(language, "community-setting"), name(language, it.setting.text_key()), true)
        .field(name(language, "community-stage"), name(language, it.stage.text_key()), true);
    if let Some(level) = it.level {
        embed = embed.field(name(language, "community-level"), name(language, level.text_key()), true);
    }
    if let Some(spoken) = it.language {
        let key = if it.language_required { "community-language-needed" } else { "community-language-preferred" };
        let arguments = [("language", Argument::from(name(language, spoken.text_key())))];
        embed = embed.field(name(language, "community-language"), locales::text(language, key, &arguments), true);
    }
    if let Some(start) = it.start {
        embed = embed.field(name(language, "community-start"), exchange_card::day_and_year(start, language), true);
    }
    if let Some(notes) = &it.notes {
        let notes = text::shorten(&text::escape(notes), limits::EMBED_FIELD_VALUE);
        embed = embed.field(name(language, "community-notes"), notes, false);
    }
    embed
}

/// Names of some terms, in the order of the field.
fn list<T: Word>(terms: Set<T>, language: Language, key: impl Fn(T) -> &'static str) -> String {
    let names: Vec<String> = terms.iter().map(|term| name(language, key(term))).collect();
    text::shorten(&names.join(", "), limits::EMBED_FIELD_VALUE)
}

/// A coach's profile, for themselves and for coordinators.
pub fn coach(it: &Coach, language: Language) -> CreateEmbed {
    let profile = &it.profile;
    let taken = [("taken", Argument::from(it.taken)), ("capacity", profile.capacity.into())];
    let home = [("state", Argument::from(name(language, profile.home.text_key())))];
    let mut embed = CreateEmbed::new()
        .title(text::shorten(&text::escape(&it.name), limits::EMBED_TITLE))
        .field(name(language, "coach-places"), locales::text(language, "coach-places-taken", &taken), true)
        .field(name(language, "coach-home"), locales::text(language, "coach-home-state", &home), true)
        .field(name(language, "coach-states"), list(profile.states, language, |it| it.text_key()), false)
        .field(name(language, "coach-strengths"), list(profile.strengths, language, Practice::text_key), false);
    let more = [
        ("coach-levels", list(profile.levels, language, |it| it.text_key())),
        ("coach-settings", list(profile.settings, language, |it| it.text_key())),
        ("coach-languages", list(profile.languages, language, |it| it.text_key())),
        ("coach-timezone", profile.timezone.map(|zone| zone.name().to_owned()).unwrap_or_default()),
        ("coach-years", profile.years.map(|years| years.to_string()).unwrap_or_default()),
    ];
    for (key, value) in more.into_iter().filter(|(_, value)| !value.is_empty()) {
        embed = embed.field(name(language, key), value, true);
    }
    if let Some(bio) = &profile.bio {
        embed = embed.description(text::shorten(&text::escape(bio), limits::EMBED_DESCRIPTION));
    }
    let key = match (it.left_at, it.paused_at) {
        (Some(_), _) => "coach-is-gone",
        (None, Some(_)) => "coach-is-paused",
        (None, None) if it.taken >= profile.capacity.into() => "coach-is-full",
        (None, None) => "coach-is-ready",
    };
    embed.field(name(language, "coach-standing"), name(language, key), false)
}

/// A fact that speaks for a pair.
#[must_use]
pub fn reason(reason: Reason, language: Language) -> String {
    let term = |key: &str, of: &'static str, term: &str| {
        let term = name(language, term);
        // Within a sentence a term of the field begins in lower case; names of states and languages do not.
        let term = if of == "practice" || of == "level" || of == "setting" { lower_first(&term) } else { term };
        locales::text(language, key, &[(of, term.into())])
    };
    match reason {
        Reason::StrongIn(practice) => term("reason-strong-in", "practice", practice.text_key()),
        Reason::HomeState(state) => term("reason-home-state", "state", state.text_key()),
        Reason::ServesState(state) => term("reason-serves-state", "state", state.text_key()),
        Reason::SameZone => name(language, "reason-same-zone"),
        Reason::NearZone => name(language, "reason-near-zone"),
        Reason::SpeaksLanguage(spoken) => term("reason-speaks", "language", spoken.text_key()),
        Reason::KnowsLevel(level) => term("reason-knows-level", "level", level.text_key()),
        Reason::KnowsSetting(setting) => term("reason-knows-setting", "setting", setting.text_key()),
        Reason::Years(years) => locales::text(language, "reason-years", &[("years", i64::from(years).into())]),
        Reason::Load { taken, capacity } => {
            let arguments = [("taken", i64::from(taken).into()), ("capacity", i64::from(capacity).into())];
            locales::text(language, "coach-places-taken", &arguments)
        }
        Reason::StoodInLastDraft => name(language, "reason-last-draft"),
    }
}

fn lower_first(term: &str) -> String {
    let mut letters = term.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What is between a coach and a community.
#[must_use]
pub fn obstacle(obstacle: Obstacle, language: Language) -> String {
    name(
        language,
        match obstacle {
            Obstacle::Paused => "obstacle-paused",
            Obstacle::Conflict => "obstacle-conflict",
            Obstacle::DeclinedBefore => "obstacle-before",
            Obstacle::Language => "obstacle-language",
            Obstacle::OutOfReach => "obstacle-out-of-reach",
            Obstacle::Full => "obstacle-full",
        },
    )
}

/// The parts of a score, each in words with its points, what the places cost that are taken, and what is left.
#[must_use]
pub fn points(score: &Score, halved: &[Weight], load: i64, language: Language) -> String {
    let points = [
        ("part-practices", Weight::Practices, score.practices),
        ("part-place", Weight::SameZone, score.place),
        ("part-language", Weight::Language, score.language),
        ("part-level", Weight::Level, score.level),
        ("part-experience", Weight::Experience, score.experience),
        ("part-setting", Weight::Setting, score.setting),
        ("part-kept", Weight::Kept, score.kept),
    ];
    let parts: Vec<String> = points
        .into_iter()
        // Only of a round, and only where it counted: everything else says what it brought, be it nothing.
        .filter(|(_, part, points)| *part != Weight::Kept || *points > 0)
        .map(|(key, part, points)| {
            let said = locales::text(language, key, &[("points", i64::from(points).into())]);
            if halved.contains(&part) { locales::text(language, "part-halved", &[("part", said.into())]) } else { said }
        })
        .collect();
    let arguments =
        [("parts", parts.join(" · ").into()), ("load", load.into()), ("fit", (i64::from(score.total()) - load).into())];
    locales::text(language, "points-sum", &arguments)
}

/// What is offered to a coach: the community, why they, and until when.
pub fn offer(matched: &Match, of: &Community, language: Language) -> CreateEmbed {
    let why: Vec<String> = reasons(&matched.basis.community, &matched.basis.coach, false)
        .into_iter()
        .filter(|it| !matches!(it, Reason::Load { .. }))
        .map(|it| format!("• {}", reason(it, language)))
        .collect();
    let why = match matched.origin {
        _ if !why.is_empty() => why.join("\n"),
        Origin::Suggested | Origin::Override => name(language, "offer-why-chosen"),
        Origin::Round | Origin::NextBest => name(language, "offer-why-free"),
    };
    community(of, language)
        .field(name(language, "offer-why-you"), text::shorten(&why, limits::EMBED_FIELD_VALUE), false)
        .footer(CreateEmbedFooter::new(format!("{} · {}", matched.label(), of.label())))
}

/// The buttons under an offer.
#[must_use]
pub fn answers(matched: &Match, language: Language) -> Vec<CreateActionRow> {
    let button = |key: &str, action: &str, style| {
        CreateButton::new(format!("match:{action}:{}", matched.id)).label(name(language, key)).style(style)
    };
    vec![CreateActionRow::Buttons(vec![
        button("button-accept", "accept", ButtonStyle::Primary),
        button("button-decline-offer", "decline", ButtonStyle::Secondary),
        button("button-ask", "ask", ButtonStyle::Secondary),
    ])]
}

/// The buttons under the question how it goes.
#[must_use]
pub fn check_in(matched: &Match, round: i32, language: Language) -> Vec<CreateActionRow> {
    // None stands out: what they say is theirs.
    let button = |key: &str, action: &str| {
        CreateButton::new(format!("match:check:{}:{round}:{action}", matched.id))
            .label(name(language, key))
            .style(ButtonStyle::Secondary)
    };
    vec![CreateActionRow::Buttons(vec![
        button("check-in-good-fit", "good"),
        button("check-in-still-deciding", "deciding"),
        button("check-in-not-a-fit", "not"),
    ])]
}
