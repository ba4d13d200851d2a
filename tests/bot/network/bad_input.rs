//! Forged controls, options and forms; a server that is not set up; both languages in the same place.

use serde_json::json;

use crate::harness::{Coalition, Talks};

#[tokio::test]
async fn a_forged_control_of_a_network_is_answered_and_changes_nothing() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "Steering Committee");
    let card = coalition.asks("frank", "Steering Committee", "", &dev).await;
    coalition.all_told().await;
    let grace = coalition.person("grace");
    for custom_id in [
        "network",
        "network:",
        "network:approve",
        "network:approve:",
        "network:approve:-1",
        "network:approve:99999999999999999999",
        "network:approve:1",
        "network:decline:1",
        "network:decline-note:1",
        "network:introduce",
        "network:introduce:nowhere",
        "network:introduce:state-chiefs",
        "network:about-words:state-chiefs",
        "network:members:state-chiefs",
        "network:members:state-chiefs:-1",
        "network:members:state-chiefs:99999999999999999999",
        "network:members:next-generation-coalition:0",
        "network:requests:0",
        "network:renew:1",
        "network:renew:x",
        "network:concern:named",
        "network:concern:named:1",
        "network:concern-take:1",
        "network:announce-send:1",
        "network:digest:1",
        "network:digest-words:9",
        "network:age",
        "network:panel",
        "network:approve:1'; drop table memberships; --",
    ] {
        let answer = grace.press_forged(&card, custom_id).await;
        let answer = answer.unwrap_or_else(|why| panic!("{custom_id}: {why}")).message().unwrap();
        assert!(answer.ephemeral && !answer.content.is_empty(), "{custom_id}: {}", answer.text());
        assert!(!answer.says("fault of mine"), "{custom_id}: {}", answer.text());
    }
    coalition.all_told().await;
    assert_eq!(coalition.record("select state from membership_requests").await, "waiting");
    assert_eq!(coalition.count("select count(*) from concerns").await, 0);
    assert!(card.now().unwrap().edited.is_none());
}

#[tokio::test]
async fn options_and_menus_that_were_forged_are_answered() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let panel = coalition.person("erin").types("/network panel").await;
    let commands = coalition.discord.commands();
    let network = commands.iter().find(|command| command["name"] == "network").unwrap();
    for options in [
        json!([{ "type": 4, "name": "network", "value": 99 }]),
        json!([{ "type": 4, "name": "network", "value": 0 }, { "type": 4, "name": "age", "value": 9 }]),
    ] {
        let data = json!({
            "id": network["id"], "name": "network", "type": 1,
            "options": [{ "type": 1, "name": "join", "options": options }],
        });
        let answer = grace.interact_raw(json!({ "type": 2, "data": data })).await.map(|answer| answer.text());
        assert!(answer.as_ref().is_ok_and(|text| text.contains("an option I do not know")), "{answer:?}");
    }
    for (custom_id, value) in [
        ("network:panel", "nowhere"),
        ("network:age", "under-3"),
        ("network:request", "9223372036854775807"),
        ("network:request", "x"),
    ] {
        let data = json!({ "custom_id": custom_id, "component_type": 3, "values": [value], "id": 1 });
        let message = json!({ "id": panel.id, "channel_id": panel.channel_id });
        let answer = grace.interact_raw(json!({ "type": 3, "data": data, "message": message })).await;
        let text = answer.map(|answer| answer.text()).unwrap_or_default();
        assert!(!text.contains("fault of mine"), "{custom_id} {value}: {text}");
    }
    assert_eq!(coalition.count("select count(*) from memberships").await, 0);
}

#[tokio::test]
async fn before_setup_nothing_of_networks_runs_and_what_is_typed_is_shown_back() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    let form = frank.begins("/network concern").await;
    sqlx::query("update guilds set set_up_at = null").execute(coalition.db()).await.unwrap();
    for command in [
        "/network list",
        r#"/network join network:"State Chiefs""#,
        r#"/network join network:"Next Generation Coalition""#,
        r#"/network join network:"Next Generation Coalition" age:"Under 13""#,
        r#"/network leave network:"State Chiefs""#,
        r#"/network members network:"State Chiefs""#,
        "/network requests",
        "/network panel",
        "/network concern",
        r#"/network policy network:"State Chiefs" joining:Open"#,
        r#"/network announce network:"State Chiefs" message:Hello"#,
        r#"/network digest network:"State Chiefs""#,
    ] {
        let answer = frank.types(command).await;
        assert!(answer.ephemeral && answer.says("/setup plan"), "{command}: {}", answer.text());
    }
    let back = frank.hands_in(&form, &[("concern", "Ana is followed.")]).await;
    assert!(back.says("/setup plan") && back.says("Ana is followed"), "{}", back.text());
}

#[tokio::test]
async fn a_spanish_speaker_is_asked_answered_and_told_in_spanish() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "Steering Committee");
    let carmen = coalition.person("carmen");
    let asked = carmen.types(r#"/red unirse red:"Comité Directivo""#).await;
    assert!(asked.says("Pediste unirte a **Comité Directivo**"), "{}", asked.text());
    let card = dev.reads("membership", &["Wants to join: Steering Committee"]).await;
    let why = dev.opens(&card, "Decline").await;
    dev.hands_in(&why, &[("decline-note", "Todavía no.")]).await;
    carmen.is_told(&["fue rechazada", "Todavía no"]).await;
    let kind = carmen.types(r#"/red unirse red:"Coalición de la Próxima Generación" edad:"Menos de 13""#).await;
    assert!(kind.says("Te esperamos"), "{}", kind.text());
}
