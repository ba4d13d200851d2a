//! `/network digest`: a network's month, read and edited by its lead before it is sent.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    choices::NetworkChoice,
    forms::check,
};
use coalition::{
    discord::{digest as words, text},
    error::{Error, Result},
    ids::DigestId,
    locales,
    members::Actor,
    networks::digests::{self, Digest, WORDS_MAX},
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateEmbed, CreateInputText, CreateModal, InputTextStyle,
};

/// Read, edit and send the digest of a network that I lead
#[poise::command(slash_command, category = "lead")]
pub(super) async fn digest(ctx: Context<'_>, #[description = "Which network"] network: NetworkChoice) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let digest = digests::open(&asked.data.db, &actor, network.into(), asked.data.clock.now()).await?;
    preview(&asked, &actor, digest).await
}

/// The digest as it would stand: written anew, unless its lead has edited it.
async fn preview(asked: &Asked<'_>, actor: &Actor, digest: Digest) -> Result<()> {
    let shown = match &digest.words {
        Some(edited) if digest.is_edited => edited.clone(),
        _ => {
            let now = asked.data.clock.now();
            let written = words::compose(&asked.data.db, &digest, actor.timezone, actor.guild_language, now).await?;
            digests::keep(&asked.data.db, digest.id, &written, false).await?;
            written
        }
    };
    let id = |action: &str| format!("network:digest-{action}:{}", digest.id);
    let embed = CreateEmbed::new()
        .title(text::shorten(&words::head(&digest, actor.guild_language).replace("**", ""), text::limits::EMBED_TITLE))
        .description(text::shorten(&shown, text::limits::EMBED_DESCRIPTION));
    let row = reply::buttons([
        reply::button(actor.language, "button-send", id("send"), ButtonStyle::Primary),
        reply::button(actor.language, "button-edit", id("edit"), ButtonStyle::Secondary),
    ]);
    let said = locales::text(actor.language, "digest-preview", &[]);
    let message = reply::private().content(said).embeds(vec![embed]).components(vec![row]);
    // The reminder in the leads' channel stays as it is; one's own preview changes in place.
    if asked.is_on_private_message() || asked.is_form_on_message() {
        reply::update(asked, message).await
    } else {
        reply::send(asked, message).await
    }
}

/// Its buttons, and the form that comes back.
pub async fn pressed(asked: &Asked<'_>, action: &str, id: &str) -> Result<()> {
    let id: DigestId = id.parse().map_err(|_| stale())?;
    match action {
        "digest" => {
            let actor = access::member(asked).await?;
            let digest = digests::find(&asked.data.db, &actor, id).await?;
            preview(asked, &actor, digest).await
        }
        "digest-edit" => {
            let actor = access::member(asked).await?;
            let digest = digests::find(&asked.data.db, &actor, id).await?;
            let label = locales::text(actor.language, "form-digest", &[]);
            let most = u16::try_from(WORDS_MAX).unwrap_or(u16::MAX);
            let mut input =
                CreateInputText::new(InputTextStyle::Paragraph, label, "digest").max_length(most).min_length(1);
            if let Some(words) = digest.words.filter(|words| !words.is_empty()) {
                input = input.value(text::shorten(&words, WORDS_MAX));
            }
            let title = locales::text(actor.language, "form-digest-title", &[]);
            let modal = CreateModal::new(format!("network:digest-words:{id}"), title);
            reply::open(asked, modal.components(vec![CreateActionRow::InputText(input)])).await
        }
        "digest-words" => {
            let typed = text::shorten(&text::clean(asked.field("digest").unwrap_or_default()), WORDS_MAX);
            let kept = async {
                let actor = access::member(asked).await?;
                let words = check(&typed)?;
                let digest = digests::find(&asked.data.db, &actor, id).await?;
                digests::keep(&asked.data.db, id, words, true).await?;
                let digest = Digest { words: Some(words.to_owned()), is_edited: true, ..digest };
                Ok::<(Actor, Digest), Error>((actor, digest))
            };
            match kept.await {
                Ok((actor, digest)) => preview(asked, &actor, digest).await,
                Err(error) => reply::hand_back(asked, &[("digest", &typed)], &error).await,
            }
        }
        _ => {
            let actor = access::member(asked).await?;
            digests::send(&asked.data.db, &actor, id, asked.data.clock.now()).await?;
            asked.data.wake();
            let said = locales::text(actor.language, "digest-sent", &[]);
            reply::update(asked, reply::private().content(said).components(Vec::new())).await
        }
    }
}
