//! Going, Maybe, Can't go: counted, with whom, and who waits for a seat.

use practice::{Message, Person};

use super::{Exchange, field};
use crate::harness::{Coalition, Talks};

async fn answers(who: &Person, announced: &Message, label: &str) -> Message {
    let answer = who.presses(announced, label).await;
    assert!(answer.ephemeral, "for them alone: {}", answer.text());
    answer
}

async fn chooses(who: &Person, message: &Message, wanted: &[&str]) -> Message {
    let answer = who.choose(message, wanted).await.unwrap_or_else(|why| panic!("{wanted:?}: {why}"));
    answer.message().unwrap()
}

#[tokio::test]
async fn answers_are_private_counted_and_can_change() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let announced = coalition.scheduled(&grace, &Exchange::default()).await;
    let going = answers(&frank, &announced, "Going").await;
    assert!(going.says("You are going to **E-1**") && going.says("How many of you are coming?"), "{}", going.text());
    assert!(answers(&carmen, &announced, "Maybe").await.says("tal vez"));
    assert!(answers(&grace, &announced, "Can't go").await.says("you can't go"));
    let counted = |going: &'static str, maybe: &'static str, cannot: &'static str| {
        let (coalition, channel, id) = (&coalition, announced.channel_id, announced.id);
        async move {
            let found = coalition.discord.wait_until(crate::harness::PATIENCE, |view| {
                let message = view.message(channel, id)?;
                let counts = ["Going", "Maybe", "Can't go"].map(|name| field(&message, name).unwrap_or_default());
                (counts == [going, maybe, cannot]).then_some(message)
            });
            found.await.unwrap_or_else(|why| panic!("{going} {maybe} {cannot}: {why:#}"))
        }
    };
    let card = counted("1", "1", "1").await;
    assert_eq!(card.id, announced.id, "in place");
    for name in ["Frank", "Carmen"] {
        assert!(!card.says(name), "counts only: {}", card.text());
    }
    answers(&frank, &announced, "Can't go").await;
    answers(&carmen, &announced, "Going").await;
    counted("1", "0", "2").await;
    assert_eq!(coalition.count("select count(*) from exchange_answers").await, 3, "one each");
}

#[tokio::test]
async fn a_team_brings_its_voices_and_the_announcement_shows_which_are_missing() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let announced = coalition.scheduled(&grace, &Exchange::default()).await;
    assert_eq!(field(&announced, "Voices still missing").as_deref(), Some("Youth, Family, Educator, Partner"));
    let going = answers(&frank, &announced, "Going").await;
    let team = chooses(&frank, &going, &["3 people, including me"]).await;
    assert!(team.says("3 people in all"), "{}", team.text());
    assert_eq!(team.id, going.id, "in place");
    chooses(&frank, &team, &["Youth", "Educator"]).await;
    let card = coalition.announced("coordinators-network", &["Family, Partner"]).await;
    assert_eq!(field(&card, "Going").as_deref(), Some("3"));
    let again = answers(&frank, &announced, "Going").await;
    assert!(again.says("3 people in all"), "pressed again, it stays: {}", again.text());
    chooses(&frank, &again, &["Youth", "Family", "Educator", "Partner"]).await;
    coalition.announced("coordinators-network", &["None. Young people, families"]).await;
}

#[tokio::test]
async fn a_full_exchange_makes_a_waitlist_and_a_freed_seat_goes_to_who_waited_longest() {
    let mut coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let server = coalition.discord.server();
    for person in ["bob", "dev"] {
        server.give_role(person, "Coordinators Network").unwrap();
    }
    let (bob, dev) = (coalition.person("bob"), coalition.person("dev"));
    let announced = coalition.scheduled(&grace, &Exchange { more: "capacity:2", ..Exchange::default() }).await;
    answers(&frank, &announced, "Going").await;
    let seated = answers(&bob, &announced, "Going").await;
    let waits = answers(&carmen, &announced, "Going").await;
    assert!(waits.says("número 1 en la lista de espera"), "{}", waits.text());
    assert!(answers(&dev, &announced, "Going").await.says("number 2 on the waitlist"));
    assert!(answers(&dev, &announced, "Going").await.says("number 2 on the waitlist"), "pressing again keeps it");
    let more = bob.choose(&seated, &["2 people, including me"]).await.unwrap().message().unwrap();
    assert!(more.says("no seats left for more of you"), "{}", more.text());
    // carmen brings one more while she waits; then one free seat is not enough for her, and nobody overtakes her.
    chooses(&carmen, &waits, &["2"]).await;
    answers(&frank, &announced, "Maybe").await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from exchange_answers where waiting_since is not null").await, 2);
    answers(&bob, &announced, "Can't go").await;
    carmen.is_told(&["E-1", "es tuyo"]).await;
    coalition.all_told().await;
    assert!(dev.inbox().is_empty());
    let card = coalition.announced("coordinators-network", &["2 of 2"]).await;
    assert_eq!(field(&card, "On the waitlist").as_deref(), Some("1"));
    // carmen comes alone after all: the other seat is dev's.
    chooses(&carmen, &waits, &["1"]).await;
    let told = dev.is_told(&["E-1", "it is yours"]).await;
    coalition.all_told().await;
    assert_eq!(dev.inbox().len(), 1);
    assert_eq!(carmen.inbox().len(), 1, "told once");

    // Under what each was told they give it back, whenever they read it, and nobody does so for another.
    coalition.bot.kill().await;
    coalition.bot.start().await;
    let own = told.button("Can't go").unwrap().custom_id.unwrap();
    let forged = grace.press_forged(&announced, &own).await.unwrap().text();
    assert!(forged.contains("for somebody else"), "{forged}");
    let unseated = "select count(*) from exchange_answers where answer = 'cannot'";
    assert_eq!(coalition.count(unseated).await, 1, "bob's");
    coalition.discord.server().take_role("dev", "Coordinators Network").unwrap();
    assert!(dev.presses(&told, "Can't go").await.says("you can't go to **E-1**"), "also who left the network");
    assert!(carmen.presses(&carmen.inbox()[0], "No puedo").await.says("no puedes ir a **E-1**"));
    assert_eq!(coalition.count(unseated).await, 3);
    coalition.announced("coordinators-network", &["0 of 2"]).await;
}

