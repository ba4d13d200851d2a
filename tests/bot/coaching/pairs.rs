//! Pairs: their thread, how it goes, and their end.

use practice::discord::{Moment, Moment::After, Moment::Before};
use rstest::rstest;

use crate::harness::{Coalition, Talks, can_press};

async fn offered() -> Coalition {
    let coalition = Coalition::start().await;
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    coalition
}

#[tokio::test]
async fn a_pair_has_a_private_thread_and_both_are_told() {
    let coalition = offered().await;
    let (frank, grace, dev) = (coalition.person("frank"), coalition.person("grace"), coalition.person("dev"));
    coalition.pairs(&frank, "M-1").await;
    grace.is_told(&["Riverside", "has a coach: Frank", "M-1"]).await;
    let hello = frank.reads("M-1 · Riverside", &["Frank coaches **Riverside**"]).await;
    let mut members = coalition.discord.look(|view| view.thread_members(hello.channel_id));
    members.retain(|name| name != "coalition");
    members.sort();
    assert_eq!(members, ["frank", "grace"]);
    let mut pinged = hello.pinged.clone();
    pinged.sort();
    assert_eq!(pinged, ["frank", "grace"]);
    assert!(!dev.channels().contains(&hello.channel), "nobody else finds it");
    let caseload = frank.types("/coach caseload").await;
    assert!(
        caseload.says("1 of 1 places taken") && caseload.says("**M-1** Riverside (C-1) · A pair"),
        "{}",
        caseload.text()
    );
    let shown = grace.types("/community show community:C-1").await;
    assert!(shown.says("Coached by Frank"), "{}", shown.text());
}

#[rstest]
#[tokio::test]
async fn killed_between_the_steps_there_is_one_thread_one_hello_and_one_introduction_each(
    #[values(
        "POST /channels/{id}/threads",
        "PUT /channels/{id}/thread-members/{user}",
        "POST /channels/{id}/messages"
    )]
    step: &str,
    #[values(Before, After)] moment: Moment,
) {
    let mut coalition = offered().await;
    let (frank, grace) = (coalition.person("frank"), coalition.person("grace"));
    let offer = frank.is_told(&["An offer for you", "M-1"]).await;
    coalition.all_told().await;
    let mut pause = coalition.discord.pause_at(step, moment);
    frank.presses(&offer, "Accept").await;
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    frank.is_told(&["are a pair", "M-1"]).await;
    grace.is_told(&["has a coach", "M-1"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.threads()).len(), 1);
    let hellos = coalition.discord.look(|view| view.messages("M-1 · Riverside"));
    assert_eq!(hellos.iter().filter(|it| it.says("Only you two")).count(), 1, "{hellos:#?}");
    assert_eq!(frank.inbox().iter().filter(|it| it.says("are a pair")).count(), 1);
    assert_eq!(grace.inbox().iter().filter(|it| it.says("has a coach")).count(), 1);
    let desk = coalition.discord.look(|view| view.messages("coalition-desk"));
    assert_eq!(desk.iter().filter(|it| it.says("accepted")).count(), 1);
}

#[tokio::test]
async fn who_becomes_the_contact_takes_the_place_of_who_was_it_also_in_a_thread_that_was_put_away() {
    let coalition = offered().await;
    let (frank, grace, dev, erin) =
        (coalition.person("frank"), coalition.person("grace"), coalition.person("dev"), coalition.person("erin"));
    coalition.pairs(&frank, "M-1").await;
    let hello = frank.reads("M-1 · Riverside", &["Frank coaches **Riverside**"]).await;
    sqlx::query("update matches set check_in_at = 'epoch'").execute(coalition.db()).await.unwrap();
    let asked = grace.is_told(&["How does it go with Frank", "M-1"]).await;
    coalition.all_told().await;
    coalition.discord.server().archive_thread("M-1 · Riverside", false).unwrap();

    erin.types("/community edit community:C-1 contact:@dev").await;
    dev.is_told(&["Riverside", "has a coach: Frank", "M-1"]).await;
    grace.is_told(&["no longer the contact of **Riverside**", "Dev"]).await;
    let changed = frank.reads("M-1 · Riverside", &["is <@", "now", "M-1"]).await;
    let mut pinged = changed.pinged.clone();
    pinged.sort();
    assert_eq!(pinged, ["dev", "frank"]);
    let mut inside = coalition.discord.look(|view| view.thread_members(hello.channel_id));
    inside.sort();
    assert_eq!(inside, ["coalition", "dev", "frank"]);
    assert!(!grace.channels().contains(&hello.channel), "it is closed to who was it before");
    let late = grace.press(&asked, "Good fit").await.unwrap().message().unwrap();
    assert!(late.ephemeral && late.says("somebody else"), "{}", late.text());
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}

#[tokio::test]
async fn a_contact_who_left_before_is_no_obstacle_and_coordinators_hear_of_it() {
    let coalition = offered().await;
    let (frank, erin) = (coalition.person("frank"), coalition.person("erin"));
    coalition.discord.server().remove_member("grace").unwrap();
    coalition.pairs(&frank, "M-1").await;
    erin.reads("coalition-desk", &["M-1", "Grace is not available as coach or contact"]).await;
    let conflict = frank.types("/coach conflict community:C-1 reason:Family").await;
    assert!(conflict.says("The two are a pair"), "{}", conflict.text());
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
    assert!(erin.types("/community show community:C-1").await.says("contact is not available any more"));
}

