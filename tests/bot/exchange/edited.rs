//! `/exchange edit`: what its preview says before anything is changed, what it refuses, and what can change while it runs.

use super::{Exchange, held::Plan};
use crate::harness::{Coalition, Talks, can_press};

const WEEKLY: Exchange<'_> = Exchange {
    theme: "Attendance without fear",
    when: "next friday 3pm",
    network: "Coordinators Network",
    more: r#"repeat:Weekly until:"in 5 weeks""#,
};

#[tokio::test]
async fn which_dates_would_change_is_said_before_and_after_and_to_who_answered() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    coalition.scheduled(&grace, &WEEKLY).await;
    for date in ["E-1 · 2", "E-1 · 3"] {
        frank.presses(&frank.types(&format!(r#"/exchange show exchange:"{date}""#)).await, "Going").await;
    }
    for (command, before, after) in [
        (r#"exchange:"E-1 · 3" where:"Room 5""#, "change **E-1 · 3**, <t:", "**E-1 · 3**, <t:"),
        (r#"exchange:"E-1 · 3" scope:"This and following" where:"Room 6""#, "from <t:", "from <t:"),
        (r#"exchange:"E-1 · 3" scope:All where:"Room 7""#, "all dates to come: 5 dates", "all dates to come: 5 dates"),
        (r#"exchange:"E-1 · 3" reminders:"2 hours""#, "the whole series **E-1**. Nobody", "whole series **E-1**"),
        (r#"exchange:"E-1 · 3" theme:Ours cohost:dev"#, "same for the whole series", "same for the whole series"),
    ] {
        let preview = grace.types(&format!("/exchange edit {command}")).await;
        assert!(preview.says(before), "{command}: {}", preview.text());
        let saved = grace.presses(&preview, "Save changes").await;
        assert!(saved.says(after) && saved.says("is changed"), "{command}: {}", saved.text());
    }
    frank.is_told(&["**E-1 · 3**", "<t:", "has changed:", "Room 5"]).await;
    frank.is_told(&["**E-1** ", "has changed from <t:", "Room 6"]).await;
    frank.is_told(&["has changed on all dates to come, 2 of your dates", "Room 7"]).await;
    let again = grace.types(r#"/exchange cancel exchange:"E-1 · 2""#).await;
    assert!(again.says("**E-1 · 2**"), "{}", again.text());
    assert!(grace.presses(&again, "Cancel it").await.says("**E-1 · 2**, <t:"));
    let again = grace.types(r#"/exchange cancel exchange:"E-1 · 2""#).await;
    assert!(again.says("**E-1 · 2** is cancelled"), "the others are not: {}", again.text());
    let shown = grace.types(r#"/exchange show exchange:"E-1 · 2""#).await;
    assert!(!shown.says("No other date"), "{}", shown.text());
    let asked = grace.types("/exchange cancel exchange:E-1 scope:All").await;
    assert!(grace.presses(&asked, "Cancel it").await.says("still to come: 4 dates"));
    let shown = grace.types("/exchange show exchange:E-1").await;
    assert!(shown.says("No other date of this series is still to come"), "{}", shown.text());
}

#[tokio::test]
async fn what_was_changed_meanwhile_is_shown_again_before_it_is_saved() {
    let coalition = Coalition::with_networks().await;
    let (grace, erin) = (coalition.person("grace"), coalition.person("erin"));
    coalition.scheduled(&grace, &WEEKLY).await;
    let command = r#"/exchange edit exchange:E-1 when:"7 pm""#;
    let (first, second) = (grace.types(command).await, erin.types("/exchange edit exchange:E-1 where:Library").await);
    erin.presses(&second, "Save changes").await;
    let again = grace.presses(&first, "Save changes").await;
    assert!(again.says("in the meantime") && again.says("Start:"), "{}", again.text());
    assert_eq!(can_press(&again), ["Save changes", "Change"]);
    assert_eq!(coalition.count("select max(sequence)::bigint from exchange_occurrences").await, 1, "nothing is saved");
    let saved = grace.press_twice(&again, "Save changes").await.unwrap().message().unwrap();
    assert!(saved.says("is changed") || saved.says("already saved"), "{}", saved.text());
    let walls = "select to_char(starts_local, 'HH24:MI') || place from exchange_occurrences where position = 1";
    assert_eq!(coalition.record(walls).await, "19:00Library");
    assert_eq!(coalition.count("select max(sequence)::bigint from exchange_occurrences").await, 2, "and saved once");

    // Answers change nothing of it, and neither does another date.
    let preview = grace.types("/exchange edit exchange:E-1 theme:Ours").await;
    let frank = coalition.person("frank");
    frank.presses(&frank.types("/exchange show exchange:E-1").await, "Going").await;
    coalition.edits(r#"exchange:"E-1 · 2" theme:Theirs"#).await;
    assert!(grace.presses(&preview, "Save changes").await.says("is changed"));
}

#[tokio::test]
async fn no_date_meets_another_or_lies_more_than_two_years_ahead_and_clocks_that_turn_are_said() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    coalition.scheduled(&grace, &Exchange { more: "repeat:Weekly", ..WEEKLY }).await;
    let wall = "select to_char(starts_local, 'YYYY-MM-DD HH24:MI') from exchange_occurrences where position = 2";
    let second = coalition.record(wall).await;
    let refused = grace.types(&format!(r#"/exchange edit exchange:"E-1 · 3" when:"{second}""#)).await;
    assert!(refused.says("**E-1 · 2** starts") && can_press(&refused) == ["Change"], "{}", refused.text());
    let all = grace.types(&format!(r#"/exchange edit exchange:"E-1 · 3" scope:All when:"{second}""#)).await;
    assert!(all.says("has passed") || all.says("52 dates"), "where all move, none meets another: {}", all.text());
    let far = grace.types(r#"/exchange edit exchange:E-1 scope:All when:"in 2 years""#).await;
    assert!(far.says("more than two years ahead") && far.says("other dates"), "{}", far.text());
    for (when, said) in [("sunday 2:30 am", "skip 02:30"), ("sunday 1:30 am", "twice")] {
        let preview = grace.types(&format!(r#"/exchange edit exchange:E-1 scope:All when:"{when}""#)).await;
        assert!(preview.says(said) && preview.says("Time zone: America/New_York"), "{when}: {}", preview.text());
    }
}

#[tokio::test]
async fn while_it_runs_its_place_can_change_and_nothing_else() {
    let coalition = Coalition::with_networks().await;
    let held = coalition.plans(&Plan { host: "grace", starts_in: "-30 minutes", ..Plan::default() }).await;
    coalition.answered(held, "going", &["frank"]).await;
    coalition.answered(held, "cannot", &["carmen"]).await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    for more in [r#"theme:Later"#, r#"theme:Later where:https://example.org/b"#, r#"when:"tomorrow 3pm""#] {
        let refused = grace.types(&format!("/exchange edit exchange:E-1 {more}")).await;
        assert!(refused.says("is running") && refused.says("only `where`"), "{more}: {}", refused.text());
        assert!(!refused.says("later date"), "there is none: {}", refused.text());
    }
    assert_eq!(grace.complete("/exchange edit exchange:E-1", "exchange").await.unwrap().len(), 1);
    assert!(grace.complete("/exchange cancel exchange:E-1", "exchange").await.unwrap().is_empty());
    coalition.edits("exchange:E-1 where:https://example.org/b").await;
    frank.is_told(&["E-1", "has changed", "https://example.org/b"]).await;
    coalition.all_told().await;
    assert!(coalition.person("carmen").inbox().is_empty());
    coalition.moves(held, "-1 day").await;
    let over = grace.types("/exchange edit exchange:E-1 where:Library").await;
    assert!(over.says("no later date is left"), "{}", over.text());
}

#[tokio::test]
async fn a_limit_is_taken_away_and_everyone_who_waits_has_a_seat() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let announced = coalition.scheduled(&grace, &Exchange { more: "capacity:1", ..WEEKLY }).await;
    frank.presses(&announced, "Going").await;
    carmen.presses(&announced, "Going").await;
    let refused = grace.types("/exchange edit exchange:E-1 capacity:-3").await;
    assert!(refused.says("0 for no limit"), "{}", refused.text());
    let form = grace.opens(&refused, "Change").await;
    let preview = grace.hands_in(&form, &[("capacity", "none")]).await;
    assert!(preview.says("no limit (before: 1)") && preview.says("One person will be told"), "{}", preview.text());
    let saved = grace.presses(&preview, "Save changes").await;
    assert!(saved.says("One person is being told"), "{}", saved.text());
    carmen.is_told(&["E-1", "es tuyo"]).await;
    assert_eq!(coalition.count("select count(*) from exchange_occurrences where capacity is null").await, 1);
    let nothing = grace.types("/exchange edit exchange:E-1 capacity:0").await;
    assert!(nothing.says("Nothing would change"), "{}", nothing.text());
}
