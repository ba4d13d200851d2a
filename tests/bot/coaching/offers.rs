//! Offers: suggested, made, accepted, declined, asked about; never beyond capacity.

use crate::harness::{Coalition, Talks};

#[tokio::test]
async fn the_best_free_coaches_are_suggested_with_reasons_and_who_is_ruled_out() {
    let coalition = Coalition::start().await;
    let erin = coalition.person("erin");
    coalition.enrolls("frank", "capacity:2 states:OH years:5").await;
    coalition.enrolls("bob", "capacity:1 states:CA years:4").await;
    coalition.enrolls("dev", "capacity:1 states:OH, MI").await;
    coalition.person("dev").types("/coach pause").await;
    coalition.adds("Riverside", "").await;
    let suggested = erin.types("/match suggest community:C-1").await;
    assert!(suggested.ephemeral, "{}", suggested.text());
    for says in [
        "1. Frank",
        "Serves Ohio",
        "Strong in: a culture of belonging",
        "5 years",
        "2. Bob",
        "Dev: takes no new",
        "language 60 (half, since not said)",
        "experience 60 · setting",
        "Less 0 for the places taken: **770**",
    ] {
        assert!(suggested.says(says), "{says} is not in: {}", suggested.text());
    }
    assert!(suggested.button("Offer to Frank").is_some() && suggested.button("Offer to Dev").is_none());
    // Order and sums agree: who has taken a place has less.
    coalition.adds("Hillside", "").await;
    erin.presses(&suggested, "Offer to Frank").await;
    let suggested = erin.types("/match suggest community:C-2").await;
    for says in ["1. Frank · 570 points", "Less 200 for the places taken: **570**", "2. Bob · 558 points"] {
        assert!(suggested.says(says), "{says} is not in: {}", suggested.text());
    }
    let suggested = erin.types("/match suggest community:C-1").await;
    assert!(
        suggested.says("1. Frank (has it now) · 770 points") && !suggested.says("Frank: every"),
        "{}",
        suggested.text()
    );
    let refused = coalition.person("frank").types("/match suggest community:C-1").await;
    assert!(refused.says("takes the role Coordinator"), "{}", refused.text());
}

#[tokio::test]
async fn a_coach_is_told_of_an_offer_and_accepts_by_one_tap() {
    let coalition = Coalition::start().await;
    let (frank, erin) = (coalition.person("frank"), coalition.person("erin"));
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.adds("Riverside", "notes:\"Three schools\"").await;
    let made = coalition.offers("C-1", "Frank").await;
    assert!(made.says("**M-1**") && made.says("Frank"), "{}", made.text());
    let offer =
        frank.is_told(&["An offer for you", "M-1", "Riverside", "Three schools", "Why you", "Serves Ohio"]).await;
    assert!(offer.guild_id.is_none(), "by direct message");
    let accepted = frank.presses(&offer, "Accept").await;
    assert!(accepted.says("You coach **Riverside**") && accepted.buttons().is_empty(), "{}", accepted.text());
    erin.reads("coalition-desk", &["M-1", "Frank accepted Riverside"]).await;
    assert_eq!(coalition.record("select state from matches").await, "accepted");
    let again = frank.press_forged(&offer, &offer.button("Accept").unwrap().custom_id.unwrap()).await;
    assert!(again.unwrap().text().contains("You coach"), "pressing again changes nothing");
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from audit where action = 'match.accept'").await, 1);
}

#[tokio::test]
async fn closed_direct_messages_lead_to_a_private_thread_where_the_buttons_work_too() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    coalition.discord.close_dms("frank");
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    let offer = frank.is_told(&["An offer for you", "M-1"]).await;
    assert!(offer.guild_id.is_some() && offer.pinged == ["frank"], "{offer:#?}");
    let accepted = frank.presses(&offer, "Accept").await;
    assert!(accepted.says("You coach **Riverside**"), "{}", accepted.text());
}

#[tokio::test]
async fn who_wants_only_offers_gets_them() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    frank.types("/me notifications by:Only offers and matches").await;
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    coalition.pairs(&frank, "M-1").await;
}

