//! What operators meet: exit codes, signals, health, a second process, Discord's bad days.

use std::time::{Duration, Instant};

use practice::{
    World,
    discord::{Fault, Moment},
};

use crate::harness::{Bot, Coalition, Database, PATIENCE, Story, Talks, free_address, page, words};

async fn nothing_set_up() -> Coalition {
    Coalition::open(World::sample(), Database::fresh().await).await
}

#[tokio::test]
async fn a_token_that_discord_refuses_ends_with_status_three() {
    let mut coalition = nothing_set_up().await;
    coalition.bot.set("DISCORD_TOKEN", "MTE0.wrong.token");
    coalition.bot.spawn();
    assert_eq!(coalition.bot.ended().await.code(), Some(3));
    let log = coalition.bot.log();
    assert!(log.contains("DISCORD_TOKEN") && !log.contains("MTE0.wrong.token"), "{log}");
}

#[tokio::test]
async fn intents_that_discord_refuses_end_with_status_three() {
    let mut coalition = Coalition::start().await;
    coalition.discord.close_gateway(4014);
    assert_eq!(coalition.bot.ended().await.code(), Some(3));
}

#[tokio::test]
async fn a_token_reset_while_it_runs_stops_all_sending_and_ends_with_status_three() {
    let mut coalition = Coalition::start().await;
    coalition.discord.fault("POST /channels/{id}/messages", 100, Fault::status(401));
    coalition.tells(&coalition.person("grace"), &Story::default()).await;
    assert_eq!(coalition.bot.ended().await.code(), Some(3));
    let refused = coalition.discord.look(|view| view.requests().iter().filter(|it| it.status == 401).count());
    assert_eq!(refused, 1, "10,000 of them bar the address");
}

/// `.env.example`, copied and filled in as the README says.
fn env_file(coalition: &Coalition) -> String {
    let example = include_str!("../../.env.example");
    let filled = example.replace("DISCORD_TOKEN=\n", &format!("DISCORD_TOKEN={}\n", coalition.discord.token()));
    assert_ne!(filled, example);
    let (database, discord) = (coalition.database_url(), coalition.discord.api_base());
    format!("{filled}DATABASE_URL={database}\nDISCORD_API_BASE={discord}\nHTTP_LISTEN=off\n")
}

#[tokio::test]
async fn a_filled_in_copy_of_the_example_configures_it() {
    let mut coalition = nothing_set_up().await;
    let lines = env_file(&coalition);
    coalition.bot.keep_env_file(&lines);
    coalition.bot.start().await;
    let answer = coalition.person("alice").types("/help").await;
    let answer = words(&[answer]);
    assert!(answer.contains("/setup plan"), "{answer}");
}

