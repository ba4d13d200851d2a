//! Forged presses, other servers' records, bad input, the very same press twice.

use crate::harness::{BELONGING, Coalition, Talks, arrange};

async fn offered() -> Coalition {
    let coalition = Coalition::start().await;
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    coalition.person("frank").is_told(&["An offer for you"]).await;
    coalition
}

#[tokio::test]
async fn a_forged_control_is_answered_and_changes_nothing() {
    let coalition = offered().await;
    let dev = coalition.person("dev");
    let here = dev.say("Hello").unwrap();
    let big = "9223372036854775807";
    let mut forged: Vec<String> = ["match", "coach", "community"].map(|it| format!("{it}:")).into();
    for action in
        ["accept", "decline", "ask", "decline-why", "ask-what", "answer", "suggest", "round-send", "end-words"]
    {
        forged.extend(["", "x", "-1", "1", big].map(|id| format!("match:{action}:{id}")));
    }
    for custom_id in [
        "match:offer:1",
        "match:offer:1:x",
        "match:offer:1:1",
        "match:check:1:1:good",
        "match:check:1:x:good",
        "match:check:1:1:bad",
        "match:story:1:indicator-attendance",
        "match:story:1:nothing",
        "match:weights-yes:weight-load:5",
        "match:weights-yes:reach:reach-anywhere",
        "match:weights-no",
        "match:round-discard:1",
        "community:edit:1",
        "community:close-yes:1",
        "community:correct:1",
        "community:form:1",
        "community:list:-5",
        "coach:edit",
        "coach:correct:1",
        "coach:caseload:1:1",
        "coach:caseload:x:99999999999999999999",
    ] {
        forged.push(custom_id.to_owned());
    }
    for custom_id in forged {
        let answer = dev.press_forged(&here, &custom_id).await;
        let answer = answer.unwrap_or_else(|why| panic!("{custom_id}: {why}"));
        let text = answer.settled(crate::harness::PATIENCE).await.unwrap().text();
        assert!(!text.is_empty() && !text.contains("fault of mine"), "{custom_id}: {text}");
    }
    coalition.all_told().await;
    let standing = "select state || ' ' || (select count(*) from communities where closed_at is null) from matches";
    assert_eq!(coalition.record(standing).await, "offered 1");
    assert_eq!(coalition.count("select count(*) from match_weights").await, 0);
}

#[tokio::test]
async fn a_record_of_another_server_does_not_exist_here() {
    let coalition = offered().await;
    let elsewhere = coalition.discord.add_server("Another coalition", "dev").unwrap();
    elsewhere.add_bot();
    arrange(&elsewhere, coalition.db()).await;
    elsewhere.add_member("frank").unwrap();
    for role in ["Coordinator", "Coalition Coach"] {
        elsewhere.give_role("dev", role).unwrap();
        elsewhere.give_role("frank", role).unwrap();
    }
    let dev = coalition.person("dev").in_guild(elsewhere.id());
    let frank = coalition.person("frank").in_guild(elsewhere.id());
    for command in ["show", "edit", "close"] {
        let answer = dev.types(&format!("/community {command} community:C-1")).await;
        assert!(answer.says("no such community"), "{command}: {}", answer.text());
    }
    assert!(dev.types("/match suggest community:C-1").await.says("no such community"));
    for command in ["explain", "end"] {
        let answer = frank.types(&format!("/match {command} match:M-1")).await;
        assert!(answer.says("no such match"), "{command}: {}", answer.text());
    }
    assert!(dev.types("/coach profile coach:@frank").await.says("is no coach here"));
    assert!(dev.types("/match round").await.says("No community waits"));
    assert!(dev.types("/match status").await.says("0 waiting"));
    let override_ = "/match override community:C-1 coach:@frank reason:x";
    assert!(dev.types(override_).await.says("no such community"));
    // The very buttons of his own offer mean nothing in another server.
    let offer = coalition.person("frank").is_told(&["An offer for you"]).await;
    let here = frank.say("Hello").unwrap();
    for label in ["Accept", "Decline", "Ask"] {
        let forged = offer.button(label).unwrap().custom_id.unwrap();
        let answer = frank.press_forged(&here, &forged).await.unwrap().text();
        assert!(answer.contains("no longer means anything here"), "{label}: {answer}");
    }
    assert_eq!(coalition.record("select state from matches").await, "offered");
    let own = format!(
        r#"/community add name:Elsewhere state:OH setting:Rural stage:Emerging need:"{BELONGING}" contact:@dev"#
    );
    assert!(dev.types(&own).await.says("**C-1** Elsewhere"), "numbers are each server's own");
}