#[tokio::test]
async fn on_decline_the_next_best_is_offered_without_anyone_asking() {
    let coalition = Coalition::start().await;
    let (frank, bob, erin) = (coalition.person("frank"), coalition.person("bob"), coalition.person("erin"));
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.enrolls("bob", "capacity:1 states:MI").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    let offer = frank.is_told(&["An offer for you", "M-1"]).await;
    let why = frank.opens(&offer, "Decline").await;
    let blank = frank.hands_in(&why, &[("decline-reason", " \n ")]).await;
    assert!(blank.says("Write something"), "{}", blank.text());
    let declined = frank.hands_in(&why, &[("decline-reason", "My year is full, @everyone.")]).await;
    let how = erin.types("/match explain match:M-1").await;
    assert!(how.says("**Declined**") && how.says("My year is full"), "{}", how.text());
    assert!(declined.says("You declined **Riverside**"), "{}", declined.text());
    let desk = erin.reads("coalition-desk", &["M-1", "Frank declined", "My year is full"]).await;
    assert!(desk.pinged.is_empty());
    bob.is_told(&["An offer for you", "M-2", "Riverside"]).await;
    erin.reads("coalition-desk", &["M-2", "Bob, the next best"]).await;

    let why = bob.opens(&bob.is_told(&["M-2"]).await, "Decline").await;
    bob.hands_in(&why, &[("decline-reason", "Too far.")]).await;
    erin.reads("coalition-desk", &["**C-1** Riverside", "nobody is left"]).await;
    let suggested = erin.types("/match suggest community:C-1").await;
    assert!(suggested.says("Frank: declined") && suggested.buttons().is_empty(), "{}", suggested.text());
    let refused = erin.types("/match override community:C-1 coach:@frank reason:\"Ask again\"").await;
    assert!(refused.says("Choose somebody else") && refused.says("Ask again"), "{}", refused.text());
}

#[tokio::test]
async fn a_question_goes_to_the_coordinators_and_comes_back_answered() {
    let coalition = Coalition::start().await;
    let (frank, erin, grace) = (coalition.person("frank"), coalition.person("erin"), coalition.person("grace"));
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    let offer = frank.is_told(&["An offer for you"]).await;
    let form = frank.opens(&offer, "Ask").await;
    let said = frank.hands_in(&form, &[("question", "How many schools?")]).await;
    assert!(said.says("have your question"), "{}", said.text());
    let asked = erin.reads("coalition-desk", &["M-1", "Frank asks", "How many schools?"]).await;
    let forged = grace.press_forged(&asked, &asked.button("Answer").unwrap().custom_id.unwrap()).await;
    assert!(forged.unwrap().text().contains("takes the role Coordinator"));
    let form = erin.opens(&asked, "Answer").await;
    let done = erin.hands_in(&form, &[("answer", "Three.")]).await;
    assert!(done.id == asked.id && done.buttons().is_empty() && done.says("the coach is told"), "{}", done.text());
    assert!(done.says("How many schools?") && done.says("Three.") && done.pinged.is_empty(), "{}", done.text());
    let answered = frank.is_told(&["How many schools?", "Three."]).await;
    assert!(frank.presses(&answered, "Accept").await.says("You coach"), "the answer brings the buttons");
    let late = erin.hands_in(&form, &[("answer", "Four.")]).await;
    assert!(late.says("answered already") && late.says("Four."), "{}", late.text());
}

#[tokio::test]
async fn of_two_offers_for_the_last_place_at_once_one_is_made() {
    let coalition = Coalition::start().await;
    let (erin, frank) = (coalition.person("erin"), coalition.person("frank"));
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    for name in ["Riverside", "Hillside", "Lakeside", "Woodside"] {
        coalition.adds(name, "").await;
    }
    let mut suggested = Vec::new();
    for number in 1..=4 {
        suggested.push(erin.types(&format!("/match suggest community:C-{number}")).await);
    }
    let presses = suggested.iter().map(|it| erin.press(it, "Offer to Frank"));
    let answers = serenity::futures::future::join_all(presses).await;
    let answers: Vec<String> = answers.into_iter().map(|it| it.unwrap().text()).collect();
    let full = answers.iter().filter(|it| it.contains("Every place of Frank is taken")).count();
    assert_eq!(full, 3, "{answers:#?}");
    assert_eq!(coalition.count("select count(*) from matches").await, 1);
    frank.is_told(&["An offer for you"]).await;
}

#[tokio::test]
async fn of_two_acceptances_for_the_last_place_one_counts_and_the_other_gets_a_kind_answer() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.adds("Hillside", "").await;
    coalition.offers("C-1", "Frank").await;
    coalition.offers("C-2", "Frank").await;
    let (one, other) = (frank.is_told(&["An offer", "M-1"]).await, frank.is_told(&["An offer", "M-2"]).await);
    let less = coalition.enrolls("frank", "capacity:1 states:OH").await;
    assert!(less.says("One open offer no longer fits"), "{}", less.text());
    let (one, other) = tokio::join!(frank.press(&one, "Accept"), frank.press(&other, "Accept"));
    let (one, other) = (one.unwrap().text(), other.unwrap().text());
    assert!(one.contains("You coach") && other.contains("Thank you for coming back"), "{one}\n{other}");
    let pairs = "select count(*) from matches where state in ('offered', 'accepted') and coach_id = (select member_id from coaches)";
    assert_eq!(coalition.count(pairs).await, 1);
}

