//! What happens without anybody asking: reminders, ends, the next best, and people who are gone.

use std::time::{Duration, Instant};

use crate::harness::{Coalition, Talks};

async fn offered() -> Coalition {
    let coalition = Coalition::start().await;
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.enrolls("bob", "capacity:1 states:MI").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    coalition.person("frank").is_told(&["An offer for you", "M-1"]).await;
    coalition
}

#[tokio::test]
async fn a_day_before_the_end_the_coach_is_reminded_once() {
    let coalition = offered().await;
    let frank = coalition.person("frank");
    let since = Instant::now();
    coalition.offers_age(2).await;
    let nudge = frank.is_told(&["A reminder", "M-1", "Riverside"]).await;
    assert!(since.elapsed() < Duration::from_secs(60));
    coalition.all_told().await;
    assert_eq!(frank.inbox().iter().filter(|told| told.says("A reminder")).count(), 1);
    assert!(frank.presses(&nudge, "Accept").await.says("You coach"), "the reminder brings the buttons");
}

#[tokio::test]
async fn an_offer_that_ends_goes_to_the_next_best_and_a_late_answer_gets_a_kind_one() {
    let coalition = offered().await;
    let (frank, bob, erin) = (coalition.person("frank"), coalition.person("bob"), coalition.person("erin"));
    let offer = frank.is_told(&["An offer for you"]).await;
    let since = Instant::now();
    coalition.offers_age(3).await;
    bob.is_told(&["An offer for you", "M-2", "Riverside"]).await;
    assert!(since.elapsed() < Duration::from_secs(60));
    frank.is_told(&["The time of **M-1** is over"]).await;
    erin.reads("coalition-desk", &["M-1", "did not answer"]).await;
    for label in ["Accept", "Decline", "Ask"] {
        let late = frank.presses(&offer, label).await;
        assert!(late.ephemeral && late.says("Thank you for coming back"), "{label}: {}", late.text());
    }
    coalition.all_told().await;
    assert!(!frank.inbox().iter().any(|told| told.says("A reminder")), "nobody is reminded of what is over");
}

#[tokio::test]
async fn an_offer_waits_for_the_answer_to_a_question_and_a_day_longer() {
    let coalition = offered().await;
    let (frank, bob, erin) = (coalition.person("frank"), coalition.person("bob"), coalition.person("erin"));
    let offer = frank.is_told(&["An offer for you"]).await;
    let form = frank.opens(&offer, "Ask").await;
    let said = frank.hands_in(&form, &[("question", "How many schools?")]).await;
    assert!(said.says("Until then the offer does not end"), "{}", said.text());
    coalition.offers_age(4).await;
    let waits =
        erin.reads("coalition-desk", &["M-1", "is over", "How many schools?", "waits on for your answer"]).await;
    // The job runs again, and nothing ends.
    sqlx::query("update queue set run_at = 'epoch' where key = 'job:coaching'").execute(coalition.db()).await.unwrap();
    coalition
        .until("the job has run", "select run_at > 'epoch' and locked_by is null from queue where key = 'job:coaching'")
        .await;
    coalition.all_told().await;
    let desk = coalition.discord.look(|view| view.messages("coalition-desk"));
    assert_eq!(desk.iter().filter(|it| it.says("waits on for your answer")).count(), 1, "once");
    assert!(bob.inbox().is_empty() && !frank.inbox().iter().any(|it| it.says("A reminder")));
    for (who, command, says) in [
        (&erin, "/match status", "Frank, whose question waits"),
        (&frank, "/coach caseload", "waits for the answer to a question"),
        (&erin, "/community show community:C-1", "until their question is answered"),
        (&erin, "/match suggest community:C-1", "until their question is answered"),
    ] {
        let shown = who.types(command).await;
        assert!(shown.says(says), "{says} is not in: {}", shown.text());
    }
    let form = erin.opens(&waits, "Answer").await;
    erin.hands_in(&form, &[("answer", "Three.")]).await;
    let answered = frank.is_told(&["Three.", "answer the offer by"]).await;
    let left = "select expires_at - q.answered_at = interval '1 day' and nudge_at is null
                from match_questions q join matches m on m.id = q.match_id";
    coalition.until("a day is left", left).await;

    // What is asked of an offer that is over by the time of the answer is answered all the same.
    let form = frank.opens(&answered, "Ask").await;
    frank.hands_in(&form, &[("question", "And how many buses?")]).await;
    let asked = erin.reads("coalition-desk", &["And how many buses?", "does not end before"]).await;
    erin.types("/match override community:C-1 coach:@bob reason:\"They know each other\"").await;
    let form = erin.opens(&asked, "Answer").await;
    let done = erin.hands_in(&form, &[("answer", "Two.")]).await;
    assert!(done.says("not open any more"), "{}", done.text());
    let over = frank.is_told(&["Two.", "The offer is over by now"]).await;
    assert!(over.buttons().is_empty());
}