#[tokio::test]
async fn who_left_the_server_answers_nothing_by_direct_message() {
    let coalition = offered().await;
    let frank = coalition.person("frank");
    let offer = frank.is_told(&["An offer for you"]).await;
    coalition.discord.server().remove_member("frank").unwrap();
    let answer = frank.presses(&offer, "Accept").await;
    assert!(answer.says("not in any more"), "{}", answer.text());
    assert_eq!(coalition.record("select state from matches").await, "offered");
}

#[tokio::test]
async fn a_press_delivered_twice_accepts_once() {
    let coalition = offered().await;
    let frank = coalition.person("frank");
    let offer = frank.is_told(&["An offer for you"]).await;
    let accepted = frank.press_twice(&offer, "Accept").await.unwrap().message().unwrap();
    assert!(accepted.says("You coach"), "{}", accepted.text());
    frank.is_told(&["are a pair"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.threads()).len(), 1);
    assert_eq!(coalition.count("select count(*) from audit where action = 'match.accept'").await, 1);
}

#[tokio::test]
async fn marks_mentions_and_the_longest_words_fit_everywhere() {
    let coalition = Coalition::start().await;
    let (erin, frank) = (coalition.person("erin"), coalition.person("frank"));
    coalition.enrolls("frank", &format!("capacity:1 states:OH bio:\"{}\"", "_".repeat(1000))).await;
    let (name, notes) = ("*".repeat(100), "|".repeat(1000));
    let command = format!(
        r#"/community add name:"{name}" state:OH setting:Rural stage:Emerging need:"{BELONGING}" contact:@grace notes:"{notes}""#
    );
    assert!(erin.types(&command).await.says("waits for a coach"));
    coalition.offers("C-1", "Frank").await;
    let offer = frank.is_told(&["An offer for you"]).await;
    let form = frank.opens(&offer, "Ask").await;
    frank.hands_in(&form, &[("question", &"`".repeat(1000))]).await;
    erin.reads("coalition-desk", &["Frank asks"]).await;
    assert!(frank.presses(&offer, "Accept").await.says("Thank you"));
    frank.is_told(&["are a pair"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
    for command in ["/match status", "/match explain match:M-1", "/community list", "/coach caseload", "/coach profile"]
    {
        let shown = frank.types(command).await;
        assert!(!shown.says("fault of mine"), "{command}: {}", shown.text());
        let shown = erin.types(command).await;
        assert!(!shown.says("fault of mine"), "{command}: {}", shown.text());
    }
    let form = frank.begins("/match end match:M-1").await;
    let ended = frank.hands_in(&form, &[("reflection", &"@everyone ".repeat(400))]).await;
    assert!(ended.says("has ended"), "{}", ended.text());
    let desk = erin.reads("coalition-desk", &["has ended"]).await;
    assert!(desk.pinged.is_empty());
    coalition.person("grace").is_told(&["has ended"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}

#[tokio::test]
async fn a_bot_and_somebody_who_is_not_here_are_no_contact() {
    let coalition = Coalition::start().await;
    let erin = coalition.person("erin");
    let command = format!(
        r#"/community add name:Riverside state:OH setting:Rural stage:Emerging need:"{BELONGING}" contact:@coalition"#
    );
    assert!(erin.types(&command).await.says("That is a bot"));
    assert!(erin.types("/match suggest community:twelve").await.says("no number of a community"));
    assert!(erin.types("/match explain match:M-99").await.says("no such match"));
}

#[tokio::test]
async fn everything_is_said_in_spanish_to_who_speaks_it() {
    let coalition = Coalition::start().await;
    let carmen = coalition.person("carmen");
    let enrolled = coalition.enrolls("carmen", "capacity:1 states:OH").await;
    assert!(enrolled.says("ya tienes inscripción"), "{}", enrolled.text());
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Carmen").await;
    let offer = carmen.is_told(&["Una oferta para ti", "M-1", "Por qué tú", "Atiende Ohio"]).await;
    assert!(carmen.presses(&offer, "Aceptar").await.says("Ahora acompañas"));
    carmen.is_told(&["empiezan a trabajar"]).await;
}
