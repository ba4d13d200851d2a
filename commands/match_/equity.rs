//! `/match equity`: how long communities wait and how many have no coach, as a picture and the same as text.

use super::super::{Context, access, asked::Asked, reply, terms::Typed};
use coalition::{
    coaching::equity::{self as fairness, Bar, Chart, Compared, Dimension, Group, SMALLEST},
    discord::text,
    error::Result,
    field::{Level, Setting, SpokenLanguage, Stage, State, Word},
    language::Language,
    locales,
};
use poise::serenity_prelude::{CreateAttachment, CreateEmbed, EditInteractionResponse};

/// Name of the picture.
const FILE_NAME: &str = "equity.png";

/// Who waits how long, and who has no coach: by state, setting, level, language and stage
#[poise::command(slash_command, category = "coordinator")]
pub(super) async fn equity(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let compared = fairness::equity(&asked.data.db, &actor, asked.data.clock.now()).await?;
    let language = actor.language;
    reply::after_work(&asked, language, async {
        let mut embed = CreateEmbed::new()
            .title(locales::text(language, "equity-title", &[]))
            .description(locales::text(language, "equity-about", &[("smallest", SMALLEST.into())]));
        for it in &compared {
            let name = locales::text(language, it.dimension.text_key(), &[]);
            embed = embed.field(name, words(it, language), false);
        }
        let mut edit = EditInteractionResponse::new();
        let chart = chart(&compared, language);
        if chart.parts.iter().any(|(_, bars)| !bars.is_empty()) {
            let drawn = tokio::task::spawn_blocking(move || fairness::png(&chart)).await;
            let bytes = drawn.map_err(anyhow::Error::from)??;
            embed = embed.attachment(FILE_NAME);
            edit = edit.new_attachment(CreateAttachment::bytes(bytes, FILE_NAME));
        }
        Ok(edit.embed(embed))
    })
    .await
}

/// The name of what a group has in common.
fn named(dimension: Dimension, word: &str, language: Language) -> String {
    fn key<T: Word>(word: &str, key: fn(T) -> &'static str) -> Option<&'static str> {
        T::ALL.iter().copied().find(|term| term.word() == word).map(key)
    }
    let key = match dimension {
        Dimension::State => key(word, State::name_key),
        Dimension::Setting => key(word, Setting::name_key),
        Dimension::Level => key(word, Level::name_key),
        Dimension::Language => key(word, SpokenLanguage::name_key),
        Dimension::Stage => key(word, Stage::text_key),
    };
    key.map_or_else(|| word.to_owned(), |key| locales::text(language, key, &[]))
}

fn figures(group: &Group, language: Language) -> String {
    let arguments = [
        ("days", group.days.into()),
        ("percent", group.unmatched_percent().into()),
        ("communities", group.communities.into()),
    ];
    locales::text(language, "equity-figures", &arguments)
}

fn words(compared: &Compared, language: Language) -> String {
    let mut lines: Vec<String> = compared
        .groups
        .iter()
        .map(|group| format!("{}: {}", named(compared.dimension, &group.word, language), figures(group, language)))
        .collect();
    if compared.hidden > 0 {
        lines.push(locales::text(language, "equity-hidden", &[("count", compared.hidden.into())]));
    }
    if lines.is_empty() {
        lines.push(locales::text(language, "equity-nothing", &[]));
    }
    text::shorten(&lines.join("\n"), text::limits::EMBED_FIELD_VALUE)
}

fn chart(compared: &[Compared], language: Language) -> Chart {
    let bars = |it: &Compared| -> Vec<Bar> {
        let bar = |group: &Group| Bar {
            label: named(it.dimension, &group.word, language),
            value: group.days,
            figure: figures(group, language),
        };
        it.groups.iter().map(bar).collect()
    };
    Chart {
        title: locales::text(language, "equity-title", &[]),
        parts: compared.iter().map(|it| (locales::text(language, it.dimension.text_key(), &[]), bars(it))).collect(),
    }
}
