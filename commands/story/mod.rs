//! `/story` — success stories: logged, reviewed, published and found again.

mod choices;
pub mod choose;
pub(super) mod days;
mod export;
mod form;
pub mod lists;
mod release;
mod review;
mod search;
mod show;

use super::{Context, access, asked::Asked, reply, route::stale, terms};
use choices::{IndicatorChoice, MediumChoice, PeopleChoice};
use coalition::{
    discord::text,
    error::{Error, Refusal, Result},
    ids::StoryDraftId,
    members::Actor,
    stories::{self, Attachment, NewDraft, Story},
};
use poise::serenity_prelude as serenity;

/// Success stories
#[poise::command(
    slash_command,
    guild_only,
    subcommand_required,
    subcommands(
        "log",
        "show::show",
        "lists::mine",
        "search::search",
        "form::edit",
        "show::withdraw",
        "lists::queue",
        "release::release",
        "release::revoke",
        "export::export"
    )
)]
#[expect(clippy::unused_async, reason = "poise wants a future; a command with subcommands is never run itself")]
pub async fn story(_: Context<'_>) -> Result<()> {
    Ok(())
}

/// Log a success story
#[poise::command(slash_command)]
#[expect(clippy::too_many_arguments, reason = "one for each option people meet")]
async fn log(
    ctx: Context<'_>,
    #[description = "How it is told"] medium: MediumChoice,
    #[description = "Which indicator it moved"] indicator: IndicatorChoice,
    #[description = "Its title, 100 characters at most"]
    #[max_length = 100]
    title: String,
    #[description = "Whom readers could identify"] people: PeopleChoice,
    #[description = "Which community"]
    #[autocomplete = "lists::complete_community"]
    #[max_length = 100]
    community: Option<String>,
    #[description = "Which school"]
    #[max_length = 100]
    school: Option<String>,
    #[description = "Where more can be read (https)"]
    #[max_length = 512]
    link: Option<String>,
    #[description = "A picture, video, recording or document, 10 MB at most"] media: Option<serenity::Attachment>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let (media, now) = (media.as_ref().map(attachment), asked.data.clock.now());
    let begun = async {
        let actor = access::member(&asked).await?;
        // The form does not ask for these again: they are judged before it opens.
        for place in [&community, &school].into_iter().flatten() {
            terms::can_be_kept(place)?;
        }
        let draft = NewDraft {
            medium: medium.into(),
            indicator: indicator.into(),
            people: Some(people.into()),
            title: text::clean_line(&title),
            community: place(community.as_deref()),
            school: place(school.as_deref()),
            link: link.as_deref().map(text::clean_line).filter(|link| !link.is_empty()),
            attachment: media.clone(),
            // A young person's name stays out of what everybody reads; who belongs to the youth network, or asks to, may
            // be one.
            is_byline_shown: !actor.may_be_young(),
        };
        let id = stories::start(&asked.data.db, &actor, &draft, now).await?;
        Ok((actor, id))
    };
    match begun.await {
        // What is wrong with the title or link is said once the words are in: with everything kept, to be corrected.
        Ok((actor, id)) => reply::open(&asked, form::tell(actor.language, id)).await?,
        Err(error @ (Error::Away(_) | Error::Refused(_))) => {
            let typed = [
                ("title", title.as_str()),
                ("community", community.as_deref().unwrap_or_default()),
                ("school", school.as_deref().unwrap_or_default()),
                ("link", link.as_deref().unwrap_or_default()),
            ];
            return reply::hand_back(&asked, &typed, &error).await;
        }
        Err(error) => return Err(error),
    }
    if media.is_some() {
        asked.data.fetch_files().await;
    }
    Ok(())
}

/// The name of a place, within its bounds.
fn place(typed: Option<&str>) -> Option<String> {
    let name = text::shorten(&text::clean_line(typed?), stories::PLACE_MAX);
    (!name.is_empty()).then_some(name)
}

fn attachment(attachment: &serenity::Attachment) -> Attachment {
    Attachment { name: text::clean_line(&attachment.filename), url: attachment.url.clone() }
}

/// Buttons and forms of stories.
pub async fn route(asked: &Asked<'_>, action: &str, arguments: &[&str]) -> Result<()> {
    let first = || arguments.first().ok_or_else(stale);
    match action {
        "tell" => form::submit(asked, draft_id(first()?)?).await,
        "go-on" => form::go_on(asked).await,
        "correct" => form::correct(asked, draft_id(first()?)?).await,
        "choose-medium" | "choose-indicator" | "choose-people" => {
            choose::chosen(asked, action, draft_id(first()?)?).await
        }
        "edit" => form::edit_pressed(asked, first()?.parse().map_err(|_| stale())?).await,
        "withdraw" | "withdraw-yes" | "withdraw-no" => {
            show::withdraw_pressed(asked, action, first()?.parse().map_err(|_| stale())?).await
        }
        "paper" => show::paper(asked, first()?.parse().map_err(|_| stale())?).await,
        "publish" | "return" | "decline" | "return-note" | "decline-note" => {
            review::pressed(asked, action, arguments).await
        }
        "mine" | "queue" => lists::turn(asked, action, first()?).await,
        "search" => search::turn(asked, arguments).await,
        _ => Err(stale()),
    }
}

fn draft_id(text: &str) -> Result<StoryDraftId> {
    text.parse().map_err(|_| stale())
}

/// The number of a story as typed or chosen: `S-12`, `s12`, `12`, or a choice's value.
fn number(typed: &str) -> Result<i32> {
    let typed = text::clean_line(typed);
    let digits = typed.trim_start_matches(['s', 'S']).trim_start_matches(['-', ' ', '‑', '–']);
    digits
        .split(|character: char| !character.is_ascii_digit())
        .next()
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| Refusal::new("story-number-not-understood").with("typed", text::escape(&typed)).into())
}

/// Who asks, and the story that they name, where it is for them to read.
async fn named(asked: &Asked<'_>, typed: &str) -> Result<(Actor, Story)> {
    let actor = access::member(asked).await?;
    let story = stories::show(&asked.data.db, &actor, number(typed)?).await?;
    Ok((actor, story))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_is_understood_as_people_write_it() {
        for typed in ["S-12", "s-12", "S12", "12", " 12 ", "S-12 · A title", "S – 12"] {
            assert_eq!(number(typed).ok(), Some(12), "{typed}");
        }
        for typed in ["", "S-", "twelve", "99999999999", "title 12"] {
            assert!(number(typed).is_err(), "{typed}");
        }
    }
}
