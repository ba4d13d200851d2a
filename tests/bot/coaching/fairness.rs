//! Fairness: who waits how long, what counts how much, and what would change.

use crate::harness::{BELONGING, Coalition, Talks};

/// So many communities in a state, all waiting.
async fn waits(coalition: &Coalition, state: &str, many: usize) {
    let erin = coalition.person("erin");
    for number in 0..many {
        let command = format!(
            r#"/community add name:{state}side-{number} state:{state} setting:Rural stage:Emerging need:"{BELONGING}" contact:@grace"#
        );
        assert!(erin.types(&command).await.says("waits for a coach"));
    }
}

#[tokio::test]
async fn waiting_and_missing_coaches_are_shown_as_picture_and_text_and_small_groups_hidden() {
    let coalition = Coalition::start().await;
    let erin = coalition.person("erin");
    waits(&coalition, "OH", 6).await;
    waits(&coalition, "MI", 5).await;
    waits(&coalition, "CA", 2).await;
    waits(&coalition, "NY", 1).await;
    sqlx::query("update communities set added_at = added_at - interval '40 days' where state = 'MI'")
        .execute(coalition.db())
        .await
        .unwrap();
    let shown = erin.types("/match equity").await;
    for says in ["Michigan: 40 days · 100 %", "Ohio: 0 days · 100 % without a coach · 6", "2 groups are not shown"] {
        assert!(shown.says(says), "{says} is not in: {}", shown.text());
    }
    assert!(!shown.says("California") && !shown.says("New York"), "{}", shown.text());
    assert_eq!(shown.attachments.len(), 1);
    assert!(shown.attachments[0].bytes.starts_with(b"\x89PNG"));
    let refused = coalition.person("grace").types("/match equity").await;
    assert!(refused.says("takes the role Coordinator"), "{}", refused.text());
}

#[tokio::test]
async fn a_single_small_group_hides_another_one_with_it() {
    let coalition = Coalition::start().await;
    waits(&coalition, "OH", 6).await;
    waits(&coalition, "MI", 5).await;
    waits(&coalition, "CA", 2).await;
    let shown = coalition.person("erin").types("/match equity").await;
    assert!(shown.says("Ohio") && !shown.says("Michigan") && shown.says("2 groups are not shown"), "{}", shown.text());
}

#[tokio::test]
async fn an_administrator_sees_what_would_change_and_then_changes_it() {
    let coalition = Coalition::start().await;
    let (alice, erin) = (coalition.person("alice"), coalition.person("erin"));
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.enrolls("bob", "capacity:1 states:CA years:10").await;
    coalition.adds("Riverside", "").await;
    let table = alice.types("/match weights").await;
    assert!(table.says("Load: **400** (usually 400)"), "{}", table.text());
    let preview = alice.types("/match weights weight:Each year of experience points:500").await;
    assert!(preview.says("0 it would be another one"), "{}", preview.text());
    let preview = alice.types("/match weights weight:Experience at most points:500").await;
    assert!(preview.says("Of 1 that wait, 1 would get a coach"), "{}", preview.text());
    assert!(alice.presses(&preview, "Keep").await.says("counts as before"));
    assert_eq!(coalition.count("select count(*) from match_weights").await, 0);
    let preview = alice.types("/match weights reach:States they serve").await;
    let applied = alice.presses(&preview, "Apply").await;
    assert!(applied.says("counts so from now on") && applied.says("**States they serve**"), "{}", applied.text());
    let suggested = erin.types("/match suggest community:C-1").await;
    assert!(suggested.says("1. Frank") && suggested.says("Bob: too far away"), "{}", suggested.text());
    for command in ["/match weights", "/match weights weight:Load points:5"] {
        let refused = erin.types(command).await;
        assert!(refused.says("Manage Server"), "{command}: {}", refused.text());
    }
    let refused = alice.types("/match weights weight:Load").await;
    assert!(refused.says("one thing at a time"), "{}", refused.text());
}
