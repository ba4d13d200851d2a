//! How fast a round is solved and certified: `cargo bench --bench matching`, or `-- large` for one instance.
//!
//! `-- --write FOLDER` also writes the instances in plain numbers, for `ortools.py` beside this file, which solves them with
//! OR-tools: both in one run on one machine.
#![expect(clippy::unwrap_used, reason = "a measurement that fails has nobody to tell but who runs it")]

mod instances;

use coalition::matching::{self, Snapshot, Solution, Weights};
use instances::{INSTANCES, Instance};
use std::{
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
    println!("| instance | coaches × communities | matched | objective | solve s | certify s | MB before | MB peak |");
    println!("|----------|----------------------:|--------:|----------:|--------:|----------:|----------:|--------:|");
    for instance in INSTANCES.iter().filter(|it| words.is_empty() || words.iter().any(|word| word == it.name)) {
        let (snapshot, weights) = (instance.snapshot(), instance.weights());
        // Nobody else has that many pairs in mind: they would not fit into memory.
        if let Some(folder) = folder.as_deref().filter(|_| instance.name != "dense") {
            write(Path::new(folder), instance, &snapshot, &weights);
        }
        measure(instance, &snapshot, &weights);
    }
}

fn measure(instance: &Instance, snapshot: &Snapshot, weights: &Weights) {
    // Linux begins to look for the peak anew.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let (before, began) = (megabytes("VmRSS:"), cpu_seconds());
    let solution: Solution = matching::solve(snapshot, weights, &[]).unwrap();
    let (solved, peak) = (cpu_seconds(), megabytes("VmHWM:"));
    matching::certify(snapshot, weights, &[], &solution).unwrap();
    let certified = cpu_seconds();
    println!(
        "| {:<8} | {:>21} | {:>7} | {:>9} | {:>7.4} | {:>9.4} | {before:>9.0} | {peak:>7.0} |",
        instance.name,
        format!("{} × {}", instance.coaches, instance.communities),
        solution.pairs.len(),
        solution.rank_worth + solution.fit,
        solved - began,
        certified - solved,
    );
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
