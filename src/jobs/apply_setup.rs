//! Applies set-up in a server, one step after the other, each remembered before the next is taken.
//!
//! It can end anywhere: the next run reads how the server stands, adopts what was made and not remembered, and goes on.

use super::Job;
use crate::{
    clock::Clock,
    database::begin,
    error::{Error, Refusal, Result},
    ids::GuildId,
    members::{self, Actor, Responsibility},
    networks::{
        self,
        catalogue::CommonChannel,
        membership::follow,
        setup::{self, Answer, Edge, Made, Problem, Report, Step, Trouble},
    },
    queue::{self, Outcome},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// How often the administrator reads how far it is: Discord limits how often an answer can be changed.
const REPORT_EVERY: TimeDelta = TimeDelta::seconds(3);

/// Queues set-up of the server in which an administrator asks for it. Asked twice, it is done once.
///
/// # Errors
/// A refusal when it is not an administrator who asks.
pub async fn request(db: &PgPool, actor: &Actor, answer: Answer, now: DateTime<Utc>) -> Result<()> {
    if !actor.is(Responsibility::Administrator) {
        return Err(Refusal::new("only-administrator").into());
    }
    networks::meet(db, actor.guild).await?;
    let mut tx = begin(db).await?;
    members::record(&mut tx, actor, "setup.apply", None, now).await?;
    super::enqueue(&mut tx, Job::ApplySetup { guild: actor.guild, answer }, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Why it is not finished and will be run again.
enum Again {
    Away(String),
    Ours(Error),
}

impl From<Error> for Again {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

pub(super) async fn run(guild: GuildId, answer: &Answer, db: &PgPool, clock: Clock, edge: &impl Edge) -> Outcome {
    let report = match apply(guild, answer, db, clock, edge).await {
        Ok(report) => report,
        Err(Again::Away(why)) => {
            // Discord may be away for the answer too: set-up goes on all the same.
            let _ = edge.answer(answer, &Report::Waiting).await;
            return Outcome::Away(why);
        }
        Err(Again::Ours(Error::Away(cause))) => return Outcome::Away(cause.to_string()),
        Err(Again::Ours(error)) => {
            let _ = edge.answer(answer, &Report::Broken).await;
            return Outcome::Failed(error.to_string());
        }
    };
    match tell(guild, answer, db, edge, &report).await {
        Ok(()) => Outcome::Done,
        Err(Again::Away(why)) => Outcome::Away(why),
        Err(Again::Ours(error)) => Outcome::Failed(error.to_string()),
    }
}

/// Takes every step that is open.
async fn apply(guild: GuildId, answer: &Answer, db: &PgPool, clock: Clock, edge: &impl Edge) -> Result<Report, Again> {
    networks::meet(db, guild).await?;
    let mut mapping = networks::mapping(db, guild).await?;
    let mut server = match edge.server(guild).await {
        Ok(server) => server,
        Err(Trouble::Away(why)) => return Err(Again::Away(why)),
        Err(Trouble::Refused { why, is_permission }) => {
            return Ok(Report::Refused { what: None, why, is_permission });
        }
    };
    // Where Discord is fast, it is done before it is said how far it is.
    let mut told = clock.now();
    loop {
        let plan = setup::plan(&server, &mapping);
        if plan.is_stopped() {
            return Ok(Report::Stopped { problems: plan.problems });
        }
        let Some(step) = setup::next_step(&server, &plan) else {
            finish(guild, db, clock.now()).await?;
            return Ok(Report::Done { problems: plan.problems });
        };
        let all = plan.roles.len() + plan.channels.len();
        let done = all - plan.open();
        let now = clock.now();
        if now - told >= REPORT_EVERY {
            told = now;
            // How far it is may go unsaid; what became of it may not.
            let _ = edge.answer(answer, &Report::Working { done, all }).await;
        }
        let made = match take(guild, &step, edge).await {
            Ok(made) => made,
            Err(Trouble::Away(why)) => return Err(Again::Away(why)),
            Err(Trouble::Refused { why, is_permission }) => {
                return Ok(Report::Refused { what: Some(step.name()), why, is_permission });
            }
        };
        networks::remember(db, guild, made).await?;
        setup::advance(&mut server, &mut mapping, &step, made);
    }
}

/// Takes one step; adopting asks nothing of Discord.
async fn take(guild: GuildId, step: &Step, edge: &impl Edge) -> Result<Made, Trouble> {
    match step {
        Step::AdoptRole(wanted, id) => Ok(Made::Role(wanted.key, *id)),
        Step::AdoptChannel(wanted, id) => Ok(Made::Channel(wanted.key, *id)),
        Step::CreateRole(_) | Step::CreateChannel { .. } | Step::SetOverwrite { .. } => edge.perform(guild, step).await,
    }
}

/// Opens the server, and gives what could not be told before another chance.
async fn finish(guild: GuildId, db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    follow::begin_anew(db, Some(guild)).await?;
    let mut tx = begin(db).await?;
    networks::open(&mut tx, guild, now).await?;
    queue::revive(&mut tx, guild, now).await?;
    // Roles that could not be given before are given now.
    super::enqueue(&mut tx, Job::TendNetworks, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives what could not be told in a server another chance: an administrator found it in order.
///
/// # Errors
/// When the database does not take it.
pub async fn retry(db: &PgPool, guild: GuildId, now: DateTime<Utc>) -> Result<()> {
    follow::begin_anew(db, Some(guild)).await?;
    let mut tx = begin(db).await?;
    queue::revive(&mut tx, guild, now).await?;
    // Roles that could not be given before are given now.
    super::enqueue(&mut tx, Job::TendNetworks, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Says what became of it: in the answer, and in `#coalition-desk` where the answer can no longer be changed.
async fn tell(guild: GuildId, answer: &Answer, db: &PgPool, edge: &impl Edge, report: &Report) -> Result<(), Again> {
    let refused = match edge.answer(answer, report).await {
        Ok(()) => return Ok(()),
        Err(Trouble::Away(why)) => return Err(Again::Away(why)),
        Err(Trouble::Refused { why, .. }) => why,
    };
    let posted = match networks::channel(db, guild, CommonChannel::CoalitionDesk).await? {
        Some(desk) => edge.post(desk, answer, report).await,
        None => Err(Trouble::Refused { why: "#coalition-desk is not there yet".to_owned(), is_permission: false }),
    };
    match posted {
        Ok(()) => Ok(()),
        Err(Trouble::Away(why)) => Err(Again::Away(why)),
        Err(Trouble::Refused { why, .. }) => {
            // `/setup status` says the same whenever they look.
            tracing::warn!(%guild, answer = refused, desk = why, problems = problems(report), "nobody could be told how set-up went");
            Ok(())
        }
    }
}

fn problems(report: &Report) -> usize {
    match report {
        Report::Stopped { problems } | Report::Done { problems } => {
            problems.iter().filter(|problem| Problem::stops(problem)).count()
        }
        Report::Refused { .. } => 1,
        Report::Working { .. } | Report::Waiting | Report::Broken => 0,
    }
}