#[tokio::test]
async fn an_offer_that_ends_while_the_bot_is_down_is_dealt_with_when_it_is_back() {
    let mut coalition = offered().await;
    let (frank, bob) = (coalition.person("frank"), coalition.person("bob"));
    coalition.all_told().await;
    coalition.bot.kill().await;
    coalition.offers_age(30).await;
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    bob.is_told(&["An offer for you", "M-2"]).await;
    frank.is_told(&["The time of **M-1** is over"]).await;
    coalition.all_told().await;
    assert_eq!(bob.inbox().len(), 1);
    assert_eq!(coalition.count("select count(*) from matches").await, 2);
}

#[tokio::test]
async fn a_button_pressed_a_year_later_and_after_a_restart_is_answered_kindly() {
    let mut coalition = offered().await;
    let frank = coalition.person("frank");
    let offer = frank.is_told(&["An offer for you"]).await;
    coalition.all_told().await;
    coalition.bot.kill().await;
    coalition.offers_age(365).await;
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    frank.is_told(&["The time of **M-1** is over"]).await;
    let late = frank.presses(&offer, "Accept").await;
    assert!(late.says("Thank you for coming back"), "{}", late.text());
}

#[tokio::test]
async fn a_coach_who_left_the_server_is_noticed_and_the_community_moves_on() {
    let coalition = offered().await;
    let (bob, erin) = (coalition.person("bob"), coalition.person("erin"));
    coalition.discord.server().remove_member("frank").unwrap();
    // An hour is over since Discord was last asked, and the job runs again.
    for query in
        ["update coaches set seen_at = 'epoch'", "update queue set run_at = 'epoch' where key = 'job:see-people'"]
    {
        sqlx::query(query).execute(coalition.db()).await.unwrap();
    }
    bob.is_told(&["An offer for you", "M-2"]).await;
    erin.reads("coalition-desk", &["M-1", "left or is no coach any more"]).await;
    assert!(!erin.types("/match suggest community:C-1").await.says("Frank"));
}

#[tokio::test]
async fn a_coach_who_lost_the_role_cannot_accept_and_what_was_offered_moves_on() {
    let coalition = offered().await;
    let frank = coalition.person("frank");
    let offer = frank.is_told(&["An offer for you"]).await;
    coalition.discord.server().take_role("frank", "Coalition Coach").unwrap();
    let refused = frank.presses(&offer, "Accept").await;
    assert!(refused.says("takes the role Coalition Coach"), "{}", refused.text());
    coalition.person("bob").is_told(&["An offer for you", "M-2"]).await;
}

#[tokio::test]
async fn who_left_before_they_were_told_is_not_offered_and_the_next_best_is() {
    let coalition = Coalition::start().await;
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.enrolls("bob", "capacity:1 states:MI").await;
    coalition.adds("Riverside", "").await;
    let suggested = coalition.person("erin").types("/match suggest community:C-1").await;
    coalition.discord.server().remove_member("frank").unwrap();
    coalition.person("erin").presses(&suggested, "Offer to Frank").await;
    coalition.person("bob").is_told(&["An offer for you", "M-2"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}

#[tokio::test]
async fn a_contact_who_leaves_is_noticed_and_coordinators_hear_of_it_once() {
    let coalition = offered().await;
    coalition.discord.server().remove_member("grace").unwrap();
    for _ in 0..2 {
        let again = [
            "update communities set contact_seen_at = 'epoch'",
            "update queue set run_at = 'epoch' where key = 'job:see-people'",
        ];
        for query in again {
            sqlx::query(query).execute(coalition.db()).await.unwrap();
        }
        coalition.until("it was noticed", "select contact_left_at is not null from communities").await;
        coalition
            .until(
                "the job has run",
                "select run_at > 'epoch' and locked_by is null from queue where key = 'job:see-people'",
            )
            .await;
    }
    coalition.person("erin").reads("coalition-desk", &["M-1", "Grace is not available as coach or contact"]).await;
    coalition.all_told().await;
    let desk = coalition.discord.look(|view| view.messages("coalition-desk"));
    assert_eq!(desk.iter().filter(|it| it.says("is not available")).count(), 1);
}
