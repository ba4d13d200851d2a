//! `/match weights`: what counts how much; a change is shown with what it would bring before it is made.

use super::super::{Context, access, asked::Asked, reply, route::stale};
use coalition::{
    coaching::weights::{self, Preview, Tuning},
    discord::text,
    error::{Refusal, Result},
    language::Language,
    locales,
    matching::{Reach, Weight, Weights},
};
use poise::serenity_prelude::{ButtonStyle, CreateEmbed, EditInteractionResponse};

/// Something that can be given more or less weight, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
enum WeightChoice {
    #[name = "Practices"]
    Practices,
    #[name = "Home state"]
    HomeState,
    #[name = "Serves the state"]
    ServesState,
    #[name = "Same zone"]
    SameZone,
    #[name = "An hour apart"]
    NearZone,
    #[name = "Language"]
    Language,
    #[name = "Level"]
    Level,
    #[name = "Each year of experience"]
    Year,
    #[name = "Experience at most"]
    Experience,
    #[name = "Setting"]
    Setting,
    #[name = "Stood in the last draft"]
    Kept,
    #[name = "Load"]
    Load,
    #[name = "Each month of waiting"]
    Month,
}

impl From<WeightChoice> for Weight {
    fn from(choice: WeightChoice) -> Self {
        match choice {
            WeightChoice::Practices => Self::Practices,
            WeightChoice::HomeState => Self::HomeState,
            WeightChoice::ServesState => Self::ServesState,
            WeightChoice::SameZone => Self::SameZone,
            WeightChoice::NearZone => Self::NearZone,
            WeightChoice::Language => Self::Language,
            WeightChoice::Level => Self::Level,
            WeightChoice::Year => Self::Year,
            WeightChoice::Experience => Self::Experience,
            WeightChoice::Setting => Self::Setting,
            WeightChoice::Kept => Self::Kept,
            WeightChoice::Load => Self::Load,
            WeightChoice::Month => Self::Month,
        }
    }
}

/// How far a coach may be, as a choice.
#[derive(Clone, Copy, Debug, poise::ChoiceParameter)]
enum ReachChoice {
    #[name = "Anywhere"]
    Anywhere,
    #[name = "States they serve, or an hour apart"]
    NearZone,
    #[name = "States they serve"]
    ServedStates,
}

impl From<ReachChoice> for Reach {
    fn from(choice: ReachChoice) -> Self {
        match choice {
            ReachChoice::Anywhere => Self::Anywhere,
            ReachChoice::NearZone => Self::NearZone,
            ReachChoice::ServedStates => Self::ServedStates,
        }
    }
}

const fn weight_key(weight: Weight) -> &'static str {
    match weight {
        Weight::Practices => "weight-practices",
        Weight::HomeState => "weight-home-state",
        Weight::ServesState => "weight-serves-state",
        Weight::SameZone => "weight-same-zone",
        Weight::NearZone => "weight-near-zone",
        Weight::Language => "weight-language",
        Weight::Level => "weight-level",
        Weight::Year => "weight-year",
        Weight::Experience => "weight-experience",
        Weight::Setting => "weight-setting",
        Weight::Kept => "weight-kept",
        Weight::Load => "weight-load",
        Weight::Month => "weight-month",
    }
}

const fn reach_key(reach: Reach) -> &'static str {
    match reach {
        Reach::Anywhere => "reach-anywhere",
        Reach::NearZone => "reach-near-zone",
        Reach::ServedStates => "reach-served-states",
    }
}

/// Each way a coach may be far.
const REACHES: [Reach; 3] = [Reach::Anywhere, Reach::NearZone, Reach::ServedStates];

/// What counts how much; see what would change before it does
#[poise::command(slash_command, category = "administrator")]
pub(super) async fn weights(
    ctx: Context<'_>,
    #[description = "What is to count more or less"] weight: Option<WeightChoice>,
    #[description = "How many points it is worth"]
    #[min = 0]
    #[max = 1000]
    points: Option<i64>,
    #[description = "How far from a community a coach may be"] reach: Option<ReachChoice>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::administrator(&asked).await?;
    if !actor.is_set_up {
        return Err(Refusal::new("not-set-up").into());
    }
    let language = actor.language;
    let tuning = match (weight, points, reach) {
        (None, None, None) => {
            let weights = weights::current(&asked.data.db, &actor).await?;
            return reply::send(&asked, reply::private().embed(table(&weights, language))).await;
        }
        (Some(weight), Some(points), None) => {
            let too_much = || Refusal::new("weight-too-much").with("most", i64::from(Weight::from(weight).most()));
            Tuning::Points(weight.into(), u16::try_from(points).map_err(|_| too_much())?)
        }
        (None, None, Some(reach)) => Tuning::Reach(reach.into()),
        _ => return Err(Refusal::new("weight-one-thing").into()),
    };
    reply::after_work(&asked, language, async {
        let preview = weights::preview(&asked.data.db, &actor, tuning, asked.data.clock.now()).await?;
        Ok(shown(tuning, &preview, language))
    })
    .await
}

