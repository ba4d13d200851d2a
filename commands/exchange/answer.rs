//! **Going**, **Maybe**, **Can't go**: answered privately; who comes says with how many, and which voices they bring.

use super::super::{access, asked::Asked, reply, route::stale};
use coalition::{
    discord::{exchange_card::full, text},
    error::{Refusal, Result},
    exchanges::{
        self, Answer, Voice,
        answers::{self, Given, SEATS_MAX, Team},
    },
    ids::{MemberId, OccurrenceId},
    language::Language,
    locales,
    members::Actor,
};
use poise::serenity_prelude::{
    CreateActionRow, CreateInteractionResponseMessage, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};

/// A press under an announcement, or a choice in a menu of the answer to one.
pub(super) async fn route(asked: &Asked<'_>, action: &str, id: OccurrenceId) -> Result<()> {
    let actor = answering(asked, id).await?;
    let (db, now) = (&asked.data.db, asked.data.clock.now());
    let given = match action {
        "seats" => {
            let seats = asked.chosen().first().and_then(|seats| seats.parse().ok()).ok_or_else(stale)?;
            answers::set_team(db, &actor, id, &Team { seats: Some(seats), voices: None }, now).await?
        }
        "voices" => {
            let is_chosen = |voice: &Voice| asked.chosen().iter().any(|chosen| chosen == voice.key());
            let voices = Voice::ALL.iter().copied().filter(is_chosen).collect();
            answers::set_team(db, &actor, id, &Team { seats: None, voices: Some(voices) }, now).await?
        }
        "going" | "own-going" => answers::answer(db, &actor, id, Answer::Going, now).await?,
        "maybe" | "own-maybe" => answers::answer(db, &actor, id, Answer::Maybe, now).await?,
        _ => answers::answer(db, &actor, id, Answer::Cannot, now).await?,
    };
    asked.data.wake();
    let message = answered(id, &given, actor.language);
    // The menus stand in the answer, which is private already and changes in place; the buttons stand under the announcement.
    if matches!(action, "seats" | "voices") {
        reply::update(asked, message).await
    } else {
        reply::send(asked, message).await
    }
}

/// A press under what one person was told, perhaps in a thread where somebody else reads it too.
pub(super) async fn own(asked: &Asked<'_>, action: &str, id: OccurrenceId, whose: MemberId) -> Result<()> {
    if asked.user() != whose {
        return Err(Refusal::new("answer-not-yours").into());
    }
    route(asked, action, id).await
}

/// Who answers, in the server or in a direct message.
async fn answering(asked: &Asked<'_>, id: OccurrenceId) -> Result<Actor> {
    let guild = async { Ok(exchanges::view(&asked.data.db, id).await?.ok_or_else(stale)?.guild) };
    access::member_wherever(asked, guild).await
}

/// What somebody has answered, and the menus to say more.
fn answered(id: OccurrenceId, given: &Given, language: Language) -> CreateInteractionResponseMessage {
    let key = match (given.answer, given.place) {
        (Answer::Going, None) => "answered-going",
        (Answer::Going, Some(_)) => "answered-waiting",
        (Answer::Maybe, _) => "answered-maybe",
        (Answer::Cannot, _) => "answered-cannot",
    };
    let arguments = [
        ("exchange", exchanges::label(given.number).into()),
        ("theme", text::escape(&given.theme).into()),
        ("at", full(given.starts_at).into()),
        ("seats", i32::from(given.seats).into()),
        ("place", given.place.unwrap_or_default().into()),
    ];
    let message = reply::private().content(locales::text(language, key, &arguments));
    if given.answer != Answer::Going {
        return message.components(Vec::new());
    }
    message.components(vec![
        CreateActionRow::SelectMenu(seats(id, given, language)),
        CreateActionRow::SelectMenu(voices(id, given, language)),
    ])
}

fn seats(id: OccurrenceId, given: &Given, language: Language) -> CreateSelectMenu {
    let options = (1..=SEATS_MAX).map(|seats| {
        let label = locales::text(language, "answer-seats", &[("seats", i32::from(seats).into())]);
        CreateSelectMenuOption::new(label, seats.to_string()).default_selection(seats == given.seats)
    });
    let kind = CreateSelectMenuKind::String { options: options.collect() };
    CreateSelectMenu::new(format!("exchange:seats:{id}"), kind).placeholder(locales::text(
        language,
        "answer-seats-ask",
        &[],
    ))
}

fn voices(id: OccurrenceId, given: &Given, language: Language) -> CreateSelectMenu {
    let options: Vec<_> = Voice::ALL
        .iter()
        .map(|voice| {
            let label = locales::text(language, voice.text_key(), &[]);
            CreateSelectMenuOption::new(label, voice.key()).default_selection(given.voices.contains(voice))
        })
        .collect();
    let most = u8::try_from(options.len()).unwrap_or(u8::MAX);
    CreateSelectMenu::new(format!("exchange:voices:{id}"), CreateSelectMenuKind::String { options })
        .placeholder(locales::text(language, "answer-voices-ask", &[]))
        .min_values(0)
        .max_values(most)
}
