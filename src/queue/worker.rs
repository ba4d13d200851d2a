//! The worker: leases what is due, runs it side by side, retries with backoff, and gives up with an alert.

use super::store::{self, Leased};
use crate::{clock::Clock, error::Result, ids::GuildId};
use chrono::{DateTime, Duration, Utc};
use sqlx::{PgConnection, PgPool};
use std::{
    collections::HashSet,
    future::Future,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{Notify, Semaphore};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tracing::{error, warn};
use uuid::Uuid;

/// How many entries one process runs side by side.
const SIDE_BY_SIDE: usize = 8;
/// How long an entry belongs to a worker that shows no sign of life; it is renewed every third of this.
const LEASE: std::time::Duration = std::time::Duration::from_secs(15);
/// How often the queue is looked at without being told that something came. Counted on the monotonic clock, so that a
/// wall clock that jumps is noticed too.
const POLL: std::time::Duration = std::time::Duration::from_secs(1);
/// How often an entry that fails is tried before it is given up.
const ATTEMPTS: i32 = 8;
/// How many of them an outage uses up at most: what fails after a long one is still tried again, and while it lasts the
/// next try is never further than half a minute away.
const ATTEMPTS_AWAY: i32 = 5;

/// What became of an entry.
#[derive(Debug)]
pub enum Outcome {
    /// It is done.
    Done,
    /// It is to run again at a moment, as planned.
    Again(DateTime<Utc>),
    /// What it needs is away; it is tried again for as long as it takes.
    Away(String),
    /// It failed; it is tried again a few times, later and later, and then given up with an alert.
    Failed(String),
    /// It can never succeed until a person mends something: given up now, with an alert.
    Hopeless(String),
}

/// One entry, as it is handed to what runs it.
#[derive(Clone, Debug)]
pub struct Work {
    /// Unique; the same when it is run again.
    pub id: i64,
    /// The server it belongs to.
    pub guild: Option<GuildId>,
    /// What is to be done.
    pub task: serde_json::Value,
    /// Whether it was begun before: then an effect may have happened already, and is looked for before it is repeated.
    pub is_rerun: bool,
    /// When it was first queued: no effect is older.
    pub since: DateTime<Utc>,
}

/// What runs the entries.
pub trait Handle: Send + Sync + 'static {
    /// Runs one entry.
    fn handle(&self, work: Work) -> impl Future<Output = Outcome> + Send;

    /// Queues the alert about an entry that was given up, in the transaction that gives it up.
    fn alert(
        &self,
        tx: &mut PgConnection,
        guild: Option<GuildId>,
        task: &serde_json::Value,
        why: &str,
        now: DateTime<Utc>,
    ) -> impl Future<Output = Result<()>> + Send;
}

/// Leases and runs what is due.
#[derive(Debug)]
pub struct Worker<H> {
    db: PgPool,
    clock: Clock,
    id: Uuid,
    handler: H,
    wake: Arc<Notify>,
    /// Ids of the entries that run now.
    running: Mutex<HashSet<i64>>,
}

impl<H: Handle> Worker<H> {
    /// A worker; `wake` is rung by whoever queued something in this process.
    #[must_use]
    pub fn new(db: PgPool, clock: Clock, handler: H, wake: Arc<Notify>) -> Arc<Self> {
        Arc::new(Self { db, clock, id: Uuid::new_v4(), handler, wake, running: Mutex::default() })
    }

