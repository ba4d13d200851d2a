//! `/match explain` and `/match status`: why this coach, and how matching stands.

use super::{
    super::{Context, access, asked::Asked, reply},
    short,
};
use coalition::{
    coaching::{self, Before, Match, Origin, Others, State, Why, offers::Cause, pairs::Said, status},
    communities,
    discord::{match_card, text},
    error::{Argument, Result},
    language::Language,
    locales,
    matching::{Reason, RunnerUp},
};
use poise::serenity_prelude::{CreateEmbed, EditInteractionResponse};

/// Why this coach, and what would have changed it
#[poise::command(slash_command)]
pub(super) async fn explain(
    ctx: Context<'_>,
    #[description = "Its number, such as M-9"]
    #[autocomplete = "super::complete_any"]
    #[max_length = 100]
    r#match: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let matched = super::find(&asked, &actor, &r#match).await?;
    reply::after_work(&asked, actor.language, async {
        let why = coaching::explain(&asked.data.db, &actor, &matched).await?;
        Ok(EditInteractionResponse::new().embed(told(&matched, &why, actor.language)))
    })
    .await
}

fn told(matched: &Match, why: &Why, language: Language) -> CreateEmbed {
    let say = |key: &str, arguments: &[(&'static str, Argument)]| locales::text(language, key, arguments);
    let arguments = [
        ("match", matched.label().into()),
        ("coach", text::escape(&matched.coach_name).into()),
        ("name", text::escape(&matched.community_name).into()),
        ("community", matched.community_label().into()),
    ];
    let title = text::shorten(&say("explain-title", &arguments), text::limits::EMBED_TITLE);
    let mut lines = vec![say(origin_key(matched.origin, why.before.as_ref()), &[])];
    if why.others.is_some() {
        lines.extend(matched.offered_by.map(|by| say("explain-decided-by", &[("who", format!("<@{by}>").into())])));
        lines.extend(matched.override_why.as_deref().map(text::quote));
    }
    lines.extend(stands(matched, why.others.is_some(), language));
    let reasons: Vec<String> = why
        .chosen
        .reasons
        .iter()
        .filter(|it| why.others.is_some() || !matches!(it, Reason::Load { .. }))
        .map(|it| format!("• {}", match_card::reason(*it, language)))
        .collect();
    let chosen = &why.chosen;
    let points = match_card::points(&chosen.score, &chosen.halved, chosen.cost, language);
    let mut embed = CreateEmbed::new()
        .title(title)
        .description(text::shorten(&lines.join("\n"), text::limits::EMBED_DESCRIPTION))
        .field(say("explain-for-it", &[]), or_nothing(&reasons, language), false)
        .field(say("explain-points", &[]), points, false);
    if let Some(others) = &why.others {
        embed = embed.field(say("explain-otherwise", &[]), otherwise(matched, others, language), false);
        if !others.said.is_empty() {
            embed = embed.field(say("explain-goes", &[]), goes(matched, &others.said, language), false);
        }
        let mut kept = vec![say(
            "explain-kept-at",
            &[
                ("at", format!("<t:{}:F>", matched.offered_at.timestamp()).into()),
                ("solver", i64::from(matched.basis.solver_version).into()),
            ],
        )];
        kept.extend(
            others
                .input_hash
                .as_ref()
                .map(|hash| say("explain-input", &[("hash", hash.get(..12).unwrap_or_default().into())])),
        );
        embed = embed.field(say("explain-kept", &[]), kept.join("\n"), false);
    }
    embed
}

/// How it came about; of one that followed another by itself, what became of that. Why for a conflict, nobody reads here.
fn origin_key(origin: Origin, before: Option<&Before>) -> &'static str {
    let Some(before) = before else { return origin.text_key() };
    match (before.state, before.withdrawn_for) {
        (State::Declined, _) => "explain-after-declined",
        (State::Expired, _) => "explain-after-expired",
        (_, Some(Cause::Paused)) => "explain-after-paused",
        (_, Some(Cause::Capacity)) => "explain-after-capacity",
        (_, Some(Cause::Left)) => "explain-after-left",
        _ => "explain-after-withdrawn",
    }
}

/// Where it stands, and since when; what a coach wrote who declined, and why an offer was taken back, coordinators read.
fn stands(matched: &Match, is_for_coordinators: bool, language: Language) -> Vec<String> {
    let (key, at) = match matched.state {
        State::Offered if matched.has_question => ("explain-stands-asked", matched.offered_at),
        State::Offered => ("explain-stands-until", matched.expires_at),
        State::Ended => ("explain-stands-since", matched.ended_at.unwrap_or(matched.expires_at)),
        _ => ("explain-stands-since", matched.answered_at.unwrap_or(matched.expires_at)),
    };
    let state = locales::text(language, matched.state.text_key(), &[]);
    let arguments = [("state", state.into()), ("at", format!("<t:{}:F>", at.timestamp()).into())];
    let mut lines = vec![locales::text(language, key, &arguments)];
    if is_for_coordinators {
        lines.extend(matched.reason.as_deref().map(text::quote));
        let cause = matched.withdrawn_for.map(|cause| locales::text(language, cause.text_key(), &[]));
        lines.extend(cause.map(|cause| locales::text(language, "explain-stands-cause", &[("cause", cause.into())])));
    }
    lines
}

/// What the two said when they were asked how it goes.
fn goes(matched: &Match, said: &[Said], language: Language) -> String {
    let lines = said.iter().map(|it| {
        let who =
            if it.member == matched.coach { text::escape(&matched.coach_name) } else { format!("<@{}>", it.member) };
        let arguments = [
            ("who", who.into()),
            ("answer", locales::text(language, it.answer.text_key(), &[]).into()),
            ("at", format!("<t:{}:D>", it.at.timestamp()).into()),
        ];
        locales::text(language, "explain-goes-line", &arguments)
    });
    text::shorten(&lines.collect::<Vec<_>>().join("\n"), text::limits::EMBED_FIELD_VALUE)
}

fn or_nothing(lines: &[String], language: Language) -> String {
    let text =
        if lines.is_empty() { locales::text(language, "explain-nothing-special", &[]) } else { lines.join("\n") };
    text::shorten(&text, text::limits::EMBED_FIELD_VALUE)
}

/// What else could have been, and what would have brought it about.
fn otherwise(matched: &Match, others: &Others, language: Language) -> String {
    let say = |key: &str, arguments: &[(&'static str, Argument)]| locales::text(language, key, arguments);
    let mut lines = Vec::new();
    if let Some(place) = others.place {
        lines.push(say("explain-place", &[("place", place.into())]));
    }
    match &others.runner_up {
        None => lines.push(say("explain-nobody-else", &[])),
        Some(runner_up) => lines.extend(beside(runner_up, matched.origin, others, language)),
    }
    // Of a round only the round itself, solved again, says what would have changed it.
    if let Some(instead) = &others.instead {
        let key = match (instead.fewer, instead.lowers_priority, instead.points) {
            (0, false, 0) => "explain-instead-same",
            (0, false, _) => "explain-instead-points",
            (0, true, _) => "explain-instead-priority",
            _ => "explain-instead-fewer",
        };
        let arguments = [
            ("fewer", instead.fewer.into()),
            ("points", instead.points.into()),
            ("changes", instead.changes.len().into()),
        ];
        lines.push(say(key, &arguments));
    } else if matched.origin == Origin::Round && others.runner_up.is_some() {
        lines.push(say("explain-instead-unknown", &[]));
    }
    if let Some(count) = others.ruled_out {
        lines.push(say("explain-ruled-out", &[("count", count.into())]));
    }
    text::shorten(&lines.join("\n"), text::limits::EMBED_FIELD_VALUE)
}

/// Who came next, pair by pair: what the points were, and what the places that are taken cost of them.
fn beside(runner_up: &RunnerUp, origin: Origin, others: &Others, language: Language) -> Vec<String> {
    let key = match (origin, runner_up.difference) {
        (Origin::Round, 1..) => "explain-beside-less",
        (Origin::Round, 0) => "explain-beside-same",
        (Origin::Round, _) => "explain-beside-more",
        (_, 1..) => "explain-runner-up",
        (Origin::NextBest, 0) => "explain-as-good",
        (_, 0) => "explain-as-good-chosen",
        _ => "explain-better",
    };
    let candidate = &runner_up.candidate;
    let arguments = [
        ("coach", text::escape(others.names.coach(candidate.coach)).into()),
        ("points", runner_up.difference.abs().into()),
        ("score", i64::from(candidate.score.total()).into()),
        ("load", candidate.cost.into()),
    ];
    let mut lines = vec![locales::text(language, key, &arguments)];
    let needed: Vec<String> = runner_up.needed_by.iter().take(4).map(|it| others.names.community(*it).0).collect();
    if !needed.is_empty() {
        lines.push(locales::text(language, "explain-places-given", &[("communities", needed.join(", ").into())]));
    }
    lines
}

/// How matching stands: who waits, what is offered, who is free
#[poise::command(slash_command, category = "coordinator")]
pub(super) async fn status(ctx: Context<'_>) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let language = actor.language;
    let stands = status::status(&asked.data.db, &actor).await?;
    let counts = [
        ("waiting", stands.waiting.into()),
        ("offered", stands.offered.into()),
        ("pairs", stands.pairs.into()),
        ("coaches", stands.coaches.into()),
        ("free", stands.free_places.into()),
        ("paused", stands.paused.into()),
    ];
    let mut embed = CreateEmbed::new().title(locales::text(language, "status-title", &[])).description(locales::text(
        language,
        "status-counts",
        &counts,
    ));
    let offers = stands.offers.iter().map(|it| {
        let arguments = [
            ("match", coaching::label(it.number).into()),
            ("community", communities::label(it.community).into()),
            ("name", short(&it.name).into()),
            ("coach", text::escape(&it.coach).into()),
            ("until", format!("<t:{}:R>", it.expires_at.timestamp()).into()),
        ];
        let key = if it.has_question { "status-offer-asked" } else { "status-offer" };
        locales::text(language, key, &arguments)
    });
    let longest = stands.longest.iter().map(|it| {
        let arguments = [
            ("community", communities::label(it.number).into()),
            ("name", short(&it.name).into()),
            ("since", format!("<t:{}:R>", it.since.timestamp()).into()),
        ];
        locales::text(language, "status-waiting", &arguments)
    });
    let more = |count: usize| locales::text(language, "status-more", &[("count", count.into())]);
    for (key, lines, total) in [
        ("status-offers", offers.collect::<Vec<_>>(), stands.offered),
        ("status-longest", longest.collect(), stands.waiting),
    ] {
        if !lines.is_empty() {
            let total = usize::try_from(total).unwrap_or(lines.len());
            let shown = text::first_lines(&lines, total, text::limits::EMBED_FIELD_VALUE, more);
            embed = embed.field(locales::text(language, key, &[]), shown, false);
        }
    }
    reply::send(&asked, reply::private().embed(embed)).await
}
