//! What a draft that began with its words still needs: how it is told, which indicator it moved, whom readers could identify.

use super::super::{access, asked::Asked, reply, route::stale};
use coalition::{
    discord::text::{self, limits},
    error::{Refusal, Result},
    ids::StoryDraftId,
    language::Language,
    locales,
    members::Actor,
    stories::{self, Chosen, Indicator, Kept, Medium, People},
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateInteractionResponseMessage, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption,
};

/// The three menus, and below them the form, which opens once everything is chosen.
///
/// # Errors
/// A refusal when the draft was handed in already.
pub fn menus(actor: &Actor, kept: &Kept) -> Result<CreateInteractionResponseMessage> {
    if kept.became.is_some() {
        return Err(Refusal::new("draft-handed-in").into());
    }
    let (language, id) = (actor.language, kept.id);
    let rows = vec![
        menu(language, id, "indicator", Indicator::ALL, kept.indicator, Indicator::text_key),
        menu(language, id, "people", People::ALL, kept.people, People::text_key),
        menu(language, id, "medium", Medium::ALL, kept.medium, Medium::text_key),
        reply::buttons([reply::button(
            language,
            "button-write-story",
            format!("story:correct:{id}"),
            ButtonStyle::Primary,
        )
        .disabled(!kept.is_chosen())]),
    ];
    let said = locales::text(language, "draft-choose", &[("title", text::escape(&kept.title).into())]);
    Ok(reply::private().content(said).components(rows))
}

fn menu<T: Copy + PartialEq>(
    language: Language,
    id: StoryDraftId,
    name: &str,
    all: &[T],
    chosen: Option<T>,
    text_key: fn(T) -> &'static str,
) -> CreateActionRow {
    let options = all.iter().map(|one| {
        let label = text::shorten(&locales::text(language, text_key(*one), &[]), limits::CHOICE_NAME);
        CreateSelectMenuOption::new(label, text_key(*one)).default_selection(chosen == Some(*one))
    });
    let menu = CreateSelectMenu::new(
        format!("story:choose-{name}:{id}"),
        CreateSelectMenuKind::String { options: options.collect() },
    );
    CreateActionRow::SelectMenu(menu.placeholder(locales::text(language, &format!("story-{name}"), &[])))
}

/// A choice in one of the menus.
pub async fn chosen(asked: &Asked<'_>, action: &str, id: StoryDraftId) -> Result<()> {
    let value = asked.chosen().first().ok_or_else(stale)?;
    let chosen = match action {
        "choose-indicator" => {
            Chosen { indicator: Some(named(Indicator::ALL, Indicator::text_key, value)?), ..Chosen::default() }
        }
        "choose-people" => Chosen { people: Some(named(People::ALL, People::text_key, value)?), ..Chosen::default() },
        _ => Chosen { medium: Some(named(Medium::ALL, Medium::text_key, value)?), ..Chosen::default() },
    };
    let actor = access::author_of(asked, id).await?;
    let kept = stories::choose(&asked.data.db, &actor, id, chosen).await?;
    reply::update(asked, menus(&actor, &kept)?).await
}

fn named<T: Copy>(all: &[T], text_key: fn(T) -> &'static str, value: &str) -> Result<T> {
    all.iter().copied().find(|one| text_key(*one) == value).ok_or_else(stale)
}
