//! What exists is adopted, and what was set stays.

use serde_json::json;

use super::{fresh, sees};
use crate::harness::Talks;

const VIEW_CHANNEL: u64 = 1 << 10;
const ADD_REACTIONS: u64 = 1 << 6;

#[tokio::test]
async fn what_exists_by_name_is_adopted_with_all_that_was_set_in_it() {
    let coalition = fresh().await;
    let server = coalition.discord.server();
    let reviewer = server.create_role("Reviewer");
    let category = server.create_category("Coalition");
    let review = server.create_channel("story-review");
    let everyone = server.id().to_string();
    let frank = coalition.person("frank").id().to_string();
    server.overwrite("story-review", "frank", &["VIEW_CHANNEL", "ADD_REACTIONS"], &[]).unwrap();

    let plan = coalition.person("alice").types("/setup plan").await;
    assert!(plan.says("Create (43)") && plan.says("Adopt"), "{}", plan.text());
    assert!(plan.says("#story-review") && plan.says("It becomes private"), "{}", plan.text());
    coalition.presses_apply(&plan).await;

    coalition.is_whole();
    assert_eq!(coalition.discord.look(|view| view.role("Reviewer")).unwrap()["id"], json!(reviewer));
    assert_eq!(coalition.channel("story-review")["id"], json!(review));
    assert_eq!(
        coalition.channel("notices")["parent_id"],
        json!(category),
        "the rest stands in the category that was there"
    );
    assert_eq!(coalition.overwrite("story-review", &frank), Some((VIEW_CHANNEL | ADD_REACTIONS, 0)), "frank keeps it");
    assert_eq!(coalition.overwrite("story-review", &everyone).unwrap().1 & VIEW_CHANNEL, VIEW_CHANNEL);
    coalition.has_nothing_to_do().await;
}

#[tokio::test]
async fn a_channel_that_was_hidden_is_never_opened() {
    let coalition = fresh().await;
    let server = coalition.discord.server();
    server.create_channel("coaching");
    server.overwrite("coaching", "@everyone", &[], &["VIEW_CHANNEL"]).unwrap();
    server.overwrite("coaching", "coalition", &["VIEW_CHANNEL", "MANAGE_ROLES"], &[]).unwrap();
    let plan = coalition.person("alice").types("/setup plan").await;
    assert!(plan.says("#coaching") && plan.says("hidden from everyone"), "{}", plan.text());
    coalition.presses_apply(&plan).await;
    assert!(!sees(&coalition.person("frank"), "coaching"));
}

#[tokio::test]
async fn a_channel_under_another_name_is_still_the_same_one() {
    let coalition = fresh().await;
    coalition.applies().await;
    let server = coalition.discord.server();
    server.rename_channel("coalition-desk", "front-office").unwrap();
    server.rename_role("Reviewer", "Editors").unwrap();
    coalition.has_nothing_to_do().await;
    let status = coalition.person("alice").types("/setup status").await;
    assert!(status.says("coalition-desk: ") && status.says("Reviewer: "), "{}", status.text());

    server.delete_channel("notices").unwrap();
    let status = coalition.person("alice").types("/setup status").await;
    assert!(status.says("Missing (1)") && status.says("#notices"), "{}", status.text());
    let done = coalition.applies().await;
    assert!(done.says("Done"), "{}", done.text());
    let channels = coalition.discord.look(|view| view.channels());
    assert!(!channels.contains(&"coalition-desk".to_owned()) && channels.contains(&"notices".to_owned()));
}
