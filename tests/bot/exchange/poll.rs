//! `/exchange poll`: several dates are voted on, and one becomes the exchange, once.

use practice::{Message, Person};
use rstest::rstest;

use super::field;
use crate::harness::{Coalition, Talks, can_press};

const THREE: &str = r#"when_1:"next friday 3pm" when_2:"next friday 5pm" when_3:"in 3 weeks at noon""#;

fn command(dates: &str, more: &str) -> String {
    format!(r#"/exchange poll theme:"Attendance without fear" network:"Coordinators Network" {dates} {more}"#)
}

impl Coalition {
    /// Somebody posts a poll; its message, once it stands.
    async fn polled(&self, who: &Person, dates: &str, more: &str) -> Message {
        let preview = who.types(&command(dates, more)).await;
        let done = who.presses(&preview, "Post it").await;
        assert!(done.says("Posted: people vote"), "{}", done.text());
        self.announced("coordinators-network", &["Attendance without fear", "When suits you?"]).await
    }

    /// The message of the poll, once it shows this.
    async fn poll_shows(&self, poll: &Message, says: &[&str]) -> Message {
        let found = self.discord.wait_until(crate::harness::PATIENCE, |view| {
            view.message(poll.channel_id, poll.id).filter(|message| says.iter().all(|words| message.says(words)))
        });
        found.await.unwrap_or_else(|why| panic!("{says:?}: {why:#}"))
    }

    /// erin, who coordinates, sees what stands in the network's channel.
    fn erin_within(&self) -> Person {
        self.discord.server().give_role("erin", "Coordinators Network").unwrap();
        self.person("erin")
    }

    /// Its dates, in the order in which they come, are so many hours from now.
    async fn dates_are(&self, hours: &[i32]) {
        for (position, hours) in (1_i16..).zip(hours) {
            sqlx::query(
                "update exchange_poll_dates set starts_at = now() + make_interval(hours => $2),
                     starts_local = (now() + make_interval(hours => $2)) at time zone timezone
                 where position = $1",
            )
            .bind(position)
            .bind(hours)
            .execute(self.db())
            .await
            .unwrap();
        }
    }
}

/// Presses the button of a date, counted from 1 in the order in which they stand.
async fn votes(who: &Person, poll: &Message, date: usize) -> Message {
    let label = poll.buttons()[date - 1].label.clone();
    let answer = who.presses(poll, &label).await;
    assert!(answer.ephemeral, "for them alone: {}", answer.text());
    answer
}

fn dates_of(poll: &Message) -> Vec<String> {
    field(poll, "Dates").unwrap().lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn a_poll_is_shown_as_understood_posted_and_voted_on() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let more = r#"duration:90 format:Hybrid where:"12 Main St" protocol:Circles"#;
    let preview = grace.types(&command(THREE, more)).await;
    assert!(preview.ephemeral && preview.says("Nothing is sent yet"), "{}", preview.text());
    assert_eq!(field(&preview, "Voting closes").unwrap(), dates_of(&preview)[0].replace("- ", ""), "with the first");
    for shown in ["Attendance without fear", ":F>", "90 minutes", "Hybrid", "12 Main St", "Circles", "Voting closes"] {
        assert!(preview.says(shown), "{shown} is not in: {}", preview.text());
    }
    assert_eq!(can_press(&preview), ["Post it", "Change"]);
    assert_eq!(coalition.count("select count(*) from exchange_polls").await, 0);

    let done = grace.presses(&preview, "Post it").await;
    assert!(done.says("Posted") && can_press(&done).is_empty(), "{}", done.text());
    let poll = coalition.announced("coordinators-network", &["When suits you?", "P-1"]).await;
    let labels = can_press(&poll);
    assert_eq!((labels.len(), labels[3]), (4, "Make it the exchange"));
    assert!(labels[0].contains("15:00 E") && labels[1].contains("17:00 E"), "with the zone: {labels:?}");
    assert!(poll.pinged.is_empty() && dates_of(&poll).iter().all(|line| line.ends_with("0 votes")));

    assert!(votes(&frank, &poll, 1).await.says("suits you for"));
    let both = votes(&frank, &poll, 2).await;
    assert!(both.says("These also suit you"), "{}", both.text());
    assert!(votes(&carmen, &poll, 2).await.says("te conviene"));
    let counted = coalition.poll_shows(&poll, &["1 vote\n", "2 votes"]).await;
    for name in ["Frank", "Carmen"] {
        assert!(!counted.says(name), "counts only: {}", counted.text());
    }
    assert!(votes(&frank, &poll, 2).await.says("Taken back"));
    assert!(votes(&frank, &poll, 1).await.says("Taken back"));
    let counted = coalition.poll_shows(&poll, &["— 1 vote", "— 0 votes"]).await;
    assert_eq!(counted.id, poll.id, "in place");
    coalition.all_votes_are("Carmen", 1).await;
}

impl Coalition {
    async fn all_votes_are(&self, name: &str, count: i64) {
        let votes = self.count("select count(*) from exchange_poll_votes").await;
        assert_eq!(votes, count, "{name}'s alone");
    }

    /// Waits until nothing is due any more; that a poll closes one day is not.
    async fn all_shown(&self) {
        self.until(
            "everything due is told",
            "select not exists (select from queue where task ? 'notification' and buried_at is null
                                and run_at < now() + interval '1 minute')",
        )
        .await;
    }
}