fn table(weights: &Weights, language: Language) -> CreateEmbed {
    let mut lines: Vec<String> = Weight::ALL
        .into_iter()
        .map(|weight| {
            let arguments = [
                ("weight", locales::text(language, weight_key(weight), &[]).into()),
                ("points", i64::from(weights.get(weight)).into()),
                ("usual", i64::from(weight.default_points()).into()),
            ];
            locales::text(language, "weight-line", &arguments)
        })
        .collect();
    let reach = locales::text(language, reach_key(weights.reach()), &[]);
    lines.push(locales::text(language, "weight-reach", &[("reach", reach.into())]));
    CreateEmbed::new().title(locales::text(language, "weights-title", &[])).description(lines.join("\n"))
}

/// What is to be changed, in words.
fn named(tuning: Tuning, language: Language) -> String {
    match tuning {
        Tuning::Points(weight, points) => {
            let weight = locales::text(language, weight_key(weight), &[]);
            let arguments = [("weight", weight.into()), ("points", i64::from(points).into())];
            locales::text(language, "weight-to-be", &arguments)
        }
        Tuning::Reach(reach) => {
            let reach = locales::text(language, reach_key(reach), &[]);
            locales::text(language, "weight-reach", &[("reach", reach.into())])
        }
    }
}

fn shown(tuning: Tuning, preview: &Preview, language: Language) -> EditInteractionResponse {
    let arguments = [
        ("waiting", preview.waiting.into()),
        ("before", preview.matched.0.into()),
        ("after", preview.matched.1.into()),
        ("changes", preview.changes.len().into()),
    ];
    let mut lines = vec![named(tuning, language), locales::text(language, "weight-preview", &arguments)];
    let nobody = || locales::text(language, "round-nobody", &[]);
    lines.extend(preview.changes.iter().take(10).map(|change| {
        let name = |coach: Option<_>| coach.map_or_else(nobody, |it| text::escape(preview.names.coach(it)));
        let (number, community) = preview.names.community(change.community);
        let arguments = [
            ("community", number.into()),
            ("name", text::escape(community).into()),
            ("before", name(change.before).into()),
            ("now", name(change.now).into()),
        ];
        locales::text(language, "round-change", &arguments)
    }));
    let (what, value) = match tuning {
        Tuning::Points(weight, points) => (weight_key(weight), points.to_string()),
        Tuning::Reach(reach) => ("reach", reach_key(reach).to_owned()),
    };
    let yes = format!("match:weights-yes:{what}:{value}");
    let row = reply::buttons([
        reply::button(language, "button-apply", yes, ButtonStyle::Primary),
        reply::button(language, "button-keep", "match:weights-no", ButtonStyle::Secondary),
    ]);
    let body = text::shorten(&lines.join("\n"), text::limits::EMBED_DESCRIPTION);
    let title = locales::text(language, "weights-ask", &[]);
    EditInteractionResponse::new().embed(CreateEmbed::new().title(title).description(body)).components(vec![row])
}

/// **Apply** under what would change.
pub async fn tune(asked: &Asked<'_>, what: &str, value: &str) -> Result<()> {
    let actor = access::administrator(asked).await?;
    let tuning = if what == "reach" {
        Tuning::Reach(REACHES.into_iter().find(|it| reach_key(*it) == value).ok_or_else(stale)?)
    } else {
        let weight = Weight::ALL.into_iter().find(|it| weight_key(*it) == what).ok_or_else(stale)?;
        Tuning::Points(weight, value.parse().map_err(|_| stale())?)
    };
    let now = asked.data.clock.now();
    let weights = weights::tune(&asked.data.db, &actor, tuning, now).await?;
    let said = locales::text(actor.language, "weights-applied", &[]);
    let message = reply::private().content(said).embeds(vec![table(&weights, actor.language)]);
    reply::update(asked, message.components(Vec::new())).await
}

/// **Keep**: everything stays as it was.
pub async fn keep(asked: &Asked<'_>) -> Result<()> {
    let actor = access::administrator(asked).await?;
    let said = locales::text(actor.language, "weights-kept", &[]);
    reply::update(asked, reply::private().content(said).embeds(Vec::new()).components(Vec::new())).await
}
