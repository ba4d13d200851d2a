//! Why a community was offered to this coach, and what would have changed it: also a year later, from what was kept.

use super::{
    Before, Match, Origin, coordinator,
    pairs::{self, Said},
    rounds::{self, Names},
};
use crate::{
    error::Result,
    ids::RoundId,
    matching::{self, Candidate, Explainer, Instead, Outcome, Pair, RunnerUp, Snapshot},
    members::Actor,
};
use sqlx::PgPool;

/// Why this coach.
#[derive(Clone, Debug)]
pub struct Why {
    /// How well the coach fitted, part by part.
    pub chosen: Candidate,
    /// How the offer before ended, where this one followed it without anybody asking.
    pub before: Option<Before>,
    /// What only coordinators read: it names others.
    pub others: Option<Others>,
}

/// What else could have been.
#[derive(Clone, Debug, Default)]
pub struct Others {
    /// The place of the coach among all who were free then, from 1; none in a round, which decides about all at once.
    pub place: Option<usize>,
    /// Who would have come next.
    pub runner_up: Option<RunnerUp>,
    /// What would have followed from choosing the runner-up in a round.
    pub instead: Option<Instead>,
    /// How many coaches were ruled out in a round.
    pub ruled_out: Option<usize>,
    /// A digest of what a round was decided from.
    pub input_hash: Option<String>,
    /// What the two said when they were asked how it goes, the newest first.
    pub said: Vec<Said>,
    /// Names of those who are named here.
    pub names: Names,
}

/// Explains a match that this person may read.
///
/// # Errors
/// When the database does not answer, or what was kept is no answer to its round.
pub async fn explain(db: &PgPool, actor: &Actor, matched: &Match) -> Result<Why> {
    let basis = &matched.basis;
    let chosen = Candidate::now(&basis.community, &basis.coach, basis.was_drafted, &basis.weights);
    let before = match matched.origin {
        Origin::NextBest => super::before(db, matched).await?,
        _ => None,
    };
    if coordinator(actor).is_err() {
        return Ok(Why { chosen, before, others: None });
    }
    let mut others = match matched.round {
        Some(round) => of_round(db, matched, &chosen, round).await?,
        None => of_one(matched, &chosen),
    };
    let coaches = others.runner_up.iter().map(|runner_up| runner_up.candidate.coach);
    let communities = others.runner_up.iter().flat_map(|runner_up| &runner_up.needed_by).copied();
    others.names = rounds::names_of(db, matched.guild, coaches, communities).await?;
    others.said = pairs::said(db, actor, matched.id).await?;
    Ok(Why { chosen, before, others: Some(others) })
}

/// Of an offer that was made by itself: the best of those who were free then stand in its basis.
fn of_one(matched: &Match, chosen: &Candidate) -> Others {
    let basis = &matched.basis;
    let beside = |coach: &matching::Coach| Candidate::now(&basis.community, coach, false, &basis.weights);
    let candidates: Vec<Candidate> = basis.others.iter().map(beside).collect();
    let better =
        |it: &Candidate| (it.fit(), std::cmp::Reverse(it.coach)) > (chosen.fit(), std::cmp::Reverse(chosen.coach));
    let place = 1 + candidates.iter().filter(|it| better(it)).count();
    let runner_up = candidates.into_iter().max_by_key(|it| (it.fit(), std::cmp::Reverse(it.coach)));
    let runner_up = runner_up.map(|candidate| RunnerUp {
        difference: chosen.fit() - candidate.fit(),
        needed_by: Vec::new(),
        candidate,
    });
    Others { place: Some(place), runner_up, ..Others::default() }
}

/// Of a round: everything it was decided from was kept with it.
async fn of_round(db: &PgPool, matched: &Match, chosen: &Candidate, id: RoundId) -> Result<Others> {
    let Some(round) = rounds::load(db, matched.guild, id).await? else { return Ok(Others::default()) };
    let community = matched.community;
    let input_hash = round.input_hash.clone();
    let (explained, instead) = rounds::blocking(move || {
        let explainer = Explainer::new(&round.snapshot, &round.weights, &round.last_draft, &round.solution)?;
        let explained = explainer.explain(community);
        let runner_up = match explained.as_ref().map(|it| &it.outcome) {
            Some(Outcome::Matched { runner_up: Some(runner_up), .. }) => Some(runner_up.candidate.coach),
            _ => None,
        };
        let instead = match runner_up.filter(|_| is_small(&round.snapshot)) {
            Some(coach) => {
                let pair = Pair { community, coach };
                matching::instead(&round.snapshot, &round.weights, &round.last_draft, &round.solution, pair)?
            }
            None => None,
        };
        Ok((explained, instead))
    })
    .await?;
    let Some(explained) = explained else { return Ok(Others::default()) };
    let runner_up = match explained.outcome {
        // Compared with the place that was given, which is what is shown.
        Outcome::Matched { runner_up, .. } => {
            runner_up.map(|it| RunnerUp { difference: chosen.fit() - it.candidate.fit(), ..it })
        }
        _ => None,
    };
    let ruled_out = Some(explained.ruled_out.len());
    Ok(Others { runner_up, instead, ruled_out, input_hash: Some(input_hash), ..Others::default() })
}

/// Whether a round can be solved again while somebody waits for the answer.
fn is_small(snapshot: &Snapshot) -> bool {
    snapshot.coaches.len().saturating_mul(snapshot.communities.len()) <= 5_000_000
}