#[tokio::test]
async fn the_date_most_want_becomes_the_exchange_once_and_its_voters_are_told() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let erin = coalition.erin_within();
    let poll = coalition.polled(&grace, THREE, "duration:90").await;
    votes(&frank, &poll, 1).await;
    votes(&frank, &poll, 2).await;
    votes(&carmen, &poll, 2).await;

    let make = || async {
        (grace.press(&poll, "Make it the exchange").await, erin.press(&poll, "Make it the exchange").await)
    };
    let (mine, theirs) = make().await;
    let (mine, theirs) = (mine.unwrap().text(), theirs.unwrap().text());
    assert!(mine.contains("is **E-1**") && mine.contains("2 people voted for it"), "{mine}");
    assert!(theirs.contains("already decided") && theirs.contains("**E-1**"), "{theirs}");
    coalition.announced("coordinators-network", &["Attendance without fear", "E-1", "Host"]).await;
    let told = frank.is_told(&["The date you voted for was chosen", "E-1"]).await;
    let hers = carmen.is_told(&["Se eligió la fecha", "E-1"]).await;
    assert_eq!((can_press(&told).len(), can_press(&hers)), (3, vec!["Voy", "Tal vez", "No puedo"]));
    let decided = coalition.poll_shows(&poll, &["Decided:", "**E-1**"]).await;
    assert!(can_press(&decided).is_empty());

    assert_eq!(coalition.count("select count(*) from exchanges").await, 1);
    let answers = "select count(*) from exchange_answers where answer = 'maybe' and origin = 'poll'";
    assert_eq!(coalition.count(answers).await, 2);
    let at = "select to_char(starts_local, 'HH24:MI') || ' ' || duration from exchange_occurrences";
    assert_eq!(coalition.record(at).await, "17:00 90");

    // Who still has the buttons before their eyes hears what became of it.
    let first = poll.buttons()[0].custom_id.clone().unwrap();
    let late = frank.press_forged(&poll, &first).await.unwrap().message().unwrap();
    assert!(late.ephemeral && late.says("already decided") && late.says("**E-1**"), "{}", late.text());
    coalition.all_shown().await;
    assert_eq!((frank.inbox().len(), carmen.inbox().len()), (1, 1), "told once");

    // They answer where they are told, with a team as under the announcement.
    let going = carmen.presses(&hers, "Voy").await;
    let team = carmen.choose(&going, &["2"]).await.unwrap().message().unwrap();
    assert!(going.says("Vas a **E-1**") && team.says("2 personas en total"), "{}", team.text());
    assert!(frank.presses(&told, "Can't go").await.says("you can't go to **E-1**"));
    let answers = "select string_agg(answer || seats, ', ' order by answer) from exchange_answers";
    assert_eq!(coalition.record(answers).await, "cannot1, going2");
}

