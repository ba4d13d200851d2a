//! The form "Tell the story": opened, kept before anything is judged, and opened again filled in.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale, terms},
    choices::PeopleChoice,
    choose,
};
use coalition::{
    discord::text::{self, LinkProblem, limits},
    error::{Error, Refusal, Result},
    ids::{StoryDraftId, StoryId},
    language::Language,
    locales,
    members::Actor,
    stories::{self, Changes, Draft, Kept, Story, Typed},
};
use poise::serenity_prelude::{
    self as serenity, ButtonStyle, CreateActionRow, CreateInputText, CreateModal, InputTextStyle,
};
use std::collections::HashSet;

/// The names of the form's fields; their labels are in `locales/` under `form-…`.
const FIELDS: [&str; 4] = ["title", "story", "change", "link"];

/// The empty form for a new story.
pub fn tell(language: Language, draft: StoryDraftId) -> CreateModal {
    let fields = vec![field(language, "story", ""), field(language, "change", "")];
    form(language, draft, fields)
}

/// The form with everything that was kept.
fn filled(language: Language, kept: &Kept) -> CreateModal {
    let fields = vec![
        field(language, "title", &kept.title),
        field(language, "story", &kept.story),
        field(language, "change", &kept.change),
        field(language, "link", kept.link.as_deref().unwrap_or_default()),
    ];
    form(language, kept.id, fields)
}

fn form(language: Language, draft: StoryDraftId, fields: Vec<CreateActionRow>) -> CreateModal {
    let title = locales::text(language, "form-tell-title", &[]);
    CreateModal::new(format!("story:tell:{draft}"), title).components(fields)
}

fn field(language: Language, name: &str, value: &str) -> CreateActionRow {
    let label = locales::text(language, &format!("form-{name}"), &[]);
    let (style, most, is_required) = match name {
        "title" => (InputTextStyle::Short, stories::TITLE_MAX, true),
        "story" => (InputTextStyle::Paragraph, stories::STORY_MAX, true),
        "change" => (InputTextStyle::Paragraph, stories::CHANGE_MAX, false),
        _ => (InputTextStyle::Short, limits::LINK, false),
    };
    let most = u16::try_from(most).unwrap_or(u16::MAX);
    let mut input = CreateInputText::new(style, label, name).max_length(most).required(is_required);
    if is_required {
        input = input.min_length(1);
    }
    if !value.is_empty() {
        // A value longer than the field takes would make Discord refuse the whole form.
        input = input.value(text::shorten(value, usize::from(most)));
    }
    CreateActionRow::InputText(input)
}

/// A submitted form: kept as it is, then judged; what is refused stays, with a button that opens the form again.
pub async fn submit(asked: &Asked<'_>, draft: StoryDraftId) -> Result<()> {
    let typed = |name| asked.field(name).map(text::clean);
    let line = |name| asked.field(name).map(text::clean_line);
    let words = Typed { title: line("title"), story: typed("story"), change: typed("change"), link: line("link") };
    let kept = async {
        let actor = access::author_of(asked, draft).await?;
        let kept = stories::take_in(&asked.data.db, &actor, draft, &words).await?;
        Ok((actor, kept))
    };
    let (actor, kept) = match kept.await {
        Ok(kept) => kept,
        Err(error) => return hand_back(asked, &error).await,
    };
    let now = asked.data.clock.now();
    let logged = match parse(&kept) {
        Ok(draft) => match stories::log(&asked.data.db, &actor, &kept, &draft, now).await {
            Ok(logged) => logged,
            Err(error) => return hand_back(asked, &error).await,
        },
        Err(refusals) => match stories::keep(&asked.data.db, &actor, draft, &words).await {
            Ok(_) => return refused(asked, actor.language, draft, &refusals).await,
            Err(error) => return hand_back(asked, &error).await,
        },
    };
    asked.data.wake();
    let key = match kept.story_id {
        None => "story-logged",
        Some(_) if logged.is_published => "story-edited-published",
        Some(_) if logged.is_taken_down => "story-edited-taken-down",
        Some(_) => "story-edited",
    };
    let said = locales::text(actor.language, key, &[("story", stories::label(logged.number).into())]);
    let buttons = reply::buttons([
        reply::button(actor.language, "button-edit", format!("story:edit:{}", logged.story), ButtonStyle::Primary),
        reply::button(
            actor.language,
            "button-withdraw",
            format!("story:withdraw:{}", logged.story),
            ButtonStyle::Secondary,
        ),
    ]);
    reply::update(asked, reply::private().content(said).embeds(Vec::new()).components(vec![buttons])).await
}

