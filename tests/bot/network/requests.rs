//! Requests: asked of the lead, approved, declined with a note, reminded of, closed.

use crate::harness::{Coalition, Talks, can_press};

#[tokio::test]
async fn a_request_is_approved_by_the_lead_and_who_asked_is_told() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "Steering Committee");
    let frank = coalition.person("frank");
    let card = coalition.asks("frank", "Steering Committee", "", &dev).await;
    assert_eq!(can_press(&card), ["Approve", "Decline"]);
    coalition.lacks("frank", "Steering Committee").await;
    let decided = dev.presses(&card, "Approve").await;
    assert!(decided.id == card.id && decided.says("Approved") && decided.buttons().is_empty(), "{}", decided.text());
    coalition.holds("frank", "Steering Committee").await;
    let told = frank.is_told(&["You belong to **Steering Committee** now"]).await;
    assert!(told.guild_id.is_none());
    let form = frank.in_dm().opens(&told, "Introduce yourself").await;
    let done = frank.in_dm().hands_in(&form, &[("introduction", "I keep the minutes.")]).await;
    assert!(done.says("Thank you"), "{}", done.text());
    dev.reads("steering-committee", &["in their own words", "I keep the minutes."]).await;
    coalition.all_told().await;
    assert_eq!(frank.inbox().iter().filter(|message| message.says("You belong")).count(), 1);
    assert_eq!(coalition.discord.look(|view| view.messages("membership")).len(), 1);
}

#[tokio::test]
async fn a_request_is_declined_with_a_note() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "State Chiefs");
    let frank = coalition.person("frank");
    let card = coalition.asks("frank", "State Chiefs", "", &dev).await;
    let why = dev.opens(&card, "Decline").await;
    let refused = dev.hands_in(&why, &[("decline-note", "See [x](https://evil.example)")]).await;
    assert!(refused.ephemeral && refused.says("hidden behind words"), "{}", refused.text());
    let declined = dev.hands_in(&why, &[("decline-note", "Ask your *chief* to join first.")]).await;
    assert!(declined.says("Declined") && declined.buttons().is_empty(), "{}", declined.text());
    frank.is_told(&["was declined", "chief"]).await;
    coalition.lacks("frank", "State Chiefs").await;
    // And may ask again.
    coalition.asks("frank", "State Chiefs", "", &dev).await;
}

#[tokio::test]
async fn asked_twice_it_is_one_request_and_it_can_be_taken_back() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "Elected Officials");
    let frank = coalition.person("frank");
    let card = coalition.asks("frank", "Elected Officials", "", &dev).await;
    let again = frank.types(r#"/network join network:"Elected Officials""#).await;
    assert!(again.says("R-1") && again.says("before"), "{}", again.text());
    let form = frank.opens(&again, "Say who you are").await;
    frank.hands_in(&form, &[("work", "Mayor of Springfield"), ("why", "To learn")]).await;
    dev.reads("membership", &["R-1", "Mayor of Springfield"]).await;
    let back = frank.types(r#"/network leave network:"Elected Officials""#).await;
    assert!(back.says("is taken back") && !back.says("You have left"), "{}", back.text());
    let closed = dev.reads("membership", &["R-1", "Closed"]).await;
    for gone in ["Mayor", "Frank", &frank.id().to_string()] {
        assert!(!closed.says(gone), "{gone} is in: {}", closed.text());
    }
    let nothing = frank.types(r#"/network leave network:"Elected Officials""#).await;
    assert!(nothing.says("You do not belong"), "{}", nothing.text());
    let late = dev.press_forged(&card, "network:approve:1").await.unwrap();
    assert!(late.text().contains("Nothing is left to decide"), "{}", late.text());
    coalition.all_told().await;
    coalition.lacks("frank", "Elected Officials").await;
}

#[tokio::test]
async fn of_two_leads_at_once_the_first_wins_and_the_other_is_told() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "Steering Committee");
    let bob = coalition.leads("bob", "Steering Committee");
    let card = coalition.asks("frank", "Steering Committee", "", &dev).await;
    let why = bob.opens(&card, "Decline").await;
    let note = [("decline-note", "Not yet.")];
    let (one, other) = tokio::join!(dev.press(&card, "Approve"), bob.submit(&why, &note));
    let (one, other) = (one.unwrap().text(), other.unwrap().text());
    let faster = |text: &str| text.contains("Another lead was faster");
    assert!(faster(&one) != faster(&other), "{one}\n{other}");
    coalition.all_told().await;
    let state = coalition.record("select state from membership_requests").await;
    assert_eq!(state == "approved", faster(&other), "{state}");
    assert_eq!(coalition.person("frank").inbox().len(), 1);
}