#[tokio::test]
async fn two_who_press_at_once_make_one_exchange() {
    let coalition = Coalition::with_networks().await;
    let (grace, erin, frank) = (coalition.person("grace"), coalition.erin_within(), coalition.person("frank"));
    let poll = coalition.polled(&grace, THREE, "").await;
    votes(&frank, &poll, 3).await;
    let presses = (0..8).map(|number| {
        let (who, poll) = (if number % 2 == 0 { &grace } else { &erin }, &poll);
        async move { who.press(poll, "Make it the exchange").await.unwrap().text() }
    });
    let answers = serenity::futures::future::join_all(presses).await;
    assert_eq!(answers.iter().filter(|text| text.contains("is **E-1**, <t")).count(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|text| text.contains("already decided")).count(), 7, "{answers:?}");
    assert_eq!(coalition.count("select count(*) from exchanges").await, 1);
    assert_eq!(coalition.count("select count(*) from exchange_occurrences").await, 1);
    let host = "select host_id::text from exchanges";
    assert_eq!(coalition.record(host).await, grace.id().to_string(), "who made the poll, whoever pressed");
}

#[tokio::test]
async fn tied_dates_are_asked_about() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let poll = coalition.polled(&grace, THREE, "").await;
    votes(&frank, &poll, 1).await;
    votes(&carmen, &poll, 2).await;
    let question = grace.presses(&poll, "Make it the exchange").await;
    assert!(question.ephemeral && question.says("Which date should it be"), "{}", question.text());
    let offered = can_press(&question);
    assert_eq!(offered.len(), 2, "only what is wanted most: {offered:?}");
    assert_eq!(coalition.count("select count(*) from exchanges").await, 0);
    let second = question.buttons()[1].clone();
    let forged = frank.press_forged(&poll, &second.custom_id.clone().unwrap()).await.unwrap().message().unwrap();
    assert!(forged.says("Only the lead of"), "{}", forged.text());
    let made = grace.presses(&question, &second.label).await;
    assert!(made.says("is **E-1**") && can_press(&made).is_empty(), "{}", made.text());
    let at = "select to_char(starts_local, 'HH24:MI') from exchange_occurrences";
    assert_eq!(coalition.record(at).await, "17:00");
}

#[tokio::test]
async fn a_date_that_has_passed_is_not_voted_for_and_never_chosen() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let poll = coalition.polled(&grace, THREE, "").await;
    votes(&frank, &poll, 1).await;
    coalition.dates_are(&[-1, 48, 72]).await;
    let refused = votes(&frank, &poll, 1).await;
    assert!(refused.says("has passed in the meantime"), "{}", refused.text());
    votes(&frank, &poll, 2).await;
    let made = grace.presses(&poll, "Make it the exchange").await;
    assert!(made.says("is **E-1**"), "the one vote for what has passed does not count: {}", made.text());
    assert_eq!(coalition.count("select count(*) from exchange_occurrences where starts_at > now()").await, 1);

    let another = coalition.polled(&grace, r#"when_1:"tomorrow 3pm" when_2:"tomorrow 5pm""#, "").await;
    coalition.dates_are(&[-3, -2]).await;
    let refused = grace.presses(&another, "Make it the exchange").await;
    assert!(refused.says("Every date of this poll has passed"), "{}", refused.text());
}

#[tokio::test]
async fn after_its_end_no_votes_are_taken_and_the_date_can_still_be_chosen() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let poll = coalition.polled(&grace, THREE, r#"until:"in 2 hours""#).await;
    votes(&frank, &poll, 2).await;
    coalition.all_shown().await;
    for moved in [
        "update exchange_polls set closes_at = now() - interval '1 minute'",
        "update queue set run_at = now() where task::text like '%poll_closes%'",
    ] {
        sqlx::query(sqlx::AssertSqlSafe(moved)).execute(coalition.db()).await.unwrap();
    }
    let late = votes(&frank, &poll, 1).await;
    assert!(late.says("Voting closed") && late.says("too late"), "{}", late.text());
    let closed = coalition.poll_shows(&poll, &["Voting closed"]).await;
    assert_eq!(can_press(&closed), ["Make it the exchange"]);
    let told = grace.is_told(&["Voting on “Attendance without fear” is closed", "1 vote"]).await;
    coalition.all_shown().await;
    assert_eq!(grace.inbox().len(), 1, "told once");
    let made = grace.presses(&told, "Make it the exchange").await;
    assert!(made.says("is **E-1**"), "where it is told: {}", made.text());
    let again = grace.presses(&told, "Make it the exchange").await;
    assert!(again.says("already decided"), "{}", again.text());
}

