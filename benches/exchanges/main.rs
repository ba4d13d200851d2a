//! What a very large exchange asks of the bot: `cargo bench --bench exchanges [-- how many people]`.
//!
//! Ten thousand reminders due in one minute, through the real program and practice's Discord with Discord's limits: how fast
//! they are claimed, how they are paced, and how long people wait for an answer meanwhile, beside how long they wait without.
//! It starts a Postgres of its own, with fsync on.
#![expect(clippy::unwrap_used, reason = "a measurement that fails has nobody to tell but who runs it")]

mod world;

use practice::{Discord, Person, postgres::Server};
use std::time::{Duration, Instant};
use world::{Process, World};

/// How long reminders are sent and answers measured, under the load and without it.
const WINDOW: Duration = Duration::from_secs(60);
/// Between two commands of somebody who waits for answers.
const EVERY: Duration = Duration::from_millis(50);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let people: i64 = words.first().map_or(10_000, |count| count.parse().unwrap());
    let server = Server::start(practice::postgres::Options::PRACTICE).unwrap();
    tokio::runtime::Runtime::new().unwrap().block_on(measure(&server, people));
    server.stop().unwrap();
}

async fn measure(server: &Server, people: i64) {
    let world = World::open(server).await;
    let bot = Process::start(&world.discord, &world.url).await;
    let alice = world.discord.person("alice");
    // Once to fill the caches.
    answers(&alice, Duration::from_secs(3)).await;
    print_header();
    print("/story mine, nothing else going on", &answers(&alice, WINDOW).await);

    for (name, is_known) in [("channels known", true), ("channels to be opened first", false)] {
        let occurrence = world.plan(people, is_known).await;
        world.discord.enforce_rate_limits(true);
        let begun = Instant::now();
        world.make_due(occurrence).await;
        let claimed = world.claimed(occurrence).await;
        println!(
            "\n{people} reminders, {name}: noticed and queued within {:.2} s",
            claimed.duration_since(begun).as_secs_f64()
        );
        print_header();
        let (during, other) = tokio::join!(answers(&alice, WINDOW), world.another_notification());
        print(&format!("/story mine, meanwhile ({name})"), &during);
        println!("another notification, told meanwhile: {:.2} s", other.as_secs_f64());
        let told = world.told(people).await;
        let (limited, waiting) = (limited(&world.discord), world.waiting().await);
        println!(
            "told in {:.0} s: {told}, {:.1} a second; refused by Discord's limits: {limited}; still waiting: {waiting}",
            begun.elapsed().as_secs_f64(),
            rate(told, begun.elapsed()),
        );
        world.discord.enforce_rate_limits(false);
        world.forget_waiting().await;
    }
    print_header();
    let (presses, seats) = last_seat(&world).await;
    print("100 presses on the last seat, at the same moment", &presses);
    println!("seats given: {seats}");
    println!("\nresident memory of the bot: {} MB", bot.resident_megabytes());
}

/// How long each of a hundred people waits who press for one seat at the same moment, and how many got it.
async fn last_seat(world: &World) -> (Vec<Duration>, i64) {
    let (occurrence, announced) = world.announce_one_seat().await;
    let presses: Vec<_> = (0..100)
        .map(|number| {
            let (person, announced) = (world.discord.person(&format!("known{number}")), announced.clone());
            tokio::spawn(async move {
                let begun = Instant::now();
                person.press(&announced, "Going").await.unwrap();
                begun.elapsed()
            })
        })
        .collect();
    let mut each = Vec::new();
    for press in presses {
        each.push(press.await.unwrap());
    }
    each.sort_unstable();
    (each, world.seats(occurrence).await)
}

#[expect(clippy::cast_precision_loss, reason = "nobody counts so far")]
fn rate(count: i64, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}

fn limited(discord: &Discord) -> usize {
    discord.look(|view| view.requests().iter().filter(|request| request.status == 429).count())
}

/// How long somebody waits for the first answer to a command, again and again.
async fn answers(person: &Person, during: Duration) -> Vec<Duration> {
    let (begun, mut each) = (Instant::now(), Vec::new());
    let mut tick = tokio::time::interval(EVERY);
    while begun.elapsed() < during {
        tick.tick().await;
        let asked = Instant::now();
        person.slash("/story mine").await.unwrap();
        each.push(asked.elapsed());
    }
    each.sort_unstable();
    each
}

fn print_header() {
    println!("\n| {:<52} |   count |  p50 ms |  p95 ms |  p99 ms |  max ms |", "");
    println!("|{}|--------:|--------:|--------:|--------:|--------:|", "-".repeat(54));
}

fn print(name: &str, sorted: &[Duration]) {
    let at = |of_a_hundred: usize| {
        let place = (sorted.len() * of_a_hundred / 100).min(sorted.len().saturating_sub(1));
        sorted.get(place).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    };
    println!(
        "| {name:<52} | {:>7} | {:>7.2} | {:>7.2} | {:>7.2} | {:>7.2} |",
        sorted.len(),
        at(50),
        at(95),
        at(99),
        at(100),
    );
}
