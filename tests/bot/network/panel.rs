//! The panel: a menu in any channel that works for everybody, across restarts.

use crate::harness::{Coalition, Talks};

#[tokio::test]
async fn a_panel_lets_people_in_after_a_restart_and_stays_as_it_is() {
    let mut coalition = Coalition::start().await;
    let refused = coalition.person("frank").types("/network panel").await;
    assert!(refused.ephemeral && refused.says("takes the role Coordinator"), "{}", refused.text());
    let panel = coalition.person("erin").in_channel("general").types("/network panel").await;
    assert!(!panel.ephemeral && panel.says("Join a network"), "{}", panel.text());
    assert_eq!(panel.menus()[0].options.len(), 14);
    coalition.bot.kill().await;
    coalition.bot.start().await;
    for name in ["frank", "grace"] {
        let joined = coalition.person(name).choose(&panel, &["State Coalitions"]).await.unwrap().message().unwrap();
        assert!(joined.ephemeral && joined.says("You belong to **State Coalitions** now"), "{}", joined.text());
        coalition.holds(name, "State Coalitions").await;
    }
    let dev = coalition.leads("dev", "Steering Committee");
    let asked = coalition.person("carmen").choose(&panel, &["Steering Committee"]).await.unwrap().message().unwrap();
    assert!(asked.ephemeral && asked.says("Pediste unirte a **Comité Directivo**"), "{}", asked.text());
    dev.reads("membership", &["Steering Committee"]).await;
    let stands = panel.now().unwrap();
    assert!(stands.edited.is_none() && stands.menus().len() == 1, "{stands:#?}");
}

#[tokio::test]
async fn the_panel_asks_for_an_age_where_the_young_are() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let panel = coalition.person("erin").types("/network panel").await;
    let frank = coalition.person("frank");
    let ask = frank.choose(&panel, &["Next Generation Coalition"]).await.unwrap().message().unwrap();
    assert!(ask.ephemeral && ask.says("How old are you?"), "{}", ask.text());
    let asked = frank.choose(&ask, &["18–24"]).await.unwrap().message().unwrap();
    assert!(asked.says("You asked to join"), "{}", asked.text());
    let card = bob.reads("safeguarding", &["18–24", "Waiting"]).await;
    assert!(card.button("Approve").is_some() && card.button("Approve, permission on file").is_none());
    for custom_id in ["network:panel", "network:age", "network:request", "network:approve:x", "network:members:x:1"] {
        let answer = frank.press_forged(&panel, custom_id).await.unwrap().message().unwrap();
        assert!(answer.ephemeral && answer.says("no longer means anything"), "{custom_id}: {}", answer.text());
    }
}