#[tokio::test]
async fn a_hundred_votes_are_a_handful_of_edits() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let server = coalition.discord.server();
    let names: Vec<String> = (0..100).map(|number| format!("person{number}")).collect();
    for name in &names {
        coalition.discord.add_person(name).unwrap();
        server.add_member(name).unwrap();
        server.give_role(name, "Coordinators Network").unwrap();
    }
    let poll = coalition.polled(&grace, THREE, "").await;
    coalition.all_shown().await;
    let edits = || coalition.discord.look(|view| view.requests_to("PATCH /channels/{id}/messages/{message}").len());
    let before = edits();
    let presses = names.iter().map(|name| {
        let (who, poll) = (coalition.person(name), poll.clone());
        async move { votes(&who, &poll, 3).await }
    });
    serenity::futures::future::join_all(presses).await;
    coalition.poll_shows(&poll, &["— 100 votes"]).await;
    coalition.all_shown().await;
    let edits = edits() - before;
    assert!((1..=12).contains(&edits), "a handful of edits, not {edits}");
}

#[tokio::test]
async fn members_vote_and_only_its_lead_and_coordinators_decide() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, erin, bob) =
        (coalition.person("grace"), coalition.person("frank"), coalition.person("erin"), coalition.person("bob"));
    let refused = frank.types(&command(THREE, "")).await;
    assert!(refused.says("scheduled by network leads and coordinators"), "{}", refused.text());
    let poll = coalition.polled(&grace, THREE, "").await;
    let refused = frank.presses(&poll, "Make it the exchange").await;
    assert!(refused.ephemeral && refused.says("Only the lead of"), "{}", refused.text());
    assert_eq!(coalition.count("select count(*) from exchanges").await, 0);

    let closed = erin.types(&format!(r#"/exchange poll theme:"Budget" network:"Steering Committee" {THREE}"#)).await;
    erin.presses(&closed, "Post it").await;
    let closed = coalition.announced("steering-committee", &["Budget"]).await;
    let here = bob.say("Hello").unwrap();
    let forged = closed.buttons()[0].custom_id.clone().unwrap();
    let refused = bob.press_forged(&here, &forged).await.unwrap().message().unwrap();
    assert!(refused.says("for the members of Steering Committee"), "{}", refused.text());
    assert_eq!(coalition.count("select count(*) from exchange_poll_votes").await, 0);
}

#[tokio::test]
async fn the_host_who_may_be_a_young_person_is_not_named_whoever_decides() {
    let coalition = Coalition::with_networks().await;
    let (grace, erin, frank) = (coalition.person("grace"), coalition.erin_within(), coalition.person("frank"));
    coalition.discord.server().give_role("grace", "Next Generation Coalition").unwrap();
    let poll = coalition.polled(&grace, THREE, "").await;
    assert!(!poll.says("Grace"), "{}", poll.text());
    votes(&frank, &poll, 1).await;
    erin.presses(&poll, "Make it the exchange").await;
    let announced = coalition.announced("coordinators-network", &["E-1", "Host"]).await;
    assert_eq!(field(&announced, "Host").as_deref(), Some("A member of the Coalition"));
}

#[rstest]
#[case::twice(r#"when_1:"next friday 3pm" when_2:"next friday 15:00""#, "", "Two of the dates are the same")]
#[case::past(r#"when_1:"next friday 3pm" when_2:"yesterday 3pm""#, "", "has passed already")]
#[case::no_time(r#"when_1:"next friday" when_2:"next friday 3pm""#, "", "is a day without a time")]
#[case::no_date(r#"when_1:"next friday 3pm" when_2:"someday""#, "", "as a time")]
#[case::closed_late(r#"when_1:"tomorrow 3pm" when_2:"tomorrow 5pm""#, r#"until:"tomorrow 4pm""#, "the first date is")]
#[case::closed_before(THREE, "until:\"yesterday 3pm\"", "so nobody could vote")]
#[case::closed_whenever(THREE, "until:whenever", "as a time")]
#[case::masked_link(THREE, "where:\"[here](https://evil.example)\"", "hidden behind words")]
#[case::too_long(THREE, "duration:100000", "lasts from 5 to 1440 minutes")]
#[tokio::test]
async fn what_cannot_be_is_shown_back_with_change(#[case] dates: &str, #[case] more: &str, #[case] answer: &str) {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let refused = grace.types(&command(dates, more)).await;
    assert!(refused.ephemeral && refused.says(answer) && refused.says("kept"), "{}", refused.text());
    assert_eq!(can_press(&refused), ["Change"]);
    let form = grace.opens(&refused, "Change").await;
    assert_eq!(form.field("theme").unwrap().value, "Attendance without fear", "nothing is typed twice");
    assert_eq!(form.field("dates").unwrap().value.lines().count(), dates.matches("when_").count());
    let mut mended = vec![("dates", "next friday 3pm\n\nnext friday 5pm")];
    for (name, words) in [("closes", ""), ("where", ""), ("duration", "30")] {
        if form.field(name).is_some() {
            mended.push((name, words));
        }
    }
    let preview = grace.hands_in(&form, &mended).await;
    assert_eq!(can_press(&preview), ["Post it", "Change"], "{}", preview.text());
}

#[tokio::test]
async fn a_date_with_two_readings_is_asked_about_and_one_date_is_no_poll() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let question = grace.types(&command(r#"when_1:"5/6 3pm" when_2:"next friday at 3""#, "")).await;
    assert!(question.says("“5/6 3pm” can be read in more than one way"), "{}", question.text());
    let june = can_press(&question).into_iter().find(|label| label.contains("5 Jun")).unwrap().to_owned();
    let question = grace.presses(&question, &june).await;
    assert!(question.says("“next friday at 3” can be read"), "{}", question.text());
    let afternoon = can_press(&question).into_iter().find(|label| label.contains("15:00")).unwrap().to_owned();
    let preview = grace.presses(&question, &afternoon).await;
    assert_eq!(can_press(&preview), ["Post it", "Change"], "{}", preview.text());
    let form = grace.opens(&preview, "Change").await;
    let refused = grace.hands_in(&form, &[("dates", "5/6 3pm")]).await;
    assert!(refused.says("asks about 2 to 5 dates"), "{}", refused.text());
}

#[tokio::test]
async fn a_draft_becomes_one_poll_however_often_and_whenever_it_is_pressed() {
    let mut coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let preview = grace.types(&command(THREE, "")).await;
    let forged = preview.button("Post it").unwrap().custom_id.unwrap();
    let answer = frank.press_forged(&preview, &forged).await.unwrap().message().unwrap();
    assert!(answer.ephemeral && answer.says("belongs to somebody else"), "{}", answer.text());

    coalition.bot.kill().await;
    coalition.bot.start().await;
    let press = || grace.press_forged(&preview, &forged);
    let (one, other) = tokio::join!(press(), press());
    for answer in [one, other] {
        let answer = answer.unwrap().text();
        assert!(answer.contains("Posted") || answer.contains("already posted"), "{answer}");
    }
    assert!(press().await.unwrap().text().contains("already posted"));
    coalition.announced("coordinators-network", &["P-1"]).await;
    coalition.all_shown().await;
    assert_eq!(coalition.count("select count(*) from exchange_polls").await, 1);
    assert_eq!(coalition.discord.look(|view| view.messages("coordinators-network")).len(), 1);
}

#[tokio::test]
async fn a_date_is_found_in_spanish() {
    let coalition = Coalition::with_networks().await;
    let carmen = coalition.person("carmen");
    coalition.discord.server().give_role("carmen", "Coordinator").unwrap();
    let command = r#"/intercambio votación tema:"Asistencia sin miedo" red:"Coordinators Network" cuándo_1:"próximo viernes a las 3 de la tarde" cuándo_2:"dentro de dos semanas a las 15:00" hasta:"en 2 horas""#;
    let preview = carmen.types(command).await;
    assert!(preview.says("Todavía no se envía nada") && preview.says("La votación cierra"), "{}", preview.text());
    let done = carmen.presses(&preview, "Publicarlo").await;
    assert!(done.says("Publicado"), "{}", done.text());
    let poll = coalition.announced("coordinators-network", &["Asistencia sin miedo"]).await;
    assert!(poll.says("When suits you?"), "the channel speaks the server's language: {}", poll.text());
    votes(&carmen, &poll, 1).await;
    let made = carmen.presses(&poll, "Make it the exchange").await;
    assert!(made.says("es **E-1**") && made.says("Una persona votó"), "{}", made.text());
}