#[tokio::test]
async fn of_two_coordinators_offering_one_community_the_first_wins() {
    let coalition = Coalition::start().await;
    let (erin, alice) = (coalition.person("erin"), coalition.person("alice"));
    coalition.discord.server().give_role("alice", "Coordinator").unwrap();
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.enrolls("bob", "capacity:1 states:OH").await;
    coalition.adds("Riverside", "").await;
    let one = erin.types("/match suggest community:C-1").await;
    let other = alice.types("/match suggest community:C-1").await;
    let (one, other) = tokio::join!(erin.press(&one, "Offer to Frank"), alice.press(&other, "Offer to Bob"));
    let answers = [one.unwrap().text(), other.unwrap().text()];
    assert_eq!(answers.iter().filter(|it| it.contains("an open offer or a coach already")).count(), 1, "{answers:#?}");
    assert_eq!(coalition.count("select count(*) from matches").await, 1);
}

#[tokio::test]
async fn somebody_elses_offer_and_a_coordinator_who_lost_the_role_are_refused() {
    let coalition = Coalition::start().await;
    let (erin, frank, grace) = (coalition.person("erin"), coalition.person("frank"), coalition.person("grace"));
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.adds("Riverside", "").await;
    let suggested = erin.types("/match suggest community:C-1").await;
    coalition.discord.server().take_role("erin", "Coordinator").unwrap();
    let refused = erin.presses(&suggested, "Offer to Frank").await;
    assert!(refused.says("takes the role Coordinator"), "{}", refused.text());
    assert_eq!(coalition.count("select count(*) from matches").await, 0);
    coalition.discord.server().give_role("erin", "Coordinator").unwrap();
    coalition.offers("C-1", "Frank").await;
    let offer = frank.is_told(&["An offer for you"]).await;
    let here = grace.say("Hello").unwrap();
    for label in ["Accept", "Decline", "Ask"] {
        let forged = offer.button(label).unwrap().custom_id.unwrap();
        let answer = grace.press_forged(&here, &forged).await.unwrap().message().unwrap();
        assert!(answer.ephemeral && answer.says("for somebody else"), "{label}: {}", answer.text());
    }
    assert_eq!(coalition.record("select state from matches").await, "offered");
}

#[tokio::test]
async fn a_coordinator_decides_otherwise_and_the_reason_is_kept() {
    let coalition = Coalition::start().await;
    let (erin, frank, bob) = (coalition.person("erin"), coalition.person("frank"), coalition.person("bob"));
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.enrolls("bob", "capacity:1 states:CA").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    frank.is_told(&["An offer for you", "M-1"]).await;
    let suggested = erin.types("/match suggest community:C-1").await;
    assert!(suggested.says("offered to Frank as **M-1**") && suggested.buttons().is_empty(), "{}", suggested.text());
    let made = erin.types("/match override community:C-1 coach:@bob reason:\"They know each other\"").await;
    assert!(made.says("**M-2**") && made.says("Bob by your choice"), "{}", made.text());
    frank.is_told(&["M-1", "is taken back"]).await;
    bob.is_told(&["An offer for you", "M-2"]).await;
    let says = [
        "M-2",
        "decided with `/match override`",
        "Riverside (C-1) is offered to Bob",
        "**M-1** to Frank is taken back",
    ];
    let desk = erin.reads("coalition-desk", &says).await;
    assert!(desk.says("They know each other") && desk.pinged.is_empty(), "{}", desk.text());
    let kept = "select override_why || ' ' || origin from matches where number = 2";
    assert_eq!(coalition.record(kept).await, "They know each other override");
    assert_eq!(coalition.record("select withdrawn_for from matches where number = 1").await, "overridden");
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from matches").await, 2, "nobody else is asked for Frank");
}

