//! `/exchange list` and `/exchange show`: for the right eyes, paged, and named as people name them.

use practice::Choice;

use super::{Exchange, field};
use crate::harness::{Coalition, Talks, can_press};

fn names(choices: &[Choice]) -> Vec<&str> {
    choices.iter().map(|choice| choice.name.as_str()).collect()
}

#[tokio::test]
async fn what_is_coming_is_listed_in_order_paged_and_across_a_restart() {
    let mut coalition = Coalition::with_networks().await;
    let (erin, frank) = (coalition.person("erin"), coalition.person("frank"));
    for number in (1..=10).rev() {
        let (theme, when) = (format!("Theme {number}"), format!("in {number} weeks"));
        let network = if number % 2 == 0 { "State Coalitions" } else { "Coordinators Network" };
        let exchange = Exchange { theme: &theme, when: &when, network, ..Exchange::default() };
        let preview = erin.types(&exchange.command()).await;
        erin.presses(&preview, "Schedule it").await;
    }
    let list = frank.types("/exchange list").await;
    assert!(list.ephemeral && list.says("Upcoming exchanges (10)"), "{}", list.text());
    let themes = |text: &str| text.lines().filter(|line| line.contains("Theme")).count();
    assert_eq!(themes(&list.text()), 8);
    assert!(list.text().find("Theme 1 ").unwrap() < list.text().find("Theme 2 ").unwrap(), "{}", list.text());
    assert_eq!(can_press(&list), ["Next"]);
    coalition.bot.kill().await;
    coalition.bot.start().await;
    let second = frank.presses(&list, "Next").await;
    assert_eq!((second.id, themes(&second.text())), (list.id, 2), "{}", second.text());
    assert_eq!(can_press(&second), ["Previous"]);
    let one = frank.types("/exchange list network:State Coalitions").await;
    assert!(one.says("(5)") && !one.says("Theme 1 "), "{}", one.text());
    let mine = frank.types("/exchange list mine:true").await;
    assert!(mine.says("(0)") && mine.says("have not said Going or Maybe"), "{}", mine.text());
    assert!(erin.types("/exchange list mine:true").await.says("Your upcoming exchanges (10)"), "she holds them");
    let unknown = frank.types("/exchange list network:Chess").await;
    assert!(unknown.says("no network called"), "{}", unknown.text());
    let mistyped = frank.types("/exchange list network:Steering Comittee").await;
    assert!(mistyped.says("Did you mean Steering Committee?"), "{}", mistyped.text());
}

