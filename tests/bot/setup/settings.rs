//! The settings of a server.

use serde_json::json;

use super::fresh;
use crate::harness::Talks;

#[tokio::test]
async fn settings_are_checked_kept_and_shown() {
    let coalition = fresh().await;
    let alice = coalition.person("alice");
    let shown = alice.types("/setup set").await;
    for words in ["America/New_York", "English", "25,000", "10,000,000", "2025-12-31, which has passed"] {
        assert!(shown.says(words), "{words}: {}", shown.text());
    }
    let shown = alice
        .types("/setup set timezone:CST language:Español offer_days:5 goal_schools:30000 goal_date:2030-06-30")
        .await;
    for words in ["America/Chicago", "Español", "30,000", "2030-06-30"] {
        assert!(shown.says(words), "{words}: {}", shown.text());
    }
    for (wrong, says) in [
        ("timezone:Mars/Olympus", "Mars/Olympus"),
        ("goal_date:31/12/2030", "2030-12-31"),
        ("offer_days:7 goal_date:soon", "2030-12-31"),
        ("goal_date:2025-06-30", "2025-06-30 has passed already"),
        ("timezone:Mars/Olympus goal_date:soon", "Mars/Olympus"),
        ("timezone:Mars/Olympus goal_date:**soon**", r"“\*\*soon\*\*” is not a date"),
    ] {
        let answer = alice.types(&format!("/setup set {wrong}")).await;
        assert!(answer.says(says), "{wrong}: {}", answer.text());
    }
    let kept = coalition
        .record(
            "select concat_ws(' ', timezone, language, offer_days, goal_schools, goal_children, goal_date) from guilds",
        )
        .await;
    assert_eq!(kept, "America/Chicago es-419 5 30000 10000000 2030-06-30", "and a refused change changes nothing");
    assert_eq!(coalition.count("select count(*) from audit where action = 'setup.set'").await, 1);
    let offered = alice.complete("/setup set timezone:chicago", "timezone").await.unwrap();
    assert!(offered.iter().any(|choice| choice.value == json!("America/Chicago")), "{offered:?}");
}
