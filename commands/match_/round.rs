//! `/match round`: the best whole assignment of all that wait, as a draft; its offers are sent by a press.

use super::{
    super::{Context, access, asked::Asked, reply},
    short,
};
use coalition::{
    coaching::{
        coordinator,
        rounds::{self, Missing, Names, Reading, Round, Sent},
    },
    discord::{match_card, text},
    error::Result,
    ids::RoundId,
    language::Language,
    locales,
    matching::Outcome,
    members::Actor,
};
use poise::serenity_prelude::{ButtonStyle, CreateAttachment, CreateEmbed, EditInteractionResponse};

/// How many lines of a kind are shown; the file has them all.
const SHOWN: usize = 12;

/// The best whole assignment of all communities that wait, as a draft
#[poise::command(slash_command, category = "coordinator")]
pub(super) async fn round(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    coordinator(&actor)?;
    reply::after_work(&asked, actor.language, async {
        let round = rounds::draft(&asked.data.db, &actor, asked.data.clock.now()).await?;
        drawn(&asked, &actor, &round, "round-title").await
    })
    .await
}

/// **Send offers** and **Discard** under a draft.
pub async fn pressed(asked: &Asked<'_>, action: &str, id: RoundId) -> Result<()> {
    let actor = access::member(asked).await?;
    coordinator(&actor)?;
    let now = asked.data.clock.now();
    let language = actor.language;
    reply::after_work_in_place(asked, language, async {
        if action == "round-discard" {
            rounds::discard(&asked.data.db, &actor, id, now).await?;
            return Ok(Some(plain(locales::text(language, "round-discarded", &[]))));
        }
        match rounds::send(&asked.data.db, &actor, id, now).await? {
            Sent::Sent(count) => {
                asked.data.wake();
                Ok(Some(plain(locales::text(language, "round-sent", &[("count", count.into())]))))
            }
            Sent::Moved(round) => drawn(asked, &actor, &round, "round-moved").await.map(Some),
        }
    })
    .await
}

fn plain(words: String) -> EditInteractionResponse {
    EditInteractionResponse::new().content(words).embeds(Vec::new()).components(Vec::new())
}

/// A draft with its numbers, its pairs, who is left out and why, what changed, and the file with everything.
async fn drawn(asked: &Asked<'_>, actor: &Actor, round: &Round, key: &str) -> Result<EditInteractionResponse> {
    let language = actor.language;
    let reading = rounds::read(round).await?;
    let names = rounds::names(&asked.data.db, actor.guild, &round.snapshot).await?;
    let made = rounds::matches(&asked.data.db, actor.guild, round.id).await?;
    let total = reading.paired.len() + reading.missing.len();
    let arguments = [("matched", reading.paired.len().into()), ("total", total.into())];
    let mut embed = CreateEmbed::new().title(locales::text(language, "round-heading", &arguments));
    let pairs = reading.paired.iter().map(|pair| {
        let (number, name) = names.community(pair.community);
        let arguments = [
            ("community", number.into()),
            ("name", short(name).into()),
            ("coach", text::escape(names.coach(pair.chosen.coach)).into()),
            ("points", pair.chosen.fit().into()),
            ("load", pair.chosen.cost.into()),
        ];
        locales::text(language, "round-pair", &arguments)
    });
    embed = list(embed, language, "round-pairs", pairs);
    let missing = reading.missing.iter().map(|it| {
        let (number, name) = names.community(it.community);
        let why = why_not(it, &names, language);
        let arguments = [("community", number.into()), ("name", short(name).into()), ("why", why.into())];
        locales::text(language, "round-missing-line", &arguments)
    });
    embed = list(embed, language, "round-missing", missing);
    embed = list(embed, language, "round-changes", changed(&reading, &names, language));
    let file = rounds::file(
        round,
        &reading,
        &names,
        &made,
        |key| locales::text(language, key, &[]),
        |reason| match_card::reason(reason, language),
        |outcome| outcome_words(outcome, &names, language),
    )?;
    let buttons = [
        reply::button(language, "button-send-offers", format!("match:round-send:{}", round.id), ButtonStyle::Primary)
            .disabled(reading.paired.is_empty()),
        reply::button(language, "button-discard", format!("match:round-discard:{}", round.id), ButtonStyle::Secondary),
    ];
    Ok(EditInteractionResponse::new()
        .content(locales::text(language, key, &[]))
        .embeds(vec![embed])
        .components(vec![reply::buttons(buttons)])
        .new_attachment(CreateAttachment::bytes(file, rounds::FILE_NAME)))
}

/// A field with the first lines, and how many more there are; none where there is nothing to say.
fn list(embed: CreateEmbed, language: Language, key: &str, lines: impl Iterator<Item = String>) -> CreateEmbed {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return embed;
    }
    let first = &lines[..lines.len().min(SHOWN)];
    let more = |count: usize| locales::text(language, "round-more", &[("count", count.into())]);
    let name = locales::text(language, key, &[("total", lines.len().into())]);
    embed.field(name, text::first_lines(first, lines.len(), text::limits::EMBED_FIELD_VALUE, more), false)
}

fn changed<'a>(reading: &'a Reading, names: &'a Names, language: Language) -> impl Iterator<Item = String> + 'a {
    reading.changes.iter().map(move |change| {
        let nobody = || locales::text(language, "round-nobody", &[]);
        let name = |coach: Option<_>| coach.map_or_else(nobody, |it| text::escape(names.coach(it)));
        let (number, community) = names.community(change.community);
        let arguments = [
            ("community", number.into()),
            ("name", short(community).into()),
            ("before", name(change.before).into()),
            ("now", name(change.now).into()),
        ];
        locales::text(language, "round-change", &arguments)
    })
}

fn why_not(missing: &Missing, names: &Names, language: Language) -> String {
    outcome_words(&missing.outcome, names, language)
}

/// Why a community gets no coach.
pub fn outcome_words(outcome: &Outcome, names: &Names, language: Language) -> String {
    match outcome {
        Outcome::Matched { .. } => String::new(),
        Outcome::NobodyEligible => locales::text(language, "outcome-nobody", &[]),
        Outcome::AllFull => locales::text(language, "outcome-full", &[]),
        Outcome::LostTo { higher, better, equal } => {
            let (key, others) = match (higher.is_empty(), better.is_empty()) {
                (false, _) => ("outcome-lost-to-longer", higher),
                (true, false) => ("outcome-lost", better),
                (true, true) => ("outcome-lost-by-order", equal),
            };
            let mut numbers: Vec<String> = others.iter().map(|it| names.community(*it).0).collect();
            numbers.dedup();
            numbers.truncate(4);
            locales::text(language, key, &[("communities", numbers.join(", ").into())])
        }
    }
}
