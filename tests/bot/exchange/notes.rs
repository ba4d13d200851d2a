//! Notes: kept as typed, shared to the network once, changed in place.

use practice::{
    World,
    discord::{Moment, Moment::After, Moment::Before},
};
use rstest::rstest;

use super::held::Plan;
use crate::harness::{Coalition, OwnServer, Talks, arrange, give_roles};

const LEARNED: &str = "Families speak first, and *nobody* hurries.";

#[tokio::test]
async fn notes_are_shared_to_the_network_and_changed_in_place() {
    let coalition = Coalition::start().await;
    coalition.discord.server().give_role("grace", "Coordinators Network").unwrap();
    coalition.held(&Plan::default(), &["grace"]).await;
    let (erin, grace) = (coalition.person("erin"), coalition.person("grace"));
    let form = erin.begins("/exchange notes").await;
    let words = [("What we learned", LEARNED), ("What you will try", "A circle in March.")];
    let shared = erin.hands_in(&form, &words).await;
    assert!(shared.ephemeral && shared.says("E-1"), "{}", shared.text());
    let post = grace.reads("coordinators-network", &["What we learned: Circles that hold", "A circle in March."]).await;
    assert!(post.says("\\*nobody\\*") && post.says("Erin"), "{}", post.text());
    coalition.all_told().await;

    let form = erin.opens(&shared, "Edit").await;
    assert_eq!(form.field("learned").unwrap().value, LEARNED);
    erin.hands_in(&form, &[("What we learned", "Families speak first.")]).await;
    let changed = grace.reads("coordinators-network", &["Families speak first.\n"]).await;
    assert_eq!(changed.id, post.id);
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from exchange_notes").await, 1);
    assert_eq!(coalition.count("select count(*) from exchange_commitments where origin = 'notes'").await, 1);
    assert_eq!(coalition.count("select count(*) from exchange_note_drafts").await, 0);

    // Who came writes their own, in Spanish too.
    let form = grace.locale("es-419").begins("/exchange notes").await;
    assert_eq!(form.title, "Lo que aprendimos");
    grace.locale("es-419").hands_in(&form, &[("learned", "Mi propia nota.")]).await;
    let own = grace.reads("coordinators-network", &["Mi propia nota."]).await;
    assert_ne!(own.id, post.id);
}

#[tokio::test]
async fn notes_are_for_those_who_were_there() {
    let coalition = Coalition::start().await;
    let held = coalition.held(&Plan::default(), &["grace"]).await;
    coalition.answered(held, "maybe", &["frank"]).await;
    let (frank, erin) = (coalition.person("frank"), coalition.person("erin"));
    assert!(frank.types("/exchange notes").await.says("not hosted or joined an exchange"));
    assert!(frank.types("/exchange notes exchange:E-1").await.says("people who came"));
    let here = frank.say("Hello").unwrap();
    let forged = frank.press_forged(&here, &format!("exchange:notes-edit:{}", held.id)).await.unwrap();
    assert!(forged.text().contains("people who came"), "{}", forged.text());
    let list = erin.types("/exchange attendance").await;
    erin.choose(&list, &["Frank"]).await.unwrap();
    frank.begins("/exchange notes").await;
    assert!(coalition.person("grace").types("/exchange notes exchange:E-1").await.says("people who came"));
    coalition.plans(&Plan::default()).await;
    assert!(erin.types("/exchange notes exchange:E-2").await.says("From then on"));
}

