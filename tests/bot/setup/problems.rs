//! What stands in the way is named before anything is touched.

use practice::World;

use super::fresh;
use crate::harness::{Coalition, Database, Talks, can_press};

#[tokio::test]
async fn a_missing_permission_is_named_and_nothing_is_begun() {
    let coalition = fresh().await;
    let server = coalition.discord.server();
    server.revoke_bot("MANAGE_ROLES").unwrap();
    server.revoke_bot("MANAGE_CHANNELS").unwrap();
    for command in ["/setup plan", "/setup status"] {
        let answer = coalition.person("alice").types(command).await;
        assert!(answer.says("Manage Roles") && answer.says("Manage Channels"), "{command}: {}", answer.text());
        assert!(!answer.says("Embed Links"), "{command}: {}", answer.text());
        assert_eq!(can_press(&answer), [""; 0]);
    }
    server.grant_bot("MANAGE_ROLES").unwrap();
    server.grant_bot("MANAGE_CHANNELS").unwrap();
    assert!(coalition.applies().await.says("Done"));
}

#[tokio::test]
async fn what_changed_since_the_plan_is_seen_before_anything_is_done() {
    let coalition = fresh().await;
    let plan = coalition.person("alice").types("/setup plan").await;
    coalition.discord.server().revoke_bot("MANAGE_CHANNELS").unwrap();
    let answer = coalition.person("alice").presses(&plan, "Apply").await;
    assert!(answer.says("Manage Channels"), "{}", answer.text());
    assert_eq!(coalition.count("select count(*) from guild_roles").await, 0);
}

#[tokio::test]
async fn a_role_above_the_bots_own_is_named_and_used_nevertheless() {
    let coalition = fresh().await;
    let server = coalition.discord.server();
    server.create_role("State Chiefs");
    server.raise_role("State Chiefs").unwrap();
    let plan = coalition.person("alice").types("/setup plan").await;
    assert!(plan.says("State Chiefs") && plan.says("above the bot"), "{}", plan.text());
    let done = coalition.presses_apply(&plan).await;
    assert!(done.says("Done") && done.says("State Chiefs"), "{}", done.text());
    let status = coalition.person("alice").types("/setup status").await;
    assert!(status.says("above the bot"), "{}", status.text());
    coalition.is_whole();
}

#[tokio::test]
async fn two_channels_with_one_name_are_for_a_person_to_sort_out() {
    let coalition = fresh().await;
    let server = coalition.discord.server();
    server.create_channel("notices");
    server.create_channel("notices");
    let plan = coalition.person("alice").types("/setup plan").await;
    assert!(plan.says("several channels called **notices**"), "{}", plan.text());
    assert_eq!(can_press(&plan), [""; 0]);
}

#[tokio::test]
async fn check_names_the_same_problems_to_whoever_runs_the_bot() {
    let mut coalition = Coalition::open(World::sample(), Database::fresh().await).await;
    let server = coalition.discord.server();
    server.create_role("State Chiefs");
    server.raise_role("State Chiefs").unwrap();
    coalition.bot.run(&["check"]);
    assert_eq!(coalition.bot.ended().await.code(), Some(0), "a warning is no failure");
    let said = coalition.bot.log();
    assert!(said.contains("✓ server Coalition for Community Schools") && said.contains("State Chiefs"), "{said}");

    server.revoke_bot("MANAGE_CHANNELS").unwrap();
    coalition.bot.run(&["check"]);
    assert_eq!(coalition.bot.ended().await.code(), Some(1));
    let said = coalition.bot.log();
    assert!(said.contains("✗ server Coalition for Community Schools") && said.contains("Manage Channels"), "{said}");
}
