//! Announcements: previewed with whom they reach, sent once, paced, and not to who asked for less or is young.

use practice::discord::Moment;

use crate::harness::{Coalition, PATIENCE, Talks};

const ANNOUNCE: &str = r#"/network announce network:"State Coalitions" message:"We meet *Thursday*. @everyone""#;

impl Coalition {
    async fn belong_to_state_coalitions(&self, names: &[&str]) {
        for name in names {
            self.person(name).types(r#"/network join network:"State Coalitions""#).await;
            self.holds(name, "State Coalitions").await;
        }
        self.all_told().await;
    }

    fn announcements(&self) -> Vec<practice::Message> {
        let said = self.discord.look(|view| view.messages("state-coalitions"));
        said.into_iter().filter(|message| message.says("Announcement")).collect()
    }
}

#[tokio::test]
async fn an_announcement_is_read_first_and_then_sent_to_the_channel() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "State Coalitions");
    coalition.belong_to_state_coalitions(&["frank", "grace"]).await;
    let preview = dev.types(ANNOUNCE).await;
    assert!(preview.ephemeral && preview.says("3 members read it") && preview.says("Thursday"), "{}", preview.text());
    assert!(coalition.announcements().is_empty());
    let sent = dev.presses(&preview, "Send").await;
    assert!(sent.id == preview.id && sent.says("Sent") && sent.buttons().is_empty(), "{}", sent.text());
    let posted = coalition.person("frank").reads("state-coalitions", &["Announcement", "Thursday"]).await;
    assert!(posted.pinged.is_empty(), "{posted:#?}");
    coalition.all_told().await;
    assert!(coalition.person("frank").inbox().is_empty());
}

#[tokio::test]
async fn by_direct_message_it_reaches_those_who_want_it_once() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let dev = coalition.leads("dev", "State Coalitions");
    coalition.is_young("carmen", &bob).await;
    coalition.belong_to_state_coalitions(&["frank", "grace", "erin", "carmen"]).await;
    coalition.person("grace").types("/me notifications by:Only offers and matches").await;
    coalition.discord.close_dms("erin");
    let threads = coalition.discord.look(|view| view.threads()).len();
    let preview = dev.types(&format!("{ANNOUNCE} by_dm:True")).await;
    assert!(
        preview.says("5 members read it") && preview.says("go to 2 of them by direct message"),
        "{}",
        preview.text()
    );
    let (one, other) =
        tokio::join!(dev.press_twice(&preview, "Send"), dev.press_forged(&preview, "network:announce-send:1"));
    assert!(one.unwrap().text().contains("2 members get it"));
    assert!(other.unwrap().text().contains("2 members get it"));
    coalition.person("frank").is_told(&["Announcement", "Thursday"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.announcements().len(), 1);
    for (name, messages) in [("frank", 1), ("erin", 1), ("grace", 0), ("carmen", 0), ("dev", 0)] {
        let inbox = coalition.person(name).inbox();
        let told = inbox.iter().filter(|message| message.says("Thursday")).count();
        assert_eq!(told, messages, "{name}: {inbox:#?}");
    }
    assert_eq!(
        coalition.discord.look(|view| view.threads()).len(),
        threads + 1,
        "who takes no direct messages has a thread of their own"
    );
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}

#[tokio::test]
async fn interrupted_in_the_middle_it_still_reaches_everybody_once() {
    let mut coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "State Coalitions");
    coalition.belong_to_state_coalitions(&["frank", "grace", "erin", "carmen"]).await;
    let preview = dev.types(&format!("{ANNOUNCE} by_dm:True")).await;
    for moment in [Moment::After, Moment::Before, Moment::After] {
        let mut posted = coalition.discord.pause_at("POST /channels/{id}/messages", moment);
        if coalition.count("select count(*) from announcements where sent_at is not null").await == 0 {
            dev.presses(&preview, "Send").await;
        }
        posted.reached().await.unwrap();
        coalition.bot.kill().await;
        drop(posted);
        coalition.discord.forget_nonces();
        coalition.let_leases_end().await;
        coalition.bot.start().await;
    }
    coalition.all_told().await;
    for name in ["frank", "grace", "erin", "carmen"] {
        let inbox = coalition.person(name).inbox();
        assert_eq!(inbox.iter().filter(|message| message.says("Thursday")).count(), 1, "{name}: {inbox:#?}");
    }
    assert_eq!(coalition.announcements().len(), 1);
}