#[tokio::test]
async fn the_environment_wins_over_the_file() {
    let mut coalition = nothing_set_up().await;
    let lines = env_file(&coalition) + "SHARD_ID=0\n";
    coalition.bot.keep_env_file(&lines);
    coalition.bot.set("SHARD_ID", "7");
    coalition.bot.spawn();
    assert_eq!(coalition.bot.ended().await.code(), Some(2));
    assert!(coalition.bot.log().contains("SHARD_ID"), "{}", coalition.bot.log());
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_named_without_what_is_in_it() {
    let mut coalition = nothing_set_up().await;
    coalition.bot.keep_env_file("DISCORD_TOKEN=\"MTE0.secret.token\nLOG=info\n");
    coalition.bot.spawn();
    assert_eq!(coalition.bot.ended().await.code(), Some(2));
    let log = coalition.bot.log();
    assert!(log.contains(".env") && !log.contains("MTE0"), "{log}");
}

#[tokio::test]
async fn everything_that_is_wrong_with_the_configuration_is_listed_at_once() {
    let mut coalition = nothing_set_up().await;
    for (name, value) in [
        ("DISCORD_TOKEN", ""),
        ("DATABASE_URL", ""),
        ("DISCORD_API_BASE", "nowhere"),
        ("HTTP_LISTEN", "everywhere"),
        ("DATABASE_POOL", "many"),
        ("LOG_FORMAT", "xml"),
        ("SHARD_ID", "7"),
    ] {
        coalition.bot.set(name, value);
    }
    coalition.bot.spawn();
    assert_eq!(coalition.bot.ended().await.code(), Some(2));
    let log = coalition.bot.log();
    for name in
        ["DISCORD_TOKEN", "DATABASE_URL", "DISCORD_API_BASE", "HTTP_LISTEN", "DATABASE_POOL", "LOG_FORMAT", "SHARD_ID"]
    {
        assert!(log.contains(name), "{name} is not named in: {log}");
    }
}

#[tokio::test]
async fn an_api_base_that_does_not_answer_is_named_and_nobody_else_is_asked() {
    let mut coalition = nothing_set_up().await;
    let nowhere = format!("http://{}", free_address());
    coalition.bot.set("DISCORD_API_BASE", &nowhere);
    coalition.bot.spawn();
    assert_eq!(coalition.bot.ended().await.code(), Some(1));
    assert!(coalition.bot.log().contains(&nowhere), "{}", coalition.bot.log());
}

#[tokio::test]
async fn words_it_does_not_know_end_with_its_usage() {
    let mut coalition = nothing_set_up().await;
    coalition.bot.run(&["dance"]);
    assert_eq!(coalition.bot.ended().await.code(), Some(2));
    assert!(coalition.bot.log().contains("coalition-bot practice"), "{}", coalition.bot.log());
}

#[tokio::test]
async fn check_says_what_is_well_and_what_is_not() {
    let mut coalition = nothing_set_up().await;
    coalition.bot.run(&["check"]);
    assert_eq!(coalition.bot.ended().await.code(), Some(0), "{}", coalition.bot.log());
    coalition.bot.set("DISCORD_TOKEN", "MTE0.wrong.token");
    coalition.bot.run(&["check"]);
    assert_eq!(coalition.bot.ended().await.code(), Some(3));
    coalition.bot.set("DATABASE_URL", &format!("postgres://nobody@{}/nothing", free_address()));
    coalition.bot.set("DISCORD_TOKEN", &coalition.discord.token());
    coalition.bot.run(&["check"]);
    assert_eq!(coalition.bot.ended().await.code(), Some(1));
    assert!(coalition.bot.log().contains("DATABASE_URL"), "{}", coalition.bot.log());
}

#[tokio::test]
async fn a_signal_lets_what_was_begun_finish_and_ends_with_status_zero() {
    let mut coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let form = grace.begins(&Story::default().command()).await;
    let mut pause = coalition.discord.pause_at("POST /interactions/{id}/{token}/callback", Moment::Before);
    let answer = tokio::spawn({
        let grace = grace.clone();
        async move { grace.submit(&form, &[("story", "Begun before the signal.")]).await }
    });
    pause.reached().await.unwrap();
    let release =
        async { coalition.discord.wait_until(PATIENCE, |view| (view.connections() == 0).then_some(())).await };
    let bot = &mut coalition.bot;
    let (status, ()) = tokio::join!(bot.terminate(), async {
        release.await.unwrap();
        pause.release();
    });
    assert_eq!(status.code(), Some(0), "{}", coalition.bot.log());
    let answer = answer.await.unwrap().unwrap();
    assert!(answer.text().contains("Kept as **S-1**"), "{}", answer.text());
    coalition.bot.start().await;
    coalition.card("S-1", "Begun before the signal.").await;
}

#[tokio::test]
async fn a_second_process_stands_by_and_takes_over() {
    let mut coalition = Coalition::start().await;
    let mut second = Bot::new(&coalition.discord, coalition.database_url());
    second.spawn();
    second.logs("standing by").await;
    assert_eq!(coalition.discord.look(|view| view.connections()), 1, "one serves, one waits");
    let grace = coalition.person("grace");
    let form = grace.begins(&Story::default().command()).await;
    coalition.bot.kill().await;
    let since = Instant::now();
    coalition.discord.bot_ready(Duration::from_secs(60)).await.unwrap();
    assert!(since.elapsed() < Duration::from_secs(60));
    let kept = grace.hands_in(&form, &[("story", "Begun with the first, kept by the second.")]).await;
    assert!(kept.says("**S-1**"), "{}", kept.text());
    coalition.card("S-1", "kept by the second").await;
}

#[tokio::test]
async fn health_is_told_over_http() {
    let address = free_address();
    let coalition = Coalition::start_with(|bot| bot.with("HTTP_LISTEN", &address)).await;
    assert_eq!(page(&address, "/healthz").await.0, 200);
    assert_eq!(page(&address, "/readyz").await.0, 200);
    coalition.tells(&coalition.person("grace"), &Story::default()).await;
    coalition.all_told().await;
    let (status, metrics) = page(&address, "/metrics").await;
    assert_eq!(status, 200);
    for name in ["interactions_total", "interaction_seconds_bucket", "notifications_waiting", "database_connections"] {
        assert!(metrics.contains(name), "{name} is not in: {metrics}");
    }
    assert_eq!(page(&address, "/elsewhere").await.0, 404);
}

#[tokio::test]
async fn discords_bad_minutes_are_sat_out_and_nothing_is_told_twice() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    let messages = "POST /channels/{id}/messages";
    coalition.discord.fault(messages, 1, Fault::status(502));
    coalition.discord.fault(messages, 1, Fault::RateLimited { retry_after: 0.2, global: true });
    coalition.discord.fault(messages, 1, Fault::LoseAnswer);
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    coalition.all_told().await;
    coalition.discord.fault(messages, 1, Fault::LoseAnswer);
    bob.presses(&card, "Publish").await;
    grace.is_told(&["S-1", "is published"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.copies("story-review", "S-1").len(), 1);
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
    assert_eq!(grace.inbox().len(), 1);
}

#[tokio::test]
async fn a_gateway_that_breaks_is_taken_up_again() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let form = grace.begins(&Story::default().command()).await;
    coalition.discord.drop_gateway();
    coalition.discord.bot_ready(PATIENCE).await.unwrap();
    let kept = grace.hands_in(&form, &[("story", "Told over a broken line.")]).await;
    assert!(kept.says("**S-1**"), "{}", kept.text());
    assert_eq!(coalition.discord.look(|view| view.identifies()), 1, "resumed, not begun anew");
}