#[tokio::test]
async fn a_series_stands_once_and_every_date_that_i_answered_to_is_mine() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    coalition.scheduled(&grace, &Exchange { more: "repeat:Weekly", ..Exchange::default() }).await;
    assert!(frank.types("/exchange list").await.says("Upcoming exchanges (1)"));
    let first = frank.types("/exchange show exchange:E-1").await;
    let second = frank.presses(&first, "Next").await;
    assert_eq!(second.id, first.id, "in place");
    assert!(second.says("Weekly, 2 of 52"), "{}", second.text());
    frank.presses(&second, "Going").await;
    frank.presses(&frank.types(r#"/exchange show exchange:"E-1 · 5""#).await, "Maybe").await;
    let mine = frank.types("/exchange list mine:true").await;
    assert!(mine.says("Your upcoming exchanges (2)") && mine.says("Going") && mine.says("Maybe"), "{}", mine.text());
}

#[tokio::test]
async fn exchanges_of_networks_by_request_are_seen_by_their_own() {
    let coalition = Coalition::with_networks().await;
    let (erin, frank, bob) = (coalition.person("erin"), coalition.person("frank"), coalition.person("bob"));
    let exchange = Exchange { network: "Steering Committee", theme: "Quiet matters", ..Exchange::default() };
    coalition.scheduled(&erin, &exchange).await;
    coalition.discord.server().give_role("bob", "Steering Committee").unwrap();
    for who in [&bob, &erin] {
        assert!(who.types("/exchange list").await.says("Quiet matters"));
        assert!(who.types("/exchange show exchange:E-1").await.says("Quiet matters"));
        assert_eq!(who.complete("/exchange show exchange:quiet", "exchange").await.unwrap().len(), 1);
    }
    let hidden = frank.types("/exchange list").await;
    assert!(hidden.says("(0)") && hidden.says("shown only to the members of their network"), "{}", hidden.text());
    assert!(frank.types("/exchange show exchange:E-1").await.says("no such exchange, or it is not open to you"));
    assert!(frank.complete("/exchange show exchange:quiet", "exchange").await.unwrap().is_empty());
    erin.types(r#"/network policy network:"Steering Committee" joining:Open"#).await;
    frank.reads("learning-exchanges", &["Quiet matters"]).await;
    assert!(frank.types("/exchange show exchange:E-1").await.says("Quiet matters"), "coordinators opened the network");
    erin.types(r#"/network policy network:"Steering Committee" joining:"By request""#).await;
    coalition.all_told().await;
    assert!(frank.sees("learning-exchanges").is_empty(), "what was read of it goes when the network closes");
}

#[tokio::test]
async fn an_exchange_is_named_by_number_words_or_date() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let more = r#"repeat:Weekly until:"in 3 months""#;
    coalition.scheduled(&grace, &Exchange { more, ..Exchange::default() }).await;
    coalition.scheduled(&grace, &Exchange { theme: "Café for families", ..Exchange::default() }).await;
    let suggested = frank.complete("/exchange show exchange:cafe famil", "exchange").await.unwrap();
    assert_eq!(suggested.len(), 1, "{:?}", names(&suggested));
    assert!(suggested[0].name.starts_with("E-2 · Fri "), "{}", suggested[0].name);
    let suggested = carmen.complete("/exchange show exchange:E-1", "exchange").await.unwrap();
    assert!(suggested.len() > 10 && suggested[0].name.starts_with("E-1 · vie "), "{:?}", names(&suggested));
    // What was chosen, what the suggestion shows, and what people type all name the same date.
    let third = frank.complete("/exchange show exchange:E-1", "exchange").await.unwrap().remove(2);
    for typed in [third.value.as_str().unwrap(), &third.name, third.name.rsplit_once(" · ").unwrap().0] {
        let shown = frank.types(&format!(r#"/exchange show exchange:"{typed}""#)).await;
        assert!(shown.says("E-1 · 3"), "{typed}: {}", shown.text());
    }
    for typed in ["E-1", "e1", "1", "E – 1"] {
        let shown = frank.types(&format!(r#"/exchange show exchange:"{typed}""#)).await;
        assert!(shown.says("E-1 · 1"), "{typed}: {}", shown.text());
    }
    for (typed, answer) in
        [("E-99", "no such exchange"), ("E-1 · 77", "no such exchange"), ("soon", "is not the number of an exchange")]
    {
        let refused = frank.types(&format!(r#"/exchange show exchange:"{typed}""#)).await;
        assert!(refused.says(answer), "{typed}: {}", refused.text());
    }
}

#[tokio::test]
async fn a_cohost_is_named_beside_the_host_unless_they_may_be_young() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    carmen.types("/help").await;
    let announced = coalition.scheduled(&grace, &Exchange { more: "cohost:carmen", ..Exchange::default() }).await;
    assert_eq!(field(&announced, "Co-host").as_deref(), Some("Carmen"), "{}", announced.text());
    assert_eq!(field(&frank.types("/exchange show exchange:E-1").await, "Co-host").as_deref(), Some("Carmen"));
    let hers = carmen.types("/exchange show exchange:E-1").await;
    assert_eq!(field(&hers, "Ayuda a organizar").as_deref(), Some("Carmen"), "{}", hers.text());

    // What was shown before it was known is shown no more, but to those who may change it.
    coalition.discord.server().give_role("carmen", "Next Generation Coalition").unwrap();
    carmen.types("/help").await;
    coalition.until("her name is hidden", "select bool_and(not is_cohost_shown) from exchanges").await;
    coalition.all_told().await;
    let announced = announced.now().unwrap();
    assert!(field(&announced, "Co-host").is_none() && !announced.says("Carmen"), "{}", announced.text());
    assert!(field(&frank.types("/exchange show exchange:E-1").await, "Co-host").is_none());
    let shown = coalition.person("erin").types("/exchange show exchange:E-1").await;
    assert_eq!(field(&shown, "Co-host").as_deref(), Some("A member of the Coalition"), "who may be young");
    // The host named her, and would only read of her age.
    let shown = grace.types("/exchange show exchange:E-1").await;
    assert_eq!(field(&shown, "Co-host"), Some(format!("<@{}>", carmen.id())));
    let again = coalition.scheduled(&grace, &Exchange { more: "cohost:carmen", ..Exchange::default() }).await;
    assert!(again.says("E-2") && field(&again, "Co-host").is_none(), "{}", again.text());
}

#[tokio::test]
async fn only_reminders_that_are_still_to_come_are_shown() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    coalition.scheduled(&grace, &Exchange::default()).await;
    let now =
        "update exchange_occurrences set starts_at = now() + interval '3 hours', ends_at = now() + interval '4 hours'";
    coalition.change(now).await;
    let shown = grace.types("/exchange show exchange:E-1").await;
    assert_eq!(field(&shown, "Reminders").as_deref(), Some("1 hour before"), "{}", shown.text());
}

#[tokio::test]
async fn what_was_typed_and_not_finished_is_found_again_and_goes_on() {
    let coalition = Coalition::with_networks().await;
    let (erin, frank) = (coalition.person("erin"), coalition.person("frank"));
    coalition.scheduled(&erin, &Exchange::default()).await;
    let refused = erin.types(&Exchange { theme: "Budgets", when: "someday", ..Exchange::default() }.command()).await;
    assert!(refused.says("/exchange list mine:True"), "{}", refused.text());
    erin.types("/exchange edit exchange:E-1 where:\"Room 5\"").await;
    let dates = r#"when_1:"next friday 3pm" when_2:"next friday 5pm""#;
    erin.types(&format!(r#"/exchange poll theme:"Which day" network:"Coordinators Network" {dates}"#)).await;

    let mine = erin.types("/exchange list mine:true").await;
    let menu = mine.menus().into_iter().next().expect("a menu of what was not finished");
    let labels: Vec<&str> = menu.options.iter().map(|option| option.label.as_str()).collect();
    assert_eq!(labels, ["Poll · Which day", "Change of E-1 · Attendance without fear", "Budgets"]);
    let goes_on =
        async |list: &practice::Message, wanted: &str| erin.choose(list, &[wanted]).await.unwrap().message().unwrap();
    assert!(goes_on(&mine, "Poll · Which day").await.button("Post it").is_some());
    let mine = erin.types("/exchange list mine:true").await;
    let change = goes_on(&mine, "Change of E-1 · Attendance without fear").await;
    assert!(change.says("Room 5"), "{}", change.text());
    erin.presses(&change, "Save changes").await;
    let mine = erin.types("/exchange list mine:true").await;
    let budgets = goes_on(&mine, "Budgets").await;
    assert!(budgets.id == mine.id && budgets.says("someday"), "{}", budgets.text());
    let form = erin.opens(&budgets, "Change").await;
    let preview = erin.hands_in(&form, &[("when", "next friday 9am")]).await;
    assert!(erin.presses(&preview, "Schedule it").await.says("E-2"));
    let left = erin.types("/exchange list mine:true").await;
    assert_eq!(left.menus()[0].options.len(), 1, "what was finished is gone: {}", left.text());
    // Somebody else neither sees nor reaches it.
    assert!(frank.types("/exchange list mine:true").await.menus().is_empty());
    let forged = frank.choose(&left, &["Poll · Which day"]).await;
    assert!(forged.is_err() || !forged.unwrap().text().contains("Which day"));
}
