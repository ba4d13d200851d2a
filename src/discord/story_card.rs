//! What people see of a story: the card that reviewers decide on, and the copy that everybody reads.

use super::text::{self, limits};
use crate::{
    error::Argument,
    language::Language,
    locales,
    stories::{People, State, Story, Words},
};
use chrono::{DateTime, Utc};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateEmbedFooter};

/// Room for one piece of a story: facts and notes take up to 2,800 of the 6,000 characters of a message's embeds.
const PIECE: usize = 3000;
/// Room for each note beside it.
const NOTE: usize = 700;

/// One message of ours.
#[derive(Clone, Debug)]
pub struct Card {
    /// What it shows.
    pub embed: CreateEmbed,
    /// Its buttons.
    pub components: Vec<CreateActionRow>,
}

/// The card in `#story-review`: everything a reviewer needs, and the buttons while it waits.
#[must_use]
pub fn review(story: &Story, language: Language, now: DateTime<Utc>) -> Vec<Card> {
    if story.state == State::Withdrawn {
        // What was taken back is not to be read on here either.
        let embed = CreateEmbed::new().footer(CreateEmbedFooter::new(footer(story, 0, 1)));
        return vec![Card { embed: notes(embed, story, language, now), components: Vec::new() }];
    }
    let mut cards = pages(story, &story.words, language, true);
    let last = cards.len() - 1;
    cards[last].embed = notes(cards[last].embed.clone(), story, language, now);
    if story.state == State::InReview {
        let id = |action: &str| format!("story:{action}:{}:{}", story.id, story.revision);
        let button = |key: &str, action: &str, style| {
            CreateButton::new(id(action)).label(locales::text(language, key, &[])).style(style)
        };
        cards[last].components = vec![CreateActionRow::Buttons(vec![
            button("button-publish", "publish", ButtonStyle::Primary),
            button("button-return", "return", ButtonStyle::Secondary),
            button("button-decline", "decline", ButtonStyle::Secondary),
        ])];
    }
    cards
}

/// The published copy: the whole story, over several messages where it is long.
#[must_use]
pub fn published(story: &Story, words: &Words, language: Language) -> Vec<Card> {
    pages(story, words, language, false)
}

/// The latest words, for someone who may read them; with where it stands.
#[must_use]
pub fn shown(story: &Story, words: &Words, language: Language, now: DateTime<Utc>, for_staff: bool) -> Vec<Card> {
    let mut cards = pages(story, words, language, for_staff);
    if for_staff {
        let last = cards.len() - 1;
        cards[last].embed = notes(cards[last].embed.clone(), story, language, now);
    }
    cards
}

/// The text of a card, over as many embeds of one message each as it takes.
fn pages(story: &Story, words: &Words, language: Language, for_staff: bool) -> Vec<Card> {
    let mut pieces = text::split(&text::escape(&words.story), PIECE);
    if pieces.is_empty() {
        pieces.push(String::new());
    }
    let changed = (!words.change.is_empty()).then(|| {
        let heading = locales::text(language, "story-changed", &[]);
        format!("\n\n**{heading}**\n{}", text::escape(&words.change))
    });
    if let Some(changed) = changed {
        let last = pieces.len() - 1;
        if text::length(&pieces[last]) + text::length(&changed) <= PIECE {
            pieces[last].push_str(&changed);
        } else {
            pieces.push(changed.trim_start().to_owned());
        }
    }
    let total = pieces.len();
    let parts = pieces.into_iter().enumerate().map(|(index, piece)| {
        let mut embed =
            CreateEmbed::new().description(piece).footer(CreateEmbedFooter::new(footer(story, index, total)));
        if index == 0 {
            let title = text::shorten(&text::escape(&words.title), limits::EMBED_TITLE);
            embed = facts(embed.title(title), story, words, language, for_staff);
        }
        Card { embed, components: Vec::new() }
    });
    parts.collect()
}

/// `S-12`, and which part of how many. The sender finds its own message again by this line.
#[must_use]
pub fn footer(story: &Story, index: usize, total: usize) -> String {
    if total == 1 { story.label() } else { format!("{} · {}/{total}", story.label(), index + 1) }
}