    /// Works until told to stop, then finishes what it runs and gives back the rest.
    pub async fn run(self: Arc<Self>, stop: CancellationToken) {
        let running = TaskTracker::new();
        let places = Arc::new(Semaphore::new(SIDE_BY_SIDE));
        let mut poll = tokio::time::interval(POLL);
        poll.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let renewal = tokio::spawn(Arc::clone(&self).renew());
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                () = self.wake.notified() => {}
                _ = poll.tick() => {}
            }
            while !stop.is_cancelled() && self.lease_some(&running, &places, &stop).await {}
        }
        running.close();
        running.wait().await;
        renewal.abort();
        if let Err(cause) = store::release_all(&self.db, self.id).await {
            warn!(%cause, "what this worker held is free once its lease ends");
        }
    }

    /// Leases as much as there are free places; says whether there may be more.
    async fn lease_some(
        self: &Arc<Self>,
        running: &TaskTracker,
        places: &Arc<Semaphore>,
        stop: &CancellationToken,
    ) -> bool {
        // Waits for one free place, then takes as many as are free; nothing new is begun once it is to stop.
        let first = stop.run_until_cancelled(Arc::clone(places).acquire_owned()).await;
        let Some(Ok(first)) = first else { return false };
        let mut permits = vec![first];
        while let Ok(permit) = Arc::clone(places).try_acquire_owned() {
            permits.push(permit);
        }
        let most = i64::try_from(permits.len()).unwrap_or(1);
        let lease = Duration::from_std(LEASE).unwrap_or_default();
        let leased = match store::lease(&self.db, self.id, &self.running(), most, self.clock.now(), lease).await {
            Ok(leased) => leased,
            Err(cause) => {
                warn!(%cause, "the queue cannot be read; trying again");
                return false;
            }
        };
        let full = leased.len() == permits.len();
        for (entry, permit) in leased.into_iter().zip(permits) {
            let worker = Arc::clone(self);
            let runs = Runs::begin(Arc::clone(self), entry.id);
            running.spawn(async move {
                worker.run_one(entry).await;
                drop((runs, permit));
                // A place is free again, and an entry with the same key may have become due.
                worker.wake.notify_one();
            });
        }
        full
    }

    async fn run_one(self: &Arc<Self>, entry: Leased) {
        let work = Work {
            id: entry.id,
            guild: entry.guild_id.map(GuildId::from),
            task: entry.task.clone(),
            is_rerun: entry.runs > 1,
            since: entry.created_at,
        };
        let worker = Arc::clone(self);
        // In a task of its own: what panics has failed like anything else, and is given up in the end.
        let handled = tokio::spawn(async move { worker.handler.handle(work).await });
        let outcome = handled.await.unwrap_or_else(|_| Outcome::Failed("it panicked".to_owned()));
        let now = self.clock.now();
        let kept = match outcome {
            Outcome::Done => store::finish(&self.db, self.id, &entry).await,
            Outcome::Again(at) => store::postpone(&self.db, self.id, &entry, at, 0, None).await,
            Outcome::Away(why) => {
                warn!(entry = entry.id, key = entry.key, %why, "away; trying again");
                let at = now + backoff(entry.attempts.min(ATTEMPTS_AWAY + 1));
                store::postpone(&self.db, self.id, &entry, at, ATTEMPTS_AWAY, Some(&why)).await
            }
            Outcome::Failed(why) if entry.attempts < ATTEMPTS => {
                warn!(entry = entry.id, key = entry.key, %why, "failed; trying again");
                let at = now + backoff(entry.attempts);
                store::postpone(&self.db, self.id, &entry, at, ATTEMPTS, Some(&why)).await
            }
            Outcome::Failed(why) | Outcome::Hopeless(why) => self.bury(&entry, &why, now).await,
        };
        if let Err(cause) = kept {
            // The lease ends by itself, and the entry runs again: handlers look before they repeat an effect.
            warn!(entry = entry.id, %cause, "what became of an entry could not be kept");
        }
    }

    async fn bury(&self, entry: &Leased, why: &str, now: DateTime<Utc>) -> Result<()> {
        error!(entry = entry.id, key = entry.key, %why, "given up");
        metrics::counter!("queue_buried_total").increment(1);
        let mut tx = crate::database::begin(&self.db).await?;
        if store::bury(&mut tx, self.id, entry, now, why).await? {
            self.handler.alert(&mut tx, entry.guild_id.map(GuildId::from), &entry.task, why, now).await?;
        }
        tx.commit().await?;
        self.wake.notify_one();
        Ok(())
    }

    /// Keeps the leases of whatever runs.
    async fn renew(self: Arc<Self>) {
        let mut tick = tokio::time::interval(LEASE / 3);
        loop {
            tick.tick().await;
            let running = self.running();
            if running.is_empty() {
                continue;
            }
            if let Err(cause) = store::renew(&self.db, self.id, &running, self.clock.now() + LEASE).await {
                warn!(%cause, "leases could not be renewed");
            }
        }
    }

    fn running(&self) -> Vec<i64> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).iter().copied().collect()
    }
}

/// An entry that runs; however it ends, by a panic too, it is no longer counted among those that do.
struct Runs<H> {
    worker: Arc<Worker<H>>,
    entry: i64,
}

impl<H> Runs<H> {
    fn begin(worker: Arc<Worker<H>>, entry: i64) -> Self {
        worker.running.lock().unwrap_or_else(PoisonError::into_inner).insert(entry);
        Self { worker, entry }
    }
}

impl<H> Drop for Runs<H> {
    fn drop(&mut self) {
        self.worker.running.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.entry);
    }
}

/// 1, 2, 4 … seconds, five minutes at most.
fn backoff(attempts: i32) -> Duration {
    let exponent = u32::try_from(attempts - 1).unwrap_or_default().min(9);
    Duration::seconds(2_i64.pow(exponent).min(300))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_five_minutes() {
        let waits: Vec<_> = (1..=10).map(|attempt| backoff(attempt).num_seconds()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
    }

    #[test]
    fn an_outage_neither_uses_up_the_attempts_nor_keeps_anybody_waiting_a_minute() {
        const { assert!(ATTEMPTS_AWAY + 1 < ATTEMPTS, "the first failure after an outage is not the last") };
        assert!(backoff(ATTEMPTS_AWAY + 1) < Duration::minutes(1));
    }
}
