//! Digests: due on the first of a month, read and edited by the lead, sent once, without a name of the young.

use crate::harness::{Coalition, Story, Talks};

use super::YOUTH;

#[tokio::test]
async fn a_lead_reads_edits_and_sends_the_digest_of_the_month() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "State Coalitions");
    dev.types("/network list").await;
    coalition.person("frank").types(r#"/network join network:"State Coalitions""#).await;
    coalition.holds("frank", "State Coalitions").await;
    coalition.published(&coalition.person("grace"), &Story::default()).await;
    let digest = r#"/network digest network:"State Coalitions""#;
    for who in ["erin", "frank", "alice"] {
        let refused = coalition.person(who).types(digest).await;
        assert!(refused.says("This takes the lead of **State Coalitions**"), "{who}: {}", refused.text());
    }
    let preview = dev.types(digest).await;
    assert!(preview.ephemeral && preview.says("2 new members") && !preview.says("Frank"), "{}", preview.text());
    assert!(preview.says("S-1") && preview.says("Nothing is sent yet"), "{}", preview.text());
    let form = dev.opens(&preview, "Edit").await;
    assert!(form.field("digest").unwrap().value.contains("2 new members"));
    let refused = dev.hands_in(&form, &[("digest", "See [us](https://evil.example)")]).await;
    assert!(refused.says("hidden behind words") && refused.says("evil.example"), "{}", refused.text());
    let edited = dev.hands_in(&form, &[("digest", "A good month: Frank came. @everyone")]).await;
    assert!(edited.says("A good month"), "{}", edited.text());
    assert!(dev.types(digest).await.says("A good month"), "kept, and the same again");
    let sent = dev.press_twice(&edited, "Send").await.unwrap().text();
    assert!(sent.contains("Sent"), "{sent}");
    let posted = coalition.person("frank").reads("state-coalitions", &["A good month: Frank came."]).await;
    assert!(posted.pinged.is_empty());
    coalition.all_told().await;
    let again = dev.types(digest).await;
    assert!(again.says("sent already"), "{}", again.text());
    let said = coalition.discord.look(|view| view.messages("state-coalitions"));
    assert_eq!(said.iter().filter(|message| message.says("A good month")).count(), 1);
    assert_eq!(coalition.count("select count(*) from network_digests where words is not null").await, 0);
}

#[tokio::test]
async fn on_the_first_of_a_month_leads_are_told_once_that_it_can_be_sent() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let dev = coalition.leads("dev", "State Coalitions");
    dev.types("/network list").await;
    coalition.is_young("frank", &bob).await;
    for _ in 0..2 {
        sqlx::query("update network_rounds set digests_of = digests_of - interval '1 month'")
            .execute(coalition.db())
            .await
            .unwrap();
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
        sqlx::query("update network_digests set sent_at = 'epoch' where network = 'x'")
            .execute(coalition.db())
            .await
            .unwrap();
    }
    let due = dev.reads("membership", &["The digest of **State Coalitions**", "can be sent"]).await;
    let preview = dev.presses(&due, "Preview").await;
    assert!(preview.ephemeral && preview.says("Nothing is sent yet"), "{}", preview.text());
    let young = bob.reads("safeguarding", &["The digest of **Next Generation Coalition**"]).await;
    let preview = bob.presses(&young, "Preview").await;
    assert!(!preview.says("Frank"), "{}", preview.text());
    assert!(!coalition.discord.look(|view| view.messages("membership")).iter().any(|it| it.says("Next Generation")));
}

#[tokio::test]
async fn a_digest_counts_who_is_new_and_names_nobody_so_that_nobody_is_missing() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let dev = coalition.leads("dev", "State Coalitions");
    let frank = coalition.is_young("frank", &bob).await;
    for name in ["frank", "grace"] {
        coalition.person(name).types(r#"/network join network:"State Coalitions""#).await;
        coalition.holds(name, "State Coalitions").await;
    }
    coalition.all_told().await;
    let said = coalition.discord.look(|view| view.messages("state-coalitions"));
    assert!(!said.iter().any(|message| message.says(&frank.id().to_string())), "welcomed without a name there too");
    let preview = dev.types(r#"/network digest network:"State Coalitions""#).await;
    assert!(preview.says("3 new members"), "{}", preview.text());
    assert!(!preview.says("Grace") && !preview.says("Frank"), "{}", preview.text());
    let members = dev.types(r#"/network members network:"State Coalitions""#).await;
    assert!(members.says("Grace") && !members.says("Frank"), "{}", members.text());
    let youth = bob.types(r#"/network digest network:"Next Generation Coalition""#).await;
    assert!(youth.says("One new member") && !youth.says("Frank"), "{}", youth.text());
    bob.presses(&youth, "Send").await;
    bob.reads(YOUTH, &["One new member"]).await;
}
