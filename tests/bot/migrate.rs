//! The program brings its database up to date, or says who must.

use practice::World;

use crate::harness::{Bot, Coalition, OwnServer};

#[tokio::test]
async fn a_fresh_database_is_made_ready_at_start_by_one_of_two_processes() {
    let (server, database) = OwnServer::start_empty().await;
    let mut coalition = Coalition::open(World::sample(), database).await;
    let mut other = Bot::new(&coalition.discord, coalition.database_url());
    other.spawn();
    coalition.bot.start().await;
    let applied = coalition.count("select count(*) from _sqlx_migrations where success").await;
    assert_eq!(usize::try_from(applied).unwrap(), coalition::database::MIGRATIONS.iter().count());
    // Neither stood in the way of the other: one makes an index beside running work, which waits for whoever waits.
    for log in [coalition.bot.log(), other.log()] {
        assert!(!log.contains("could not be applied"), "{log}");
    }
    drop(server);
}

#[tokio::test]
async fn migrate_says_what_it_applied_and_then_that_there_is_nothing() {
    let (_server, database) = OwnServer::start_empty().await;
    let mut coalition = Coalition::open(World::sample(), database).await;
    // It needs no token.
    coalition.bot.set("DISCORD_TOKEN", "");
    coalition.bot.run(&["migrate"]);
    assert_eq!(coalition.bot.ended().await.code(), Some(0), "{}", coalition.bot.log());
    assert!(coalition.bot.log().contains("Applied 0001 spine"), "{}", coalition.bot.log());
    coalition.bot.run(&["migrate"]);
    assert_eq!(coalition.bot.ended().await.code(), Some(0));
    assert!(coalition.bot.log().contains("Nothing to apply"), "{}", coalition.bot.log());
}

#[tokio::test]
async fn where_its_role_may_not_it_refuses_to_start_and_names_migrate() {
    let (_server, database) = OwnServer::start_empty().await;
    for statement in ["create role served login password 'served'", "revoke create on schema public from public"] {
        sqlx::query(statement).execute(database.pool()).await.unwrap();
    }
    let mut coalition = Coalition::open(World::sample(), database).await;
    let owner = coalition.database_url().to_owned();
    let (_, place) = owner.split_once('@').unwrap();
    coalition.bot.set("DATABASE_URL", &format!("postgres://served:served@{place}"));
    coalition.bot.spawn();
    assert_eq!(coalition.bot.ended().await.code(), Some(1));
    let log = coalition.bot.log();
    assert!(log.contains("coalition-bot migrate"), "{log}");

    coalition.bot.set("DATABASE_URL", &owner);
    coalition.bot.run(&["migrate"]);
    assert_eq!(coalition.bot.ended().await.code(), Some(0));
    for statement in [
        "grant select, insert, update, delete on all tables in schema public to served",
        "grant usage on all sequences in schema public to served",
    ] {
        sqlx::query(statement).execute(coalition.db()).await.unwrap();
    }
    coalition.bot.set("DATABASE_URL", &format!("postgres://served:served@{place}"));
    coalition.bot.start().await;
    let answer = coalition.person("grace").slash("/story mine").await.unwrap();
    assert!(answer.text().contains("/setup plan"), "it serves with no more than it needs: {}", answer.text());
}
