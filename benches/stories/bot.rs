//! The whole way: a form handed in at practice's Discord, served by the real program, until its answer is there; beside
//! the least that a bot can do, and, where it is at hand, a minimal bot with discord.js (`discordjs.cjs`).

use crate::{
    floor,
    measure::{Times, print_header},
};
use coalition::networks::catalogue::CommonChannel;
use practice::{Discord, Person, World};
use sqlx::PgPool;
use std::{
    process::Stdio,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::process::{Child, Command};

const PATIENCE: Duration = Duration::from_secs(30);
/// Rounds of each, in turns, so that a busy moment of the machine falls on both.
const ROUNDS: usize = 3;
/// What is told each time.
const COMMAND: &str = r#"/story log medium:Blog indicator:Attendance title:"Breakfast brought them back" people:"Nobody can be identified""#;
const STORY: &str = "We opened the kitchen at seven, and the bus stop emptied into it.";
const CHANGE: &str = "Attendance rose from 81 to 93 percent.";

/// Beside discord.js where the folder of its modules is given.
pub(crate) async fn measure(db: &PgPool, url: &str, modules: Option<&str>) {
    let discord = Discord::start(World::sample()).await.unwrap();
    let server = discord.server();
    let guild: i64 = server.id().to_string().parse().unwrap();
    sqlx::query("insert into guilds (guild_id, set_up_at) values ($1, 'epoch')").bind(guild).execute(db).await.unwrap();
    for channel in [CommonChannel::StoryReview, CommonChannel::SuccessStories, CommonChannel::CoalitionDesk] {
        let id: i64 = server.create_channel(channel.key()).to_string().parse().unwrap();
        sqlx::query("insert into guild_channels (guild_id, key, channel_id) values ($1, $2, $3)")
            .bind(guild)
            .bind(channel.key())
            .bind(id)
            .execute(db)
            .await
            .unwrap();
    }
    let bot = start(&discord, url).await;
    let mut told = vec![("floor", floor::serve(db).await.person("alice")), ("ours", discord.person("alice"))];
    let discordjs = match modules {
        Some(modules) => Some(discordjs(modules, url).await),
        None => None,
    };
    told.extend(discordjs.as_ref().map(|(discord, _)| ("discord.js", discord.person("alice"))));
    for (at_once, count) in [(1, 100), (32, 1000)] {
        let mut times: Vec<(Times, Times)> = told.iter().map(|_| Default::default()).collect();
        let bots = [Some(&bot), discordjs.as_ref().map(|(_, bot)| bot)];
        let before = bots.map(|bot| bot.map(processor_time));
        for round in 0..=ROUNDS {
            for ((_, person), (commands, forms)) in told.iter().zip(&mut times) {
                let (command, form) = tell(person, count, at_once).await;
                // The first round fills the caches.
                if round > 0 {
                    commands.extend(command);
                    forms.extend(form);
                }
            }
        }
        print_header(&format!("a bot and practice's Discord, {at_once} in flight"));
        for ((name, _), (commands, forms)) in told.iter().zip(times) {
            commands.print(&format!("{name}: /story log, until the form opens"));
            forms.print(&format!("{name}: handed in, until it is answered"));
        }
        // Two interactions a story, in every round.
        let interactions = u32::try_from(2 * count * (ROUNDS + 1)).unwrap();
        for ((bot, before), name) in bots.into_iter().zip(before).zip(["ours", "discord.js"]) {
            let (Some(bot), Some(before)) = (bot, before) else { continue };
            let each = (processor_time(bot) - before) / interactions;
            println!("processor time of {name}: {} µs an interaction", each.as_micros());
        }
    }
    println!("\nresident memory: {} MB ours", resident_megabytes(&bot));
    if let Some((_, discordjs)) = &discordjs {
        println!("resident memory: {} MB discord.js", resident_megabytes(discordjs));
    }
}

/// A Discord of its own, served by a minimal bot with discord.js.
async fn discordjs(modules: &str, url: &str) -> (Discord, Child) {
    let discord = Discord::start(World::sample()).await.unwrap();
    let mut command = Command::new("node");
    command
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/stories/discordjs.cjs"))
        .env("NODE_PATH", modules)
        .env("DISCORD_TOKEN", discord.token())
        .env("DISCORD_API_BASE", discord.api_base())
        .env("DATABASE_URL", url)
        .env("COMMANDS", floor::commands().to_string())
        .kill_on_drop(true);
    let bot = command.spawn().unwrap();
    discord.bot_ready(PATIENCE).await.unwrap();
    (discord, bot)
}

async fn start(discord: &Discord, url: &str) -> Child {
    let environment = [
        ("DISCORD_TOKEN", discord.token()),
        ("DISCORD_API_BASE", discord.api_base()),
        ("DATABASE_URL", url.to_owned()),
        ("HTTP_LISTEN", "off".to_owned()),
        ("LOG", "warn".to_owned()),
    ];
    let mut command = Command::new(env!("CARGO_BIN_EXE_coalition-bot"));
    command.env_clear().envs(environment).current_dir(std::env::temp_dir()).stdin(Stdio::null()).kill_on_drop(true);
    let bot = command.spawn().unwrap();
    discord.bot_ready(PATIENCE).await.unwrap();
    bot
}

/// Tells so many stories, so many at once; the times of the commands and of the forms.
async fn tell(person: &Person, count: usize, at_once: usize) -> (Times, Times) {
    let begun = Instant::now();
    let taken = Arc::new(AtomicUsize::new(0));
    let people: Vec<_> = (0..at_once)
        .map(|_| {
            let (person, taken) = (person.clone(), Arc::clone(&taken));
            tokio::spawn(async move {
                let mut times = Vec::new();
                while taken.fetch_add(1, Ordering::Relaxed) < count {
                    let begun = Instant::now();
                    let form = person.slash(COMMAND).await.unwrap().modal().unwrap();
                    let open = begun.elapsed();
                    person.submit(&form, &[("story", STORY), ("change", CHANGE)]).await.unwrap();
                    times.push((open, begun.elapsed() - open));
                }
                times
            })
        })
        .collect();
    let (mut commands, mut forms) = (Vec::new(), Vec::new());
    for person in people {
        let (open, answered): (Vec<_>, Vec<_>) = person.await.unwrap().into_iter().unzip();
        commands.extend(open);
        forms.extend(answered);
    }
    let whole = begun.elapsed();
    (Times::new(commands, whole), Times::new(forms, whole))
}

/// What a bot has used of the processors, itself and the kernel for it.
fn processor_time(bot: &Child) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", bot.id().unwrap())).unwrap();
    // After the name in brackets: the state first, and the two times as the 12th and 13th, in hundredths of a second.
    let (_, after) = stat.rsplit_once(')').unwrap();
    let hundredths: u64 = after.split_whitespace().skip(11).take(2).map(|time| time.parse::<u64>().unwrap()).sum();
    Duration::from_millis(10 * hundredths)
}

fn resident_megabytes(bot: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", bot.id().unwrap())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or_default() / 1024
}
