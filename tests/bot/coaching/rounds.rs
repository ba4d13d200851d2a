//! Rounds: the best whole assignment as a draft, sent once, and explained.

use practice::discord::Moment::{After, Before};
use rstest::rstest;

use crate::harness::{Coalition, Talks};

/// Three coaches with a place each, and three communities of which two can only have the same coach.
async fn waiting() -> Coalition {
    let coalition = Coalition::start().await;
    coalition.enrolls("frank", "capacity:1 states:OH languages:es").await;
    coalition.enrolls("bob", "capacity:1 states:OH languages:en").await;
    coalition.adds("Riverside", "").await;
    coalition.adds("Hillside", "language:es language_required:true").await;
    coalition
}

#[tokio::test]
async fn a_round_serves_the_most_communities_and_its_offers_are_sent() {
    let coalition = waiting().await;
    let (erin, frank, bob) = (coalition.person("erin"), coalition.person("frank"), coalition.person("bob"));
    coalition.adds("Lakeside", "language:es language_required:true").await;
    let draft = erin.types("/match round").await;
    assert!(draft.ephemeral, "{}", draft.text());
    for says in
        ["nobody has been told", "2 of 3 communities", "Riverside → Bob", "Without a coach (1)", "a tie with C-2;"]
    {
        assert!(draft.says(says), "{says} is not in: {}", draft.text());
    }
    assert_eq!(draft.attachments.len(), 1);
    assert!(draft.attachments[0].bytes.starts_with(b"PK"), "a workbook");
    assert_eq!(coalition.count("select count(*) from matches").await, 0, "a draft offers nothing");
    let sent = erin.presses(&draft, "Send offers").await;
    erin.reads("coalition-desk", &["A round was sent"]).await;
    assert!(sent.says("2 offers are on their way") && sent.buttons().is_empty(), "{}", sent.text());
    frank.is_told(&["An offer for you", "Hillside"]).await;
    bob.is_told(&["An offer for you", "Riverside"]).await;
    let status = erin.types("/match status").await;
    for says in ["1 waiting without an offer · 2 offered", "Hillside (C-2) → Frank", "Lakeside"] {
        assert!(status.says(says), "{says} is not in: {}", status.text());
    }
    let refused = frank.types("/match round").await;
    assert!(refused.says("takes the role Coordinator"), "{}", refused.text());
}

#[tokio::test]
async fn a_round_sent_twice_at_once_is_sent_once() {
    let coalition = waiting().await;
    let erin = coalition.person("erin");
    let draft = erin.types("/match round").await;
    let (one, other) = tokio::join!(erin.press(&draft, "Send offers"), erin.press(&draft, "Send offers"));
    for answer in [one, other] {
        let answer = answer.unwrap().settled(crate::harness::PATIENCE).await.unwrap();
        assert!(answer.text().contains("2 offers are on their way"), "{}", answer.text());
    }
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from matches").await, 2);
    for name in ["frank", "bob"] {
        coalition.person(name).is_told(&["An offer for you"]).await;
        assert_eq!(coalition.person(name).inbox().len(), 1, "{name}");
    }
}

#[tokio::test]
async fn a_round_sent_while_a_coach_pauses_shows_the_difference_and_asks_again() {
    let coalition = waiting().await;
    let (erin, bob) = (coalition.person("erin"), coalition.person("bob"));
    let draft = erin.types("/match round").await;
    bob.types("/coach pause").await;
    let moved = erin.presses(&draft, "Send offers").await;
    for says in ["Something moved", "nothing was sent", "1 of 2 communities", "Bob → nobody"] {
        assert!(moved.says(says), "{says} is not in: {}", moved.text());
    }
    assert_eq!(coalition.count("select count(*) from matches").await, 0);
    let sent = erin.presses(&moved, "Send offers").await;
    assert!(sent.says("One offer is on its way"), "{}", sent.text());
    coalition.person("frank").is_told(&["An offer for you"]).await;
}

#[tokio::test]
async fn a_draft_is_discarded_and_a_newer_one_takes_its_place() {
    let coalition = waiting().await;
    let erin = coalition.person("erin");
    let first = erin.types("/match round").await;
    let second = erin.types("/match round").await;
    assert!(!second.says("Changed since"), "nothing changed: {}", second.text());
    let refused = erin.presses(&first, "Send offers").await;
    assert!(refused.says("a newer one took its place"), "{}", refused.text());
    assert!(erin.presses(&second, "Discard").await.says("is discarded"));
    let forged = second.button("Send offers").unwrap().custom_id.unwrap();
    let refused = erin.press_forged(&second, &forged).await.unwrap().settled(crate::harness::PATIENCE).await;
    assert!(refused.unwrap().text().contains("is discarded, or a newer one"));
    assert_eq!(coalition.count("select count(*) from matches").await, 0);
}