#[tokio::test]
async fn a_hundred_press_for_the_last_seat_and_one_gets_it() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let server = coalition.discord.server();
    let names: Vec<String> = (0..100).map(|number| format!("person{number}")).collect();
    for name in &names {
        coalition.discord.add_person(name).unwrap();
        server.add_member(name).unwrap();
        server.give_role(name, "Coordinators Network").unwrap();
    }
    let announced = coalition.scheduled(&grace, &Exchange { more: "capacity:1", ..Exchange::default() }).await;
    coalition.all_told().await;
    let edits = || coalition.discord.look(|view| view.requests_to("PATCH /channels/{id}/messages/{message}").len());
    let before = edits();
    let presses = names.iter().map(|name| {
        let who = coalition.person(name);
        let announced = announced.clone();
        async move {
            // On a machine that is busy an answer may come late: then people press again, and keep what they have.
            for _ in 0..20 {
                if let Ok(answer) = who.press(&announced, "Going").await
                    && let text = answer.text()
                    && (text.contains("You are going") || text.contains("on the waitlist"))
                {
                    return text;
                }
            }
            panic!("{name} was never answered");
        }
    });
    let texts: Vec<String> = serenity::futures::future::join_all(presses).await;
    assert_eq!(texts.iter().filter(|text| text.contains("You are going")).count(), 1);
    for place in 1..=99 {
        let said = format!("number {place} on the waitlist");
        assert_eq!(texts.iter().filter(|text| text.contains(&said)).count(), 1, "{said}");
    }
    let seated = "select count(*) from exchange_answers where answer = 'going' and waiting_since is null";
    assert_eq!(coalition.count(seated).await, 1);
    coalition.announced("coordinators-network", &["1 of 1", "99"]).await;
    coalition.all_told().await;
    let edits = edits() - before;
    assert!((1..=12).contains(&edits), "a handful of edits, not {edits}");
}

#[tokio::test]
async fn an_exchange_of_a_network_by_request_is_for_its_members() {
    let coalition = Coalition::with_networks().await;
    let (erin, bob) = (coalition.person("erin"), coalition.person("bob"));
    let exchange = Exchange { network: "Steering Committee", ..Exchange::default() };
    let announced = coalition.scheduled(&erin, &exchange).await;
    let here = bob.say("Hello").unwrap();
    let forged = announced.button("Going").unwrap().custom_id.unwrap();
    let refused = bob.press_forged(&here, &forged).await.unwrap().message().unwrap();
    assert!(
        refused.says("for the members of Steering Committee") && refused.says("/network join"),
        "{}",
        refused.text()
    );
    coalition.discord.server().give_role("bob", "Steering Committee").unwrap();
    answers(&bob, &announced, "Going").await;
    coalition.all_told().await;
    assert!(coalition.discord.look(|view| view.messages("learning-exchanges")).is_empty(), "only open networks' are");
}

#[tokio::test]
async fn a_host_who_may_be_a_young_person_is_not_named_in_public() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    coalition.discord.server().give_role("grace", "Next Generation Coalition").unwrap();
    let announced = coalition.scheduled(&grace, &Exchange::default()).await;
    assert!(!announced.says("Grace"), "{}", announced.text());
    assert_eq!(field(&announced, "Host").as_deref(), Some("A member of the Coalition"));
}

#[tokio::test]
async fn what_is_over_takes_no_answers_and_the_next_is_announced() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let announced = coalition.scheduled(&grace, &Exchange { more: "repeat:Weekly", ..Exchange::default() }).await;
    coalition.all_told().await;
    sqlx::query(
        "update exchange_occurrences set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
         where position = 1",
    )
    .execute(coalition.db())
    .await
    .unwrap();
    let refused = frank.presses(&announced, "Going").await;
    assert!(refused.says("is over"), "{}", refused.text());
    assert_eq!(coalition.count("select count(*) from exchange_answers").await, 0);
    frank.presses(&frank.types("/exchange show exchange:E-1").await, "Going").await;
    let next = coalition.announced("coordinators-network", &["E-1 · 2", "Maybe"]).await;
    coalition.announced("learning-exchanges", &["E-1 · 2"]).await;
    coalition.all_told().await;
    assert!(announced.now().unwrap().buttons().is_empty(), "the earlier one stays, with its buttons gone");
    assert!(announced.now().unwrap().says("This one is over."));
    assert_eq!(field(&next.now().unwrap(), "Going").as_deref(), Some("1"));
}