#[tokio::test]
async fn only_the_lead_of_that_network_decides_and_nobody_about_themselves() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "Steering Committee");
    let bob = coalition.leads("bob", "State Chiefs");
    let card = coalition.asks("frank", "Steering Committee", "", &dev).await;
    for who in [&bob, &coalition.person("alice"), &coalition.person("frank")] {
        for custom_id in ["network:approve:1", "network:decline:1", "network:approve-permission:1"] {
            let refused = who.press_forged(&card, custom_id).await.unwrap();
            assert!(refused.text().contains("This takes the lead of **Steering Committee**"), "{}", refused.text());
        }
    }
    let erin = coalition.person("erin");
    let decided = erin.press_forged(&card, "network:approve:1").await.unwrap();
    assert!(decided.text().contains("Approved"), "a coordinator can: {}", decided.text());

    // Who leads another network and coordinates cannot let themselves in.
    erin.types(r#"/network join network:"State Chiefs""#).await;
    let own = bob.reads("membership", &["State Chiefs", "Waiting"]).await;
    let refused = erin.press_forged(&own, "network:approve:2").await.unwrap();
    assert!(refused.text().contains("about yourself"), "{}", refused.text());
    coalition.all_told().await;
    coalition.lacks("erin", "State Chiefs").await;
}

#[tokio::test]
async fn who_leaves_the_server_while_a_request_waits_is_closed_kindly() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "Steering Committee");
    let card = coalition.asks("frank", "Steering Committee", "", &dev).await;
    coalition.discord.server().remove_member("frank").unwrap();
    dev.presses(&card, "Approve").await;
    let closed = dev.reads("membership", &["R-1", "Closed: they have left"]).await;
    assert!(closed.buttons().is_empty());
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from memberships where network = 'steering-committee' and member_id <> 0 and state <> 'member'").await, 0);
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}

#[tokio::test]
async fn what_they_answer_stands_on_the_card() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "Steering Committee");
    let frank = coalition.person("frank");
    let asked = frank.types(r#"/network join network:"Steering Committee""#).await;
    let form = frank.opens(&asked, "Say who you are").await;
    let done =
        frank.hands_in(&form, &[("work", "Principal at Lincoln"), ("why", "We have *ten* years to share")]).await;
    assert!(done.says("R-1"), "{}", done.text());
    let card = dev.reads("membership", &["Principal at Lincoln", "years to share"]).await;
    dev.presses(&card, "Approve").await;
    coalition.holds("frank", "Steering Committee").await;
    let late = frank.hands_in(&form, &[("work", "Too late"), ("why", "Really")]).await;
    assert!(late.says("No request of yours waits") && late.says("Too late"), "{}", late.text());
}

#[tokio::test]
async fn a_request_that_waits_three_days_is_reminded_of_and_again_after_three() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "Steering Committee");
    coalition.asks("frank", "Steering Committee", "", &dev).await;
    let ago = |days: i32| {
        format!(
            "update membership_requests set asked_at = asked_at - interval '{days} days', reminded_at = reminded_at - interval '{days} days'"
        )
    };
    for (days, reminders) in [(3, 1), (1, 1), (2, 2)] {
        sqlx::query(sqlx::AssertSqlSafe(ago(days))).execute(coalition.db()).await.unwrap();
        sqlx::query("update queue set run_at = 'epoch', version = version + 1 where key = 'job:tend-networks'")
            .execute(coalition.db())
            .await
            .unwrap();
        coalition
            .until(
                "it looked",
                "select run_at > 'epoch' and locked_by is null from queue where key = 'job:tend-networks'",
            )
            .await;
        coalition.all_told().await;
        let said = coalition.discord.look(|view| view.messages("membership"));
        let said = said.iter().filter(|it| it.says("has been waiting since")).count();
        assert_eq!(said, reminders, "after {days} more days");
        let desk = coalition.discord.look(|view| view.messages("coalition-desk"));
        assert_eq!(desk.iter().filter(|it| it.says("has no answer yet")).count(), reminders, "coordinators too");
    }
}

#[tokio::test]
async fn policy_opens_and_closes_a_network_but_never_that_of_the_young() {
    let coalition = Coalition::start().await;
    let (erin, frank) = (coalition.person("erin"), coalition.person("frank"));
    let refused = frank.types(r#"/network policy network:"State Chiefs" joining:Open"#).await;
    assert!(refused.says("takes the role Coordinator"), "{}", refused.text());
    erin.types(r#"/network policy network:"State Chiefs" joining:Open"#).await;
    assert!(frank.types(r#"/network join network:"State Chiefs""#).await.says("You belong"));
    coalition.holds("frank", "State Chiefs").await;
    let closed = erin.types(r#"/network policy network:"State Coalitions" joining:"By request""#).await;
    assert!(closed.says("By request"), "{}", closed.text());
    assert!(frank.types(r#"/network join network:"State Coalitions""#).await.says("You asked"));
    let never = erin.types(r#"/network policy network:"Next Generation Coalition" joining:Open"#).await;
    assert!(never.says("always by request"), "{}", never.text());
    // An opened network lets in whoever waits and asks again.
    erin.types(r#"/network policy network:"State Coalitions" joining:Open"#).await;
    assert!(frank.types(r#"/network join network:"State Coalitions""#).await.says("You belong"));
    coalition.holds("frank", "State Coalitions").await;
    coalition.all_told().await;
    assert_eq!(coalition.record("select state from membership_requests").await, "closed");
}