#[tokio::test]
async fn a_conflict_is_never_offered_and_only_coordinators_read_of_it() {
    let coalition = Coalition::start().await;
    let (erin, frank) = (coalition.person("erin"), coalition.person("frank"));
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.enrolls("bob", "capacity:1 states:MI").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    frank.is_told(&["An offer for you", "M-1"]).await;
    let recorded = frank.types("/coach conflict community:C-1 reason:\"My sister works there\"").await;
    assert!(recorded.ephemeral && recorded.says("is not offered to Frank"), "{}", recorded.text());
    coalition.person("bob").is_told(&["An offer for you", "M-2"]).await;
    let why = coalition.person("bob").types("/match explain match:M-2").await;
    assert!(why.says("The offer before was taken back") && !why.says("conflict"), "{}", why.text());
    let suggested = erin.types("/match suggest community:C-1").await;
    assert!(suggested.says("Frank: a conflict of interest (“My sister works there”)"), "{}", suggested.text());
    let shown = erin.types("/community show community:C-1").await;
    assert!(shown.says("Must not be offered to") && shown.says("Frank: “My sister"), "{}", shown.text());
    for (who, command) in [("grace", "/community show community:C-1"), ("bob", "/community show community:C-1")] {
        let shown = coalition.person(who).types(command).await;
        assert!(shown.says("Riverside") && !shown.says("sister") && !shown.says("Frank"), "{who}: {}", shown.text());
    }
    let refused = erin.types("/match override community:C-1 coach:@frank reason:\"All the same\"").await;
    assert!(refused.says("conflict of interest is recorded"), "{}", refused.text());
    for options in ["reason:x coach:@bob", "remove:True coach:@bob"] {
        let refused = frank.types(&format!("/coach conflict community:C-1 {options}")).await;
        assert!(refused.says("takes the role Coordinator"), "{options}: {}", refused.text());
    }
}

#[tokio::test]
async fn a_conflict_is_taken_back_by_who_recorded_it_or_a_coordinator() {
    let coalition = Coalition::start().await;
    let (erin, frank, carmen) = (coalition.person("erin"), coalition.person("frank"), coalition.person("carmen"));
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.enrolls("carmen", "capacity:1 states:MI").await;
    coalition.adds("Riverside", "").await;
    let nothing = frank.types("/coach conflict community:C-1").await;
    assert!(nothing.says("Give a reason") && !nothing.says("everything you typed"), "{}", nothing.text());
    let nothing = frank.types("/coach conflict community:C-1 remove:True").await;
    assert!(nothing.says("Nothing that you can take back"), "{}", nothing.text());
    frank.types("/coach conflict community:C-1 reason:\"My sister works there\"").await;
    let back = frank.types("/coach conflict community:C-1 remove:True").await;
    assert!(back.ephemeral && back.says("can be offered to Frank again"), "{}", back.text());
    assert!(coalition.offers("C-1", "Frank").await.says("**M-1**"));

    // What a coordinator recorded stays, whatever the coach says, and is not told them.
    erin.types("/coach conflict community:C-1 coach:@carmen reason:\"They quarrelled\"").await;
    carmen.types("/acompañante conflicto comunidad:C-1 motivo:Ninguno").await;
    let refused = carmen.types("/acompañante conflicto comunidad:C-1 quitar:True").await;
    assert!(refused.says("no hay anotado nada que tú puedas retirar"), "{}", refused.text());
    let back = erin.types("/coach conflict community:C-1 coach:@carmen remove:True").await;
    assert!(back.says("can be offered to Carmen again"), "{}", back.text());
    let nothing = erin.types("/coach conflict community:C-1 coach:@carmen remove:True").await;
    assert!(nothing.says("nothing to take back") && !nothing.says("ask one of them"), "{}", nothing.text());
    assert_eq!(coalition.count("select count(*) from coach_conflicts").await, 0);
    assert_eq!(coalition.count("select count(*) from audit where action = 'coach.reconcile'").await, 2);
}

#[tokio::test]
async fn a_coach_who_pauses_releases_what_was_offered_and_the_community_moves_up() {
    let coalition = Coalition::start().await;
    let (frank, bob, erin) = (coalition.person("frank"), coalition.person("bob"), coalition.person("erin"));
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.enrolls("bob", "capacity:1 states:MI").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    let offer = frank.is_told(&["An offer for you", "M-1"]).await;
    let paused = frank.types("/coach pause").await;
    assert!(paused.says("is taken back; the next best coach is looked for"), "{}", paused.text());
    bob.is_told(&["An offer for you", "M-2"]).await;
    erin.reads("coalition-desk", &["M-1", "takes no new communities", "The next best is looked for"]).await;
    let why = erin.types("/match explain match:M-2").await;
    assert!(why.says("The coach before takes no new communities for now"), "{}", why.text());
    let why = erin.types("/match explain match:M-1").await;
    assert!(why.says("Taken back") && why.says("Why: the coach takes no new"), "{}", why.text());
    let late = frank.presses(&offer, "Accept").await;
    assert!(late.says("Thank you for coming back"), "{}", late.text());
    assert!(frank.types("/coach resume").await.says("Welcome back"));
    assert!(frank.types("/coach resume").await.says("You were not paused"));
}
