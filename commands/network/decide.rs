//! What leads decide: the card's buttons, the form that asks why, and a permission that is renewed.

use super::super::{access, asked::Asked, reply, route::stale, terms};
use coalition::{
    discord::{network_card, text},
    error::{Refusal, Result},
    ids::{MemberId, RequestId},
    locales,
    members::Actor,
    networks::{
        membership::{
            Decision, RequestState,
            requests::{self, WORDS_MAX},
        },
        youth,
    },
};
use poise::serenity_prelude::{CreateActionRow, CreateInputText, CreateModal, InputTextStyle};

/// A press on a card, or the note that came back.
pub async fn pressed(asked: &Asked<'_>, action: &str, request: &str) -> Result<()> {
    let request: RequestId = request.parse().map_err(|_| stale())?;
    match action {
        "approve" => decide(asked, &access::member(asked).await?, request, &Decision::Approve).await,
        "approve-permission" => {
            decide(asked, &access::member(asked).await?, request, &Decision::ApprovePermissionOnFile).await
        }
        "decline" => ask_why(asked, request).await,
        _ => {
            let note = text::clean(asked.field("decline-note").unwrap_or_default());
            let declined = async {
                let actor = access::member(asked).await?;
                if note.is_empty() {
                    return Err(Refusal::new("decline-note-missing").into());
                }
                terms::can_be_kept(&note)?;
                let note = text::shorten(&note, WORDS_MAX);
                decide(asked, &actor, request, &Decision::Decline { note }).await
            };
            match declined.await {
                Err(error) => reply::hand_back(asked, &[("decline-note", &note)], &error).await,
                done => done,
            }
        }
    }
}

async fn ask_why(asked: &Asked<'_>, id: RequestId) -> Result<()> {
    let actor = access::member(asked).await?;
    // Said before anybody writes a note for nothing; asked again when the note comes back.
    let request = requests::find(&asked.data.db, &actor, id).await?;
    if request.member == actor.member {
        return Err(Refusal::new("request-own").into());
    }
    if request.state != RequestState::Waiting {
        return Err(Refusal::new("request-decided").into());
    }
    let label = locales::text(actor.language, "form-decline-note", &[]);
    let most = u16::try_from(WORDS_MAX).unwrap_or(u16::MAX);
    let input = CreateInputText::new(InputTextStyle::Paragraph, label, "decline-note").max_length(most).min_length(1);
    let title = locales::text(actor.language, "form-decline-request-title", &[]);
    let modal = CreateModal::new(format!("network:decline-note:{id}"), title);
    reply::open(asked, modal.components(vec![CreateActionRow::InputText(input)])).await
}

/// Decides, and shows the card as it stands now in place of the one that was pressed.
async fn decide(asked: &Asked<'_>, actor: &Actor, id: RequestId, decision: &Decision) -> Result<()> {
    requests::decide(&asked.data.db, actor, id, decision, asked.data.clock.now()).await?;
    let request = requests::find(&asked.data.db, actor, id).await?;
    if request.may_be_young() {
        // What they were offered as a coach goes to somebody else.
        asked.data.due().await;
    }
    asked.data.wake();
    let card = network_card::request(&request, actor.guild_language);
    reply::update(asked, reply::public().embeds(vec![card.embed]).components(card.components)).await
}

/// A request was chosen in the list: its card, for this person alone.
pub async fn chosen(asked: &Asked<'_>) -> Result<()> {
    let id: RequestId = asked.chosen().first().and_then(|id| id.parse().ok()).ok_or_else(stale)?;
    let actor = access::member(asked).await?;
    let request = requests::find(&asked.data.db, &actor, id).await?;
    let card = network_card::request(&request, actor.language);
    reply::send(asked, reply::private().embed(card.embed).components(card.components)).await
}

/// A lead has the renewed permission on file.
pub async fn renew(asked: &Asked<'_>, member: &str) -> Result<()> {
    let member: MemberId = member.parse::<u64>().map(MemberId::new).map_err(|_| stale())?;
    let actor = access::member(asked).await?;
    let now = asked.data.clock.now();
    youth::renew(&asked.data.db, &actor, member, now).await?;
    let (who, lead) = (format!("<@{member}>"), format!("<@{}>", actor.member));
    let arguments =
        [("member", who.into()), ("lead", lead.into()), ("at", format!("<t:{}:D>", now.timestamp()).into())];
    let said = locales::text(actor.guild_language, "safeguarding-renewed", &arguments);
    reply::update(asked, reply::public().content(said).components(Vec::new())).await
}
