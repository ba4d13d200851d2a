//! The whole way: a form handed in at practice's Discord, served by the real program, until its answer is there; beside
//! the least that a bot can do.

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

pub(crate) async fn measure(db: &PgPool, url: &str) {
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
    let alice = discord.person("alice");
    let least = floor::serve(db).await.person("alice");
    for (at_once, count) in [(1, 100), (32, 1000)] {
        let mut times: [Times; 4] = Default::default();
        for round in 0..=ROUNDS {
            let least = tell(&least, count, at_once).await;
            let ours = tell(&alice, count, at_once).await;
            // The first round fills the caches.
            if round > 0 {
                times.iter_mut().zip([least.0, ours.0, least.1, ours.1]).for_each(|(all, more)| all.extend(more));
            }
        }
        print_header(&format!("the bot and practice's Discord, {at_once} in flight"));
        let [least_command, command, least_form, form] = times;
        least_command.print("floor: typed, until a form is open");
        command.print("/story log typed, until the form is open");
        least_form.print("floor: handed in, one row, answered");
        form.print("form handed in, until its answer is there");
    }
    println!("\nresident memory of the bot: {} MB", resident_megabytes(&bot));
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

fn resident_megabytes(bot: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", bot.id().unwrap())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or_default() / 1024
}
