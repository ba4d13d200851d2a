//! After an exchange: who came, and what they thought of it.

use practice::{
    Message,
    discord::{Moment, Moment::After, Moment::Before},
};
use rstest::rstest;

use super::{
    field,
    held::{Plan, told},
};
use crate::harness::{Coalition, Talks, can_press, sql};

/// The people that a menu offers, and of them who is chosen.
fn offered(message: &Message) -> (Vec<&str>, Vec<&str>) {
    let options = || message.menus().into_iter().flat_map(|menu| &menu.options);
    let chosen = options().filter(|option| option.default).map(|option| option.label.as_str());
    (options().map(|option| option.label.as_str()).collect(), chosen.collect())
}

#[tokio::test]
async fn who_said_going_is_asked_and_says_a_number_and_then_words() {
    let coalition = Coalition::start().await;
    let held = coalition.plans(&Plan { starts_in: "30 minutes", ..Plan::default() }).await;
    coalition.answered(held, "going", &["grace", "carmen"]).await;
    coalition.answered(held, "maybe", &["frank"]).await;
    coalition.time_passes(held, "100 minutes").await;
    assert_eq!(coalition.outcome(held, "end", 0).await, "told");
    let grace = coalition.person("grace");
    let asked = grace.is_told(&["How was", "E-1", "Circles that hold"]).await;
    assert_eq!(can_press(&asked), ["1", "2", "3", "4", "5"]);
    coalition.person("carmen").is_told(&["¿Cómo estuvo", "E-1"]).await;
    coalition.person("erin").is_told(&["is over", "/exchange attendance exchange:E-1"]).await;
    coalition.all_told().await;
    assert!(coalition.person("frank").inbox().is_empty(), "nobody knows yet whether he came");

    let form = grace.in_dm().opens(&asked, "4").await;
    assert_eq!(
        coalition.count("select rating::bigint from exchange_feedback").await,
        4,
        "kept before a word is written"
    );
    let words = [("What was useful", "To hear families first."), ("What you will try", "A circle each Monday.")];
    let kept = grace.in_dm().hands_in(&form, &words).await;
    assert!(kept.says("**4** of 5") && kept.says("In a month"), "{}", kept.text());
    assert_eq!(coalition.record("select useful from exchange_feedback").await, "To hear families first.");
    assert_eq!(coalition.record("select words from exchange_commitments").await, "A circle each Monday.");

    let again = grace.in_dm().opens(&kept, "5").await;
    assert_eq!(again.field("useful").unwrap().value, "To hear families first.");
    let kept = grace.in_dm().hands_in(&again, &[("What you will try", "")]).await;
    assert!(kept.says("**5** of 5") && !kept.says("In a month"), "{}", kept.text());
    assert_eq!(coalition.count("select rating::bigint from exchange_feedback").await, 5);
    assert_eq!(coalition.count("select count(*) from exchange_commitments").await, 0);
}

#[rstest]
#[tokio::test]
async fn killed_while_it_asks_everyone_is_asked_once_and_can_answer_a_week_later(
    #[values(Before, After)] moment: Moment,
) {
    let mut coalition = Coalition::start().await;
    let held = coalition.plans(&Plan { starts_in: "30 minutes", ..Plan::default() }).await;
    coalition.answered(held, "going", &["grace", "frank"]).await;
    coalition.all_told().await;
    let mut pause = coalition.discord.pause_at("POST /users/@me/channels", moment);
    coalition.time_passes(held, "100 minutes").await;
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    for person in ["grace", "frank"] {
        coalition.person(person).is_told(&["How was"]).await;
    }
    coalition.all_told().await;
    coalition.moves(held, "-7 days").await;
    for person in ["grace", "frank"] {
        let person = coalition.person(person);
        let inbox = person.inbox();
        assert_eq!(told(&inbox, "How was").len(), 1);
        let form = person.in_dm().opens(told(&inbox, "How was")[0], "3").await;
        person.in_dm().hands_in(&form, &[]).await;
    }
    assert_eq!(coalition.count("select count(*) from exchange_feedback where rating = 3").await, 2);
}