#[tokio::test]
async fn what_is_refused_is_kept_and_corrected() {
    let mut coalition = Coalition::start().await;
    coalition.discord.server().give_role("grace", "Coordinators Network").unwrap();
    coalition.held(&Plan::default(), &[]).await;
    let erin = coalition.person("erin");
    let form = erin.begins("/exchange notes").await;
    let bad = "Read [this](https://evil.example), which took an hour to write.";
    let refused = erin.hands_in(&form, &[("learned", bad)]).await;
    assert!(refused.says("hidden behind words") && refused.says("is kept"), "{}", refused.text());
    coalition.bot.kill().await;
    coalition.bot.start().await;
    let form = erin.opens(&refused, "Edit").await;
    assert_eq!(form.field("learned").unwrap().value, bad);
    erin.hands_in(&form, &[("learned", "Read https://example.org.")]).await;
    coalition.person("grace").reads("coordinators-network", &["https://example.org"]).await;
    let form = erin.begins("/exchange notes").await;
    let blank = erin.submit_unchecked(&form, &[("learned", " \u{202e}\u{0} ")]).await.unwrap();
    assert!(blank.text().contains("Write what you learned"), "{}", blank.text());
    let long = erin.submit_unchecked(&form, &[("learned", &"x".repeat(4001))]).await.unwrap();
    assert!(long.text().contains("the most is"), "{}", long.text());
    coalition.all_told().await;
    let posts = coalition.person("grace").sees("coordinators-network");
    assert_eq!(posts.iter().filter(|message| message.says("What we learned")).count(), 1);
}

#[rstest]
#[tokio::test]
async fn killed_while_they_are_shared_they_stand_once(#[values(Before, After)] moment: Moment) {
    let mut coalition = Coalition::start().await;
    coalition.discord.server().give_role("grace", "Coordinators Network").unwrap();
    coalition.held(&Plan::default(), &[]).await;
    coalition.all_told().await;
    let erin = coalition.person("erin");
    let form = erin.begins("/exchange notes").await;
    let mut pause = coalition.discord.pause_at("POST /channels/{id}/messages", moment);
    erin.hands_in(&form, &[("learned", "What must stand once.")]).await;
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    coalition.person("grace").reads("coordinators-network", &["What must stand once."]).await;
    coalition.all_told().await;
    let posts = coalition.person("grace").sees("coordinators-network");
    assert_eq!(posts.iter().filter(|message| message.says("What must stand once.")).count(), 1);
}

#[tokio::test]
async fn delivered_twice_they_are_shared_once() {
    let coalition = Coalition::start().await;
    coalition.discord.server().give_role("grace", "Coordinators Network").unwrap();
    coalition.held(&Plan::default(), &[]).await;
    let erin = coalition.person("erin");
    let form = erin.begins("/exchange notes").await;
    coalition.discord.repeat_interactions(1);
    erin.hands_in(&form, &[("learned", "Once.")]).await;
    coalition.person("grace").reads("coordinators-network", &["Once."]).await;
    coalition.all_told().await;
    let posts = coalition.person("grace").sees("coordinators-network");
    assert_eq!(posts.iter().filter(|message| message.says("Once.")).count(), 1);
}

#[tokio::test]
async fn with_the_database_away_everything_typed_is_shown_back() {
    let (server, database) = OwnServer::start().await;
    let mut coalition = Coalition::open(World::sample(), database).await;
    arrange(&coalition.discord.server(), coalition.db()).await;
    give_roles(&coalition.discord.server());
    coalition.bot.start().await;
    coalition.held(&Plan::default(), &["grace"]).await;
    let (erin, grace) = (coalition.person("erin"), coalition.person("grace"));
    let form = erin.begins("/exchange notes").await;
    let asked = grace.is_told(&["How was"]).await;
    let words = grace.in_dm().opens(&asked, "5").await;
    server.stop().await;
    for answer in [
        erin.hands_in(&form, &[("learned", "An hour of thinking.")]).await,
        grace.in_dm().hands_in(&words, &[("useful", "An hour of thinking.")]).await,
    ] {
        assert!(answer.says("try again in a minute") && answer.says("An hour of thinking."), "{}", answer.text());
    }
    server.start_again().await;
    erin.hands_in(&form, &[("learned", "An hour of thinking.")]).await;
    coalition.until("it is kept", "select count(*) = 1 from exchange_notes").await;
}
