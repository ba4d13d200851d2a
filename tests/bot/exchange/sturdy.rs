//! Killed in the middle, delivered twice, forged, or typed to do harm: once, and harmless.

use practice::discord::{Moment, Moment::After, Moment::Before};
use rstest::rstest;

use super::Exchange;
use crate::harness::{Coalition, Talks, can_press};

#[rstest]
#[tokio::test]
async fn an_announcement_that_was_interrupted_stands_once(
    #[values(1, 2)] nth: usize,
    #[values(Before, After)] moment: Moment,
) {
    let mut coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let preview = grace.types(&Exchange::default().command()).await;
    // The announcement, then the short line.
    let mut pauses: Vec<_> =
        (0..nth).map(|_| coalition.discord.pause_at("POST /channels/{id}/messages", moment)).collect();
    grace.presses(&preview, "Schedule it").await;
    let mut last = pauses.pop().unwrap();
    for mut earlier in pauses {
        earlier.reached().await.unwrap();
        earlier.release();
    }
    last.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(last);
    coalition.discord.forget_nonces();
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    coalition.announced("learning-exchanges", &["E-1"]).await;
    coalition.all_told().await;
    for channel in ["coordinators-network", "learning-exchanges"] {
        assert_eq!(coalition.discord.look(|view| view.messages(channel)).len(), 1, "{channel}");
    }
    assert_eq!(coalition.count("select count(*) from posts").await, 2);
}

#[tokio::test]
async fn an_announcement_that_somebody_deleted_is_posted_anew() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let announced = coalition.scheduled(&grace, &Exchange::default()).await;
    coalition.all_told().await;
    coalition.person("alice").delete(&announced).unwrap();
    let shown = frank.types("/exchange show exchange:E-1").await;
    frank.presses(&shown, "Going").await;
    let anew = coalition.announced("coordinators-network", &["E-1", "Going\n1"]).await;
    assert_ne!(anew.id, announced.id);
}

#[tokio::test]
async fn a_press_delivered_twice_counts_once() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let preview = grace.types(&Exchange { more: "capacity:1", ..Exchange::default() }.command()).await;
    grace.press_twice(&preview, "Schedule it").await.unwrap();
    let announced = coalition.announced("coordinators-network", &["E-1"]).await;
    let going = frank.press_twice(&announced, "Going").await.unwrap().message().unwrap();
    assert!(going.says("You are going"), "{}", going.text());
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from exchanges").await, 1);
    assert_eq!(coalition.count("select count(*) from audit where action = 'exchange.answer'").await, 1);
}

#[tokio::test]
async fn a_change_pressed_twice_is_made_and_told_once() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let announced = coalition.scheduled(&grace, &Exchange::default()).await;
    frank.presses(&announced, "Going").await;
    let preview = grace.types("/exchange edit exchange:E-1 where:Library").await;
    let forged = preview.button("Save changes").unwrap().custom_id.unwrap();
    let (one, other) = tokio::join!(grace.press_forged(&preview, &forged), grace.press_forged(&preview, &forged));
    for answer in [one, other] {
        let answer = answer.unwrap().text();
        assert!(answer.contains("is changed") || answer.contains("already saved"), "{answer}");
    }
    frank.is_told(&["E-1", "Library"]).await;
    coalition.all_told().await;
    assert_eq!(frank.inbox().len(), 1);
    assert_eq!(coalition.count("select max(sequence)::bigint from exchange_occurrences").await, 1);
}

#[tokio::test]
async fn a_forged_control_is_answered_and_changes_nothing() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let announced = coalition.scheduled(&grace, &Exchange::default()).await;
    coalition.all_told().await;
    for custom_id in [
        "exchange",
        "exchange:",
        "exchange:going",
        "exchange:going:",
        "exchange:going:x",
        "exchange:going:-1",
        "exchange:going:9223372036854775807",
        "exchange:going:99999999999999999999",
        "exchange:seats:1",
        "exchange:voices:1",
        "exchange:schedule:1",
        "exchange:schedule:x",
        "exchange:change:1",
        "exchange:changed:1",
        "exchange:meant:1:x",
        "exchange:meant:1:99999999999999999999",
        "exchange:meant-until:1:tomorrow",
        "exchange:edit-save:1",
        "exchange:edit-change:77",
        "exchange:edited:1",
        "exchange:cancel-yes:1:this",
        "exchange:cancel-yes:1:everything",
        "exchange:cancel-yes:1",
        "exchange:list",
        "exchange:list:all:all:-1",
        "exchange:list:all:all:99999999999999999999",
        "exchange:show:77",
        "exchange:none:button-previous",
        "exchange:going:1'; drop table exchanges; --",
    ] {
        let answer = frank.press_forged(&announced, custom_id).await;
        let answer = answer.unwrap_or_else(|why| panic!("{custom_id}: {why}")).message().unwrap();
        assert!(answer.ephemeral && !answer.content.is_empty(), "{custom_id}: {}", answer.text());
        assert!(!answer.says("fault of mine"), "{custom_id}: {}", answer.text());
    }
    coalition.all_told().await;
    assert_eq!(coalition.record("select state from exchange_occurrences").await, "scheduled");
    assert_eq!(coalition.count("select count(*) from exchange_answers").await, 0);
    assert_eq!(coalition.count("select count(*) from exchanges").await, 1);
}

