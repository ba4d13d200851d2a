//! Times of many operations, and how they are printed.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// How long each of many operations took.
#[derive(Clone, Default)]
pub(crate) struct Times {
    each: Vec<Duration>,
    /// From the first beginning to the last end.
    whole: Duration,
}

impl Times {
    pub(crate) const fn new(each: Vec<Duration>, whole: Duration) -> Self {
        Self { each, whole }
    }

    pub(crate) fn push(&mut self, time: Duration) {
        self.each.push(time);
        self.whole += time;
    }

    /// Another round of the same.
    pub(crate) fn extend(&mut self, other: Self) {
        self.each.extend(other.each);
        self.whole += other.whole;
    }

    fn quantile(&self, share: f64) -> f64 {
        let mut sorted = self.each.clone();
        sorted.sort_unstable();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place in a list"
        )]
        let place = ((sorted.len() as f64 * share) as usize).min(sorted.len().saturating_sub(1));
        sorted.get(place).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    /// One line: how many, how many a second, and the milliseconds that half, most and all but one in a hundred took.
    pub(crate) fn print(&self, name: &str) {
        #[expect(clippy::cast_precision_loss, reason = "nobody counts so far")]
        let rate = self.each.len() as f64 / self.whole.as_secs_f64();
        println!(
            "| {name:<44} | {:>7} | {rate:>8.0} | {:>7.2} | {:>7.2} | {:>7.2} | {:>7.2} |",
            self.each.len(),
            self.quantile(0.5),
            self.quantile(0.95),
            self.quantile(0.99),
            self.quantile(1.0),
        );
    }
}

pub(crate) fn print_header(what: &str) {
    println!("\n| {what:<44} |   count | a second |  p50 ms |  p95 ms |  p99 ms |  max ms |");
    println!("|{}|--------:|---------:|--------:|--------:|--------:|--------:|", "-".repeat(46));
}

/// Does something so many times, with so many at once.
pub(crate) async fn many<F, R>(count: usize, at_once: usize, act: F) -> Times
where
    F: Fn() -> R + Clone + Send + 'static,
    R: Future<Output = ()> + Send,
{
    let begun = Instant::now();
    let taken = Arc::new(AtomicUsize::new(0));
    let workers: Vec<_> = (0..at_once)
        .map(|_| {
            let (act, taken) = (act.clone(), Arc::clone(&taken));
            tokio::spawn(async move {
                let mut each = Vec::new();
                while taken.fetch_add(1, Ordering::Relaxed) < count {
                    let begun = Instant::now();
                    act().await;
                    each.push(begun.elapsed());
                }
                each
            })
        })
        .collect();
    let mut times = Times::default();
    for worker in workers {
        times.each.extend(worker.await.unwrap());
    }
    times.whole = begun.elapsed();
    times
}
