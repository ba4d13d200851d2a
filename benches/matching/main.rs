//! How fast a round is solved and certified: `cargo bench --bench matching`, or `-- large` for one instance.
//!
//! *moved* is how many pairs change that need not, when one coach in a hundred withdraws; *loose* the same if the last draft
//! did not count. `-- --write FOLDER` also writes the instances in plain numbers, for `ortools.py` beside this file, which solves them with
//! OR-tools: both in one run on one machine.
#![expect(clippy::unwrap_used, reason = "a measurement that fails has nobody to tell but who runs it")]

mod instances;

use coalition::matching::{self, Snapshot, Solution, Weight, Weights};
use instances::{INSTANCES, Instance, VAST};
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let mut words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let folder = words.iter().position(|word| word == "--write").map(|at| {
        words.remove(at);
        words.remove(at)
    });
    println!(
        "| {:<8} | {:>20} | {:>7} | {:>14} | {:>7} | {:>9} | {:>7} | {:>12} |",
        "instance", "coaches, communities", "matched", "objective", "solve s", "certify s", "MB peak", "moved, loose"
    );
    println!(
        "|----------|---------------------:|--------:|---------------:|--------:|----------:|--------:|-------------:|"
    );
    let is_asked =
        |it: &&Instance| if words.is_empty() { it.name != VAST } else { words.iter().any(|word| word == it.name) };
    for instance in INSTANCES.iter().filter(is_asked) {
        let (snapshot, weights) = (instance.snapshot(), instance.weights());
        if let Some(folder) = &folder {
            write(Path::new(folder), instance, &snapshot, &weights);
        }
        measure(instance, &snapshot, &weights);
    }
}

fn measure(instance: &Instance, snapshot: &Snapshot, weights: &Weights) {
    // Linux begins to look for the peak anew.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let (solution, solved) = timed(|| matching::solve(snapshot, weights, &[]).unwrap());
    let peak = megabytes("VmHWM:");
    let ((), certified) = timed(|| matching::certify(snapshot, weights, &[], &solution).unwrap());
    let moved = if instance.name == VAST {
        String::new()
    } else {
        let loose = weights.clone().with(Weight::Kept, 0).unwrap();
        format!("{}, {}", moved(snapshot, weights, &solution), moved(snapshot, &loose, &solution))
    };
    println!(
        "| {:<8} | {:>20} | {:>7} | {:>14} | {solved:>7.4} | {certified:>9.4} | {peak:>7.0} | {moved:>12} |",
        instance.name,
        format!("{}, {}", instance.coaches, instance.communities),
        solution.pairs.len(),
        solution.rank_worth + solution.fit,
    );
}

/// How many pairs change that need not, when one coach in a hundred withdraws.
fn moved(snapshot: &Snapshot, weights: &Weights, before: &Solution) -> usize {
    let mut snapshot = snapshot.clone();
    snapshot.coaches.iter_mut().step_by(100).for_each(|coach| coach.is_paused = true);
    let after = matching::solve(&snapshot, weights, &before.pairs).unwrap();
    let withdrawn: BTreeSet<_> = snapshot.coaches.iter().step_by(100).map(|coach| coach.id).collect();
    let changes = matching::changes(&before.pairs, &after.pairs);
    changes.iter().filter(|it| it.before.is_some_and(|coach| !withdrawn.contains(&coach))).count()
}

/// What comes of doing something, and how long it takes on average: done again until there is something to measure.
fn timed<T>(act: impl Fn() -> T) -> (T, f64) {
    let began = cpu_seconds();
    for times in 1_u32.. {
        let done = act();
        let seconds = cpu_seconds() - began;
        if seconds > 0.2 {
            return (done, seconds / f64::from(times));
        }
    }
    unreachable!("nobody measures so often")
}

/// Seconds that this thread, the only one, has been running.
fn cpu_seconds() -> f64 {
    let nanoseconds = fs::read_to_string("/proc/self/schedstat").unwrap();
    nanoseconds.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

fn megabytes(line: &str) -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let kilobytes = status.lines().find_map(|it| it.strip_prefix(line)).unwrap().trim().trim_end_matches(" kB");
    kilobytes.parse::<f64>().unwrap() / 1024.0
}

/// Writes numbers of 64 bits: how many coaches, communities and costs of places; the coach and the cost of each place that is
/// free; then community, coach and worth of each possible pair. The pairs come to millions.
fn write(folder: &Path, instance: &Instance, snapshot: &Snapshot, weights: &Weights) {
    let mut file = BufWriter::new(File::create(folder.join(format!("{}.bin", instance.name))).unwrap());
    let mut put = |number: i64| file.write_all(&number.to_le_bytes()).unwrap();
    let places = snapshot.coaches.iter().flat_map(|coach| {
        let cost = |taken| (coach.id.sql(), matching::load_cost(taken, coach.capacity, weights));
        (coach.taken..coach.capacity).map(cost)
    });
    let places: Vec<_> = places.collect();
    [instance.coaches, instance.communities, i64::try_from(places.len()).unwrap()].into_iter().for_each(&mut put);
    places.iter().for_each(|(coach, cost)| [*coach, *cost].into_iter().for_each(&mut put));
    matching::each_possible_pair(snapshot, weights, &[], |pair, worth| {
        [pair.community.sql(), pair.coach.sql(), worth].into_iter().for_each(&mut put);
    })
    .unwrap();
    file.flush().unwrap();
}
