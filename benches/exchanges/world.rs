//! A server with very many people in it, the records of an exchange they answered to, and the bot that serves them.

use coalition::{
    config::Secret,
    database,
    networks::catalogue::{CommonChannel, NETWORKS},
};
use practice::{Discord, Message, World as Practice, postgres::Server};
use sqlx::{AssertSqlSafe, PgPool};
use std::{
    process::Stdio,
    time::{Duration, Instant},
};
use tokio::process::{Child, Command};

const PATIENCE: Duration = Duration::from_secs(30);
/// How often the records are looked at.
const TICK: Duration = Duration::from_millis(20);

/// The server and its records.
pub(crate) struct World {
    pub(crate) discord: Discord,
    pub(crate) url: String,
    pub(crate) db: PgPool,
    guild: i64,
}

impl World {
    pub(crate) async fn open(server: &Server) -> Self {
        server.create_database("exchanges").unwrap();
        let url = server.url("exchanges");
        let db = database::open(&Secret::new(&url), 8).unwrap();
        database::migrate(&db).await.unwrap();
        let discord = Discord::start(Practice::sample()).await.unwrap();
        let guild = discord.server().id().to_string().parse().unwrap();
        let world = Self { discord, url, db, guild };
        world.run("insert into guilds (guild_id, set_up_at) values ($guild, 'epoch')").await;
        let common = CommonChannel::ALL.map(CommonChannel::key);
        for key in common.into_iter().chain(NETWORKS.map(|network| network.key)) {
            let channel = world.discord.server().create_channel(key);
            world.run(&format!("insert into guild_channels values ($guild, '{key}', {channel})")).await;
        }
        world
    }

    async fn run(&self, query: &str) {
        let query = query.replace("$guild", &self.guild.to_string());
        sqlx::raw_sql(AssertSqlSafe(query)).execute(&self.db).await.unwrap();
    }

    async fn number(&self, query: &str) -> i64 {
        sqlx::query_scalar(AssertSqlSafe(query.to_owned())).fetch_one(&self.db).await.unwrap()
    }

