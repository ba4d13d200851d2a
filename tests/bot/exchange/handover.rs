//! A host who leaves the server: the co-host holds the exchange, else the coordinators are told.

use super::held::{Held, Plan, times_told};
use crate::harness::{Coalition, Talks, sql};

impl Coalition {
    /// Whoever holds exchanges is asked after now.
    async fn asks_after_hosts(&self) {
        sqlx::query("update exchanges set members_checked_at = null").execute(self.db()).await.unwrap();
        self.looks_again("ask-after-hosts").await;
        self.until("they were asked after", "select bool_and(members_checked_at is not null) from exchanges").await;
        self.until("it is done", "select locked_by is null from queue where key = 'job:ask-after-hosts'").await;
        self.all_told().await;
    }

    async fn holders(&self) -> (i64, i64) {
        let host = self.count("select host_id from exchanges").await;
        (host, self.count("select coalesce(cohost_id, 0) from exchanges").await)
    }
}

fn desk(coalition: &Coalition) -> usize {
    let erin = coalition.person("erin");
    erin.sees("coalition-desk").iter().filter(|message| message.says("has left the server")).count()
}

#[tokio::test]
async fn the_cohost_takes_over_and_is_told_once() {
    let coalition = Coalition::start().await;
    coalition.plans(&Plan { host: "bob", cohost: Some("dev"), ..Plan::default() }).await;
    coalition.asks_after_hosts().await;
    let (bob, dev) = (sql(coalition.person("bob").id()), sql(coalition.person("dev").id()));
    assert_eq!(coalition.holders().await, (bob, dev), "both are there");
    coalition.discord.server().remove_member("bob").unwrap();
    coalition.asks_after_hosts().await;
    coalition.person("dev").is_told(&["E-1", "you are the host now"]).await;
    assert_eq!(coalition.holders().await, (dev, 0));
    coalition.asks_after_hosts().await;
    assert_eq!(times_told(&coalition.person("dev"), "you are the host now"), 1);
    assert_eq!(desk(&coalition), 0);
}

#[tokio::test]
async fn without_a_cohost_the_coordinators_are_told_once_until_somebody_takes_over_and_leaves_too() {
    let coalition = Coalition::start().await;
    coalition.plans(&Plan { host: "bob", ..Plan::default() }).await;
    coalition.discord.server().remove_member("bob").unwrap();
    coalition.asks_after_hosts().await;
    coalition.person("erin").reads("coalition-desk", &["E-1", "has left the server", "/exchange edit"]).await;
    coalition.asks_after_hosts().await;
    assert_eq!(desk(&coalition), 1);
    // Whoever a coordinator names beside the host who left, holds it.
    let dev = sql(coalition.person("dev").id());
    sqlx::query("update exchanges set cohost_id = $1").bind(dev).execute(coalition.db()).await.unwrap();
    coalition.asks_after_hosts().await;
    assert_eq!(coalition.holders().await, (dev, 0));
    coalition.person("dev").is_told(&["you are the host now"]).await;
    let frank = sql(coalition.person("frank").id());
    sqlx::query("update exchanges set host_id = $1").bind(frank).execute(coalition.db()).await.unwrap();
    coalition.asks_after_hosts().await;
    assert_eq!(desk(&coalition), 1);
    coalition.discord.server().remove_member("frank").unwrap();
    coalition.asks_after_hosts().await;
    assert_eq!(desk(&coalition), 2);
}

#[tokio::test]
async fn a_cohost_who_leaves_is_cleared_and_the_host_is_told() {
    let coalition = Coalition::start().await;
    coalition.plans(&Plan { host: "bob", cohost: Some("dev"), ..Plan::default() }).await;
    coalition.discord.server().remove_member("dev").unwrap();
    coalition.asks_after_hosts().await;
    coalition.person("bob").is_told(&["E-1", "co-host", "/exchange edit"]).await;
    assert_eq!(coalition.holders().await.1, 0);
}

#[tokio::test]
async fn both_gone_leaves_it_to_the_coordinators() {
    let coalition = Coalition::start().await;
    coalition.plans(&Plan { host: "bob", cohost: Some("dev"), ..Plan::default() }).await;
    coalition.discord.server().remove_member("bob").unwrap();
    coalition.discord.server().remove_member("dev").unwrap();
    coalition.asks_after_hosts().await;
    coalition.person("erin").reads("coalition-desk", &["E-1", "has left the server"]).await;
    coalition.all_told().await;
    assert_eq!(desk(&coalition), 1);
}

#[tokio::test]
async fn telling_the_host_notices_that_they_left() {
    let coalition = Coalition::start().await;
    let held: Held =
        coalition.plans(&Plan { host: "bob", cohost: Some("dev"), starts_in: "30 minutes", ..Plan::default() }).await;
    coalition.discord.server().remove_member("bob").unwrap();
    coalition.time_passes(held, "100 minutes").await;
    coalition.person("dev").is_told(&["is over", "/exchange attendance"]).await;
    let other = coalition.plans(&Plan { host: "frank", starts_in: "30 minutes", ..Plan::default() }).await;
    coalition.discord.server().remove_member("frank").unwrap();
    coalition.time_passes(other, "100 minutes").await;
    coalition.person("erin").reads("coalition-desk", &["E-2", "is over"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}

#[tokio::test]
async fn a_bot_that_was_removed_from_the_server_takes_nobody_for_gone() {
    let coalition = Coalition::start().await;
    coalition.plans(&Plan { host: "bob", cohost: Some("dev"), ..Plan::default() }).await;
    let before = coalition.holders().await;
    coalition.discord.server().remove_bot();
    sqlx::query("update exchanges set members_checked_at = null").execute(coalition.db()).await.unwrap();
    coalition.looks_again("ask-after-hosts").await;
    coalition.until("they were asked after", "select bool_and(members_checked_at is not null) from exchanges").await;
    coalition.until("it is done", "select locked_by is null from queue where key = 'job:ask-after-hosts'").await;
    assert_eq!(coalition.holders().await, before);
}