fn facts(embed: CreateEmbed, story: &Story, words: &Words, language: Language, for_staff: bool) -> CreateEmbed {
    let name = |key: &str| locales::text(language, key, &[]);
    let mut embed = embed.field(name("story-medium"), name(story.medium.text_key()), true).field(
        name("story-indicator"),
        name(story.indicator.text_key()),
        true,
    );
    let places = [("story-community", &story.community), ("story-school", &story.school)];
    for (key, place) in places.into_iter().filter_map(|(key, place)| Some((key, place.as_ref()?))) {
        embed = embed.field(name(key), text::escape(place), true);
    }
    // Not for those who decide either: who is named to them and to nobody else would be known as young.
    if story.is_byline_shown {
        embed = embed.field(name("story-author"), text::escape(&story.author_name), true);
    } else {
        embed = embed.field(name("story-author"), name("story-author-unnamed"), true);
    }
    if let Some(link) = &words.link {
        embed = embed.field(name("story-link"), link, false);
    }
    if for_staff {
        embed = embed.field(name("story-people"), name(story.people.text_key()), false);
    }
    embed
}

/// What only those who decide read: where it stands, what consent there is, what became of the file.
fn notes(embed: CreateEmbed, story: &Story, language: Language, now: DateTime<Utc>) -> CreateEmbed {
    let mut embed = embed.field(locales::text(language, "story-state", &[]), state(story, language), false);
    let consent = if story.state == State::Withdrawn { String::new() } else { consent(story, language, now) };
    if !consent.is_empty() {
        embed = embed.field(locales::text(language, "story-consent", &[]), consent, false);
    }
    if let Some(file) = story.file.as_ref().filter(|_| story.state != State::Withdrawn) {
        let key = match (&file.refused, file.is_kept) {
            (Some(reason), _) => reason.as_str(),
            (None, true) => "story-file-kept",
            (None, false) => "story-file-coming",
        };
        let arguments = [("name", Argument::from(text::escape(&file.name)))];
        embed =
            embed.field(locales::text(language, "story-file", &[]), locales::text(language, key, &arguments), false);
    }
    embed
}

fn state(story: &Story, language: Language) -> String {
    let mut lines = vec![locales::text(language, story.state.text_key(), &[])];
    if story.published.is_some() && story.state != State::Published {
        lines.push(locales::text(language, "story-old-copy-stands", &[]));
    }
    // A decision that no longer says where the story stands would only mislead.
    let decided = matches!(story.state, State::Published | State::Returned | State::Declined);
    if let Some(review) = story.review.as_ref().filter(|_| decided) {
        let reviewer = format!("<@{}>", review.reviewer);
        let at = format!("<t:{}:f>", review.at.timestamp());
        lines.push(locales::text(language, "story-decided-by", &[("reviewer", reviewer.into()), ("at", at.into())]));
        if let Some(note) = &review.note {
            lines.push(text::quote(note));
        }
    }
    text::shorten(&lines.join("\n"), NOTE)
}

fn consent(story: &Story, language: Language, now: DateTime<Utc>) -> String {
    let mut lines: Vec<String> = Vec::new();
    if !story.may_be_shown(now) {
        let key =
            if story.people == People::YoungPeople { "story-needs-guardian-release" } else { "story-release-ended" };
        lines.push(locales::text(language, key, &[("story", story.label().into())]));
    }
    lines.extend(story.releases.iter().take(5).map(|release| {
        let arguments = [
            ("kind", locales::text(language, release.consent.kind.text_key(), &[]).into()),
            ("scope", locales::text(language, release.scope.text_key(), &[]).into()),
            // The last day it holds ends with the moment before, which is the day after farther east: with its hour.
            ("until", format!("<t:{}:f>", release.consent.until.timestamp() - 1).into()),
        ];
        let key = match release.consent.revoked_at {
            Some(_) => "story-release-revoked",
            None if release.consent.until <= now => "story-release-over",
            None => "story-release-stands",
        };
        let mut line = locales::text(language, key, &arguments);
        if release.paper.is_some() {
            line.push_str(" · ");
            line.push_str(&locales::text(language, "story-release-paper", &[]));
        }
        line
    }));
    text::shorten(&lines.join("\n"), NOTE)
}