#[tokio::test]
async fn what_is_refused_is_kept_and_edited() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "State Coalitions");
    let masked = r#"/network announce network:"State Coalitions" message:"Read [here](https://evil.example)""#;
    let refused = dev.types(masked).await;
    assert!(refused.says("hidden behind words") && refused.button("Send").is_none(), "{}", refused.text());
    let sneak = dev.press_forged(&refused, "network:announce-send:1").await.unwrap();
    assert!(sneak.text().contains("hidden behind words"), "{}", sneak.text());
    let form = dev.opens(&refused, "Edit").await;
    assert_eq!(form.field("announcement").unwrap().value, "Read [here](https://evil.example)");
    let preview = dev.hands_in(&form, &[("announcement", "Read https://example.org\nToday.")]).await;
    assert!(preview.id == refused.id && preview.says("Nothing is sent yet"), "{}", preview.text());
    dev.presses(&preview, "Send").await;
    coalition.person("dev").reads("state-coalitions", &["https://example.org"]).await;
    let late = dev.hands_in(&form, &[("announcement", "Too late")]).await;
    assert!(late.says("sent already") && late.says("Too late"), "{}", late.text());
}

#[tokio::test]
async fn only_the_lead_of_a_network_announces_and_nobody_else_sends_their_draft() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "State Coalitions");
    let bob = coalition.leads("bob", "State Chiefs");
    for who in [&bob, &coalition.person("erin"), &coalition.person("frank")] {
        let refused = who.types(ANNOUNCE).await;
        assert!(
            refused.says("This takes the lead of **State Coalitions**") && refused.says("Thursday"),
            "{}",
            refused.text()
        );
    }
    let preview = dev.types(ANNOUNCE).await;
    for custom_id in ["network:announce-send:1", "network:announce-edit:1", "network:announce-send:x"] {
        let refused = bob.press_forged(&preview, custom_id).await.unwrap().text();
        assert!(refused.contains("belongs to somebody else") || refused.contains("no longer means"), "{refused}");
    }
    coalition.discord.server().take_role("dev", "Network Lead").unwrap();
    let refused = dev.press_forged(&preview, "network:announce-send:1").await.unwrap().text();
    assert!(refused.contains("This takes the lead"), "asked again when it is pressed: {refused}");
    coalition.all_told().await;
    assert!(coalition.announcements().is_empty());
}

#[tokio::test]
async fn sixty_direct_messages_are_paced_and_hold_up_nobody() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "State Coalitions");
    let names: Vec<String> = (0..60).map(|number| format!("member{number}")).collect();
    for name in &names {
        coalition.discord.add_person(name).unwrap();
        coalition.discord.server().add_member(name).unwrap();
        coalition.discord.server().give_role(name, "State Coalitions").unwrap();
        coalition.person(name).types("/network list").await;
    }
    let preview = dev.types(&format!("{ANNOUNCE} by_dm:True")).await;
    assert!(preview.says("go to 60 of them"), "{}", preview.text());
    dev.presses(&preview, "Send").await;
    let frank = coalition.person("frank");
    frank.types(r#"/network join network:"University Assisted""#).await;
    frank.reads("university-assisted", &["Welcome"]).await;
    for name in &names {
        let told = coalition.person(name).wait_for_inbox(PATIENCE, |message| message.says("Thursday")).await;
        told.unwrap_or_else(|why| panic!("{name}: {why:#}"));
    }
    coalition.all_told().await;
    let all: usize = names.iter().map(|name| coalition.person(name).inbox().len()).sum();
    assert_eq!(all, 60);
}