    /// An exchange to which so many people said Going. Where their channels are known, the bot has told each something
    /// before.
    pub(crate) async fn plan(&self, people: i64, is_known: bool) -> i64 {
        let server = self.discord.server();
        let prefix = if is_known { "known" } else { "new" };
        let (mut members, mut channels) = (Vec::new(), Vec::new());
        for number in 0..people {
            let name = format!("{prefix}{number}");
            self.discord.add_person(&name).unwrap();
            server.add_member(&name).unwrap();
            let person = self.discord.person(&name);
            let channel = is_known.then(|| person.in_dm().say("Hello").unwrap().channel_id);
            members.push(person.id().to_string().parse::<i64>().unwrap());
            channels.push(channel.map(|channel| channel.to_string().parse::<i64>().unwrap()));
        }
        let add = "insert into members (guild_id, member_id, display_name, language_seen, direct_channel_id)
            select $1, member, 'Somebody', 'en-US', channel from unnest($2::bigint[], $3::bigint[]) as of (member, channel)";
        sqlx::query(add).bind(self.guild).bind(&members).bind(&channels).execute(&self.db).await.unwrap();
        let schedule = "with kept as (
                 insert into exchanges (guild_id, number, uid, network, host_id, timezone, repeat, reminders, scheduled_at)
                 select $1, coalesce(max(number), 0) + 1, gen_random_uuid(), 'coordinators-network', $3, 'UTC', 'once', '{60}',
                        now()
                 from exchanges returning id
             ), occurrence as (
                 insert into exchange_occurrences (guild_id, exchange_id, position, theme, starts_local, starts_at, ends_at,
                                                   duration, format, place, state, changed_at)
                 select $1, id, 1, 'Circles that hold', now(), now() + interval '1 hour', now() + interval '2 hours', 60,
                        'online', 'https://example.org', 'scheduled', now() from kept returning id
             ), moment as (
                 insert into exchange_moments (occurrence_id, kind, minutes, guild_id, due_at)
                 select id, 'reminder', 60, $1, now() + interval '1 day' from occurrence
             ), answers as (
                 insert into exchange_answers (occurrence_id, member_id, guild_id, answer, answered_at)
                 select id, member, $1, 'going', now() from occurrence, unnest($2::bigint[]) as member
             )
             select id from occurrence";
        let host: i64 = self.discord.person("alice").id().to_string().parse().unwrap();
        let schedule = sqlx::query_scalar(schedule).bind(self.guild).bind(&members).bind(host);
        schedule.fetch_one(&self.db).await.unwrap()
    }

    /// An exchange with one seat, and its announcement once it stands.
    pub(crate) async fn announce_one_seat(&self) -> (i64, Message) {
        let occurrence = self.plan(0, true).await;
        self.run(&format!("update exchange_occurrences set capacity = 1 where id = {occurrence}")).await;
        let announce = "insert into queue (guild_id, task, run_at, created_at)
            select $1, jsonb_build_object('notification', jsonb_build_object(
                'kind', 'exchange', 'what', 'changed', 'exchange', exchange_id)), now(), now()
            from exchange_occurrences where id = $2";
        sqlx::query(announce).bind(self.guild).bind(occurrence).execute(&self.db).await.unwrap();
        let stands = self.discord.wait_until(PATIENCE, |view| {
            view.messages("coordinators-network").into_iter().find(|message| message.says("0 of 1"))
        });
        (occurrence, stands.await.unwrap())
    }

    pub(crate) async fn seats(&self, occurrence: i64) -> i64 {
        let taken = "select coalesce(sum(seats), 0)::bigint from exchange_answers
                     where answer = 'going' and waiting_since is null and occurrence_id =";
        self.number(&format!("{taken} {occurrence}")).await
    }

    /// Its reminders are due now. Nobody is told: the bot looks by itself.
    pub(crate) async fn make_due(&self, occurrence: i64) {
        let due = format!("update exchange_moments set due_at = now() where occurrence_id = {occurrence}");
        self.run(&due).await;
    }

    /// When they were claimed, and everything was queued in the same transaction.
    pub(crate) async fn claimed(&self, occurrence: i64) -> Instant {
        let left =
            format!("select count(*) from exchange_moments where done_at is null and occurrence_id = {occurrence}");
        let mut tick = tokio::time::interval(TICK);
        while self.number(&left).await > 0 {
            tick.tick().await;
        }
        Instant::now()
    }

    /// How many of them were told.
    pub(crate) async fn told(&self, people: i64) -> i64 {
        people - self.waiting().await
    }

    pub(crate) async fn waiting(&self) -> i64 {
        self.number("select count(*) from queue where task #>> '{notification,course}' = 'reminder'").await
    }

    pub(crate) async fn forget_waiting(&self) {
        self.run("delete from queue where task #>> '{notification,course}' = 'reminder'").await;
    }

    /// How long something else waits that is to be told meanwhile: a word to the coordinators.
    pub(crate) async fn another_notification(&self) -> Duration {
        let begun = Instant::now();
        self.run(
            r#"insert into queue (guild_id, task, run_at, created_at) values
               ($guild, '{"notification": {"kind": "alert", "what": "alert-alert", "why": "measured"}}', now(), now())"#,
        )
        .await;
        let mut tick = tokio::time::interval(TICK);
        let waits = "select count(*) from queue where task #>> '{notification,kind}' = 'alert'";
        while self.number(waits).await > 0 {
            tick.tick().await;
        }
        begun.elapsed()
    }
}

/// The bot.
pub(crate) struct Process(Child);

impl Process {
    pub(crate) async fn start(discord: &Discord, url: &str) -> Self {
        let environment = [
            ("DISCORD_TOKEN", discord.token()),
            ("DISCORD_API_BASE", discord.api_base()),
            ("DATABASE_URL", url.to_owned()),
            ("HTTP_LISTEN", "off".to_owned()),
            ("LOG", "error".to_owned()),
        ];
        let mut command = Command::new(env!("CARGO_BIN_EXE_coalition-bot"));
        command.env_clear().envs(environment).current_dir(std::env::temp_dir()).stdin(Stdio::null()).kill_on_drop(true);
        let bot = command.spawn().unwrap();
        discord.bot_ready(PATIENCE).await.unwrap();
        Self(bot)
    }

    pub(crate) fn resident_megabytes(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id().unwrap())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or_default() / 1024
    }
}
