//! Exchanges of the youth network: held and changed by who belongs there, and as long as they do.

use super::Exchange;
use crate::harness::{Coalition, Talks, can_press};

const CIRCLE: Exchange<'static> =
    Exchange { theme: "Study hall", when: "next friday 3pm", network: "Next Generation Coalition", more: "" };

#[tokio::test]
async fn who_helps_to_host_young_people_belongs_with_them_as_long_as_they_do() {
    let coalition = Coalition::with_networks().await;
    let (erin, frank) = (coalition.person("erin"), coalition.person("frank"));
    let server = coalition.discord.server();
    let stranger = erin.types(&Exchange { more: "cohost:@dev", ..CIRCLE }.command()).await;
    assert!(stranger.says("must belong to Next Generation Coalition"), "{}", stranger.text());
    assert_eq!(can_press(&stranger), ["Change"]);

    server.give_role("frank", "Next Generation Coalition").unwrap();
    frank.types("/network list").await;
    let preview = erin.types(&Exchange { more: "cohost:@frank", ..CIRCLE }.command()).await;
    assert!(erin.presses(&preview, "Schedule it").await.says("**E-1**"));
    assert!(frank.types("/exchange list mine:true").await.says("Study hall"));
    // Handed on to nobody from outside.
    let change = frank.types("/exchange edit exchange:E-1 cohost:@dev").await;
    let refused = frank.presses(&change, "Save changes").await;
    assert!(refused.says("must belong to Next Generation Coalition"), "{}", refused.text());
    let change = frank.types("/exchange edit exchange:E-1 theme:\"Homework hall\"").await;
    assert!(frank.presses(&change, "Save changes").await.says("E-1"));

    let late = frank.types("/exchange edit exchange:E-1 where:\"Room 5\"").await;
    server.take_role("frank", "Next Generation Coalition").unwrap();
    assert!(frank.presses(&late, "Save changes").await.says("no such exchange"));
    for command in ["show exchange:E-1", "edit exchange:E-1 theme:Mine", "cancel exchange:E-1", "list mine:true"] {
        let answer = frank.types(&format!("/exchange {command}")).await;
        assert!(!answer.says("Homework hall"), "{command}: {}", answer.text());
    }
    assert_eq!(coalition.count("select count(*) from exchange_occurrences where place is not null").await, 0);
}
