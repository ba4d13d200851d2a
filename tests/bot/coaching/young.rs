//! Who is young, or may be, is neither coach nor contact, whenever that comes to be known.

use crate::harness::{Coalition, Talks};

#[tokio::test]
async fn a_coach_who_becomes_young_releases_what_was_offered_and_nobody_reads_why() {
    let coalition = Coalition::start().await;
    let lead = coalition.keeps_safe("dev");
    lead.types("/network requests").await;
    let (frank, bob, erin) = (coalition.person("frank"), coalition.person("bob"), coalition.person("erin"));
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.enrolls("bob", "capacity:2 states:MI").await;
    coalition.adds("Riverside", "").await;
    coalition.adds("Hillside", "").await;
    coalition.offers("C-1", "Frank").await;
    coalition.pairs(&frank, "M-1").await;
    let inside = async || {
        let pair = coalition.record("select thread_id::text from matches where number = 1").await;
        coalition.discord.look(|view| view.thread_members(pair.parse().unwrap()))
    };
    assert_eq!(inside().await.len(), 3, "the two and the bot");
    coalition.offers("C-2", "Frank").await;
    let offer = frank.is_told(&["An offer for you", "M-2"]).await;
    let card = coalition.asks("frank", "Next Generation Coalition", "age:13–17", &lead).await;
    bob.is_told(&["An offer for you", "M-3", "Hillside"]).await;
    let moved = erin.reads("coalition-desk", &["M-2", "left or is no coach any more"]).await;
    let paired = erin.reads("coalition-desk", &["M-1", "not available as coach or contact", "need a person"]).await;
    for message in [moved, paired] {
        assert!(!message.says("young") && !message.says("Next Generation"), "{}", message.text());
    }
    let late = frank.press_forged(&card, &offer.button("Accept").unwrap().custom_id.unwrap()).await.unwrap();
    assert!(late.text().contains("Thank you for coming back"), "{}", late.text());
    lead.presses(&card, "Approve, permission on file").await;
    coalition.holds("frank", "Next Generation Coalition").await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from matches").await, 3, "let go once");
    assert!(inside().await.iter().any(|name| name == "dev"), "nobody young is alone with an adult");
    let said = coalition.discord.look(|view| view.messages("M-1 · Riverside"));
    let joins: Vec<_> = said.iter().filter(|it| it.says("read along here")).collect();
    assert!(joins.len() == 1 && joins[0].says(&lead.id().to_string()), "both know, once: {said:#?}");

    // Who keeps nobody safe any more reads along no longer.
    coalition.discord.server().take_role("dev", "Safeguarding Lead").unwrap();
    lead.types("/network list").await;
    coalition.all_told().await;
    assert!(!inside().await.iter().any(|name| name == "dev"));
}

#[tokio::test]
async fn who_joins_the_youth_network_later_is_offered_nothing_any_more() {
    let coalition = Coalition::start().await;
    let (frank, bob) = (coalition.person("frank"), coalition.person("bob"));
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.enrolls("bob", "capacity:2 states:MI").await;
    coalition.adds("Riverside", "").await;
    coalition.adds("Hillside", "").await;
    coalition.offers("C-1", "Frank").await;
    frank.is_told(&["An offer for you", "M-1"]).await;
    coalition.discord.server().give_role("frank", "Next Generation Coalition").unwrap();
    frank.types("/network list").await;
    bob.is_told(&["An offer for you", "M-2", "Riverside"]).await;
    let suggested = coalition.person("erin").types("/match suggest community:C-2").await;
    assert!(suggested.says("Bob") && !suggested.says("Frank"), "{}", suggested.text());
}

#[tokio::test]
async fn a_lead_who_is_known_only_later_is_let_into_the_thread_of_somebody_young() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    coalition.pairs(&frank, "M-1").await;
    let lead = coalition.keeps_safe("dev");
    coalition.asks("frank", "Next Generation Coalition", "age:13–17", &lead).await;
    lead.reads("safeguarding", &["alone in", "is let in at once"]).await;
    lead.types("/network requests").await;
    lead.reads("M-1 · Riverside", &["read along here", &lead.id().to_string()]).await;
}

#[tokio::test]
async fn a_contact_who_becomes_young_is_in_no_thread_alone_with_a_coach() {
    let coalition = Coalition::start().await;
    let lead = coalition.keeps_safe("dev");
    let (frank, erin, grace) = (coalition.person("frank"), coalition.person("erin"), coalition.person("grace"));
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    let offer = frank.is_told(&["An offer for you", "M-1"]).await;
    coalition.adds("Hillside", "").await;
    let card = coalition.asks("grace", "Next Generation Coalition", "age:13–17", &lead).await;
    let moved = erin.reads("coalition-desk", &["M-1", "Grace is not available as coach or contact"]).await;
    let missing = erin.reads("coalition-desk", &["C-2", "needs another contact"]).await;
    assert!(!moved.says("young") && !missing.says("Grace"), "{} {}", moved.text(), missing.text());
    let suggested = erin.types("/match suggest community:C-2").await;
    let refused = erin.presses(&suggested, "Offer to Frank").await;
    assert!(refused.says("no contact just now"), "{}", refused.text());
    let accepted = frank.presses(&offer, "Accept").await;
    assert!(accepted.says("You coach") && accepted.says("coordinators name another"), "{}", accepted.text());
    let desk = erin.reads("coalition-desk", &["M-1", "Frank accepted"]).await;
    let shown = frank.types("/community show community:C-1").await;
    assert!(!desk.says("Grace") && !shown.says("Grace"), "{} {}", desk.text(), shown.text());
    coalition.all_told().await;
    assert!(coalition.discord.look(|view| view.threads()).is_empty());
    lead.presses(&card, "Approve, permission on file").await;
    grace.is_told(&["You belong to"]).await;

    // By the record she is young, whatever roles she shows.
    coalition.discord.server().take_role("grace", "Next Generation Coalition").ok();
    let refused = erin.types("/community edit community:C-1 contact:@grace level:High").await;
    assert!(!refused.says("cannot be a contact"), "she is it already: {}", refused.text());
    erin.types("/community edit community:C-1 contact:@bob").await;
    frank.is_told(&["You and Bob of **Riverside**", "are a pair"]).await;
    let refused = erin.types("/community edit community:C-1 contact:@grace").await;
    assert!(refused.says("cannot be the contact"), "{}", refused.text());
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}
