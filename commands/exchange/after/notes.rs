//! `/exchange notes` — what we learned and what we will try: kept as typed, then shared to the network.

use super::{
    super::super::{Context, access, asked::Asked, reply, terms},
    paragraph, past,
};
use coalition::{
    discord::text,
    error::{Refusal, Result},
    exchanges::{self, LEARNED_MAX, Notes, TypedNotes, WILL_TRY_MAX},
    ids::OccurrenceId,
    language::Language,
    locales,
    members::Actor,
};
use poise::serenity_prelude::{ButtonStyle, CreateModal};

/// Share what we learned with the network; without an exchange, from the last I came to
#[poise::command(slash_command)]
pub(in super::super) async fn notes(
    ctx: Context<'_>,
    #[description = "Which exchange, such as E-7"]
    #[autocomplete = "super::past::complete"]
    #[max_length = 100]
    exchange: Option<String>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let id = match exchange {
        Some(typed) => past::find(&asked, &actor, &typed).await?,
        None => exchanges::last_attended(&asked.data.db, &actor, asked.data.clock.now()).await?,
    };
    open(&asked, &actor, id).await
}

/// The form again, with everything that was typed.
pub async fn edit_pressed(asked: &Asked<'_>, id: OccurrenceId) -> Result<()> {
    let actor = access::member(asked).await?;
    open(asked, &actor, id).await
}

async fn open(asked: &Asked<'_>, actor: &Actor, id: OccurrenceId) -> Result<()> {
    let typed = exchanges::notes_form(&asked.data.db, actor, id, asked.data.clock.now()).await?;
    reply::open(asked, form(actor.language, id, &typed)).await
}

fn form(language: Language, id: OccurrenceId, typed: &TypedNotes) -> CreateModal {
    let title = locales::text(language, "form-notes-title", &[]);
    CreateModal::new(format!("exchange:notes:{id}"), title).components(vec![
        paragraph(language, "learned", &typed.learned, LEARNED_MAX, true),
        paragraph(language, "will-try", &typed.will_try, WILL_TRY_MAX, false),
    ])
}

/// A submitted form: kept as it is, then judged; what is refused stays, with a button that opens the form again.
pub async fn submitted(asked: &Asked<'_>, id: OccurrenceId) -> Result<()> {
    let field = |name| text::clean(asked.field(name).unwrap_or_default());
    let typed = TypedNotes { learned: field("learned"), will_try: field("will-try") };
    let now = asked.data.clock.now();
    let kept = async {
        let actor = access::member(asked).await?;
        exchanges::keep_notes(&asked.data.db, &actor, id, &typed, now).await?;
        Ok(actor)
    };
    let actor = match kept.await {
        Ok(actor) => actor,
        Err(error) => return reply::hand_back(asked, &asked.fields(), &error).await,
    };
    let notes = match parse(typed) {
        Ok(notes) => notes,
        Err(refusal) => return refused(asked, actor.language, id, &refusal).await,
    };
    let number = match exchanges::share_notes(&asked.data.db, &actor, id, &notes, now).await {
        Ok(number) => number,
        Err(error) => return reply::hand_back(asked, &asked.fields(), &error).await,
    };
    asked.data.wake();
    let said = locales::text(actor.language, "notes-shared", &[("exchange", exchanges::label(number).into())]);
    let edit = reply::button(actor.language, "button-edit", format!("exchange:notes-edit:{id}"), ButtonStyle::Primary);
    reply::send(asked, reply::private().content(said).components(vec![reply::buttons([edit])])).await
}

/// Judges what was kept: links, then lengths.
fn parse(typed: TypedNotes) -> Result<Notes, Refusal> {
    for words in [&typed.learned, &typed.will_try] {
        terms::can_be_kept(words)?;
    }
    Notes::new(typed)
}

async fn refused(asked: &Asked<'_>, language: Language, id: OccurrenceId, refusal: &Refusal) -> Result<()> {
    let said = locales::refusal(language, refusal);
    let kept = locales::text(language, "draft-kept", &[]);
    let edit = reply::button(language, "button-edit", format!("exchange:notes-edit:{id}"), ButtonStyle::Primary);
    let message = reply::private().content(format!("{said}\n{kept}")).components(vec![reply::buttons([edit])]);
    reply::send(asked, message).await
}
