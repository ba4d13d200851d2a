//! Reminders and the start: each once, to whom it is of use, never with a time that no longer holds.

use practice::{
    World,
    discord::{Fault, Moment, Moment::After, Moment::Before},
};
use rstest::rstest;

use super::{
    Exchange,
    held::{Plan, times_told},
};
use crate::harness::{Bot, Coalition, OwnServer, PATIENCE, Talks, arrange, give_roles};

const POST: &str = "POST /channels/{id}/messages";

#[tokio::test]
async fn who_comes_or_may_come_is_reminded_once_in_their_language_and_zone() {
    let coalition = Coalition::start().await;
    let held = coalition.plans(&Plan::default()).await;
    coalition.answered(held, "going", &["grace", "carmen"]).await;
    coalition.answered(held, "maybe", &["frank"]).await;
    coalition.answered(held, "cannot", &["bob"]).await;
    coalition.answered(held, "waiting", &["dev"]).await;
    coalition.time_passes(held, "49 hours").await;
    assert_eq!(coalition.outcome(held, "reminder", 1440).await, "told");
    let told = coalition.person("grace").is_told(&["E-1", "Circles that hold", ":F>", ":R>", "Where: Room 12"]).await;
    assert!(!told.says("You said maybe"), "{}", told.text());
    assert_eq!(crate::harness::can_press(&told), ["Can't go"], "a seat can be given back");
    coalition.person("carmen").is_told(&["E-1", "empieza", "Dónde: Room 12"]).await;
    let maybe = coalition.person("frank").is_told(&["E-1", "You said maybe"]).await;
    assert_eq!(crate::harness::can_press(&maybe), ["Going", "Can't go"]);
    coalition.all_told().await;
    coalition.looks_again("exchange-moments").await;
    coalition.time_passes(held, "22 hours 30 minutes").await;
    assert_eq!(coalition.outcome(held, "reminder", 60).await, "told");
    coalition.all_told().await;
    for (person, times) in [("grace", 2), ("carmen", 2), ("frank", 2), ("bob", 0), ("dev", 0), ("erin", 0)] {
        assert_eq!(coalition.person(person).inbox().len(), times, "{person}");
    }
    assert!(coalition.person("erin").sees("coordinators-network").is_empty(), "it has not begun");
}

#[tokio::test]
async fn what_was_due_while_the_bot_was_down_is_told_if_it_is_still_of_use() {
    let mut coalition = Coalition::start().await;
    let late = coalition.plans(&Plan { theme: "A day ahead", ..Plan::default() }).await;
    let later = coalition.plans(&Plan { theme: "Within the hour", ..Plan::default() }).await;
    let over = coalition.plans(&Plan { theme: "Long over", ..Plan::default() }).await;
    for held in [late, later, over] {
        coalition.answered(held, "going", &["grace"]).await;
    }
    coalition.bot.kill().await;
    coalition.time_passes(late, "60 hours").await;
    coalition.time_passes(later, "71 hours 20 minutes").await;
    coalition.time_passes(over, "30 days").await;
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    assert_eq!(coalition.outcome(late, "reminder", 1440).await, "told");
    assert_eq!(coalition.outcome(later, "reminder", 1440).await, "too_late");
    assert_eq!(coalition.outcome(later, "reminder", 60).await, "told");
    for (kind, minutes) in [("reminder", 1440), ("reminder", 60), ("start", 0), ("end", 0)] {
        assert_eq!(coalition.outcome(over, kind, minutes).await, "too_late", "{kind} {minutes}");
    }
    coalition.all_told().await;
    let grace = coalition.person("grace");
    assert_eq!(times_told(&grace, "A day ahead"), 1);
    assert_eq!(times_told(&grace, "Within the hour"), 1);
    assert_eq!(times_told(&grace, "Long over"), 0);
}

#[rstest]
#[tokio::test]
async fn killed_while_it_reminds_everyone_is_reminded_once(#[values(Before, After)] moment: Moment) {
    let mut coalition = Coalition::start().await;
    let held = coalition.plans(&Plan::default()).await;
    let people = ["bob", "carmen", "dev", "frank", "grace"];
    coalition.answered(held, "going", &people).await;
    let mut pause = coalition.discord.pause_at(POST, moment);
    coalition.time_passes(held, "50 hours").await;
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    for person in people {
        coalition.person(person).is_told(&["E-1"]).await;
    }
    coalition.all_told().await;
    for person in people {
        assert_eq!(coalition.person(person).inbox().len(), 1, "{person}");
    }
}