#[tokio::test]
async fn two_who_speak_different_languages_are_welcomed_in_both() {
    let coalition = Coalition::start().await;
    let carmen = coalition.person("carmen");
    coalition.enrolls("carmen", "capacity:1 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.person("grace").types("/community list").await;
    coalition.offers("C-1", "Carmen").await;
    let offer = carmen.is_told(&["Una oferta para ti", "M-1"]).await;
    carmen.presses(&offer, "Aceptar").await;
    let hello = carmen.reads("M-1 · Riverside", &["Aquí solo están ustedes dos", "Only you two are in here"]).await;
    assert_eq!(hello.pinged.len(), 2, "{hello:#?}");
}

#[tokio::test]
async fn both_are_asked_how_it_goes_and_not_a_fit_goes_to_the_coordinators() {
    let coalition = offered().await;
    let (frank, grace, erin) = (coalition.person("frank"), coalition.person("grace"), coalition.person("erin"));
    coalition.pairs(&frank, "M-1").await;
    coalition.all_told().await;
    sqlx::query("update matches set check_in_at = 'epoch'").execute(coalition.db()).await.unwrap();
    let to_coach = frank.is_told(&["How does it go with **Riverside**", "M-1"]).await;
    let to_contact = grace.is_told(&["How does it go with Frank", "M-1"]).await;
    let said = frank.presses(&to_coach, "Good fit").await;
    assert!(said.says("a good fit") && said.buttons().is_empty(), "{}", said.text());
    let forged = to_contact.button("Not a fit").unwrap().custom_id.unwrap();
    let here = coalition.person("dev").say("Hello").unwrap();
    let refused = coalition.person("dev").press_forged(&here, &forged).await.unwrap().text();
    assert!(refused.contains("for somebody else"), "{refused}");
    assert!(grace.presses(&to_contact, "Not a fit").await.says("A coordinator gets in touch"));
    erin.reads("coalition-desk", &["M-1", "Grace says", "not a fit"]).await;
    let why = erin.types("/match explain match:M-1").await;
    for says in ["How it goes", "Frank: Good fit", ": Not a fit", "**A pair**"] {
        assert!(why.says(says), "{says} is not in: {}", why.text());
    }
    assert!(!frank.types("/match explain match:M-1").await.says("How it goes"), "only coordinators read it");
    let next = "select check_in_at > answered_at + interval '59 days' and check_ins = 1 from matches";
    coalition.until("they are asked again in two months", next).await;
    let answers = "select string_agg(answer, ' ' order by answer) from match_check_ins";
    assert_eq!(coalition.record(answers).await, "good_fit not_a_fit");
}

#[tokio::test]
async fn a_pair_ends_with_what_was_learned_which_becomes_a_story_with_one_press() {
    let coalition = offered().await;
    let (frank, grace, erin) = (coalition.person("frank"), coalition.person("grace"), coalition.person("erin"));
    coalition.pairs(&frank, "M-1").await;
    let form = frank.begins("/match end match:M-1").await;
    assert!(form.title.contains("both and coordinators read it"), "{form:?}");
    let ended = frank.hands_in(&form, &[("reflection", "The kitchen came first, then the parents.")]).await;
    assert!(ended.says("The pair has ended") && ended.says("waits for a coach again; its contact"), "{}", ended.text());
    grace.is_told(&["M-1", "has ended", "`/community close`", "The kitchen came first"]).await;
    erin.reads("coalition-desk", &["M-1", "has ended", "waits for a coach again", "The kitchen came first"]).await;
    assert!(erin.types("/match explain match:M-1").await.says("**Ended**, since"));
    let asked = frank.presses(&ended, "Family Stability").await;
    assert!(can_press(&asked).is_empty(), "nobody says for them whom readers could identify: {}", asked.text());
    let asked = frank.choose(&asked, &["Nobody can be identified"]).await.unwrap().message().unwrap();
    let story = frank.opens(&asked, "Write the story").await;
    assert_eq!(story.field("story").unwrap().value, "The kitchen came first, then the parents.");
    let kept = frank.hands_in(&story, &[("title", "First the kitchen")]).await;
    assert!(kept.says("Kept as **S-1**"), "{}", kept.text());
    coalition.card("S-1", "The kitchen came first").await;
    let again = frank.types("/match end match:M-1").await;
    assert!(again.says("has ended already"), "{}", again.text());
    assert!(frank.types("/coach caseload").await.says("0 of 1 places taken"));
    let suggested = erin.types("/match suggest community:C-1").await;
    assert!(suggested.says("Frank: declined, did not answer, or coached it before"), "{}", suggested.text());
}

#[tokio::test]
async fn strangers_end_nothing() {
    let coalition = offered().await;
    let (frank, dev) = (coalition.person("frank"), coalition.person("dev"));
    let refused = frank.types("/match end match:M-1").await;
    assert!(refused.says("is no pair"), "{}", refused.text());
    coalition.pairs(&frank, "M-1").await;
    let refused = dev.types("/match end match:M-1").await;
    assert!(refused.says("no such match"), "{}", refused.text());
    let form = frank.begins("/match end match:M-1").await;
    let mut forged = dev.begins(&crate::harness::Story::default().command()).await;
    forged.custom_id.clone_from(&form.custom_id);
    forged.fields.clone_from(&form.fields);
    let refused = dev.hands_in(&forged, &[("reflection", "I was never there.")]).await;
    assert!(refused.says("no such match") && refused.says("I was never there."), "{}", refused.text());
    assert_eq!(coalition.record("select state from matches").await, "accepted");
}