#[rstest]
#[tokio::test]
async fn killed_while_offers_are_told_each_is_told_once(
    #[values(Before, After)] moment: practice::discord::Moment,
    #[values(1, 2)] nth: usize,
) {
    let mut coalition = waiting().await;
    let erin = coalition.person("erin");
    let draft = erin.types("/match round").await;
    let mut pauses: Vec<_> =
        (0..nth).map(|_| coalition.discord.pause_at("POST /channels/{id}/messages", moment)).collect();
    erin.presses(&draft, "Send offers").await;
    for pause in &mut pauses {
        pause.reached().await.unwrap();
    }
    coalition.bot.kill().await;
    drop(pauses);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    for name in ["frank", "bob"] {
        coalition.person(name).is_told(&["An offer for you"]).await;
    }
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from matches").await, 2);
    for name in ["frank", "bob"] {
        assert_eq!(coalition.person(name).inbox().len(), 1, "{name}");
    }
}

#[tokio::test]
async fn a_match_is_explained_a_year_later_from_what_was_kept() {
    let coalition = waiting().await;
    let (erin, frank) = (coalition.person("erin"), coalition.person("frank"));
    let draft = erin.types("/match round").await;
    erin.presses(&draft, "Send offers").await;
    frank.is_told(&["An offer for you"]).await;
    // Everything is another way by then.
    coalition.enrolls("frank", "capacity:5 states:CA").await;
    erin.types("/match weights").await;
    let year = "update matches set offered_at = offered_at - interval '1 year'";
    sqlx::query(year).execute(coalition.db()).await.unwrap();
    let number = coalition
        .record("select 'M-' || t.number from matches t join communities c on c.id = t.community_id where c.number = 2")
        .await;
    let why = erin.types(&format!("/match explain match:{number}")).await;
    for says in
        ["why Frank for Hillside", "A round gave", "Serves Ohio", "Works in Spanish", "Nobody else could", "Digest"]
    {
        assert!(why.says(says), "{says} is not in: {}", why.text());
    }
    let own = frank.types(&format!("/match explain match:{number}")).await;
    assert!(own.says("Serves Ohio") && !own.says("What would have changed it"), "{}", own.text());
    let refused = coalition.person("dev").types(&format!("/match explain match:{number}")).await;
    assert!(refused.says("no such match"), "{}", refused.text());
}

#[tokio::test]
async fn what_would_have_changed_a_round_is_said_by_the_round_alone_and_every_point_can_be_worked_out() {
    let coalition = Coalition::start().await;
    let erin = coalition.person("erin");
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.enrolls("bob", "capacity:1 states:CA years:0").await;
    coalition.adds("Riverside", "").await;
    let long = "The Community Schools of the Hillside and Lakeside Neighborhoods, Taken Together";
    coalition.adds(long, "").await;
    let draft = erin.types("/match round").await;
    for says in ["Riverside → Frank · 770\n", "The Community Schools of the", "… → Frank · 570 (load −200)"] {
        assert!(draft.says(says), "{says} is not in: {}", draft.text());
    }
    erin.presses(&draft, "Send offers").await;
    for (number, says) in [("M-1", "260 points less"), ("M-2", "60 points less")] {
        let why = erin.types(&format!("/match explain match:{number}")).await;
        for says in [
            &format!("The next here is Bob with 510 points, less 0 for the places taken: {says}"),
            "the whole round would have 60 points less",
            "one pair would be another",
            "Decided by <@",
        ] {
            assert!(why.says(says), "{says} is not in: {}", why.text());
        }
        assert!(!why.says("came next"), "{}", why.text());
    }
    let why = erin.types("/match explain match:M-2").await;
    assert!(why.says("Less 200 for the places taken: **570**"), "{}", why.text());
    let status = erin.types("/match status").await;
    assert!(status.says("… (C-2) → Frank, ends"), "{}", status.text());
}

#[tokio::test]
async fn a_draft_says_truly_why_a_community_has_no_coach() {
    let coalition = Coalition::start().await;
    let (erin, frank) = (coalition.person("erin"), coalition.person("frank"));
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.enrolls("bob", "capacity:2 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.adds("Hillside", "").await;
    coalition.offers("C-1", "Frank").await;
    frank.is_told(&["An offer for you"]).await;
    erin.types("/coach conflict community:C-2 coach:@bob reason:\"Family\"").await;
    let draft = erin.types("/match round").await;
    assert!(draft.says("Hillside: nobody who may be offered it has a free place"), "{}", draft.text());
}

#[tokio::test]
async fn a_single_offer_is_explained_with_who_came_next() {
    let coalition = Coalition::start().await;
    let (erin, frank) = (coalition.person("erin"), coalition.person("frank"));
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.enrolls("bob", "capacity:1 states:CA").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    frank.is_told(&["An offer for you"]).await;
    let why = erin.types("/match explain match:M-1").await;
    for says in ["chose among the best", "First of those", "Bob came next", "so much more would have changed it"] {
        assert!(why.says(says), "{says} is not in: {}", why.text());
    }
    erin.types("/match override community:C-1 coach:@bob reason:\"They asked for him\"").await;
    let why = erin.types("/match explain match:M-2").await;
    for says in ["whatever the points say", "They asked for him", "Number 2 of those", "Frank had"] {
        assert!(why.says(says), "{says} is not in: {}", why.text());
    }
}
