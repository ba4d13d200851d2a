//! `/story export`: the stories as a private file, for coordinators.

use super::{
    super::{Context, access, asked::Asked, reply},
    days,
};
use coalition::{
    error::Result,
    locales,
    stories::export::{self as table, Export, Format, Include},
};
use poise::serenity_prelude::{CreateAttachment, EditInteractionResponse};

/// How a table is written, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
pub enum FormatChoice {
    #[name = "CSV"]
    Csv,
    #[name = "Excel"]
    Excel,
}

/// Which stories are in a table, as a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, poise::ChoiceParameter)]
pub enum IncludeChoice {
    #[name = "Published"]
    Published,
    #[name = "All"]
    All,
}

/// Take the stories away as a table: one row a story
#[poise::command(slash_command, category = "coordinator")]
pub(super) async fn export(
    ctx: Context<'_>,
    #[description = "For Excel, or CSV for any other program"] format: FormatChoice,
    #[description = "From this day on, such as 2026-09-01"]
    #[max_length = 60]
    from: Option<String>,
    #[description = "Until this day, such as 2026-12-31"]
    #[max_length = 60]
    to: Option<String>,
    #[description = "Only what is published, or every story"] include: Option<IncludeChoice>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let now = asked.data.clock.now();
    let day = |typed: Option<&str>| typed.map(|typed| days::day(typed, &actor, now)).transpose();
    let export = Export {
        format: match format {
            FormatChoice::Csv => Format::Csv,
            FormatChoice::Excel => Format::Excel,
        },
        from: day(from.as_deref())?,
        to: day(to.as_deref())?,
        include: if include == Some(IncludeChoice::All) { Include::All } else { Include::Published },
    };
    reply::after_work(&asked, actor.language, async {
        let words = |key: &str| locales::text(actor.language, key, &[]);
        let file = table::export(&asked.data.db, &actor, &export, words, now).await?;
        let content = locales::text(actor.language, "export-made", &[("rows", file.rows.into())]);
        let attachment = CreateAttachment::bytes(file.bytes, file.name);
        Ok(EditInteractionResponse::new().content(content).new_attachment(attachment))
    })
    .await
}