#[tokio::test]
async fn an_exchange_of_another_server_does_not_exist_here() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let announced = coalition.scheduled(&grace, &Exchange::default()).await;
    let elsewhere = coalition.discord.add_server("Another coalition", "frank").unwrap();
    elsewhere.add_bot();
    crate::harness::arrange(&elsewhere, coalition.db()).await;
    for role in ["Coordinator", "Coordinators Network"] {
        elsewhere.give_role("frank", role).unwrap();
    }
    let frank = coalition.person("frank").in_guild(elsewhere.id());
    for command in ["show exchange:E-1", "edit exchange:E-1 theme:Mine", "cancel exchange:E-1"] {
        let answer = frank.types(&format!("/exchange {command}")).await;
        assert!(answer.says("no such exchange"), "{command}: {}", answer.text());
    }
    assert!(frank.types("/exchange list").await.says("(0)"));
    assert!(frank.complete("/exchange show exchange:attendance", "exchange").await.unwrap().is_empty());
    let here = frank.say("Hello").unwrap();
    let id = coalition.count("select id from exchange_occurrences").await;
    let mut forged: Vec<_> = announced.buttons().iter().filter_map(|button| button.custom_id.clone()).collect();
    forged.extend([format!("exchange:show:{id}"), format!("exchange:cancel-yes:{id}:all")]);
    for custom_id in forged {
        let answer = frank.press_forged(&here, &custom_id).await.unwrap().message().unwrap();
        assert!(answer.says("no such exchange"), "{custom_id}: {}", answer.text());
    }
    let own = frank.types(&Exchange::default().command()).await;
    let done = frank.presses(&own, "Schedule it").await;
    assert!(done.says("**E-1**"), "numbers are each server's own: {}", done.text());
}

#[rstest]
#[case::masked_link("[here](https://evil.example)", "hidden behind words")]
#[case::invite("See discord.gg/abcdef", "invitation to another server")]
#[case::nothing_but_invisible("\u{200b}\u{2060}\u{202e}", "needs a theme")]
#[tokio::test]
async fn a_theme_that_cannot_be_is_shown_back_with_change(#[case] theme: &str, #[case] answer: &str) {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let refused = grace.types(&Exchange { theme, ..Exchange::default() }.command()).await;
    assert!(refused.says(answer), "{}", refused.text());
    assert_eq!(can_press(&refused), ["Change"]);
    let form = grace.opens(&refused, "Change").await;
    let preview = grace.hands_in(&form, &[("theme", "A fitting theme")]).await;
    assert!(preview.says("A fitting theme"), "{}", preview.text());
}

#[tokio::test]
async fn a_theme_of_a_hundred_marks_fits_everywhere_and_pings_nobody() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let theme = format!("@everyone {}", "_".repeat(90));
    let place = "*".repeat(300);
    let more = format!("where:{place}");
    let announced = coalition.scheduled(&grace, &Exchange { theme: &theme, more: &more, ..Exchange::default() }).await;
    assert!(announced.pinged.is_empty());
    assert_eq!(announced.embeds[0].title.as_deref().unwrap().matches('_').count(), 90);
    assert_eq!(super::field(&announced, "Where").unwrap().matches('*').count(), 300);
    frank.presses(&announced, "Going").await;
    let preview = grace.types("/exchange edit exchange:E-1 theme:Plain where:Here").await;
    grace.presses(&preview, "Save changes").await;
    let told = frank.is_told(&["Plain", "Here"]).await;
    assert!(told.pinged.is_empty(), "{}", told.text());
}