#[tokio::test]
async fn nobody_is_reminded_of_a_time_that_was_moved_while_the_bot_was_down() {
    let mut coalition = Coalition::start().await;
    let held = coalition.plans(&Plan::default()).await;
    coalition.answered(held, "going", &["grace"]).await;
    coalition.bot.kill().await;
    coalition.time_passes(held, "50 hours").await;
    coalition.moves(held, "7 days").await;
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    coalition.looks_again("exchange-moments").await;
    coalition.until("it was looked", "select run_at > now() from queue where key = 'job:exchange-moments'").await;
    assert!(coalition.person("grace").inbox().is_empty());
    coalition.time_passes(held, "7 days").await;
    coalition.person("grace").is_told(&["E-1"]).await;
}

#[rstest]
#[case::moved(
    "update exchange_occurrences set starts_at = starts_at + interval '2 days', ends_at = ends_at + interval '2 days'"
)]
#[case::cancelled("update exchange_occurrences set state = 'cancelled'")]
#[case::withdrawn("update exchange_answers set answer = 'cannot'")]
#[tokio::test]
async fn a_reminder_that_waits_is_not_told_once_it_no_longer_holds(
    #[case] meanwhile: &'static str,
    #[values("POST /users/@me/channels", POST)] pattern: &str,
) {
    let coalition = Coalition::start().await;
    let held = coalition.plans(&Plan::default()).await;
    coalition.answered(held, "going", &["grace"]).await;
    coalition.discord.fault(pattern, 1000, Fault::status(502));
    coalition.time_passes(held, "50 hours").await;
    assert_eq!(coalition.outcome(held, "reminder", 1440).await, "told");
    let failed = "select count(*) = 1 from queue where task ? 'notification' and last_error is not null";
    coalition.until("it was tried", failed).await;
    sqlx::query(meanwhile).execute(coalition.db()).await.unwrap();
    coalition.discord.no_faults();
    coalition.all_told().await;
    assert!(coalition.person("grace").inbox().is_empty(), "{:#?}", coalition.person("grace").inbox());
}

#[tokio::test]
async fn scheduled_answered_reminded_moved_and_reminded_of_the_new_time_alone() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let announced = coalition.scheduled(&grace, &Exchange { when: "in 2 weeks", ..Exchange::default() }).await;
    frank.presses(&announced, "Going").await;
    coalition.all_told().await;
    let held = coalition.the_only().await;
    let starts =
        async || coalition.count("select extract(epoch from starts_at)::bigint from exchange_occurrences").await;
    // Its reminder is claimed, and Discord takes nothing for a while.
    coalition.discord.fault("POST /users/@me/channels", 1000, Fault::status(502));
    coalition.time_passes(held, "319 hours").await;
    assert_eq!(coalition.outcome(held, "reminder", 1440).await, "told");
    let old = starts().await;
    let preview = grace.types(r#"/exchange edit exchange:E-1 when:"in 4 weeks""#).await;
    grace.presses(&preview, "Save changes").await;
    coalition.discord.no_faults();
    frank.is_told(&["E-1", "has changed", &format!("before: <t:{old}:F>")]).await;
    coalition.all_told().await;
    assert_eq!(times_told(&frank, "starts"), 0, "{:#?}", frank.inbox());
    let new = starts().await;
    assert!(new > old);
    let due = "select count(*) from exchange_moments where kind = 'reminder' and done_at is null";
    assert_eq!(coalition.count(due).await, 2, "the reminder of the new time is due again");
    coalition.time_passes(held, "655 hours").await;
    frank.is_told(&["E-1", "starts", &format!("<t:{}:F>", starts().await)]).await;
    coalition.all_told().await;
    assert_eq!(times_told(&frank, "starts"), 1);
}

