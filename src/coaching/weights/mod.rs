//! What counts how much in a server: administrators tune it, and see beforehand what would change.

mod store;

use super::rounds::{self, Names};
use crate::{
    database::begin,
    error::{Refusal, Result},
    ids::GuildId,
    matching::{Change, Reach, Weight, Weights, changes},
    members::{self, Actor, Responsibility},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// One thing to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tuning {
    /// Something is worth more or less.
    Points(Weight, u16),
    /// Coaches may be nearer or farther.
    Reach(Reach),
}

impl Tuning {
    fn applied(self, weights: Weights) -> Result<Weights, Refusal> {
        match self {
            Self::Reach(reach) => Ok(weights.reaching(reach)),
            Self::Points(weight, points) => weights
                .with(weight, points)
                .map_err(|too_much| Refusal::new("weight-too-much").with("most", i64::from(too_much.weight.most()))),
        }
    }
}

/// What a change would bring to a round made now.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// Communities that wait.
    pub waiting: usize,
    /// How many would get a coach as it is, and with the change.
    pub matched: (usize, usize),
    /// Whose coach would be another.
    pub changes: Vec<Change>,
    /// Names of everybody in the round.
    pub names: Names,
}

/// The weights of a server; the defaults before anybody decided otherwise.
///
/// # Errors
/// When the database does not answer.
pub async fn of(connection: &mut PgConnection, guild: GuildId) -> Result<Weights> {
    Ok(store::weights(connection, guild).await?.unwrap_or_default())
}

/// The weights of this server, for administrators.
///
/// # Errors
/// A refusal when it is not an administrator who asks.
pub async fn current(db: &PgPool, actor: &Actor) -> Result<Weights> {
    administrator(actor)?;
    let mut connection = db.acquire().await?;
    of(&mut connection, actor.guild).await
}

fn administrator(actor: &Actor) -> Result<(), Refusal> {
    if actor.is(Responsibility::Administrator) { Ok(()) } else { Err(Refusal::new("only-administrator")) }
}

/// What a round made now would be with one thing changed. Nothing is kept.
///
/// # Errors
/// A refusal: not an administrator, or more than it can be worth.
pub async fn preview(db: &PgPool, actor: &Actor, tuning: Tuning, now: DateTime<Utc>) -> Result<Preview> {
    let before = current(db, actor).await?;
    let after = tuning.applied(before.clone())?;
    let snapshot = rounds::snapshot(db, actor.guild, now).await?;
    let waiting = snapshot.communities.len();
    let names = rounds::names(db, actor.guild, &snapshot).await?;
    let as_it_is = rounds::solved(snapshot.clone(), before, Vec::new()).await?;
    let with_it = rounds::solved(snapshot, after, Vec::new()).await?;
    Ok(Preview {
        waiting,
        matched: (as_it_is.pairs.len(), with_it.pairs.len()),
        changes: changes(&as_it_is.pairs, &with_it.pairs),
        names,
    })
}

/// Changes one thing from now on; a draft that stands is asked about again when it is sent.
///
/// # Errors
/// A refusal: not an administrator, or more than it can be worth.
pub async fn tune(db: &PgPool, actor: &Actor, tuning: Tuning, now: DateTime<Utc>) -> Result<Weights> {
    administrator(actor)?;
    let mut tx = begin(db).await?;
    store::lock(&mut tx, actor.guild).await?;
    let weights = tuning.applied(of(&mut tx, actor.guild).await?)?;
    members::record(&mut tx, actor, "match.weights", None, now).await?;
    store::upsert(&mut tx, actor, &weights, now).await?;
    tx.commit().await?;
    Ok(weights)
}