/// What could not be kept is shown back, so that it can be copied and sent again.
async fn hand_back(asked: &Asked<'_>, error: &Error) -> Result<()> {
    let typed: Vec<_> = FIELDS.into_iter().filter_map(|name| Some((name, asked.field(name)?))).collect();
    reply::hand_back(asked, &typed, error).await
}

/// Judges what was kept, and says everything that stands against it at once.
fn parse(kept: &Kept) -> Result<Draft, Vec<Refusal>> {
    let words = [&kept.title, &kept.story, &kept.change];
    let mut refusals: Vec<_> = words.into_iter().filter_map(|words| terms::can_be_kept(words).err()).collect();
    let link = kept.link.as_deref().map(text::https_link).transpose().unwrap_or_else(|problem| {
        refusals.push(Refusal::new(match problem {
            LinkProblem::NotHttps => "link-not-https",
            LinkProblem::Invite => "text-invite",
            LinkProblem::TooLong => "link-too-long",
            _ => "link-not-understood",
        }));
        None
    });
    let draft = Draft::new(&kept.title, &kept.story, &kept.change, link.as_deref()).map_err(|further| {
        refusals.extend(further);
    });
    // The same of two fields is said once.
    let mut seen = HashSet::new();
    refusals.retain(|refusal| seen.insert(refusal.key));
    match draft {
        Ok(draft) if refusals.is_empty() => Ok(draft),
        _ => Err(refusals),
    }
}

async fn refused(asked: &Asked<'_>, language: Language, draft: StoryDraftId, refusals: &[Refusal]) -> Result<()> {
    let mut lines: Vec<_> = refusals.iter().map(|refusal| locales::refusal(language, refusal)).collect();
    lines.push(locales::text(language, "draft-kept-story", &[]));
    let edit = reply::button(language, "button-edit", format!("story:correct:{draft}"), ButtonStyle::Primary);
    let message = reply::private().content(lines.join("\n")).components(vec![reply::buttons([edit])]);
    reply::update(asked, message).await
}

/// The button under a refusal: the form again, with everything that was typed.
pub async fn correct(asked: &Asked<'_>, draft: StoryDraftId) -> Result<()> {
    let actor = access::author_of(asked, draft).await?;
    let kept = stories::draft(&asked.data.db, &actor, draft).await?;
    reopen(asked, &actor, &kept).await
}

async fn reopen(asked: &Asked<'_>, actor: &Actor, kept: &Kept) -> Result<()> {
    if kept.became.is_some() {
        return Err(Refusal::new("draft-handed-in").into());
    }
    reply::open(asked, filled(actor.language, kept)).await
}

/// Something chosen among what was begun: the form again, or first what is still to be chosen for it.
pub async fn go_on(asked: &Asked<'_>) -> Result<()> {
    let draft = asked.chosen().first().and_then(|id| id.parse().ok()).ok_or_else(stale)?;
    let actor = access::author_of(asked, draft).await?;
    let kept = stories::draft(&asked.data.db, &actor, draft).await?;
    if kept.is_chosen() {
        reopen(asked, &actor, &kept).await
    } else {
        reply::send(asked, choose::menus(&actor, &kept)?).await
    }
}

/// Edit a story of mine; a published one goes through review again
#[poise::command(slash_command)]
pub(super) async fn edit(
    ctx: Context<'_>,
    #[description = "Its number, such as S-12"]
    #[autocomplete = "super::lists::complete_edit"]
    #[max_length = 100]
    story: String,
    #[description = "Whom readers could identify, if it was chosen wrong"] people: Option<PeopleChoice>,
    #[description = "A file in place of the one before, 10 MB at most"] media: Option<serenity::Attachment>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let (actor, story) = super::named(&asked, &story).await?;
    let changes = Changes { people: people.map(Into::into), attachment: media.as_ref().map(super::attachment) };
    open(&asked, &actor, &story, &changes).await?;
    if media.is_some() {
        asked.data.fetch_files().await;
    }
    Ok(())
}

/// The button that opens the form filled in.
pub async fn edit_pressed(asked: &Asked<'_>, story: StoryId) -> Result<()> {
    let actor = access::member(asked).await?;
    let story = stories::find(&asked.data.db, &actor, story).await?;
    open(asked, &actor, &story, &Changes::default()).await
}

async fn open(asked: &Asked<'_>, actor: &Actor, story: &Story, changes: &Changes) -> Result<()> {
    let kept = stories::start_edit(&asked.data.db, actor, story, changes, asked.data.clock.now()).await?;
    reply::open(asked, filled(actor.language, &kept)).await
}