#[tokio::test]
async fn commands_are_registered_when_they_changed_and_only_then() {
    let mut coalition = Coalition::start().await;
    let registrations = |coalition: &Coalition| {
        coalition.discord.look(|view| view.requests_to("PUT /applications/{id}/commands").len())
    };
    assert_eq!(registrations(&coalition), 1);
    coalition.bot.kill().await;
    coalition.bot.start().await;
    coalition.bot.logs("commands unchanged").await;
    assert_eq!(registrations(&coalition), 1);
}

#[tokio::test]
async fn nothing_is_asked_of_discord_that_does_not_exist() {
    let coalition = Coalition::start().await;
    coalition.discord.close_dms("grace");
    coalition.published(&coalition.person("grace"), &Story::default()).await;
    coalition.all_told().await;
    let unknown = coalition
        .discord
        .look(|view| view.unknown_requests().iter().map(|it| format!("{} {}", it.method, it.path)).collect::<Vec<_>>());
    assert_eq!(unknown, Vec::<String>::new());
}

#[tokio::test]
async fn who_asks_while_commands_are_being_registered_is_answered() {
    let mut coalition = Coalition::open(World::sample(), Database::fresh().await).await;
    let pause = coalition.discord.pause_at("PUT /applications/{id}/commands", Moment::Before);
    coalition.bot.spawn();
    let connected = |view: &practice::View<'_>| (view.connections() > 0).then_some(());
    coalition.discord.wait_until(PATIENCE, connected).await.unwrap();
    assert!(coalition.discord.commands().is_empty());
    let data = serde_json::json!({ "id": "1", "name": "help", "type": 1, "options": [] });
    let answer = coalition.person("grace").interact_raw(serde_json::json!({ "type": 2, "data": data })).await;
    assert!(answer.unwrap().text().contains("/story log"));
    pause.release();
    coalition.discord.bot_ready(PATIENCE).await.unwrap();
}

#[tokio::test]
async fn a_request_that_hangs_is_given_up_and_made_again() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    coalition.discord.fault("POST /channels/{id}/messages", 1, Fault::Hang);
    coalition.tells(&grace, &Story { title: "The one that hangs", ..Story::default() }).await;
    coalition.tells(&grace, &Story { title: "The one that does not", ..Story::default() }).await;
    coalition.card("S-2", "The one that does not").await;
    coalition.card("S-1", "The one that hangs").await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.messages("story-review")).len(), 2);
}

#[tokio::test]
async fn two_processes_divide_the_shards_and_everything_is_told_once() {
    let mut coalition = Coalition::start_with(|bot| bot.with("SHARD_COUNT", "2")).await;
    let mut second =
        Bot::new(&coalition.discord, coalition.database_url()).with("SHARD_COUNT", "2").with("SHARD_ID", "1");
    second.spawn();
    let both = |view: &practice::View<'_>| (view.connections() == 2).then_some(());
    coalition.discord.wait_until(PATIENCE, both).await.unwrap();
    let grace = coalition.person("grace");
    for number in 1..=6 {
        coalition.tells(&grace, &Story { title: &format!("Story {number}"), ..Story::default() }).await;
    }
    coalition.card("S-6", "Publish").await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.messages("story-review")).len(), 6);
    assert_eq!(coalition.bot.terminate().await.code(), Some(0));
    assert_eq!(second.terminate().await.code(), Some(0));
}
