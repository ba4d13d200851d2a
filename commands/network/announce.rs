//! `/network announce`: read before it is sent, and sent once.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    choices::NetworkChoice,
    forms::check,
};
use coalition::{
    discord::text,
    error::Result,
    ids::AnnouncementId,
    locales,
    members::Actor,
    networks::{
        self,
        announcements::{self, Announcement, WORDS_MAX},
        catalogue::{self, Network},
    },
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateEmbed, CreateInputText, CreateModal, InputTextStyle,
};

/// Announce something to a network that I lead
#[poise::command(slash_command, category = "lead")]
pub(super) async fn announce(
    ctx: Context<'_>,
    #[description = "Which network"] network: NetworkChoice,
    #[description = "What, 1500 characters at most; you can edit it before it is sent"]
    #[max_length = 1500]
    message: String,
    #[description = "Also to its members by direct message"] by_dm: Option<bool>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let network: &Network = network.into();
    let words = text::shorten(&text::clean(&message), WORDS_MAX);
    let drafted = async {
        let actor = access::member(&asked).await?;
        if words.trim().is_empty() {
            check(&words)?;
        }
        let now = asked.data.clock.now();
        let by_dm = by_dm.unwrap_or(false);
        let draft = announcements::draft(&asked.data.db, &actor, network, &words, by_dm, now).await?;
        Ok::<(Actor, Announcement), coalition::error::Error>((actor, draft))
    };
    match drafted.await {
        Ok((actor, draft)) => preview(&asked, &actor, &draft).await,
        Err(error) => reply::hand_back(&asked, &[("announcement", &words)], &error).await,
    }
}

/// The draft as it would stand, whom it reaches, and **Send**; or what is wrong with it, and **Edit**.
async fn preview(asked: &Asked<'_>, actor: &Actor, draft: &Announcement) -> Result<()> {
    let language = actor.language;
    let id = |action: &str| format!("network:announce-{action}:{}", draft.id);
    let edit = |style| reply::button(language, "button-edit", id("edit"), style);
    if let Err(refusal) = check(&draft.message) {
        let said = locales::refusal(language, &refusal);
        let kept = locales::text(language, "draft-kept", &[]);
        let message = reply::private().content(format!("{said}\n{kept}")).embeds(Vec::new());
        return reply::update(asked, message.components(vec![reply::buttons([edit(ButtonStyle::Primary)])])).await;
    }
    let audience = announcements::audience(&asked.data.db, draft).await?;
    let network = catalogue::find(&draft.network).ok_or_else(stale)?;
    let channel = networks::channel_of(&asked.data.db, draft.guild, network).await?;
    let channel = channel.map_or_else(|| format!("#{}", network.key), |channel| format!("<#{channel}>"));
    let key = if draft.by_dm { "announce-preview-dm" } else { "announce-preview" };
    let arguments =
        [("channel", channel.into()), ("members", audience.members.into()), ("by_dm", audience.by_dm.into())];
    let embed =
        CreateEmbed::new().description(text::shorten(&text::escape(&draft.message), text::limits::EMBED_DESCRIPTION));
    let send = reply::button(language, "button-send", id("send"), ButtonStyle::Primary);
    let row = reply::buttons([send, edit(ButtonStyle::Secondary)]);
    let message = reply::private().content(locales::text(language, key, &arguments)).embeds(vec![embed]);
    reply::update(asked, message.components(vec![row])).await
}

/// Its buttons, and the form that comes back.
pub async fn pressed(asked: &Asked<'_>, action: &str, id: &str) -> Result<()> {
    let id: AnnouncementId = id.parse().map_err(|_| stale())?;
    match action {
        "announce-edit" => {
            let actor = access::member(asked).await?;
            let draft = announcements::find(&asked.data.db, &actor, id).await?;
            let label = locales::text(actor.language, "form-announcement", &[]);
            let most = u16::try_from(WORDS_MAX).unwrap_or(u16::MAX);
            let input = CreateInputText::new(InputTextStyle::Paragraph, label, "announcement")
                .value(text::shorten(&draft.message, WORDS_MAX))
                .max_length(most)
                .min_length(1);
            let title = locales::text(actor.language, "form-announce-title", &[]);
            let modal = CreateModal::new(format!("network:announce-words:{id}"), title);
            reply::open(asked, modal.components(vec![CreateActionRow::InputText(input)])).await
        }
        "announce-words" => {
            let words = text::shorten(&text::clean(asked.field("announcement").unwrap_or_default()), WORDS_MAX);
            let changed = async {
                let actor = access::member(asked).await?;
                if words.trim().is_empty() {
                    check(&words)?;
                }
                let draft = announcements::change(&asked.data.db, &actor, id, &words).await?;
                Ok::<(Actor, Announcement), coalition::error::Error>((actor, draft))
            };
            match changed.await {
                Ok((actor, draft)) => preview(asked, &actor, &draft).await,
                Err(error) => reply::hand_back(asked, &[("announcement", &words)], &error).await,
            }
        }
        _ => {
            let actor = access::member(asked).await?;
            let draft = announcements::find(&asked.data.db, &actor, id).await?;
            check(&draft.message)?;
            let audience = announcements::send(&asked.data.db, &actor, id, asked.data.clock.now()).await?;
            asked.data.wake();
            let key = if draft.by_dm { "announce-sent-dm" } else { "announce-sent" };
            let said = locales::text(actor.language, key, &[("by_dm", audience.by_dm.into())]);
            let message = reply::private().content(said).components(Vec::new());
            reply::update(asked, message).await
        }
    }
}