#[tokio::test]
async fn feedback_is_for_those_who_were_there_and_for_what_is_over() {
    let coalition = Coalition::start().await;
    let held = coalition.held(&Plan::default(), &["grace"]).await;
    let ahead = coalition.plans(&Plan { theme: "Ahead", ..Plan::default() }).await;
    coalition.answered(ahead, "going", &["grace"]).await;
    let asked = coalition.person("grace").is_told(&["How was"]).await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let here = frank.say("Hello").unwrap();
    let id = held.id;
    for (person, custom_id, says) in [
        (&frank, format!("exchange:rate:{id}:5"), "Only people who came"),
        (&frank, format!("exchange:rate:{id}:5:{}", grace.id()), "These buttons are for somebody else"),
        (&grace, format!("exchange:rate:{}:5", ahead.id), "Come back then"),
        (&grace, format!("exchange:rate:{id}:6"), "no longer means anything"),
        (&grace, format!("exchange:rate:{id}:0"), "no longer means anything"),
        (&grace, format!("exchange:rate:{id}:99999"), "no longer means anything"),
        (&grace, "exchange:rate:999:5".to_owned(), "no longer means anything"),
        (&grace, "exchange:rate:x:5".to_owned(), "no longer means anything"),
        (&grace, format!("exchange:comment:{id}"), "from 1 to 5 first"),
        (&grace, "exchange:comment:".to_owned(), "no longer means anything"),
    ] {
        let answer = person.press_forged(&here, &custom_id).await.unwrap().message().unwrap();
        assert!(answer.ephemeral && answer.says(says), "{custom_id}: {}", answer.text());
    }
    assert_eq!(coalition.count("select count(*) from exchange_feedback").await, 0);
    let change = async |state: &str| {
        let state = format!("update exchange_occurrences set state = '{state}' where id = {id}");
        coalition.change(&state).await;
    };
    change("cancelled").await;
    let cancelled = grace.press_forged(&here, &format!("exchange:rate:{id}:5")).await.unwrap();
    assert!(cancelled.text().contains("was cancelled"), "{}", cancelled.text());
    change("scheduled").await;
    let form = grace.in_dm().opens(&asked, "2").await;
    let long = "x".repeat(1001);
    let refused = grace.in_dm().submit_unchecked(&form, &[("useful", &long)]).await.unwrap().message().unwrap();
    assert!(refused.says("the most is 1000") || refused.says("the most is 1,000"), "{}", refused.text());
    assert!(refused.says(&long), "and shown back");
}

#[tokio::test]
async fn the_host_marks_who_came_and_changes_it_later() {
    let coalition = Coalition::start().await;
    let held = coalition.plans(&Plan { cohost: Some("dev"), starts_in: "30 minutes", ..Plan::default() }).await;
    coalition.answered(held, "going", &["grace", "carmen"]).await;
    coalition.answered(held, "maybe", &["frank"]).await;
    coalition.answered(held, "cannot", &["bob"]).await;
    let dev = coalition.person("dev");
    let early = dev.types("/exchange attendance exchange:E-1").await;
    assert!(early.says("From then on"), "{}", early.text());
    coalition.time_passes(held, "100 minutes").await;
    assert_eq!(coalition.outcome(held, "end", 0).await, "told");
    let list = dev.types("/exchange attendance").await;
    assert!(list.ephemeral && list.says("E-1"), "{}", list.text());
    assert_eq!(offered(&list), (vec!["Carmen", "Frank", "Grace"], vec![]));
    let nobody = dev.choose(&list, &[]).await.unwrap().message().unwrap();
    assert!(nobody.says("Marked: nobody came"), "{}", nobody.text());
    let marked = dev.presses(&list, "Everyone who said Going").await;
    assert_eq!(offered(&marked).1, ["Carmen", "Grace"]);
    assert!(marked.says("Leaders engaged: 2"), "{}", marked.text());
    let marked = dev.choose(&marked, &["Frank", "Grace"]).await.unwrap().message().unwrap();
    assert_eq!(offered(&marked).1, ["Frank", "Grace"]);
    assert!(marked.says("Leaders engaged: 2"), "{}", marked.text());
    let engaged = "select leaders_engaged::bigint from exchange_occurrences";
    assert_eq!(coalition.count(engaged).await, 2);
    coalition.person("frank").is_told(&["How was"]).await;
    let shown = coalition.person("erin").types("/exchange show exchange:E-1").await;
    assert_eq!(field(&shown, "Leaders engaged").as_deref(), Some("2"));
    let frank = coalition.person("frank");
    let asked = frank.inbox().pop().unwrap();
    let form = frank.in_dm().opens(&asked, "4").await;
    frank.in_dm().hands_in(&form, &[]).await;
    assert!(dev.types("/exchange attendance").await.says("One person rated it: 4.0 of 5"));
    coalition.moves(held, "-90 days").await;
    let marked = dev.choose(&marked, &[]).await.unwrap().message().unwrap();
    assert!(offered(&marked).1.is_empty());
    assert_eq!(coalition.count(engaged).await, 0);

    for (person, says) in [("grace", "and coordinators mark"), ("frank", "and coordinators mark")] {
        let answer = coalition.person(person).types("/exchange attendance exchange:E-1").await;
        assert!(answer.ephemeral && answer.says(says), "{person}: {}", answer.text());
        let custom_id = format!("exchange:everyone:{}:0", held.id);
        let here = coalition.person(person).say("Hello").unwrap();
        let forged = coalition.person(person).press_forged(&here, &custom_id).await.unwrap().message().unwrap();
        assert!(forged.says(says), "{}", forged.text());
    }
    assert_eq!(coalition.count(engaged).await, 0);
    let spanish = coalition.person("erin").locale("es-419").types("/exchange attendance").await;
    assert!(spanish.says("¿Quién vino?"), "{}", spanish.text());
    assert!(coalition.person("grace").types("/exchange attendance").await.says("You have not hosted an exchange"));
}

