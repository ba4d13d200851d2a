//! Discord away, slow, or limiting: it is sat out, within the limits, and a signal is obeyed all the same.

use std::time::{Duration, Instant};

use practice::{World, discord::Fault};

use crate::harness::{Coalition, Database, PATIENCE, Story, Talks, arrange, free_address, give_roles};

#[tokio::test]
async fn an_outage_of_discord_is_sat_out_and_what_waited_is_told_once() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;
    coalition.all_told().await;
    // The press is answered, and then Discord is gone before anything can be told.
    coalition.discord.fault("POST /channels/{id}/messages", 1000, Fault::status(503));
    bob.presses(&card, "Publish").await;
    coalition.discord.stop();
    coalition.until("it was tried", "select exists (select from queue where last_error is not null)").await;
    coalition.discord.no_faults();
    coalition.discord.resume().await.unwrap();
    grace.is_told(&["S-1", "is published"]).await;
    grace.reads("success-stories", &["S-1"]).await;
    coalition.all_told().await;
    assert_eq!(grace.inbox().len(), 1);
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
    coalition.discord.bot_ready(PATIENCE).await.unwrap();
    assert!(grace.types("/story mine").await.says("Your stories (1)"));
}

#[tokio::test]
async fn however_the_gateway_ends_a_session_the_bot_comes_back() {
    let coalition = Coalition::start().await;
    let discord = &coalition.discord;
    let ends: [(&str, &dyn Fn()); 5] = [
        ("asked to reconnect", &|| discord.ask_to_reconnect()),
        ("invalid, to be resumed", &|| discord.invalidate_sessions(true)),
        ("timed out", &|| discord.close_gateway(4009)),
        ("an unknown error", &|| discord.close_gateway(4000)),
        ("invalid for good", &|| discord.invalidate_sessions(false)),
    ];
    for (how, end) in ends {
        let before = discord.look(|view| view.requests().len());
        end();
        let grace = coalition.person("grace");
        // Asked while it is away or back: Discord keeps it for a session that is resumed, and people ask again.
        let deadline = Instant::now() + PATIENCE;
        while grace.slash("/story mine").await.is_err() {
            assert!(Instant::now() < deadline, "{how}: it never answers again");
        }
        assert!(discord.look(|view| view.requests().len()) > before);
    }
}

#[tokio::test]
async fn discords_limits_are_kept_without_being_told() {
    let mut coalition = Coalition::open(World::sample(), Database::fresh().await).await;
    arrange(&coalition.discord.server(), coalition.db()).await;
    give_roles(&coalition.discord.server());
    coalition.discord.enforce_rate_limits(true);
    coalition.bot.start().await;
    let grace = coalition.person("grace");
    for number in 1..=12 {
        coalition.tells(&grace, &Story { title: &format!("Story {number}"), ..Story::default() }).await;
    }
    coalition.all_told().await;
    let (cards, refused) = coalition.discord.look(|view| {
        let refused = view.requests().iter().filter(|request| request.status == 429).count();
        (view.messages("story-review").len(), refused)
    });
    assert_eq!((cards, refused), (12, 0));
}

#[tokio::test]
async fn a_signal_is_obeyed_within_twenty_seconds_whatever_hangs() {
    let mut coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    coalition.discord.fault("POST /channels/{id}/messages", 1, Fault::Hang);
    coalition.tells(&grace, &Story::default()).await;
    coalition
        .until("it is being told", "select exists (select from queue where task ? 'notification' and runs > 0)")
        .await;
    let since = Instant::now();
    assert_eq!(coalition.bot.terminate().await.code(), Some(0), "{}", coalition.bot.log());
    assert!(since.elapsed() < Duration::from_secs(20), "{:?}", since.elapsed());
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    coalition.card("S-1", "Publish").await;
    coalition.all_told().await;
    assert_eq!(coalition.copies("story-review", "S-1").len(), 1);
}

#[tokio::test]
async fn a_database_that_is_not_there_at_start_is_said_and_ends_with_status_one() {
    let mut coalition = Coalition::open(World::sample(), Database::fresh().await).await;
    let nowhere = format!("postgres://somebody:a-secret-password@{}/coalition", free_address());
    coalition.bot.set("DATABASE_URL", &nowhere);
    coalition.bot.spawn();
    assert_eq!(coalition.bot.ended().await.code(), Some(1));
    let log = coalition.bot.log();
    assert!(log.contains("database") && !log.contains("a-secret-password"), "{log}");
}

#[tokio::test]
async fn secrets_can_come_from_files() {
    let mut coalition = Coalition::open(World::sample(), Database::fresh().await).await;
    let folder = tempfile::tempdir().unwrap();
    for (name, value) in
        [("DISCORD_TOKEN", coalition.discord.token()), ("DATABASE_URL", coalition.database_url().to_owned())]
    {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("{value}\n")).unwrap();
        coalition.bot.set(name, "");
        coalition.bot.set(&format!("{name}_FILE"), path.to_str().unwrap());
    }
    coalition.bot.start().await;
    assert!(coalition.person("grace").types("/help").await.says("/story log"));
}