#[tokio::test]
async fn with_the_database_away_when_it_is_due_it_is_told_once_it_is_back() {
    let (server, database) = OwnServer::start().await;
    let mut coalition = Coalition::open(World::sample(), database).await;
    arrange(&coalition.discord.server(), coalition.db()).await;
    give_roles(&coalition.discord.server());
    coalition.bot.start().await;
    let held = coalition.plans(&Plan::default()).await;
    coalition.answered(held, "going", &["grace"]).await;
    coalition.moves(held, "-50 hours").await;
    server.stop().await;
    server.start_again().await;
    coalition.looks_again("exchange-moments").await;
    coalition.person("grace").is_told(&["E-1"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.person("grace").inbox().len(), 1);
}

#[tokio::test]
async fn two_processes_on_one_database_remind_everyone_once() {
    let coalition = Coalition::start_with(|bot| bot.with("SHARD_COUNT", "2")).await;
    let mut second =
        Bot::new(&coalition.discord, coalition.database_url()).with("SHARD_COUNT", "2").with("SHARD_ID", "1");
    second.spawn();
    let both = |view: &practice::View<'_>| (view.connections() == 2).then_some(());
    coalition.discord.wait_until(PATIENCE, both).await.unwrap();
    let people = ["bob", "carmen", "dev", "frank", "grace", "erin"];
    let mut all = Vec::new();
    for number in 1..=5 {
        let held = coalition.plans(&Plan { theme: &format!("Theme {number}"), ..Plan::default() }).await;
        coalition.answered(held, "going", &people).await;
        coalition.moves(held, "-50 hours").await;
        all.push(held);
    }
    coalition.looks_again("exchange-moments").await;
    for held in all {
        assert_eq!(coalition.outcome(held, "reminder", 1440).await, "told");
    }
    coalition.all_told().await;
    for person in people {
        assert_eq!(coalition.person(person).inbox().len(), 5, "{person}");
    }
}

#[tokio::test]
async fn closed_direct_messages_lead_the_reminder_to_a_private_thread() {
    let coalition = Coalition::start().await;
    let held = coalition.plans(&Plan::default()).await;
    coalition.answered(held, "going", &["grace"]).await;
    coalition.discord.close_dms("grace");
    coalition.time_passes(held, "50 hours").await;
    let told = coalition.person("grace").is_told(&["E-1", "Circles that hold"]).await;
    assert!(told.guild_id.is_some() && told.pinged == ["grace"], "{told:#?}");
}

#[tokio::test]
async fn the_channel_of_direct_messages_is_opened_once_and_found_again_when_it_is_gone() {
    let coalition = Coalition::start().await;
    let opened = || coalition.discord.look(|view| view.requests_to("POST /users/@me/channels").len());
    let held = coalition.plans(&Plan::default()).await;
    coalition.answered(held, "going", &["grace"]).await;
    coalition.time_passes(held, "50 hours").await;
    coalition.person("grace").is_told(&["E-1"]).await;
    coalition.all_told().await;
    coalition.time_passes(held, "21 hours 30 minutes").await;
    assert_eq!(coalition.outcome(held, "reminder", 60).await, "told");
    coalition.all_told().await;
    assert_eq!((coalition.person("grace").inbox().len(), opened()), (2, 1));
    sqlx::query("update members set direct_channel_id = 1").execute(coalition.db()).await.unwrap();
    let other = coalition.plans(&Plan { theme: "Another", ..Plan::default() }).await;
    coalition.answered(other, "going", &["grace"]).await;
    coalition.time_passes(other, "50 hours").await;
    coalition.person("grace").is_told(&["E-2", "Another"]).await;
    assert_eq!(opened(), 2);
}

#[rstest]
#[tokio::test]
async fn the_start_is_said_once_in_the_networks_channel(#[values(Before, After)] moment: Moment) {
    let mut coalition = Coalition::start().await;
    coalition.discord.server().give_role("grace", "Coordinators Network").unwrap();
    let held = coalition.plans(&Plan { starts_in: "30 minutes", ..Plan::default() }).await;
    let mut pause = coalition.discord.pause_at(POST, moment);
    coalition.time_passes(held, "40 minutes").await;
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    let said =
        coalition.person("grace").reads("coordinators-network", &["Circles that hold", "Start: ", "Room 12"]).await;
    assert!(said.pinged.is_empty(), "nobody is pinged");
    coalition.all_told().await;
    let begins = coalition.person("grace").sees("coordinators-network");
    assert_eq!(begins.iter().filter(|message| message.says("Start: <t:")).count(), 1);
    assert_eq!(coalition.outcome(held, "start", 0).await, "told");
}

#[tokio::test]
async fn the_start_is_said_in_the_thread_where_it_is_prepared() {
    let coalition = Coalition::start().await;
    coalition.discord.server().give_role("grace", "Coordinators Network").unwrap();
    let held = coalition.plans(&Plan { starts_in: "30 minutes", ..Plan::default() }).await;
    let thread = coalition.discord.server().create_channel("preparation");
    let set = format!("update exchanges set thread_id = {thread}");
    sqlx::query(sqlx::AssertSqlSafe(set)).execute(coalition.db()).await.unwrap();
    coalition.time_passes(held, "40 minutes").await;
    coalition.person("grace").reads("preparation", &["Start: "]).await;
    coalition.discord.server().delete_channel("preparation").unwrap();
    let other = coalition.plans(&Plan { starts_in: "30 minutes", theme: "Another", ..Plan::default() }).await;
    sqlx::query(sqlx::AssertSqlSafe(format!("update exchanges set thread_id = {thread}")))
        .execute(coalition.db())
        .await
        .unwrap();
    coalition.time_passes(other, "40 minutes").await;
    coalition.person("grace").reads("coordinators-network", &["Another", "Start: "]).await;
}