#[tokio::test]
async fn sixty_people_are_marked_page_by_page() {
    let coalition = Coalition::start().await;
    let held = coalition.held(&Plan::default(), &[]).await;
    let guild = sql(coalition.discord.server().id());
    sqlx::query(
        "with people as (
             insert into members (guild_id, member_id, display_name, language_seen)
             select $1, number, 'Person ' || to_char(number, 'FM00'), 'en-US' from generate_series(1, 60) as number
             returning member_id
         )
         insert into exchange_answers (occurrence_id, member_id, guild_id, answer, seats, answered_at)
         select $2, member_id, $1, 'going', 2, now() from people",
    )
    .bind(guild)
    .bind(held.id)
    .execute(coalition.db())
    .await
    .unwrap();
    let erin = coalition.person("erin");
    let first = erin.types("/exchange attendance").await;
    assert_eq!(offered(&first).0.len(), 25);
    assert!(
        first.says("a team of 2") && can_press(&first).contains(&"Next") && !can_press(&first).contains(&"Previous")
    );
    erin.choose(&first, &["Person 01", "Person 25"]).await.unwrap();
    let second = erin.presses(&first, "Next").await;
    erin.choose(&second, &["Person 30"]).await.unwrap();
    let third = erin.presses(&second, "Next").await;
    assert_eq!(offered(&third).0.len(), 10);
    assert!(!can_press(&third).contains(&"Next"));
    let third = erin.choose(&third, &["Person 60"]).await.unwrap().message().unwrap();
    assert!(third.says("4 of 60") && third.says("Leaders engaged: 8"), "{}", third.text());
    let back = erin.presses(&third, "Previous").await;
    let back = erin.presses(&back, "Previous").await;
    assert_eq!(offered(&back).1, ["Person 01", "Person 25"]);
}

#[tokio::test]
async fn names_of_young_people_are_for_the_leads_of_their_network_alone() {
    let coalition = Coalition::start().await;
    let server = coalition.discord.server();
    server.give_role("carmen", "Next Generation Coalition").unwrap();
    server.give_role("bob", "Safeguarding Lead").unwrap();
    coalition.person("carmen").types("/help").await;
    let held = coalition.held(&Plan { cohost: Some("bob"), ..Plan::default() }, &["carmen", "grace"]).await;
    let erin = coalition.person("erin");
    let list = erin.types("/exchange attendance").await;
    assert_eq!(offered(&list).0, ["Grace"]);
    assert!(list.says("1 more person") || list.says("One more person"), "{}", list.text());
    assert!(!list.says("Carmen"), "{}", list.text());
    for (typed, says) in [("many", "as a whole number"), ("-1", "as a whole number"), ("10001", "as a whole number")] {
        let form = erin.opens(&list, "Young people who came").await;
        let refused = erin.submit_unchecked(&form, &[("count", typed)]).await.unwrap().message().unwrap();
        assert!(refused.says(says) && refused.says(typed), "{}", refused.text());
    }
    let form = erin.opens(&list, "Young people who came").await;
    let marked = erin.hands_in(&form, &[("count", "3")]).await;
    assert!(marked.says("as entered: 3") && marked.says("Leaders engaged: 3"), "{}", marked.text());
    let marked = erin.choose(&marked, &["Grace"]).await.unwrap().message().unwrap();
    assert!(marked.says("Leaders engaged: 4"), "{}", marked.text());
    let carmen = sql(coalition.person("carmen").id());
    let came = format!("select count(*) from exchange_answers where member_id = {carmen} and came is not null");
    assert_eq!(coalition.count(&came).await, 0, "nobody marks who they may not see");
    let marked = erin.presses(&marked, "Everyone who said Going").await;
    assert!(
        marked.says("as entered: 3") && marked.says("Leaders engaged: 4"),
        "what was entered stays: {}",
        marked.text()
    );

    let bob = coalition.person("bob");
    let list = bob.types("/exchange attendance exchange:E-1").await;
    assert_eq!(offered(&list).0, ["Carmen", "Grace"]);
    let marked = bob.choose(&list, &["Carmen", "Grace"]).await.unwrap().message().unwrap();
    assert!(marked.says("as entered: 3") && marked.says("Leaders engaged: 4"), "{}", marked.text());
    let form = bob.opens(&marked, "Young people who came").await;
    let marked = bob.hands_in(&form, &[("count", "0")]).await;
    assert!(marked.says("Leaders engaged: 2"), "the marks alone: {}", marked.text());

    coalition.is_young("frank", &bob).await;
    let card = coalition.asks("dev", "Next Generation Coalition", "age:Adult ally", &bob).await;
    bob.presses(&card, "Approve").await;
    coalition.holds("dev", "Next Generation Coalition").await;
    let plan = Plan { network: "next-generation-coalition", ..Plan::default() };
    let young = coalition.held(&plan, &["frank", "dev"]).await;
    coalition
        .change(&format!(
            "update exchange_answers set seats = 3 where occurrence_id = {} and member_id = {}",
            young.id,
            sql(coalition.person("frank").id())
        ))
        .await;
    let list = erin.types("/exchange attendance exchange:E-2").await;
    assert!(
        offered(&list).0.is_empty() && !list.says("Frank"),
        "in their own network nobody is named: {}",
        list.text()
    );
    let here = erin.say("Hello").unwrap();
    let forged = format!("exchange:came:{}:0", young.id);
    erin.press_forged(&here, &forged).await.unwrap();
    assert_eq!(coalition.count("select count(*) from exchange_answers where came").await, 2);
    let marked = erin.hands_in(&erin.opens(&list, "Young people who came").await, &[("count", "12")]).await;
    assert!(marked.says("Leaders engaged: 12"), "{}", marked.text());
    let marked = erin.presses(&marked, "Everyone who said Going").await;
    assert!(marked.says("Leaders engaged: 13"), "an adult beside them: {}", marked.text());
    let _ = held;
}

#[tokio::test]
async fn a_forged_word_about_attendance_changes_nothing() {
    let coalition = Coalition::start().await;
    let held = coalition.held(&Plan::default(), &["grace"]).await;
    let erin = coalition.person("erin");
    let here = erin.say("Hello").unwrap();
    let id = held.id;
    for custom_id in [
        "exchange:attendance".to_owned(),
        format!("exchange:attendance:{id}"),
        format!("exchange:attendance:{id}:-1"),
        format!("exchange:attendance:{id}:99999999999999999999"),
        "exchange:attendance:x:0".to_owned(),
        "exchange:attendance:999:0".to_owned(),
        "exchange:everyone:999:0".to_owned(),
        format!("exchange:young-count:{id}:0"),
        "exchange:young:999:0".to_owned(),
        "exchange:nonsense:1".to_owned(),
    ] {
        let answer = erin.press_forged(&here, &custom_id).await;
        let answer = answer.unwrap_or_else(|why| panic!("{custom_id}: {why}")).message().unwrap();
        assert!(!answer.says("fault of mine"), "{custom_id}: {}", answer.text());
    }
    assert_eq!(coalition.count("select count(*) from exchange_answers where came is not null").await, 0);
    for typed in ["E-9", "seven", "E-1 · 9", "E-99999999999"] {
        let answer = erin.types(&format!("/exchange attendance exchange:{typed}")).await;
        assert!(answer.ephemeral && answer.says("no"), "{typed}: {}", answer.text());
    }
}

#[tokio::test]
async fn whoever_turns_out_to_be_young_is_named_neither_as_host_nor_among_those_who_came() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let erin = coalition.person("erin");
    coalition.held(&Plan::default(), &["frank", "grace"]).await;
    coalition.plans(&Plan { host: "frank", theme: "Frank was to hold it", ..Plan::default() }).await;
    assert!(erin.types("/exchange attendance exchange:E-1").await.says("Frank"));
    let named = erin.types("/exchange show exchange:E-2").await;
    assert_eq!(field(&named, "Host").as_deref(), Some("Frank"));

    coalition.asks("frank", "Next Generation Coalition", "age:13–17", &bob).await;
    let list = erin.types("/exchange attendance exchange:E-1").await;
    assert!(!list.says("Frank") && list.says("Grace"), "{}", list.text());
    coalition.until("the host is hidden", "select not is_host_shown from exchanges where number = 2").await;
    let unnamed = erin.types("/exchange show exchange:E-2").await;
    assert_eq!(field(&unnamed, "Host").as_deref(), Some("A member of the Coalition"));
}
